// In an upright picture a leader tells which mark its label is of: it begins there, and keeps apart from all others.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { events, spans } from "../../bench/static/data.js";
import { beginningOf } from "../../src/layout/prepare/beginning.ts";
import type { Frame, FramedLabel } from "../../src/layout/framed.ts";
import { BAR } from "../../src/layout/marks/marks.ts";
import type { Options } from "../../src/layout/prepare/options.ts";
import { plane, type Box, type Point } from "../../src/layout/plane.ts";
import type { Input } from "../../src/model/input.ts";
import { renderSVG } from "../../src/render/svg.ts";
import { seeds } from "../seeds.ts";
import { faults } from "./faults.ts";
import { framed, inputs, partOf } from "./inputs.ts";

const { hypot, max, min } = Math;

/** Nearer than this two lines look like one, px; they may for so long, where one bends around the end of another. */
const ONE = 1.25;
const SHORT = 6;

/** Across so many px leaders stand side by side; where they are many, they are nearer to each other. */
const ROOM = 8;

/** What a leader may begin beside its mark, px: half the breadth of a line, and of an outline. */
const AT = 1;

/** So near to each other marks share the room that their leaders have, px; where bars end and others begin it is hardly that of a line. */
const TOGETHER = 6;
const HAIR = 0.5;

interface Led {
  readonly id: string;
  readonly label: FramedLabel;
  /** Of what is counted in a row: where its leader begins. */
  readonly mark: Box;
}

function ledIn({ events: all, orientation, mirrored, origin }: Frame): readonly Led[] {
  const on = plane(orientation, mirrored, origin);
  return all.flatMap(({ event, label, marks: [first] }): readonly Led[] => {
    if (label === undefined) return [];
    const [[x, y]] = label.leader;
    if (first === undefined) return [{ id: event.event.id, label, mark: { x, y, width: 0, height: 0 } }];
    const { from, to, form } = first.shape;
    const half = form === "symbol" ? (to - from) / 2 : BAR / 2;
    return [{ id: event.event.id, label, mark: on.box([from, to], [first.across - half, first.across + half]) }];
  });
}

/** The straight stretches of a line, each with its points, a px from each other. */
function stretchesOf(line: readonly Point[]): readonly { readonly ends: readonly Point[]; readonly points: Point[] }[] {
  return line.slice(1).map((to, k) => {
    const [x, y] = line[k];
    const steps = Math.ceil(hypot(to[0] - x, to[1] - y));
    const at = (share: number): Point => [x + share * (to[0] - x), y + share * (to[1] - y)];
    return { ends: [line[k], to], points: Array.from({ length: steps }, (_, n) => at(n / steps)) };
  });
}

/** Whether the rectangles around two lines are nearer to each other than so many px. */
function areBeside(one: readonly Point[], other: readonly Point[], px: number): boolean {
  return ([0, 1] as const).every((axis) => {
    const [a, b] = [one, other].map((line) => line.map((point) => point[axis]));
    return min(...a) - px < max(...b) && min(...b) - px < max(...a);
  });
}

