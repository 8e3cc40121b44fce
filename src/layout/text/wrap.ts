import type { Measure, TextStyle } from "./measure.ts";
import { breakWords, characters, type Effort } from "./break.ts";
import { balance, fill, lineWidth, longestLine, rowOf, type Filled, type Row } from "./balance.ts";
import { held } from "./held.ts";
import { isolateLines, leftwardLine } from "./printable.ts";
import { HYPHEN, measureWords, type Words } from "./words.ts";

const SOFT_HYPHEN = "\u00AD";
const ELLIPSIS = "…";

/** The room for a wrapped text. */
interface WrapRoom {
  /** Most width of a line in px. */
  readonly width: number;
  /** Most lines; at least one is set. */
  readonly lines: number;
}

/** One line of a wrapped text. */
export interface Line {
  /** Its text, in logical order. */
  readonly text: string;
  /** Its width in px: that of its parts, added up. */
  readonly width: number;
}

/** A text in lines. */
export interface Wrapped {
  /** From the first to the last; none where the text has nothing to show. */
  readonly lines: readonly Line[];
  /** Whether text was left out; the last line then ends in an ellipsis. */
  readonly cut: boolean;
}

/**
 * Breaks a text into balanced lines.
 *
 * @param text - plain text; white space is collapsed, line breaks too
 * @param options - the room, and how the text is set and measured
 * @returns the lines as {@link wrapWords} finds them
 */
export function wrap(
  text: string,
  options: WrapRoom & { readonly style: TextStyle; readonly measure: Measure },
): Wrapped {
  return wrapWords(held(measureWords(text, options.style, options.measure)), options);
}

/**
 * Breaks measured words into balanced lines: as few lines as possible, the last one no single short word if that can be
 * helped, as little parted as possible that belongs together, the widest one as narrow as possible, then the others as even
 * as possible (the least sum of squared slack).
 *
 * No line is wider than the room, except one that holds a single character. A word that is wider than the room is broken
 * after hyphens, slashes and other joints, at soft hyphens, and where that does not do between syllables or else letters,
 * with a hyphen and three letters or more on each side, or else between characters. Words that would fit are broken at
 * joints, and others between any letters, only where the text would else be cut. What does not fit in the lines is cut
 * after a word, or within it where not even one fits.
 */
export function wrapWords(words: Words, room: WrapRoom): Wrapped {
  const most = Math.max(1, Math.floor(room.lines) || 1);
  const width = Math.max(1, room.width) || 1;
  const filledBy = (effort: Effort): Filled =>
    fill(rowOf(breakWords(words, width, (most + 1) * width, effort), width, most), width, most);
  const asWritten = filledBy("wide");
  let filled = asWritten;
  for (const effort of ["all", "spelled"] as const) if (!filled.complete) filled = filledBy(effort);
  const lines = filled.complete ? setLines(filled.row, balance(filled, width)) : cut(asWritten, width, words.measure);
  const texts = isolateLines(lines.map((line) => line.text.replaceAll(SOFT_HYPHEN, "")));
  const set = (text = ""): string => (words.leftward && text !== "" ? leftwardLine(text) : text);
  return { lines: lines.map((line, i) => ({ text: set(texts[i]), width: line.width })), cut: !filled.complete };
}

function setLines(row: Row, ends: readonly number[]): Line[] {
  return ends.map((end, i) => setLine(row, ends[i - 1] ?? 0, end));
}

function setLine(row: Row, start: number, end: number): Line {
  const last = row.words[end - 1];
  if (last === undefined) return { text: "", width: 0 };
  const before = row.words.slice(start, end - 1).map(({ text, gap }) => text + gap);
  const hyphen = last.hyphen > 0 && end < row.words.length ? HYPHEN : "";
  return { text: before.join("") + last.text + hyphen, width: lineWidth(row, start, end) };
}

/** What a text that is cut does not end in. */
const separators = /(?<![\s,;:–—([{«„“-])[\s,;:–—([{«„“-]+$/u;

/** All lines but the last as they are filled, and in the last as many words, or else characters, as the ellipsis leaves room for. */
function cut({ row, ends }: Filled, width: number, measure: Words["measure"]): Line[] {
  const before = ends.slice(0, -1);
  const [first, ...others] = row.words.slice(before.at(-1) ?? 0, ends.at(-1));
  if (first === undefined) return [];
  const ellipsis = measure(ELLIPSIS);
  const room = width - ellipsis;
  const rest = rowOf(first.width <= room ? [first, ...others] : characters(first, measure), width, 1);
  const shortened = (end: number): Line => {
    const { text, width: set } = setLine({ ...rest, words: rest.words.slice(0, end) }, 0, end);
    const kept = text.replace(separators, "") || text;
    return { text: kept + ELLIPSIS, width: set - measure(text.slice(kept.length)) + ellipsis };
  };
  const end = longestLine(rest, 0, room);
  const ways = end < rest.words.length ? [end + 1, end] : [end]; // "one, two," may fit as "one, two…"
  const line = ways.map(shortened).find((candidate) => candidate.width <= width);
  return [...setLines(row, before), line ?? { text: ELLIPSIS, width: ellipsis }];
}
