import { describe, expect, test } from "@jest/globals";
import { toEDTF } from "../../src/time/edtf/write.ts";
import { formatDate } from "../../src/time/format.ts";
import { parseDate } from "../../src/time/parse.ts";
import { reshape } from "../../src/time/reshape.ts";
import type { When } from "../../src/time/when.ts";

const KYIV = "Europe/Kyiv";

function date(text: string, zone: string = KYIV): When {
  const { when } = parseDate(text, { zone });
  if (when === undefined) throw new Error(`${text} is no date`);
  return when;
}

const point = (text: string): When | undefined => reshape(date(text), "point", KYIV);
const span = (text: string): When | undefined => reshape(date(text), "span", KYIV);
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16);
const bounds = (when: When | undefined): readonly string[] | undefined =>
  when && [when.start.earliest, when.start.latest, when.end.earliest, when.end.latest].map(iso);

describe("a span as some time within it", () => {
  test.each([
    ["2022-10-21/2022-10-25", "[2022-10-21..2022-10-25]"],
    ["1985~/1990?", "[1985~..1990?]"],
    ["1348%/1351-02", "[1348%..1351-02]"],
    ["2022-10-21T09:30/2022-10-21T11:00", "[2022-10-21T09:30..2022-10-21T11:00]"],
    ["201X/2025", "[201X..2025]"],
    ["1985/..", "[1985..]"],
    ["../1985", "[..1985]"],
    ["1985/", "[1985..]"],
    ["2022/2022", "2022"],
  ])("%s is what %s is", (written, same) => {
    const { expression: _, choice: __, ...meaning } = date(same); // EDTF has ranges in sets alone
    expect(point(written)).toMatchObject({ ...meaning, text: written });
    expect(toEDTF(point(written) ?? date(written))).toBe(same);
  });

  test("is said and written in the days of its zone", () => {
    const when = point("2022-10-21/2022-10-25");
    expect(when && [formatDate(when), toEDTF(when)]).toEqual([
      "between October 21 and 25, 2022",
      "[2022-10-21..2022-10-25]",
    ]);
  });

  test("of two dates of which one holds the other, it is between the bounds of both, with their signs", () => {
    const when = point("2022~/2022-10");
    expect(when).toMatchObject({ shape: "point", approximate: true, uncertain: false, text: "2022~/2022-10" });
    expect(when && toEDTF(when)).toBe("[2022-01..2022-10]");
    expect(bounds(when)).toEqual(["2021-12-31T22:00", "2022-10-31T22:00", "2021-12-31T22:00", "2022-10-31T22:00"]);
  });
});

describe("a date as what lasted all of it", () => {
  test("from its first day to its last, of which one in Kyiv has 25 hours", () => {
    expect(bounds(span("2022-10"))).toEqual([
      "2022-09-30T21:00",
      "2022-10-01T21:00",
      "2022-10-30T22:00",
      "2022-10-31T22:00",
    ]);
    expect(bounds(span("2022-10-30"))).toEqual([
      "2022-10-29T21:00",
      "2022-10-30T22:00",
      "2022-10-29T21:00",
      "2022-10-30T22:00",
    ]);
  });

  test.each([
    ["2022", "all of 2022", "2022-01-01/2022-12-31"],
    ["2022~", "all of c. 2022", "2022-01-01~/2022-12-31~"],
    ["2022-02", "all of February 2022", "2022-02-01/2022-02-28"],
    ["2022-10-21", "all of October 21, 2022", "2022-10-21/2022-10-21"],
    ["2022-10-21T14:00", "all of October 21, 2022 at 2:00 PM", "2022-10-21T14:00/2022-10-21T14:00"],
    ["2001-34", "all of the 2nd quarter of 2001", "2001-04-01/2001-06-30"],
    ["1990s", "all of the 1990s", "1990-01-01/1999-12-31"],
    ["19th century", "all of the 19th century", "1801-01-01/1900-12-31"],
    ["early October 2022", "all of early October 2022", "2022-10-01/2022-10-10"],
    ["Y12000", "all of 12,000 AD", "Y12000/Y12000"],
  ])("%s is said “%s” and written %s, which means the same", (written, words, edtf) => {
    const when = span(written);
    expect(when && [formatDate(when), toEDTF(when), when.text]).toEqual([words, edtf, written]);
    const again = date(edtf);
    if (!edtf.startsWith("Y")) expect([when?.start, when?.end]).toEqual([again.start, again.end]);
  });

  test("where days are no whole numbers any more, a unit is written itself", () => {
    const year = "Y-1000000000000000";
    const when = span(year);
    expect(when && toEDTF(when)).toBe(`${year}/${year}`);
  });

  test("is said with a weekday nowhere, and where there is little room as the date alone", () => {
    const when = span("2022-10-21");
    expect(when && formatDate(when, { length: "long" })).toBe("all of October 21, 2022");
    expect(when && formatDate(when, { length: "short" })).toBe("Oct 21, 2022");
  });

  test.each(["between 8 and 21 October 2022", "[2022-10-08..2022-10-21]"])("%s becomes the span of both", (text) => {
    expect(span(text)).toEqual({ ...date("2022-10-08/2022-10-21"), text });
  });

  test("where ms are counted in steps of more than a day, it has the bounds of the date", () => {
    const text = "Y-1000000000000000";
    const { start } = date(text);
    expect(span(text)).toMatchObject({ shape: "span", start, end: start });
  });

  test.each([
    "before 1928",
    "1928 or later",
    "[1760-12..]",
    "[1667,1668]",
    "{1667,1668}",
    "2004-XX",
    "1985-04-XX",
    "201X",
    "1950S2",
    "66 Ma",
    "XXXX-12-25",
  ])("%s has no first and last day that are known", (text) => {
    expect(span(text)).toBeUndefined();
  });
});

test("a date that has the shape stays as it is", () => {
  const when = date("1985~/1990?");
  expect(reshape(when, "span", KYIV)).toBe(when);
  const open = date("before 1928");
  expect(reshape(open, "point", KYIV)).toBe(open);
});
