import type { Source } from "../model/timeline.ts";

/** Ancestors looked at for one source; real chains have a handful, and a hostile one must not cost more than this for each citation. */
const MOST_ANCESTORS = 256;

/** A source, all it was made from, however indirectly, and how many of those were made from nothing further. */
interface Descent {
  readonly id: string;
  readonly ancestors: ReadonlySet<string>;
  readonly origins: number;
}

/**
 * Counts the independent sources among those named: the most of them, no two of which come from a common source.
 *
 * What a source comes from is itself and, transitively, all that its `basedOn` and `translationOf` name, whether or not these are cited
 * or known; cycles are harmless. Two sources are dependent where what they come from has a member in common.
 * That relation is not transitive: a roundup made from two wires depends on each wire, yet the wires do not depend on each other. So the
 * sources are not merged into groups (by union-find the roundup would turn two independent wires into one): those with the fewest
 * origins are counted first, each where it shares nothing with one that is counted already. That is exact where every source that has
 * several origins shares one of them with a source that has only this one, and otherwise never too many.
 *
 * @param ids - sources that say the same; repeated ids count once
 * @param sources - all sources by id; an id that is not there comes from itself alone
 */
export function independentSupport(ids: readonly string[], sources: ReadonlyMap<string, Source>): number {
  const distinct = [...new Set(ids)];
  if (distinct.length < 2) return distinct.length;
  const descents = distinct.map((id) => descent(id, sources)).sort(byOrigins);
  const taken = new Set<string>();
  let count = 0;
  for (const { ancestors } of descents) {
    if ([...ancestors].some((id) => taken.has(id))) continue;
    for (const id of ancestors) taken.add(id);
    count++;
  }
  return count;
}

/** Breadth first, so that a limit cuts the farthest ancestors. */
function descent(id: string, sources: ReadonlyMap<string, Source>): Descent {
  const ancestors = new Set([id]);
  let origins = 0;
  for (const ancestor of ancestors) {
    const source = sources.get(ancestor);
    const original = source?.translationOf;
    if (original !== undefined && ancestors.size < MOST_ANCESTORS) ancestors.add(original);
    const parents = source?.basedOn ?? [];
    for (const parent of parents) {
      if (ancestors.size >= MOST_ANCESTORS) break;
      ancestors.add(parent);
    }
    if (original === undefined && parents.length === 0) origins++;
  }
  return { id, ancestors, origins };
}

function byOrigins(a: Descent, b: Descent): number {
  return a.origins - b.origins || (a.id < b.id ? -1 : 1);
}
