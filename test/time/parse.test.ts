import { describe, expect, test } from "@jest/globals";
import { settings } from "../../src/layout/prepare/options.ts";
import { read as readInput } from "../../src/model/read.ts";
import { formatDate } from "../../src/time/format.ts";
import type { DateOrder } from "../../src/time/prose/numeric.ts";
import { parseEDTF } from "../../src/time/edtf/edtf.ts";
import { parseDate, type ParseDateOptions } from "../../src/time/parse.ts";
import { toEDTF } from "../../src/time/edtf/write.ts";

test.each<readonly [text: string, hint: string]>([
  ["1985 ", "1985"],
  [" 2022-10-21", "2022-10-21"],
  ["[2020, 2021]", "[2020,2021]"],
  ["[2020}", "[2020]"],
  ["19850412", "1985-04-12"],
  ["20221021T101500Z", "2022-10-21T10:15:00Z"],
  ["2022-1-5", "2022-01-05"],
  ["2022-1", "2022-01"],
  ["2022-21-10", "2022-10-21"],
  ["2022–10–21", "2022-10-21"],
  ["２０２２", "2022"],
  ["2004/2003", "2003/2004"],
  ["Y2006", "2006"],
  ["12022", "Y12022"],
  ["+2022", "2022"],
  ["800", "0800"],
  ["1985-W15", "1985-04-08/1985-04-14"],
  ["2020-W53-7", "2021-01-03"],
  ["1985-102", "1985-04-12"],
  ["1978-79", "1978/1979"],
  ["2022-00-00", "2022"],
  ["2022-10-00", "2022-10"],
  ["199u", "199X"],
  ["201x", "201X"],
  ["1984?~", "1984%"],
  ["2004/open", "2004/.."],
  ["unknown/2004", "/2004"],
  ["y170000002", "Y170000002"],
  ["1666483200000", "2022-10-23T00:00Z"], // ms since 1970, as of JavaScript
  ["1666519331250", "2022-10-23T10:02:11.250Z"],
  ["1666483200", "2022-10-23T00:00Z"], // seconds
  ["-1666483200", "1917-03-12T00:00Z"],
  ["1666519331", "2022-10-23T10:02:11Z"],
  ["5000000000", "2128-06-11T08:53:20Z"],
  ["-1666483200000", "1917-03-12T00:00Z"],
  ["-4400000000", "Y-4400000000"], // no clock counted seconds back to 1830
  ["-4543210987", "Y-4543210987"],
  ["-1600000000", "Y-1600000000"], // as round as years of geology are
  ["10/23/2022 2 PM", "2022-10-23T14:00"],
  ["October 21, 2022, 2 p.m.", "2022-10-21T14:00"],
  ["21 October 2022 at 9:30", "2022-10-21T09:30"],
  ["Friday, 21 October 2022, 12:05 am", "2022-10-21T00:05"],
  ["2022-10-23 2pm", "2022-10-23T14:00"],
  ["2022-10-23 12 pm", "2022-10-23T12:00"],
  ["2022-10-23 9:00", "2022-10-23T09:00"],
  ["3 p.m. May 13, 2023", "2023-05-13T15:00"],
  ["at 9:30 on 21 October 2022", "2022-10-21T09:30"],
  ["15:00, 2022-10-23", "2022-10-23T15:00"],
  ["3pm 5 May 2023", "2023-05-05T15:00"],
  ["2023-05-13T10:00:00+0200", "2023-05-13T10:00:00+02:00"],
  ["2023-05-13 10:00:00 -0430", "2023-05-13T10:00:00-04:30"],
  ["2023-05-13T10:00+0200/2023-05-13T12:00+0200", "2023-05-13T10:00+02:00/2023-05-13T12:00+02:00"],
  ["12/2023", "2023-12"],
  ["5.2023", "2023-05"],
  ["05-2023", "2023-05"],
  ["2023/12", "2023-12"],
  ["2020/21", "2020/2021"],
  ["2023/24", "2023/2024"],
  ["1914/18", "1914/1918"],
  ["2020/22", "2020/2022"],
  ["2022-10-21 14:00-16:00", "2022-10-21T14:00/2022-10-21T16:00"],
  ["2022-10-21T14:00-17:30", "2022-10-21T14:00/2022-10-21T17:30"],
  ["2022-10-21T13:00-14:30", "2022-10-21T13:00/2022-10-21T14:30"],
  ["2022-10-21T14-16", "2022-10-21T14/2022-10-21T16"],
  ["2022-10-21 09:00–10:00", "2022-10-21T09:00/2022-10-21T10:00"],
  ["2022-10-21 09:00 - 10:00", "2022-10-21T09:00/2022-10-21T10:00"],
  ["2022-10-21 09:00 to 10:00", "2022-10-21T09:00/2022-10-21T10:00"],
])("%s: did you mean %s?", (text, hint) => {
  const { when, issues } = parseDate(text);
  expect(when).toBeUndefined();
  expect(issues).toMatchObject([{ severity: "error", value: text, hint: `did you mean \`${hint}\`?` }]);
});

