import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { events as eventsOf, randomBy } from "../../bench/static/data.js";
import type { Frame, FramedEvent, FramedMark } from "../../src/layout/framed.ts";
import { plane, type Box, type Plane, type Point } from "../../src/layout/plane.ts";
import { seeds } from "../seeds.ts";
import { labelFaults, letters } from "./faults.ts";
import { framed, inputs, type Events } from "./inputs.ts";

const { ceil, hypot, max, min } = Math;

/** Marks of other events that stand on rows between two readings of an event, and beside neither. */
function between({ events }: Frame): string[] {
  return events.flatMap((own) => {
    const across = own.marks.map((mark) => mark.across);
    const [from, to] = [
      min(...own.marks.map(({ shape }) => shape.from)),
      max(...own.marks.map(({ shape }) => shape.to)),
    ];
    return events.flatMap((other) =>
      other === own
        ? []
        : other.marks
            .filter((mark) => mark.across > min(...across) && mark.across < max(...across))
            .filter((mark) => !across.includes(mark.across) && mark.shape.from < to && mark.shape.to > from)
            .map(() => `${other.event.event.id} between readings of ${own.event.event.id}`),
    );
  });
}

/** Readings on several rows of which the line that joins these is hidden by one of their symbols, or by its numbers. */
function hidden({ events, orientation, origin, mirrored }: Frame): string[] {
  return events.flatMap((event) => {
    const { marks, joint } = event;
    const rows = new Set(marks.map(({ across }) => across)).size;
    if (rows < 2) return joint === undefined ? [] : [`${event.event.event.id} has a line beside one row`];
    if (joint === undefined) return [`${event.event.event.id} has none`];
    const isCovered = marks.some(({ shape, notes }) => {
      if (joint > shape.from - 2 && joint < shape.to + 2) return true;
      return notes.some(({ x, y, width }) => {
        const start = orientation === "vertical" ? y - 8 - origin[1] : mirrored ? origin[0] - x : x - origin[0];
        return joint > start - 1 && joint < start + (orientation === "vertical" ? 9 : width) + 1;
      });
    });
    return isCovered ? [`that of ${event.event.event.id} is covered`] : [];
  });
}

/** How many px of a line are within a box. */
function within(line: readonly Point[], { x, y, width, height }: Box): number {
  return line.slice(1).reduce((sum, [toX, toY], k) => {
    const [fromX, fromY] = line[k];
    const steps = ceil(hypot(toX - fromX, toY - fromY));
    const points = Array.from({ length: steps }, (_, n): Point => {
      return [fromX + ((toX - fromX) * n) / steps, fromY + ((toY - fromY) * n) / steps];
    });
    return sum + points.filter((p) => p[0] > x && p[0] < x + width && p[1] > y && p[1] < y + height).length;
  }, 0);
}

/** What a mark and its numbers take of a picture; a bar is 7 px thick. */
function boxesOf(on: Plane, { shape: { form, anchor, from, to, radius }, across, notes }: FramedMark): Box[] {
  const half = form === "symbol" ? radius : 3.5;
  const along = form === "symbol" ? ([anchor - radius, anchor + radius] as const) : ([from, to] as const);
  return [on.box(along, [across - half, across + half]), ...notes.map(letters)];
}

