import { CROWD_SPACES } from "./choice.ts";
import type { Way } from "./most.ts";
import { bentLeader } from "../place/leader.ts";
import { parted, type Parting } from "../place/parted.ts";
import type { Placement } from "../place/place.ts";
import type { DenseLabel } from "./slots.ts";
import { stacksOf } from "./stacks.ts";
import { tracksOf } from "./tracks.ts";

const { abs, max, min, sign } = Math;

/** The labels of one side in their places. */
interface PlacedSide {
  /** One for each label, in their order. */
  readonly placements: readonly Placement[];
  /** From the near edges of the first to those of the last lane that is in use, in px. */
  readonly depth: number;
}

/** The innermost track is so far from the marks, in px. */
const NEAREST = 4;

/**
 * Places the labels of one side in their lanes, and draws their leaders.
 *
 * @param labels - in order along the axis
 * @param isDot - which of the events are dots
 */
export function placedOn(
  { feet, pitch, dot, field }: Way,
  side: 0 | 1,
  labels: readonly DenseLabel[],
  isDot: (index: number) => boolean,
): PlacedSide {
  const { depth: least, track } = feet;
  const led = track === undefined ? labels : besideEachOther(labels, dot, isDot);
  const tracks = track === undefined ? [] : tracksOf(led);
  const outermost = tracks.reduce((most, each) => max(most, each), 0);
  const apart = track === undefined ? 0 : min(TRACK, (track * field.lanes[side]) / max(1, outermost));
  const foot = least + apart * outermost;
  const placements = led.map((label, k): Placement => {
    const { lane, anchor, stem, start } = label;
    const distance = foot + lane * pitch;
    const about = { side, lane, start, distance };
    if (anchor === stem) return { ...about, stems: [anchor], bends: [], leader: bentLeader([anchor], [], distance) };
    const [stems, bends] = [[anchor, stem], [track === undefined ? foot / 2 : NEAREST + apart * (tracks[k] ?? 0)]];
    const leader = track === undefined ? slanted(label, foot, distance) : bentLeader(stems, bends, distance);
    return { ...about, stems, bends, leader };
  });
  return { placements, depth: labels.reduce((most, { lane }) => max(most, foot + lane * pitch), 0) };
}

function slanted({ anchor, stem }: DenseLabel, foot: number, distance: number): Placement["leader"] {
  return [
    [anchor, 0],
    [stem, foot - CROWD_SPACES.spacing],
    [stem, distance],
  ];
}

/** From track to track, in px. */
const TRACK = 3;

/** Leaders that begin nearer to each other than this look like one, and none begins so near to the edge of its dot, in px. */
const APART = 3;
const WITHIN = 1;

/** What a leader keeps from the dots that it passes, and how far it may go for that, in px. */
const CLEAR = 2;
const ASIDE = 40;

/** It is so many times better that a straight leader stays straight than that another begins near its dot. */
const STRAIGHT = 8;

/** Labels whose leaders begin beside each other, and beside the dots over theirs; from other marks they begin where these hang. */
function besideEachOther(
  labels: readonly DenseLabel[],
  dot: number,
  isDot: (index: number) => boolean,
): readonly DenseLabel[] {
  const dots = labels.filter(({ index }) => isDot(index));
  const ways = new Map(
    stacksOf(dots, 2 * dot).flatMap(({ first, end, outermost }) =>
      dots
        .slice(first, end)
        .map((label, k) => [label, wayFrom(dots.slice(first, end), k, outermost - first, dot)] as const),
    ),
  );
  const begins = parted(
    labels.map(
      (label) => ways.get(label) ?? { target: label.anchor, low: label.anchor, high: label.anchor, apart: APART },
    ),
  );
  return labels.map((label, k) => {
    const begin = begins[k] ?? label.anchor;
    return abs(begin - label.stem) < ROUNDED ? { ...label, anchor: label.stem } : { ...label, anchor: begin };
  });
}

/** Where the leader of one dot of a stack may begin: on it, or beside those over it. */
function wayFrom(stack: readonly DenseLabel[], nth: number, outermost: number, dot: number): Parting {
  const { anchor = 0, stem = 0 } = stack[nth] ?? {};
  const way = sign(nth - outermost);
  const on = { low: anchor - dot + WITHIN, high: anchor + dot - WITHIN };
  const over = stack.filter(
    (other, k) => k !== nth && abs(k - outermost) <= abs(nth - outermost) && abs(other.anchor - anchor) < 2 * dot,
  );
  if (way === 0 || over.length === 0)
    return { target: anchor, ...on, apart: APART, weight: anchor === stem ? STRAIGHT : 1 };
  const beside = over.map((other) => other.anchor + way * (dot + CLEAR));
  const nearest = way < 0 ? min(...beside, on.high) : max(...beside, on.low);
  const [low, high] = way < 0 ? [nearest - ASIDE, nearest] : [nearest, nearest + ASIDE];
  return { target: nearest, low, high, apart: APART };
}

/** A leader that leans by no more than this is straight, in px. */
const ROUNDED = 1e-6;
