import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseDate } from "../../src/time/parse.ts";
import { toEDTF } from "../../src/time/toedtf.ts";
import type { When } from "../../src/time/when.ts";

const read = (text: string, published?: string): When => {
  const { when, issues } = parseDate(text, published === undefined ? {} : { published });
  if (!when) throw new Error(`${text}: ${issues.map(({ message }) => message).join("; ")}`);
  return when;
};
const ms = (at: string | number): number => (typeof at === "number" ? at : Date.parse(at));

describe("words mean a point with these bounds", () => {
  test.each<readonly [text: string, earliest: string | number, latest: string | number]>([
    ["mid-November 2022", "2022-11-11", "2022-11-21"],
    ["mid November 2022", "2022-11-11", "2022-11-21"],
    ["early November 2022", "2022-11-01", "2022-11-11"],
    ["late March 2022", "2022-03-21", "2022-04-01"],
    ["late February 2024", "2024-02-21", "2024-03-01"],
    ["early 2022", "2022-01-01", "2022-05-01"],
    ["mid-2022", "2022-05-01", "2022-09-01"],
    ["late 2022", "2022-09-01", "2023-01-01"],
    ["early 1990s", "1990-01-01", "1994-01-01"],
    ["mid-1990s", "1994-01-01", "1997-01-01"],
    ["the late 1990s", "1997-01-01", "2000-01-01"],
    ["early 19th century", "1801-01-01", "1834-01-01"],
    ["mid-19th century", "1834-01-01", "1867-01-01"],
    ["late 19th century", "1867-01-01", "1901-01-01"],
    ["late spring 2022", "2022-05-01", "2022-06-01"],
    ["19th century", "1801-01-01", "1901-01-01"],
    ["nineteenth century", "1801-01-01", "1901-01-01"],
    ["5th century BCE", "-000499-01-01", "-000399-01-01"],
    ["5th c. BC", "-000499-01-01", "-000399-01-01"],
    ["2nd millennium BC", "-001999-01-01", "-000999-01-01"],
    ["1950s", "1950-01-01", "1960-01-01"],
    ["the 1950's", "1950-01-01", "1960-01-01"],
    ["440s BC", "-000448-01-01", "-000438-01-01"],
    ["44 BC", "-000043-01-01", "-000042-01-01"],
    ["15 March 44 B.C.", "-000043-03-15", "-000043-03-16"],
    ["AD 79", "0079-01-01", "0080-01-01"],
    ["79 CE", "0079-01-01", "0080-01-01"],
    ["1 BC", "0000-01-01", "0001-01-01"],
    ["10,000 BC", "-009999-01-01", "-009998-01-01"],
    ["before 1928", -Infinity, "1928-01-01"],
    ["prior to October 2022", -Infinity, "2022-10-01"],
    ["before 2022-10-21", -Infinity, "2022-10-21"],
    ["before 21 October 2022", -Infinity, "2022-10-21"],
    ["by 1928", -Infinity, "1929-01-01"],
    ["no later than 1928", -Infinity, "1929-01-01"],
    ["1928 or earlier", -Infinity, "1929-01-01"],
    ["after 1928", "1929-01-01", Infinity],
    ["1928 or later", "1928-01-01", Infinity],
    ["not before 1928", "1928-01-01", Infinity],
    ["between 2022-10-08 and 2022-10-21", "2022-10-08", "2022-10-22"],
    ["between 8 and 21 October 2022", "2022-10-08", "2022-10-22"],
    ["between October 8 and 21, 2022", "2022-10-08", "2022-10-22"],
    ["between March and May 2022", "2022-03-01", "2022-06-01"],
    ["earlier in October 2022", "2022-10-01", "2022-11-01"],
    ["Oct 21, 2022", "2022-10-21", "2022-10-22"],
    ["Oct. 21, 2022", "2022-10-21", "2022-10-22"],
    ["21 October 2022", "2022-10-21", "2022-10-22"],
    ["21st of October, 2022", "2022-10-21", "2022-10-22"],
    ["Friday, October 21, 2022", "2022-10-21", "2022-10-22"],
    ["on Friday 21 Oct 2022", "2022-10-21", "2022-10-22"],
    ["May 2022", "2022-05-01", "2022-06-01"],
    ["Q3 2023", "2023-07-01", "2023-10-01"],
    ["2023 Q3", "2023-07-01", "2023-10-01"],
    ["3rd quarter of 2023", "2023-07-01", "2023-10-01"],
    ["second half of 2023", "2023-07-01", "2024-01-01"],
    ["21-Oct-2022", "2022-10-21", "2022-10-22"],
    ["Oct-2022", "2022-10-01", "2022-11-01"],
    ["2022 October 21", "2022-10-21", "2022-10-22"],
    ["early 2000s", "2000-01-01", "2004-01-01"],
    ["H2 2023", "2023-07-01", "2024-01-01"],
    ["winter 1978–79", "1978-12-01", "1979-03-01"],
    ["spring of 2022", "2022-03-01", "2022-06-01"],
    ["c. 1348", "1348-01-01", "1349-01-01"],
    ["circa 800", "0800-01-01", "0801-01-01"],
    ["OCTOBER 2022", "2022-10-01", "2022-11-01"],
  ])("%s", (text, earliest, latest) => {
    const when = read(text);
    expect(when).toMatchObject({ shape: "point", text });
    expect(when.start).toEqual({ earliest: ms(earliest), latest: ms(latest) });
    expect(when.end).toEqual(when.start);
  });
});

