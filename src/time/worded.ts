import type { Dated, Expression, IntervalEnd, Range, Relation } from "./expression.ts";
import type { FormatDateOptions } from "./format.ts";
import type { Plain } from "./say/plain.ts";
import { plainOf } from "./say/unit.ts";
import type { When } from "./when.ts";

type Length = FormatDateOptions["length"];

/** Whether a date is not said by `Intl` alone. */
export function needsWords(when: When, length: Length): boolean {
  return isWorded(when.expression) || isWhole(when, length);
}

/** Whether a date lasted all of one unit, and that is said: where there is little room, a bar shows it. */
export function isWhole({ shape, expression }: When, length: Length): boolean {
  return shape === "span" && expression.kind !== "interval" && length !== "short";
}

/** Whether `Intl` alone does not say an expression. */
function isWorded(expression: Expression | IntervalEnd): boolean {
  switch (expression.kind) {
    case "date":
    case "year":
      return plainIn(expression) === undefined;
    case "datetime":
      return expression.qualifier !== undefined;
    case "interval":
      return isWorded(expression.start) || isWorded(expression.end);
    case "set":
      return expression.elements.length === 1 || expression.elements.some((each) => !isRun(each) && isWorded(each));
    default:
      return true;
  }
}

/** Whether a member of a set is two dates that `Intl` can say as one. */
function isRun(element: Dated | Range): boolean {
  if (element.kind !== "range" || element.first === undefined || element.last === undefined) return false;
  return plainIn(element.first) !== undefined && plainIn(element.last) !== undefined;
}

/** A date that is written plainly, so that two of them can share what they have in common. */
export function plainIn(date: Dated | Relation | Range): Plain | undefined {
  if (date.kind !== "date" && date.kind !== "year") return undefined;
  if (date.kind === "date" ? date.qualifiers : date.qualifier) return undefined;
  const found = plainOf(date);
  return found && found.year > -1_000_000 ? found : undefined;
}
