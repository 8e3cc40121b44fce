import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { TAIL } from "../../../src/layout/axis/axis.ts";
import { LARGEST, radiusOf, type MarkShape } from "../../../src/layout/marks/marks.ts";
import { shapeOf } from "../../../src/layout/marks/shape.ts";
import { settings } from "../../../src/layout/prepare/options.ts";
import { stack, type Stackable } from "../../../src/layout/marks/stack.ts";
import { prepare } from "../../../src/layout/prepare/prepare.ts";
import { read } from "../../../src/model/read.ts";
import { polylinear } from "../../../src/time/scale.ts";

const DAY = 86_400_000;
const start = Date.UTC(2022, 0, 1);

/** The shape of a date on an axis that begins with 2022. */
function shapeOn(date: string, { perDay = 10, length = 1000, importance = 1 } = {}): MarkShape {
  const [event] = prepare(read([{ date, title: "x", importance }]).timeline, settings()).events;
  const scale = polylinear([start, start + DAY], [0, perDay]);
  return shapeOf(event.marks[0], event, scale, { length, upright: false });
}

describe("the shape of a date, at 10 px a day", () => {
  test("a day is a symbol in its middle, as large as it matters", () => {
    expect(shapeOn("2022-01-11")).toMatchObject({ form: "symbol", anchor: 105, from: 99.8, to: 110.2, slack: 0 });
    expect(shapeOn("2022-01-11", { importance: 2 })).toMatchObject({ from: 98.5, to: 111.5 });
    expect(shapeOn("2022-01-11", { importance: 0 })).toMatchObject({ from: 100.8, to: 109.2 });
    expect([0, 0.5, 1, 1.9, 2, 5].map(radiusOf)).toEqual([4.2, 4.2, 5.2, 5.2, 6.5, 6.5]);
  });

  test("a day wider than its symbol leaves it room; wider than an eighth of the axis it is a stretch", () => {
    expect(shapeOn("2022-01-02", { perDay: 40 })).toMatchObject({ form: "symbol", anchor: 60, slack: 13.5 });
    expect(shapeOn("2022-01-02", { perDay: 125 })).toMatchObject({ form: "symbol", slack: 56 });
    expect(shapeOn("2022-01-02", { perDay: 126 })).toMatchObject({ form: "range", from: 126, to: 252, slack: 0 });
  });

  test("a stretch within a day, or of days, is drawn as one as soon as it is wider than a symbol", () => {
    // 2,400 px a day: 100 px an hour; an eighth of the axis is 125 px
    const at = (date: string): MarkShape => shapeOn(date, { perDay: 2400 });
    expect(at("between 2022-01-01T04:30 and 2022-01-01T04:59")).toMatchObject({ form: "range", from: 450, to: 500 });
    expect(at("2022-01-01T06")).toMatchObject({ form: "range", from: 600, to: 700 });
    expect(at("2022-01-01T06:30")).toMatchObject({ form: "symbol", anchor: 650 + 5 / 6 });
    expect(at("between 2022-01-01T04:30 and 2022-01-01T04:36").form).toBe("symbol"); // 11.7 px
    expect(shapeOn("2022-01-01T06", { perDay: 240 }).form).toBe("symbol");
    expect(shapeOn("between 2022-01-11 and 2022-01-15")).toMatchObject({ form: "range", from: 100, to: 150 });
    expect(shapeOn("between 2022-01-11 and 2022-01-15", { perDay: 2 }).form).toBe("symbol");
    expect(shapeOn("[2022-01-11]", { perDay: 40 }).form).toBe("symbol"); // one day, however it is written
  });

  test("a time in doubt is drawn as a day in doubt is", () => {
    const at = (date: string): MarkShape => shapeOn(date, { perDay: 2400 });
    expect(at("c. 2022-01-01T06:30")).toMatchObject({ form: "symbol", approximate: true, uncertain: false });
    expect(at("perhaps 2022-01-01T06:30")).toMatchObject({ form: "symbol", approximate: false, uncertain: true });
    expect(at("c. 2022-01-01T06")).toMatchObject({ form: "range", fromEnd: "soft", toEnd: "soft" });
    expect(at("2022-01-01T06:30/2022-01-01T08:00~")).toMatchObject({ form: "span", fromEnd: "cap", toEnd: "soft" });
    expect(at("2022-01-01T06:30?/2022-01-01T08:00").doubtful).toEqual([true, false]);
  });

  test.each<[string, string, Partial<MarkShape>]>([
    // 1 February is day 31, 1 March day 59
    ["a month", "2022-02", { form: "range", from: 310, to: 590, fromEnd: "cap", toEnd: "cap", anchor: 450 }],
    ["about", "2022-02~", { form: "range", fromEnd: "soft", toEnd: "soft", approximate: true, uncertain: false }],
    ["uncertain", "2022-02?", { form: "range", fromEnd: "cap", toEnd: "cap", approximate: false, uncertain: true }],
    ["both", "2022-02%", { form: "range", fromEnd: "soft", approximate: true, uncertain: true }],
    ["from – to", "2022-01-11/2022-02-10", { form: "span", from: 100, to: 410, core: [110, 400] }],
    ["from month to month", "2022-01/2022-03", { form: "span", from: 0, to: 900, core: [310, 590] }],
    ["open after", "2022-02-01/..", { form: "span", from: 310, to: 1000, toEnd: "open", core: [320, 1000] }],
    ["open before", "../2022-02-10", { form: "span", from: 0, to: 410, fromEnd: "open", core: [0, 400] }],
    ["end unknown", "2022-02-01/", { form: "span", from: 310, fromEnd: "cap", toEnd: "unknown" }],
    ["start unknown", "/2022-02-10", { form: "span", to: 410, fromEnd: "unknown", toEnd: "cap" }],
    ["before", "before 2022-02-10", { form: "range", from: 400 - TAIL, to: 400, fromEnd: "open", toEnd: "cap" }],
    ["after", "[2022-02-10..]", { form: "range", from: 400, to: 400 + TAIL, fromEnd: "cap", toEnd: "open" }],
    [
      "one of",
      "[2022-01-11,2022-02-10]",
      {
        form: "bracket",
        from: 100,
        to: 410,
        members: [
          [100, 110],
          [400, 410],
        ],
      },
    ],
    ["all of", "{2022-01-11,2022-02-10}", { form: "bracket", from: 100, to: 410 }],
    ["some day", "2022-02-XX", { form: "bracket", from: 310, to: 590 }],
    ["mid-month", "mid-February 2022", { form: "range", from: 410, to: 510 }],
  ])("%s: %s", (_, date, expected) => {
    expect(shapeOn(date)).toMatchObject(expected);
  });

  test("where nothing is certain there is no core; an unknown end has room for its stub", () => {
    for (const date of ["2022-01/2022-02", "2022-02-01/", "/2022-02-10"]) expect(shapeOn(date).core).toBeUndefined();
    const unknown = shapeOn("2022-02-01/");
    expect(unknown.to - unknown.from).toBeGreaterThanOrEqual(TAIL);
  });

  test("a span is a bar while it can be seen as one, within one unit too, where nothing is certain", () => {
    expect(shapeOn("2022-01-11/2022-01-11")).toMatchObject({ form: "span", from: 100, to: 110 });
    expect(shapeOn("2022-01-11/2022-01-11").core).toBeUndefined();
    expect(shapeOn("2022-01-11/2022-01-16", { perDay: 1 })).toMatchObject({ form: "span", core: [11, 15] });
    expect(shapeOn("2022-01-11/2022-01-15", { perDay: 0.9 }).form).toBe("symbol"); // 4.5 px
    expect(shapeOn("2022-01-11", { perDay: 5 }).form).toBe("symbol");
  });

  test("each end of a span has its own doubt", () => {
    const of = (date: string): Partial<MarkShape> => {
      const { doubtful, fromEnd, toEnd } = shapeOn(date);
      return { doubtful, fromEnd, toEnd };
    };
    expect(of("2022-01?/2022-03~")).toEqual({ doubtful: [true, false], fromEnd: "cap", toEnd: "soft" });
    expect(of("2022-01~/2022-03%")).toEqual({ doubtful: [false, true], fromEnd: "soft", toEnd: "soft" });
    expect(of("2022-02%")).toEqual({ doubtful: [true, true], fromEnd: "soft", toEnd: "soft" });
  });

  test("a member without an end goes as far as the tail", () => {
    const { members, to } = shapeOn("[2022-01-11,2022-02-10..]");
    expect(to).toBe(400 + TAIL);
    expect(members).toEqual([
      [100, 110],
      [400, 400 + TAIL],
    ]);
  });

  test("what runs out of the view ends there, its anchor and members too", () => {
    const cut = shapeOn("2022-02", { length: 500 });
    expect(cut).toMatchObject({ from: 310, to: 500, fromEnd: "cap", toEnd: "beyond", anchor: 450 });
    expect(shapeOn("2022-02", { length: 400 }).anchor).toBe(400 - LARGEST); // so that its symbol stays whole
    expect(shapeOn("2021-12/2022-02-05")).toMatchObject({ from: 0, fromEnd: "beyond", toEnd: "cap", core: [0, 350] });
    expect(shapeOn("2022-XX-08", { length: 450 }).members).toEqual([
      [70, 80],
      [380, 390],
    ]);
    // an open end keeps its arrow
    expect(shapeOn("2021-12-01/..")).toMatchObject({ from: 0, to: 1000, fromEnd: "beyond", toEnd: "open" });
    // outside as a whole: left as it is, for `stack` to leave out
    expect(shapeOn("2021-06").to).toBeLessThan(0);
  });

  test("is finite and within the view for every date, however far", () => {
    const dates = ["Y-13800000000", "9999", "Y170000002", "-0043-03-15", "19XX", "2022-01-01T00:00:00.5Z", "Y-17E7/.."];
    for (const date of dates)
      for (const perDay of [1e-9, 0.1, 1e6]) {
        const { from, to, anchor } = shapeOn(date, { perDay });
        for (const value of [from, to, anchor]) expect(Number.isFinite(value)).toBe(true);
        expect(to - from).toBeGreaterThan(3.9);
      }
  });
});

