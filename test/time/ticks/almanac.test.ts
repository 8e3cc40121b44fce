import { describe, expect, test } from "@jest/globals";
import { almanacOf } from "../../../src/time/ticks/almanac.ts";
import { DAY, civilFromDays, daysFromCivil } from "../../../src/time/calendar/civil.ts";
import { localeIn } from "../../../src/time/ticks/label.ts";
import { ticks } from "../../../src/time/ticks/ticks.ts";
import type { Ticks } from "../../../src/time/ticks/ticks.ts";

const day = (iso: string): number => Date.parse(iso) / DAY;
const iso = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);

function almanac(calendar: string): NonNullable<ReturnType<typeof almanacOf>> {
  const found = almanacOf(calendar);
  if (found === undefined) throw new Error(calendar);
  return found;
}

/** What a calendar shows on a day: year, and month with its year. */
function shown(format: Intl.DateTimeFormat, days: number): readonly [year: string, month: string] {
  const parts = format.formatToParts(days * DAY);
  const year = parts.find(({ type }) => ["relatedYear", "year"].includes(type))?.value ?? "";
  return [year, `${parts.find(({ type }) => type === "month")?.value ?? ""} ${year}`];
}

const CALENDARS = [
  "persian",
  "hebrew",
  "islamic-umalqura",
  "islamic-civil",
  "islamic-tbla",
  "indian",
  "coptic",
  "ethiopic",
  "ethioaa",
  "chinese",
  "dangi",
];

describe("years and months begin on the days on which Intl changes their names", () => {
  test.each(CALENDARS)("%s, day by day", (calendar) => {
    const { first, last, yearOf, monthOf, yearStart, monthsOf } = almanac(calendar);
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      timeZone: "UTC",
      year: "numeric",
      month: "long",
    });
    const wrong: string[] = [];
    const spans = [
      [daysFromCivil(2015), daysFromCivil(2025)],
      [first, first + 500],
      [last - 500, last],
    ] as const;
    for (const [from, to] of spans) {
      let before = shown(format, from - 1);
      for (let at = from; at < to; at++) {
        const now = shown(format, at);
        const year = yearOf(at);
        if (String(year) !== now[0]) wrong.push(`${iso(at)} is in year ${now[0]}, not ${year}`);
        if ((yearStart(year) === at) !== (now[0] !== before[0])) wrong.push(`${iso(at)}: year`);
        if (monthsOf(year).includes(at) !== (now[1] !== before[1])) wrong.push(`${iso(at)}: month`);
        if ((monthOf(at) === at) !== (now[1] !== before[1])) wrong.push(`${iso(at)}: month of a day`);
        before = now;
      }
    }
    expect(wrong).toEqual([]);
  });

  test("of which some are widely known", () => {
    const starts = (calendar: string, ...years: readonly number[]): readonly string[] =>
      years.map((year) => iso(almanac(calendar).yearStart(year)));
    expect(starts("persian", 1401, 1402, 1403)).toEqual(["2022-03-21", "2023-03-21", "2024-03-20"]); // Nowruz
    expect(starts("hebrew", 5783, 5784)).toEqual(["2022-09-26", "2023-09-16"]); // Rosh Hashanah
    expect(starts("islamic-umalqura", 1444, 1445)).toEqual(["2022-07-30", "2023-07-19"]);
    expect(starts("chinese", 2022, 2023)).toEqual(["2022-02-01", "2023-01-22"]);
    expect(almanac("chinese").monthsOf(2023).map(iso).slice(0, 4)).toEqual([
      "2023-01-22",
      "2023-02-20",
      "2023-03-22", // a second second month
      "2023-04-20",
    ]);
    expect(almanac("hebrew").monthsOf(5784)).toHaveLength(13);
    expect(almanac("coptic").monthsOf(1739)).toHaveLength(13);
  });

  test("but calendars with the Gregorian months have no almanac", () => {
    for (const calendar of ["gregory", "iso8601", "buddhist", "roc", "japanese", undefined])
      expect(almanacOf(calendar)).toBeUndefined();
  });
});

