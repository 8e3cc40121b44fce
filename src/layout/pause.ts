import type { FramedEvent } from "./framed.ts";
import type { Box, Point } from "./plane.ts";
import { lettersOf, type TextLine } from "./type.ts";

/** Space between a word and a leader that pauses there, in px: less than lines of words keep from each other. */
const CLEAR = 1.5;

/** Has leaders pause where a word of the axis stands: a word is read at its tick, a line is followed across a gap. */
export function pausing(events: readonly FramedEvent[], words: readonly TextLine[]): readonly FramedEvent[] {
  const boxes = words.map(lettersOf).map(({ x, y, width, height }) => ({
    x: x - CLEAR,
    y: y - CLEAR,
    width: width + 2 * CLEAR,
    height: height + 2 * CLEAR,
  }));
  return events.map((event) => {
    if (event.label === undefined) return event;
    const pieces = outside(event.label.leader, boxes);
    return pieces.length < 2 ? event : { ...event, label: { ...event.label, pieces } };
  });
}

/** The pieces of a line that lie outside boxes, which do not overlap. */
function outside(line: readonly Point[], boxes: readonly Box[]): readonly (readonly Point[])[] {
  const pieces: Point[][] = [];
  let piece = line.slice(0, 1);
  for (const [index, to] of line.slice(1).entries()) {
    const from = line[index] ?? to;
    const at = (share: number): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    const gaps = boxes.map((box) => within(from, to, box)).filter(([enter, leave]) => enter < leave);
    for (const [enter, leave] of gaps.sort((a, b) => a[0] - b[0])) {
      pieces.push([...piece, at(enter)]);
      piece = [at(leave)];
    }
    piece.push(to);
  }
  return [...pieces, piece];
}

/** From which share of a segment to which it lies in a box; it does not where that is no stretch. By Liang and Barsky. */
function within(from: Point, to: Point, { x, y, width, height }: Box): readonly [enter: number, leave: number] {
  let [enter, leave] = [0, 1];
  for (const [axis, low, high] of [
    [0, x, x + width],
    [1, y, y + height],
  ] as const) {
    const by = to[axis] - from[axis];
    // of a segment along an edge these are ±∞, as they should, and on that edge NaN, which is no stretch
    const [one, other] = [(low - from[axis]) / by, (high - from[axis]) / by];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return [enter, leave];
}
