import { describe, expect, test } from "@jest/globals";
import { crossedIn, effortOf } from "../../../src/layout/frame/effort.ts";
import type { Frame, Framed } from "../../../src/layout/framed.ts";
import { framed } from "../../laws/inputs.ts";
import { events as generated } from "../../../bench/static/data.js";
import { seeds } from "../../seeds.ts";

/** A picture by its leaders and marks alone, in px. */
function picture(
  marks: readonly (readonly [from: number, to: number, across: number])[],
  leaders: readonly number[][],
): Frame {
  const events = marks.map(([from, to, across], i) => {
    const [x = 0, top = 0, bottom = 0] = leaders[i] ?? [];
    return {
      event: {},
      marks: [{ shape: { form: to - from > 12 ? "span" : "symbol", from, to }, across }],
      label: {
        leader: [
          [x, top],
          [x, bottom],
        ],
      },
    };
  });
  return { events, mirrored: false, origin: [100, 200], orientation: "horizontal" } as unknown as Frame;
}

const found = (frame: Frame, run: number, missing = 0): Framed => ({
  frame: () => frame,
  height: 300,
  missing,
  shown: 2,
  finished: () => ({ run, cut: 0 }),
  since: () => frame,
});

describe("bars that leaders cross", () => {
  test("one on the way counts, one's own does not, nor one beside the leader or beyond its end", () => {
    const bars = [
      [0, 10, 0],
      [0, 80, 40],
      [30, 90, 60],
    ] as const;
    // all begin at the axis, at y = 200; the rows are at 160 and 140
    expect(crossedIn(picture(bars, [[110, 100, 200]]))).toBeCloseTo(1 / 3);
    expect(crossedIn(picture(bars, [[140, 100, 200]]))).toBeCloseTo(2 / 3);
    expect(crossedIn(picture(bars, [[140, 150, 200]]))).toBeCloseTo(1 / 3);
    expect(crossedIn(picture(bars, [[181, 150, 200]]))).toBe(0);
    expect(crossedIn(picture(bars, [[140, 180, 200]]))).toBe(0);
    expect(crossedIn(picture(bars, [[], [140, 100, 160]]))).toBeCloseTo(1 / 3);
    expect(crossedIn(picture([], []))).toBe(0);
  });

  test("right to left as well", () => {
    const [left = 0, right = 0] = (["ltr", "rtl"] as const).map((direction) =>
      crossedIn(framed([...seeds.values()], { width: 1200, direction })),
    );
    expect(left).toBeGreaterThan(0.5);
    expect(right).toBeGreaterThan(0.5);
  });
});

describe("how hard leaders are to follow", () => {
  const calm = picture([[0, 10, 0]], [[105, 100, 200]]);
  // two bars cross one leader, one the other
  const busy = picture(
    [
      [0, 100, 0],
      [0, 100, 40],
      [0, 100, 60],
    ],
    [
      [140, 100, 200],
      [150, 100, 160],
    ],
  );

  test("as hard as they run far, and 16 px for each bar that one crosses", () => {
    expect(effortOf(found(calm, 7))).toBe(7);
    expect(crossedIn(busy)).toBe(1);
    expect(effortOf(found(busy, 7))).toBe(23);
  });

  test("in lanes, not at all", () => {
    expect(effortOf(found({ ...busy, lanes: [] }, 0))).toBe(0);
  });
});

describe("which way time runs", () => {
  test("36 events of which a third are long: down, where leaders would cross bars", () => {
    const all = [...seeds.values()];
    const across = framed(all, { width: 680, orientation: "horizontal" });
    expect(crossedIn(across)).toBeGreaterThan(1);
    expect(framed(all, { width: 680 }).orientation).toBe("vertical");
    // beside that they are still the lower picture
    expect(across.height).toBeLessThan(framed(all, { width: 680 }).height);
  });

  test("of very many in a wide picture: down, where leaders would run far", () => {
    const list = (count: number) => ({ events: generated(count, "uniform") });
    for (const [count, way] of [
      [60, "horizontal"],
      [80, "vertical"],
    ] as const) {
      const shown = framed(list(count), { width: 960 });
      expect([count, shown.orientation]).toEqual([count, way]);
      expect(shown.events.filter(({ label }) => label === undefined)).toEqual([]);
    }
  });

  test("along the width as long as that is the lower picture and leaders are straight", () => {
    const list = { events: generated(20, "uniform", 4) };
    const across = framed(list, { width: 900 });
    expect(across.orientation).toBe("horizontal");
    expect(across.height).toBeLessThan(framed(list, { width: 900, orientation: "vertical" }).height);
  });
});