/** Leaders that run behind readings of an event: of its own, but for the one that they lead from, and of others with the line that joins these. */
function behind(frame: Frame): Record<"own" | "others", string[]> {
  const { events, orientation, mirrored, origin } = frame;
  const on = plane(orientation, mirrored, origin);
  const disputed = events.filter(({ marks }) => marks.length > 1);
  const led = events.flatMap(({ event, label }) => (label === undefined ? [] : [{ event, leader: label.leader }]));
  const linesOf = ({ joint, marks }: FramedEvent): Box[] => {
    if (joint === undefined) return [];
    const rows = marks.map(({ across }) => across);
    return [on.box([joint - 1, joint + 1], [min(...rows), max(...rows)])];
  };
  const found = led.flatMap(({ event, leader }) =>
    disputed.flatMap((block) => {
      const isOwn = block.event === event;
      const boxes = block.marks.slice(isOwn ? 1 : 0).flatMap((mark) => boxesOf(on, mark));
      const met = [...boxes, ...(isOwn ? [] : linesOf(block))].filter((box) => within(leader, box) > 1);
      return met.length === 0 ? [] : [{ isOwn, said: `${event.event.id} behind ${block.event.event.id}` }];
    }),
  );
  const saidOf = (isOwn: boolean): string[] => found.filter((one) => one.isOwn === isOwn).map(({ said }) => said);
  return { own: saidOf(true), others: saidOf(false) };
}

const sources = ["a", "b", "c"].map((id) => ({ id, title: `Report ${id}` }));

/** Each of some days as the source of one reading. */
const said = (...days: readonly string[]) => days.map((says, i) => ({ source: sources[i]?.id, says }));

/** Two events of one week whose readings stand over each other on an axis of seven years. */
const interleaved = {
  sources,
  events: [
    { id: "dinner", title: "First dinner", citations: said("2018-01", "2018-03-07", "2018-02/2018-03") },
    { id: "envelope", title: "An envelope changes hands", importance: 3, citations: said("2019-04-04", "2019-04-05") },
    { id: "car", title: "A car is delivered", date: "2019-04-05", citations: said("2019-04-05", "2019-04-09") },
    { id: "job", title: "A job without work", date: "before 2019-06" },
    { id: "last", title: "Sentenced", date: "2025-01-29" },
  ],
} as unknown as Events;

/** Three events at one place, of two of which sources give several times. */
const sinking = {
  sources,
  events: [
    { id: "notice", title: "German embassy dates its warning notice", date: "1915-04-22" },
    { id: "leaves", title: "Leaves New York", annotation: "1,959 people on board", date: "1915-05-01" },
    {
      id: "torpedo",
      title: "Crossing: the torpedo strikes",
      importance: 3,
      citations: said("1915-05-07T14:10Z", "1915-05-07T14:15Z", "1915-05-07T14:05Z"),
    },
    { id: "second", title: "A second explosion", citations: said("1915-05-07T14:10Z", "1915-05-07T14:16Z") },
    { id: "drown", title: "1,198 drown", annotation: "Counts vary", importance: 2, date: "1915-05-07" },
    { id: "riots", title: "Riots in Liverpool", date: "1915-05-10~" },
    { id: "resigned", title: "Bryan has resigned; second US note", date: "1915-06-09" },
    { id: "inquiry", title: "The inquiry", date: "1915-06-15/1915-07-17" },
  ],
} as unknown as Events;

/** Three disputed events at one place, in the midst of two decades. */
const knot = {
  sources,
  events: [
    ...["2000-07-05", "2002-11-05", "2004-03-05", "2006-08-05", "2008-12-05"].map((date) => ({
      title: "Before",
      date,
    })),
    { id: "a", title: "Disputed thing a", citations: said("2010-07-25", "2010-08-23") },
    { id: "b", title: "Disputed thing b", citations: said("2010-06-13", "2010-06-17", "2010-05-25") },
    { id: "c", title: "Disputed thing c", citations: said("2010-06-15", "2010-08-22") },
    ...["2010-10-05", "2012-07-05", "2014-12-05", "2016-11-05", "2018-01-05"].map((date) => ({ title: "After", date })),
  ],
} as unknown as Events;

