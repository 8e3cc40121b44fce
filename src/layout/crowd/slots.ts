const { max, min } = Math;

/** Events of which as many as can be get labels on straight leaders; all in px along the axis. */
export interface DenseField {
  /** Where each hangs, ascending. */
  readonly anchors: Float64Array;
  /** How much each matters: what matters more comes first. */
  readonly weights: Float64Array;
  /** 1 for what has labels over the axis alone, which is the first side; else 0. */
  readonly over: Uint8Array;
  /** About how long a label would be, at a glance; and somewhat better, since to measure one takes time. */
  readonly roughOf: (index: number) => number;
  readonly guessOf: (index: number) => number;
  /** How long a label is; infinite where it cannot stand. */
  readonly lengthOf: (index: number) => number;
  /** Length of the axis. */
  readonly length: number;
  /** Lanes on each side. */
  readonly lanes: readonly [number, number];
  /** Least space between two labels; a leader keeps half of it from those that it passes. */
  readonly gap: number;
  /** Least distance between two leaders. */
  readonly stem: number;
  /** How far a leader may stand from where its event hangs, before it or behind it along the axis. */
  readonly lean: number;
  /** How far before it in a sweep, which of very many finds more when it need not look ahead. */
  readonly back: number;
}

/** A label in its lane, with a place in which it fits among the others. */
export interface DenseLabel {
  readonly index: number;
  readonly lane: number;
  readonly anchor: number;
  /** Where its leader stands. */
  readonly stem: number;
  readonly start: number;
  readonly length: number;
}

/** Labels by side, in order along the axis. */
export type DenseLabels = readonly [readonly DenseLabel[], readonly DenseLabel[]];

/** How much that event matters which matters least. */
export function leastWeight({ weights }: Pick<DenseField, "weights">): number {
  let least = Infinity;
  for (let i = 0; i < weights.length; i++) least = min(least, weights[i] ?? 0);
  return least;
}

/** Most turns in which labels are set. */
const TURNS = 6;

/**
 * In which turns labels are set, the heaviest first: the least weight of each. Each weight has a turn of its own; of more than
 * there are turns, those have one together of which none is twice as much as another, and all that are left the last.
 */
export function turnsOf({ weights }: Pick<DenseField, "weights">): readonly number[] {
  const found = new Set<number>();
  for (let i = 0; i < weights.length; i++) if (weights[i] !== weights[i - 1]) found.add(weights[i] ?? 0);
  const ranks = [...found].sort((a, b) => b - a);
  if (ranks.length <= TURNS) return ranks;
  const turns: number[] = [];
  for (let next = 0; next < ranks.length && turns.length < TURNS - 1; next++) {
    const half = (ranks[next] ?? 0) / 2;
    while ((ranks[next + 1] ?? -Infinity) > half) next++;
    turns.push(ranks[next] ?? 0);
  }
  return [...turns, -Infinity];
}

/** One for each side. */
export function bySide<T>(make: (side: 0 | 1) => T): readonly [T, T] {
  return [make(0), make(1)];
}

/** How much the events matter that have labels. */
export function weigh({ weights }: Pick<DenseField, "weights">, labels: DenseLabels): number {
  return labels.flat().reduce((sum, { index }) => sum + (weights[index] ?? 0), 0);
}

/** One side of the axis: what stands there, and how far the sweep over it has come. */
export interface Side {
  readonly side: 0 | 1;
  readonly lanes: number;
  /** From sweeps before this one, in order along the axis. */
  readonly fixed: readonly DenseLabel[];
  readonly found: DenseLabel[];
  /** From where on each lane is free for labels, and the whole side for a leader. */
  readonly free: Float64Array;
  /** How many of the fixed labels lie behind, on each lane, and where the last of their events hangs. */
  readonly passed: Int32Array;
  readonly before: Float64Array;
  /** Up to where nothing was found that fits, by lane. */
  readonly tried: Float64Array;
  stem: number;
  /** Where the last event hangs that has a label. */
  anchor: number;
  /** The lane that was filled last, and where the next flight of labels may begin if this one stays as short as hoped. */
  lane: number;
  end: number;
}

