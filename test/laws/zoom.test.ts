// Law 7, as far as a fresh layout of each step can hold it, and law 2 for every part of a picture.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { frame } from "../../src/layout/frame.ts";
import type { Frame } from "../../src/layout/framed.ts";
import { LARGEST } from "../../src/layout/marks.ts";
import type { Options } from "../../src/layout/options.ts";
import { markup } from "../../src/render/markup.ts";
import { picture, pictureFrame } from "../../src/scene/figure.ts";
import { faults } from "./faults.ts";
import { framed, inputs, type Events } from "./inputs.ts";

const pages = fc.record({
  width: fc.integer({ min: 300, max: 1300 }),
  orientation: fc.constantFrom("auto" as const, "horizontal" as const, "vertical" as const),
});

/** Where a window begins, and its size, as shares of the axis: from a half of it to a ten-thousandth. */
const windows = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1, max: 13, noNaN: true }));

function partOf(whole: Frame, [at, halvings]: readonly [number, number]): Frame {
  const { length } = whole.axis;
  const size = length / 2 ** halvings;
  const from = at * (length - size);
  return pictureFrame(whole.prepared, whole.width, { whole, from, to: from + size });
}

const page = (input: Events, view: Options): Frame => framed(input, view, "page");

/** Ids of what a frame holds, as events and in counts. */
const held = ({ events, counts }: Frame): Set<string> =>
  new Set(
    [...events.map(({ event }) => event), ...counts.flatMap((count) => count.events)].map(({ event }) => event.id),
  );

/** On which side of the axis each label stands. */
const sides = ({ events, orientation, origin }: Frame): Map<string, boolean> =>
  new Map(
    events.flatMap(({ event, label }) =>
      label === undefined ? [] : [[event.event.id, orientation === "horizontal" && label.box.y < origin[1]]],
    ),
  );

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

describe("a part of a picture", () => {
  test("has nothing that overlaps, keeps size, legend, axis line and the side of each label, and holds what reaches into it and nothing else", () => {
    fc.assert(
      fc.property(inputs(20), pages, fc.tuple(windows, windows), (input, view, at) => {
        const whole = page(input, view);
        const inWhole = held(whole);
        for (const part of at.map((window) => partOf(whole, window))) {
          // a symbol at the edge goes on beyond it, and its numbers with it: the page cuts both
          const found = faults(part).filter((fault) => !/^(a )?mark of .* sticks out|^marks .* overlap/.test(fault));
          expect(found).toEqual([]);
          expect([part.width, part.height, part.orientation]).toEqual([whole.width, whole.height, whole.orientation]);
          expect(part.legend).toEqual(whole.legend);
          expect([part.origin[1], part.axis.length]).toEqual([whole.origin[1], whole.axis.length]);
          const before = sides(whole);
          for (const [id, side] of sides(part)) expect([id, side]).toEqual([id, before.get(id) ?? side]);
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
