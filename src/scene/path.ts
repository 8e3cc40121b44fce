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
import { SIZE } from "../layout/marks/outline.ts";
import type { Box, Point } from "../layout/plane.ts";
import type { SymbolName } from "../model/timeline.ts";
import { recall } from "../time/calendar/recall.ts";
import { round } from "./node.ts";

const symbols: Readonly<Record<SymbolName, SymbolType>> = {
  circle: symbolCircle,
  square: symbolSquare,
  diamond: symbolDiamond,
  triangle: symbolTriangle,
  cross: symbolCross,
  star: symbolStar,
  wye: symbolWye,
};

/** The outline of a symbol as large as a circle of this radius. */
export function symbolPath(name: SymbolName, radius: number, at: Point): Readonly<Record<string, string>> {
  return { d: outlineOf(name, radius), transform: translate(at) };
}

/** Outlines by symbol and radius: a picture has few, and each many times. */
const outlines = new Map<SymbolName, Map<number, string>>();

/** The outline of a symbol about the origin. */
export function outlineOf(name: SymbolName, radius: number): string {
  const own = recall(outlines, name, () => new Map<number, string>());
  return recall(own, radius, () => symbol(symbols[name], Math.PI * (radius * SIZE[name]) ** 2).digits(2)() ?? "");
}

/** Moves what is drawn about the origin to a point. */
export function translate([x, y]: Point): string {
  return `translate(${round(x)},${round(y)})`;
}

/** The attributes of a rectangle. */
export function boxed({ x, y, width, height }: Box): Readonly<Record<string, number>> {
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}

/** A point as it stands in path data. */
export function pair([x, y]: Point): string {
  return `${round(x)},${round(y)}`;
}