/** Events of thirty years, of which sources disagree on a third: by weeks, by months, by years. */
function disagreements(seed: number): Events {
  const random = randomBy(seed);
  const off = (date: string, most: number): string =>
    new Date(Date.parse(date) + (2 * random() - 1) * most).toISOString().slice(0, 10);
  const events = eventsOf(12 + (seed % 20), "uniform", seed).map(({ date, title }, i) => {
    if (random() > 1 / 3) return { id: `e${i}`, title, date };
    const spread = [2e9, 6e9, 3e10][Math.floor(3 * random())] ?? 0;
    const others = Array.from({ length: 1 + Math.floor(2 * random()) }, () => off(date, spread));
    return { id: `e${i}`, title, citations: said(date, ...others) };
  });
  return { sources, events };
}

const views = fc.constantFrom(
  { width: 1200, orientation: "horizontal" } as const,
  { width: 680, orientation: "horizontal" } as const,
  { width: 480, orientation: "vertical" } as const,
);

/** From so many rows on, some pictures have no more. */
const ALL_ROWS = 12;

describe("readings of one event that stand over each other", () => {
  test.each([360, 480, 680, 1200])("are next to each other, and seen to be of one event: %i px wide", (width) => {
    for (const input of [interleaved, [...seeds.values()]]) {
      const frame = framed(input, { width });
      expect(between(frame)).toEqual([]);
      expect(hidden(frame)).toEqual([]);
    }
  });

  test("whatever their dates", () => {
    let columns = 0;
    fc.assert(
      fc.property(inputs(15), views, (input, view) => {
        const frame = framed(input, view);
        expect(hidden(frame)).toEqual([]);
        // where rows run out, a date rather stands apart than nowhere
        if (frame.axis.room.rows >= ALL_ROWS) return;
        columns += frame.events.filter(({ joint }) => joint !== undefined).length;
        expect(between(frame)).toEqual([]);
      }),
      { seed: 31, numRuns: 120, endOnFailure: true },
    );
    expect(columns).toBeGreaterThan(50);
  });
});

describe("leaders and readings", () => {
  test.each([360, 680, 1200])("none is behind another where three events are at one place: %i px wide", (width) => {
    expect(behind(framed(sinking, { width }))).toEqual({ own: [], others: [] });
    expect(behind(framed(interleaved, { width })).own).toEqual([]);
  });

  test.each([640, 680, 1600])("nor where three disputed ones are: %i px wide", (width) => {
    expect(behind(framed(knot, { width }))).toEqual({ own: [], others: [] });
  });

  test("no two cross where one goes along its row to pass others: events of one day, each disputed in its own way", () => {
    const random = randomBy(8);
    const day = (): string => new Date(Date.UTC(2020, 0, 1) + random() * 1e11).toISOString().slice(0, 10);
    for (let of = 0; of < 40; of++) {
      const events = Array.from({ length: 6 + (of % 4) }, (_, i) => {
        const others = Array.from({ length: Math.floor(4 * random()) }, () =>
          random() < 1 / 2 ? day() : [day(), day()].sort().join("/"),
        );
        return { id: `e${i}`, title: `A call ${i}`, citations: said("2020-04-09", ...others) };
      });
      const frame = framed({ sources, events }, { width: 960, orientation: "horizontal" });
      expect([of, labelFaults(frame)]).toEqual([of, []]);
    }
  });

  const some = Array.from({ length: 20 }, (_, seed) => disagreements(seed));

  test("beside an upright axis a leader leaves the outermost of its readings", () => {
    const frames = some.map((input) => framed(input, { width: 360 }));
    const own = frames.filter(({ axis }) => axis.room.rows < ALL_ROWS).flatMap((frame) => behind(frame).own);
    expect(own).toEqual([]);
  });

  test.each([360, 1200])("leaders seldom run behind other readings: %i px wide", (width) => {
    const found = some.map((input) => behind(framed(input, { width })));
    const disputed = some.flatMap(({ events }) => events.filter(({ date }) => date === undefined)).length;
    expect(disputed).toBeGreaterThan(150);
    expect(found.flatMap(({ own }) => own).length).toBeLessThan(disputed / 50);
    expect(found.flatMap(({ others }) => others).length).toBeLessThan(disputed / 20);
  });
});
