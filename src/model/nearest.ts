/** Finds the known name nearest to one that is not known; `undefined` where none is near. */
export type Suggest = (name: string, known: Iterable<string>) => string | undefined;

/** Comparisons that all suggestions of one reading may cost together, so that they stay far from its own cost. */
const budget = 100_000;

/**
 * Makes a function that suggests names for one reading; after {@link budget} comparisons it suggests nothing more.
 * Near is: the same but for case and accents, or apart by at most one edit in three letters, two at the most.
 */
export function suggester(): Suggest {
  let left = budget;
  return (name, known) => {
    const plain = folded(name.slice(0, 80));
    const most = plain.length < 3 ? 0 : plain.length < 6 ? 1 : 2;
    let best: string | undefined;
    let distance = most + 1;
    for (const candidate of known) {
      if (--left < 0) return undefined;
      if (Math.abs(candidate.length - name.length) > most + 1) continue;
      const found = editDistance(plain, folded(candidate), distance);
      if (found < distance) {
        distance = found;
        best = candidate;
      }
      if (found === 0) break;
    }
    return best;
  };
}

/** A name in small letters without accents. */
export function folded(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and transpositions of neighbours
 * (Damerau 1964), given up once it reaches `limit`. So far from the diagonal it is at least that much (Ukkonen 1985): there
 * nothing is reckoned.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [];
    row[0] = i;
    let least = Math.min(i, limit);
    for (let j = Math.max(1, i - limit + 1); j <= Math.min(b.length, i + limit - 1); j++) {
      const same = a[i - 1] === b[j - 1];
      const [added, removed] = [row[j - 1] ?? limit, above[j] ?? limit];
      let cost = Math.min(added + 1, removed + 1, (above[j - 1] ?? limit) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? limit) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    before = above;
    above = row;
  }
  return Math.min(limit, above[b.length] ?? limit);
}
