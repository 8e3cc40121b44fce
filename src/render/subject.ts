import { read } from "../model/read.ts";
import type { Input, InputAmong } from "../model/input.ts";
import type { Issue, IssueCode } from "../model/issue.ts";
import { readPlain, type PlainEvents } from "../model/plain.ts";
import { isSealed } from "../model/seal.ts";
import type { Timeline } from "../model/timeline.ts";
import { settings, type Options, type Settings, type Theme } from "../layout/prepare/options.ts";
import { prepare, type Prepared } from "../layout/prepare/prepare.ts";

/** What can be drawn: a timeline that `read` made or a copy of it by `{...timeline}`, or any input of `read`, or several. */
export type Subject = Timeline | Input | readonly InputAmong[];

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
  tellIssues(ofTheme(issues, chosen.theme), chosen);
  return timeline;
}

/** The issues that matter in a theme: a colour need not stand out from a ground that the picture never has. */
export function ofTheme(issues: readonly Issue[], theme: Theme): readonly Issue[] {
  if (theme === "auto") return issues;
  const never: IssueCode = `faint-on-${theme === "light" ? "dark" : "light"}`;
  return issues.filter(({ code }) => code !== never);
}

/** Tells issues to who asks for them, else prints them. */
export function tellIssues(issues: readonly Issue[], { onIssue }: Pick<Options, "onIssue">): void {
  if (onIssue !== undefined) for (const issue of issues) onIssue(issue);
  else for (const line of printed(issues)) warn(line);
}

/** The lines that are printed of issues: none of a notice. */
export function printed(issues: readonly Issue[]): readonly string[] {
  return issues.filter(({ severity }) => severity !== "notice").map(issueLine);
}

/** An issue as one line: where, what, and a hint. */
function issueLine({ severity, path, line, column, message, hint }: Issue): string {
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
