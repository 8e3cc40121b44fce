import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { LabelBox } from "../../../src/layout/place/place.ts";
import { sweep } from "../../../src/layout/place/frontier.ts";
import { activate } from "../../../src/layout/place/greedy.ts";
import type { Field, Seat } from "../../../src/layout/place/select.ts";
import { seatAll, select, stand } from "../../../src/layout/place/select.ts";

const box = (anchor: number, length: number, weight = 1): LabelBox => ({ anchor, length, weight, depth: 10 });

function fieldOf(labels: readonly LabelBox[], lanes: readonly [number, number], length: number, gap: number): Field {
  const ordered = [...labels].sort((a, b) => a.anchor - b.anchor);
  return { labels: ordered, lanes, length, gap, deepest: [100, 100] };
}

const weigh = ({ labels }: Field, seats: readonly (Seat | undefined)[]): number =>
  labels.reduce((sum, { weight }, i) => sum + (seats[i] === undefined ? 0 : weight), 0);

/** By its definition: in every lane, packed to the left, labels cover their anchors and keep clear of leaders that pass. */
function stands({ labels, length, gap }: Field, seats: readonly (Seat | undefined)[]): boolean {
  return ([0, 1] as const).every((side) =>
    [0, 1, 2, 3].every((lane) => {
      let afterLabel = -Infinity;
      let afterLeader = -Infinity;
      return labels.every(({ anchor, length: size }, i) => {
        const seat = seats[i];
        if (seat?.side !== side || seat.lane < lane) return true;
        if (seat.lane > lane) {
          afterLeader = anchor;
          return anchor >= afterLabel + gap / 2;
        }
        const start = Math.max(0, anchor - size, afterLabel + gap, afterLeader + gap / 2);
        afterLabel = start + size;
        return start <= Math.min(anchor, length - size);
      });
    }),
  );
}

// Every way to seat the labels or leave them out.
function* assignments({ labels, lanes }: Field): Generator<(Seat | undefined)[]> {
  const choices: (Seat | undefined)[] = [undefined];
  for (const side of [0, 1] as const) for (let lane = 0; lane < lanes[side]; lane++) choices.push({ side, lane });
  for (let code = 0; code < choices.length ** labels.length; code++) {
    yield labels.map((_, i) => choices[Math.floor(code / choices.length ** i) % choices.length]);
  }
}

const instances = (most: number): fc.Arbitrary<readonly [LabelBox[], number]> =>
  fc.tuple(
    fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 5 }))
        .map(([anchor, length, weight]) => box(anchor, length, weight)),
      { minLength: 1, maxLength: most },
    ),
    fc.constantFrom(0, 2, 6),
  );

