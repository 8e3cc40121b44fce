import { FAR, glide } from "./glide.ts";
import { begin, levelAt, scaleOf, type DetailField } from "./known.ts";
import { ensure } from "./tiles.ts";

/** A label that is shown. */
export interface Detailed {
  readonly index: number;
  readonly lane: number;
  /** Its near edge, measured from its anchor, in px as shown. */
  readonly offset: number;
}

/**
 * The labels of an axis at any scale.
 *
 * @param from - where the view begins, in px of the whole axis
 * @param scale - how many times larger than the whole it is shown; 1 or more
 * @param length - length of the view, px as shown
 * @returns the labels whose slots may reach into the view, in order
 */
export type Detail = (from: number, scale: number, length: number) => readonly Detailed[];

/**
 * Which labels are shown at which scale, so that zooming in never hides one, nor takes it to another lane, and a pan moves
 * none against its anchor: active ranges (Been, Nöllenburg, Poon, Wolff 2010, “Optimizing active ranges for consistent
 * dynamic map labeling”) whose labels slide.
 *
 * Anchors move apart as the scale grows, and nothing else changes: labels that find room in a lane at one scale find it
 * at every larger one, each with its distance from its anchor as it was. So from level to level, a quarter of a doubling
 * each, labels join a lane for ever where it can still hold all (`ensure`). At each level every lane is set exactly
 * (`glide`); between two levels a label goes evenly from its place at the one to that at the other: what is apart at
 * both is apart between them, since all conditions are linear in place and scale.
 *
 * A view is a function of place and scale alone, not of what was seen before. What is known is only ever added to, tile by
 * tile, when it is asked for.
 */
export function detail(field: DetailField): Detail {
  const known = begin(field);
  return (from, scale, length) => {
    const { level, share } = levelAt(scale);
    const before = scaleOf(level);
    const pad = field.reach / before;
    const [first, last] = [from - pad, from + length / scale + pad];
    const far = (FAR * known.reach) / before;
    ensure(known, level + 1, first - far, last + far);
    const [now, next] = [glide(known, level, first, last), glide(known, level + 1, first, last)];
    const shown: Detailed[] = [];
    for (const [index, offset] of now) {
      const later = next.get(index) ?? offset;
      shown.push({ index, lane: known.lane[index] ?? 0, offset: offset + (later - offset) * share });
    }
    return shown.sort((a, b) => a.index - b.index);
  };
}
