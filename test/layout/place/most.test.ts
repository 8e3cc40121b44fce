import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { hangSeats, lanesOn, racksFor } from "../../../src/layout/place/bent.ts";
import { drop, type Hung } from "../../../src/layout/place/gravity.ts";
import { activate, byWeight } from "../../../src/layout/place/greedy.ts";
import { hang } from "../../../src/layout/place/hang.ts";
import { place, mostWeight, type LabelBox, type Room } from "../../../src/layout/place/place.ts";
import { hungOn } from "../../../src/layout/place/rack.ts";
import { insertAt } from "../../../src/layout/place/search.ts";
import type { Field } from "../../../src/layout/place/select.ts";

const LENGTH = 400;
const GAP = 8;
const SPACING = 10;

const boxes = fc
  .array(
    fc.record({
      anchor: fc.integer({ min: 0, max: LENGTH }),
      length: fc.integer({ min: 30, max: 120 }),
      depth: fc.integer({ min: 10, max: 40 }),
      weight: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all): LabelBox[] => all.sort((a, b) => a.anchor - b.anchor));

const depths = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }));

describe("insertAt", () => {
  test("keeps the given seats, and puts each label beside them that has room when it is its turn", () => {
    fc.assert(
      fc.property(boxes, depths, (labels, depth) => {
        const deepest = [depth[0] - SPACING, depth[1] - SPACING] as const;
        const field: Field = { labels, lanes: [2, 2], length: LENGTH, gap: GAP, deepest };
        const racks = racksFor(field, 2);
        const excess = (hung: readonly Hung[], side: 0 | 1): number =>
          Math.max(0, drop(hung, GAP, SPACING).depth - depth[side]);
        const given = activate({ ...field, lanes: [1, 1] });
        const hung = hangSeats(racks, given)?.hung ?? [[], []];
        fc.pre(excess(hung[0], 0) === 0 && excess(hung[1], 1) === 0);

        const order = byWeight(labels);
        const seats = insertAt(field, racks, given, order, excess);
        for (const [i, seat] of given.entries()) if (seat !== undefined) expect(seats[i]).toEqual(seat);
        const all = hangSeats(racks, seats)?.hung;
        expect(all?.map((own, side) => excess(own, side === 0 ? 0 : 1))).toEqual([0, 0]);

        for (const [turn, i] of order.entries()) {
          if (seats[i] !== undefined) continue;
          const later = new Set(order.slice(turn));
          const before = seats.map((seat, k) => (later.has(k) ? given[k] : seat));
          for (const side of [0, 1] as const) {
            for (const lane of (labels[i]?.depth ?? 0) > deepest[side] ? [] : [0, 1]) {
              const lanes = lanesOn(before, side);
              lanes[i] = lane;
              const cost = hang(racks[side], lanes);
              expect(cost === Infinity || excess(hungOn(racks[side]), side) > 0).toBe(true);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("where not all labels have room", () => {
  const room = (depth: readonly [number, number]): Room => {
    return { length: LENGTH, sides: [0, 1], lanes: 4, depth, gap: GAP, spacing: SPACING, align: 0 };
  };

  test("no more weight is shown than lengths allow", () => {
    fc.assert(
      fc.property(boxes, depths, (labels, depth) => {
        const { placements } = place(labels, room(depth));
        const shown = labels.reduce((sum, { weight }, i) => sum + (placements[i] === undefined ? 0 : weight), 0);
        expect(shown).toBeLessThanOrEqual(mostWeight(labels, room(depth)) + 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  test("the heaviest is shown, if it has room alone", () => {
    fc.assert(
      fc.property(boxes, depths, fc.nat(), (labels, depth, one) => {
        const heavy = labels.map((box, i) => (i === one % labels.length ? { ...box, weight: 1000 } : box));
        const { depth: deep, anchor } = heavy[one % labels.length] ?? { depth: 0, anchor: 0 };
        fc.pre(deep + SPACING <= Math.max(...depth) && anchor >= 0);
        const { placements } = place(heavy, room(depth));
        expect(placements[one % labels.length]).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
