// A list of which there is nothing to say goes a shorter way to its picture: nobody may see which way it went.
import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { read, renderHTML, renderSVG, type HTMLOptions } from "attested";
import { readPlain } from "../../src/model/plain.ts";
import type { Input } from "../../src/model/input.ts";
import type { Issue } from "../../src/model/issue.ts";

const days = ["2022-10-21", "2022-10-22", "2022-10-23", "1999-12-31"];
const times = ["2022-10-21T14:00Z", "2022-10-21T14:00", "2022-10-22T23:59:59Z", "2022-10-21T00:00:00.001Z"];
const others = [
  "2022-10",
  "2022",
  "1985~",
  "2022-10-21/2022-10-23",
  "mid-November 2022",
  "2022-10-23/..",
  "..",
  "/2022",
];
const odd = [
  "2022-02-30",
  "",
  " 2022-10-21 ",
  "03/04/2022",
  "\u00002022-10-21",
  "soon",
  2022,
  null,
  "2022-10-21T14:00+03:00",
];

const plainTitles = [
  "Walk",
  "walk",
  "Walk 2",
  "Walk 2 3",
  "A  walk",
  "Ein Spaziergang, früh",
  "散歩",
  "½ — &<walk>",
  "x".repeat(90),
];
const oddTitles = ["", "  ", " Walk", "Wa\u0007lk", "\ud800", "Walk\n2", 7, undefined];

const event = (isOdd: boolean): fc.Arbitrary<object> =>
  fc.record(
    {
      date: fc.constantFrom(...days, ...days, ...times, ...others, ...(isOdd ? odd : [])),
      title: fc.constantFrom<unknown>(...plainTitles, ...(isOdd ? oddTitles : [])),
      type: fc.constantFrom<unknown>("call", "strike", ...(isOdd ? ["", " call", 3, null] : [])),
      importance: fc.constantFrom<unknown>(0, 1, 2.5, ...(isOdd ? ["2", -1, NaN, Infinity] : [])),
      annotation: fc.constantFrom("see above", "two\nlines"),
      text: fc.constantFrom("*more*", "x"),
      ...(isOdd && {
        id: fc.constantFrom<unknown>("a", "b", "2022-10-21-walk", " a", "", 4),
        colour: fc.constantFrom("red", 7),
        dat: fc.constant("2022"),
        citations: fc.constantFrom<unknown>(["s"], [], "s"),
        shape: fc.constantFrom("span", "point"),
        sources: fc.constant([]),
      }),
    },
    { requiredKeys: ["date", "title"] },
  );

const lists: fc.Arbitrary<readonly object[]> = fc.oneof(
  fc.array(event(false), { minLength: 1, maxLength: 9 }),
  fc.array(event(true), { minLength: 1, maxLength: 3 }),
  fc.tuple(fc.array(event(false), { maxLength: 9 }), event(true)).map(([list, one]) => [...list, one]),
  // dates of one form, often alike
  fc.constantFrom(["2022-10-21", "2022-10-22"], ["2022-10-21T14:00Z", "2022-10-21T14:01Z"]).chain((dates) =>
    fc.array(fc.record({ date: fc.constantFrom(...dates), title: fc.constantFrom(...plainTitles) }), {
      minLength: 3,
      maxLength: 9,
    }),
  ),
  // times of one offset or name, or nearly, among days
  fc
    .constantFrom<readonly string[]>(["+03:00"], ["-05:30"], ["[Europe/Kyiv]"], ["+03:00", "Z"], ["+03:00", ""])
    .chain((places) =>
      fc.array(
        fc.record({
          date: fc.oneof(
            fc.constantFrom(...places).map((place) => `2022-10-21T23:30${place}`),
            fc.constantFrom(...days, ...others),
          ),
          title: fc.constantFrom(...plainTitles),
        }),
        { minLength: 1, maxLength: 9 },
      ),
    ),
  // ids of their own among others
  fc
    .array(event(false), { minLength: 1, maxLength: 9 })
    .map((list) => [{ ...list[0], id: "2022-10-21-walk" }, ...list]),
);

const chosen: fc.Arbitrary<HTMLOptions> = fc.record(
  { width: fc.constantFrom(360, 1200), height: fc.constant(500), zone: fc.constantFrom("utc", "Asia/Tokyo", "+03:00") },
  { requiredKeys: ["width"] },
);

function silent<T>(run: () => T): T {
  const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
  const result = run();
  warn.mockRestore();
  return result;
}

describe("a picture of a list is that of what `read` makes of it", () => {
  test("byte for byte, whether anyone listens for issues or not", () => {
    let [short, long] = [0, 0];
    fc.assert(
      fc.property(lists, fc.boolean(), chosen, (list, isBare, options) => {
        const input = (isBare ? list : { events: list }) as Input;
        const { timeline, issues } = read(input);
        const told: Issue[] = [];
        const expected = renderSVG(timeline, options);
        expect(renderSVG(input, { ...options, onIssue: (issue) => told.push(issue) })).toBe(expected);
        expect(told).toEqual(issues);
        expect(silent(() => renderSVG(input, options))).toBe(expected);
        if (readPlain(input, true) === undefined) long++;
        else short++;
      }),
      { seed: 62, numRuns: 90 },
    );
    expect(Math.min(short, long)).toBeGreaterThan(15);
  });

  test("where a date and the title behind it read like a finer date", () => {
    const input = [
      { date: "2022-10-21T14:00", title: "01 walk" },
      { date: "2022-10-21T14:00:01", title: "Walk" },
    ];
    expect(readPlain(input, true)).toBeDefined();
    expect(renderSVG(input, { width: 360 })).toBe(renderSVG(read(input).timeline, { width: 360 }));
  });

  test("with the list of all events, where each has its id", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const input = list as Input;
        const { timeline } = read(input);
        expect(silent(() => renderHTML(input, { width: 360, widths: [360] }))).toBe(
          renderHTML(timeline, { width: 360, widths: [360] }),
        );
      }),
      { seed: 63, numRuns: 20 },
    );
  });

  test("warnings are printed where nobody listens, notices are not", () => {
    const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
    renderSVG([{ date: "2022", title: "Wa\u0007lk" }]);
    expect(warn).not.toHaveBeenCalled();
    renderSVG([{ date: "2022", title: " \u0007" }]);
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });
});

test("nothing that is not such a list is taken for one, and nothing throws", () => {
  const torn: unknown = new Proxy([], {
    get() {
      throw new Error("torn");
    },
  });
  const { proxy, revoke } = Proxy.revocable([{ date: "2022", title: "x" }], {});
  revoke();
  const bare = [{ date: "2022", title: "x" }];
  const inputs = [
    undefined,
    null,
    "",
    7,
    [],
    {},
    { events: [] },
    { events: torn },
    { events: bare, title: "x" },
    [null],
    [[]],
    Object.assign([], { length: 1 }),
    torn,
    proxy,
  ];
  for (const input of inputs) expect(readPlain(input, false)).toBeUndefined();
});
