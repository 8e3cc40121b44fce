import { monthNames, weekdayNames } from "./dates.ts";

/** What a word does in a date given in words. */
export type DateRole =
  | "and"
  | "or"
  | "to"
  | "circa"
  | "perhaps"
  | "early"
  | "mid"
  | "late"
  | "filler"
  | "yearWord"
  | "weekday"
  | "century"
  | "millennium"
  | "BCE"
  | "CE"
  | "present"
  | "unknown"
  | "thousand"
  | "million"
  | "billion"
  | "ago"
  | "years";

/** How a date given in words may begin or end. */
export type DatePhrase =
  | "between"
  | "from"
  | "since"
  | "until"
  | "before"
  | "by"
  | "after"
  | "onwards"
  | "earlier"
  | "later";

const shorts = (names: readonly string[], value: (i: number) => number): (readonly [string, number])[] =>
  names.flatMap((name, i) => [
    [name.toLowerCase(), value(i)] as const,
    [name.slice(0, 3).toLowerCase(), value(i)] as const,
  ]);

/** What a word of a relative date counts in. */
export type RelativeUnit = "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "century";

/** The words of English dates, in lower case. */
interface DateVocabulary {
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** `21` to `24`. */
  readonly seasons: ReadonlyMap<string, string>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Parts of a year: their EDTF code is that of the first and the number, of so many. */
  readonly shares: ReadonlyMap<string, readonly [before: number, count: number]>;
  /** Units of an age. */
  readonly ages: ReadonlyMap<string, "BP" | "ka" | "Ma" | "Ga">;
  readonly roles: ReadonlyMap<string, DateRole>;
  /** Those of the fillers that stand between the parts of one date. */
  readonly links: ReadonlySet<string>;
  /** Days by their distance from the day of publication: yesterday is −1. */
  readonly days: ReadonlyMap<string, number>;
  /** Which one is meant of a unit or weekday: 0 this one, −1 the one before, 1 the one after. */
  readonly turns: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, RelativeUnit>;
  readonly counts: ReadonlyMap<string, number>;
  /** What stands behind so many units: −1 back, 1 on. */
  readonly ways: ReadonlyMap<string, number>;
  readonly partsOfDay: ReadonlySet<string>;
  /** The part of a day that runs on into the next. */
  readonly night: string;
  /** What dates of East Asia write behind a year, a month and a day. */
  readonly marks: readonly [year: string, month: string, day: string];
  /** What may stand before a date, longest first. */
  readonly leads: readonly (readonly [phrase: readonly string[], DatePhrase])[];
  /** What may stand after a date, longest first. */
  readonly tails: readonly (readonly [phrase: readonly string[], DatePhrase])[];
}

const phrases = (table: Readonly<Record<string, DatePhrase>>): (readonly [readonly string[], DatePhrase])[] =>
  Object.entries(table)
    .map(([phrase, meaning]) => [phrase.split(" "), meaning] as const)
    .sort(([a], [b]) => b.length - a.length);

const roles = (table: Readonly<Partial<Record<DateRole, string>>>): ReadonlyMap<string, DateRole> =>
  new Map(Object.entries(table).flatMap(([role, words]) => words.split(" ").map((word) => [word, role as DateRole])));

const numbered = (words: string, first: number): ReadonlyMap<string, number> =>
  new Map(words.split(" ").map((word, i) => [word, i + first]));

const valued = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(table));

/** Languages whose month names are read, besides English; Arabic has several sets of them. */
export const monthLanguages: readonly string[] = "de fr es pt it nl pl uk ru ar ar-IQ ar-DZ ar-MA he".split(" ");

export const dateVocabulary: DateVocabulary = {
  months: new Map([...shorts(monthNames, (i) => i + 1), ["sept", 9]]),
  weekdays: new Map([...shorts(weekdayNames, (i) => i + 1), ["tues", 2], ["thur", 4], ["thurs", 4]]),
  seasons: valued({ spring: "21", summer: "22", autumn: "23", fall: "23", winter: "24" }),
  ordinals: numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
      "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first",
    1,
  ),
  shares: valued({ quarter: [32, 4], third: [36, 3], half: [39, 2] }),
  ages: valued({ bp: "BP", ka: "ka", kya: "ka", ma: "Ma", mya: "Ma", ga: "Ga", gya: "Ga", bya: "Ga" }),
  days: valued({ today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }),
  turns: valued({ this: 0, same: 0, last: -1, previous: -1, next: 1, following: 1, coming: 1 }),
  units: new Map(
    ["day", "week", "weekend", "month", "quarter", "year", "decade", "century"].flatMap((unit) => [
      [unit, unit as RelativeUnit] as const,
      [`${unit}s`, unit as RelativeUnit] as const,
    ]),
  ),
  counts: new Map([
    ...numbered("a one two three four five six seven eight nine ten eleven twelve", 0),
    ["a", 1],
    ["an", 1],
  ]),
  ways: valued({ ago: -1, earlier: -1, before: -1, later: 1, after: 1, afterwards: 1 }),
  partsOfDay: new Set(["morning", "afternoon", "evening", "night"]),
  night: "night",
  marks: ["年년", "月월", "日일"],
  roles: roles({
    and: "and &",
    or: "or",
    to: "to until till through – — - ‑ −",
    circa: "c ca circa about around approximately approx roughly ~",
    perhaps: "perhaps possibly probably maybe",
    early: "early",
    mid: "mid middle",
    late: "late",
    // With those of the other languages whose months are read: “21 de octubre de 2022”, “le 21 octobre 2022”.
    filler: "the of in on de del le el il am den di",
    yearWord: "року р года г",
    century: "century centuries cent",
    millennium: "millennium millennia",
    BCE: "bc bce",
    CE: "ad ce",
    present: "present now today ongoing",
    unknown: "unknown ?",
    thousand: "thousand",
    million: "million",
    billion: "billion",
    ago: "ago",
    years: "years year yrs yr",
  }),
  links: new Set(["of", "de", "del"]),
  leads: phrases({
    between: "between",
    from: "from",
    since: "since",
    until: "until",
    till: "until",
    "up to": "until",
    before: "before",
    "earlier than": "before",
    "prior to": "before",
    by: "by",
    "no later than": "by",
    "not later than": "by",
    "not after": "by",
    "on or before": "by",
    "in or before": "by",
    after: "after",
    "later than": "after",
    "no earlier than": "onwards",
    "not earlier than": "onwards",
    "not before": "onwards",
    "on or after": "onwards",
    "in or after": "onwards",
    "earlier in": "earlier",
    "later in": "later",
    earlier: "earlier",
    later: "later",
  }),
  tails: phrases({
    "or before": "by",
    "or earlier": "by",
    "or after": "onwards",
    "or later": "onwards",
    "at the latest": "by",
    "at the earliest": "onwards",
    onward: "since",
    onwards: "since",
    on: "since",
  }),
};
