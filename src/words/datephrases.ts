/** What a date names, where the grammar of a phrase asks for it. A `year` is a bare number: one with an era is `other`. */
export type DateNoun = "day" | "month" | "year" | "season" | "share" | "decade" | "century" | "millennium" | "other";

/** An age before the present. */
export interface AgeAmount {
  /** As the language writes the number. */
  readonly said: string;
  readonly value: number;
  /** The half-width of what is possible, as the language writes it. */
  readonly error?: string;
}

/** What is said around the dates that `Intl` writes, by the grammar of one language. */
export interface DatePhrases {
  /** From a date to another where `Intl` has no words for both, and from or to an end that is none: “1985 – ongoing”. */
  readonly range: (first: string, last: string) => string;
  readonly before: (date: string, noun: DateNoun) => string;
  /** In it or before. */
  readonly by: (date: string, noun: DateNoun) => string;
  readonly after: (date: string, noun: DateNoun) => string;
  /** In it or after. */
  readonly from: (date: string, noun: DateNoun) => string;
  readonly between: (pair: string, noun: DateNoun) => string;
  /** What joins the two dates of `between`. */
  readonly and: (noun: DateNoun) => string;
  readonly early: (date: string, noun: DateNoun) => string;
  readonly mid: (date: string, noun: DateNoun) => string;
  readonly late: (date: string, noun: DateNoun) => string;
  readonly earlierIn: (date: string, noun: DateNoun) => string;
  readonly laterIn: (date: string, noun: DateNoun) => string;
  readonly circa: (date: string, noun: DateNoun) => string;
  readonly perhaps: (date: string) => string;
  readonly uncertain: (date: string) => string;
  /** Which components are uncertain or approximate: “11 June 2004 (year uncertain)”. */
  readonly qualified: (date: string, remarks: readonly string[]) => string;
  readonly remark: (component: "year" | "month" | "season" | "day", sign: "?" | "~" | "%") => string;
  /** What goes on, from a date. */
  readonly since: (date: string, noun: DateNoun) => string;
  readonly openStart: string;
  readonly openEnd: string;
  readonly unknown: string;
  readonly all: (dates: string) => string;
  readonly yearUnknown: (date: string) => string;
  /** An unnamed day, month or year within another unit. */
  readonly somewhere: (unit: "day" | "month" | "year", within: string, noun: DateNoun) => string;
  /** One of so many days, months or years between two, joined as in `between`. */
  readonly oneOf: (count: number, unit: "day" | "month" | "year", pair: string) => string;
  /** The likeliest year, and the years between which it lies, joined as in `between`. */
  readonly estimate: (best: string, pair: string) => string;
  /** By code, 21 to 41; `following` is the next year, of two digits where they do: a winter ends in it. */
  readonly season: (code: number, year: string, following: string, short: boolean) => string;
  /** By its first year. */
  readonly decade: (year: string) => string;
  readonly century: (number: number) => string;
  readonly millennium: (number: number) => string;
  readonly bce: (period: string) => string;
  readonly age: (amount: AgeAmount, unit: "BP" | "ka" | "Ma" | "Ga", short: boolean) => string;
  /** Of an offset as written. */
  readonly offset: (offset: string) => string;
  /**
   * Whether a month by itself stands in phrases as it does beside a day: Ukrainian жовтня, not жовтень.
   *
   * @defaultValue false
   */
  readonly monthBesideDay?: boolean;
  /**
   * The number of a day beside a month, where `Intl` does not write it as the language does: French 1er.
   *
   * @defaultValue as `Intl` writes it
   */
  readonly day?: (day: string) => string;
}

/** Tells whether a season of these codes (21–32) ends in the year after: winters in the north, summers in the south. */
export function turnsYear(code: number): boolean {
  return (code - 21) % 4 === (code >= 29 ? 1 : 3);
}

/** UTC and an offset, with a true minus; digits stay from left to right. */
export function utcOffset(offset: string): string {
  return offset === "Z" ? "UTC" : `UTC${offset.replace("-", "−")}`;
}

const NUMERALS = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** Roman numerals, as many languages count centuries. */
export function roman(number: number): string {
  if (!(number > 0 && number < 400)) return String(number);
  const [value, letters] = NUMERALS.find(([least]) => least <= number) ?? [number, ""];
  return letters + (number > value ? roman(number - value) : "");
}
