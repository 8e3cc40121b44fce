import { slug } from "../model/id.ts";
import type { Issue, IssueCode } from "../model/issue.ts";
import { suggester } from "../model/nearest.ts";
import type { PlacedQuote } from "../model/quotes.ts";
import type { Severity } from "../time/result.ts";
import { verify as words } from "../words/en/verify.ts";
import { formats } from "./paragraphs.ts";
import { search, type Span } from "./search.ts";
import { plain, type Token, tokensOf } from "./token.ts";
import { indexOf, nearestPlace } from "./vicinity.ts";

/** The document that a source is, as text. */
export interface SourceDocument {
  /** What it is called in messages, such as its file. */
  readonly name: string;
  /** Its paragraphs, the first being para. 1. */
  readonly paragraphs: readonly string[];
  /** Why it cannot be read, where it cannot. */
  readonly fault?: string;
}

/** What came of looking up every quote. */
interface Verification {
  /** How many quotes and wordings there are to look up. */
  readonly quotes: number;
  /** How many of them stand in their documents, word for word or nearly so. */
  readonly found: number;
  /** In the order of the inputs. Errors: `missing-document`, `unreadable-document`, `quote-not-found`. Warnings: `wording-not-found`, `quote-differs`, `wording-differs`. */
  readonly issues: readonly Issue[];
}

/**
 * Looks up each quote, and each wording of a date, in the document of its source.
 *
 * Quotation marks, dashes, ellipses and white space of any kind are the same; signs at the ends of a quote do not count,
 * since some styles put the sentence's own there. An ellipsis, a blank line or a bracket in a quote stands for anything
 * between. What is found only when case and signs are left out is a difference, and said with the document's words.
 *
 * @param quotes - what is to be looked up
 * @param documents - by one of the `documentNames` of their source
 * @param files - names of all files among which documents were looked for, to say which may be meant
 */
export function verify(
  quotes: readonly PlacedQuote[],
  documents: ReadonlyMap<string, SourceDocument>,
  files: readonly string[] = [],
): Verification {
  const bySource = new Map<string, Quote[]>();
  for (const placed of quotes) {
    const parts = partsOf(placed.text);
    if (parts.length === 0) continue;
    const list = bySource.get(placed.source);
    if (list === undefined) bySource.set(placed.source, [{ placed, parts }]);
    else list.push({ placed, parts });
  }
  const missing = missingDocument(files);
  const documentOf = documentFinder([...bySource.keys()], documents);
  const said = new Map<PlacedQuote, Issue>();
  let count = 0;
  let found = 0;
  for (const [source, own] of bySource) {
    count += own.length;
    const original = documentOf(source);
    const [first] = own;
    const told =
      original === undefined ? missing : original.fault === undefined ? undefined : unreadable(original.fault);
    if (told !== undefined && first !== undefined) said.set(first.placed, told(first.placed));
    if (original === undefined || told !== undefined) continue;
    for (const [placed, issue] of lookUp(original, own)) {
      if (issue === undefined || issue.code.endsWith("-differs")) found++;
      if (issue !== undefined) said.set(placed, issue);
    }
  }
  return { quotes: count, found, issues: quotes.flatMap((placed) => said.get(placed) ?? []) };
}

/**
 * The names, without their ending, that the document of a source may have: its id, less what file systems refuse, and
 * the id as a slug, since in a table it is a name such as “Pentagon readout”.
 */
