// Note numbers of marks cover no mark, and stand within the picture.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Frame } from "../../src/layout/framed.ts";
import { BAR } from "../../src/layout/marks/marks.ts";
import { plane, type Box } from "../../src/layout/plane.ts";
import { letters, overlap, within } from "./faults.ts";
import { framed, inputs, type Events } from "./inputs.ts";

/** What a mark is drawn on: a bar, or the square around the least of its symbols. */
function marksIn({ orientation, mirrored, origin, events }: Frame): readonly (readonly [string, Box])[] {
  const on = plane(orientation, mirrored, origin);
  return events.flatMap(({ event, marks }) =>
    marks.map(({ shape: { form, anchor, from, to, radius }, across }) => {
      const half = form === "symbol" ? 0.7 * radius : BAR / 2;
      const along = form === "symbol" ? ([anchor - half, anchor + half] as const) : ([from, to] as const);
      return [event.event.id, on.box(along, [across - half, across + half])] as const;
    }),
  );
}

/** Numbers on marks, on other numbers, and beyond the edges. */
function numberFaults(frame: Frame): string[] {
  const marks = marksIn(frame);
  const picture = { x: 0, y: 0, width: frame.width, height: frame.height };
  const all = frame.events.flatMap(({ event, marks: own }) =>
    own.flatMap(({ notes }, i) =>
      notes.map((note) => ({ id: `${event.event.id} ${i}`, text: note.text, box: letters(note) })),
    ),
  );
  return all.flatMap(({ id, text, box }, i) => [
    ...marks.filter(([, mark]) => overlap(box, mark)).map(([other]) => `“${text}” of ${id} on ${other}`),
    ...all
      .slice(i + 1)
      .filter((other) => other.id !== id && overlap(box, other.box))
      .map((other) => `“${text}” of ${id} on “${other.text}” of ${other.id}`),
    ...(within(box, picture) ? [] : [`“${text}” of ${id} beyond the edge`]),
  ]);
}

const numbersIn = ({ events }: Frame): number =>
  events.reduce((sum, { marks }) => sum + marks.filter(({ notes }) => notes.length > 0).length, 0);

/** An event of which some sources say the first date, one the second; and others before and behind it. */
function outvoted(most: number, [often, once]: readonly [string, string], others: readonly string[] = []): Events {
  const sources = Array.from({ length: most + 1 }, (_, i) => ({ id: `s${i}`, title: `Paper ${i}` }));
  const citations = sources.map(({ id }, i) => ({ source: id, says: i < most ? often : once }));
  const events = [{ title: "The disputed event", citations }, ...others.map((date) => ({ title: "Another", date }))];
  return { sources, events };
}

const ages = {
  ...outvoted(1, ["Y-4000000000", "1985"]),
  events: [
    {
      title: "It",
      citations: ["Y-4000000000", "1985", "2020-02-01T12:00:00Z", "before 1900", "after 2000"].map((says, i) => ({
        source: `s${i}`,
        says,
      })),
    },
  ],
  sources: Array.from({ length: 5 }, (_, i) => ({ id: `s${i}`, title: `Paper ${i}` })),
} as unknown as Events;

describe("numbers of readings", () => {
  test.each([360, 680, 1200])("stand beside bars that take the whole axis, or not at all: %i px wide", (width) => {
    const decades = framed(outvoted(3, ["1940s", "1950s"]), { width, orientation: "horizontal" });
    expect(numberFaults(decades)).toEqual([]);
    expect(numbersIn(decades)).toBe(2);
    const months = framed(outvoted(3, ["2022-10", "2022-11"], ["2022-11-20"]), { width, orientation: "horizontal" });
    expect(numberFaults(months)).toEqual([]);
    expect(numbersIn(months)).toBe(2);
    expect(numberFaults(framed(ages, { width, orientation: "horizontal" }))).toEqual([]);
  });

  test.each([360, 680, 1200])("of many sources leave marks of others alone: %i px wide", (width) => {
    for (const most of [12, 20, 40, 60]) {
      const input = outvoted(most, ["2020-03-01", "2020-06-01"], ["2020-01-01", "2020-08-01"]);
      expect([most, numberFaults(framed(input, { width }))]).toEqual([most, []]);
    }
  });

  test("whatever the dates", () => {
    let numbers = 0;
    fc.assert(
      fc.property(
        inputs(15),
        fc.constantFrom("horizontal", "vertical"),
        fc.integer({ min: 300, max: 1200 }),
        (input, orientation, width) => {
          const frame = framed(input, { width, orientation } as const);
          numbers += numbersIn(frame);
          expect(numberFaults(frame)).toEqual([]);
        },
      ),
      { seed: 31, numRuns: 200, endOnFailure: true },
    );
    expect(numbers).toBeGreaterThan(100);
  });
});
