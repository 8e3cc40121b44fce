import type { Label, Solution } from "./arrange.ts";
import { showAll } from "./arrange.ts";
import { showMost } from "./most.ts";
import { fieldsOf } from "./field.ts";
import { keepSeats } from "./keep.ts";
import type { Seat } from "./select.ts";

/** A label that wants a place beside the axis. `along` means parallel to the axis, `across` away from it; all in px. */
export interface LabelBox {
  /** Where on the axis its mark is. */
  readonly anchor: number;
  /** Its size along the axis, without gap. Finite, > 0. */
  readonly length: number;
  /** Its size across the axis, without gap. Finite, > 0. */
  readonly depth: number;
  /** How much it matters; > 0. */
  readonly weight: number;
  /** The seat that it had before the data changed: it stays there where that costs little. */
  readonly before?: Seat | undefined;
  /** It was there before the data changed, and was not shown. @defaultValue false */
  readonly hidden?: boolean | undefined;
  /** It was shown before, but would not be tried afresh. @defaultValue false */
  readonly spare?: boolean | undefined;
}

/** Where a label went. */
export interface Placement {
  /** 0 or 1: the two sides of the axis. */
  readonly side: 0 | 1;
  /** Lane counted from the axis outwards, from 0. */
  readonly lane: number;
  /** Its near edge along the axis: it takes `[start, start + length]`. */
  readonly start: number;
  /** Distance from the axis's edge of that side to the near edge of the label: it takes `[distance, distance + depth]`. */
  readonly distance: number;
  /** Where the upright parts of its leader are along the axis, and at which distances it goes from one to the next. */
  readonly stems: readonly number[];
  readonly bends: readonly number[];
  /** The leader as `[along, across]` points from the axis's edge (across 0) to the label's near edge (across = distance). */
  readonly leader: readonly (readonly [along: number, across: number])[];
}

/** The room there is for labels. */
export interface Room {
  /** Labels stay within `[0, length]` along the axis. */
  readonly length: number;
  /** Sides that may be used: both, or one. */
  readonly sides: readonly (0 | 1)[];
  /** Most lanes a side. */
  readonly lanes: number;
  /** Most depth a side, by side. */
  readonly depth: readonly [number, number];
  /** Least space between two labels along the axis. */
  readonly gap: number;
  /** Least space between two labels across the axis, and between the axis and the first label. */
  readonly spacing: number;
  /** 0: a label prefers to start at its anchor (a flag); 1: to end there. */
  readonly align: 0 | 1;
  /** A first guess will do: better bends and heavier subsets are not searched for. @defaultValue false */
  readonly draft?: boolean | undefined;
  /** Nothing is placed where not all can be: no subset is searched for. @defaultValue false */
  readonly whole?: boolean | undefined;
}

/** What {@link place} found. */
export interface Placed {
  /** One for each box, in their order; `undefined` where there was no room. */
  readonly placements: readonly (Placement | undefined)[];
  /** How: every leader straight; leaders bend; or a subset with the greatest weight found. */
  readonly method: "straight" | "bent" | "subset";
  /** Depth used on each side. */
  readonly depth: readonly [number, number];
}

/**
 * Places labels beside an axis, once, for a static picture: no two labels overlap, no leader passes through a label or
 * crosses another leader, and every label lies within the room.
 *
 * Where all labels fit with straight leaders, that is done, in as few lanes as possible; else leaders bend between the lanes
 * (two that start from one anchor share a stem and part); else as much weight is shown as was found to fit. The model is
 * panorama labelling (Gemsa, Haunert, Nöllenburg 2011/2015). Labels and straight leaders keep half a `gap` apart, a bending
 * leader 3 px from every other. Bends need more than `spacing` where many lie one above the other: then the labels move out.
 *
 * A box with an anchor outside `[0, length]` (by more than rounding, half a px), with a size that is not finite and positive,
 * or larger than the room is left out; so is everything in a room without lanes or length. A number in `room` that is negative or
 * NaN counts as 0. The result depends on nothing but the arguments; boxes alike in anchor and weight are told apart
 * by their index. Boxes that say which seat they had before keep it where the picture is hardly worse for it.
 */
export function place(boxes: readonly LabelBox[], room: Room): Placed {
  const bounded = bound(room);
  const labels = inOrder(boxes, bounded);
  const tried = labels.filter(({ box }) => box.spare !== true);
  const isHopeless = room.whole === true && labels.length < boxes.length;
  const all = isHopeless ? undefined : showAll(tried, bounded);
  if (room.whole === true && all === undefined)
    return { placements: boxes.map(() => undefined), method: "subset", depth: [0, 0] };
  const fresh = all?.solution ?? showMost(tried, bounded);
  const solution = keepSeats(labels, fresh, bounded);
  const isWhole = solution.shown.length === boxes.length;
  const method = !isWhole ? "subset" : solution === all?.solution ? all.method : methodOf(solution);
  return { placements: placementsOf(boxes.length, solution, bounded), method, depth: solution.depth };
}

