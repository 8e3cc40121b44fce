import { expect, test } from "@jest/globals";
import type { Column } from "../../../src/layout/crowd/crowded.ts";
import { columnAlong, labelIn } from "../../../src/layout/band/settle.ts";
import type { Block } from "../../../src/layout/labels/block.ts";
import { plane } from "../../../src/layout/plane.ts";

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

test("a leader that bends right over a raised number ends there, and does not turn back", () => {
  const note = { number: 1 } as NonNullable<Block["runs"][number]["note"]>;
  const runs = [
    { text: "21 Oct", role: "date", start: 0, baseline: 12.38, width: 40 },
    { text: "1", role: "note", start: 44, baseline: 8.88, width: 6, note },
  ] as const;
  const block: Block = { width: 50, height: 33, cut: false, runs };
  const leader = [[90, 0], [90, 11], [87, 14], [50, 14], [47, 17], [47, 19]] as const; // prettier-ignore
  const placement = { side: 1, lane: 0, start: 0, distance: 19, stems: [90, 47], bends: [14], leader } as const;
  const on = plane("horizontal", false, [0, 0]);
  const down = labelIn(on, { placement, block }, [0, 0]).leader.map(([, y]) => y);
  expect(down).toEqual([0, 11, 14, 14, 17]);
});
