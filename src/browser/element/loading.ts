import { read, type ReadResult } from "../../model/read.ts";
import { isSealed } from "../../model/seal.ts";
import type { Subject } from "../../render/subject.ts";
import { elementConsole as words } from "../../words/en/element.ts";
import { optionOf, tellFault } from "./attributes.ts";

/** The text of a file. */
export async function textAt(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(words.status(response.status, response.statusText));
  return response.text();
}

/** Why there is none, as a line for the console. */
export function loadingFault(address: string, reason: unknown): string {
  const line = words.loading(address, reason instanceof Error ? reason.message : String(reason));
  return location.protocol === "file:" ? `${line}. ${words.noFiles}` : line;
}

/** The data that stand in scripts within an element. */
export function textsWithin(element: Element): readonly string[] {
  const scripts = element.querySelectorAll(':scope>script:is([type="application/json"],[type="text/csv"])');
  return [...scripts].map((script) => script.textContent);
}

/** What an element is given as a timeline, its numbers in the order of day and month that the element says. */
export function readFor(
  element: Element,
  subject: Subject,
  names: readonly string[],
): Pick<ReadResult, "timeline" | "issues"> {
  if (isSealed(subject)) return { timeline: subject, issues: [] };
  return read(subject, { names, dateOrder: optionOf(element, "dateOrder", tellFault) });
}

/** How long a program may take to bring data before the console is told that there are none, in ms. */
const PATIENCE = 1000;

/** Tells the console that an element has no data, unless it is at something else by then. */
export function warnOfNone(element: Element, signal: AbortSignal): void {
  setTimeout(() => signal.aborted || console.warn(words.noData, element), PATIENCE);
}
