import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dense } from "../../../src/layout/crowd/dense.ts";
import type { DenseField } from "../../../src/layout/crowd/slots.ts";
import { faultsOf, fieldOf, givens } from "./fields.ts";

describe("labels of a crowd", () => {
  test("keep apart, over leaders that pass none of them and do not cross, each once", () => {
    fc.assert(
      fc.property(givens, (given) => {
        const field = fieldOf(given);
        const sides = dense(field);
        for (const side of [0, 1] as const) expect(faultsOf(sides[side], field, side)).toEqual([]);
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
        fc.pre(field.lengthOf(chosen) <= field.length && (field.over[chosen] === 0 || field.lanes[0] > 0));
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
      over: new Uint8Array(20),
      roughOf: () => 50,
      guessOf: () => 50,
      lengthOf: () => 50,
      length: 1300,
      lanes: [1, 1],
      gap: 8,
      stem: 6,
      lean: 0,
      back: 0,
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
      over: new Uint8Array(count),
      roughOf: (index) => lengths[index] ?? 0,
      guessOf: (index) => lengths[index] ?? 0,
      lengthOf: (index) => lengths[index] ?? 0,
      length: 1160,
      lanes: [5, 5],
      gap: 8,
      stem: 6,
      lean: 14,
      back: 0,
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
