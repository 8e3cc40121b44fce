import { dateMessages } from "../../words/en/dates.ts";
import { dateVocabulary } from "../../words/en/datewords.ts";
import { mergeQualifiers } from "../calendar/cursor.ts";
import type { Part, Qualifier } from "../expression.ts";
import type { Fields } from "./fields.ts";
import type { Token } from "./lexer.ts";
import { readPeriodUnit, readSeason, readShare, readShareOf, readWrittenShare, readAge } from "./period.ts";
import { between, readRelative, readWeekdayAlone } from "./relative.ts";
import type { Relative } from "./relative.ts";
import {
  eraAt,
  hasRole,
  isDay,
  isJoint,
  isLink,
  isNumber,
  isYear,
  monthAt,
  next,
  readYearAfter,
  takeRole,
  takeSuffix,
} from "./reader.ts";
import type { FieldDraft, Reader } from "./reader.ts";
import { writeExpression } from "../edtf/write.ts";

/** Reads what one date names; `undefined` where no date stands, the reader then at what was not understood. */
export function readFields(reader: Reader): Fields | undefined {
  const draft: FieldDraft = { at: next(reader)?.at ?? reader.text.length };
  const qualifier = readQualifier(reader);
  while (takeRole(reader, "filler"));
  readWeekday(reader, draft);
  readPart(reader, draft);
  const { at } = reader;
  const isCounted = draft.weekday === undefined && readCounted(reader, draft, readRelative(reader));
  const found = isCounted || readBase(reader, draft) || readWeekdayOnly(reader, draft, at);
  if (!found) reader.at = at;
  if (!found && !(draft.part && (hasRole(reader, "to") || hasRole(reader, "or") || hasRole(reader, "and")))) {
    return undefined;
  }
  readEra(reader, draft);
  const all = mergeQualifiers(qualifier, readMark(reader));
  return all ? { ...draft, qualifier: all } : draft;
}

/** “Friday”, “Friday of last week”. */
function readWeekdayOnly(reader: Reader, draft: FieldDraft, at: number): boolean {
  if (draft.weekday === undefined || draft.part) return false;
  reader.at = at;
  return readCounted(reader, draft, readWeekdayAlone(reader, draft.weekday));
}

/** Puts down what is counted from the day of publication. */
function readCounted(reader: Reader, draft: FieldDraft, relative: Relative | undefined): boolean {
  if (relative === undefined) return false;
  const { text, published } = reader;
  const message = dateMessages.missingPublished(text.slice(draft.at, next(reader)?.at).trim());
  if (published === undefined) draft.fault = { code: "missing-published", at: draft.at, message };
  else draft.whole = between(relative, published);
  if (published && relative.other) {
    const written = (one: Relative): string => writeExpression(between(one, published));
    const readings = dateMessages.twoReadings(written(relative), written({ from: relative.other }));
    reader.notice = { code: "before-or-after", at: draft.at, message: readings };
  }
  return true;
}

function readQualifier(reader: Reader): Qualifier | undefined {
  let found: Qualifier | undefined;
  for (;;) {
    if (takeRole(reader, "circa")) found = mergeQualifiers(found, "~");
    else if (takeRole(reader, "perhaps")) found = mergeQualifiers(found, "?");
    else return found;
  }
}

/** A question mark after the date, bare or in parentheses. */
function readMark(reader: Reader): Qualifier | undefined {
  const bracketed = next(reader)?.text === "(" && next(reader, 1)?.text === "?" && next(reader, 2)?.text === ")";
  if (!bracketed && next(reader)?.text !== "?") return undefined;
  reader.at += bracketed ? 3 : 1;
  return "?";
}

function readWeekday(reader: Reader, draft: FieldDraft): void {
  const weekday = dateVocabulary.weekdays.get(next(reader)?.text ?? "");
  if (weekday === undefined) return;
  draft.weekday = weekday;
  reader.at++;
  if (next(reader)?.text === ",") reader.at++;
  while (takeRole(reader, "filler"));
}

