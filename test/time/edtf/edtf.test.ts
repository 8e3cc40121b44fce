import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { civilFromDays, daysFromCivil } from "../../../src/time/calendar/civil.ts";
import { parseEDTF } from "../../../src/time/edtf/edtf.ts";
import { zoneOf } from "../../../src/time/calendar/zone.ts";
import type { Bounds, When } from "../../../src/time/when.ts";

const read = (text: string, zone = "utc"): When => {
  const { when, issues } = parseEDTF(text, { zone });
  if (!when) throw new Error(`${text}: ${issues.map(({ message }) => message).join("; ")}`);
  return when;
};

/** ms of an ISO date, as `Date` reads it; numbers and infinities as they are. */
const ms = (at: string | number): number => (typeof at === "number" ? at : Date.parse(at));
const bounds = (earliest: string | number, latest: string | number): Bounds => ({
  earliest: ms(earliest),
  latest: ms(latest),
});

type Vector = readonly [text: string, earliest: string | number, latest: string | number];

describe("a point has one pair of bounds", () => {
  test.each<Vector>([
    ["1985", "1985-01-01", "1986-01-01"],
    ["1985-04", "1985-04-01", "1985-05-01"],
    ["1985-12", "1985-12-01", "1986-01-01"],
    ["2024-02-29", "2024-02-29", "2024-03-01"],
    ["2022-12-31", "2022-12-31", "2023-01-01"],
    ["0000", -62167219200000, -62135596800000],
    ["1985-04-12T23:20:30Z", 482196030000, 482196031000],
    ["1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z", "1985-04-13T03:20:31Z"],
    ["1985-04-12T23:20:30+04:30", "1985-04-12T18:50:30Z", "1985-04-12T18:50:31Z"],
    ["1985-04-12T23:20:30.5Z", "1985-04-12T23:20:30.500Z", "1985-04-12T23:20:30.600Z"],
    ["1985-04-12T23:20:30.123456Z", "1985-04-12T23:20:30.123Z", "1985-04-12T23:20:30.124Z"],
    ["1985-04-12T23:20", "1985-04-12T23:20:00Z", "1985-04-12T23:21:00Z"],
    ["1985-04-12T23", "1985-04-12T23:00:00Z", "1985-04-13T00:00:00Z"],
    ["-0043-03-15", -63517824000000, -63517737600000],
    ["Y170000002", 5364619735939200000, 5364619767475200000],
    ["Y-13800000000", -435485999767219200000, -435485999735596800000],
    ["2004-06~", "2004-06-01", "2004-07-01"],
    ["201X", "2010-01-01", "2020-01-01"],
    ["20XX", "2000-01-01", "2100-01-01"],
    ["XXXX", -62167219200000, Date.UTC(10000, 0)],
    ["-000X", "-000009-01-01", -62167219200000],
    ["2004-XX", "2004-01-01", "2005-01-01"],
    ["1985-XX-XX", "1985-01-01", "1986-01-01"],
    ["1985-04-XX", "1985-04-01", "1985-05-01"],
    ["2001-21", "2001-03-01", "2001-06-01"],
    ["2003-24", "2003-12-01", "2004-03-01"],
    ["2001-25", "2001-03-01", "2001-06-01"],
    ["2001-28", "2001-12-01", "2002-03-01"],
    ["2001-29", "2001-09-01", "2001-12-01"],
    ["2001-30", "2001-12-01", "2002-03-01"],
    ["2001-32", "2001-06-01", "2001-09-01"],
    ["2001-33", "2001-01-01", "2001-04-01"],
    ["2001-34", "2001-04-01", "2001-07-01"],
    ["2001-36", "2001-10-01", "2002-01-01"],
    ["2001-38", "2001-05-01", "2001-09-01"],
    ["2001-39", "2001-09-01", "2002-01-01"],
    ["2001-40", "2001-01-01", "2001-07-01"],
    ["2001-41", "2001-07-01", "2002-01-01"],
    ["Y-17E7", -5364744007219200000, -5364743975596800000],
    ["[1667,1668,1670..1672]", "1667-01-01", "1673-01-01"],
    ["{1960,1961-12}", "1960-01-01", "1962-01-01"],
    ["[..1760-12-03]", -Infinity, "1760-12-04"],
    ["[1760-12..]", "1760-12-01", Infinity],
    ["[2022-10-08..2022-10-21]", "2022-10-08", "2022-10-22"],
    ["2004?-06-~11", "2004-06-11", "2004-06-12"],
    ["156X-12-25", "1560-12-25", "1569-12-26"],
    ["XXXX-12-XX", Date.parse("0000-12-01"), Date.UTC(10000, 0)],
    ["1560-X2", "1560-02-01", "1561-01-01"],
    ["1985-0X-31", "1985-01-31", "1985-09-01"],
    ["XXXX-02-29", Date.parse("0000-02-29"), Date.UTC(9996, 1, 30)],
    ["201X-21", "2010-03-01", "2019-06-01"],
  ])("%s", (text, earliest, latest) => {
    const when = read(text);
    expect(when.shape).toBe("point");
    expect(when.start).toEqual(bounds(earliest, latest));
    expect(when.end).toEqual(when.start);
    expect(when.text).toBe(text);
  });
});

