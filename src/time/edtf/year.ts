import { dateMessages } from "../../words/en/dates.ts";
import { SIGN, expect, fail, mergeQualifiers, peek, take, takeDigits, takeQualifier } from "../calendar/cursor.ts";
import type { Scan } from "../calendar/cursor.ts";
import type { Draft, LongYear, Qualifier } from "../expression.ts";
import { yearOf } from "../calendar/extent.ts";

/** The furthest year: float64 still tells its ends apart. */
const FURTHEST_YEAR = 1e15;

/** Reads a year led by `Y`. */
export function scanLongYear(scan: Scan, lead: Qualifier | undefined): LongYear | undefined {
  const place = scan.at++;
  const sign = take(scan, SIGN.hyphen) ? "-" : "";
  const start = scan.at;
  const digits = takeDigits(scan);
  const isLed = digits === "" || (digits.startsWith("0") && digits !== "0");
  if (isLed || (digits.length < 5 && peek(scan) !== SIGN.E)) return expect(scan, dateMessages.longYear, start);
  return finishLongYear(scan, { kind: "year", digits: sign + digits, prefixed: true }, lead, place);
}

/** The whole number behind a sign; `undefined` without the sign, NaN where no such number follows it. */
function takeNumber(scan: Scan, sign: number): number | undefined {
  if (!take(scan, sign)) return undefined;
  const digits = takeDigits(scan);
  return digits === "" || digits.startsWith("0") ? Number.NaN : Number(digits);
}

/** Reads what stands behind the digits of a long year: exponent, significant digits and sign. */
export function finishLongYear(
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
