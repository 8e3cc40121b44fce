import type { Issue } from "../model/issue.ts";
import type { Severity } from "../time/result.ts";
import type { Input } from "./input.ts";

/** Paints a text in a colour of the terminal, or leaves it as it is. */
type Paint = (text: string, severity: Severity) => string;

const codes: Readonly<Record<Severity, string>> = { error: "31", warning: "33", notice: "36" };

/**
 * Colours where a person reads: on a terminal, unless NO_COLOR is set (no-color.org) or the terminal is a dumb one;
 * FORCE_COLOR (force-color.org) decides either way, where as in Node.js `0` and `false` are no. What is empty is not set.
 */
export function paintFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): Paint {
  const { FORCE_COLOR: force = "", NO_COLOR: none = "", TERM: terminal } = environment;
  const isWanted =
    force === "" ? stream.isTTY === true && none === "" && terminal !== "dumb" : !/^(?:0|false)$/i.test(force);
  return isWanted ? (text, severity) => `\u001b[${codes[severity]}m${text}\u001b[39m` : (text) => text;
}

/** The path of an issue within its own input. */
function pathOf({ path }: Issue, inputs: readonly Input[]): string {
  return inputs.length > 1 ? path.replace(/^inputs\[\d+\]\.?/, "") : path;
}

/** Where an issue is: `events.json:3:14`, and its path within that input. */
function placeOf(issue: Issue, inputs: readonly Input[]): readonly [string, string] {
  const { input = 0, line = 1, column = 1 } = issue;
  const within = pathOf(issue, inputs);
  // a blank is only within a name in quotes, where JSON lets it stand as an escape: the fields of a line stay apart
  return [`${inputs[input]?.name ?? ""}:${line}:${column}`, within === "" ? "." : within.replaceAll(/\s/g, escaped)];
}

/** A line of `check` and `verify`: place, path, code, message; the code has the colour of its severity. */
export function checkLine(issue: Issue, inputs: readonly Input[], paint: Paint): string {
  const [place, path] = placeOf(issue, inputs);
  return `${visible(`${place} ${path} `)}${paint(issue.code, issue.severity)} ${visible(messageOf(issue))}`;
}

/** Issues as JSON, for programs: an array, one issue a line. */
export function report(issues: readonly Issue[], inputs: readonly Input[]): string {
  const lines = issues.map((issue) => {
    const { input = 0, line = 1, column = 1, row, severity, code, hint } = issue;
    const path = pathOf(issue, inputs);
    const message = sentenceOf(issue);
    return visible(
      JSON.stringify({ file: inputs[input]?.name, line, column, row, severity, code, path, message, hint }),
    );
  });
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}

/** A line of what drawing met: place, severity, path, message. */
export function drawLine(issue: Issue, inputs: readonly Input[], paint: Paint): string {
  const [place, path] = placeOf(issue, inputs);
  return `${visible(place)} ${paint(issue.severity, issue.severity)} ${visible(`${path} ${messageOf(issue)}`)}`;
}

/** What is wrong, and a hint where there is one. */
export function messageOf(issue: Issue): string {
  const { hint } = issue;
  return hint === undefined ? sentenceOf(issue) : `${sentenceOf(issue)} (${hint})`;
}

/** What is wrong, with the option that mends it as the command line has it. */
function sentenceOf({ code, message }: Issue): string {
  return code === "ambiguous-order" ? message.replace(/\(dateOrder.*\)/, "(--date-order)") : message;
}

/** A text on one line, without what would steer the terminal or turn the reading direction. */
export function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) =>
    character === "\n" || character === "\t" || character === "\r" ? " " : escaped(character),
  );
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
