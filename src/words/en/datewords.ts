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
  | "weekday"
  | "century"
  | "millennium"
  | "BCE"
  | "CE"
  | "present"
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

/** The words of English dates, in lower case. */
export interface DateVocabulary {
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

export const dateVocabulary: DateVocabulary = {
  months: new Map([...shorts(monthNames, (i) => i + 1), ["sept", 9]]),
  weekdays: new Map([...shorts(weekdayNames, (i) => i + 1), ["tues", 2], ["thur", 4], ["thurs", 4]]),
  seasons: new Map([
    ["spring", "21"],
    ["summer", "22"],
    ["autumn", "23"],
    ["fall", "23"],
    ["winter", "24"],
  ]),
  ordinals: new Map(
    (
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
      "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
    )
      .split(" ")
      .map((word, i) => [word, i + 1] as const),
  ),
  shares: new Map([
    ["quarter", [32, 4]],
    ["third", [36, 3]],
    ["half", [39, 2]],
  ]),
  ages: new Map([
    ["bp", "BP"],
    ["ka", "ka"],
    ["kya", "ka"],
    ["ma", "Ma"],
    ["mya", "Ma"],
    ["ga", "Ga"],
    ["gya", "Ga"],
    ["bya", "Ga"],
  ]),
  roles: roles({
    and: "and &",
    or: "or",
    to: "to until till through – — - ‑ −",
    circa: "c ca circa about around approximately approx roughly ~",
    perhaps: "perhaps possibly probably maybe",
    early: "early",
    mid: "mid middle",
    late: "late",
    filler: "the of in on",
    century: "century centuries cent",
    millennium: "millennium millennia",
    BCE: "bc bce",
    CE: "ad ce",
    present: "present now today ongoing",
    thousand: "thousand",
    million: "million",
    billion: "billion",
    ago: "ago",
    years: "years year yrs yr",
  }),
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
