import type { FramedCount } from "../layout/framed.ts";
import type { Box } from "../layout/plane.ts";
import type { Drawing } from "./drawing.ts";
import { stretchName } from "./names.ts";
import { node, type SceneNode } from "./node.ts";
import { filled, hueClass } from "./paint.ts";
import { round } from "./path.ts";

/** Draws a column that stands for several events, by their types, and says how many they are and when. */
export function drawCount({ members, parts, earliest, latest }: FramedCount, { prepared, ground }: Drawing): SceneNode {
  const { words } = prepared;
  const said = words.columnOf(words.events(members.length), stretchName(prepared, { earliest, latest }));
  return node("g", { class: "attested-count", "data-count": members.length, role: "img" }, [
    node("title", {}, [said]),
    ...parts.map(({ type, box }) =>
      node("g", { class: hueClass(type) }, [node("path", { ...filled(type, ground), d: rectangle(box) })]),
    ),
  ]);
}

/** A rectangle as path data, which is shorter than its attributes. */
export function rectangle({ x, y, width, height }: Box): string {
  return `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}
