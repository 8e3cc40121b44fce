import { DAY, daysFromCivil, daysInMonth } from "./civil.ts";
import { digitsAt, SIGN } from "./cursor.ts";
import type { Grain } from "./when.ts";

/** The unit of a date of so many characters, behind which `Z` may stand: in ms, and its name. */
const units: Readonly<Record<number, readonly [length: number, grain: Grain]>> = {
  10: [DAY, "day"],
  16: [60_000, "minute"],
  19: [1000, "second"],
  23: [1, "millisecond"],
};

/** Whether a time ends in `Z`. */
export function isPlacedPlain(text: string): boolean {
  return text.charCodeAt(text.length - 1) === SIGN.Z;
}

/** How long the unit of a date that {@link plainStart} reads is, in ms, and its name. */
export function plainUnit(text: string): readonly [length: number, grain: Grain] {
  return units[text.length - (isPlacedPlain(text) ? 1 : 0)] ?? [DAY, "day"];
}

/**
 * The start of a date in one of the commonest forms, in ms since the epoch, as `parseDate` reads it in UTC but without
 * making anything of it: `2022-10-21`, `2022-10-21T14:00`, `2022-10-21T14:00:00`, `2022-10-21T14:00:00.000`, the last
 * three also with `Z`. NaN for any other text.
 */
export function plainStart(text: string): number {
  if (text.charCodeAt(4) !== SIGN.hyphen || text.charCodeAt(7) !== SIGN.hyphen) return NaN;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return NaN;
  const start = daysFromCivil(year, month, day) * DAY;
  return text.length === 10 ? start : start + timeIn(text);
}

function timeIn(text: string): number {
  const length = text.length - (isPlacedPlain(text) ? 1 : 0);
  if (text.charCodeAt(10) !== SIGN.T || text.charCodeAt(13) !== SIGN.colon) return NaN;
  const hour = digitsAt(text, 11, 2);
  const minute = digitsAt(text, 14, 2);
  const second = length > 16 && text.charCodeAt(16) === SIGN.colon ? digitsAt(text, 17, 2) : 0;
  const ms = length > 19 && text.charCodeAt(19) === SIGN.dot ? digitsAt(text, 20, 3) : 0;
  const isWhole =
    length === 16 ||
    (length === 19 && text.charCodeAt(16) === SIGN.colon) ||
    (length === 23 && text.charCodeAt(16) === SIGN.colon && text.charCodeAt(19) === SIGN.dot);
  const isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && ms >= 0;
  return isWhole && isTime ? ((hour * 60 + minute) * 60 + second) * 1000 + ms : NaN;
}
