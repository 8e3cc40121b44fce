/** What is said around the dates that `Intl` writes. */
export interface DatePhrases {
  readonly before: (date: string) => string;
  readonly by: (date: string) => string;
  readonly after: (date: string) => string;
  readonly from: (date: string) => string;
  readonly between: (pair: string) => string;
  /** What joins the two dates of `between`. */
  readonly and: string;
  readonly early: (date: string) => string;
  readonly mid: (date: string) => string;
  readonly late: (date: string) => string;
  readonly earlierIn: (date: string) => string;
  readonly laterIn: (date: string) => string;
  readonly circa: (date: string) => string;
  readonly perhaps: (date: string) => string;
  readonly uncertain: (date: string) => string;
  /** Which components are uncertain or approximate: “11 June 2004 (year uncertain)”. */
  readonly qualified: (date: string, remarks: readonly string[]) => string;
  readonly remark: (component: "year" | "month" | "season" | "day", sign: "?" | "~" | "%") => string;
  /** What goes on, from a date. */
  readonly since: (date: string) => string;
  readonly openStart: string;
  readonly openEnd: string;
  readonly unknown: string;
  readonly all: (dates: string) => string;
  readonly yearUnknown: (date: string) => string;
  readonly somewhere: (unit: "day" | "month" | "year", within: string) => string;
  readonly oneOf: (count: number, unit: "day" | "month" | "year", pair: string) => string;
  readonly estimate: (best: string, pair: string) => string;
  /** By code, 21 to 41. */
  readonly season: (code: number, year: string, following: string, short: boolean) => string;
  readonly decade: (year: string) => string;
  readonly century: (number: number) => string;
  readonly millennium: (number: number) => string;
  readonly bce: (date: string) => string;
  readonly age: (value: string, error: string | undefined, unit: "BP" | "ka" | "Ma" | "Ga", short: boolean) => string;
  /** Of an offset as written. */
  readonly offset: (offset: string) => string;
}

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

const AGES = { ka: "thousand years ago", Ma: "million years ago", Ga: "billion years ago" } as const;

export const datePhrases: DatePhrases = {
  before: (date) => `before ${date}`,
  by: (date) => `by ${date}`,
  after: (date) => `after ${date}`,
  from: (date) => `${date} or later`,
  between: (pair) => `between ${pair}`,
  and: " and ",
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
  openStart: "open start",
  openEnd: "ongoing",
  unknown: "unknown",
  all: (dates) => `all of ${dates}`,
  yearUnknown: (date) => `${date}, year unknown`,
  somewhere: (unit, within) => `some ${unit} in ${within}`,
  oneOf: (count, unit, pair) => `one of ${count} ${unit}s between ${pair}`,
  estimate: (best, pair) => `${best} (between ${pair})`,
  season: (code, year, following, short) => {
    const after = (name: string, of = ""): string => (year === "" ? name : `${name} ${of}${year}`);
    if (code < 33) {
      const turning = (code - 21) % 4 === (code >= 29 ? 1 : 3);
      return after(seasonName(code, short)) + (turning && year !== "" ? `–${following}` : "");
    }
    if (code < 37) return short ? after(`Q${code - 32}`) : after(`${ordinal(code - 32)} quarter`, "of ");
    if (code < 40) return after(`${ordinal(code - 36)} third`, "of ");
    return short ? after(`H${code - 39}`) : after(`${ordinal(code - 39)} half`, "of ");
  },
  decade: (year) => `${year}s`,
  century: (number) => `${ordinal(number)} century`,
  millennium: (number) => `${ordinal(number)} millennium`,
  bce: (date) => `${date} BC`,
  age: (value, error, unit, short) => {
    const number = error === undefined ? value : short ? `${value}±${error}` : `${value} ± ${error}`;
    return short || unit === "BP" ? `${number} ${unit}` : `${number} ${AGES[unit]}`;
  },
  offset: (offset) => (offset === "Z" ? "UTC" : `UTC${offset.replace("-", "−")}`),
};
