import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { instance } from "../../../bench/layout/instances.ts";
import { hangAll, racksFor, sweep } from "../../../src/layout/place/bent.ts";
import { exchange, exchangeAll, lossBy, seated, seatOf } from "../../../src/layout/place/exchange.ts";
import type { Field, Seat } from "../../../src/layout/place/select.ts";

/** Labels that need two or three times the axis, on two sides of as many lanes as that takes. */
function fieldOf(count: number, load: number, seed: number, lanes = load): Field {
  const { boxes, length } = instance(count, load, seed % 2 === 0 ? "uniform" : "clustered", seed);
  return { labels: boxes, lanes: [lanes, lanes], length, gap: 4, deepest: [100, 100] };
}

const swept = (field: Field): readonly Seat[] => sweep(field)?.seats ?? [];

const perLane = (seats: readonly Seat[]): string[] => seats.map(({ side, lane }) => `${side} ${lane}`).toSorted();

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

describe("exchange", () => {
  const cases = fc.tuple(
    fc.integer({ min: 6, max: 60 }),
    fc.integer({ min: 1, max: 1000 }),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
  );

  test("what was noted on the way is what the seats cost that were found", () => {
    fc.assert(
      fc.property(cases, ([count, seed, pairs]) => {
        const field = fieldOf(count, 2, seed);
        const found = seated(field, swept(field));
        for (const [one, other] of pairs) {
          const [i, k] = [one % count, other % count];
          const [here, there] = [seatOf(found, i), seatOf(found, k)];
          exchange(found, i, k);
          expect([seatOf(found, i), seatOf(found, k)]).toEqual([there, here]);
        }
        const afresh = seated(
          field,
          field.labels.map((_, i) => seatOf(found, i)),
        );
        expect(found.costs).toEqual(afresh.costs);
      }),
      { numRuns: 60 },
    );
  });

  test("a loss is what the two lanes cost more, and is told without a change", () => {
    fc.assert(
      fc.property(cases, ([count, seed, pairs]) => {
        const field = fieldOf(count, 2, seed);
        const found = seated(field, swept(field));
        for (const [one, other] of pairs) {
          const [i, k] = [one % count, other % count];
          const [here, there] = [seatOf(found, i), seatOf(found, k)];
          const costs = (): number =>
            (found.costs[here.side][here.lane] ?? 0) + (found.costs[there.side][there.lane] ?? 0);
          const before = costs();
          const loss = lossBy(found, i, k);
          expect([seatOf(found, i), seatOf(found, k)]).toEqual([here, there]);
          const isSame = here.side === there.side && here.lane === there.lane;
          if (loss === Infinity && !isSame) continue; // more than is worth a look
          exchange(found, i, k);
          if (isSame) expect(loss).toBe(Infinity);
          else expect(costs() - before).toBeCloseTo(loss, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a label never takes a seat on a side that is not deep enough for it", () => {
    const given = fieldOf(30, 2, 7);
    const labels = given.labels.map((box, i) => ({ ...box, depth: i % 3 === 0 ? 90 : 20 }));
    const field: Field = { ...given, labels, deepest: [100, 50] };
    const seats = exchangeAll(field, swept(field));
    expect(seats).not.toEqual(swept(field));
    for (const [i, { side }] of seats.entries()) expect(labels[i]?.depth).toBeLessThanOrEqual(field.deepest[side]);
  });
});

describe("exchangeAll", () => {
  test.each([25, 100, 150])(
    "leaves the lanes of %i labels as full as they were, and their leaders far shorter",
    (count) => {
      const costs = { before: 0, after: 0 };
      for (let seed = 1; seed <= 12; seed++) {
        const field = fieldOf(count, 3, seed, 3);
        const racks = racksFor(field, 3);
        const first = swept(field);
        const seats = exchangeAll(field, first);
        expect(perLane(seats)).toEqual(perLane(first));
        costs.before += hangAll(racks, first)?.cost ?? NaN;
        costs.after += hangAll(racks, seats)?.cost ?? NaN;
      }
      expect(costs.after).toBeLessThan(0.85 * costs.before);
    },
  );

  test("of labels that all stand at their anchors changes nothing", () => {
    const field: Field = { ...fieldOf(20, 2, 3), length: 1e5 };
    const spread = { ...field, labels: field.labels.map((box, i) => ({ ...box, anchor: 4000 * i })) };
    const seats = swept(spread);
    expect(exchangeAll(spread, seats)).toEqual(seats);
    expect(sum(seated(spread, seats).costs.flatMap((costs) => [...costs]))).toBe(0);
  });
});