describe("a span starts in one interval and ends in another", () => {
  test.each<readonly [string, Bounds, Bounds, string, string]>([
    ["1964/2008", bounds("1964", "1965"), bounds("2008", "2009"), "dated", "dated"],
    ["2004-02-01/2005", bounds("2004-02-01", "2004-02-02"), bounds("2005", "2006"), "dated", "dated"],
    ["1985/..", bounds("1985", "1986"), bounds("1985", Infinity), "dated", "open"],
    ["1985/", bounds("1985", "1986"), bounds("1985", Infinity), "dated", "unknown"],
    ["../1985-04", bounds(-Infinity, "1985-05-01"), bounds("1985-04-01", "1985-05-01"), "open", "dated"],
    ["/1985-04", bounds(-Infinity, "1985-05-01"), bounds("1985-04-01", "1985-05-01"), "unknown", "dated"],
    ["1985-04-12/", bounds("1985-04-12", "1985-04-13"), bounds("1985-04-12", Infinity), "dated", "unknown"],
    ["2004-06-XX/2004-07-03", bounds("2004-06-01", "2004-07-01"), bounds("2004-07-03", "2004-07-04"), "dated", "dated"],
    ["1984~/2004-06", bounds("1984", "1985"), bounds("2004-06-01", "2004-07-01"), "dated", "dated"],
    // It cannot end before it starts, nor start after it ends.
    ["1964-05/1964", bounds("1964-05-01", "1964-06-01"), bounds("1964-05-01", "1965"), "dated", "dated"],
    ["1964/1964-05", bounds("1964", "1964-06-01"), bounds("1964-05-01", "1964-06-01"), "dated", "dated"],
    [
      "1985-04-12T10:00Z/1985-04-12T12:30Z",
      bounds("1985-04-12T10:00Z", "1985-04-12T10:01Z"),
      bounds("1985-04-12T12:30Z", "1985-04-12T12:31Z"),
      "dated",
      "dated",
    ],
  ])("%s", (text, start, end, from, until) => {
    expect(read(text)).toMatchObject({ shape: "span", start, end, from, until });
  });
});

test("what is known of a date beside its bounds", () => {
  const seen = [
    "2022",
    "2022?",
    "2022~",
    "2022%",
    "2004?-06-~11",
    "1985-XX-XX",
    "201X",
    "156X-12-25",
    "2022-10/2023",
  ].map((text) => {
    const { grain, uncertain, approximate, unspecified } = read(text);
    return [text, grain, uncertain, approximate, unspecified];
  });
  expect(seen).toEqual([
    ["2022", "year", false, false, false],
    ["2022?", "year", true, false, false],
    ["2022~", "year", false, true, false],
    ["2022%", "year", true, true, false],
    ["2004?-06-~11", "day", true, true, false],
    ["1985-XX-XX", "year", false, false, true],
    ["201X", "decade", false, false, true],
    ["156X-12-25", "day", false, false, true],
    ["2022-10/2023", "year", false, false, false],
  ]);
});

