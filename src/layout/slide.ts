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

/** Sliders that touch and move as one. Values are near edges less the lengths before them, so that touching means equal. */
interface Block {
  weight: number;
  pull: number;
  low: number;
  high: number;
  value: number;
  end: number;
}

/** Rounding that must not turn a tight fit into no fit, px. */
const TOLERANCE = 1e-6;

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
export function slide(sliders: readonly Slider[]): number[] | undefined {
  const blocks: Block[] = [];
  let offset = 0;
  for (let i = 0; i < sliders.length; i++) {
    const one = sliders[i];
    if (one === undefined) continue;
    const { weight, low, high } = one;
    const block: Block = {
      weight,
      pull: weight * (one.target - offset),
      low: low - offset,
      high: high - offset,
      value: 0,
      end: i + 1,
    };
    settle(block);
    for (
      let last = blocks[blocks.length - 1];
      last !== undefined && last.value > block.value;
      last = blocks[blocks.length - 1]
    ) {
      blocks.pop();
      block.weight += last.weight;
      block.pull += last.pull;
      block.low = max(last.low, block.low);
      block.high = min(last.high, block.high);
      settle(block);
    }
    if (!(block.low <= block.high + TOLERANCE)) return undefined;
    blocks.push(block);
    offset += one.length;
  }
  return positions(sliders, blocks);
}

/** The value that is best for the whole block: the weighted mean of its targets, within its bounds. */
function settle(block: Block): void {
  block.value = min(max(block.pull / block.weight, block.low), block.high);
}

function positions(sliders: readonly Slider[], blocks: readonly Block[]): number[] {
  const found: number[] = [];
  let offset = 0;
  for (const block of blocks) {
    while (found.length < block.end) {
      found.push(block.value + offset);
      offset += sliders[found.length - 1]?.length ?? 0;
    }
  }
  return found;
}
