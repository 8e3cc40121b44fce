import { dateMessages } from "../../words/en/dates.ts";
import { dateVocabulary } from "../../words/en/datewords.ts";
import type { DatePhrase } from "../../words/en/datewords.ts";
import type { Dated, DateSet, Expression, IntervalEnd, Relation } from "../expression.ts";
import { extentOf } from "../calendar/extent.ts";
import { datedOf, isNested, share } from "./fields.ts";
import type { FieldFault, Fields } from "./fields.ts";
import { tokensOf } from "./lexer.ts";
import type { DateOrder } from "./numeric.ts";
import type { Days } from "../calendar/pattern.ts";
import { readFields } from "./phrase.ts";
import { hasRole, isDay, isJoint, isNumber, isSuffix, monthAt, next, takePhrase, takeRole } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { edge, remainderOf } from "./relative.ts";
import type { Stretch } from "./relative.ts";
import { unitAt } from "../calendar/units.ts";
import { writeExpression } from "../edtf/write.ts";

/** What words mean, or where they stop making sense. */
type ProseResult = { readonly expression: Expression; readonly notice?: FieldFault } | { readonly fault: FieldFault };

/** Dates in words are shorter than this. */
export const LONGEST_PROSE = 200;

/**
 * Reads a date in English words: “mid-November 2022”, “before 21 October 2022”, “8–21 October 2022”, “c. 1348”,
 * “5th century BC”, “66.04±0.05 Ma”, “last week”.
 *
 * @param published - the days on which the text can have been published, for “earlier in October 2022” and “on Friday”
 * @param order - how numeric dates are written: “03/04/2022”
 */
export function readProse(text: string, published: Days | undefined, order: DateOrder | undefined): ProseResult {
  if (text.length > LONGEST_PROSE) {
    return { fault: { code: "not-a-date", at: 0, message: dateMessages.tooLong } };
  }
  const reader: Reader = { text, tokens: tokensOf(europeanDigits(text), order), published, at: 0, notice: undefined };
  const found = statement(reader);
  if (!("kind" in found)) return { fault: found.code === "missing-year" ? yearFault(reader, found) : found };
  const rest = next(reader);
  if (rest) return { fault: unexpected(reader) };
  const notice = reader.notice ?? noticeOf(reader, found);
  return { expression: found, ...(notice && { notice }) };
}

/** With Arabic, Persian and, among letters, full-width digits as European ones. */
function europeanDigits(text: string): string {
  const digits = /\p{L}/u.test(text) ? /[٠-٩۰-۹０-９]/g : /[٠-٩۰-۹]/g;
  return text.replaceAll(digits, (digit) => String(digit.charCodeAt(0) & 15));
}

/** What stands where a date was expected. */
function unexpected(reader: Reader): FieldFault {
  const { text } = reader;
  const token = next(reader);
  const place = token?.at ?? text.length;
  const found = token ? text.slice(place, place + 40) : "";
  if (isDayTooMany(reader)) return misplaced(dateMessages.dayNumber, place, token?.text ?? "");
  const message = found === "" ? dateMessages.incomplete : dateMessages.notADate(found);
  return { code: "not-a-date", at: place, message };
}

function misplaced(expected: string, at: number, found: string): FieldFault {
  return { code: "not-a-date", at, message: dateMessages.expected(expected, at + 1, found) };
}

/** Whether a number stands beside a month that has no such day: “May 32”, “32 May”. */
function isDayTooMany(reader: Reader): boolean {
  const token = next(reader);
  if (!isNumber(token) || token.text.length > 2 || isDay(token)) return false;
  return [-2, -1, 1, 2].some((ahead) => monthAt(reader, ahead)[0] !== undefined);
}

