/** How grave an issue is: `error`, something is not drawn or not as meant; `warning`, drawn, but look at it; `notice`, worth knowing. */
export type Severity = "error" | "warning" | "notice";

/** Something found in the input, as data: where it is, what stands there, and what was expected. */
export interface Issue {
  /** How grave it is. */
  readonly severity: Severity;
  /** A stable name for programs, kebab case, such as `unknown-source`. */
  readonly code: string;
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
