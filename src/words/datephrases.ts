/** What a date names, where the grammar of a phrase asks for it. A `year` is a bare number: one with an era is `other`. */
export type DateNoun = "day" | "month" | "year" | "season" | "share" | "decade" | "century" | "millennium" | "other";

/** An age before the present. */
export interface AgeAmount {
  /** As the language writes the number. */
  readonly said: string;
  /** The same number, to choose a plural form by: 66 of “66 million years ago”. */
  readonly value: number;
  /** The half-width of what is possible, as the language writes it. */
  readonly error?: string;
}

/** What is said around the dates that `Intl` writes, by the grammar of one language. */
export interface DatePhrases {
  /** From a date to another where `Intl` has no words for both, and from or to an end that is none: “1985 – ongoing”. */
  readonly range: (first: string, last: string) => string;
  /** Not in it, but earlier: “before 1985”. `date` as it stands in a phrase, `noun` what it names. */
  readonly before: (date: string, noun: DateNoun) => string;
  /** In it or before. */
  readonly by: (date: string, noun: DateNoun) => string;
  /** Not in it, but later: “after 1985”. `date` as it stands in a phrase, `noun` what it names. */
  readonly after: (date: string, noun: DateNoun) => string;
  /** In it or after. */
  readonly from: (date: string, noun: DateNoun) => string;
  /** At some time from one date to another: “between 1985 and 1990”. `pair` is both dates, joined by `and`; `noun` is what the last names. */
  readonly between: (pair: string, noun: DateNoun) => string;
  /** What joins the two dates of `between`. */
  readonly and: (noun: DateNoun) => string;
  /** The first part of a month, year, decade or century: “early 1985”, “early October 2022”. */
  readonly early: (date: string, noun: DateNoun) => string;
  /** The middle of a month, year, decade or century: “mid-1985”, “mid-October 2022”. */
  readonly mid: (date: string, noun: DateNoun) => string;
  /** The last part of a month, year, decade or century: “late 1985”, “late October 2022”. */
  readonly late: (date: string, noun: DateNoun) => string;
  /** In a unit, but before the day on which this was published: “earlier in October 2022”. */
  readonly earlierIn: (date: string, noun: DateNoun) => string;
  /** In a unit, but after the day on which this was published: “later in October 2022”. */
  readonly laterIn: (date: string, noun: DateNoun) => string;
  /** About then, of an approximate date: “c. 1985”. */
  readonly circa: (date: string, noun: DateNoun) => string;
  /** On an uncertain date where there is little room, as in labels: “1985?”. */
  readonly perhaps: (date: string) => string;
  /** On an uncertain date where there is room for words, as in cards: “1985 (uncertain)”. */
  readonly uncertain: (date: string) => string;
  /** Which components are uncertain or approximate: “11 June 2004 (year uncertain)”. */
  readonly qualified: (date: string, remarks: readonly string[]) => string;
  /** One of the remarks of `qualified`, of one component: `?` is uncertain, `~` approximate, `%` both: “year uncertain”. */
  readonly remark: (component: "year" | "month" | "season" | "day", sign: "?" | "~" | "%") => string;
  /** What goes on, from a date. */
  readonly since: (date: string, noun: DateNoun) => string;
  /** Of what lasted and is open at its start, with its end: “until 1985”. Not of a point: see `before`, from whose words these differ. */
  readonly until: (date: string, noun: DateNoun) => string;
  /** In the place of the first date of `range`, of what has no start: “open start – ongoing”. Before a known end stands `until`. */
  readonly openStart: string;
  /** In the place of the last date of `range`, of what goes on: “unknown – ongoing”. After a known start stands `since`. */
  readonly openEnd: string;
  /** In the place of a date that nobody knows, alone or in `range`: “unknown – 1985”. */
  readonly unknown: string;
  /** Of a set that means every date of a run, not one of them: “all of 1670–1672”. `dates` is the run. */
  readonly all: (dates: string) => string;
  /** What lasted from the start of a date to its end, not some time within it: “all of 2022”. */
  readonly whole: (date: string, noun: DateNoun) => string;
  /** On a month, or a day of a month, of no known year: “12 May, year unknown”. */
  readonly yearUnknown: (date: string) => string;
  /** An unnamed day, month or year within another unit. */
  readonly somewhere: (unit: "day" | "month" | "year", within: string, noun: DateNoun) => string;
  /** One of so many days, months or years between two, joined as in `between`; `said` is how many in digits: “3,100”. */
  readonly oneOf: (count: number, unit: "day" | "month" | "year", pair: string, said: string) => string;
  /** The likeliest year, or a season of an unknown one, and the years between which it lies, joined as in `between`. */
  readonly estimate: (best: string, pair: string) => string;
  /** By code, 21 to 41; `following` is the next year, of two digits where they do: a winter ends in it. */
  readonly season: (code: number, year: string, following: string, short: boolean) => string;
  /** By its first year. */
  readonly decade: (year: string) => string;
  /** By its ordinal number: 20 is “20th century”. */
  readonly century: (number: number) => string;
  /** By its ordinal number: 2 is “2nd millennium”. */
  readonly millennium: (number: number) => string;
  /** On a decade, century or millennium before Christ, as `decade`, `century` or `millennium` says it: “5th century BC”. */
  readonly bce: (period: string) => string;
  /** So long ago, by `unit`: BP (years before 1950), thousands, millions or billions of years: “66 million years ago”, `short` “66 Ma”. */
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

/** UTC and an offset as short as can be, with a true minus: “UTC−4”; digits stay from left to right. */
export function utcOffset(offset: string): string {
  return /^(?:Z|[-+]00(?::00)?)$/.test(offset)
    ? "UTC"
    : `UTC${offset
        .replace("-", "−")
        .replace(/(?<=^.)0/, "")
        .replace(/:00$/, "")}`;
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
