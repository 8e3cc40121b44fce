import type { Frame } from "../layout/framed.ts";
import { isCutAt } from "../layout/marks/cut.ts";
import { BAR } from "../layout/marks/marks.ts";
import type { Plane, Point } from "../layout/plane.ts";
import { breakMark, strokesAt } from "./axis.ts";
import type { Drawing } from "./drawing.ts";
import { node, type SceneNode } from "./node.ts";
import { paint } from "./paint.ts";
import { pair } from "./path.ts";

/** How far the strokes reach from the middle of a bar, in px: beyond its edges, and not to the next row. */
const HALF = BAR / 2 + 2.5;

/** Draws the breaks of an axis once more over the bars that lead across them, whose lengths would else deceive. */
export function drawCuts(
  { axis, events, orientation }: Frame,
  on: Plane,
  { ground }: Drawing,
  clipped: string | undefined,
): SceneNode | false {
  const along = orientation === "horizontal" ? 0 : 1;
  const way = along === 0 && on.mirrored ? -1 : 1;
  const begin = on.point(0, 0);
  const cuts = axis.breaks.flatMap((at) =>
    events.flatMap(({ marks }) =>
      marks
        .filter(({ shape }) => isCutAt(shape, way * (at[along] - begin[along])))
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
