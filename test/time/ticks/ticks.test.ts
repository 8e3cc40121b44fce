import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DAY, daysFromCivil } from "../../../src/time/calendar/civil.ts";
import { meanLength } from "../../../src/time/calendar/interval.ts";
import { dayInFull, ticks } from "../../../src/time/ticks/ticks.ts";
import type { TickOptions, Ticks } from "../../../src/time/ticks/ticks.ts";
import { axis } from "../../../src/words/en/axis.ts";

const YEAR = 31_556_952_000;
const HOUR = 3_600_000;
const utc = (iso: string): number => Date.parse(iso.length === 10 ? iso : `${iso}Z`);
const year = (y: number): number => daysFromCivil(y) * DAY;

/** Digits and letters of 7 px, all else of 3; the coarse row is set in 8 and 3. */
const measure: TickOptions["measure"] = (text, tier) =>
  3 * text.length + (tier === "fine" ? 4 : 5) * text.replace(/[^\p{L}\p{N}]/gu, "").length;

const usual: TickOptions = { pixels: 680, zone: "utc", locale: "en", gap: 8, measure };
const between = (earliest: number, latest: number, options: Partial<TickOptions> = {}): Ticks =>
  ticks({ earliest, latest }, { ...usual, ...options });
const said = (row: Ticks["fine"]): string => row.map((tick) => tick.label).join(" | ");
const dates = (row: Ticks["fine"]): readonly string[] =>
  row.map(({ time }) => new Date(time).toISOString().slice(0, 16));

