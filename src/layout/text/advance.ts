/** Advances of U+2000–200A in twentieths of an em: "0" is 0, "9" 9, "=" 13. */
const SPACES = ":D:D753=642";

/** The same of U+05D0–05EA, after Arimo. */
const HEBREW = "=<8;=56==5;:;>>58=<<<:;<;?>";

/** The same of U+0621–064A, after Noto Sans Arabic: the wider of the isolated and the final form … */
const ARABIC = "86696?6F:FF===;;88IIKKAA;;?????6F@B?;?:9??";

/** … and the mean of the initial and the medial form; "0" where the letter never joins the next. */
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
  [/[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}\p{Script=Lao}\p{Script=Georgian}]/u, 0.58],
  [/[\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Sinhala}]/u, 0.85],
  [/[\p{So}\p{Cn}\p{Co}\p{Cs}]/u, 1], // symbols, and what fonts draw as a box
];

const UNKNOWN = 0.7;

/** What a consonant adds that is merged with the one before it. */
const MERGED = 0.3;

/** Tells whether a code point is the sign by which a consonant of Devanagari or a script like it merges with the next one. */
export function isVirama(code: number): boolean {
  return code === 0x17d2 || (code >= 0x94d && code <= 0xb4d && (code - 0x94d) % 0x80 === 0);
}

/**
 * Tells how far a character that the table of Inter does not hold moves the pen.
 *
 * @param before - code point of the character before it
 * @returns em at weight 400
 */
export function otherAdvance(character: string, code: number, before: number): number {
  if (code === 0x3000) return 1;
  if (isVirama(before)) return MERGED;
  const letter = ARABIC_ALIKE.get(code) ?? code;
  return (
    twentieths(SPACES, code - 0x2000) ??
    twentieths(HEBREW, code - 0x5d0) ??
    twentieths(ARABIC, letter - 0x621) ??
    averages.find(([kind]) => kind.test(character))?.[1] ??
    UNKNOWN
  );
}

/**
 * Tells how wide an Arabic letter is that the next letter is joined to.
 *
 * @param code - code point of the letter
 * @param next - code point of the letter after it
 * @returns em at weight 400; `undefined` where the two are not joined
 */
export function arabicJoined(code: number, next: number): number | undefined {
  const follows = ARABIC_ALIKE.get(next) ?? next;
  if (follows < 0x622 || follows > 0x64a) return undefined;
  return twentieths(ARABIC_JOINED, (ARABIC_ALIKE.get(code) ?? code) - 0x621) || undefined;
}

function twentieths(table: string, index: number): number | undefined {
  return index >= 0 && index < table.length ? (table.charCodeAt(index) - 48) / 20 : undefined;
}
