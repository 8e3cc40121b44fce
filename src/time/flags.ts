import type { CalendarDate, Expression, IntervalEnd, Qualifier } from "./expression.ts";

/** What the signs and digits of a date say of all of it. */
export interface Flags {
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly unspecified: boolean;
}

const PLAIN: Flags = { uncertain: false, approximate: false, unspecified: false };

function flagsOfQualifiers(...qualifiers: readonly (Qualifier | undefined)[]): Flags {
  return {
    uncertain: qualifiers.some((sign) => sign === "?" || sign === "%"),
    approximate: qualifiers.some((sign) => sign === "~" || sign === "%"),
    unspecified: false,
  };
}

/** The flags of an expression: those that any of its parts has. */
export function flagsOf(part: Expression | IntervalEnd): Flags {
  switch (part.kind) {
    case "date":
      return flagsOfDate(part);
    case "year":
    case "period":
    case "age":
      return flagsOfQualifiers(part.qualifier);
    case "part":
      return anyOf([flagsOfQualifiers(part.qualifier), flagsOf(part.of)]);
    case "remainder":
      return flagsOf(part.of);
    case "relation":
      return flagsOf(part.to);
    case "range":
      return anyOf([part.first, part.last].map((end) => (end ? flagsOf(end) : PLAIN)));
    case "set":
      return anyOf(part.elements.map(flagsOf));
    case "interval":
      return anyOf([flagsOf(part.start), flagsOf(part.end)]);
    default:
      return PLAIN;
  }
}

function flagsOfDate({ year, month, day, qualifiers }: CalendarDate): Flags {
  const unspecified = year.includes("X") || (month?.includes("X") ?? false) || (day?.includes("X") ?? false);
  if (qualifiers === undefined) return unspecified ? { ...PLAIN, unspecified } : PLAIN;
  return { ...flagsOfQualifiers(qualifiers.year, qualifiers.month, qualifiers.day), unspecified };
}

function anyOf(all: readonly Flags[]): Flags {
  return {
    uncertain: all.some((flags) => flags.uncertain),
    approximate: all.some((flags) => flags.approximate),
    unspecified: all.some((flags) => flags.unspecified),
  };
}
