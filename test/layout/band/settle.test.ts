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

test("a leader that bends right over a raised number ends with its corner, as far from the number as from a date", () => {
  const note = { number: 1 } as NonNullable<Block["runs"][number]["note"]>;
  const on = plane("horizontal", false, [0, 0]);
  const stop = { date: 2.04, smallDate: 2.77 }; // capitals are 0.73 of a size high: 12 px and 11 px against 10 px, raised by 3.5
  for (const role of ["date", "smallDate"] as const) {
    const runs = [
      { text: "21 Oct", role, start: 0, baseline: 12.38, width: 40 },
      { text: "1", role: "note", start: 44, baseline: 8.88, width: 6, note },
    ] as const;
    const block: Block = { width: 50, height: 33, cut: false, runs };
    const leader = [[90, 0], [90, 11], [87, 14], [50, 14], [47, 17], [47, 19]] as const; // prettier-ignore
    const placement = { side: 1, lane: 0, start: 0, distance: 19, stems: [90, 47], bends: [14], leader } as const;
    const found = labelIn(on, { placement, block }, [0, 0]).leader;
    expect(found.slice(0, -1)).toEqual(leader.slice(0, 4));
    expect(found.at(-1)).toEqual([47, expect.closeTo(19 - stop[role], 9)]);
  }
});