/** Where a year lacks: two digits at the end were meant for it, as in “23 Oct 22”, or words before it are not understood. */
function yearFault(reader: Reader, fault: FieldFault): FieldFault {
  const { text } = reader;
  const [, year] = /\d\D+(\d\d)$/.exec(text) ?? [];
  if (year !== undefined) {
    return { ...misplaced(dateMessages.year, text.length - year.length, year), code: fault.code };
  }
  if (next(reader) === undefined) return fault;
  const isBehindDay = isDay(next(reader, -1)) || isSuffix(next(reader, -1));
  if (isBehindDay && next(reader)?.joined && /^[-./]$/.test(next(reader)?.text ?? "")) reader.at++;
  const { at } = next(reader) ?? fault;
  return isBehindDay && !isDayTooMany(reader)
    ? misplaced(dateMessages.monthName, at, text.slice(at, at + 40))
    : unexpected(reader);
}

/** “the 1900s” may mean ten or a hundred years. */
function noticeOf({ text }: Reader, expression: Expression): FieldFault | undefined {
  const of = expression.kind === "part" ? expression.of : expression;
  if (of.kind !== "period" || (of.unit !== "hundred" && of.unit !== "decade") || of.number % 100 > 0) return undefined;
  const { number } = of;
  const [read, other] = of.unit === "hundred" ? [99, 9] : [9, 99];
  const at = Math.max(0, text.indexOf(String(number)));
  return {
    code: "two-readings",
    at,
    message: dateMessages.twoReadings(`${number}–${number + read}`, `${number}–${number + other}`),
  };
}

function statement(reader: Reader): Expression | FieldFault {
  const lead = takePhrase(reader, dateVocabulary.leads);
  switch (lead) {
    case "between":
      return between(reader);
    case "earlier":
    case "later":
      return remainder(reader, lead);
    case "since":
      return only(reader, (date) => ({ kind: "interval", start: date, end: { kind: "open" } }));
    case "until":
      return only(reader, (date) => ({ kind: "interval", start: { kind: "open" }, end: date }));
    case "before":
    case "by":
    case "after":
      return only(reader, (date) => related(lead, date));
    case "onwards":
      return only(reader, (date) => related("from", date));
    default:
      return dates(reader, lead === "from");
  }
}

function related(relation: Relation["relation"], date: Dated | Stretch): Relation {
  return { kind: "relation", relation, to: edge(date, relation === "by" || relation === "after" ? "last" : "first") };
}

function only(reader: Reader, make: (date: Dated | Stretch) => Expression): Expression | FieldFault {
  const date = dated(readFields(reader) ?? unexpected(reader));
  return "kind" in date ? make(date) : date;
}

function dated(fields: Fields | FieldFault): Dated | Stretch | FieldFault {
  return "code" in fields ? fields : datedOf(fields);
}

function remainder(reader: Reader, side: "earlier" | "later"): Expression | FieldFault {
  const at = next(reader)?.at ?? 0;
  const of = dated(readFields(reader) ?? unexpected(reader));
  if (!("kind" in of)) return of;
  const { published } = reader;
  const day = published && (side === "earlier" ? published.next - 1 : published.first);
  if (of.kind === "date" && of.day !== undefined) return of; // “earlier today”
  if (of.kind === "range") return day === undefined ? of : remainderOf(of, side, day);
  if (of.kind !== "date" && of.kind !== "year" && of.kind !== "period") {
    return { code: "not-a-date", at, message: dateMessages.partOfDay };
  }
  const bound = day === undefined ? undefined : unitAt(day, "day");
  return bound?.kind === "date" ? { kind: "remainder", side, of, bound } : { kind: "remainder", side, of };
}

/** “between A and B”. */
function between(reader: Reader): Expression | FieldFault {
  const first = readFields(reader);
  if (first === undefined || !takeRole(reader, "and")) return unexpected(reader);
  const last = readFields(reader);
  if (last === undefined) return unexpected(reader);
  return joined(first, last, (a, b) => ({ kind: "range", first: edge(a, "first"), last: edge(b, "last") }));
}

function joined(
  first: Fields,
  last: Fields,
  make: (a: Dated | Stretch, b: Dated | Stretch) => Expression,
): Expression | FieldFault {
  if (isNested(first, last)) return nestedFault(first, last);
  const [a, b] = share(first, last).map(datedOf);
  if (a === undefined || b === undefined) return { code: "not-a-date", at: first.at, message: dateMessages.incomplete };
  if (!("kind" in a)) return a;
  if (!("kind" in b)) return b;
  const isWeek = first.weekday !== undefined && last.weekday !== undefined && first.whole && last.whole;
  return make(isWeek ? weekdayBefore(a, b) : a, b);
}

