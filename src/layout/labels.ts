import { labelBlock, type Block } from "./block.ts";
import { place, type Placed, type Room } from "./place.ts";
import type { Prepared, PreparedEvent } from "./prepare.ts";

/** An event that may get a label, and where its label hangs. */
export interface Candidate {
  readonly event: PreparedEvent;
  /** px along the axis. */
  readonly anchor: number;
}

/** Labels with their places. */
export interface Labelled extends Placed {
  /** One for each candidate. */
  readonly blocks: readonly Block[];
}

/** Width at which labels beside a horizontal axis are wrapped, in px: 18 to 28 characters. */
export const LABEL_WIDTH = 162;

/** A date line beside a horizontal axis may be so much wider than the title: “between 24 Feb and 15 May” reads best whole. */
const DATE_EASE = 1.2;

/** Most lines of a title. */
export const LABEL_LINES = 3;

/** Smallest label that can be read, in px; with the room it bounds how many are tried. */
const LEAST_AREA = 70 * 34;

/**
 * Sets and places the labels of events.
 *
 * @param width - width at which they are wrapped, in px
 * @param upright - whether they stand below each other: then their height runs along the axis
 */
export function placeLabels(
  prepared: Prepared,
  candidates: readonly Candidate[],
  room: Room,
  width: number,
  upright: boolean,
): Labelled {
  const blocks = candidates.map(({ event }) =>
    labelBlock(prepared, event, width, upright ? width : width * DATE_EASE, LABEL_LINES),
  );
  const boxes = candidates.map(({ anchor, event }, index) => {
    const { width: w, height: h } = blocks[index] ?? { width: 1, height: 1 };
    return {
      anchor,
      length: upright ? h : w,
      depth: upright ? w : h,
      weight: Math.max(event.event.importance, 1e-3),
    };
  });
  return { ...place(boxes, room), blocks };
}

/**
 * The events that could get a label at all, in their order: the most important ones as far as the room could hold them
 * by area alone, spread evenly over those that matter equally.
 *
 * @param area - px² that labels may take
 */
export function candidatesFor(events: readonly Candidate[], area: number): readonly Candidate[] {
  const most = Math.max(1, Math.ceil(area / LEAST_AREA));
  if (events.length <= most) return events;
  const importance = (index: number): number => events[index]?.event.event.importance ?? 0;
  const bits = Math.ceil(Math.log2(events.length));
  const spread = events.map((_, index) => reversedBits(index, bits));
  return events
    .map((_, index) => index)
    .sort((a, b) => importance(b) - importance(a) || (spread[a] ?? 0) - (spread[b] ?? 0))
    .slice(0, most)
    .sort((a, b) => a - b)
    .flatMap((index) => events[index] ?? []);
}

/** Van der Corput's sequence: any first part of it lies evenly over the whole. */
function reversedBits(value: number, bits: number): number {
  let result = 0;
  for (let bit = 0; bit < bits; bit++) result |= ((value >> bit) & 1) << (bits - 1 - bit);
  return result >>> 0;
}
