import { read } from "../model/read.ts";
import type { Input } from "../model/input.ts";
import type { Issue } from "../model/issue.ts";
import { readPlain, type PlainEvents } from "../model/plain.ts";
import { isSealed } from "../model/seal.ts";
import type { Timeline } from "../model/timeline.ts";
import { settings, type Options, type Settings } from "../layout/prepare/options.ts";
import { prepare, type Prepared } from "../layout/prepare/prepare.ts";

/** What can be drawn: a timeline that `read` made or a copy of it by `{...timeline}`, or any input of `read`, or several. */
export type Subject = Timeline | Input | readonly Input[];

/**
 * Reads what is to be drawn, tells its issues, and prepares it.
 *
 * @throws TypeError or RangeError for a wrong option
 */
export function prepared(subject: Subject, options: Options): Prepared {
  const chosen = settings(options);
  return prepare(readSubject(subject, chosen), chosen);
}

/** Reads what is to be drawn, and tells its issues; a list of which there is nothing to say is not looked at further. */
export function readSubject(subject: Subject, chosen: Settings): Timeline | PlainEvents {
  if (isSealed(subject)) return subject;
  const plain = readPlain(subject, chosen.onIssue !== undefined);
  if (plain !== undefined) return plain;
  const { timeline, issues } = read(subject);
  for (const issue of issues) if (isOfTheme(issue, chosen)) tell(issue, chosen);
  return timeline;
}

/** A colour need not stand out from a ground that the picture never has. */
function isOfTheme({ code }: Issue, { theme }: Settings): boolean {
  return theme === "auto" || code !== `faint-on-${theme === "light" ? "dark" : "light"}`;
}

function tell(issue: Issue, { onIssue }: Settings): void {
  if (onIssue !== undefined) onIssue(issue);
  else if (issue.severity !== "notice") warn(issueLine(issue));
}

/** An issue as one line: where, what, and a hint. */
export function issueLine({ severity, path, line, column, message, hint }: Issue): string {
  const place = line === undefined ? "" : `(line ${line}, column ${column ?? 1})`;
  return [`attested: ${severity}:`, path, place, message, hint]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
}

/** Prints where there is a console; workers and embedded engines may have none. */
function warn(line: string): void {
  const { console } = globalThis as { readonly console?: { readonly warn?: (text: string) => void } };
  console?.warn?.(line);
}
