import type { Placed } from "../place/place.ts";

/** How far leaders run along the axis between their marks and their labels, on average, in px. */
export function meanRun(placements: Placed["placements"]): number {
  let [run, count] = [0, 0];
  for (const placement of placements) {
    if (placement === undefined) continue;
    count++;
    for (const [i, stem] of placement.stems.entries()) run += Math.abs(stem - (placement.stems[i - 1] ?? stem));
  }
  return run / Math.max(1, count);
}
