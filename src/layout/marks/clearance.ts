import type { PreparedEvent } from "../prepare/prepare.ts";
import { apartAcross, EXTENTS, outlineAround, type Corner } from "./outline.ts";
import { BAR, HALO } from "./marks.ts";
import { NOTES_CLEAR, NOTES_GAP, NOTES_HEIGHT } from "./notes.ts";
import { rowPitch, type MarkedEvent } from "./rows.ts";

/** What symbols keep from bars, in px. */
const CLEAR = 1;

/** A mark on its row, or its numbers: from where to where along the axis, in px. */
interface Occupant {
  readonly event: PreparedEvent;
  readonly isSymbol: boolean;
  readonly isNumber: boolean;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** How far its ground reaches across the axis, up and down from its row. */
  readonly over: number;
  readonly under: number;
  /** Its outline, and that of the ground around it: made where they may matter. */
  readonly outline: () => readonly Corner[];
  readonly ground: () => readonly Corner[];
}

/**
 * Moves rows apart where symbols on them would touch, by their outlines, or one cut into the other by the ground around it,
 * or note numbers would seem to be those of a symbol under them. Rows are as close as bars may be; symbols seldom stand side
 * by side.
 *
 * @param most - how much farther from the axis all this may take the last row, in px
 */
export function cleared(marked: readonly MarkedEvent[], most: number, upright: boolean): readonly MarkedEvent[] {
  const pitch = rowPitch(upright);
  const { rows } = extentOf(marked);
  const wanted = wantedBefore(occupantsOf(marked, upright), rows, pitch);
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

function occupantsOf(marked: readonly MarkedEvent[], upright: boolean): readonly Occupant[] {
  const all = marked.flatMap(({ event, marks }) =>
    marks.flatMap(({ row, shape, notesAt, notesWidth = 0 }): readonly Occupant[] => {
      const isSymbol = shape.form === "symbol";
      const { symbol } = event.type;
      const { beside, over, under } = EXTENTS[symbol];
      const reach = shape.radius + HALO;
      const [up, down] = upright ? [beside, beside] : [over, under];
      const outlineOf = (halo: number) => (): readonly Corner[] =>
        outlineAround(symbol, shape.radius + halo, upright).map(([along, at]): Corner => [along + shape.anchor, at]);
      const own: Occupant = {
        event,
        isSymbol,
        isNumber: false,
        row,
        from: shape.from,
        to: shape.to,
        ...(isSymbol
          ? { over: up * reach, under: down * reach, outline: outlineOf(0), ground: outlineOf(HALO) }
          : rectangle({ from: shape.from - CLEAR, to: shape.to + CLEAR }, BAR / 2 + CLEAR)),
      };
      if (upright || notesAt === undefined) return [own];
      const numbers = { from: notesAt, to: notesAt + notesWidth };
      return [
        own,
        { event, isSymbol: false, isNumber: true, row, ...numbers, ...rectangle(numbers, NOTES_HEIGHT / 2) },
      ];
    }),
  );
  return all.sort((a, b) => a.from - b.from);
}

function rectangle(
  { from, to }: { readonly from: number; readonly to: number },
  reach: number,
): Pick<Occupant, "over" | "under" | "outline" | "ground"> {
  const outline = (): readonly Corner[] => [
    [from, -reach],
    [to, -reach],
    [to, reach],
    [from, reach],
  ];
  return { over: reach, under: reach, outline, ground: outline };
}

/** Marks farther from each other along the axis than this stand beside each other, whatever ground is around them, in px. */
const BESIDE = 8;

/** How far apart rows must be for two marks on them; numbers are nearer to their own mark than to others. */
function apart(lower: Occupant, upper: Occupant): number {
  if (lower.isSymbol && upper.isSymbol)
    return Math.max(apartAcross(lower.ground(), upper.outline()), apartAcross(lower.outline(), upper.ground()));
  return apartAcross(lower.outline(), upper.outline()) + spaceBetween(lower, upper);
}

/** What numbers and symbols of different events keep from each other, in px. */
function spaceBetween(lower: Occupant, upper: Occupant): number {
  const isOther = lower.isNumber !== upper.isNumber && lower.event !== upper.event;
  return isOther && (lower.isSymbol || upper.isSymbol) ? NOTES_GAP + NOTES_CLEAR : 0;
}

/** How much farther than their pitch rows would be from those before them, in px. */
function wantedBefore(occupants: readonly Occupant[], rows: number, pitch: number): readonly number[] {
  const wanted = Array.from({ length: rows }, () => 0);
  // those of a row never touch: only the last one can reach as far as the next of another
  const last: (Occupant | undefined)[] = [];
  const part = (lower: Occupant | undefined, upper: Occupant | undefined): void => {
    if (lower === undefined || upper === undefined) return;
    if (lower.to + BESIDE < upper.from || upper.to + BESIDE < lower.from) return;
    const own = wanted[upper.row] ?? 0;
    if (lower.over + upper.under + spaceBetween(lower, upper) <= pitch + own) return;
    wanted[upper.row] = Math.max(own, apart(lower, upper) - pitch);
  };
  for (const one of occupants) {
    part(last[one.row - 1], one);
    part(one, last[one.row + 1]);
    last[one.row] = one;
  }
  return wanted;
}
