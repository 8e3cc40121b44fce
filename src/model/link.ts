/** Characters that never stand in an address: controls, direction overrides (they spoof what a reader sees), half a surrogate pair. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069]/u;

/** A web address with a host, or a mail address. A backslash ends the host in browsers, so none may stand in it. */
const ALLOWED = /^(?:https?:\/\/[^\s/?#\\"<>`]+(?:[/?#]|$)|mailto:[^\s@?#/\\"<>`]+@[^\s@?#/\\"<>`]+(?:\?|$))/i;

/** Characters that browsers percent-encode anyway, and that could leave an attribute or a style where someone forgot to escape. */
const ENCODED: Readonly<Record<string, string>> = { " ": "%20", '"': "%22", "<": "%3C", ">": "%3E", "`": "%60" };

/** Characters that an address may have: what every server should take (RFC 9110, section 4.1). */
export const LONGEST_LINK = 8000;

/**
 * The address as it may be linked to, or `undefined` where it may not: only absolute `http:`, `https:` and `mailto:` addresses pass.
 * Blanks around it are dropped; blanks, quotes and angle brackets within are percent-encoded as the URL Standard does (URL, section 1.3).
 * An address of more than 8,000 characters does not pass.
 * What only becomes a script once controls are dropped or character references resolved has no allowed scheme and does not pass.
 */
export function safeLink(url: string): string | undefined {
  const trimmed = url.trim();
  if (trimmed.length > LONGEST_LINK || FORBIDDEN.test(trimmed) || !ALLOWED.test(trimmed)) return undefined;
  const encoded = trimmed.replace(/[ "<>`]/g, (character) => ENCODED[character] ?? "");
  return encoded.length > LONGEST_LINK ? undefined : encoded;
}
