import { describe, expect, test } from "@jest/globals";
import { asideReadings, type Level } from "../../../src/layout/band/readings.ts";
import type { PreparedEvent } from "../../../src/layout/prepare/prepare.ts";

const [own, other] = [{}, {}] as unknown as readonly [PreparedEvent, PreparedEvent];

/** A leader that may be up to 24 px beside the symbol that it leaves. */
const from = (target: number, event = own, across = 0): Level => {
  return { event, across, target, low: target - 30, high: target + 30, apart: 3 };
};

/** Where leaders are that pass a reading at 41 to 59, on the second row. */
function beside(...levels: readonly Level[]): readonly number[] {
  const reading = { event: other, from: 41, to: 59, across: 10 };
  const placed = levels.map(({ target }) => target);
  return asideReadings(levels, placed, () => [reading], 0);
}

describe("a leader passes beside a reading", () => {
  test("at the end that is nearer", () => {
    expect(beside(from(46))).toEqual([41]);
    expect(beside(from(55))).toEqual([59]);
    expect(beside(from(30))).toEqual([30]);
  });

  test("but through its own, and under those farther from the axis than it reaches", () => {
    expect(beside(from(46, other))).toEqual([46]);
    expect(beside(from(46, own, 20))).toEqual([46]);
  });

  test("as far as it then still begins at its mark", () => {
    const wide = { event: other, from: 20, to: 80, across: 10 };
    expect(asideReadings([from(50)], [50], () => [wide], 0)).toEqual([50]);
    expect(asideReadings([from(30)], [30], () => [wide], 0)).toEqual([20]);
  });

  test("in its order, apart from others", () => {
    expect(beside(from(44), from(54))).toEqual([41, 59]);
    const [first = NaN, second = NaN] = beside(from(44), from(47));
    expect(second).toBeCloseTo(41);
    expect(first).toBeCloseTo(38);
  });
});
