/** Long enough to see where a dictionary word ends, and what is left of a slice when it is cut there. */
const SLICE = 256;
const LOOK_AHEAD = 5;

/**
 * Divides a text into characters as readers see them (grapheme clusters, UAX 29), or into words and what stands between
 * them. Words of scripts without spaces come from the dictionaries of `Intl.Segmenter`.
 *
 * The text goes to the segmenter in slices, because the time that V8's takes grows with the square of the text.
 *
 * @yields the parts in the order of the text
 */
export function* segments(text: string, granularity: "grapheme" | "word"): Generator<string> {
  const segmenter = new Intl.Segmenter("en", { granularity });
  let size = SLICE;
  for (let start = 0; start < text.length;) {
    const slice = text.slice(start, start + size);
    const found = Array.from(segmenter.segment(slice), ({ segment }) => segment);
    const isLast = start + size >= text.length;
    if (!isLast && found.length <= LOOK_AHEAD) size *= 2;
    else {
      // the last parts of a slice might end elsewhere if the segmenter saw what follows
      for (const part of isLast ? found : found.slice(0, -LOOK_AHEAD)) {
        yield part;
        start += part.length;
      }
      size = SLICE;
    }
  }
}
