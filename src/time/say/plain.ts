import { DAY, daysFromCivil } from "../calendar/civil.ts";
import { intlRange, rangeParts } from "./range.ts";
import { numbersIn, withYear } from "./style.ts";
import type { Style } from "./style.ts";
import { FIELD, formatOf, type Part } from "./field.ts";
import { evened, partsIn, writerIn } from "./writer.ts";

/** A plain year, month or day. */
export interface Plain {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Years of more than four digits: `Intl` is given one of the same calendar near 2000, and the year is put in by us. */
function isFar(year: number): boolean {
  return year > 9999 || year < -9998;
}

/** The date as `Intl` takes it: UTC. */
function proxy({ year, month = 1, day = 1 }: Plain): Date {
  const near = isFar(year) ? 2000 + (year - Math.floor(year / 400) * 400) : year;
  return new Date(daysFromCivil(near, month, day) * DAY);
}

/** Calendars whose months are the Gregorian ones, with the first year for which `Intl` has them so: before it, it takes the Julian ones. */
const SAME_MONTHS: ReadonlyMap<string, number> = new Map([
  ["buddhist", 1583],
  ["roc", 1583],
  ["japanese", 1873], // until then Japan had another calendar
]);

/** The calendar that a tag names with `-u-ca-`, if its months are the Gregorian ones. */
export function hasSameMonths(calendar: string | undefined, year: number): boolean {
  const first = SAME_MONTHS.get(calendar ?? "");
  return first !== undefined && year >= first;
}

/**
 * Whether another calendar has a date: a day within its eras. Months and years are those of the calendar in which they were
 * written, unless it shares them.
 */
function isInCalendar(date: Plain, locale: string): boolean {
  const { calendar } = new Intl.Locale(locale);
  if (isFar(date.year)) return false;
  if (SAME_MONTHS.has(calendar ?? "")) return hasSameMonths(calendar, date.year);
  if (date.day === undefined) return false;
  const parts = formatOf(`en-u-ca-${calendar}-nu-latn`, FIELD.year | FIELD.era).formatToParts(proxy(date));
  const valueOf = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
  if (valueOf("relatedYear") !== undefined) return true;
  return Number(valueOf("year")) > 0 && valueOf("era") !== undefined;
}

/** In which tag dates are said together: that of the other calendar if it has them all. */
export function localeOf(dates: readonly Plain[], { locale, otherLocale }: Style): string {
  return otherLocale !== undefined && dates.every((date) => isInCalendar(date, otherLocale)) ? otherLocale : locale;
}

/** The fields that are written: an era before year 1, to tell years of one or two digits from days, and calendars from each other. */
function fieldsOf({ year, month, day }: Plain, style: Style, hasEra: boolean): number {
  let fields = 0;
  if (style.length === "long" && !style.inPhrase && day !== undefined && !isFar(year)) fields |= FIELD.weekday;
  if (day !== undefined) fields |= FIELD.day;
  if (month !== undefined) fields |= style.length === "short" ? FIELD.shortMonth : FIELD.month;
  const omitted = month !== undefined && year === style.omitYear;
  if (!omitted) fields |= hasEra ? FIELD.year | FIELD.era : FIELD.year;
  return fields;
}

/** Whether a year is said with its era. */
export function needsEra(year: number, { otherLocale, hasEras }: Style): boolean {
  return year < 100 || isFar(year) || hasEras || otherLocale !== undefined;
}

/** A year, month or day in words. */
export function sayPlain(date: Plain, style: Style): string {
  const hasEra = needsEra(date.year, style);
  if (hasEra || isBent(date, style)) return joined(partsOf(date, style, localeOf([date], style), hasEra));
  const sayDay = date.month === undefined ? undefined : style.phrases.day;
  return writerIn(style.locale, fieldsOf(date, style, false))(date, sayDay);
}

/** Whether a month stands alone in a phrase, and a language writes it there as beside a day. */
function isBent({ month, day }: Plain, { phrases, inPhrase }: Style): boolean {
  return month !== undefined && day === undefined && inPhrase && phrases.monthBesideDay === true;
}

function joined(parts: readonly Part[]): string {
  return parts.map(({ value }) => value).join("");
}

function partsOf(date: Plain, style: Style, locale: string, hasEra: boolean): readonly Part[] {
  const { phrases } = style;
  const isOther = locale === style.otherLocale;
  const fields = fieldsOf(date, style, hasEra && !isOther);
  const bent = isBent(date, style);
  const shownFields = bent ? fields | FIELD.day : fields;
  const far = isFar(date.year);
  const parts = hasEra
    ? evened(formatOf(locale, shownFields).formatToParts(proxy(far && date.year <= 0 ? { ...date, year: -3 } : date)))
    : partsIn(locale, shownFields, date);
  const shown = bent ? withoutDay(parts) : parts;
  return shown.map(({ type, value }) => ({ type, value: partValue(type, value) }));

  function partValue(type: string, value: string): string {
    if (type === "year" && far) return numbersIn(locale).format(date.year > 0 ? date.year : 1 - date.year);
    return type === "day" && date.month !== undefined ? (phrases.day?.(value) ?? value) : value;
  }
}

/** Without the day and what stands behind it. */
function withoutDay(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex(({ type }) => type === "day");
  return parts.filter((part, i) => i !== at && !(i === at + 1 && part.type === "literal"));
}

/**
 * Two plain dates with what they share said once.
 *
 * @param and - what stands between them instead of a dash
 */
export function sayPair(a: Plain, b: Plain, given: Style, and?: string): string {
  if (a.year === b.year && a.month === b.month && a.day === b.day) return sayPlain(a, given);
  const style: Style = given.length === "long" ? { ...given, length: "medium" } : given;
  const locale = localeOf([a, b], style);
  const isAlike =
    (a.month === undefined) === (b.month === undefined) && (a.day === undefined) === (b.day === undefined);
  const shown = a.year === b.year ? style : withYear(style);
  if (!isAlike || isFar(a.year) || isFar(b.year)) {
    const [first, last] = [sayPlain(a, shown), sayPlain(b, shown)];
    return and === undefined ? style.phrases.range(first, last) : first + and + last;
  }
  const hasEra = needsEra(a.year, style) || needsEra(b.year, style);
  if (and !== undefined && style.phrases.monthBesideDay === true && a.day === undefined && a.month !== undefined) {
    const first = a.year === b.year ? { ...shown, omitYear: a.year } : shown;
    return sayPlain(a, first) + and + sayPlain(b, shown);
  }
  return pairOf([a, b], shown, locale, hasEra, and);
}

/** The dash of a range; German has a dot before it, which belongs to the first day. */
const DASH = /\s*[\p{Pd}～]\s*/u;

function pairOf([a, b]: readonly [Plain, Plain], style: Style, locale: string, hasEra: boolean, and?: string): string {
  const fields = fieldsOf(a, style, hasEra && locale !== style.otherLocale);
  const parts = hasEra ? intlRange(locale, fields, proxy(a), proxy(b)) : rangeParts(locale, fields, a, b);
  const separator = parts.findIndex(
    ({ source }, i) =>
      source === "shared" && parts[i - 1]?.source === "startRange" && parts[i + 1]?.source === "endRange",
  );
  const [first, last] = [partsOf(a, style, locale, hasEra), partsOf(b, style, locale, hasEra)];
  const isRepeated = a.year === b.year && parts.filter(({ type }) => type === "year").length > 1;
  const dash = parts[separator]?.value ?? " – ";
  if (separator < 0 || !isSameStyle(parts, first))
    return joined(first) + (and ?? dash) + joined(shortened(last, first));
  // Ukrainian: лютий 2022 р. – травень 2022 р.
  if (isRepeated) {
    const short = joined(partsOf(a, { ...style, omitYear: a.year }, locale, hasEra));
    return and === undefined ? style.phrases.range(short, joined(last)) : short + and + joined(last);
  }
  const tight = parts.filter(({ source }) => source !== "shared").every(({ value }) => /^\d+$/.test(value));
  return parts
    .map(({ type, value }, i) => {
      if (type === "day" && a.month !== undefined) return style.phrases.day?.(value) ?? value;
      if (i !== separator) return value;
      if (and !== undefined) return DASH.test(value) ? value.replace(DASH, and) : and;
      return style.length === "short" && tight ? value.replace(/^\s*–\s*$/u, "–") : value;
    })
    .join("");
}

/** Whether a range is written as its dates are: for Japanese `Intl` has digits and slashes only. */
function isSameStyle(range: readonly Part[], single: readonly Part[]): boolean {
  const literals = range.filter(({ type }) => type === "literal").map(({ value }) => value);
  return single.every(
    ({ type, value }) =>
      type !== "literal" || value.trim() === "" || literals.some((literal) => literal.includes(value)),
  );
}

/** The second of two dates without the fields with which both begin: 2022年10月8日～21日. */
function shortened(last: readonly Part[], first: readonly Part[]): readonly Part[] {
  let same = 0;
  while (same < last.length && last[same]?.value === first[same]?.value) same++;
  while (same > 0 && last[same - 1]?.type !== "literal") same--;
  return last[same - 1]?.value.trim() === "" ? last : last.slice(same);
}
