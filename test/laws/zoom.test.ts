// Laws 2 and 7 for every part of a picture.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { beginningOf } from "../../src/layout/prepare/beginning.ts";
import { frame } from "../../src/layout/frame/frame.ts";
import type { Frame } from "../../src/layout/framed.ts";
import { LARGEST } from "../../src/layout/marks/marks.ts";
import type { Options } from "../../src/layout/prepare/options.ts";
import { markup } from "../../src/render/markup.ts";
import type { PreparedEvent } from "../../src/layout/prepare/prepare.ts";
import { picture, pictureFrame } from "../../src/scene/figure.ts";
import { faults, labelFaults, uncut } from "./faults.ts";
import { framed, inputs, partOf, type Events } from "./inputs.ts";

const pages = fc.record({
  width: fc.integer({ min: 300, max: 1300 }),
  orientation: fc.constantFrom("auto" as const, "horizontal" as const, "vertical" as const),
  maxHeight: fc.constantFrom(undefined, 260, 420),
});

/** Where a window begins, and its size, as shares of the axis: from a half of it to a ten-thousandth. */
const windows = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1, max: 13, noNaN: true }));

const page = (input: Events, view: Options): Frame => framed(input, view, "page");

/** Ids of what a frame holds, as events and in columns. */
const held = ({ prepared, events, counts }: Frame): Set<string> =>
  new Set([
    ...events.map(({ event }) => event.event.id),
    ...counts.flatMap(({ members }) => Array.from(members, (index) => prepared.events.at(index).event.id)),
  ]);

/** Where a label stands, px: its anchor on the axis, its box from there along it, and across from the axis. */
interface Stand {
  readonly anchor: number;
  readonly along: number;
  readonly across: number;
}

/** Where on the axis the label of an event hangs. */
const hangsAt = ({ axis, orientation }: Frame, event: PreparedEvent): number =>
  axis.scale(orientation === "vertical" ? beginningOf(event) : event.time);

/** Where each label stands, by event. */
function stands(view: Frame): Map<PreparedEvent, Stand> {
  const { events, orientation, mirrored, origin } = view;
  return new Map(
    events.flatMap(({ event, label }) => {
      if (label === undefined) return [];
      const { x, y, width } = label.box;
      const anchor = hangsAt(view, event);
      const place = mirrored ? origin[0] - x - width : x - origin[0];
      const [along, across] = orientation === "vertical" ? [y - origin[1], place] : [place, y - origin[1]];
      return [[event, { anchor, along: along - anchor, across }] as const];
    }),
  );
}

const partAt = (whole: Frame, from: number, size: number): Frame =>
  pictureFrame(whole.prepared, whole.width, { whole, from, to: from + size });

/** A small step of a zoom. */
const SMALL = 1.02;

