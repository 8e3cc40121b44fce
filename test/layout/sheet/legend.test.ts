import { expect, test } from "@jest/globals";
import type { Messages } from "attested";
import ar from "attested/locales/ar";
import { framed } from "../../laws/inputs.ts";

const sources = [{ id: "a", title: "A report" }];
const types = ["Payment", "Meeting", "Call or text", "In court"];
const events = types.flatMap((type, i) => [
  { date: `200${i}-05~`, title: "x", type, citations: ["a"] },
  { date: `200${i}/201${i}`, title: "y", citations: ["a"] },
]);

/** On how many lines the legend of a picture so wide is, and whether one has both types and others. */
function linesIn(width: number, language: string): { readonly lines: number; readonly mixed: boolean } {
  const { legend } = framed({ language, sources, events }, { width });
  const rows = new Set(legend.map(({ line }) => line.y));
  const kindsAt = (y: number): Set<boolean> =>
    new Set(legend.filter(({ line }) => line.y === y).map(({ key }) => key.kind === "type" || key.kind === "bar"));
  return { lines: rows.size, mixed: [...rows].some((y) => kindsAt(y).size > 1) };
}

test.each(["en", "ar"])("types stand on lines of their own, where that takes no line more: %s", (language) => {
  expect(linesIn(1600, language)).toEqual({ lines: 1, mixed: true });
  // run in, all but one item would stand on the first line
  expect(linesIn(760, language)).toEqual({ lines: 2, mixed: false });
  // parted, it would take a third line
  expect(linesIn(640, language)).toEqual({ lines: 2, mixed: true });
});

test.each([1200, 680, 360])("a form is shown on marks such as have it, %s px wide", (width) => {
  const formsOf = (...dates: string[]): Record<string, readonly string[]> => {
    const found = dates.map((date, i) => ({ id: `${i}`, date, title: "x" }));
    const others = ["2001-01-01", "2003-12-31"].map((date) => ({ date, title: "y" }));
    const { legend } = framed({ events: [...found, ...others] }, { width });
    return Object.fromEntries(legend.flatMap(({ key }) => (key.kind === "form" ? [[key.form, key.of]] : [])));
  };
  expect(formsOf("2002-05-05~")).toEqual({ approximate: ["symbol"] });
  expect(formsOf("2002-05-05?", "2002?")).toEqual({ some: ["range"], uncertain: ["symbol", "range"] });
  expect(formsOf("2002?/2003-03-03")).toEqual({ span: ["span"], uncertain: ["span"] });
  expect(formsOf("2002/2003")).toEqual({ within: ["possible"] });
  expect(formsOf("2001/2003")).toEqual({ span: ["span"], ends: ["span"] });
  expect(formsOf("2002-03-03/..", "after 2003")).toEqual({ openAfter: ["range"], goesOn: ["span"] });
  expect(formsOf("../2002-03-03", "2002-03-03/..")).toEqual({ beganEarlier: ["span"], goesOn: ["span"] });
  expect(formsOf("/2002-03-03")).toEqual({ startUnknown: ["possible"] });
  expect(formsOf("[2002-03-03?,2003-03-03]")).toEqual({ uncertain: ["bracket"], oneOf: ["bracket"] });
  expect(formsOf("{2002-03-03,2003-03-03}")).toEqual({ allOf: ["set"] });
});

test.each([
  ["5 px and more are seen", 5.2, ["ends"]],
  ["less is not", 4.8, []],
])("a faint end of a span is explained where it is seen, whatever else is: %s", (_, px, expected) => {
  // the axis is 24 px shorter than the picture without its margins of 18, and an inset of 12 at both ends
  const days = Math.round(((1200 - 36 - 24) * 31) / px);
  const day = (at: number): string => new Date(Date.UTC(2001, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
  const dates = [day(0), day(days - 1), "2002-03-01/2002-08", "2003"];
  const found = dates.map((date) => ({ date, title: "x" }));
  const { legend } = framed({ events: found }, { width: 1200, folds: false });
  const forms = legend.flatMap(({ key }) => (key.kind === "form" ? [key.form] : []));
  expect(forms).toEqual(["some", "span", ...expected]);
});

test("what cannot be told from a cap is not explained: an end in a minute of an hour and more", () => {
  const at = (time: string): string => `2024-11-05T${time}Z`;
  const found = [at("20:20/2024-11-05T21:35"), at("19:00"), at("23:50")].map((date) => ({ date, title: "x" }));
  const { legend } = framed({ events: found }, { width: 1200 });
  expect(legend.flatMap(({ key }) => (key.kind === "form" ? [key.form] : []))).toEqual(["span"]);
});

test.each([1200, 360])(
  "every entry of an Arabic legend runs to the left, whatever name stands in it: %s px wide",
  (width) => {
    const at = ["2011-01-25T12:00", "2011-01-28~", "2011-01?", "2011-02/2011-03", "before 2011-02-02", "2011-03-XX"];
    const found = at.map((date) => ({
      date,
      title: "ميدان",
      citations: ["a", { source: "a", stance: "disputes" as const }],
    }));
    for (const zone of ["Africa/Cairo", "America/Argentina/Buenos_Aires", "+02:00"]) {
      const { legend } = framed({ zone, sources, events: found }, { width, messages: ar });
      const texts = legend.map(({ line }) => line.text);
      expect(texts.length).toBeGreaterThan(8);
      expect(texts.filter((text) => !text.startsWith("\u202B"))).toEqual([]);
    }
  },
);

test("a type is named in its own direction, and so are English words where there are no others", () => {
  const found = [
    { date: "2011-01-25T12:00", title: "x", type: "Army" },
    { date: "2011-02-02~", title: "y" },
  ];
  const textsIn = (messages?: Messages): string[] =>
    framed(
      { zone: "Africa/Cairo", events: found },
      { width: 900, direction: "rtl", ...(messages && { messages }) },
    ).legend.map(({ line }) => line.text);
  expect(textsIn(ar)[0]).toBe("Army");
  expect(textsIn()).toEqual(["Army", "about then", "times: Africa/Cairo"]);
});

test("the zone of times is told where a lane counts them in columns", () => {
  const two = (n: number): string => String(n).padStart(2, "0");
  const days = Array.from({ length: 3500 }, (_, i) => ({
    lane: "A",
    date: `2022-01-${two(1 + (i % 28))}`,
    title: "a",
  }));
  const times = Array.from({ length: 3000 }, (_, i) => {
    return { lane: "B", date: `2022-02-${two(1 + (i % 28))}T${two(i % 24)}:10`, title: "b" };
  });
  const named = days.slice(0, 100).map((day) => ({ ...day, lane: "B", importance: 5 }));
  const { legend } = framed(
    { zone: "Europe/Kyiv", events: [...days, ...times, ...named] },
    { width: 680, height: 500, orientation: "horizontal" },
  );
  expect(legend.map(({ line }) => line.text)).toContainEqual(expect.stringContaining("Europe/Kyiv"));
});
