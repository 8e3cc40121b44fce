import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from "d3-shape";
import { BAR, type EndForm, type MarkShape } from "../layout/marks.ts";
import type { Plane, Point } from "../layout/plane.ts";
import type { PreparedType } from "../layout/prepare.ts";
import type { SymbolName } from "../model/timeline.ts";
import { node, type SceneNode } from "./node.ts";
import { filled, outlined, paint, type Ground } from "./paint.ts";

const symbols: Readonly<Record<SymbolName, SymbolType>> = {
  circle: symbolCircle,
  square: symbolSquare,
  diamond: symbolDiamond,
  triangle: symbolTriangle,
  cross: symbolCross,
  star: symbolStar,
  wye: symbolWye,
};

/** How strongly a possible stretch is tinted; what is certain is solid. */
const TINT = 0.32;

/** Widths of the slices in which a soft edge fades, in px, and how far each is tinted. */
const FADE = [0.22, 0.13, 0.06];
const FADE_STEP = 3.5;

/** Half the length of an end cap, in px; upright, rows stand closer. */
const CAP = { horizontal: 5.5, vertical: 4.2 } as const;

/** What a mark is painted with. */
export interface MarkPaint {
  readonly type: PreparedType;
  readonly ground: Ground;
}

/** Draws a mark in its form: every form of uncertainty has a shape of its own, none is told by colour alone. */
export function drawMark(shape: MarkShape, across: number, on: Plane, by: MarkPaint): readonly SceneNode[] {
  if (shape.form === "symbol") return drawSymbol(shape, on.point(shape.anchor, across), by);
  if (shape.form === "bracket") return drawBracket(shape, across, on, by);
  return drawBar(shape, across, on, by);
}

/** The outline of a symbol whose area is that of a circle of this radius. */
export function symbolPath(name: SymbolName, radius: number, [x, y]: Point): Readonly<Record<string, string>> {
  const d = symbol(symbols[name], Math.PI * radius * radius).digits(2)() ?? "";
  return { d, transform: `translate(${round(x)},${round(y)})` };
}

function drawSymbol(shape: MarkShape, at: Point, by: MarkPaint): readonly SceneNode[] {
  const { type, ground } = by;
  // A soft symbol fades outwards from a smaller core, so that it takes no more room than a sharp one.
  const radius = shape.approximate ? shape.radius - 1.6 : shape.radius;
  const outline = symbolPath(type.symbol, radius, at);
  const halo = node("path", {
    ...symbolPath(type.symbol, shape.radius + 1.8, at),
    class: "attested-halo",
    fill: paint("ground", ground),
  });
  const soft = shape.approximate
    ? [3, 1.5].map((more) =>
        node("path", { ...symbolPath(type.symbol, radius + more, at), ...filled(type, ground, 0.25) }),
      )
    : [];
  const open = shape.hollow || shape.uncertain;
  const body = node("path", {
    ...outline,
    ...filled(type, ground, shape.uncertain && !shape.hollow ? TINT : undefined),
  });
  if (!open) return [halo, ...soft, body];
  const hole = node("path", { ...outline, class: "attested-halo", fill: paint("ground", ground) });
  const edge = node("path", { ...outline, ...outlined(type, ground, 1.7, shape.uncertain ? "2.6 1.8" : undefined) });
  return shape.uncertain && !shape.hollow ? [halo, ...soft, hole, body, edge] : [halo, ...soft, hole, edge];
}

function drawBar(shape: MarkShape, across: number, on: Plane, by: MarkPaint): readonly SceneNode[] {
  const { type, ground } = by;
  const half = BAR / 2;
  const rect = (
    from: number,
    to: number,
    extra: number,
    attributes: Readonly<Record<string, string | number | undefined>>,
  ): SceneNode =>
    node("rect", { ...rounded(on.box([from, to], [across - half - extra, across + half + extra])), ...attributes });
  const halo = rect(shape.from - 1, shape.to + 1, 1.5, { class: "attested-halo", fill: paint("ground", ground) });
  const [from, to] = bodyOf(shape);
  const parts: SceneNode[] = [halo];
  if (!shape.hollow) parts.push(rect(from, to, 0, filled(type, ground, shape.uncertain ? TINT / 2 : TINT)));
  if (shape.core !== undefined)
    parts.push(rect(shape.core[0], shape.core[1], 0, filled(type, ground, shape.hollow ? TINT : undefined)));
  if (shape.uncertain || shape.hollow)
    parts.push(rect(from, to, -0.6, outlined(type, ground, 1.2, shape.uncertain ? "3 2" : undefined)));
  parts.push(...drawEnd(shape.fromEnd, from, -1, across, on, by), ...drawEnd(shape.toEnd, to, 1, across, on, by));
  if (shape.form === "range" && to - from > 16) {
    const at = on.point(Math.min(Math.max(shape.anchor, from + 8), to - 8), across);
    parts.push(
      node("path", { ...symbolPath(type.symbol, 4.6, at), class: "attested-halo", fill: paint("ground", ground) }),
      node("path", { ...symbolPath(type.symbol, 3.1, at), ...filled(type, ground) }),
    );
  }
  return parts;
}

