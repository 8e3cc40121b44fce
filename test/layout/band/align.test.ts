import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { alignedTo } from "../../../src/layout/band/align.ts";
import type { Block, BlockRun } from "../../../src/layout/labels/block.ts";

const widths = fc.array(fc.integer({ min: 8, max: 200 }), { minLength: 1, maxLength: 4 });

/** A label of lines so long; the first may have a raised number behind it, which is part of its length. */
const block = (lines: readonly number[], hasNote: boolean): Block => ({
  width: Math.max(...lines),
  height: 17 * lines.length,
  cut: false,
  runs: lines.flatMap((width, i): BlockRun[] => {
    const line = { text: `${i}`, role: "title", baseline: 12 + 17 * i } as const;
    if (i > 0 || !hasNote) return [{ ...line, start: 0, width }];
    return [
      { ...line, start: 0, width: width - 7 },
      { ...line, start: width - 6, width: 6, baseline: 8.5 },
    ];
  }),
});

/** From where to where the first line reaches, or the last. */
function extent(runs: readonly BlockRun[], lines: number, isFirst: boolean): readonly [number, number] {
  const own = runs.filter(({ text }) => text === (isFirst ? "0" : `${lines - 1}`));
  return [Math.min(...own.map(({ start }) => start)), Math.max(...own.map(({ start, width }) => start + width))];
}

const labels = fc.record({
  lines: widths,
  hasNote: fc.boolean(),
  facesStart: fc.boolean(),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  slides: fc.boolean(),
});

describe("a label is set so", () => {
  test("that its leader meets the line that faces the axis, wherever it meets the label", () => {
    fc.assert(
      fc.property(labels, ({ lines, hasNote, facesStart, share, slides }) => {
        const label = block(lines, hasNote);
        const place = share * label.width;
        const [from, to] = extent(alignedTo(label, facesStart, place, slides), lines.length, facesStart);
        expect(place).toBeGreaterThanOrEqual(from - 1e-9);
        expect(place).toBeLessThanOrEqual(to + 1e-9);
      }),
    );
  });

  test("that every line stays in it, each as it was, all between flush here and flush there", () => {
    fc.assert(
      fc.property(labels, ({ lines, hasNote, facesStart, share, slides }) => {
        const label = block(lines, hasNote);
        const runs = alignedTo(label, facesStart, share * label.width, slides);
        expect(runs.map(({ text, width, baseline }) => [text, width, baseline])).toEqual(
          label.runs.map(({ text, width, baseline }) => [text, width, baseline]),
        );
        for (const [i, length] of lines.entries()) {
          const own = runs.filter(({ text }) => text === `${i}`);
          const start = own[0]?.start ?? NaN;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start + length).toBeLessThanOrEqual(label.width + 1e-9);
          for (const run of own.slice(1)) expect(run.start - start).toBeCloseTo(length - 6, 9);
        }
      }),
    );
  });

  test("that nothing leaps while it slides", () => {
    fc.assert(
      fc.property(labels, ({ lines, hasNote, facesStart, share }) => {
        const label = block(lines, hasNote);
        const place = share * Math.max(0, label.width - 0.1);
        const [before, after] = [place, place + 0.1].map((at) => alignedTo(label, facesStart, at, true));
        for (const [i, run] of (before ?? []).entries())
          expect(Math.abs((after?.[i]?.start ?? NaN) - run.start)).toBeLessThanOrEqual(
            0.1 * (label.width / 3 + 25) + 1e-9,
          );
      }),
    );
  });

  test("that in a whole picture every line is flush at an edge, or the one that its leader meets begins there", () => {
    fc.assert(
      fc.property(labels, ({ lines, hasNote, facesStart, share }) => {
        const label = block(lines, hasNote);
        const place = share * label.width;
        const runs = alignedTo(label, facesStart, place, false);
        const near = facesStart ? 0 : lines.length - 1;
        const edges = lines.map((length, i) => {
          const start = runs.find(({ text }) => text === `${i}`)?.start ?? NaN;
          if (start === 0) return 0;
          return Math.abs(start + length - label.width) < 1e-9 ? 1 : Math.abs(start - place) < 1e-9 ? place : NaN;
        });
        // all at one edge, but for the line that its leader meets
        const others = edges.filter((_, i) => i !== near && lines[i] !== label.width);
        expect([[], [0], [1]]).toContainEqual([...new Set(others)]);
        expect(edges[near]).not.toBeNaN();
      }),
    );
  });

  test("that it stays flush where its leader meets text anyway", () => {
    const label = block([40, 100], false);
    for (const slides of [true, false]) {
      expect(alignedTo(label, true, 37, slides)).toBe(label.runs);
      expect(alignedTo(label, false, 90, slides)).toBe(label.runs);
      expect(alignedTo(label, true, 70, slides).map(({ start }) => start)).toEqual([60, 0]);
      expect(alignedTo(label, true, 45, slides).map(({ start }) => start)).toEqual([45, 0]);
    }
  });
});