describe("an axis in another calendar", () => {
  const row = (from: string, to: string, locale: string, calendar: string, pixels = 680, zone = "utc"): Ticks =>
    ticks(
      { earliest: day(from) * DAY, latest: day(to) * DAY },
      { pixels, zone, locale: localeIn(locale, calendar), gap: 8, measure: (text) => 7 * text.length },
    );
  const said = (places: Ticks["fine"]): string => places.map(({ label }) => label).join(" | ");
  const on = (places: Ticks["fine"]): readonly string[] => places.map(({ time }) => iso(time / DAY));

  test("has its years", () => {
    const { fine, coarse } = row("2019-01-01", "2024-06-01", "en", "persian", 400);
    expect(said(fine)).toBe("1398 AP | 1399 AP | 1400 AP | 1401 AP | 1402 AP | 1403 AP");
    expect(on(fine)).toEqual(["2019-03-21", "2020-03-20", "2021-03-21", "2022-03-21", "2023-03-21", "2024-03-20"]);
    expect(coarse).toEqual([]);
    const fives = row("1990-01-01", "2023-01-01", "en", "islamic-umalqura").fine;
    expect(said(fives)).toBe("1415 AH | 1420 AH | 1425 AH | 1430 AH | 1435 AH | 1440 AH");
  });

  test("has its months, with the year", () => {
    const { fine, coarse } = row("2022-05-01", "2023-06-01", "en", "hebrew", 800);
    expect(said(fine)).toBe(
      "Iyar | Sivan | Tamuz | Av | Elul | Tishri | Heshvan | Kislev | Tevet | Shevat | Adar | Nisan | Iyar | Sivan",
    );
    expect(said(coarse)).toBe("5782 | 5783");
    expect(on(coarse)).toEqual(["2022-05-02", "2022-09-26"]);
  });

  test("has its weeks of the month, with the month", () => {
    const { fine, coarse } = row("2022-09-20", "2022-11-01", "en", "persian", 300);
    expect(said(fine)).toBe("1 | 8 | 15 | 22 | 1 | 8");
    expect(on(fine).slice(0, 5)).toEqual(["2022-09-23", "2022-09-30", "2022-10-07", "2022-10-14", "2022-10-23"]);
    expect(said(coarse)).toBe("Mehr 1401 AP | Aban");
  });

  test("begins its days in the zone", () => {
    const { fine } = row("2022-01-01", "2023-01-01", "en", "persian", 300, "Asia/Tehran");
    expect(fine.map(({ time }) => new Date(time).toISOString())).toContain("2022-03-20T20:30:00.000Z");
  });

  test("names a leap month, and years without a number, as the language does", () => {
    expect(said(row("2023-02-25", "2023-05-25", "zh", "chinese", 150).fine)).toBe("闰二月 | 三月 | 四月");
    expect(said(row("1998-01-01", "2012-01-01", "zh", "chinese", 300).fine)).toBe(
      "2000庚辰年 | 2005乙酉年 | 2010庚寅年",
    );
  });

  test("counts no leap month where it counts several: quarters are of the same months every year", () => {
    expect(said(row("2020-01-01", "2021-01-01", "zh", "chinese", 300).fine)).toBe("正月 | 四月 | 七月 | 十月");
    expect(said(row("2023-09-01", "2024-09-01", "en", "hebrew", 300).fine)).toBe("Tishri | Tevet | Nisan | Tamuz");
    expect(said(row("2022-09-01", "2023-09-01", "en", "coptic", 300).fine)).toBe("Tout | Kiahk | Baramhat | Paona");
  });

  test("is Gregorian where the calendar does not reach, and says so by the era", () => {
    expect(said(row("0500-01-01", "0700-01-01", "en", "islamic-umalqura").fine)).toMatch(/^500 AD \|/);
    const { fine } = ticks(
      { earliest: daysFromCivil(-4e6) * DAY, latest: daysFromCivil(2000) * DAY },
      { pixels: 680, zone: "utc", locale: localeIn("en", "persian"), gap: 8, measure: (text) => 7 * text.length },
    );
    expect(said(fine)).toMatch(/^4 Ma \|/);
  });

  test("has ticks on first days only, at every width and extent", () => {
    for (const calendar of ["persian", "hebrew", "chinese"]) {
      const { monthOf, yearOf, yearStart } = almanac(calendar);
      for (const length of [40, 400, 4000, 40_000]) {
        const from = daysFromCivil(1900) + length;
        const { fine, step } = row(iso(from), iso(from + length), "en", calendar);
        expect(fine.length).toBeGreaterThan(1);
        for (const { time } of fine) {
          const at = time / DAY;
          expect([calendar, length, civilFromDays(at), Number.isInteger(at)]).toContain(true);
          if (step.unit === "month") expect(monthOf(at)).toBe(at);
          if (step.unit === "year") expect([at, yearOf(at) % step.count]).toEqual([yearStart(yearOf(at)), 0]);
        }
      }
    }
  });
});
