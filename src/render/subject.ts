import { formatted } from "../model/format.ts";
import { read } from "../model/read.ts";
import type { Input } from "../model/input.ts";
import type { Issue } from "../model/issue.ts";
import type { Format } from "../model/schema.ts";
import type { Timeline } from "../model/timeline.ts";
import { settings, type Options, type Settings } from "../layout/options.ts";
import { prepare, type Prepared } from "../layout/prepare.ts";

/** What can be drawn: a timeline that `read` made, or any input of `read`, or several. */
export type Subject = Timeline | Input | readonly Input[];

/**
 * Reads what is to be drawn, tells its issues, and prepares it.
 *
 * @throws TypeError or RangeError for a wrong option
 */
export function prepared(subject: Subject, options: Options): Prepared {
  const chosen = settings(options);
  if (isTimeline(subject)) return prepare(subject, chosen);
  const { timeline, issues } = read(subject);
  for (const issue of issues) tell(issue, chosen);
  return prepare(timeline, chosen);
}

/**
 * Whether it is what `read` returns: its types are a list, in an input they stand by name. Data from elsewhere that only
 * looks like it, such as with an address that may not be linked to, is an input, and is read.
 */
function isTimeline(subject: Subject): subject is Timeline {
  const { zone, types, sources, events } = (subject ?? {}) as Partial<Timeline>;
  return (
    typeof zone === "string" &&
    every(types, ({ color }) => isOf("color", color)) &&
    every(sources, ({ url, archived }) => isOf("link", url) && every(archived, (copy) => isOf("link", copy.url))) &&
    every(events, ({ citations, data }) => Array.isArray(citations) && typeof data === "object")
  );
}

function every<Item>(list: readonly Item[] | undefined, holds: (item: Item) => boolean): boolean {
  return Array.isArray(list) && list.every((item) => typeof item === "object" && item !== null && holds(item));
}

function isOf(format: Format, text: string | undefined): boolean {
  return text === undefined || (typeof text === "string" && formatted(format, text) === text);
}

function tell(issue: Issue, { onIssue }: Settings): void {
  if (onIssue !== undefined) onIssue(issue);
  else if (issue.severity !== "notice") warn(issueLine(issue));
}

/** An issue as one line: where, what, and a hint. */
export function issueLine({ severity, path, line, column, message, hint }: Issue): string {
  const place = line === undefined ? path : `${path} (line ${line}, column ${column ?? 1})`;
  return [`attested: ${severity}:`, place, message, hint].filter((part) => part !== undefined && part !== "").join(" ");
}

/** Prints where there is a console; workers and embedded engines may have none. */
function warn(line: string): void {
  const { console } = globalThis as { readonly console?: { readonly warn?: (text: string) => void } };
  console?.warn?.(line);
}
