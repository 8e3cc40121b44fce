import { DAY, daysFromCivil, daysInMonth, MINUTE, SECOND } from "./calendar/civil.ts";
import { digitsAt, SIGN } from "./calendar/cursor.ts";
import type { Grain } from "./when.ts";

/** The length of the unit of a plain date in ms, and its name, by the number of its characters without `Z`. */
const units: ReadonlyMap<number, readonly [length: number, grain: Grain]> = new Map([
  [10, [DAY, "day"]],
  [16, [MINUTE, "minute"]],
  [19, [SECOND, "second"]],
  [23, [1, "millisecond"]],
]);

/** What the number of characters of a plain date tells: how long its unit is, in ms, its name, and whether `Z` ends it. */
export function plainForm(characters: number): {
  readonly length: number;
  readonly grain: Grain;
  readonly placed: boolean;
} {
  const placed = !units.has(characters);
  const [length, grain] = units.get(placed ? characters - 1 : characters) ?? [DAY, "day"];
  return { length, grain, placed };
}

/**
 * The start of a date in one of the commonest forms, in ms since the epoch, as `parseDate` reads it in UTC but without
 * making anything of it: `2022-10-21`, `2022-10-21T14:00`, `2022-10-21T14:00:00`, `2022-10-21T14:00:00.000`, the last
 * three also with `Z`. NaN for any other text.
 */
export function plainStart(text: string): number {
  const { length } = text;
  if (length < 10 || text.charCodeAt(4) !== SIGN.hyphen || text.charCodeAt(7) !== SIGN.hyphen) return NaN;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1) return NaN;
  if (day > 28 && day > daysInMonth(year, month)) return NaN;
  const start = daysFromCivil(year, month, day) * DAY;
  return length === 10 ? start : start + timeIn(text);
}

function timeIn(text: string): number {
  if (text.charCodeAt(10) !== SIGN.T || text.charCodeAt(13) !== SIGN.colon) return NaN;
  const length = text.length - (text.charCodeAt(text.length - 1) === SIGN.Z ? 1 : 0);
  const hour = digitsAt(text, 11, 2);
  const minute = digitsAt(text, 14, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return NaN;
  const time = (hour * 60 + minute) * MINUTE;
  if (length === 16) return time;
  const second = text.charCodeAt(16) === SIGN.colon ? digitsAt(text, 17, 2) : -1;
  if (second < 0 || second > 59) return NaN;
  if (length === 19) return time + second * SECOND;
  const ms = length === 23 && text.charCodeAt(19) === SIGN.dot ? digitsAt(text, 20, 3) : -1;
  return ms < 0 ? NaN : time + second * SECOND + ms;
}
