import { dateVocabulary } from "../../words/en/datewords.ts";
import type { DatePhrase, DateRole } from "../../words/en/datewords.ts";
import type { Draft } from "../expression.ts";
import type { FieldFault, Fields } from "./fields.ts";
import type { Token } from "./lexer.ts";
import { monthOf } from "./months.ts";
import type { Days } from "../calendar/pattern.ts";

/** A place in the tokens of a text. */
export interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The days on which the text can have been published. */
  readonly published: Days | undefined;
  at: number;
  /** How words were read that can be read otherwise. */
  notice: FieldFault | undefined;
}

export type FieldDraft = Draft<Fields>;

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

export function isNumber(token: Token | undefined): token is Token {
  return token?.kind === "number" && !token.text.includes(".");
}

export function isDay(token: Token | undefined): boolean {
  return isNumber(token) && token.text.length <= 2 && Number(token.text) <= 31;
}

export function isYear(token: Token | undefined): boolean {
  return isNumber(token) && token.text.length >= 3;
}

export function eraAt(reader: Reader, ahead: number): "CE" | "BCE" | undefined {
  return hasRole(reader, "BCE", ahead) ? "BCE" : hasRole(reader, "CE", ahead) ? "CE" : undefined;
}

/** The month that stands here, and of how many words its name is: Arabic has months of two. */
export function monthAt(reader: Reader, ahead = 0): readonly [month: number | undefined, size: number] {
  const [word, second] = [next(reader, ahead), next(reader, ahead + 1)];
  if (word?.kind !== "word") return [undefined, 0];
  const long = second?.kind === "word" ? monthOf(`${word.text} ${second.text}`) : undefined;
  return long === undefined ? [monthOf(word.text), 1] : [long, 2];
}

/** Whether it is “st”, “nd”, “rd”, “th” set tight after a number. */
export function isSuffix(token: Token | undefined): boolean {
  return token?.joined === true && /^(?:st|nd|rd|th|er|º|ª)$/.test(token.text);
}

/** Steps over such a suffix. */
export function takeSuffix(reader: Reader): boolean {
  if (!isSuffix(next(reader))) return false;
  reader.at++;
  return true;
}

/** Whether a sign stands here that joins the parts of one date, without blanks: “21-Oct-2022”, “21/Oct/2022”. */
export function isJoint(reader: Reader, ahead = 0): boolean {
  const token = next(reader, ahead);
  return /^[-/.]$/.test(token?.text ?? "") && token?.joined === true && next(reader, ahead + 1)?.joined === true;
}

/** Whether a word stands here that links the parts of one date: “21 of October”. */
export function isLink(reader: Reader, ahead = 0): boolean {
  return dateVocabulary.links.has(next(reader, ahead)?.text ?? "");
}

/** The year behind a month or day, after a comma or “of”. */
export function readYearAfter(reader: Reader, draft: FieldDraft): boolean {
  const comma = next(reader)?.text === "," ? 1 : 0;
  const filler = isLink(reader, comma) || next(reader, comma)?.text === "in" ? 1 : 0;
  const year = next(reader, comma + filler);
  if (!isYear(year) && !(isNumber(year) && eraAt(reader, comma + filler + 1))) return false;
  draft.year = Number(year?.text);
  reader.at += comma + filler + 1;
  takeRole(reader, "yearWord");
  return true;
}
