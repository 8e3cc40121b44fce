import { sweep } from "./frontier.ts";
import type { Hung } from "./gravity.ts";
import type { LabelBox } from "./place.ts";
import { slide } from "./slide.ts";

const { ceil, max, min } = Math;

/** The side and lane in which a label sits. */
export interface Seat {
  readonly side: 0 | 1;
  readonly lane: number;
}

/** The labels to seat, in order along the axis, and the lanes there are. All in px. */
export interface Field {
  /** In order along the axis: ascending by anchor. */
  readonly labels: readonly LabelBox[];
  /** Lanes on each side. */
  readonly lanes: readonly [number, number];
  /** Labels stay within `[0, length]`. */
  readonly length: number;
  /** Least space between two labels of a lane; a leader keeps half of it from the labels that it passes. */
  readonly gap: number;
  /** Greatest depth of a label, by side. */
  readonly deepest: readonly [number, number];
}

/** What one sweep found. */
export interface Selection {
  /** One for each label; `undefined` where it is left out. */
  readonly seats: readonly (Seat | undefined)[];
  /** Total weight of the seated. */
  readonly weight: number;
  /** Whether no state was dropped for want of room in the beam: then the weight is the greatest there is. */
  readonly exact: boolean;
}

/** States kept in a sweep over one side. */
const BEAM = 64;
/** States kept in a sweep over both sides at once, which has many more. */
const JOINT_BEAM = 32;
/** Labels times states of such a sweep: with many labels fewer states are kept. */
const SWEPT = 2000;
/** Most labels for a sweep over both sides that leaves labels out. */
const JOINT = 16;
/** Rounds of the alternation between the sides; it ends by itself as soon as neither side improves. */
const ROUNDS = 8;

/**
 * Labels with straight leaders that show everything, or `undefined` where no way was found (none exists while the beam is
 * not exceeded).
 */
export function seatAll(field: Field): Selection | undefined {
  const beam = min(JOINT_BEAM, ceil(SWEPT / max(1, field.labels.length)));
  return crowded(field) ? undefined : sweep(field, () => true, true, beam);
}

/**
 * Straight leaders on one side are at least half a gap apart: one of two labels passes beside the other. So no more anchors
 * than there are sides lie within half a gap; and the lanes must be long enough for all the labels together.
 */
function crowded({ labels, lanes, length, gap }: Field): boolean {
  const sides = lanes.filter((count) => count > 0).length;
  const room = (lanes[0] + lanes[1]) * (length + gap);
  const need = labels.reduce((sum, box) => sum + box.length + gap, 0);
  const close = labels.some((box, i) => (labels[i + sides]?.anchor ?? Infinity) - box.anchor < gap / 2);
  return close || need > room;
}

/**
 * The labels with straight leaders that weigh most. On one side that is exact; two sides are alternated, each side's optimum
 * over what the other leaves, until neither improves (for two sides the problem is NP-hard). Few labels are also swept over
 * both sides at once, which is exact as long as the beam is not exceeded.
 */
export function select(field: Field, beam: number = BEAM): Selection {
  const [one, other] = field.lanes;
  if (min(one, other) === 0) return sweep(field, () => true, false, beam) ?? nothing(field);
  const found = alternate(field, beam);
  const joint = field.labels.length > JOINT ? undefined : sweep(field, () => true, false, beam);
  return joint !== undefined && (joint.exact || joint.weight > found.weight) ? joint : found;
}

function nothing({ labels }: Field): Selection {
  return { seats: labels.map(() => undefined), weight: 0, exact: true };
}

function alternate(field: Field, beam: number): Selection {
  const { labels, lanes } = field;
  const none = nothing(field);
  const best: [Selection, Selection] = [none, none];
  let still = 0;
  for (let round = 0; round < ROUNDS && still < 2; round++) {
    const side = round % 2 === 0 ? 0 : 1;
    const other = best[1 - side]?.seats ?? none.seats;
    const alone = { ...field, lanes: side === 0 ? ([lanes[0], 0] as const) : ([0, lanes[1]] as const) };
    const found = sweep(alone, (i) => other[i] === undefined, false, beam) ?? none;
    still = found.weight > best[side].weight + 1e-9 ? 0 : still + 1;
    if (still === 0) best[side] = found;
  }
  const seats = labels.map((_, i) => best[0].seats[i] ?? best[1].seats[i]);
  return { seats, weight: best[0].weight + best[1].weight, exact: false };
}

/**
 * Finds places along the axis for labels of one side whose leaders are straight: in each lane one exact `slide` over its
 * labels and the leaders that pass it, with the flag (near edge at the anchor) as the target.
 *
 * @param labels - in order along the axis
 * @param lanes - their lanes
 * @returns `undefined` where the lanes do not hold them
 */
export function stand(
  labels: readonly LabelBox[],
  lanes: readonly number[],
  length: number,
  gap: number,
): Hung[] | undefined {
  const starts = labels.map(() => 0);
  const count = lanes.reduce((most, lane) => max(most, lane + 1), 0);
  for (let lane = 0; lane < count; lane++) {
    const members = [...labels.keys()].filter((i) => (lanes[i] ?? -1) >= lane);
    const sliders = members.map((i) => {
      const { anchor = 0, length: size = 0 } = labels[i] ?? {};
      if (lanes[i] !== lane) return { target: anchor, length: 0, weight: 1, low: anchor, high: anchor };
      const target = anchor - gap / 2;
      const low = max(0, anchor - size) - gap / 2;
      return { target, length: size + gap, weight: 1, low, high: min(target, length - size - gap / 2) };
    });
    const found = slide(sliders);
    if (found === undefined) return undefined;
    for (const [m, i] of members.entries()) if (lanes[i] === lane) starts[i] = (found[m] ?? 0) + gap / 2;
  }
  return labels.map((box, i) => {
    const lane = lanes[i] ?? 0;
    return { box, lane, start: starts[i] ?? 0, path: Array.from({ length: lane + 2 }, () => box.anchor) };
  });
}
