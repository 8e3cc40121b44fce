import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseDate } from "../../../src/time/parse.ts";
import { toEDTF } from "../../../src/time/edtf/write.ts";
import type { When } from "../../../src/time/when.ts";
import { codePoint } from "../../codepoint.ts";

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
    ["first half of the 19th century", "1801-01-01", "1851-01-01"],
    ["1st half of the 19th century", "1801-01-01", "1851-01-01"],
    ["second half of the nineteenth century", "1851-01-01", "1901-01-01"],
    ["third quarter of the 5th century BC", "-000449-01-01", "-000424-01-01"], // 450–426 BC
    ["2nd half of the 1990s", "1995-01-01", "2000-01-01"],
    ["first quarter of the 2nd millennium", "1001-01-01", "1251-01-01"],
    ["21-Oct-2022", "2022-10-21", "2022-10-22"],
    ["Oct-2022", "2022-10-01", "2022-11-01"],
    ["2022 October 21", "2022-10-21", "2022-10-22"],
    ["early 2000s", "2000-01-01", "2004-01-01"],
    ["H2 2023", "2023-07-01", "2024-01-01"],
    ["2023-Q3", "2023-07-01", "2023-10-01"],
    ["2023Q3", "2023-07-01", "2023-10-01"],
    ["2023-q3", "2023-07-01", "2023-10-01"],
    ["Q3-2023", "2023-07-01", "2023-10-01"],
    ["Q3/2023", "2023-07-01", "2023-10-01"],
    ["c. 2023-Q3", "2023-07-01", "2023-10-01"],
    ["2023-H2", "2023-07-01", "2024-01-01"],
    ["H2-2023", "2023-07-01", "2024-01-01"],
    ["[2023-Q1..2023-Q3]", "2023-01-01", "2023-10-01"],
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
    "1985 – unknown",
    "1985–?",
    "unknown to October 1985",
    "? – c. 1985?",
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
      "../1985",
      "1985/",
      "1985/",
      "/1985-10",
      "/1985%",
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
  expect(parseDate("last week", { published: "garbage" }).issues).toMatchObject([
    { severity: "error", code: "unread-published" },
  ]);
  expect(parseDate("garbage", { published: "garbage" }).issues).toMatchObject([{ code: "not-a-date" }]);
  const { when } = parseDate("2022-10-21");
  expect(toEDTF(parseDate("earlier in October 2022", when ? { published: when } : {}).when ?? read("1"))).toBe(
    "[2022-10-01..2022-10-21]",
  );
});

