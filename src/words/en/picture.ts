/** The words of a picture: legend, axis, counts, references, descriptions. */
export const picture = {
  legend: {
    some: "some time in this stretch",
    span: "from – to",
    approximate: "about then",
    uncertain: "date uncertain",
    open: "open: before or after",
    unknown: "end unknown",
    oneOf: "one of these",
    allOf: "each of these",
    unspecified: (parts: readonly ("year" | "month" | "day")[]): string =>
      `${parts
        .map((part) => (part === "year" ? "exact year" : part))
        .join(", ")
        .replace(/, (?=[^,]*$)/, " or ")} not stated`,
    conflict: "sources disagree: one mark a date",
    count: "several events",
    disputes: "≠ a source that says otherwise",
    notes: "raised numbers: sources",
    times: (zone: string): string => (zone === "UTC" ? "times in UTC" : `times: ${zone}`),
    timesAsWritten: (zone: string): string => `times as written, on the axis in ${zone}`,
  },
  scale: {
    here: "from here",
    from: (date: string): string => `from ${date}`,
    wider: (from: string, unit: string, factor: string): string => `${from} ${unit} is ${factor} × as wide`,
    narrower: (from: string, unit: string, factor: string): string => `${from} ${unit} is ${factor} × narrower`,
    taller: (from: string, unit: string, factor: string): string => `${from} ${unit} is ${factor} × as tall`,
    shorter: (from: string, unit: string, factor: string): string => `${from} ${unit} is ${factor} × shorter`,
    units: {
      second: "a second",
      minute: "a minute",
      hour: "an hour",
      day: "a day",
      month: "a month",
      year: "a year",
    },
  },
  count: (n: number): string => `+${n}`,
  countOf: (n: number, titles: string, more: number): string =>
    `${n} more ${n === 1 ? "event" : "events"} here: ${titles}${more > 0 ? ` and ${more} more` : ""}`,
  sources: "Sources",
  untitled: "Timeline",
  description: (events: string, extent: string | undefined, sources: string | undefined): string =>
    [events, extent, sources].filter((part) => part !== undefined).join(", "),
  events: (n: number): string => (n === 1 ? "1 event" : `${n} events`),
  sourceCount: (n: number): string => (n === 1 ? "1 source" : `${n} sources`),
  withoutDate: "Without a date",
  undated: (n: number): string => (n === 1 ? "1 event without a date" : `${n} events without a date`),
  noEvents: "No events to show",
  eventName: (date: string, title: string): string => `${date}: ${title}`,
  eventSources: (numbers: string): string => (numbers.includes(",") ? `sources ${numbers}` : `source ${numbers}`),
  noteName: (n: number, title: string): string => `Source ${n}: ${title}`,
  readings: (dates: string): string => `sources disagree: ${dates}`,
  list: {
    all: (n: number): string => (n === 1 ? "The event as a list" : `All ${n} events as a list`),
    dated: (date: string, wording: string | undefined): string =>
      wording === undefined ? `date given: ${date}` : `date given: ${date} (“${wording}”)`,
    worded: (wording: string): string => `in its words “${wording}”`,
    disputes: "disputes this",
    mentions: "mentions it only",
    basis: (source: string): string => `day or year taken from ${source}`,
    undated: "No date known",
    conflict: "The sources do not agree on the date:",
    support: (n: number): string =>
      n === 0 ? "given only in dispute" : n === 1 ? "1 independent source" : `${n} independent sources`,
    exact: "read the exact words",
    open: "read it",
  },
};

/** The words of a picture; another language has the same keys. */
export type PictureWords = typeof picture;
