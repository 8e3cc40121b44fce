import { turnsYear, utcOffset } from "../datephrases.ts";
import type { DateNoun, DatePhrases } from "../datephrases.ts";

const SEASONS: readonly string[] = ["spring", "summer", "autumn", "winter"];

/** “1st”, “2nd”, “3rd”, “4th”. */
function ordinal(number: number): string {
  const teen = Math.floor(number / 10) % 10 === 1;
  const suffix = teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${suffix}`;
}

function seasonName(code: number, short: boolean): string {
  const place = (code - 21) % 4;
  const name = SEASONS[place] ?? "";
  if (code < 25) return name;
  const side = code < 29 ? "northern" : "southern";
  return short ? `${side[0]?.toUpperCase()}. ${name}` : `${side} ${name}`;
}

const articled: ReadonlySet<DateNoun> = new Set(["share", "decade", "century", "millennium"]);

const AGES = { ka: "thousand years ago", Ma: "million years ago", Ga: "billion years ago" } as const;

/** English. */
export const datePhrases: DatePhrases = {
  range: (first, last) => `${first} – ${last}`,
  before: (date) => `before ${date}`,
  by: (date) => `by ${date}`,
  after: (date) => `after ${date}`,
  from: (date) => `${date} or later`,
  between: (pair) => `between ${pair}`,
  and: () => " and ",
  early: (date) => `early ${date}`,
  mid: (date) => `mid-${date}`,
  late: (date) => `late ${date}`,
  earlierIn: (date) => `earlier in ${date}`,
  laterIn: (date) => `later in ${date}`,
  circa: (date) => `c. ${date}`,
  perhaps: (date) => `${date}?`,
  uncertain: (date) => `${date} (uncertain)`,
  qualified: (date, remarks) => `${date} (${remarks.join(", ")})`,
  remark: (component, sign) =>
    `${component} ${sign === "?" ? "uncertain" : sign === "~" ? "approximate" : "uncertain and approximate"}`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  openStart: "open start",
  openEnd: "ongoing",
  unknown: "unknown",
  all: (dates) => `all of ${dates}`,
  whole: (date, noun) => `all of ${articled.has(noun) ? "the " : ""}${date}`,
  yearUnknown: (date) => `${date}, year unknown`,
  somewhere: (unit, within, noun) => `some ${unit} in ${noun === "decade" ? "the " : ""}${within}`,
  oneOf: (_, unit, pair, said) => `one of ${said} ${unit}s between ${pair}`,
  estimate: (best, pair) => `${best} (between ${pair})`,
  season: (code, year, following, short) => {
    const after = (name: string, of = ""): string => (year === "" ? name : `${name} ${of}${year}`);
    if (code < 33) return after(seasonName(code, short)) + (turnsYear(code) && year !== "" ? `–${following}` : "");
    if (code < 37) return short ? after(`Q${code - 32}`) : after(`${ordinal(code - 32)} quarter`, "of ");
    if (code < 40) return after(`${ordinal(code - 36)} third`, "of ");
    return short ? after(`H${code - 39}`) : after(`${ordinal(code - 39)} half`, "of ");
  },
  decade: (year) => `${year}s`,
  century: (number) => `${ordinal(number)} century`,
  millennium: (number) => `${ordinal(number)} millennium`,
  bce: (period) => `${period} BC`,
  age: ({ said, error }, unit, short) => {
    const number = error === undefined ? said : short ? `${said}±${error}` : `${said} ± ${error}`;
    return short || unit === "BP" ? `${number} ${unit}` : `${number} ${AGES[unit]}`;
  },
  offset: utcOffset,
};
