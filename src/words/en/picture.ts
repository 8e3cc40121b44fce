/** The words of a picture: legend, axis, columns, references, descriptions. */
export const picture = {
  /** The legend, under the picture: what the forms of marks that are in use mean. Short, in small letters. */
  legend: {
    /** Beside the mark of a date that is one moment within a longer stretch, such as an event in “1985”. */
    some: "some time in this stretch",
    /** Beside the mark of what lasted, with a start and an end. */
    span: "from – to",
    /** Beside the mark of what lasted, where no part is certain: its start and its end may lie anywhere in the stretch: “1985 – 1986”. */
    within: "start and end somewhere in this stretch",
    /** Beside the mark of what lasted, with a start or an end that lies anywhere in a stretch: “March 1985 – 1987”. */
    ends: "faint end: exact start or end not known",
    /** Beside the mark of an approximate date, “c. 1985”. */
    approximate: "about then",
    /** Beside the mark of an uncertain date, “1985?”. */
    uncertain: "date uncertain",
    /** Beside the mark of one moment that is open at an end: “before 1985”, “after 1985”. */
    open: "open: before or after",
    /** The same where all are open towards earlier times. */
    openBefore: "open: before",
    /** The same where all are open towards later times. */
    openAfter: "open: after",
    /** Beside the mark of what lasted and is open towards earlier times. */
    beganEarlier: "began earlier",
    /** Beside the mark of what lasts and is open towards later times: “since 1985”. */
    goesOn: "goes on",
    /** Beside the mark of what lasted, where its start is not known: “unknown – 1985”. */
    startUnknown: "start unknown",
    /** Beside the mark of what lasted, where its end is not known: “1985 – unknown”. */
    unknown: "end unknown",
    /** Beside the mark of several dates of which one is right: “1985 or 1987”. */
    oneOf: "one of these",
    /** Beside the mark of several dates that are all right: “1985 and 1987”. */
    allOf: "each of these",
    /** Beside the mark of a date with parts left out, `parts`, coarsest first: “exact year, month or day not stated”. */
    unspecified: (parts: readonly ("year" | "month" | "day")[]): string =>
      `${parts
        .map((part) => (part === "year" ? "exact year" : part))
        .join(", ")
        .replace(/, (?=[^,]*$)/, " or ")} not stated`,
    /** Beside the mark of an event on whose date its sources disagree: each date they give has a mark of its own. */
    conflict: "sources disagree: one mark per date",
    /** Beside some columns of different height on the axis, of which each counts events that have no label: `most` is how many the highest counts. */
    column: (most: number): string =>
      most === 1
        ? "each column: an event without a label"
        : `each column: events without a label, ${most} in the tallest`,
    /** What “≠” before the number of a source means: it disputes the event. The sign stays. */
    disputes: "≠ a source that says otherwise",
    /** What the small raised numbers after the titles of events mean: they lead to the sources. */
    notes: "raised numbers: sources",
    /** In which time zone times of day are shown: `zone` is UTC, UTC+4, or a name such as Europe/Kyiv: “times: Europe/Kyiv”. */
    times: (zone: string): string => (zone.startsWith("UTC") ? `times in ${zone}` : `times: ${zone}`),
    /** The same, where labels keep the times that sources wrote and only the axis is of `zone`: “times as written, on the axis in UTC”. */
    timesAsWritten: (zone: string): string => `times as written, on the axis in ${zone}`,
  },
  /** On an axis that is not of one scale: what changes at a break, said there or else once in the legend, beside a tinted stretch between breaks. */
  scale: {
    /** At a break behind which the axis goes on larger: `unit` is one of `units`: “from here a day is 4 × as wide”. */
    wider: (unit: string, factor: string): string => `from here ${unit} is ${factor} × as wide`,
    /** At a break behind which it goes on smaller: “from here a day is 4 × narrower”. */
    narrower: (unit: string, factor: string): string => `from here ${unit} is ${factor} × narrower`,
    /** In the legend, of one tinted stretch: `time` is such as “1 day”, `others` are one or both of `before` and `after`: “shaded: 1 day takes as much room as 7 years before and 1.3 years after”. */
    asMuch: (time: string, others: readonly string[]): string =>
      `shaded: ${time} takes as much room as ${others.join(" and ")}`,
    /** A time that takes as much room before the tinted stretch: “7 years before”. */
    before: (time: string): string => `${time} before`,
    /** The same behind it: “1.3 years after”. */
    after: (time: string): string => `${time} after`,
    /** In the legend, of several tinted stretches: “shaded: time stretched up to 98 ×”, as against what is beside it. */
    enlarged: (factor: string): string => `shaded: time stretched up to ${factor} ×`,
    /** What is so much larger or smaller, in the case that `wider` and `narrower` ask for: “from here a day is 4 × as wide”. */
    units: {
      /** Of a stretch of up to two minutes. */
      second: "a second",
      /** Of a stretch of minutes, up to two hours. */
      minute: "a minute",
      /** Of a stretch of hours, up to two days. */
      hour: "an hour",
      /** Of a stretch of days, up to about four months. */
      day: "a day",
      /** Of a stretch of months, up to about three years. */
      month: "a month",
      /** Of any longer stretch. */
      year: "a year",
    },
  },
  /** What a column says on hover and to screen readers: a number of `events` and the time in which they lie: “12 events, 3 – 9 May 2021”. */
  columnOf: (events: string, dates: string): string => `${events}, ${dates}`,
  /** How many events stand in columns, the end of `description`: “1,000 events, 1990 – 2019, 880 in columns”. */
  inColumns: (n: number): string => `${n} in columns`,
  /** Heading of the references, under the picture. */
  sources: "Sources",
  /** Name of a timeline that has no title; in small letters, also what a screen reader calls the picture: “timeline”. */
  untitled: "Timeline",
  /**
   * The whole picture in a line, for screen readers and above the list: `parts` are, of those that there are and in this order,
   * `events`, the time in which they lie, `sourceCount`, `undated`, `lanes` and `inColumns`: “12 events, 1962 – 1996, 5 sources”.
   */
  description: (parts: readonly string[]): string => parts.join(", "),
  /** The lanes of a picture, in `description`: `names` of the first of them, with semicolons, `more` is how many others: “in 5 lanes: Amundsen; Scott and 3 more”. */
  lanes: (n: number, names: string, more: number): string =>
    `in ${n === 1 ? "1 lane" : `${n} lanes`}: ${names}${more > 0 ? ` and ${more} more` : ""}`,
  /** A number of events, in `description` and after the events without a date that are named: “12 events”. */
  events: (n: number): string => (n === 1 ? "1 event" : `${n} events`),
  /** A number of sources, in `description`: “5 sources”. */
  sourceCount: (n: number): string => (n === 1 ? "1 source" : `${n} sources`),
  /** Heading under the picture, over the titles of the events that have no date. */
  withoutDate: "Without a date",
  /** A number of events that have no date, in `description`: “12 events, 1962 – 1996, 2 events without a date”. */
  undated: (n: number): string => (n === 1 ? "1 event without a date" : `${n} events without a date`),
  /** In the middle of a picture that has nothing on its axis. */
  noEvents: "No events to show",
  /** What an event says on hover and to screen readers: “5 August 1963: Limited Test Ban”. */
  eventName: (date: string, title: string): string => `${date}: ${title}`,
  /** After the name of an event, for screen readers, and after a date that sources give: `numbers` of the sources, one or more with commas: “sources 1, 3”. */
  eventSources: (numbers: string): string => (numbers.includes(",") ? `sources ${numbers}` : `source ${numbers}`),
  /** The link of a raised number, for screen readers: `n` is the number, `title` that of the source: “Source 2: Readout of the call”. */
  noteName: (n: number, title: string): string => `Source ${n}: ${title}`,
  /** After the name of an event, for screen readers: `dates` that its sources give, with semicolons: “sources disagree: 3 May 1985; 4 May 1985”. */
  readings: (dates: string): string => `sources disagree: ${dates}`,
  /** The list of events that opens under a picture; what it says of sources stands in the card of an event too. */
  list: {
    /** The line under a picture that opens the list: `n` is the number of all events: “All 12 events as a list”. */
    all: (n: number): string => (n === 1 ? "The event as a list" : `All ${n} events as a list`),
    /** After a source: the date it gives and, where known, how it words it: “date given: 21 October 2022 (‘on Friday’)”. */
    dated: (date: string, wording: string | undefined): string =>
      wording === undefined ? `date given: ${date}` : `date given: ${date} (“${wording}”)`,
    /** After a source whose date could not be told, only how it words it, with quotation marks: “in its words ‘on Friday’”. */
    worded: (wording: string): string => `in its words “${wording}”`,
    /** After a source that says that the event, or its date, is otherwise. */
    disputes: "disputes this",
    /** After a source that names the event but does not vouch for it. */
    mentions: "mentions it only",
    /** After a source that leaves out a part of the date: `source` is the title of that from which it is known. */
    basis: (source: string): string => `day or year taken from ${source}`,
    /** In the place of the date, before the title of an event that has none. */
    undated: "No date known",
    /** Over the dates that the sources of an event give; ends as what comes before a list does, with a colon. */
    conflict: "The sources do not agree on the date:",
    /** After such a date and the numbers of its sources; `n` is how many do not rest on each other, 0 where only a source that disputes gives it: “21 October 2022 (sources 1, 3; 2 independent sources)”; not said of a single source. */
    support: (n: number): string =>
      n === 0 ? "given only in dispute" : n === 1 ? "1 independent source" : `${n} independent sources`,
    /** Link after a quote, to the place in the source where its words stand. */
    exact: "read the exact words",
    /** Link to a source of which nothing is quoted. */
    open: "read it",
  },
};

/** The words of a picture; another language has the same keys. */
export type PictureWords = typeof picture;
