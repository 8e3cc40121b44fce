// Pictures of spans: rows under the axis, one each or the fewest there can be, and steady when the view changes.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Frame, FramedEvent } from "../../src/layout/framed.ts";
import type { EventInput } from "../../src/model/input.ts";
import { notesBehind } from "../../src/layout/sheet/tight.ts";
import { pictureFrame } from "../../src/scene/figure.ts";
import { faults, labelFaults, overlap } from "./faults.ts";
import { framed, partOf, type Events } from "./inputs.ts";

const DAY = 86_400_000;
const day = (at: number): string => new Date(at * DAY).toISOString().slice(0, 10);

const titles = fc.constantFrom(
  "A war",
  "Construction of the canal",
  "ペリー艦隊が浦賀沖に来航する",
  "W".repeat(80),
  "A reign whose name takes its time to come to an end",
);

/** Spans with a start and an end, some open or approximate, and up to so many points among them. */
const inputsWith = (most: number): fc.Arbitrary<Events> =>
  fc.constantFrom(60, 3000, 40_000).chain((range) => {
    const span = fc
      .tuple(fc.nat(range), fc.oneof(fc.nat(range >> 4), fc.nat(range)), fc.constantFrom("", "", "", "~", "..", "../"))
      .map(([from, length, end]) =>
        end === "../" ? `../${day(from + length)}` : `${day(from)}/${end === ".." ? end : day(from + length) + end}`,
      );
    const event = (date: fc.Arbitrary<string>): fc.Arbitrary<EventInput> =>
      fc.record({ date, title: titles, importance: fc.constantFrom(0.5, 1, 3) });
    return fc
      .tuple(
        fc.array(event(span), { minLength: 3, maxLength: 14 }),
        fc.array(event(fc.nat(range).map(day)), { maxLength: most }),
        fc.constantFrom("en", "ar"),
      )
      .map(([spans, points, language]) => ({
        language,
        events: [...spans, ...points].map((each, i) => ({ ...each, id: `e${i}` })),
      }));
  });

const inputs = inputsWith(9);

const views = fc.record({
  width: fc.integer({ min: 500, max: 1400 }),
  orientation: fc.constant("horizontal" as const),
});

const isSpan = ({ event }: FramedEvent): boolean => event.when.shape === "span";

/** The events of a frame, or of a part of it, that have rows. */
function rowedIn(whole: Frame, part: Frame = whole): readonly FramedEvent[] {
  const events = new Set(whole.spans?.rows.spans.map(({ event }) => event));
  return part.events.filter(({ event }) => events.has(event));
}

/** What a span takes along the axis, with its bar and its label, and its row. */
function stretchOf(
  { origin, mirrored }: Frame,
  { marks, label }: FramedEvent,
): { bar: [number, number]; label: [number, number]; from: number; to: number; row: number } {
  const { x, width } = label?.box ?? { x: NaN, width: NaN };
  const start = mirrored ? origin[0] - x - width : x - origin[0];
  const [{ from, to } = { from: start, to: start }] = marks.map(({ shape }) => shape);
  const ends = { bar: [from, to] as [number, number], label: [start, start + width] as [number, number] };
  // of a whole picture: room is kept for the label over the beginning of its bar, or beside its symbol
  const row = label?.seat.lane ?? NaN;
  if (marks[0]?.shape.form === "symbol")
    return { ...ends, from: Math.min(from, start) - 10, to: Math.max(to, start + width) + 20, row };
  return { ...ends, from: Math.min(from, start), to: Math.max(to, from + width + 20), row };
}

const windows = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 9, noNaN: true }));

