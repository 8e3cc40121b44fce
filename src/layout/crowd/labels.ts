import type { Block } from "../labels/block.ts";
import { CROWD_SPACES, choiceOf, type Choice } from "./choice.ts";
import type { CrowdField } from "./entries.ts";
import type { Feet } from "./feet.ts";
import type { Former } from "../band/former.ts";
import type { Candidate, Labelled } from "../labels/labels.ts";
import { feetOf, mostOf, type Way } from "./most.ts";
import { once } from "../once.ts";
import type { Placement, Room } from "../place/place.ts";
import { placedOn } from "./placed.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { settled } from "./settled.ts";
import { bySide, type DenseLabels } from "./slots.ts";
import { stay } from "./stay.ts";
import { type } from "../text/type.ts";

const { abs, ceil, floor, max, min } = Math;

/** More space across is given where there is height left, up to this, in px. */
const MOST_SPACING = 11;

/** What labels over each other keep at the least where no height is asked for, so that two do not look like one, in px. */
const EASY_SPACING = 6;

/** Depth of a lane of labels with two lines of title, in px. */
export const CROWD_PITCH: number = type.smallDate.leading + 2 * type.smallTitle.leading + EASY_SPACING;

/** The room of labels of a crowd: of the depths of the sides it is the sum that counts. */
export type CrowdRoom = Pick<Room, "sides" | "depth" | "lanes"> & {
  /** Whether labels may stand as close as can be. */
  readonly close: boolean;
};

/** How large a crowd is drawn: the length of its axis, and half the size of a dot, in px. */
interface CrowdSize {
  readonly length: number;
  readonly dot: number;
}

/** Labels of a crowd with their places. */
export interface CrowdLabels {
  readonly candidates: readonly Candidate[];
  readonly labelled: Labelled;
}

/**
 * Sets labels small, and as many of them as find room on leaders that turn at their feet alone: the most important ones first,
 * of many the short ones. Those for so many lanes are chosen once, whatever depth the lanes then have.
 *
 * @param fieldOf - those that could have labels; asked for when the first are wanted
 */
export function crowdLabels(
  prepared: Prepared,
  fieldOf: () => CrowdField,
  { length, dot }: CrowdSize,
): (room: CrowdRoom, before?: Former) => CrowdLabels {
  const choice = once(() => choiceOf(prepared, fieldOf(), length));
  const mostOn = once(() => mostOf(choice().field));
  return (room, before) => {
    const { field, depth, since } = choice();
    const wayOn = (feet: Feet): Way => {
      const { lanes, pitch } = lanesIn(room, depth, feet);
      return {
        feet,
        pitch,
        dot,
        field: { ...field, lanes, lean: feet.lean, back: feet.track === undefined ? 0 : feet.lean },
      };
    };
    const fresh = mostOn()(wayOn);
    const { stood, isNew } = since(before);
    if (stood.length === 0) return labelsIn(choice(), fresh.way, fresh.near());
    const leaning = stood.reduce((most, { lean }) => max(most, abs(lean)), 0);
    const { feet } = fresh.way;
    const way = wayOn(feet.lean >= leaning ? feet : (feetOf(field).find(({ lean }) => lean >= leaning) ?? feet));
    const labels = stay(way.field, fresh.labels, stood, isNew);
    const chosen = labels === fresh.labels ? fresh.way : way;
    const kept = new Set(stood.map(({ index }) => index));
    const near = bySide((side) => settled(labels[side], chosen.field, ({ index }) => kept.has(index)));
    return labelsIn(choice(), chosen, near);
  };
}

/** The lanes that there is room for. */
function lanesIn(
  { sides, depth, lanes: mostLanes, close }: CrowdRoom,
  size: number,
  { depth: foot, track = 0 }: Feet,
): { readonly lanes: readonly [number, number]; readonly pitch: number } {
  const whole = sides.reduce<number>((sum, side) => sum + depth[side], 0);
  const lanesDepth = whole - sides.length * (foot - CROWD_SPACES.spacing);
  const spacing = close ? CROWD_SPACES.spacing : EASY_SPACING;
  const fitting = floor((lanesDepth + 1e-6) / (size + spacing + track));
  const most = max(0, min(sides.length * mostLanes, fitting));
  const pitch = min(size + MOST_SPACING, lanesDepth / max(1, most) - track);
  if (sides.length > 1) return { lanes: [ceil(most / 2), floor(most / 2)], pitch };
  return { lanes: sides[0] === 0 ? [most, 0] : [0, most], pitch };
}

/** Draws leaders to labels that stand in their lanes, and gives them their texts. */
function labelsIn(choice: Choice, way: Way, near: DenseLabels): CrowdLabels {
  const isDot = (index: number): boolean => choice.at(index).point !== undefined;
  const placed = bySide((side) => placedOn(way, side, near[side], isDot));
  const found = bySide((side) =>
    near[side].flatMap(({ index }, k) => labelAt(choice, index, placed[side].placements[k])),
  );
  const all = found.flat().sort((a, b) => a.candidate.event.index - b.candidate.event.index);
  return {
    candidates: all.map(({ candidate }) => candidate),
    labelled: {
      placements: all.map(({ placement }) => placement),
      blocks: all.map(({ block }) => block),
      method: "subset",
      depth: bySide((side) => (near[side].length === 0 ? 0 : placed[side].depth + choice.depth)),
    },
  };
}

/** A label in its place. */
interface PlacedLabel {
  readonly candidate: Candidate;
  readonly block: Block;
  readonly placement: Placement;
}

function labelAt({ at, setAt }: Choice, index: number, placement: Placement | undefined): readonly PlacedLabel[] {
  const block = setAt(index);
  return block === undefined || placement === undefined ? [] : [{ candidate: at(index), block, placement }];
}
