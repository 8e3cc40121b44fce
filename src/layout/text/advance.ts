import { scripts } from "./scripts.ts";

/** Of U+0621–064A, after Noto Sans Arabic: the mean of the initial and the medial form, in twentieths of an em; "0" where the letter never joins the next. */
const ARABIC_JOINED = "00000606066<<<0000@@CC>>:::::::69996;6;007";

/** Letters of Persian and Urdu, by one of {@link ARABIC} that is about as wide. */
const ARABIC_ALIKE: ReadonlyMap<number, number> = new Map([
  [0x679, 0x628],
  [0x67e, 0x628],
  [0x686, 0x62c],
  [0x688, 0x62f],
  [0x691, 0x631],
  [0x698, 0x631],
  [0x6a9, 0x643],
  [0x6af, 0x643],
  [0x6ba, 0x646],
  [0x6be, 0x647],
  [0x6c1, 0x647],
  [0x6cc, 0x64a],
  [0x6d2, 0x64a],
]);

/** Average advances in em of the kinds of characters that no table holds, the first that matches. */
const averages: readonly (readonly [kind: RegExp, em: number])[] = [
  [/[\t-\r\u0085\p{Z}]/u, 0.3],
  [/\p{Mc}/u, 0.3],
  [/[\p{Mn}\p{Me}\p{Cc}\p{Cf}\u115F-\u11FF\u3164]/u, 0], // the jamo of a syllable stand on its first
  [/[\uFF61-\uFFDC]/u, 0.5], // half-width kana and jamo
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3001-\u30FF\u3190-\u319F\u31C0-\u33FF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]/u,
    1,
  ],
  [/\p{P}/u, 0.35],
  [/[\p{Nd}\p{Script=Tifinagh}\p{Script=Thaana}]/u, 0.58],
  [/[\p{Script=Cherokee}\p{Script=Canadian_Aboriginal}]/u, 0.8],
  [/[\p{So}\p{Cn}\p{Co}\p{Cs}]/u, 1], // symbols, and what fonts draw as a box
];

const UNKNOWN = 0.7;

/** The share of its width that a consonant adds that is merged with the one before it, and the least in em. */
const MERGED = 0.5;
const LEAST_MERGED = 0.3;

/** How much wider bold letters are. Most of these scripts have no semibold, and are set in bold for it. */
const BOLDER = 1.07;

/** Viramas of scripts whose consonants merge: of Devanagari to Oriya, Telugu, Kannada, Malayalam and Khmer. */
const viramas = /[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0C4D\u0CCD\u0D4D\u17D2]/;

/** Tells whether a code point is the sign by which a consonant of Devanagari or a script like it merges with the next one. */
export function isVirama(code: number): boolean {
  return code > 0x900 && viramas.test(String.fromCharCode(code));
}

/**
 * Tells how far a character that the table of Inter does not hold moves the pen.
 *
 * @param before - code point of the character before it
 * @returns em
 */
export function otherAdvance(character: string, code: number, before: number, isBold: boolean): number {
  const bolder = isBold ? BOLDER : 1;
  const letter = ARABIC_ALIKE.get(code) ?? code;
  const run = scripts.find(([first, widths]) => letter >= first && letter < first + widths.length);
  const known = run && twentieths(run[1], letter - run[0]);
  if (known) return bolder * (isVirama(before) ? Math.max(LEAST_MERGED, MERGED * known) : known);
  const average = code === 0x3000 ? 1 : (averages.find(([kind]) => kind.test(character))?.[1] ?? UNKNOWN);
  return average === 1 ? 1 : bolder * average; // squares stay squares
}

/**
 * Tells how wide an Arabic letter is that the next letter is joined to.
 *
 * @param code - code point of the letter
 * @param next - code point of the letter after it
 * @returns em; `undefined` where the two are not joined
 */
export function arabicJoined(code: number, next: number, isBold: boolean): number | undefined {
  const follows = ARABIC_ALIKE.get(next) ?? next;
  if (follows < 0x622 || follows > 0x64a) return undefined;
  const joined = twentieths(ARABIC_JOINED, (ARABIC_ALIKE.get(code) ?? code) - 0x621);
  return joined ? joined * (isBold ? BOLDER : 1) : undefined;
}

function twentieths(table: string, index: number): number | undefined {
  return index >= 0 && index < table.length ? (table.charCodeAt(index) - 48) / 20 : undefined;
}
