import { dateVocabulary } from "../../words/en/datewords.ts";
import type { RelativeUnit } from "../../words/en/datewords.ts";
import { civilFromDays, daysFromCivil, weekday } from "../calendar/civil.ts";
import type { CalendarDate, Dated, LongYear, Part, Period } from "../expression.ts";
import { extentOf } from "../calendar/extent.ts";
import type { Days } from "../calendar/pattern.ts";
import { isNumber, next, takeRole } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { unitAt } from "../calendar/units.ts";

/** A range with two ends: a week is no unit of EDTF. */
export interface Stretch {
  readonly kind: "range";
  readonly first: Dated;
  readonly last: Dated;
}

/** What is counted from a day. */
export type Counted = CalendarDate | LongYear | Period | Stretch;

/** What words such as “yesterday” and “last week” name, by the day that they are counted from. */
export interface Relative {
  readonly from: (day: number) => Counted;
  /** What a weekday alone could also mean: the next one. */
  readonly other?: (day: number) => CalendarDate | LongYear;
}

/** Reads what is counted from the day of publication; steps over nothing where it does not stand here. */
export function readRelative(reader: Reader): Relative | undefined {
  const { at } = reader;
  const found = readDay(reader) ?? readTurn(reader) ?? readDistance(reader);
  if (found === undefined) reader.at = at;
  return found;
}

function look<T>(reader: Reader, words: ReadonlyMap<string, T>): T | undefined {
  const found = words.get(next(reader)?.text ?? "");
  if (found !== undefined) reader.at++;
  return found;
}

const dayAt = (day: number): CalendarDate | LongYear => unitAt(day, "day");

/** “yesterday”, “tomorrow evening”. */
function readDay(reader: Reader): Relative | undefined {
  const distance = look(reader, dateVocabulary.days);
  if (distance === undefined) return undefined;
  takePartOfDay(reader);
  return { from: (day) => dayAt(day + distance) };
}

/** A part of the day names the day: “on Friday evening”. */
function takePartOfDay(reader: Reader): boolean {
  const found = dateVocabulary.partsOfDay.has(next(reader)?.text ?? "");
  if (found) reader.at++;
  return found;
}

/** “last week”, “this month”, “next Friday”, “last night”. */
function readTurn(reader: Reader): Relative | undefined {
  let turn: number | undefined;
  for (let more = look(reader, dateVocabulary.turns); more !== undefined; more = look(reader, dateVocabulary.turns)) {
    turn = more === 0 && turn !== undefined ? turn : more; // “this coming”
  }
  if (turn === undefined) return undefined;
  const by = turn;
  const night = next(reader)?.text === dateVocabulary.night;
  if (by <= 0 && takePartOfDay(reader)) {
    if (by === 0) return { from: dayAt };
    return night ? { from: (day) => ({ kind: "range", first: dayAt(day - 1), last: dayAt(day) }) } : undefined;
  }
  const unit = look(reader, dateVocabulary.units);
  if (unit !== undefined) return { from: (day) => unitOf(day, unit, by) };
  const name = look(reader, dateVocabulary.weekdays);
  if (name === undefined) return undefined;
  takePartOfDay(reader);
  if (by === 0) return { from: (day) => dayAt(monday(day) + name - 1) };
  return { from: (day) => dayAt(by < 0 ? weekdayBefore(day, name) : weekdayBefore(day + 8, name)) };
}

/** “two days ago”, “a week later”, “the day before”, “the week before last”, “the day after tomorrow”. */
function readDistance(reader: Reader): Relative | undefined {
  const number = next(reader);
  const digits = isNumber(number) && number.text.length <= 3 ? Number(number.text) : undefined;
  if (digits !== undefined) reader.at++;
  const count = digits ?? look(reader, dateVocabulary.counts);
  const unit = look(reader, dateVocabulary.units);
  const way = unit && look(reader, dateVocabulary.ways);
  if (unit === undefined || way === undefined) return undefined;
  const more =
    count === undefined ? (look(reader, unit === "day" ? dateVocabulary.days : dateVocabulary.turns) ?? 0) : 0;
  return { from: (day) => unitOf(day, unit, way * (count ?? 1) + more) };
}

