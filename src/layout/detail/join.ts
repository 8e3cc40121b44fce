import { scaleOf, slotAt, type Known, type Slot } from "./known.ts";

const { max, min } = Math;

/** Rounding allowed, px. */
const TOLERANCE = 1e-9;

/** A label that joins may push its neighbour aside by so much, px: from one level to the next that is seen as sliding. */
const SHOVE = 80;

/** Where what lies on one side of an anchor ends at the nearest, once it has given way as far as it can. */
interface Edge {
  /** Measured from the anchor towards the other side, px: more than 0 is beyond the anchor. */
  at: number;
  /** `at` is `sum − distance · scale`: lengths that do not change with the scale, and px of the whole axis that do. */
  sum: number;
  distance: number;
  /** Whether it ends at a block, which takes less at later levels. */
  recedes: boolean;
}

/** A lane that a label may join, or when to ask again. */
interface Joining {
  /** −1 where there is none. */
  readonly lane: number;
  /** No lane has room at a smaller scale than this. */
  readonly need: number;
}

/**
 * Finds the lane nearest to the axis that a label may join at a level: it holds the label, all lanes before it the
 * leader, and whoever is there already keeps within its slot by sliding.
 */
export function join(known: Known, index: number, level: number): Joining {
  const { field } = known;
  const slot = slotAt(known, index);
  if (slot === undefined) return { lane: -1, need: Infinity };
  const scale = scaleOf(level);
  let best = -1;
  let nearest = Infinity;
  let need = Infinity;
  for (const turn of [0, 1]) {
    const side = (turn + index) % 2 === 0 ? 0 : 1; // so that both sides fill
    const first = side === 0 ? 0 : field.lanes[0];
    let passed = 0;
    for (let place = 0; place < min(field.lanes[side], nearest); place++) {
      const [before, after] = [
        edge(known, first + place, index, level, -1),
        edge(known, first + place, index, level, 1),
      ];
      const own = max(passed, roomFor(slot, before, after));
      if (own <= scale && shove(known, slot, first + place, index, level, after) <= SHOVE) {
        best = first + place;
        nearest = place;
        break;
      }
      need = min(need, before.recedes || after.recedes ? scale : own);
      passed = max(passed, needed(before.sum, before.distance), needed(after.sum, after.distance));
      if (passed > scale && passed >= need) break;
    }
  }
  return { lane: best, need: max(need, scale * (1 + TOLERANCE)) };
}

/**
 * How far the label before a new one would be pushed aside, at the most, px. Labels that stand like flags lie as far along
 * as the ones after them allow, so it is known where it is.
 */
function shove(known: Known, slot: Slot, lane: number, index: number, level: number, after: Edge): number {
  const { field, lanes, lane: laneOf, block } = known;
  const rank = lanes[lane]?.previous(index, level) ?? -1;
  const other = rank < 0 || (block[rank] ?? 0) > 0 || laneOf[rank] !== lane ? undefined : slotAt(known, rank);
  if (other === undefined) return 0;
  const distance = ((field.anchors[index] ?? 0) - (field.anchors[rank] ?? 0)) * scaleOf(level);
  const aim = other.target - distance;
  const end = -after.at;
  const begin = min(slot.target, end - slot.length);
  return min(aim, end - other.length) - min(aim, begin - other.length);
}

/** The scale at which a length fits into a distance. */
function needed(sum: number, distance: number): number {
  if (sum <= TOLERANCE) return 0;
  return distance > 0 ? sum / distance : Infinity;
}

/** The scale at which there is room for a slot between two edges: over its anchor, and long enough. */
function roomFor({ length, low, high }: Slot, before: Edge, after: Edge): number {
  return max(
    needed(before.sum - high, before.distance),
    needed(after.sum + low + length, after.distance),
    needed(before.sum + after.sum + length, before.distance + after.distance),
  );
}

/**
 * The edge of what lies on one side. A label there can give way as far as its slot and those beyond it allow, so each of
 * them says how near it comes at the best: as far as its own slot reaches, and the labels between it and the anchor. The
 * nearest counts. Beyond it leaders stand fast, and what is too far away to come near need not be asked.
 *
 * @param way - −1: before the anchor, 1: after it
 */
function edge(known: Known, lane: number, index: number, level: number, way: 1 | -1): Edge {
  const { field, lanes, lane: laneOf, block, reach } = known;
  const { anchors, blocks, length, overhang } = field;
  const scale = scaleOf(level);
  const x = anchors[index] ?? 0;
  const ranks = lanes[lane];
  const found: Edge = { at: -Infinity, sum: 0, distance: 0, recedes: false };
  const note = (sum: number, distance: number, recedes: boolean): void => {
    const at = sum - distance * scale;
    if (at <= found.at) return;
    found.at = at;
    found.sum = sum;
    found.distance = distance;
    found.recedes = recedes;
  };
  const farthest = max(field.reach, blocks?.reach ?? 0);
  let between = 0;
  for (let rank = index; ;) {
    rank = (way < 0 ? ranks?.previous(rank, level) : ranks?.next(rank, level)) ?? -1;
    if (rank < 0) {
      note(between - overhang[way < 0 ? 0 : 1], way < 0 ? x : length - x, false);
      return found;
    }
    const distance = way * ((anchors[rank] ?? 0) - x);
    const nth = block[rank] ?? 0;
    if (nth > 0) {
      const taken = blocks?.taken(nth - 1, lane, level);
      if (taken !== undefined) note((way < 0 ? taken[1] : -taken[0]) + between, distance, true);
    } else if (laneOf[rank] === lane) {
      const slot = slotAt(known, rank);
      if (slot === undefined) continue;
      note((way < 0 ? slot.low + slot.length : -slot.high) + between, distance, false);
      between += slot.length;
    } else {
      note(between, distance, false);
      return found;
    }
    const rest = between + farthest - distance * scale;
    if (rest <= found.at || rest <= -field.reach) return found;
    if (distance * scale > reach) {
      note(between + farthest, distance, false); // whatever is there
      return found;
    }
  }
}