describe("select", () => {
  test("is the greatest weight there is on one side", () => {
    fc.assert(
      fc.property(instances(6), fc.integer({ min: 1, max: 3 }), ([labels, gap], lanes) => {
        const field = fieldOf(labels, [0, lanes], 60, gap);
        const found = select(field, 10_000);
        let most = 0;
        for (const seats of assignments(field)) if (stands(field, seats)) most = Math.max(most, weigh(field, seats));
        expect(stands(field, found.seats)).toBe(true);
        expect(found.exact).toBe(true);
        expect(found.weight).toBe(weigh(field, found.seats));
        expect(found.weight).toBe(most);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  test("two lanes, eight labels: also the greatest weight", () => {
    fc.assert(
      fc.property(instances(8), ([labels, gap]) => {
        const field = fieldOf(labels, [2, 0], 60, gap);
        let most = 0;
        for (const seats of assignments(field)) if (stands(field, seats)) most = Math.max(most, weigh(field, seats));
        expect(select(field).weight).toBe(most);
      }),
      { seed: 4, numRuns: 20 },
    );
  });

  test("two sides, few labels: the greatest weight there is, and it says so", () => {
    fc.assert(
      fc.property(instances(6), ([labels, gap]) => {
        const field = fieldOf(labels, [1, 1], 60, gap);
        let most = 0;
        for (const seats of assignments(field)) if (stands(field, seats)) most = Math.max(most, weigh(field, seats));
        const found = select(field);
        expect(found.exact).toBe(true);
        expect(found.weight).toBe(most);
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  test("two sides, two lanes each, twelve labels: hardly less than with a beam that is never exceeded", () => {
    const shares: number[] = [];
    fc.assert(
      fc.property(instances(12), ([labels, gap]) => {
        const field = fieldOf(labels, [2, 2], 60, gap);
        const optimum = sweep(field, () => true, false, 100_000);
        expect(optimum?.exact).toBe(true);
        shares.push(select(field).weight / (optimum?.weight ?? NaN));
      }),
      { seed: 9, numRuns: 60 },
    );
    expect(Math.max(...shares)).toBe(1);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.99);
  });

  test("two sides hold no less than one, and what they hold stands", () => {
    fc.assert(
      fc.property(instances(14), ([labels, gap]) => {
        const field = fieldOf(labels, [2, 2], 60, gap);
        const found = select(field);
        expect(stands(field, found.seats)).toBe(true);
        expect(found.weight).toBeGreaterThanOrEqual(select({ ...field, lanes: [2, 0] }).weight);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  test("leaves out what is too deep for a side", () => {
    const field: Field = { ...fieldOf([box(10, 5), box(40, 5)], [1, 1], 60, 0), deepest: [5, 5] };
    expect(select(field).seats).toEqual([undefined, undefined]);
  });
});

describe("seatAll", () => {
  test("seats everything exactly where that is possible, in the innermost lanes", () => {
    let [some, none] = [0, 0];
    fc.assert(
      fc.property(instances(5), ([labels, gap]) => {
        const field = fieldOf(labels, [1, 1], 60, gap);
        const found = seatAll(field);
        let least = Infinity;
        for (const seats of assignments(field)) {
          const height = seats.reduce((sum, seat) => sum + (seat?.lane ?? Infinity), 0);
          if (height < least && stands(field, seats)) least = height;
        }
        if (found === undefined) none++;
        else some++;
        expect(found !== undefined).toBe(least < Infinity);
        if (found === undefined) return;
        expect(stands(field, found.seats)).toBe(true);
        expect(found.seats.reduce((sum, seat) => sum + (seat?.lane ?? Infinity), 0)).toBe(least);
      }),
      { seed: 6, numRuns: 150 },
    );
    expect(Math.min(some, none)).toBeGreaterThan(20);
  });
});

describe("stand", () => {
  test("hangs flags at their anchors, slides them where they collide and at the walls", () => {
    const labels = [box(10, 40), box(30, 40), box(95, 20)];
    // In one lane the second must begin at 30 at the latest, to cover its anchor, and the first then at 30 − 4 − 40 < 0.
    expect(stand(labels, [0, 0, 0], 100, 4)).toBeUndefined();
    const hung = stand(labels, [1, 0, 0], 100, 4);
    expect(hung?.map(({ start }) => start)).toEqual([10, 30, 80]);
    expect(hung?.[0]?.path).toEqual([10, 10, 10]);
    // A label keeps half a gap, 2, from a leader that passes: from one at 28 on its flag may begin at 30, from 29 it may not.
    expect(stand([box(28, 10), box(30, 40)], [1, 0], 100, 4)?.[1]?.start).toBe(30);
    expect(stand([box(29, 10), box(30, 40)], [1, 0], 100, 4)).toBeUndefined();
  });
});

describe("activate", () => {
  test("what it seats stands, the heaviest first, and nothing more fits into its lanes", () => {
    fc.assert(
      fc.property(instances(20), ([labels, gap]) => {
        const field = fieldOf(labels, [2, 1], 60, gap);
        const seats = activate(field);
        expect(stands(field, seats)).toBe(true);
        for (const [i, seat] of seats.entries()) {
          if (seat !== undefined) continue;
          for (const other of [0, 1, 2].map((k): Seat => (k < 2 ? { side: 0, lane: k } : { side: 1, lane: 0 }))) {
            expect(
              stands(
                field,
                seats.map((one, k) => (k === i ? other : one)),
              ),
            ).toBe(false);
          }
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