/** The part of a bar between its end forms. */
function bodyOf(shape: MarkShape): readonly [number, number] {
  const inner = (form: EndForm): number => (form === "open" ? 8 : form === "unknown" ? 22 : 0);
  return [shape.from + inner(shape.fromEnd), shape.to - inner(shape.toEnd)];
}

/** Draws one end of a bar; `outwards` is 1 where the end lies after the bar, −1 where it lies before. */
function drawEnd(
  form: EndForm,
  at: number,
  outwards: 1 | -1,
  across: number,
  on: Plane,
  by: MarkPaint,
): readonly SceneNode[] {
  const { type, ground } = by;
  const half = BAR / 2;
  if (form === "soft")
    return FADE.map((opacity, step) => {
      const edges = [at + outwards * step * FADE_STEP, at + outwards * (step + 1) * FADE_STEP] as const;
      return node("rect", {
        ...rounded(on.box(edges, [across - half, across + half])),
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
          x: round(x),
          y: round(y + 4),
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

/**
 * A bracket along the axis, with a tick for each possibility there is room for; nothing in it is filled, since nothing
 * between is claimed. Where each member is meant, they are symbols on a line instead.
 */
function drawBracket(shape: MarkShape, across: number, on: Plane, by: MarkPaint): readonly SceneNode[] {
  const { type, ground } = by;
  const [from, to] = bodyOf(shape);
  const halo = node("rect", {
    ...rounded(on.box([shape.from - 1, shape.to + 1], [across - BAR / 2 - 1, across + BAR / 2 + 1])),
    class: "attested-halo",
    fill: paint("ground", ground),
  });
  const line = node("path", {
    d: `M${pair(on.point(from, across))}L${pair(on.point(to, across))}`,
    ...outlined(type, ground, 1.5, shape.uncertain ? "3 2" : undefined),
  });
  const isRoomy = shape.members.length > 0 && (to - from) / shape.members.length >= (shape.every ? 6 : 3);
  const members = (isRoomy ? shape.members : []).map((member) => drawMember(member, shape.every, across, on, by));
  if (shape.every) return [halo, line, ...members];
  const caps = (
    [
      [from, shape.fromEnd, -1],
      [to, shape.toEnd, 1],
    ] as const
  ).flatMap(([at, form, outwards]) => {
    const end = drawEnd(form === "soft" ? "cap" : form, at, outwards, across, on, by);
    return form === "soft" ? [...end, ...fadingLine(at, outwards, across, on, by)] : end;
  });
  return [halo, line, ...caps, ...members];
}

/** A member as wide as it is, or as a tick; where each is meant, a symbol. */
function drawMember(
  [from, to]: readonly [number, number],
  every: boolean,
  across: number,
  on: Plane,
  { type, ground }: MarkPaint,
): SceneNode {
  if (to - from > 6)
    return node("rect", { ...rounded(on.box([from, to], [across - 2.5, across + 2.5])), ...filled(type, ground) });
  const middle = (from + to) / 2;
  if (every)
    return node("path", { ...symbolPath(type.symbol, 3.6, on.point(middle, across)), ...filled(type, ground) });
  const d = `M${pair(on.point(middle, across - 4))}L${pair(on.point(middle, across + 4))}`;
  return node("path", { d, ...outlined(type, ground, 2.4) });
}

/** The soft edge of a bracket: its line goes on for a little, and fades. */
function fadingLine(at: number, outwards: 1 | -1, across: number, on: Plane, by: MarkPaint): readonly SceneNode[] {
  return FADE.map((opacity, step) => {
    const [from, to] = [at + outwards * step * FADE_STEP, at + outwards * (step + 1) * FADE_STEP];
    return node("path", {
      d: `M${pair(on.point(from, across))}L${pair(on.point(to, across))}`,
      ...outlined(by.type, by.ground, 1.5),
      "stroke-opacity": opacity * 3,
    });
  });
}

function rounded({
  x,
  y,
  width,
  height,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
}): Readonly<Record<string, number>> {
  return { x: round(x), y: round(y), width: round(Math.max(0, width)), height: round(Math.max(0, height)) };
}

/** A point as it stands in path data. */
export function pair([x, y]: Point): string {
  return `${round(x)},${round(y)}`;
}

/** Two decimals are finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
