import { whenFromBounds } from "../time/bounds.ts";
import { type DateResult, parseDate, type ParseDateOptions } from "../time/parse.ts";
import type { When } from "../time/when.ts";
import { issues as words } from "../words/en/issues.ts";
import type { Checked, Item } from "./check.ts";
import { oneLine } from "./clean.ts";
import { importanceOf } from "./importance.ts";
import type { ArchivedCopyInput, CitationInput } from "./input.ts";
import { at, dataOf, type Draft, fieldOf, say, textOf } from "./draft.ts";
import type { EventDraft, PlacedReport } from "./merge.ts";
import type { Suggest } from "./nearest.ts";
import type { Placed } from "./parts.ts";
import type { ArchivedCopy, Author, Citation, Quote, Source, TimelineEvent } from "./timeline.ts";
import { show } from "./value.ts";

/** What building needs to know of the whole. */
export interface BuildContext {
  /** Zone of dates in inputs that state none. */
  readonly zone: string;
  /** The order of dates of numbers alone in inputs that state none. */
  readonly dateOrder: ParseDateOptions["dateOrder"];
  readonly suggest: Suggest;
  /** The ids of all sources. */
  readonly sourceIds: ReadonlySet<string>;
  /** Dates that were read, by zone, order, bound and text: long lists repeat theirs. */
  readonly dates: Map<string, DateResult>;
}

/** A longer quote than readers compare at a glance. */
const longQuote = 500;

const day = 86_400_000;

/** Builds a source of what the inputs say of it. */
export function buildSource(draft: Draft, context: BuildContext): Source {
  const text = (name: string): string | undefined => textOf(draft, name);
  const date = (name: string): When | undefined => readDate(fieldOf(draft, name), context);
  const translated = fieldOf(draft, "translationOf");
  return compact<Source>({
    id: draft.id,
    title: oneLine(text("title") ?? text("publisher") ?? draft.id),
    publisher: text("publisher"),
    authors: several(fieldOf(draft, "author"))
      .map(authorOf)
      .filter((author) => author !== undefined),
    published: date("published"),
    accessed: date("accessed"),
    url: text("url"),
    archived: several(fieldOf(draft, "archived"))
      .map((copy) => copyOf(copy, context))
      .filter((copy) => copy !== undefined),
    language: text("language"),
    basedOn: several(fieldOf(draft, "basedOn"))
      .map((id) => knownSource(id, context))
      .filter((id) => id !== undefined),
    translationOf: translated && knownSource(translated, context),
    note: text("note"),
    data: dataOf(draft),
  });
}

/** Builds an event of what the inputs say of it. */
export function buildEvent(
  draft: EventDraft,
  reports: readonly PlacedReport[],
  sources: ReadonlyMap<string, Source>,
  context: BuildContext,
): TimelineEvent {
  const text = (name: string): string | undefined => textOf(draft, name);
  const shape = text("shape");
  const written = fieldOf(draft, "date");
  const read = readDate(written, context);
  const date = read && shaped(read, shape);
  const found = citations(draft, reports, sources, context);
  const claims = written === undefined ? found.map((citation) => shapedClaim(citation, shape)) : found;
  if (written === undefined && !claims.some(({ says }) => says !== undefined)) {
    say(draft.first, "error", "missing-date", words.missingDate());
  }
  const title = text("title");
  if (title === undefined) say(draft.first, "warning", "missing-title", words.missingTitle());
  return compact<TimelineEvent>({
    id: draft.id,
    type: text("type"),
    date,
    title: oneLine(
      title ?? text("date") ?? claims.find(({ says }) => says !== undefined)?.says?.text ?? words.untitled,
    ),
    text: text("text"),
    annotation: text("annotation"),
    importance: importanceOf((fieldOf(draft, "importance")?.value as number | undefined) ?? 1),
    lane: text("lane"),
    citations: claims,
    data: dataOf(draft),
  });
}

function citations(
  draft: EventDraft,
  reports: readonly PlacedReport[],
  sources: ReadonlyMap<string, Source>,
  context: BuildContext,
): readonly Citation[] {
  const found: Citation[] = [];
  const known = new Set<string>();
  const add = (claim: Placed<Checked<CitationInput>>, source: string): void => {
    // The same citation in two inputs, or from both sides, is one.
    const { says, wording, quote, locator, stance, basis, note } = claim.value;
    const key = JSON.stringify([source, says, wording, quote, locator, stance, basis, note]);
    if (known.has(key)) return;
    known.add(key);
    found.push(buildCitation(claim, source, sources.get(source)?.published, context));
  };
  for (const citation of draft.citations) {
    const { value } = citation;
    const named = typeof value === "string" ? citation : at(citation, "source");
    const id = knownSource(named, context);
    if (named.value === undefined) say(citation, "error", "missing-source", words.missingSource());
    if (id !== undefined) add({ ...citation, value: typeof value === "string" ? {} : value }, id);
  }
  for (const report of reports) add(report, report.source);
  return found;
}

