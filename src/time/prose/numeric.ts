import { dateMessages } from "../../words/en/dates.ts";
import { daysInMonth } from "../calendar/civil.ts";
import type { CalendarDate, DateTime } from "../expression.ts";
import type { FieldFault } from "./fields.ts";
import { two } from "../calendar/offset.ts";
import { timeOf } from "./clock.ts";
import type { DateIssueCode } from "../result.ts";

/** The order of day, month and year in dates of numbers alone. */
export type DateOrder = "dmy" | "mdy" | "ymd";

const DAY = String.raw`(?<![\d./-])(?:\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}([./])\d{1,2}\2\d{1,2})(?![./-]?\d)`;
const MINUTE = String.raw`:[0-5]\d(?::[0-5]\d)?`;
const TIME = String.raw`(?:(?:0?[1-9]|1[0-2])${MINUTE}\s?[ap]\.?m\b\.?|(?:[01]?\d|2[0-3])${MINUTE}(?!\s?[ap]\.?m|\.?\d))(?![\p{L}\d:])`;

/** A date of numbers with the year last or first, and its time where one stands behind it: `21.10.2022`, `10/21/2022 2:30 PM`. */
export const NUMERIC: RegExp = new RegExp(`${DAY}(?:(?:,\\s*|\\s+)${TIME})?`, "iuy");

/**
 * Reads a date of numbers. Without an order the year may come first, or day and month may stand either way round where
 * only one way is a date; else it is a fault that names both.
 */
export function readNumeric(
  text: string,
  at: number,
  order: DateOrder | undefined,
): CalendarDate | DateTime | FieldFault {
  const [a = "", b = "", c = ""] = text.split(/[^\d]/, 3);
  const isYearFirst = a.length === 4;
  const [dmy, mdy] = isYearFirst ? [dateOf(a, b, c), undefined] : [dateOf(c, b, a), dateOf(c, a, b)];
  const time = timeIn(text);
  if (order !== undefined) {
    const found = isYearFirst ? dmy : order === "dmy" ? dmy : order === "mdy" ? mdy : undefined;
    if (found === undefined) return fault("not-a-date", at, dateMessages.otherOrder(order), [dmy, mdy], time);
    return timed(found, time);
  }
  if (dmy && mdy && b !== a && Number(a) !== Number(b)) {
    const message = dateMessages.eitherOrder(write(dmy), write(mdy));
    return fault("ambiguous-order", at, message, [dmy, mdy], time);
  }
  const found = dmy ?? mdy;
  return found === undefined ? fault("not-a-date", at, dateMessages.noOrder, [], time) : timed(found, time);
}

/** The time behind a date, as ISO 8601 writes it. */
function timeIn(text: string): string | undefined {
  const [, hours = "", minute, second, half] = /(\d+):(\d\d)(?::(\d\d))?\s?([ap])?/i.exec(text) ?? [];
  return minute === undefined ? undefined : timeOf(hours, minute, second, half?.toLowerCase());
}

function dateOf(year: string, month: string, day: string): CalendarDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return undefined;
  return { kind: "date", year, month: two(m), season: undefined, day: two(d), qualifiers: undefined };
}

function timed(date: CalendarDate, time: string | undefined): CalendarDate | DateTime {
  const { year, month = "", day = "" } = date;
  const [hour, minute, second] = time?.split(":") ?? [];
  return hour === undefined ? date : { kind: "datetime", year, month, day, hour, minute, second };
}

function write({ year, month = "", day = "" }: CalendarDate): string {
  return `${year}-${month}-${day}`;
}

function fault(
  code: DateIssueCode,
  at: number,
  message: string,
  near: readonly (CalendarDate | undefined)[],
  time: string | undefined,
): FieldFault {
  const dates = near
    .filter((date) => date !== undefined)
    .map((date) => (time ? `${write(date)}T${time}` : write(date)));
  return dates.length === 0 ? { code, at, message } : { code, at, message, hint: dateMessages.didYouMean(dates) };
}
