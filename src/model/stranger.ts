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

/** The field that is meant by a name that the format does not know: one that is free, and near or called so by others. */
export function meantField(name: string, free: readonly string[], suggest: Suggest): string | undefined {
  const known = synonyms.get(name.toLowerCase());
  return known !== undefined && free.includes(known) ? known : suggest(name, free);
}
