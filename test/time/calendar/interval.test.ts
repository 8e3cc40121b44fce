import { describe, expect, test } from "@jest/globals";
import { utcDay, utcHour, utcMonth, utcYear } from "d3-time";
import fc from "fast-check";
import { DateTime } from "luxon";
import {
  civilFromDays,
  DAY,
  dayOfInstant,
  daysFromCivil,
  daysInMonth,
  weekday,
} from "../../../src/time/calendar/civil.ts";
import { calendarInterval, meanLength } from "../../../src/time/calendar/interval.ts";
import type { Step, Unit } from "../../../src/time/calendar/interval.ts";
import { instantsOf, isZone, readingsOfSkipped, zoneName, zoneOf } from "../../../src/time/calendar/zone.ts";

const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso.length === 10 ? iso : `${iso}Z`);
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16);
const year = (y: number): number => daysFromCivil(y) * DAY;
const within = (unit: Unit, count: number, zone: string, start: string, stop: string): readonly string[] =>
  calendarInterval({ unit, count }, zone).range(at(start), at(stop)).map(iso);

describe("civil days", () => {
  test("hold for the years of the convention's vectors", () => {
    expect(year(0)).toBe(-62167219200000);
    expect(daysFromCivil(-43, 3, 15) * DAY).toBe(-63517824000000);
    expect(year(170000002)).toBe(5364619735939200000);
    expect(year(-13800000000)).toBe(-435485999767219200000);
    expect(civilFromDays(dayOfInstant(-435485999767219200000))).toEqual({ year: -13800000000, month: 1, day: 1 });
    expect(daysFromCivil(2022, 13)).toBe(daysFromCivil(2023));
    expect(daysFromCivil(2024, 3, 0)).toBe(daysFromCivil(2024, 2, 29));
    expect([1900, 2000, 2023, 2024, 0, -4, -100].map((y) => daysInMonth(y, 2))).toEqual([28, 29, 28, 29, 29, 29, 28]);
  });

  test("law: are those of Date within its range, and their own inverse beyond", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), (days) => {
        const date = new Date(days * DAY);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civilFromDays(days)).toEqual(expected);
        expect(daysFromCivil(expected.year, expected.month, expected.day)).toBe(days);
        expect(weekday(days) % 7).toBe(date.getUTCDay());
      }),
      { seed: 3, numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        const days = Math.floor(n / 1000);
        const { year: y, month, day } = civilFromDays(days);
        expect(daysFromCivil(y, month, day)).toBe(days);
        const start = days * DAY;
        expect(dayOfInstant(start)).toBe(days);
        const justBefore = start > 0 ? start * (1 - 2 ** -53) : start * (1 + 2 ** -52) - (start === 0 ? 1 : 0);
        expect(dayOfInstant(justBefore)).toBe(days - 1);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe("zones", () => {
  test("are utc, IANA names and offsets, and nothing that depends on the machine", () => {
    expect(["utc", "UTC", "Europe/Kyiv", "Asia/Kolkata", "America/New_York", "Etc/GMT+3"].map(isZone)).not.toContain(
      false,
    );
    expect(["+03:00", "-05:30", "+04", "+00:00", "-15:59"].map(isZone)).not.toContain(false);
    expect(["", "local", "system", "UTC+3", "Mars/Olympus", "default"].map(isZone)).not.toContain(true);
    expect(
      ["+3", "03:00", "+16:00", "-23:59", "+24:00", "+03:60", "−03:00", "+0300", "+03:00:00", "+03:00 "].map(isZone),
    ).not.toContain(true);
    expect(() => zoneOf("Mars/Olympus")).toThrow(RangeError);
    expect(() => calendarInterval({ unit: "day", count: 1 }, "Mars/Olympus")).toThrow(/zone must be "utc", an IANA/);
  });

  test("know offsets, local mean time included, and are UTC beyond Date", () => {
    const newYork = zoneOf("America/New_York");
    expect(newYork.offset(at("2024-01-01"))).toBe(-5 * HOUR);
    expect(newYork.offset(at("2024-07-01"))).toBe(-4 * HOUR);
    expect(newYork.offset(at("1800-01-01"))).toBe(-(4 * HOUR + 56 * 60_000 + 2000));
    expect([-9e15, -8.64e15, 8.64e15].map(newYork.offset)).toEqual([0, 0, 0]);
    expect(newYork.offset(NaN)).toBe(0);
  });

  test("that are an offset have it at all times, and never jump", () => {
    const [ahead, behind] = [zoneOf("+04:00"), zoneOf("-05:30")];
    expect([ahead.name, zoneOf("+04").name, zoneOf("-00:00").name]).toEqual(["+04:00", "+04:00", "utc"]);
    for (const day of ["1500-01-01", "1970-01-01", "2024-03-31", "9999-12-31"]) {
      expect([ahead.offset(at(day)), behind.offset(at(day))]).toEqual([4 * HOUR, -5.5 * HOUR]);
      expect([ahead.instant(at(day)), behind.instant(at(day))]).toEqual([at(day) - 4 * HOUR, at(day) + 5.5 * HOUR]);
      expect(instantsOf(at(day), behind)).toEqual([at(day) + 5.5 * HOUR]);
    }
    expect(ahead.jumps(at("2024-01-01"), at("2025-01-01"))).toEqual([]);
    expect(within("day", 1, "-05:30", "2024-03-30", "2024-04-01")).toEqual(["2024-03-30T05:30", "2024-03-31T05:30"]);
    expect(within("hour", 12, "+05:30", "2024-03-30", "2024-03-31")).toEqual(["2024-03-30T06:30", "2024-03-30T18:30"]);
    expect(["+04:00", "-05:30", "utc", "America/New_York"].map(zoneName)).toEqual([
      "UTC+4",
      "UTC−5:30",
      "UTC",
      "America/New York",
    ]);
  });

  test("take the first of a repeated wall time and the jump for a missing one", () => {
    const newYork = zoneOf("America/New_York");
    expect(iso(newYork.instant(at("2024-11-03T01:30")))).toBe("2024-11-03T05:30");
    expect(iso(newYork.instant(at("2024-03-10T02:30")))).toBe("2024-03-10T07:00");
    expect(newYork.jumps(at("2024-01-01"), at("2025-01-01")).map(iso)).toEqual([
      "2024-03-10T07:00",
      "2024-11-03T06:00",
    ]);
    expect(zoneOf("Asia/Kolkata").jumps(at("2024-01-01"), at("2025-01-01"))).toEqual([]);
  });
});

describe("zones, by brute force", () => {
  /** What Intl says that clocks are ahead of UTC, in ms. */
  function offsetsOf(timeZone: string): (instant: number) => number {
    const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
    return (instant) => {
      const [, sign, hours, minutes, seconds = "0"] =
        /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(instant)) ?? [];
      const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
      return sign === undefined ? 0 : (sign === "-" ? -size : size) * 1000;
    };
  }

  /** Every jump of two centuries. */
  function jumpsOf(offset: (instant: number) => number): readonly number[] {
    const found: number[] = [];
    const step = 5 * DAY;
    for (let start = -4e12; start < 2.2e12; start += step) {
      const before = offset(start);
      if (offset(start + step) === before) continue;
      let [low, high] = [start, start + step];
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (offset(middle) === before) low = middle;
        else high = middle;
      }
      found.push(high);
    }
    return found;
  }

  // Half-hour shifts, skipped and repeated days, midnights left out, local mean time with seconds, two jumps in a week.
  test.each([
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Kwajalein",
    "America/Juneau",
    "America/Sao_Paulo",
    "Europe/Amsterdam",
    "America/Recife",
    "Africa/Casablanca",
  ])("%s", (name) => {
    const offset = offsetsOf(name);
    const zone = zoneOf(name);
    const jumps = jumpsOf(offset);
    expect(jumps.length).toBeGreaterThan(1);
    expect(zone.jumps(-4e12, 2.2e12)).toEqual(jumps);
    const wrong: unknown[] = [];
    const check = (what: string, instant: number, found: unknown, expected: unknown): void => {
      if (String(found) !== String(expected)) wrong.push([what, instant, found, expected]);
    };
    for (const jump of jumps.filter((_, i) => i < 20 || i % 5 === 0)) {
      const offsets = [...new Set([offset(jump - 1), offset(jump)])];
      for (const away of [-DAY, -HOUR / 2, -1, 0, 999, HOUR / 2, HOUR, DAY]) {
        check("offset", jump + away, zone.offset(jump + away), offset(jump + away));
        for (const local of offsets.map((ahead) => jump + away + ahead)) {
          const instants = offsets
            .map((ahead) => local - ahead)
            .filter((instant) => instant + offset(instant) === local)
            .sort((a, b) => a - b);
          check("instants", local, instantsOf(local, zone), instants);
          check("instant", local, zone.instant(local), instants[0] ?? jump);
          const readings = offsets.map((ahead) => local - ahead);
          if (instants.length === 0) check("readings", local, readingsOfSkipped(local, zone), readings);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test("every zone shows local mean time before 1800, and UTC beyond Date", () => {
    for (const name of Intl.supportedValuesOf("timeZone").filter((_, i) => i % 20 === 0)) {
      const offset = offsetsOf(name);
      for (const instant of [-8.6e15, -6e13, Date.UTC(1799, 11, 31), Date.UTC(1830, 0)])
        expect([name, zoneOf(name).offset(instant)]).toEqual([name, offset(instant)]);
      expect(zoneOf(name).offset(8.64e15)).toBe(0);
    }
  });
});

describe("days", () => {
  const hours = (zone: string, start: string, stop: string): readonly number[] => {
    const days = calendarInterval({ unit: "day", count: 1 }, zone).range(at(start), at(stop));
    return days.slice(1).map((day, i) => (day - (days[i] ?? NaN)) / HOUR);
  };

  test("have 23, 24, 24½ or 25 hours where clocks jump", () => {
    expect(hours("America/New_York", "2024-03-09", "2024-03-12T05:00")).toEqual([24, 23, 24]);
    expect(hours("America/New_York", "2024-11-02", "2024-11-05T06:00")).toEqual([24, 25, 24]);
    expect(hours("Asia/Beirut", "2022-03-25", "2022-03-28")).toEqual([24, 23]);
    expect(hours("Australia/Lord_Howe", "2024-04-06", "2024-04-09")).toEqual([24.5, 24]);
  });

  test("begin at 01:00 where midnight is missing, and do not exist where the zone left them out", () => {
    expect(within("day", 1, "America/Sao_Paulo", "2018-11-03", "2018-11-06")).toEqual([
      "2018-11-03T03:00",
      "2018-11-04T03:00",
      "2018-11-05T02:00",
    ]);
    // 29 December begins at 10:00Z (−10 h), the 30th does not exist, the 31st begins 24 hours after the 29th (+14 h).
    expect(within("day", 1, "Pacific/Apia", "2011-12-29", "2012-01-01T12:00")).toEqual([
      "2011-12-29T10:00",
      "2011-12-30T10:00",
      "2011-12-31T10:00",
      "2012-01-01T10:00",
    ]);
    const apia = calendarInterval({ unit: "day", count: 1 }, "Pacific/Apia");
    expect(iso(apia.floor(at("2011-12-30T12:00")))).toBe("2011-12-30T10:00");
    expect(iso(apia.ceil(at("2011-12-30T09:59")))).toBe("2011-12-30T10:00");
  });

  test("of a count begin anew each month and leave its end free", () => {
    expect(within("day", 7, "utc", "2023-02-10", "2023-03-16")).toEqual(
      ["2023-02-15", "2023-02-22", "2023-03-01", "2023-03-08", "2023-03-15"].map((day) => `${day}T00:00`),
    );
    expect(within("day", 10, "utc", "2023-01-12", "2023-02-28")).toEqual(
      ["2023-01-21", "2023-02-01", "2023-02-11", "2023-02-21"].map((day) => `${day}T00:00`),
    );
  });
});

describe("hours", () => {
  test("repeat in autumn, skip in spring, and are those of the wall clock", () => {
    const autumn = within("hour", 1, "America/New_York", "2024-11-03T04:00", "2024-11-03T08:00");
    expect(autumn.map((t) => t.slice(11))).toEqual(["04:00", "05:00", "06:00", "07:00"]); // 0:00, 1:00, 1:00, 2:00
    // 18:00 and 0:00 at −4 h; after the change 6:00 and 12:00 at −5 h.
    expect(within("hour", 6, "America/New_York", "2024-11-02T22:00", "2024-11-03T18:00")).toEqual([
      "2024-11-02T22:00",
      "2024-11-03T04:00",
      "2024-11-03T11:00",
      "2024-11-03T17:00",
    ]);
    // 1:00 at +11 h, then clocks go from 2:00 back to 1:30, 2:00 at +10½ h.
    expect(within("hour", 1, "Australia/Lord_Howe", "2024-04-06T14:00", "2024-04-06T17:00")).toEqual([
      "2024-04-06T14:00",
      "2024-04-06T15:30",
      "2024-04-06T16:30",
    ]);
    expect(within("hour", 1, "Asia/Kolkata", "2024-04-06T14:00", "2024-04-06T16:00")).toEqual([
      "2024-04-06T14:30",
      "2024-04-06T15:30",
    ]);
  });

  test("keep the start of a day whose midnight is missing", () => {
    expect(within("hour", 6, "America/Sao_Paulo", "2018-11-03T21:00", "2018-11-04T09:00")).toEqual([
      "2018-11-03T21:00", // 18:00 at −3 h
      "2018-11-04T03:00", // clocks jump from 0:00 to 1:00
      "2018-11-04T08:00", // 6:00 at −2 h
    ]);
    const interval = calendarInterval({ unit: "hour", count: 6 }, "America/Sao_Paulo");
    expect(iso(interval.floor(at("2018-11-04T07:59")))).toBe("2018-11-04T03:00");
    expect(iso(interval.ceil(at("2018-11-03T22:00")))).toBe("2018-11-04T03:00");
    expect(iso(interval.floor(at("2018-11-04T02:59")))).toBe("2018-11-03T21:00");
  });

  test("of half a day are looked for across a change of clocks", () => {
    const interval = calendarInterval({ unit: "hour", count: 12 }, "America/New_York");
    expect(iso(interval.floor(at("2024-03-10T15:59")))).toBe("2024-03-10T05:00"); // 11:59 → 0:00 at −5 h
    expect(iso(interval.ceil(at("2024-03-10T05:01")))).toBe("2024-03-10T16:00"); // 12:00 at −4 h
    expect(interval.offset(at("2024-03-10T05:00"), 2) - at("2024-03-10T05:00")).toBe(24 * HOUR);
  });
});

describe("months and years", () => {
  test("have the length of the zone's calendar", () => {
    const month = calendarInterval({ unit: "month", count: 1 }, "Europe/Kyiv");
    const [start = NaN] = month.range(at("2022-09-15"), at("2022-10-15"));
    expect(iso(start)).toBe("2022-09-30T21:00");
    expect((month.offset(start, 1) - start) / HOUR).toBe(745);
    expect(within("month", 3, "utc", "2022-02-01", "2023-02-01").map((t) => t.slice(0, 7))).toEqual([
      "2022-04",
      "2022-07",
      "2022-10",
      "2023-01",
    ]);
  });

  test("before year 1 fall on 1 BCE, 100 BCE, …", () => {
    const years = (count: number, start: number, stop: number): readonly number[] =>
      calendarInterval({ unit: "year", count }, "utc")
        .range(year(start), year(stop))
        .map((ms) => civilFromDays(dayOfInstant(ms)).year);
    expect(years(100, -250, 250)).toEqual([-199, -99, 0, 100, 200]);
    expect(years(5, -10, 7)).toEqual([-9, -4, 0, 5]);
    expect(years(1, -2, 3)).toEqual([-2, -1, 0, 1, 2]);
  });

  test("of geology are counted back from 1950, at any age", () => {
    const ages = calendarInterval({ unit: "annum", count: 1e9 }, "utc").range(year(-13.8e9), year(2000));
    expect(ages).toHaveLength(14);
    expect(ages[0]).toBe(year(1950 - 13e9));
    expect(ages[13]).toBe(year(1950));
  });

  test("are offset as d3-time does it: the wall time is kept, a missing day runs on", () => {
    const offset = (unit: Unit, count: number, zone: string, start: string, steps: number): string =>
      iso(calendarInterval({ unit, count }, zone).offset(at(start), steps));
    expect(offset("month", 1, "utc", "2023-01-31T12:00", 1)).toBe("2023-03-03T12:00");
    expect(offset("year", 1, "utc", "2024-02-29", 1)).toBe("2025-03-01T00:00");
    expect(offset("year", 10, "utc", "2024-12-31", -1)).toBe("2014-12-31T00:00");
    expect(offset("day", 1, "America/New_York", "2024-03-09T17:00", 1)).toBe("2024-03-10T16:00"); // noon and noon
    expect(offset("day", 7, "utc", "2024-01-09", 2)).toBe("2024-01-23T00:00"); // the 8th and a day → the 22nd and a day
  });
});

describe("laws", () => {
  const units: readonly Unit[] = ["millisecond", "second", "minute", "hour", "day", "month", "year", "annum"];
  const counts: Readonly<Record<Unit, readonly number[]>> = {
    millisecond: [1, 200],
    second: [1, 15],
    minute: [1, 30],
    hour: [1, 3, 6, 12],
    day: [1, 2, 7, 10],
    month: [1, 3, 6],
    year: [1, 2, 5, 100],
    annum: [1000, 10_000],
  };
  const anyStep: fc.Arbitrary<Step> = fc
    .constantFrom(...units)
    .chain((unit) => fc.constantFrom(...counts[unit]).map((count) => ({ unit, count })));
  const zones = ["utc", "America/New_York", "Asia/Kolkata", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia"];
  const anyZone = fc.constantFrom(...zones, "Asia/Beirut", "America/St_Johns", "Africa/Casablanca");
  const anyInstant = fc.integer({ min: at("1850-01-01"), max: at("2040-01-01") });

  test("floor, ceil and range are of one mind", () => {
    fc.assert(
      fc.property(anyStep, anyZone, anyInstant, fc.integer({ min: 1, max: 6 }), (step, zone, start, steps) => {
        const interval = calendarInterval(step, zone);
        const stop = start + steps * meanLength(step);
        const range = interval.range(start, stop);
        const outer = [interval.floor(start), ...range.filter((t) => t > start), interval.ceil(stop)];
        expect(outer.every((t, i) => i === 0 || t > (outer[i - 1] ?? NaN))).toBe(true);
        expect(range.every((t) => t >= start && t < stop)).toBe(true);
        expect(outer[0]).toBeLessThanOrEqual(start);
        expect(outer.at(-1)).toBeGreaterThanOrEqual(stop);
        for (const t of range)
          expect([interval.floor(t), interval.ceil(t), interval.floor(t + 0.5)]).toEqual([t, t, t]);
        expect(interval.ceil(start)).toBe(range[0] ?? interval.ceil(stop));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test("days, months and years start where Luxon says", () => {
    const unit = fc.constantFrom("day" as const, "month" as const, "year" as const);
    fc.assert(
      fc.property(unit, fc.constantFrom(...zones), anyInstant, (name, zone, instant) => {
        const expected = DateTime.fromMillis(instant, { zone }).startOf(name);
        expect(calendarInterval({ unit: name, count: 1 }, zone).floor(instant)).toBe(expected.toMillis());
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test("in utc they are d3-time's", () => {
    const d3 = { hour: utcHour, day: utcDay, month: utcMonth, year: utcYear };
    const unit = fc.constantFrom("hour" as const, "day" as const, "month" as const, "year" as const);
    fc.assert(
      fc.property(unit, fc.integer({ min: -8e15, max: 8e15 }), (name, instant) => {
        const [mine, theirs] = [calendarInterval({ unit: name, count: 1 }, "utc"), d3[name]];
        const date = new Date(instant);
        const stop = +theirs.offset(date, 4);
        expect(mine.floor(instant)).toBe(+theirs.floor(date));
        expect(mine.ceil(instant)).toBe(+theirs.ceil(date));
        expect(mine.offset(instant, 4)).toBe(stop);
        expect(mine.range(instant, stop)).toEqual(theirs.range(date, new Date(stop)).map(Number));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("no extent makes a range hang or lie outside", () => {
    const edges = [-Infinity, -1e300, -6e23, -4.4e20, -8.64e15, 0, 0.5, 8.64e15, 1e24, Infinity, NaN];
    for (const unit of ["millisecond", "hour", "day", "year"] as const) {
      for (const edge of edges) {
        for (const width of [-1, 0, 1e-3, NaN]) {
          const range = calendarInterval({ unit, count: 1 }, "America/New_York").range(edge, edge + width);
          expect(range.length).toBeLessThanOrEqual(1);
        }
      }
      expect(calendarInterval({ unit, count: 1 }, "utc").range(-Infinity, Infinity)).toEqual([]);
    }
    expect(calendarInterval({ unit: "millisecond", count: 1 }, "utc").range(-4e20, -4e20 + 1e6)).toEqual([]);
  });
});
