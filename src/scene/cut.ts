import type { Frame, FramedMark } from "../layout/framed.ts";
import { BAR, symbolIn } from "../layout/marks/marks.ts";
import type { Plane, Point } from "../layout/plane.ts";
import { breakMark, strokesAt } from "./axis.ts";
import type { Drawing } from "./drawing.ts";
import { bodyOf } from "./ends.ts";
import { node, type SceneNode } from "./node.ts";
import { paint } from "./paint.ts";
import { pair } from "./path.ts";

/** How far the strokes reach from the middle of a bar, in px: beyond its edges, and not to the next row. */
const HALF = BAR / 2 + 2.5;

/** How far from the middle of a break a bar's ends and its symbol are, at the least, so that they are not covered, in px. */
const CLEAR = 7;

/** Draws the breaks of an axis once more over the bars that lead across them, whose lengths would else deceive. */
export function drawCuts(
  { axis, events, orientation }: Frame,
  on: Plane,
  { ground }: Drawing,
  clipped: string | undefined,
): SceneNode | false {
  const along = orientation === "horizontal" ? 0 : 1;
  const cuts = axis.breaks.flatMap((at) =>
    events.flatMap(({ marks }) =>
      marks
        .filter((mark) => isCut(mark, on, at[along], along))
        .flatMap(({ across }) => {
          const beside = on.point(0, across);
          const place: Point = along === 0 ? [at[0], beside[1]] : [beside[0], at[1]];
          const [[a, b], [c, d]] = strokesAt(place, orientation, HALF);
          return [
            node("path", {
              class: "attested-halo",
              d: `M${pair(a)}L${pair(b)}L${pair(d)}L${pair(c)}Z`,
              fill: paint("ground", ground),
            }),
            breakMark(place, orientation, ground, HALF),
          ];
        }),
    ),
  );
  const hidden = { "aria-hidden": "true", "pointer-events": "none" };
  return cuts.length > 0 && node("g", { class: "attested-cuts", ...hidden, "clip-path": clipped }, cuts);
}

/** Whether a bar leads across a break, px of the picture. */
function isCut({ shape, across }: FramedMark, on: Plane, at: number, along: 0 | 1): boolean {
  if (shape.form !== "range" && shape.form !== "span") return false;
  const [from, to] = bodyOf(shape);
  const within = symbolIn(shape, from, to);
  const isClear = (place: number): boolean => Math.abs(on.point(place, across)[along] - at) >= CLEAR;
  const [first, last] = [from, to].map((end) => on.point(end, across)[along]);
  const isBetween = ((first ?? 0) - at) * ((last ?? 0) - at) < 0;
  return isBetween && isClear(from) && isClear(to) && (within === undefined || isClear(within));
}
