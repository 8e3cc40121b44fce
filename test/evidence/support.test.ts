import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { independentSupport } from "../../src/evidence/support.ts";
import type { Source } from "../../src/model/timeline.ts";

/** Source ids with what each is based on; a leading `=` marks what it translates. */
type Graph = Readonly<Record<string, readonly string[]>>;

function sourcesOf(graph: Graph): ReadonlyMap<string, Source> {
  return new Map(
    Object.entries(graph).map(([id, parents]) => {
      const original = parents.find((parent) => parent.startsWith("="))?.slice(1);
      const basedOn = parents.filter((parent) => !parent.startsWith("="));
      return [
        id,
        {
          id,
          title: id,
          authors: [],
          archived: [],
          basedOn,
          ...(original !== undefined && { translationOf: original }),
          data: {},
        },
      ];
    }),
  );
}

const support = (ids: string, graph: Graph): number => independentSupport(ids.split(""), sourcesOf(graph));

describe("by hand", () => {
  test.each<[what: string, ids: string, graph: Graph, count: number]>([
    ["nobody", "", {}, 0],
    ["one", "a", { a: [] }, 1],
    ["one, cited twice", "aa", { a: [] }, 1],
    ["two that share nothing", "ab", { a: [], b: [] }, 2],
    ["a source and one based on it", "ab", { a: [], b: ["a"] }, 1],
    ["two based on one that is not cited", "ab", { a: ["w"], b: ["w"], w: [] }, 1],
    ["two based on one that is not known", "ab", { a: ["w"], b: ["w"] }, 1],
    ["an original and its translation", "ab", { a: [], b: ["=a"] }, 1],
    ["a translation of what another is based on", "ab", { a: ["c"], b: ["=c"], c: [] }, 1],
    ["far cousins", "ab", { a: ["c"], c: ["d"], d: ["w"], b: ["=e"], e: ["w"], w: [] }, 1],
    ["a roundup of two wires does not turn them into one", "rxy", { r: ["x", "y"], x: [], y: [] }, 2],
    [
      "nor when they are cited through others, longer removed",
      "rbc",
      { r: ["x", "y"], b: ["d"], d: ["x"], c: ["e"], e: ["y"] },
      2,
    ],
    ["a roundup and one of its wires", "rx", { r: ["x", "y"], x: [], y: [] }, 1],
    ["two based on each other", "ab", { a: ["b"], b: ["a"] }, 1],
    ["one based on itself", "ab", { a: ["a"], b: [] }, 2],
    ["one that leads into a cycle, and one in it", "ac", { a: ["b"], b: ["c"], c: ["b"] }, 1],
    ["ids that the map does not have", "ab", {}, 2],
  ])("%s: %s", (_, ids, graph, count) => {
    expect(support(ids, graph)).toBe(count);
  });
});

describe("against all subsets", () => {
  const ids = ["a", "b", "c", "d", "e", "f", "g"] as const;
  const graphs = (most: number): fc.Arbitrary<Graph> =>
    fc.record(Object.fromEntries(ids.map((id) => [id, fc.uniqueArray(fc.constantFrom(...ids), { maxLength: most })])));

  /** Reachability as a relation, closed by Warshall's algorithm: another way than the one tested. */
  function dependent(graph: Graph): (a: string, b: string) => boolean {
    const reach = new Set(ids.map((id) => id + id));
    for (const [id, parents] of Object.entries(graph)) for (const parent of parents) reach.add(id + parent);
    for (const via of ids)
      for (const from of ids)
        for (const to of ids) if (reach.has(from + via) && reach.has(via + to)) reach.add(from + to);
    return (a, b) => ids.some((id) => reach.has(a + id) && reach.has(b + id));
  }

  function mostIndependent(cited: readonly string[], graph: Graph): number {
    const shares = dependent(graph);
    let most = 0;
    for (let bits = 0; bits < 1 << cited.length; bits++) {
      const chosen = cited.filter((_, i) => bits & (1 << i));
      if (chosen.every((a, i) => chosen.every((b, j) => j <= i || !shares(a, b)))) most = Math.max(most, chosen.length);
    }
    return most;
  }

  test("exact where each source names one other at most, whatever the cycles", () => {
    fc.assert(
      fc.property(graphs(1), fc.uniqueArray(fc.constantFrom(...ids)), (graph, cited) => {
        expect(independentSupport(cited, sourcesOf(graph))).toBe(mostIndependent(cited, graph));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  test("never too many, and as few as none only where none is cited", () => {
    let exact = 0;
    fc.assert(
      fc.property(graphs(2), fc.uniqueArray(fc.constantFrom(...ids)), (graph, cited) => {
        const counted = independentSupport(cited, sourcesOf(graph));
        const most = mostIndependent(cited, graph);
        expect(counted).toBeLessThanOrEqual(most);
        expect(counted > 0).toBe(cited.length > 0);
        if (counted === most) exact++;
      }),
      { seed: 2, numRuns: 500 },
    );
    expect(exact).toBeGreaterThan(490);
  });

  test("whatever the order of citation", () => {
    const shuffled = fc
      .uniqueArray(fc.constantFrom(...ids))
      .chain((cited) => fc.tuple(fc.constant(cited), fc.shuffledSubarray(cited, { minLength: cited.length })));
    fc.assert(
      fc.property(graphs(3), shuffled, (graph, [cited, other]) => {
        expect(independentSupport(other, sourcesOf(graph))).toBe(independentSupport(cited, sourcesOf(graph)));
      }),
      { seed: 3 },
    );
  });
});

// to follow each parent to its end would take minutes
test("a chain without end and a source with 20,000 parents are one source", () => {
  const graph: Record<string, string[]> = {};
  for (let i = 0; i < 20_000; i++) graph[`s${i}`] = [`s${(i + 1) % 20_000}`];
  graph["wide"] = Object.keys(graph);
  const sources = sourcesOf(graph);
  expect(independentSupport(["s0", "s1", "wide"], sources)).toBe(1);
});