test("significant digits leave a best estimate within a hull", () => {
  expect(read("1950S2")).toMatchObject({ start: bounds("1900", "2000"), best: bounds("1950", "1951") });
  const long = read("Y171010000S3");
  expect(long.start).toEqual({
    earliest: read("Y171000000").start.earliest,
    latest: read("Y172000000").start.earliest,
  });
  expect(long.best).toEqual(read("Y171010000").start);
  const short = read("Y3388E2S3");
  expect(short.start).toEqual({ earliest: read("Y338000").start.earliest, latest: read("Y339000").start.earliest });
  expect(short.best).toEqual(read("Y338800").start);
  expect(read("-0390S1").start).toEqual({ earliest: ms("-000399-01-01"), latest: ms("-000299-01-01") });
});

test("sets keep what they list", () => {
  const years = (...all: readonly number[]) => all.map((year) => bounds(Date.UTC(year, 0), Date.UTC(year + 1, 0)));
  expect(read("[1667,1668,1670..1672]")).toMatchObject({ choice: "one", members: years(1667, 1668, 1670, 1671, 1672) });
  expect(read("{1667,1668}")).toMatchObject({ choice: "all", members: years(1667, 1668) });
  expect(read("{1960,1961-12}").members).toEqual([bounds("1960", "1961"), bounds("1961-12-01", "1962")]);
  expect(read("{2004,2004-05,2006}").members).toEqual(years(2004, 2006));
  expect(read("[2022-10-08..2022-10-21]")).not.toHaveProperty("members");
  expect(read("[1000..2022,2030]").members).toEqual([bounds("1000", "2023"), bounds("2030", "2031")]);
  expect(read("[..1984,1990]")).toMatchObject({
    from: "open",
    members: [bounds(-Infinity, "1985"), bounds("1990", "1991")],
  });
});

/** Every day of 1500 to 1599, as `Date` writes it. */
const century = Array.from({ length: 36_525 }, (_, i) => Date.UTC(1500, 0) + i * 86_400_000)
  .map((at) => [at, new Date(at).toISOString().slice(0, 10)] as const)
  .filter(([, date]) => date.startsWith("15"));

test("digits left open stand for exactly the days that fit them", () => {
  const sign = fc.constantFrom(...Array.from("0123456789XXXXX"));
  const pattern = fc.tuple(fc.constantFrom("156X", "15X6", "1560", "15X0"), sign, sign, sign, sign);
  fc.assert(
    fc.property(pattern, ([year, m1, m2, d1, d2]) => {
      const text = `${year}-${m1}${m2}-${d1}${d2}`;
      const matches = new RegExp(`^${text.replaceAll("X", "\\d")}$`);
      const days = century.filter(([, date]) => matches.test(date)).map(([at]) => at);
      const { when } = parseEDTF(text, { zone: "utc" });
      if (days.length === 0) return when === undefined;
      if (when === undefined) return false;
      const parts = when.members ?? [when.start];
      const isIn = (at: number) => parts.some(({ earliest, latest }) => at >= earliest && at < latest);
      const size = parts.reduce((sum, { earliest, latest }) => sum + (latest - earliest) / 86_400_000, 0);
      const listed = when.members !== undefined || size === days.length || days.length > 400;
      return days.every(isIn) && (size === days.length || !listed) && when.start.earliest === days[0];
    }),
    { seed: 7, numRuns: 150 },
  );
});

test("156X-12-25 has ten members, 1560-X2 two, 1985-0X-31 five", () => {
  expect(["156X-12-25", "1560-X2", "1985-0X-31"].map((text) => read(text).members?.length)).toEqual([10, 2, 5]);
  expect(read("1560-X2").members).toEqual([bounds("1560-02-01", "1560-03-01"), bounds("1560-12-01", "1561")]);
});

