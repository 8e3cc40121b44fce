import type { Label } from "./arrange.ts";
import type { Room } from "./place.ts";
import type { Field } from "./select.ts";

const { floor, max, min } = Math;

/** Most lanes a side that are ever tried. */
const MOST_LANES = 12;
/** Rounding allowed in a depth, px. */
export const TOLERANCE = 1e-6;

/** The same labels in a room with more lanes or fewer. */
export interface Fields {
  /** As many lanes a side as may be of use. */
  readonly most: number;
  /** The labels and so many lanes on each side, or as many as its depth holds. */
  readonly of: (lanes: number) => Field;
}

/** The fields that labels and a room make: what they share is looked for once, as of many labels it takes long. */
export function fieldsOf(labels: readonly Label[], { sides, length, gap, depth, spacing, lanes }: Room): Fields {
  const boxes = labels.map(({ box }) => box);
  // depth of the shallowest lane that could hold a label
  const pitch = boxes.reduce((least, box) => min(least, spacing + box.depth), Infinity);
  const holds = ([0, 1] as const).map((side) =>
    sides.includes(side) ? floor((depth[side] + TOLERANCE) / pitch) : 0,
  ) as [number, number];
  return {
    most: min(lanes, labels.length, max(...holds), MOST_LANES),
    of: (count) => ({
      labels: boxes,
      lanes: [min(count, holds[0]), min(count, holds[1])],
      length,
      gap,
      deepest: [depth[0] - spacing, depth[1] - spacing],
    }),
  };
}
