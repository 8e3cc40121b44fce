import type { DenseLabel } from "./slots.ts";

const { max, min } = Math;

/** What leaders of a crowd keep to, in px. */
interface Spaces {
  /** Length of the axis. */
  readonly length: number;
  /** Least space between two labels; a leader keeps half of it from those that it passes. */
  readonly gap: number;
  /** Least distance between two leaders. */
  readonly stem: number;
}

/** So often leaders are looked at from either end: those that stand close go on one by one, the foremost first. */
const ROUNDS = 3;

/**
 * Lets leaders of one side lean less, each as far as the others leave it room, in the lanes that they have: a flight of labels
 * was set as early along the axis as could be.
 *
 * @param labels - in order along the axis
 */
export function eased(labels: readonly DenseLabel[], spaces: Spaces): readonly DenseLabel[] {
  const found = [...labels];
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let nth = found.length - 1; nth >= 0; nth--) moved = ease(found, nth, spaces) || moved;
    for (let nth = 0; nth < found.length; nth++) moved = ease(found, nth, spaces) || moved;
    if (!moved) break;
  }
  return found;
}

/** Lets one leader lean less; tells whether it did. */
function ease(labels: DenseLabel[], nth: number, { length, gap, stem: apart }: Spaces): boolean {
  const label = labels[nth];
  if (label === undefined || label.stem === label.anchor) return false;
  const { lane, anchor, stem, start, length: size } = label;
  let [stemLow, stemHigh, low, high] = [0, length, 0, length - size];
  for (let k = 0; k < nth; k++) {
    const other = labels[k];
    if (other === undefined) continue;
    const end = other.start + other.length;
    stemLow = max(stemLow, other.stem + apart, other.lane < lane ? end + gap / 2 : 0);
    if (other.lane >= lane) low = max(low, other.lane === lane ? end + gap : other.stem + gap / 2);
  }
  for (let k = nth + 1; k < labels.length; k++) {
    const other = labels[k];
    if (other === undefined) continue;
    stemHigh = min(stemHigh, other.stem - apart, other.lane < lane ? other.start - gap / 2 : length);
    if (other.lane >= lane) high = min(high, (other.lane === lane ? other.start - gap : other.stem - gap / 2) - size);
  }
  const place = min(max(anchor, stemLow, low), stemHigh, high + size);
  // of rounding, nothing may move away
  if ((place - stem) * (anchor - stem) <= 0) return false;
  labels[nth] = { ...label, stem: place, start: min(max(start, low, place - size), high, place) };
  return true;
}
