import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { active } from "../../../src/layout/detail/active.ts";

test("the nearest rank that is active at a level is found to either side, as by looking at each", () => {
  const many = fc.array(fc.tuple(fc.nat(40), fc.nat(6)), { maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 41 }), many, fc.nat(6), (count, set, level) => {
      const tree = active(count);
      const levels = Array.from({ length: count }, () => Infinity);
      for (const [rank, from] of set) {
        if (rank >= count) continue;
        tree.set(rank, from);
        levels[rank] = Math.min(levels[rank] ?? Infinity, from);
      }
      const isActive = (rank: number): boolean => (levels[rank] ?? Infinity) <= level;
      for (let rank = -1; rank <= count; rank++) {
        const [next, previous] = [tree.next(rank, level), tree.previous(rank, level)];
        const all = [...levels.keys()].filter(isActive);
        if (rank < count) expect(next).toBe(all.find((each) => each > rank) ?? -1);
        if (rank >= 0) expect(previous).toBe(all.findLast((each) => each < rank) ?? -1);
      }
    }),
    { seed: 81 },
  );
});
