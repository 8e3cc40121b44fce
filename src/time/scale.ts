import { bisectRight } from "d3-array";

/** A monotone piecewise linear map from time (ms since the epoch) to the axis (px), and back. */
export interface TimeScale {
  /** Where an instant lies, in px. ±Infinity lies at ±Infinity. */
  (t: number): number;
  /** The instant at a place on the axis, in ms; not rounded. */
  readonly invert: (px: number) => number;
  /** The instants given, ascending; the inner ones are the breaks. */
  readonly domain: readonly number[];
  /** The px given, one for each instant. */
  readonly range: readonly number[];
}

/**
 * Makes a scale that is linear between each two neighbouring points and exact at them;
 * outside, its outermost segments go on. Between two points it never leaves their two values,
 * so that it is monotone at every magnitude, −13.8 Ga included.
 *
 * Points whose time or place is not finite, or whose time does not ascend, are left out. With fewer than
 * two points left (such as a domain of zero width) every instant lies in the middle of the range and every
 * place is at the middle of the domain; a range of zero width is inverted likewise. Without any point, both are 0.
 *
 * @param domain - instants in ms, ascending
 * @param range - px, one for each instant; ascending or, where time runs to the left or upwards, descending
 */
export function polylinear(domain: readonly number[], range: readonly number[]): TimeScale {
  const forward = piecewise(domain, range);
  const descends = (range[0] ?? 0) > (range[range.length - 1] ?? 0);
  const backward = descends ? piecewise(reversed(range), reversed(domain)) : piecewise(range, domain);
  return Object.assign(forward, { invert: backward, domain, range });
}

function piecewise(from: readonly number[], to: readonly number[]): (x: number) => number {
  const xs: number[] = [];
  const ys: number[] = [];
  const finite = from.flatMap((x, i) => (isUsable(x) && isUsable(to[i] ?? NaN) ? [[x, to[i] ?? 0] as const] : []));
  for (const [x, y] of finite) {
    if (xs.length > 0 && x <= (xs[xs.length - 1] ?? x)) continue;
    xs.push(x);
    ys.push(y);
  }
  if (xs.length < 2) {
    const middle = ((finite[0]?.[1] ?? 0) + (finite[finite.length - 1]?.[1] ?? 0)) / 2;
    return () => middle;
  }
  const last = xs.length - 1;
  const slopes = xs.slice(1).map((x, i) => ((ys[i + 1] ?? 0) - (ys[i] ?? 0)) / (x - (xs[i] ?? 0)));
  return (x) => {
    const right = last === 1 ? 1 : Math.min(Math.max(bisectRight(xs, x), 1), last);
    const x0 = xs[right - 1] ?? 0;
    const x1 = xs[right] ?? 0;
    const y0 = ys[right - 1] ?? 0;
    const y1 = ys[right] ?? 0;
    if (x === x1) return y1;
    if (x === x0 || y0 === y1) return y0;
    const slope = slopes[right - 1] ?? 0;
    if (x > x1) return y1 + (x - x1) * slope;
    const y = y0 + (x - x0) * slope;
    if (x < x0) return y;
    return y0 < y1 ? Math.min(y, y1) : Math.max(y, y1);
  };
}

function reversed(values: readonly number[]): readonly number[] {
  return values.map((_, i) => values[values.length - 1 - i] ?? NaN);
}

/** Finite, with differences that are finite too. */
function isUsable(value: number): boolean {
  return Math.abs(value) <= 1e300;
}
