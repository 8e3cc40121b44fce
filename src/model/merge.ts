import { issues as words } from "../words/en/issues.ts";
import type { Checked, Item } from "./check.ts";
import { slug, uniqueIds } from "./id.ts";
import type { CitationInput, EventInput, ReportInput, SourceInput } from "./input.ts";
import type { Placed } from "./parts.ts";
import type { Path } from "./path.ts";
import { show } from "./value.ts";

/** What all inputs say of one source or event: each of its fields with where it stands first. */
export interface Draft {
  readonly id: string;
  readonly first: Placed<unknown>;
  readonly fields: Map<string, Placed<unknown>>;
  readonly data: Map<string, unknown>;
}

/** An event with its citations from all inputs. */
export interface EventDraft extends Draft {
  readonly citations: Placed<string | Checked<CitationInput>>[];
}

/** A source's word on an event, as it stands with the source. */
export interface PlacedReport extends Placed<Checked<ReportInput>> {
  readonly source: string;
}

/** Fields that are no matter of merging. */
const apart: ReadonlySet<string> = new Set(["id", "data", "reports", "citations"]);

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
    const draft: Draft = drafts.get(id) ?? { id, first: placed, fields: new Map(), data: new Map() };
    if (draft.first !== placed && draft.first.input === placed.input && !placed.table) {
      say(at(placed, "id"), "warning", "duplicate-source", words.duplicateSource(id));
    }
    drafts.set(id, draft);
    addFields(draft, placed);
    for (const { index, value: report } of value.reports ?? []) {
      reports.push({ ...at(at(placed, "reports"), index), value: report, source: id });
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
  for (const placed of events) {
    const { value } = placed;
    const stated = value.id;
    const earlier = stated === undefined ? undefined : drafts.get(stated);
    const isSame = earlier !== undefined && agrees(earlier, value);
    const id =
      stated === undefined
        ? makeId(slug([value.date, value.title], "event"))
        : isSame || !earlier
          ? stated
          : makeId(stated);
    if (stated !== undefined && id !== stated) {
      say(at(placed, "id"), "error", "duplicate-event", words.duplicateEvent(stated, id));
    } else if (earlier !== undefined && earlier.first.input === placed.input && !placed.table) {
      say(at(placed, "id"), "warning", "duplicate-event", words.mergedEvent(id));
    }
    const draft: EventDraft = drafts.get(id) ?? {
      id,
      first: placed,
      fields: new Map(),
      data: new Map(),
      citations: [],
    };
    drafts.set(id, draft);
    addFields(draft, placed);
    for (const item of value.citations ?? []) {
      const citation = item as Item<string | Checked<CitationInput>>;
      draft.citations.push({ ...at(at(placed, "citations"), citation.index), value: citation.value });
    }
  }
  return [...drafts.values()];
}

/** The place of a part of something placed. */
export function at<T>(placed: Placed<T>, key: string | number): Placed<unknown> {
  const path: Path = { parent: placed.path, key };
  const value: unknown = (placed.value as Record<string | number, unknown>)[key];
  return { ...placed, path, value };
}

/** Reports something of a place. */
export function say(
  { report, path, value }: Placed<unknown>,
  severity: "error" | "warning" | "notice",
  code: string,
  message: string,
  hint?: string,
): void {
  report({ severity, code, path, value, message, hint });
}

function agrees(draft: Draft, value: object): boolean {
  return Object.entries(value).every(([name, found]) => {
    const kept = draft.fields.get(name)?.value;
    return apart.has(name) || found === undefined || kept === undefined || isEqual(kept, found);
  });
}

function addFields(draft: Draft, placed: Placed<object>): void {
  for (const [name, value] of Object.entries(placed.value)) {
    if (apart.has(name) || value === undefined) continue;
    const kept = draft.fields.get(name);
    const field = at(placed, name);
    if (kept === undefined) draft.fields.set(name, field);
    else if (!isEqual(kept.value, value)) {
      say(field, "warning", "conflicting-value", words.conflictingValue(name, show(kept.value), show(value)));
    }
  }
  const { data } = placed.value as { readonly data?: Readonly<Record<string, unknown>> };
  for (const [name, value] of Object.entries(data ?? {})) if (!draft.data.has(name)) draft.data.set(name, value);
}

/** Whether two checked values are the same; they are plain data. */
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));
}
