import type { Block } from "../labels/block.ts";
import { detail } from "./detail.ts";
import {
  anchorsAt,
  depthOf,
  isInView,
  isOn,
  shownIn,
  type PartLabel,
  type PartLabels,
  type ShownLabel,
  type WholeLabels,
} from "./enlarged.ts";
import { bentLeader } from "../place/leader.ts";
import { keep, type Kept, type KeptLabel } from "./kept.ts";
import type { Blocks, DetailField, Slot } from "./known.ts";
import { blockAround, LABEL_LINES, longestAround } from "../labels/labels.ts";
import type { Placement } from "../place/place.ts";
import type { Prepared, PreparedEvent } from "../prepare/prepare.ts";

const { floor, max } = Math;

/**
 * The labels of parts of a picture whose time runs along the width. Those of the whole stay for ever, each on its side and
 * at its distance from the axis; between them, others join lanes of one depth, as soon as the scale has made room.
 */
export function partsAround(prepared: Prepared, whole: WholeLabels): PartLabels {
  const { length, labelled, width, room } = whole;
  const { gap, spacing } = room;
  const anchors = anchorsAt(prepared.events.times, whole);
  const shown = shownIn(whole);
  const kept = ([0, 1] as const).map((side) => {
    const own = shown.filter(({ placement }) => placement.side === side);
    const labels = own.map((one): KeptLabel => ({
      ...one.placement,
      anchor: anchors[one.rank] ?? 0,
      length: one.block.width,
      depth: one.block.height,
    }));
    return { own, labels, all: keep(labels, gap, spacing, length) };
  });
  const shelves = shelvesIn(labelled.depth, spacing);
  const blockOf = (event: PreparedEvent): Block | undefined => fitting(prepared, event, whole, shelves.depth);
  const field: DetailField = {
    anchors,
    weights: prepared.events.importance,
    slotOf: (index) => {
      if (!isOn(prepared, whole, index)) return undefined;
      const block = blockOf(prepared.events.at(index));
      return block && slotAround(block.width, gap);
    },
    reach: longestAround(width, length) + gap,
    lanes: shelves.lanes,
    length,
    overhang: [gap / 2, gap / 2],
    blocks: blocksOf(kept, shelves, spacing),
  };
  const joined = detail(field);
  return (part) => {
    const { from, scale } = part;
    const stay = kept.flatMap(({ own, labels, all }) =>
      own.map((one, nth): PartLabel => {
        const { start, stems } = all.at(nth, scale);
        const anchor = ((labels[nth]?.anchor ?? 0) - from) * scale;
        return {
          ...one,
          placement: movedTo(
            one.placement,
            anchor + start,
            stems.map((stem) => anchor + stem),
          ),
        };
      }),
    );
    const others = joined(from, scale, length).flatMap(({ index, lane, offset }): readonly PartLabel[] => {
      const event = prepared.events.at(index);
      const block = blockOf(event);
      if (block === undefined) return [];
      const anchor = ((anchors[index] ?? 0) - from) * scale;
      const side = lane < shelves.lanes[0] ? 0 : 1;
      const own = side === 0 ? lane : lane - shelves.lanes[0];
      const distance = distanceOf(shelves, own, spacing);
      const seat: Placement = { side, lane: own, start: 0, distance, stems: [], bends: [], leader: [] };
      return [{ event, block, placement: movedTo(seat, anchor + offset + gap / 2, [anchor]) }];
    });
    return [...stay, ...others]
      .filter((one) => isInView(one.placement, one.block.width, length))
      .sort((a, b) => a.event.index - b.event.index);
  };
}

/** Labels may slide along their leaders, and begin there if they can. */
function slotAround(length: number, gap: number): Slot {
  return { length: length + gap, low: -length - gap / 2, high: -gap / 2, target: -gap / 2 };
}

function movedTo(placement: Placement, start: number, stems: readonly number[]): Placement {
  const { bends, distance } = placement;
  return { ...placement, start, stems, leader: bentLeader(stems, bends, distance) };
}

/** Lanes of one depth on both sides. */
interface Shelves {
  readonly lanes: readonly [number, number];
  readonly depth: number;
}

/** As many lanes as the depth of the whole picture has room for: for titles of three lines, else of fewer. */
function shelvesIn(depth: readonly [number, number], spacing: number): Shelves {
  const of = (lines: number): Shelves => {
    const lanesIn = (room: number): number => floor((room + 1e-6) / (depthOf(lines) + spacing));
    return { depth: depthOf(lines), lanes: [lanesIn(depth[0]), lanesIn(depth[1])] };
  };
  const all = [LABEL_LINES, 2, 1].map(of);
  const isEnough = ({ lanes }: Shelves): boolean => lanes[0] + lanes[1] >= 3;
  return all.find(isEnough) ?? all.find(({ lanes }) => lanes[0] + lanes[1] > 0) ?? of(1);
}

function distanceOf({ depth }: Shelves, lane: number, spacing: number): number {
  return spacing + lane * (depth + spacing);
}

/** A label of the most lines that a lane is deep enough for. */
function fitting(
  prepared: Prepared,
  event: PreparedEvent,
  { width, length }: WholeLabels,
  depth: number,
): Block | undefined {
  for (let lines = LABEL_LINES; lines > 0; lines--) {
    const block = blockAround(prepared, event, width, length, lines);
    if (block.height <= depth) return block;
  }
  return undefined;
}

/** What stays of the whole picture, as what joins it must go around. */
function blocksOf(
  kept: readonly { readonly own: readonly ShownLabel[]; readonly all: Kept }[],
  shelves: Shelves,
  spacing: number,
): Blocks {
  const all = kept
    .flatMap(({ own, all: each }, side) => own.map(({ rank }, nth) => ({ rank, side, nth, each })))
    .sort((a, b) => a.rank - b.rank);
  return {
    indices: all.map(({ rank }) => rank),
    taken: (nth, lane, level) => {
      const one = all[nth];
      const side = lane < shelves.lanes[0] ? 0 : 1;
      if (one?.side !== side) return undefined;
      const own = side === 0 ? lane : lane - shelves.lanes[0];
      const from = distanceOf(shelves, own, spacing);
      return one.each.taken(one.nth, [own === 0 ? 0 : from - spacing, from + shelves.depth + spacing], level);
    },
    reach: max(0, ...kept.map((each) => each.all.reach)),
  };
}