describe("what is not EDTF is refused, where and why", () => {
  test.each<readonly [text: string, column: number, message: RegExp]>([
    ["1985-02-3X", 9, /February 1985 has 28 days/],
    ["2004/2003", 6, /ends before it starts/],
    ["-0000", 1, /year 0 has no sign/],
    ["1900-02-29", 9, /February 1900 has 28 days/],
    ["2022-02-30", 9, /February 2022 has 28 days/],
    ["Y2006", 2, /more than four digits/],
    ["2001-21-05", 8, /has no day/],
    ["19850412", 5, /expected a hyphen or the end after a year of four digits .* found “0412”/],
    ["1985-W15", 6, /week dates/],
    ["1985-102", 6, /day of the year/],
    ["P3D", 1, /durations/],
    ["1985-13", 6, /expected a month from 01 to 12.* at character 6, found “13”/],
    ["1985-00", 6, /expected a month/],
    ["1985-42", 6, /expected a month/],
    ["1985-04-00", 9, /expected a day/],
    ["1985-04-32", 9, /expected a day/],
    ["1985 ", 5, /expected nothing more at character 5/],
    [" 1985", 1, /expected a date/],
    ["[2020}", 6, /expected a comma or \]/],
    ["[]", 2, /expected a date/],
    ["[2020,]", 7, /expected a date/],
    ["[2020, 2021]", 7, /expected a date/],
    ["[[2020]]", 2, /a set holds dates/],
    ["[2020]/2021", 7, /expected nothing more/],
    ["2020/[2021]", 6, /not a set/],
    ["[2021..2020]", 8, /ends before it starts/],
    ["[..]", 4, /expected a date/],
    ["../..", 4, /at least one date/],
    ["/", 2, /at least one date/],
    ["..", 3, /expected a date/],
    ["2004/2005/2006", 10, /expected nothing more/],
    ["", 1, /expected a date/],
    ["+2022", 1, /expected a date/],
    ["202", 1, /a year of four digits/],
    ["20222", 5, /after a year of four digits/],
    ["Y012345", 2, /more than four digits/],
    ["Y1E", 4, /power of ten/],
    ["Y1E99", 1, /a year is at most/],
    ["Y17E7-04", 6, /has no month/],
    ["1950S0", 6, /significant digits from 1 to 4/],
    ["1950S5", 6, /significant digits from 1 to 4/],
    ["2022-1", 6, /expected a month/],
    ["2022-10-2", 9, /expected a day/],
    ["2022-10-21T", 12, /expected an hour/],
    ["2022-10-21T24:00", 12, /expected an hour/],
    ["2022-10-21T10:60", 15, /expected a minute/],
    ["2022-10-21T10:00:60Z", 18, /expected a second/],
    ["2022-10-21T10:00:00.Z", 21, /digits after the decimal point/],
    ["2022-10-21T10:00+4", 18, /expected an offset/],
    ["2022-10-XXT10:00", 11, /only a full date/],
    ["2022-10T10:00", 8, /expected nothing more/],
    ["1984?~", 6, /expected nothing more/],
    ["XXXX-02-30", 9, /no day of the calendar/],
    ["19X1-02-29", 9, /no day of the calendar/],
    ["２０２２", 1, /expected a date/],
  ])("%s", (text, column, message) => {
    const { when, issues } = parseEDTF(text, { zone: "utc" });
    expect(when).toBeUndefined();
    expect(issues).toEqual([
      { severity: "error", code: expect.any(String), column, value: text, message: expect.stringMatching(message) },
    ]);
  });
});

const hours = ({ start }: When): number => (start.latest - start.earliest) / 3_600_000;

test("a unit is as long as the clocks of its zone make it", () => {
  expect(read("2022-10", "Europe/Kyiv").start).toEqual(bounds("2022-09-30T21:00Z", "2022-10-31T22:00Z"));
  expect(hours(read("2022-10", "Europe/Kyiv"))).toBe(745);
  expect(hours(read("2024-03-10", "America/New_York"))).toBe(23);
  expect(hours(read("2024-11-03", "America/New_York"))).toBe(25);
  expect(read("2018-11-04", "America/Sao_Paulo").start).toEqual(bounds("2018-11-04T03:00Z", "2018-11-05T02:00Z"));
  expect(hours(read("2022-03-27", "Asia/Beirut"))).toBe(23);
  expect(hours(read("2024-04-07", "Australia/Lord_Howe"))).toBe(24.5);
  // Local mean time was 4:56:02 behind Greenwich until 18 November 1883.
  expect(read("1850", "America/New_York").start.earliest).toBe(Date.parse("1850-01-01T04:56:02Z"));
  // Toronto went from 23:30 to 00:30.
  expect(read("1919-03-31", "America/Toronto").start.earliest).toBe(Date.parse("1919-03-31T04:30:00Z"));
});

