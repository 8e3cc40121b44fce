import type { DenseField, DenseLabels } from "./slots.ts";

/** Events are of two runs where nothing happens on so much of the axis between them, in px. */
const APART = 16;

/** By how much one event of a run comes before what matters as much. */
const RAISED = 1.001;

/** Events that follow each other closely along the axis. */
export interface Runs {
  /** How many of the runs have no label. */
  readonly namelessIn: (labels: DenseLabels) => number;
  /** Weights by which one event of each run comes before all that matters as much. */
  readonly raised: () => Float64Array;
}

/** Parts events into runs. */
export function runsOf({ anchors, weights, lengthOf }: Pick<DenseField, "anchors" | "weights" | "lengthOf">): Runs {
  const runs = new Int32Array(anchors.length);
  let count = 0;
  for (let i = 0; i < anchors.length; i++) {
    if ((anchors[i] ?? 0) - (anchors[i - 1] ?? -Infinity) >= APART) count++;
    runs[i] = count - 1;
  }
  return {
    namelessIn: (labels) => {
      const named = new Set(labels.flat().map(({ index }) => runs[index]));
      return count - named.size;
    },
    raised: () => {
      const raised = weights.slice();
      let best: number | undefined;
      for (let i = 0; i <= anchors.length; i++) {
        if (best !== undefined && runs[i] !== runs[best]) {
          raised[best] = RAISED * (weights[best] ?? 0);
          best = undefined;
        }
        const isBetter = best === undefined || (weights[i] ?? 0) > (weights[best] ?? 0);
        if (i < anchors.length && isBetter && lengthOf(i) < Infinity) best = i;
      }
      return raised;
    },
  };
}
