/** The words for what is found in the input. `found` is the value as it is shown, in quotes if it is text. */
export const issues = {
  /** Kinds of values, as in “expected a text”. */
  kinds: {
    string: "a text",
    number: "a number",
    boolean: "true or false",
    bigint: "a number",
    object: "an object",
    date: "a JavaScript `Date`",
    array: "a list",
    null: "nothing",
    other: "something that is no data",
  },
  or: (words: readonly string[]): string =>
    words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`,
  didYouMean: (name: string | undefined): string | undefined => name && `did you mean \`${name}\`?`,
  timeForDate: (time: string): string =>
    `did you mean \`${time}\`, a time in UTC? A day is written as text, such as \`2022-10-21\``,
  orderOfOthers: (order: string): string => `Other dates here are in the order \`${order}\``,
  spanIsOneDate: (first: string = "2022-01-01", last: string = "2022-02-01"): string =>
    `a span is one date: \`${first}/${last}\``,
  belongsToCitation: (): string => "write it in `citations`, beside the id of one of `sources`",
  belongsToSource: (): string => "write it with one of `sources`, whose id `citations` name",

  syntax: {
    "missing-comma": (): string => "A comma is missing here.",
    "trailing-comma": (): string => "There is a comma after the last part; JSON allows none.",
    "extra-comma": (): string => "There is a comma too many.",
    "missing-colon": (): string => "A colon is missing between a field and its value.",
    "missing-value": (key: string): string => `The field \`${key}\` has no value.`,
    "missing-bracket": (bracket: string): string => `A closing \`${bracket}\` is missing here.`,
    "stray-bracket": (bracket: string): string => `\`${bracket}\` closes nothing that is open here.`,
    "unquoted-text": (found: string): string =>
      `\`${found}\` is no JSON: names of fields and text stand in double quotes.`,
    "wrong-quotes": (found: string): string => `Text stands in straight double quotes, not in ${found}.`,
    "unclosed-text": (): string => "The closing quote of this text is missing.",
    "bad-escape": (found: string): string => `\`${found}\` is no escape of JSON; a backslash is written \`\\\\\`.`,
    "control-character": (): string =>
      "A character stands here that JSON does not allow, such as a line break within a text (written `\\n`).",
    "duplicate-key": (key: string): string => `The field \`${key}\` stands here a second time; the later value counts.`,
    "joined-lists": (key: string): string => `The list \`${key}\` stands here a second time; both are read as one.`,
    "too-deep": (): string => "What is nested deeper than 64 levels is left out.",
    "comment-in-json": (): string => "JSON has no comments; other programs will refuse this text.",
    "several-values": (found: string): string =>
      `Expected the end of the text behind its first value, found \`${found}\`; this and what follows is read as further inputs or events.`,
    "unexpected-text": (found: string): string => `\`${found}\` is not expected here.`,
    "more-faults": (count: string): string =>
      count === "1" ? "1 more fault in the text is not listed." : `${count} more faults in the text are not listed.`,
  },
  table: {
    "unclosed-quote": (): string =>
      "This quote is never closed: a text with a quote in it stands in quotes, each quote within doubled.",
    "stray-quote": (): string =>
      "This cell goes on after its closing quote: a text with a quote in it stands in quotes, each quote within doubled.",
    "extra-cell": (cells: number, columns: number): string =>
      `This row has ${cells} cells, the header ${columns}: a text that holds the separator stands in quotes.`,
    "unknown-separator": (sign: string): string =>
      `Expected a comma, a semicolon, a tab or \`|\` behind \`sep=\`, found \`${sign}\`; the header decides instead.`,
    "duplicate-column": (name: string): string =>
      `The column \`${name}\` stands in the header twice; the first one counts.`,
    "unnamed-column": (): string => "This column has no name in the header; what stands below is left out.",
    "no-header": (found: string): string =>
      `Expected JSON, or a table whose first row names its columns, such as date,title; found ${found}.`,
    "header-below": (row: number): string => `row ${row} names columns: leave out what stands above it`,
    "columns-meant": (pairs: readonly (readonly [column: string, found: string])[]): string | undefined =>
      pairs.length === 0
        ? undefined
        : `did you mean ${pairs.map(([column, found]) => `\`${column}\` for \`${found}\``).join(", ")}?`,
    "missing-title": (): string => "No column is named `title`: the events have no title.",
    "missing-date": (): string => "No column is named `date` or `says`: the events have no place on the axis.",
    "unknown-column": (name: string): string =>
      `The column \`${name}\` is not one that the format knows; it is kept as data.`,
  },

  wrongType: (expected: string, found: string): string => `Expected ${expected}, found ${found}.`,
  numberForText: (found: string): string => `Expected a text, found the number ${found}; it is read as text.`,
  textForNumber: (found: string): string => `Expected a number, found the text ${found}; it is read as a number.`,
  tooSmall: (minimum: number, found: string): string =>
    `Expected a finite number of at least ${minimum}, found ${found}.`,
  unreadable: (): string => "This value could not be read: reading it threw an error.",
  unsafeLink: (found: string): string =>
    `Expected an address that begins with http:, https: or mailto:, found ${found}; it is left out.`,
  badLink: (found: string): string =>
    `Expected a whole address such as https://example.org/page, found ${found}; it is left out.`,
  longLink: (length: number, most: number): string =>
    `Expected an address of at most ${most.toLocaleString("en")} characters, found ${length.toLocaleString("en")}; it is left out.`,
  badColor: (found: string): string => `Expected a hex colour such as #9a6412, found ${found}.`,
  faintColor: (color: string, ratio: string, ground: string, least: number): string =>
    `Expected a contrast of at least ${least}:1 to a ${ground} ground, found ${ratio}:1 of ${color}; its marks have an outline there.`,
  alikeTypes: (most: number): string =>
    `Expected at most ${most} types without a \`color\`; bars and columns of this and further ones look like those of the first.`,
  badLanguage: (found: string): string => `Expected a BCP 47 language such as en, uk or pt-BR, found ${found}.`,
  badHash: (found: string): string => `Expected 64 hexadecimal digits, found ${found}.`,
  unknownZone: (found: string): string =>
    `Expected utc, an IANA zone such as Europe/Kyiv or an offset such as +04:00, found ${found}.`,
  unknownField: (name: string): string =>
    `The field \`${name}\` is not one that the format knows here; it is not used.`,
  ownField: (name: string): string =>
    `The field \`${name}\` is not one that the format knows here; it is kept as data.`,
  removedCharacters: (): string => "Control characters or halves of characters were taken out of this text.",
  badEncoding: (): string => "Characters could not be decoded here: the text is perhaps not UTF-8.",

  /** What `parseDate` says, as a sentence among the others. */
  date: (message: string): string =>
    `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? "" : "."}`,

  moreIssues: (count: number, code: string): string =>
    count === 1
      ? `1 more issue of the kind \`${code}\` is not listed; it stands here.`
      : `${count.toLocaleString("en")} more issues of the kind \`${code}\` are not listed; the first of them stands here.`,
  emptyInput: (): string => "There is nothing in this input: expected events or sources.",
  unreadableInput: (found: string): string =>
    `Expected JSON or CSV text, a timeline or a list of events, found ${found}.`,
  /** What a program hands over in the place of an input, and how to get at that. */
  foreign: {
    bytes: { found: "bytes", hint: "decode them: `new TextDecoder().decode(bytes)`" },
    promise: { found: "a promise", hint: "write `await` before it" },
    body: { found: "a response or a file", hint: "give its text: `await it.text()`" },
    result: { found: "all that `read` returns", hint: "give its `timeline`" },
    list: { found: "a list that is no array", hint: "make it an array: `[...it]`" },
    address: { found: "an address", hint: "fetch it, and give its text" },
    file: { found: "the name of a file", hint: "read the file, and give its text" },
  },
  storedTimeline: (): string =>
    "Expected types by their ids, found a list, as in a timeline that was read, then stored or sent: it is read anew by the ids of its types and the texts of its dates. Store or send what it was read from instead.",
  typesById: 'types by their ids, such as {"call": {"label": "Phone call"}}',
  listedTypes: (): string => `Expected ${issues.typesById}, found a list; they are read by the \`id\` of each.`,
  noRows: (): string => "No row holds an event: expected rows below the header, each with a date and a title.",
  noEvents: (): string => 'No input holds an event: expected `events`, such as [{"date": "2022-10-21", "title": "…"}].',
  unknownSource: (found: string): string => `No source has the id ${found}; what names it is left out.`,
  circularSources: ([first = "", ...others]: readonly string[], more: number): string =>
    others.length === 0
      ? `The source ${first} is based on itself.`
      : `The source ${first} is based on itself, by way of ${others.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en")} more` : ""}.`,
  ownBasis: (found: string): string => `This citation takes its date from ${found}, which is its own source.`,
  unknownType: (found: string): string => `${found} is not among the types; it is made one.`,
  unknownLane: (found: string): string => `${found} is not among the lanes; it is made one, after them.`,
  missingLane: (): string => "A lane has an id, by which events name it; this one is left out.",
  unknownEvent: (found: string): string => `No event has the id ${found}; the report is left out.`,
  missingSource: (): string => "A citation names the id of its source; this one is left out.",
  missingEvent: (): string => "A report names the id of its event; this one is left out.",
  missingId: (): string => "A source has an id, by which it is cited; one is made from its title.",
  missingExact: (): string => "A quote has its words in `exact`; this one is left out.",
  missingAddress: (): string => "A kept copy has its address in `url`; this one is left out.",
  missingTitle: (instead: string): string => `This event has no title; ${instead} stands for it.`,
  missingDate: (): string =>
    "This event has no date, of its own or by a citation that says one: it has no place on the axis.",
  noSpan: (found: string): string =>
    `Expected a date with a first and a last day for \`"shape": "span"\`, found ${found}; it is drawn as some time within.`,
  duplicateEvent: (id: string, made: string): string =>
    `Another event has the id \`${id}\`; this one is kept as \`${made}\`, and what names \`${id}\` means the other.`,
  mergedEvent: (id: string): string => `The event \`${id}\` stands here again; the two are read as one.`,
  duplicateSource: (id: string): string => `Another source has the id \`${id}\`; the two are read as one.`,
  conflictingValue: (field: string, kept: string, found: string): string =>
    `\`${field}\` was ${kept} before and is ${found} here; the first counts.`,
  manyDates: (title: string, count: number, most: number): string =>
    `The sources of ${title} give ${count.toLocaleString("en")} different dates. More than ${most} are not compared: one date that holds them all stands for them.`,
  longQuote: (length: number, most: number): string =>
    `This quote has ${length} characters; readers check one of up to ${most} more easily.`,
  untitled: "Untitled",
};