test.each([
  ["2004/05", "did you mean `2004/2005` or `2004-05`?"],
  ["1999/00", "did you mean `1999/2000`?"],
  ["1985-", "did you mean `1985/..`?"],
  ["1985-04 –", "did you mean `1985-04/..`?"],
  ["–1985", "did you mean `../1985` or `-1985`?"],
  ["−1985", "did you mean `-1985`?"],
  ["1999-00", "did you mean `1999/2000` or `1999`?"],
])("%s: two suggestions where two are near", (text, hint) => {
  expect(parseDate(text).issues).toMatchObject([{ severity: "error", hint }]);
});

// of all zones since 1868: −12 (Enderbury, 1937) and +14 (Anadyr, 1981; Kiritimati); before: Manila and Alaska
test.each([
  ["2022-10-21T14:00+14:00", true],
  ["2022-10-21T14:00+14:01", false],
  ["2022-10-21T14:00-12", true],
  ["2022-10-21T14:00-12:01", false],
  ["2022-10-21T14:00:05+16", false],
  ["1840-10-21T14:00-15:56", true],
  ["1867-10-17T14:00+15:14", true],
  ["1868-01-01T14:00+15:14", false],
  ["1840-10-21T14:00-16:00", false],
])("an offset is one that clocks have shown in that year: %s", (text, isRead) => {
  const { when, issues } = parseDate(text);
  const message = "clocks are from 12 hours behind UTC to 14 hours ahead";
  const fault = { severity: "error", code: "not-edtf", column: text.search(/[-+][\d:]+$/) + 1, value: text, message };
  expect([when !== undefined, issues]).toMatchObject([isRead, isRead ? [] : [fault]]);
});

test("a time with an offset behind a blank that may be two times of the day is read as an offset, with a warning", () => {
  const [issue, ...others] = parseDate("2022-10-21 09:00-10:00").issues;
  expect(issue).toEqual({
    severity: "warning",
    code: "two-readings",
    column: 1,
    value: "2022-10-21 09:00-10:00",
    message: "read as 09:00 UTC−10; it could also mean 09:00–10:00",
    hint: "did you mean `2022-10-21T09:00/2022-10-21T10:00`?",
  });
  expect(others).toEqual([]);
  const clear = ["T09:00-10:00", " 09:00-05:00", " 09:00:00-10:00", " 09:00+10:00", " 09:00:00-10", " 09:00"];
  expect(clear.flatMap((time) => parseDate(`2022-10-21${time}`).issues)).toEqual([]);
});

test("a fraction of a second is of its second, however long it is", () => {
  const ends = (text: string) => {
    const { when } = parseDate(text);
    return when && [when.start.earliest, when.start.latest].map((at) => new Date(at).toISOString());
  };
  const last = ["2022-10-21T23:59:59.999Z", "2022-10-22T00:00:00.000Z"];
  expect(ends("2022-10-21T23:59:59.99999999999999999Z")).toEqual(last);
  expect(ends("2022-10-21T23:59:59.999999999Z")).toEqual(last);
  expect(ends("2022-10-21T23:59:59.9999999995Z")).toEqual(last);
});

