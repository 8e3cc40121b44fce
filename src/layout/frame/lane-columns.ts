import { xIn, type Column } from "../text/flow.ts";
import { lanePartsOf, type LanePart } from "./lanes.ts";
import type { Prepared } from "../prepare/prepare.ts";

/** Space between the axis and the first lane, and between two lanes, in px. */
export const BESIDE_AXIS = 18;
export const GUTTER = 14;

/** How far a lane reaches before the line of its marks, in px. */
export const BEFORE = 8;

/** Most lines of a heading. */
const HEADING_LINES = 3;

/** Width of a lane beside a column of dates, in px. */
export function laneWidth({ width }: Column, left: number, lanes: number): number {
  return (width - left - BESIDE_AXIS - (lanes - 1) * GUTTER) / lanes;
}

/** How far from the axis the line of a lane's marks is, in px. */
export function laneOffset(column: Column, left: number, lanes: number, index: number): number {
  return BESIDE_AXIS + index * (laneWidth(column, left, lanes) + GUTTER);
}

/** The lanes, each with its heading over its column, which begins a little before the line of its marks. */
export function laneColumns(prepared: Prepared, column: Column, left: number): readonly LanePart[] {
  const lanes = prepared.lanes.length;
  const width = laneWidth(column, left, lanes);
  const begin = (index: number): number => left + laneOffset(column, left, lanes, index) - BEFORE;
  const columnAt = (index: number): Column => ({
    left: xIn(column, begin(index)) - (column.mirrored ? width : 0),
    width,
    mirrored: column.mirrored,
  });
  return lanePartsOf(prepared, columnAt, HEADING_LINES);
}
