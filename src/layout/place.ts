import { hang, seat } from "./bent.ts";
import type { Seat } from "./bent.ts";
import { drop } from "./gravity.ts";

/** A label that wants a place beside the axis. `along` means parallel to the axis, `across` away from it; all in px. */
export interface LabelBox {
  /** Where on the axis its mark is. */
  readonly anchor: number;
  /** Its size along the axis, without gap. Finite, > 0. */
  readonly length: number;
  /** Its size across the axis, without gap. Finite, > 0. */
  readonly depth: number;
  /** How much it matters; > 0. */
  readonly weight: number;
}

/** Where a label went. */
export interface Placement {
  /** 0 or 1: the two sides of the axis. */
  readonly side: 0 | 1;
  /** Lane counted from the axis outwards, from 0. */
  readonly lane: number;
  /** Its near edge along the axis: it takes `[start, start + length]`. */
  readonly start: number;
  /** Distance from the axis's edge of that side to the near edge of the label: it takes `[distance, distance + depth]`. */
  readonly distance: number;
  /** The leader as `[along, across]` points from the axis's edge (across 0) to the label's near edge (across = distance). */
  readonly leader: readonly (readonly [along: number, across: number])[];
}

/** The room there is for labels. */
export interface Room {
  /** Labels stay within `[0, length]` along the axis. */
  readonly length: number;
  /** Sides that may be used: both, or one. */
  readonly sides: readonly (0 | 1)[];
  /** Most lanes a side. */
  readonly lanes: number;
  /** Most depth a side, by side. */
  readonly depth: readonly [number, number];
  /** Least space between two labels along the axis. */
  readonly gap: number;
  /** Least space between two labels across the axis, and between the axis and the first label. */
  readonly spacing: number;
  /** 0: a label prefers to start at its anchor (a flag); 1: to end there. */
  readonly align: 0 | 1;
}

/** What {@link place} found. */
export interface Placed {
  /** One for each box, in their order; `undefined` where there was no room. */
  readonly placements: readonly (Placement | undefined)[];
  /** How: every leader straight; leaders bend; or a subset with the greatest weight found. */
  readonly method: "straight" | "bent" | "subset";
  /** Depth used on each side. */
  readonly depth: readonly [number, number];
}

/**
 * Places labels beside an axis, once, for a static picture: no two labels overlap, no leader passes through a label or
 * crosses another leader, and every label lies within the room.
 */
export function place(boxes: readonly LabelBox[], room: Room): Placed {
  const mirrored = room.align === 1;
  const order = boxes
    .flatMap((box, index) => (usable(box, room) ? [{ index, box: mirrored ? mirror(box, room.length) : box }] : []))
    .sort((a, b) => a.box.anchor - b.box.anchor || b.box.weight - a.box.weight || a.index - b.index);
  const most = Math.min(room.lanes, order.length);
  let kept = order;
  for (;;) {
    for (let lanes = 1; lanes <= most; lanes++) {
      const counts: [number, number] = [room.sides.includes(0) ? lanes : 0, room.sides.includes(1) ? lanes : 0];
      const labels = kept.map(({ box }) => box);
      const seats = seat(labels, counts, room.length, room.gap);
      const done = seats && assemble(kept, seats, boxes.length, room);
      if (done) return { ...done, method: kept.length === boxes.length ? "bent" : "subset" };
    }
    if (kept.length === 0) return { placements: boxes.map(() => undefined), method: "subset", depth: [0, 0] };
    const least = kept.reduce((a, b) => (b.box.weight < a.box.weight ? b : a));
    kept = kept.filter((one) => one !== least);
  }
}

function usable(box: LabelBox, room: Room): boolean {
  return box.length > 0 && box.length <= room.length && box.depth > 0 && box.anchor >= 0 && box.anchor <= room.length;
}

function mirror(box: LabelBox, length: number): LabelBox {
  return { ...box, anchor: length - box.anchor };
}

function assemble(
  kept: readonly { readonly index: number; readonly box: LabelBox }[],
  seats: readonly Seat[],
  size: number,
  room: Room,
): Pick<Placed, "placements" | "depth"> | undefined {
  const placements: (Placement | undefined)[] = Array.from({ length: size }, () => undefined);
  const depth: [number, number] = [0, 0];
  for (const side of [0, 1] as const) {
    const members = kept.flatMap((one, i) => (seats[i]?.side === side ? [{ ...one, lane: seats[i].lane }] : []));
    const hung = hang(
      members.map(({ box }) => box),
      members.map(({ lane }) => lane),
      room.length,
      room.gap,
    );
    if (hung === undefined) return undefined;
    for (const [i, { distance, leader }] of drop(hung, room.gap, room.spacing).entries()) {
      const [one, member] = [hung[i], members[i]];
      if (one === undefined || member === undefined) continue;
      depth[side] = Math.max(depth[side], distance + one.box.depth);
      const flip = room.align === 1;
      placements[member.index] = {
        side,
        lane: member.lane,
        start: flip ? room.length - one.start - one.box.length : one.start,
        distance,
        leader: leader.map(([along, across]) => [flip ? room.length - along : along, across] as const),
      };
    }
    if (depth[side] > room.depth[side]) return undefined;
  }
  return { placements, depth };
}
