import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { detail } from "../../../src/layout/detail/detail.ts";
import { join } from "../../../src/layout/detail/join.ts";
import { assign, begin, scaleOf, type DetailField, type Slot } from "../../../src/layout/detail/known.ts";
import { slide } from "../../../src/layout/place/slide.ts";

const GAP = 10;
const LENGTH = 100;

const flag = (length: number): Slot => ({
  length: length + GAP,
  low: -length - GAP / 2,
  high: -GAP / 2,
  target: -GAP / 2,
});

function fieldOf(anchors: readonly number[], lengths: readonly number[], more: Partial<DetailField> = {}): DetailField {
  return {
    anchors: Float64Array.from(anchors),
    weights: Float64Array.from(anchors, () => 1),
    slotOf: (index) => flag(lengths[index] ?? 0),
    reach: Math.max(0, ...lengths) + GAP,
    lanes: [2, 0],
    length: LENGTH,
    overhang: [GAP / 2, GAP / 2],
    ...more,
  };
}

/** Whether labels and the leaders that pass a lane can stand in it together, found by setting them. */
function canStand(labels: readonly { readonly anchor: number; readonly slot: Slot | undefined }[], scale: number) {
  return slide(
    labels.map(({ anchor, slot }) => {
      const x = anchor * scale;
      if (slot === undefined) return { target: x, length: 0, weight: 1, low: x, high: x };
      const low = Math.max(x + slot.low, -GAP / 2);
      const high = Math.min(x + slot.high, LENGTH * scale + GAP / 2 - slot.length);
      return { target: x, length: slot.length, weight: 1, low, high };
    }),
  );
}

describe("a label joins a lane", () => {
  // none so long that it could push another too far aside
  const labels = fc.array(fc.tuple(fc.nat(LENGTH), fc.integer({ min: 5, max: 70 })), { minLength: 1, maxLength: 9 });

  test("just where all in it, and the leaders that pass it, still have places: the nearest to the axis", () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: 0, max: 12 }), (given, level) => {
        const sorted = [...given].sort((a, b) => a[0] - b[0]);
        const lengths = sorted.map(([, length]) => length);
        const anchors = sorted.map(([anchor]) => anchor);
        // so far that no chain of labels is cut short
        const known = begin(fieldOf(anchors, lengths, { reach: 10 * LENGTH }));
        const seats = anchors.map(() => -1);
        const inLane = (lane: number) =>
          anchors.flatMap((anchor, i) => {
            const seat = seats[i] ?? -1;
            return seat < lane ? [] : [{ anchor, slot: seat === lane ? flag(lengths[i] ?? 0) : undefined }];
          });
        for (const index of anchors.keys()) {
          // in any order, as here: every second one first
          const i = (2 * index) % anchors.length;
          if ((seats[i] ?? 0) >= 0) continue;
          const fits = (lane: number): boolean => {
            seats[i] = lane;
            const can = [0, 1].slice(0, lane + 1).every((each) => canStand(inLane(each), scaleOf(level)));
            seats[i] = -1;
            return can;
          };
          const found = join(known, i, level);
          expect(found.lane).toBe([0, 1].find(fits) ?? -1);
          if (found.lane < 0) continue;
          seats[i] = found.lane;
          assign(known, i, found.lane, level);
        }
      }),
      { seed: 82, numRuns: 300 },
    );
  });

  test("not before the scale that it is told to wait for", () => {
    // anchors 10 px apart want 50 + 10 px for the second to stand beside the first
    const known = begin(fieldOf([20, 30], [50, 50], { lanes: [1, 0] }));
    assign(known, 0, 0, 0);
    expect(join(known, 1, 0)).toEqual({ lane: -1, need: 2 });
    expect(join(known, 1, 4).lane).toBe(0);
  });
});

describe("labels of an axis", () => {
  test("the heaviest is shown first, others as soon as there is room, and every one at last", () => {
    const field = fieldOf([20, 22, 24], [50, 50, 50], { lanes: [1, 0], weights: Float64Array.of(1, 3, 2) });
    const shownAt = detail(field);
    const shown = (scale: number): number[] => shownAt(0, scale, LENGTH * scale).map(({ index }) => index);
    expect(shown(1)).toEqual([1]);
    expect(shown(2 ** 12)).toEqual([0, 1, 2]);
    for (let scale = 1; scale < 2 ** 8; scale *= 1.3)
      expect(shown(scale * 1.3)).toEqual(expect.arrayContaining(shown(scale)));
  });

  test("what the whole picture shows stays in its lane, from where it stood there", () => {
    const field = fieldOf([20, 40], [30, 30], {
      lanes: [1, 0],
      slotOf: () => ({ length: 40, low: -60, high: 60, target: 0 }),
      given: new Map([
        [0, 0],
        [1, 0],
      ]),
    });
    // both want to begin at their anchors, 20 px apart, and are 40 px long
    expect(detail(field)(0, 1, LENGTH)).toEqual([
      { index: 0, lane: 0, offset: -10 },
      { index: 1, lane: 0, offset: 10 },
    ]);
    expect(detail(field)(0, 2, 2 * LENGTH).map(({ offset }) => offset)).toEqual([0, 0]);
  });

  test("go around what stands in their way", () => {
    const taken = [-5, 45] as const;
    const field = fieldOf([20, 30, 80], [30, 30, 30], {
      lanes: [1, 0],
      blocks: { indices: [0], taken: (_, lane) => (lane === 0 ? taken : undefined), reach: 50 },
    });
    const shownAt = detail(field);
    for (const scale of [1.2, 2, 3, 5, 8]) {
      const shown = shownAt(0, scale, LENGTH * scale);
      expect(shown.map(({ index }) => index)).not.toContain(0);
      for (const { index, offset } of shown)
        expect(index === 2 || 30 * scale + offset >= 20 * scale + taken[1] - 1e-9).toBe(true);
    }
    expect(shownAt(0, 8, LENGTH * 8).map(({ index }) => index)).toEqual([1, 2]);
  });

  test("none is asked for its size that is never tried; an axis without labels shows none", () => {
    const asked = new Set<number>();
    const anchors = Array.from({ length: 5000 }, (_, i) => i / 50);
    const slotOf = (index: number): Slot => {
      asked.add(index);
      return flag(30);
    };
    detail(fieldOf(anchors, [], { slotOf, reach: 40 }))(0, 1, LENGTH);
    expect(asked.size).toBeLessThan(50);
    expect(detail(fieldOf([], []))(0, 1, LENGTH)).toEqual([]);
  });
});
