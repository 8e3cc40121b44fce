import { DAY, daysFromCivil, HOUR, MINUTE, SECOND, weekday } from "../calendar/civil.ts";
import { englishParts, isEnglish } from "./english.ts";
import { formatOf, type Part, type Written } from "./field.ts";
import { recall } from "../calendar/recall.ts";

/** Writes dates of one language with one set of fields. */
type Writer = (date: Written, sayDay?: (day: string) => string) => string;

/** What stands in one place of all that a format writes. */
export interface Place {
  readonly type: Intl.DateTimeFormatPartTypes;
  /** Of a literal. */
  readonly text: string;
  /** Of a number, its least digits; 0 of all else. */
  readonly digits: number;
  /** Names by what they are the names of, as far as they were met. */
  readonly names: string[];
}

const writers = new Map<string, Map<number, Writer>>();

/** Beside the bits of fields: no line breaks between a time and the half of its day. */
const HELD = 8192;

const NO_BREAK = "\u00A0";

/**
 * What parts write with the same blanks everywhere: where some engines have narrow ones, which few fonts have, others have
 * plain ones. No line breaks before a letter or two with a dot: “2022 р.”.
 */
export function evened<Each extends Part>(parts: readonly Each[]): readonly Each[] {
  return parts.map((part) => ({
    ...part,
    value: part.value.replaceAll(/\s(?=\p{L}{1,2}\.)/gu, NO_BREAK).replaceAll("\u202F", " "),
  }));
}

/** What parts write, without a break between a time and the half of its day. */
export function held<Each extends Part>(parts: readonly Each[]): readonly Each[] {
  const isHalf = (at: number): boolean => parts[at]?.type === "dayPeriod";
  return parts.map((part, at) =>
    part.value.trim() === "" && (isHalf(at - 1) || isHalf(at + 1)) ? { ...part, value: NO_BREAK } : part,
  );
}

/**
 * Writes dates as `Intl` does, whose answer takes as long as all else about a date: a format has one pattern, in which
 * numbers are written by us, and names are asked for once. For years from 1 to 9999 of the Gregorian calendar.
 *
 * @param fields - without an era
 * @param isHeld - whether a time holds to the half of its day
 */
export function writerIn(locale: string, fields: number, isHeld: boolean = false): Writer {
  const own = recall(writers, locale, () => new Map<number, Writer>());
  return recall(own, isHeld ? fields | HELD : fields, () => makeWriter(locale, fields, isHeld));
}

function makeWriter(locale: string, fields: number, isHeld: boolean): Writer {
  const pattern = patternOf(partsIn(locale, fields, SAMPLE, isHeld), () => SAMPLE);
  if (pattern === undefined) return (date, sayDay) => joined(partsIn(locale, fields, date, isHeld), sayDay);
  return (date, sayDay) => {
    let written = "";
    for (const place of pattern) {
      const text = textAt(place, date);
      if (text === undefined)
        return joined(
          learnt(pattern, partsIn(locale, fields, date, isHeld), () => date),
          sayDay,
        );
      written += place.type === "day" && sayDay !== undefined ? sayDay(text) : text;
    }
    return written;
  };
}

/** What is written of a date, in parts. */
export function partsIn(locale: string, fields: number, date: Written, isHeld: boolean = false): readonly Part[] {
  if (isEnglish(locale, fields)) return englishParts(fields, date);
  const instant = daysFromCivil(date.year, date.month, date.day) * DAY + (date.clock ?? 0);
  const parts = evened(formatOf(locale, fields).formatToParts(instant));
  return isHeld ? held(parts) : parts;
}

function joined(parts: readonly Part[], sayDay: ((day: string) => string) | undefined): string {
  return parts.map(({ type, value }) => (type === "day" && sayDay !== undefined ? sayDay(value) : value)).join("");
}

/** All of its numbers have one digit, to see how many are written at the least. */
const SAMPLE: Written = { year: 2001, month: 2, day: 3, clock: 4 * HOUR + 5 * MINUTE + 6 * SECOND };

const NAMED: ReadonlySet<string> = new Set(["month", "weekday", "hour", "dayPeriod"]);

/**
 * The pattern that a sample shows; `undefined` where it has fields or digits that are not known here.
 *
 * @param dateOf - the date that a part is of, all of whose numbers have one digit
 */
export function patternOf<Each extends Part>(
  sample: readonly Each[],
  dateOf: (part: Each) => Written,
): readonly Place[] | undefined {
  const pattern = sample.map((part): Place | undefined => {
    const { type, value } = part;
    if (type === "literal") return { type, text: value, digits: 0, names: [] };
    if (NAMED.has(type)) return { type, text: "", digits: 0, names: [] };
    const number = String(numberIn(type, dateOf(part)));
    const isKnown = value === number || value === `0${number}`;
    return isKnown ? { type, text: "", digits: value.length, names: [] } : undefined;
  });
  return pattern.every((place) => place !== undefined) ? pattern : undefined;
}

/** What stands in a place for a date; `undefined` for a name that was not met yet. */
export function textAt({ type, text, digits, names }: Place, date: Written): string | undefined {
  if (type === "literal") return text;
  const number = numberIn(type, date);
  if (digits === 0) return names[number];
  return digits === 2 && number < 10 ? `0${number}` : String(number);
}

/** The parts of dates, after the names in them were kept. */
export function learnt<Each extends Part>(
  pattern: readonly Place[],
  parts: readonly Each[],
  dateOf: (part: Each) => Written,
): readonly Each[] {
  for (const [index, part] of parts.entries()) {
    const place = pattern[index];
    if (place !== undefined && NAMED.has(part.type)) place.names[numberIn(part.type, dateOf(part))] = part.value;
  }
  return parts;
}

/** The number that tells what stands in a place; NaN for a field that is not known here. */
export function numberIn(type: Intl.DateTimeFormatPartTypes, { year, month = 1, day = 1, clock = 0 }: Written): number {
  switch (type) {
    case "day":
      return day;
    case "month":
      return month;
    case "year":
      return year;
    case "weekday":
      return weekday(daysFromCivil(year, month, day));
    case "minute":
      return Math.floor(clock / MINUTE) % 60;
    case "second":
      return Math.floor(clock / SECOND) % 60;
    case "hour":
    case "dayPeriod":
      return Math.floor(clock / HOUR);
    default:
      return NaN;
  }
}
