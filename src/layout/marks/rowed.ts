import type { Prepared, PreparedEvent } from "../prepare/prepare.ts";
import { mostAtOnce } from "./pack.ts";

/** Fewer spans than these stand with the points on the axis. */
const LEAST_SPANS = 2;

/** So do those that are a smaller share of the events; on the axis they are a stack where so many last at once. */
const MOSTLY = 1 / 2;
const MANY = 1 / 3;
const STACKED = 3;

/** The same of a narrow picture: upright the labels of a stack are far from their bars. */
const MANY_NARROW = 1 / 4;

/** More events than these are not looked at one by one. */
const MOST_EVENTS = 400;

/** Which events have rows of their own, and which stand on the axis; ascending. */
export interface SpansAndOthers {
  readonly spans: Uint32Array;
  readonly others: Uint32Array;
}

/**
 * The ways to divide the events of a picture that is mostly of spans, each with one date, or in which many are that would be
 * stacked on the axis, where leaders of the lower ones pass behind the others: those, or where the others have no good place
 * on the axis, all that have one date. None where it is not.
 */
export function rowedIn(prepared: Prepared, isNarrow: boolean): readonly SpansAndOthers[] {
  const { events } = prepared;
  const divided = spansOf(prepared);
  if (divided === undefined) return [];
  const share = divided.spans.length / events.length;
  const isStack = (): boolean =>
    mostAtOnce(
      Array.from(divided.spans, events.at).map(({ when }) => ({ from: when.start.earliest, to: when.end.latest })),
    ) >= STACKED;
  if (share < MOSTLY && (share < (isNarrow ? MANY_NARROW : MANY) || !isStack())) return [];
  const all = dividedBy(prepared, (i) => events.plain[i] === 1 || events.at(i).marks.length === 1);
  if (share < MANY) return [all];
  return all.spans.length > divided.spans.length ? [divided, all] : [divided];
}

/** Whether most events of a picture are spans. */
export function areMostlySpans(prepared: Prepared): boolean {
  const divided = spansOf(prepared);
  return divided !== undefined && divided.spans.length >= MOSTLY * prepared.events.length;
}

function spansOf(prepared: Prepared): SpansAndOthers | undefined {
  const { length, plain, at } = prepared.events;
  if (length > MOST_EVENTS) return undefined;
  const divided = dividedBy(prepared, (i) => plain[i] === 0 && isSpan(at(i)));
  return divided.spans.length < LEAST_SPANS ? undefined : divided;
}

function dividedBy({ events: { length } }: Prepared, hasRow: (index: number) => boolean): SpansAndOthers {
  const spans: number[] = [];
  const others: number[] = [];
  for (let i = 0; i < length; i++) (hasRow(i) ? spans : others).push(i);
  return { spans: Uint32Array.from(spans), others: Uint32Array.from(others) };
}

/** Whether an event is a span with one date. */
export function isSpan({ when, marks }: PreparedEvent): boolean {
  return when.shape === "span" && marks.length === 1;
}
