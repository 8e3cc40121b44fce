import type { DateIssueCode, Severity } from "../time/result.ts";

/** The stable names of all that there is to say of an input; docs/issues.md tells of each. */
export type IssueCode =
  | DateIssueCode
  // the input as a whole
  | "bad-encoding"
  | "empty-input"
  | "listed-types"
  | "more-issues"
  | "no-events"
  | "stored-timeline"
  | "unreadable-input"
  // JSON
  | "bad-escape"
  | "comment-in-json"
  | "control-character"
  | "duplicate-key"
  | "extra-comma"
  | "joined-lists"
  | "missing-bracket"
  | "missing-colon"
  | "missing-comma"
  | "missing-value"
  | "more-faults"
  | "several-values"
  | "stray-bracket"
  | "too-deep"
  | "trailing-comma"
  | "unclosed-text"
  | "unexpected-text"
  | "unquoted-text"
  | "wrong-quotes"
  // tables
  | "duplicate-column"
  | "extra-cell"
  | "stray-quote"
  | "unclosed-quote"
  | "unknown-separator"
  | "unnamed-column"
  // fields and their values
  | "bad-color"
  | "bad-hash"
  | "bad-language"
  | "bad-link"
  | "not-allowed"
  | "number-for-text"
  | "out-of-range"
  | "removed-characters"
  | "text-for-number"
  | "unknown-field"
  | "unreadable-value"
  | "unsafe-link"
  | "wrong-type"
  // what belongs together
  | "alike-types"
  | "circular-source"
  | "conflicting-value"
  | "duplicate-event"
  | "duplicate-source"
  | "faint-on-dark"
  | "faint-on-light"
  | "long-quote"
  | "missing-address"
  | "missing-date"
  | "missing-event"
  | "missing-exact"
  | "missing-id"
  | "missing-source"
  | "missing-title"
  | "no-span"
  | "too-many-dates"
  | "unknown-event"
  | "unknown-lane"
  | "unknown-source"
  | "unknown-type"
  // quotes that `attested verify` looks up
  | "missing-document"
  | "quote-differs"
  | "quote-not-found"
  | "unreadable-document"
  | "wording-differs"
  | "wording-not-found";

/** Something found in the input, as data: where it is, what stands there, and what was expected. */
export interface Issue {
  /** How grave it is. */
  readonly severity: Severity;
  /** A stable name for programs, such as `unknown-source`. */
  readonly code: IssueCode;
  /** Where, as a path into the input, such as `events[3].citations[0].source`; with several inputs led by the input's index or name: `inputs[1].events[3]`. */
  readonly path: string;
  /** Which of several inputs, counted from 0. */
  readonly input?: number;
  /** 1-based line in a text input. */
  readonly line?: number;
  /** 1-based column (UTF-16 units) in a text input. */
  readonly column?: number;
  /** 1-based row of a table, the header being row 1. */
  readonly row?: number;
  /** What stands there. */
  readonly value: unknown;
  /** What is wrong and what was expected, in one sentence. */
  readonly message: string;
  /** A suggestion, such as “did you mean `2022-10-21`?”. */
  readonly hint?: string;
}
