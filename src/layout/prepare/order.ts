/** So few are sorted by comparing them faster than by their digits. */
const FEW = 400;

/** Bits of a digit, and digits of a key. */
const BITS = 11;
const DIGITS = 2;

/** The most that a key can be. */
const MOST = 2 ** (DIGITS * BITS) - 1;

/**
 * The indexes of dates in ascending order of their times: of equal times, the one that starts first, then the one that
 * came first. Linear in their number where they are many, unless most of them crowd in a millionth of the whole.
 *
 * @param times - finite, in ms since the epoch
 * @param starts - of each, in ms since the epoch; `-Infinity` where nothing bounds it
 */
export function ascending(times: Float64Array, starts: Float64Array): Uint32Array {
  const order = new Uint32Array(times.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  const compare = (a: number, b: number): number => {
    const byTime = (times[a] ?? 0) - (times[b] ?? 0);
    if (byTime !== 0) return byTime;
    const first = starts[a] ?? 0;
    const second = starts[b] ?? 0;
    return first < second ? -1 : first > second ? 1 : a - b;
  };
  if (order.length < FEW) return order.sort(compare);
  const keys = keysOf(times);
  const sorted = byDigits(order, keys);
  for (let first = 0, end = 1; end <= sorted.length; end++) {
    if (end < sorted.length && keys[sorted[end] ?? 0] === keys[sorted[first] ?? 0]) continue;
    // what has one key came in the order of the input
    for (let i = first + 1; i < end; i++) {
      if (compare(sorted[i - 1] ?? 0, sorted[i] ?? 0) < 0) continue;
      sorted.subarray(first, end).sort(compare);
      break;
    }
    first = end;
  }
  return sorted;
}

/** Times as shares of their whole, rounded down: what is earlier never has the greater key. */
function keysOf(times: Float64Array): Uint32Array {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < times.length; i++) {
    const time = times[i] ?? 0;
    if (time < least) least = time;
    if (time > most) most = time;
  }
  const scale = most > least ? MOST / (most - least) : 0;
  const keys = new Uint32Array(times.length);
  for (let i = 0; i < keys.length; i++) keys[i] = Math.min(MOST, ((times[i] ?? 0) - least) * scale);
  return keys;
}

/** Radix sort, least significant digit first (Knuth, The Art of Computer Programming 3, 5.2.5): stable. */
function byDigits(order: Uint32Array, keys: Uint32Array): Uint32Array {
  let from = order;
  let to: Uint32Array = new Uint32Array(order.length);
  const places = new Uint32Array(2 ** BITS);
  const mask = places.length - 1;
  for (let shift = 0; shift < DIGITS * BITS; shift += BITS) {
    places.fill(0);
    for (let i = 0; i < keys.length; i++) {
      const digit = ((keys[i] ?? 0) >>> shift) & mask;
      places[digit] = (places[digit] ?? 0) + 1;
    }
    for (let digit = 0, next = 0; digit < places.length; digit++) {
      const count = places[digit] ?? 0;
      places[digit] = next;
      next += count;
    }
    for (let i = 0; i < from.length; i++) {
      const index = from[i] ?? 0;
      const digit = ((keys[index] ?? 0) >>> shift) & mask;
      const place = places[digit] ?? 0;
      to[place] = index;
      places[digit] = place + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
