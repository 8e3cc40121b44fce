import { hasX } from "../calendar/cursor.ts";
import type { CalendarDate, Expression, IntervalEnd, Qualifier } from "../expression.ts";

/**
 * What the signs and digits of a date say of all of it, as bits. Of one that is `rounded`, an age or a year of so many
 * significant digits, nobody wrote the bounds: they are how it is read.
 */
export const FLAG = { uncertain: 1, approximate: 2, unspecified: 4, rounded: 8 } as const;

const OF_SIGN = { "?": FLAG.uncertain, "~": FLAG.approximate, "%": FLAG.uncertain | FLAG.approximate } as const;

const ofSign = (sign: Qualifier | undefined): number => (sign === undefined ? 0 : OF_SIGN[sign]);

/** The flags of an expression: those that any of its parts has. */
export function flagsOf(part: Expression | IntervalEnd): number {
  switch (part.kind) {
    case "date":
      return flagsOfDate(part);
    case "datetime":
    case "period":
      return ofSign(part.qualifier);
    case "year":
      return ofSign(part.qualifier) | (part.significant === undefined ? 0 : FLAG.rounded);
    case "age":
      return ofSign(part.qualifier) | FLAG.rounded;
    case "part":
      return ofSign(part.qualifier) | flagsOf(part.of);
    case "remainder":
      return flagsOf(part.of);
    case "relation":
      return flagsOf(part.to);
    case "range":
      return (part.first ? flagsOf(part.first) : 0) | (part.last ? flagsOf(part.last) : 0);
    case "set":
      return flagsOfAll(part.elements);
    case "interval":
      return flagsOf(part.start) | flagsOf(part.end);
    default:
      return 0;
  }
}

function flagsOfAll(parts: readonly Expression[]): number {
  let flags = 0;
  for (const part of parts) flags |= flagsOf(part);
  return flags;
}

function flagsOfDate({ year, month, day, qualifiers }: CalendarDate): number {
  const hasAny = hasX(year) || (month !== undefined && hasX(month)) || (day !== undefined && hasX(day));
  const unspecified = hasAny ? FLAG.unspecified : 0;
  if (qualifiers === undefined) return unspecified;
  return unspecified | ofSign(qualifiers.year) | ofSign(qualifiers.month) | ofSign(qualifiers.day);
}
