import { evenly } from "./evenly.ts";
import type { LabelBox } from "./place.ts";
import type { Field, Seat } from "./select.ts";

const { max, min } = Math;

/** A label, or the straight leader of an outer label, in a lane; edges include half a gap. */
interface Entry {
  /** Its rank along the axis. */
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  readonly length: number;
  /** Its least near edge, given all before it in the lane. */
  least: number;
}

/**
 * Seats labels with straight leaders, the heaviest first, each in the first lane that still holds all its labels (they may
 * slide): for more labels than the exact programme can bear, in n log n plus the little that shifts.
 */
export function activate(field: Field): (Seat | undefined)[] {
  const { labels, lanes, length, gap, deepest } = field;
  const filled = lanes.map((count) => Array.from({ length: count }, (): Entry[] => []));
  const seats: (Seat | undefined)[] = labels.map(() => undefined);
  for (const rank of byWeight(labels)) {
    const box = labels[rank];
    if (box === undefined) continue;
    const low = max(0, box.anchor - box.length) - gap / 2;
    const high = min(box.anchor, length - box.length) - gap / 2;
    const label: Entry = { rank, low, high, length: box.length + gap, least: low };
    const leader: Entry = { rank, low: box.anchor, high: box.anchor, length: 0, least: box.anchor };
    const choices = ([0, 1] as const).flatMap((side) => {
      const lane = box.depth > deepest[side] ? -1 : firstLane(filled[side] ?? [], label, leader);
      return lane < 0 ? [] : [{ side, lane }];
    });
    const seat = choices.reduce(
      (best, one) => (one.lane < best.lane ? one : best),
      choices[0] ?? { side: 0, lane: -1 },
    );
    if (seat.lane < 0) continue;
    seats[rank] = { side: seat.side === 0 ? 0 : 1, lane: seat.lane };
    for (const [lane, entries] of (filled[seat.side] ?? []).slice(0, seat.lane + 1).entries()) {
      insert(entries, lane === seat.lane ? { ...label } : { ...leader });
    }
  }
  return seats;
}

/** Indices, the heaviest first. Equal weights are taken spread over the axis, not from the left. */
export function byWeight(labels: readonly LabelBox[]): number[] {
  const spread = evenly(labels.length);
  return [...labels.keys()].sort(
    (a, b) => (labels[b]?.weight ?? 0) - (labels[a]?.weight ?? 0) || (spread[a] ?? 0) - (spread[b] ?? 0),
  );
}

/** The innermost lane that can take the label, all lanes before it the leader; −1 if there is none. */
function firstLane(lanes: readonly (readonly Entry[])[], label: Entry, leader: Entry): number {
  for (const [lane, entries] of lanes.entries()) {
    if (fits(entries, label)) return lane;
    if (!fits(entries, leader)) return -1;
  }
  return -1;
}

/** Whether an entry can go to its rank: packed to the left, it and what it shifts stay within their bounds. */
function fits(entries: readonly Entry[], entry: Entry): boolean {
  let at = position(entries, entry.rank);
  const before = entries[at - 1];
  const edge = max(entry.low, before === undefined ? -Infinity : before.least + before.length);
  if (edge > entry.high) return false;
  for (let end = edge + entry.length; at < entries.length; at++) {
    const next = entries[at];
    if (next === undefined || next.least >= end) return true;
    if (end > next.high) return false;
    end += next.length;
  }
  return true;
}

function insert(entries: Entry[], entry: Entry): void {
  const at = position(entries, entry.rank);
  entries.splice(at, 0, entry);
  let end = at === 0 ? -Infinity : (entries[at - 1]?.least ?? 0) + (entries[at - 1]?.length ?? 0);
  for (const next of entries.slice(at)) {
    if (next !== entry && next.least >= end) return;
    next.least = max(next.least, end);
    end = next.least + next.length;
  }
}

function position(entries: readonly Entry[], rank: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.rank ?? Infinity) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
