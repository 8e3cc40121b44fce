import type { PreparedEvent } from "../prepare/prepare.ts";
import { reachOf } from "./marks.ts";
import { NOTES_CLEAR, NOTES_GAP, NOTES_HEIGHT } from "./notes.ts";
import { rowPitch, type MarkedEvent } from "./rows.ts";

/** What symbols on neighbouring rows keep from each other, in px. */
const CLEAR = 2;

/** A symbol on its row, or its numbers: from where to where along the axis, and how far to its sides, in px. */
interface Standing {
  readonly event: PreparedEvent;
  readonly isNumber: boolean;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly reach: number;
}

/**
 * Moves rows apart where symbols on them would touch, or note numbers would seem to be those of a symbol under them. Rows are as close as bars may be, against which a symbol is seen
 * anyway; symbols seldom stand side by side.
 *
 * @param most - how much farther from the axis all this may take the last row, in px
 */
export function cleared(marked: readonly MarkedEvent[], most: number, upright: boolean): readonly MarkedEvent[] {
  const pitch = rowPitch(upright);
  const { rows } = extentOf(marked);
  const wanted = wantedBefore(symbolsOf(marked, upright), rows, pitch);
  let left = most;
  let lift = 0;
  const lifts = wanted.map((own) => {
    const given = Math.min(own, left);
    left -= given;
    return (lift += given);
  });
  if (lift === 0) return marked;
  return marked.map(({ event, marks }) => ({
    event,
    marks: marks.map((mark) => ({ ...mark, lift: lifts[mark.row] ?? 0 })),
  }));
}

/** How many rows marks take, and how much farther than their pitch the last of these is from the axis, in px. */
export function extentOf(marked: readonly MarkedEvent[]): { readonly rows: number; readonly lift: number } {
  let [rows, lift] = [1, 0];
  for (const { marks } of marked)
    for (const mark of marks) {
      rows = Math.max(rows, mark.row + mark.rows);
      lift = Math.max(lift, mark.lift ?? 0);
    }
  return { rows, lift };
}

function symbolsOf(marked: readonly MarkedEvent[], upright: boolean): readonly Standing[] {
  const all = marked.flatMap(({ event, marks }) =>
    marks.flatMap(({ row, shape, notesAt, notesWidth = 0 }): readonly Standing[] => {
      const { form, from, to } = shape;
      const symbol: Standing = { event, isNumber: false, row, from, to, reach: reachOf(shape, event.type.symbol) };
      const own = form === "symbol" ? [symbol] : [];
      if (upright || notesAt === undefined) return own;
      return [...own, { event, isNumber: true, row, from: notesAt, to: notesAt + notesWidth, reach: NOTES_HEIGHT / 2 }];
    }),
  );
  return all.sort((a, b) => a.from - b.from);
}

/** What two on neighbouring rows keep from each other, in px; numbers are nearer to their own mark than to others. */
function between(one: Standing, other: Standing): number {
  if (one.isNumber === other.isNumber) return one.isNumber ? 0 : CLEAR;
  return one.event === other.event ? 0 : NOTES_GAP + NOTES_CLEAR;
}

/** How much farther than their pitch rows would be from those before them, in px. */
function wantedBefore(symbols: readonly Standing[], rows: number, pitch: number): readonly number[] {
  const wanted = Array.from({ length: rows }, () => 0);
  // those of a row never touch: only the last one can reach as far as the next of another
  const last: (Standing | undefined)[] = [];
  const part = (one: Standing, other: Standing | undefined): void => {
    if (other === undefined || other.to <= one.from) return;
    const row = Math.max(one.row, other.row);
    wanted[row] = Math.max(wanted[row] ?? 0, one.reach + other.reach + between(one, other) - pitch);
  };
  for (const one of symbols) {
    part(one, last[one.row - 1]);
    part(one, last[one.row + 1]);
    last[one.row] = one;
  }
  return wanted;
}
