import type { BandRoom } from "../band/band.ts";
import type { View } from "../framed.ts";
import { WIDE_FROM } from "../prepare/options.ts";
import type { Column } from "../text/flow.ts";
import { LABEL_WIDTH } from "../labels/labels.ts";
import { rowPitch } from "../marks/rows.ts";

/** Height of a picture for which no other is asked, at the most, in px. */
export const USUAL_HEIGHT = 1200;

/** The same of a narrow picture with rows of spans: it is scrolled. */
const NARROW_HEIGHT = 2400;

/** The same of a picture with rows of spans as wide as this. */
export function rowedHeight({ width }: View): number {
  return width < WIDE_FROM ? NARROW_HEIGHT : USUAL_HEIGHT;
}

/** Most rows of marks on one axis, or in one lane. */
export const MOST_ROWS = 14;

/** Most lanes of labels on one side. */
export const MOST_LANES = 8;

/** Most rows of marks in a picture of a height in px. */
export function mostRows(height: number): number {
  return Math.max(1, Math.min(MOST_ROWS, Math.floor(height / 4 / rowPitch(false))));
}

/** What labels over and under a line of marks have for their room. */
export function bandRoom(column: Column, rows: number, lanes: number, depth: readonly [number, number]): BandRoom {
  return {
    length: column.width,
    upright: false,
    rows,
    labelWidth: Math.min(LABEL_WIDTH, column.width),
    room: { sides: [0, 1], lanes, depth, gap: 16, spacing: 13, align: 0 },
  };
}