test("two digits that are a season of EDTF and the year after are read as the season, with a warning", () => {
  const read = (text: string) => {
    const { when, issues } = parseDate(text);
    return [
      when && toEDTF(when),
      ...issues.map(({ severity, code, message, hint }) => [severity, code, message, hint]),
    ];
  };
  expect(read("2020-21")).toEqual([
    "2020-21",
    ["warning", "two-readings", "read as spring 2020; it could also mean 2020–2021", "did you mean `2020/2021`?"],
  ]);
  expect(read("1923-24")).toEqual([
    "1923-24",
    ["warning", "two-readings", "read as winter 1923–24; it could also mean 1923–1924", "did you mean `1923/1924`?"],
  ]);
  expect(["2021-22", "1922-23"].map((text) => read(text).length)).toEqual([2, 2]);
  expect(["2020-22", "2020-21~", "2020-21/2021-21", "2024-25", "2011-12"].map((text) => read(text).length)).toEqual(
    Array(5).fill(1),
  );
});

test.each([
  ["44562", "2022-01-01", "2026-01-02"], // 1 January 2022 in Excel
  ["44855", "2022-10-21", "2026-10-22"],
  ["36526.75", "2000-01-01", "2004-01-02"],
])("%s is the day %s in a spreadsheet", (text, day, from1904) => {
  const [issue] = parseDate(text).issues;
  expect(issue?.hint).toBe(
    `looks like a spreadsheet’s serial number: \`${day}\`? (\`${from1904}\` where days are counted from 1904)`,
  );
  expect(parseDate("19999").issues[0]?.hint).toBe("did you mean `Y19999`?");
});

describe("a date of numbers alone", () => {
  const read = (text: string, dateOrder?: DateOrder): string | undefined => {
    const { when, issues } = parseDate(text, { dateOrder });
    return when ? toEDTF(when) : issues.map(({ code, hint = "" }) => `${code} ${hint}`.trim()).join();
  };

  test("is read where it has one meaning", () => {
    const texts = ["21.10.2022", "10/21/2022", "21-10-2022", "3.3.2022", "2022/10/21", "2022.1.5", "31.12.0987"];
    expect(texts.map((text) => read(text))).toEqual([
      "2022-10-21",
      "2022-10-21",
      "2022-10-21",
      "2022-03-03",
      "2022-10-21",
      "2022-01-05",
      "0987-12-31",
    ]);
  });

  test("is an issue with both readings where it could be either way round", () => {
    expect(parseDate("03/04/2022").issues).toEqual([
      {
        severity: "error",
        code: "ambiguous-order",
        column: 1,
        value: "03/04/2022",
        message:
          'this is 2022-04-03 or 2022-03-04: expected an order of day and month (dateOrder of read, or {"dateOrder": …} in the input)',
        hint: "did you mean `2022-04-03` or `2022-03-04`?",
      },
    ]);
    expect(parseDate("before 3.4.2022").issues[0]).toMatchObject({ code: "ambiguous-order", column: 8 });
    expect(parseDate("1.2.2022–3.2.2022", { dateOrder: "dmy" }).when).toMatchObject({ shape: "span" });
  });

  test("is read in the order that is said, and in no other", () => {
    expect((["dmy", "mdy"] as const).map((order) => read("03/04/2022", order))).toEqual(["2022-04-03", "2022-03-04"]);
    expect((["dmy", "mdy", "ymd"] as const).map((order) => read("2022/10/21", order))).toEqual(
      Array.from({ length: 3 }, () => "2022-10-21"),
    );
    expect(read("21/10/2022", "mdy")).toBe("not-a-date did you mean `2022-10-21`?");
    expect(read("03/04/2022", "ymd")).toBe("not-a-date did you mean `2022-04-03` or `2022-03-04`?");
  });

  test("that no calendar has is none", () => {
    expect(["32.1.2022", "13.13.2022", "29.2.2022", "2022/13/01", "03/04/22"].map((text) => read(text))).toEqual([
      "not-a-date",
      "not-a-date",
      "not-a-date",
      "not-a-date",
      "not-edtf",
    ]);
  });
});