const base: MarkShape = {
  form: "symbol",
  from: 0,
  to: 0,
  members: [],
  fromEnd: "cap",
  toEnd: "cap",
  approximate: false,
  uncertain: false,
  hollow: false,
  anchor: 0,
  radius: 5,
  slack: 0,
  every: false,
  doubtful: [false, false],
};

function symbolAt(anchor: number, more: Partial<Stackable> & { slack?: number; reach?: number } = {}): Stackable {
  const { slack = 0, reach = 5, ...rest } = more;
  return {
    shape: { ...base, anchor, from: anchor - reach, to: anchor + reach, slack },
    weight: 1,
    before: 0,
    behind: 0,
    lowest: 0,
    rows: 1,
    ...rest,
  };
}

function bar(from: number, to: number, more: Partial<Stackable> = {}): Stackable {
  const shape: MarkShape = { ...base, form: "range", from, to, anchor: (from + to) / 2 };
  return { shape, weight: 1, before: 0, behind: 0, lowest: 0, rows: 1, ...more };
}

describe("stack", () => {
  const rowsOf = (marks: readonly Stackable[], rows = 9, length = 500): (number | undefined)[] =>
    stack(marks, length, rows).map((found) => found?.row);

  test("the heaviest foremost, then in order; bars over the symbols that they touch", () => {
    expect(rowsOf([symbolAt(100), symbolAt(105), symbolAt(200)])).toEqual([0, 1, 0]);
    expect(rowsOf([symbolAt(100), symbolAt(105, { weight: 2 })])).toEqual([1, 0]);
    expect(rowsOf([bar(50, 150), symbolAt(100), bar(160, 300), bar(100, 200)])).toEqual([1, 0, 0, 2]);
  });

  test("bars in the fewest rows: as many as lie over one another", () => {
    expect(rowsOf([bar(0, 100), bar(50, 150), bar(110, 200), bar(160, 250)])).toEqual([0, 1, 0, 1]);
    // where rows lack, the heaviest have them
    expect(rowsOf([bar(0, 100), bar(50, 150, { weight: 2 })], 1)).toEqual([undefined, 0]);
  });

  test("note numbers need room too, and marks may have to stand over the axis", () => {
    expect(rowsOf([symbolAt(100, { behind: 30 }), symbolAt(125)])).toEqual([0, 1]);
    expect(rowsOf([symbolAt(100), symbolAt(125, { before: 30 })])).toEqual([0, 1]);
    expect(rowsOf([symbolAt(100, { lowest: 1 }), symbolAt(100)])).toEqual([1, 0]);
  });

  test("a bracket stands over the axis, unless there is but one row", () => {
    const bracket: Stackable = { ...bar(50, 150), shape: { ...bar(50, 150).shape, form: "bracket" } };
    expect(rowsOf([bracket, bar(200, 300)])).toEqual([1, 0]);
    expect(rowsOf([bracket], 1)).toEqual([0]);
  });

  test("a mark with numbers beside it takes several rows, and is left out where they do not fit", () => {
    expect(rowsOf([symbolAt(100, { rows: 3 }), symbolAt(100), symbolAt(200)])).toEqual([0, 3, 0]);
    expect(rowsOf([symbolAt(100), symbolAt(100, { rows: 2 })], 2)).toEqual([0, undefined]);
  });

  test("outside the axis there is none", () => {
    expect(rowsOf([symbolAt(-20), symbolAt(-3), symbolAt(503), symbolAt(520), bar(-50, 5), bar(490, 900)])).toEqual([
      undefined,
      0,
      0,
      undefined,
      1,
      1,
    ]);
    expect(stack([], 500, 3)).toEqual([]);
    expect(rowsOf([symbolAt(100)], 0)).toEqual([undefined]);
  });

  test("symbols of one day stand side by side in the order of the input, centred, as far as the day is wide", () => {
    const day = (n: number): { row: number; shift: number }[] =>
      stack(
        Array.from({ length: n }, () => symbolAt(250, { slack: 16 })),
        500,
        9,
      ).map((found) => ({
        row: found?.row ?? -1,
        shift: found?.shift ?? NaN,
      }));
    // 15 px from one to the next; three fit into a day that leaves 16 px to either side
    expect(day(1)).toEqual([{ row: 0, shift: 0 }]);
    expect(day(2)).toEqual([-7.5, 7.5].map((shift) => ({ row: 0, shift })));
    expect(day(3)).toEqual([-15, 0, 15].map((shift) => ({ row: 0, shift })));
    // of five, two stand over others: along the axis they follow each other still
    for (const count of [4, 5, 8]) {
      const found = day(count);
      expect(Math.max(...found.map(({ row }) => row))).toBe(Math.ceil(count / 3) - 1);
      for (const [i, { shift, row }] of found.slice(1).entries()) {
        const before = found[i] ?? { shift: 0, row: 0 };
        expect(shift > before.shift || (shift === before.shift && row > before.row)).toBe(true);
      }
    }
  });

  test.each([16, 24, 32, 40])(
    "symbols of a day, %i px each way, touch neither each other nor a bar over it",
    (slack) => {
      const reaches = [4.2, 6.5, 9.05];
      for (let count = 2; count < 12; count++)
        for (let step = 1; step < 8; step++) {
          const symbols = Array.from({ length: count }, (_, i) =>
            symbolAt(250, { slack, reach: reaches[(i * step) % 3] ?? 5, weight: (i * i * step) % 4 }),
          );
          const found = stack([...symbols, bar(200, 300)], 500, 20);
          const places = found.slice(0, -1).map((at, i) => {
            const { from, to } = symbols[i].shape;
            return { row: at?.row ?? NaN, from: from + (at?.shift ?? NaN), to: to + (at?.shift ?? NaN) };
          });
          for (const [i, one] of places.entries()) {
            expect(found.at(-1)?.row).not.toBe(one.row);
            for (const other of places.slice(i + 1))
              if (other.row === one.row) expect(one.to <= other.from || other.to <= one.from).toBe(true);
          }
        }
    },
  );

  test("symbols of one day that are wider stand farther apart", () => {
    const mixed = [9, 6.5, 9].map((reach) => symbolAt(250, { slack: 40, reach }));
    expect(stack(mixed, 500, 9)).toEqual([-16.5, 0, 16.5].map((shift) => ({ row: 0, shift })));
  });

  const marks: fc.Arbitrary<Stackable[]> = fc.array(
    fc
      .record({
        isBar: fc.boolean(),
        from: fc.oneof(fc.integer({ min: -40, max: 320 }), fc.constant(150)),
        size: fc.integer({ min: 4, max: 120 }),
        slack: fc.constantFrom(0, 0, 8, 16, 20, 40),
        reach: fc.constantFrom(4.2, 6.5, 9.05),
        weight: fc.integer({ min: 0, max: 3 }),
        lowest: fc.constantFrom(0, 0, 0, 1),
        behind: fc.constantFrom(0, 0, 12, 40),
        rows: fc.constantFrom(1, 1, 1, 2, 3),
      })
      .map(({ isBar, from, size, slack, reach, ...rest }) =>
        isBar ? bar(from, from + size, { ...rest, before: 0 }) : symbolAt(from, { ...rest, slack, reach }),
      ),
    { maxLength: 40, size: "max" },
  );

  test("no px is taken twice, and no mark could stand lower", () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 12 }), (list, rows) => {
        const length = 300;
        const found = stack(list, length, rows);
        /** The px that a mark takes, tenths of them, moved by `shift`. */
        const pixels = ({ shape, behind }: Stackable, shift: number): [number, number] => [
          Math.max(0, shape.from + shift),
          Math.min(length, shape.to + behind + shift),
        ];
        const taken = Array.from({ length: rows }, () => new Map<number, number>());
        for (const [i, mark] of list.entries()) {
          const at = found[i];
          if (at === undefined) continue;
          expect(at.row).toBeGreaterThanOrEqual(mark.lowest);
          expect(at.row + mark.rows).toBeLessThanOrEqual(rows);
          expect(Math.abs(at.shift)).toBeLessThanOrEqual(mark.shape.slack + 1e-9);
          const [from, to] = pixels(mark, at.shift);
          for (const row of taken.slice(at.row, at.row + mark.rows))
            for (let tenth = Math.round(from * 10); tenth < Math.round(to * 10); tenth++) {
              if (row.has(tenth)) throw new Error(`${i} and ${row.get(tenth)} overlap`);
              row.set(tenth, i);
            }
        }
        const isMoved = list.some((other) => other.shape.slack > 0); // what moved aside afterwards may leave a gap
        for (const [i, mark] of list.entries()) {
          const inView = mark.shape.to >= 0 && mark.shape.from <= length;
          if (!inView) expect(found[i]).toBeUndefined();
          if (!inView || mark.shape.slack > 0) continue;
          const top = found[i]?.row ?? rows - mark.rows + 1;
          for (let row = mark.lowest; row < top; row++) {
            // something stands there, or so near that it would touch
            const near = list.some((other, k) => {
              const at = found[k];
              if (k === i || at === undefined) return false;
              if (at.row >= row + mark.rows || at.row + other.rows <= row) return false;
              const [[a, b], [c, d]] = [pixels(mark, 0), pixels(other, at.shift)];
              return a < d + 3.6 && c < b + 3.6;
            });
            if (!isMoved) expect(near).toBe(true);
          }
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  // to try each against each would take minutes
  test.each<[string, number, (i: number) => Stackable]>([
    ["symbols of one place fill the 200 px that they may move, 15 px apart", 13, () => symbolAt(150, { slack: 100 })],
    ["bars of one place stand one to a row", 1, () => bar(0, 300)],
    ["bars of 9 px, one at each px of 290, stand 3 px apart or more", 25, (i) => bar(i % 290, (i % 290) + 9)],
  ])("20,000 %s", (_, most, make) => {
    const list = Array.from({ length: 20_000 }, (__, i) => make(i));
    const found = stack(list, 1000, 14);
    const starts = Array.from({ length: 14 }, (): number[] => []);
    for (const [i, at] of found.entries()) if (at) starts[at.row].push(list[i].shape.from + at.shift);
    const size = list[0].shape.to - list[0].shape.from;
    expect(starts[0]).toHaveLength(most);
    for (const row of starts) {
      expect(row.length).toBeGreaterThan(0);
      expect(row.length).toBeLessThanOrEqual(most);
      row.sort((a, b) => a - b);
      for (const [i, from] of row.slice(1).entries()) expect(from - row[i]).toBeGreaterThan(size);
    }
  });
});
