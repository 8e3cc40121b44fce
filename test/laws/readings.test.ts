import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Frame } from "../../src/layout/framed.ts";
import { seeds } from "../seeds.ts";
import { framed, inputs, type Events } from "./inputs.ts";

const { max, min } = Math;

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
      { seed: 31, numRuns: 150, endOnFailure: true },
    );
    expect(columns).toBeGreaterThan(50);
  });
});
