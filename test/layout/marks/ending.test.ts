import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { BAR, FADE, type MarkShape } from "../../../src/layout/marks/marks.ts";
import { successions } from "../../../src/layout/marks/ending.ts";
import { stack, type Stackable } from "../../../src/layout/marks/stack.ts";
import { plane } from "../../../src/layout/plane.ts";
import { drawGaps } from "../../../src/scene/gap.ts";
import type { Frame } from "../../../src/layout/framed.ts";
import type { EventInput } from "../../../src/model/input.ts";
import { faults, markFaults } from "../../laws/faults.ts";
import { framed, partOf } from "../../laws/inputs.ts";

const DAY = 86_400_000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Reigns of which each begins on the day on which the one before ends, and events between. */
const reigns = (...years: readonly number[]): readonly EventInput[] =>
  years.slice(1).map((year, i) => ({ date: `${years[i] ?? 0}-05-06/${year}-05-06`, title: `Reign ${i}` }));
const others = (count: number): readonly EventInput[] =>
  Array.from({ length: count }, (_, i) => ({ date: `${1951 + 3 * i}-08-13`, title: `Event ${i}` }));

const acrossOf = ({ events }: Frame, title: string): Set<number> =>
  new Set(
    events
      .filter(({ event }) => event.event.title.startsWith(title))
      .flatMap(({ marks }) => marks.map((m) => m.across)),
  );

describe("spans of which each begins on the day on which another ends", () => {
  const years = [1949, 1963, 1966, 1969, 1974, 1982, 1998];

  test.each(["horizontal", "vertical"] as const)("stand on one row among events, %s", (orientation) => {
    for (const width of [360, 680, 1200]) {
      const frame = framed({ events: [...reigns(...years), ...others(14)] }, { width, orientation });
      if (frame.spans !== undefined) continue;
      expect([width, [...acrossOf(frame, "Reign")]]).toEqual([width, [expect.anything()]]);
      expect(faults(frame)).toEqual([]);
    }
  });

  test("stand on one row of their own, with a gap before each but the first", () => {
    const frame = framed({ events: [...reigns(1900, 1920, 1940, 1960)] }, { width: 1000, orientation: "horizontal" });
    expect(acrossOf(frame, "Reign").size).toBe(1);
    const on = plane("horizontal", false, [0, 0]);
    const gaps = drawGaps(frame.events, on, { prepared: frame.prepared, ground: "light" });
    const begins = frame.events.map(({ marks }) => marks[0]?.shape.from ?? NaN).sort((a, b) => a - b);
    expect(gaps.map(({ attributes: { x, height } }) => [x, height])).toEqual(
      begins.slice(1).map((from) => [expect.closeTo(from - 2.35, 1), BAR]),
    );
  });

  test("however far a part is enlarged, overlap by that day at the most", () => {
    for (const more of [[], others(14)])
      for (const orientation of ["horizontal", "vertical"] as const) {
        const whole = framed({ events: [...reigns(...years), ...more] }, { width: 680, orientation }, "page");
        for (let halvings = 0; halvings < 9; halvings++) {
          const part = partOf(whole, [0.45, halvings]);
          expect([halvings, markFaults(part)]).toEqual([halvings, []]);
          // where a day is more than 2 px wide, it is shown
          if (halvings < 6 && more.length > 0) expect(acrossOf(part, "Reign")).toEqual(acrossOf(whole, "Reign"));
        }
      }
  });

  test("not those that overlap by more, nor those whose day is as wide as can be seen", () => {
    const overlapping = [...reigns(1949, 1963), { date: "1963-03-01/1970-01-01", title: "Reign b" }];
    const week = ["2022-10-01/2022-10-05", "2022-10-05/2022-10-09"].map((date) => ({ date, title: "Reign" }));
    for (const events of [[...overlapping, ...others(9)], week])
      expect(acrossOf(framed({ events }, { width: 1000, orientation: "horizontal" }), "Reign").size).toBe(2);
  });
});

test("runs of bars: each begins where the one before ends", () => {
  const bars = (...ends: readonly (readonly [number, number])[]) =>
    ends.map(([from, to]) => ({ from, to, free: to - 1 }));
  const shown = (...ends: readonly (readonly [number, number])[]): string[] =>
    successions(bars(...ends)).map((run) => run.map(({ from }) => from).join(" "));
  expect(shown([0, 10], [10, 20], [19.5, 30], [40, 50])).toEqual(["0 10 19.5"]);
  expect(shown([0, 10], [8, 20])).toEqual([]);
  expect(shown([0, 10], [2, 10], [10, 20], [10, 30])).toHaveLength(2);
  expect(shown([0, 10], [5, 15], [10, 20], [15, 25]).sort()).toEqual(["0 10", "5 15"]);
});

