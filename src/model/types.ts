import { issues as words } from "../words/en/issues.ts";
import type { Checked } from "./check.ts";
import { compact } from "./compact.ts";
import type { EventTypeInput } from "./input.ts";
import { contrast, faintGround, grounds, LEAST_CONTRAST } from "./contrast.ts";
import { at, fieldOf, say } from "./draft.ts";
import type { EventDraft } from "./merge.ts";
import type { Suggest } from "./nearest.ts";
import type { Part, Placed } from "./parts.ts";
import type { EventType } from "./timeline.ts";
import { show } from "./value.ts";

/** So many types without a colour of their own can be told from each other everywhere in a picture. */
export const TOLD_TYPES = 16;

/** The types that the inputs state, then those that events name: silently if none is stated, else each is said once. */
export function typesOf(
  heads: readonly Part["timeline"][],
  events: readonly EventDraft[],
  suggest: Suggest,
): readonly EventType[] {
  const types = new Map<string, EventType>();
  const places = new Map<string, Placed<unknown>>();
  for (const head of heads) {
    for (const [id, value] of Object.entries(head.value.types ?? {})) {
      const stated = typeOf(id, value);
      const kept = types.get(id);
      const place = at(at(head, "types"), id);
      if (kept === undefined) {
        types.set(id, stated);
        places.set(id, place);
        if (stated.color !== undefined) sayFaint(at(place, "color"), stated.color);
      } else if (JSON.stringify(kept) !== JSON.stringify(stated)) {
        say(place, "warning", "conflicting-value", words.conflictingValue(id, show(kept.label), show(stated.label)));
      }
    }
  }
  const statedIds = [...types.keys()];
  const used = new Set<string>();
  for (const event of events) {
    const type = fieldOf(event, "type");
    const id = type?.value as string | undefined;
    if (type === undefined || id === undefined) continue;
    used.add(id);
    if (types.has(id)) continue;
    types.set(id, { id, label: id });
    places.set(id, type);
    if (statedIds.length === 0) continue;
    const near = suggest(id, statedIds);
    const hint = words.didYouMean(near);
    say(type, "notice", "unknown-type", words.unknownType(show(id)), hint);
  }
  const alike = [...types.values()].filter(({ id, color }) => color === undefined && used.has(id))[TOLD_TYPES];
  const place = alike && places.get(alike.id);
  if (place !== undefined) say(place, "notice", "alike-types", words.alikeTypes(TOLD_TYPES));
  return [...types.values()];
}

/** Says on which ground marks of a colour are hard to see. */
function sayFaint(place: Placed<unknown>, color: string): void {
  const ground = faintGround(color);
  if (ground === undefined) return;
  const ratio = contrast(color, grounds[ground]).toFixed(1);
  say(place, "notice", `faint-on-${ground}`, words.faintColor(color, ratio, ground, LEAST_CONTRAST));
}

function typeOf(id: string, value: string | Checked<EventTypeInput> | undefined): EventType {
  if (value === undefined || typeof value === "string") return { id, label: value ?? id };
  const { label = id, color, symbol } = value;
  return compact<EventType>({ id, label, color, symbol });
}