const PARTS: readonly Part["part"][] = ["early", "mid", "late"];

function readPart(reader: Reader, draft: FieldDraft): void {
  const part = PARTS.find((role) => takeRole(reader, role));
  if (part === undefined) return;
  draft.part = part;
  if (next(reader)?.joined && /^[-‑–]$/.test(next(reader)?.text ?? "")) reader.at++;
  while (takeRole(reader, "filler"));
}

function readBase(reader: Reader, draft: FieldDraft): boolean {
  const token = next(reader);
  if (token === undefined) return false;
  if (token.kind === "date") {
    if (token.date) draft.whole = token.date;
    if (token.fault) draft.fault = token.fault;
    reader.at++;
    return true;
  }
  if (token.kind === "number") return readNumber(reader, draft, token);
  return (
    readMonth(reader, draft) ||
    readSeason(reader, draft) ||
    readShare(reader, draft) ||
    readOrdinal(reader, draft) ||
    readLeadingEra(reader, draft)
  );
}

/** “October 2022”, “October 21, 2022”, “October”. */
function readMonth(reader: Reader, draft: FieldDraft): boolean {
  const [month, size] = monthAt(reader);
  if (month === undefined) return false;
  draft.month = month;
  reader.at += size;
  if (draft.day === undefined) {
    if (isJoint(reader) && isDay(next(reader, 1)) && isJoint(reader, 2) && isYear(next(reader, 3))) reader.at++;
    readDay(reader, draft);
    takeSuffix(reader);
  }
  if (isJoint(reader) && isYear(next(reader, 1))) reader.at++;
  readYearAfter(reader, draft);
  return true;
}

/** Reads a number that may be that of a day. */
function readDay(reader: Reader, draft: FieldDraft): void {
  const token = next(reader);
  if (!isDay(token)) return;
  draft.day = Number(token?.text);
  reader.at++;
}

function readNumber(reader: Reader, draft: FieldDraft, token: Token): boolean {
  if (readAge(reader, draft)) return true;
  if (!isNumber(token) || token.text.length > 15) return false;
  reader.at++;
  const number = Number(token.text);
  if (takeSuffix(reader)) return afterOrdinal(reader, draft, number);
  if (takePlural(reader)) {
    draft.year = number;
    draft.unit = number % 100 === 0 && number !== 2000 ? "hundred" : "decade";
    return number % 10 === 0 && (token.text.length > 2 || eraAt(reader, 0) !== undefined);
  }
  if (isDay(token) && !eraAt(reader, 0)) {
    draft.day = number;
    if (isDot(reader) && hasRole(reader, "to", 1)) reader.at++;
    if (isMonthAhead(reader)) return readMonth(reader, draft);
    readYearAfter(reader, draft);
    return true;
  }
  if (token.text.length <= 2 && number > 31 && monthAt(reader, isMonthJoint(reader) ? 1 : 0)[0] !== undefined) {
    reader.at--;
    return false;
  }
  draft.year = number;
  return readAfterYear(reader, draft, token);
}

/** Whether a dot follows tight: “8.–21. Oktober”. */
function isDot(reader: Reader): boolean {
  return next(reader)?.text === "." && next(reader)?.joined === true;
}

/** Whether something stands here that can lead to a month: “of”, a hyphen as in “21-Oct-2022”, a dot as in “21. Oktober”. */
function isMonthJoint(reader: Reader): boolean {
  return isLink(reader) || isJoint(reader) || isDot(reader);
}

/** Steps up to a month that stands here, or behind what leads to one. */
function isMonthAhead(reader: Reader): boolean {
  const gap = isMonthJoint(reader) ? 1 : 0;
  if (monthAt(reader, gap)[0] === undefined) return false;
  reader.at += gap;
  return true;
}

