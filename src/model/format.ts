import { canonicalZone, isZone } from "../time/calendar/zone.ts";
import { issues as words } from "../words/en/issues.ts";
import type { IssueCode } from "./issue.ts";
import { LONGEST_LINK, safeLink } from "./link.ts";
import { show } from "./value.ts";

/** Why a text is not of its format. */
interface FormatFault {
  readonly code: IssueCode;
  readonly message: string;
  readonly hint?: string | undefined;
}

/**
 * A trimmed text as the definition of this name in the schema has it, or why it is not so. Dates are not looked at: they
 * are read later, with what bounds them.
 */
export function formatted(name: string | undefined, text: string): string | FormatFault {
  switch (name) {
    case "link":
      return safeLink(text) ?? linkFault(text);
    case "color":
      return /^#(?:[0-9a-f]{3}){1,2}$/i.test(text) ? text.toLowerCase() : colorFault(text);
    case "sha256":
      return /^[0-9a-f]{64}$/i.test(text)
        ? text.toLowerCase()
        : { code: "bad-hash", message: words.badHash(show(text)) };
    case "language":
      return languageTag(text);
    case "zone":
      return isZone(text) ? canonicalZone(text) : { code: "unknown-zone", message: words.unknownZone(show(text)) };
    default:
      return text;
  }
}

/** An address with a scheme that may not be linked to, or one that is not whole. */
function linkFault(text: string): FormatFault {
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text.replace(/[\s\p{Cc}]/gu, ""))?.[1]?.toLowerCase();
  if (scheme !== undefined && !/^(?:https?|mailto)$|\./.test(scheme)) {
    return { code: "unsafe-link", message: words.unsafeLink(show(text)) };
  }
  if (text.length > LONGEST_LINK) return { code: "bad-link", message: words.longLink(text.length, LONGEST_LINK) };
  const bare = /^(?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[:/?#]\S*)?)$/u.exec(text)?.[1];
  const hint = words.didYouMean(bare && `https://${bare}`);
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
function languageTag(text: string): string | FormatFault {
  const tag = /^[a-z]{2,3}(?:-|$)/i.test(text) ? canonical(text) : undefined;
  if (tag !== undefined) return tag;
  const meant = named[text.toLowerCase()] ?? canonical(text.replaceAll("_", "-").replace(/[.@].*$/, ""));
  const near = meant !== undefined && /^[a-z]{2,3}(?:-|$)/.test(meant) ? words.didYouMean(meant) : undefined;
  return { code: "bad-language", message: words.badLanguage(show(text)), hint: near };
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
