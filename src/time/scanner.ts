import { dateMessages } from "../words/en/dates.ts";
import { daysInMonth } from "./civil.ts";
import type {
  CalendarDate,
  DateSet,
  DateTime,
  Dated,
  Expression,
  LongYear,
  Qualifier,
  Qualifiers,
  Range,
} from "./expression.ts";
import { yearOf } from "./extent.ts";
import { expect, fail, isDigit, peek, take, takeDigits } from "./cursor.ts";
import type { Scan } from "./cursor.ts";
import { scanTime } from "./scantime.ts";
import { possibilities } from "./pattern.ts";

/** The furthest year: float64 still tells its ends apart. */
const FURTHEST_YEAR = 1e15;

/** Reads the whole text as EDTF; `undefined` and `scan.stop` where it is not. */
export function scanExpression(scan: Scan): Expression | undefined {
  const sign = peek(scan);
  const expression = sign === "[" || sign === "{" ? scanSet(scan) : scanInterval(scan);
  if (expression === undefined) return undefined;
  if (scan.at < scan.text.length) return expect(scan, dateMessages.end);
  return expression;
}

function takeQualifier(scan: Scan): Qualifier | undefined {
  const sign = peek(scan);
  if (sign !== "?" && sign !== "~" && sign !== "%") return undefined;
  scan.at++;
  return sign;
}

/** Both signs at once are `%`. */
function merge(a: Qualifier | undefined, b: Qualifier | undefined): Qualifier | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  return "%";
}

function scanInterval(scan: Scan): Expression | undefined {
  const start = scanEnd(scan);
  if (start === undefined) return undefined;
  const dated = isDated(start);
  if (dated && peek(scan) !== "/") return start;
  if (!take(scan, "/")) return expect(scan, dateMessages.date);
  const at = scan.at;
  const end = scanEnd(scan);
  if (end === undefined) return undefined;
  if (!dated && !isDated(end)) {
    return fail(scan, "no-date", dateMessages.twoEnds, at);
  }
  return { kind: "interval", start, end };
}

type Undated = { readonly kind: "open" } | { readonly kind: "unknown" };

function isDated(end: Dated | Undated): end is Dated {
  return end.kind !== "open" && end.kind !== "unknown";
}

function scanEnd(scan: Scan): Dated | Undated | undefined {
  const sign = peek(scan);
  if (sign === "[" || sign === "{") return fail(scan, "not-edtf", dateMessages.setInInterval);
  if (take(scan, "..")) return { kind: "open" };
  if (scan.text.length > 0 && (sign === "/" || sign === "")) return { kind: "unknown" };
  return scanDated(scan);
}

function scanSet(scan: Scan): DateSet | undefined {
  const choice = peek(scan) === "[" ? "one" : "all";
  const close = choice === "one" ? "]" : "}";
  scan.at++;
  const elements: (Dated | Range)[] = [];
  do {
    const element = scanElement(scan, elements.length === 0, close);
    if (element === undefined) return undefined;
    elements.push(element);
  } while (take(scan, ","));
  if (!take(scan, close)) return expect(scan, dateMessages.comma(close));
  return { kind: "set", choice, elements };
}

function scanElement(scan: Scan, isFirst: boolean, close: string): Dated | Range | undefined {
  const sign = peek(scan);
  const place = scan.at;
  if (sign === "[" || sign === "{") return fail(scan, "not-edtf", dateMessages.nestedSet);
  if (isFirst && take(scan, "..")) {
    const last = scanDated(scan);
    return last && placed(scan, { kind: "range", last }, place);
  }
  const first = scanDated(scan);
  if (first === undefined || !take(scan, "..")) return first;
  if (peek(scan) === close) return placed(scan, { kind: "range", first }, place);
  const last = scanDated(scan);
  return last && placed(scan, { kind: "range", first, last }, place);
}

function placed<T extends Expression>(scan: Scan, part: T, place: number): T {
  scan.places.push([part, place]);
  return part;
}