describe("what is counted from the day of publication", () => {
  // 21 October 2022 was a Friday.
  const counted = (text: string, published: string = "2022-10-21"): string => toEDTF(read(text, published));

  test.each<readonly [text: string, edtf: string]>([
    ["today", "2022-10-21"],
    ["this morning", "2022-10-21"],
    ["earlier today", "2022-10-21"],
    ["the same day", "2022-10-21"],
    ["yesterday", "2022-10-20"],
    ["yesterday evening", "2022-10-20"],
    ["tomorrow", "2022-10-22"],
    ["the day before", "2022-10-20"],
    ["the following day", "2022-10-22"],
    ["the day before yesterday", "2022-10-19"],
    ["the day after tomorrow", "2022-10-23"],
    ["last night", "[2022-10-20..2022-10-21]"],
    ["on Friday", "2022-10-21"],
    ["on Thursday evening", "2022-10-20"],
    ["Saturday", "2022-10-15"],
    ["last Friday", "2022-10-14"],
    ["last Thursday", "2022-10-20"],
    ["next Friday", "2022-10-28"],
    ["this coming Saturday", "2022-10-22"],
    ["this Monday", "2022-10-17"],
    ["this Sunday", "2022-10-23"],
    ["Friday last week", "2022-10-14"],
    ["Tuesday of next week", "2022-10-25"],
    ["this week", "[2022-10-17..2022-10-23]"],
    ["last week", "[2022-10-10..2022-10-16]"],
    ["next week", "[2022-10-24..2022-10-30]"],
    ["early last week", "[2022-10-10..2022-10-11]"],
    ["mid last week", "[2022-10-12..2022-10-13]"],
    ["late last week", "[2022-10-14..2022-10-16]"],
    ["last weekend", "[2022-10-15..2022-10-16]"],
    ["the week before last", "[2022-10-03..2022-10-09]"],
    ["last month", "2022-09"],
    ["the following month", "2022-11"],
    ["mid last month", "[2022-09-11..2022-09-20]"],
    ["last quarter", "2022-35"],
    ["this quarter", "2022-36"],
    ["last year", "2021"],
    ["next year", "2023"],
    ["early this year", "[2022-01..2022-04]"],
    ["this decade", "202X"],
    ["last century", "[1901..2000]"],
    ["two days ago", "2022-10-19"],
    ["2 days later", "2022-10-23"],
    ["a week later", "[2022-10-24..2022-10-30]"],
    ["three weeks ago", "[2022-09-26..2022-10-02]"],
    ["two months earlier", "2022-08"],
    ["eleven months ago", "2021-11"],
    ["five years ago", "2017"],
    ["12 years ago", "2010"],
    ["earlier this month", "[2022-10-01..2022-10-21]"],
    ["later this month", "[2022-10-21..2022-10-31]"],
    ["earlier this week", "[2022-10-17..2022-10-21]"],
    ["later this year", "[2022-10-21..2022-12-31]"],
    ["since Monday", "2022-10-17/.."],
    ["until yesterday", "../2022-10-20"],
    ["before last week", "[..2022-10-09]"],
    ["after last week", "[2022-10-17..]"],
    ["by tomorrow", "[..2022-10-22]"],
    ["from Monday to Wednesday", "2022-10-17/2022-10-19"],
    ["from Saturday to Tuesday", "2022-10-15/2022-10-18"],
    ["between Thursday and Friday", "[2022-10-20..2022-10-21]"],
    ["yesterday or today", "[2022-10-20,2022-10-21]"],
    ["perhaps yesterday", "2022-10-20?"],
    ["c. last year", "2021~"],
  ])("%s", (text, edtf) => {
    const when = read(text, "2022-10-21");
    expect(toEDTF(when)).toBe(edtf);
    expect(when.text).toBe(text);
  });

  test("a weekday alone is the last one, the day of publication counted in, and a notice names the next", () => {
    const days = Array.from({ length: 7 }, (_, i) => counted("on Friday", `2022-10-${21 + i}`));
    expect(days).toEqual(Array.from({ length: 7 }, () => "2022-10-21"));
    expect(counted("on Friday", "2022-10-20")).toBe("2022-10-14");
    // The last of a pair of weekdays decides.
    expect(counted("from Friday to Sunday", "2022-10-19")).toBe("2022-10-14/2022-10-16");
    expect(parseDate("on Friday", { published: "2022-10-19" }).issues).toEqual([
      {
        severity: "notice",
        code: "before-or-after",
        column: 1,
        value: "on Friday",
        message: "read as 2022-10-14; it could also mean 2022-10-21",
      },
    ]);
    expect(parseDate("last Friday", { published: "2022-10-19" }).issues).toEqual([]);
  });

  test("months, weeks and years turn where the calendar does", () => {
    expect(counted("last month", "2022-01-31")).toBe("2021-12");
    expect(counted("next month", "2022-12-31")).toBe("2023-01");
    expect(counted("last week", "2022-01-02")).toBe("[2021-12-20..2021-12-26]"); // a Sunday
    expect(counted("yesterday", "2024-03-01")).toBe("2024-02-29");
    expect(counted("last year", "Y12022")).toBe("Y12021");
    expect(counted("two days ago", "0000-01-01")).toBe("-0001-12-30");
  });

  test("the day is that of the zone", () => {
    const published = "2022-10-21T22:30Z"; // 01:30 on the 22nd in Kyiv
    expect(parseDate("yesterday", { published }).when?.start.earliest).toBe(Date.parse("2022-10-20T00:00Z"));
    expect(parseDate("yesterday", { published, zone: "Europe/Kyiv" }).when?.start).toEqual({
      earliest: Date.parse("2022-10-20T21:00Z"),
      latest: Date.parse("2022-10-21T21:00Z"),
    });
  });

  test("from a day that is known less precisely, it is as much less precise", () => {
    expect(counted("yesterday", "2022-10")).toBe("[2022-09-30..2022-10-30]");
    expect(counted("last month", "2022-10")).toBe("2022-09");
    expect(counted("last week", "2022-10-21/2022-10-24")).toBe("[2022-10-10..2022-10-23]");
    expect(counted("this year", "2021-12-31/2022-01-01")).toBe("[2021..2022]");
    expect(counted("later in October 2022", "2022-10")).toBe("2022-10");
  });

  test("without a day of publication it is an issue that says so", () => {
    const missing = {
      severity: "error",
      code: "missing-published",
      column: 7,
      value: "since last week",
      message: "“last week” is counted from the date of publication, and there is none",
    };
    expect(parseDate("since last week")).toEqual({ issues: [missing] });
  });

  test("a day of publication that is of no use is not said to be missing", () => {
    for (const published of ["no date", "before 2022", "2022/.."]) {
      const unread = {
        severity: "error",
        code: "unread-published",
        column: 7,
        value: "since last week",
        message: "the date of publication could not be read, or has no first or last day",
      };
      expect(parseDate("since last week", { published })).toEqual({ issues: [unread] });
    }
  });
});

