import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { roundDate } from "../../../src/layout/axis/round.ts";
import { folds, type FoldRoom, type Folds } from "../../../src/layout/axis/folds.ts";

const DAY = 86_400_000;
const day = (text: string): number => Date.parse(text);
const round: FoldRoom["round"] = (near, far, clear) => roundDate(near, far, { zone: "utc", finest: "day", clear });

/** A room that hinders nothing: breaks stay at the events, shares are as asked. */
const free: FoldRoom = {
  price: 4,
  leastShare: 0,
  mostScale: Infinity,
  clear: 0,
  lasting: [],
  least: 0,
  round: (near) => near,
};

function extentOf(times: readonly number[]): { earliest: number; latest: number } {
  return { earliest: Math.min(...times), latest: Math.max(...times) };
}

/** All ways to cut n gaps into at most `most` + 1 stretches, as the ends of each. */
function divisions(n: number, most: number): number[][] {
  const found: number[][] = [];
  const add = (ends: readonly number[]): void => {
    found.push([...ends, n]);
    if (ends.length < most) for (let end = (ends.at(-1) ?? 0) + 1; end < n; end++) add([...ends, end]);
  };
  add([]);
  return found;
}

/**
 * The plan of least regret by trying every division: log-likelihood less 4 a break, where neighbours differ threefold and
 * what is enlarged has three gaps. Where nothing is found, again without the divisions that have a smaller stretch denser
 * than the whole.
 */
function bruteForce(times: readonly number[]): Folds {
  return tryAll(times, 1) ?? tryAll(times, 3) ?? { breaks: [], shares: [1] };
}

function tryAll(times: readonly number[], least: number): Folds | undefined {
  const instants = [...new Set(times)];
  const count = (time: number): number => times.filter((each) => each === time).length;
  const gaps = instants.slice(1).map((to, i) => ({
    from: instants[i],
    to,
    weight: (count(instants[i]) + count(to)) / 2,
  }));
  const best = new Map<number, { worth: number; folds: Folds | undefined }>();
  for (const ends of divisions(gaps.length, 4)) {
    const stretches = ends.map((end, s) => gaps.slice(s === 0 ? 0 : ends[s - 1], end));
    const events = stretches.map((stretch) => stretch.reduce((sum, gap) => sum + gap.weight, 0));
    const lengths = stretches.map((stretch) => stretch[stretch.length - 1].to - stretch[0].from);
    const worth = events.reduce((sum, n, s) => sum + n * Math.log(n / lengths[s]), 0) - 4 * (ends.length - 1);
    const rates = events.map((n, s) => n / lengths[s]);
    const isApart = rates.slice(1).every((rate, s) => Math.max(rate / rates[s], rates[s] / rate) >= 3);
    const isLargeEnough = rates.every(
      (rate, s) => stretches[s].length >= 3 || rate <= (rates[s - 1] ?? 0) || rate <= (rates[s + 1] ?? 0) || !rates[1],
    );
    const total = events.reduce((sum, n) => sum + n, 0);
    const mean = total / lengths.reduce((sum, length) => sum + length, 0);
    if (rates.some((rate, s) => rate > mean && stretches[s].length < least)) continue;
    const plan = { breaks: stretches.slice(1).map((stretch) => stretch[0].from), shares: events.map((n) => n / total) };
    // of each number of breaks only the likeliest division is drawn, or none
    if (worth > (best.get(ends.length)?.worth ?? -Infinity) + 1e-9)
      best.set(ends.length, { worth, folds: isApart && isLargeEnough ? plan : undefined });
  }
  const plans = [...best.values()].filter((plan) => plan.folds !== undefined);
  const chosen = plans.reduce((a, b) => (b.worth > a.worth + 1e-9 ? b : a));
  return chosen.folds?.breaks.length === 0 ? undefined : chosen.folds;
}

