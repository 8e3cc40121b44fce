// The arithmetic of zooming, against its meaning: what stays in its place, what is kept within.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  all,
  bringing,
  carried,
  enlarged,
  isAll,
  moved,
  showing,
  type Window,
} from "../../../src/browser/picture/window.ts";
import { polylinear } from "../../../src/time/scale.ts";

const DAY = 86_400_000;
/** 1000 days on 1000 px, and the same with the first 500 days on 100 px. */
const axis = { scale: polylinear([0, 1000 * DAY], [0, 1000]), length: 1000 };
const folded = { scale: polylinear([0, 500 * DAY, 1000 * DAY], [0, 100, 1000]), length: 1000 };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const windows = fc.tuple(share, fc.double({ min: 0.02, max: 1, noNaN: true })).map(([at, size]): Window => {
  const from = at * (1 - size) * 1000;
  return { from, to: from + size * 1000 };
});
const isWithin = ({ from, to }: Window): void => {
  expect(from).toBeGreaterThanOrEqual(0);
  expect(to).toBeLessThanOrEqual(1000 + 1e-9);
  expect(to).toBeGreaterThan(from);
};

describe("enlarged", () => {
  test("keeps the place that the pointer is on, and divides the size", () => {
    const window = enlarged(axis, "day", all(axis), 4, 0.25);
    expect(window).toEqual({ from: 187.5, to: 437.5 });
    expect(enlarged(axis, "day", window, 1 / 4, 0.25)).toEqual(all(axis));
  });

  test("goes no further than two of the finest unit, nor beyond the ends", () => {
    const { from, to } = enlarged(axis, "day", all(axis), 1e9, 0.5);
    expect(to - from).toBeCloseTo(2, 9);
    // where a day is 0.2 px wide, two are 0.4
    const narrow = enlarged(folded, "day", all(folded), 1e9, 0.05);
    expect(narrow.to - narrow.from).toBeCloseTo(0.4, 9);
    expect(enlarged(axis, "day", { from: 900, to: 1000 }, 1 / 1e9, 1)).toEqual(all(axis));
    // a picture of one day is not made smaller by making it larger
    const day = { scale: polylinear([0, DAY], [0, 500]), length: 500 };
    expect(enlarged(day, "day", all(day), 2, 0.5)).toEqual(all(day));
  });

  test("stays within, and keeps the place wherever the ends let it", () => {
    fc.assert(
      fc.property(windows, fc.double({ min: 0.01, max: 100, noNaN: true }), share, (window, factor, at) => {
        const next = enlarged(axis, "day", window, factor, at);
        isWithin(next);
        const place = window.from + at * (window.to - window.from);
        if (next.from > 0 && next.to < 1000) expect(next.from + at * (next.to - next.from)).toBeCloseTo(place, 6);
      }),
      { seed: 1 },
    );
  });
});

test("moved goes along by shares of itself, keeps its size, and stops at the ends", () => {
  expect(moved(axis, { from: 100, to: 300 }, 0.5)).toEqual({ from: 200, to: 400 });
  expect(moved(axis, { from: 100, to: 300 }, -2)).toEqual({ from: 0, to: 200 });
  expect(moved(axis, { from: 100, to: 300 }, 99)).toEqual({ from: 800, to: 1000 });
  expect(moved(axis, all(axis), 0.3)).toEqual(all(axis));
});

test("showing has the stretch of time in view, and at least two of the finest unit about its middle", () => {
  expect(showing(axis, "day", [100 * DAY, 300 * DAY])).toEqual({ from: 100, to: 300 });
  expect(showing(folded, "day", [250 * DAY, 750 * DAY])).toEqual({ from: 50, to: 550 });
  const { from, to } = showing(axis, "day", [500 * DAY, 500 * DAY + 1]);
  expect([from, to]).toEqual([expect.closeTo(499, 6), expect.closeTo(501, 6)]);
  expect(showing(axis, "day", [-1e15, 1e15])).toEqual(all(axis));
});

test("bringing moves no further than it must", () => {
  const window = { from: 400, to: 600 };
  expect(bringing(axis, window, 430)).toBe(window);
  expect(bringing(axis, window, 410)).toEqual({ from: 310, to: 510 });
  expect(bringing(axis, window, 990)).toEqual({ from: 800, to: 1000 });
});

test("carried shows the same stretch of time on another axis", () => {
  fc.assert(
    fc.property(windows, (window) => {
      const next = carried(window, axis, folded);
      isWithin(next);
      expect(folded.scale.invert(next.from)).toBeCloseTo(axis.scale.invert(window.from), -1);
      expect(carried(next, folded, axis)).toEqual({
        from: expect.closeTo(window.from, 6),
        to: expect.closeTo(window.to, 6),
      });
    }),
    { seed: 2 },
  );
});

test("isAll forgives rounding and nothing else", () => {
  expect(isAll({ from: 1e-9, to: 1000 - 1e-9 }, axis)).toBe(true);
  expect(isAll({ from: 1, to: 1000 }, axis)).toBe(false);
  expect(isAll({ from: 0, to: 999 }, axis)).toBe(false);
});
