import { dateMessages } from "../words/en/dates.ts";
import { DAY, daysFromCivil, daysInMonth } from "./civil.ts";
import { resolve } from "./resolve.ts";
import type { DateResult } from "./result.ts";
import { scanExpression } from "./scanner.ts";
import type { Scan } from "./cursor.ts";
import { isUTC } from "./wall.ts";
import type { Bounds, When } from "./when.ts";

/** How EDTF is read. */
export interface EDTFOptions {
  /** IANA zone of dates without an offset; valid. */
  readonly zone: string;
  /** Whether ISO 8601's other forms of a time are read too. */
  readonly wide?: boolean;
}

/**
 * Reads EDTF, levels 0 to 2 (ISO 8601-2:2019, Annex A), strictly; beyond the standard, times may have a fraction or
 * lack minutes or seconds, and may be ends of intervals and ranges.
 */
export function parseEDTF(text: string, { zone, wide = false }: EDTFOptions): DateResult {
  const plain = isUTC(zone) ? readPlainDay(text) : undefined;
  if (plain) return { when: plain, issues: [] };
  const scan: Scan = { text, wide, places: [], at: 0, stop: undefined };
  const expression = scanExpression(scan);
  if (expression === undefined || scan.stop) {
    const { code, at, message } = scan.stop ?? { code: "not-edtf", at: 0, message: dateMessages.empty };
    return { issues: [{ severity: "error", code, column: at + 1, value: text, message }] };
  }
  const { when, faults } = resolve(expression, zone, text);
  if (when && faults.length === 0) return { when, issues: [] };
  const places = new Map(scan.places);
  const issues = faults.map(({ severity, code, about, message, hint }) => ({
    severity,
    code,
    column: (places.get(about) ?? 0) + 1,
    value: text,
    message,
    ...(hint !== undefined && { hint }),
  }));
  return { ...(when && { when }), issues };
}

/** The number that ASCII digits from start to end write; NaN where another character stands there. */
function digitsAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The way for the most common form, `YYYY-MM-DD` in UTC: no scan, no tables. */
function readPlainDay(text: string): When | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const day = digitsAt(text, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return undefined;
  const earliest = daysFromCivil(year, month, day) * DAY;
  const bounds: Bounds = { earliest, latest: earliest + DAY };
  return {
    shape: "point",
    start: bounds,
    end: bounds,
    from: "dated",
    until: "dated",
    grain: "day",
    uncertain: false,
    approximate: false,
    unspecified: false,
    expression: { kind: "date", year: text.slice(0, 4), month: text.slice(5, 7), day: text.slice(8, 10) },
    text,
  };
}
