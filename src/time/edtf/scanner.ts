import { dateMessages } from "../../words/en/dates.ts";
import { SIGN, expect, fail, peek, take } from "../calendar/cursor.ts";
import type { Scan } from "../calendar/cursor.ts";
import type { DateSet, Dated, Expression, IntervalEnd, Range } from "../expression.ts";
import { scanDate } from "./date.ts";

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
  const date = scanDate(scan);
  return date && placed(scan, date, place);
}
