import type { Axis } from "./axis.ts";
import type { AxisRoom, FramedAxis } from "../framed.ts";
import type { Line, Plane } from "../plane.ts";
import type { TextLine } from "../text/type.ts";

/** Length of a tick in px. */
export const TICK = 5;

/** Where the scale of an axis changes, px along it. */
export function breaksOf(stretches: Axis["stretches"]): readonly number[] {
  return stretches.slice(1).map((stretch, s) => (stretch.from + (stretches[s]?.to ?? 0)) / 2);
}

/** Whether a stretch of an axis is enlarged against those beside it: it is tinted. */
export function isEnlarged(stretches: Axis["stretches"], index: number): boolean {
  const { factor = Infinity } = stretches[index] ?? {};
  const { factor: next = 0 } = stretches[index + 1] ?? {};
  return stretches.length > 1 && factor > 1 && next < 1;
}

/** The line on which marks stand, interrupted at breaks. */
export function lineOf(on: Plane, { stretches }: Axis): readonly Line[] {
  return stretches.map(({ from, to }) => [on.point(from, 0), on.point(to, 0)]);
}

/**
 * Lines across an axis at its ticks.
 *
 * @param across - from which distance from it to which, in px
 */
export function linesAt(on: Plane, { scale, stretches }: Axis, [from, to]: readonly [number, number]): readonly Line[] {
  return stretches.flatMap(({ ticks }) =>
    ticks.fine.map(({ time }): Line => [on.point(scale(time), from), on.point(scale(time), to)]),
  );
}

/**
 * Settles an axis in the picture.
 *
 * @param zone - how far the tint of an enlarged stretch reaches across the axis, from and to, in px
 */
export function settleAxis(
  on: Plane,
  axis: Axis,
  zone: readonly [number, number],
  words: readonly TextLine[],
  about: { readonly length: number; readonly room: AxisRoom },
): FramedAxis {
  const { scale, stretches } = axis;
  return {
    ...about,
    scale,
    line: lineOf(on, axis),
    ticks: linesAt(on, axis, [0, -TICK]),
    words,
    breaks: breaksOf(stretches).map((at) => on.point(at, 0)),
    stretches: stretches.flatMap((stretch, index) =>
      isEnlarged(stretches, index) ? [on.box([stretch.from, stretch.to], zone)] : [],
    ),
  };
}
