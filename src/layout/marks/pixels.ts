/** From where to where a mark takes a row, px along the axis. */
export type Tier = readonly [from: number, to: number];

/** Rows of pixels, none of which is taken. */
export function rowsOfPixels(length: number, rows: number): readonly Uint8Array[] {
  return Array.from({ length: rows }, () => new Uint8Array(Math.ceil(length) + 4));
}

/** The half-open range of pixels that is taken, with half a px to the neighbours. */
export function pixelsOf([from, to]: Tier, shift: number, length: number): [number, number] {
  const end = Math.ceil(length) + 3;
  const first = Math.min(end, Math.max(0, Math.floor(from + shift - 0.5) + 1));
  return [first, Math.max(first, Math.min(end, Math.ceil(to + shift + 0.5) + 1)) + 1];
}

/** From so many pixels on, the engine's own search is faster than a loop. */
const MANY_PIXELS = 64;

/** Whether any of the pixels is taken. It looks at no others: an axis may be a million px long. */
export function isTaken(pixels: Uint8Array | undefined, first: number, last: number): boolean {
  if (last - first >= MANY_PIXELS) return pixels?.subarray(first, last).includes(1) === true;
  for (let x = first; x < last; x++) if (pixels?.[x] === 1) return true;
  return false;
}
