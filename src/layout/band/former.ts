import type { Folds } from "../axis/folds.ts";
import type { Frame, FramedAxis, FramedEvent } from "../framed.ts";
import { once } from "../once.ts";
import type { Seat } from "../place/select.ts";

/** A picture as it was before the data changed: what may stay of it. */
export interface Former {
  /** Seats of its labels, by event id. */
  readonly seats: ReadonlyMap<string, FormerSeat>;
  /** Whether an event was there, with a label or without. */
  readonly knew: (id: string) => boolean;
  /** How its axis was divided. */
  readonly folds: Folds;
}

/** Where a label was. */
interface FormerSeat extends Seat {
  /** When its event was, in ms since the epoch. */
  readonly time: number;
  /** How far along the axis its leader met it from where its mark was, < 0 where that was before it, in px. */
  readonly lean: number;
}

/** What may stay of a frame. */
export function formerOf(frame: Frame): Former {
  const { prepared, events, axis } = frame;
  const ids = once(() => {
    const found = new Set(prepared.undated.map(({ id }) => id));
    for (let index = 0; index < prepared.events.length; index++) found.add(prepared.events.idAt(index));
    return found;
  });
  return {
    seats: new Map(events.flatMap((one) => seatOf(one, frame))),
    knew: (id) => ids().has(id),
    folds: foldsOf(axis),
  };
}

function seatOf(
  { event, marks, label }: FramedEvent,
  { orientation, origin, mirrored }: Frame,
): readonly (readonly [string, FormerSeat])[] {
  if (label === undefined) return [];
  const along = orientation === "horizontal" ? 0 : 1;
  const way = mirrored && along === 0 ? -1 : 1;
  const met = way * ((label.leader.at(-1)?.[along] ?? 0) - origin[along]);
  const lean = met - (marks[0]?.shape.anchor ?? met);
  return [[event.event.id, { ...label.seat, time: event.time, lean }]];
}

/** How the axis of a whole picture is divided. */
export function foldsOf({ scale: { domain, range } }: FramedAxis): Folds {
  const [first = 0, last = 0] = [range[0], range.at(-1)];
  const shares = range.slice(1).map((place, s) => (place - (range[s] ?? place)) / (last - first));
  return { breaks: domain.slice(1, -1), shares };
}

/** Shares nearer than this are one, but for rounding. */
const ROUNDED = 1e-6;

export function isDividedAlike(one: Folds, other: Folds): boolean {
  return (
    one.breaks.length === other.breaks.length &&
    one.breaks.every((time, i) => time === other.breaks[i]) &&
    one.shares.every((share, i) => Math.abs(share - (other.shares[i] ?? 0)) < ROUNDED)
  );
}
