import { expect, test } from "@jest/globals";
import { better, balanced, type Depths, type Drafted } from "../../../src/layout/frame/depth.ts";

/** A hundred events of a crowd, of which so many are named in a depth of both sides, in px. */
function crowdOf(namedIn: (deep: number) => number): { readonly depths: Depths; readonly tried: number[] } {
  const tried: number[] = [];
  const draft = (depth: readonly [number, number]): Drafted => {
    const deep = depth[0] + depth[1];
    tried.push(deep);
    const shown = namedIn(deep);
    return { depth, over: 0, missing: 100 - shown, shown, small: true };
  };
  return { tried, depths: { draft, room: 100, least: 0, isCrowd: true, more: { most: 800, step: 50 } } };
}

const deepOf = ({ depth }: Drafted): number => depth[0] + depth[1];

test("labels of a crowd take the least depth in which nineteen of twenty of those have names that have one in the most", () => {
  const { depths } = crowdOf((deep) => Math.min(98, deep / 5));
  expect(deepOf(balanced(depths))).toBe(500);
  const { depths: hopeless } = crowdOf((deep) => deep / 10);
  expect(deepOf(balanced(hopeless))).toBe(100);
});

test("they take more where all have names in hardly more", () => {
  const { depths: near } = crowdOf((deep) => (deep < 400 ? 0 : deep < 500 ? 96 : 100));
  expect(balanced(near)).toMatchObject({ missing: 0 });
  const { depths: far } = crowdOf((deep) => (deep < 400 ? 0 : deep < 700 ? 96 : 100));
  expect(deepOf(balanced(far))).toBe(400);
});

test("where the most depth is not better than another picture, none less deep is tried", () => {
  const { depths, tried } = crowdOf((deep) => Math.min(98, deep / 5));
  expect(better(depths, ({ missing }) => missing === 0)).toBeUndefined();
  expect(tried).toEqual([800]);
  const { depths: enough } = crowdOf((deep) => Math.min(100, deep / 5));
  expect(better(enough, ({ missing }) => missing === 0)).toMatchObject({ depth: [250, 250] });
});