function scanDated(scan: Scan): Dated | undefined {
  const place = scan.at;
  const lead = takeQualifier(scan);
  const sign = peek(scan);
  if (sign === "P") return fail(scan, "duration", dateMessages.duration);
  const date = sign === "Y" ? scanLongYear(scan, lead) : scanDate(scan, lead);
  return date && placed(scan, date, place);
}

function scanLongYear(scan: Scan, lead: Qualifier | undefined): LongYear | undefined {
  const place = scan.at++;
  const sign = take(scan, "-") ? "-" : "";
  const start = scan.at;
  const digits = takeDigits(scan, Infinity, false);
  if (digits === "" || (digits.startsWith("0") && digits !== "0")) return expect(scan, dateMessages.longYear, start);
  if (digits.length < 5 && peek(scan) !== "E") return expect(scan, dateMessages.longYear, start);
  const exponent = scanExponent(scan);
  if (scan.stop) return undefined;
  return finishLongYear(scan, { kind: "year", digits: sign + digits, prefixed: true, ...exponent }, lead, place);
}

function scanExponent(scan: Scan): { readonly exponent?: number } | undefined {
  if (!take(scan, "E")) return {};
  const start = scan.at;
  const digits = takeDigits(scan, Infinity, false);
  if (digits === "" || digits.startsWith("0")) return expect(scan, dateMessages.exponent, start);
  return { exponent: Number(digits) };
}

function finishLongYear(scan: Scan, year: LongYear, lead: Qualifier | undefined, place: number): LongYear | undefined {
  const size = Math.abs(yearOf(year));
  if (!(size <= FURTHEST_YEAR)) return fail(scan, "year-too-far", dateMessages.yearTooFar, place);
  if (size === 0 && year.digits.startsWith("-")) return fail(scan, "negative-zero", dateMessages.negativeZero, place);
  const significant = scanSignificant(scan, String(size).length);
  if (scan.stop) return undefined;
  const qualifier = merge(lead, takeQualifier(scan));
  if (peek(scan) === "-") return fail(scan, "not-edtf", dateMessages.longYearWithMonth);
  return { ...year, ...significant, ...(qualifier && { qualifier }) };
}

function scanSignificant(scan: Scan, most: number): { readonly significant?: number } | undefined {
  if (!take(scan, "S")) return {};
  const start = scan.at;
  const digits = takeDigits(scan, Infinity, false);
  const significant = Number(digits);
  if (digits === "" || digits.startsWith("0") || significant > most) {
    return expect(scan, dateMessages.significant(most), start);
  }
  return { significant };
}

/** A date being put together. */
interface Draft {
  readonly place: number;
  readonly year: string;
  month?: string;
  season?: string;
  day?: string;
  readonly signs: { year?: Qualifier; month?: Qualifier; day?: Qualifier };
}

function scanDate(scan: Scan, lead: Qualifier | undefined): CalendarDate | LongYear | DateTime | undefined {
  const year = scanYear(scan);
  if (year === undefined) return undefined;
  const place = scan.at - year.length;
  if (peek(scan) === "S" && !year.includes("X")) {
    return finishLongYear(scan, { kind: "year", digits: year, prefixed: false }, lead, place);
  }
  const draft: Draft = { place, year, signs: {} };
  qualify(draft, "year", lead, takeQualifier(scan));
  if (!take(scan, "-")) return finishDate(scan, draft);
  if (!scanMonth(scan, draft)) return undefined;
  if (!take(scan, "-")) return finishDate(scan, draft);
  if (draft.season !== undefined) return fail(scan, "season-with-day", dateMessages.seasonWithDay, scan.at - 1);
  if (!scanDay(scan, draft)) return undefined;
  const sign = peek(scan);
  const date = finishDate(scan, draft);
  return date && (sign === "T" || (scan.wide && (sign === " " || sign === "t"))) ? scanTime(scan, date) : date;
}

