/** Far above what any count of others adds up to; sums and products of it stay numbers, as those of 1e308 do not. */
const MOST = 1e12;

/** How much an event matters: what is said of it, within what can be reckoned with. */
export function importanceOf(said: number): number {
  return Math.min(said, MOST);
}
