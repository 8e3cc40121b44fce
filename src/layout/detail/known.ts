import { active, NEVER, type Active } from "./active.ts";
import { sliders, type Sliders } from "../place/slide.ts";

const { floor, log2, max, min } = Math;

/** How a label may lie about its anchor, along the axis in px; its length includes the space it keeps from others. */
export interface Slot {
  readonly length: number;
  /** Bounds of its near edge, measured from its anchor. */
  readonly low: number;
  readonly high: number;
  /** Where its near edge would like to be. */
  readonly target: number;
}

/** What stands in the way of labels: things of the whole picture that go their own way while it is enlarged. */
export interface Blocks {
  /** Their indices among the anchors, ascending. */
  readonly indices: readonly number[];
  /**
   * What the nth of them takes of a lane at a level and at every later one, measured from its anchor in px; `undefined`
   * where it never takes anything of that lane. It never grows from one level to the next.
   */
  readonly taken: (nth: number, lane: number, level: number) => readonly [from: number, to: number] | undefined;
  /** How far from its anchor one of them takes anything, at most, px. */
  readonly reach: number;
}

/** Labels on an axis that is enlarged. The lanes of the first side come before those of the second. */
export interface DetailField {
  /** Where their marks are, in px of the whole axis, ascending. */
  readonly anchors: Float64Array;
  /** How much they matter. */
  readonly weights: Float64Array;
  /** How a label may lie; asked once for each that is tried, never for the others. `undefined`: it is never shown. */
  readonly slotOf: (index: number) => Slot | undefined;
  /** How far from its anchor a slot reaches, at most, px. */
  readonly reach: number;
  /** Lanes of each side, from the axis outwards. */
  readonly lanes: readonly [number, number];
  /** Length of the whole axis, and how far slots may stick out of it at both ends, px. */
  readonly length: number;
  readonly overhang: readonly [number, number];
  /** Labels of the whole picture that stand in these lanes, by their index, in the lane in which they stand for ever. */
  readonly given?: ReadonlyMap<number, number> | undefined;
  readonly blocks?: Blocks | undefined;
}

/** Levels in which the scale doubles. */
const LEVELS = 4;
/** The last level. What is enlarged more keeps the places of this one. */
const LAST = 250;

const scales = Float64Array.from({ length: LAST + 2 }, (_, level) => 2 ** (level / LEVELS));

/** The scale of a level. */
export function scaleOf(level: number): number {
  return scales[level] ?? 1;
}

/** The level of a scale, and how far it is on from there to the next: 0 to 1. */
export function levelAt(scale: number): { readonly level: number; readonly share: number } {
  const level = min(LAST, max(0, floor(log2(scale) * LEVELS + 1e-9)));
  const [now, next] = [scaleOf(level), scaleOf(level + 1)];
  return { level, share: min(1, max(0, (scale - now) / (next - now))) };
}

/** What is known so far of a field: who is active, from which level on, in which lane. */
export interface Known {
  readonly field: DetailField;
  /** By label: the level from which on it is shown, its lane, and the scale before which it need not be tried again. */
  readonly level: Uint8Array;
  readonly lane: Int8Array;
  readonly need: Float64Array;
  readonly slots: (Slot | undefined)[];
  /** By lane: its labels, the leaders that pass it and the blocks in it. */
  readonly lanes: readonly Active[];
  /** By label: which of the blocks it is, from 1 on; 0 for none. */
  readonly block: Uint16Array;
  /** By level: the tiles that are final. */
  readonly tiles: Set<number>[];
  /** How far apart two labels may be, px as shown, that know of each other. */
  readonly reach: number;
  /** Where a lane is set; made anew when a longer one comes. */
  line: Sliders;
}

/** Nothing is known but what the whole picture shows. */
export function begin(field: DetailField): Known {
  const { anchors, lanes, given, blocks } = field;
  const count = anchors.length;
  const known: Known = {
    field,
    level: new Uint8Array(count).fill(NEVER),
    lane: new Int8Array(count).fill(-1),
    need: new Float64Array(count),
    slots: [],
    lanes: Array.from({ length: lanes[0] + lanes[1] }, () => active(count)),
    block: new Uint16Array(count),
    tiles: [],
    reach: max(4 * field.reach, 2 * (blocks?.reach ?? 0)),
    line: sliders(256),
  };
  for (const [index, lane] of given ?? []) assign(known, index, lane, 0);
  for (const [nth, index] of (blocks?.indices ?? []).entries()) {
    known.block[index] = nth + 1;
    known.need[index] = Infinity;
    for (const [lane, ranks] of known.lanes.entries())
      if (blocks?.taken(nth, lane, 0) !== undefined) ranks.set(index, 0);
  }
  return known;
}

/** Gives a label its lane for ever; its leader passes those between it and the axis. */
export function assign({ field, level, lane, need, lanes }: Known, index: number, own: number, from: number): void {
  level[index] = from;
  lane[index] = own;
  need[index] = Infinity;
  for (let each = own < field.lanes[0] ? 0 : field.lanes[0]; each <= own; each++) lanes[each]?.set(index, from);
}

/** The slot of a label, once asked for. */
export function slotAt({ field, slots, need }: Known, index: number): Slot | undefined {
  const found = (slots[index] ??= field.slotOf(index));
  if (found === undefined) need[index] = Infinity;
  return found;
}
