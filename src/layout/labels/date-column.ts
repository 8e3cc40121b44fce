import { COLUMN_GAP, noteRuns, NOTE_GAP, titleRole } from "./block.ts";
import type { Prepared, PreparedEvent } from "../prepare/prepare.ts";
import { type } from "../text/type.ts";

const { ceil, max } = Math;

/** Titles keep so much of the width beside their dates, in px: some twenty letters. */
const LEAST_TITLE = 150;

/** Labels are so much lower, as a share, where dates have a column: else nothing is gained by it. */
const LOWER = 0.85;

/** A text that is broken takes about so many times its length. */
const RAGGED = 1.1;

/** A date that is broken in its column is as bad as so much height, in px. */
const BROKEN = 8;

/** Labels by which this is seen, and widths that are tried. */
const SAMPLE = 128;
const WIDTHS = 24;

/** The texts of a label, as wide as they would be on one line, in px. */
interface Texts {
  readonly date: number;
  readonly title: number;
  readonly annotation: number;
}

/**
 * Width of a column for the dates of labels beside an upright axis, in px: that at which the labels are lowest. Most have one
 * line then, and their titles begin below each other, as in a table.
 *
 * @param width - of the labels, in px
 * @returns 0 where they are hardly lower so, or dates have the names of lanes beside them: dates stand over their titles
 */
export function dateColumn(prepared: Prepared, width: number): number {
  if (prepared.namesLanes === true) return 0;
  const labels = labelsOf(prepared);
  const most = width - COLUMN_GAP - LEAST_TITLE;
  const widths = [...new Set(labels.map(({ date }) => ceil(date)))].filter((column) => column <= most);
  const step = max(1, ceil(widths.length / WIDTHS));
  let [best, least] = [0, LOWER * heightOf(labels, width, undefined)];
  // of ways that are as low, that which breaks fewer dates
  for (const column of widths.sort((a, b) => b - a).filter((_, i) => i % step === 0)) {
    const height = heightOf(labels, width, column);
    if (height < least) [best, least] = [column, height];
  }
  return best;
}

/** Texts by timeline: a picture is framed again and again, at several widths. */
const known = new WeakMap<Prepared, readonly Texts[]>();

/** Those of some labels, from everywhere. */
function labelsOf(prepared: Prepared): readonly Texts[] {
  const { events } = prepared;
  const step = max(1, ceil(events.length / SAMPLE));
  const labels =
    known.get(prepared) ??
    Array.from({ length: ceil(events.length / step) }, (_, i) => textsOf(prepared, events.at(i * step)));
  known.set(prepared, labels);
  return labels;
}

function textsOf(prepared: Prepared, event: PreparedEvent): Texts {
  const { title, annotation = "" } = event.event;
  const last = noteRuns(prepared, event.notes).at(-1);
  const notes = last === undefined ? 0 : NOTE_GAP + last.start + last.width;
  return {
    date: prepared.measure(event.date(), type.date) + notes,
    title: prepared.measure(title, type[titleRole(event)]),
    annotation: prepared.measure(annotation, type.annotation),
  };
}

/** About how high labels are together, without the space between them, in px. */
function heightOf(labels: readonly Texts[], width: number, column: number | undefined): number {
  const room = column === undefined ? width : width - COLUMN_GAP - column;
  return labels.reduce((sum, { date, title, annotation }) => {
    const lines = linesOf(date, column ?? width);
    const dated = lines * type.date.leading;
    const told = linesOf(title, room) * type.title.leading + linesOf(annotation, room) * type.annotation.leading;
    return sum + (column === undefined ? dated + told : max(dated, told) + (lines - 1) * BROKEN);
  }, 0);
}

function linesOf(text: number, room: number): number {
  return text <= room ? Math.sign(text) : ceil((text * RAGGED) / room);
}