describe("a date of numbers alone with a time, as spreadsheets and browsers write it,", () => {
  const read = (text: string, dateOrder?: DateOrder, zone = "utc"): string | undefined => {
    const { when, issues } = parseDate(text, { dateOrder, zone });
    const said = issues.map(({ code, column, hint = "" }) => `${code} ${column} ${hint}`.trim()).join();
    return when ? [toEDTF(when), said].filter((part) => part !== "").join(" ") : said;
  };

  test.each([
    ["10/21/2022 14:30", "2022-10-21T14:30"], // Excel, Google Sheets
    ["10/22/2022 9:05", "2022-10-22T09:05"],
    ["18.02.2022 14:30", "2022-02-18T14:30"],
    ["18-2-2022 00:00", "2022-02-18T00:00"],
    ["2022/10/21 14:30:05", "2022-10-21T14:30:05"],
    ["10/23/2022 2:30 PM", "2022-10-23T14:30"],
    ["10/23/2022, 2:30:09\u202FPM", "2022-10-23T14:30:09"], // toLocaleString() in English
    ["10/23/2022 12:00 am", "2022-10-23T00:00"],
    ["10/23/2022 12:15 p.m.", "2022-10-23T12:15"],
    ["10/23/2022 02:30PM", "2022-10-23T14:30"],
    ["23.10.2022, 14:30:00", "2022-10-23T14:30:00"], // toLocaleString("de")
    ["٢٣/١٠/٢٠٢٢ ١٤:٣٠", "2022-10-23T14:30"],
    ["10/21/2022 14:30 – 10/22/2022 9:05", "2022-10-21T14:30/2022-10-22T09:05"],
  ])("is read where it has one meaning: %s", (text, edtf) => {
    const { when, issues } = parseDate(text, { zone: "Europe/Kyiv" });
    expect(issues).toEqual([]);
    const asEDTF = parseDate(edtf, { zone: "Europe/Kyiv" }).when;
    expect([when?.start, when?.end, when?.grain, when?.shape]).toEqual([
      asEDTF?.start,
      asEDTF?.end,
      asEDTF?.grain,
      asEDTF?.shape,
    ]);
    expect(when && toEDTF(when)).toBe(edtf);
  });

  test("is a date of its order, as one without a time is", () => {
    expect(read("03/04/2022 14:00", "dmy")).toBe("2022-04-03T14:00");
    expect(read("03/04/2022 2:00 PM", "mdy")).toBe("2022-03-04T14:00");
    expect(read("03/03/2022 14:00")).toBe("2022-03-03T14:00");
    expect(read("03/04/2022 14:00")).toBe("ambiguous-order 1 did you mean `2022-04-03T14:00` or `2022-03-04T14:00`?");
    expect(read("since 03/04/2022 2:00 PM")).toBe(
      "ambiguous-order 7 did you mean `2022-04-03T14:00` or `2022-03-04T14:00`?",
    );
    expect(read("18.02.2022 14:30", "mdy")).toBe("not-a-date 1 did you mean `2022-02-18T14:30`?");
    expect(read("2022/10/21 14:30", "mdy")).toBe("2022-10-21T14:30");
    expect(read("31.02.2022 14:30")).toBe("not-a-date 1");
  });

  test("keeps the words before it", () => {
    expect(parseDate("perhaps about 10/21/2022 14:00").when).toMatchObject({ uncertain: true, approximate: true });
    expect(read("before 10/21/2022 14:00")).toBe(read("before 2022-10-21T14:00"));
  });

  test("is held to the clocks of its zone", () => {
    expect(read("27.03.2022 03:30", undefined, "Europe/Kyiv")).toMatch(/^skipped-time /);
    expect(read("30.10.2022 03:30", undefined, "Europe/Kyiv")).toMatch(/^2022-10-30T03:30 repeated-time /);
  });

  test("is none where the time is none", () => {
    const texts = ["24:00", "25:00", "14:60", "14:5", "13:00 PM", "0:30 am", "14:30:60", "14:30:05:1", "14:30.5", "14:30x", "2:30 pmx"]; // prettier-ignore
    for (const time of texts)
      expect([time, read(`10/21/2022 ${time}`)]).toEqual([time, expect.stringMatching(/^not-a-date/)]);
    for (const zone of ["UTC", "CEST", "+02:00"]) expect(read(`10/21/2022 14:30 ${zone}`)).toMatch(/^not-a-date 18/);
  });

  test("costs no more for its length", () => {
    const long = [" ".repeat(1e5), ", ".repeat(5e4), "1".repeat(1e5), ":30".repeat(3e4), " 14:30".repeat(2e4)];
    const texts = long.flatMap((part) => [`10/21/2022${part}`, `10/21/2022${part} 14:30`, `10/21/2022 ${part} PM`]);
    const start = performance.now();
    for (const text of texts) parseDate(text);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(read(`10/21/2022${" ".repeat(100)}14:30`)).toBe("2022-10-21T14:30");
  });
});

