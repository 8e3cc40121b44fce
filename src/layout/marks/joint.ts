import { drawnOf, type MarkShape } from "./marks.ts";

/** How far the line that joins rows stands from their marks, and half of what it takes, in px. */
const BESIDE = 4;
export const JOINT = 1;

/** Half the height of note numbers beside an upright axis, with the space around them, in px. */
const NUMBERS = 6;

/** A mark, and where its note numbers begin, upright the middle of their line, and how far they go along the axis. */
interface Reading {
  readonly shape: MarkShape;
  readonly notesAt: number | undefined;
  readonly notesWidth?: number | undefined;
}

/**
 * Where the line stands that joins marks of one event on several rows, px along the axis: before all of them, so that it is
 * seen where they stand exactly over each other; behind them where numbers stand before some.
 */
export function jointBeside(marks: readonly Reading[], upright: boolean): number {
  if (!upright && marks.some(({ shape, notesAt = Infinity }) => notesAt < shape.from))
    return Math.max(...marks.map(endOf)) + BESIDE;
  const begins = marks.map(({ shape, notesAt }) =>
    Math.min(drawnOf(shape)[0], upright && notesAt !== undefined ? notesAt - NUMBERS : Infinity),
  );
  return Math.min(...begins) - BESIDE;
}

function endOf({ shape, notesAt = -Infinity, notesWidth = 0 }: Reading): number {
  return Math.max(drawnOf(shape)[1], notesAt + notesWidth);
}
