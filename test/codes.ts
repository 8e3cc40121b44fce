import { read } from "./blocks.ts";

/** A row of a table whose first cell is a code, with its second cell. */
const row = /^\| `([a-z-]+)` +\| ([^|]*?) +\|/gm;

/** Every `severity code` that docs/issues.md tells of, in its order. */
export const documented: readonly string[] = [...read("docs/issues.md").matchAll(row)].flatMap(
  ([, code = "", severities = ""]) => severities.split(", ").map((severity) => `${severity} ${code}`),
);
