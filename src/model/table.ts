import { type DSV, dsvFormat } from "d3-dsv";

/** One faulty place in a table. */
interface TableFault {
  readonly code: "unclosed-quote" | "stray-quote";
  /** Where, in UTF-16 units from the start of the text. */
  readonly offset: number;
}

/** One row of a table: its cells, and the offset at which each begins. */
export interface Row {
  readonly cells: readonly string[];
  readonly offsets: readonly number[];
  /** 1-based, the header being row 1. */
  readonly number: number;
  readonly fault?: TableFault;
}

/** A row as it lies in the text: `[start, end)` without its line break. */
interface Extent {
  readonly start: number;
  readonly end: number;
  /** The opening quote that is not closed as it should be. */
  readonly fault?: TableFault;
}

/** The separators that are tried, and that may be declared. */
const separators = [",", ";", "\t", "|"];

/** A first line that states the separator, as spreadsheets write it: `sep=;`. */
interface Declaration {
  /** What stands behind `sep=`. */
  readonly sign: string;
  /** How long the line is with its line break, in UTF-16 units. */
  readonly length: number;
  /** The sign, if it can separate cells. */
  readonly separator: string | undefined;
}

/** The declaration that a table begins with; `undefined` if there is none. */
export function declarationOf(text: string): Declaration | undefined {
  const found = /^sep=(.{0,2})(?:\r\n?|\n)/.exec(text);
  if (found === null) return undefined;
  const [line, sign = ""] = found;
  return { sign, length: line.length, separator: separators.find((separator) => separator === sign) };
}

/**
 * Reads a table (RFC 4180; the first row is the header) whose separator is declared, else the one that makes most of the header.
 * A quote that is never closed, or is closed within a cell, costs the quotes of its line, not the rest of the table.
 *
 * @param text - without byte order mark
 * @param isColumn - whether a cell of the header is the name of a known column
 */
export function readTable(text: string, isColumn: (name: string) => boolean): readonly Row[] {
  const declared = declarationOf(text);
  const start = declared?.length ?? 0;
  const separator = declared?.separator ?? bestSeparator(text.slice(start), isColumn);
  const format = dsvFormat(separator);
  const rows: Row[] = [];
  let number = 1;
  for (let at = start; at < text.length;) {
    const extent = rowAt(text, at, separator);
    const row = readRow(text, extent, separator, format, number);
    if (row !== undefined) rows.push(row);
    // Blank lines count once the header was there.
    if (rows.length > 0) number++;
    at = lineEnd(text, extent.end);
  }
  return rows;
}

/** Reads the cells of a row; `undefined` if all are blank. */
function readRow(
  text: string,
  { start, end, fault }: Extent,
  separator: string,
  format: DSV,
  number: number,
): Row | undefined {
  // `parseRows` alone: `parse` makes code from the header, which a strict Content-Security-Policy forbids.
  const sound = format.parseRows(text.slice(start, fault?.offset ?? end));
  const cells = [...(sound[0] ?? [])];
  const offsets = offsetsOf(text, start, cells);
  if (fault !== undefined) addLiteral(text.slice(fault.offset, end).split(separator), fault.offset, cells, offsets);
  if (cells.every((cell) => cell.trim() === "")) return undefined;
  return { cells: cells.map((cell) => cell.trim()), offsets, number, ...(fault && { fault }) };
}

function bestSeparator(text: string, isColumn: (name: string) => boolean): string {
  const header = text.slice(text.search(/\S|$/)).split(/[\r\n]/, 1)[0] ?? "";
  const cells = separators.map((separator) => dsvFormat(separator).parseRows(header)[0] ?? []);
  const known = cells.map((names) => names.filter((name) => isColumn(name)).length);
  const counts = known.some((count) => count > 0) ? known : cells.map(({ length }) => length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** The offset after the line break at `at`, if there is one. */
function lineEnd(text: string, at: number): number {
  if (text[at] === "\r" && text[at + 1] === "\n") return at + 2;
  return at + 1;
}

/**
 * Finds where the row ends: at the first line break outside quotes; a row with a faulty quote ends with its line.
 * Linear over the whole table: a faulty quote is looked for at most up to the next one.
 */
function rowAt(text: string, start: number, separator: string): Extent {
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const close = closingQuote(text, at);
      const after = text[close + 1];
      if (close < 0 || !(after === undefined || after === separator || after === "\n" || after === "\r")) {
        const code = close < 0 ? "unclosed-quote" : "stray-quote";
        return { start, end: breakAt(text, at), fault: { code, offset: at } };
      }
      at = close + 1;
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
    }
    if (text[at] !== separator) return { start, end: at };
    at++;
  }
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function breakAt(text: string, start: number): number {
  const pattern = /[\r\n]|$/g;
  pattern.lastIndex = start;
  return pattern.exec(text)?.index ?? text.length;
}

/** Where each cell begins, from the lengths that the cells had in the text. */
function offsetsOf(text: string, start: number, cells: readonly string[]): number[] {
  let at = start;
  return cells.map((cell) => {
    const offset = at;
    const quoted = text[at] === '"';
    const doubled = quoted ? cell.split('"').length - 1 : 0;
    at += cell.length + (quoted ? 2 + doubled : 0) + 1;
    return offset;
  });
}

/** Adds the cells from a faulty quote on, as they stand, without quotes around them. */
function addLiteral(raw: readonly string[], start: number, cells: string[], offsets: number[]): void {
  // What stood before the faulty cell ended with a separator, which reads as one more, empty cell.
  cells.pop();
  offsets.pop();
  let at = start;
  for (const cell of raw) {
    const text = cell.trim();
    const within = text.slice(1, text.endsWith('"') ? -1 : undefined);
    // Quotes around the whole were meant as such, and so was one that is alone.
    const quoted = text.startsWith('"') && (text.endsWith('"') || !within.includes('"'));
    cells.push(quoted ? within : text);
    offsets.push(at);
    at += cell.length + 1;
  }
}
