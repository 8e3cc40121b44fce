import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { roundDate } from "../../../src/layout/axis/round.ts";
import { calendarInterval, type Unit } from "../../../src/time/calendar/interval.ts";

const day = (text: string): number => Date.parse(text);

describe("roundDate", () => {
  const among = (near: number, far: number, clear = near, finest: Unit = "second", zone = "utc"): number =>
    roundDate(near, far, { zone, finest, clear });

  test.each([
    // the roundest date within; of several the one nearest to the first
    ["1995-03-01", "2023-01-01", "2000-01-01"],
    ["2011-03-01", "2049-01-01", "2020-01-01"],
    ["2049-01-01", "2011-03-01", "2040-01-01"],
    ["2022-03-15", "2022-11-20", "2022-04-01"],
    ["2022-11-20", "2022-03-15", "2022-11-01"],
    ["2022-03-15T10:00Z", "2022-03-20", "2022-03-16"],
    ["2022-03-15T10:10Z", "2022-03-15T12:50Z", "2022-03-15T11:00Z"],
    ["2022-03-15", "2022-03-15", "2022-03-15"],
  ])("from %s to %s: %s", (near, far, expected) => {
    expect(among(day(near), day(far))).toBe(day(expected));
  });

  test.each([
    // none nearer than the third, as long as any lies there
    ["1953-10-17", "1958-04-01", "1954-07-01", "1955-01-01"],
    ["2023-03-02", "2021-06-01", "2023-01-01", "2023-01-01"],
    ["2023-03-02", "2021-06-01", "2022-12-31", "2022-01-01"],
    ["2022-12-20", "2023-03-01", "2023-01-15", "2023-02-01"],
    ["2022-12-20", "2023-01-01", "2023-01-15", "2023-01-01"],
    ["2022-03-15", "2022-03-15", "2022-03-15", "2022-03-15"],
    // as near to it as can be, in days rather than in times of day
    ["2022-03-28T10:00Z", "2022-04-03T09:00Z", "2022-04-03T05:00Z", "2022-04-03"],
    ["2022-03-15T10:00Z", "2022-03-15T20:20Z", "2022-03-15T14:30Z", "2022-03-15T15:00Z"],
  ])("from %s to %s, off %s: %s", (near, far, clear, expected) => {
    expect(among(day(near), day(far), day(clear))).toBe(day(expected));
  });

  test("is none finer than the dates, while there are any", () => {
    const between = [day("1996-07-02"), day("1995-12-15"), day("1995-12-20")] as const;
    expect(among(...between, "year")).toBe(day("1996-01-01"));
    expect(among(...between, "month")).toBe(day("1996-01-01"));
    expect(among(...between, "day")).toBe(day("1995-12-20"));
    expect(among(day("1996-07-02"), day("1996-03-15"), undefined, "year")).toBe(day("1996-07-01"));
  });

  test("is one of the finest unit of the dates, rather than one of a part of a second as far off as wanted", () => {
    const far = day("2022-01-01T18:32:45.5Z");
    expect(among(day("2022-01-01T18:26:30Z"), far, far, "minute")).toBe(day("2022-01-01T18:32:00Z"));
    expect(among(day("2022-01-01T18:32:10Z"), far, far, "minute")).toBe(far);
  });

  test("is that of the zone", () => {
    // 1 April begins in Kyiv at 21 o'clock UTC of the day before, and not on 1 April UTC
    expect(among(day("2022-03-15"), day("2022-04-20"), undefined, "day", "Europe/Kyiv")).toBe(day("2022-03-31T21:00Z"));
  });

  test("lies between both, and no unit above it begins there", () => {
    const units = [
      ...[1e6, 1e5, 1e4, 1e3, 100, 10, 1].map((count) => ({ unit: "year", count }) as const),
      ...(["month", "day", "hour", "minute", "second"] as const).map((unit) => ({ unit, count: 1 })),
    ];
    const instant = fc.integer({ min: -8e13, max: 8e13 });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 12 }), instant, (near, power, size) => {
        const far = near + Math.round(size / 10 ** power);
        const found = among(near, far);
        expect(found).toBeGreaterThanOrEqual(Math.min(near, far));
        expect(found).toBeLessThanOrEqual(Math.max(near, far));
        const first = units.find(
          (step) => calendarInterval(step, "utc").floor(Math.max(near, far)) >= Math.min(near, far),
        );
        if (first === undefined) return;
        const interval = calendarInterval(first, "utc");
        expect(interval.floor(found)).toBe(found);
        // none of its kind lies nearer
        const nearer = near < far ? interval.ceil(near) : interval.floor(near);
        expect(found).toBe(nearer);
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});
