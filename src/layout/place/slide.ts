const { max, min } = Math;

/** One thing to set on a line, in the order in which it must stand. All in px. */
export interface Slider {
  /** Where its near edge would like to be. */
  readonly target: number;
  /** How much of the line it takes from its near edge on. */
  readonly length: number;
  /** How much its displacement counts; > 0. */
  readonly weight: number;
  /** Least value of its near edge. */
  readonly low: number;
  /** Greatest value of its near edge. */
  readonly high: number;
}

/** Many sliders as parallel arrays, of which the first `count` are meant: for what is set again and again. */
export interface Sliders {
  count: number;
  readonly target: Float64Array;
  readonly length: Float64Array;
  readonly weight: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The blocks of the sliders that touch, while {@link slideAll} looks for them. */
  readonly blocks: Blocks;
}

/** Sliders that touch move as one block. Values are near edges less the lengths before them, so that touching means equal. */
interface Blocks {
  readonly weight: Float64Array;
  readonly pull: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly value: Float64Array;
  /** The index after its last slider. */
  readonly end: Int32Array;
}

/** Rounding that must not turn a tight fit into no fit, px. */
const TOLERANCE = 1e-6;

/** Room for so many sliders. */
export function sliders(capacity: number): Sliders {
  const values = (): Float64Array => new Float64Array(capacity);
  const blocks = {
    weight: values(),
    pull: values(),
    low: values(),
    high: values(),
    value: values(),
    end: new Int32Array(capacity),
  };
  return { count: 0, target: values(), length: values(), weight: values(), low: values(), high: values(), blocks };
}

/**
 * Moves sliders as little as possible so that none overlaps the next: the exact minimum of Σ weight · (position − target)²
 * with position[i + 1] ≥ position[i] + length[i] and low ≤ position ≤ high. The square is on purpose: it has one minimiser,
 * and where targets and bounds move by at most δ, so does every position.
 *
 * Less the lengths before each slider, the condition reads “ascending”, which makes this isotonic regression; pooling
 * adjacent violators solves it in linear time, with bounds too (de Leeuw, Hornik, Mair 2009, “Isotone optimization in R”,
 * J. Stat. Softw. 32(5)).
 *
 * @returns the near edges, or `undefined` where no position satisfies the conditions
 */
export function slide(given: readonly Slider[]): number[] | undefined {
  const all = sliders(given.length);
  all.count = given.length;
  for (const [i, { target, length, weight, low, high }] of given.entries()) {
    all.target[i] = target;
    all.length[i] = length;
    all.weight[i] = weight;
    all.low[i] = low;
    all.high[i] = high;
  }
  const edges = new Float64Array(given.length);
  return slideAll(all, edges) ? [...edges] : undefined;
}

/**
 * As {@link slide}, without making anything new.
 *
 * @param edges - where the near edges are put; untouched where there is no solution
 * @returns whether there is a solution
 */
export function slideAll({ count, target, length, weight, low, high, blocks }: Sliders, edges: Float64Array): boolean {
  const { value: values, end: ends, weight: weights, pull: pulls, low: lows, high: highs } = blocks;
  let last = -1;
  let offset = 0;
  for (let i = 0; i < count; i++) {
    const aim = (target[i] ?? 0) - offset;
    let mass = weight[i] ?? 0;
    let pull = mass * aim;
    let least = (low[i] ?? 0) - offset;
    let most = (high[i] ?? 0) - offset;
    let value = min(max(aim, least), most);
    for (; last >= 0 && (values[last] ?? 0) > value; last--) {
      mass += weights[last] ?? 0;
      pull += pulls[last] ?? 0;
      least = max(lows[last] ?? 0, least);
      most = min(highs[last] ?? 0, most);
      // what is best for the whole block: the weighted mean of its targets, within its bounds
      value = min(max(pull / mass, least), most);
    }
    if (!(least <= most + TOLERANCE)) return false;
    last++;
    weights[last] = mass;
    pulls[last] = pull;
    lows[last] = least;
    highs[last] = most;
    values[last] = value;
    ends[last] = i + 1;
    offset += length[i] ?? 0;
  }
  offset = 0;
  for (let block = 0, i = 0; block <= last; block++) {
    const value = values[block] ?? 0;
    for (const end = ends[block] ?? 0; i < end; i++) {
      edges[i] = value + offset;
      offset += length[i] ?? 0;
    }
  }
  return true;
}
