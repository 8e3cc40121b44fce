import type { PreparedType } from "../layout/prepare/prepare.ts";
import type { Box, Point } from "../layout/plane.ts";
import type { Ground } from "../model/contrast.ts";
import { node, type SceneNode } from "./node.ts";
import { filled, paint } from "./paint.ts";
import { boxed, symbolPath } from "./path.ts";
import { hues } from "./theme.ts";

/** Width of a seam in px: a bar, which is 7 px thick, has 3 px on both sides of it. */
export const SEAM = 1;

/**
 * A line in the colour of the ground along the middle of what is filled. By it the ninth to the sixteenth type, which begin
 * again with the colour of the first, are told from that where they have no symbol, without colours and in print too.
 *
 * @param box - of the line
 */
export function seam({ color, hue = 0 }: PreparedType, ground: Ground, box: Box): readonly SceneNode[] {
  const isSeamed = color === undefined && Math.floor(hue / hues.length) % 2 === 1;
  return isSeamed ? [node("rect", { class: "attested-halo", ...boxed(box), fill: paint("ground", ground) })] : [];
}

/** A symbol that is filled, with its seam. */
export function solidSymbol(type: PreparedType, radius: number, [x, y]: Point, ground: Ground): readonly SceneNode[] {
  return [
    node("path", { ...symbolPath(type.symbol, radius, [x, y]), ...filled(type, ground) }),
    ...seam(type, ground, { x: x - radius, y: y - SEAM / 2, width: 2 * radius, height: SEAM }),
  ];
}
