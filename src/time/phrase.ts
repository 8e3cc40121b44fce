import { dateVocabulary } from "../words/en/datewords.ts";
import type { DatePhrase, DateRole } from "../words/en/datewords.ts";
import type { Age, Part, Period, Qualifier } from "./expression.ts";
import type { Fields } from "./fields.ts";
import type { Token } from "./lexer.ts";

/** A place in the tokens of a text. */
export interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  at: number;
}

type Draft = { -readonly [K in keyof Fields]: Fields[K] };

/** The token that comes next. */
export function next({ tokens, at }: Reader, ahead = 0): Token | undefined {
  return tokens[at + ahead];
}

/** Whether the token that comes next has a role. */
export function hasRole(reader: Reader, role: DateRole, ahead = 0): boolean {
  return dateVocabulary.roles.get(next(reader, ahead)?.text ?? "") === role;
}

/** Steps over the next token if it has a role. */
export function takeRole(reader: Reader, role: DateRole): boolean {
  if (!hasRole(reader, role)) return false;
  reader.at++;
  return true;
}

/** Steps over the longest of several phrases that stands here. */
export function takePhrase(
  reader: Reader,
  phrases: readonly (readonly [phrase: readonly string[], DatePhrase])[],
): DatePhrase | undefined {
  for (const [phrase, meaning] of phrases) {
    if (phrase.every((word, i) => next(reader, i)?.text === word)) {
      reader.at += phrase.length;
      return meaning;
    }
  }
  return undefined;
}

/** Reads what one date names; `undefined` where no date stands, the reader then at what was not understood. */
export function readFields(reader: Reader): Fields | undefined {
  const draft: Draft = { at: next(reader)?.at ?? reader.text.length };
  const qualifier = readQualifier(reader);
  while (takeRole(reader, "filler"));
  readWeekday(reader, draft);
  readPart(reader, draft);
  const found = readBase(reader, draft);
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
  readYearAfter(reader, draft);
  return true;
}

/** The year behind a month or day, after a comma or “of”. */
function readYearAfter(reader: Reader, draft: Draft): boolean {
  const comma = next(reader)?.text === "," ? 1 : 0;
  const filler = hasRole(reader, "filler", comma) ? 1 : 0;
  const year = next(reader, comma + filler);
  if (!isYear(year) && !(isNumber(year) && eraAt(reader, comma + filler + 1))) return false;
  draft.year = Number(year?.text);
  reader.at += comma + filler + 1;
  return true;
}

function isNumber(token: Token | undefined): token is Token {
  return token?.kind === "number" && !token.text.includes(".");
}

function isDay(token: Token | undefined): boolean {
  return isNumber(token) && token.text.length <= 2 && Number(token.text) <= 31;
}

function isYear(token: Token | undefined): boolean {
  return isNumber(token) && token.text.length >= 3;
}

/** Steps over “st”, “nd”, “rd”, “th” set tight after a number. */
function takeSuffix(reader: Reader): boolean {
  const token = next(reader);
  if (!token?.joined || !/^(?:st|nd|rd|th)$/.test(token.text)) return false;
  reader.at++;
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
    draft.unit = number % 100 === 0 ? "hundred" : "decade";
    return number % 10 === 0;
  }
  if (isDay(token) && !eraAt(reader, 0)) {
    draft.day = number;
    if (dateVocabulary.months.has(next(reader, hasRole(reader, "filler") ? 1 : 0)?.text ?? "")) {
      takeRole(reader, "filler");
      return readMonth(reader, draft);
    }
    readYearAfter(reader, draft);
    return true;
  }
  draft.year = number;
  return readAfterYear(reader, draft, token);
}

/** “2023 Q3”; a bare number is a year from three digits on. */
function readAfterYear(reader: Reader, draft: Draft, token: Token): boolean {
  if (token.text.length >= 3) readShareOf(reader, draft);
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
  if (dateVocabulary.months.has(next(reader, hasRole(reader, "filler") ? 1 : 0)?.text ?? "") && number <= 31) {
    draft.day = number;
    takeRole(reader, "filler");
    return readMonth(reader, draft);
  }
  draft.ordinal = number;
  if (number <= 31) draft.day = number;
  return number > 0;
}

