import { dateVocabulary, monthLanguages } from "../../words/en/datewords.ts";

/** Names of months in other languages, by what `Intl` calls them; empty until a word is asked for that is not English. */
const foreign = new Map<string, number>();

/** The month (1–12) that a word in lower case names: in English, else in one of the languages of the vocabulary. */
export function monthOf(word: string): number | undefined {
  const month = dateVocabulary.months.get(word);
  if (month !== undefined || !/\p{L}/u.test(word)) return month;
  if (foreign.size === 0) for (const language of monthLanguages) addMonths(language);
  return foreign.get(word);
}

/** By itself and beside a day: many languages have a nominative and a genitive. */
const FIELDS: readonly Intl.DateTimeFormatOptions[] = [
  { month: "long" },
  { month: "short" },
  { month: "long", day: "numeric" },
  { month: "short", day: "numeric" },
];

function addMonths(language: string): void {
  for (const fields of FIELDS) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...fields, timeZone: "UTC" });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2000, month - 1, 15));
      const name =
        parts
          .find(({ type }) => type === "month")
          ?.value.toLowerCase()
          .replaceAll(".", "") ?? "";
      if (/\d/.test(name)) continue;
      foreign.set(name, month);
      if (language === "he") foreign.set(`ב${name}`, month); // “in”, written together
    }
  }
}
