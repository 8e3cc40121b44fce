/** A rectangle in px, y down. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place in px, y down. */
export type Point = readonly [x: number, y: number];

/** From one place to another. */
export type Line = readonly [Point, Point];

/**
 * Turns axis coordinates into the picture's: `along` runs with time from the axis's first px, `across` away from the
 * axis, positive towards the first side (above a horizontal axis, beside an upright one).
 */
export interface Plane {
  readonly orientation: "horizontal" | "vertical";
  /** Time runs to the left, or an upright axis stands on the right. */
  readonly mirrored: boolean;
  readonly point: (along: number, across: number) => Point;
  readonly box: (along: readonly [number, number], across: readonly [number, number]) => Box;
}

/**
 * Makes a plane.
 *
 * @param orientation - which way time runs
 * @param mirrored - right to left
 * @param origin - where the axis begins, in px; of a mirrored horizontal axis its right end
 */
export function plane(orientation: "horizontal" | "vertical", mirrored: boolean, origin: Point): Plane {
  const [left, top] = origin;
  const sign = mirrored ? -1 : 1;
  const point = (along: number, across: number): Point =>
    orientation === "horizontal" ? [left + sign * along, top - across] : [left + sign * across, top + along];
  return {
    orientation,
    mirrored,
    point,
    box: (along, across) => {
      const [x0, y0] = point(along[0], across[0]);
      const [x1, y1] = point(along[1], across[1]);
      return { x: Math.min(x0, x1), y: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
    },
  };
}
