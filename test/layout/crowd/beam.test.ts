import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { randomBy } from "../../../bench/static/data.js";
import { beam } from "../../../src/layout/crowd/beam.ts";
import { dense } from "../../../src/layout/crowd/dense.ts";
import { weigh, type DenseField } from "../../../src/layout/crowd/slots.ts";
import { faultsOf, fieldOf, givens } from "./fields.ts";

test("labels keep apart, over leaders that pass none of them and do not cross, each once", () => {
  fc.assert(
    fc.property(givens, (given) => {
      const field = fieldOf(given);
      const sides = beam(field);
      for (const side of [0, 1] as const) expect(faultsOf(sides[side], field, side)).toEqual([]);
      const shown = sides.flat().map(({ index }) => index);
      expect(new Set(shown).size).toBe(shown.length);
    }),
    { seed: 121, numRuns: 300 },
  );
});

test("what matters more has labels as if there were nothing else", () => {
  fc.assert(
    fc.property(givens, fc.integer({ min: 1, max: 9 }), (given, heavy) => {
      const field = fieldOf(given);
      const weights = field.weights.map((_, index) => ((index * 7919) % 10 < heavy ? 1 : 2));
      const shown = (open?: (index: number) => boolean): readonly number[] =>
        beam({ ...field, weights }, [[], []], open)
          .flat()
          .map(({ index }) => index);
      const alone = shown((index) => weights[index] === 2);
      expect(shown()).toEqual(expect.arrayContaining([...alone]));
    }),
    { seed: 122, numRuns: 200 },
  );
});

test("labels that stood keep their lanes, and others find room beside them", () => {
  fc.assert(
    fc.property(givens, (given) => {
      const field = fieldOf(given);
      const isFirst = (index: number): boolean => index % 2 === 0;
      const stood = beam(field, [[], []], isFirst);
      const now = beam(field, stood);
      for (const side of [0, 1] as const) {
        const lanes = new Map(now[side].map(({ index, lane }) => [index, lane]));
        for (const { index, lane } of stood[side]) expect(lanes.get(index)).toBe(lane);
        expect(faultsOf(now[side], field, side)).toEqual([]);
      }
    }),
    { seed: 123, numRuns: 200 },
  );
});

/** The most labels that fit, by trying every lane of both sides for each, and leaving it out. */
function most(field: DenseField): number {
  const { anchors, over, lengthOf, length, gap, lean, stem: apart } = field;
  type Side = { readonly free: readonly number[]; readonly stem: number };
  const from = (index: number, sides: readonly [Side, Side]): number => {
    if (index === anchors.length) return 0;
    let best = from(index + 1, sides);
    const anchor = anchors[index] ?? 0;
    for (const side of [0, 1] as const) {
      if (side === 1 && over[index] === 1) continue;
      const { free, stem: least } = sides[side];
      for (const [lane, own] of free.entries()) {
        const stem = Math.max(anchor - lean, least, own, ...free.slice(0, lane).map((end) => end - gap / 2));
        const start = Math.max(own, stem - lengthOf(index));
        const end = start + lengthOf(index);
        if (stem > anchor + lean || end > length) continue;
        const after = free.map((each, at) =>
          at === lane ? end + gap : at < lane ? Math.max(each, stem + gap / 2) : each,
        );
        const next: Side = { free: after, stem: stem + apart };
        best = Math.max(best, 1 + from(index + 1, side === 0 ? [next, sides[1]] : [sides[0], next]));
      }
    }
    return best;
  };
  const empty = (count: number): Side => ({ free: Array.from({ length: count }, () => 0), stem: 0 });
  return from(0, [empty(field.lanes[0]), empty(field.lanes[1])]);
}

test("of few events it finds nearly as many as there can be, and never more", () => {
  const random = randomBy(124);
  let [found, best] = [0, 0];
  for (let round = 0; round < 150; round++) {
    const size = 3 + Math.floor(random() * 5);
    const field = fieldOf({
      over: [0, 2, 3][Math.floor(round / 3) % 3] ?? 0,
      places: Array.from({ length: size }, random),
      lengths: Array.from({ length: size }, () => 60 + Math.floor(random() * 80)),
      weights: [1],
      lanes: [1 + Math.floor(random() * 2), Math.floor(random() * 2)],
      length: 150 + random() * 250,
      lean: [0, 14, 40][round % 3] ?? 0,
    });
    const own = beam(field).flat().length;
    const exact = most(field);
    expect(own).toBeLessThanOrEqual(exact);
    [found, best] = [found + own, best + exact];
  }
  expect(best).toBeGreaterThan(400);
  expect(found / best).toBeGreaterThan(0.98);
});

test("a hundred and fifty events have more labels than a sweep finds", () => {
  const random = randomBy(125);
  for (let round = 0; round < 8; round++) {
    const field = fieldOf({
      places: Array.from({ length: 150 }, random),
      lengths: Array.from({ length: 20 }, () => 80 + Math.floor(random() * 60)),
      weights: [1],
      lanes: [7, 7],
      length: 1160,
      lean: 80,
    });
    expect(weigh(field, beam(field))).toBeGreaterThan(1.1 * weigh(field, dense(field)));
  }
});
