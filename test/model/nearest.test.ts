import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { suggester } from "../../src/model/nearest.ts";

/** Insertions, deletions, substitutions and transpositions of neighbours, by trying all. */
function apart(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [left, right] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [apart(left, b) + 1, apart(a, right) + 1, apart(left, right) + (a.at(-1) === b.at(-1) ? 0 : 1)];
  if (a.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(apart(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

test("the name that fewest edits lead to is suggested, one in three letters, two at the most", () => {
  const word = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 3, maxLength: 7 }).map((all) => all.join(""));
  let suggested = 0;
  fc.assert(
    fc.property(word, fc.array(word, { minLength: 1, maxLength: 4 }), (name, known) => {
      const most = name.length < 3 ? 0 : name.length < 6 ? 1 : 2;
      const distances = known.map((each) => apart(name, each));
      const least = Math.min(...distances);
      const expected = least <= most ? known[distances.indexOf(least)] : undefined;
      if (expected !== undefined) suggested++;
      expect(suggester()(name, known)).toBe(expected);
    }),
    { seed: 131, numRuns: 300 },
  );
  expect(suggested).toBeGreaterThan(50);
});