test("words that mean a span", () => {
  const seen = [
    "8–21 October 2022",
    "October 8–21, 2022",
    "October 8 to 21, 2022",
    "from 8 to 21 October 2022",
    "28 December 2021 – 3 January 2022",
    "March–May 2022",
    "1939–1945",
    "1939-1945",
    "1914–18",
    "500–400 BC",
    "44 BC – AD 14",
    "since 1985",
    "1985–present",
    "from 1985",
    "until 1985",
    "1950s to 1970s",
    "c. 1348 to 1351?",
  ].map((text) => [read(text).shape, toEDTF(read(text))]);
  expect(seen).toEqual(
    [
      "2022-10-08/2022-10-21",
      "2022-10-08/2022-10-21",
      "2022-10-08/2022-10-21",
      "2022-10-08/2022-10-21",
      "2021-12-28/2022-01-03",
      "2022-03/2022-05",
      "1939/1945",
      "1939/1945",
      "1914/1918",
      "-0499/-0399",
      "-0043/0014",
      "1985/..",
      "1985/..",
      "1985/..",
      "/1985",
      "195X/197X",
      "1348~/1351?",
    ].map((text) => ["span", text]),
  );
});

test("the day of publication bounds what was earlier and later in a month", () => {
  const seen = (text: string, published: string) => toEDTF(read(text, published));
  expect(seen("earlier in October 2022", "2022-10-21")).toBe("[2022-10-01..2022-10-21]");
  expect(read("earlier in October 2022", "2022-10-21").start.latest).toBe(Date.parse("2022-10-22"));
  expect(seen("earlier in October 2022", "2022-10-21T23:00:00Z")).toBe("[2022-10-01..2022-10-21]");
  expect(seen("earlier in October 2022", "2022-10")).toBe("2022-10");
  expect(seen("earlier in October 2022", "2023")).toBe("2022-10");
  expect(seen("later in October 2022", "2022-10-21")).toBe("[2022-10-21..2022-10-31]");
  expect(seen("earlier in 2022", "21 October 2022")).toBe("[2022-01-01..2022-10-21]");
  const outside = parseDate("earlier in October 2022", { published: "2022-09-30" });
  expect(outside.issues).toMatchObject([{ severity: "warning", code: "published-outside" }]);
  expect(outside.when && toEDTF(outside.when)).toBe("2022-10");
  const unread = parseDate("earlier in October 2022", { published: "last week" });
  expect(unread.issues).toMatchObject([{ severity: "warning", code: "unread-published" }]);
  const { when } = parseDate("2022-10-21");
  expect(toEDTF(parseDate("earlier in October 2022", when ? { published: when } : {}).when ?? read("1"))).toBe(
    "[2022-10-01..2022-10-21]",
  );
});

