/**
 * Characters that neither XML nor a URL can hold: controls, noncharacters, halves of surrogate pairs; and those by which a
 * text shows other words than it holds, overrides of its direction (UTR 36, 2.6).
 */
const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\u202D\u202E\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text without the characters that no text of a timeline may hold. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, "");
}

/** What can be seen: no blank, no soft hyphen, no joiner, no variation selector, no mark of direction. */
const visible = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** A text without blanks around it; none where nothing of it can be seen. */
export function trimmed(text: string): string {
  return visible.test(text) ? text.trim() : "";
}

/** A text with its white space collapsed. */
export function oneLine(text: string): string {
  return /[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, " ") : text;
}
