import { APART } from "./gravity.ts";
import { seatable, seated } from "./keep.ts";
import { parted } from "./parted.ts";
import { bound, inOrder, methodOf, placementsOf, type LabelBox, type Placed, type Room } from "./place.ts";
import { STEM } from "./rack.ts";
import type { Seat } from "./select.ts";

/** How a label that has a seat hangs anew. */
export interface Hanging {
  /** `undefined`: it has none, and gets none. */
  readonly seat: Seat | undefined;
  /** Where its leader would best leave the mark, and from where to where it may, px along the axis. */
  readonly foot: number;
  readonly from: number;
  readonly to: number;
}

/** Labels that hang anew, and how far their leaders run, with all that else is bad about them, px. */
interface PlacedAgain extends Placed {
  readonly cost: number;
}

/**
 * Places labels in the seats that are given, with all that {@link place} guarantees. Leaders of one side that would leave the
 * axis as one line leave their marks beside each other, as far as these are wide.
 *
 * @param hangings - one for each box
 * @param dearest - a way that costs more is of no use, px
 * @returns `undefined` where the room does not hold them
 */
export function placeAgain(
  boxes: readonly LabelBox[],
  hangings: readonly Hanging[],
  room: Room,
  dearest: number = Infinity,
): PlacedAgain | undefined {
  const bounded = bound(room);
  const labels = inOrder(boxes, bounded);
  const seats = labels.map(({ index }) => hangings[index]?.seat);
  const mirror = (along: number): number => (bounded.align === 1 ? bounded.length - along : along);
  const feet = new Map<number, number>();
  for (const side of bounded.sides) {
    const own = labels.filter((_, i) => seats[i]?.side === side);
    const wishes = own.map(({ index, box: { anchor } }) => {
      const { foot = anchor, from = anchor, to = anchor } = hangings[index] ?? {};
      const [a, b] = [mirror(from), mirror(to)];
      return { target: mirror(foot), low: Math.max(0, Math.min(a, b)), high: Math.min(bounded.length, Math.max(a, b)) };
    });
    const apart = (i: number): number => {
      const next = (wishes[i + 1]?.target ?? Infinity) - (wishes[i]?.target ?? 0);
      return next < APART ? STEM : APART;
    };
    const found = parted(wishes.map((wish, i) => ({ ...wish, apart: apart(i) })));
    for (const [i, { index }] of own.entries()) feet.set(index, found[i] ?? 0);
  }
  const standing = labels.map(({ index, box }) => ({ index, box: { ...box, anchor: feet.get(index) ?? box.anchor } }));
  const found = seated(seatable(standing, seats, bounded), seats, dearest);
  if (found === undefined) return undefined;
  const { solution, cost } = found;
  return {
    placements: placementsOf(boxes.length, solution, bounded),
    method: methodOf(solution),
    depth: solution.depth,
    cost,
  };
}
