import { expect, test } from "@jest/globals";
import type { Column } from "../../../src/layout/crowd/crowded.ts";
import { columnAlong } from "../../../src/layout/band/settle.ts";

type Stretch = Pick<Column, "from" | "to">;

/** Where columns stand, each behind the one before it. */
function along(columns: readonly Stretch[]): readonly (readonly [number, number])[] {
  let end = -Infinity;
  return columns.map((column) => {
    const found = columnAlong(column, end);
    [, end] = found;
    return found;
  });
}

test("columns stand on whole px, one of which is free between two", () => {
  const columns = [10, 14.5, 19, 23.5].map((from) => ({ from, to: from + 4.5 }));
  expect(along(columns)).toEqual([
    [11, 14],
    [15, 19],
    [20, 23],
    [24, 28],
  ]);
});

test("what a view or a break leaves of a column has a px of its own, and touches no other", () => {
  const view = [
    { from: 0, to: 0.9 },
    { from: 0.9, to: 6.3 },
  ];
  expect(along(view)).toEqual([
    [0, 1],
    [1, 6],
  ]);
  const broken = [
    { from: 26, to: 30.2 },
    { from: 30.2, to: 30.6 },
    { from: 30.6, to: 31.1 },
    { from: 31.1, to: 36 },
  ];
  expect(along(broken)).toEqual([
    [27, 30],
    [30, 31],
    [31, 32],
    [32, 36],
  ]);
});
