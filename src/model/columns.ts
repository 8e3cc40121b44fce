/** Columns that tell of the event. */
const eventColumns: readonly string[] = [
  "id",
  "date",
  "type",
  "title",
  "text",
  "lane",
  "importance",
  "annotation",
  "shape",
];

/** Columns that tell what a source says of the event. */
export const citationColumns: readonly string[] = ["says", "wording", "quote", "locator", "stance", "basis"];

/** Columns that tell of the source itself; `source` is its name, by which other rows and inputs mean it. */
export const sourceColumns: readonly string[] = [
  "source",
  "publisher",
  "author",
  "published",
  "accessed",
  "url",
  "archived",
  "language",
];

/** All columns. */
export const columns: readonly string[] = [...eventColumns, ...citationColumns, ...sourceColumns];

const known = new Set(columns);

/** The column that a cell of the header names, whatever its case, spaces, hyphens and underscores. */
export function columnOf(name: string): string | undefined {
  const plain = plainName(name);
  return known.has(plain) ? plain : undefined;
}

/** A name in small letters, without spaces, hyphens and underscores. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}