describe("the finest step with room for its labels", () => {
  test("days: at 21.9 px each, two digits of 14 px have room with a gap of 7, not of 8", () => {
    const month = [utc("2022-10-08"), utc("2022-11-08")] as const;
    const days = between(...month, { gap: 7 });
    expect(days.step).toEqual({ unit: "day", count: 1 });
    expect(days.fine).toHaveLength(31);
    expect(said(days.fine).slice(0, 10)).toBe("8 | 9 | 10");
    const weeks = between(...month);
    expect(weeks.step).toEqual({ unit: "day", count: 7 });
    expect(said(weeks.fine)).toBe("8 | 15 | 22 | 1");
    expect(dates(weeks.fine).at(-1)).toBe("2022-11-01T00:00");
    for (const { coarse } of [days, weeks]) {
      expect(said(coarse)).toBe("October 2022 | November");
      expect(dates(coarse)).toEqual(["2022-10-08T00:00", "2022-11-01T00:00"]);
      expect(coarse.map((tick) => tick.full)).toEqual([undefined, "November 2022"]);
    }
  });

  test("every other day, for less than two weeks in which days have no room", () => {
    const days = (from: string, to: string, pixels: number): string =>
      said(between(utc(from), utc(to), { pixels, air: { gap: 30, share: 0, parent: 120 } }).fine);
    // 15.5 px a day; of weeks only the 15th and the 22nd
    expect(days("1969-07-14T18:00", "1969-07-24T18:00", 155)).toBe("15 | 17 | 19 | 21 | 23");
    expect(days("1969-07-14T18:00", "1969-07-24T18:00", 225)).toBe("15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24");
    expect(days("1969-07-14", "1969-07-29", 155)).toBe("15 | 22");
    // the last is never nearer than a day to the first of the next month
    expect(days("2023-02-24", "2023-03-06", 155)).toBe("25 | 27 | 1 | 3 | 5");
    expect(days("2023-03-26", "2023-04-06", 160)).toBe("27 | 29 | 1 | 3 | 5");
  });

  test("months, with the year at the first and where it changes", () => {
    const row = between(utc("2022-10-21"), utc("2023-10-21"));
    expect(said(row.fine)).toBe("Nov | Dec | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct");
    expect(said(row.coarse)).toBe("2022 | 2023");
    expect(dates(row.coarse)).toEqual(["2022-11-01T00:00", "2023-01-01T00:00"]);
    expect(row.shown).toEqual({ year: 2023 });
    expect(said(between(utc("2022-01-01"), utc("2023-01-01"), { pixels: 200 }).fine)).toBe("Jan | Apr | Jul | Oct");
    expect(said(between(utc("2022-01-01"), utc("2024-01-01"), { pixels: 150 }).fine)).toBe("Jan | Jul | Jan | Jul");
  });

  test("hours, with the day", () => {
    const row = between(utc("2022-12-31T14:00"), utc("2023-01-01T14:00"));
    expect(said(row.fine)).toBe("3 PM | 6 PM | 9 PM | 12 AM | 3 AM | 6 AM | 9 AM | 12 PM");
    expect(said(row.coarse)).toBe("December 31, 2022 | January 1, 2023");
    expect(said(between(utc("2022-12-31T14:00"), utc("2023-01-01T14:00"), { locale: "de" }).coarse)).toBe(
      "31. Dezember 2022 | 1. Januar 2023",
    );
    expect(said(between(utc("2022-10-21T14:00"), utc("2022-10-21T17:00"), { locale: "fr" }).fine).slice(0, 13)).toBe(
      "14:00 | 14:15",
    );
  });

  test("days rather than half days whose dates would have to be cut short", () => {
    // Half a day takes 48.6 px, “12 AM” and a gap 39; a day 97 px, “Oct 22, 2022” and a gap 89, “October 22, 2022” 121.
    const week = between(utc("2022-10-21T12:00"), utc("2022-10-28T12:00"));
    expect(week.step).toEqual({ unit: "day", count: 1 });
    expect(said(week.coarse)).toBe("October 2022");
  });

  test("none finer than the dates they stand under, while there are any", () => {
    const days = [utc("2022-10-21T12:00"), utc("2022-10-23T12:00")] as const;
    expect(between(...days).step.unit).toBe("hour");
    const whole = between(...days, { finest: "day" });
    expect(said(whole.fine)).toBe("22 | 23");
    expect(said(whole.coarse)).toBe("October 2022");
    expect(said(between(year(1984), year(1987), { finest: "year" }).fine)).toBe("1984 | 1985 | 1986");
    expect(said(between(utc("2022-10-21T13:30"), utc("2022-10-21T15:30"), { finest: "day" }).fine)).toBe("3 PM");
  });

  test("with air between the labels, and none finer than in parents that are long enough", () => {
    const air = { gap: 14, share: 0.5, parent: 120 };
    const years = (pixels: number, more = {}): string =>
      said(between(year(1930), year(1946), { pixels, air, ...more }).fine).replaceAll(" | ", " ");
    // “1930” takes 28 px, half of which are 14: 42 px a year, of which there are 16
    expect(years(16 * 42 + 1)).toMatch(/^1930 1931 1932/);
    expect(years(16 * 42 - 1)).toBe("1930 1932 1934 1936 1938 1940 1942 1944");
    // a name twice as long asks for twice the share
    expect(said(between(year(-199), year(0), { pixels: 400, air }).fine)).toBe("200 BC | 150 BC | 100 BC | 50 BC");
    expect(years(16 * 119)).toMatch(/^1930 1931/);
    expect(years(16 * 121)).toMatch(/^Jan Jul Jan Jul/);
    expect(years(16 * 121, { finest: "year" })).toMatch(/^1930 1931/);
  });

  test("with less air rather than with a single label", () => {
    const air = { gap: 14, share: 0.5, parent: 120 };
    const three = [utc("2022-03-10"), utc("2023-08-20")] as const;
    expect(said(between(...three, { pixels: 110, air, gap: 8 }).fine)).toBe("Jul | Jan | Jul");
    expect(said(between(year(1990.5), year(1992.4), { pixels: 76, air, finest: "year" }).fine)).toBe("1991 | 1992");
  });

  test("minutes, seconds and milliseconds, as clocks write them", () => {
    const start = utc("2022-10-21T14:05:07.250");
    const first = (length: number): string => between(start, start + length).fine[0]?.label ?? "";
    expect(first(HOUR)).toBe("2:10 PM");
    expect(first(60_000)).toBe("2:05:15 PM");
    expect(first(1000)).toBe("2:05:07.400 PM");
    expect(between(start, start + 1000).step).toEqual({ unit: "millisecond", count: 200 });
    expect(said(between(start, start + 1000).coarse)).toBe("October 21, 2022");
  });

  test("years, which name themselves", () => {
    const century = between(year(1900), year(2000));
    expect(said(century.fine)).toBe("1900 | 1910 | 1920 | 1930 | 1940 | 1950 | 1960 | 1970 | 1980 | 1990");
    expect(century.coarse).toEqual([]);
    expect(century.shown).toBeUndefined();
    expect(said(between(year(-250), year(250)).fine)).toBe(
      "250 BC | 200 BC | 150 BC | 100 BC | 50 BC | 1 BC | 50 AD | 100 | 150 | 200",
    );
    // 1,000 years take 56.7 px, half of “10,000 BC” and “9000 BC” and a gap 58.
    expect(said(between(year(-9999), year(2001)).fine)).toBe(
      "10,000 BC | 8000 BC | 6000 BC | 4000 BC | 2000 BC | 1 BC | 2000",
    );
  });

  test("ages, where the step is coarse enough for them", () => {
    expect(said(between(year(-98_050), year(2000)).fine)).toBe(
      "100 ka | 90 ka | 80 ka | 70 ka | 60 ka | 50 ka | 40 ka | 30 ka | 20 ka | 10 ka | present",
    );
    expect(said(between(year(-66_000_000), year(-59_000_000), { pixels: 600 }).fine)).toBe(
      "66 Ma | 65 Ma | 64 Ma | 63 Ma | 62 Ma | 61 Ma | 60 Ma",
    );
    expect(said(between(year(-1_600_000_000), year(2000), { pixels: 300 }).fine)).toBe(
      "1.5 Ga | 1 Ga | 0.5 Ga | present",
    );
    expect(said(between(year(-1_600_000_000), year(2000), { pixels: 300, locale: "de" }).fine)).toMatch(/^1,5 Ga/);
    // 1950 − 51,000 is the first multiple of 1,000 years before 1950 in the extent.
    expect(said(between(year(-50_000), year(-40_000)).fine)).toMatch(/^51 ka \| 50 ka \|.*\| 42 ka$/);
    expect(said(between(year(1000), year(60_000), { pixels: 200 }).fine)).toBe("present | +20 ka | +40 ka");
    // by option from steps of 1,000 years on, or never
    const recent = [year(-10_000), year(2000)] as const;
    expect(said(between(...recent, { ages: true, pixels: 700 }).fine)).toMatch(/^11 ka \| 10 ka \| .*1 ka \| present$/);
    expect(said(between(...recent, { pixels: 700 }).fine)).not.toContain("ka");
    expect(said(between(...recent, { ages: false, pixels: 700 }).fine)).not.toContain("ka");
    expect(said(between(year(-98_050), year(2000), { ages: false }).fine)).toMatch(/^9\d,?\d00 BC \|/);
    expect(said(between(year(1500), year(2000), { ages: true }).fine)).toMatch(/1600 \| /);
  });
});