describe("folds", () => {
  const ascending = (maxLength: number) =>
    fc
      .array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 50, max: 4000 })), { minLength: 3, maxLength })
      .map((gaps) => gaps.reduce<number[]>((times, gap) => [...times, (times.at(-1) ?? 0) + gap], [0]));

  test("are the best of all divisions", () => {
    let folded = 0;
    fc.assert(
      fc.property(ascending(9), fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), (times, twice) => {
        const all = [...times, ...twice.flatMap((i) => times[i] ?? [])].sort((a, b) => a - b);
        const found = folds(all, extentOf(all), free);
        const expected = bruteForce(all);
        expect(found.breaks).toEqual(expected.breaks);
        expect(found.shares).toHaveLength(expected.shares.length);
        for (const [s, share] of expected.shares.entries()) expect(found.shares[s]).toBeCloseTo(share, 9);
        if (found.breaks.length > 0) folded++;
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(folded).toBeGreaterThan(20);
  });

  const cluster = (from: string, days = 40): number[] => Array.from({ length: days }, (_, i) => day(from) + i * DAY);

  test("of two clusters a year apart: the days of each, and the year between them", () => {
    const times = [...cluster("2021-02-18"), ...cluster("2022-05-04")];
    const found = folds(times, extentOf(times), { ...free, round });
    // 40 days a cluster, the first to 29 March: an eighth of 39 days are 4.9, in which a month begins
    expect(found.breaks).toEqual([day("2021-04-01"), day("2022-05-01")]);
    // 79 gaps, each of weight 1: 39 in each cluster, one between them.
    expect(found.shares.map((share) => share * 79)).toEqual([39, 1, 39].map((n) => expect.closeTo(n, 9)));
  });

  test("keep clear of the event beside them, where a date lies there", () => {
    const times = [...cluster("2021-02-20"), ...cluster("2022-05-02")];
    const breaksAt = (clear: number): readonly number[] => {
      return folds(times, extentOf(times), { ...free, clear, round }).breaks;
    };
    // one day off the last event, and one before the first
    expect(breaksAt(0)).toEqual([day("2021-04-01"), day("2022-05-01")]);
    // a cluster of 40 days has 39 of the 79 parts of the axis: a 160th is half a day, a 42nd nearly two
    expect(breaksAt(1 / 160)).toEqual(breaksAt(0));
    expect(breaksAt(1 / 42)).toEqual([day("2021-04-02"), day("2022-04-30")]);
  });

  test("keep clear of where what lasts begins or ends, where a date lies there, and else stay", () => {
    const times = [...cluster("2021-02-18"), ...cluster("2022-05-04")];
    const breaksAt = (...spans: readonly (readonly [string, string])[]): readonly number[] => {
      const lasting = spans.map(([begin, end]) => [day(begin), day(end)] as const);
      return folds(times, extentOf(times), { ...free, clear: 1 / 160, lasting, round }).breaks;
    };
    const usual = [day("2021-04-01"), day("2022-05-01")];
    // half a day in a cluster
    expect(breaksAt(["2021-03-01", "2021-03-31T06:00Z"], ["2022-05-01T18:00Z", "2022-05-09"])).toEqual(usual);
    expect(breaksAt(["2021-03-01", "2021-04-01"])).toEqual([day("2021-04-02"), day("2022-05-01")]);
    expect(breaksAt(["2022-05-01", "2022-05-09"])).toEqual([day("2021-04-01"), day("2022-04-30")]);
    // what ends where the denser stretch begins would be cut
    expect(breaksAt(["2021-12-01", "2022-05-01"])).toEqual(usual);
    // between the clusters half a year: a break beyond would leave most of what it enlarges empty
    expect(breaksAt(["2021-03-01", "2021-06-01"])).toEqual(usual);
    expect(breaksAt(["2021-03-01", "2021-04-01"], ["2021-06-01", "2021-07-01"])).toEqual(usual);
  });

  test("leave no more empty of what they enlarge than an eighth of what they enlarge it for", () => {
    // seventy-five years between two months, as round as a year may be
    const times = [...cluster("1914-07-02", 60), ...cluster("1989-08-19", 60)];
    const [first = NaN, second = NaN] = folds(times, extentOf(times), { ...free, round }).breaks;
    const reach = (59 * DAY) / 8;
    expect(first).toBeGreaterThanOrEqual(day("1914-08-30"));
    expect(first).toBeLessThanOrEqual(day("1914-08-30") + reach);
    expect(second).toBeLessThanOrEqual(day("1989-08-19"));
    expect(second).toBeGreaterThanOrEqual(day("1989-08-19") - reach);
  });

  test("may stand where the date beside them begins, however short the stretch", () => {
    // years, each in its middle: an eighth of three of them are half of one only nearly
    const times = [1900, 1996, 1997, 1998, 1999].map((year) => day(`${year}-07-02`));
    const breaksAt = (least: number): readonly number[] => {
      return folds(times, extentOf(times), { ...free, least, round }).breaks;
    };
    expect(breaksAt(0)).toEqual([day("1996-07-01")]);
    expect(breaksAt(190 * DAY)).toEqual([day("1996-01-01")]);
  });

  test("enlarge the days around some minutes that are too few to be enlarged themselves", () => {
    const accident = ["04-25T10:00Z", "04-25T21:23:04Z", "04-25T21:23:40Z", "04-25T21:23:47Z", "04-27T10:00Z"];
    const years = ["1975-11-30", "1979-01-17", "1983-11-15", "1984-12-15", "1986-03-27", "1986-08-25", "1992-07-01"];
    const times = [...years, ...accident.map((each) => `1986-${each}`)].map(day).sort((a, b) => a - b);
    expect(folds(times, extentOf(times), free).breaks).toEqual(["1986-04-25T10:00Z", "1986-04-27T10:00Z"].map(day));
  });

  test("enlarge nothing for three events that are near by chance, or noted to the minute among days", () => {
    const week = Array.from({ length: 8 }, (_, i) => day("2018-08-14T12:00Z") + i * DAY);
    const minutes = ["2018-08-14T11:36Z", "2018-08-14T11:50Z"].map(day);
    const times = [day("1988-06-11"), ...minutes, ...week];
    expect(folds(times, extentOf(times), free).breaks).toEqual([day("2018-08-14T11:36Z")]);
  });

  test("are none for events that are even, few, at one instant, or random but alike", () => {
    const even = Array.from({ length: 60 }, (_, i) => i * DAY);
    const none = { breaks: [], shares: [1] };
    expect(folds(even, extentOf(even), free)).toEqual(none);
    expect(folds([0, 1, 1000], { earliest: 0, latest: 1000 }, free)).toEqual(none);
    expect(
      folds(
        even.map(() => 7),
        { earliest: 0, latest: 10 },
        free,
      ),
    ).toEqual(none);
    expect(folds([], { earliest: 0, latest: 10 }, free)).toEqual(none);
    const doubled = Array.from({ length: 60 }, (_, i) => (i < 30 ? i : 30 + (i - 30) * 2) * DAY);
    expect(folds(doubled, extentOf(doubled), free)).toEqual(none); // a factor of 2 is not worth words
  });

  test("stay within the room: shares sum to 1, none below the least nor above the greatest scale, factors of 3, at most four", () => {
    let folded = 0;
    const rooms = fc.record({
      leastShare: fc.constantFrom(0.02, 0.05, 0.12),
      mostScale: fc.constantFrom(Infinity, 0.01, 0.002),
    });
    fc.assert(
      fc.property(ascending(60), rooms, (gaps, room) => {
        const times = gaps.map((time) => time * DAY);
        const extent = extentOf(times);
        const mostScale = room.mostScale / DAY;
        const { breaks, shares } = folds(times, extent, {
          price: 4,
          leastShare: room.leastShare,
          mostScale,
          clear: 0.01,
          lasting: [],
          least: 0,
          round,
        });
        expect(breaks.length).toBeLessThanOrEqual(4);
        expect(shares).toHaveLength(breaks.length + 1);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        if (breaks.length === 0) return;
        folded++;
        const edges = [extent.earliest, ...breaks, extent.latest];
        const scales = shares.map((share, s) => share / (edges[s + 1] - edges[s]));
        const most = (s: number): number => Math.max(room.leastShare, mostScale * (edges[s + 1] - edges[s]));
        const together = shares.reduce((sum, _, s) => sum + most(s), 0);
        for (const [s, share] of shares.entries()) {
          expect(edges[s + 1]).toBeGreaterThan(edges[s]);
          expect(share).toBeGreaterThanOrEqual(room.leastShare - 1e-9);
          // all stretches together may be too short to fill the axis at the greatest scale
          if (together >= 1) expect(share).toBeLessThanOrEqual(most(s) + 1e-9);
          if (s > 0)
            expect(Math.max(scales[s] / scales[s - 1], scales[s - 1] / scales[s])).toBeGreaterThanOrEqual(3 - 1e-9);
        }
        expect(
          folds(times, extent, {
            price: 4,
            leastShare: room.leastShare,
            mostScale,
            clear: 0.01,
            lasting: [],
            least: 0,
            round,
          }),
        ).toEqual({ breaks, shares });
      }),
      { seed: 2, numRuns: 200 },
    );
    expect(folded).toBeGreaterThan(40);
  });

  // to try each pair of breaks would take minutes
  test("of two thousand events in two clusters stand at the two ends of the gap between them", () => {
    const times = Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? i : 1e6 + i) * 1000).sort((a, b) => a - b);
    const { breaks } = folds(times, extentOf(times), free);
    expect(breaks).toHaveLength(2);
    // instants beyond 400 are grouped, here by five (10 s): a break may stand that far within a cluster
    expect(breaks[0]).toBeGreaterThan(1_988_000);
    expect(breaks[0]).toBeLessThanOrEqual(1_998_000);
    expect(breaks[1]).toBeGreaterThanOrEqual(1_000_001_000);
    expect(breaks[1]).toBeLessThan(1_000_011_000);
  });
});
