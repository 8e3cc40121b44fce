import type { FramedCount } from "../layout/framed.ts";
import type { Box, Plane } from "../layout/plane.ts";
import type { Drawing } from "./drawing.ts";
import { stretchName } from "./names.ts";
import { node, round, type SceneNode } from "./node.ts";
import { filled, hueClass } from "./paint.ts";
import { SEAM, seam } from "./seam.ts";

/** Draws a column that stands for several events, by their types, and says how many they are and when. */
export function drawCount(
  { members, parts, earliest, latest }: FramedCount,
  { orientation }: Pick<Plane, "orientation">,
  { prepared, ground }: Drawing,
): SceneNode {
  const { words } = prepared;
  const said = words.columnOf(words.events(members.length), stretchName(prepared, { earliest, latest }));
  return node("g", { class: "attested-count", "data-count": members.length, role: "img" }, [
    node("title", {}, [said]),
    ...parts.map(({ type, box }) =>
      node("g", { class: hueClass(type) }, [
        node("path", { ...filled(type, ground), d: rectangle(box) }),
        ...seam(type, ground, middleOf(box, orientation)),
      ]),
    ),
  ]);
}

/** Where the seam of a column stands: on a whole px, as its edges do; none where it is too narrow for one. */
function middleOf({ x, y, width, height }: Box, orientation: Plane["orientation"]): Box {
  const isUpright = orientation === "vertical";
  const across = isUpright ? height : width;
  const at = Math.floor((across - SEAM) / 2);
  const thick = at > 0 ? SEAM : 0;
  return isUpright ? { x, y: y + at, width, height: thick } : { x: x + at, y, width: thick, height };
}

/** A rectangle as path data, which is shorter than its attributes. */
export function rectangle({ x, y, width, height }: Box): string {
  return `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}
