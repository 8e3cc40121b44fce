import { issues as words } from "../words/en/issues.ts";
import type { Checked } from "./check.ts";
import { addTo, agrees, at, type Draft, say } from "./draft.ts";
import { slug, uniqueIds } from "./id.ts";
import type { CitationInput, EventInput, ReportInput, SourceInput } from "./input.ts";
import type { Placed } from "./parts.ts";
import type { Path } from "./path.ts";

/** An event with its citations from all inputs. */
export interface EventDraft extends Draft {
  readonly citations: Placed<string | Checked<CitationInput>>[];
}

/** A source's word on an event, as it stands with the source. */
export interface PlacedReport extends Placed<Checked<ReportInput>> {
  readonly source: string;
}

/** Merges the sources of all inputs by their ids; where two say different things, the first counts and it is said. */
export function mergeSources(sources: readonly Placed<Checked<SourceInput>>[]): {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly reports: readonly PlacedReport[];
} {
  const drafts = new Map<string, Draft>();
  const reports: PlacedReport[] = [];
  const makeId = uniqueIds(sources.map(({ value }) => value.id));
  for (const placed of sources) {
    const { value } = placed;
    const id = value.id ?? makeId(slug([value.title, value.publisher, value.url], "source"));
    if (value.id === undefined) say(placed, "warning", "missing-id", words.missingId());
    const earlier = drafts.get(id);
    if (earlier === undefined) drafts.set(id, { id, first: placed });
    else {
      if (earlier.first.from === placed.from && !placed.from.table) {
        say(at(placed, "id"), "warning", "duplicate-source", words.duplicateSource(id));
      }
      addTo(earlier, placed);
    }
    for (const { index, value: report } of value.reports ?? []) {
      const path: Path = { parent: { parent: placed.path, key: "reports" }, key: index };
      reports.push({ value: report, path, from: placed.from, source: id });
    }
  }
  return { drafts, reports };
}

/**
 * Merges the events of all inputs by their ids. An event that has another's id but says different things is kept, with
 * an id of its own; so is one without an id, whose id is made from its date and title.
 */
export function mergeEvents(events: readonly Placed<Checked<EventInput>>[]): readonly EventDraft[] {
  const drafts = new Map<string, EventDraft>();
  const makeId = uniqueIds(events.map(({ value }) => value.id));
  const idOf = ({ id, date, title }: Checked<EventInput>, taken: boolean): string =>
    id === undefined ? makeId(slug([date, title], "event")) : taken ? makeId(id) : id;
  for (const placed of events) {
    const { value } = placed;
    const stated = value.id;
    const named = stated === undefined ? undefined : drafts.get(stated);
    const same = named !== undefined && agrees(named, value) ? named : undefined;
    const draft = same ?? { id: idOf(value, named !== undefined), first: placed, citations: [] };
    if (same !== undefined) {
      addTo(same, placed);
      if (same.first.from === placed.from && !placed.from.table) {
        say(at(placed, "id"), "warning", "duplicate-event", words.mergedEvent(same.id));
      }
    } else if (named !== undefined) {
      say(at(placed, "id"), "error", "duplicate-event", words.duplicateEvent(named.id, draft.id));
    }
    drafts.set(draft.id, draft);
    for (const item of value.citations ?? []) {
      const path: Path = { parent: { parent: placed.path, key: "citations" }, key: item.index };
      draft.citations.push({ value: item.value, path, from: placed.from });
    }
  }
  return [...drafts.values()];
}
