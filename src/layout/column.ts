import { slide } from "./slide.ts";

/** A label in a column beside an upright axis, px down the axis. */
export interface ColumnLabel {
  /** Where its mark is. */
  readonly anchor: number;
  readonly height: number;
  /** How much it matters; > 0. */
  readonly weight: number;
}

/** Middle of the first line of a label below its top, in px: there its leader meets it. */
export const FIRST_LINE = 8.5;

/**
 * Sets labels below each other in the order of their marks, each as near to its mark as the others allow: {@link slide}
 * finds the exact optimum. Where the column is too short for all, the lightest are left out, of equal ones the later.
 *
 * @param length - height of the column in px
 * @param gap - least space between two labels in px
 * @returns the top of each label, in their order; `undefined` where it was left out
 */
export function column(labels: readonly ColumnLabel[], length: number, gap: number): readonly (number | undefined)[] {
  const order = labels
    .map((label, index) => ({ ...label, index }))
    .filter(({ anchor, height }) => Number.isFinite(anchor) && height > 0 && height <= length)
    .sort((a, b) => b.weight - a.weight || a.anchor - b.anchor || a.index - b.index);
  let used = -gap;
  const kept = order.filter(({ height }) => {
    const fits = used + height + gap <= length;
    if (fits) used += height + gap;
    return fits;
  });
  kept.sort((a, b) => a.anchor - b.anchor || a.index - b.index);
  const tops = slide(
    kept.map(({ anchor, height, weight }, i) => ({
      target: anchor - FIRST_LINE,
      length: height + (i < kept.length - 1 ? gap : 0),
      weight,
      low: 0,
      high: length - height,
    })),
  );
  const found = labels.map((): number | undefined => undefined);
  for (const [i, { index }] of kept.entries()) found[index] = tops?.[i];
  return found;
}
