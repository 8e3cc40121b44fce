import { issues as words } from "../words/en/issues.ts";
import type { Checked, Item } from "./check.ts";
import type { LaneInput } from "./input.ts";
import { at, fieldOf, say } from "./draft.ts";
import type { EventDraft } from "./merge.ts";
import type { Suggest } from "./nearest.ts";
import type { Part, Placed } from "./parts.ts";
import type { Lane } from "./timeline.ts";
import { show } from "./value.ts";

/** The lanes that the inputs state, in their order, then those that events name: silently if none is stated, else each is said once. */
export function lanesOf(
  heads: readonly Part["timeline"][],
  events: readonly EventDraft[],
  suggest: Suggest,
): readonly Lane[] {
  const lanes = new Map<string, Lane>();
  for (const stated of heads.flatMap(statedIn)) {
    const lane = laneOf(stated);
    if (lane === undefined) {
      say(stated, "error", "missing-id", words.missingLane());
      continue;
    }
    const kept = lanes.get(lane.id);
    if (kept === undefined) lanes.set(lane.id, lane);
    else if (kept.label !== lane.label) {
      const message = words.conflictingValue(lane.id, show(kept.label), show(lane.label));
      say(stated, "warning", "conflicting-value", message);
    }
  }
  const statedIds = [...lanes.keys()];
  for (const event of events) {
    const lane = fieldOf(event, "lane");
    const id = lane?.value as string | undefined;
    if (lane === undefined || id === undefined || lanes.has(id)) continue;
    lanes.set(id, { id, label: id });
    if (statedIds.length === 0) continue;
    const near = suggest(id, statedIds);
    say(lane, "notice", "unknown-lane", words.unknownLane(show(id)), words.didYouMean(near));
  }
  return [...lanes.values()];
}

function statedIn(head: Part["timeline"]): readonly Placed<string | Checked<LaneInput>>[] {
  const { path, from } = at(head, "lanes");
  const items: readonly Item<string | Checked<LaneInput>>[] = head.value.lanes ?? [];
  return items.map(({ index, value }) => ({ value, path: { parent: path, key: index }, from }));
}

function laneOf({ value }: Placed<string | Checked<LaneInput>>): Lane | undefined {
  const { id, label = id } = typeof value === "string" ? { id: value } : value;
  return id === undefined || label === undefined ? undefined : { id, label };
}
