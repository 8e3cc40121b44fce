import { dateMessages } from "../../words/en/dates.ts";
import type { Components } from "../edtf/components.ts";
import type { Expression, IntervalEnd, Qualifier } from "../expression.ts";
import type { DateIssueCode } from "../result.ts";

/** What stopped a scan. */
interface Stop {
  readonly code: DateIssueCode;
  /** Where, from 0. */
  readonly at: number;
  readonly message: string;
}

/** A scan of one text, from left to right, that stops at the first fault. */
export interface Scan {
  readonly text: string;
  /** Whether ISO 8601's other forms of a time are read: a blank for `T`, a decimal comma, `[zone]`. */
  readonly wide: boolean;
  /** Where each part starts, where that is asked for: only faults need it. */
  readonly places: Map<Expression | IntervalEnd, number> | undefined;
  /** The date that the text begins with, if it does: it is read before all else. */
  readonly first: Components | undefined;
  at: number;
  stop: Stop | undefined;
}

/** UTF-16 code units of signs: comparing them takes a fraction of what comparing texts does. */
export const SIGN = {
  blank: 32,
  percent: 37,
  plus: 43,
  comma: 44,
  hyphen: 45,
  dot: 46,
  slash: 47,
  zero: 48,
  nine: 57,
  colon: 58,
  question: 63,
  E: 69,
  P: 80,
  S: 83,
  T: 84,
  W: 87,
  X: 88,
  Y: 89,
  Z: 90,
  bracket: 91,
  t: 116,
  brace: 123,
  tilde: 126,
} as const;

/** The code unit at a place of a text; −1 at its end. */
export function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : -1;
}

/** The code unit that comes next, or after so many; −1 at the end. */
export function peek(scan: Scan, ahead = 0): number {
  return codeAt(scan.text, scan.at + ahead);
}

export function isDigit(code: number): boolean {
  return code >= SIGN.zero && code <= SIGN.nine;
}

export function fail(scan: Scan, code: DateIssueCode, message: string, at: number = scan.at): undefined {
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

/** Steps over a sign that comes next. */
export function take(scan: Scan, sign: number): boolean {
  if (peek(scan) !== sign) return false;
  scan.at++;
  return true;
}

/** Steps over as many digits as follow. */
export function takeDigits(scan: Scan): string {
  const start = scan.at;
  while (isDigit(peek(scan))) scan.at++;
  return scan.text.slice(start, scan.at);
}

export function isDigitOrX(code: number): boolean {
  return isDigit(code) || code === SIGN.X;
}

/** Whether an `X` is among the characters of a component. */
export function hasX(component: string): boolean {
  for (let i = component.length - 1; i >= 0; i--) if (component.charCodeAt(i) === SIGN.X) return true;
  return false;
}

/** The number that the characters of a component write, with 0 for each `X`. */
export function numberOf(component: string): number {
  const negative = component.length > 0 && component.charCodeAt(0) === SIGN.hyphen;
  let number = 0;
  for (let i = negative ? 1 : 0; i < component.length; i++) {
    const code = component.charCodeAt(i);
    number = number * 10 + (code === SIGN.X ? 0 : code - SIGN.zero);
  }
  return negative ? 0 - number : number;
}

/** The number of so many digits; −1 where other characters stand among them. */
export function digitsAt(text: string, at: number, count: number): number {
  if (at + count > text.length) return -1;
  let number = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - SIGN.zero;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function qualifierOf(code: number): Qualifier | undefined {
  return code === SIGN.question ? "?" : code === SIGN.tilde ? "~" : code === SIGN.percent ? "%" : undefined;
}

export function takeQualifier(scan: Scan): Qualifier | undefined {
  const sign = qualifierOf(peek(scan));
  if (sign !== undefined) scan.at++;
  return sign;
}

/** Both signs at once are `%`. */
export function mergeQualifiers(a: Qualifier | undefined, b: Qualifier | undefined): Qualifier | undefined {
  return a === undefined || b === undefined || a === b ? (a ?? b) : "%";
}
