import { dateVocabulary } from "../words/en/datewords.ts";
import type { Part, Qualifier } from "./expression.ts";
import type { Fields } from "./fields.ts";
import type { Token } from "./lexer.ts";
import { readPeriodUnit, readSeason, readShare, readShareOf, readWrittenShare, readAge } from "./period.ts";
import {
  eraAt,
  hasRole,
  isDay,
  isNumber,
  isTightHyphen,
  isYear,
  next,
  readYearAfter,
  takeRole,
  takeSuffix,
} from "./reader.ts";
import type { Draft, Reader } from "./reader.ts";

/** Reads what one date names; `undefined` where no date stands, the reader then at what was not understood. */
export function readFields(reader: Reader): Fields | undefined {
  const draft: Draft = { at: next(reader)?.at ?? reader.text.length };
  const qualifier = readQualifier(reader);
  while (takeRole(reader, "filler"));
  readWeekday(reader, draft);
  readPart(reader, draft);
  const { at } = reader;
  const found = readBase(reader, draft);
  if (!found) reader.at = at;
  if (!found && !(draft.part && (hasRole(reader, "to") || hasRole(reader, "or") || hasRole(reader, "and")))) {
    return undefined;
  }
  readEra(reader, draft);
  const all = merge(qualifier, readMark(reader));
  return all ? { ...draft, qualifier: all } : draft;
}

function merge(a: Qualifier | undefined, b: Qualifier | undefined): Qualifier | undefined {
  return a === undefined || b === undefined || a === b ? (a ?? b) : "%";
}

function readQualifier(reader: Reader): Qualifier | undefined {
  let found: Qualifier | undefined;
  for (;;) {
    if (takeRole(reader, "circa")) found = merge(found, "~");
    else if (takeRole(reader, "perhaps")) found = merge(found, "?");
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

function readWeekday(reader: Reader, draft: Draft): void {
  const weekday = dateVocabulary.weekdays.get(next(reader)?.text ?? "");
  if (weekday === undefined) return;
  draft.weekday = weekday;
  reader.at++;
  if (next(reader)?.text === ",") reader.at++;
  while (takeRole(reader, "filler"));
}

const PARTS: readonly Part["part"][] = ["early", "mid", "late"];

function readPart(reader: Reader, draft: Draft): void {
  const part = PARTS.find((role) => takeRole(reader, role));
  if (part === undefined) return;
  draft.part = part;
  if (next(reader)?.joined && /^[-‑–]$/.test(next(reader)?.text ?? "")) reader.at++;
  while (takeRole(reader, "filler"));
}

function readBase(reader: Reader, draft: Draft): boolean {
  const token = next(reader);
  if (token === undefined) return false;
  if (token.kind === "date" && token.date) {
    draft.whole = token.date;
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
function readMonth(reader: Reader, draft: Draft): boolean {
  const month = dateVocabulary.months.get(next(reader)?.text ?? "");
  if (month === undefined) return false;
  draft.month = month;
  reader.at++;
  if (draft.day === undefined && isDay(next(reader))) {
    draft.day = Number(next(reader)?.text);
    reader.at++;
    takeSuffix(reader);
  }
  if (isTightHyphen(reader) && isYear(next(reader, 1))) reader.at++;
  readYearAfter(reader, draft);
  return true;
}

function readNumber(reader: Reader, draft: Draft, token: Token): boolean {
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
    if (isMonthAhead(reader)) return readMonth(reader, draft);
    readYearAfter(reader, draft);
    return true;
  }
  draft.year = number;
  return readAfterYear(reader, draft, token);
}

/** Steps up to a month that stands here, behind “of” or behind a hyphen as in “21-Oct-2022”. */
function isMonthAhead(reader: Reader): boolean {
  const gap = hasRole(reader, "filler") || isTightHyphen(reader) ? 1 : 0;
  if (!dateVocabulary.months.has(next(reader, gap)?.text ?? "")) return false;
  reader.at += gap;
  return true;
}

/** “2023 Q3”, “2022 October 21”; a bare number is a year from three digits on. */
function readAfterYear(reader: Reader, draft: Draft, token: Token): boolean {
  if (token.text.length >= 3 && !readShareOf(reader, draft) && isMonthAhead(reader)) {
    draft.month = dateVocabulary.months.get(next(reader)?.text ?? "") ?? 1;
    reader.at++;
    if (isDay(next(reader))) {
      draft.day = Number(next(reader)?.text);
      reader.at++;
    }
    return true;
  }
  if (token.text.length > 4) return eraAt(reader, 0) !== undefined;
  return true;
}

/** Steps over “s” or “’s” set tight after a number. */
function takePlural(reader: Reader): boolean {
  const mark = /^['’]$/.test(next(reader)?.text ?? "") && next(reader)?.joined ? 1 : 0;
  const token = next(reader, mark);
  if (!token?.joined || token.text !== "s") return false;
  reader.at += mark + 1;
  return true;
}

function afterOrdinal(reader: Reader, draft: Draft, number: number): boolean {
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
  if (readWrittenShare(reader, draft, number)) return true;
  draft.ordinal = number;
  if (number <= 31) draft.day = number;
  return number > 0;
}

/** “fifth century”. */
function readOrdinal(reader: Reader, draft: Draft): boolean {
  const number = dateVocabulary.ordinals.get(next(reader)?.text ?? "");
  if (number === undefined) return false;
  reader.at++;
  return afterOrdinal(reader, draft, number);
}

function readEra(reader: Reader, draft: Draft): void {
  const era = eraAt(reader, 0);
  if (era === undefined || draft.era || draft.whole) return;
  draft.era = era;
  reader.at++;
}

/** “AD 79”. */
function readLeadingEra(reader: Reader, draft: Draft): boolean {
  const era = eraAt(reader, 0);
  const year = next(reader, 1);
  if (era === undefined || !isNumber(year) || year.text.length > 9) return false;
  draft.era = era;
  draft.year = Number(year.text);
  reader.at += 2;
  return true;
}
