import { dateMessages } from "../../words/en/dates.ts";
import { daysInMonth } from "../calendar/civil.ts";
import { componentsAt } from "./components.ts";
import {
  SIGN,
  expect,
  fail,
  hasX,
  isDigit,
  isDigitOrX,
  numberOf,
  peek,
  take,
  takeQualifier,
} from "../calendar/cursor.ts";
import type { Scan } from "../calendar/cursor.ts";
import type { CalendarDate, DateTime, LongYear } from "../expression.ts";
import { scanTime } from "./time.ts";
import { finishLongYear, scanLongYear } from "./year.ts";

/** Reads a date: of the calendar, with a time where one follows, or a year in one of the long forms. */
export function scanDate(scan: Scan): CalendarDate | LongYear | DateTime | undefined {
  const found = scan.at === 0 ? scan.first : componentsAt(scan.text, scan.at);
  if (found === undefined) return scanOther(scan);
  scan.at = found.end;
  if (found.date.day === undefined) return found.date;
  const sign = peek(scan);
  const isTime = sign === SIGN.T || (scan.wide && (sign === SIGN.blank || sign === SIGN.t));
  return isTime ? scanTime(scan, found) : found.date;
}

/** Reads a year in one of the long forms; else stops at what is wrong with the date. */
function scanOther(scan: Scan): LongYear | undefined {
  const lead = takeQualifier(scan);
  const sign = peek(scan);
  if (sign === SIGN.P) return fail(scan, "duration", dateMessages.duration);
  if (sign === SIGN.Y) return scanLongYear(scan, lead);
  const year = scanYear(scan);
  if (year === undefined) return undefined;
  if (peek(scan) === SIGN.S && !hasX(year)) {
    return finishLongYear(scan, { kind: "year", digits: year, prefixed: false }, lead, scan.at - year.length);
  }
  takeQualifier(scan);
  take(scan, SIGN.hyphen);
  const month = scanMonth(scan);
  if (month === undefined) return undefined;
  takeQualifier(scan);
  if (numberOf(month) > 12) return fail(scan, "season-with-day", dateMessages.seasonWithDay);
  take(scan, SIGN.hyphen);
  return failDay(scan, year, month);
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

/** Two characters, digits or `X`; empty where they are not. */
function scanTwo(scan: Scan): string {
  if (!isDigitOrX(peek(scan)) || !isDigitOrX(peek(scan, 1))) return "";
  scan.at += 2;
  return scan.text.slice(scan.at - 2, scan.at);
}

function scanMonth(scan: Scan): string | undefined {
  takeQualifier(scan);
  const start = scan.at;
  const month = scanTwo(scan);
  if (isDigit(peek(scan)) && !isDigit(peek(scan, 1)) && month !== "") {
    return fail(scan, "ordinal-date", dateMessages.ordinalDate, start);
  }
  const least = numberOf(month);
  if (month !== "" && least <= 12 && (least > 0 || hasX(month))) return month;
  if (least >= 21 && least <= 41 && !hasX(month)) return month;
  if (peek(scan) === SIGN.W) return fail(scan, "week-date", dateMessages.weekDate);
  return expect(scan, dateMessages.month, start);
}

function failDay(scan: Scan, year: string, month: string): undefined {
  takeQualifier(scan);
  const start = scan.at;
  const day = scanTwo(scan);
  if (day === "" || day === "00" || numberOf(day) > 31) return expect(scan, dateMessages.day, start);
  const days = daysInMonth(numberOf(year), numberOf(month));
  const said = dateMessages.daysInMonth(numberOf(month), year, days);
  return fail(scan, "no-such-day", hasX(year + month) ? dateMessages.noSuchDay : said, start);
}
