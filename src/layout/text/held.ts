import type { Words } from "./words.ts";

/** What says nothing without the word behind it: versus, number, article, page, chapter, titles of people. */
const LEADS =
  /^(?:vs?\.?|n[º°]|№|§§?|(?:[Nn][or]|[Aa]rt|[Ss]|pp?|[Cc]h(?:ap)?|[KCkc]ap|[Ss]ec|[Vv]ol|Bd|[Ff]ig|Abs|St|Dr|Mrs?|Ms|Prof|ст|с)\.)$/;

const NUMBER = /^[-−±+~≈]?\p{N}[\p{N}.,:’']*$/u;
const CURRENCY = /^(?:[A-Z]{0,2}\p{Sc}|EUR|USD|GBP|CHF|JPY|CNY|UAH|грн)$/u;
const UNIT =
  /^(?:°\p{L}?|[µkMGT]?(?:Wh?|V|A|J|N|Pa|Hz|eV|B|t|l|L|g)|[µnmcdk]?m[²³]?|m?(?:s|h|ph|bar|g|l)|k(?:n|ph|m\/h|cal)|ha|ft|mi|lb|oz|px|m\/s|[кмс]?м|к?г|т|[кМГ]Вт|كم|كغ)$/u;
const SCALE =
  /^(?:thousand|hundred|(?:[mb]|tr)illi(?:on|ard)\p{L}*|[mb]n|tsd|tausend|mio|mrd|mille|md|mil(?:l[oó]n\p{L}*)?|тис\p{L}*|м(?:лн|лрд|ільйон\p{L}*|ільярд\p{L}*)|ألف|آلاف|مليون|ملايين|مليار)$/iu;

/** A word that a number may stand behind as part of its name, as in “tank 2”, and such a number. */
const NAME = /^\p{L}[\p{L}’-]{2,}$/u;
const SHORT = /^\p{N}{1,2}$/u;

/** Marks behind a word that are not of it. */
const MARKS = /[.,;:!?)\]»”"]+$/;

/** Most texts have nothing of all this. */
const mayHold = /[\p{N}\p{Sc}§№.]|\bvs?\b/u;

/** The same words, of which a line rather does not end behind some: numbers with their units, and what says nothing without the next. */
export function held(all: Words): Words {
  const { words } = all;
  if (!words.some(({ text }) => mayHold.test(text))) return all;
  const bare = words.map(({ text }) => text.replace(MARKS, ""));
  const isNumber = (i: number): boolean => NUMBER.test(bare[i] ?? "");
  const counts = (i: number): boolean => [UNIT, SCALE, CURRENCY].some((kind) => kind.test(bare[i] ?? ""));
  const isHeld = (text: string, i: number): boolean => {
    if (LEADS.test(text)) return true;
    if (isNumber(i)) return text === bare[i] && counts(i + 1);
    if (CURRENCY.test(text)) return isNumber(i + 1);
    if (SCALE.test(bare[i] ?? "")) return CURRENCY.test(bare[i + 1] ?? "");
    if (!NAME.test(text) || !isNumber(i + 1)) return false;
    const [number = "", later] = [words[i + 1]?.text, words[i + 2]?.text];
    if (later === undefined || number !== bare[i + 1]) return true;
    // before a capital it may be the day of a month
    return SHORT.test(number) && !/^\p{Lu}/u.test(later) && !counts(i + 2);
  };
  const last = words.length - 1;
  return { ...all, words: words.map((word, i) => (i < last && isHeld(word.text, i) ? { ...word, held: true } : word)) };
}
