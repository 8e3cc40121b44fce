import { dateMessages } from "../words/en/dates.ts";
import { daysInMonth } from "./civil.ts";
import type {
  CalendarDate,
  DateSet,
  DateTime,
  Dated,
  Draft,
  Expression,
  IntervalEnd,
  LongYear,
  Qualifier,
  Qualifiers,
  Range,
} from "./expression.ts";
import { yearOf } from "./extent.ts";
import { SIGN, digitsAt, expect, fail, hasX, isDigit, isDigitOrX, numberOf, peek, take, takeDigits } from "./cursor.ts";
import type { Scan } from "./cursor.ts";
import { scanTime } from "./scantime.ts";
import { hasDay } from "./pattern.ts";

/** The furthest year: float64 still tells its ends apart. */
const FURTHEST_YEAR = 1e15;

/** Reads the whole text as EDTF; `undefined` and `scan.stop` where it is not. */
export function scanExpression(scan: Scan): Expression | undefined {
  const expression = opensSet(peek(scan)) ? scanSet(scan) : scanInterval(scan);
  if (expression === undefined) return undefined;
  if (scan.at < scan.text.length) return expect(scan, dateMessages.end);
  return expression;
}

function opensSet(sign: number): boolean {
  return sign === SIGN.bracket || sign === SIGN.brace;
}

function isQualifier(sign: number): boolean {
  return sign === SIGN.question || sign === SIGN.tilde || sign === SIGN.percent;
}

function takeQualifier(scan: Scan): Qualifier | undefined {
  const sign = peek(scan);
  if (!isQualifier(sign)) return undefined;
  scan.at++;
  return sign === SIGN.question ? "?" : sign === SIGN.tilde ? "~" : "%";
}

/** Both signs at once are `%`. */
export function mergeQualifiers(a: Qualifier | undefined, b: Qualifier | undefined): Qualifier | undefined {
  return a === undefined || b === undefined || a === b ? (a ?? b) : "%";
}

function scanInterval(scan: Scan): Expression | undefined {
  const start = scanEnd(scan);
  if (start === undefined) return undefined;
  const dated = isDated(start);
  if (!take(scan, SIGN.slash)) return dated ? start : expect(scan, dateMessages.date);
  const { at } = scan;
  const end = scanEnd(scan);
  if (end === undefined) return undefined;
  if (!dated && !isDated(end)) return fail(scan, "no-date", dateMessages.twoEnds, at);
  return { kind: "interval", start, end };
}

type Undated = { readonly kind: "open" } | { readonly kind: "unknown" };

function isDated(end: Dated | Undated): end is Dated {
  return end.kind !== "open" && end.kind !== "unknown";
}

function scanEnd(scan: Scan): Dated | Undated | undefined {
  const sign = peek(scan);
  if (opensSet(sign)) return fail(scan, "not-edtf", dateMessages.setInInterval);
  if (takeDots(scan)) return { kind: "open" };
  if (scan.text !== "" && (sign === SIGN.slash || scan.at === scan.text.length)) return { kind: "unknown" };
  return scanDated(scan);
}

function takeDots(scan: Scan): boolean {
  if (peek(scan) !== SIGN.dot || peek(scan, 1) !== SIGN.dot) return false;
  scan.at += 2;
  return true;
}

function scanSet(scan: Scan): DateSet | undefined {
  const choice = peek(scan) === SIGN.bracket ? "one" : "all";
  const close = peek(scan) + 2; // in ASCII two after each opening bracket
  scan.at++;
  const elements: (Dated | Range)[] = [];
  do {
    const element = scanElement(scan, elements.length === 0, close);
    if (element === undefined) return undefined;
    elements.push(element);
  } while (take(scan, SIGN.comma));
  if (!take(scan, close)) return expect(scan, dateMessages.comma(String.fromCharCode(close)));
  return { kind: "set", choice, elements };
}

function scanElement(scan: Scan, isFirst: boolean, close: number): Dated | Range | undefined {
  const place = scan.at;
  if (opensSet(peek(scan))) return fail(scan, "not-edtf", dateMessages.nestedSet);
  if (isFirst && takeDots(scan)) {
    const last = scanDated(scan);
    return last && placed(scan, { kind: "range", last }, place);
  }
  const first = scanDated(scan);
  if (first === undefined || !takeDots(scan)) return first;
  if (peek(scan) === close) return placed(scan, { kind: "range", first }, place);
  const last = scanDated(scan);
  return last && placed(scan, { kind: "range", first, last }, place);
}

