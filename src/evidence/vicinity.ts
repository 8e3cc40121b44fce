import type { Span } from "./search.ts";

/** Words that stand more often tell nothing of a place. */
const mostPlaces = 400;

/** The share of a quote's words, weighed by how rare they are, that a place must have to be near. */
const least = 0.4;

/** Where each word of a text stands, ascending. */
export function indexOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    const list = places.get(word);
    if (list === undefined) places.set(word, [index]);
    else list.push(index);
  }
  return places;
}

/**
 * The place that shares most words with a quote, rare ones counting more; `undefined` where none shares enough.
 * A vote for overlapping windows of twice the quote's length, then the narrowest stretch in the best of them: time goes
 * with the length of the quote.
 */
export function nearestPlace(
  index: ReadonlyMap<string, readonly number[]>,
  quote: readonly string[],
): Span | undefined {
  const width = Math.max(4, quote.length);
  const votes = new Map<number, number>();
  let total = 0;
  for (const word of new Set(quote)) {
    const places = index.get(word) ?? [];
    if (places.length > mostPlaces) continue;
    const weight = 1 / Math.log2(2 + places.length);
    total += weight;
    let voted = -1;
    for (const place of places) {
      const slot = Math.floor(place / width);
      for (const each of [slot - 1, slot]) {
        if (each <= voted) continue;
        votes.set(each, (votes.get(each) ?? 0) + weight);
        voted = each;
      }
    }
  }
  let best: number | undefined;
  for (const [slot, vote] of votes)
    if (vote >= total * least && (best === undefined || vote > (votes.get(best) ?? 0))) best = slot;
  return best === undefined ? undefined : stretch(index, quote, best * width, (best + 2) * width);
}

/** Within a window the narrowest stretch, not longer than the quote by more than half, that has most of its different words. */
function stretch(
  index: ReadonlyMap<string, readonly number[]>,
  quote: readonly string[],
  from: number,
  to: number,
): Span | undefined {
  const places = [...new Set(quote)]
    .flatMap((word) => within(index.get(word) ?? [], from, to).map((place) => ({ place, word })))
    .sort((a, b) => a.place - b.place);
  const longest = Math.ceil(Math.max(4, quote.length) * 1.5);
  const counts = new Map<string, number>();
  let best: Span | undefined;
  let most = 0;
  let first = 0;
  for (const { place, word } of places) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    for (let begin = places[first]; begin !== undefined; begin = places[first]) {
      const count = counts.get(begin.word) ?? 0;
      if (count < 2 && place - begin.place < longest) break;
      if (count < 2) counts.delete(begin.word);
      else counts.set(begin.word, count - 1);
      first++;
    }
    const start = places[first]?.place ?? place;
    const narrower = counts.size === most && best !== undefined && place + 1 - start < best.end - best.start;
    if (counts.size > most || narrower) {
      best = { start, end: place + 1 };
      most = counts.size;
    }
  }
  return best;
}

/** Those of ascending places that lie in a window; too frequent ones have none. */
function within(places: readonly number[], from: number, to: number): readonly number[] {
  return places.length > mostPlaces ? [] : places.filter((place) => place >= from && place < to);
}
