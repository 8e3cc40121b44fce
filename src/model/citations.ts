import type { When } from "../time/when.ts";
import { issues as words } from "../words/en/issues.ts";
import type { Checked } from "./check.ts";
import { compact } from "./compact.ts";
import { type BuildContext, knownSource } from "./context.ts";
import { readShaped } from "./dates.ts";
import { at, say } from "./draft.ts";
import type { CitationInput } from "./input.ts";
import type { EventDraft, PlacedReport } from "./merge.ts";
import type { Placed } from "./parts.ts";
import type { Citation, Quote, Source } from "./timeline.ts";
import { show } from "./value.ts";

/** More different dates of an event are not compared; the number of readings can grow with their square. */
export const MOST_DATES = 64;

/** A longer quote than readers compare at a glance. */
const longQuote = 500;

/**
 * Who says that an event happened: its own citations, then what sources report of it.
 *
 * @param shape - that of the dates they give, where the event states it for them
 */
export function citationsOf(
  draft: EventDraft,
  reports: readonly PlacedReport[],
  sources: ReadonlyMap<string, Source>,
  shape: When["shape"] | undefined,
  context: BuildContext,
): readonly Citation[] {
  const found: Citation[] = [];
  const known = new Set<string>();
  const add = (claim: Placed<Checked<CitationInput>>, source: string): void => {
    // The same citation in two inputs, or from both sides, is one.
    const { says, wording, quote, locator, stance, basis, note } = claim.value;
    const { exact, prefix, suffix } = inFull(quote);
    const key = JSON.stringify([source, says, wording, exact, prefix, suffix, locator, stance, basis, note]);
    if (known.has(key)) return;
    known.add(key);
    const { published } = sources.get(source) ?? {};
    found.push(buildCitation(claim, source, readShaped(at(claim, "says"), shape, context, published), context));
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

/** Says that an event has more different dates, by sources that support it, than are compared. */
export function sayManyDates({ path, from }: Placed<unknown>, title: string, citations: readonly Citation[]): void {
  if (citations.length <= MOST_DATES) return;
  const given = citations.flatMap(({ says, stance }) => (says === undefined || stance !== "supports" ? [] : [says]));
  const bounds = ({ start, end }: When): string => [start.earliest, start.latest, end.earliest, end.latest].join();
  const value = new Set(given.map(bounds)).size;
  if (value <= MOST_DATES) return;
  const message = words.manyDates(show(title), value, MOST_DATES);
  from.report({ severity: "warning", code: "too-many-dates", path, value, message });
}

function buildCitation(
  claim: Placed<Checked<CitationInput>>,
  source: string,
  says: When | undefined,
  context: BuildContext,
): Citation {
  const { value } = claim;
  const basis = at(claim, "basis");
  if (basis.value === source) say(basis, "warning", "circular-source", words.ownBasis(show(source)));
  return compact<Citation>({
    source,
    says,
    wording: value.wording,
    quote: quoteOf(at(claim, "quote")),
    locator: value.locator,
    stance: value.stance ?? "supports",
    basis: knownSource(basis, context),
    note: value.note,
  });
}

function quoteOf(placed: Placed<unknown>): Quote | undefined {
  const quote = placed.value as Checked<CitationInput>["quote"];
  if (quote === undefined) return undefined;
  const { exact, prefix, suffix } = inFull(quote);
  if (exact === undefined) {
    say(placed, "error", "missing-exact", words.missingExact());
    return undefined;
  }
  if (exact.length > longQuote) say(placed, "notice", "long-quote", words.longQuote(exact.length, longQuote));
  return compact<Quote>({ exact, prefix, suffix });
}

/** A quote that may be written as its words alone. */
function inFull(quote: Checked<CitationInput>["quote"] = {}): Checked<Quote> {
  return typeof quote === "string" ? { exact: quote } : quote;
}