export function documentNames(source: string): readonly [name: string, slug: string] {
  // oxlint-disable-next-line no-control-regex
  return [source.normalize("NFC").replace(/[\u0000-\u001f"*/:<>?\\|]/g, "_"), slug([source], "_")];
}

/** Finds the document of a source. A slug that two sources have leads to neither. */
function documentFinder(
  sources: readonly string[],
  documents: ReadonlyMap<string, SourceDocument>,
): (source: string) => SourceDocument | undefined {
  const sharing = new Map<string, number>();
  for (const name of sources.flatMap((source) => [...new Set(documentNames(source))]))
    sharing.set(name, (sharing.get(name) ?? 0) + 1);
  return (source) => {
    const [name, made] = documentNames(source);
    return documents.get(name) ?? (sharing.get(made) === 1 ? documents.get(made) : undefined);
  };
}

/** Says that a source has no document, and which file may be meant. */
function missingDocument(files: readonly string[]): (placed: PlacedQuote) => Issue {
  const byName = new Map(files.map((file) => [file.replace(/\.[^.]*$/, "").normalize("NFC"), file]));
  const suggest = suggester();
  return (placed) => {
    const names = documentNames(placed.source);
    const name = names.find((each) => /^[\w.-]+$/.test(each)) ?? names[0];
    const near = names.find((each) => byName.has(each)) ?? suggest(name, byName.keys());
    const file = near === undefined ? undefined : byName.get(near);
    const isKind = near !== undefined && names.includes(near);
    const hint = file === undefined ? undefined : isKind ? words.unreadable(file) : words.didYouMean(file);
    const message = words.missingDocument(`“${placed.source}”`, words.or(Object.keys(formats), name));
    return issueOf(placed, "error", "missing-document", message, hint);
  };
}

/** Says that the document of a source cannot be read. */
function unreadable(fault: string): (placed: PlacedQuote) => Issue {
  return (placed) =>
    issueOf(placed, "error", "unreadable-document", words.unreadableDocument(`“${placed.source}”`, fault));
}

/** A quote as what must stand in the document, part after part. */
interface Quote {
  readonly placed: PlacedQuote;
  readonly parts: readonly (readonly Token[])[];
}

/** What stands for something left out or put in by the editor; a bracket may take a part of a word with it. */
const gap = /(\[[^\][]*\])|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}|\n\s*\n/u;

function partsOf(quote: string): readonly (readonly Token[])[] {
  const parts: (readonly Token[])[] = [];
  let bracket = false;
  const pieces = quote.split(gap);
  // Every second piece is what the pattern holds in parentheses: the bracket, where the gap was one.
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? "";
    let tokens = tokensOf(plain(piece));
    if (bracket && /^[\p{L}\p{N}]/u.test(piece)) tokens = tokens.slice(1);
    bracket = pieces[at + 1] !== undefined;
    if (bracket && /[\p{L}\p{N}]$/u.test(piece)) tokens = tokens.slice(0, -1);
    const first = tokens.findIndex(({ word }) => word);
    const last = tokens.map(({ word }) => word).lastIndexOf(true);
    if (first >= 0) parts.push(tokens.slice(first, last + 1));
  }
  return parts;
}

/** A token of a document, and the paragraph it stands in, counted from 0. */
interface Stood extends Token {
  readonly paragraph: number;
}

/** For each quote the issue of it, if there is one: looked up word for word, then without case and signs. */
function lookUp(
  original: SourceDocument,
  quotes: readonly Quote[],
): readonly (readonly [PlacedQuote, Issue | undefined])[] {
  const tokens = original.paragraphs.flatMap((text, paragraph) =>
    tokensOf(text).map((token): Stood => ({ ...token, paragraph })),
  );
  const exactly = search(
    tokens.map(({ key }) => key),
    quotes.map(({ parts }) => parts.map((part) => part.map(({ key }) => key))),
  );
  const rest = quotes.filter((_, index) => exactly[index] === undefined);
  const wordTokens = tokens.filter(({ word }) => word);
  const folded = wordTokens.map(fold);
  const nearly = search(
    folded,
    rest.map(({ parts }) => parts.map((part) => part.filter(({ word }) => word).map(fold))),
  );
  const places = indexOf(rest.length === 0 ? [] : folded);
  const issueAt = new Map(
    rest.map((quote, index) => {
      const span = nearly[index];
      const near = span ?? nearestPlace(places, foldedWords(quote));
      const passage = near && passageAt(original, wordTokens, near);
      return [quote.placed, issueOfPlace(quote.placed, original, passage, span !== undefined)] as const;
    }),
  );
  return quotes.map(({ placed }) => [placed, issueAt.get(placed)]);
}

function fold({ key }: Token): string {
  return key.toLowerCase();
}

function foldedWords({ parts }: Quote): readonly string[] {
  return parts.flatMap((part) => part.filter(({ word }) => word).map(fold));
}

/** Words of a document, and the paragraph in which they begin, counted from 1. */
interface Passage {
  readonly paragraph: number;
  readonly words: string;
}

function passageAt(original: SourceDocument, tokens: readonly Stood[], { start, end }: Span): Passage | undefined {
  const first = tokens[start];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined) return undefined;
  const text = original.paragraphs[first.paragraph] ?? "";
  const until = last.paragraph === first.paragraph ? last.end : undefined;
  return { paragraph: first.paragraph + 1, words: shown(text.slice(first.start, until)) };
}

function issueOfPlace(
  placed: PlacedQuote,
  { name }: SourceDocument,
  passage: Passage | undefined,
  differs: boolean,
): Issue {
  const quote = shown(placed.text);
  if (differs && passage !== undefined) {
    const message = words.differs(quote, name, passage.paragraph, passage.words);
    return issueOf(placed, "warning", `${placed.field}-differs`, message);
  }
  const severity = placed.field === "quote" ? "error" : "warning";
  const hint = passage && words.nearest(passage.paragraph, passage.words);
  return issueOf(placed, severity, `${placed.field}-not-found`, words.notFound(quote, name), hint);
}

function issueOf(
  { input, text, path, line, column, row }: PlacedQuote,
  severity: Severity,
  code: IssueCode,
  message: string,
  hint?: string,
): Issue {
  const place = {
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(row !== undefined && { row }),
  };
  return { severity, code, path, input, ...place, value: text, message, ...(hint !== undefined && { hint }) };
}

/** The most characters of a passage that a message holds. */
const longest = 120;

/** A passage in quotes, on one line, shortened in its middle. */
function shown(passage: string): string {
  const text = plain(passage.slice(0, 4 * longest));
  if (text.length <= longest) return `“${text}”`;
  const cut = text.lastIndexOf(" ", longest);
  return `“${text.slice(0, cut > longest / 2 ? cut : longest)} …”`;
}
