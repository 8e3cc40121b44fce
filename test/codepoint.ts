import fc from "fast-check";

/** Halves of surrogate pairs, of which no text of its own is made: how many, and the first. */
const HALVES = 0x800;
const FIRST_HALF = 0xd800;

/**
 * Any code point, for `fc.string({ unit })`: the same strings as with fast-check's own unit `"binary"`, which first makes
 * a table of all million of them, and that takes more than a second.
 */
export const codePoint: fc.Arbitrary<string> = fc.integer({ min: 0, max: 0x10_ffff - HALVES }).map(
  (index) => String.fromCodePoint(index < FIRST_HALF ? index : index + HALVES),
  (text) => {
    const [point, ...rest] = typeof text === "string" ? Array.from(text, (sign) => sign.codePointAt(0)) : [];
    if (point === undefined || rest.length > 0) throw new TypeError("not one code point");
    return point < FIRST_HALF ? point : point - HALVES;
  },
);