function scanYear(scan: Scan): string | undefined {
  const start = scan.at;
  const negative = take(scan, "-");
  const digits = takeDigits(scan, 4, true);
  if (digits.length < 4) {
    return expect(scan, digits === "" && !negative ? dateMessages.date : dateMessages.year, start);
  }
  if (isDigit(peek(scan)) || peek(scan) === "X") return expect(scan, dateMessages.yearDigits);
  if (negative && digits === "0000") return fail(scan, "negative-zero", dateMessages.negativeZero, start);
  return scan.text.slice(start, scan.at);
}

/** A sign in front of a component holds for it alone, one after it for all before it too. */
function qualify(draft: Draft, component: keyof Qualifiers, lead?: Qualifier, after?: Qualifier): void {
  const { signs } = draft;
  const own = merge(merge(signs[component], lead), after);
  if (own) signs[component] = own;
  if (after === undefined) return;
  if (component !== "year") signs.year = merge(signs.year, after) ?? after;
  if (component === "day") signs.month = merge(signs.month, after) ?? after;
}

function scanMonth(scan: Scan, draft: Draft): boolean {
  const lead = takeQualifier(scan);
  const start = scan.at;
  if (peek(scan) === "W") {
    fail(scan, "week-date", dateMessages.weekDate);
    return false;
  }
  const digits = takeDigits(scan, 2, true);
  if (digits.length === 2 && isDigit(peek(scan)) && !isDigit(peek(scan, 1))) {
    fail(scan, "ordinal-date", dateMessages.ordinalDate, start);
    return false;
  }
  const number = Number(digits.replaceAll("X", "1"));
  if (digits.length === 2 && !digits.includes("X") && number >= 21 && number <= 41) draft.season = digits;
  else if (isMonth(digits)) draft.month = digits;
  else {
    expect(scan, dateMessages.month, start);
    return false;
  }
  qualify(draft, "month", lead, takeQualifier(scan));
  return true;
}

function isMonth(digits: string): boolean {
  if (digits.length < 2) return false;
  if (digits.startsWith("0") || digits.startsWith("X")) return digits !== "00";
  return digits === "1X" || (digits >= "10" && digits <= "12");
}

function scanDay(scan: Scan, draft: Draft): boolean {
  const lead = takeQualifier(scan);
  const start = scan.at;
  const digits = takeDigits(scan, 2, true);
  const fits = digits.length === 2 && digits !== "00" && digits.replaceAll("X", "0") <= "31";
  if (!fits) {
    expect(scan, dateMessages.day, start);
    return false;
  }
  draft.day = digits;
  const { year, month = "" } = draft;
  const plain = !year.includes("X") && !month.includes("X");
  const days = plain ? daysInMonth(Number(year), Number(month)) : 31;
  if (plain && !digits.includes("X") ? Number(digits) > days : !hasDay(draft)) {
    const message = plain ? dateMessages.daysInMonth(Number(month), year, days) : dateMessages.noSuchDay;
    fail(scan, "no-such-day", message, start);
    return false;
  }
  qualify(draft, "day", lead, takeQualifier(scan));
  return true;
}

function hasDay({ year, month, day }: Draft): boolean {
  if (!`${year}${month}${day}`.includes("X")) return true;
  return possibilities({ kind: "date", year, ...(month && { month }), ...(day && { day }) }) !== undefined;
}

function finishDate(scan: Scan, { place, year, month, season, day, signs }: Draft): CalendarDate | undefined {
  if (year.startsWith("-") && year.slice(1).replaceAll("X", "9") === "0000") {
    return fail(scan, "negative-zero", dateMessages.negativeZero, place);
  }
  const qualified = signs.year ?? signs.month ?? signs.day;
  return {
    kind: "date",
    year,
    ...(month !== undefined && { month }),
    ...(season !== undefined && { season }),
    ...(day !== undefined && { day }),
    ...(qualified && { qualifiers: signs }),
  };
}
