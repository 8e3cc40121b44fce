import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { events } from "../../../bench/static/data.js";
import { paddedExtent } from "../../../src/layout/axis/extent.ts";
import { labelled, type Band } from "../../../src/layout/band/band.ts";
import { axesFor } from "../../../src/layout/band/folded.ts";
import type { Frame } from "../../../src/layout/framed.ts";
import { settings } from "../../../src/layout/prepare/options.ts";
import { prepare } from "../../../src/layout/prepare/prepare.ts";
import type { StackedMark } from "../../../src/layout/marks/rows.ts";
import { untangled } from "../../../src/layout/band/untangle.ts";
import { read } from "../../../src/model/read.ts";
import { framed, inputs, partOf, type Events } from "../../laws/inputs.ts";

/** A symbol that stands by itself, and the way on which its leader leaves it. */
interface Standing {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly across: number;
  /** 1: upwards; −1: downwards; 0: without a label. */
  readonly way: number;
  readonly foot: number;
}

function symbolsIn({ events: all, origin }: Frame): readonly Standing[] {
  return all.flatMap(({ event, label, marks: [mark, ...more] }): readonly Standing[] => {
    if (mark === undefined || more.length > 0 || mark.shape.form !== "symbol") return [];
    const { from, to, anchor } = mark.shape;
    const way = label === undefined ? 0 : label.box.y + label.box.height < origin[1] ? 1 : -1;
    const foot = (label?.leader[0]?.[0] ?? anchor + origin[0]) - origin[0];
    return [{ id: event.event.id, from, to, across: mark.across, way, foot }];
  });
}

const isBehind = (one: Standing, other: Standing): boolean =>
  one.way * (other.across - one.across) > 0 && one.foot > other.from && one.foot < other.to;

/** Pairs of symbols that stand one over the other, each labelled on the side of the other, with no third in their way. */
function entangled(frame: Frame): string[] {
  const symbols = symbolsIn(frame);
  const near = (one: Standing): readonly Standing[] =>
    symbols.filter(({ from, to }) => from < one.to + 3 && to > one.from - 3);
  return symbols.flatMap((one, i) =>
    symbols
      .slice(i + 1)
      .filter(
        (other) => isBehind(one, other) && isBehind(other, one) && new Set([...near(one), ...near(other)]).size === 2,
      )
      .map((other) => `${one.id} and ${other.id} hang on each other`),
  );
}

describe("symbols that stand one over the other", () => {
  /** Two of a day each, one more important, in either order, labelled on both sides of the axis. */
  const pairs = Array.from({ length: 8 }, (_, i) => {
    const date = `2022-${String(i + 3).padStart(2, "0")}-09`;
    const both = [
      { id: `a${i}`, date, title: "The first of this day, and its words", importance: i % 2 === 0 ? 2 : 1 },
      { id: `b${i}`, date, title: "The second of this day", importance: i % 3 === 0 ? 2 : 1 },
    ];
    return i % 4 < 2 ? both : both.toReversed();
  }).flat();

  test("are on the rows nearest to their labels", () => {
    const frame = framed({ events: pairs }, { width: 1100, orientation: "horizontal" });
    const symbols = new Map(symbolsIn(frame).map((one) => [one.id, one]));
    let stacked = 0;
    for (let i = 0; i < 8; i++) {
      const [one, other] = [symbols.get(`a${i}`), symbols.get(`b${i}`)];
      if (one === undefined || other === undefined) throw new Error(`pair ${i}`);
      if (one.across === other.across || one.way * other.way >= 0) continue;
      stacked++;
      expect(Math.sign(one.across - other.across)).toBe(one.way);
    }
    expect(stacked).toBeGreaterThan(3);
  });

  test("never hang each on the other, in parts of pictures neither", () => {
    let stacked = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const input = { events: events(30, seed % 2 === 0 ? "uniform" : "clustered", seed) };
      const whole = framed(input, { width: 900, orientation: "horizontal" }, "page");
      stacked += symbolsIn(whole).filter(({ across }) => across > 0).length;
      expect(entangled(whole)).toEqual([]);
      for (const share of [0.1, 0.5]) expect(entangled(partOf(whole, [share, 1]))).toEqual([]);
    }
    expect(stacked).toBeGreaterThan(20);
  });
});

