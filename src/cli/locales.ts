import { isSameLanguage } from "../time/say/style.ts";
import ar from "../words/ar/index.ts";
import de from "../words/de/index.ts";
import en from "../words/en/index.ts";
import es from "../words/es/index.ts";
import fr from "../words/fr/index.ts";
import ja from "../words/ja/index.ts";
import uk from "../words/uk/index.ts";
import type { Messages } from "../words/messages.ts";

const catalogues: readonly Messages[] = [ar, de, en, es, fr, ja, uk];

/** The languages that there are words of. */
export const languages: readonly string[] = catalogues.map(({ language }) => language);

/** The words of a language; `undefined` where there are none. */
export function messagesFor(locale: string): Messages | undefined {
  return catalogues.find(({ language }) => isSameLanguage(language, locale));
}
