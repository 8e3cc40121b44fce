import type { Words } from "./words.ts";

/** What is not broken at a certain width: a word, or a part of a word that is too wide. */
export interface Atom {
  readonly text: string;
  /** In px. */
  readonly width: number;
  /** What stands between it and the next atom on the same line. */
  readonly gap: string;
  readonly gapWidth: number;
  /** Width of the hyphen that a line ends in which ends with this atom; 0 for none. */
  readonly hyphen: number;
}

/**
 * Makes words that are wider than `width` narrower: parts at their joints, and characters where a part is still too wide.
 *
 * @param everywhere - whether words that are narrow enough are taken apart at their joints too
 * @yields the atoms in the order of the text
 */
export function* atomsOf({ words, measure }: Words, width: number, everywhere: boolean): Generator<Atom> {
  for (const word of words) {
    const whole = { ...word, hyphen: 0 };
    if (word.width <= width && !everywhere) yield whole;
    else for (const part of partsOf(whole, measure)) yield* part.width <= width ? [part] : characters(part, measure);
  }
}

/**
 * Where a word may be broken rather than between any two characters: at a space that holds it together, at a soft
 * hyphen, after a hyphen before letters ("mid-November", not "F-16" or "2022-10-21"), after the joints of addresses.
 */
const joints =
  /[\p{Zs}]+|\u00AD+|(?<=[\p{L}\p{N}\p{M}]{2})[-‐:./]+(?=\p{L}{2})|(?<=[\p{L}\p{N}\p{M}]{2})[–—/\\_&?=@#]+(?=[\p{L}\p{N}])/gu;

function partsOf(word: Atom, measure: Words["measure"]): Atom[] {
  const parts: Atom[] = [];
  const add = (text: string, gap: string, hyphen: number): void => {
    parts.push({ text, width: measure(text), gap, gapWidth: measure(gap), hyphen });
  };
  let start = 0;
  for (const { 0: joint, index } of word.text.matchAll(joints)) {
    const end = index + joint.length;
    if (index === 0 || end === word.text.length) continue;
    if (joint.startsWith("\u00AD")) add(word.text.slice(start, index), "", measure("-"));
    else if (joint.trim() === "") add(word.text.slice(start, index), joint, 0);
    else add(word.text.slice(start, end), "", 0);
    start = end;
  }
  const text = word.text.slice(start);
  return [...parts, { ...word, text, width: start === 0 ? word.width : measure(text) }];
}

/**
 * Takes an atom apart between its characters as readers see them (grapheme clusters, UAX 29).
 *
 * @yields one atom a character; what has no width goes with the next
 */
export function* characters(atom: Atom, measure: Words["measure"]): Generator<Atom> {
  let text = "";
  for (const { segment, index } of new Intl.Segmenter("en").segment(atom.text)) {
    text += segment;
    const width = measure(segment);
    if (index + segment.length === atom.text.length) yield { ...atom, text, width };
    else if (width > 0) {
      yield { text, width, gap: "", gapWidth: 0, hyphen: 0 };
      text = "";
    }
  }
}
