/** No level: never active. */
export const NEVER = 255;

/**
 * Which ranks are active, and from which level on: a tournament tree over all ranks, whose every node holds the least
 * level under it. The nearest active rank to either side is found in a logarithmic number of steps.
 */
export interface Active {
  /** Makes a rank active from a level on, 0 to 254. */
  readonly set: (rank: number, level: number) => void;
  /** The nearest rank after this one that is active at a level; −1 if there is none. */
  readonly next: (rank: number, level: number) => number;
  /** The nearest rank before this one; one past the last rank is a place to begin. */
  readonly previous: (rank: number, level: number) => number;
}

/** A tree for so many ranks, none of them active. */
export function active(count: number): Active {
  let leaves = 1;
  while (leaves < count + 2) leaves *= 2;
  // rank r is leaf r + 1, so that one step before the first and one past the last are leaves too
  const least = new Uint8Array(2 * leaves).fill(NEVER);
  const at = (node: number): number => least[node] ?? NEVER;
  return {
    set: (rank, level) => {
      for (let node = rank + 1 + leaves; node > 0 && at(node) > level; node >>= 1) least[node] = level;
    },
    next: (rank, level) => {
      let node = rank + 1 + leaves;
      for (; (node & 1) === 1 || at(node + 1) > level; node >>= 1) if (node < 2) return -1;
      for (node++; node < leaves;) if (at((node *= 2)) > level) node++;
      return node - leaves - 1;
    },
    previous: (rank, level) => {
      let node = rank + 1 + leaves;
      for (; (node & 1) === 0 || at(node - 1) > level; node >>= 1) if (node < 2) return -1;
      for (node--; node < leaves;) if (at((node = 2 * node + 1)) > level) node--;
      return node - leaves - 1;
    },
  };
}
