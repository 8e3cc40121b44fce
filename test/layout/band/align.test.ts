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

/** From where to where a line reaches. */
function extent(runs: readonly BlockRun[], line: number): readonly [number, number] {
  const own = runs.filter(({ text }) => text === `${line}`);
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
  test("that its leader goes to a line that it meets, and passes those before it at a distance", () => {
    fc.assert(
      fc.property(labels, ({ lines, hasNote, facesStart, share }) => {
        const label = block(lines, hasNote);
        const place = share * label.width;
        const { runs, further } = alignedTo(label, facesStart, place, false);
        const outwards = lines.map((_, i) => (facesStart ? i : lines.length - 1 - i));
        const passed = outwards.slice(0, Math.round(further / 17));
        for (const i of passed) expect(place).toBeGreaterThan(extent(runs, i)[1] + 16);
        const [from, to] = extent(runs, outwards[passed.length] ?? NaN);
        expect(place).toBeGreaterThanOrEqual(from - 1e-9);
        expect(place).toBeLessThanOrEqual(to + 16);
      }),
    );
  });

  test("that its leader enters no line that slides over under it, and once it has passed one, ends beside none", () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: 0, max: 30 }), ({ lines, hasNote, facesStart }, tenths) => {
        const label = block(lines, hasNote);
        const facing = (facesStart ? lines[0] : lines.at(-1)) ?? 0;
        const place = Math.max(facing, label.width - facing) - tenths / 10; // where it slides
        const { runs, further } = alignedTo(label, facesStart, place, true);
        const outwards = lines.map((_, i) => (facesStart ? i : lines.length - 1 - i));
        const reached = outwards.slice(0, Math.ceil(further / 17 - 1e-9));
        for (const i of reached) expect(place).toBeGreaterThanOrEqual(extent(runs, i)[1] - 1e-9);
        // while it passes one line, it may already be beyond the end of the next
        const passed = further / 17;
        if (Math.abs(passed - Math.round(passed)) > 1e-9) return;
        expect(place).toBeLessThanOrEqual(extent(runs, outwards[Math.round(passed)] ?? NaN)[1] + 16 + 1e-9);
      }),
    );
  });

  test("that every line stays in it, each as it was, all between flush here and flush there", () => {
    fc.assert(
      fc.property(labels, ({ lines, hasNote, facesStart, share, slides }) => {
        const label = block(lines, hasNote);
        const { runs } = alignedTo(label, facesStart, share * label.width, slides);
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
        expect(Math.abs((after?.further ?? NaN) - (before?.further ?? NaN))).toBeLessThanOrEqual(51 * 0.1);
        for (const [i, run] of (before?.runs ?? []).entries())
          expect(Math.abs((after?.runs[i]?.start ?? NaN) - run.start)).toBeLessThanOrEqual(
            0.1 * (label.width / 3 + 25) + 1e-9,
          );
      }),
    );
  });

  test("that in a whole picture all lines are flush at one edge", () => {
    fc.assert(
      fc.property(labels, ({ lines, hasNote, facesStart, share }) => {
        const label = block(lines, hasNote);
        const { runs } = alignedTo(label, facesStart, share * label.width, false);
        const extents = lines.map((_, i) => extent(runs, i));
        const isFlush = [extents.every(([from]) => from === 0), extents.every(([, to]) => to >= label.width - 1e-9)];
        expect(isFlush).toContain(true);
      }),
    );
  });

  test("that it stays flush where its leader meets text anyway", () => {
    const label = block([40, 100], false);
    for (const slides of [true, false]) {
      expect(alignedTo(label, true, 37, slides)).toEqual({ runs: label.runs, further: 0 });
      expect(alignedTo(label, false, 90, slides)).toEqual({ runs: label.runs, further: 0 });
      expect(alignedTo(label, true, 70, slides).runs.map(({ start }) => start)).toEqual([60, 0]);
    }
  });

  test("that its leader passes beside a line only where it cannot be read as a letter of it", () => {
    const label = block([40, 120], false);
    for (const slides of [true, false]) {
      expect(alignedTo(label, true, 53, slides)).toEqual({ runs: label.runs, further: 0 });
      expect(alignedTo(label, true, 57, slides)).toEqual({ runs: label.runs, further: 17 });
    }
  });
});