function nestedFault(first: Fields, last: Fields): FieldFault {
  const one = datedOf({ ...first, ...last });
  const hint = "kind" in one && one.kind === "date" ? dateMessages.didYouMean([writeExpression(one)]) : undefined;
  return { code: "not-a-date", at: last.at, message: dateMessages.nestedSpan, ...(hint && { hint }) };
}

/** The first of two weekdays without a date: “from Friday to Sunday” starts on the Friday before that Sunday. */
function weekdayBefore(first: Dated | Stretch, last: Dated | Stretch): Dated | Stretch {
  if (first.kind !== "date" || last.kind !== "date") return first;
  const [a, b] = [extentOf(first)?.first ?? 0, extentOf(last)?.first ?? 0];
  return a > b ? unitAt(a - 7, "day") : first;
}

/** One date, or several that stand together. */
function dates(reader: Reader, isFrom: boolean): Expression | FieldFault {
  if (hasRole(reader, "unknown") && hasRole(reader, "to", 1)) {
    reader.at += 2;
    return only(reader, (end) => ({ kind: "interval", start: { kind: "unknown" }, end }));
  }
  const first = readFields(reader);
  if (first === undefined) return unexpected(reader);
  if (hasRole(reader, "to") || isBetweenDays(reader)) return toEnd(reader, first);
  if (isSeries(reader)) return series(reader, first);
  const tail = takePhrase(reader, dateVocabulary.tails);
  const date = datedOf(first);
  if (!("kind" in date)) return date;
  return isFrom || tail ? after(date, tail ?? "since") : date;
}

function after(date: Dated | Stretch, tail: DatePhrase): Expression {
  if (tail === "since") return { kind: "interval", start: date, end: { kind: "open" } };
  return related(tail === "by" ? "by" : "from", date);
}

/** Whether the slash of “5/6 May” stands here. */
function isBetweenDays(reader: Reader): boolean {
  return isJoint(reader) && next(reader)?.text === "/" && isDay(next(reader, -1)) && isDay(next(reader, 1));
}

/** “A to B”, “A – present”, “A – unknown”, “5/6 May”. */
function toEnd(reader: Reader, first: Fields): Expression | FieldFault {
  reader.at++;
  const interval = (start: IntervalEnd, end: IntervalEnd): Expression => ({ kind: "interval", start, end });
  if (takeRole(reader, "filler") && !next(reader)) return unexpected(reader);
  const end = takeRole(reader, "present") ? "open" : takeRole(reader, "unknown") ? "unknown" : undefined;
  if (end !== undefined) {
    const date = datedOf(first);
    return "kind" in date ? interval(date, { kind: end }) : date;
  }
  const last = readFields(reader);
  return last === undefined ? unexpected(reader) : joined(first, last, interval);
}

function isSeries(reader: Reader): boolean {
  const following = reader.tokens[reader.at + 1];
  const isLater = following !== undefined && /^(?:before|earlier|after|later)$/.test(following.text);
  return (hasRole(reader, "or") && !isLater) || hasRole(reader, "and") || next(reader)?.text === ",";
}

/** “1667, 1668 or 1670”, “8 and 21 October 2022”. */
function series(reader: Reader, first: Fields): Expression | FieldFault {
  const all: Fields[] = [first];
  let choice: DateSet["choice"] | undefined;
  while (choice === undefined) {
    const comma = next(reader)?.text === ",";
    if (comma) reader.at++;
    if (takeRole(reader, "or")) choice = "one";
    else if (takeRole(reader, "and")) choice = "all";
    else if (!comma) return unexpected(reader);
    const fields = readFields(reader);
    if (fields === undefined) return unexpected(reader);
    all.push(fields);
  }
  const last = all.at(-1) ?? first;
  const elements: (Dated | Stretch)[] = [];
  for (const fields of all) {
    const date = datedOf(fields === last ? last : share(fields, last)[0]);
    if (!("kind" in date)) return date;
    elements.push(date);
  }
  return { kind: "set", choice, elements };
}
