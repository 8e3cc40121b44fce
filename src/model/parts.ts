import { issues as words } from "../words/en/issues.ts";
import { type Checked, check, type Item } from "./check.ts";
import type { EventInput, SourceInput, TimelineInput } from "./input.ts";
import type { Suggest } from "./nearest.ts";
import type { Path } from "./path.ts";
import type { Origin, Report } from "./report.ts";
import { type Schema, schema } from "./schema.ts";
import { kindOf, show } from "./value.ts";

/** Something of one input with the way back to it. */
export interface Placed<T> {
  readonly value: T;
  readonly path: Path | undefined;
  readonly report: Report;
  /** Which input, counted from 0. */
  readonly input: number;
  /** IANA zone of dates without a zone; `undefined` if the input states none. */
  readonly zone: string | undefined;
  /** Whether the input is a table, in which rows repeat what they tell of. */
  readonly table: boolean;
}

/** One input after its check. */
export interface Part {
  readonly timeline: Placed<Omit<Checked<TimelineInput>, "sources" | "events">>;
  readonly sources: readonly Placed<Checked<SourceInput>>[];
  readonly events: readonly Placed<Checked<EventInput>>[];
}

/** Checks one input and takes it apart: a timeline, or a bare list of events. */
export function toPart(origin: Origin, input: number, report: Report, suggest: Suggest): Part {
  const { value, table } = origin;
  const kind = kindOf(value);
  const context = { report, suggest, quiet: table };
  const base = { path: undefined, report, input, zone: undefined, table };
  if (kind === "array") {
    const list = check(eventsSchema, value, undefined, context) as readonly Item<Checked<EventInput>>[];
    const events = list.map(({ index, value: event }) => ({
      ...base,
      value: event,
      path: { parent: undefined, key: index },
    }));
    return { timeline: { ...base, value: {} }, sources: [], events };
  }
  if (kind !== "object") {
    if (origin.faults.length === 0) {
      const code = kind === "null" ? "empty-input" : "unreadable-input";
      const message = kind === "null" ? words.emptyInput() : words.unreadableInput(show(value));
      report({ severity: "error", code, path: undefined, value, message });
    }
    return { timeline: { ...base, value: {} }, sources: [], events: [] };
  }
  const { sources, events, ...timeline } = check(schema, value, undefined, context) as Checked<TimelineInput>;
  const zone = timeline.zone;
  const place = <T>(list: "sources" | "events", items: readonly Item<T>[] = []): readonly Placed<T>[] =>
    items.map((item) => ({
      ...base,
      zone,
      value: item.value,
      path: { parent: { parent: undefined, key: list }, key: item.index },
    }));
  return {
    timeline: { ...base, zone, value: timeline },
    sources: place("sources", sources),
    events: place("events", events),
  };
}

const eventsSchema: Schema = schema.properties?.["events"] ?? {};
