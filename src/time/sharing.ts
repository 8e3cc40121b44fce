import type { Expression, IntervalEnd } from "./expression.ts";
import { withYear, type Style } from "./say/style.ts";

/** The year in which all of a date lies, as far as it is written. */
function yearIn(part: Expression | IntervalEnd): string | undefined {
  switch (part.kind) {
    case "date":
      return part.month === undefined && part.season === undefined ? undefined : part.year;
    case "part":
    case "remainder":
      return yearIn(part.of);
    case "datetime":
      return part.year;
    default:
      return undefined;
  }
}

/** The date that an open end names: 1985 in “after 1985”, “1985 or later”. */
function boundOf(end: Expression | IntervalEnd): Expression | IntervalEnd {
  if (end.kind === "relation") return end.to;
  const isOneSided = end.kind === "range" && (end.first === undefined || end.last === undefined);
  return isOneSided ? (end.first ?? end.last ?? end) : end;
}

/** The style for the first of two dates: its year goes without saying where the last has it too. */
export function sharing(first: Expression | IntervalEnd, last: Expression | IntervalEnd, style: Style): Style {
  const [a, b] = [yearIn(first), yearIn(boundOf(last))];
  if (a === undefined || a !== b) return style.omitYear !== undefined && a !== b ? withYear(style) : style;
  return a.includes("X") ? style : { ...style, omitYear: Number(a) };
}