describe("stretches between folds", () => {
  test("do not repeat the year, and keep labels within their ends", () => {
    const first = between(utc("2022-02-10"), utc("2022-10-01"), { pixels: 400, overhang: [20, 0] });
    expect(said(first.fine)).toBe("Mar | Apr | May | Jun | Jul | Aug | Sep");
    expect(said(first.coarse)).toBe("2022");
    const second = between(utc("2022-10-01"), utc("2022-10-26"), { pixels: 780, overhang: [0, 0], shown: first.shown });
    expect(said(second.fine)).toMatch(/^ \| 2 \| 3 \|/); // the 1 would reach over the fold
    expect(said(second.coarse)).toBe("October");
    expect(second.coarse[0]?.full).toBe("October 2022");
    const third = between(utc("2022-10-26"), utc("2022-12-20"), { pixels: 120, overhang: [0, 0], shown: second.shown });
    expect(third.shown).toEqual({ year: 2022 });
    expect(said(third.coarse)).not.toContain("2022");
    expect(between(utc("2023-01-01"), utc("2023-02-01"), { shown: third.shown }).coarse[0]?.label).toBe("January 2023");
  });

  test("need no parent row for months of a year that was said", () => {
    const row = between(utc("2022-10-15"), utc("2023-03-15"), { pixels: 200, shown: { year: 2022 } });
    expect(said(row.fine)).toBe("Nov | Dec | Jan | Feb | Mar");
    expect(said(row.coarse)).toBe("2023");
    expect(dates(row.coarse)).toEqual(["2023-01-01T00:00"]);
  });

  test("set the last parent flush with a break", () => {
    // 31 px a month: “2023” takes 32 px, and begins 20 px before the end
    const months = [utc("2022-08-10"), utc("2023-01-21")] as const;
    const row = (pixels: number, breaks: readonly [boolean, boolean]): string =>
      said(between(...months, { pixels, overhang: [4, 4], breaks }).coarse);
    expect(row(164, [false, false])).toBe("2022");
    expect(row(164, [false, true])).toBe("2022 | 2023");
    expect(row(164, [true, false])).toBe("2022");
  });

  test("set a number flush with a break that it would pass, or leave it out with its tick", () => {
    // 20 px a year; a year takes 28 px, and its middle is 3 px from the break
    const years = [utc("1999-11-05"), utc("2010-06-01")] as const;
    const row = (breaks: readonly [boolean, boolean], pixels = 212): string =>
      said(between(...years, { pixels, overhang: [10, 10], breaks }).fine);
    expect(row([false, false])).toBe(" | 2002 | 2004 | 2006 | 2008 | 2010");
    expect(row([true, false])).toBe("2000 | 2002 | 2004 | 2006 | 2008 | 2010");
    // where years stand 40 px apart, the first ends 6 px from the next: neither a name nor a tick
    const near = between(...years, { pixels: 212, overhang: [0, 10], breaks: [true, true], gap: 2 });
    expect(said(near.fine)).toBe("2002 | 2004 | 2006 | 2008 | 2010");
  });

  test("leave out a parent that begins just before the next one", () => {
    const row = between(utc("2022-09-30"), utc("2022-11-02"), { pixels: 1000 });
    expect(said(row.fine).slice(0, 10)).toBe("30 | 1 | 2");
    expect(said(row.coarse)).toBe("October 2022 | November");
    // Four days take 111 px, “September 2022” 107, but with a gap 115.
    expect(said(between(utc("2022-09-27"), utc("2022-11-02"), { pixels: 1000 }).coarse)).toBe("Sep 2022 | Oct | Nov");
    expect(said(between(utc("2022-09-27"), utc("2022-11-02"), { pixels: 1000, gap: 4 }).coarse)).toMatch(/^September/);
  });
});

