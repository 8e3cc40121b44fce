import { dateMessages } from "../words/en/dates.ts";
import { daysInMonth } from "./civil.ts";
import {
  SIGN,
  codeAt,
  digitsAt,
  expect,
  fail,
  hasX,
  isDigit,
  isDigitOrX,
  mergeQualifiers,
  numberOf,
  peek,
  qualifierOf,
  take,
  takeQualifier,
} from "./cursor.ts";
import type { Scan } from "./cursor.ts";
import type { CalendarDate, DateTime, Draft, LongYear, Qualifier, Qualifiers } from "./expression.ts";
import { hasDay as isDay } from "./pattern.ts";
import { scanTime } from "./scantime.ts";
import { finishLongYear } from "./scanyear.ts";

/**
 * The short way for what most dates are: digits, with at most one sign behind them all. `undefined` where the long way
 * must decide.
 */
function scanPlain(scan: Scan): CalendarDate | undefined {
  const { text, at } = scan;
  const start = codeAt(text, at) === SIGN.hyphen ? at + 1 : at;
  const year = digitsAt(text, start, 4);
  if (year < 0 || (year === 0 && start > at)) return undefined;
  let [end, month, day] = [start + 4, 0, 0];
  if (codeAt(text, end) === SIGN.hyphen) {
    month = digitsAt(text, end + 1, 2);
    end += 3;
    if (month < 1 || month > 41 || (month > 12 && month < 21)) return undefined;
    if (codeAt(text, end) === SIGN.hyphen) {
      day = digitsAt(text, end + 1, 2);
      end += 3;
      if (month > 12 || day < 1 || day > daysInMonth(start > at ? -year : year, month)) return undefined;
    }
  }
  const sign = qualifierOf(codeAt(text, end));
  if (sign) end++;
  const after = codeAt(text, end);
  if (isDigitOrX(after) || after === SIGN.S || qualifierOf(after) || (sign && after === SIGN.hyphen)) return undefined;
  scan.at = end;
  return {
    kind: "date",
    year: text.slice(at, start + 4),
    month: month > 0 && month < 13 ? text.slice(start + 5, start + 7) : undefined,
    season: month > 12 ? text.slice(start + 5, start + 7) : undefined,
    day: day > 0 ? text.slice(start + 8, start + 10) : undefined,
    qualifiers: sign && qualified(sign, month > 0, day > 0),
  };
}

function qualified(sign: Qualifier, hasMonth: boolean, hasDay: boolean): Qualifiers {
  if (hasDay) return { year: sign, month: sign, day: sign };
  return hasMonth ? { year: sign, month: sign } : { year: sign };
}

/** Reads a date of the calendar, with a time where one follows. */
export function scanDate(scan: Scan, lead: Qualifier | undefined): CalendarDate | LongYear | DateTime | undefined {
  const date = (lead === undefined ? scanPlain(scan) : undefined) ?? scanParts(scan, lead);
  if (date?.kind !== "date" || date.day === undefined) return date;
  const sign = peek(scan);
  return sign === SIGN.T || (scan.wide && (sign === SIGN.blank || sign === SIGN.t)) ? scanTime(scan, date) : date;
}

function scanParts(scan: Scan, lead: Qualifier | undefined): CalendarDate | LongYear | undefined {
  const year = scanYear(scan);
  if (year === undefined) return undefined;
  if (peek(scan) === SIGN.S && !hasX(year)) {
    return finishLongYear(scan, { kind: "year", digits: year, prefixed: false }, lead, scan.at - year.length);
  }
  const date: Draft<CalendarDate> = {
    kind: "date",
    year,
    month: undefined,
    season: undefined,
    day: undefined,
    qualifiers: undefined,
  };
  qualify(date, "year", lead, takeQualifier(scan));
  if (!take(scan, SIGN.hyphen)) return date;
  if (!scanMonth(scan, date)) return undefined;
  if (!take(scan, SIGN.hyphen)) return date;
  if (date.season !== undefined) return fail(scan, "season-with-day", dateMessages.seasonWithDay, scan.at - 1);
  return scanDay(scan, date) ? date : undefined;
}

function scanYear(scan: Scan): string | undefined {
  const { text, at } = scan;
  const negative = take(scan, SIGN.hyphen);
  const start = scan.at;
  while (scan.at < start + 4 && isDigitOrX(peek(scan))) scan.at++;
  if (scan.at < start + 4) {
    return expect(scan, scan.at === at ? dateMessages.date : dateMessages.year, at);
  }
  if (isDigitOrX(peek(scan))) return expect(scan, dateMessages.yearDigits);
  const year = text.slice(at, scan.at);
  if (negative && year === "-0000") return fail(scan, "negative-zero", dateMessages.negativeZero, at);
  return year;
}

/** A sign in front of a component holds for it alone, one after it for all before it too. */
function qualify(
  date: Draft<CalendarDate>,
  component: keyof Qualifiers,
  lead: Qualifier | undefined,
  after: Qualifier | undefined,
): void {
  if (lead === undefined && after === undefined) return;
  const signs: Draft<Qualifiers> = (date.qualifiers ??= {});
  const add = (to: keyof Qualifiers, sign: Qualifier | undefined): void => {
    const merged = mergeQualifiers(signs[to], sign);
    if (merged) signs[to] = merged;
  };
  add(component, lead);
  add("year", after);
  if (component !== "year") add("month", after);
  if (component === "day") add("day", after);
}

/** Two characters, digits or `X`; empty where they are not. */
function scanTwo(scan: Scan): string {
  if (!isDigitOrX(peek(scan)) || !isDigitOrX(peek(scan, 1))) return "";
  scan.at += 2;
  return scan.text.slice(scan.at - 2, scan.at);
}

function scanMonth(scan: Scan, date: Draft<CalendarDate>): boolean {
  const lead = takeQualifier(scan);
  const start = scan.at;
  const digits = scanTwo(scan);
  if (isDigit(peek(scan)) && !isDigit(peek(scan, 1)) && digits !== "") {
    fail(scan, "ordinal-date", dateMessages.ordinalDate, start);
    return false;
  }
  const least = numberOf(digits);
  if (digits !== "" && least <= 12 && (least > 0 || hasX(digits))) date.month = digits;
  else if (least >= 21 && least <= 41 && !hasX(digits)) date.season = digits;
  else {
    if (peek(scan) === SIGN.W) fail(scan, "week-date", dateMessages.weekDate);
    else expect(scan, dateMessages.month, start);
    return false;
  }
  qualify(date, "month", lead, takeQualifier(scan));
  return true;
}

function scanDay(scan: Scan, date: Draft<CalendarDate>): boolean {
  const lead = takeQualifier(scan);
  const start = scan.at;
  const day = scanTwo(scan);
  const least = numberOf(day);
  if (day === "" || day === "00" || least > 31) {
    expect(scan, dateMessages.day, start);
    return false;
  }
  date.day = day;
  if (least > 28 && !isDay(date, least)) {
    const { year, month = "" } = date;
    const days = daysInMonth(numberOf(year), numberOf(month));
    const said = dateMessages.daysInMonth(numberOf(month), year, days);
    fail(scan, "no-such-day", hasX(year + month) ? dateMessages.noSuchDay : said, start);
    return false;
  }
  qualify(date, "day", lead, takeQualifier(scan));
  return true;
}
