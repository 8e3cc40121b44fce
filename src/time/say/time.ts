import { civilFromDays, DAY, dayOfInstant, MINUTE, SECOND } from "../calendar/civil.ts";
import type { DateTime } from "../expression.ts";
import { wallOf, writeOffset } from "../calendar/offset.ts";
import { localeOf, needsEra } from "./plain.ts";
import type { Plain } from "./plain.ts";
import { datesIn, hourIn } from "./style.ts";
import { qualify } from "./unit.ts";
import type { Style, StyleOptions } from "./style.ts";
import { FIELD, formatOf, optionsOf, type Part, type RangePart } from "./field.ts";
import { evened, held, writerIn } from "./writer.ts";
import { isOffset, zoneOf } from "../calendar/zone.ts";

/** The furthest instant that `Intl` takes. */
const FURTHEST = 8.64e15;

/**
 * A date with its time, and whether it is certain.
 *
 * @param instant - its first ms, UTC; where it is not known, the time is shown as written
 */
export function sayTime(time: DateTime, instant: number | undefined, style: Style): string {
  if (style.length !== "short" || !goesWithoutDay(time, instant, placedStyle(time, instant, style)))
    return qualify((own) => sayMoment(time, instant, own), time.qualifier, style, "day");
  // “c.” may stand before a time alone, other words may not
  return qualify(() => sayMoment(time, instant, style), time.qualifier, style, "other");
}

/**
 * A date with its time: as it was written, with its offset, or, where the style names a zone, in that zone.
 *
 * @param instant - its first ms, UTC; where it is not known, the time is shown as written
 */
function sayMoment(time: DateTime, instant: number | undefined, given: Style): string {
  const style = placedStyle(time, instant, given);
  const { length, zone } = style;
  const fields = fieldsOf(time, instant, style);
  if (zone !== undefined && instant !== undefined && Math.abs(instant) <= FURTHEST) {
    if (isOffset(zone)) return withOffset(sayWall(wallIn(zone, instant), fields, style), shownOf(zone, style), style);
    return written(datesIn(localeOf([dayOf(time)], style), placed(fields, zone, length)), instant, style);
  }
  if (length !== "short" && time.zone !== undefined && instant !== undefined)
    return written(datesIn(localeOf([dayOf(time)], style), placed(fields, time.zone, length)), instant, style);
  return withOffset(sayWall(wallOf(time)[0], fields, style), offsetSaid(time, instant, style), style);
}

/** The zone in which times are shown that clocks elsewhere showed: at home, once anyone said where that is; else as written. */
export function zoneShown({ zone, home }: Pick<StyleOptions, "zone" | "home">): string | undefined {
  return zone ?? (home === "utc" ? undefined : home);
}

/** The style for a time: in the zone at home, where clocks elsewhere showed it. */
function placedStyle(time: DateTime, instant: number | undefined, style: Style): Style {
  return isElsewhere(time, instant, style) ? { ...style, zone: zoneShown(style) } : style;
}

/** Whether the clocks that showed a time were not those at home. */
function isElsewhere(time: DateTime, instant: number | undefined, { home }: Style): boolean {
  if (home === undefined || instant === undefined || !Number.isFinite(instant)) return false;
  return wallOf(time)[0] - instant !== zoneOf(home).offset(instant);
}

/** The offset that stands beside a time as it was written; where there is little room, only of a time elsewhere. */
function offsetSaid(time: DateTime, instant: number | undefined, style: Style): string | undefined {
  if (isElsewhere(time, instant, style)) return time.offset ?? writeOffset(wallOf(time)[0] - (instant ?? 0));
  return time.offset && shownOf(time.offset, style);
}

function withOffset(words: string, offset: string | undefined, { phrases }: Style): string {
  return offset === undefined ? words : `${words} ${phrases.offset(offset)}`;
}

function written(format: Intl.DateTimeFormat, instant: number, style: Style): string {
  return textOf(spaced(format.formatToParts(instant), style));
}

/** Where there is little room, and dates may take two lines, “AM” holds to its figure. */
function spaced<Each extends Part>(parts: readonly Each[], { length }: Style): readonly Each[] {
  return length === "short" ? held(evened(parts)) : evened(parts);
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ value }) => value).join("");
}

/** A time as the clock on the wall showed it, in ms as if that were UTC. */
function sayWall(wall: number, fields: number, style: Style): string {
  const start = dayOfInstant(wall);
  const date = civilFromDays(start);
  if (needsEra(date.year, style)) return written(formatOf(localeOf([date], style), fields), wall, style);
  const { year, month, day } = date;
  const write = writerIn(style.locale, fields, style.length === "short");
  return write({ year, month, day, clock: wall - start * DAY });
}