describe("at a wall", () => {
  const overhang = [4, 4] as const;
  const both = { overhang, walls: [true, true] } as const;

  test("a name that would pass it is set flush, so that the last month has its year", () => {
    const months = [utc("2022-02-10"), utc("2023-01-05")] as const;
    expect(said(between(...months, { overhang }).coarse)).toBe("2022");
    const row = between(...months, both);
    expect(said(row.coarse)).toBe("2022 | 2023");
    expect(said(row.fine)).toMatch(/Dec \| Jan$/);
    // short where the long one would begin under a tick of the month before
    expect(said(between(utc("2022-10-08"), utc("2022-11-02"), both).coarse)).toBe("Oct 2022 | Nov");
  });

  test("a number whose parent has no room there is left out too", () => {
    const hours = [utc("2022-10-31"), utc("2022-11-01T00:30")] as const;
    expect(said(between(...hours, { overhang, pixels: 1000 }).fine)).toMatch(/11 PM \| 12 AM$/);
    const row = between(...hours, { ...both, pixels: 1000 });
    // “November 1” takes 75 px, an hour 41: it may begin 8 px after the tick of 11 PM, 61 before the end
    expect(said(row.coarse)).toBe("October 31, 2022");
    expect(said(row.fine)).toMatch(/11 PM \| $/);
    expect(said(between(...hours, { ...both, pixels: 1000, overhang: [4, 24] }).coarse)).toMatch(/\| November 1$/);
  });

  test("a label that would pass it is set flush where the next one leaves room", () => {
    // “200 BC” takes 38 px: it ends 34 px from the wall, and “100 BC” begins 30 or 44 px from it
    const years = [year(-199), year(1850)] as const;
    expect(said(between(...years, { ...both, pixels: 1000 }).fine)).toMatch(/^100 BC \| 1 BC/);
    expect(said(between(...years, { ...both, pixels: 1300 }).fine)).toMatch(/^200 BC \| 100 BC \| 1 BC/);
    expect(said(between(...years, { overhang, pixels: 1300 }).fine)).toMatch(/^ \| 100 BC \| 1 BC/);
  });
});

