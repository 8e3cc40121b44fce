import { datePhrases } from "../words/en/datephrases.ts";
import type { DatePhrases } from "../words/en/datephrases.ts";
import { zoneOf } from "./zone.ts";

/** How dates are said, made ready once. */
export interface Style {
  /** A tag that `Intl` takes, calendar and digits pinned. */
  readonly locale: string;
  readonly length: "short" | "medium" | "long";
  /** A year that may go without saying. */
  readonly omitYear?: number;
  /** IANA zone in which times are shown. */
  readonly zone?: string;
  readonly phrases: DatePhrases;
}

const locales = new Map<string, string>();
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();
const ages = new Map<string, Intl.RelativeTimeFormat>();

/** What a map holds under a key, made where it holds nothing. */
function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/**
 * Makes a style; a locale that is no language tag is read as English.
 *
 * @throws RangeError for an unknown zone
 */
export function styleOf(
  locale: string,
  length: Style["length"],
  omitYear: number | undefined,
  zone: string | undefined,
): Style {
  return {
    locale: pinned(locale),
    length,
    phrases: datePhrases,
    ...(omitYear !== undefined && { omitYear }),
    ...(zone !== undefined && { zone: zoneOf(zone).name }),
  };
}

/**
 * The tag with the Gregorian calendar and Latin digits, unless it names others; English where it is none.
 *
 * @param only - the calendar that it has even where it names another
 */
export function pinned(locale: string, only?: "gregory"): string {
  return kept(locales, `${locale} ${only}`, () => {
    try {
      const tag = new Intl.Locale(locale);
      const { numberingSystem = "latn" } = tag;
      const calendar = only ?? tag.calendar ?? "gregory";
      return new Intl.Locale(tag, { calendar, numberingSystem }).toString();
    } catch {
      return "en-u-ca-gregory-nu-latn";
    }
  });
}

/** A formatter of dates; each is made once. */
export function datesIn(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, `${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

/** A formatter of numbers. */
export function numbersIn(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept(numbers, `${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

/** A formatter of lists, joined by “or” or by “and”. */
export function listsIn(locale: string, type: "disjunction" | "conjunction"): Intl.ListFormat {
  return kept(lists, `${locale} ${type}`, () => new Intl.ListFormat(locale, { type }));
}

/** A formatter of what is so long ago. */
export function agesIn(locale: string): Intl.RelativeTimeFormat {
  return kept(ages, locale, () => new Intl.RelativeTimeFormat(locale));
}