test.each([
  ["23 Oct 22", 8],
  ["23-Oct-22", 8],
])("%s lacks a year of four digits", (text, column) => {
  expect(parseDate(text).issues).toMatchObject([
    { code: "missing-year", column, message: `expected a year of four digits at character ${column}, found “22”` },
  ]);
});

test.each(["21 October", "October"])("%s lacks a year", (text) => {
  expect(parseDate(text).issues).toMatchObject([{ code: "missing-year", column: 1, message: "expected a year" }]);
});

describe("doubt about a time of day", () => {
  test.each<readonly [text: string, doubts: string, edtf: string]>([
    ["c. 2019-08-03T01:30", "approximate", "2019-08-03T01:30~"],
    ["about 2019-08-03 01:30", "approximate", "2019-08-03T01:30~"],
    ["2019-08-03T01:30~", "approximate", "2019-08-03T01:30~"],
    ["2019-08-03T06~", "approximate", "2019-08-03T06~"],
    ["c. 2019-08-03T01:30:20.5+02:00", "approximate", "2019-08-03T01:30:20.5+02:00~"],
    ["c. 2019-08-03T01:30[Europe/Kyiv]", "approximate", "2019-08-03T01:30+03:00~"],
    ["2019-08-03T01:30[Europe/Kyiv]~", "approximate", "2019-08-03T01:30+03:00~"],
    ["perhaps 2019-08-03T03:40", "uncertain", "2019-08-03T03:40?"],
    ["2019-08-03T03:40 (?)", "uncertain", "2019-08-03T03:40?"],
    ["2019-08-03T03:40?", "uncertain", "2019-08-03T03:40?"],
    ["probably about 2019-08-03T03:40", "approximate uncertain", "2019-08-03T03:40%"],
    ["c. 2019-08-03T03:40?", "approximate uncertain", "2019-08-03T03:40%"],
    ["c. 2019-08-03T01:30 to 2019-08-03T02:10?", "approximate uncertain", "2019-08-03T01:30~/2019-08-03T02:10?"],
    ["2019-08-03T01:30/2019-08-03T02:10~", "approximate", "2019-08-03T01:30/2019-08-03T02:10~"],
    ["between c. 2019-08-03T01:30 and 2019-08-03T02:10", "approximate", "[2019-08-03T01:30~..2019-08-03T02:10]"],
    ["since c. 2019-08-03T01:30", "approximate", "2019-08-03T01:30~/.."],
    ["perhaps 2019-08-03T01:30 or 2019-08-03T02:10", "uncertain", "[2019-08-03T01:30?,2019-08-03T02:10]"],
  ])("%s is %s", (text, doubts, edtf) => {
    const { when, issues } = parseDate(text);
    expect(issues).toEqual([]);
    expect([when?.approximate && "approximate", when?.uncertain && "uncertain"].filter(Boolean).join(" ")).toBe(doubts);
    expect(when && toEDTF(when)).toBe(edtf);
    const again = parseDate(edtf).when;
    expect([again?.start, again?.end, again?.uncertain]).toEqual([when?.start, when?.end, when?.uncertain]);
  });

  test("it moves no bound, in any zone", () => {
    for (const zone of ["utc", "Pacific/Apia"]) {
      const [sure, about] = ["2019-08-03T01:30", "c. 2019-08-03T01:30"].map((text) => parseDate(text, { zone }).when);
      expect(about?.start).toEqual(sure?.start);
    }
  });

  test("EDTF has no sign for it", () => {
    expect(parseEDTF("2019-08-03T01:30~", { zone: "utc" }).issues).toMatchObject([{ code: "not-edtf", column: 17 }]);
  });

  test.each([
    ["about 3 pm on 21 October 2022", "2022-10-21T15:00~"],
    ["21 October 2022, ca. 3 p.m.", "2022-10-21T15:00~"],
    ["probably 14:10 on 21 October 2022", "2022-10-21T14:10?"],
  ])("%s: the suggestion keeps it", (text, near) => {
    expect(parseDate(text).issues[0]?.hint).toBe(`did you mean \`${near}\`?`);
    expect(parseDate(near).issues).toEqual([]);
  });
});

