import { dateMessages } from "../words/en/dates.ts";
import type { Draft, Expression, Interval, IntervalEnd } from "./expression.ts";
import { FLAG, flagsOf } from "./flags.ts";
import { coarser, meaningOf } from "./meaning.ts";
import type { Fault, Meaning } from "./meaning.ts";
import type { Bounds, When } from "./when.ts";
import type { Zone } from "./zone.ts";

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
  const when = whenOf("point", meaning, meaning.bounds, meaning.bounds, expression, text);
  if (meaning.members) when.members = meaning.members;
  if (expression.kind === "set") when.choice = expression.choice;
  if (meaning.best) when.best = meaning.best;
  return when;
}

function whenOf(
  shape: When["shape"],
  { from, until, grain }: Pick<Meaning, "from" | "until" | "grain">,
  start: Bounds,
  end: Bounds,
  expression: Expression,
  text: string,
): Draft<When> {
  const flags = flagsOf(expression);
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
  const a = first?.bounds ?? { earliest: -Infinity, latest: last?.bounds.latest ?? Infinity };
  const b = last?.bounds ?? { earliest: a.earliest, latest: Infinity };
  if (a.earliest >= b.latest) {
    faults.push({ severity: "error", code: "reversed", about: end, message: dateMessages.reversedInterval });
    return undefined;
  }
  const ends = {
    from: isEndpoint(start) ? "dated" : start.kind,
    until: isEndpoint(end) ? "dated" : end.kind,
    grain: coarser(first?.grain ?? "millisecond", last?.grain ?? "millisecond"),
  } as const;
  // What starts in A and ends in B starts before B is over and ends after A has begun.
  const startsIn = { earliest: a.earliest, latest: Math.min(a.latest, b.latest) };
  const endsIn = { earliest: Math.max(a.earliest, b.earliest), latest: b.latest };
  return whenOf("span", ends, startsIn, endsIn, interval, text);
}
