import type { Severity } from "../time/result.ts";
import { issues as words } from "../words/en/issues.ts";
import { columnOf, columns } from "./columns.ts";
import type { IssueCode } from "./issue.ts";
import type { Suggest } from "./nearest.ts";
import type { Key } from "./path.ts";
import { writePath } from "./path.ts";
import { type Fault, lineAndColumn, lineStarts, type Origin, type Place } from "./report.ts";
import { tableData, type TableData } from "./rows.ts";
import { type Stranger, strangersOf } from "./stranger.ts";
import { declarationOf, readTable, type Row } from "./table.ts";
import { noTable } from "./untabled.ts";

/** A table with all that is needed to find a cell's line. */
interface Sheet {
  readonly text: string;
  readonly starts: readonly number[];
  readonly header: Row;
  readonly rows: readonly Row[];
  /** What is to be said of the columns that the format does not know, by their names. */
  readonly strangers: ReadonlyMap<string, Stranger>;
}

/**
 * Opens a table. Paths into it are those of a list of rows: `[2].date`, counted from 0 below the header, with the
 * column's name as the header spells it.
 */
export function openTable(text: string, suggest: Suggest): Origin {
  const [header, ...rows] = readTable(text, (name) => columnOf(name) !== undefined);
  const strangers = strangersAmong(header?.cells ?? [], suggest);
  if (header === undefined || !header.cells.some((name) => columnOf(name) !== undefined))
    return noTable(text, header === undefined ? [] : [header, ...rows], strangers);
  const sheet: Sheet = { text, starts: lineStarts(text), header, rows, strangers };
  const data = tableData(header, rows);
  return {
    value: { sources: data.sources, events: data.events },
    table: true,
    faults: faultsOf(sheet),
    once: lacking(sheet),
    locate(keys, _, within) {
      const row = rows[rowOf(data, keys)];
      return row === undefined ? { path: "" } : placeOf(sheet, row, columnIn(header, keys), within);
    },
  };
}

/** The place of a cell, or of a row. */
function placeOf({ text, starts, header }: Sheet, row: Row, column: number | undefined, within: number = 0): Place {
  const name = column === undefined ? undefined : header.cells[column];
  const start = (column === undefined ? undefined : row.offsets[column]) ?? row.offsets[0] ?? 0;
  const offset = start + within + (within > 0 && text[start] === '"' ? 1 : 0);
  const keys: Key[] = row === header ? [] : [row.number - 2];
  if (row !== header && name !== undefined) keys.push(name);
  return { path: writePath(keys), ...lineAndColumn(starts, offset), row: row.number };
}

/** The row that a path into the data of a table came from. */
function rowOf(data: TableData, [list, index, field, citation]: readonly Key[]): number {
  const at = Number(index ?? 0);
  if (list === "sources") return data.sourceRows[at] ?? 0;
  const ofCitation = field === "citations" ? data.citationRows[at]?.[Number(citation ?? 0)] : undefined;
  return ofCitation ?? data.eventRows[at] ?? 0;
}

/** The column that a path into the data of a table came from. */
function columnIn(header: Row, keys: readonly Key[]): number | undefined {
  const last = keys.length > 2 ? String(keys.at(-1)) : "";
  const name = keys[0] === "sources" && (last === "id" || last === "title") ? "source" : last;
  const index = header.cells.findIndex((cell) => (columnOf(cell) ?? cell) === name);
  return index < 0 ? undefined : index;
}

// One by one, and not as a list: there may be some in every row.
function* faultsOf(sheet: Sheet): Generator<Fault> {
  yield* declarationFaults(sheet.text);
  yield* headerFaults(sheet);
  yield* rowFaults(sheet);
}

function declarationFaults(text: string): readonly Fault[] {
  const declared = declarationOf(text);
  if (declared === undefined || declared.separator !== undefined) return [];
  const { sign: value } = declared;
  const message = words.table["unknown-separator"](value);
  const place: Place = { path: "", line: 1, column: "sep=".length + 1 };
  return [{ severity: "warning", code: "unknown-separator", path: undefined, value, message, place }];
}