/** Whether a point is nearer to a line than so many px. */
function isNear([x, y]: Point, line: readonly Point[], px: number): boolean {
  for (let k = 1; k < line.length; k++) {
    const [[ax, ay], [bx, by]] = [line[k - 1], line[k]];
    if (y < min(ay, by) - px || y > max(ay, by) + px) continue;
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = square === 0 ? 0 : min(1, max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
    if ((x - ax - share * (bx - ax)) ** 2 + (y - ay - share * (by - ay)) ** 2 < px * px) return true;
  }
  return false;
}

/** How many leaders pass a place along the axis. */
function passing(led: readonly Led[], at: number): number {
  return led.filter(({ label }) => {
    const ys = label.leader.map(([, y]) => y);
    return min(...ys) < at && max(...ys) > at;
  }).length;
}

/** Whether two marks touch, or nearly. */
function areTogether(one: Box, other: Box): boolean {
  return one.y < other.y + other.height + TOGETHER && other.y < one.y + one.height + TOGETHER;
}

/** Leaders that do not begin at their marks, or run on one line. */
function leaderFaults(frame: Frame): string[] {
  const found: string[] = [];
  const led = ledIn(frame);
  const usual = min(ONE, ROOM / max(1, ...led.map(({ label }) => passing(led, label.leader.at(-1)?.[1] ?? 0))));
  for (const [i, { id, label, mark }] of led.entries()) {
    const [[x, y]] = label.leader;
    const away = hypot(max(mark.x - x, 0, x - mark.x - mark.width), max(mark.y - y, 0, y - mark.y - mark.height));
    if (away > AT) found.push(`leader ${id} begins ${away} px from its mark`);
    const stretches = stretchesOf(label.leader);
    const crowd = led.filter((other) => areTogether(mark, other.mark));
    const near = min(usual, crowd.length > 1 ? HAIR / crowd.length : ONE);
    for (const {
      id: otherId,
      label: { leader },
    } of led.slice(i + 1)) {
      const shared = stretches
        .filter(({ ends }) => areBeside(ends, leader, near))
        .reduce((sum, { points }) => sum + points.filter((point) => isNear(point, leader, near)).length, 0);
      if (shared > SHORT) found.push(`leaders ${id} and ${otherId} run on one line for ${shared} px`);
    }
  }
  return found;
}

const holds = (input: Input | readonly Input[], options: Options): void => {
  expect(leaderFaults(framed(input, { ...options, orientation: "vertical" }))).toEqual([]);
};

const widths = fc.oneof(fc.integer({ min: 300, max: 1200 }), fc.constantFrom(360, 680));
const directions = fc.constantFrom("ltr" as const, "rtl" as const);

describe("leaders begin at their marks, and no two share a stretch", () => {
  test.each([360, 680, 1200])("of the seeds, %s px", (width) => {
    for (const direction of ["ltr", "rtl"] as const) holds([...seeds.values()], { width, direction });
  });

  test("of durations", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 80 }),
        fc.nat(1000),
        widths,
        directions,
        (count, seed, width, direction) => {
          holds({ events: spans(count, seed) }, { width, direction });
        },
      ),
      { seed: 91, numRuns: 30, endOnFailure: true },
    );
  });

  test("in lanes that are columns", () => {
    const sets = fc.tuple(fc.integer({ min: 4, max: 60 }), fc.integer({ min: 4, max: 60 }), fc.nat(1000));
    fc.assert(
      fc.property(sets, fc.integer({ min: 800, max: 1200 }), directions, ([bars, points, seed], width, direction) => {
        const all = [...spans(bars, seed), ...events(points, "clustered", seed)];
        const input = { events: all.map((event, i) => ({ ...event, id: `e${i}`, lane: `lane ${i % 3}` })) };
        const frame = framed(input, { width, direction, orientation: "vertical" });
        expect(frame.lanes).toHaveLength(3);
        expect(leaderFaults(frame)).toEqual([]);
      }),
      { seed: 94, numRuns: 20, endOnFailure: true },
    );
  });

  test("of points, spread and in bursts", () => {
    const spreads = fc.constantFrom("uniform", "clustered");
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 150 }), spreads, fc.nat(1000), widths, (count, spread, seed, width) => {
        holds({ events: events(count, spread, seed) }, { width });
      }),
      { seed: 92, numRuns: 30, endOnFailure: true },
    );
  });

  test("of dates in every form, and in parts of pictures", () => {
    const windows = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 8, noNaN: true }));
    fc.assert(
      fc.property(inputs(40), widths, fc.boolean(), windows, (input, width, folds, window) => {
        holds(input, { width, folds });
        const whole = framed(input, { width, folds, orientation: "vertical" }, "page");
        expect(leaderFaults(partOf(whole, window))).toEqual([]);
      }),
      { seed: 93, numRuns: 40, endOnFailure: true },
    );
  });
});

