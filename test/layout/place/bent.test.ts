import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { hangAll, racksFor, sweep, type Racks } from "../../../src/layout/place/bent.ts";
import type { Bent } from "../../../src/layout/place/bent.ts";
import type { Hung } from "../../../src/layout/place/gravity.ts";
import { drop } from "../../../src/layout/place/gravity.ts";
import { hang as hangOn } from "../../../src/layout/place/hang.ts";
import type { LabelBox } from "../../../src/layout/place/place.ts";
import { hungOn, rackFor } from "../../../src/layout/place/rack.ts";
import { improve, insert } from "../../../src/layout/place/search.ts";
import type { Field } from "../../../src/layout/place/select.ts";

const box = (anchor: number, length: number, depth = 20): LabelBox => ({ anchor, length, depth, weight: 1 });

function fieldOf(labels: readonly LabelBox[], lanes: number, length: number): Field {
  const ordered = [...labels].sort((a, b) => a.anchor - b.anchor);
  return { labels: ordered, lanes: [lanes, lanes], length, gap: 8, deepest: [100, 100] };
}

const fields = (most: number): fc.Arbitrary<Field> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 10, max: 150 })), {
        minLength: 2,
        maxLength: most,
      }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([boxes, lanes]) =>
      fieldOf(
        boxes.map(([anchor, length]) => box(anchor, length)),
        lanes,
        600,
      ),
    );

function hang(labels: readonly LabelBox[], lanes: readonly number[], length: number, gap: number): Hung[] | undefined {
  const rack = rackFor(labels, Math.max(...lanes) + 1, length, gap);
  return hangOn(rack, Int32Array.from(lanes)) < Infinity ? hungOn(rack) : undefined;
}

function bend(field: Field, racks: Racks): Bent | undefined {
  const swept = sweep(field);
  return swept && hangAll(racks, swept.seats);
}

const bends = ({ path }: Hung): number => path.filter((x, i) => i > 0 && x !== path[i - 1]).length;

/** In every lane, labels and passing leaders stand in order and keep their distances. */
function inOrder(hung: readonly Hung[], gap: number): boolean {
  return [0, 1, 2].every((lane) => {
    const here = hung.filter((one) => one.lane >= lane);
    return here.slice(1).every((next, i) => {
      const last = here[i];
      if (last === undefined) return false;
      const end = last.lane === lane ? last.start + last.box.length + gap / 2 : (last.path[lane + 1] ?? NaN) + 3;
      const start = next.lane === lane ? next.start - gap / 2 : (next.path[lane + 1] ?? NaN) - 3;
      return end <= start + 0.02;
    });
  });
}

describe("hang", () => {
  test("labels that have room are flags with straight leaders", () => {
    const hung = hang([box(10, 50), box(100, 50), box(180, 20)], [0, 0, 0], 200, 8);
    expect(hung?.map(({ start }) => start)).toEqual([10, 100, 180]);
    expect(hung?.map(({ path }) => path)).toEqual([
      [10, 10],
      [100, 100],
      [180, 180],
    ]);
  });

  test("a label makes way for a leader that passes: half a gap and half a stem", () => {
    // The outer leader stays at 100; the flag of the inner label would be at 98, so it slides back until it ends at 100 − 7.
    const hung = hang([box(90, 50), box(100, 50)], [0, 1], 400, 8);
    expect(hung?.map(bends)).toEqual([0, 0]);
    expect(hung?.[0]?.start).toBeCloseTo(100 - 3 - 4 - 50, 9);
  });

  test("a lane that is too short for its labels is no solution", () => {
    expect(hang([box(10, 60), box(20, 60)], [0, 0], 100, 8)).toBeUndefined();
    expect(hang([box(10, 60), box(20, 32)], [0, 0], 100, 8)?.map(({ start }) => start)).toEqual([0, 68]);
  });

  test("a leader that must go aside for a label does so once, not in every lane", () => {
    // Outer labels of one anchor, over a full inner lane: their leaders pass together beside it.
    const hung = hang([box(200, 80), box(200, 80), box(200, 80)], [0, 1, 2], 400, 8) ?? [];
    expect(Math.max(...hung.map(bends))).toBeLessThanOrEqual(1);
  });
});

