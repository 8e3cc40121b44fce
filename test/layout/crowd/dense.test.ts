import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dense } from "../../../src/layout/crowd/dense.ts";
import type { DenseField, DenseLabel } from "../../../src/layout/crowd/slots.ts";

interface Given {
  readonly places: readonly number[];
  readonly lengths: readonly number[];
  readonly weights: readonly number[];
  readonly lanes: readonly [number, number];
  readonly length: number;
  readonly lean: number;
}

const SLACK = 1e-9;

function fieldOf({ places, lengths, weights, lanes, length, lean }: Given): DenseField {
  const at = (list: readonly number[], index: number): number => list[index % list.length] ?? 0;
  return {
    anchors: Float64Array.from(places, (place) => place * length).sort(),
    weights: Float64Array.from(places, (_, index) => at(weights, index)),
    // a guess may be wrong
    roughOf: (index) => at(lengths, index) + ((index * 3) % 20) - 10,
    guessOf: (index) => at(lengths, index) + ((index * 7) % 10) - 5,
    lengthOf: (index) => at(lengths, index),
    length,
    lanes,
    gap: 8,
    stem: 6,
    lean,
  };
}

const givens: fc.Arbitrary<Given> = fc.record({
  places: fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.2, 0.21, 0.5, 1)), {
    maxLength: 120,
    size: "max",
  }),
  lengths: fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 20, max: 160 }) }, fc.constant(Infinity)), {
    minLength: 1,
    maxLength: 20,
  }),
  weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 }),
  lanes: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })),
  length: fc.integer({ min: 50, max: 1500 }),
  lean: fc.constantFrom(0, 14),
});

/** What is wrong with the labels of one side, by plain geometry. */
function faultsOf(labels: readonly DenseLabel[], field: DenseField, lanes: number): string[] {
  const { gap, stem, lean, length } = field;
  const found: string[] = [];
  for (const one of labels) {
    const end = one.start + one.length;
    if (one.lane < 0 || one.lane >= lanes) found.push(`${one.index} in lane ${one.lane}`);
    if (one.anchor !== field.anchors[one.index]) found.push(`${one.index} hangs elsewhere`);
    if (one.length !== field.lengthOf(one.index)) found.push(`${one.index} is of another length`);
    if (one.start < -SLACK || end > length + SLACK) found.push(`${one.index} sticks out`);
    if (one.stem < one.start - SLACK || one.stem > end + SLACK) found.push(`${one.index} is not over its leader`);
    if (one.stem < one.anchor - SLACK || one.stem > one.anchor + lean + SLACK) found.push(`${one.index} leans too far`);
    for (const other of labels) {
      if (other === one) continue;
      if (Math.abs(one.stem - other.stem) < stem - SLACK)
        found.push(`leaders ${one.index} and ${other.index} are near`);
      if ((one.stem - other.stem) * (one.anchor - other.anchor) <= 0)
        found.push(`leaders ${one.index} and ${other.index} cross`);
      const apart = Math.max(one.start - other.start - other.length, other.start - end);
      if (one.lane === other.lane && apart < gap - SLACK) found.push(`labels ${one.index} and ${other.index} are near`);
      const beside = Math.max(one.start - other.stem, other.stem - end);
      if (other.lane > one.lane && beside < gap / 2 - SLACK) found.push(`leader ${other.index} through ${one.index}`);
    }
  }
  return found;
}

describe("labels of a crowd", () => {
  test("keep apart, over leaders that pass none of them and do not cross, each once", () => {
    fc.assert(
      fc.property(givens, (given) => {
        const field = fieldOf(given);
        const sides = dense(field);
        for (const side of [0, 1] as const) expect(faultsOf(sides[side], field, field.lanes[side])).toEqual([]);
        const shown = sides.flat().map(({ index }) => index);
        expect(new Set(shown).size).toBe(shown.length);
      }),
      { seed: 111, numRuns: 300 },
    );
  });

  test("of a single heaviest event is shown wherever it is", () => {
    fc.assert(
      fc.property(givens, fc.nat(), (given, nth) => {
        fc.pre(given.places.length > 0 && given.lanes[0] + given.lanes[1] > 0);
        const field = fieldOf(given);
        const chosen = nth % given.places.length;
        fc.pre(field.lengthOf(chosen) <= field.length);
        const weights = field.weights.map((weight, index) => (index === chosen ? 100 : weight));
        const shown = dense({ ...field, weights })
          .flat()
          .map(({ index }) => index);
        expect(shown).toContain(chosen);
      }),
      { seed: 112, numRuns: 200 },
    );
  });

  test("all stand where there is room for all", () => {
    const anchors = Float64Array.from({ length: 20 }, (_, i) => 20 + 60 * i);
    const field: DenseField = {
      anchors,
      weights: new Float64Array(20).fill(1),
      roughOf: () => 50,
      guessOf: () => 50,
      lengthOf: () => 50,
      length: 1300,
      lanes: [1, 1],
      gap: 8,
      stem: 6,
      lean: 0,
    };
    expect(dense(field).flat()).toHaveLength(20);
  });

  test("of many events there are nearly as many as lanes could hold with the leaders that pass them", () => {
    const count = 4000;
    const random = (i: number): number => (((i + 1) * 48271 * 48271) % 2147483647) / 2147483647;
    const lengths = Array.from({ length: count }, (_, i) => 70 + 60 * random(i + count));
    const field: DenseField = {
      anchors: Float64Array.from({ length: count }, (_, i) => 1160 * random(i)).sort(),
      weights: new Float64Array(count).fill(1),
      roughOf: (index) => lengths[index] ?? 0,
      guessOf: (index) => lengths[index] ?? 0,
      lengthOf: (index) => lengths[index] ?? 0,
      length: 1160,
      lanes: [5, 5],
      gap: 8,
      stem: 6,
      lean: 14,
    };
    // no flight of five can be shorter than four leaders, the shortest label and the gap behind it
    const flights = 1160 / (4 * 6 + 70 + 8);
    const shown = dense(field).flat();
    expect(shown.length).toBeGreaterThan(0.85 * 2 * 5 * flights);
    expect(shown.length).toBeLessThanOrEqual(2 * 5 * (flights + 1));
  });
});

test("labels go on behind a stretch in which nothing happens, whatever stands there already", () => {
  // three bursts, far from each other; some events matter more and are set first
  for (const [size, every] of [
    [60, 15],
    [20, 10],
    [8, 4],
  ] as const) {
    const places = Array.from(
      { length: 3 * size },
      (_, i) => [0.03, 0.4, 0.8][Math.floor(i / size)] + (i % size) * 0.004,
    );
    const weights = places.map((_, i) => (i % every === 0 ? 2 : 1));
    const field = fieldOf({ places, lengths: [70, 80, 90], weights, lanes: [5, 5], length: 1200, lean: 14 });
    for (const side of dense(field)) {
      for (const burst of [0, 1, 2]) {
        const light = side.filter(({ index }) => Math.floor(index / size) === burst && field.weights[index] === 1);
        expect(light.length).toBeGreaterThan(0);
      }
    }
  }
});
