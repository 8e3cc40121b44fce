import { issues as words } from "../words/en/issues.ts";
import { type Checked, check, type Item } from "./check.ts";
import type { EventInput, SourceInput, TimelineInput } from "./input.ts";
import type { Suggest } from "./nearest.ts";
import type { Path } from "./path.ts";
import type { Origin, Report } from "./report.ts";
import { type Schema, schema } from "./schema.ts";
import { inputOf, isStored } from "./stored.ts";
import { kindOf, show } from "./value.ts";

/** What all parts of one input have in common. */
export interface From {
  readonly report: Report;
  /** Which input, counted from 0. */
  readonly input: number;
  /** IANA zone of dates without a zone; `undefined` if the input states none. */
  readonly zone: string | undefined;
  /** Whether the input is a table, in which rows repeat what they tell of. */
  readonly table: boolean;
}

/** Something of one input with the way back to it. */
export interface Placed<T> {
  readonly value: T;
  readonly path: Path | undefined;
  readonly from: From;
}

/** One input after its check. */
export interface Part {
  readonly timeline: Placed<Omit<Checked<TimelineInput>, "sources" | "events">>;
  readonly sources: readonly Placed<Checked<SourceInput>>[];
  readonly events: readonly Placed<Checked<EventInput>>[];
}

/** Checks one input and takes it apart: a timeline, or a bare list of events. */
export function toPart({ value, table, faults }: Origin, input: number, report: Report, suggest: Suggest): Part {
  const kind = kindOf(value);
  const context = { report, suggest, quiet: table };
  const from: From = { report, input, zone: undefined, table };
  if (kind === "array") {
    const events = check(eventsSchema, value, undefined, context) as readonly Item<Checked<EventInput>>[];
    return { timeline: { value: {}, path: undefined, from }, sources: [], events: place(events, undefined, from) };
  }
  if (kind !== "object") {
    if (faults.length === 0) {
      const code = kind === "null" ? "empty-input" : "unreadable-input";
      const message = kind === "null" ? words.emptyInput() : words.unreadableInput(show(value));
      report({ severity: "error", code, path: undefined, value, message });
    }
    return { timeline: { value: {}, path: undefined, from }, sources: [], events: [] };
  }
  const stored = isStored(value as object);
  if (stored) {
    const path: Path = { parent: undefined, key: "types" };
    report({ severity: "warning", code: "stored-timeline", path, message: words.storedTimeline() });
  }
  const whole = stored ? inputOf(value as object) : value;
  const { sources, events, ...timeline } = check(schema, whole, undefined, context) as Checked<TimelineInput>;
  const zoned: From = { ...from, zone: timeline.zone };
  return {
    timeline: { value: timeline, path: undefined, from: zoned },
    sources: place(sources, { parent: undefined, key: "sources" }, zoned),
    events: place(events, { parent: undefined, key: "events" }, zoned),
  };
}

const eventsSchema: Schema = schema.properties?.["events"] ?? {};

function place<T>(items: readonly Item<T>[] = [], parent: Path | undefined, from: From): readonly Placed<T>[] {
  return items.map(({ index, value }) => ({ value, path: { parent, key: index }, from }));
}
