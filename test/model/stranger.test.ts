// Fields that the format does not know: none is lost without a word, and those that others write tell where to write them.
import { describe, expect, jest, test } from "@jest/globals";
import { read, renderSVG, type Input } from "attested";

const line = ({ severity, path, hint }: { severity: string; path: string; hint?: string }): string =>
  `${severity} ${path}${hint === undefined ? "" : ` ${hint}`}`;
const linesOf = (input: unknown): readonly string[] => read(input as Input).issues.map(line);
const event = (fields: object): readonly string[] => linesOf([{ date: "2022-10-23", title: "T", ...fields }]);

const CITED = "write it in `citations`, beside the id of one of `sources`";
const SOURCED = "write it with one of `sources`, whose id `citations` name";
const SPAN = "a span is one date: `2022-10-23/2022-11-01`";

test("what belongs to citations and sources, or is the end of a span, is a warning with the way to write it", () => {
  expect(event({ source: "The Times", quote: "x", url: "https://a", end: "2022-11-01" })).toEqual([
    `warning [0].source ${CITED}`,
    `warning [0].quote ${CITED}`,
    `warning [0].url ${SOURCED}`,
    `warning [0].end ${SPAN}`,
  ]);
  const cited = ["sources", "says", "wording", "locator", "stance", "basis", "Citation", "references", "page"];
  for (const name of cited) expect(event({ [name]: "x" })).toEqual([`warning [0].${name} ${CITED}`]);
  for (const name of ["link", "href", "URI", "archived"])
    expect(event({ [name]: "x" })).toEqual([`warning [0].${name} ${SOURCED}`]);
  expect(read([{ date: "2022", title: "T", quote: "x" }] as Input).timeline.events[0]?.data).toEqual({ quote: "x" });
});

test.each(["end", "endDate", "end_date", "dateEnd", "date_end", "until"])(
  "%s beside a date is the end of a span",
  (name) => {
    expect(event({ [name]: "2022-11-01" })).toEqual([`warning [0].${name} ${SPAN}`]);
    // where the two would make no date, the example is one that does
    expect(event({ [name]: "next week" })).toEqual([
      `warning [0].${name} a span is one date: \`2022-01-01/2022-02-01\``,
    ]);
    const [issue] = read(`date,${name},title\n2022,2023,T`).issues;
    expect(issue).toMatchObject({
      severity: "warning",
      line: 1,
      column: 6,
      hint: "a span is one date: `2022-01-01/2022-02-01`",
    });
  },
);

test("who wrote to whom is no span", () => {
  expect(event({ from: "Austin", to: "Shoigu" })).toEqual(["notice [0].from", "notice [0].to"]);
});

describe("fields of one's own", () => {
  test("are data, and each is named once in an input", () => {
    const events = Array.from({ length: 3 }, (_, i) => ({ date: "2022", title: `T${i}`, place: "Kyiv", cost: i }));
    const sources = [
      { id: "a", place: "Kyiv", shelf: 3 },
      { id: "b", shelf: 4 },
    ];
    expect(linesOf({ sources, events })).toEqual([
      "notice sources[0].place",
      "notice sources[0].shelf",
      "notice events[0].place",
      "notice events[0].cost",
    ]);
    const { timeline } = read({ sources, events });
    expect([timeline.events[2]?.data, timeline.sources[1]?.data]).toEqual([{ place: "Kyiv", cost: 2 }, { shelf: 4 }]);
    expect(linesOf([events, events].map((list) => ({ events: list })))).toEqual([
      "notice inputs[0].events[0].place",
      "notice inputs[0].events[0].cost",
      "notice inputs[1].events[0].place",
      "notice inputs[1].events[0].cost",
    ]);
  });

  test("without a value lose nothing", () => {
    expect(event({ end: null, url: "", place: undefined })).toEqual([]);
  });

  test("that are misspelt are named each time", () => {
    const lines = linesOf(Array.from({ length: 2 }, () => ({ date: "2022", title: "T", anotation: "x" })));
    expect(lines).toEqual([
      "notice [0].anotation did you mean `annotation`?",
      "notice [1].anotation did you mean `annotation`?",
    ]);
  });
});

test("what a citation, a source and a timeline do not know is named, with the field of theirs", () => {
  const sources = [{ id: "a", link: "https://a", date: "2022" }];
  const citations = [{ source: "a", date: "2022", page: "4" }];
  expect(linesOf({ sources, events: [{ date: "2022", title: "T", citations }], author: "x" })).toEqual([
    "warning sources[0].link did you mean `url`?",
    "notice sources[0].date did you mean `published`?",
    "warning events[0].citations[0].date did you mean `says`?",
    "warning events[0].citations[0].page did you mean `locator`?",
    "notice author",
  ]);
  expect(linesOf({ sources: [{ id: "a", URL: "https://a" }], events: [{ date: "2022", title: "T" }] })).toEqual([
    "warning sources[0].URL did you mean `url`?",
  ]);
  expect(linesOf("date,title,link,page\n2022,T,https://a,4")).toEqual([
    "warning  did you mean `url`?",
    "warning  did you mean `locator`?",
  ]);
});

test("a field in other letters is a field of where it stands before it is any other", () => {
  expect(linesOf([{ Date: "2022", TITLE: "T" }]).filter((said) => said.startsWith("notice"))).toEqual([
    "notice [0].Date did you mean `date`?",
    "notice [0].TITLE did you mean `title`?",
  ]);
  expect(event({ DATE: "2023", Citations: ["a"] })).toEqual([
    "notice [0].DATE",
    "warning [0].Citations did you mean `citations`?",
  ]);
  expect(linesOf({ sources: [{ id: "a", based_on: "b" }], events: [] })[0]).toBe(
    "notice sources[0].based_on did you mean `basedOn`?",
  );
});

test.each(["timeline", "items", "Events", "data"])("what holds the events is called `events`, not %s", (name) => {
  expect(linesOf({ [name]: [{ date: "2022", title: "T" }] })[0]).toBe(`notice ${name} did you mean \`events\`?`);
});

test("a warning is printed where nobody listens, also of a list that is plain but for it", () => {
  const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
  renderSVG([{ date: "2022", title: "T", place: "Kyiv" } as object] as Input);
  expect(warn).not.toHaveBeenCalled();
  renderSVG([{ date: "2022", title: "T", quote: "x" } as object] as Input);
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});

test("of a hundred thousand events with such a field the first thousand are listed, and the others counted", () => {
  const events = Array.from({ length: 100_000 }, (_, i) => ({
    date: "2022",
    title: `T${i}`,
    url: "https://a",
    place: i,
  }));
  const { issues } = read(events);
  expect(issues.map(({ code }) => code).filter((code) => code !== "unknown-field")).toEqual(["more-issues"]);
  expect(issues.find(({ code }) => code === "more-issues")).toMatchObject({ severity: "warning", value: 99_000 });
});
