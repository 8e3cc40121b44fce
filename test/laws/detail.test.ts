// What labels of an axis must keep to at any scale: each law over many random views of one instance.
import { describe, expect, test } from "@jest/globals";
import { detail } from "../../src/layout/detail/detail.ts";
import { activate } from "../../src/layout/place/greedy.ts";
import { fieldOf, GAP, plain, random, viewOf, type Plain, type Standing } from "./fields.ts";

const LANES = 2;
const ROUNDING = 1e-6;

const instances = (["uniform", "clustered", "few"] as const).flatMap((spread) =>
  [40, 300, 3000].map((count) => [`${count} ${spread}`, plain(count, spread, count)] as const),
);

/** Where views begin, and their scales: down to three labels a view, and deeper. */
function views({ anchors, length }: Plain, count: number): readonly (readonly [from: number, scale: number])[] {
  const next = random(count);
  return Array.from({ length: count }, () => {
    const scale = 2 ** (next() * 10);
    const at = next() < 0.5 ? next() * length : (anchors[Math.floor(next() * anchors.length)] ?? 0);
    return [Math.min(length - length / scale, Math.max(0, at - length / scale / 2)), scale] as const;
  });
}

/** Labels that overlap, leaders in labels of lanes they pass, labels off their anchors or out of the axis. */
function faultsIn({ length }: Plain, shown: readonly Standing[], from: number, scale: number): string[] {
  const found: string[] = [];
  for (const { index, anchor, from: begin, to } of shown) {
    if (begin > anchor + ROUNDING || to < anchor - ROUNDING) found.push(`${index} is off its anchor`);
    if (begin < -from * scale - ROUNDING || to > (length - from) * scale + ROUNDING)
      found.push(`${index} sticks out of the axis`);
  }
  for (let lane = 0; lane < 2 * LANES; lane++) {
    const own = shown.filter((label) => label.lane === lane).sort((a, b) => a.from - b.from);
    for (const [i, { index, from: begin }] of own.entries())
      if (i > 0 && begin < (own[i - 1]?.to ?? 0) + GAP - ROUNDING) found.push(`${index} overlaps the one before`);
    const passing = shown.filter((label) => label.lane > lane && label.lane < (lane < LANES ? LANES : 2 * LANES));
    for (const { index, anchor } of passing)
      if (own.some(({ from: a, to: b }) => anchor > a - GAP / 2 + ROUNDING && anchor < b + GAP / 2 - ROUNDING))
        found.push(`the leader of ${index} passes a label`);
  }
  return found;
}

describe.each(instances)("labels of %s at any scale", (_, given) => {
  const shownAt = detail(fieldOf(given, LANES));
  const view = (from: number, scale: number): readonly Standing[] => viewOf(given, shownAt, from, scale);

  test("never overlap, no leader passes a label, each stands over its anchor and within the axis", () => {
    for (const [from, scale] of views(given, 1200)) expect(faultsIn(given, view(from, scale), from, scale)).toEqual([]);
  });

  test("stay while the view gets larger, each in its lane, and move by little", () => {
    const next = random(5);
    const faults: string[] = [];
    const moves: number[] = [];
    for (const [from, scale] of views(given, 1200)) {
      const larger = scale * (next() < 0.5 ? 1.01 : 2 ** (3 * next()));
      const begin = from + (given.length / scale - given.length / larger) * next();
      const after = new Map(view(begin, larger).map((label) => [label.index, label]));
      for (const { index, lane, offset } of view(from, scale)) {
        const anchor = ((given.anchors[index] ?? 0) - begin) * larger;
        if (anchor < 0 || anchor > given.length) continue;
        const same = after.get(index);
        if (same?.lane !== lane) faults.push(`${index} leaves its lane or goes`);
        // a level is 17 steps of a hundredth long, and in it no label goes farther than its own length
        else if (larger === scale * 1.01) moves.push(Math.abs(same.offset - offset));
      }
    }
    expect(faults).toEqual([]);
    expect(Math.max(...moves)).toBeLessThan(11);
    expect(moves.filter((by) => by > 6).length).toBeLessThan(moves.length / 50);
  });

  test("lie the same against their anchors wherever the view begins", () => {
    const next = random(6);
    const faults: string[] = [];
    for (const [from, scale] of views(given, 1200)) {
      const moved = new Map(view(from + ((next() - 0.5) * 2000) / scale, scale).map((label) => [label.index, label]));
      for (const { index, lane, offset } of view(from, scale)) {
        const same = moved.get(index);
        const stays = same === undefined || (same.lane === lane && Math.abs(same.offset - offset) < ROUNDING);
        if (!stays) faults.push(`${index} moves at ${from} × ${scale}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test("are the same whatever was seen before", () => {
    const order = [...views(given, 150)];
    const [one, other] = [detail(fieldOf(given, LANES)), detail(fieldOf(given, LANES))];
    const forth = order.map(([from, scale]) => one(from, scale, given.length));
    const back = order.toReversed().map(([from, scale]) => other(from, scale, given.length));
    expect(back.toReversed()).toEqual(forth);
  });
});

describe("against a layout made afresh for each view", () => {
  test.each(["uniform", "clustered"] as const)(
    "%s labels: at least 0.78 of its weight, 0.8 of its ten heaviest",
    (spread) => {
      const given = plain(1000, spread, 31);
      const shownAt = detail(fieldOf(given, 3));
      const shares: number[] = [];
      const heaviest: number[] = [];
      for (const [from, scale] of views(given, 80)) {
        const inView = [...given.anchors.keys()].filter((index) => {
          const anchor = ((given.anchors[index] ?? 0) - from) * scale;
          return anchor >= 0 && anchor <= given.length;
        });
        if (inView.length < 12) continue;
        const weightOf = (index: number): number => given.weights[index] ?? 0;
        const seats = activate({
          labels: inView.map((index) => ({
            anchor: ((given.anchors[index] ?? 0) - from) * scale,
            length: given.widths[index] ?? 0,
            depth: 30,
            weight: weightOf(index),
          })),
          lanes: [3, 3],
          length: given.length,
          gap: GAP,
          deepest: [Infinity, Infinity],
        });
        const fresh = inView.filter((_, i) => seats[i] !== undefined);
        const known = new Set(inView);
        const own = new Set(
          viewOf(given, shownAt, from, scale).flatMap(({ index }) => (known.has(index) ? [index] : [])),
        );
        const sum = (indices: Iterable<number>): number =>
          [...indices].reduce((total, index) => total + weightOf(index), 0);
        shares.push(sum(own) / sum(fresh));
        const ten = fresh.sort((a, b) => weightOf(b) - weightOf(a)).slice(0, 10);
        heaviest.push(ten.filter((index) => own.has(index)).length / ten.length);
      }
      const mean = (values: readonly number[]): number =>
        values.reduce((total, value) => total + value, 0) / values.length;
      expect(shares.length).toBeGreaterThan(30);
      expect(mean(shares)).toBeGreaterThanOrEqual(0.78);
      expect(mean(heaviest)).toBeGreaterThanOrEqual(0.8);
    },
  );
});