/** Labels of an input on an axis of 1100 px, and its marks on the rows that they are given first. */
function draftOf(input: Events, rows = 10): Band {
  const prepared = prepare(read(input).timeline, settings({ width: 1136, orientation: "horizontal" }));
  const size = { length: 1100, upright: false, rows };
  const { straight } = axesFor(prepared, paddedExtent(prepared.extent, prepared.finest), size);
  const room = { sides: [0, 1], lanes: 8, depth: [400, 400], gap: 16, spacing: 13, align: 0, draft: true } as const;
  return labelled(prepared, straight, { ...size, labelWidth: 170, room });
}

/** A leader on its way from its mark. */
interface Leading {
  readonly title: string;
  readonly row: number;
  readonly way: number;
  readonly foot: number;
}

function leadersIn({ marked, candidates, labelled: { placements } }: Band): readonly Leading[] {
  return candidates.flatMap(({ event }, i): readonly Leading[] => {
    const [placement, own] = [placements[i], marked.find((one) => one.event === event)?.marks[0]];
    if (placement === undefined || own === undefined) return [];
    const foot = placement.leader[0]?.[0] ?? NaN;
    return [{ title: event.event.title, row: own.row, way: placement.side === 0 ? 1 : -1, foot }];
  });
}

/** Whether a leader that goes by so far along the axis seems to hang on a mark: on its symbol, a number or an end. */
function hangsOn(foot: number, { shape: { form, from, to }, notesAt, notesWidth = 0 }: StackedMark): boolean {
  const isAt = (low: number, high: number): boolean => foot > low - 3 && foot < high + 3;
  if (notesAt !== undefined && isAt(notesAt, notesAt + notesWidth)) return true;
  return form === "symbol" ? isAt(from, to) : isAt(from, from) || isAt(to, to);
}

/** Leaders that seem to hang on the mark of another event over which they lead, and crossings of bars. */
function meetingsIn(band: Band): { readonly hanging: string[]; readonly crossing: number } {
  const hanging: string[] = [];
  let crossing = 0;
  for (const { title, row, way, foot } of leadersIn(band)) {
    for (const { event, marks } of band.marked) {
      if (event.event.title === title) continue;
      const passed = marks.filter((mark) => way * (mark.row - row) > 0);
      if (passed.some((mark) => hangsOn(foot, mark))) hanging.push(`${title} on ${event.event.title}`);
      else if (passed.some(({ shape }) => shape.form !== "symbol" && foot > shape.from && foot < shape.to)) crossing++;
    }
  }
  return { hanging, crossing };
}

/** Pairs of marks on one row that touch each other. */
function touching({ marked }: Band): string[] {
  const all = marked.flatMap(({ event, marks }) =>
    marks.map(({ row, shape: { from, to }, notesAt = from, notesWidth = 0 }) => ({
      title: event.event.title,
      row,
      from: Math.min(from, notesAt),
      to: Math.max(to, notesAt + notesWidth),
    })),
  );
  return all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .filter((other) => other.row === one.row && other.from < one.to + 0.9 && other.to > one.from - 0.9)
      .map((other) => `${one.title} and ${other.title}`),
  );
}

/** The placements of a draft, the labels that come in turn on one side and on the other. */
function turn({ labelled: { placements } }: Band, sides: readonly [0 | 1, 0 | 1]): Band["labelled"]["placements"] {
  return placements.map((one, i) => one && { ...one, side: sides[i % 2 === 0 ? 0 : 1] });
}

/** All ways in which two events that have one mark each could exchange their rows, as far as these are free. */
function exchangesOf(band: Band): Band[] {
  const single = band.marked.filter(({ marks, event }) => marks.length === 1 && event.marks.length === 1);
  return single.flatMap((one, i) =>
    single.slice(i + 1).flatMap((other): Band[] => {
      const [a, b] = [one.marks[0], other.marks[0]];
      if (a === undefined || b === undefined || a.row === b.row || Math.abs(a.row - b.row) > 6) return [];
      if ([a, b].some(({ shape }) => shape.form === "bracket")) return [];
      const marked = band.marked.map((each) =>
        each === one
          ? { ...one, marks: [{ ...a, row: b.row }] }
          : each === other
            ? { ...other, marks: [{ ...b, row: a.row }] }
            : each,
      );
      const exchanged = { ...band, marked };
      return touching(exchanged).length > touching(band).length ? [] : [exchanged];
    }),
  );
}