/** “2023 Q3”, “2022 October 21”, “2022年10月21日”; a bare number is a year from three digits on. */
function readAfterYear(reader: Reader, draft: FieldDraft, token: Token): boolean {
  if (isMark(reader, 0)) return readMarked(reader, draft);
  const isJoined = isJoint(reader);
  if (token.text.length >= 3 && !readShareOf(reader, draft) && isMonthAhead(reader)) {
    const [month = 1, size] = monthAt(reader);
    draft.month = month;
    reader.at += size;
    if (isJoined && isJoint(reader) && isNumber(next(reader, 1))) reader.at++;
    readDay(reader, draft);
    return true;
  }
  takeRole(reader, "yearWord");
  if (token.text.length > 4) return eraAt(reader, 0) !== undefined;
  return true;
}

/** Whether the mark of a year (0), month (1) or day (2) of East Asia stands here. */
function isMark(reader: Reader, place: 0 | 1 | 2, ahead = 0): boolean {
  const word = next(reader, ahead)?.text ?? "";
  return word.length === 1 && dateVocabulary.marks[place].includes(word);
}

/** “年10月21日”, behind the number of the year. */
function readMarked(reader: Reader, draft: FieldDraft): boolean {
  reader.at++;
  if (!isDay(next(reader)) || !isMark(reader, 1, 1)) return true;
  draft.month = Number(next(reader)?.text);
  reader.at += 2;
  if (isDay(next(reader)) && isMark(reader, 2, 1)) {
    readDay(reader, draft);
    reader.at++;
  }
  return draft.month >= 1 && draft.month <= 12;
}

/** Steps over “s” or “’s” set tight after a number. */
function takePlural(reader: Reader): boolean {
  const mark = /^['’]$/.test(next(reader)?.text ?? "") && next(reader)?.joined ? 1 : 0;
  const token = next(reader, mark);
  if (!token?.joined || token.text !== "s") return false;
  reader.at += mark + 1;
  return true;
}

function afterOrdinal(reader: Reader, draft: FieldDraft, number: number): boolean {
  const unit = readPeriodUnit(reader);
  if (unit) {
    draft.ordinal = number;
    draft.unit = unit;
    return number > 0;
  }
  if (number <= 31 && isMonthAhead(reader)) {
    draft.day = number;
    return readMonth(reader, draft);
  }
  if (readPortion(reader, draft, number) || readWrittenShare(reader, draft, number)) return true;
  draft.ordinal = number;
  if (number <= 31) draft.day = number;
  return number > 0;
}

/** “first half of the 19th century”; that of “the 1900s” could be of ten or a hundred years. */
function readPortion(reader: Reader, draft: FieldDraft, number: number): boolean {
  const { at } = reader;
  const [, count] = dateVocabulary.shares.get(next(reader)?.text ?? "") ?? [0, 0];
  const of: FieldDraft = { at: draft.at };
  reader.at++;
  while (takeRole(reader, "filler"));
  const token = next(reader);
  const isRead = (token?.kind === "number" && readNumber(reader, of, token)) || readOrdinal(reader, of);
  const years = of.unit === "decade" ? 10 : 100;
  const isClear = of.portion === undefined && (of.year === undefined || of.year % 100 > 0);
  if (isRead && of.unit && isClear && number >= 1 && number <= count && years % count === 0) {
    Object.assign(draft, of, { portion: [number, count] });
    return true;
  }
  reader.at = at;
  return false;
}

/** “fifth century”. */
function readOrdinal(reader: Reader, draft: FieldDraft): boolean {
  const number = dateVocabulary.ordinals.get(next(reader)?.text ?? "");
  if (number === undefined) return false;
  reader.at++;
  return afterOrdinal(reader, draft, number);
}

function readEra(reader: Reader, draft: FieldDraft): void {
  const era = eraAt(reader, 0);
  if (era === undefined || draft.era || draft.whole) return;
  draft.era = era;
  reader.at++;
}

/** “AD 79”. */
function readLeadingEra(reader: Reader, draft: FieldDraft): boolean {
  const era = eraAt(reader, 0);
  const year = next(reader, 1);
  if (era === undefined || !isNumber(year) || year.text.length > 9) return false;
  draft.era = era;
  draft.year = Number(year.text);
  reader.at += 2;
  return true;
}
