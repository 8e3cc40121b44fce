import { issues as words } from "../words/en/issues.ts";
import { plainName } from "./columns.ts";
import type { Suggest } from "./nearest.ts";

/** What others call the fields of this format; a hint, never a reading. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ["when", "date"],
  ["start", "date"],
  ["start_date", "date"],
  ["startdate", "date"],
  ["year", "date"],
  ["headline", "title"],
  ["name", "title"],
  ["label", "title"],
  ["description", "text"],
  ["body", "text"],
  ["category", "type"],
  ["kind", "type"],
  ["group", "lane"],
  ["weight", "importance"],
  ["priority", "importance"],
  ["source", "citations"],
  ["sources", "citations"],
  ["references", "citations"],
  ["link", "url"],
  ["href", "url"],
  ["uri", "url"],
  ["authors", "author"],
  ["creator", "author"],
  ["archive", "archived"],
  ["page", "locator"],
  ["pages", "locator"],
  ["timezone", "zone"],
  ["lang", "language"],
]);

/** What others call the two ends of a span, without blanks and underscores. */
const ends: readonly (readonly [start: string, end: string])[] = [
  ["start", "end"],
  ["startdate", "enddate"],
  ["from", "to"],
];

/**
 * What to do about a name that the format does not know.
 *
 * @param names - it and those beside it
 * @param free - the fields of the format that are not among these
 */
export function hintOf(
  name: string,
  names: readonly string[],
  free: readonly string[],
  suggest: Suggest,
): string | undefined {
  return free.includes("date") && isEndOfSpan(name, names)
    ? words.spanIsOneDate()
    : words.didYouMean(meantField(name, free, suggest));
}

function isEndOfSpan(name: string, names: readonly string[]): boolean {
  const pair = ends.find((two) => two.includes(plainName(name)));
  return pair !== undefined && pair.every((end) => names.some((other) => plainName(other) === end));
}

/** The field that is meant by a name that the format does not know: one that is free, and near or called so by others. */
function meantField(name: string, free: readonly string[], suggest: Suggest): string | undefined {
  const known = synonyms.get(name.toLowerCase());
  return known !== undefined && free.includes(known) ? known : suggest(name, free);
}
