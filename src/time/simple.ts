import type { Expression, IntervalEnd } from "./expression.ts";

/** A day or a time. */
export type Simple = Extract<Expression, { readonly kind: "date" | "datetime" }>;

/** The days and times of which an expression is made. */
export function simpleIn(part: Expression | IntervalEnd): readonly Simple[] {
  switch (part.kind) {
    case "date":
    case "datetime":
      return [part];
    case "interval":
      return [...simpleIn(part.start), ...simpleIn(part.end)];
    case "range":
      return [part.first, part.last].flatMap((end) => (end === undefined ? [] : simpleIn(end)));
    case "set":
      return part.elements.flatMap(simpleIn);
    case "relation":
      return simpleIn(part.to);
    default:
      return [];
  }
}
