import { describe, expect, test } from "@jest/globals";
import { keep, type KeptLabel } from "../../../src/layout/detail/kept.ts";

const label = (anchor: number, start: number, more: Partial<KeptLabel> = {}): KeptLabel => ({
  anchor,
  start,
  length: 100,
  depth: 40,
  distance: 13,
  stems: [anchor],
  bends: [],
  ...more,
});

const LEVEL = 2 ** (1 / 4);
const kept = (labels: readonly KeptLabel[], length: number = 1000) => keep(labels, 16, 13, length);

describe("a label of the whole picture", () => {
  test("is there where it was, and stands like a flag once there is room", () => {
    // the first ends 16 px before the second; at twice the scale there are 100 px more between their anchors
    const { at } = kept([label(200, 134), label(250, 250)]);
    expect(at(0, 1)).toEqual({ start: -66, stems: [0] });
    // 50 s − 116 px of room before the second
    for (const level of [2, 4, 5]) {
      const scale = LEVEL ** level;
      expect(at(0, scale).start).toBeCloseTo(Math.min(0, 50 * scale - 116), 6);
    }
    expect(at(0, 4).start).toBe(0);
    expect(at(1, 4).start).toBe(0);
  });

  test("goes evenly between two levels, and by at most 64 px from one to the next", () => {
    const { at } = kept([label(200, 100)]);
    expect(at(0, LEVEL).start).toBe(-36);
    expect(at(0, (1 + LEVEL) / 2).start).toBeCloseTo(-68, 9);
    expect(at(0, LEVEL ** 2).start).toBe(0);
  });

  test("whose leader bends goes back over its anchor, and its leader is straight then", () => {
    const { at } = kept([label(200, 240, { stems: [200, 260], bends: [7] })]);
    expect(at(0, 1)).toEqual({ start: 40, stems: [0, 60] });
    expect(at(0, LEVEL ** 3)).toEqual({ start: 0, stems: [0, 0] });
  });

  test("stays within the axis", () => {
    const { at } = kept([label(950, 900)]);
    expect(at(0, 1).start).toBe(-50);
    expect(at(0, 1.5).start).toBeCloseTo(-25, 6);
    expect(at(0, 3).start).toBe(0);
  });

  test("stays behind one of the same instant for ever", () => {
    const { at } = kept([label(300, 184, { stems: [300, 284], bends: [6] }), label(300, 300)]);
    for (const scale of [1, 2, 30, 1e6]) {
      const [one, other] = [at(0, scale), at(1, scale)];
      expect(other.start - one.start).toBeGreaterThanOrEqual(116 - 1e-9);
      expect(one.stems.at(-1)).toBeLessThanOrEqual(one.start + 100);
    }
  });

  test("may pass over another that is lower", () => {
    const { at } = kept([label(200, 100), label(230, 230, { distance: 80 })]);
    // the leader of the second keeps half a gap
    expect(at(0, LEVEL ** 4).start).toBeCloseTo(60 - 8 - 100, 6);
  });
});

test("what a label takes at a level holds at every later one, with its space", () => {
  const { taken, at, reach } = kept([label(200, 134), label(250, 250)]);
  for (let level = 0; level < 12; level++) {
    const [from = NaN, to = NaN] = taken(0, [0, 60], level) ?? [];
    for (let scale = LEVEL ** level; scale < 20; scale *= 1.1) {
      const { start } = at(0, scale);
      expect(from).toBeLessThanOrEqual(start - 8 + 1e-9);
      expect(to).toBeGreaterThanOrEqual(start + 108 - 1e-9);
    }
    expect(Math.max(-from, to)).toBeLessThanOrEqual(reach);
  }
  // above it there is nothing, under its own distance only its leader
  expect(taken(0, [53, 90], 0)).toBeUndefined();
  expect(taken(0, [0, 10], 0)).toEqual([-3, 3]);
});
