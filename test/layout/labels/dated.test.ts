import { describe, expect, test } from "@jest/globals";
import { dateLines } from "../../../src/layout/labels/dated.ts";
import { measureWords } from "../../../src/layout/text/words.ts";
import { type } from "../../../src/layout/text/type.ts";

/** Every character as wide as every other. */
const EM = 10;
const measure = (text: string): number => text.length * EM;

/** The lines of a date in so many characters, beside a tail of so many for its numbers. */
const linesOf = (date: string, characters: number, tail = 0): readonly string[] =>
  dateLines(measureWords(date, type.date, measure), [tail * EM], characters * EM).map(({ text }) => text);

describe("a day stands beside its month", () => {
  test.each([
    ["since Apr 23, 1987", 13, ["since", "Apr 23, 1987"]],
    ["since Apr 23, 1987", 12, ["since", "Apr 23, 1987"]],
    ["Jul 7 or Sep 2, 1987", 14, ["Jul 7 or", "Sep 2, 1987"]],
    ["between May 8 and 19", 13, ["between", "May 8 and 19"]],
    ["between Oct 31 and Nov 1", 14, ["between Oct 31", "and Nov 1"]],
    ["Oct 31 – Nov 2, 2022", 13, ["Oct 31 –", "Nov 2, 2022"]],
    ["since Oct 8–21, 2022", 14, ["since", "Oct 8–21, 2022"]],
    ["Jan 7, Jan 14, Jan 21, Jan 28, Feb 4", 10, ["Jan 7,", "Jan 14,", "Jan 21…"]],
    ["c. Jan 20?, 1989", 10, ["c. Jan", "20?, 1989"]],
    ["since 23 Apr 1987", 12, ["since", "23 Apr 1987"]],
    ["seit 21. Okt. 2022", 13, ["seit", "21. Okt. 2022"]],
    ["8–21 жовт. 2022 р.", 12, ["8–21 жовт.", "2022 р."]],
    ["avant le 1er août 1914", 13, ["avant le", "1er août 1914"]],
    ["before Mar 15, 44 BC", 14, ["before", "Mar 15, 44 BC"]],
  ])("%s", (date, characters, lines) => {
    expect(linesOf(date, characters)).toEqual(lines);
  });

  test("where three lines have room for all, and one for both", () => {
    expect(linesOf("since Apr 23, 1987", 6)).toEqual(["since", "Apr", "23…"]);
    const twoDays = "between May 22, 1940 and Sep 10, 1952";
    expect(linesOf(twoDays, 13)).toEqual(["between May", "22, 1940 and", "Sep 10, 1952"]);
  });

  test("the numbers of its notes rather stand below", () => {
    expect(linesOf("Jun 1", 6, 5)).toEqual(["Jun 1"]);
    expect(linesOf("since Jun 1", 11, 3)).toEqual(["since", "Jun 1"]);
    expect(linesOf("since Apr 3, 2014", 12, 3)).toEqual(["since Apr 3,", "2014"]);
  });
});
