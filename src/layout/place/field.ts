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
  /** The labels and so many lanes on each side, or as many as its depth could hold of the shallowest label. */
  readonly of: (lanes: number) => Field;
  /** The labels and as many lanes as the depth of each side holds of mean labels: in more, they would mostly reach too deep. */
  readonly usual: () => Field;
}

const SIDES = [0, 1] as const;

/** The fields that labels and a room make: what they share is looked for once, as of many labels it takes long. */
export function fieldsOf(labels: readonly Label[], { sides, length, gap, depth, spacing, lanes }: Room): Fields {
  const boxes = labels.map(({ box }) => box);
  const fieldWith = ([near = 0, far = 0]: readonly number[]): Field => ({
    labels: boxes,
    lanes: [near, far],
    length,
    gap,
    deepest: [depth[0] - spacing, depth[1] - spacing],
  });
  const lanesOf = (labelDepth: number): readonly number[] =>
    SIDES.map((side) => (sides.includes(side) ? floor((depth[side] + TOLERANCE) / (spacing + labelDepth)) : 0));
  const holds = lanesOf(boxes.reduce((least, box) => min(least, box.depth), Infinity));
  const most = min(lanes, labels.length, max(...holds), MOST_LANES);
  const of = (count: number): Field => fieldWith(holds.map((held) => min(count, held)));
  return {
    most,
    of,
    usual: () => {
      const mean = boxes.reduce((sum, box) => sum + box.depth, 0) / max(1, boxes.length);
      const usual = lanesOf(mean).map((held) => min(most, held));
      return max(...usual) > 0 ? fieldWith(usual) : of(1);
    },
  };
}
