import { dateMessages } from "../../words/en/dates.ts";
import { componentsAt } from "./components.ts";
import type { Scan } from "../calendar/cursor.ts";
import type { Fault } from "./meaning.ts";
import { resolve } from "./resolve.ts";
import type { DateResult } from "../result.ts";
import { scanExpression } from "./scanner.ts";
import { whenOfDigits, whenOfWhole } from "./whole.ts";
import { zoneOf } from "../calendar/zone.ts";
import type { Zone } from "../calendar/zone.ts";

/** How EDTF is read. */
interface EDTFOptions {
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

/** One empty list for all dates without issues. */
const NONE: readonly [] = Object.freeze<[]>([]);

/**
 * Reads EDTF.
 *
 * @param wide - whether ISO 8601's other forms of a time are read too
 */
export function readEDTF(text: string, zone: Zone, wide: boolean, places?: Scan["places"]): DateResult {
  const digits = whenOfDigits(text, zone);
  if (digits) return { when: digits, issues: NONE };
  const first = componentsAt(text, 0);
  const plain = first && whenOfWhole(first, zone, text, wide);
  if (plain) return { when: plain, issues: NONE };
  const scan: Scan = { text, wide, places, first, at: 0, stop: undefined };
  const expression = scanExpression(scan);
  if (expression === undefined || scan.stop) {
    const { code, at, message } = scan.stop ?? { code: "not-edtf", at: 0, message: dateMessages.empty };
    return { issues: [{ severity: "error", code, column: at + 1, value: text, message }] };
  }
  const faults: Fault[] = [];
  const when = resolve(expression, zone, text, faults);
  if (when && faults.length === 0) return { when, issues: NONE };
  if (places === undefined) return readEDTF(text, zone, wide, new Map());
  const issues = faults.map(({ severity, code, about, message }) => {
    return { severity, code, column: (places.get(about) ?? 0) + 1, value: text, message };
  });
  return when ? { when, issues } : { issues };
}
