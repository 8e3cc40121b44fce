import type { Measure, TextStyle } from "./measure.ts";
import { atomsOf, characters, type Atom } from "./atoms.ts";
import { isolateLines } from "./printable.ts";
import { measureWords, type Words } from "./words.ts";

const SOFT_HYPHEN = "\u00AD";
const HYPHEN = "-";
const ELLIPSIS = "…";

/** The room for a wrapped text. */
export interface WrapRoom {
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
  return wrapWords(measureWords(text, options.style, options.measure), options);
}

/**
 * Breaks measured words into balanced lines: as few lines as possible, the last one no single short word if that can be
 * helped, the widest one as narrow as possible, then the others as even as possible (the least sum of squared slack).
 *
 * No line is wider than the room, except one that holds a single character. A word that is wider than the room is broken
 * after hyphens, slashes and other joints, at soft hyphens, and where that does not do between characters. Words that
 * would fit are broken at such joints only where the text would else be cut. What does not fit in the lines is cut after
 * a word, or within it where not even one fits.
 */
export function wrapWords(words: Words, room: WrapRoom): Wrapped {
  const most = Math.max(1, Math.floor(room.lines) || 1);
  const width = Math.max(1, room.width) || 1;
  const asWritten = fill(take(atomsOf(words, width, false), width, most), width, most);
  const filled = asWritten.complete ? asWritten : fill(take(atomsOf(words, width, true), width, most), width, most);
  const lines = filled.complete ? setLines(filled.atoms, balance(filled, width)) : cut(asWritten, width, words.measure);
  const texts = isolateLines(lines.map((line) => line.text.replaceAll(SOFT_HYPHEN, "")));
  return { lines: lines.map((line, i) => ({ text: texts[i] ?? "", width: line.width })), cut: !filled.complete };
}

/** Atoms in lines. */
interface Filled {
  readonly atoms: readonly Atom[];
  /** For each line, one past its last atom. */
  readonly ends: readonly number[];
  /** Whether the last line is the end of the text. */
  readonly complete: boolean;
}

/** As many atoms as the lines can hold, and more than a line more where there are more. */
function take(atoms: Iterable<Atom>, width: number, lines: number): Atom[] {
  const taken: Atom[] = [];
  let sum = 0;
  for (const atom of atoms) {
    taken.push(atom);
    sum += Math.min(atom.width, width);
    if (sum > (lines + 1) * width) break;
  }
  return taken;
}

/** Fills line after line, which gives the least number of lines. */
function fill(atoms: readonly Atom[], width: number, lines: number): Filled {
  const ends: number[] = [];
  let end = 0;
  while (end < atoms.length && ends.length < lines) {
    for (const line of linesFrom(atoms, end, width)) end = line.end;
    ends.push(end);
  }
  return { atoms, ends, complete: end === atoms.length };
}

/**
 * Finds the lines that can begin with an atom.
 *
 * @yields them from the shortest on: at least one, which holds that atom alone
 */
function* linesFrom(
  atoms: readonly Atom[],
  start: number,
  limit: number,
): Generator<{ readonly end: number; readonly width: number }> {
  let width = 0;
  for (let i = start; i < atoms.length; i++) {
    const atom = atoms[i];
    if (atom === undefined) return;
    width += atom.width;
    if (i > start && width > limit) return;
    const set = i + 1 < atoms.length ? width + atom.hyphen : width;
    if (i === start || set <= limit) yield { end: i + 1, width: set };
    width += atom.gapWidth;
  }
}

/** Balancing takes time that grows with the square of the atoms in a line. Longer texts are paragraphs, not labels. */
const MOST_BALANCED = 200;

/** Where lines as wide as each other end. */
function balance({ atoms, ends }: Filled, width: number): readonly number[] {
  if (ends.length < 2 || atoms.length > MOST_BALANCED) return ends;
  const total = atoms.reduce((sum, atom) => sum + atom.width + atom.gapWidth, 0);
  const short = total / ends.length / 2;
  const notOrphaned = (start: number, last: number): boolean => start < atoms.length - 1 || last >= short;
  const anyLast = (): boolean => true;
  for (const mayBeLast of [notOrphaned, anyLast]) {
    const narrowest = solve(atoms, ends.length, width, (cost, line) => Math.max(cost, line), mayBeLast);
    if (narrowest === undefined) continue;
    const limit = narrowest.cost;
    const even = solve(atoms, ends.length, limit, (cost, line) => cost + (limit - line) ** 2, mayBeLast);
    return (even ?? narrowest).ends;
  }
  return ends;
}

/** The way of least cost to set all atoms in a number of lines (dynamic programming, after Knuth and Plass 1981). */
function solve(
  atoms: readonly Atom[],
  lines: number,
  limit: number,
  addLine: (cost: number, width: number) => number,
  mayBeLast: (start: number, width: number) => boolean,
): { readonly cost: number; readonly ends: readonly number[] } | undefined {
  type Path = { readonly cost: number; readonly ends: readonly number[] };
  let reached = new Map<number, Path>([[0, { cost: 0, ends: [] }]]);
  for (let line = 1; line <= lines; line++) {
    const next = new Map<number, Path>();
    for (const [start, path] of reached) {
      for (const { end, width } of linesFrom(atoms, start, limit)) {
        if ((end === atoms.length) !== (line === lines)) continue;
        if (line === lines && !mayBeLast(start, width)) continue;
        const cost = addLine(path.cost, width);
        if (cost < (next.get(end)?.cost ?? Infinity)) next.set(end, { cost, ends: [...path.ends, end] });
      }
    }
    reached = next;
  }
  return reached.get(atoms.length);
}

function setLines(atoms: readonly Atom[], ends: readonly number[]): Line[] {
  return ends.map((end, i) => setLine(atoms.slice(ends[i - 1] ?? 0, end), end < atoms.length));
}

/** `broken`: more follows on another line. */
function setLine(atoms: readonly Atom[], broken: boolean): Line {
  let text = "";
  let width = 0;
  atoms.forEach((atom, i) => {
    const last = i === atoms.length - 1;
    text += atom.text + (last ? "" : atom.gap);
    width += atom.width + (last ? 0 : atom.gapWidth);
    if (last && broken && atom.hyphen > 0) {
      text += HYPHEN;
      width += atom.hyphen;
    }
  });
  return { text, width };
}

/** What a text that is cut does not end in. */
const separators = /(?<![\s,;:–—([{«„“-])[\s,;:–—([{«„“-]+$/u;

/** All lines but the last as they are filled, and in the last as many words, or else characters, as the ellipsis leaves room for. */
function cut({ atoms, ends }: Filled, width: number, measure: Words["measure"]): Line[] {
  const before = ends.slice(0, -1);
  const last = atoms.slice(before.at(-1) ?? 0, ends.at(-1));
  const room = width - measure(ELLIPSIS);
  const [first] = last;
  const whole = first !== undefined && first.width <= room;
  const parts = whole || first === undefined ? last : [...characters(first, measure)];
  let kept = 0;
  for (const line of linesFrom(parts, 0, room)) if (line.width <= room) kept = line.end;
  const { text, width: set } = setLine(parts.slice(0, kept), false);
  const trimmed = text.replace(separators, "") || text;
  const line = { text: trimmed + ELLIPSIS, width: set - measure(text.slice(trimmed.length)) + measure(ELLIPSIS) };
  return [...setLines(atoms, before), line];
}