test("a day that was skipped is none", () => {
  const { when, issues } = parseEDTF("2011-12-30", { zone: "Pacific/Apia" });
  expect(when).toBeUndefined();
  expect(issues[0]).toMatchObject({ code: "skipped-day", column: 1, message: expect.stringContaining("Pacific/Apia") });
  expect(hours(read("2011-12-29", "Pacific/Apia"))).toBe(24);
  expect(read("2011-12-31", "Pacific/Apia").start.earliest).toBe(Date.parse("2011-12-30T10:00Z"));
});

test("a wall time that the clocks showed twice, or not at all, names both readings", () => {
  const zone = "America/New_York";
  const twice = parseEDTF("2024-11-03T01:30", { zone });
  expect(twice.issues[0]).toMatchObject({
    severity: "warning",
    code: "repeated-time",
    message: expect.stringMatching(/2024-11-03T01:30-04:00 and 2024-11-03T01:30-05:00/),
  });
  expect(twice.when?.members).toEqual([
    bounds("2024-11-03T05:30Z", "2024-11-03T05:31Z"),
    bounds("2024-11-03T06:30Z", "2024-11-03T06:31Z"),
  ]);
  const never = parseEDTF("1985/2024-03-10T02:30", { zone });
  expect(never.when).toBeUndefined();
  expect(never.issues[0]).toMatchObject({
    severity: "error",
    code: "skipped-time",
    column: 6,
    message: expect.stringMatching(/2024-03-10T03:30-04:00 or 2024-03-10T01:30-05:00/),
  });
  expect(parseEDTF("2024-11-03T01:30-05:00", { zone }).issues).toEqual([]);
});

test("a day starts at the first instant that the clocks show it", () => {
  const zones = [
    "America/Havana",
    "America/St_Johns",
    "America/Sao_Paulo",
    "Asia/Beirut",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
  ];
  const shown = new Map(
    zones.map((timeZone) => [
      timeZone,
      new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }),
    ]),
  );
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: -20_000, max: 20_000 }), (zone, day) => {
      const at = zoneOf(zone).instant(day * 86_400_000);
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const format = shown.get(zone);
      return format?.format(at) === date && format.format(at - 1) < date;
    }),
    { seed: 11, numRuns: 300 },
  );
});

test("days and dates turn into each other, as Date has them and beyond", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (day) => {
      const { year, month, day: date } = civilFromDays(day);
      const oracle = new Date(day * 86_400_000);
      expect([year, month, date]).toEqual([oracle.getUTCFullYear(), oracle.getUTCMonth() + 1, oracle.getUTCDate()]);
      return daysFromCivil(year, month, date) === day;
    }),
    { seed: 3, numRuns: 500 },
  );
  // Every 400 years have 146,097 days.
  for (const years of [400_000_000, 13_800_000_000, -4_000_000_000]) {
    expect(daysFromCivil(years, 3, 1)).toBe(daysFromCivil(0, 3, 1) + (years / 400) * 146_097);
  }
});

