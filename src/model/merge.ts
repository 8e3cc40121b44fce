import { issues as words } from "../words/en/issues.ts";
import type { Checked } from "./check.ts";
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
    if (draft.first !== placed && draft.first.from === placed.from && !placed.from.table) {
      say(at(placed, "id"), "warning", "duplicate-source", words.duplicateSource(id));
    }
    drafts.set(id, draft);
    addFields(draft, placed);
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
    } else if (earlier !== undefined && earlier.first.from === placed.from && !placed.from.table) {
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
      const path: Path = { parent: { parent: placed.path, key: "citations" }, key: item.index };
      draft.citations.push({ value: item.value, path, from: placed.from });
    }
  }
  return [...drafts.values()];
}

/** The place of a part of something placed. */
export function at<T>(placed: Placed<T>, key: string | number): Placed<unknown> {
  const value: unknown = (placed.value as Record<string | number, unknown>)[key];
  return { value, path: { parent: placed.path, key }, from: placed.from };
}

/** Reports something of a place. */
export function say(
  { path, from }: Placed<unknown>,
  severity: "error" | "warning" | "notice",
  code: string,
  message: string,
  hint?: string,
): void {
  from.report({ severity, code, path, message, hint });
}

function agrees(draft: Draft, value: object): boolean {
  return Object.entries(value).every(([name, found]) => {
    const kept = draft.fields.get(name)?.value;
    return apart.has(name) || found === undefined || kept === undefined || isEqual(kept, found);
  });
}

function addFields(draft: Draft, placed: Placed<{ readonly data?: Readonly<Record<string, unknown>> }>): void {
  const { value, from } = placed;
  for (const name of Object.keys(value)) {
    const found = (value as Readonly<Record<string, unknown>>)[name];
    if (apart.has(name) || found === undefined) continue;
    const kept = draft.fields.get(name);
    const field: Placed<unknown> = { value: found, path: { parent: placed.path, key: name }, from };
    if (kept === undefined) draft.fields.set(name, field);
    else if (!isEqual(kept.value, found)) {
      say(field, "warning", "conflicting-value", words.conflictingValue(name, show(kept.value), show(found)));
    }
  }
  for (const name of Object.keys(value.data ?? {})) {
    if (!draft.data.has(name)) draft.data.set(name, value.data?.[name]);
  }
}

/** Whether two checked values are the same; they are plain data. */
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));
}
