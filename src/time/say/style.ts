import type { DatePhrases } from "../../words/datephrases.ts";
import { datePhrases } from "../../words/en/datephrases.ts";
import type { SomeMessages } from "../../words/messages.ts";
import { HOUR } from "../calendar/civil.ts";
import { recall } from "../calendar/recall.ts";
import { FIELD } from "./field.ts";
import { zoneOf } from "../calendar/zone.ts";

/** How dates are said, made ready once. All of its fields are always there: to add one to a copy takes an engine long. */
export interface Style {
  /** A tag that `Intl` takes, with the Gregorian calendar and digits pinned. */
  readonly locale: string;
  /** The same with another calendar, where dates are to be said in it as far as it has them. */
  readonly otherLocale: string | undefined;
  readonly length: "short" | "medium" | "long";
  /** A year that may go without saying. */
  readonly omitYear: number | undefined;
  /** A day that may go without saying beside a time of day, in days since the epoch. */
  readonly omitDay: number | undefined;
  /** Whether every year is said with its era, since dates that are said together are of both. */
  readonly hasEras: boolean;
  /** IANA zone in which times are shown. */
  readonly zone: string | undefined;
  /** IANA zone whose clocks a reader has before their eyes: what clocks elsewhere showed may not be taken for its times. */
  readonly home: string | undefined;
  readonly phrases: DatePhrases;
  /** Whether words stand before or after the date: it has no weekday then, and months as phrases want them. */
  readonly inPhrase: boolean;
}

/** What is asked of a style. */
export interface StyleOptions {
  readonly locale?: string | undefined;
  readonly calendar?: string | undefined;
  readonly zone?: string | undefined;
  readonly home?: string | undefined;
  readonly length?: Style["length"] | undefined;
  readonly omitYear?: number | undefined;
  readonly omitDay?: number | undefined;
  readonly messages?: SomeMessages | undefined;
}

const tags = new Map<string, Pinned>();
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

/**
 * Makes a style; a locale that is no language tag is read as English.
 *
 * @param needsWords - whether the date is not said by `Intl` alone: then it is said in the language of the messages
 * @throws RangeError for an unknown zone
 */
export function styleOf(options: StyleOptions, needsWords: boolean): Style {
  const { zone, home, length = "medium", omitYear, omitDay, messages } = options;
  const language = messages?.language ?? "en";
  const locale = options.locale ?? language;
  const spoken = needsWords && !isSameLanguage(locale, language) ? language : locale;
  const { gregorian, other } = pin(spoken, options.calendar ?? calendarOf(locale));
  return {
    locale: gregorian,
    otherLocale: other,
    length,
    omitYear: other === undefined ? omitYear : undefined,
    omitDay,
    hasEras: false,
    zone: zone === undefined ? undefined : zoneOf(zone).name,
    home,
    phrases: messages?.dates === undefined ? datePhrases : { ...datePhrases, ...messages.dates },
    inPhrase: false,
  };
}

/** Tells whether two tags are of one language, whatever their regions. */
export function isSameLanguage(one: string, other: string): boolean {
  return languageOf(one) === languageOf(other);
}

function languageOf(locale: string): string {
  return locale.split(/[-_]/, 1)[0]?.toLowerCase() ?? "";
}

/** The same style for a date that words stand beside. */
export function inPhrase(style: Style): Style {
  return style.inPhrase ? style : { ...style, inPhrase: true };
}

/** The same style with every year said. */
export function withYear(style: Style): Style {
  return { ...style, omitYear: undefined };
}

/** The same style with a year left out, where years are those of the Gregorian calendar. */
export function withoutYear(style: Style, omitYear: number): Style {
  return style.otherLocale === undefined ? { ...style, omitYear } : style;
}

/** A language tag with the Gregorian calendar, and with the one that was asked for. */
interface Pinned {
  readonly gregorian: string;
  readonly other?: string;
}

/** A language, with its script or country or without: what such a tag becomes is known without asking `Intl`. */
const SIMPLE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;

/** With Latin digits, unless the tag names others; English where it is none. */
export function pin(locale: string, calendar: string | undefined): Pinned {
  if (calendar === undefined && SIMPLE.test(locale)) return { gregorian: `${locale}-u-ca-gregory-nu-latn` };
  return recall(tags, `${locale} ${calendar ?? ""}`, () => {
    const tag = tagOf(locale) ?? new Intl.Locale("en");
    const { numberingSystem = "latn" } = tag;
    const within = (name: string): string => new Intl.Locale(tag, { calendar: name, numberingSystem }).toString();
    const isOther = calendar !== undefined && calendar !== "gregory" && calendar !== "iso8601" && isCalendar(calendar);
    return { gregorian: within("gregory"), ...(isOther && { other: within(calendar) }) };
  });
}

function tagOf(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale);
  } catch {
    return undefined;
  }
}

/** The calendar that a tag names with `-u-ca-`. */
export function calendarOf(locale: string): string | undefined {
  return locale.includes("-u-") ? tagOf(locale)?.calendar : undefined;
}

/** Tells whether `Intl` knows a calendar by this name. */
export function isCalendar(name: string): boolean {
  try {
    const { calendar } = new Intl.DateTimeFormat("en", { calendar: name }).resolvedOptions();
    return calendar === new Intl.Locale("en", { calendar: name }).calendar;
  } catch {
    return false;
  }
}

/** A formatter of dates, for options that are no fields of a {@link FIELD}; each is made once. */
export function datesIn(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return recall(dates, `${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

/** A formatter of numbers. */
export function numbersIn(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return recall(numbers, `${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

/** A formatter of lists, joined by “or” or by “and”. */
export function listsIn(locale: string, type: "disjunction" | "conjunction"): Intl.ListFormat {
  return recall(lists, `${locale} ${type}`, () => new Intl.ListFormat(locale, { type }));
}

const hours = new Map<string, number>();

/** The field of the hour beside minutes in a language, in words and on axes alike: as `Intl`'s short time has it, 9:05 or 09:05. */
export function hourIn(locale: string): number {
  return recall(hours, locale, () => {
    const parts = datesIn(locale, { timeStyle: "short", timeZone: "UTC" }).formatToParts(9 * HOUR);
    return parts.find(({ type }) => type === "hour")?.value.length === 2 ? FIELD.wideHour : FIELD.hour;
  });
}
