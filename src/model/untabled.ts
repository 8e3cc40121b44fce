import { issues as words } from "../words/en/issues.ts";
import { columnOf } from "./columns.ts";
import { foreignIn } from "./foreign.ts";
import type { Fault, Origin, Place } from "./report.ts";
import type { Stranger } from "./stranger.ts";
import type { Row } from "./table.ts";
import { show } from "./value.ts";

/** So many rows below the first are looked at for the names of columns. */
const TITLE_ROWS = 20;

/** What is neither JSON nor a table with a column that the format knows. */
export function noTable(text: string, rows: readonly Row[], strangers: ReadonlyMap<string, Stranger>): Origin {
  const place: Place = { path: "", line: 1, column: 1 };
  const [header] = rows;
  const value = header?.cells.join(",").slice(0, 200) ?? "";
  const code = header === undefined ? "empty-input" : "unreadable-input";
  const said = header === undefined ? { message: words.emptyInput() } : unreadable(text, header, rows, strangers);
  const fault: Fault = { severity: "error", code, path: undefined, value, ...said, place };
  return { value: undefined, locate: () => place, faults: [fault], table: true };
}

function unreadable(
  text: string,
  header: Row,
  rows: readonly Row[],
  strangers: ReadonlyMap<string, Stranger>,
): Pick<Fault, "message" | "hint"> {
  const foreign = foreignIn(text);
  if (foreign !== undefined) return { message: words.unreadableInput(foreign.found), hint: foreign.hint };
  const message = words.table["no-header"](show(lineOf(text, header)));
  const below = rows.slice(0, TITLE_ROWS).find(({ cells }) => cells.some((cell) => columnOf(cell) !== undefined));
  if (below !== undefined) return { message, hint: words.table["header-below"](below.number) };
  const meant = [...strangers].flatMap(([cell, { field }]) => (field === undefined ? [] : [[field, cell] as const]));
  return { message, hint: words.table["columns-meant"](meant) };
}

/** The line that a row begins with. */
function lineOf(text: string, { offsets: [start = 0] }: Row): string {
  return text.slice(start, start + 400).split(/[\r\n]/, 1)[0] ?? "";
}
