import type { Author } from "../model/timeline.ts";
import { type FormatDateOptions, sayer } from "../time/format.ts";
import type { When } from "../time/when.ts";
import type { EvidenceWords } from "../words/en/evidence.ts";
import { evidence } from "../words/en/evidence.ts";
import type { ReferenceEntry } from "./references.ts";

/** A piece of text that is set in one way; all runs of a line, joined, are its text. */
export interface TextRun {
  readonly text: string;
  /** Where it links to: http, https or mailto. */
  readonly href?: string;
  /** Set in italics: a title. */
  readonly italic?: boolean;
  /** BCP 47 language, where it is known and may differ from the page's. */
  readonly language?: string;
}

/** How references are said; `zone` is that in which instants are shown. */
type ReferenceStyle = Pick<FormatDateOptions, "locale" | "zone" | "calendar" | "messages">;

/** More authors than this are “A and others”. */
const MOST_AUTHORS = 3;

/**
 * A reference as one line of runs, the same for SVG and HTML, such as:
 * US Department of Defense. *Readout of the call*. October 23, 2022. Archived copy, November 1, 2022. Based on 2.
 *
 * What is unknown is left out, with two exceptions: “undated”, because readers look for the date, and “publisher unknown” where there
 * is neither an author, nor a publisher, nor an address that would tell where it comes from.
 */
export function describeReference(entry: ReferenceEntry, style: ReferenceStyle): readonly TextRun[] {
  const { source, href } = entry;
  const words = { ...evidence, ...style.messages?.references };
  const title = lineOf(source.title);
  const isTitle = (name: string): boolean => name === clean(title);
  const publisher = clean(source.publisher ?? "");
  const locale = usable(style.locale ?? style.messages?.language ?? "en");
  const authors = authorsOf(source.authors, locale, words);
  const lead = authors || publisher;
  // a date holds together
  const say = sayer({ ...style, length: "medium" });
  const dated = (when: When): string => say(when).replace(WIDE_DASH, "–").replaceAll(" ", "\u00a0");
  const published = source.published && dated(source.published);
  const imprint = publisher === lead || isTitle(publisher) ? "" : publisher;
  const list = (numbers: readonly number[]): string => listed(numbers.map(String), locale);

  const sentences: (readonly TextRun[])[] = [
    plain(isTitle(lead) ? "" : lead),
    [{ text: title, italic: true, ...(href && { href }), ...(source.language && { language: source.language }) }],
    plain(lead || href ? "" : words.unknownPublisher),
    plain(imprintOf(imprint, published && (imprint === "" ? capital(published, locale) : published), words)),
    ...source.archived.map(({ url, date }) => [
      { text: words.archived, href: url },
      ...plain(date ? words.archivedOn(dated(date)) : ""),
    ]),
    plain(source.accessed ? words.accessed(dated(source.accessed)) : ""),
    plain(entry.basedOn.length > 0 ? words.basedOn(list(entry.basedOn)) : ""),
    plain(entry.translationOf === undefined ? "" : words.translationOf(list([entry.translationOf]))),
    plain(clean(source.note ?? "")),
  ];
  return joined(sentences, words);
}

function imprintOf(publisher: string, date: string | undefined, words: EvidenceWords): string {
  if (publisher === "") return date ?? words.undated;
  return date === undefined ? words.publishedUndated(publisher) : words.published(publisher, date);
}

/** A language tag, or English where it is none. */
function usable(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en";
  } catch {
    return "en";
  }
}

/** The dash of English between two numbers, with thin spaces around it; labels have it without. */
const WIDE_DASH = /(?<=\d)\u2009–\u2009(?=\d+(?:,|$))/u;

/** A sentence begins with a capital, also where months are written without; “c.” would be an initial. */
function capital(text: string, locale: string): string {
  return /^\p{Ll}/u.test(text) && !/^\p{L}+\./u.test(text)
    ? text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
    : text;
}

function authorsOf(authors: readonly Author[], locale: string, words: EvidenceWords): string {
  const names = authors.map(nameOf).filter((name) => name !== "");
  return names.length > MOST_AUTHORS ? words.authors(names[0] ?? "") : listed(names, locale);
}

/** Names in Chinese, Japanese and Korean letters lead with the family name. */
function nameOf({ literal, given = "", family = "" }: Author): string {
  if (literal !== undefined) return clean(literal);
  const familyFirst = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(family);
  return clean(familyFirst ? `${family}${given}` : `${given} ${family}`);
}

function listed(items: readonly string[], locale: string): string {
  if (items.length < 2) return items.join("");
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}

function plain(text: string): readonly TextRun[] {
  return text === "" ? [] : [{ text }];
}

/** Ends each sentence, unless it ends itself, and sets a gap between two. */
function joined(sentences: readonly (readonly TextRun[])[], words: EvidenceWords): readonly TextRun[] {
  const runs: TextRun[] = [];
  const append = (run: TextRun): void => {
    const last = runs.at(-1);
    const alike = last && last.href === run.href && last.italic === run.italic && last.language === run.language;
    if (last && alike) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  };
  for (const sentence of sentences) {
    const end = sentence.at(-1)?.text ?? "";
    if (end === "") continue;
    if (runs.length > 0) append({ text: words.gap });
    for (const run of sentence) append(run);
    if (!/[.!?…。！？؟।,;:][\p{Pe}\p{Pf}"'”’]*$/u.test(end.slice(-4))) append({ text: words.stop });
  }
  return runs;
}

function lineOf(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** One line without blanks around it, or a comma or colon left over at its end. */
function clean(text: string): string {
  const line = lineOf(text);
  let end = line.length;
  while (end > 0 && " ,;:".includes(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}
