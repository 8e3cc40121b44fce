// In a wide picture each leader is a line of its own, and leads to the mark that it seems to lead to.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { events } from "../../bench/static/data.js";
import type { Frame, FramedEvent, FramedLabel } from "../../src/layout/framed.ts";
import type { Point } from "../../src/layout/plane.ts";
import { seeds } from "../seeds.ts";
import { reachOf } from "../../src/layout/marks/marks.ts";
import { letters } from "./faults.ts";
import { framed, inputs } from "./inputs.ts";

const { abs, hypot, max, min } = Math;

/** Nearer than this two lines look like one, px; they may for so long, where they bend. */
const ONE = 2.5;
const SHORT = 8;

/** So near to each other marks may push each other's leaders, px along the axis; and so many can share the width of a symbol. */
const AT_ONE = 16;
const SHARED = 3;

interface Led extends FramedEvent {
  readonly label: FramedLabel;
}

function ledIn({ events: all }: Frame): readonly Led[] {
  return all.flatMap((event) => (event.label === undefined ? [] : [{ ...event, label: event.label }]));
}

/** Points of a line, a px from each other. */
function pointsOf(line: readonly Point[]): readonly Point[] {
  return line.slice(1).flatMap((to, k) => {
    const [x, y] = line[k];
    const steps = Math.ceil(hypot(to[0] - x, to[1] - y));
    return Array.from({ length: steps }, (_, n): Point => {
      const share = n / steps;
      return [x + share * (to[0] - x), y + share * (to[1] - y)];
    });
  });
}

/** How far a point is from a line. */
function distance([x, y]: Point, line: readonly Point[]): number {
  return line.slice(1).reduce((least, [bx, by], k) => {
    const [ax, ay] = line[k];
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = square === 0 ? 0 : min(1, max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
    return min(least, hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)));
  }, Infinity);
}

/** Leaders of one side that run side by side as one line, where the symbols of so few marks lie together that they need not. */
function merged(frame: Frame): string[] {
  const led = ledIn(frame);
  const anchorOf = ({ marks: [mark] }: Led): number => mark?.shape.anchor ?? NaN;
  return led.flatMap((one, i) =>
    led.slice(i + 1).flatMap((other) => {
      if (one.label.seat.side !== other.label.seat.side || abs(anchorOf(one) - anchorOf(other)) > AT_ONE) return [];
      const together = led.filter(
        (third) =>
          third.label.seat.side === one.label.seat.side &&
          min(abs(anchorOf(third) - anchorOf(one)), abs(anchorOf(third) - anchorOf(other))) < AT_ONE,
      );
      const shared = pointsOf(one.label.leader).filter((point) => distance(point, other.label.leader) < ONE).length;
      return together.length > SHARED || shared <= SHORT
        ? []
        : [`leaders of ${one.event.event.id} and ${other.event.event.id} are one line for ${shared} px`];
    }),
  );
}

