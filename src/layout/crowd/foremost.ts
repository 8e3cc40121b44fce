import { quickselect } from "d3-array";

/**
 * Of many events the most important ones, and of those that matter equally some from everywhere: without an order of all,
 * and without an object for any.
 *
 * @param places - indices of events, ascending
 * @param importance - by event
 * @param most - how many are wanted
 * @returns as many of the places, or all; ascending
 */
export function foremost(places: Int32Array, importance: Float64Array, most: number): Int32Array {
  const count = places.length;
  if (count <= most) return places;
  const least = leastOf(places, importance, most);
  let above = 0;
  let equal = 0;
  for (let k = 0; k < count; k++) {
    const own = importance[places[k] ?? 0] ?? 0;
    if (own > least) above++;
    else if (own === least) equal++;
  }
  const wanted = most - above;
  const chosen = new Int32Array(most);
  let size = 0;
  let passed = 0;
  for (let k = 0; k < count && size < most; k++) {
    const place = places[k] ?? 0;
    const own = importance[place] ?? 0;
    // the equal ones in even steps: one each time another of the wanted shares of them is passed
    const isNext =
      own === least && Math.floor((++passed * wanted) / equal) > Math.floor(((passed - 1) * wanted) / equal);
    if (own > least || isNext) chosen[size++] = place;
  }
  return chosen;
}

/** The importance of the last that is wanted. */
function leastOf(places: Int32Array, importance: Float64Array, most: number): number {
  const first = importance[places[0] ?? 0] ?? 0;
  const values = new Float64Array(places.length); // Float64Array.from takes ten times as long
  let areEqual = true;
  for (let k = 0; k < values.length; k++) {
    const own = importance[places[k] ?? 0] ?? 0;
    if (own !== first) areEqual = false;
    values[k] = own;
  }
  if (areEqual) return first;
  quickselect(values, values.length - most);
  return values[values.length - most] ?? 0;
}
