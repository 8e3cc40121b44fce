import { dateMessages } from "../words/en/dates.ts";
import { expect, fail, peek, take, takeDigits } from "./cursor.ts";
import type { Scan } from "./cursor.ts";
import type { CalendarDate, DateTime } from "./expression.ts";
import { canonicalZone } from "./zone.ts";

/** Reads the time of day behind a full date, from the `T` on. */
export function scanTime(scan: Scan, date: CalendarDate): DateTime | undefined {
  const { year, month = "", day = "", qualifiers } = date;
  if (`${year}${month}${day}`.includes("X") || qualifiers) {
    return fail(scan, "not-edtf", dateMessages.timeOfPart);
  }
  scan.at++;
  const hour = takeTwo(scan, 23, dateMessages.hour);
  if (hour === undefined) return undefined;
  const minute = take(scan, ":") ? takeTwo(scan, 59, dateMessages.minute) : undefined;
  const second = minute !== undefined && take(scan, ":") ? takeTwo(scan, 59, dateMessages.second) : undefined;
  const fraction = scan.stop || second === undefined ? undefined : scanFraction(scan);
  const offset = scan.stop ? undefined : scanOffset(scan);
  const zone = scan.stop ? undefined : scanZone(scan);
  if (scan.stop) return undefined;
  return {
    kind: "datetime",
    year,
    month,
    day,
    hour,
    ...(minute !== undefined && { minute }),
    ...(second !== undefined && { second }),
    ...(fraction !== undefined && { fraction }),
    ...(offset !== undefined && { offset }),
    ...(zone !== undefined && { zone }),
  };
}

function takeTwo(scan: Scan, most: number, what: string): string | undefined {
  const start = scan.at;
  const digits = takeDigits(scan, 2, false);
  if (digits.length < 2 || Number(digits) > most) return expect(scan, what, start);
  return digits;
}

function scanFraction(scan: Scan): string | undefined {
  if (!(take(scan, ".") || (scan.wide && take(scan, ",")))) return undefined;
  const digits = takeDigits(scan, Infinity, false);
  return digits === "" ? expect(scan, dateMessages.fraction) : digits;
}

function scanOffset(scan: Scan): string | undefined {
  if (take(scan, "Z")) return "Z";
  const start = scan.at;
  if (!take(scan, "+") && !take(scan, "-")) return undefined;
  if (takeTwo(scan, 23, dateMessages.offset) === undefined) return undefined;
  if (take(scan, ":") && takeTwo(scan, 59, dateMessages.offset) === undefined) return undefined;
  return scan.text.slice(start, scan.at);
}

function scanZone(scan: Scan): string | undefined {
  if (!scan.wide || peek(scan) !== "[") return undefined;
  const name = /^\[([A-Za-z][\w+\-/]{0,63})\]/.exec(scan.text.slice(scan.at, scan.at + 68))?.[1];
  if (name === undefined) return expect(scan, dateMessages.zoneName);
  scan.at += name.length + 2;
  return canonicalZone(name);
}
