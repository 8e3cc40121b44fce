import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { binLength } from "../../../src/layout/axis/bins.ts";
import { binsOf, mostInBin, pointsIn, rowsNeeded, type Bin, type Crowd } from "../../../src/layout/crowd/crowd.ts";
import { polylinear, type TimeScale } from "../../../src/time/scale.ts";

const DAY = 86_400_000;
const EVER = { earliest: -Infinity, latest: Infinity };

const crowdOf = (times: readonly number[], types: readonly number[] = []): Crowd => {
  const sorted = Float64Array.from(times).sort();
  return {
    times: sorted,
    spans: sorted.map(() => DAY),
    kinds: new Uint8Array(sorted.length),
    types: Int32Array.from(sorted, (_, i) => types[i] ?? -1),
  };
};
const all = ({ times }: Crowd): Uint8Array => new Uint8Array(times.length).fill(1);

const crowds = fc
  .tuple(
    fc.array(fc.oneof(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: 0, max: 20 })), { maxLength: 200 }),
    fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 200 }),
  )
  .map(([days, types]) =>
    crowdOf(
      days.map((day) => (day + 0.5) * DAY),
      types,
    ),
  );

/** Scales of up to three stretches over the days above. */
const scales: fc.Arbitrary<TimeScale> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -8000, max: 8000 }), { maxLength: 2 }),
    fc.array(fc.integer({ min: 40, max: 900 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([breaks, sizes]) => {
    const times = [-9001, ...breaks.toSorted((a, b) => a - b), 9001].map((day) => day * DAY);
    let place = 0;
    return polylinear(
      times,
      times.map((_, i) => (i === 0 ? 0 : (place += sizes[i - 1] ?? 0))),
    );
  });

describe("bins", () => {
  test("are 4 to 8 px wide, and a day, doubled or halved", () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 10, noNaN: true }), (power) => {
        const rate = 2 ** power;
        const length = binLength(rate);
        expect(length * rate).toBeGreaterThanOrEqual(4 - 1e-9);
        expect(length * rate).toBeLessThan(8 + 1e-9);
        expect(Number.isInteger(Math.log2(length / DAY))).toBe(true);
      }),
      { seed: 101, numRuns: 300 },
    );
  });

  test("hold every event that is counted, once, in its bin and in order; types add up", () => {
    fc.assert(
      fc.property(crowds, scales, fc.infiniteStream(fc.boolean()), (crowd, scale, choice) => {
        const counted = all(crowd).map(() => (choice.next().value === true ? 1 : 0));
        const bins = binsOf(crowd, counted, scale, 4, EVER);
        const expected = [...counted.keys()].filter((index) => counted[index] === 1);
        expect(bins.flatMap(({ members }) => [...members])).toEqual(expected);
        for (const { earliest, latest, members, counts } of bins) {
          expect(members.length).toBeGreaterThan(0);
          for (const index of members) {
            expect(crowd.times[index]).toBeGreaterThanOrEqual(earliest);
            expect(crowd.times[index]).toBeLessThan(latest);
          }
          const types = [-1, 0, 1, 2, 3].map((type) => [...members].filter((i) => crowd.types[i] === type).length);
          expect([...counts]).toEqual(types);
        }
        for (const [i, { earliest }] of bins.slice(1).entries())
          expect(earliest).toBeGreaterThanOrEqual(bins[i]?.latest ?? NaN);
        expect(mostInBin(crowd, counted, scale)).toBe(Math.max(0, ...bins.map(({ members }) => members.length)));
      }),
      { seed: 102, numRuns: 200 },
    );
  });

  const linear = (from: number, pxADay: number): TimeScale => polylinear([from, from + 1000 * DAY], [0, 1000 * pxADay]);
  const within = ({ latest }: Bin, { earliest: from, latest: to }: { earliest: number; latest: number }): boolean =>
    latest > from && latest <= to;

  test("stay what they are under a pan, and divide in two when the scale is doubled", () => {
    fc.assert(
      fc.property(
        crowds,
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (crowd, pxADay, one, other) => {
          const whole = binsOf(crowd, all(crowd), linear(0, pxADay), 4, EVER);
          for (const from of [one, other]) {
            const view = { earliest: from * DAY, latest: (from + 700.3) * DAY };
            const seen = binsOf(crowd, all(crowd), linear(from * DAY, pxADay), 4, view);
            const expected = whole.filter(({ earliest, latest }) => latest > view.earliest && earliest <= view.latest);
            expect(seen).toEqual(expected);
          }
          const halves = binsOf(crowd, all(crowd), linear(0, 2 * pxADay), 4, EVER);
          for (const bin of whole) {
            const parts = halves.filter((half) => within(half, bin));
            expect(parts.length).toBeLessThanOrEqual(2);
            expect(parts.flatMap(({ members }) => [...members])).toEqual([...bin.members]);
          }
        },
      ),
      { seed: 103, numRuns: 150 },
    );
  });

  test("end, though a bin is within the rounding of its times", () => {
    const crowd = crowdOf([4e29, 4e29, 5e29]);
    const counted = binsOf(crowd, all(crowd), polylinear([0, 1], [0, 1e6]), 0, EVER);
    expect(counted.reduce((sum, { members }) => sum + members.length, 0)).toBe(3);
  });
});

test("the rows that points need are the most within a symbol's width, counted one by one", () => {
  fc.assert(
    fc.property(crowds, fc.integer({ min: 40, max: 2000 }), fc.integer({ min: 4, max: 20 }), (crowd, size, width) => {
      const scale = polylinear([-9001 * DAY, 9001 * DAY], [0, size]);
      const places = [...crowd.times].map(scale);
      const most = Math.max(
        0,
        ...places.map((place) => places.filter((other) => other <= place && other > place - width + 1e-6).length),
      );
      const least = Math.max(
        0,
        ...places.map((place) => places.filter((other) => other <= place && other > place - width - 1e-6).length),
      );
      const found = rowsNeeded(crowd, all(crowd), scale, { width, cell: 0 });
      expect(found).toBeGreaterThanOrEqual(most);
      expect(found).toBeLessThanOrEqual(least);
    }),
    { seed: 104, numRuns: 150 },
  );
});

test("points are what is no longer than its kind allows", () => {
  const crowd: Crowd = {
    ...crowdOf([0, 0, 0, 0, 0]),
    spans: Float64Array.from([DAY, DAY, 10 * DAY, 10 * DAY, Infinity]),
    kinds: Uint8Array.from([0, 1, 0, 1, 1]),
  };
  // 2 px a day
  expect([...pointsIn(crowd, polylinear([0, DAY], [0, 2]), [12, 100])]).toEqual([1, 1, 0, 1, 0]);
});