describe("clocks that jump", () => {
  const hours = (zone: string, earliest: string, latest: string): Ticks =>
    between(utc(earliest), utc(latest), { zone, pixels: 1400, locale: "de" });

  test("an hour comes twice or not at all", () => {
    expect(said(hours("America/New_York", "2024-11-03T04:00", "2024-11-03T09:00").fine)).toContain("01:45 | 01:00");
    const spring = hours("America/New_York", "2024-03-10T05:00", "2024-03-11T04:00");
    expect(said(spring.fine)).toMatch(/^00:00 \| 01:00 \| 03:00 \| 04:00/);
    expect(spring.fine).toHaveLength(23);
    expect(said(spring.coarse)).toBe("10. März 2024");
    expect(said(hours("Australia/Lord_Howe", "2024-04-06T13:00", "2024-04-07T13:30").fine)).toMatch(
      /^00:00 \| 01:00 \| 02:00/,
    );
  });

  test("a day begins at one o'clock, or is left out", () => {
    const sao = hours("America/Sao_Paulo", "2018-11-03T20:00", "2018-11-04T20:00");
    expect(said(sao.fine)).toMatch(/22:00 \| 23:00 \| 01:00 \| 02:00/);
    expect(said(sao.coarse)).toBe("3. November 2018 | 4. November");
    expect(dates(sao.coarse)[1]).toBe("2018-11-04T03:00");
    const beirut = hours("Asia/Beirut", "2022-03-26T20:00", "2022-03-27T20:00");
    expect(said(beirut.fine)).toMatch(/^22:00 \| 23:00 \| 01:00/);
    const apia = between(utc("2011-12-28T10:00"), utc("2012-01-01T10:00"), { zone: "Pacific/Apia", pixels: 200 });
    expect(said(apia.fine)).toBe("28 | 29 | 31 | 1");
  });
});

describe("languages", () => {
  test("order and name dates by `Intl`, in the Gregorian calendar, with European digits unless asked otherwise", () => {
    const row = (locale: string): string => {
      const { fine, coarse } = between(utc("2022-10-20"), utc("2022-11-04"), { locale, pixels: 900 });
      return `${fine[0]?.label}; ${said(coarse)}`;
    };
    expect(row("de")).toBe("20; Oktober 2022 | November");
    expect(row("ja")).toBe("20日; 2022年10月 | 11月");
    expect(row("zh")).toBe("20日; 2022年10月 | 11月");
    expect(row("fa")).toBe("20; اکتبر 2022 | نوامبر");
    expect(row("th")).toMatch(/^20; ตุลาคม 2022/);
    expect(row("fa-u-nu-arabext")).toMatch(/^۲۰; اکتبر ۲۰۲۲/);
    expect(row("not a language!")).toBe(row("en"));
    expect(row("")).toBe(row("en"));
    expect(said(between(year(-250), year(250), { locale: "de" }).fine)).toMatch(
      /^200 v\. Chr\. \| 100 v\. Chr\. \| 1 v\. Chr\. \| 100/,
    );
  });

  test("write a day with its month", () => {
    const full = (locale: string): string => dayInFull(utc("2018-08-15T10:00"), { zone: "utc", locale });
    expect(["en", "en-GB", "de", "ja", "uk"].map(full)).toEqual([
      "Aug 15",
      "15 Aug",
      "15. Aug.",
      "8月15日",
      "15 серп.",
    ]);
    // 10 Dhu al-Hijja is a day of August too, 21 August 2018
    const eid = { zone: "utc", locale: "ar-u-ca-islamic-umalqura-nu-latn" };
    expect(dayInFull(utc("2018-08-21T10:00"), eid)).toMatch(/^10 ذو الحجة/);
  });

  test("take what `Intl` lacks from the words", () => {
    const words = { ...axis, present: "heute", ago: (amount: string, unit: string) => `vor ${amount} ${unit}` };
    expect(said(between(year(-98_050), year(2000), { words, pixels: 300 }).fine)).toMatch(/^vor 100 ka \|.*\| heute$/);
  });
});