test("no leader of a symbol that goes around another is crossed by that of a bar that ends beside both", () => {
  const list = [
    { date: "[1760-12..]", lane: "A" },
    { date: "Y275760" },
    { date: "156X-12-25", lane: "A" },
    { date: "{..1983-12-31,1984-10-10..1984-11-01}", lane: "A" },
    { date: "1XXX", importance: 0, lane: "A" },
  ].map((event, i) => ({ ...event, id: `e${i}`, title: event.date }));
  expect(faults(framed({ events: list }, { orientation: "vertical" }))).toEqual([]);
});

test("leaders of all that lies in the last px of an axis stay in the picture", () => {
  const dates = ["Y-523856635/Y-380064048", "Y-4724848/Y-4518678", "Y-3449121/Y-1745140", "Y-1682746/Y-1113859"];
  const late = ["Y-529900/Y-480210", "Y-245404/Y-188237", "Y-26330/Y-25412", "Y-10182/Y-10085", "-1892/-1532"];
  const all = [...dates, ...late].map((date, i) => ({ id: `e${i}`, date, title: "x", importance: i === 1 ? 0 : 1 }));
  expect(faults(framed({ events: all }, { width: 681, orientation: "vertical" }))).toEqual([]);
});

describe("labels are read in the order in which their events begin", () => {
  /** Symbols of one day may stand in another order than their times. */
  const DAY = 86_400_000;

  const inOrder = (frame: Frame): void => {
    const led = frame.events.filter(({ label }) => label !== undefined);
    const column = led.toSorted((a, b) => (a.label?.box.y ?? 0) - (b.label?.box.y ?? 0));
    for (const [i, { event }] of column.slice(1).entries()) {
      const before = column[i]?.event;
      if (before !== undefined) expect(beginningOf(event)).toBeGreaterThan(beginningOf(before) - DAY);
    }
    expect(column.length).toBeGreaterThan(1);
  };

  test("of durations among points, and in parts of pictures", () => {
    const sets = fc.tuple(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.nat(1000));
    const windows = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }));
    fc.assert(
      fc.property(sets, widths, windows, ([bars, points, seed], width, window) => {
        const input = { events: [...spans(bars, seed), ...events(points, "uniform", seed)] };
        const all = { events: input.events.map((event, i) => ({ ...event, id: `e${i}` })) };
        const whole = framed(all, { width, orientation: "vertical" }, "page");
        inOrder(whole);
        const part = partOf(whole, window);
        if (part.events.filter(({ label }) => label !== undefined).length > 1) inOrder(part);
      }),
      { seed: 95, numRuns: 15, endOnFailure: true },
    );
  });
});

describe("a leader that leads over a bar does not seem to be the bar's", () => {
  const day = (n: number): string => new Date(Date.UTC(2022, 0, n)).toISOString().slice(0, 10);
  const input = (at: number): Input => ({
    events: [
      { date: `${day(1)}/${day(300)}`, title: "A long siege" },
      { date: day(at), title: "A sortie" },
      { date: day(330), title: "Relief" },
    ],
  });

  test("but leaves its mark well beside where the bar's leader begins", () => {
    for (let at = 20; at < 290; at += 9) {
      const led = ledIn(framed(input(at), { width: 360, orientation: "vertical" }));
      const [siege, sortie] = led.map(({ label }) => label.leader[0][1]);
      expect(Math.abs(siege - sortie)).toBeGreaterThan(7.9);
    }
  });

  test("and the bar has a gap there, unless it ends there", () => {
    const gapsAt = (at: number): number => {
      const svg = renderSVG(input(at), { width: 360, orientation: "vertical" });
      const [, gap = ""] = /class="attested-halo" d="([^"]*)" [^>]*><.path><path class="attested-over/.exec(svg) ?? [];
      expect(svg).toContain("attested-over");
      return gap.split("M").length - 1;
    };
    expect([60, 150, 250, 296].map(gapsAt)).toEqual([1, 1, 1, 0]);
  });
});
