import type { DateTime } from "./expression.ts";
import { wallOf } from "./offset.ts";
import { localeOf } from "./sayplain.ts";
import type { Plain } from "./sayplain.ts";
import { datesIn, hourIn } from "./style.ts";
import type { Style } from "./style.ts";

/** The furthest instant that `Intl` takes. */
const FURTHEST = 8.64e15;

/**
 * A date with its time: as it was written, with its offset, or, where the style names a zone, in that zone.
 *
 * @param instant - its first ms, UTC; where it is not known, the time is shown as written
 */
export function sayTime(time: DateTime, instant: number | undefined, style: Style): string {
  const { length, zone, phrases } = style;
  const locale = localeOf([dayOf(time)], style);
  if (zone !== undefined && instant !== undefined && Math.abs(instant) <= FURTHEST) {
    return datesIn(locale, { ...fieldsOf(time, style), timeZone: zone, ...named(length) }).format(instant);
  }
  const [wall] = wallOf(time);
  const words = datesIn(locale, { ...fieldsOf(time, style), timeZone: "UTC" }).format(wall);
  if (length === "short") return words;
  if (time.zone !== undefined && instant !== undefined) {
    return datesIn(locale, { ...fieldsOf(time, style), timeZone: time.zone, ...named(length) }).format(instant);
  }
  return time.offset === undefined ? words : `${words} ${phrases.offset(time.offset)}`;
}

function dayOf({ year, month, day }: DateTime): Plain {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function named(length: Style["length"]): Intl.DateTimeFormatOptions {
  return length === "short" ? {} : { timeZoneName: "short" };
}

function fieldsOf(time: DateTime, { length, omitYear, inPhrase, locale }: Style): Intl.DateTimeFormatOptions {
  const { year, minute, second, fraction } = time;
  return {
    ...(length === "long" && inPhrase !== true && { weekday: "long" }),
    day: "numeric",
    month: length === "short" ? "short" : "long",
    ...(Number(year) !== omitYear && { year: "numeric" }),
    ...(Number(year) < 100 && { era: "short" }),
    hour: hourIn(locale),
    ...(minute !== undefined && { minute: "2-digit" }),
    ...(second !== undefined && length !== "short" && { second: "2-digit" }),
    ...(fraction !== undefined && length !== "short" && { fractionalSecondDigits: digitsOf(fraction) }),
  };
}

function digitsOf(fraction: string): 1 | 2 | 3 {
  return fraction.length === 1 ? 1 : fraction.length === 2 ? 2 : 3;
}

/**
 * From a time to a time, the day said once where they share it.
 *
 * @param instants - their first ms, UTC
 */
export function sayTimes(
  start: DateTime,
  end: DateTime,
  [first, last]: readonly [number, number],
  style: Style,
): string | undefined {
  const { zone, length, phrases } = style;
  const locale = localeOf([dayOf(start), dayOf(end)], style);
  const plain: Style = { ...style, length: length === "long" ? "medium" : length };
  const fields = fieldsOf(start.second === undefined ? start : end, plain);
  const inRange = Math.abs(first) <= FURTHEST && Math.abs(last) <= FURTHEST;
  if (start.year !== end.year || start.zone !== undefined || end.zone !== undefined || !inRange) return undefined;
  if (zone !== undefined)
    return sayRange(locale, { ...fields, timeZone: zone, ...named(length) }, first, last, phrases);
  if (start.offset !== end.offset) return undefined;
  const words = sayRange(locale, { ...fields, timeZone: "UTC" }, wallOf(start)[0], wallOf(end)[0], phrases);
  return start.offset === undefined || length === "short" ? words : `${words} ${phrases.offset(start.offset)}`;
}

/** A range by `Intl`, unless it writes the day otherwise than alone, as for Japanese: then the day and both times. */
function sayRange(
  locale: string,
  fields: Intl.DateTimeFormatOptions,
  first: number,
  last: number,
  phrases: Style["phrases"],
): string {
  const { hour, minute, second, fractionalSecondDigits, timeZoneName, ...date } = fields;
  const words = datesIn(locale, fields).formatRange(first, last);
  const day = datesIn(locale, date).format(first);
  if (withBlanks(words).includes(withBlanks(day)) || day !== datesIn(locale, date).format(last)) return words;
  const clock = { hour, minute, second, fractionalSecondDigits };
  const start = datesIn(locale, { ...date, ...clock }).format(first);
  return phrases.range(start, datesIn(locale, { timeZone: date.timeZone, ...clock, timeZoneName }).format(last));
}

/** With plain blanks: `Intl` writes others in ranges than in dates. */
function withBlanks(words: string): string {
  return words.replaceAll(/\s/g, " ");
}
