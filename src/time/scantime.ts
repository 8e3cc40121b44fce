import { dateMessages } from "../words/en/dates.ts";
import { SIGN, expect, fail, hasX, numberOf, peek, take, takeDigits } from "./cursor.ts";
import type { Scan } from "./cursor.ts";
import type { CalendarDate, DateTime, Draft } from "./expression.ts";
import { canonicalZone } from "./zone.ts";

/** Reads the time of day behind a full date, from the `T` on. */
export function scanTime(scan: Scan, date: CalendarDate): DateTime | undefined {
  const { year, month = "X", day = "X", qualifiers } = date;
  if (qualifiers || hasX(year) || hasX(month) || hasX(day)) {
    return fail(scan, "not-edtf", dateMessages.timeOfPart);
  }
  scan.at++;
  const hour = takeTwo(scan, 23, dateMessages.hour);
  if (hour === undefined) return undefined;
  const time: Draft<DateTime> = { kind: "datetime", year, month, day, hour };
  return scanClock(scan, time) && scanPlace(scan, time) ? time : undefined;
}

/** Minute, second and fraction. */
function scanClock(scan: Scan, time: Draft<DateTime>): boolean {
  if (!take(scan, SIGN.colon)) return true;
  const minute = takeTwo(scan, 59, dateMessages.minute);
  if (minute === undefined) return false;
  time.minute = minute;
  if (!take(scan, SIGN.colon)) return true;
  const second = takeTwo(scan, 59, dateMessages.second);
  if (second === undefined) return false;
  time.second = second;
  if (!take(scan, SIGN.dot) && !(scan.wide && take(scan, SIGN.comma))) return true;
  time.fraction = takeDigits(scan, Infinity);
  if (time.fraction === "") expect(scan, dateMessages.fraction);
  return time.fraction !== "";
}

/** Offset and name of the zone. */
function scanPlace(scan: Scan, time: Draft<DateTime>): boolean {
  const start = scan.at;
  if (take(scan, SIGN.Z)) time.offset = "Z";
  else if (take(scan, SIGN.plus) || take(scan, SIGN.hyphen)) {
    if (takeTwo(scan, 23, dateMessages.offset) === undefined) return false;
    if (take(scan, SIGN.colon) && takeTwo(scan, 59, dateMessages.offset) === undefined) return false;
    time.offset = scan.text.slice(start, scan.at);
  }
  if (!scan.wide || peek(scan) !== SIGN.bracket) return true;
  const name = /^\[([A-Za-z][\w+\-/]{0,63})\]/.exec(scan.text.slice(scan.at, scan.at + 68))?.[1];
  if (name === undefined) expect(scan, dateMessages.zoneName);
  else {
    scan.at += name.length + 2;
    time.zone = canonicalZone(name);
  }
  return name !== undefined;
}

function takeTwo(scan: Scan, most: number, what: string): string | undefined {
  const start = scan.at;
  const digits = takeDigits(scan, 2);
  return digits.length === 2 && numberOf(digits) <= most ? digits : expect(scan, what, start);
}
