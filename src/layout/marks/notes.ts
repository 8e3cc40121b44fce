import { noteRuns } from "../labels/block.ts";
import type { Edges } from "./cut.ts";
import type { StackedMark } from "./rows.ts";
import type { Prepared, PreparedMark } from "../prepare/prepare.ts";
import { drawnOf, FADE, UPRIGHT_ROW, type EndForm, type MarkShape } from "./marks.ts";

/** How the marks of an event have their room. */
export interface MarkRoom {
  readonly length: number;
  readonly upright: boolean;
  /** Most rows. */
  readonly rows: number;
  /** Whether their note numbers have room of their own. */
  readonly numbered: boolean;
}

/** Space between a mark and its note numbers, and height of these, in px. */
export const NOTES_GAP = 4;
export const NOTES_HEIGHT = 10;

/** So much more than rows of marks keep from each other, they keep from numbers that are not theirs, in px. */
export const NOTES_CLEAR = 3;

/** The same on a row, where by their distance alone numbers are those of the mark before them. */
export const NOTES_APART = 6;

/** Numbers that take more along the axis than this stand in the label alone, in px. */
const MOST_WIDTH = 160;

/** Where note numbers begin, how far they go along the axis, and what they take before and behind their mark with the space around them, in px, or in rows. */
interface NotesRoom {
  readonly at: number | undefined;
  readonly width: number;
  readonly before: number;
  readonly behind: number;
  readonly rows: number;
}

const NONE: NotesRoom = { at: undefined, width: 0, before: 0, behind: 0, rows: 1 };

/**
 * The room of note numbers. Along a horizontal axis they stand behind their mark, or before it where the axis ends, and have
 * none where it begins too; on an upright one beside it, over as many further rows as they are wide.
 *
 * @param reach - how far the mark reaches from its middle, in px
 */
export function notesRoom(
  prepared: Prepared,
  { notes }: PreparedMark,
  { form, from, to, anchor, fromEnd, toEnd }: MarkShape,
  reach: number,
  { length, upright, numbered, areBefore }: MarkRoom & { readonly areBefore: boolean },
): NotesRoom {
  if (notes.length === 0 || !numbered) return NONE;
  const width = noteRuns(prepared, notes).reduce((sum, run) => sum + run.width, 0);
  if (upright) {
    const beside = (reached: number): number => Math.max(0, NOTES_HEIGHT / 2 - reached);
    // the next mark may reach as far, and stays farther from the numbers than their own
    const rows = Math.ceil((2 * reach + 2 * NOTES_GAP + 1 + width) / UPRIGHT_ROW);
    return { at: anchor, width: 0, before: beside(anchor - from), behind: beside(to - anchor), rows };
  }
  if (width > MOST_WIDTH) return NONE;
  const beyond = (end: EndForm): number => NOTES_GAP + (form === "symbol" ? 0 : end === "soft" ? FADE : 1);
  const [before, behind] = [beyond(fromEnd) + width, beyond(toEnd) + width];
  if (!areBefore && to + behind <= length)
    return { at: to + beyond(toEnd), width, before: 0, behind: behind + NOTES_APART, rows: 1 };
  if (before > from) return NONE;
  return { at: from - before, width, before: Math.min(before + NOTES_APART, from), behind: 0, rows: 1 };
}

/** What a mark takes of its row along a horizontal axis, with its soft edges and its numbers, and the space that these keep, px along the axis. */
export function takenBy({ shape, notesAt, notesWidth = 0 }: StackedMark): Edges {
  const [from, to] = drawnOf(shape);
  if (notesAt === undefined) return [from, to];
  return notesAt < shape.to
    ? [Math.min(from, notesAt - NOTES_APART), to]
    : [from, Math.max(to, notesAt + notesWidth + NOTES_APART)];
}
