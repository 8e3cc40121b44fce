import { dateMessages } from "../../words/en/dates.ts";
import type { Draft, Expression, Interval, IntervalEnd } from "../expression.ts";
import { FLAG, flagsOf } from "./flags.ts";
import { coarser, meaningOf } from "./meaning.ts";
import type { Fault, Meaning } from "./meaning.ts";
import type { Bounds, EndKind, Grain, When } from "../when.ts";
import type { Zone } from "../calendar/zone.ts";

/**
 * Gives an expression its bounds in a zone; `undefined` where it means nothing.
 *
 * @param text - kept as the value's `text`
 * @param faults - what is found wrong is added here
 */
export function resolve(expression: Expression, zone: Zone, text: string, faults: Fault[]): When | undefined {
  if (expression.kind === "interval") return resolveInterval(expression, zone, text, faults);
  const meaning = meaningOf(expression, zone, faults);
  if (meaning === undefined) return undefined;
  const { bounds, from, until, grain } = meaning;
  const when = whenOf("point", from, until, grain, bounds, bounds, expression, flagsOf(expression), text);
  if (meaning.members) when.members = meaning.members;
  if (expression.kind === "set") when.choice = expression.choice;
  if (meaning.best) when.best = meaning.best;
  return when;
}

/**
 * A date of its parts; every one that is read is made here, so that all have one shape.
 *
 * @param flags - the bits of {@link FLAG}
 */
export function whenOf(
  shape: When["shape"],
  from: EndKind,
  until: EndKind,
  grain: Grain,
  start: Bounds,
  end: Bounds,
  expression: Expression,
  flags: number,
  text: string,
): Draft<When> {
  return {
    shape,
    start,
    end,
    from,
    until,
    grain,
    uncertain: (flags & FLAG.uncertain) > 0,
    approximate: (flags & FLAG.approximate) > 0,
    unspecified: (flags & FLAG.unspecified) > 0,
    expression,
    text,
  };
}

const isEndpoint = (end: IntervalEnd): end is Exclude<IntervalEnd, { readonly kind: "open" | "unknown" }> =>
  end.kind !== "open" && end.kind !== "unknown";

function resolveInterval(interval: Interval, zone: Zone, text: string, faults: Fault[]): When | undefined {
  const { start, end } = interval;
  const first = isEndpoint(start) ? meaningOf(start, zone, faults) : undefined;
  const last = isEndpoint(end) ? meaningOf(end, zone, faults) : undefined;
  if ((isEndpoint(start) && !first) || (isEndpoint(end) && !last)) return undefined;
  const when = spanOf(first, last, interval, flagsOf(interval), text);
  if (when === undefined) {
    faults.push({ severity: "error", code: "end-before-start", about: end, message: dateMessages.reversedInterval });
  }
  return when;
}

/**
 * A span; `undefined` where it would end before it starts.
 *
 * @param flags - the bits of {@link FLAG}
 */
export function spanOf(
  first: Meaning | undefined,
  last: Meaning | undefined,
  interval: Interval,
  flags: number,
  text: string,
): When | undefined {
  const { start, end } = interval;
  const a = first?.bounds ?? { earliest: -Infinity, latest: last?.bounds.latest ?? Infinity };
  const b = last?.bounds ?? { earliest: a.earliest, latest: Infinity };
  if (a.earliest >= b.latest) return undefined;
  const from = isEndpoint(start) ? "dated" : start.kind;
  const until = isEndpoint(end) ? "dated" : end.kind;
  const grain = coarser(first?.grain ?? "millisecond", last?.grain ?? "millisecond");
  // What starts in A and ends in B starts before B is over and ends after A has begun.
  const startsIn = a.latest <= b.latest ? a : { earliest: a.earliest, latest: b.latest };
  const endsIn = b.earliest >= a.earliest ? b : { earliest: a.earliest, latest: b.latest };
  return whenOf("span", from, until, grain, startsIn, endsIn, interval, flags, text);
}
