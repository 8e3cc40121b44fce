import type { DenseLabel } from "./slots.ts";

const { max, min } = Math;

/** Leaders that are so near to each other along the axis are not on one track, in px. */
const NEAR = 3;

/**
 * The tracks, counted from the axis outwards, on which the leaders of one side go along the axis to where they stand. None
 * crosses another: of two that lean one way over the same stretch, that which comes first on the way goes on the outer track.
 *
 * @param labels - in order along the axis
 * @returns one for each label; −1 where its leader is straight
 */
export function tracksOf(labels: readonly DenseLabel[]): readonly number[] {
  const ways = labels.map(({ stem, anchor }, nth): Way => {
    return { nth, lean: stem - anchor, from: min(stem, anchor), to: max(stem, anchor), track: 0 };
  });
  const back = ways.filter(({ lean }) => lean < 0);
  const on = ways.filter(({ lean }) => lean > 0).sort((a, b) => b.nth - a.nth);
  for (const some of [back, on])
    for (const [k, way] of some.entries())
      for (let j = 0; j < k; j++) {
        const other = some[j];
        if (other !== undefined && other.track >= way.track && areNear(way, other)) way.track = other.track + 1;
      }
  return ways.map(({ lean, track }) => (lean === 0 ? -1 : track));
}

/** The way of a leader along the axis. */
interface Way {
  readonly nth: number;
  readonly lean: number;
  readonly from: number;
  readonly to: number;
  track: number;
}

function areNear(one: Way, other: Way): boolean {
  return one.from < other.to + NEAR && other.from < one.to + NEAR;
}