describe("laws", () => {
  const lengths = [
    1,
    40,
    1000,
    60_000,
    HOUR,
    DAY,
    7 * DAY,
    31 * DAY,
    YEAR,
    40 * YEAR,
    1000 * YEAR,
    12_000 * YEAR,
    1e5 * YEAR,
    66e6 * YEAR,
    13.8e9 * YEAR,
  ];
  const zones = ["utc", "America/New_York", "Asia/Kolkata"];
  const locales = ["en", "de", "ja", "ar"];

  /** What must hold of every answer, whatever was asked. */
  function check({ fine, coarse, step }: Ticks, earliest: number, latest: number, options: TickOptions): void {
    const { pixels, gap, overhang = [Infinity, Infinity] } = options;
    const at = (time: number): number => ((time - earliest) / (latest - earliest)) * pixels;
    const isAscending = (values: readonly number[], least = 0): boolean =>
      values.every((value, i) => i === 0 || value - values[i - 1] > least);
    expect(isAscending(fine.map((tick) => tick.time))).toBe(true);
    expect(fine.every(({ time }) => time >= earliest && time < latest)).toBe(true);
    expect(fine.length).toBeLessThanOrEqual(201);
    expect(fine.filter((tick) => coarse.some(({ time }) => time === tick.time))).toHaveLength(coarse.length);
    expect(new Set(coarse.map((tick) => tick.label)).size).toBe(coarse.length);
    let end = -Infinity;
    for (const { time, label } of fine) {
      if (label === "") continue;
      const half = measure(label, "fine") / 2;
      expect(at(time) - half - end).toBeGreaterThanOrEqual(gap);
      expect(at(time) - half).toBeGreaterThanOrEqual(-overhang[0]);
      end = at(time) + half;
    }
    expect(end).toBeLessThanOrEqual(pixels + overhang[1]);
    end = -Infinity;
    for (const { time, label } of coarse) {
      expect(at(time) - end).toBeGreaterThanOrEqual(gap);
      end = at(time) + measure(label, "coarse");
    }
    expect(end).toBeLessThanOrEqual(pixels + overhang[1]);
    expect(step.unit === "year" || step.unit === "annum" ? coarse : []).toEqual([]);
  }

  /** The parent of the first tick by `Intl`'s own zones, with the least room that its name takes. */
  function firstParent(
    { fine, step }: Ticks,
    { zone, locale }: TickOptions,
  ): { name: string; short: number } | undefined {
    if (step.unit === "year" || step.unit === "annum") return undefined;
    const write = (month: "long" | "short"): string =>
      new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
        timeZone: zone,
        year: "numeric",
        ...(step.unit === "month" ? {} : { month }),
        ...(step.unit === "day" || step.unit === "month" ? {} : { day: "numeric" }),
      }).format(fine[0].time);
    return { name: write("long"), short: measure(write("short"), "coarse") };
  }

  test("from a millisecond to the age of the universe, in three zones: regular, in the extent, apart, named", () => {
    for (const length of lengths) {
      for (const zone of zones) {
        for (const pixels of [90, 360, 680, 1200]) {
          const options = { ...usual, zone, pixels };
          const earliest = utc("2022-10-21T14:05:07.250") - (length > 100 * YEAR ? length : 0);
          const answer = between(earliest, earliest + length, options);
          check(answer, earliest, earliest + length, options);
          expect(answer.fine.length).toBeGreaterThan(0);
          if (pixels >= 680 && length >= 40) expect(answer.fine.length).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });

  test("any extent at any size, in other calendars", () => {
    const calendars = ["fa-u-ca-persian", "en-u-ca-hebrew", "ar-u-ca-islamic-umalqura", "zh-u-ca-chinese"];
    fc.assert(
      fc.property(
        fc.integer({ min: 1_700, max: 2_200 }),
        fc.constantFrom(...lengths.slice(0, 11)),
        fc.constantFrom(...calendars),
        fc.constantFrom(...zones),
        fc.integer({ min: 40, max: 1600 }),
        (from, length, locale, zone, pixels) => {
          const asked = { ...usual, locale, zone, pixels };
          const earliest = year(from) + 0.37 * length;
          check(between(earliest, earliest + length, asked), earliest, earliest + length, asked);
        },
      ),
      { seed: 9, numRuns: 300 },
    );
  });

  test("any extent at any size", () => {
    const length = fc.double({ min: 0, max: 11.5, noNaN: true }).map((power) => Math.round(10 ** power));
    const earliest = fc.integer({ min: utc("1890-01-01"), max: utc("2030-01-01") });
    const pixels = fc.double({ min: 1, max: 3000, noNaN: true });
    const overhang = fc.option(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
      nil: undefined,
    });
    const options = fc.record({
      pixels,
      overhang,
      zone: fc.constantFrom(...zones, "America/Sao_Paulo", "Pacific/Apia", "Australia/Lord_Howe"),
      locale: fc.constantFrom(...locales),
      gap: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(earliest, length, options, (start, width, { overhang: reach, ...rest }) => {
        const asked = { ...usual, ...rest, ...(reach && { overhang: reach }) };
        const answer = between(start, start + width, asked);
        check(answer, start, start + width, asked);
        expect(answer.fine.length).toBeGreaterThan(0);
        const parent = firstParent(answer, asked);
        if (parent === undefined || reach !== undefined) return;
        const [named] = answer.coarse;
        const room = ((named.time - answer.fine[0].time) / width) * rest.pixels;
        if (room === 0) expect([named.full ?? named.label, parent.short]).toContain(named.label);
        else expect(room).toBeLessThan(parent.short + rest.gap);
      }),
      { seed: 8, numRuns: 250 },
    );
  });

  test("labels are those of `Intl` in the zone", () => {
    const zone = fc.constantFrom("America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo");
    const earliest = fc.integer({ min: utc("1970-01-01"), max: utc("2030-01-01") });
    const length = fc.double({ min: 7, max: 10, noNaN: true }).map((power) => Math.round(10 ** power));
    fc.assert(
      fc.property(earliest, length, zone, (start, width, timeZone) => {
        const { fine, coarse, step } = between(start, start + width, { zone: timeZone, locale: "de" });
        if (step.unit === "month") return;
        const isDay = step.unit === "day";
        const write = (time: number, fields: Intl.DateTimeFormatOptions): string =>
          new Intl.DateTimeFormat("de", { timeZone, ...fields }).format(time);
        const fields: Intl.DateTimeFormatOptions = isDay ? { day: "numeric" } : { hour: "2-digit", minute: "2-digit" };
        for (const { time, label } of fine) expect(label).toBe(write(time, fields));
        const date: Intl.DateTimeFormatOptions = {
          month: "long",
          year: "numeric",
          ...(isDay ? {} : { day: "numeric" }),
        };
        const isShort = !coarse.some((tick) => tick.label === write(tick.time, date));
        for (const { time, label, full } of coarse)
          expect(full ?? label).toBe(write(time, full === undefined && isShort ? { ...date, month: "short" } : date));
      }),
      { seed: 9, numRuns: 100 },
    );
  });

  test("hostile extents and options give nothing, or something finite", () => {
    const instants = [
      NaN,
      -Infinity,
      Infinity,
      -1e300,
      1e300,
      -6.2e23,
      -8.64e15,
      -1e-3,
      0,
      1e-3,
      0.5,
      1,
      8.64e15,
      6.2e23,
    ];
    for (const earliest of instants) {
      for (const latest of instants) {
        for (const zone of ["utc", "America/New_York"]) {
          const { fine, coarse } = between(earliest, latest, { zone });
          expect(
            [...fine, ...coarse].every(
              ({ time, label }) => time >= earliest && time < latest && !/NaN|Infin/.test(label),
            ),
          ).toBe(true);
          if (!(latest > earliest && Number.isFinite(latest - earliest))) expect(fine).toEqual([]);
        }
      }
    }
    const month = [utc("2022-10-08"), utc("2022-11-08")] as const;
    for (const pixels of [0, -5, NaN, Infinity]) expect(between(...month, { pixels }).fine).toEqual([]);
    for (const size of [NaN, Infinity, 1e9])
      expect(between(...month, { measure: () => size }).fine.length).toBeLessThanOrEqual(1);
    expect(between(...month, { gap: NaN }).fine.length).toBeLessThanOrEqual(1);
    expect(between(...month, { pixels: 1e9 }).fine.length).toBeLessThanOrEqual(200);
    expect(between(...month, { measure: () => 0, gap: 0, pixels: 1e-9 }).fine.length).toBeLessThanOrEqual(200);
    expect(between(...month, { gap: -1e9 }).fine.length).toBeLessThanOrEqual(200);
    expect(() => between(...month, { zone: "Mars/Olympus" })).toThrow(RangeError);
  });

  test("the mean length of a step is what its ticks are apart", () => {
    const { fine, step } = between(year(1900), year(2000));
    expect((fine[9].time - fine[0].time) / 9 / meanLength(step)).toBeCloseTo(1, 3);
  });
});
