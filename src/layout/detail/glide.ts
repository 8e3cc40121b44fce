import { bisectLeft } from "d3-array";
import { scaleOf, slotAt, type Known, type Slot } from "./known.ts";
import { slideAll, sliders } from "../place/slide.ts";
import { weightOf } from "../prepare/weight.ts";

const { max, min } = Math;

/** A lane is set so many times farther beyond the view than labels know of each other: what lies there moves none in view. */
export const FAR = 3;

/** A label in its lane, px as shown from the begin of the stretch. */
interface Item {
  readonly index: number;
  readonly slot: Slot;
  readonly anchor: number;
  low: number;
  high: number;
}

/**
 * Where the labels of a level lie: each lane set exactly by {@link slideAll}, between the leaders that pass it and what
 * stands in its way.
 *
 * @param from - begin and end of the stretch, in px of the whole axis, settled at this level as far as {@link FAR} beyond
 * @returns by label, its near edge measured from its anchor, in px as shown
 */
export function glide(known: Known, level: number, from: number, to: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const lane of known.lanes.keys()) {
    const items = itemsIn(known, lane, level, from, to);
    if (items.length > known.line.target.length) known.line = sliders(2 * items.length);
    const { line } = known;
    line.count = items.length;
    for (const [i, { index, slot, anchor, low, high }] of items.entries()) {
      line.target[i] = anchor + slot.target;
      line.length[i] = slot.length;
      line.weight[i] = weightOf(known.field.weights[index] ?? 0);
      line.low[i] = low;
      line.high[i] = high;
    }
    // what is set lies where it would like to be
    slideAll(line, line.target);
    const end = (to - from) * scaleOf(level);
    for (const [i, { index, anchor }] of items.entries())
      if (anchor >= 0 && anchor <= end) found.set(index, (line.target[i] ?? 0) - anchor);
  }
  return found;
}

/** The labels of a lane that lie in a stretch, and those next to it that could move them, with the bounds of each. */
function itemsIn(known: Known, lane: number, level: number, from: number, to: number): readonly Item[] {
  const { field, lanes, lane: laneOf, block, reach } = known;
  const { anchors, blocks, length, overhang } = field;
  const ranks = lanes[lane];
  const scale = scaleOf(level);
  const far = (FAR * reach) / scale;
  const items: Item[] = [];
  if (ranks === undefined) return items;
  const near = max(0, bisectLeft(anchors, from) - 1);
  let rank = ranks.previous(near, level);
  for (; rank >= 0 && (anchors[rank] ?? 0) > from - far; rank = ranks.previous(rank, level))
    if ((block[rank] ?? 0) === 0 && laneOf[rank] !== lane) break; // a leader stands fast: nothing before it matters
  let floor = (0 - from) * scale - overhang[0];
  const blocked: { readonly before: number; readonly at: number }[] = [];
  for (rank = rank < 0 ? ranks.next(-1, level) : rank; rank >= 0; rank = ranks.next(rank, level)) {
    const place = anchors[rank] ?? 0;
    if (place > to + far) break;
    const anchor = (place - from) * scale;
    const nth = block[rank] ?? 0;
    if (nth === 0 && laneOf[rank] === lane) {
      const slot = slotAt(known, rank);
      if (slot === undefined) continue;
      const high = min(anchor + slot.high, (length - from) * scale + overhang[1] - slot.length);
      items.push({ index: rank, slot, anchor, low: max(anchor + slot.low, floor), high });
      continue;
    }
    const taken = nth === 0 ? ([0, 0] as const) : blocks?.taken(nth - 1, lane, level);
    if (taken === undefined) continue;
    floor = max(floor, anchor + taken[1]);
    blocked.push({ before: items.length, at: anchor + taken[0] });
    if (nth === 0 && place > to) break;
  }
  let ceiling = Infinity;
  let next = blocked.length - 1;
  for (let i = items.length - 1; i >= 0; i--) {
    for (; next >= 0 && (blocked[next]?.before ?? 0) > i; next--) ceiling = min(ceiling, blocked[next]?.at ?? Infinity);
    const item = items[i];
    if (item !== undefined) item.high = min(item.high, ceiling - item.slot.length);
  }
  return items;
}
