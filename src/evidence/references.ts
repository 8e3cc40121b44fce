import type { Quote, Source, Timeline, TimelineEvent } from "../model/timeline.ts";
import { textFragment } from "./fragment.ts";

/** A source in the reference list. */
export interface ReferenceEntry {
  /** Its number, from 1; the entries are in this order. */
  readonly number: number;
  /** What is known of it. */
  readonly source: Source;
  /** Whether an event cites it; if not, it stands after all that are cited. */
  readonly cited: boolean;
  /** Its address, leading to the words that are quoted from it. */
  readonly href?: string;
  /** Numbers of the sources it is based on, ascending. */
  readonly basedOn: readonly number[];
  /** Number of the source that it translates. */
  readonly translationOf?: number;
}

/** The numbered sources of a timeline. */
export interface References {
  /** Every source of the timeline, by number. */
  readonly entries: readonly ReferenceEntry[];
  /** The number of each source, by id. */
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Quotes of one source that its address may lead to; the address is bounded in length besides. */
const MOST_QUOTES = 32;

/**
 * Numbers the sources of a timeline by their first citation.
 * Those that no event cites are numbered on, in the order of the timeline: nothing is lost, and “based on 7” has something to name.
 *
 * @param timeline - all its sources are listed
 * @param ordered - its events as they are drawn, in the order in which they are read; events that are missing here come after them
 */
export function references(timeline: Timeline, ordered: readonly TimelineEvent[]): References {
  if (timeline.sources.length === 0) return { entries: [], numberOf: new Map() };
  const quotes = new Map<string, Quote[]>();
  for (const event of new Set([...ordered, ...timeline.events])) {
    for (const { source, quote } of event.citations) {
      const known = quotes.get(source) ?? [];
      quotes.set(source, known);
      if (quote && known.length < MOST_QUOTES) known.push(quote);
    }
  }
  const sources = new Map(timeline.sources.map((source) => [source.id, source]));
  const listed = [...new Set([...quotes.keys(), ...sources.keys()])].flatMap((id) => sources.get(id) ?? []);
  const numberOf = new Map(listed.map(({ id }, index) => [id, index + 1]));
  return { entries: listed.map((source) => entryOf(source, quotes.get(source.id), numberOf)), numberOf };
}

function entryOf(
  source: Source,
  quotes: readonly Quote[] | undefined,
  numberOf: ReadonlyMap<string, number>,
): ReferenceEntry {
  const original = source.translationOf === undefined ? undefined : numberOf.get(source.translationOf);
  const basedOn = new Set(source.basedOn.flatMap((id) => numberOf.get(id) ?? []));
  return {
    number: numberOf.get(source.id) ?? 0,
    source,
    cited: quotes !== undefined,
    ...(source.url === undefined ? {} : { href: textFragment(source.url, ...(quotes ?? [])) }),
    basedOn: [...basedOn].sort((a, b) => a - b),
    ...(original === undefined ? {} : { translationOf: original }),
  };
}
