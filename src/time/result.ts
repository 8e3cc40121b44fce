import type { When } from "./when.ts";

/** What is wrong with a date, as data. */
export interface DateIssue {
  /** `error`: no date could be made of it; `warning`: read, but look at it; `notice`: worth knowing. */
  readonly severity: "error" | "warning" | "notice";
  /** A stable name for programs, kebab case, such as `invalid-date`. */
  readonly code: string;
  /** Where in the text, 1-based, in UTF-16 units. */
  readonly column: number;
  /** The text. */
  readonly value: string;
  /** What is wrong and what was expected, in one sentence. */
  readonly message: string;
  /** A suggestion, such as “did you mean `2022-10-21`?”. */
  readonly hint?: string;
}

/** A date read from text, or why there is none. */
export interface DateResult {
  /** Absent where an issue is an `error`. */
  readonly when?: When;
  /** What is wrong with it, in the order of the text; empty where all is well. */
  readonly issues: readonly DateIssue[];
}