/** Reads what stands behind a weekday without a date: “Friday”, “Friday evening”, “Friday of last week”. */
export function readWeekdayAlone(reader: Reader, name: number): Relative | undefined {
  takePartOfDay(reader);
  const { at } = reader;
  while (takeRole(reader, "filler"));
  const turn = look(reader, dateVocabulary.turns);
  if (turn !== undefined && look(reader, dateVocabulary.units) === "week") {
    return { from: (day) => dayAt(monday(day + 7 * turn) + name - 1) };
  }
  reader.at = at;
  return { from: (day) => dayAt(weekdayBefore(day + 1, name)), other: (day) => dayAt(weekdayBefore(day + 8, name)) };
}

/** The Monday of the ISO week that a day is in. */
function monday(day: number): number {
  return day - weekday(day) + 1;
}

/** The last day of a weekday before a day. */
function weekdayBefore(day: number, name: number): number {
  return day - 1 - ((weekday(day - 1) - name + 7) % 7);
}

/** The unit that lies so many units before or after the one that a day is in. */
function unitOf(day: number, unit: RelativeUnit, by: number): Counted {
  const { year, month } = civilFromDays(day);
  switch (unit) {
    case "day":
      return dayAt(day + by);
    case "week":
      return weekOf(monday(day) + 7 * by, 0, 6);
    case "weekend":
      return weekOf(monday(day) + 7 * by, 5, 6);
    case "month":
      return unitAt(daysFromCivil(year, month + by), "month");
    case "quarter":
      return quarterOf(Math.floor((year * 12 + month - 1) / 3) + by);
    case "year":
      return unitAt(daysFromCivil(year + by), "year");
    case "decade":
      return periodOf(unit, (Math.floor(year / 10) + by) * 10, 0);
    default:
      return periodOf(unit, Math.floor((year - 1) / 100) + 1 + by, 1);
  }
}

function weekOf(start: number, first: number, last: number): Stretch {
  return { kind: "range", first: dayAt(start + first), last: dayAt(start + last) };
}

function quarterOf(number: number): CalendarDate | LongYear {
  const year = unitAt(daysFromCivil(Math.floor(number / 4)), "year");
  return year.kind === "date" ? { ...year, season: String(33 + (number - Math.floor(number / 4) * 4)) } : year;
}

/** A decade or a century of our era; “last decade” in a text of the first is left as a day. */
function periodOf(unit: "decade" | "century", number: number, least: number): Period {
  return { kind: "period", unit, number: Math.max(least, number), era: "CE" };
}

/** What stays of a relative date where the day that it is counted from is only known to lie within days. */
export function between({ from }: Relative, { first, next: end }: Days): Counted {
  const [a, b] = [from(first), from(end - 1)];
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  return { kind: "range", first: edge(a, "first"), last: edge(b, "last") };
}

/** A date, or the first or last one of a stretch. */
export function edge(date: Dated | Stretch, side: "first" | "last"): Dated {
  return date.kind === "range" ? date[side] : date;
}

/** Days of a week from its Monday: early is Monday and Tuesday, mid Wednesday and Thursday, late Friday to Sunday. */
const PARTS = { early: [0, 1], mid: [2, 3], late: [4, 6] } as const;

/** A part of a week; `undefined` of another stretch. */
export function partOfStretch({ first, last }: Stretch, part: Part["part"]): Stretch | undefined {
  const [start, end] = [startOf(first), startOf(last)];
  return end - start === 6 ? weekOf(start, PARTS[part][0], PARTS[part][1]) : undefined;
}

/** What lies of a stretch up to a day, or from it on; both counted in. All of it where the day lies outside. */
export function remainderOf(stretch: Stretch, side: "earlier" | "later", day: number): Stretch {
  const isWithin = day >= startOf(stretch.first) && day <= startOf(stretch.last);
  if (!isWithin) return stretch;
  return side === "earlier" ? { ...stretch, last: dayAt(day) } : { ...stretch, first: dayAt(day) };
}

function startOf(date: Dated): number {
  return date.kind === "datetime" ? Number.NaN : (extentOf(date)?.first ?? Number.NaN);
}