describe("marks on rows one over the other", () => {
  const sources = ["p", "q"].map((id) => ({ id, title: `The report of ${id}` }));
  const said = (p: string, q: string): object[] => [
    { source: "p", says: p },
    { source: "q", says: q },
  ];
  /** What comes before and after, so that what is between stands near; at first four on each other, so that there are rows. */
  const around = [
    ...["One", "Two", "Three", "Four"].map((title) => ({ title: `${title} of 1900`, date: "1900-01-01" })),
    { title: "Last", date: "2000" },
  ];

  test.each([
    [
      "the end of a bar",
      [
        { title: "From then on", date: "after 1949" },
        { title: "In these years", date: "[1950..1960]" },
        { title: "Over it", date: "1950-02", importance: 2 },
      ],
    ],
    [
      "the symbol of another reading",
      [
        { title: "A day", date: "1950-06-02" },
        { title: "Disputed", citations: said("1940", "1950-06-02"), date: "1940" },
      ],
    ],
    [
      "the symbol in front of a bar",
      [
        { title: "A reign", date: "1940/1960" },
        { title: "In its middle", date: "1950-12-01", importance: 2 },
        { title: "In its middle as well", date: "1951-03" },
      ],
    ],
  ])("lead past %s", (_, some) => {
    // whichever side labels are on
    for (const sides of [
      [0, 1],
      [1, 0],
    ] as const) {
      const draft = draftOf({ sources, events: [...around, ...some] });
      const turned = { ...draft, labelled: { ...draft.labelled, placements: turn(draft, sides) } };
      const { hanging } = meetingsIn(untangled(turned));
      expect(hanging.filter((title) => !title.endsWith("1900"))).toEqual([]);
    }
  });

  test("of two bars, that of the label above is above", () => {
    const bars = [
      { title: "The earlier", date: "1930/1960" },
      { title: "The later", date: "1940/1970" },
    ];
    const draft = draftOf({ events: [...around, ...bars] });
    let crossed = 0;
    for (const sides of [
      [0, 1],
      [1, 0],
    ] as const) {
      const turned = { ...draft, labelled: { ...draft.labelled, placements: turn(draft, sides) } };
      crossed += meetingsIn(turned).crossing;
      const found = untangled(turned);
      expect(meetingsIn(found).crossing).toBe(0);
      expect(found.rows).toBe(draft.rows);
    }
    expect(crossed).toBeGreaterThan(0);
  });

  test("stay where they are where nothing is better", () => {
    const draft = draftOf({
      events: [
        { title: "A year", date: "1900" },
        { title: "A reign", date: "1930/1960" },
      ],
    });
    expect(untangled(draft)).toBe(draft);
  });

  test("never meet, have no leader more that hangs on another's mark, and seldom one that one exchange would spare", () => {
    let [before, after, spared] = [0, 0, 0];
    fc.assert(
      fc.property(inputs(20), (input) => {
        const draft = draftOf({ ...input, events: input.events.map((one, i) => ({ ...one, title: `T${i}` })) });
        const found = untangled(draft);
        const [first, last] = [meetingsIn(draft), meetingsIn(found)];
        before += first.hanging.length;
        after += last.hanging.length;
        expect(last.hanging.length).toBeLessThanOrEqual(first.hanging.length);
        expect(touching(found).length).toBeLessThanOrEqual(touching(draft).length);
        expect(Math.max(0, ...found.marked.flatMap(({ marks }) => marks.map(({ row }) => row)))).toBeLessThan(
          found.rows,
        );
        if (last.hanging.length === 0) return;
        const hangsLess = exchangesOf(found).some((each) => meetingsIn(each).hanging.length < last.hanging.length);
        if (hangsLess) spared++;
      }),
      { seed: 3, numRuns: 100, endOnFailure: true },
    );
    expect(before).toBeGreaterThan(after);
    // an exchange that raises bars over others, for one leader, is not worth it
    expect(spared).toBeLessThanOrEqual(2);
  });
});
