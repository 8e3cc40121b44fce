/** What lies in one bin of an axis. */
export interface Bin<Item> {
  /** Where the bin begins and ends, half-open, in px of the whole axis. */
  readonly from: number;
  readonly to: number;
  /** In the order in which they were given. */
  readonly items: readonly Item[];
}

/** How a part of an axis lies on the whole of it. */
export interface Enlargement {
  /** Where the part begins, in px of the whole axis. */
  readonly from: number;
  /** How many times larger it is. */
  readonly scale: number;
}

/** The whole of an axis. */
export const WHOLE: Enlargement = { from: 0, scale: 1 };

/**
 * Sorts things into bins of equal length that stay where they are: their length is a power of two of px of the whole
 * axis, and each begins at a multiple of that. So a pan moves no bin against what it holds, and when zooming in doubles
 * the scale, each bin falls into two halves.
 *
 * @param placeOf - where a thing lies, in px of the whole axis
 * @param least - least length of a bin as it is shown, in px; it is shown less than twice as long
 * @param scale - how many times larger than the whole the axis is shown
 * @returns the bins that hold something, in order along the axis
 */
export function binned<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => number,
  least: number,
  scale: number,
): readonly Bin<Item>[] {
  const size = 2 ** Math.ceil(Math.log2(least / scale));
  const held = new Map<number, Item[]>();
  for (const item of items) {
    const index = Math.floor(placeOf(item) / size);
    const bin = held.get(index);
    if (bin === undefined) held.set(index, [item]);
    else bin.push(item);
  }
  return [...held]
    .sort(([a], [b]) => a - b)
    .map(([index, own]) => ({ from: index * size, to: (index + 1) * size, items: own }));
}