/**
 * A side before a sweep.
 *
 * @param fixed - what stands there already, in order along the axis
 */
export function sideOf({ lanes: all }: DenseField, side: 0 | 1, fixed: readonly DenseLabel[]): Side {
  const lanes = all[side];
  return {
    side,
    lanes,
    fixed,
    found: [],
    free: new Float64Array(lanes),
    passed: new Int32Array(lanes),
    before: new Float64Array(lanes).fill(-Infinity),
    tried: new Float64Array(lanes),
    stem: 0,
    anchor: -Infinity,
    lane: -1,
    end: 0,
  };
}

/** A stretch in which a label may hang in some lane. */
export interface Slot {
  readonly lane: number;
  /** Between these its leader may stand, and its event hang. */
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** Between these the label. */
  readonly low: number;
  readonly high: number;
}

/** Events whose labels stand one behind the other hang at least so far apart, and better so far that their dots do not meet, in px. */
const ASIDE = 0.5;
export const BESIDE = 5;

/** No label that can stand is longer, in px. */
const LONGEST = 400;

/** The next stretch of a lane in which a leader reaches it and a short label has room. */
export function slotIn(
  { length, gap, stem, lean, back }: DenseField,
  side: Side,
  lane: number,
  short: number,
): Slot | undefined {
  const { fixed, free } = side;
  let low = free[lane] ?? 0;
  let from = max(side.stem, low, side.tried[lane] ?? 0);
  for (let inner = 0; inner < lane; inner++) from = max(from, (free[inner] ?? 0) - gap / 2);
  let [to, high, last] = [length, length, length];
  let before = max(side.anchor, side.before[lane] ?? 0);
  let isNear = true; // nothing was leapt over
  for (let k = side.passed[lane] ?? 0; k < fixed.length; k++) {
    const other = fixed[k];
    if (other === undefined) break;
    const { lane: at, start, stem: place } = other;
    const end = start + other.length;
    const leaderFrom = max(place + stem, at < lane ? end + gap / 2 : 0);
    const labelFrom = at < lane ? 0 : at === lane ? end + gap : place + gap / 2;
    if (leaderFrom <= from && labelFrom <= low) {
      before = max(before, other.anchor);
      if (isNear && k === side.passed[lane]) {
        side.passed[lane] = k + 1; // it is behind, and will be
        side.before[lane] = before;
      }
      continue;
    }
    if (start > max(to, high) || place - LONGEST > high) break;
    const leaderTo = min(place - stem, at < lane ? start - gap / 2 : Infinity);
    const labelTo = at < lane ? Infinity : at === lane ? start - gap : place - gap / 2;
    if (from <= leaderTo && max(low + short, from) <= labelTo) {
      to = min(to, leaderTo);
      high = min(high, labelTo);
      last = min(last, other.anchor - ASIDE);
      continue;
    }
    low = max(low, labelFrom);
    from = max(from, leaderFrom, low);
    [to, high, last] = [length, length, length];
    isNear = false;
    k = (side.passed[lane] ?? 0) - 1;
  }
  if (from > to || max(low + short, from) > high) return undefined;
  return { lane, from, to, first: max(from - lean, before + ASIDE), last: min(to + back, last), low, high };
}

/** Takes a label's room, and that of its leader. */
export function takeRoom({ gap, stem }: DenseField, side: Side, label: DenseLabel, short: number): void {
  const { lane, start, length, stem: place } = label;
  side.found.push(label);
  side.free[lane] = start + length + gap;
  for (let inner = 0; inner < lane; inner++) side.free[inner] = max(side.free[inner] ?? 0, place + gap / 2);
  side.stem = place + stem;
  side.anchor = label.anchor;
  if (lane >= side.lane) side.end = place + lane * stem + short + gap;
  side.lane = lane;
}
