import { citationColumns, columnOf, sourceColumns } from "./columns.ts";
import type { Row } from "./table.ts";

/** The parts of a table as the format has them, each with the index of the row it came from, among the rows below the header. */
export interface TableData {
  readonly events: readonly Readonly<Record<string, unknown>>[];
  readonly sources: readonly Readonly<Record<string, unknown>>[];
  readonly eventRows: readonly number[];
  /** By event, then by citation. */
  readonly citationRows: readonly (readonly number[])[];
  readonly sourceRows: readonly number[];
}

type Cells = Readonly<Record<string, string>>;

/** An event that further rows may add citations to. */
interface Draft {
  readonly fields: Cells;
  readonly row: number;
  readonly citations: Record<string, string>[];
  readonly citationRows: number[];
}

/**
 * Makes events, citations and sources of rows. A row adds a citation to an earlier event if it has its `id` (or, where
 * neither has one, its date and title) and says nothing else of it, or if it follows it and has citation cells alone.
 */
export function tableData(header: Row, rows: readonly Row[]): TableData {
  const names = header.cells.map((name) => columnOf(name) ?? name);
  const idOf = sourceIds();
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  const sources: Record<string, string>[] = [];
  const sourceRows: number[] = [];
  for (const [row, { cells }] of rows.entries()) {
    const all = cellsOf(names, cells);
    const citation = pick(all, citationColumns);
    const about = pick(all, sourceColumns);
    if (Object.keys(about).length > 0) {
      const id = idOf(about);
      sources.push(sourceOf(id, about));
      sourceRows.push(row);
      citation["source"] = id;
    }
    const cites = Object.keys(citation).length > 0;
    const fields = Object.fromEntries(
      Object.entries(all).filter(([name]) => !citationColumns.includes(name) && !sourceColumns.includes(name)),
    );
    const draft = earlier(fields, cites, drafts, byKey) ?? begin(fields, row, drafts, byKey);
    if (!cites) continue;
    draft.citations.push(citation);
    draft.citationRows.push(row);
  }
  return {
    events: drafts.map(eventOf),
    sources,
    eventRows: drafts.map(({ row }) => row),
    citationRows: drafts.map(({ citationRows }) => citationRows),
    sourceRows,
  };
}

/** The cells of a row that are not empty, by column; of two columns of one name the first counts. */
function cellsOf(names: readonly string[], cells: readonly string[]): Cells {
  const found = new Map<string, string>();
  for (const [i, cell] of cells.entries()) {
    const name = names[i];
    if (name !== undefined && name !== "" && name !== "citations" && cell !== "" && !found.has(name))
      found.set(name, cell);
  }
  return Object.fromEntries(found);
}

function pick(cells: Cells, columns: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of columns) {
    const cell = cells[name];
    if (cell !== undefined) found[name] = cell;
  }
  return found;
}

/** The earlier event that a row adds a citation to. */
function earlier(
  fields: Cells,
  cites: boolean,
  drafts: readonly Draft[],
  byKey: ReadonlyMap<string, Draft>,
): Draft | undefined {
  if (!cites) return undefined;
  const names = Object.keys(fields);
  if (names.length === 0) return drafts.at(-1);
  const draft = byKey.get(keyOf(fields));
  const same = draft !== undefined && names.every((name) => fields[name] === draft.fields[name]);
  return same ? draft : undefined;
}

function begin(fields: Cells, row: number, drafts: Draft[], byKey: Map<string, Draft>): Draft {
  const draft: Draft = { fields, row, citations: [], citationRows: [] };
  drafts.push(draft);
  const key = keyOf(fields);
  if (!byKey.has(key)) byKey.set(key, draft);
  return draft;
}

function keyOf({ id, date = "", title = "" }: Cells): string {
  return id === undefined ? `\n${date}\n${title}` : id;
}

function eventOf({ fields, citations }: Draft): Record<string, unknown> {
  const event: Record<string, unknown> = Object.fromEntries(
    Object.entries(fields).map(([name, cell]) => [name, name === "importance" ? numeral(cell) : cell]),
  );
  if (citations.length > 0) event["citations"] = citations;
  return event;
}

/** A cell as a number where it is one; a decimal comma is one where the separator is none. */
function numeral(cell: string): number | string {
  return /^-?\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : cell;
}

/** Sources of one name are one unless their addresses, or without these their dates, differ: “Reuters” twice. */
function sourceIds(): (about: Cells) => string {
  const names = new Map<string, Map<string, string>>();
  return ({ source, publisher, url, published }) => {
    const name = source ?? publisher ?? url ?? "source";
    const known = names.get(name) ?? new Map<string, string>();
    names.set(name, known);
    const key = url ?? published;
    if (key === undefined) return name;
    const id = known.get(key) ?? (known.size === 0 ? name : `${name} (${key})`);
    if (!known.has(key)) known.set(key, id);
    if (published !== undefined && !known.has(published)) known.set(published, id);
    return id;
  };
}

function sourceOf(id: string, about: Cells): Record<string, string> {
  const { source, ...fields } = about;
  const more = Object.keys(fields).length > 0;
  return { id, ...(source !== undefined && more && { title: source }), ...fields };
}