test.each(["October 2022, 2 p.m.", "c. October 2022, 2 p.m.", "2022-10-23 25:00", "2022-10-23 13 pm", "October 14:00"])(
  "%s has no near date",
  (text) => {
    expect(parseDate(text).issues).toHaveLength(1);
    expect(parseDate(text).issues[0]).not.toHaveProperty("hint");
  },
);

test.each(["13/2023", "00/2023", "2022-13-21", "1985-13", "hello", "2022-02-30", "", "[]"])(
  "%s has no near date",
  (text) => {
    expect(parseDate(text).issues).toHaveLength(1);
    expect(parseDate(text).issues[0]).not.toHaveProperty("hint");
  },
);

test.each([
  ["P3D", 1],
  ["PT36H", 1],
  ["P1Y/2022", 1],
  ["2022-10-21/P3D", 12],
])("%s is said to be, or to hold, a duration", (text, column) => {
  expect(parseDate(text)).toEqual({
    issues: [
      { severity: "error", code: "duration", column, value: text, message: "durations are not EDTF: expected a date" },
    ],
  });
});

test.each([
  ["2025-Q1/2025-Q3", "2025-33/2025-35"],
  ["2025Q1/2025Q3", "2025-33/2025-35"],
  ["Q1 2025/Q3 2025", "2025-33/2025-35"],
  ["2025-Q1 – 2025-Q3", "2025-33/2025-35"],
  ["2025-H1/..", "2025-40/.."],
  ["2025-Q1?", "2025-33?"],
  ["2024-Q1 2025", "2024/2025-33"], // the quarter has its own year
])("%s is %s", (text, edtf) => {
  const { when, issues } = parseDate(text);
  expect(issues).toEqual([]);
  expect(when?.text).toBe(text);
  expect(when && toEDTF(when)).toBe(edtf);
});

test.each(["2025-Q5", "2025-H3", "2025-Q0", "2025-Q1-01"])("%s is no part of a year", (text) => {
  const { when, issues } = parseDate(text);
  expect(when).toBeUndefined();
  expect(issues[0]?.value).toBe(text);
});

