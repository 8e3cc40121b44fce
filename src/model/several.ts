import { foreignIn } from "./foreign.ts";
import type { Path } from "./path.ts";
import { elementsOf, fieldsOf, kindOf } from "./value.ts";

/** One input, and where it stands in its text. */
export interface Inner {
  readonly value: unknown;
  readonly path: Path | undefined;
}

/** Whether an array is a list of inputs. */
export function isSeveral(input: unknown): input is object {
  if (kindOf(input) !== "array") return false;
  let found = false;
  for (const { value } of elementsOf(input as object) ?? []) {
    const kind = kindOf(value);
    if (kind === "object" && isEvent(value as object)) return false;
    found ||= kind === "string" || kind === "array" || kind === "object";
  }
  return found;
}

/** The inputs among values that followed each other in a text: lists and timelines, then all others as a list of events. */
export function inputsAmong(values: readonly unknown[]): readonly Inner[] {
  const inputs: Inner[] = [];
  const events: unknown[] = [];
  for (const [key, value] of values.entries()) {
    const kind = kindOf(value);
    const isInput = kind === "array" || (kind === "object" && !isEvent(value as object));
    if (isInput) inputs.push({ value, path: { parent: undefined, key } });
    else events[key] = value;
  }
  return events.length === 0 ? inputs : [...inputs, { value: events, path: undefined }];
}

/** Whether an element of an array is an event rather than a timeline. */
function isEvent(element: object): boolean {
  if (foreignIn(element) !== undefined) return false;
  const names = new Set((fieldsOf(element) ?? []).map(({ key }) => key));
  if (names.has("events")) return false;
  const tells = ["date", "citations", "importance", "text"].some((name) => names.has(name));
  return tells || !["sources", "types", "lanes"].some((name) => names.has(name));
}
