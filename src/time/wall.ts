import { DAY } from "./civil.ts";
import { zoneOf } from "./zone.ts";

/** Beyond this `Date` has no answer; zones keep the offset they have there. */
const FURTHEST = 8.64e15 - 9 * DAY;

/** Whether the name is UTC's, as most timelines have it. */
export function isUTC(zone: string): boolean {
  return zone === "utc" || zone === "UTC" || zone === "Etc/UTC";
}

/** Whether a zone exists; quick for one that was asked for before, where `isZone` makes a formatter each time. */
export function hasZone(zone: string): boolean {
  if (isUTC(zone)) return true;
  try {
    zoneOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Ms that the clocks of a valid zone are ahead of UTC at an instant. */
export function offsetAt(instant: number, zone: string): number {
  if (isUTC(zone)) return 0;
  return zoneOf(zone).offset(Math.max(-FURTHEST, Math.min(FURTHEST, instant)));
}

/** Neighbouring days ask for the offsets of the same instants, which the zone remembers. */
const GRID = 4 * DAY;

/** Whether a zone has one offset from a day before to a day after a wall time, as far as its ends on a grid tell. */
function steadyOffset(wall: number, zone: string): number | undefined {
  const before = offsetAt(Math.floor((wall - DAY) / GRID) * GRID, zone);
  return before === offsetAt(Math.ceil((wall + DAY) / GRID) * GRID, zone) ? before : undefined;
}

/**
 * The instants at which the clocks of a zone show a wall time, ascending: usually one, none where the clocks
 * skip it, two where they repeat it (the rule of TC39's Temporal, GetPossibleEpochNanoseconds).
 *
 * @param wall - the wall time as if it were UTC, ms
 */
export function instantsOf(wall: number, zone: string): readonly number[] {
  if (isUTC(zone)) return [wall];
  const steady = steadyOffset(wall, zone);
  if (steady !== undefined) return [wall - steady];
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  if (before === after) return [wall - before];
  return [wall - Math.max(before, after), wall - Math.min(before, after)].filter(
    (instant) => instant + offsetAt(instant, zone) === wall,
  );
}

/**
 * The two readings of a wall time that the clocks skip: by the offset that held before the change, and by the one
 * that held after it.
 */
export function readingsOfSkipped(wall: number, zone: string): readonly [number, number] {
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  return [wall - before, wall - after];
}

/** The first instant of a calendar day in a zone; of a day that the zone skipped, the first instant of the next. */
export function startOfDay(day: number, zone: string): number {
  const wall = day * DAY;
  if (isUTC(zone) || !Number.isFinite(day)) return wall;
  const [first] = instantsOf(wall, zone);
  return first ?? changeNear(wall, zone);
}

/** The instant of the change of clocks that skips a wall time, by bisection. */
function changeNear(wall: number, zone: string): number {
  let [late, early] = readingsOfSkipped(wall, zone);
  const offset = offsetAt(early, zone);
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offsetAt(middle, zone) === offset) early = middle;
    else late = middle;
  }
  return late;
}
