import type { SymbolName } from "../../model/timeline.ts";

/** A point of an outline: px along the axis and across from it. */
export type Corner = readonly [along: number, across: number];

/**
 * The size of each symbol against that of a circle, by the root of its area: those with long points are drawn smaller, so
 * that marks on neighbouring rows keep apart.
 */
export const SIZE: Readonly<Record<SymbolName, number>> = {
  circle: 1,
  square: 1,
  diamond: 0.9,
  triangle: 0.94,
  cross: 0.96,
  star: 0.87,
  wye: 0.94,
};

/**
 * The corners of each symbol on its right, from the top down, against the radius of the circle of the same area; what lies
 * between its arms is taken for its own.
 */
const RIGHT: Readonly<Record<SymbolName, readonly (readonly [x: number, y: number])[]>> = {
  circle: Array.from({ length: 13 }, (_, n) => [Math.sin((n * Math.PI) / 12), -Math.cos((n * Math.PI) / 12)]),
  square: [
    [0.89, -0.89],
    [0.89, 0.89],
  ],
  diamond: [
    [0, -1.65],
    [0.96, 0],
    [0, 1.65],
  ],
  triangle: [
    [0, -1.56],
    [1.35, 0.78],
  ],
  cross: [
    [0.4, -1.19],
    [1.19, -0.4],
    [1.19, 0.4],
    [0.4, 1.19],
  ],
  star: [
    [0, -1.68],
    [1.6, -0.52],
    [0.99, 1.36],
  ],
  wye: [
    [0.83, -1.04],
    [1.31, -0.2],
    [0.48, 1.24],
  ],
};

/** How far each symbol reaches to its sides, over and under its middle, against its radius. */
export const EXTENTS = Object.fromEntries(
  Object.entries(RIGHT).map(([symbol, corners]) => {
    const size = SIZE[symbol as SymbolName];
    const furthest = (of: (corner: readonly [number, number]) => number): number => size * Math.max(...corners.map(of));
    return [symbol, { beside: furthest(([x]) => x), over: furthest(([, y]) => -y), under: furthest(([, y]) => y) }];
  }),
) as Readonly<Record<SymbolName, { readonly beside: number; readonly over: number; readonly under: number }>>;

/** The outline of a symbol about its middle. */
export function outlineAround(symbol: SymbolName, radius: number, upright: boolean): readonly Corner[] {
  const size = SIZE[symbol] * radius;
  const right = RIGHT[symbol].map(([x, y]): Corner => (upright ? [size * y, size * x] : [size * x, -size * y]));
  // the other way round on the left
  return [...right, ...right.map((_, i): Corner => mirrored(right.at(-1 - i) ?? [0, 0], upright))];
}

function mirrored([along, across]: Corner, upright: boolean): Corner {
  return upright ? [along, -across] : [-along, across];
}

/** How far apart across the axis the middles of two outlines must be, so that the one lies over the other; −∞ where they stand beside each other. */
export function apartAcross(lower: readonly Corner[], upper: readonly Corner[]): number {
  let most = -Infinity;
  for (const outline of [lower, upper])
    for (const [along] of outline) most = Math.max(most, edgeAt(lower, along, 1) + edgeAt(upper, along, -1));
  return most;
}

/** How far an outline reaches up (1) or down (−1) at some place along the axis; −∞ where it does not. */
function edgeAt(outline: readonly Corner[], along: number, way: 1 | -1): number {
  let edge = -Infinity;
  let [from, begin] = outline.at(-1) ?? [0, 0];
  for (const [to, end] of outline) {
    if (from === to && to === along) edge = Math.max(edge, way * begin, way * end);
    else if ((from <= along && along <= to) || (to <= along && along <= from))
      edge = Math.max(edge, way * (begin + ((along - from) / (to - from)) * (end - begin)));
    [from, begin] = [to, end];
  }
  return edge;
}
