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
import { SIZE } from "../layout/marks.ts";
import type { Box, Point } from "../layout/plane.ts";
import type { SymbolName } from "../model/timeline.ts";

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
export function symbolPath(name: SymbolName, radius: number, [x, y]: Point): Readonly<Record<string, string>> {
  return { d: outlineOf(name, radius), transform: `translate(${round(x)},${round(y)})` };
}

/** Outlines by symbol and radius: a picture has few, and each many times. */
const outlines = new Map<string, string>();

function outlineOf(name: SymbolName, radius: number): string {
  const key = `${name} ${radius}`;
  const known = outlines.get(key);
  if (known !== undefined) return known;
  const made = symbol(symbols[name], Math.PI * (radius * SIZE[name]) ** 2).digits(2)() ?? "";
  outlines.set(key, made);
  return made;
}

/** The attributes of a rectangle. */
export function rounded({ x, y, width, height }: Box): Readonly<Record<string, number>> {
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
