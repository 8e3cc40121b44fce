import type { Hung } from "./gravity.ts";

const { abs, min, sign } = Math;

/** How far from the axis a label lies, and its leader as `[along, across]` points. */
export interface Dropped {
  readonly distance: number;
  /** Where the upright parts of its leader are along the axis, and the heights of the bends between them. */
  readonly stems: readonly number[];
  readonly bends: readonly number[];
  readonly leader: readonly (readonly [along: number, across: number])[];
}

/** How much is cut off each corner of a bend, px. */
export const CORNER = 3;
/** What is left of a run between two corners is rounding when it is no longer than this, px. */
const ROUNDED = 1e-6;

/**
 * A label at its distance from the axis, and the leader that it hangs from.
 *
 * @param heights - of the bends of its leader, by the lane under which they are
 */
export function dropTo({ path }: Hung, distance: number, heights: readonly number[] | undefined): Dropped {
  const stems = [path[0] ?? 0];
  const bends: number[] = [];
  for (let lane = 0; lane < (heights?.length ?? 0); lane++) {
    const height = heights?.[lane];
    if (height === undefined) continue;
    bends.push(height);
    stems.push(path[lane + 1] ?? 0);
  }
  return { distance, stems, bends, leader: bentLeader(stems, bends, distance) };
}

/**
 * The leader as a polyline: upright, with the corners of its bends cut at 45°; a run shorter than two corners is one slope.
 *
 * @param stems - where its upright parts are along the axis
 * @param bends - the heights at which it goes from one to the next
 * @param distance - where it ends
 */
export function bentLeader(stems: readonly number[], bends: readonly number[], distance: number): [number, number][] {
  const points: [number, number][] = [[stems[0] ?? 0, 0]];
  let below = 0;
  let half = 1; // the first bend may take all the way from the axis, the others half of that from the bend below
  for (const [i, height] of bends.entries()) {
    const [from, to, above] = [stems[i] ?? 0, stems[i + 1] ?? 0, bends[i + 1]];
    const run = abs(to - from);
    const first = min(CORNER, run / 2, half * (height - below));
    const second = min(CORNER, run / 2, above === undefined ? distance - height : (above - height) / 2);
    const way = sign(to - from);
    points.push([from, height - first]);
    if (run - first - second > ROUNDED) points.push([from + way * first, height], [to - way * second, height]);
    points.push([to, height + second]);
    below = height;
    half = 1 / 2;
  }
  points.push([stems.at(-1) ?? 0, distance]);
  return points;
}
