/** What matters nothing comes last, but is not nothing: sums of it tell more events from fewer. */
const LEAST = 1e-3;

/** How much an event counts whose importance is as given: always > 0. */
export function weightOf(importance: number): number {
  return Math.max(importance, LEAST);
}

/** From this importance on an event is one of those that the story is about. */
export const LEAD = 3;

/** These are at most so great a share of all: what stands out everywhere stands out nowhere. */
const FEW = 1 / 3;

/** Whether some events are so important that they stand out, and these are few, as they are not where importance is a measure. */
export function hasLeads(importance: Float64Array): boolean {
  let leads = 0;
  for (let i = 0; i < importance.length; i++) if ((importance[i] ?? 0) >= LEAD) leads++;
  return leads > 0 && leads <= Math.max(1, FEW * importance.length);
}
