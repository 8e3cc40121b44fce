import { jointBeside } from "../marks/joint.ts";
import { NOTES_HEIGHT } from "../marks/notes.ts";
import { distanceOf, type MarkedEvent } from "../marks/rows.ts";
import { parted, type Parting } from "../place/parted.ts";
import type { PreparedEvent } from "../prepare/prepare.ts";

const { abs, max, min } = Math;

/** What leaders keep from readings, their numbers and the line that joins them, in px. */
const CLEAR = 3;

/** Beside an upright axis: a reading with its numbers, or the line that joins readings. */
interface Reading {
  readonly event: PreparedEvent;
  /** From where to where leaders pass behind it, px along the axis. */
  readonly from: number;
  readonly to: number;
  /** How far it is from the axis, in px. */
  readonly across: number;
}

/** A leader that is level somewhere, and how far its mark is from the axis, in px. */
export interface Level extends Parting {
  readonly event: PreparedEvent;
  readonly across: number;
}

/** Readings near a place along the axis. */
export type ReadingsNear = (place: number) => readonly Reading[];

/** So far a leader goes to pass readings, in px; farther from its mark it would seem to begin elsewhere. */
const ASIDE = 12;

/** Readings are looked up by stretches of this length, in px. */
const NEAR = 64;

/**
 * Finds the readings of disputed events, and what belongs to them, near any place of an axis.
 *
 * @param length - of the axis in px: a bar that ends where an enlarged part begins is not cut there, and may go on endlessly
 */
export function readingsIn(marked: readonly MarkedEvent[], length: number): ReadingsNear {
  const cells = new Map<number, Reading[]>();
  const end = Math.floor(length / NEAR) + 1;
  for (const reading of marked.flatMap(readingsOf)) {
    const last = min(Math.floor(reading.to / NEAR) + 1, end);
    for (let cell = max(-1, Math.floor(reading.from / NEAR) - 1); cell <= last; cell++) {
      const own = cells.get(cell);
      if (own === undefined) cells.set(cell, [reading]);
      else own.push(reading);
    }
  }
  return (place) => cells.get(Math.floor(place / NEAR)) ?? [];
}

function readingsOf({ event, marks }: MarkedEvent): readonly Reading[] {
  if (marks.length < 2) return [];
  const readings = marks.map((mark): Reading => {
    const { from, to } = mark.shape;
    const { notesAt = (from + to) / 2 } = mark;
    const half = NOTES_HEIGHT / 2;
    const across = distanceOf(mark, true);
    return { event, from: min(from, notesAt - half) - CLEAR, to: max(to, notesAt + half) + CLEAR, across };
  });
  const joint = jointBeside(marks, true);
  const across = max(...readings.map((reading) => reading.across));
  return [...readings, { event, from: joint - CLEAR, to: joint + CLEAR, across }];
}

/**
 * Has leaders pass beside the readings of other events, as far as their order and their bounds let them.
 *
 * @param placed - where they are level, as their order has it
 * @param over - how far beyond their bounds they may be where these leave them no room at all
 */
export function asideReadings(
  levels: readonly Level[],
  placed: readonly number[],
  near: ReadingsNear,
  over: number,
): readonly number[] {
  const inWay = levels.map(({ event, across }, i) =>
    near(placed[i] ?? 0).filter((one) => one.event !== event && one.across >= across),
  );
  const passed = (places: readonly number[]): number =>
    inWay.reduce((sum, some, i) => sum + some.filter((one) => isIn(places[i] ?? 0, one)).length, 0);
  const ways: Parting[] = [];
  let least = -Infinity;
  for (const [i, level] of levels.entries()) {
    const place = placed[i] ?? 0;
    const [low, high] = [max(level.low, least, place - ASIDE), min(level.high, place + ASIDE)];
    const way = freeWay({ ...level, low, high }, place, inWay[i] ?? []);
    if (way.low > way.high) return placed;
    least = way.low;
    ways.push(way);
  }
  const found = parted(ways, over);
  return passed(found) < passed(placed) ? found : placed;
}

function isIn(place: number, { from, to }: Reading): boolean {
  return place > from && place < to;
}

/** Narrows a way to where a leader passes no reading, nearest to a place. */
function freeWay(way: Parting, place: number, inWay: readonly Reading[]): Parting {
  const { low, high } = way;
  const [at = NaN] = [place, ...inWay.flatMap(({ from, to }) => [from, to])]
    .filter((one) => one >= low && one <= high && !inWay.some((reading) => isIn(one, reading)))
    .sort((a, b) => abs(a - place) - abs(b - place));
  return {
    ...way,
    low: max(low, ...inWay.map(({ to }) => (to <= at ? to : low))),
    high: min(high, ...inWay.map(({ from }) => (from >= at ? from : high))),
  };
}
