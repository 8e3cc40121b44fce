// Labels to be placed beside an axis: the same ones in every run, here and in the tests.
import type { LabelBox } from "../../src/layout/place/place.ts";

export interface Instance {
  /** In order along the axis. */
  readonly boxes: readonly LabelBox[];
  /** Length of the axis, px. */
  readonly length: number;
}

export type Spread = "uniform" | "clustered";

/** A repeatable sequence of numbers in [0, 1): Park and Miller's minimal standard generator. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const anchors: Readonly<Record<Spread, (random: () => number) => number>> = {
  uniform: (random) => random(),
  clustered: (random) => Math.min(1, Math.floor(random() * 4) / 4 + random() ** 2 * 0.2),
};

/** Labels 40 to 120 px long that need `load` times the axis. */
export function instance(count: number, load: number, spread: Spread, seed: number): Instance {
  const random = sequence(seed);
  const lengths = Array.from({ length: count }, () => 40 + Math.floor(random() * 81));
  const length = lengths.reduce((sum, one) => sum + one, 0) / load;
  const boxes = lengths.map((own): LabelBox => {
    return { anchor: anchors[spread](random) * length, length: own, depth: 30, weight: 1 };
  });
  return { boxes: boxes.toSorted((a, b) => a.anchor - b.anchor), length };
}
