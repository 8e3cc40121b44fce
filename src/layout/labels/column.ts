import { evenly } from "../place/evenly.ts";
import { slide } from "../place/slide.ts";
import { CROWD_EASE } from "../place/keep.ts";

/** A label in a column beside an upright axis, px down the axis. */
export interface ColumnLabel {
  /** Where it would best stand. */
  readonly anchor: number;
  /** From where to where its mark reaches: beside that its leader needs no slant. @defaultValue the anchor alone */
  readonly reach?: readonly [number, number] | undefined;
  readonly height: number;
  /** How much it matters; > 0. */
  readonly weight: number;
  /** Whether it stood here before the data changed. @defaultValue false */
  readonly stood?: boolean;
}

/** Middle of the first line of a label below its top, in px: there its leader meets it. */
export const FIRST_LINE = 8.5;

/** Where not all labels fit, none is farther from its mark than this, in px: long leaders side by side tell nothing. */
const FARTHEST = 100;

/** A label that stands in the column, with its place in the input, and the bounds of its top. */
interface BoundedLabel extends ColumnLabel {
  readonly index: number;
  readonly low: number;
  readonly high: number;
}

/** How much less a label that stands beside its mark resists being moved along it. */
const IDLE = 0.05;
/** Rounds of the pull towards the marks. */
const ROUNDS = 5;

/**
 * Sets labels below each other in the order of their anchors, each as near to it as the others allow: {@link slide} finds
 * the exact optimum. Marks that reach farther pull their labels only as far as beside them, by majorisation: slide, and again
 * towards the nearest places. Where the column is too short for all, the heaviest stay that can stand near their marks, of
 * equal ones those that stood here, and then some from everywhere.
 *
 * @param length - height of the column in px
 * @param gap - least space between two labels in px
 * @returns the top of each label, in their order; `undefined` where it was left out
 */
export function column(labels: readonly ColumnLabel[], length: number, gap: number): readonly (number | undefined)[] {
  const able = labels
    .map((label, index): BoundedLabel => ({ ...label, index, low: 0, high: length - label.height }))
    .filter(({ anchor, height }) => Number.isFinite(anchor) && height > 0 && height <= length)
    .sort((a, b) => a.anchor - b.anchor || a.index - b.index);
  const needed = able.reduce((sum, { height }) => sum + height + gap, -gap);
  const kept = needed <= length ? able : chosen(able, gap);
  const slid = (wish: (label: BoundedLabel, i: number) => Wish): readonly number[] | undefined =>
    slide(
      kept.map((label, i) => {
        const { height, low, high } = label;
        return { ...wish(label, i), length: height + (i < kept.length - 1 ? gap : 0), low, high };
      }),
    );
  let tops = slid(({ anchor, weight }) => ({ target: anchor - FIRST_LINE, weight }));
  const rounds = kept.some(({ reach }) => reach !== undefined) ? ROUNDS : 0;
  for (let round = 0; round < rounds && tops !== undefined; round++) {
    const last = tops;
    tops = slid((label, i) => wishOf(label, last[i] ?? 0));
  }
  const found = labels.map((): number | undefined => undefined);
  for (const [i, { index }] of kept.entries()) found[index] = tops?.[i];
  return found;
}

/** Where a label would go, and how much it wants to. */
interface Wish {
  readonly target: number;
  readonly weight: number;
}

/** What a label at a place wishes: to stay, or to stand beside the nearest end of its mark. */
function wishOf({ anchor, reach = [anchor, anchor], weight }: BoundedLabel, top: number): Wish {
  const target = Math.min(Math.max(top, reach[0] - FIRST_LINE), reach[1] - FIRST_LINE);
  return { target, weight: target === top ? IDLE * weight : weight };
}

/** Those that stood here stay among the labels, if hardly less is shown so than afresh. */
function chosen(able: readonly BoundedLabel[], gap: number): readonly BoundedLabel[] {
  const fresh = nearTheirMarks(able, gap, () => 0);
  if (!able.some(({ stood }) => stood === true)) return fresh;
  const stayed = nearTheirMarks(able, gap, ({ stood }) => (stood === true ? 0 : 1));
  return weigh(stayed) >= (1 - CROWD_EASE) * weigh(fresh) ? stayed : fresh;
}

function weigh(labels: readonly BoundedLabel[]): number {
  return labels.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * Takes one label after the other, if all that were taken can then still stand near their marks: the heaviest first, and of
 * equal ones those of the least turn.
 */
function nearTheirMarks(
  able: readonly BoundedLabel[],
  gap: number,
  turnOf: (label: BoundedLabel) => number,
): readonly BoundedLabel[] {
  const spread = evenly(able.length);
  const near = able.map((label): BoundedLabel => {
    const [from, to] = label.reach ?? [label.anchor, label.anchor];
    const low = Math.min(Math.max(0, from - FIRST_LINE - FARTHEST), label.high);
    return { ...label, low, high: Math.min(Math.max(low, to - FIRST_LINE + FARTHEST), label.high) };
  });
  const order = near.map((label, rank) => ({ label, rank, turn: turnOf(label) }));
  order.sort(
    (a, b) => b.label.weight - a.label.weight || a.turn - b.turn || (spread[a.rank] ?? 0) - (spread[b.rank] ?? 0),
  );
  const taken: { readonly label: BoundedLabel; readonly rank: number }[] = [];
  for (const one of order) {
    const at = taken.findIndex(({ rank }) => rank > one.rank);
    const place = at < 0 ? taken.length : at;
    taken.splice(place, 0, one);
    if (!standApart(taken, gap)) taken.splice(place, 1);
  }
  return taken.map(({ label }) => label);
}

/** Whether labels, each as far up as it may, all stay within their bounds. */
function standApart(taken: readonly { readonly label: BoundedLabel }[], gap: number): boolean {
  let end = -Infinity;
  for (const { label } of taken) {
    const top = Math.max(label.low, end);
    if (top > label.high) return false;
    end = top + label.height + gap;
  }
  return true;
}
