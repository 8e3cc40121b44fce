import type { Ending } from "./ending.ts";

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

/** What a mark takes of a pixel: all, or what another leaves that ends there, or begins there. */
export const BODY = 3;
const END = 1;
const START = 2;

/** So many pixels of a bar may be those of the end of another. */
const TOUCHING = 5;

/** A half-open range of pixels, and what is taken of each. */
type Piece = readonly [first: number, last: number, part: number];

/** What a mark takes of a row. */
export function piecesOf(tier: Tier, shift: number, length: number, ending?: Ending): readonly Piece[] {
  const [first, last] = pixelsOf(tier, shift, length);
  if (ending === undefined) return [[first, last, BODY]];
  const free = Math.max(first, Math.min(last, Math.round(ending.free)));
  const begun = Math.min(free, first + TOUCHING);
  return [
    [first, begun, START],
    [begun, free, BODY],
    [free, last, END],
  ];
}

/** From so many pixels on, the engine's own search is faster than a loop. */
const MANY_PIXELS = 64;

/** Whether what is to be taken of any of the pixels is. It looks at no others: an axis may be a million px long. */
export function isTaken(pixels: Uint8Array | undefined, [first, last, part]: Piece): boolean {
  if (pixels === undefined) return false;
  if (last - first >= MANY_PIXELS) {
    const within = pixels.subarray(first, last);
    return [BODY, START, END].some((value) => within.includes(value));
  }
  for (let x = first; x < last; x++) if (((pixels[x] ?? 0) & part) > 0) return true;
  return false;
}
