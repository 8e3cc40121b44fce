import { describe, expect, test } from "@jest/globals";
import { events } from "../../../bench/static/data.js";
import { leaningIn } from "../../../src/layout/band/steady.ts";
import { footingOf } from "../../../src/layout/marks/marks.ts";
import { bentLeader } from "../../../src/layout/place/leader.ts";
import type { Placement } from "../../../src/layout/place/place.ts";
import { framed } from "../../laws/inputs.ts";

const bent = (side: 0 | 1, foot: number, stem: number): Placement => {
  const [stems, bends] = [[foot, stem], [4]];
  return { side, lane: 0, start: stem, distance: 40, stems, bends, leader: bentLeader(stems, bends, 40) };
};

describe("a leader leans", () => {
  test("where its first step is too small for a corner", () => {
    const [lean, turn, straight] = leaningIn([bent(0, 100, 102), bent(0, 140, 146), bent(0, 180, 180), undefined]);
    expect(lean?.[0]).toEqual([100, 0]);
    expect(lean?.[1]?.[0]).toBe(102);
    expect(lean?.at(-1)).toEqual([102, 40]);
    expect(turn).toBeUndefined();
    expect(straight).toBeUndefined();
  });

  test("not to where the next of its side stands", () => {
    expect(leaningIn([bent(0, 100, 102), bent(0, 103, 109)])[0]).toBeUndefined();
    expect(leaningIn([bent(0, 103, 101), bent(0, 100, 91)])[0]).toBeUndefined();
    expect(leaningIn([bent(0, 100, 102), bent(1, 103, 109)])[0]).toBeDefined();
  });
});

test("a leader that was made straight leaves its own mark, and meets its own label", () => {
  let straight = 0;
  for (let seed = 0; seed < 30; seed++) {
    const list = events(15 + ((seed * 13) % 60), seed % 2 === 0 ? "uniform" : "clustered", seed);
    const frame = framed({ events: list }, { width: 560 + ((seed * 97) % 700), orientation: "horizontal" });
    for (const { event, label, marks } of frame.events) {
      const [[x, y] = [NaN, NaN], [end] = [NaN], ...more] = label?.leader ?? [];
      const [mark] = marks;
      if (label === undefined || mark === undefined || more.length > 1 || x !== end) continue;
      expect(y).toBeCloseTo(frame.origin[1] - mark.across, 6);
      const [from, to] = footingOf(mark.shape, event.type.symbol);
      expect(x).toBeGreaterThanOrEqual(frame.origin[0] + from - 1e-6);
      expect(x).toBeLessThanOrEqual(frame.origin[0] + to + 1e-6);
      expect(x).toBeGreaterThanOrEqual(label.box.x - 1e-6);
      expect(x).toBeLessThanOrEqual(label.box.x + label.box.width + 1e-6);
      straight++;
    }
  }
  expect(straight).toBeGreaterThan(300);
});
