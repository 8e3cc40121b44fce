import { describe, expect, test } from "@jest/globals";
import { crossedIn, followed } from "../../../src/layout/frame/effort.ts";
import type { Frame, Framed } from "../../../src/layout/framed.ts";
import { framed } from "../../laws/inputs.ts";
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

describe("a picture that can be followed", () => {
  const before = picture([], []);
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

  test("shows everything on leaders that run 40 px on average, or 50 where it was horizontal before", () => {
    expect(followed(found(calm, 40), undefined)).toBeDefined();
    expect(followed(found(calm, 41), undefined)).toBeUndefined();
    expect(followed(found(calm, 50), before)).toBeDefined();
    expect(followed(found(calm, 51), before)).toBeUndefined();
    expect(followed(found(calm, 0, 1), undefined)).toBeUndefined();
  });

  test("each bar that a leader crosses counts as 16 px that it runs", () => {
    expect(crossedIn(busy)).toBe(1);
    expect(followed(found(busy, 24), undefined)).toBeDefined();
    expect(followed(found(busy, 25), undefined)).toBeUndefined();
    expect(followed(found(busy, 34), before)).toBeDefined();
  });

  test("36 events of which a third are long are upright in a column of text, and horizontal where it is wider", () => {
    const all = [...seeds.values()];
    expect(framed(all, { width: 680 }).orientation).toBe("vertical");
    expect(framed(all, { width: 900 }).orientation).toBe("horizontal");
  });
});