function readPeriodUnit(reader: Reader): Period["unit"] | undefined {
  const dash = next(reader)?.text === "-" ? 1 : 0;
  if (next(reader)?.text === "c") {
    reader.at++;
    return "century";
  }
  for (const unit of ["century", "millennium"] as const) {
    if (hasRole(reader, unit, dash)) {
      reader.at += dash + 1;
      return unit;
    }
  }
  return undefined;
}

/** “fifth century”. */
function readOrdinal(reader: Reader, draft: Draft): boolean {
  const number = dateVocabulary.ordinals.get(next(reader)?.text ?? "");
  if (number === undefined) return false;
  reader.at++;
  return afterOrdinal(reader, draft, number);
}

/** “winter 1978–79”, “spring of 2022”. */
function readSeason(reader: Reader, draft: Draft): boolean {
  const season = dateVocabulary.seasons.get(next(reader)?.text ?? "");
  if (season === undefined) return false;
  draft.season = season;
  reader.at++;
  if (!readYearAfter(reader, draft) || season !== "24") return true;
  const following = next(reader, 1);
  const turn = /^[-–‑/]$/.test(next(reader)?.text ?? "") && isNumber(following) ? Number(following.text) : undefined;
  const year = (draft.year ?? 0) + 1;
  if (turn === year || (following?.text.length === 2 && turn === year % 100)) reader.at += 2;
  return true;
}

/** Codes before the first of the quarters (33) and halves (40). */
const SHARES: Readonly<Record<string, readonly [before: number, count: number]>> = { q: [32, 4], h: [39, 2] };

/** “Q3 2023”, “H1 2023”. */
function readShare(reader: Reader, draft: Draft): boolean {
  if (!readShareOf(reader, draft)) return false;
  readYearAfter(reader, draft);
  return true;
}

function readShareOf(reader: Reader, draft: Draft): boolean {
  const letter = next(reader)?.text ?? "";
  const share = Object.hasOwn(SHARES, letter) ? SHARES[letter] : undefined;
  const number = Number(next(reader, 1)?.text);
  if (share === undefined || !next(reader, 1)?.joined || !(number >= 1 && number <= share[1])) return false;
  draft.season = String(share[0] + number);
  reader.at += 2;
  return true;
}

function eraAt(reader: Reader, ahead: number): "CE" | "BCE" | undefined {
  return hasRole(reader, "BCE", ahead) ? "BCE" : hasRole(reader, "CE", ahead) ? "CE" : undefined;
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

/** “66 Ma”, “66.04±0.05 Ma”, “12,000 BP”, “3 million years ago”. */
function readAge(reader: Reader, draft: Draft): boolean {
  const value = next(reader)?.text ?? "";
  const sign = next(reader, 1)?.text;
  const hasError = (sign === "±" || sign === "+/-") && next(reader, 2)?.kind === "number";
  const error = hasError ? next(reader, 2)?.text : undefined;
  const ahead = hasError ? 3 : 1;
  const [unit, size] = ageUnitAt(reader, ahead);
  if (unit === undefined || value.length > 15 || (error?.length ?? 0) > 15) return false;
  const age: Age = { kind: "age", value, unit, ...(error !== undefined && { error }) };
  draft.whole = age;
  reader.at += ahead + size;
  return true;
}

const MULTIPLES = [
  ["thousand", "ka"],
  ["million", "Ma"],
  ["billion", "Ga"],
] as const;

function ageUnitAt(reader: Reader, ahead: number): readonly [Age["unit"] | undefined, number] {
  const short = dateVocabulary.ages.get(next(reader, ahead)?.text ?? "");
  if (short) return [short, 1];
  const multiple = MULTIPLES.find(([role]) => hasRole(reader, role, ahead));
  if (!multiple || !hasRole(reader, "years", ahead + 1) || !hasRole(reader, "ago", ahead + 2)) return [undefined, 0];
  return [multiple[1], 3];
}
