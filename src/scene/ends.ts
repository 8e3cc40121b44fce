import { BAR, FADE, type EndForm } from "../layout/marks/marks.ts";
import type { Plane } from "../layout/plane.ts";
import { node, type SceneNode } from "./node.ts";
import { filled, outlined, type MarkPaint } from "./paint.ts";
import { boxed, pair } from "./path.ts";

/** How strongly a possible stretch is tinted; what is certain is solid. */
export const TINT = 0.32;

/** How far each of the slices is tinted in which a soft edge fades, and their widths, in px: on dark grounds paler ones are not seen. */
export const FADES: readonly number[] = [TINT, 0.2, 0.1];
export const FADE_STEP: number = FADE / 3;

/** Dashes of an outline in doubt. */
export const DASHES = "3 2";

/** Half the length of an end cap, in px; upright, rows stand closer. */
const CAP = { horizontal: 5.5, vertical: 4.2 } as const;

/** An end of a mark: its form, and where it is, px along the axis. */
export interface MarkEnd {
  readonly form: EndForm;
  readonly at: number;
  /** 1 where it lies after the mark, −1 where before. */
  readonly outwards: 1 | -1;
}

/** Draws one end of a bar. */
export function drawEnd(
  { form, at, outwards }: MarkEnd,
  across: number,
  on: Plane,
  by: MarkPaint,
): readonly SceneNode[] {
  const { type, ground } = by;
  const half = BAR / 2;
  if (form === "soft")
    return FADES.map((opacity, step) => {
      const edges = [at + outwards * step * FADE_STEP, at + outwards * (step + 1) * FADE_STEP] as const;
      return node("rect", {
        ...boxed(on.box(edges, [across - half, across + half])),
        ...filled(type, ground, opacity),
      });
    });
  if (form === "open") {
    const tip = [on.point(at, across + half + 3), on.point(at + outwards * 8, across), on.point(at, across - half - 3)];
    return [node("path", { d: `M${tip.map(pair).join("L")}Z`, ...filled(type, ground) })];
  }
  if (form === "unknown") {
    const [x, y] = on.point(at + outwards * 17, across);
    return [
      node("path", {
        d: `M${pair(on.point(at, across))}L${pair(on.point(at + outwards * 12, across))}`,
        ...outlined(type, ground, 2, "1 3"),
        "stroke-linecap": "round",
      }),
      node(
        "text",
        {
          x,
          y: y + 4,
          "font-size": 11,
          "font-weight": 700,
          "text-anchor": "middle",
          ...filled(type, ground),
        },
        ["?"],
      ),
    ];
  }
  if (form === "beyond") return [];
  const reach = CAP[on.orientation];
  const cap = `M${pair(on.point(at, across - reach))}L${pair(on.point(at, across + reach))}`;
  return [node("path", { d: cap, ...outlined(type, ground, 1.7) })];
}