describe("spans", () => {
  test("stand on rows of their own or few, in order of time, with all labels, and nothing meets", () => {
    const seen = { own: 0, packed: 0, mixed: 0 };
    const holds = (frame: Frame): void => {
      expect(faults(frame)).toEqual([]);
      if (frame.spans === undefined) return;
      for (const { label } of frame.events) expect(label).toBeDefined();
      const periods = frame.axis.words.flatMap(({ role, text }) => (role === "period" ? [text] : []));
      const isTwice = frame.spans.rows.depth > 300; // under deep rows the axis is named again
      if (isTwice) expect(periods.splice(periods.length / 2)).toEqual(periods);
      expect(new Set(periods).size).toBe(periods.length);
      const stretches = rowedIn(frame).map((each) => stretchOf(frame, each));
      if (!rowedIn(frame).every(isSpan)) seen.mixed++;
      // as many as overlap somewhere cannot stand on fewer rows
      const most = Math.max(
        ...stretches.map(({ from }) => stretches.filter((one) => one.from <= from && from < one.to).length),
      );
      const rows = new Set(stretches.map(({ row }) => row)).size;
      const isOwn = rows === stretches.length;
      seen[isOwn ? "own" : "packed"]++;
      if (isOwn) {
        const ids = frame.spans.rows.spans.map(({ event }) => event.event.id);
        // frames hold events in the order in which they are read
        expect(ids).toEqual(rowedIn(frame).map(({ event }) => event.event.id));
        expect(frame.spans.rows.spans.map(({ row }) => row)).toEqual([...ids.keys()]);
      } else {
        // a sixth more for the order in which they begin
        expect(rows).toBeGreaterThanOrEqual(most);
        expect(rows).toBeLessThanOrEqual((7 / 6) * most);
        const first = [...Array(rows).keys()].map((row) => stretches.findIndex((one) => one.row === row));
        expect(first).toEqual([...first].sort((a, b) => a - b));
      }
    };
    fc.assert(
      fc.property(inputs, views, fc.integer({ min: 1, max: 120 }), (input, view, less) => {
        const whole = framed(input, view);
        holds(whole);
        if (whole.spans !== undefined) holds(framed(input, { ...view, maxHeight: whole.height - less }));
      }),
      { seed: 3, numRuns: 120 },
    );
    expect(Math.min(seen.own, seen.packed, seen.mixed)).toBeGreaterThan(10);
  });

  test("stay on their rows in every part of the picture, and meet nothing", () => {
    fc.assert(
      fc.property(inputs, views, windows, (input, view, window) => {
        const whole = framed(input, view, "page");
        if (whole.spans === undefined) return;
        const part = partOf(whole, window);
        expect([part.height, part.origin]).toEqual([whole.height, whole.origin]);
        expect(labelFaults(part).filter((fault) => !fault.includes("leaves the picture"))).toEqual([]);
        const rows = new Map(whole.events.map(({ event, label }) => [event, label?.box.y]));
        const seen = rowedIn(whole, part);
        for (const { event, label } of seen) expect(label?.box.y).toBeCloseTo(rows.get(event) ?? NaN, 6);
        for (const [i, one] of seen.entries())
          for (const other of seen.slice(i + 1)) {
            const [a, b] = [stretchOf(part, one), stretchOf(part, other)];
            if (a.row !== b.row) continue;
            // 20 px is what labels keep from each other; bars may touch, or may one end before the other begins
            expect(Math.max(a.label[0], b.label[0])).toBeGreaterThan(Math.min(a.label[1], b.label[1]) + 20 - 1e-6);
            const [first, next] = [one.event.when, other.event.when];
            if (next.start.earliest >= first.end.earliest || first.start.earliest >= next.end.earliest) continue;
            expect(Math.max(a.bar[0], b.bar[0])).toBeGreaterThan(Math.min(a.bar[1], b.bar[1]) - 1e-6);
          }
      }),
      { seed: 4, numRuns: 120 },
    );
  });

  test("show their labels whole as long as so much of their bars is in view", () => {
    fc.assert(
      fc.property(inputs, views, windows, (input, view, window) => {
        const whole = framed(input, view, "page");
        if (whole.spans === undefined) return;
        const part = partOf(whole, window);
        for (const { event, marks, label } of part.events.filter(isSpan)) {
          const { from, to } = marks[0]?.shape ?? { from: 0, to: 0 };
          const width = label?.box.width ?? NaN;
          if (to - from < width + 15) continue;
          const x = label?.box.x ?? NaN;
          const start = part.mirrored ? part.origin[0] - x - width : x - part.origin[0];
          expect([event.event.id, start >= -1e-6 && start + width <= part.axis.length + 1e-6]).toEqual([
            event.event.id,
            true,
          ]);
        }
      }),
      { seed: 5, numRuns: 120 },
    );
  });

  test("keep their rows when another is removed", () => {
    fc.assert(
      fc.property(inputs, fc.nat(), (input, which) => {
        const whole = framed(input, { width: 1000, orientation: "horizontal" }, "page");
        const events = input.events.filter((_, i) => i !== which % input.events.length);
        const next = framed({ ...input, events }, { width: 1000, orientation: "horizontal" }, "page");
        const after = pictureFrame(next.prepared, 1000, undefined, whole);
        if (whole.spans === undefined || after.spans === undefined) return;
        const rows = new Map(whole.spans.rows.spans.map(({ event, row }) => [event.event.id, row]));
        const count = (frame: Frame): number => Math.max(...(frame.spans?.rows.spans ?? []).map(({ row }) => row));
        // where the axis is another, so are the overlaps
        if (after.axis.scale.domain.join() !== whole.axis.scale.domain.join()) return;
        if (count(after) < count(whole)) return;
        for (const { event, row } of after.spans.rows.spans) expect(row).toBe(rows.get(event.event.id));
      }),
      { seed: 6, numRuns: 80 },
    );
  });

  test("stand on the axis where rows would be too many for the height", () => {
    const events = Array.from({ length: 30 }, (_, i) => ({ date: `19${10 + i}/19${50 + i}`, title: `Span ${i}` }));
    const tall = framed({ events }, { width: 1000, orientation: "horizontal", maxHeight: 4000 });
    const low = framed({ events }, { width: 1000, orientation: "horizontal", height: 500 });
    expect(tall.spans?.rows.spans).toHaveLength(30);
    expect(low.spans).toBeUndefined();
    expect(low.events.length + low.counts.reduce((sum, { members }) => sum + members.length, 0)).toBe(30);
  });

  test("leave points alone: labels over the axis meet none of them", () => {
    const events = [
      ...Array.from({ length: 6 }, (_, i) => ({ date: `${1900 + 3 * i}/${1904 + 3 * i}`, title: `Span ${i}` })),
      ...Array.from({ length: 5 }, (_, i) => ({ date: `${1901 + 3 * i}-05-01`, title: `Point ${i}` })),
    ];
    const frame = framed({ events }, { width: 1000, orientation: "horizontal" });
    expect(frame.spans?.rows.spans).toHaveLength(6);
    const boxes = frame.events.flatMap(({ label }) => (label === undefined ? [] : [label.box]));
    for (const [i, one] of boxes.entries())
      for (const other of boxes.slice(i + 1)) expect(overlap(one, other)).toBe(false);
    for (const each of frame.events)
      if (isSpan(each)) expect(each.label?.box.y).toBeGreaterThan(frame.origin[1]);
      else expect(each.label?.box.y).toBeLessThan(frame.origin[1]);
  });

  const reigns = [
    ["1962-04-16/1993-06-28", "White"],
    ["1972-01-07/2005-09-03", "Rehnquist"],
    ["1967-10-02/1991-10-01", "Marshall"],
    ["1993-08-10/2020-09-18", "Ginsburg"],
    ["2018-10-06/..", "Kavanaugh"],
    ["2020-10-27/..", "Barrett"],
  ].map(([date, title = ""]) => ({ date, title }));

  test("have each a row of its own where the height allows, in the order in which they begin", () => {
    const { spans } = framed({ events: reigns }, { width: 1000 });
    const ordered = ["White", "Marshall", "Rehnquist", "Ginsburg", "Kavanaugh", "Barrett"];
    expect(spans?.rows.spans.map(({ event }) => event.event.title)).toEqual(ordered);
    expect(spans?.rows.spans.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5]);
    const low = framed({ events: reigns }, { width: 1000, height: (spans?.rows.depth ?? NaN) + 40 });
    const shared = low.spans?.rows.spans ?? [];
    expect(new Set(shared.map(({ row }) => row)).size).toBeLessThan(6);
    const rowOf = (title: string): number => shared.find(({ event }) => event.event.title === title)?.row ?? NaN;
    expect(rowOf("White")).toBe(0);
    expect(rowOf("White")).toBeLessThan(rowOf("Marshall"));
    expect(rowOf("Marshall")).toBeLessThan(rowOf("Rehnquist"));
  });

  test("follow each other downwards where they share rows, and begin again at the top", () => {
    const reignsOf = (count: number, from: number, every: number, years: number): EventInput[] =>
      Array.from({ length: count }, (_, i) => ({
        date: `${from + every * i}/${from + every * i + years}`,
        title: "A reign",
        type: `t${i % 2}`, // none goes on with what ends on its row
      }));
    // eight at once need eight rows; of those before them three would do
    const events = [...reignsOf(24, 1000, 30, 20), ...reignsOf(8, 1840, 5, 200), { date: "2100", title: "No reign" }];
    const rows = framed({ events }, { width: 1200 }).spans?.rows.spans.map(({ row }) => row);
    expect(rows).toEqual(Array.from({ length: 32 }, (_, i) => i % 8));
  });

  test("are not in order where that would take many more rows", () => {
    // each label but the first ends with its bar, and so begins long before it: on the rows that are free then, it cannot stand
    const events = [
      ...Array.from({ length: 12 }, (_, i) => ({ date: `${1900 + 8 * i}/${1904 + 8 * i}`, title: "A reign" })),
      ...Array.from({ length: 8 }, (_, i) => ({
        date: `${1991 + i}/${1992 + i}`,
        title: "A reign of very many words",
      })),
    ];
    const frame = framed({ events }, { width: 700, maxHeight: 620 });
    const stretches = frame.events.map((each) => stretchOf(frame, each));
    const most = Math.max(
      ...stretches.map(({ from }) => stretches.filter((one) => one.from <= from && from < one.to).length),
    );
    expect(new Set(stretches.map(({ row }) => row)).size).toBe(most);
  });

  test("have date and title on one line over their bars, unless that takes more rows than it saves lines", () => {
    const linesOf = (frame: Frame): number[] =>
      frame.events.map(({ label }) => new Set(label?.lines.map(({ y }) => y)).size);
    const frame = framed({ events: reigns }, { width: 1000 });
    expect(linesOf(frame)).toEqual([1, 1, 1, 1, 1, 1]);
    for (const { label } of frame.events) {
      const [date, title] = label?.lines ?? [];
      // whatever the font, one does not run into the other
      expect((date?.anchor === "left" ? date : title)?.tight).toBe(true);
      if (date?.anchor === "right") continue;
      expect((title?.x ?? 0) - (date?.x ?? 0)).toBeGreaterThan((date?.width ?? NaN) + 7);
    }
    const many = Array.from({ length: 40 }, (_, i) => ({
      date: `19${10 + 2 * i}-01/19${10 + 2 * i}-07`,
      title: "A reign of half a year that is soon forgotten",
    }));
    expect(Math.max(...linesOf(framed({ events: many }, { width: 1000, orientation: "horizontal" })))).toBe(3);
  });

  test("have their numbers at the date, not at the title that stands on its line, from right to left too", () => {
    const sources = [{ id: "a", title: "A" }];
    const events = reigns.map((one) => ({ ...one, citations: ["a"] }));
    for (const direction of ["ltr", "rtl"] as const)
      for (const { label } of framed({ sources, events }, { width: 1000, direction }).events) {
        const title = label?.lines.find(({ role }) => role === "title");
        expect(title && notesBehind(title, label?.notes ?? [])).toEqual([]);
      }
  });

  test("are bars, however short", () => {
    const events = [...reigns, { date: "1988-07-07/1988-07-09", title: "Two days" }];
    const frame = framed({ events }, { width: 1000 });
    const [mark] = frame.events.find(({ event }) => event.event.title === "Two days")?.marks ?? [];
    expect(mark?.shape.form).toBe("span");
    const { from, to } = mark?.shape ?? { from: NaN, to: NaN };
    const at = frame.axis.scale(Date.UTC(1988, 6, 8, 12));
    // two caps side by side, less wide than the symbol that it would be
    expect(to - from).toBe(4);
    expect((from + to) / 2).toBeCloseTo(at, 6);
  });

  test("have rows on a phone too, where all labels find room; points alone stand upright", () => {
    const point = { date: "1973-01-22", title: "Roe v. Wade" };
    expect(framed({ events: [...reigns, point] }, { width: 360 }).spans?.rows.spans).toHaveLength(6);
    expect(framed({ events: reigns }, { width: 360, height: 640 }).orientation).toBe("horizontal");
    expect(framed({ events: reigns }, { width: 360, orientation: "vertical" }).orientation).toBe("vertical");
    expect(framed({ events: reigns }, { width: 360, maxHeight: 240 }).orientation).toBe("vertical");
    const lanes = framed({ events: [...reigns.map((one) => ({ ...one, lane: "a" })), point] }, { width: 360 }).lanes;
    expect(lanes?.map(({ spans }) => spans?.spans.length)).toEqual([0, 6]);
    expect(framed({ events: [...reigns.slice(0, 2), point, point, point] }, { width: 360 }).orientation).toBe(
      "vertical",
    );
  });

  test.each([
    ["that are half of the events", 6, 6, 0, 6],
    ["that are a third and overlap", 6, 12, 5, 6],
    ["that are a third and follow each other", 6, 12, 0, 0],
    ["that are fewer", 6, 13, 5, 0],
  ])("have rows in pictures of points too: %s", (_, bars, points, more, rows) => {
    const events = [
      ...Array.from({ length: bars }, (__, i) => ({ date: `${1900 + 2 * i}/${1901 + 2 * i + more}`, title: "Bar" })),
      ...Array.from({ length: points }, (__, i) => ({ date: `${1900 + i}-06-01`, title: "Point" })),
    ];
    expect(framed({ events }, { width: 1400 }).spans?.rows.spans.length ?? 0).toBe(rows);
  });

  const overlapping = (count: number): EventInput[] =>
    Array.from({ length: count }, (_, i) => ({ date: `${1900 + 4 * i}/${1915 + 4 * i}`, title: "Bar" }));
  const daysOf = (count: number): EventInput[] =>
    Array.from({ length: count }, (_, i) => ({ date: `${1930 + i}-06-01`, title: `Point ${i}` }));

  test("share rows with points whose labels over the axis would need leaders that turn", () => {
    const frame = framed({ events: [...overlapping(12), ...daysOf(11)] }, { width: 800 });
    expect(frame.spans?.rows.spans).toHaveLength(23);
    for (const { event, label, marks } of frame.events) {
      if (event.when.shape === "span") continue;
      expect(label?.leader).toEqual([]);
      const [{ shape, across }] = marks;
      expect(shape.form).toBe("symbol");
      // beside it, on the line of its symbol
      const { x = NaN, y = NaN, width = NaN, height = NaN } = label?.box ?? {};
      const [from, to] = [frame.origin[0] + shape.from, frame.origin[0] + shape.to];
      expect(Math.min(Math.abs(x - to), Math.abs(x + width - from))).toBeCloseTo(5, 6);
      expect(Math.abs(y + height / 2 - (frame.origin[1] - across))).toBeLessThan(2);
    }
    expect(faults(frame)).toEqual([]);
    const few = framed({ events: [...overlapping(12), ...daysOf(2)] }, { width: 800 });
    expect(few.spans?.rows.spans).toHaveLength(12);
  });

  test("share rows with points before or after some date, whose labels stand over them", () => {
    const dates = ["/1822", "1822-07-25/..", "1823/..", "2022-08-XX", "before 2022-09-18", "after 1822-09-18"];
    const events = dates.map((date, i) => ({ id: `e${i}`, date, title: "A call" }));
    for (const direction of ["ltr", "rtl"] as const) {
      const frame = framed({ events }, { width: 1200, orientation: "horizontal", direction });
      expect(rowedIn(frame)).toHaveLength(dates.length);
      expect(faults(frame)).toEqual([]);
      const parts = [0, 0.4, 1].map((at) => partOf(frame, [at, 2]));
      expect(parts.flatMap(labelFaults)).toEqual([]);
    }
  });

  test("on a phone share rows with points where a quarter of the events are spans, three at once", () => {
    const rowsOf = (events: readonly EventInput[], width: number): number | undefined =>
      framed({ events: [...events] }, { width }).spans?.rows.spans.length;
    const mixed = [...overlapping(6), ...daysOf(18)];
    expect(rowsOf(mixed, 360)).toBe(24);
    expect(rowsOf(mixed, 1200)).toBeUndefined();
    expect(rowsOf([...overlapping(6), ...daysOf(19)], 360)).toBeUndefined();
    const apart = overlapping(6).map((one, i) => ({ ...one, date: `${1900 + 4 * i}/${1903 + 4 * i}` }));
    expect(rowsOf([...apart, ...daysOf(18)], 360)).toBeUndefined();
    const lanes = mixed.map((one, i) => ({ ...one, lane: i % 2 === 0 ? "A" : "B" }));
    expect(framed({ events: lanes }, { width: 360 }).lanes?.map(({ spans }) => spans?.spans.length)).toEqual([12, 12]);
  });

  test("that follow each other share a row: their bars touch, their labels do not", () => {
    const events = Array.from({ length: 5 }, (_, i) => ({ date: `${1900 + 20 * i}/${1919 + 20 * i}`, title: "Reign" }));
    const frame = framed({ events }, { width: 1000, orientation: "horizontal" });
    expect(frame.spans?.rows.spans.map(({ row }) => row)).toEqual([0, 0, 0, 0, 0]);
    expect(faults(frame)).toEqual([]);
  });

  test("whose names are wider than the picture, or that end where its part begins, do not leave it", () => {
    const narrow = framed(
      {
        language: "de",
        events: [1, 2, 3].map((n) => ({ date: `2022-10-2${n}T14:05:06+02:00/2022-11-21T04:15:16-07:00`, title: "x" })),
      },
      { width: 200, orientation: "horizontal" },
    );
    expect(faults(narrow).filter((fault) => fault.includes("label of"))).toEqual([]);
    const events = ["1800/1901", "1850/1990", "1900/1990"].map((date) => ({
      date,
      title: "A long reign, of many words",
    }));
    for (const direction of ["ltr", "rtl"] as const) {
      const options = { width: 1000, orientation: "horizontal", direction } as const;
      expect(
        faults(framed({ events }, { ...options, extent: [Date.UTC(1900, 0), Date.UTC(1980, 0)] }, "page")),
      ).toEqual([]);
    }
  });

  test("whose bars end before what is shown begins have no labels there", () => {
    const dates = ["1920-01-20/", "1920-09-08/1924-03-16", "1922-05-08/1922-05-09", "/1928-01-20"];
    for (const lane of [undefined, "A"]) {
      const events = dates.map((date, i) => ({ id: `e${i}`, date, title: "A span", ...(lane && { lane }) }));
      const extent = [Date.UTC(1922, 5, 24), Date.UTC(1927, 6, 12)] as const;
      const frame = framed({ events }, { width: 845, orientation: "horizontal", extent });
      expect(frame.events.map(({ event }) => event.event.id)).toEqual(["e1"]);
      expect(faults(frame)).toEqual([]);
    }
  });

  test("in lanes have rows in each, and stay on them", () => {
    fc.assert(
      fc.property(
        inputsWith(3),
        fc.array(fc.nat(2), { minLength: 20, maxLength: 20 }),
        windows,
        (input, of, window) => {
          const events = input.events.map((event, i) => ({ ...event, lane: `Lane ${of[i] ?? 0}` }));
          const whole = framed(
            { ...input, events },
            { width: 1000, maxHeight: 3000, orientation: "horizontal" },
            "page",
          );
          expect(labelFaults(whole)).toEqual([]);
          const rowed = whole.lanes?.flatMap(({ spans }) => spans?.spans ?? []) ?? [];
          expect(rowed).toHaveLength(whole.events.filter(isSpan).length);
          const part = partOf(whole, window);
          expect(labelFaults(part).filter((fault) => !fault.includes("leaves the picture"))).toEqual([]);
          const rows = new Map(whole.events.map(({ event, label }) => [event, label?.box.y]));
          for (const { event, label } of part.events.filter(isSpan))
            expect(label?.box.y).toBeCloseTo(rows.get(event) ?? NaN, 6);
        },
      ),
      { seed: 8, numRuns: 80 },
    );
  });
});
