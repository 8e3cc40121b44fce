import type { Box, Point } from "../plane.ts";

/**
 * The pieces of a line that keep clear of boxes.
 *
 * @param clear - by how much, in px
 */
export function outside(line: readonly Point[], boxes: readonly Box[], clear: number): readonly (readonly Point[])[] {
  const near = boxes.filter((box) => mayMeet(line, box, clear));
  if (near.length === 0) return [line];
  const pieces: Point[][] = [];
  let piece = line.slice(0, 1);
  for (const [index, to] of line.slice(1).entries()) {
    const from = line[index] ?? to;
    const at = (share: number): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    const gaps = near.map((box) => within(from, to, box, clear)).filter(([enter, leave]) => enter < leave);
    let reached = 0;
    for (const [enter, leave] of gaps.sort((a, b) => a[0] - b[0])) {
      if (leave <= reached) continue;
      if (enter > reached || piece.length > 1) pieces.push([...piece, at(enter)]);
      piece = [at(leave)];
      reached = leave;
    }
    piece.push(to);
  }
  return [...pieces, piece];
}

/** Whether not all of a line lies on one side of a box. */
function mayMeet(line: readonly Point[], { x, y, width, height }: Box, clear: number): boolean {
  return (
    line.some(([at]) => at > x - clear) &&
    line.some(([at]) => at < x + width + clear) &&
    line.some(([, at]) => at > y - clear) &&
    line.some(([, at]) => at < y + height + clear)
  );
}

/** From which share of a segment to which it lies in a box; it does not where that is no stretch. By Liang and Barsky. */
function within(
  from: Point,
  to: Point,
  { x, y, width, height }: Box,
  clear: number,
): readonly [enter: number, leave: number] {
  let [enter, leave] = [0, 1];
  for (const [axis, low, size] of [
    [0, x, width],
    [1, y, height],
  ] as const) {
    const by = to[axis] - from[axis];
    // of a segment along an edge these are ±∞, as they should, and on that edge NaN, which is no stretch
    const [one, other] = [(low - clear - from[axis]) / by, (low + size + clear - from[axis]) / by];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return [enter, leave];
}
