import { CLEAR } from "../place/gravity.ts";
import { INSET } from "../place/rack.ts";

const { max, min } = Math;

/** A label, or an upright part of a leader: what moves along the axis as one. All in px of the whole picture. */
export interface Part {
  /** Whose it is. */
  readonly of: number;
  readonly anchor: number;
  readonly isLabel: boolean;
  /** Along the axis. */
  readonly begin: number;
  /** Where it would like to begin, measured from the anchor. */
  readonly aim: number;
  readonly length: number;
  /** From the axis. */
  readonly low: number;
  readonly high: number;
}

/** The least distance from the begin of one part to that of another, px. */
interface Apart {
  readonly part: number;
  readonly least: number;
}

/** What keeps a part from going on, to either side. */
interface Neighbours {
  readonly before: readonly Apart[];
  readonly after: readonly Apart[];
}

/** What things keep from each other, px. */
interface Spaces {
  /** Labels, along the axis and across it. */
  readonly gap: number;
  readonly spacing: number;
  /** Leaders. */
  readonly apart: number;
}

/** Leaders that bend one above the other may be nearer than this, px. */
const LEVEL = 1;
/** From level to level nothing moves farther than this, px: so it is seen to slide, not to leap. */
const STEP = 64;
/** Passes over all at each level. */
const PASSES = 4;
/** Distances that were reckoned otherwise may differ by so much, px. */
const ROUNDING = 1e-6;

/** Which parts could come into each other's way, as far as they may move: those at one height. */
export function neighboursOf(parts: readonly Part[], spaces: Spaces): readonly Neighbours[] {
  const found = parts.map(() => ({ before: [] as Apart[], after: [] as Apart[] }));
  for (const [i, k] of pairsIn(parts, max(spaces.gap, spaces.apart))) {
    const [one, other] = [parts[i], parts[k]];
    if (one === undefined || other === undefined || other.of === one.of || !isLevel(one, other, spaces)) continue;
    const isFirst = 2 * one.begin + one.length <= 2 * other.begin + other.length;
    const [a, b, u, v] = isFirst ? [i, k, one, other] : [k, i, other, one];
    const now = v.begin - u.begin;
    const least = u.length + spaceBetween(u, v, spaces);
    // anchors only move apart: what does not meet at this scale, never will
    const towards = max(0, u.anchor + u.aim - u.begin) + max(0, v.begin - v.anchor - v.aim);
    if (u.anchor > v.anchor || now - towards >= least) continue;
    found[a]?.after.push({ part: b, least: min(least, now) });
    found[b]?.before.push({ part: a, least: min(least, now) });
  }
  return found;
}

/**
 * Finds what comes nearer to each other than a space on the way to where it would like to be.
 *
 * @yields each pair of parts, in the order given
 */
function* pairsIn(parts: readonly Part[], space: number): Generator<readonly [number, number]> {
  const from = parts.map(({ anchor, aim, begin }) => min(begin, anchor + aim));
  const to = parts.map(({ anchor, aim, begin, length }) => max(begin, anchor + aim) + length + space + ROUNDING);
  const order = [...parts.keys()].sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0));
  for (const [nth, i] of order.entries())
    for (let next = nth + 1; next < order.length; next++) {
      const k = order[next] ?? i;
      if ((from[k] ?? 0) >= (to[i] ?? 0)) break;
      yield i < k ? [i, k] : [k, i];
    }
}

function isLevel(a: Part, b: Part, { spacing }: Spaces): boolean {
  const clear = a.isLabel && b.isLabel ? spacing - ROUNDING : a.isLabel || b.isLabel ? CLEAR - ROUNDING : LEVEL;
  return a.low < b.high + clear && b.low < a.high + clear;
}

function spaceBetween(a: Part, b: Part, { gap, apart }: Spaces): number {
  if (a.isLabel && b.isLabel) return gap;
  return a.isLabel || b.isLabel ? gap / 2 : apart;
}

/**
 * Moves parts towards their aims at a scale.
 *
 * @param own - the parts of each label: itself, then its leader's from the axis on
 * @param before - where they were at a smaller scale, px from their anchors
 * @param length - of the whole axis
 */
export function loosened(
  parts: readonly Part[],
  own: readonly (readonly number[])[],
  neighbours: readonly Neighbours[],
  before: Float64Array,
  scale: number,
  length: number,
): Float64Array<ArrayBuffer> {
  const offsets = before.slice();
  const placeOf = (part: number): number => (parts[part]?.anchor ?? 0) * scale + (offsets[part] ?? 0);
  const go = (index: number, from: number, to: number): void => {
    const { anchor, aim: wish } = parts[index] ?? { anchor: 0, aim: 0 };
    const now = offsets[index] ?? 0;
    const was = before[index] ?? 0;
    const aim = min(max(wish, from), to);
    if (aim > now) {
      let most = min(aim, was + STEP);
      for (const { part, least } of neighbours[index]?.after ?? [])
        most = min(most, placeOf(part) - least - anchor * scale);
      offsets[index] = max(now, most);
    } else {
      let most = max(aim, was - STEP);
      for (const { part, least } of neighbours[index]?.before ?? [])
        most = max(most, placeOf(part) + least - anchor * scale);
      offsets[index] = min(now, most);
    }
  };
  for (let pass = 0; pass < PASSES; pass++)
    for (let i = 0; i < own.length; i++) {
      const [label = 0, ...stems] = own[pass % 2 === 0 ? own.length - 1 - i : i] ?? [];
      const last = stems.at(-1) ?? label;
      const { anchor, length: size } = parts[label] ?? { anchor: 0, length: 0 };
      const begin = offsets[label] ?? 0;
      for (const stem of stems) if (stem !== last) go(stem, -Infinity, Infinity);
      const isAtAim = (stem: number): boolean => offsets[stem] === parts[stem]?.aim;
      const now = offsets[last] ?? 0;
      // a leader that comes up straight may meet its label at a corner
      go(last, begin, begin + size);
      const isStraight = stems.every(isAtAim);
      const inset = stems.length === 1 || isStraight ? 0 : min(INSET, size / 2);
      if (!isStraight) {
        offsets[last] = now;
        go(last, begin + inset, begin + size - inset);
      }
      const end = (offsets[last] ?? 0) - inset;
      go(label, end - size + 2 * inset, min(end, (length - anchor) * scale - size));
    }
  return offsets;
}
