import { dateMessages } from "../words/en/dates.ts";
import type { Expression, IntervalEnd } from "./expression.ts";

/** What stopped a scan. */
export interface Stop {
  readonly code: string;
  /** Where, from 0. */
  readonly at: number;
  readonly message: string;
}

/** A scan of one text, from left to right, that stops at the first fault. */
export interface Scan {
  readonly text: string;
  /** Whether ISO 8601's other forms of a time are read: a blank for `T`, a decimal comma, `[zone]`. */
  readonly wide: boolean;
  /** Where each part starts. */
  readonly places: (readonly [part: Expression | IntervalEnd, at: number])[];
  at: number;
  stop: Stop | undefined;
}

export function peek(scan: Scan, ahead = 0): string {
  return scan.text[scan.at + ahead] ?? "";
}

export function isDigit(sign: string): boolean {
  return sign >= "0" && sign <= "9" && sign.length === 1;
}

export function isDigitOf(sign: string, unspecified: boolean): boolean {
  return isDigit(sign) || (unspecified && sign === "X");
}

export function fail(scan: Scan, code: string, message: string, at: number = scan.at): undefined {
  scan.stop = { code, at, message };
  return undefined;
}

/** Stops with what was expected here, and what stands here: a word or number, clipped. */
export function expect(scan: Scan, what: string, at: number = scan.at): undefined {
  const rest = scan.text.slice(at, at + 13);
  const found = /^(?:\w+|\s+|.)/u.exec(rest)?.[0] ?? "";
  return fail(
    scan,
    "not-edtf",
    dateMessages.expected(what, at + 1, found.length > 12 ? `${found.slice(0, 12)}…` : found),
    at,
  );
}

export function take(scan: Scan, sign: string): boolean {
  if (!scan.text.startsWith(sign, scan.at)) return false;
  scan.at += sign.length;
  return true;
}

/** Up to `most` characters that are digits, or `X` where allowed. */
export function takeDigits(scan: Scan, most: number, unspecified: boolean): string {
  const start = scan.at;
  while (scan.at - start < most && isDigitOf(peek(scan), unspecified)) scan.at++;
  return scan.text.slice(start, scan.at);
}
