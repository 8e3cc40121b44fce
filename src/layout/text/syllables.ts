/** Fewer letters do not stand alone before a hyphen or behind one. */
export const LEAST_LETTERS = 3;

/** Vowels of Latin, Cyrillic and Greek without their marks: й is и with one. */
const V = "[aeiouyæœøıаеиоуыэюяієαεηιουω]";
const C = V.replace("[", "[^");

/** A vowel, and what stands between it and the next; at the beginning of a word, what stands before it. */
const between = new RegExp(`(?:^${C}+)?${V}+${C}+(?=${V})`, "g");

/** The last consonant, or those of the last that begin a syllable together in most languages. */
const onset = /(?:(?:[bcdfgkptv]|[cpt]h)r|[bcfgkp]l|s?ch|[pt]h|д[жз]|[βγδθκπτφχ][λρ]|(?:γκ|μπ|ντ)ρ?|[^])$/;

/** Where languages differ, or where another word may have been joined to the one before; “|” stands before the next vowel. */
const unsure = new RegExp(
  [
    `${V}(?:x|ll|rr|chr|[dktz][vw])\\|`,
    "(?:cq|[gk]n|ngl?|[gsw]h|cz|zs|tch|dt[hr]|rtw|rpf|pf[lr]|nk[lr]|rs[lvw])\\|",
    "(?:bb|dd|ff|gg|pp|tt)l\\||[dqt]l\\|e|[bfgkp]l\\|ich|q\\|ue",
    `${C}j|sch[lmnrw]|sph|(?!${V})[^lmnr]th`,
    `[dgt]s\\||${C}(?!${V})[^h]s\\||${C}s(?!ch)[ckpt]`,
    `^${C}+${V}+s(?!ch)[cklptvw]|ei?s(?!ch)[ckpt]|${C}[dkpt]\\|ing`,
    "[ьъ]\\||[бвгдкпт][рл]\\||[βγδζθκξπσστφχψ][βγδζθκνξπστφχψ]|[στ]μ|μν",
  ].join("|"),
);

/**
 * Where a word may be broken so that each part can be spoken, whatever its language: before a consonant between vowels,
 * and between consonants before those that begin a syllable. English, whose words are rather broken behind a stressed
 * syllable, is followed as far as its spelling tells.
 *
 * @param word - its letters without their marks, in lower case
 * @returns places in it, ascending
 */
export function syllables(word: string): readonly number[] {
  const spoken = word
    .replace(/ck/g, "cq")
    .replace(/ij/g, "ii")
    .replace(/e(?=ment|less|ness|ful)/g, "-"); // one sound, a vowel, silent
  return Array.from(spoken.matchAll(between)).flatMap(({ 0: part, index }) => {
    const end = index + part.length;
    const [begin = ""] = onset.exec(part) ?? [];
    const place = end - begin.length;
    const isShort = place < LEAST_LETTERS || spoken.length - place < LEAST_LETTERS;
    return isShort || unsure.test(`${part}|${spoken.slice(end, end + 3)}`) ? [] : [place];
  });
}