/** Leaders that run through numbers of another event's readings. */
function throughNumbers(frame: Frame): string[] {
  return ledIn(frame).flatMap(({ event, label }) => {
    const met = frame.events
      .filter((other) => other.event !== event)
      .flatMap(({ marks }) => marks)
      .filter(({ notes }) =>
        notes.some((note) => {
          const box = letters(note);
          return pointsOf(label.leader).some(
            ([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
          );
        }),
      );
    return met.length > 0 ? [`the leader of ${event.event.id} runs through ${met.length} numbers`] : [];
  });
}

/** Leaders that run into another event's symbol, where no third mark lies together with the two. */
function entangled(frame: Frame): readonly { readonly event: string; readonly isMet: boolean }[] {
  const { origin, mirrored, events: all } = frame;
  const symbols = all.flatMap((event) => {
    const [mark, another] = event.marks;
    if (mark?.shape.form !== "symbol" || another !== undefined) return [];
    const { anchor } = mark.shape;
    const reach = reachOf(mark.shape, event.event.type.symbol);
    return [
      { event, anchor, at: [origin[0] + (mirrored ? -anchor : anchor), origin[1] - mark.across] as Point, reach },
    ];
  });
  const anchors = all.flatMap(({ marks }) => marks.map(({ shape: { from, to } }) => ({ from, to })));
  return symbols.flatMap((one) => {
    const near = anchors.filter(({ from, to }) => from < one.anchor + AT_ONE && to > one.anchor - AT_ONE).length;
    const other = symbols.find((each) => each !== one && abs(each.anchor - one.anchor) < one.reach + each.reach);
    const { label } = one.event;
    if (label === undefined || other === undefined || near > 2) return [];
    return [{ event: one.event.event.event.id, isMet: distance(other.at, label.leader) < other.reach + 1 }];
  });
}

const wide = (width: number) => ({ width, orientation: "horizontal" }) as const;

describe("leaders of one side are lines of their own", () => {
  test.each([680, 960, 1200])("of the seeds, %s px", (width) => {
    expect(merged(framed([...seeds.values()], wide(width)))).toEqual([]);
  });

  test("of points, spread and in bursts, but for a few pictures that are full", () => {
    const frames = Array.from({ length: 60 }, (_, seed) => {
      const spread = seed % 2 === 0 ? "uniform" : "clustered";
      return framed({ events: events(2 + ((seed * 37) % 109), spread, seed) }, wide(600 + ((seed * 97) % 800)));
    }).filter(({ counts }) => counts.length === 0);
    expect(frames.length).toBeGreaterThan(50);
    expect(frames.filter((frame) => merged(frame).length > 0).length).toBeLessThan(frames.length / 20);
  });

  test("of dates in every form", () => {
    fc.assert(
      fc.property(inputs(30), fc.integer({ min: 400, max: 1400 }), (input, width) => {
        const frame = framed(input, wide(width));
        if (frame.counts.length === 0) expect(merged(frame)).toEqual([]);
      }),
      { seed: 96, numRuns: 60, endOnFailure: true },
    );
  });
});

test("leaders of two marks that stand by themselves, one over the other, seldom run into each other", () => {
  const found = Array.from({ length: 30 }, (_, seed) =>
    entangled(
      framed({ events: events(30 + seed, seed % 2 === 0 ? "uniform" : "clustered", seed) }, wide(680 + 20 * seed)),
    ),
  ).flat();
  expect(found.length).toBeGreaterThan(140);
  expect(found.filter(({ isMet }) => isMet).length).toBeLessThan(found.length / 50);
});

/** How far a leader goes aside where it does so by less than 3 px and is not all but upright: as if it were badly drawn. */
function stumbles(leader: readonly Point[]): readonly number[] {
  const found: number[] = [];
  let [aside, onwards] = [0, 0];
  // along its row it may go from its mark
  const begin = leader.length > 1 && leader[0][1] === leader[1][1] ? 1 : 0;
  for (const [i, [x, y]] of leader.entries()) {
    if (i <= begin) continue;
    const [dx, dy] = [x - leader[i - 1][0], y - leader[i - 1][1]];
    if (dx !== 0) [aside, onwards] = [aside + dx, onwards + abs(dy)];
    if (dx !== 0 && i + 1 < leader.length) continue;
    if (abs(aside) > 0.5 && abs(aside) < 2.99 && abs(aside) > onwards / 4) found.push(aside);
    [aside, onwards] = [0, 0];
  }
  return found;
}

test("hardly a leader takes a step so small that it looks like a fault", () => {
  const found = Array.from({ length: 48 }, (_, seed) => {
    const spread = seed % 2 === 0 ? "uniform" : "clustered";
    return ledIn(framed({ events: events(15 + ((seed * 11) % 50), spread, seed) }, wide(560 + ((seed * 97) % 700))));
  }).flat();
  expect(found.length).toBeGreaterThan(1500);
  expect(found.filter(({ label }) => label.leader.length > 2).length).toBeGreaterThan(found.length / 3);
  expect(found.filter(({ label }) => stumbles(label.leader).length > 0).length).toBeLessThan(found.length / 150);
});

test("no leader goes along on the axis, where it could not be seen", () => {
  let beside = 0;
  for (let seed = 0; seed < 60; seed++) {
    const list = events(10 + (seed % 30), seed % 2 === 0 ? "uniform" : "clustered", seed);
    const frame = framed({ events: list }, wide(500 + ((seed * 97) % 700)));
    if (frame.counts.length > 0 || frame.axis?.room.dotted === true) continue;
    for (const { marks, label } of frame.events) {
      const [first, second] = label?.leader ?? [];
      if (first === undefined || second === undefined || first[1] !== second[1]) continue;
      beside++;
      const isOn = first[1] === frame.origin[1] && marks.every(({ across }) => across === 0);
      expect(isOn && abs(second[0] - first[0]) > 1).toBe(false);
    }
  }
  expect(beside).toBeGreaterThan(5);
});

test("numbers of readings stand where no leader runs through them", () => {
  const readings = (...times: readonly string[]) =>
    times.map((time, i) => ({ source: ["a", "b", "c"][i], says: `1915-05-07T${time}Z` }));
  const sources = ["a", "b", "c"].map((id) => ({ id, title: `Report ${id}` }));
  const sinks = [
    { date: "1915-04-22", title: "German embassy dates its warning notice", citations: ["a"] },
    { date: "1915-05-01", title: "Leaves New York", annotation: "1,959 people on board", citations: ["a", "b"] },
    { title: "Crossing: the torpedo strikes", importance: 3, citations: readings("14:10", "14:15", "14:05") },
    { title: "A second explosion", citations: readings("14:10", "14:16") },
    { date: "1915-05-07", title: "1,198 drown", annotation: "Counts vary between 1,191 and 1,201", importance: 2 },
    { date: "1915-05-10~", title: "Riots in Liverpool", citations: ["c"] },
    { date: "1915-06-15/1915-07-17", title: "The inquiry", citations: ["a"] },
    { date: "1915-06-09", title: "Bryan has resigned; second US note", citations: ["b"] },
  ];
  let numbers = 0;
  for (let width = 460; width <= 1200; width += 20) {
    const frame = framed({ sources, events: sinks }, wide(width));
    numbers += frame.events.flatMap(({ marks }) => marks.flatMap(({ notes }) => notes)).length;
    expect([width, throughNumbers(frame)]).toEqual([width, []]);
  }
  expect(numbers).toBeGreaterThan(100);
});
