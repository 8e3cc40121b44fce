import type { Band } from "./band.ts";
import { cleared, extentOf } from "../marks/clearance.ts";
import type { MarkedEvent } from "../marks/rows.ts";
import { isMet, MET, standingIn, type Standing } from "./meetings.ts";

/** What it costs that a mark leaves the row that it was given, and each row by which it is then farther from the axis. */
const MOVED = 1;
const RAISED = 150;
/** Symbols leave their rows where leaders meet marks, not where they only cross bars. */
const LEAST_FOR_SYMBOLS = MET / 2;

/** More marks than these are not moved for one leader. */
const MOST_MOVED = 6;

/**
 * Marks along a horizontal axis change rows where a leader would else pass behind the symbol, the number or the end of
 * another event's mark, and seem to hang on it, or cross a bar without need.
 *
 * Two rows exchange a mark and what is in its way, what is in the way of that, and so on (a Kempe chain); so no two marks
 * meet, and no row is needed more. Of all exchanges that help a leader the best is taken, until none does.
 */
export function untangled(found: Band): Band {
  return found.crowd?.hasDots === true ? found : untangling(found).band;
}

/** Marks in the rows that they have changed to, and what then is in each other's way. */
export interface Untangled {
  readonly band: Band;
  readonly standing: readonly Standing[];
}

/**
 * The same of a band without dots, with what is still in the way.
 *
 * @param deeper - how much farther from the axis rows may reach than before, to stand clear of each other, in px
 */
export function untangling(found: Band, deeper = 0): Untangled {
  const standing = standingIn(found);
  if (!untangle(standing, found.rows)) return { band: found, standing };
  const rows = new Map(standing.flatMap(({ marks, row }) => marks.map((mark) => [mark, row] as const)));
  const marked = found.marked.map((one): MarkedEvent => ({
    ...one,
    marks: one.marks.map((mark) => ({ ...mark, row: rows.get(mark) ?? mark.row, lift: 0 })),
  }));
  // other symbols are neighbours now
  const { lift } = extentOf(found.marked);
  const clear = cleared(marked, lift + deeper, false);
  const reach = found.reach + Math.max(0, extentOf(clear).lift - lift);
  return { band: { ...found, marked: clear, reach }, standing };
}

/** Has marks change their rows; returns whether any does. */
export function untangle(standing: readonly Standing[], rows: number): boolean {
  let isChanged = false;
  for (const one of standing) {
    for (let best = bestFor(one, rows); best !== undefined; best = bestFor(one, rows)) {
      exchangeRows(best);
      isChanged = true;
    }
  }
  return isChanged;
}

/** Marks that exchange two rows with each other. */
interface Exchange {
  readonly moved: ReadonlySet<Standing>;
  readonly rows: readonly [number, number];
}

/** The exchange that helps the leader of a mark most; `undefined` where none is needed or worth it. */
function bestFor(one: Standing, rows: number): Exchange | undefined {
  const inWay = one.meetings.filter((each) => each.leader === one && isMet(each)).map(({ mark }) => mark);
  if (inWay.length === 0) return undefined;
  let best: Exchange | undefined;
  let most = 0;
  for (const mark of [one, ...inWay]) {
    for (let row = 0; row < rows; row++) {
      const exchange = row === mark.row ? undefined : exchangeOf(mark, row);
      if (exchange === undefined) continue;
      const gain = gainOf(exchange);
      if (gain <= most) continue;
      most = gain;
      best = exchange;
    }
  }
  return best;
}

/** A mark takes another row: which marks then have to leave that row, and so on. `undefined` where that cannot be. */
function exchangeOf(first: Standing, row: number): Exchange | undefined {
  const moved = new Set([first]);
  for (const one of moved) {
    const to = one.row === row ? first.row : row;
    if (to < one.lowest || moved.size > MOST_MOVED) return undefined;
    // those near it on its own row are bars that follow each other
    for (const other of one.near) if (other.row === to || other.row === one.row) moved.add(other);
  }
  const exchange: Exchange = { moved, rows: [first.row, row] };
  return partsColumn(exchange) ? undefined : exchange;
}

/** Whether rows of one event would come to be farther from each other, so that another's may come between them. */
function partsColumn(exchange: Exchange): boolean {
  const columns = [...exchange.moved].flatMap(({ column }) => (column.length > 1 ? [column] : []));
  if (columns.length === 0) return false;
  const before = columns.map(spreadOf);
  exchangeRows(exchange);
  const isParted = columns.some((column, i) => spreadOf(column) > (before[i] ?? 0));
  exchangeRows(exchange);
  return isParted;
}

function spreadOf(column: readonly Standing[]): number {
  const rows = column.map(({ row }) => row);
  return Math.max(...rows) - Math.min(...rows);
}

function exchangeRows({ moved, rows: [a, b] }: Exchange): void {
  for (const one of moved) one.row = one.row === a ? b : a;
}

/** How much an exchange saves; 0 or less where it is not worth it. */
function gainOf(exchange: Exchange): number {
  const { moved, rows } = exchange;
  const before = costOf(moved);
  exchangeRows(exchange);
  const saved = before - costOf(moved);
  exchangeRows(exchange);
  const hasSymbol = [...moved].some(({ marks }) => marks.some(({ shape }) => shape.form === "symbol"));
  if (saved <= 0 || (hasSymbol && saved < LEAST_FOR_SYMBOLS)) return 0;
  const low = Math.min(...rows);
  const raised = [...moved].filter(({ row }) => row === low).length * (Math.max(...rows) - low);
  return saved - RAISED * raised - MOVED * moved.size;
}

/** What the leaders cost that meet some of these marks or belong to them. */
function costOf(moved: ReadonlySet<Standing>): number {
  let sum = 0;
  for (const one of moved) {
    for (const meeting of one.meetings) {
      const isCounted = meeting.leader === one || !moved.has(meeting.leader);
      if (isCounted && isMet(meeting)) sum += meeting.cost;
    }
  }
  return sum;
}