/** What the boxes that are shown could weigh at the most: as if nothing but their lengths mattered, and one of them could be shown in part. */
export function mostWeight(boxes: readonly LabelBox[], room: Room): number {
  const bounded = bound(room);
  const labels = inOrder(boxes, bounded);
  const { lanes } = fieldsOf(labels, bounded).of(bounded.lanes);
  let left = (lanes[0] + lanes[1]) * (bounded.length + bounded.gap);
  let sum = 0;
  const worth = ({ box: { weight, length } }: Label): number => weight / (length + bounded.gap);
  for (const { box } of labels.sort((a, b) => worth(b) - worth(a))) {
    const share = Math.min(1, left / (box.length + bounded.gap));
    sum += share * box.weight;
    left -= share * (box.length + bounded.gap);
    if (left <= 0) break;
  }
  return sum;
}

export function methodOf({ shown }: Solution): "straight" | "bent" {
  return shown.every(({ dropped }) => dropped.leader.length === 2) ? "straight" : "bent";
}

/** An anchor that is this far out of the room, px, is taken for one at its edge. */
const ROUNDED = 0.5;
/** Greatest length, depth or weight that is reckoned with: far beyond any picture, and exact to a millionth in float64. */
const MOST = 1e9;

/** The room with every number made one that can be reckoned with. */
export function bound({ length, sides, lanes, depth, gap, spacing, align, draft }: Room): Room {
  const number = (value: number): number => (value > 0 ? Math.min(value, MOST) : 0);
  return {
    length: number(length),
    sides: ([0, 1] as const).filter((side) => sides.includes(side)),
    lanes: Math.floor(number(lanes)),
    depth: [number(depth[0]), number(depth[1])],
    gap: number(gap),
    spacing: number(spacing),
    align,
    draft,
  };
}

/** The boxes that can be placed at all, in order along the axis; `align` 1 is solved as its mirror image. */
export function inOrder(boxes: readonly LabelBox[], { length, sides, depth, spacing, align }: Room): Label[] {
  const deepest = Math.max(...sides.map((side) => depth[side] - spacing), 0);
  const labels: Label[] = [];
  for (const [index, box] of boxes.entries()) {
    const anchor = Math.min(Math.max(box.anchor, 0), length);
    const small = box.length > 0 && box.length <= length && box.depth > 0 && box.depth <= deepest;
    if (!small || !(Math.abs(anchor - box.anchor) <= ROUNDED)) continue;
    const weight = box.weight > 0 ? Math.min(box.weight, MOST) : 1 / MOST;
    const along = align === 1 ? length - anchor : anchor;
    const { length: size, depth: deep, before, hidden, spare } = box;
    labels.push({ index, box: { anchor: along, length: size, depth: deep, weight, before, hidden, spare } });
  }
  labels.sort((a, b) => a.box.anchor - b.box.anchor || b.box.weight - a.box.weight || a.index - b.index);
  return valleys(labels);
}

/**
 * Puts labels of one anchor, which come heaviest first, in turn at the left and the right end, the lightest in the middle:
 * the ends are nearest to the axis.
 */
function valleys(labels: readonly Label[]): Label[] {
  const ordered: Label[] = [];
  for (let first = 0, end = 0; first < labels.length; first = end) {
    while (end < labels.length && labels[end]?.box.anchor === labels[first]?.box.anchor) end++;
    const size = end - first;
    for (let k = 0; k < size; k++) {
      const label = labels[first + (2 * k < size ? 2 * k : 2 * (size - k) - 1)];
      if (label !== undefined) ordered.push(label);
    }
  }
  return ordered;
}

export function placementsOf(size: number, { shown }: Solution, { length, align }: Room): (Placement | undefined)[] {
  const found: (Placement | undefined)[] = Array.from({ length: size }, () => undefined);
  const mirrored = align === 1;
  for (const { index, side, hung, dropped } of shown) {
    const { box, lane, start } = hung;
    found[index] = {
      side,
      lane,
      start: mirrored ? length - start - box.length : start,
      distance: dropped.distance,
      stems: mirrored ? dropped.stems.map((along) => length - along) : dropped.stems,
      bends: dropped.bends,
      leader: mirrored ? dropped.leader.map(([along, across]) => [length - along, across] as const) : dropped.leader,
    };
  }
  return found;
}
