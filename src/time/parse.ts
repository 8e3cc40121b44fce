import { dateMessages } from "../words/en/dates.ts";
import { parseEDTF } from "./edtf.ts";
import type { DateResult } from "./result.ts";
import { isZone } from "./wall.ts";
import type { When } from "./when.ts";

export type { DateIssue, DateResult } from "./result.ts";

/** How a date is read. */
export interface ParseDateOptions {
  /**
   * IANA zone of dates without an offset.
   *
   * @defaultValue "utc"
   */
  readonly zone?: string;
  /** When the text was brought out: it bounds “earlier in October 2022”. */
  readonly published?: string | When;
}

/**
 * Reads a date: EDTF first, then ISO 8601 times, then words.
 *
 * @returns the date, and what there is to say of it; without a date at least one issue is an error. Never throws.
 */
export function parseDate(text: string, { zone = "utc" }: ParseDateOptions = {}): DateResult {
  if (!isZone(zone)) {
    const message = dateMessages.unknownZone(zone);
    return { issues: [{ severity: "error", code: "unknown-zone", column: 1, value: text, message }] };
  }
  return parseEDTF(text, { zone, wide: true });
}
