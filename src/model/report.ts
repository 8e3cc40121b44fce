import type { Issue, Severity } from "./issue.ts";
import type { Key, Path } from "./path.ts";
import { keysOf } from "./path.ts";
import { valueAt } from "./value.ts";

/** Where a value stands: its path, and in text its line. */
export type Place = Pick<Issue, "path" | "line" | "column" | "row">;

/** One input as data, what is wrong with its text, and the way back to where each value stands. */
export interface Origin {
  readonly value: unknown;
  /** What is wrong with the text itself. */
  readonly faults: readonly Fault[];
  /** Whether it is a table; its value is then a timeline made of its rows. */
  readonly table: boolean;
  /** Where a path leads; `within` counts UTF-16 units from the start of a text. */
  readonly locate: (keys: readonly Key[], part: "key" | "value", within: number) => Place;
}

/** What is found at a path of one input. */
export interface Fault {
  readonly severity: Severity;
  readonly code: string;
  readonly path: Path | undefined;
  /** What stands there. @defaultValue what the path leads to */
  readonly value?: unknown;
  readonly message: string;
  readonly hint?: string | undefined;
  /** `key` if it is the name of the field that is wrong. @defaultValue `"value"` */
  readonly part?: "key";
  /** Where in the text that stands there, in UTF-16 units from its start. @defaultValue 0 */
  readonly within?: number;
  /** Where it stands, if not where its path leads. */
  readonly place?: Place;
}

/** Takes what is found in one input. */
export type Report = (fault: Fault) => void;

/** Makes an issue of what is found in an input. */
export function toIssue(fault: Fault, origin: Origin): Issue {
  const { severity, code, message, hint } = fault;
  const keys = keysOf(fault.path);
  const place = fault.place ?? origin.locate(keys, fault.part ?? "value", fault.within ?? 0);
  const value = "value" in fault ? fault.value : valueAt(origin.value, keys);
  return { severity, code, ...place, value, message, ...(hint !== undefined && { hint }) };
}

/** The offsets at which the lines of a text begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\r|\n/g)) starts.push(found.index + found[0].length);
  return starts;
}

/** The 1-based line and column of an offset. */
export function lineAndColumn(
  starts: readonly number[],
  offset: number,
): { readonly line: number; readonly column: number } {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
