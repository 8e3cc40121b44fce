import { bisectLeft } from "d3-array";
import { assign, scaleOf, type Known } from "./known.ts";
import { join } from "./join.ts";

const { floor, max, min } = Math;

/** Bins in which the heaviest label that still waits is tried first, px as shown: narrower ones let in light labels where heavy ones would have joined a little later. */
const BIN = 48;
/** In a tile of no more labels than this, each is a bin of its own. */
const FEW = 64;

/**
 * Settles who is active at a level within a stretch, given in px of the whole axis, at every coarser level first. Tiles
 * are as long as two labels that know of each other are apart, twice; even ones are filled first, as if there were no
 * others, then the odd ones between them. So what a tile holds does not depend on the order in which tiles are asked for.
 */
export function ensure(known: Known, level: number, from: number, to: number): void {
  const { anchors, given, blocks } = known.field;
  const count = anchors.length;
  if (count === 0) return;
  const begin = max(from, anchors[0] ?? 0);
  const end = min(to, anchors[count - 1] ?? 0);
  // what the whole picture shows, it shows as it is: others join from the first level on
  const first = given === undefined && blocks === undefined ? 0 : 1;
  if (level < first || end < begin) return;
  const scale = scaleOf(level);
  const size = (2 * known.reach) / scale;
  const margin = known.reach / scale;
  const done = (known.tiles[level] ??= new Set());
  for (let tile = floor(begin / size); tile <= floor(end / size); tile++)
    for (const each of tile % 2 === 0 ? [tile] : [tile - 1, tile + 1, tile]) {
      if (done.has(each)) continue;
      ensure(known, level - 1, each * size - margin, (each + 1) * size + margin);
      fill(known, level, bisectLeft(anchors, each * size), bisectLeft(anchors, (each + 1) * size));
      done.add(each);
    }
}

/** Labels next to each other, half-open; of those that wait, one is tried at a time. */
interface Bin {
  readonly first: number;
  readonly end: number;
  /** −1: none waits that could join. */
  heaviest: number;
}

/**
 * Lets labels of one tile join their lanes: in every bin the heaviest is tried, over all bins in the order of their
 * weights; where it joins, the next one of its bin is tried, until no bin has any more that could.
 */
function fill(known: Known, level: number, first: number, end: number): void {
  const { need } = known;
  const scale = scaleOf(level);
  let bins = binsIn(known, scale, first, end);
  while (bins.length > 0) {
    bins.sort((a, b) => (isBefore(known, a.heaviest, b.heaviest) ? -1 : 1));
    bins = bins.filter((bin) => {
      const { heaviest } = bin;
      const found = join(known, heaviest, level);
      if (found.lane < 0) {
        need[heaviest] = found.need;
        return false;
      }
      assign(known, heaviest, found.lane, level);
      bin.heaviest = heaviestIn(known, scale, bin.first, bin.end);
      return bin.heaviest >= 0;
    });
  }
}

/** The bins of a tile in which some label waits. */
function binsIn(known: Known, scale: number, first: number, end: number): Bin[] {
  const { anchors } = known.field;
  const size = BIN / scale;
  const bins: Bin[] = [];
  for (let begin = first, next = first; begin < end; begin = next) {
    next = begin + 1;
    if (end - first > FEW) {
      const border = (floor((anchors[begin] ?? 0) / size) + 1) * size;
      while (next < end && (anchors[next] ?? 0) < border) next++;
    }
    const heaviest = heaviestIn(known, scale, begin, next);
    if (heaviest >= 0) bins.push({ first: begin, end: next, heaviest });
  }
  return bins;
}

function heaviestIn(known: Known, scale: number, first: number, end: number): number {
  const { need } = known;
  let best = -1;
  for (let index = first; index < end; index++)
    if ((need[index] ?? 0) <= scale && (best < 0 || isBefore(known, index, best))) best = index;
  return best;
}

/** Whether a label is tried before another: the heavier; of equal ones, so that those tried first lie evenly over the axis. */
function isBefore({ field: { weights } }: Known, a: number, b: number): boolean {
  const [own, other] = [weights[a] ?? 0, weights[b] ?? 0];
  return own === other ? spread(a) < spread(b) : own > other;
}

/** Multiples of the golden ratio, less whole numbers, of which any that follow each other lie evenly between 0 and 1; times 2³². */
function spread(index: number): number {
  return Math.imul(index, 0x9e3779b1) >>> 0;
}
