import type { When } from "./when.ts";

/** Throws a TypeError where a program hands over something else than a text. */
export function expectText(caller: string, value: unknown): asserts value is string {
  if (typeof value !== "string") throw new TypeError(`${caller} expects a text, not ${described(value)}`);
}

/** Throws a TypeError where a program hands over something else than a date that was read. */
export function expectWhen(caller: string, value: unknown): asserts value is When {
  if (typeof value === "object" && value !== null && "expression" in value && typeof value.expression === "object")
    return;
  throw new TypeError(`${caller} expects a date that parseDate or read made, not ${described(value)}`);
}

function described(value: unknown): string {
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string" ? `the text "${value.slice(0, 40)}"` : String(value);
}
