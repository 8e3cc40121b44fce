import type { Prepared } from "../layout/prepare/prepare.ts";
import { isSameLanguage } from "../time/say/style.ts";
import { elementConsole as words } from "../words/en/element.ts";

/** The languages whose words a page has to bring. */
export const catalogues: readonly string[] = ["ar", "de", "es", "fr", "ja", "uk"];

/** How long a program may take to bring them before the console is told that there are none, in ms. */
const PATIENCE = 1000;

/** The languages of which the console was told. */
const told = new Set<string>();

/** Tells the console, once for each language, that dates are in it and the words around them in English, though there are others. */
export function tellOfWords(current: () => Prepared): void {
  if (wordless(current()) === undefined) return;
  setTimeout(() => {
    const language = wordless(current());
    if (language === undefined || told.has(language)) return;
    told.add(language);
    console.warn(words.noWords(language));
  }, PATIENCE);
}

/** The language of a timeline whose words there are, and were not given. */
function wordless({ locale, settings }: Prepared): string | undefined {
  return settings.messages === undefined ? catalogues.find((each) => isSameLanguage(each, locale)) : undefined;
}