describe("months of other languages", () => {
  test.each<readonly [text: string, edtf: string]>([
    ["21. Oktober 2022", "2022-10-21"],
    ["8.–21. Oktober 2022", "2022-10-08/2022-10-21"],
    ["März 1945", "1945-03"],
    ["21. Jän. 2022", "error"],
    ["1er août 1914", "1914-08-01"],
    ["le 21 janv. 2022", "2022-01-21"],
    ["21 de octubre de 2022", "2022-10-21"],
    ["5 ago 2022", "2022-08-05"],
    ["21 de março de 1974", "1974-03-21"],
    ["2 giugno 1946", "1946-06-02"],
    ["5 mei 1945", "1945-05-05"],
    ["11 listopada 1918", "1918-11-11"],
    ["listopad 1918", "1918-11"],
    ["21 жовтня 2022 року", "2022-10-21"],
    ["жовтень 2022", "2022-10"],
    ["21 жовт. 2022 р.", "2022-10-21"],
    ["9 мая 1945 г.", "1945-05-09"],
    ["май 1945", "1945-05"],
    ["٢١ أكتوبر ٢٠٢٢", "2022-10-21"],
    ["21 تشرين الأول 2022", "2022-10-21"],
    ["1 جانفي 1960", "1960-01-01"],
    ["14 במאי 1948", "1948-05-14"],
    ["2022年10月21日", "2022-10-21"],
    ["２０２２年１０月", "2022-10"],
    ["2022年", "2022"],
    ["2022년 10월 21일", "2022-10-21"],
    ["2022年13月", "error"],
    ["vor Oktober 2022", "error"],
  ])("%s", (text, edtf) => {
    const { when } = parseDate(text);
    expect(when ? toEDTF(when) : "error").toBe(edtf);
  });

  test("every month of every language is read as Intl writes it, alone and beside a day", () => {
    for (const language of ["de", "fr", "es", "uk", "ar", "ja", "pt", "it", "nl", "pl", "ru", "he", "zh", "ko"]) {
      const tag = `${language}-u-ca-gregory-nu-latn`;
      for (const style of ["long", "short"] as const) {
        const format = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" });
        const month = new Intl.DateTimeFormat(tag, { month: style, year: "numeric", timeZone: "UTC" });
        for (let i = 0; i < 12; i++) {
          const at = Date.UTC(2022, i, 21);
          const edtf = new Date(at).toISOString().slice(0, 10);
          // What stands before it, such as Hebrew's “ב”, and bidirectional marks are not its words.
          const seen = [format, month].map((words) => {
            const { when } = parseDate(words.format(at).replaceAll(/[\u200e\u200f]/g, ""));
            return when && toEDTF(when);
          });
          if (language === "he" && style === "short") continue; // written with a geresh
          expect([language, ...seen]).toEqual([language, edtf, edtf.slice(0, 7)]);
        }
      }
    }
  });
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
  expect(years("66 Ma")).toBe("[Y-66499999..Y-65500000]");
  expect(years("66.04±0.05 Ma")).toBe("[Y-66090000..Y-65990000]");
  expect(years("13.8 billion years ago")).toBe("[Y-13849999999..Y-13750000000]");
  expect(years("12,000 BP")).toBe("[Y-10549..-9550]");
  expect(years("4012 BP")).toBe("-2062");
  // 34.5 Ma is rounded to 35 Ma, and not to 34 Ma too
  expect(read("34 Ma").start.earliest).toBe(read("35 Ma").end.latest);
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
    ["in the past week", 8, /found “past week”/],
    ["two days", 1, /expected a date/],
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
    ["first half of the 1900s", 12, /found “of the 1900s”/], // of ten or of a hundred years
    ["first third of the 19th century", 13, /found “of the 19th century”/],
    ["first half of the first half of the 19th century", 12, /found “of the first/],
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
    "last",
    "next",
    "week",
    "days",
    "yesterday",
    "Friday",
    "3/4/2022",
    "Oktober",
    "年",
    "月",
    "two",
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(" ", " ", "")), { maxLength: 9 })
    .map((all) => all.flat().join(""));
  fc.assert(
    fc.property(
      fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.string({ unit: codePoint }) }),
      fc.record({
        published: fc.constantFrom("2022-10-21", "2022", "0000-01-01", "Y99999", "2022-10-31T23:59Z", "../2022", "x"),
        dateOrder: fc.constantFrom(undefined, "dmy" as const, "mdy" as const, "ymd" as const),
        zone: fc.constantFrom("utc", "America/New_York", "Pacific/Apia"),
      }),
      (words, options) => {
        const { when, issues } = parseDate(words, options);
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