function strangersAmong(cells: readonly string[], suggest: Suggest): ReadonlyMap<string, Stranger> {
  const names = new Set(cells.map(columnOf));
  const unknown = cells.filter((cell) => columnOf(cell) === undefined).map((key) => ({ key }));
  const free = columns.filter((name) => !names.has(name));
  const said = strangersOf(unknown, columns, free, suggest);
  return new Map(said.map((stranger, i) => [unknown[i]?.key ?? "", stranger]));
}

/** What is said of the header, where it would else be said of rows: that what they lack has no column. */
function lacking(sheet: Sheet): ReadonlyMap<IssueCode, Fault> {
  const { header, strangers } = sheet;
  const names = new Set(header.cells.map(columnOf));
  const fault = (severity: Severity, code: "missing-date" | "missing-title", column: string): Fault => {
    const meant = header.cells.findIndex((cell) => strangers.get(cell)?.field === column);
    const place = placeOf(sheet, header, meant < 0 ? undefined : meant);
    const hint = words.didYouMean(header.cells[meant]);
    return { severity, code, path: undefined, value: undefined, message: words.table[code](), hint, place };
  };
  return new Map([
    ...(names.has("title") ? [] : [["missing-title", fault("warning", "missing-title", "title")] as const]),
    ...(names.has("date") || names.has("says")
      ? []
      : [["missing-date", fault("error", "missing-date", "date")] as const]),
  ]);
}

function headerFaults(sheet: Sheet): readonly Fault[] {
  const { strangers } = sheet;
  const cells = sheet.header.cells;
  const names = cells.map((cell) => columnOf(cell) ?? cell);
  const seen = new Set<string>();
  const filled = filledColumns(sheet);
  const faults: Fault[] = [];
  for (const [i, value] of cells.entries()) {
    const name = names[i] ?? "";
    const place = placeOf(sheet, sheet.header, i);
    if (name === "") {
      const message = words.table["unnamed-column"]();
      if (filled.has(i))
        faults.push({ severity: "warning", code: "unnamed-column", path: undefined, value, message, place });
      continue;
    }
    if (seen.has(name)) {
      const message = words.table["duplicate-column"](value);
      faults.push({ severity: "warning", code: "duplicate-column", path: undefined, value, message, place });
    }
    const stranger = strangers.get(value);
    if (!seen.has(name) && stranger !== undefined) {
      // cells of this one would stand where an event has its citations
      const message = value === "citations" ? words.unknownField(value) : words.table["unknown-column"](value);
      const { severity, hint } = stranger;
      faults.push({ severity, hint, code: "unknown-field", path: undefined, value, message, place });
    }
    seen.add(name);
  }
  return faults;
}

/** The columns in which a row has something. */
function filledColumns({ rows }: Sheet): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const { cells } of rows) for (const [i, cell] of cells.entries()) if (cell !== "") filled.add(i);
  return filled;
}

function* rowFaults(sheet: Sheet): Generator<Fault> {
  const { header, rows, starts } = sheet;
  const width = header.cells.length;
  for (const row of [header, ...rows]) {
    const { cells, fault } = row;
    if (fault !== undefined) {
      const { code, offset } = fault;
      const place: Place = { ...placeOf(sheet, row, undefined), ...lineAndColumn(starts, offset) };
      const value = sheet.text.slice(offset, offset + 40);
      yield { severity: "error", code, path: undefined, value, message: words.table[code](), place };
    }
    const extra = row === header ? -1 : cells.findIndex((cell, i) => i >= width && cell !== "");
    if (extra < 0) continue;
    const place: Place = { ...placeOf(sheet, row, undefined), ...lineAndColumn(starts, row.offsets[extra] ?? 0) };
    const message = words.table["extra-cell"](cells.length, width);
    yield { severity: "error", code: "extra-cell", path: undefined, value: cells[extra], message, place };
  }
}