/** How many times larger, and about which place of the window. */
const steps = fc.record({
  size: fc.oneof(fc.constant(SMALL), fc.double({ min: 1.001, max: 8, noNaN: true })),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** Whether an event certainly reaches into the view of a frame, or certainly not. */
function reach(
  { axis: { scale, length } }: Frame,
  { when, marks }: ReturnType<Frame["prepared"]["events"]["at"]>,
): boolean | undefined {
  const [from, to] = [scale(when.start.earliest), scale(when.end.latest)];
  // its other readings, and the tails of open ends, may reach in too
  if (!Number.isFinite(to - from) || marks.length > 1) return undefined;
  if (from <= length - LARGEST && to >= LARGEST) return true;
  return from > length + 60 || to < -60 ? false : undefined;
}

describe("labels", () => {
  test("stay when the view gets larger, on their side and at their distance from the axis; a step moves them by little", () => {
    fc.assert(
      fc.property(inputs(24), pages, fc.option(windows), steps, (input, view, window, { size, at }) => {
        const whole = page(input, view);
        const { length } = whole.axis;
        const [share, halvings] = window ?? [0, 0];
        const outer = length / 2 ** halvings;
        const from = share * (length - outer);
        const before = window === null ? whole : partAt(whole, from, outer);
        const after = partAt(whole, from + at * (outer - outer / size), outer / size);
        const later = stands(after);
        for (const [event, one] of stands(before)) {
          const anchor = hangsAt(after, event);
          if (anchor < 0 || anchor > length) continue;
          const same = later.get(event);
          expect([event.event.id, same?.across]).toEqual([event.event.id, expect.closeTo(one.across, 6)]);
          // in a column labels that touch each other move as one, while their marks move apart
          const most = after.orientation === "vertical" ? (SMALL - 1) * length : 20;
          if (size === SMALL) expect(Math.abs((same?.along ?? NaN) - one.along)).toBeLessThan(most);
        }
      }),
      { seed: 75, numRuns: 40 },
    );
  });

  test("never move against their anchors when the view moves along", () => {
    const moves = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(inputs(24), pages, windows, moves, (input, view, [share, halvings], by) => {
        const whole = page(input, view);
        const { length } = whole.axis;
        const size = length / 2 ** halvings;
        const from = share * (length - size);
        const to = Math.min(length - size, Math.max(0, from + by * size));
        const after = stands(partAt(whole, to, size));
        for (const [event, one] of stands(partAt(whole, from, size))) {
          const { id } = event.event;
          const anchor = one.anchor + ((from - to) / size) * length;
          const same = after.get(event);
          if (same === undefined) expect([id, anchor < 0 || anchor > length]).toEqual([id, true]);
          else
            expect([id, same.along, same.across]).toEqual([
              id,
              expect.closeTo(one.along, 5),
              expect.closeTo(one.across, 6),
            ]);
        }
      }),
      { seed: 76, numRuns: 40 },
    );
  });
});

describe("a part of a picture", () => {
  test("has nothing that overlaps, keeps size, legend and axis line, and holds what reaches into it and nothing else", () => {
    fc.assert(
      fc.property(inputs(20), pages, fc.tuple(windows, windows), (input, view, at) => {
        const whole = page(input, view);
        const inWhole = held(whole);
        for (const part of at.map((window) => partOf(whole, window))) {
          // what is at the edge goes on beyond it, symbols, their numbers, counts and labels: the page cuts all
          const found = faults(uncut(part)).filter(
            (fault) => !/^(a )?(mark|count) .* sticks out|^marks .* overlap/.test(fault),
          );
          expect([...found, ...labelFaults(part)]).toEqual([]);
          expect([part.width, part.height, part.orientation]).toEqual([whole.width, whole.height, whole.orientation]);
          expect(part.legend).toEqual(whole.legend);
          expect([part.origin[1], part.axis.length]).toEqual([whole.origin[1], whole.axis.length]);
          const inPart = held(part);
          for (const event of part.prepared.events) {
            const { id } = event.event;
            const isIn = inWhole.has(id) ? reach(part, event) : false;
            if (isIn !== undefined) expect([id, inPart.has(id)]).toEqual([id, isIn]);
          }
        }
      }),
      { seed: 71, numRuns: 20 },
    );
  });

  test("upright has no leaders that cross, though marks that open ends cut share its edge with some that are out of it", () => {
    const dates = ["../2022-01-01", "2030", "2022-01-02/..", "2022-01-03", "2022-01-04/..", "../2022-01-05", "2021"];
    const events = dates.map((date, i) => ({ id: `e${i}`, date, title: "The ministers speak" }));
    const whole = page({ events }, { width: 360, orientation: "vertical" });
    for (let eighths = 1; eighths < 24; eighths++)
      for (const at of [0, 0.25, 0.5, 0.75, 0.9]) expect(labelFaults(partOf(whole, [at, eighths / 8]))).toEqual([]);
  });

  test("shows each place of the whole axis where plain enlargement takes it, folds and all", () => {
    fc.assert(
      fc.property(inputs(12), pages, windows, (input, view, [at, halvings]) => {
        const whole = page(input, view);
        const { scale, length } = whole.axis;
        const part = partOf(whole, [at, halvings]);
        const size = length / 2 ** halvings;
        const from = at * (length - size);
        for (const share of [0, 0.25, 0.5, 1]) {
          const time = scale.invert(from + share * size);
          // float64 tells instants apart to a 2⁵²th of their distance from 1970
          const grain = Math.abs(scale(time + Math.abs(time) * 2 ** -50) - scale(time)) * 2 ** halvings;
          expect(Math.abs(part.axis.scale(time) - share * length)).toBeLessThanOrEqual(1e-6 * length + grain);
        }
      }),
      { seed: 72, numRuns: 20 },
    );
  });

  test("which is all of it, is the picture again; and it is the same however it was come to", () => {
    fc.assert(
      fc.property(inputs(12), pages, windows, windows, (input, view, one, other) => {
        const whole = page(input, view);
        const { scale, length } = whole.axis;
        const again = pictureFrame(whole.prepared, whole.width, { whole, from: 0, to: length });
        for (const [i, place] of scale.range.entries()) expect(again.axis.scale.range[i]).toBeCloseTo(place, 9);
        expect([...held(again)].sort()).toEqual([...held(whole)].sort());
        const direct = markup(picture(partOf(whole, one)));
        partOf(whole, other);
        expect(markup(picture(partOf(whole, one)))).toBe(direct);
      }),
      { seed: 74, numRuns: 15 },
    );
  });
});

test("a part is one frame of what was prepared: nothing is said or measured again that does not depend on the view", () => {
  const whole = framed(
    [
      { date: "2022-10-23", title: "A call" },
      { date: "2022-05-13", title: "Another" },
    ],
    {},
    "page",
  );
  const { prepared } = whole;
  const part = frame(prepared, {
    width: whole.width,
    orientation: "auto",
    heading: false,
    references: "none",
    margin: 1,
    part: { whole, from: 0, to: 100 },
  });
  expect(part.prepared).toBe(prepared);
});
