import type { Quote } from "../model/timeline.ts";

/** Quotes up to this many characters are given whole; longer ones by their first and last words. */
const LONGEST_WHOLE = 120;
/** A quote that takes more characters once encoded is never given whole: a letter may take nine. */
const LONGEST_ENCODED = 300;
/** Characters, encoded, up to which several words stand for a start, an end or a context. */
const LONGEST_WORDS = 150;
/** Words, or characters where a word is too long, that stand for the start and for the end of a long quote. */
const ENDS: Most = { words: 6, characters: 12 };
/** The most words, or characters, of context. */
const CONTEXT: Most = { words: 5, characters: 24 };
/** No quote is added to an address that would then have more characters; servers and chats cut longer ones. */
const LONGEST_ADDRESS = 2000;

interface Most {
  readonly words: number;
  readonly characters: number;
}

/** What an editor puts into a quote that does not stand in the source: an ellipsis, a remark in brackets; and the gap between paragraphs. */
const GAP = /\[[^\][]*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}|\n\s*\n/u;

/**
 * An address that leads to the very words: browsers scroll to them and highlight them.
 * Follows the WICG draft “URL Fragment Text Directives”, section 3.2: `#:~:text=prefix-,start,end,-suffix`.
 * A fragment that the address has is kept (`#part:~:text=…`), a directive that it has is replaced. A long quote, one with an ellipsis or
 * an insertion in brackets, and one over several paragraphs are given by their start and end, because the words between need not match.
 * An address that would grow beyond 2,000 characters takes no further quote.
 *
 * @param url - the address; returned as it is where its scheme is not `http` or `https`
 * @param quotes - the words, several to have all of them highlighted; blank ones are ignored
 */
export function textFragment(url: string, ...quotes: readonly Quote[]): string {
  if (!/^https?:\/\//i.test(url)) return url;
  const directives = new Set(quotes.map(directive).filter((text) => text !== ""));
  if (directives.size === 0) return url;
  const hash = url.indexOf("#");
  const old = hash < 0 ? -1 : url.indexOf(":~:", hash);
  let address = old < 0 ? url : url.slice(0, old);
  if (hash < 0) address += "#";
  let joint = ":~:";
  for (const text of directives) {
    const longer = `${address}${joint}text=${text}`;
    if (longer.length > LONGEST_ADDRESS) break;
    address = longer;
    joint = "&";
  }
  return joint === "&" ? address : url;
}

function directive(quote: Quote): string {
  const parts = quote.exact.split(GAP).map(clean).filter(hasWords);
  const first = parts[0];
  if (first === undefined) return "";
  const last = parts.at(-1) ?? first;
  const [start, end] = parts.length === 1 && isShort(first) ? [first] : ends(first, last, parts.length === 1);
  if (start === "" || end === "") return "";
  const terms = [encode(start)];
  if (end !== undefined) terms.push(encode(end));
  const prefix = lastWords(clean(quote.prefix ?? ""), CONTEXT);
  const suffix = firstWords(clean(quote.suffix ?? ""), CONTEXT);
  if (prefix !== "") terms.unshift(`${encode(prefix)}-`);
  if (suffix !== "") terms.push(`-${encode(suffix)}`);
  return terms.join(",");
}

/** Whether a quote is given whole: it is short, or has too few words for a start and an end. */
function isShort(text: string): boolean {
  if (text.length > LONGEST_ENCODED || encode(text).length > LONGEST_ENCODED) return false;
  return text.length <= LONGEST_WHOLE || text.split(" ").length < 2 * ENDS.words;
}

/** The first and last words of a quote; of one part of it without overlap. */
function ends(first: string, last: string, same: boolean): readonly [start: string, end: string] {
  const half = same ? Math.max(1, Math.floor(first.split(" ").length / 2)) : ENDS.words;
  const most = { ...ENDS, words: Math.min(ENDS.words, half) };
  return [firstWords(first, most), lastWords(last, most)];
}

/** As many first words as may stand in an address; of a word that is too long its first characters. */
function firstWords(text: string, { words, characters }: Most): string {
  const all = text.split(" ");
  for (let count = Math.min(words, all.length); count > 0; count--) {
    const taken = all.slice(0, count).join(" ");
    if (fits(taken)) return taken;
  }
  const near = text.slice(0, 2 * characters);
  const pieces = boundaries(near, 1, characters).map((at) => near.slice(0, at).trim());
  return pieces.filter(hasWords).at(-1) ?? "";
}

/** As many last words as may stand in an address; of a word that is too long its last characters. */
function lastWords(text: string, { words, characters }: Most): string {
  const all = text.split(" ");
  for (let count = Math.min(words, all.length); count > 0; count--) {
    const taken = all.slice(-count).join(" ");
    if (fits(taken)) return taken;
  }
  const near = text.slice(-2 * characters);
  const pieces = boundaries(near, near.length - characters, near.length - 1).map((at) => near.slice(at).trim());
  return pieces.find(hasWords) ?? "";
}

function fits(text: string): boolean {
  return text.length <= LONGEST_WORDS && encode(text).length <= LONGEST_WORDS;
}

/** Where words begin within a stretch, both ends included; if none does, where characters as readers see them begin (UAX 29). */
function boundaries(text: string, from: number, to: number): readonly number[] {
  const within = (granularity: "word" | "grapheme"): readonly number[] =>
    Array.from(new Intl.Segmenter("en", { granularity }).segment(text), ({ index }) => index).filter(
      (at) => at >= from && at <= to,
    );
  const words = within("word");
  return words.length > 0 ? words : within("grapheme");
}
function clean(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * Dash, comma and ampersand are the directive's own signs; quotes and parentheses would end the address in Markdown and in messages.
 * Half a surrogate pair has no UTF-8 and becomes U+FFFD.
 */
function encode(text: string): string {
  const escaped = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD")).replace(/[-'()]/g, escaped);
}
