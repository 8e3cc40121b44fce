import { segments } from "./segment.ts";
import { LEAST_LETTERS, syllables } from "./syllables.ts";
import { HYPHEN, type Word, type Words } from "./words.ts";

/** Which words are taken apart: those that are too wide; all, at their joints; and those that are too wide, between any letters. */
export type Effort = "wide" | "all" | "spelled";

/**
 * Makes words that are wider than `width` narrower: parts at their joints; where a part is still too wide, between syllables
 * with a hyphen, else between letters; and characters where that does not do or no hyphen may be added.
 *
 * @param most - how wide all is that is looked at, in px
 * @yields the words in the order of the text
 */
export function* breakWords({ words, measure }: Words, width: number, most: number, effort: Effort): Generator<Word> {
  for (const whole of words) {
    const word = beginning(whole, measure, most);
    if (word.width <= width && effort === "wide") {
      yield word;
      continue;
    }
    const isVerbatim = verbatim.test(word.text);
    for (const part of partsOf(word, measure)) {
      if (isVerbatim) yield* narrowed(part, width, measure, [characters]);
      else
        for (const syllable of effort === "spelled" ? [part] : spoken(part, width, measure))
          yield* narrowed(syllable, width, measure, [spelled, letters, characters]);
    }
  }
}

/** No character that readers see as one is made of so many. */
const LONGEST_CHARACTER = 1000;

/** As much of a word as can matter: one without blanks may be as long as a book, of which a label shows some letters. */
function beginning(word: Word, measure: Words["measure"], most: number): Word {
  const length = LONGEST_CHARACTER + Math.ceil(2 * most); // of letters that are 1 px wide as many again
  if (word.text.length <= length) return word;
  const text = word.text.slice(0, length);
  const width = measure(text);
  return width > 2 * most ? { ...word, text, width } : word;
}

/** Width of the widest part of words that are wider than `width`, in px: as wide is a line in which none need be severed. */
export function widestIn({ words, measure }: Words, width: number): number {
  let widest = 0;
  for (const word of words) {
    if (word.width <= width) continue;
    for (const part of partsOf(word, measure)) widest = Math.max(widest, part.width + part.hyphen);
  }
  return widest;
}

/** Addresses, paths and identifiers, which a hyphen would change. */
const verbatim = /:\/\/|[@\\_=]|[\p{L}\p{N}]\.\p{L}{2}|\/[^/]*\/|\p{L}\p{N}|\p{N}\p{L}/u;

/** A way to take a word apart. */
type Division = (word: Word, measure: Words["measure"]) => Generator<Word>;

/**
 * @param divisions - each finer than the one before
 * @yields parts of a word that are narrow enough, or as narrow as can be
 */
function* narrowed(
  word: Word,
  width: number,
  measure: Words["measure"],
  [division, ...finer]: readonly Division[],
): Generator<Word> {
  if (word.width + word.hyphen <= width) yield word;
  else if (division === undefined) yield { ...word, hyphen: 0 };
  else for (const part of division(word, measure)) yield* narrowed(part, width, measure, finer);
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
    const hyphen = gap === "" ? measure(HYPHEN) : 0;
    yield { text, width: measure(text), gap: isGap ? gap : "", gapWidth: isGap ? measure(gap) : 0, hyphen };
    start = end;
  }
  const text = word.text.slice(start);
  yield start === 0 ? word : { ...word, text, width: measure(text) };
}

/** Letters of scripts whose words get a hyphen where they are broken; a hyphen would sever letters that join, as Arabic ones do. */
const letter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/u;

/** What is longer is no word. */
const LONGEST_WORD = 120;

/** The syllables of a word that is too wide, or more of them in one; the word where some are too wide and too short to be broken. */
function spoken(word: Word, width: number, measure: Words["measure"]): readonly Word[] {
  if (word.width + word.hyphen <= width || word.text.length > LONGEST_WORD) return [word];
  const whole = Array.from(segments(word.text, "grapheme"));
  const hyphen = measure(HYPHEN);
  const breaks = breaksIn(whole);
  const parts = [0, ...breaks].map((start, i): Word => {
    const text = whole.slice(start, breaks[i]).join("");
    const end = i < breaks.length ? { gap: "", gapWidth: 0, hyphen, severed: true } : word;
    return { ...end, text, width: measure(text) };
  });
  const mayStand = (part: Word): boolean => part.width + part.hyphen <= width || part.text.length >= 2 * LEAST_LETTERS;
  return parts.every(mayStand) ? parts : [word];
}

/** Which characters begin syllables. */
function breaksIn(whole: readonly string[]): readonly number[] {
  const bare = whole.map((character) => character.normalize("NFD").charAt(0).toLowerCase()).join("");
  return Array.from(bare.matchAll(/\p{L}+/gu)).flatMap(({ 0: run, index }) =>
    syllables(run).map((place) => index + place),
  );
}

function spelled(word: Word, measure: Words["measure"]): Generator<Word> {
  return hyphenated(word, measure, LEAST_LETTERS);
}

function letters(word: Word, measure: Words["measure"]): Generator<Word> {
  return hyphenated(word, measure, 1);
}

/**
 * Takes a word apart between letters, with a hyphen, and between characters that are none; never between a letter and
 * what is none, such as a full stop.
 *
 * @param least - number of letters in a row before each hyphen, and behind it
 * @yields one word a letter, but for the first and the last
 */
function* hyphenated(word: Word, measure: Words["measure"], least: number): Generator<Word> {
  const hyphen = measure(HYPHEN);
  let held: Word[] = [];
  let run = 0; // letters in a row
  for (const character of characters(word, measure)) {
    const before = run;
    run = letter.test(character.text) ? run + 1 : 0;
    if (held.length > 0 && before === 0 && run === 0) {
      yield joined(held);
      held = [];
    }
    held.push(character);
    if (run < 2 * least) continue;
    yield { ...joined(held.slice(0, -least)), hyphen };
    held = held.slice(-least);
  }
  yield joined(held);
}

/** Characters as one word, with the end of the last. */
function joined(word: readonly Word[]): Word {
  const text = word.map((character) => character.text).join("");
  const width = word.reduce((sum, character) => sum + character.width, 0);
  return { gap: "", gapWidth: 0, hyphen: 0, ...word.at(-1), text, width };
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
      yield { text, width, gap: "", gapWidth: 0, hyphen: 0, severed: true };
      text = "";
    }
  }
}
