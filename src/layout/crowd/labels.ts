import type { Block } from "../labels/block.ts";
import { CROWD_SPACES, choiceOf, type Choice } from "./choice.ts";
import { dense } from "./dense.ts";
import type { CrowdField } from "./entries.ts";
import type { Former } from "../band/former.ts";
import type { Candidate, Labelled } from "../labels/labels.ts";
import { lowered } from "./lower.ts";
import { once } from "../once.ts";
import type { LabelBox, Placement, Room } from "../place/place.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { stand } from "../place/select.ts";
import type { DenseLabel, DenseLabels } from "./slots.ts";
import { stay } from "./stay.ts";
import { type } from "../text/type.ts";

const { ceil, floor, max, min } = Math;

/** How far from the marks leaders lean, in px. */
const FOOT = 9;

/** More space across is given where there is height left, up to this, in px. */
const MOST_SPACING = 11;

/** Depth of a lane of labels with two lines of title, in px. */
export const CROWD_PITCH: number = type.smallDate.leading + 2 * type.smallTitle.leading + 6;

/** The room of labels of a crowd: of the depths of the sides it is the sum that counts. */
export type CrowdRoom = Pick<Room, "sides" | "depth" | "lanes">;

/** Labels of a crowd with their places. */
export interface CrowdLabels {
  readonly candidates: readonly Candidate[];
  readonly labelled: Labelled;
}

/** Labels that were chosen for some lanes, with their texts. */
interface Chosen {
  readonly candidate: Candidate;
  readonly block: Block;
  readonly side: 0 | 1;
  readonly label: DenseLabel;
}

/**
 * Sets labels small, and as many of them as can be on straight leaders: the most important ones first, then the short ones.
 * Those for so many lanes are chosen once, whatever depth the lanes then have.
 *
 * @param fieldOf - those that could have labels; asked for when the first are wanted
 * @param length - of the axis, in px
 */
export function crowdLabels(
  prepared: Prepared,
  fieldOf: () => CrowdField,
  length: number,
): (room: CrowdRoom, before?: Former) => CrowdLabels {
  const choice = once(() => choiceOf(prepared, fieldOf(), length));
  const known = new Map<string, DenseLabels>();
  return ({ sides, depth, lanes: mostLanes }, before) => {
    const { depth: size } = choice();
    const whole = sides.reduce<number>((sum, side) => sum + depth[side], 0);
    const lanesDepth = whole - sides.length * (FOOT - CROWD_SPACES.spacing);
    const fitting = floor((lanesDepth + 1e-6) / (size + CROWD_SPACES.spacing));
    const most = max(0, min(sides.length * mostLanes, fitting));
    const pitch = min(size + MOST_SPACING, lanesDepth / max(1, most));
    const lanes =
      sides.length > 1
        ? ([ceil(most / 2), floor(most / 2)] as const)
        : sides[0] === 0
          ? ([most, 0] as const)
          : ([0, most] as const);
    const among = { ...choice().field, lanes };
    const fresh = known.get(lanes.join()) ?? dense(among);
    known.set(lanes.join(), fresh);
    const { stood, isNew } = choice().since(before);
    const kept = new Set(stood.map(({ index }) => index));
    const labels = stood.length === 0 ? fresh : stay(among, fresh, stood, isNew);
    const near = labels.map((side) => settled(side, length, ({ index }) => kept.has(index)));
    const chosen = chosenIn(choice(), near);
    const depthOf = (count: number): number => (count === 0 ? 0 : FOOT + count * pitch - (pitch - size));
    return {
      candidates: chosen.map(({ candidate }) => candidate),
      labelled: {
        placements: chosen.map((one) => placementOf(one, pitch)),
        blocks: chosen.map(({ block }) => block),
        method: "subset",
        depth: [depthOf(lanesOf(near[0])), depthOf(lanesOf(near[1]))],
      },
    };
  };
}

function placementOf({ side, label: { lane, anchor, stem, start } }: Chosen, pitch: number): Placement {
  const distance = FOOT + lane * pitch;
  const [stems, bends] = anchor === stem ? [[anchor], []] : [[anchor, stem], [FOOT / 2]];
  return { side, lane, start, distance, stems, bends, leader: leaderOf(anchor, stem, distance) };
}

/** Labels with their texts, in the order of their events. */
function chosenIn({ at, setAt }: Choice, sides: readonly (readonly DenseLabel[])[]): readonly Chosen[] {
  return sides
    .flatMap((labels, side) =>
      labels.flatMap((label): readonly Chosen[] => {
        const block = setAt(label.index);
        if (block === undefined) return [];
        return [{ candidate: at(label.index), block, side: side === 0 ? 0 : 1, label }];
      }),
    )
    .sort((a, b) => a.candidate.event.index - b.candidate.event.index);
}

/** A leader that leans does so from its foot on. Feet and leaders have one order, so that no two cross. */
function leaderOf(anchor: number, stem: number, distance: number): Placement["leader"] {
  const foot = anchor === stem ? [] : [[stem, FOOT - CROWD_SPACES.spacing] as const];
  return [[anchor, 0], ...foot, [stem, distance]];
}

/** How many lanes are in use. */
function lanesOf(labels: readonly DenseLabel[] = []): number {
  return labels.reduce((most, { lane }) => max(most, lane + 1), 0);
}

/** So often labels of a side go to their leaders, and then towards the axis where that has made room. */
const ROUNDS = 2;

/** The labels of one side as near to their leaders and to the axis as the others leave them room. */
function settled(
  labels: readonly DenseLabel[],
  length: number,
  stays: (label: DenseLabel) => boolean,
): readonly DenseLabel[] {
  let near = atLeaders(labels, length);
  for (let round = 0; round < ROUNDS; round++) {
    const lower = lowered(near, CROWD_SPACES.gap, stays);
    if (lower.every(({ lane }, i) => lane === near[i]?.lane)) break;
    near = atLeaders(lower, length);
  }
  return near;
}

function atLeaders(labels: readonly DenseLabel[], length: number): readonly DenseLabel[] {
  const boxes = labels.map(({ stem, length: size }): LabelBox => ({ anchor: stem, length: size, depth: 1, weight: 1 }));
  const lanes = labels.map(({ lane }) => lane);
  const stood = stand(boxes, lanes, length, CROWD_SPACES.gap);
  return labels.map((label, nth) => ({ ...label, start: stood?.[nth]?.start ?? label.start }));
}
