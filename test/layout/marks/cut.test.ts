import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { events } from "../../../bench/static/data.js";
import type { Frame } from "../../../src/layout/framed.ts";
import { framed, inputs } from "../../laws/inputs.ts";
import { seeds } from "../../seeds.ts";

/** Marks on the line of a folded axis that stand on the strokes of a break, which cannot be drawn over them. */
function onBreaks({ axis, events: all, origin, orientation, mirrored }: Frame): string[] {
  const places = axis.breaks.map(([x, y]) =>
    orientation === "vertical" ? y - origin[1] : (x - origin[0]) * (mirrored ? -1 : 1),
  );
  return all.flatMap(({ event, marks }) =>
    marks
      .filter(({ across, shape: { from, to } }) => across === 0 && places.some((at) => from < at + 2 && to > at - 2))
      // a bar that goes on for as long as its arrow head and more on either side is cut there
      .filter(
        ({ shape: { form, from, to } }) =>
          form === "symbol" ||
          form === "bracket" ||
          places.some((at) => at > from - 2 && at < to + 2 && (at - from < 7 || to - at < 7)),
      )
      .map(() => event.event.id),
  );
}

describe("the strokes of a break are seen: no mark on the axis stands on them", () => {
  test.each([680, 900, 1200])("of the seeds, %i px wide", (width) => {
    const frame = framed([...seeds.values()], { width });
    expect(frame.axis.breaks.length).toBeGreaterThan(0);
    expect(onBreaks(frame)).toEqual([]);
  });

  test("of dates in every form, and of points in bursts", () => {
    let breaks = 0;
    const bursts = fc.nat(1000).map((seed) => ({ events: events(30, "clustered", seed) }));
    fc.assert(
      fc.property(fc.oneof(inputs(25), bursts), fc.integer({ min: 360, max: 1200 }), (input, width) => {
        const frame = framed(input, { width });
        breaks += frame.axis.breaks.length;
        expect(onBreaks(frame)).toEqual([]);
      }),
      { seed: 5, numRuns: 80, endOnFailure: true },
    );
    expect(breaks).toBeGreaterThan(20);
  });
});
