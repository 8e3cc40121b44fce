import { isZone } from "../time/wall.ts";
import { issues as words } from "../words/en/issues.ts";
import type { Format } from "./schema.ts";
import { show } from "./value.ts";

/** Why a text is not of its format. */
export interface FormatFault {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Holds a trimmed text against a format. Dates are not looked at: they are read later, with what bounds them. */
export function formatFault(format: Format, text: string): FormatFault | undefined {
  switch (format) {
    case "link":
      return linkFault(text);
    case "color":
      return /^#(?:[0-9a-f]{3}){1,2}$/i.test(text) ? undefined : colorFault(text);
    case "sha256":
      return /^[0-9a-f]{64}$/i.test(text) ? undefined : { code: "bad-hash", message: words.badHash(show(text)) };
    case "language-tag":
      return languageFault(text);
    case "time-zone":
      return isZone(text) ? undefined : { code: "unknown-zone", message: words.unknownZone(show(text)) };
    case "written-date":
      return undefined;
  }
}

/** Browsers pass over tabs and line breaks within a scheme: `java\nscript:` is one. */
function linkFault(text: string): FormatFault | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text.replace(/\s/g, ""))?.[1]?.toLowerCase();
  const isHost = scheme?.includes(".") === true || /^localhost$/i.test(scheme ?? "");
  if (scheme !== undefined && !isHost && !/^(?:https?|mailto)$/.test(scheme)) {
    return { code: "unsafe-link", message: words.unsafeLink(show(text)) };
  }
  if (/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(text)) return undefined;
  const bare = /^(?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[:/?#]\S*)?)$/u.exec(text)?.[1];
  const hint = bare === undefined ? undefined : words.didYouMean(`https://${bare}`);
  return { code: "bad-link", message: words.badLink(show(text)), hint };
}

function colorFault(text: string): FormatFault {
  const hint = /^(?:[0-9a-f]{3}){1,2}$/i.test(text) ? words.didYouMean(`#${text}`) : undefined;
  return { code: "bad-color", message: words.badColor(show(text)), hint };
}

/** Languages whose English or own names are the commonest mistakes for their tag. */
const named: Readonly<Record<string, string>> = {
  english: "en",
  german: "de",
  deutsch: "de",
  french: "fr",
  français: "fr",
  spanish: "es",
  español: "es",
  italian: "it",
  portuguese: "pt",
  dutch: "nl",
  polish: "pl",
  russian: "ru",
  ukrainian: "uk",
  arabic: "ar",
  hebrew: "he",
  turkish: "tr",
  chinese: "zh",
  japanese: "ja",
  korean: "ko",
};

/** No registered language has more than three letters (RFC 5646, 2.2.1), though the grammar has room for eight. */
function languageFault(text: string): FormatFault | undefined {
  const fault = (meant: string | undefined): FormatFault => ({
    code: "bad-language",
    message: words.badLanguage(show(text)),
    hint: meant === undefined ? undefined : words.didYouMean(meant),
  });
  if (/^[a-z]{2,3}(?:-|$)/i.test(text) && canonical(text) !== undefined) return undefined;
  return fault(named[text.toLowerCase()] ?? canonical(text.replaceAll("_", "-").replace(/[.@].*$/, ""), 3));
}

function canonical(tag: string, longest: number = 8): string | undefined {
  try {
    const found = Intl.getCanonicalLocales(tag)[0];
    return found !== undefined && (found.split("-")[0] ?? "").length <= longest ? found : undefined;
  } catch {
    return undefined;
  }
}
