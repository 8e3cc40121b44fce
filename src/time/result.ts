import type { When } from "./when.ts";

/** How grave an issue is: `error`, something is not drawn or not as meant; `warning`, drawn, but look at it; `notice`, worth knowing. */
export type Severity = "error" | "warning" | "notice";

/** The stable names of what there is to say of a date; docs/issues.md tells of each. */
export type DateIssueCode =
  | "ambiguous-order"
  | "before-or-after"
  | "duration"
  | "empty-date"
  | "end-before-start"
  | "missing-published"
  | "missing-year"
  | "negative-zero"
  | "no-date"
  | "no-such-day"
  | "no-year-zero"
  | "not-a-date"
  | "not-edtf"
  | "ordinal-date"
  | "other-weekday"
  | "published-outside"
  | "repeated-time"
  | "season-with-day"
  | "skipped-day"
  | "skipped-time"
  | "surrounding-blank"
  | "two-readings"
  | "unknown-zone"
  | "unread-published"
  | "week-date"
  | "year-too-far";

/** What is wrong with a date, as data. */
export interface DateIssue {
  /** `error`: no date could be made of it; `warning`: read, but look at it; `notice`: worth knowing. */
  readonly severity: Severity;
  /** A stable name for programs. */
  readonly code: DateIssueCode;
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
