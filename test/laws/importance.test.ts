// What matters more than all others together is named wherever anything is: so an author pins a label.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Options } from "../../src/layout/prepare/options.ts";
import { faults } from "./faults.ts";
import { framed } from "./inputs.ts";

const DAY = 86_400_000;

const views: readonly Options[] = [
  { width: 1200, height: 600 },
  { width: 1200, height: 120 },
  { width: 600, height: 200 },
  { width: 360, height: 800, orientation: "vertical" },
];

/** Days of like titles, spread or at a few days, and which of them matters. */
const pinned = (most: number): fc.Arbitrary<{ readonly days: readonly number[]; readonly pin: number }> =>
  fc
    .tuple(fc.constantFrom(8, 400, 8000), fc.integer({ min: 2, max: most }))
    .chain(([span, count]) => fc.array(fc.nat(span), { minLength: count, maxLength: count }))
    .chain((days) => fc.record({ days: fc.constant(days), pin: fc.nat(days.length - 1) }));

describe.each([
  [150, 25],
  [2000, 5],
])("of up to %i events", (most, numRuns) => {
  test.each(views)("%j", (view) => {
    fc.assert(
      fc.property(pinned(most), ({ days, pin }) => {
        const events = days.map((day, i) => ({
          id: `e${i}`,
          date: new Date(day * DAY).toISOString().slice(0, 10),
          title: "The ministers speak by phone",
          importance: i === pin ? days.length : 1,
        }));
        const named = framed({ events }, view).events.flatMap(({ event, label }) => (label ? [event.event.id] : []));
        if (named.length > 0) expect(named).toContain(`e${pin}`);
      }),
      { numRuns },
    );
  });
});

test.each(views)("of any size it leaves all where numbers can say where: %j", (view) => {
  const sizes = fc.array(fc.constantFrom(0, 1e-300, 1, 1e12, 1e160, Number.MAX_VALUE), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(sizes, fc.constantFrom(1, 40), (list, span) => {
      const events = list.map((importance, i) => ({
        id: `e${i}`,
        date: new Date((i % span) * DAY).toISOString().slice(0, 10),
        title: "The ministers speak by phone",
        importance,
      }));
      const frame = framed({ events }, view);
      expect(faults(frame)).toEqual([]);
      const boxes = frame.events.flatMap(({ label }) => Object.values(label?.box ?? {}));
      expect(boxes.filter((px) => !Number.isFinite(px))).toEqual([]);
    }),
    { seed: 17, numRuns: 10 },
  );
});
