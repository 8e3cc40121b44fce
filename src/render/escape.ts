const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that XML 1.0 does not allow, section 2.2: a file with one of them would not open. Lone surrogates are among them. */
const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as every reader of markup takes it in: what XML forbids is replaced, and every line ends in a line feed. */
export function legal(text: string): string {
  return text.replace(forbidden, "\ufffd").replace(/\r\n?/g, "\n");
}

/** What most texts hold nothing of: characters that are written otherwise, or may be. */
// oxlint-disable-next-line no-control-regex
const special = /[&<>"'\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Escapes a text for content of SVG and HTML, so that none of it becomes markup. */
export function escape(text: string): string {
  if (!special.test(text)) return text;
  return legal(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** Escapes a text for an attribute value: tabs and line feeds too, which XML else reads as blanks (XML 1.0, section 3.3.3). */
export function escapeAttribute(text: string): string {
  if (!special.test(text)) return text;
  return escape(text).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
