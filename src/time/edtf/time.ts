import { dateMessages } from "../../words/en/dates.ts";
import { leastOf } from "../calendar/component.ts";
import { isShown, offsetOf } from "../calendar/offset.ts";
import { clockAt } from "./clock.ts";
import type { Components } from "./components.ts";
import { SIGN, digitsAt, expect, fail, isDigit, peek, take } from "../calendar/cursor.ts";
import type { Scan } from "../calendar/cursor.ts";
import type { DateTime } from "../expression.ts";

/** Reads the time of day behind a full date, from the `T` on. */
export function scanTime(scan: Scan, date: Components): DateTime | undefined {
  if (date.flags > 0) {
    return fail(scan, "not-edtf", dateMessages.timeOfPart);
  }
  const clock = clockAt(scan.text, date, scan.wide);
  if (clock === undefined) return failTime(scan, date);
  scan.at = clock.end;
  return clock.time;
}

/** Stops at the first fault of a time. */
function failTime(scan: Scan, date: Components): undefined {
  scan.at++;
  if (!skipTwo(scan, 23, dateMessages.hour)) return undefined;
  if (take(scan, SIGN.colon) && !skipTwo(scan, 59, dateMessages.minute)) return undefined;
  if (take(scan, SIGN.colon) && !skipTwo(scan, 59, dateMessages.second)) return undefined;
  if (take(scan, SIGN.dot) || (scan.wide && take(scan, SIGN.comma))) {
    if (!isDigit(peek(scan))) return expect(scan, dateMessages.fraction);
    while (isDigit(peek(scan))) scan.at++;
  }
  const { at } = scan;
  if (take(scan, SIGN.plus) || take(scan, SIGN.hyphen)) {
    if (!skipTwo(scan, 23, dateMessages.offset)) return undefined;
    if (take(scan, SIGN.colon) && !skipTwo(scan, 59, dateMessages.offset)) return undefined;
    if (!isShown(offsetOf(scan.text.slice(at, scan.at)), leastOf(date.year)))
      return fail(scan, "not-edtf", dateMessages.noSuchOffset, at);
  } else take(scan, SIGN.Z);
  return expect(scan, dateMessages.zoneName);
}

function skipTwo(scan: Scan, most: number, what: string): boolean {
  const number = digitsAt(scan.text, scan.at, 2);
  if (number < 0 || number > most) {
    expect(scan, what);
    return false;
  }
  scan.at += 2;
  return true;
}
