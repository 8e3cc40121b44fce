import { dateMessages } from "../words/en/dates.ts";
import { DAY, daysFromCivil, daysInMonth, isLeapYear } from "./civil.ts";
import { SIGN, digitsAt } from "./cursor.ts";
import type { Scan } from "./cursor.ts";
import type { Fault } from "./meaning.ts";
import { resolve } from "./resolve.ts";
import type { DateResult } from "./result.ts";
import { scanExpression } from "./scanner.ts";
import type { Bounds, When } from "./when.ts";
import { zoneOf } from "./zone.ts";
import type { Zone } from "./zone.ts";

/** How EDTF is read. */
export interface EDTFOptions {
  /** IANA zone of dates without an offset; valid. */
  readonly zone: string;
}

/**
 * Reads EDTF, levels 0 to 2 (ISO 8601-2:2019, Annex A), strictly; beyond the standard, times may have a fraction or
 * lack minutes or seconds, and may be ends of intervals and ranges.
 */
export function parseEDTF(text: string, { zone }: EDTFOptions): DateResult {
  return readEDTF(text, zoneOf(zone), false);
}

/**
 * Reads EDTF.
 *
 * @param wide - whether ISO 8601's other forms of a time are read too
 */
export function readEDTF(text: string, zone: Zone, wide: boolean, places?: Scan["places"]): DateResult {
  const plain = readPlain(text, zone);
  if (plain) return { when: plain, issues: [] };
  const scan: Scan = { text, wide, places, at: 0, stop: undefined };
  const expression = scanExpression(scan);
  if (expression === undefined || scan.stop) {
    const { code, at, message } = scan.stop ?? { code: "not-edtf", at: 0, message: dateMessages.empty };
    return { issues: [{ severity: "error", code, column: at + 1, value: text, message }] };
  }
  const faults: Fault[] = [];
  const when = resolve(expression, zone, text, faults);
  if (when && faults.length === 0) return { when, issues: [] };
  if (places === undefined) return readEDTF(text, zone, wide, new Map());
  const issues = faults.map(({ severity, code, about, message }) => {
    return { severity, code, column: (places.get(about) ?? 0) + 1, value: text, message };
  });
  return when ? { when, issues } : { issues };
}

/** The way for the most common forms, `YYYY`, `YYYY-MM` and `YYYY-MM-DD`: no scan, nothing to look up. */
function readPlain(text: string, zone: Zone): When | undefined {
  const { length } = text;
  if (length !== 10 && length !== 7 && length !== 4) return undefined;
  const year = digitsAt(text, 0, 4);
  const month = length > 4 && text.charCodeAt(4) === SIGN.hyphen ? digitsAt(text, 5, 2) : 0;
  const date = length > 7 && text.charCodeAt(7) === SIGN.hyphen ? digitsAt(text, 8, 2) : 0;
  if (year < 0 || (length > 4 && (month < 1 || month > 12))) return undefined;
  if (length > 7 && (date < 1 || date > daysInMonth(year, month))) return undefined;
  const first = daysFromCivil(year, month || 1, date || 1);
  const next = date > 0 ? first + 1 : first + (month > 0 ? daysInMonth(year, month) : isLeapYear(year) ? 366 : 365);
  const bounds: Bounds = { earliest: zone.instant(first * DAY), latest: zone.instant(next * DAY) };
  if (bounds.earliest >= bounds.latest) return undefined;
  return {
    shape: "point",
    start: bounds,
    end: bounds,
    from: "dated",
    until: "dated",
    grain: date > 0 ? "day" : month > 0 ? "month" : "year",
    uncertain: false,
    approximate: false,
    unspecified: false,
    expression: {
      kind: "date",
      year: text.slice(0, 4),
      month: month > 0 ? text.slice(5, 7) : undefined,
      season: undefined,
      day: date > 0 ? text.slice(8, 10) : undefined,
      qualifiers: undefined,
    },
    text,
  };
}
