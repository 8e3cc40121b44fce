import { dateMessages } from "../../words/en/dates.ts";
import { daysFromCivil, daysInMonth, weekday } from "../calendar/civil.ts";
import { yearsOfPeriod } from "../calendar/extent.ts";
import { unitAt } from "../calendar/units.ts";
import { partOfStretch } from "./relative.ts";
import type { Counted, Stretch } from "./relative.ts";
import { mergeQualifiers } from "../calendar/cursor.ts";
import type { Age, CalendarDate, DateTime, Dated, LongYear, Part, Period, Qualifier, Unit } from "../expression.ts";
import { two, writeYear } from "../calendar/offset.ts";
import type { DateIssueCode } from "../result.ts";

/** What the words of one date name, before what a range shares is shared out. */
export interface Fields {
  /** Where it starts in the text, from 0. */
  readonly at: number;
  /** A date that was written whole. */
  readonly whole?: DateTime | Age | Counted;
  /** Why what was written whole is no date. */
  readonly fault?: FieldFault;
  /** As written: 44 in “44 BC”. */
  readonly year?: number;
  readonly era?: "CE" | "BCE";
  readonly month?: number;
  /** `21` to `24`, or `33` to `41`. */
  readonly season?: string;
  readonly day?: number;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  /** 5 in “5th”, before it is known of what. */
  readonly ordinal?: number;
  readonly unit?: Period["unit"];
  /** Which of so many equal parts of the unit. */
  readonly portion?: readonly [number: number, count: number];
  readonly part?: Part["part"];
  readonly qualifier?: Qualifier;
}

/** Why fields are no date. */
export interface FieldFault {
  readonly code: DateIssueCode;
  readonly at: number;
  readonly message: string;
  readonly hint?: string;
}

/** Shares out what a range says only once: “8–21 October 2022”, “5th–4th century BC”, “1978–79”. */
export function share(first: Fields, last: Fields): readonly [Fields, Fields] {
  return [inherit(first, last, false), inherit(last, first, true)];
}

function inherit(own: Fields, other: Fields, isLast: boolean): Fields {
  if (own.whole || other.whole) return own;
  const bare = own.year === undefined && own.month === undefined && own.season === undefined;
  if (own.part && bare && own.day === undefined && own.ordinal === undefined) return { ...other, ...own };
  if (own.ordinal !== undefined && own.unit === undefined && other.unit !== undefined) {
    const era = own.era ?? other.era;
    return { ...own, unit: other.unit, ...(era && { era }) };
  }
  if (isLast && other.year !== undefined && other.month === undefined) {
    const short = shortYear(own, other.year);
    if (short !== undefined) return short;
  }
  const year = own.year ?? (isLast && own.day === undefined ? undefined : other.year);
  const era = own.era ?? (own.year === undefined || !isLast ? other.era : undefined);
  const month = own.month ?? (own.day === undefined || own.season !== undefined ? undefined : other.month);
  return {
    ...own,
    ...(year !== undefined && { year }),
    ...(era && (own.unit === undefined || other.unit !== undefined) && { era }),
    ...(month !== undefined && { month }),
  };
}

/**
 * Whether what two ends share would make a span from a unit to a part of itself, or back, which nobody means: “2022 – Oct
 * 21”, “21 – October 2022”.
 */
export function isNested(first: Fields, last: Fields): boolean {
  if (first.whole || last.whole || first.part || last.part) return false;
  const isYear = ({ month, season, day, ordinal, unit }: Fields): boolean =>
    (month ?? season ?? day ?? ordinal ?? unit) === undefined;
  const isWithin = (part: Fields, whole: Fields): boolean =>
    isYear(whole)
      ? part.year === undefined && (part.month ?? part.season) !== undefined
      : part.day !== undefined && part.month === undefined && whole.month !== undefined && whole.day === undefined;
  return isWithin(last, first) || isWithin(first, last);
}

/** 1979 in “1978–79”, where 79 was read as a day or a year. */
function shortYear({ day, year: written, ...rest }: Fields, first: number): Fields | undefined {
  const last = day ?? written;
  if (last === undefined || last > 99 || rest.era || rest.month !== undefined || rest.season !== undefined)
    return undefined;
  const year = Math.floor(first / 100) * 100 + last;
  return first >= 1000 && last >= 10 && year > first ? { ...rest, year } : undefined;
}