describe("bend", () => {
  test("keeps order and distances in every lane; insertion and search never make it worse", () => {
    let improved = 0;
    fc.assert(
      fc.property(fields(24), (field) => {
        const racks = racksFor(field, field.lanes[0]);
        const first = bend(field, racks);
        const other = insert(field, racks);
        for (const one of [first, other]) {
          if (one === undefined) continue;
          const best = improve(field, racks, one, () => 0);
          for (const { hung } of [one, best]) {
            expect(inOrder(hung[0], field.gap)).toBe(true);
            expect(inOrder(hung[1], field.gap)).toBe(true);
          }
          expect(best.cost).toBeLessThanOrEqual(one.cost);
          expect(best.seats.length).toBe(field.labels.length);
          if (best.cost < one.cost) improved++;
        }
      }),
      { seed: 21, numRuns: 30 },
    );
    expect(improved).toBeGreaterThan(5);
  });

  test("on one lane displaces no more than the least there can be, but for what straight leaders are worth", () => {
    // Ten labels of 40 at one anchor, 8 apart: whatever the order, the k-th from the middle is 48 · k away, less its own half.
    const field: Field = {
      ...fieldOf(
        Array.from({ length: 10 }, () => box(300, 40)),
        1,
        600,
      ),
      lanes: [1, 0],
    };
    const found = bend(field, racksFor(field, 1)) as Bent;
    const run = found.hung[0].reduce((sum, { path }) => sum + Math.abs((path[1] ?? 0) - 300), 0);
    const least = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((k) => {
      // One covers the anchor with its edge at 300 ± 4 at worst; the others follow outwards on both sides, entered 8 inside.
      const side = Math.floor(k / 2);
      return k === 0 ? 0 : 48 * side + 8;
    });
    expect(run).toBeLessThanOrEqual(least.reduce((sum, one) => sum + one, 0) + 10 * 24);
  });

  test("too deep becomes less deep before it becomes shorter", () => {
    const field = fieldOf([box(100, 80), box(110, 80), box(120, 80), box(130, 80)], 2, 600);
    const racks = racksFor(field, 2);
    const first = bend(field, racks) as Bent;
    const deep = (hung: readonly Hung[]): number =>
      Math.max(0, ...drop(hung, 8, 10).distances.map((distance) => distance - 30));
    const best = improve(field, racks, first, deep);
    expect(deep(best.hung[0]) + deep(best.hung[1])).toBeLessThanOrEqual(deep(first.hung[0]) + deep(first.hung[1]));
  });
});

describe("drop", () => {
  test("lays bends to the right one above the other, the rightmost lowest", () => {
    const hung = hang([box(0, 30), box(0, 30), box(0, 30)], [0, 0, 0], 200, 8) ?? [];
    const { distances, heights } = drop(hung, 8, 20);
    // Two tracks, 4.25 apart, in the middle of 20.
    expect([0, 1, 2].map((i) => heights[i])).toEqual([undefined, [10 + 4.25 / 2], [10 - 4.25 / 2]]);
    expect(distances).toEqual([20, 20, 20]);
  });

  test("a label falls past lanes in which nothing lies below it", () => {
    const straight = (anchor: number, lane: number): Hung => ({
      box: box(anchor, 40),
      lane,
      start: anchor,
      path: Array.from({ length: lane + 2 }, () => anchor),
    });
    const { distances } = drop([straight(0, 0), straight(30, 1), straight(100, 2)], 8, 10);
    expect(distances).toEqual([10, 40, 10]);
  });
});

describe("drop", () => {
  test("what reaches deeper than asked is infinitely deep; what does not lies where it always does", () => {
    fc.assert(
      fc.property(fields(25), fc.integer({ min: 20, max: 160 }), (field, deepest) => {
        const all = bend(field, racksFor(field, field.lanes[0]))?.hung[0] ?? [];
        const whole = drop(all, 8, 10);
        // heights of bends count as well, but a label stands over each
        const deep = Math.max(0, ...whole.distances.map((distance, i) => distance + (all[i]?.box.depth ?? NaN)));
        expect(whole.depth).toBe(deep);
        const bounded = drop(all, 8, 10, deepest);
        if (deep > deepest) expect(bounded.depth).toBe(Infinity);
        else expect(bounded).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  test("of thousands of bends one above the other, those that are too deep are not piled up", () => {
    // from 0 … 7,999 to 20,000 … 27,999: all pass over 10,000
    const nested = Array.from({ length: 8000 }, (_, i): Hung => {
      const start = 20_000 + i;
      return { box: box(i, 0.1), lane: 0, start, path: [i, start] };
    });
    let looked = 0;
    const counted = nested.map((one) => ({
      ...one,
      get box() {
        looked++;
        return one.box;
      },
    }));
    expect(drop(counted, 0.1, 10, 300).depth).toBe(Infinity);
    expect(looked).toBe(0);
  });
});
