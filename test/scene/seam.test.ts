import { expect, test } from "@jest/globals";
import type { FramedCount } from "../../src/layout/framed.ts";
import { plane } from "../../src/layout/plane.ts";
import type { PreparedType } from "../../src/layout/prepare/prepare.ts";
import { TOLD_TYPES } from "../../src/model/types.ts";
import { drawCount } from "../../src/scene/count.ts";
import { drawTypeKey } from "../../src/scene/legend.ts";
import { drawMark } from "../../src/scene/mark.ts";
import type { SceneNode } from "../../src/scene/node.ts";
import { hues } from "../../src/scene/theme.ts";
import { framed } from "../laws/inputs.ts";

const on = plane("horizontal", false, [0, 0]);
const frame = framed(
  ["2022-03-14", "2022-01-10/2022-02-20", "2022-02~", "{2022-03-05,2022-06-21}", "{2022-08,2022-10}"].map((date) => ({
    date,
    title: "x",
  })),
  { width: 1200, orientation: "horizontal", folds: false },
);
const shapes = frame.events.flatMap(({ marks }) => marks.map(({ shape }) => shape));

const typeOf = (hue: number): PreparedType => ({ id: "", label: "", hue, symbol: "circle" });

/** Everything by which a reader may know a type: its marks, its key, its share of a column. */
function signs(type: PreparedType): Record<string, readonly SceneNode[]> {
  const part = { type, box: { x: 10, y: 20, width: 4, height: 9 } };
  const count: FramedCount = { earliest: 0, latest: 1, members: Int32Array.of(0), box: part.box, parts: [part] };
  const drawing = { prepared: frame.prepared, ground: "light" } as const;
  return {
    ...Object.fromEntries(shapes.map((shape, i) => [`mark ${i}`, drawMark(shape, 0, on, { type, ground: "light" })])),
    symbol: drawTypeKey({ kind: "type", type }, [0, 0], "light"),
    bar: drawTypeKey({ kind: "bar", type, form: "span", uncertain: false, symbol: false }, [0, 0], "light"),
    column: [drawCount(count, { orientation: "horizontal" }, drawing)],
    row: [drawCount(count, { orientation: "vertical" }, drawing)],
  };
}

const all = (nodes: readonly SceneNode[]): readonly SceneNode[] =>
  nodes.flatMap((node) => [node, ...all(node.children.filter((child) => typeof child !== "string"))]);

/** What is drawn, whatever its colour: forced colours and print leave that. */
const forms = (nodes: readonly SceneNode[]): string =>
  JSON.stringify(all(nodes).map(({ name, attributes: { d, x, y, width, height } }) => [name, d, x, y, width, height]));

test("no two of sixteen types look alike, in any sign; those of one colour not without it either", () => {
  expect(TOLD_TYPES).toBe(2 * hues.length);
  const types = Array.from({ length: TOLD_TYPES }, (_, hue) => signs(typeOf(hue)));
  for (const sign of Object.keys(types[0] ?? {})) {
    expect(new Set(types.map((each) => JSON.stringify(each[sign]))).size).toBe(TOLD_TYPES);
    for (const hue of hues.keys())
      expect([sign, forms(types[hue]?.[sign] ?? [])]).not.toEqual([
        sign,
        forms(types[hue + hues.length]?.[sign] ?? []),
      ]);
  }
  expect(signs(typeOf(TOLD_TYPES))).toEqual(types[0]);
});

test("a type with a colour of its own has no seam", () => {
  const own = (hue: number): PreparedType => ({ ...typeOf(hue), color: "#9a6412" });
  expect(signs(own(9))).toEqual(signs(own(1)));
});

test("the seam of a column lies within it, along it, on a whole px", () => {
  const seamIn = (width: number, orientation: "horizontal" | "vertical"): unknown => {
    const size = orientation === "horizontal" ? { width, height: 9 } : { width: 9, height: width };
    const box = { x: 10, y: 20, ...size };
    const count: FramedCount = {
      earliest: 0,
      latest: 1,
      members: Int32Array.of(0),
      box,
      parts: [{ type: typeOf(8), box }],
    };
    const drawn = drawCount(count, { orientation }, { prepared: frame.prepared, ground: "light" });
    const { x, y, width: wide, height } = all([drawn]).find(({ name }) => name === "rect")?.attributes ?? {};
    return [x, y, wide, height];
  };
  expect(seamIn(3, "horizontal")).toEqual([11, 20, 1, 9]);
  expect(seamIn(6, "horizontal")).toEqual([12, 20, 1, 9]);
  expect(seamIn(7, "vertical")).toEqual([10, 23, 9, 1]);
  expect(seamIn(2, "horizontal")).toEqual([10, 20, 0, 9]);
});