/** Makes the date that fields name. */
export function datedOf(fields: Fields): Dated | Stretch | FieldFault {
  const { whole, part, qualifier, unit, fault } = fields;
  if (fault) return fault;
  const base = whole ?? (unit === undefined ? calendarOf(fields) : periodOf(fields, unit));
  if (!("kind" in base)) return base;
  if (base.kind === "range") return stretchOf(base, fields);
  if (part === undefined) return qualify(base, qualifier);
  if (base.kind === "datetime" || base.kind === "age" || (base.kind === "date" && base.day !== undefined)) {
    return { code: "not-a-date", at: fields.at, message: dateMessages.partOfDay };
  }
  return { kind: "part", part, of: base, ...(qualifier && { qualifier }) };
}

function stretchOf(stretch: Stretch, { at, part, qualifier }: Fields): Stretch | FieldFault {
  const found = part === undefined ? stretch : partOfStretch(stretch, part);
  if (found === undefined) return { code: "not-a-date", at, message: dateMessages.partOfDay };
  if (qualifier === undefined) return found;
  const sign = (date: Dated): Dated => (date.kind === "date" || date.kind === "year" ? qualify(date, qualifier) : date);
  return { kind: "range", first: sign(found.first), last: sign(found.last) };
}

function qualify(date: Unit | DateTime | Age, qualifier: Qualifier | undefined): Dated {
  if (qualifier === undefined) return date;
  if (date.kind === "datetime") return { ...date, qualifier: mergeQualifiers(date.qualifier, qualifier) };
  if (date.kind !== "date") return { ...date, qualifier };
  const { month, season, day } = date;
  return {
    ...date,
    qualifiers: {
      year: qualifier,
      ...((month ?? season) !== undefined && { month: qualifier }),
      ...(day !== undefined && { day: qualifier }),
    },
  };
}

function periodOf(
  { at, year, ordinal, era = "CE", portion }: Fields,
  unit: Period["unit"],
): Period | Stretch | FieldFault {
  const number = ordinal ?? year;
  if (number === undefined) return { code: "not-a-date", at, message: dateMessages.missingYear };
  if (number > 999_999) return { code: "year-too-far", at, message: dateMessages.yearTooFar };
  const period: Period = { kind: "period", unit, number, era };
  return portion === undefined ? period : portionOf(period, portion);
}

/** From the first to the last year of a part of a period. */
function portionOf(period: Period, [number, count]: readonly [number, number]): Stretch {
  const [first, last] = yearsOfPeriod(period);
  const years = (last - first + 1) / count;
  const yearAt = (year: number): CalendarDate | LongYear => unitAt(daysFromCivil(year, 1), "year");
  return { kind: "range", first: yearAt(first + (number - 1) * years), last: yearAt(first + number * years - 1) };
}

function calendarOf(fields: Fields): CalendarDate | LongYear | FieldFault {
  const { at, year: written, era, month, season, day } = fields;
  if (written === undefined) return { code: "missing-year", at, message: dateMessages.missingYear };
  if (written === 0) return { code: "no-year-zero", at, message: dateMessages.noYearZero };
  const year = era === "BCE" ? 1 - written : written;
  if (Math.abs(year) > 9999) {
    const plain = month === undefined && season === undefined && day === undefined;
    if (!plain) return { code: "not-edtf", at, message: dateMessages.longYearWithMonth };
    return { kind: "year", digits: String(year), prefixed: true };
  }
  if (season !== undefined) return { kind: "date", year: writeYear(year), season };
  if (month === undefined) {
    if (day !== undefined) return { code: "not-a-date", at, message: dateMessages.missingMonth };
    return { kind: "date", year: writeYear(year) };
  }
  if (day === undefined) return { kind: "date", year: writeYear(year), month: two(month) };
  const days = daysInMonth(year, month);
  if (day < 1 || day > days) {
    return { code: "no-such-day", at, message: dateMessages.daysInMonth(month, writeYear(year), days) };
  }
  const name = weekday(daysFromCivil(year, month, day));
  if ((fields.weekday ?? name) !== name) {
    return { code: "other-weekday", at, message: dateMessages.otherWeekday(name) };
  }
  return { kind: "date", year: writeYear(year), month: two(month), day: two(day) };
}
