import { CROWD_EASE, EASE } from "../place/keep.ts";
import { fill } from "./fill.ts";
import {
  bySide,
  leastWeight,
  sideOf,
  takeRoom,
  weigh,
  type DenseField,
  type DenseLabel,
  type DenseLabels,
} from "./slots.ts";

const { abs, max } = Math;

/** A label of a crowd as it stood before the data changed. */
export interface Stood {
  /** Which event it is now. */
  readonly index: number;
  readonly side: 0 | 1;
  readonly lane: number;
  /** How far behind where its event hung its leader stood, along the axis, in px. */
  readonly lean: number;
}

/** What is new and matters takes the room of what stood so near to it, in px: of no more than it must. */
const NEAR = [0, 20, 50, 100, 200];

/**
 * Labels of a crowd where they stood before the data changed, as far as they still fit, and beside them what is new: if
 * hardly less is shown so than afresh. What matters more than most, and is new, is shown wherever it would be afresh.
 *
 * @param fresh - labels chosen without regard to what stood before
 * @param stood - in order along the axis
 * @param isNew - whether an event was not there before
 */
export function stay(
  field: DenseField,
  fresh: DenseLabels,
  stood: readonly Stood[],
  isNew: (index: number) => boolean,
): DenseLabels {
  const weightAt = (index: number): number => field.weights[index] ?? 0;
  const usual = leastWeight(field);
  const added = new Set(indexesOf(fresh).filter(isNew));
  const urgent = [...added].filter((index) => weightAt(index) > usual);
  const isClear = ({ index }: Stood, near: number): boolean =>
    urgent.every((other) => abs((field.anchors[other] ?? 0) - (field.anchors[index] ?? 0)) >= near);
  const most = weigh(field, fresh);
  for (const near of urgent.length > 0 ? NEAR : [0]) {
    const still = stood.filter((one) => weightAt(one.index) > usual || isClear(one, near));
    const kept = fill(field, standing(field, still), (index) => added.has(index));
    const whole = weigh(field, kept) < (1 - EASE) * most ? fill(field, kept) : kept;
    const shown = new Set(indexesOf(whole));
    if (weigh(field, whole) >= (1 - CROWD_EASE) * most && urgent.every((index) => shown.has(index))) return whole;
  }
  return fresh;
}

function indexesOf(labels: DenseLabels): number[] {
  return labels.flatMap((side) => side.map(({ index }) => index));
}

/**
 * Puts labels back in their lanes, one after the other along the axis, each leader where it stood or as little farther on
 * as what came before it asks. Where nothing moved, all stand as they did; else some may find no room.
 */
function standing(field: DenseField, stood: readonly Stood[]): DenseLabels {
  const sides = bySide((side) => sideOf(field, side, []));
  const { anchors, gap, lean: most, lengthOf } = field;
  for (const { index, side: at, lane, lean } of stood) {
    const side = sides[at];
    const anchor = anchors[index] ?? 0;
    const length = lengthOf(index);
    const low = side.free[lane] ?? Infinity;
    let stem = max(anchor + lean, side.stem, low);
    for (let inner = 0; inner < lane; inner++) stem = max(stem, (side.free[inner] ?? 0) - gap / 2);
    const start = max(low, stem - length);
    if (abs(stem - anchor) > most || start + length > field.length || anchor < side.anchor) continue;
    const label: DenseLabel = { index, lane, anchor, stem, start, length };
    takeRoom(field, side, label, 0);
  }
  return [sides[0].found, sides[1].found];
}
