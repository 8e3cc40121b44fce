import type { Severity } from "../time/result.ts";
import { issues as words } from "../words/en/issues.ts";
import type { Issue, IssueCode } from "./issue.ts";
import { type Key, keysOf, type Path } from "./path.ts";
import { valueAt } from "./value.ts";

/** Where a value stands: its path, and in text its line. */
export type Place = Pick<Issue, "path" | "line" | "column" | "row">;

/** One input as data, what is wrong with its text, and the way back to where each value stands. */
export interface Origin {
  readonly value: unknown;
  /** What is wrong with the text itself. */
  readonly faults: Iterable<Fault>;
  /** Whether it is a table; its value is then a timeline made of its rows. */
  readonly table: boolean;
  /** Whether its value is a list of values that followed each other in a text. */
  readonly joined?: boolean;
  /** What is said once, instead of all faults of its code. */
  readonly once?: ReadonlyMap<IssueCode, Fault>;
  /** Where a path leads; `within` counts UTF-16 units from the start of a text. */
  readonly locate: (keys: readonly Key[], part: "key" | "value", within: number) => Place;
}

/** What is found at a path of one input. */
export interface Fault {
  readonly severity: Severity;
  readonly code: IssueCode;
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

/** Issues of one kind that are listed of an input; more are counted. */
const mostAlike = 1000;

/** What is found in one input. */
interface Findings {
  readonly report: Report;
  /** All of it, in the order of the input's text. */
  readonly issues: () => readonly Issue[];
}

/**
 * Gathers what is found in an input. Of one kind (severity and code) the first 1,000 are listed and the others counted,
 * by one issue where the first of them stands: nobody reads 100,000 of a kind, and they would fill the memory.
 */
export function gather(origin: Origin): Findings {
  const issues: Issue[] = [];
  const counts = new Map<string, number>();
  const unlisted = new Map<string, Fault>();
  const report: Report = (fault) => {
    const kind = `${fault.severity} ${fault.code}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const whole = origin.once?.get(fault.code);
    if (whole !== undefined && count > 1) return;
    if (count <= mostAlike) issues.push(toIssue(whole ?? fault, origin));
    else if (count === mostAlike + 1) unlisted.set(kind, fault);
  };
  const more = ([kind, fault]: readonly [string, Fault]): Issue => {
    const value = (counts.get(kind) ?? 0) - mostAlike;
    const message = words.moreIssues(value, fault.code);
    return toIssue({ ...fault, code: "more-issues", value, message, hint: undefined }, origin);
  };
  return { report, issues: () => [...issues, ...[...unlisted].map(more)].sort(byPlace) };
}

/** In the order of a text. */
export function byPlace(a: Place, b: Place): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Makes an issue of what is found in an input. */
function toIssue(fault: Fault, origin: Origin): Issue {
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