function placed<T extends Expression | IntervalEnd>(scan: Scan, part: T, place: number): T {
  scan.places?.set(part, place);
  return part;
}

function scanDated(scan: Scan): Dated | undefined {
  const place = scan.at;
  const lead = takeQualifier(scan);
  const sign = peek(scan);
  if (sign === SIGN.P) return fail(scan, "duration", dateMessages.duration);
  const date = sign === SIGN.Y ? scanLongYear(scan, lead) : scanDate(scan, lead);
  return date && placed(scan, date, place);
}

function scanLongYear(scan: Scan, lead: Qualifier | undefined): LongYear | undefined {
  const place = scan.at++;
  const sign = take(scan, SIGN.hyphen) ? "-" : "";
  const start = scan.at;
  const digits = takeDigits(scan, Infinity);
  const isLed = digits === "" || (digits.startsWith("0") && digits !== "0");
  if (isLed || (digits.length < 5 && peek(scan) !== SIGN.E)) return expect(scan, dateMessages.longYear, start);
  return finishLongYear(scan, { kind: "year", digits: sign + digits, prefixed: true }, lead, place);
}

/** The whole number behind a sign; `undefined` without the sign, NaN where no such number follows it. */
function takeNumber(scan: Scan, sign: number): number | undefined {
  if (!take(scan, sign)) return undefined;
  const digits = takeDigits(scan, Infinity);
  return digits === "" || digits.startsWith("0") ? Number.NaN : Number(digits);
}

function finishLongYear(
  scan: Scan,
  year: Draft<LongYear>,
  lead: Qualifier | undefined,
  place: number,
): LongYear | undefined {
  const start = scan.at + 1;
  const exponent = year.prefixed ? takeNumber(scan, SIGN.E) : undefined;
  if (exponent !== undefined) year.exponent = exponent;
  if (Number.isNaN(exponent)) return expect(scan, dateMessages.exponent, start);
  const size = Math.abs(yearOf(year));
  if (!(size <= FURTHEST_YEAR)) return fail(scan, "year-too-far", dateMessages.yearTooFar, place);
  if (size === 0 && year.digits.startsWith("-")) return fail(scan, "negative-zero", dateMessages.negativeZero, place);
  const { at } = scan;
  const significant = takeNumber(scan, SIGN.S);
  if (significant !== undefined) {
    const most = String(size).length;
    if (!(significant <= most)) return expect(scan, dateMessages.significant(most), at + 1);
    year.significant = significant;
  }
  const qualifier = mergeQualifiers(lead, takeQualifier(scan));
  if (qualifier) year.qualifier = qualifier;
  if (peek(scan) === SIGN.hyphen) return fail(scan, "not-edtf", dateMessages.longYearWithMonth);
  return year;
}

/** The short way for what most dates are, digits without signs; `undefined` where the long way must decide. */
function scanPlain(scan: Scan): CalendarDate | undefined {
  const { text, at } = scan;
  const year = digitsAt(text, at, 4);
  if (year < 0) return undefined;
  scan.at = at + 4;
  let sign = peek(scan);
  let month = 0;
  let day = 0;
  if (sign === SIGN.hyphen) {
    month = digitsAt(text, at + 5, 2);
    scan.at = at + 7;
    sign = peek(scan);
    if (month < 1 || month > 12) month = -1;
    else if (sign === SIGN.hyphen) {
      day = digitsAt(text, at + 8, 2);
      scan.at = at + 10;
      sign = peek(scan);
      if (day < 1 || day > daysInMonth(year, month)) day = -1;
    }
  }
  if (month >= 0 && day >= 0 && sign !== SIGN.S && !isDigitOrX(sign) && !isQualifier(sign)) {
    return {
      kind: "date",
      year: text.slice(at, at + 4),
      month: month === 0 ? undefined : text.slice(at + 5, at + 7),
      season: undefined,
      day: day === 0 ? undefined : text.slice(at + 8, at + 10),
      qualifiers: undefined,
    };
  }
  scan.at = at;
  return undefined;
}

function scanDate(scan: Scan, lead: Qualifier | undefined): CalendarDate | LongYear | DateTime | undefined {
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
  if (least > 28 && !hasDay(date, least)) {
    const { year, month = "" } = date;
    const days = daysInMonth(numberOf(year), numberOf(month));
    const said = dateMessages.daysInMonth(numberOf(month), year, days);
    fail(scan, "no-such-day", hasX(year + month) ? dateMessages.noSuchDay : said, start);
    return false;
  }
  qualify(date, "day", lead, takeQualifier(scan));
  return true;
}
