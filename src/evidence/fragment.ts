import type { Quote } from "../model/timeline.ts";

/** Quotes up to this many characters are given whole; longer ones by their first and last words. */
const LONGEST_WHOLE = 120;
/** Words that stand for the start and for the end of a long quote, and the most words of context. */
const WORDS = 6;
/** No further quote is added to an address that has this many characters; servers and chats cut longer ones. */
const LONGEST_ADDRESS = 2000;

/** What an editor puts into a quote that does not stand in the source: an ellipsis, a remark in brackets; and the gap between paragraphs. */
const GAP = /\[[^\][]*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}|\n\s*\n/u;

/**
 * An address that leads to the very words: browsers scroll to them and highlight them.
 * Follows the WICG draft “URL Fragment Text Directives”, section 3.2: `#:~:text=prefix-,start,end,-suffix`.
 * A fragment that the address has is kept (`#part:~:text=…`), a directive that it has is replaced. A long quote, one with an ellipsis or
 * an insertion in brackets, and one over several paragraphs are given by their start and end, because the words between need not match.
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
    if (joint === "&" && address.length + text.length > LONGEST_ADDRESS) break;
    address += `${joint}text=${text}`;
    joint = "&";
  }
  return address;
}

function directive(quote: Quote): string {
  const parts = quote.exact.split(GAP).map(clean).filter(hasWords);
  const first = parts[0];
  if (first === undefined) return "";
  const last = parts.at(-1) ?? first;
  const whole = parts.length === 1 && first.length <= LONGEST_WHOLE;
  const [start, end] = whole ? [first] : ends(first, last, parts.length === 1);
  const terms = [encode(start)];
  if (end !== undefined) terms.push(encode(end));
  const prefix = lastWords(clean(quote.prefix ?? ""), WORDS);
  const suffix = firstWords(clean(quote.suffix ?? ""), WORDS);
  if (prefix !== "") terms.unshift(`${encode(prefix)}-`);
  if (suffix !== "") terms.push(`-${encode(suffix)}`);
  return terms.join(",");
}

/** The first and last words of a quote; the whole where there are too few words to take both without overlap. */
function ends(first: string, last: string, same: boolean): [start: string, end?: string] {
  if (same && first.split(" ").length < 2 * WORDS) return [first];
  return [firstWords(first, WORDS), lastWords(last, WORDS)];
}

function firstWords(text: string, count: number): string {
  return text.split(" ").slice(0, count).join(" ");
}

function lastWords(text: string, count: number): string {
  return text.split(" ").slice(-count).join(" ");
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
