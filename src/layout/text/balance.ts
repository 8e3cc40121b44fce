import type { Word } from "./words.ts";

/** All words as on one line. */
export interface Row {
  readonly words: readonly Word[];
  /** Where each begins, in px. */
  readonly offsets: readonly number[];
}

/** As many words as the lines can hold, and more than a line more where there are more. */
export function rowOf(source: Iterable<Word>, width: number, lines: number): Row {
  const words: Word[] = [];
  const offsets: number[] = [];
  let offset = 0;
  let filled = 0;
  for (const word of source) {
    words.push(word);
    offsets.push(offset);
    offset += word.width + word.gapWidth;
    filled += Math.min(word.width, width);
    if (filled > (lines + 1) * width) break;
  }
  return { words, offsets };
}

/** Width of the line of words from `start` to before `end`, with the hyphen that it ends in. */
export function lineWidth(row: Row, start: number, end: number): number {
  return bareWidth(row, start, end) + (end < row.words.length ? (row.words[end - 1]?.hyphen ?? 0) : 0);
}

function bareWidth({ words, offsets }: Row, start: number, end: number): number {
  return (offsets[end - 1] ?? 0) - (offsets[start] ?? 0) + (words[end - 1]?.width ?? 0);
}

/** Sums of widths differ by rounding; px. */
const ROUNDING = 1e-6;

/** A row in lines. */
export interface Filled {
  readonly row: Row;
  /** For each line, one past its last word. */
  readonly ends: readonly number[];
  /** Whether the last line is the end of the text. */
  readonly complete: boolean;
}

/** Fills line after line, which gives the least number of lines. */
export function fill(row: Row, width: number, lines: number): Filled {
  const ends: number[] = [];
  const count = row.words.length;
  let start = 0;
  while (start < count && ends.length < lines) {
    start = longestLine(row, start, width);
    ends.push(start);
  }
  return { row, ends, complete: start === count };
}

/** The end of the longest line from `start` on: at least one word, however wide. */
export function longestLine(row: Row, start: number, width: number): number {
  let longest = start + 1;
  for (let end = start + 2; end <= row.words.length; end++) {
    if (bareWidth(row, start, end) > width + ROUNDING) break;
    if (lineWidth(row, start, end) <= width + ROUNDING) longest = end;
  }
  return longest;
}

/** Balancing takes time that grows with the square of the words in a line. Longer texts are paragraphs, not labels. */
const MOST_BALANCED = 200;

/**
 * What it costs to part what belongs together, far more than any width in px or its square: it is counted apart from them;
 * and what a break within a word costs.
 */
const HELD = 1e7;
const SEVERED = 8 * HELD;

/**
 * Moves the ends of filled lines so that no short word stands alone in the last one if that can be helped, as few words
 * as possible are broken where they have no joint, as little as possible is parted that belongs together, the widest line is
 * as narrow as possible, and then the others are as even as possible.
 *
 * @returns the ends, as many as before
 */
export function balance({ row, ends }: Filled, width: number): readonly number[] {
  const count = row.words.length;
  if (ends.length < 2 || count > MOST_BALANCED) return ends;
  const short = lineWidth(row, 0, count) / ends.length / 2;
  const notOrphaned = (start: number, last: number): boolean => start < count - 1 || last >= short;
  const anyLast = (): boolean => true;
  for (const mayBeLast of [notOrphaned, anyLast]) {
    const widest = (cost: number, line: number): number => cost - (cost % HELD) + Math.max(cost % HELD, line);
    const narrowest = leastCost({ row, lines: ends.length, limit: width, mayBeLast, addLine: widest });
    if (narrowest === undefined) continue;
    const limit = narrowest.cost % HELD;
    const addLine = (cost: number, line: number): number => cost + (limit - line) ** 2;
    return (leastCost({ row, lines: ends.length, limit, mayBeLast, addLine }) ?? narrowest).ends;
  }
  return ends;
}

interface Problem {
  readonly row: Row;
  readonly lines: number;
  /** Most width of a line of more than one word. */
  readonly limit: number;
  readonly mayBeLast: (start: number, width: number) => boolean;
  readonly addLine: (cost: number, width: number) => number;
}

/** The way of least cost to set a row in a number of lines: dynamic programming, as in Knuth and Plass 1981. */
function leastCost({ row, lines, limit, mayBeLast, addLine }: Problem): { cost: number; ends: number[] } | undefined {
  const count = row.words.length;
  const starts: number[][] = []; // for each line, by its end: where it starts
  let costs: number[] = [0]; // by the word that the next line starts with
  for (let line = 1; line <= lines; line++) {
    const next: number[] = [];
    const from: number[] = [];
    for (let start = line - 1; start < count; start++) {
      const cost = costs[start];
      if (cost === undefined) continue;
      for (let end = start + 1; end <= count; end++) {
        const single = end === start + 1;
        if (!single && bareWidth(row, start, end) > limit + ROUNDING) break;
        const width = lineWidth(row, start, end);
        if (!single && width > limit + ROUNDING) continue;
        if ((end === count) !== (line === lines) || (end === count && !mayBeLast(start, width))) continue;
        const total = addLine(cost, width) + (end < count ? partingAfter(row.words[end - 1]) : 0);
        if (total >= (next[end] ?? Infinity)) continue;
        next[end] = total;
        from[end] = start;
      }
    }
    costs = next;
    starts.push(from);
  }
  const cost = costs[count];
  return cost === undefined ? undefined : { cost, ends: trace(starts, count) };
}

function partingAfter({ severed = false, held = false }: Partial<Word> = {}): number {
  return severed ? SEVERED : held ? HELD : 0;
}

function trace(starts: readonly (readonly number[])[], count: number): number[] {
  const ends: number[] = [];
  let end = count;
  for (let line = starts.length - 1; line >= 0; line--) {
    ends.unshift(end);
    end = starts[line]?.[end] ?? 0;
  }
  return ends;
}
