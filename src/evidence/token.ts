/** One word or sign of a text. */
export interface Token {
  /** As it is compared: one form for all kinds of quotation marks, of dashes and of ellipses; case is kept. */
  readonly key: string;
  /** Whether it is a word or a number, not a sign. */
  readonly word: boolean;
  /** Where it stands in the text, in UTF-16 units, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Scripts that put no spaces between words: each of their characters is a word of its own, so that a part of a sentence is found. */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;

/** Quotation marks, primes and apostrophes, the Ukrainian letter among them. */
const marks = String.raw`["'\u0060\u00ab\u00b4\u00bb\u02b9\u02bb\u02bc\u02bd\u2018-\u201f\u2032\u2033\u2039\u203a\u300c-\u300f\u301d-\u301f\uff02\uff07]`;

const dashes = String.raw`[-\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]`;

const pattern = new RegExp(
  String.raw`(?<mark>${marks}+)|(?<dash>${dashes}+)|(?<dots>\.{2,}|…+)|(?<word>${unspaced}\p{M}*|(?:(?!${unspaced}|${marks})[\p{L}\p{N}\p{M}])+)|\S`,
  "gu",
);

/** Characters that are not seen: soft hyphens, joiners, marks of direction. They are no part of what is compared. */
const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A text without what is not seen, in the composed form (NFC), with single spaces. */
export function plain(text: string): string {
  return text.replace(unseen, "").normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Takes a text apart into words and signs; what `plain` leaves out is to be left out before. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(pattern)) {
    const { mark, dash, dots, word } = found.groups ?? {};
    const key = mark ? "'" : dash ? "-" : dots ? "…" : found[0].normalize("NFKC");
    tokens.push({ key, word: word !== undefined, start: found.index, end: found.index + found[0].length });
  }
  return tokens;
}