test("times of ISO 8601 are read beyond EDTF", () => {
  const start = (text: string) => parseDate(text).when?.start.earliest;
  expect(start("2022-10-21 10:15")).toBe(Date.parse("2022-10-21T10:15Z"));
  expect(start("2022-10-21T10:15:00,5Z")).toBe(Date.parse("2022-10-21T10:15:00.5Z"));
  expect(start("2022-10-21T10:15[Europe/Kyiv]")).toBe(Date.parse("2022-10-21T07:15Z"));
  expect(start("2022-10-21T10:15+03:00[Europe/Kyiv]")).toBe(Date.parse("2022-10-21T07:15Z"));
  expect(parseDate("2022-10-21T10:15[Europe/Kiew]")).toMatchObject({ issues: [{ code: "unknown-zone", column: 1 }] });
});

test("a date without an offset is read in the zone, an instant keeps its own", () => {
  const start = (text: string) => parseDate(text, { zone: "Europe/Kyiv" }).when?.start.earliest;
  expect(start("2022-10-21")).toBe(Date.parse("2022-10-20T21:00Z"));
  expect(start("mid-November 2022")).toBe(Date.parse("2022-11-10T22:00Z"));
  expect(start("2022-10-21T10:15")).toBe(Date.parse("2022-10-21T07:15Z"));
  expect(start("2022-10-21T10:15Z")).toBe(Date.parse("2022-10-21T10:15Z"));
});

test.each([
  ["Mars/Olympus", '"Mars/Olympus"'],
  ["", '""'],
  [null, "null"],
  [5, "5"],
  [["utc"], '["utc"]'],
  [Symbol("utc"), "Symbol(utc)"],
])("a zone that there is not is the program's error, as of read and formatDate: %p", (zone, found) => {
  const message = `zone must be "utc", an IANA zone such as "Europe/Kyiv" or an offset such as "+04:00", not ${found}`;
  const wrong = { zone: zone as string };
  const { when } = parseDate("2022-10-21");
  for (const text of ["2022", "last week", "no date"])
    expect(() => parseDate(text, wrong)).toThrow(new RangeError(message));
  expect(() => readInput([], wrong)).toThrow(new RangeError(message));
  expect(() => when && formatDate(when, wrong)).toThrow(new RangeError(message));
  expect(() => settings(wrong)).toThrow(new RangeError(message));
});

test.each([
  [null, "null"],
  [undefined, "undefined"],
  [5, "5"],
  [{}, "an object"],
  [Symbol("x"), "Symbol(x)"],
])("what is no text is the program's error: %p", (text, found) => {
  expect(() => parseDate(text as string)).toThrow(new TypeError(`parseDate expects a text, not ${found}`));
});

const options = "the options are zone, published, dateOrder";
test.each([
  [{ dateOrder: "DMY" }, 'dateOrder must be one of "dmy", "mdy", "ymd", not "DMY"'],
  [{ Zone: "utc" }, `there is no option "Zone"; ${options}`],
  [{ published: new Date(0) }, "published expects a date that parseDate or read made, not an object"],
  [{ published: 5 }, "published expects a date that parseDate or read made, not 5"],
  ["utc", 'options must be an object, not "utc"'],
  [null, "options must be an object, not null"],
])("a wrong option is the program's error: %j", (wrong, message) => {
  // whatever the text, though only a few need the option
  for (const text of ["2022", "last week", "03/04/2022"])
    expect(() => parseDate(text, wrong as ParseDateOptions)).toThrow(new TypeError(message));
});

test("an option may be undefined", () => {
  const none: ParseDateOptions = { zone: undefined, published: undefined, dateOrder: undefined };
  expect(parseDate("2022-10-21", none)).toEqual(parseDate("2022-10-21"));
});

// 10^5 signs: what grows with the square takes minutes
test.each([
  ["a ", 50_000, "surrounding-blank"],
  [" ", 100_000, "empty-date"],
  ["1,", 50_000, "not-edtf"],
  ["(", 190, "not-a-date"],
  ["mid-", 45, "not-a-date"],
  ["or 1 ", 40, "surrounding-blank"],
])("%j, %d times, is no date, said once", (part, count, code) => {
  const { when, issues } = parseDate(part.repeat(count));
  expect(when).toBeUndefined();
  expect(issues.map((issue) => issue.code)).toEqual([code]);
});
