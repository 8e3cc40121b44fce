import { dateMessages } from "../words/en/dates.ts";
import type { Expression, Interval, IntervalEnd } from "./expression.ts";
import { flagsOf } from "./flags.ts";
import { coarser, meaningOf } from "./meaning.ts";
import type { Fault } from "./meaning.ts";
import type { When } from "./when.ts";

/** What an expression means in a zone, or why it means nothing. */
export interface Resolved {
  readonly when?: When;
  readonly faults: readonly Fault[];
}

/**
 * Gives an expression its bounds in a zone.
 *
 * @param zone - a valid IANA zone; only dates without an offset depend on it
 * @param text - kept as the value's `text`
 */
export function resolve(expression: Expression, zone: string, text: string): Resolved {
  const faults: Fault[] = [];
  const found =
    expression.kind === "interval" ? resolveInterval(expression, zone, faults) : resolvePoint(expression, zone, faults);
  if (found === undefined) return { faults };
  const { shape, start, end, from, until, grain, members, choice, best } = found;
  const { uncertain, approximate, unspecified } = flagsOf(expression);
  // Spelled out: spreading `found` doubles the time of a whole parse.
  const when: When = {
    shape,
    start,
    end,
    from,
    until,
    grain,
    uncertain,
    approximate,
    unspecified,
    expression,
    text,
  };
  if (!members && !choice && !best) return { when, faults };
  return { when: { ...when, ...(members && { members }), ...(choice && { choice }), ...(best && { best }) }, faults };
}

type Found = Omit<When, "uncertain" | "approximate" | "unspecified" | "expression" | "text">;

function resolvePoint(expression: Exclude<Expression, Interval>, zone: string, faults: Fault[]): Found | undefined {
  const meaning = meaningOf(expression, zone, faults);
  if (meaning === undefined) return undefined;
  const { bounds, grain, from, until, members, best } = meaning;
  return {
    shape: "point",
    start: bounds,
    end: bounds,
    from,
    until,
    grain,
    ...(members && { members }),
    ...(expression.kind === "set" && { choice: expression.choice }),
    ...(best && { best }),
  };
}

const isEndpoint = (end: IntervalEnd): end is Exclude<IntervalEnd, { readonly kind: "open" | "unknown" }> =>
  end.kind !== "open" && end.kind !== "unknown";

function resolveInterval({ start, end }: Interval, zone: string, faults: Fault[]): Found | undefined {
  const first = isEndpoint(start) ? meaningOf(start, zone, faults) : undefined;
  const last = isEndpoint(end) ? meaningOf(end, zone, faults) : undefined;
  if ((isEndpoint(start) && !first) || (isEndpoint(end) && !last)) return undefined;
  const a = first?.bounds ?? { earliest: -Infinity, latest: last?.bounds.latest ?? Infinity };
  const b = last?.bounds ?? { earliest: a.earliest, latest: Infinity };
  if (a.earliest >= b.latest) {
    faults.push({ severity: "error", code: "reversed", about: end, message: dateMessages.reversedInterval });
    return undefined;
  }
  return {
    shape: "span",
    // What starts in A and ends in B starts before B is over and ends after A has begun.
    start: { earliest: a.earliest, latest: Math.min(a.latest, b.latest) },
    end: { earliest: Math.max(a.earliest, b.earliest), latest: b.latest },
    from: isEndpoint(start) ? "dated" : start.kind,
    until: isEndpoint(end) ? "dated" : end.kind,
    grain: coarser(first?.grain ?? "millisecond", last?.grain ?? "millisecond"),
  };
}