test("about and perhaps qualify the whole date", () => {
  const seen = ["c. 1348", "ca. May 1348", "about 1348?", "perhaps 1348", "1348 (?)", "early 1990s?"].map((text) => {
    const { uncertain, approximate } = read(text);
    return [uncertain, approximate];
  });
  expect(seen).toEqual([
    [false, true],
    [false, true],
    [true, true],
    [true, false],
    [true, false],
    [true, false],
  ]);
});

test("an age before the present covers its error, or half of its last digit", () => {
  const years = (text: string) => toEDTF(read(text));
  expect(years("66 Ma")).toBe("[Y-66500000..Y-65500000]");
  expect(years("66.04±0.05 Ma")).toBe("[Y-66090000..Y-65990000]");
  expect(years("13.8 billion years ago")).toBe("[Y-13850000000..Y-13750000000]");
  expect(years("12,000 BP")).toBe("[Y-10550..-9550]");
  expect(years("4012 BP")).toBe("-2062");
});

test("several dates are a set", () => {
  expect(["21 or 22 October 2022", "1667, 1668 or 1670", "1960 and 1961"].map((text) => toEDTF(read(text)))).toEqual([
    "[2022-10-21,2022-10-22]",
    "[1667,1668,1670]",
    "{1960,1961}",
  ]);
});

test("two readings of the hundreds are named", () => {
  expect(parseDate("the 1900s")).toMatchObject({
    when: { start: { latest: Date.parse("2000") } },
    issues: [{ severity: "warning", code: "two-readings", column: 5 }],
  });
});

describe("words that are no date are refused, where and why", () => {
  test.each<readonly [string, number, RegExp]>([
    ["hello", 1, /found “hello”/],
    ["21 October", 1, /expected a year/],
    ["October", 1, /expected a year/],
    ["last week", 1, /expected a date/],
    ["mid-", 5, /not complete/],
    ["before", 7, /not complete/],
    ["between 1990", 13, /not complete/],
    ["31 September 2022", 1, /September 2022 has 30 days/],
    ["29 February 1900", 1, /has 28 days/],
    ["Thursday, 21 Oct 2022", 1, /this day is a Friday/],
    ["2022 to 2021", 1, /ends before it starts/],
    ["October 21, 2022 maybe not", 18, /found “maybe not”/],
    ["early 21 October 2022", 1, /after early, mid or late/],
    ["year 0 AD", 1, /expected a date/],
    ["mid 90s", 5, /found “90s”/],
    ["0 BC", 1, /no year 0/],
    ["constructor", 1, /expected a date/],
    ["<b>2022</b>", 1, /expected a date/],
  ])("%s", (text, column, message) => {
    expect(parseDate(text)).toMatchObject({
      issues: [{ severity: "error", column, message: expect.stringMatching(message) }],
    });
    expect(parseDate(text).when).toBeUndefined();
  });
});

test("no words make it throw, and every date has bounds in order", () => {
  const word = fc.constantFrom(
    "early",
    "mid-",
    "late",
    "c.",
    "before",
    "by",
    "after",
    "between",
    "and",
    "or",
    "to",
    "–",
    "-",
    "in",
    "the",
    "of",
    "October",
    "Feb",
    "winter",
    "Q3",
    "21",
    "29",
    "2022",
    "1900",
    "44",
    "BC",
    "AD",
    "19th",
    "century",
    "1990s",
    "s",
    "?",
    ",",
    "Ma",
    "±",
    "0.5",
    "66",
    "BP",
    "years",
    "ago",
    "million",
    "present",
    "earlier",
    "later",
    "than",
    "2022-10-21",
    "(",
    "0",
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(" ", " ", "")), { maxLength: 9 })
    .map((all) => all.flat().join(""));
  fc.assert(
    fc.property(
      fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }),
      (words) => {
        const { when, issues } = parseDate(words, { published: "2022-10-21" });
        if (!when) return issues.some(({ severity }) => severity === "error");
        const { start, end } = when;
        return (
          start.earliest < start.latest &&
          end.earliest < end.latest &&
          start.earliest <= end.earliest &&
          start.latest <= end.latest &&
          parseDate(toEDTF(when)).when !== undefined
        );
      },
    ),
    { seed: 29, numRuns: 4000 },
  );
});
