// Marks by the outlines that are drawn.
import type { Frame } from "../../src/layout/framed.ts";
import { BAR } from "../../src/layout/marks/marks.ts";
import { plane, type Point } from "../../src/layout/plane.ts";
import type { SymbolName } from "../../src/model/timeline.ts";
import { outlineOf } from "../../src/scene/path.ts";

const { PI, cos, hypot, max, min, sin } = Math;

/** What symbols keep from each other, px. */
const CLEAR = 1;

/** The corners of a symbol as it is drawn about the origin; a circle has no others than these. */
export function corners(symbol: SymbolName, radius: number): readonly Point[] {
  if (symbol === "circle")
    return Array.from({ length: 24 }, (_, n): Point => [radius * cos((n * PI) / 12), radius * sin((n * PI) / 12)]);
  let at: [number, number] = [0, 0];
  return [...outlineOf(symbol, radius).matchAll(/([MLHVhv])([-\d.,]+)/g)].map(([, how = "", numbers = ""]): Point => {
    const [a = 0, b = 0] = numbers.split(",").map(Number);
    const [x, y] = at;
    at = how === "H" ? [a, y] : how === "V" ? [x, a] : how === "h" ? [x + a, y] : how === "v" ? [x, y + a] : [a, b];
    return at;
  });
}

/** How far a point is from a line. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const square = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = square === 0 ? 0 : min(1, max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
  return hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
}

function isWithin([x, y]: Point, outline: readonly Point[]): boolean {
  return (
    outline.filter(([ax, ay], i) => {
      const [bx, by] = outline.at(i - 1) ?? [ax, ay];
      return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
    }).length %
      2 ===
    1
  );
}

/** How far outlines are apart; 0 where they meet. */
function between(one: readonly Point[], other: readonly Point[]): number {
  if (one.some((point) => isWithin(point, other)) || other.some((point) => isWithin(point, one))) return 0;
  const from = (a: readonly Point[], b: readonly Point[]): number =>
    min(...a.flatMap((point) => b.map((corner, i) => distance(point, corner, b.at(i - 1) ?? corner))));
  return min(from(one, other), from(other, one));
}

/** A symbol or a bar, without what is drawn at its ends. */
interface Outlined {
  readonly id: string;
  readonly isBar: boolean;
  readonly outline: readonly Point[];
}

export function outlinesIn({ orientation, mirrored, origin, events: all }: Frame): readonly Outlined[] {
  const on = plane(orientation, mirrored, origin);
  return all.flatMap(({ event, marks }) =>
    marks.map(({ shape: { form, radius, anchor, from, to }, across }): Outlined => {
      const { id } = event.event;
      const [x, y] = on.point(anchor, across);
      const symbol = corners(event.type.symbol, radius).map(([dx, dy]): Point => [x + dx, y + dy]);
      const bar = [-BAR / 2, BAR / 2].flatMap((half) => [from, to].map((at) => on.point(at, across + half)));
      return form === "symbol"
        ? { id, isBar: false, outline: symbol }
        : { id, isBar: true, outline: [bar[0], bar[1], bar[3], bar[2]] };
    }),
  );
}

/** Whether outlines are so far apart that they need not be looked at. */
function areFar({ outline: one }: Outlined, { outline: other }: Outlined): boolean {
  return ([0, 1] as const).some((axis) => {
    const [a, b] = [one, other].map((outline) => outline.map((point) => point[axis]));
    return max(...a) + CLEAR < min(...b) || max(...b) + CLEAR < min(...a);
  });
}

/** Symbols of a picture that are nearer to other marks than they should. */
export function meeting(frame: Frame): string[] {
  const all = outlinesIn(frame);
  return all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other) => {
      if ((one.isBar && other.isBar) || areFar(one, other)) return [];
      const apart = between(one.outline, other.outline);
      return apart < CLEAR - 0.01 ? [`${one.id} and ${other.id}: ${apart.toFixed(2)} px`] : [];
    }),
  );
}

/** Leaders that pass behind symbols of other events, or along them. */
export function behindOthers({ events: all, ...frame }: Frame): string[] {
  const outlines = outlinesIn({ events: all, ...frame }).filter(({ isBar }) => !isBar);
  return all.flatMap(({ event, label }) => {
    const { id } = event.event;
    const stretches = label?.leader.slice(1).map((to, k) => [label.leader[k], to]) ?? [];
    const passed = outlines.filter(
      (other) => other.id !== id && stretches.some((stretch) => between(stretch, other.outline) < CLEAR),
    );
    return passed.length > 0 ? [`${id} behind ${passed.map((other) => other.id).join(", ")}`] : [];
  });
}
