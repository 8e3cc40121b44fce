import type { AxisWord } from "./words.ts";

/** From where to where a leader goes along the axis where it passes the words, in px. */
export type Passage = readonly [from: number, to: number];

/** How far from its first tick the name of a period may begin, in px. */
const FARTHEST = 12;

/** Space between a name that stands aside and a leader, in px. */
const CLEAR = 3;

/** Least space between a name that stands aside and the next, in px. */
const APART = 12;

/**
 * Has names of periods stand a little aside where a leader would else break behind them, if that leaves none there:
 * numbers say where something is, names only where something begins. They stay behind the numbers of the period before.
 *
 * @param length - of the axis, in px
 */
export function nudged(words: readonly AxisWord[], leaders: readonly Passage[], length: number): readonly AxisWord[] {
  const placed = [...words];
  for (const [index, word] of words.entries()) {
    if (word.role !== "period" || !leaders.some((leader) => meets(leader, word, 0))) continue;
    const start = offsets
      .map((by) => word.start + by)
      .find(
        (at) =>
          !leaders.some((leader) => meets(leader, { start: at, width: word.width }, CLEAR)) &&
          isFree(placed, index, at, length),
      );
    if (start !== undefined) placed[index] = { ...word, start };
  }
  return placed;
}

/** To either side, the nearest first. */
const offsets = Array.from({ length: 2 * FARTHEST }, (_, i) => (i % 2 === 0 ? -1 : 1) * Math.ceil((i + 1) / 2));

function meets([from, to]: Passage, { start, width }: Pick<AxisWord, "start" | "width">, clear: number): boolean {
  return to > start - clear && from < start + width + clear;
}

/** Whether a name could stand elsewhere. */
function isFree(words: readonly AxisWord[], index: number, start: number, length: number): boolean {
  const own = words[index];
  if (own === undefined || start < 0 || start + own.width > length) return false;
  return words.every(({ line, start: other, width }, place) => {
    if (place === index) return true;
    if (line === own.line) return other + width + APART <= start || start + own.width + APART <= other;
    return line > own.line || other + width > own.start || other + width <= start;
  });
}
