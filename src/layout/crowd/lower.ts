import type { DenseLabel } from "./slots.ts";

/**
 * Lets labels of one side down into the lanes nearest to the axis that are free over their whole length, so that their
 * leaders get shorter. Nothing moves along the axis, and those that come first go first.
 *
 * @param labels - in order along the axis, each where it is to stand
 * @param gap - least space between two labels, in px; a leader keeps half of it
 * @param stays - whether a label keeps its lane
 */
export function lowered(
  labels: readonly DenseLabel[],
  gap: number,
  stays: (label: DenseLabel) => boolean,
): readonly DenseLabel[] {
  const found = [...labels];
  const inwards = [...found.keys()].sort((a, b) => (found[a]?.lane ?? 0) - (found[b]?.lane ?? 0) || a - b);
  for (const nth of inwards) {
    const label = found[nth];
    if (label === undefined || label.lane === 0 || stays(label)) continue;
    const isFree = (lane: number): boolean => found.every((other, k) => k === nth || !meets(label, lane, other, gap));
    let lane = 0;
    while (lane < label.lane && !isFree(lane)) lane++;
    found[nth] = { ...label, lane };
  }
  return found;
}

/** Whether a label, were it in a lane, would touch another one, or its leader. */
function meets({ start, length }: DenseLabel, lane: number, other: DenseLabel, gap: number): boolean {
  if (other.lane < lane) return false;
  if (other.lane > lane) return other.stem > start - gap / 2 && other.stem < start + length + gap / 2;
  return other.start < start + length + gap && start < other.start + other.length + gap;
}
