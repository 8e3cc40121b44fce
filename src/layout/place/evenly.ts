/**
 * An order of so many things in a row of which any first part lies evenly over the whole: van der Corput's sequence, the
 * bits of each index from the last to the first.
 *
 * @returns what to sort them by
 */
export function evenly(count: number): Uint32Array {
  const bits = Math.ceil(Math.log2(Math.max(2, count)));
  return Uint32Array.from({ length: count }, (_, index) => {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit++) reversed |= ((index >> bit) & 1) << (bits - 1 - bit);
    return reversed;
  });
}
