import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { DenseLabel } from "../../../src/layout/crowd/slots.ts";
import { tracksOf } from "../../../src/layout/crowd/tracks.ts";

const ways = fc
  .array(fc.record({ step: fc.integer({ min: 0, max: 60 }), lean: fc.integer({ min: -90, max: 90 }) }), {
    maxLength: 40,
  })
  .map((steps) => {
    let [anchor, stem] = [0, -Infinity];
    return steps.map(({ step, lean }, index): DenseLabel => {
      anchor += step;
      stem = Math.max(anchor + lean, stem + 4);
      return { index, lane: 0, anchor, stem, start: stem, length: 10 };
    });
  });

type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

/** A leader: up from its anchor to its track, along that, and up. */
function lineOf({ anchor, stem }: DenseLabel, track: number): readonly Segment[] {
  if (track < 0) return [[anchor, 0, anchor, 1000]];
  const y = 10 + 3 * track;
  return [
    [anchor, 0, anchor, y],
    [Math.min(anchor, stem), y, Math.max(anchor, stem), y],
    [stem, y, stem, 1000],
  ];
}

const meet = (a: Segment, b: Segment): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const crosses = (a: Segment, b: Segment): boolean => a[0] < b[0] && b[2] < a[2] && b[1] < a[1] && a[3] < b[3];

test("leaders on their tracks cross none, and none is on a track with one that it meets", () => {
  fc.assert(
    fc.property(ways, (labels) => {
      const tracks = tracksOf(labels);
      const lines = labels.map((label, k) => lineOf(label, tracks[k] ?? NaN));
      for (const [i, one] of lines.entries())
        for (const other of lines.slice(i + 1))
          for (const a of one)
            for (const b of other) expect([a, b, meet(a, b) || crosses(a, b) || crosses(b, a)]).toEqual([a, b, false]);
      for (const [i, one] of labels.entries()) {
        expect(tracks[i] === -1).toBe(one.anchor === one.stem);
        for (const [k, other] of labels.entries())
          if (k !== i && tracks[i] === tracks[k] && (tracks[i] ?? -1) >= 0) {
            const apart = Math.max(
              Math.min(one.anchor, one.stem) - Math.max(other.anchor, other.stem),
              Math.min(other.anchor, other.stem) - Math.max(one.anchor, one.stem),
            );
            if (Math.sign(one.stem - one.anchor) === Math.sign(other.stem - other.anchor))
              expect(apart).toBeGreaterThanOrEqual(3);
          }
      }
    }),
    { seed: 126, numRuns: 300 },
  );
});