/** From one time of the clock on the wall to another, as fine as tells them apart; the day is said once where they share it. */
export function sayClocks(first: number, last: number, style: Style): string {
  const [unit, fine] = finenessOf(last - first);
  const [from, to] = [Math.round(first / unit) * unit, Math.round(last / unit) * unit];
  const [start, end] = [dayOfInstant(from), dayOfInstant(to)];
  const clock = hourIn(style.locale) | fine;
  const era = civilFromDays(start).year < 100 ? FIELD.era : 0;
  const dated = clock | FIELD.day | FIELD.shortMonth | FIELD.year | era;
  return style.phrases.range(sayWall(from, dated, style), sayWall(to, start === end ? clock : dated, style));
}

/** The unit in which times are said that are so many ms apart, in ms, and its fields. */
function finenessOf(length: number): readonly [unit: number, fields: number] {
  if (length >= 2 * MINUTE) return [MINUTE, FIELD.minute];
  const second = FIELD.minute | FIELD.second;
  return length >= 2 * SECOND ? [SECOND, second] : [1, second | FIELD.thousandths];
}

function dayOf({ year, month, day }: DateTime): Plain {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** What the clocks of a zone show at an instant, in ms as if that were UTC. */
function wallIn(zone: string, instant: number): number {
  return instant + zoneOf(zone).offset(instant);
}

/** An offset that is the zone of a picture, where there is room for it. */
function shownOf(offset: string, { length }: Style): string | undefined {
  return length === "short" ? undefined : offset;
}

/** The options of `Intl` for fields in a zone, whose name is left out where there is little room. */
function placed(fields: number, timeZone: string, length: Style["length"]): Intl.DateTimeFormatOptions {
  return { ...optionsOf(fields), timeZone, ...(length !== "short" && { timeZoneName: "short" }) };
}

/** Whether a time has a fraction of a second that says more than the second: programs write `.000` behind every time. */
function isFine({ fraction = "" }: DateTime): boolean {
  return /[1-9]/.test(fraction);
}

function fieldsOf(time: DateTime, instant: number | undefined, style: Style, fine: boolean = isFine(time)): number {
  const { minute, second, fraction } = time;
  let fields: number = hourIn(style.locale);
  if (!goesWithoutDay(time, instant, style)) fields |= dayFieldsOf(Number(time.year), style);
  if (minute !== undefined) fields |= FIELD.minute;
  if (second !== undefined) fields |= FIELD.second;
  return fine && fraction !== undefined ? fields | digitsOf(fraction) : fields;
}

function dayFieldsOf(year: number, { length, omitYear, hasEras, inPhrase }: Style): number {
  let fields: number = FIELD.day | (length === "short" ? FIELD.shortMonth : FIELD.month);
  if (length === "long" && !inPhrase) fields |= FIELD.weekday;
  if (year !== omitYear) fields |= FIELD.year;
  return year < 100 || hasEras ? fields | FIELD.era : fields;
}

/** Whether a time is said without its day; words before it may want one. */
function goesWithoutDay(time: DateTime, instant: number | undefined, style: Style): boolean {
  const { omitDay, inPhrase } = style;
  return omitDay !== undefined && !inPhrase && dayShown(time, instant, style) === omitDay;
}

/** The day on which a time is shown. */
function dayShown(time: DateTime, instant: number | undefined, { zone }: Style): number {
  const isPlaced = zone !== undefined && instant !== undefined;
  return dayOfInstant(isPlaced ? wallIn(zone, instant) : wallOf(time)[0]);
}

function digitsOf({ length }: string): number {
  return length === 1 ? FIELD.tenths : length === 2 ? FIELD.hundredths : FIELD.thousandths;
}

/**
 * From a time to a time, the day said once where they share it; `undefined` where they have to be said one by one, as
 * those are that were not written alike.
 *
 * @param instants - their first ms, UTC
 * @param isBetween - whether it was at some time between them; those of two days are said one by one then
 */
export function sayTimes(
  start: DateTime,
  end: DateTime,
  [first, last]: readonly [number, number],
  given: Style,
  isBetween: boolean = false,
): string | undefined {
  if (start.qualifier !== undefined || end.qualifier !== undefined)
    return sayDoubtful(start, end, [first, last], given, isBetween);
  const areElsewhere = isElsewhere(start, first, given) || isElsewhere(end, last, given);
  const style = areElsewhere ? { ...given, zone: zoneShown(given) } : given;
  const { zone, length } = style;
  const locale = localeOf([dayOf(start), dayOf(end)], style);
  const plain: Style = { ...style, length: length === "long" ? "medium" : length };
  const fine = isFine(start) || isFine(end);
  const fields = fieldsOf(start, first, plain, fine);
  const inRange = Math.abs(first) <= FURTHEST && Math.abs(last) <= FURTHEST;
  const isAlike = start.year === end.year && fields === fieldsOf(end, last, plain, fine);
  if (!isAlike || start.zone !== undefined || end.zone !== undefined || !inRange) return undefined;
  if (zone !== undefined) {
    if (!isOffset(zone)) return sayRange(locale, placed(fields, zone, length), first, last, style, isBetween);
    const walls = [wallIn(zone, first), wallIn(zone, last)] as const;
    const said = sayRange(locale, optionsOf(fields), ...walls, style, isBetween);
    return said && withOffset(said, shownOf(zone, style), style);
  }
  const offset = offsetSaid(start, first, style);
  if (start.offset !== end.offset || offset !== offsetSaid(end, last, style)) return undefined;
  const words = sayRange(locale, optionsOf(fields), wallOf(start)[0], wallOf(end)[0], style, isBetween);
  return words && withOffset(words, offset, style);
}

/** A first time with its day, or with “c.” before it, and a last one without. */
function joined(
  first: string,
  last: string,
  { between, and, range }: Style["phrases"],
  isBetween: boolean,
  noun: "day" | "other" = "day",
): string {
  return isBetween ? between(first + and("other") + last, noun) : range(first, last);
}

/** Times of one day of which not both are certain: each has its own sign, and the first the day; `undefined` of two days. */
function sayDoubtful(
  start: DateTime,
  end: DateTime,
  [first, last]: readonly [number, number],
  style: Style,
  isBetween: boolean,
): string | undefined {
  const omitDay = dayShown(start, first, placedStyle(start, first, style));
  if (omitDay !== dayShown(end, last, placedStyle(end, last, style))) return undefined;
  const own = isBetween || style.length === "long" ? { ...style, inPhrase: true } : style;
  const words = [sayTime(start, first, own), sayTime(end, last, { ...style, omitDay })] as const;
  const isAbout = start.qualifier === "~" || start.qualifier === "%";
  return joined(...words, style.phrases, isBetween, isAbout ? "other" : "day");
}

/**
 * A range by `Intl`, unless it writes the day, or times that are said without one, otherwise than alone, as for Japanese:
 * then the day and both times.
 */
function sayRange(
  locale: string,
  fields: Intl.DateTimeFormatOptions,
  first: number,
  last: number,
  style: Style,
  isBetween: boolean,
): string | undefined {
  const { phrases } = style;
  const { hour, minute, second, fractionalSecondDigits, timeZoneName, ...date } = fields;
  const clock = { hour, minute, second, fractionalSecondDigits };
  const parts = spaced(datesIn(locale, fields).formatRangeToParts(first, last), style);
  const range = textOf(parts);
  const words = isBetween ? betweenClocks(parts, phrases) : range;
  const end = written(datesIn(locale, { timeZone: date.timeZone, ...clock, timeZoneName }), last, style);
  if (date.day === undefined) {
    if (withBlanks(range).endsWith(withBlanks(end))) return words;
  } else {
    const day = datesIn(locale, date).format(first);
    if (withBlanks(range).includes(withBlanks(day)) || day !== datesIn(locale, date).format(last)) return words;
  }
  return joined(written(datesIn(locale, { ...date, ...clock }), first, style), end, phrases, isBetween);
}

const CLOCK: ReadonlySet<string> = new Set(["hour", "minute", "second", "fractionalSecond", "dayPeriod"]);

/** A range of `Intl` whose times alone are said to be those between which it was: “Aug 3, between 4:30 and 5:10 AM”. */
function betweenClocks(parts: readonly RangePart[], phrases: Style["phrases"]): string | undefined {
  const places = [...parts.keys()].filter((at) => CLOCK.has(parts[at]?.type ?? ""));
  const [from = 0, to = 0] = [places[0], places.at(-1)];
  const isDash = (at: number): boolean =>
    parts[at - 1]?.source === "startRange" && parts[at + 1]?.source === "endRange" && at > from && at < to;
  const dash = parts.findIndex((_, at) => isDash(at));
  const isOfOneDay = parts.slice(from, to).every(({ type }) => type === "literal" || CLOCK.has(type));
  if (dash < 0 || !isOfOneDay) return undefined;
  const valuesIn = (start: number, end?: number): string => textOf(parts.slice(start, end));
  const pair = valuesIn(from, dash) + phrases.and("other") + valuesIn(dash + 1, to + 1);
  return valuesIn(0, from) + phrases.between(pair, "other") + valuesIn(to + 1);
}

/** With plain blanks: `Intl` writes others in ranges than in dates. */
function withBlanks(words: string): string {
  return words.replaceAll(/\s/g, " ");
}
