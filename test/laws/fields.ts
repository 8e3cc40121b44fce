import type { Detail, Detailed } from "../../src/layout/detail/detail.ts";
import type { DetailField } from "../../src/layout/detail/known.ts";

/** Labels on an axis, plain. */
export interface Plain {
  readonly anchors: Float64Array;
  readonly widths: Float64Array;
  readonly weights: Float64Array;
  readonly length: number;
}

export const GAP = 16;

/** mulberry32: numbers from 0 to 1 that a seed gives. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Labels spread evenly, in eight clusters, or at few instants. */
export function plain(count: number, spread: "uniform" | "clustered" | "few", seed: number): Plain {
  const next = random(seed);
  const length = 1200;
  const clusters = Array.from({ length: 8 }, () => next() * length);
  const placeOf = (): number => {
    if (spread === "uniform") return next() * length;
    const cluster = clusters[Math.floor(next() * 8)] ?? 0;
    if (spread === "few") return cluster;
    return Math.min(length, Math.max(0, cluster + ((next() + next() + next() - 1.5) * length) / 40));
  };
  const anchors = Float64Array.from({ length: count }, placeOf).sort();
  return {
    anchors,
    widths: anchors.map(() => 60 + 100 * next()),
    weights: anchors.map(() => 1 + 9 * next() ** 3),
    length,
  };
}

/** Labels that stand over their anchors in lanes, flags if they can. */
export function fieldOf({ anchors, widths, weights, length }: Plain, lanes: number): DetailField {
  return {
    anchors,
    weights,
    slotOf: (index) => {
      const own = (widths[index] ?? 0) + GAP;
      return { length: own, low: GAP / 2 - own, high: -GAP / 2, target: -GAP / 2 };
    },
    reach: 160 + GAP / 2,
    lanes: [lanes, lanes],
    length,
    overhang: [GAP / 2, GAP / 2],
  };
}

/** A label of a view where it stands, px from the begin of the view. */
export interface Standing extends Detailed {
  readonly anchor: number;
  readonly from: number;
  readonly to: number;
}

/** What a view shows. */
export function viewOf(given: Plain, detail: Detail, from: number, scale: number): readonly Standing[] {
  return detail(from, scale, given.length).map((label) => {
    const anchor = ((given.anchors[label.index] ?? 0) - from) * scale;
    const begin = anchor + label.offset + GAP / 2;
    return { ...label, anchor, from: begin, to: begin + (given.widths[label.index] ?? 0) };
  });
}
