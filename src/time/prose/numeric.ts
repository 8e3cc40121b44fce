import { dateMessages } from "../../words/en/dates.ts";
import { daysInMonth } from "../calendar/civil.ts";
import type { CalendarDate } from "../expression.ts";
import type { FieldFault } from "./fields.ts";
import { two } from "../calendar/offset.ts";
import type { DateIssueCode } from "../result.ts";

/** The order of day, month and year in dates of numbers alone. */
export type DateOrder = "dmy" | "mdy" | "ymd";

/** A date of numbers with the year last or first: `21.10.2022`, `10/21/2022`, `2022/10/21`. */
export const NUMERIC: RegExp = /(?<![\d./-])(?:\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}([./])\d{1,2}\2\d{1,2})(?![./-]?\d)/y;

/**
 * Reads a date of numbers. Without an order the year may come first, or day and month may stand either way round where
 * only one way is a date; else it is a fault that names both.
 */
export function readNumeric(text: string, at: number, order: DateOrder | undefined): CalendarDate | FieldFault {
  const [a = "", b = "", c = ""] = text.split(/[./-]/);
  const isYearFirst = a.length === 4;
  const [dmy, mdy] = isYearFirst ? [dateOf(a, b, c), undefined] : [dateOf(c, b, a), dateOf(c, a, b)];
  if (order !== undefined) {
    const found = isYearFirst ? dmy : order === "dmy" ? dmy : order === "mdy" ? mdy : undefined;
    return found ?? fault("not-a-date", at, dateMessages.otherOrder(order), [dmy, mdy]);
  }
  if (dmy && mdy && b !== a && Number(a) !== Number(b)) {
    const message = dateMessages.eitherOrder(write(dmy), write(mdy));
    return fault("ambiguous-order", at, message, [dmy, mdy]);
  }
  return dmy ?? mdy ?? fault("not-a-date", at, dateMessages.noOrder, []);
}

function dateOf(year: string, month: string, day: string): CalendarDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return undefined;
  return { kind: "date", year, month: two(m), season: undefined, day: two(d), qualifiers: undefined };
}

function write({ year, month = "", day = "" }: CalendarDate): string {
  return `${year}-${month}-${day}`;
}

function fault(
  code: DateIssueCode,
  at: number,
  message: string,
  near: readonly (CalendarDate | undefined)[],
): FieldFault {
  const dates = near.filter((date) => date !== undefined).map(write);
  return dates.length === 0 ? { code, at, message } : { code, at, message, hint: dateMessages.didYouMean(dates) };
}
