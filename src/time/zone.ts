import { IANAZone } from "luxon";

/** What the clocks of one time zone show; `local` is wall time written as ms since 1970-01-01T00:00 on that wall. */
export interface Zone {
  /** What clocks are ahead of UTC at an instant, in ms; beyond the range of JavaScript's `Date` 0. */
  readonly offset: (instant: number) => number;
  /**
   * The first instant at which clocks show a wall time or later: the earlier one of a repeated time,
   * and the moment of the jump for a time that is left out.
   */
  readonly instant: (local: number) => number;
  /** The instants within `[start, stop)` at which clocks jump, ascending. Costs about 10 µs for each day of the extent. */
  readonly jumps: (start: number, stop: number) => readonly number[];
}

const HOUR = 3_600_000;
/** A day within the range of `Date`, so that local times are within it too. */
const DATE_LIMIT = 8.64e15 - 24 * HOUR;

/** No zone was ever further than this from UTC (Manila and Alaska, 15 h 56 min and 15 h 14 min, before they changed sides). */
const FARTHEST = 16 * HOUR;

const utc: Zone = { offset: () => 0, instant: (local) => local, jumps: () => [] };

/** Whether a name is `utc` or an IANA zone that this machine's `Intl` knows, such as `Europe/Kyiv`. */
export function isZone(name: string): boolean {
  return isUtc(name) || (/^[a-z]/i.test(name) && IANAZone.isValidZone(name));
}

/** The one name of UTC for each that {@link isZone} accepts, some of which `Intl` does not know; any other name as it is. */
export function canonicalZone(name: string): string {
  return isUtc(name) ? "utc" : name;
}

/**
 * The zone of a name that {@link isZone} accepts. Offsets are Luxon's, so the machine's time zone data.
 * Two jumps less than a day apart would be seen as one; none is known.
 *
 * @throws RangeError for any other name
 */
export function zoneOf(name: string): Zone {
  if (isUtc(name)) return utc;
  const known = zones.get(name);
  if (known !== undefined) return known;
  if (!isZone(name)) throw new RangeError(`Expected "utc" or an IANA time zone such as "Europe/Kyiv", not "${name}".`);
  const zone = makeZone(IANAZone.create(name));
  zones.set(name, zone);
  return zone;
}

/** Zones are kept for the offsets they remember: a lookup takes 15 µs, and neighbouring views ask for the same ones. */
const zones = new Map<string, Zone>();
const REMEMBERED = 5000;

function makeZone(zone: IANAZone): Zone {
  const offsets = new Map<number, number>();
  const offset = (instant: number): number => {
    if (!(Math.abs(instant) <= DATE_LIMIT)) return 0;
    let known = offsets.get(instant);
    if (known === undefined) {
      if (offsets.size >= REMEMBERED) offsets.clear();
      known = Math.round(zone.offset(instant) * 60_000);
      offsets.set(instant, known);
    }
    return known;
  };
  return {
    offset,
    instant(local) {
      const [start, stop] = [local - FARTHEST, local + FARTHEST];
      const [before, after] = [offset(start), offset(stop)];
      if (before === after) return local - before;
      const jump = findJump(offset, start, stop);
      return local < jump + before ? local - before : Math.max(jump, local - after);
    },
    jumps(start, stop) {
      const found: number[] = [];
      for (let day = start - 1; day < stop - 1; day += 24 * HOUR) {
        const next = Math.min(day + 24 * HOUR, stop - 1);
        if (offset(day) !== offset(next)) found.push(findJump(offset, day, next));
      }
      return found;
    },
  };
}

function isUtc(name: string): boolean {
  return /^(?:utc|etc\/utc|gmt|z)$/i.test(name);
}

/** The first whole second in `(start, stop]` with another offset than `start`'s: zones jump at whole seconds. */
function findJump(offset: (instant: number) => number, start: number, stop: number): number {
  const before = offset(start);
  let [low, high] = [Math.floor(start / 1000), Math.ceil(stop / 1000)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle * 1000) === before) low = middle;
    else high = middle;
  }
  return high * 1000;
}
