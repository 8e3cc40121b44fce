import { CROWD_SPACES } from "./choice.ts";
import { eased } from "./eased.ts";
import { lowered } from "./lower.ts";
import type { LabelBox } from "../place/place.ts";
import { stand } from "../place/select.ts";
import type { DenseField, DenseLabel } from "./slots.ts";

/** So often labels of a side go to their leaders, and then towards the axis where that has made room. */
const ROUNDS = 2;

/** The labels of one side as near to their leaders and to the axis as the others leave them room, and these to their marks. */
export function settled(
  labels: readonly DenseLabel[],
  field: DenseField,
  stays: (label: DenseLabel) => boolean,
): readonly DenseLabel[] {
  const settle = (some: readonly DenseLabel[]): readonly DenseLabel[] => atLeaders(eased(some, field), field.length);
  let near = settle(labels);
  for (let round = 0; round < ROUNDS; round++) {
    const lower = lowered(near, field.gap, stays);
    if (lower.every(({ lane }, i) => lane === near[i]?.lane)) break;
    near = settle(lower);
  }
  return near;
}

function atLeaders(labels: readonly DenseLabel[], length: number): readonly DenseLabel[] {
  const boxes = labels.map(({ stem, length: size }): LabelBox => ({ anchor: stem, length: size, depth: 1, weight: 1 }));
  const lanes = labels.map(({ lane }) => lane);
  const stood = stand(boxes, lanes, length, CROWD_SPACES.gap);
  return labels.map((label, nth) => ({ ...label, start: stood?.[nth]?.start ?? label.start }));
}
