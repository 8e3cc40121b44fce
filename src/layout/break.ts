import { segments } from "./segment.ts";
import type { Word, Words } from "./words.ts";

/**
 * Makes words that are wider than `width` narrower: parts at their joints, and characters where a part is still too wide.
 *
 * @param everywhere - whether words that are narrow enough are taken apart at their joints too
 * @yields the words in the order of the text
 */
export function* breakWords({ words, measure }: Words, width: number, everywhere: boolean): Generator<Word> {
  for (const word of words) {
    if (word.width <= width && !everywhere) yield word;
    else
      for (const part of partsOf(word, measure))
        yield* part.width + part.hyphen <= width ? [part] : characters(part, measure);
  }
}

/**
 * Where a word may be broken rather than between any two characters: at a space that holds it together, at a soft
 * hyphen, after a hyphen before letters ("mid-November", not "F-16" or "2022-10-21"), after a slash or another joint of addresses, but not
 * after a full stop (UAX 14, LB13 and LB29).
 */
const joints = /[\p{Zs}\u00AD]+|(?<=[\p{L}\p{N}\p{M}]{2})(?:[-‐]+(?=\p{L}{2})|:?[–—/\\_&?=@#]+(?=[\p{L}\p{N}]))/gu;

/** Spares most words the search. */
const mayHaveJoints = /\P{L}/u;

function* partsOf(word: Word, measure: Words["measure"]): Generator<Word> {
  let start = 0;
  for (const { 0: joint, index } of mayHaveJoints.test(word.text) ? word.text.matchAll(joints) : []) {
    const end = index + joint.length;
    if (index === 0 || end === word.text.length) continue;
    const gap = joint.replaceAll("\u00AD", "");
    const isGap = gap.trim() === "";
    const text = word.text.slice(start, isGap ? index : end);
    const hyphen = gap === "" ? measure("-") : 0;
    yield { text, width: measure(text), gap: isGap ? gap : "", gapWidth: isGap ? measure(gap) : 0, hyphen };
    start = end;
  }
  const text = word.text.slice(start);
  yield start === 0 ? word : { ...word, text, width: measure(text) };
}

/**
 * Takes a word apart between its characters as readers see them (grapheme clusters, UAX 29).
 *
 * @yields one word a character; what has no width goes with the next
 */
export function* characters(word: Word, measure: Words["measure"]): Generator<Word> {
  let text = "";
  let end = 0;
  for (const character of segments(word.text, "grapheme")) {
    text += character;
    end += character.length;
    const width = measure(character);
    if (end === word.text.length) yield { ...word, text, width };
    else if (width > 0) {
      yield { text, width, gap: "", gapWidth: 0, hyphen: 0 };
      text = "";
    }
  }
}