describe("beside the npm package edtf", () => {
  // Its answers were recorded by `npm run edtf -- --record` in bench/.
  const lines = readFileSync(new URL("./edtf-package.tsv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const reasons = lines.filter((line) => line.startsWith("# ") && line.split("\t").length === 3);
  const answers = lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
  const hullOf = (text: string): readonly string[] => {
    const { when } = parseEDTF(text, { zone: "utc" });
    return when ? [String(when.start.earliest), String(when.end.latest)] : ["", ""];
  };

  test("the hull is the same wherever the package is right", () => {
    const agreed = answers.filter(([, , , verdict]) => verdict === "agrees");
    expect(agreed.map(([text = ""]) => [text, ...hullOf(text), "agrees"])).toEqual(agreed);
    expect(agreed.filter(([, earliest]) => earliest !== "").length).toBeGreaterThan(200);
  });

  test("it differs only for a reason that is written down", () => {
    const others = answers.filter(([, , , verdict]) => verdict !== "agrees");
    expect(others.filter(([text = "", ...hull]) => hullOf(text).join() === hull.slice(0, 2).join())).toEqual([]);
    const named = new Set(others.map(([, , , verdict]) => `# ${verdict}`));
    expect([...named].sort()).toEqual(reasons.map((line) => line.split("\t")[0]).sort());
  });
});

const EDTF_SIGNS: readonly string[] = Array.from("0123456789-/.XYEST:Z?~%[]{},+ ");

function holds({ start, end, members, best }: When): boolean {
  const all = [start, end, ...(members ?? []), ...(best ? [best] : [])];
  return (
    all.every(({ earliest, latest }) => earliest < latest) &&
    start.earliest <= end.earliest &&
    start.latest <= end.latest &&
    (members ?? []).every((member, i, list) => i === 0 || (list[i - 1]?.latest ?? 0) <= member.earliest)
  );
}

test("no text makes it throw, and every date has bounds in order", () => {
  const valid = fc.constantFrom(
    "2004?-06-~11",
    "[1667,1668,1670..1672]",
    "Y-17E7S3",
    "156X-12-25",
    "1985-04-12T23:20:30.5+04:30",
    "2004-06-XX/2004-07-03",
    "-0043-03-15/..",
    "XXXX-1X-3X",
  );
  const mutated = fc
    .tuple(valid, fc.array(fc.tuple(fc.nat(24), fc.nat(2), fc.constantFrom(...EDTF_SIGNS)), { maxLength: 3 }))
    .map(([text, edits]) =>
      edits.reduce<string>((now, [at, drop, sign]) => now.slice(0, at) + sign + now.slice(at + drop), text),
    );
  const any = fc.oneof(mutated, fc.string({ unit: fc.constantFrom(...EDTF_SIGNS), maxLength: 14 }), fc.string());
  fc.assert(
    fc.property(any, fc.constantFrom("utc", "utc", "utc", "America/New_York"), (text, zone) => {
      const { when, issues } = parseEDTF(text, { zone });
      return (
        (when ? holds(when) : issues.some(({ severity }) => severity === "error")) &&
        issues.every(({ column }) => column >= 1 && column <= text.length + 1)
      );
    }),
    { seed: 5, numRuns: 3000 },
  );
});

const size = 10_000; // what grows with the square takes minutes
test.each([
  ["[".repeat(size), "not-edtf"],
  ["{[".repeat(size / 2), "not-edtf"],
  ["9".repeat(size), "not-edtf"],
  [`Y${"9".repeat(size)}`, "year-too-far"],
  [`Y1E${"9".repeat(size)}`, "year-too-far"],
  ["/".repeat(size), "no-date"],
  ["?".repeat(size), "not-edtf"],
  ["X".repeat(size), "not-edtf"],
])("10,000 signs that are no date are one issue (%.4s…)", (text, code) => {
  const { when, issues } = parseEDTF(text, { zone: "utc" });
  expect(when).toBeUndefined();
  expect(issues.map((issue) => issue.code)).toEqual([code]);
});

test.each([
  [`[${"2020,".repeat(size / 5)}2021]`, "2020-01-01", "2022-01-01"],
  [`[${"X1X3-XX-3X,".repeat(size / 11)}2021]`, "0103-01-30", "9194-01-01"],
  [`[${"XX00-02-29,".repeat(size / 11)}2021]`, "0000-02-29", "9600-03-01"], // the first and the last leap century
  [`[${"1000..9999,".repeat(size / 11)}2021]`, "1000-01-01", "+010000-01-01"],
  [`1985-04-12T23:20:30.${"1".repeat(size)}Z`, "1985-04-12T23:20:30.111Z", "1985-04-12T23:20:30.112Z"],
])("10,000 signs that are a date are read to their end (%.9s…)", (text, earliest, latest) => {
  const { when, issues } = parseEDTF(text, { zone: "utc" });
  expect(issues).toEqual([]);
  expect(when?.start).toEqual({ earliest: Date.parse(earliest), latest: Date.parse(latest) });
});
