import { isSameLanguage } from "../time/say/style.ts";
import type { Messages } from "../words/messages.ts";

/** The words of each language, loaded when they are asked for. */
const catalogues: Readonly<Record<string, () => Promise<{ readonly default: Messages }>>> = {
  ar: () => import("../words/ar/index.ts"),
  de: () => import("../words/de/index.ts"),
  en: () => import("../words/en/index.ts"),
  es: () => import("../words/es/index.ts"),
  fr: () => import("../words/fr/index.ts"),
  ja: () => import("../words/ja/index.ts"),
  uk: () => import("../words/uk/index.ts"),
};

/** The languages that there are words of. */
export const languages: readonly string[] = Object.keys(catalogues);

/** The words of a language; `undefined` where there are none. */
export async function messagesFor(locale: string): Promise<Messages | undefined> {
  const language = languages.find((each) => isSameLanguage(each, locale));
  return language === undefined ? undefined : (await catalogues[language]?.())?.default;
}