test("no bars of one row overlap by more than what another may cover, and no mark is lost for it", () => {
  const shape = { members: [], fromEnd: "cap", toEnd: "cap", radius: 5, slack: 0 } as unknown as MarkShape;
  const bar = fc.tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 5, max: 40 }),
    fc.double({ min: 0, max: 2, noNaN: true }),
  );
  let shared = 0;
  fc.assert(
    fc.property(fc.array(bar, { maxLength: 24 }), fc.integer({ min: 1, max: 8 }), (bars, rows) => {
      const marks = bars.map(([at, length, covered], i): Stackable => {
        const [from, to] = [at * 5 + 0.3 * (i % 3), at * 5 + length];
        const own: MarkShape = { ...shape, form: "span", from, to, anchor: (from + to) / 2 };
        return {
          shape: own,
          weight: i % 2,
          before: 0,
          behind: 0,
          lowest: 0,
          rows: 1,
          ending: { from, to, free: to - covered },
        };
      });
      const found = stack(marks, 400, rows);
      for (const [i, a] of marks.entries())
        for (const [k, b] of marks.entries()) {
          if (i === k || found[i] === undefined || found[i]?.row !== found[k]?.row) continue;
          const [first, next] = a.shape.from < b.shape.from ? [a, b] : [b, a];
          expect(next.shape.from).toBeGreaterThanOrEqual(first.ending?.free ?? NaN);
          if (next.shape.from < first.shape.to + 1) shared++;
        }
      const apart = stack(
        marks.map((mark) => ({ ...mark, ending: undefined })),
        400,
        rows,
      );
      const missing = (all: typeof found): number => all.filter((one) => one === undefined).length;
      expect(missing(found)).toBeLessThanOrEqual(missing(apart));
    }),
    { seed: 8, numRuns: 300 },
  );
  expect(shared).toBeGreaterThan(40);
});

describe("soft edges", () => {
  test("stand clear of the next mark, on the axis and on rows of their own", () => {
    const events = Array.from({ length: 8 }, (_, i) => ({
      date: `${1900 + 10 * i}/${1909 + 10 * i}~`,
      title: `Reign ${i}`,
    }));
    for (const more of [[], others(7)])
      for (const orientation of ["horizontal", "vertical"] as const) {
        const frame = framed(
          { events: [...events, ...more] },
          { width: orientation === "vertical" ? 360 : 1100, orientation },
        );
        const marks = frame.events.flatMap((one) => one.marks);
        const soft = marks.filter(({ shape }) => shape.toEnd === "soft");
        expect(soft).toHaveLength(8);
        for (const one of soft)
          for (const other of marks)
            if (other.across === one.across && other.shape.from > one.shape.from)
              expect(other.shape.from).toBeGreaterThanOrEqual(one.shape.to + FADE);
      }
  });
});

test("numbers of a reading stand nearer to its mark than to the next on its row, twice as near", () => {
  const sources = ["p", "q"].map((id) => ({ id, title: id }));
  let beside = 0;
  for (let gap = 1; gap < 40; gap++) {
    const day = (n: number): string => dayOf(Date.UTC(2020, 0, 1) + n * DAY);
    const events = [
      {
        title: "Disputed",
        citations: [
          { source: "p", says: `${day(20)}/${day(60)}` },
          { source: "q", says: `${day(100)}/${day(140)}` },
        ],
      },
      { title: "Next", date: `${day(141 + gap)}/${day(200)}` },
      ...[185, 195, 250, 300, 350, 400].map((n) => ({ title: "A point", date: day(n) })),
    ];
    const frame = framed({ sources, events }, { width: 1000, orientation: "horizontal" });
    for (const { event, marks } of frame.events)
      for (const { shape, notes, across } of marks)
        for (const { x, width } of notes) {
          const [from, to] = [x - frame.origin[0], x - frame.origin[0] + width];
          for (const other of frame.events.flatMap((one) => (one.event === event ? [] : one.marks))) {
            if (other.across !== across) continue;
            const [own, theirs] =
              from > shape.to ? [from - shape.to, other.shape.from - to] : [shape.from - to, from - other.shape.to];
            if (theirs < -20) continue;
            beside++;
            expect([gap, theirs]).toEqual([gap, expect.any(Number)]);
            expect(theirs).toBeGreaterThan(2 * own - 1);
          }
        }
  }
  expect(beside).toBeGreaterThan(5);
});
