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

/** Steps over “st”, “nd”, “rd”, “th” set tight after a number. */
export function takeSuffix(reader: Reader): boolean {
  const token = next(reader);
  if (!token?.joined || !/^(?:st|nd|rd|th|er|º|ª)$/.test(token.text)) return false;
  reader.at++;
  return true;
}

export function isTightHyphen(reader: Reader): boolean {
  const token = next(reader);
  return token?.text === "-" && token.joined && next(reader, 1)?.joined === true;
}

/** The year behind a month or day, after a comma or “of”. */
export function readYearAfter(reader: Reader, draft: FieldDraft): boolean {
  const comma = next(reader)?.text === "," ? 1 : 0;
  const filler = hasRole(reader, "filler", comma) ? 1 : 0;
  const year = next(reader, comma + filler);
  if (!isYear(year) && !(isNumber(year) && eraAt(reader, comma + filler + 1))) return false;
  draft.year = Number(year?.text);
  reader.at += comma + filler + 1;
  takeRole(reader, "yearWord");
  return true;
}