function buildCitation(
  claim: Placed<Checked<CitationInput>>,
  source: string,
  published: When | undefined,
  context: BuildContext,
): Citation {
  const { value } = claim;
  return compact<Citation>({
    source,
    says: readDate(at(claim, "says"), context, published),
    wording: value.wording,
    quote: quoteOf(at(claim, "quote")),
    locator: value.locator,
    stance: value.stance ?? "supports",
    basis: knownSource(at(claim, "basis"), context),
    note: value.note,
  });
}

/** Reads a date where there is one; what is to be said of it is said at its place. */
function readDate(placed: Placed<unknown> | undefined, context: BuildContext, published?: When): When | undefined {
  if (placed === undefined || placed.value === undefined) return undefined;
  const text = placed.value as string;
  const result = parsed(placed, context, published);
  for (const { severity, code, column, message, hint } of result.issues) {
    placed.from.report({
      severity,
      code,
      path: placed.path,
      value: text,
      message: words.date(message),
      hint,
      within: column - 1,
    });
  }
  return result.when;
}

/** What a text says as a date; of the same texts, the same. */
export function parsed(
  { value, from }: Placed<unknown>,
  context: Pick<BuildContext, "zone" | "dateOrder" | "dates">,
  published?: When,
): DateResult {
  const text = value as string;
  const zone = from.zone ?? context.zone;
  const dateOrder = from.dateOrder ?? context.dateOrder;
  const bound = published === undefined ? "" : `${published.start.earliest}\n${published.end.latest}`;
  const key = `${zone}\n${dateOrder}\n${bound}\n${text}`;
  const result = context.dates.get(key) ?? parseDate(text, { zone, dateOrder, published });
  context.dates.set(key, result);
  return result;
}

/** The id of a source, if there is such a source. */
function knownSource(placed: Placed<unknown>, { sourceIds, suggest }: BuildContext): string | undefined {
  if (placed.value === undefined) return undefined;
  const id = placed.value as string;
  if (sourceIds.has(id)) return id;
  const near = suggest(id, sourceIds);
  const hint = words.didYouMean(near);
  say(placed, "error", "unknown-source", words.unknownSource(show(id)), hint);
  return undefined;
}

/** The elements of a field that holds one or several. */
function several(placed: Placed<unknown> | undefined): readonly Placed<unknown>[] {
  if (placed === undefined) return [];
  if (!Array.isArray(placed.value)) return [placed];
  const { path, from } = placed;
  return (placed.value as readonly Item<unknown>[]).map(({ index, value }) => ({
    value,
    path: { parent: path, key: index },
    from,
  }));
}

function authorOf({ value }: Placed<unknown>): Author | undefined {
  if (typeof value === "string") return { literal: value };
  const { family, given, literal } = value as Author;
  return (family ?? given ?? literal) ? compact<Author>({ family, given, literal }) : undefined;
}

function copyOf(placed: Placed<unknown>, context: BuildContext): ArchivedCopy | undefined {
  if (typeof placed.value === "string") return { url: placed.value };
  const { url, sha256 } = placed.value as Checked<ArchivedCopyInput>;
  if (url === undefined) {
    say(placed, "error", "missing-address", words.missingAddress());
    return undefined;
  }
  return compact<ArchivedCopy>({ url, date: readDate(at(placed, "date"), context), sha256 });
}

function quoteOf(placed: Placed<unknown>): Quote | undefined {
  const { value } = placed;
  if (value === undefined) return undefined;
  const { exact, prefix, suffix } = typeof value === "string" ? { exact: value } : (value as Checked<Quote>);
  if (exact === undefined) {
    say(placed, "error", "missing-exact", words.missingExact());
    return undefined;
  }
  if (exact.length > longQuote) say(placed, "notice", "long-quote", words.longQuote(exact.length, longQuote));
  return compact<Quote>({ exact, prefix, suffix });
}

/** A date as a duration from its first day to its last, or as a point somewhere within it. */
function shaped(when: When, shape: string | undefined): When {
  if (shape === undefined || shape === when.shape) return when;
  const hull = { earliest: when.start.earliest, latest: when.end.latest };
  if (shape === "point") return { ...whenFromBounds("point", hull, hull, when.grain), text: when.text };
  const start = { earliest: hull.earliest, latest: Math.min(hull.latest, hull.earliest + day) };
  const end = { earliest: Math.max(hull.earliest, hull.latest - day), latest: hull.latest };
  return { ...when, shape: "span", start, end };
}

function shapedClaim(citation: Citation, shape: string | undefined): Citation {
  return citation.says === undefined ? citation : { ...citation, says: shaped(citation.says, shape) };
}

/** Leaves out the fields that are undefined. */
export function compact<T extends object>(object: { [Field in keyof T]: T[Field] | undefined }): T {
  const kept: Partial<T> = {};
  for (const field in object) if (object[field] !== undefined) kept[field] = object[field];
  return kept as T;
}
