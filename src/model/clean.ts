/** Characters that neither XML nor a URL can hold: controls, noncharacters, halves of surrogate pairs. */
const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text without the characters that neither XML nor a URL can hold. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, "");
}

/** A text with its white space collapsed. */
export function oneLine(text: string): string {
  return /[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, " ") : text;
}
