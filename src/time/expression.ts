/** How a component is qualified: `?` uncertain, `~` approximate, `%` both (the signs of EDTF). */
export type Qualifier = "?" | "~" | "%";

/** The qualifiers of a date's components; `undefined` where none was written. */
export interface Qualifiers {
  readonly year?: Qualifier | undefined;
  /** Of the month or season. */
  readonly month?: Qualifier | undefined;
  readonly day?: Qualifier | undefined;
}

/**
 * A date of the calendar, as its digits: `2022-10-21`, `156X-12-25`, `2001-21`. Those that are read have every field,
 * be it `undefined`: objects of one shape are quick to read.
 */
export interface CalendarDate {
  readonly kind: "date";
  /** Four characters, digits or `X`, led by `-` before year 0 (0 = 1 BC). */
  readonly year: string;
  /** Two characters, digits or `X`. */
  readonly month?: string | undefined;
  /** Instead of a month, `21` to `41`: seasons, quarters, thirds and halves of a year. */
  readonly season?: string | undefined;
  /** Two characters, digits or `X`; only with a month. */
  readonly day?: string | undefined;
  readonly qualifiers?: Qualifiers | undefined;
}

/** A year in one of the long forms: `Y170000002`, `Y-17E7`, `1950S2`. */
export interface LongYear {
  readonly kind: "year";
  /** The digits before `E` and `S`, led by `-` before year 0. */
  readonly digits: string;
  /** Whether it is led by `Y`. */
  readonly prefixed: boolean;
  /** The power of ten after `E`. */
  readonly exponent?: number;
  /** How many digits are significant, after `S`. */
  readonly significant?: number;
  readonly qualifier?: Qualifier;
}

/** A date with a time of day; one that is read has every field, as {@link CalendarDate} has. */
export interface DateTime {
  readonly kind: "datetime";
  /** As {@link CalendarDate}'s, digits only. */
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** `00` to `23`. */
  readonly hour: string;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  /** The digits after the decimal point of the second. */
  readonly fraction?: string | undefined;
  /** As written: `Z`, `-04`, `+04:30`. Absent: read in the zone of the timeline, or in `zone`. */
  readonly offset?: string | undefined;
  /** An IANA zone written in brackets after the time. */
  readonly zone?: string | undefined;
  /** Of day and time together: EDTF has no sign for a time, words have, and so have we. */
  readonly qualifier?: Qualifier | undefined;
}

/** A decade, century or millennium given in words: “1950s”, “5th century BC”. */
export interface Period {
  readonly kind: "period";
  /** `hundred`: the hundred years of “1800s”, from 1800; a century is counted from year 1. */
  readonly unit: "decade" | "hundred" | "century" | "millennium";
  /** 1950 in “1950s”, 5 in “5th century”. */
  readonly number: number;
  readonly era: "CE" | "BCE";
  readonly qualifier?: Qualifier;
}

/** An age before the present: “66 Ma”, “66.04±0.05 Ma”, “12,000 BP”. */
export interface Age {
  readonly kind: "age";
  /** As written, without grouping: `66.04`. */
  readonly value: string;
  /** The half-width after `±`, as written. */
  readonly error?: string;
  /** Years, thousands, millions and thousand millions of years before present. */
  readonly unit: "BP" | "ka" | "Ma" | "Ga";
  readonly qualifier?: Qualifier;
}

/** What has one extent in the calendar. */
export type Unit = CalendarDate | LongYear | Period;

/** The first, middle or last third of a unit: “mid-November 2022”. */
export interface Part {
  readonly kind: "part";
  readonly part: "early" | "mid" | "late";
  readonly of: Unit;
  readonly qualifier?: Qualifier;
}

/** “earlier in October 2022” and “later in October 2022”. */
export interface Remainder {
  readonly kind: "remainder";
  readonly side: "earlier" | "later";
  readonly of: Unit;
  /** The day that bounds it, counted in: the source's day of publication. */
  readonly bound?: CalendarDate;
}

/** “before 1928”, “by 1928” (in it or before), “after 1928”, “from 1928 on” (in it or after). */
export interface Relation {
  readonly kind: "relation";
  readonly relation: "before" | "by" | "after" | "from";
  readonly to: Dated;
}

/** A point between two dates, both counted in: `[first..last]`, “between … and …”; an end that is absent is open. */
export interface Range {
  readonly kind: "range";
  readonly first?: Dated;
  readonly last?: Dated;
}

/** What has bounds of its own. */
export type Dated = CalendarDate | LongYear | DateTime | Period | Age | Part | Remainder;

/** One of several dates (`[…]`) or all of them (`{…}`). */
export interface DateSet {
  readonly kind: "set";
  readonly choice: "one" | "all";
  /** At least one, in the order written. */
  readonly elements: readonly (Dated | Range)[];
}

/** An end of an interval: a date; `open`, without an end; `unknown`. */
export type IntervalEnd = Dated | Relation | Range | { readonly kind: "open" } | { readonly kind: "unknown" };

/** From a start to an end: `1964/2008`. */
export interface Interval {
  readonly kind: "interval";
  readonly start: IntervalEnd;
  readonly end: IntervalEnd;
}

/** A date as it was written, taken apart: plain data from which its meaning, its words and its EDTF are made. */
export type Expression = Dated | Relation | Range | DateSet | Interval;

/** A part while it is put together. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };
