/** What matters nothing comes last, but is not nothing: sums of it tell more events from fewer. */
const LEAST = 1e-3;

/** How much an event counts whose importance is as given: always > 0. */
export function weightOf(importance: number): number {
  return Math.max(importance, LEAST);
}
