import { DAY, HOUR, MINUTE, SECOND, daysFromCivil } from "../calendar/civil.ts";
import { leastOf } from "../calendar/component.ts";
import { PAIRS, QUALIFIERS, signOf } from "./components.ts";
import type { Components } from "./components.ts";
import { SIGN, codeAt, digitsAt, isDigit } from "../calendar/cursor.ts";
import type { DateTime } from "../expression.ts";
import { fractionOf, isShown } from "../calendar/offset.ts";
import type { Grain } from "../when.ts";
import { canonicalZone } from "../calendar/zone.ts";

/** A date with its time of day, as it stands in a text. */
interface Clock {
  readonly time: DateTime;
  /** The first ms as if the wall time were UTC. */
  readonly wall: number;
  /** Length of its unit in ms. */
  readonly length: number;
  readonly grain: Grain;
  /** Ms that the offset is ahead of UTC; `undefined` where none is written. */
  readonly ahead: number | undefined;
  /** What is said of it: the bits of `FLAG`. */
  readonly flags: number;
  /** Where the text goes on. */
  readonly end: number;
}

/** Two digits of at most so much; −1 where they are not. */
function pairAt(text: string, at: number, most: number): number {
  const number = digitsAt(text, at, 2);
  return number > most ? -1 : number;
}

/**
 * Reads the time behind a date, from the `T` on, in one pass over its characters; `undefined` where it is none.
 *
 * @param wide - whether a decimal comma, `[zone]` and the signs of doubt are read too
 */
export function clockAt(
  text: string,
  { date, year, month, day, end: start }: Components,
  wide: boolean,
): Clock | undefined {
  const hour = pairAt(text, start + 1, 23);
  if (hour < 0) return undefined;
  let at = start + 3;
  let ms = hour * HOUR;
  let length = HOUR;
  let grain: Grain = "hour";
  let minute: string | undefined;
  let second: string | undefined;
  let fraction: string | undefined;
  if (codeAt(text, at) === SIGN.colon) {
    const minutes = pairAt(text, at + 1, 59);
    if (minutes < 0) return undefined;
    minute = PAIRS[minutes];
    at += 3;
    ms += minutes * MINUTE;
    length = MINUTE;
    grain = "minute";
    if (codeAt(text, at) === SIGN.colon) {
      const seconds = pairAt(text, at + 1, 59);
      if (seconds < 0) return undefined;
      second = PAIRS[seconds];
      at += 3;
      ms += seconds * SECOND;
      length = SECOND;
      grain = "second";
      const point = codeAt(text, at);
      if (point === SIGN.dot || (wide && point === SIGN.comma)) {
        const from = ++at;
        while (isDigit(codeAt(text, at))) at++;
        if (at === from) return undefined;
        fraction = text.slice(from, at);
        ms += fractionOf(fraction);
        length = Math.max(1, 10 ** (3 - fraction.length));
        grain = "millisecond";
      }
    }
  }
  const offsetEnd = offsetEndAt(text, at);
  if (offsetEnd < 0) return undefined;
  const offset = offsetEnd === at ? undefined : offsetEnd === at + 1 ? "Z" : text.slice(at, offsetEnd);
  const ahead = offset === undefined ? undefined : aheadAt(text, at, offsetEnd);
  if (ahead !== undefined && !isShown(ahead, leastOf(year))) return undefined;
  const zone = wide ? zoneNameAt(text, offsetEnd) : undefined;
  if (zone === "") return undefined;
  const clockEnd = offsetEnd + (zone === undefined ? 0 : zone.length + 2);
  const flags = wide ? signOf(codeAt(text, clockEnd)) : 0;
  const time: DateTime = {
    kind: "datetime",
    year: date.year,
    month: date.month ?? "",
    day: date.day ?? "",
    hour: PAIRS[hour] ?? "",
    minute,
    second,
    fraction,
    offset,
    zone: zone && canonicalZone(zone),
    qualifier: QUALIFIERS[flags],
  };
  const wall = daysFromCivil(leastOf(year), month, day) * DAY + ms;
  return { time, wall, length, grain, ahead, flags, end: flags > 0 ? clockEnd + 1 : clockEnd };
}

/** Where the offset ends that stands at a place, if one does: `Z`, `-04`, `+04:30`; −1 where it is broken off. */
function offsetEndAt(text: string, at: number): number {
  const code = codeAt(text, at);
  if (code === SIGN.Z) return at + 1;
  if (code !== SIGN.plus && code !== SIGN.hyphen) return at;
  if (pairAt(text, at + 1, 23) < 0) return -1;
  if (codeAt(text, at + 3) !== SIGN.colon) return at + 3;
  return pairAt(text, at + 4, 59) < 0 ? -1 : at + 6;
}

function aheadAt(text: string, at: number, end: number): number {
  if (end === at + 1) return 0;
  const size = digitsAt(text, at + 1, 2) * HOUR + (end > at + 3 ? digitsAt(text, at + 4, 2) * MINUTE : 0);
  return codeAt(text, at) === SIGN.hyphen ? 0 - size : size;
}

/** The name in brackets that stands at a place; empty where it is no name, `undefined` where no bracket opens. */
function zoneNameAt(text: string, at: number): string | undefined {
  if (codeAt(text, at) !== SIGN.bracket) return undefined;
  return /^\[([A-Za-z][\w+\-/]{0,63})\]/.exec(text.slice(at, at + 68))?.[1] ?? "";
}
