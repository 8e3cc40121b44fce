import { describe, expect, test } from "@jest/globals";
import { parseDate } from "../../../src/time/parse.ts";
import { toEDTF } from "../../../src/time/edtf/write.ts";

const seen = (text: string): string => {
  const { when, issues } = parseDate(text);
  return when ? toEDTF(when) : issues.map(({ severity }) => severity).join();
};
const months = ["May", "Oct", "OCTOBER", "Sept", "Dec."];
const numbers: readonly string[] = ["05", "10", "10", "09", "12"];
const separators = ["-", "/", ".", " ", ", ", " - ", " / ", "–", " – ", "--"];

describe("a day whose month has a name", () => {
  const parts = (order: string, month: string, day: string): readonly string[] =>
    order.split("").map((part) => (part === "y" ? "2022" : part === "m" ? month : day));

  test.each(["ymd", "ydm", "mdy", "myd", "dmy", "dym"])("in the order %s is that day or refused", (order) => {
    for (const [i, month] of months.entries()) {
      for (const day of ["1", "05", "12", "21", "31"]) {
        const date = `2022-${numbers[i]}-${day.padStart(2, "0")}`;
        const isDay = !(day === "31" && month === "Sept");
        for (const one of separators) {
          for (const other of separators) {
            const [a, b, c] = parts(order, month, day);
            const text = `${a}${one}${b}${other}${c}`;
            expect([text, seen(text)]).toEqual([text, expect.stringMatching(isDay ? `^(${date}|error)$` : "^error$")]);
          }
        }
      }
    }
  });

  test("is read with one separator between its parts", () => {
    const texts = [
      "2022-Oct-21",
      "2022/Oct/21",
      "2022.Oct.21",
      "2022 Oct 21",
      "2022-october-21",
      "21-Oct-2022",
      "21/Oct/2022",
      "21.Oct.2022",
      "21 Oct 2022",
      "Oct-21-2022",
      "Oct/21/2022",
      "Oct 21-2022",
    ];
    expect(texts.map((text) => [text, seen(text)])).toEqual(texts.map((text) => [text, "2022-10-21"]));
    expect(["2022-OCT-1", "2023-May-05", "c. 2023-May-05"].map(seen)).toEqual([
      "2022-10-01",
      "2023-05-05",
      "2023-05-05~",
    ]);
    expect(["2022-Oct", "2022/Oct", "Oct-2022", "Oct/2022", "Oct.2022"].map(seen)).toEqual(Array(5).fill("2022-10"));
    expect(seen("2022-Oct-08–2022-Oct-21")).toBe("2022-10-08/2022-10-21");
  });
});

test.each([
  ["2022 - Oct 21", "2022-10-21", 8],
  ["2022 – 21 Oct", "2022-10-21", 8],
  ["2022-21-Oct", "2022-10-21", 6],
  ["Oct 2022 - 21", "2022-10-21", 12],
  ["2022 Oct-21", "2022-10-21", 10],
  ["Oct-21, 2022", "2022-10-21", 5],
  ["21 – October 2022", "2022-10-21", 6],
  ["21 Oct – 2022", "2022-10-21", 10],
  ["2022 – October", "2022-10", 8],
  ["October – 2022", "2022-10", 11],
  ["between 2022 and October", "2022-10", 18],
])("%s is no span from a unit to a part of itself", (text, near, column) => {
  const { when, issues } = parseDate(text);
  expect(when).toBeUndefined();
  expect(issues).toMatchObject([{ code: "not-a-date", column, hint: `did you mean \`${near}\`?` }]);
  expect(issues[0]?.message).toMatch(/part of the same/);
});

test("spans whose ends share what one of them says are read as before", () => {
  const texts = [
    "8–21 October 2022",
    "March–May 2022",
    "1914–18",
    "Oct 8–21, 2022",
    "28 Sept – 3 Oct 2022",
    "Q1–Q3 2022",
  ];
  expect(texts.map(seen)).toEqual([
    "2022-10-08/2022-10-21",
    "2022-03/2022-05",
    "1914/1918",
    "2022-10-08/2022-10-21",
    "2022-09-28/2022-10-03",
    "2022-33/2022-35",
  ]);
  expect(seen("October 2022 – October 21, 2022")).toBe("2022-10/2022-10-21"); // both in full
  expect(seen("1914 – August 1918")).toBe("1914/1918-08");
});

test("two days with a slash between them are from one to the other", () => {
  expect(["5/6 May 2023", "May 5/6, 2023", "30/31 Dec 2022"].map(seen)).toEqual([
    "2023-05-05/2023-05-06",
    "2023-05-05/2023-05-06",
    "2022-12-30/2022-12-31",
  ]);
  expect(["5/6 2023", "6/5 May 2023", "5/May/6", "5/32 May 2023"].map(seen)).toEqual(Array(4).fill("error"));
});

test.each<readonly [text: string, column: number, message: RegExp]>([
  ["May 32, 2023", 5, /expected a day from 1 to 31 .*“32”/],
  ["32 May 2023", 1, /expected a day from 1 to 31 .*“32”/],
  ["2023-May-32", 10, /expected a day from 1 to 31 .*“32”/],
  ["32-May-2023", 1, /expected a day from 1 to 31 .*“32”/],
  ["5. dubna 2023", 4, /expected the name of a month .*“dubna 2023”/],
  ["5 foo May 2023", 3, /expected the name of a month .*“foo May 2023”/],
  ["10 am May 2023", 4, /expected the name of a month .*“am May 2023”/],
  ["12 a.m. May 2023", 4, /expected the name of a month .*“a.m. May 2023”/],
  ["12 am 2023", 4, /expected the name of a month .*“am 2023”/],
  ["5 le May 2023", 3, /expected the name of a month .*“le May 2023”/],
  ["2 weeks in May 2023", 3, /expected the name of a month .*“weeks in May 2023”/],
  ["May foo 2023", 5, /found “foo 2023”/],
  ["3 p.m. May 13, 2023", 3, /expected the name of a month .*“p.m. May 13, 2023”/],
])("%s: the words at fault are named", (text, column, message) => {
  const { when, issues } = parseDate(text);
  expect(when).toBeUndefined();
  expect(issues).toMatchObject([{ severity: "error", column, message: expect.stringMatching(message) }]);
});
