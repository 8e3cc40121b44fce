/** Monday first. */
export const weekdayNames: readonly string[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

/** What is said of a date that cannot be read. */
interface DateMessages {
  readonly expected: (what: string, character: number, found: string) => string;
  readonly end: string;
  readonly date: string;
  readonly year: string;
  readonly yearDigits: string;
  readonly longYear: string;
  readonly exponent: string;
  readonly significant: (most: number) => string;
  readonly month: string;
  readonly day: string;
  readonly hyphen: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
  readonly fraction: string;
  readonly offset: string;
  readonly noSuchOffset: string;
  readonly zoneName: string;
  readonly comma: (close: string) => string;
  readonly element: string;
  readonly negativeZero: string;
  readonly yearTooFar: string;
  readonly seasonWithDay: string;
  readonly longYearWithMonth: string;
  readonly timeOfPart: string;
  readonly weekDate: string;
  readonly ordinalDate: string;
  readonly duration: string;
  readonly setInInterval: string;
  readonly nestedSet: string;
  readonly twoEnds: string;
  readonly daysInMonth: (month: number, year: string, days: number) => string;
  readonly noSuchDay: string;
  readonly skippedDay: (zone: string) => string;
  readonly skippedTime: (zone: string, one: string, other: string) => string;
  readonly repeatedTime: (zone: string, one: string, other: string) => string;
  readonly reversedRange: string;
  readonly reversedInterval: string;
  readonly blank: string;
  readonly empty: string;
  readonly unknownZone: (zone: string) => string;
  readonly notADate: (found: string) => string;
  readonly tooLong: string;
  readonly missingYear: string;
  readonly missingMonth: string;
  readonly noYearZero: string;
  readonly partOfDay: string;
  readonly otherWeekday: (weekday: number) => string;
  readonly twoReadings: (read: string, other: string) => string;
  readonly missingPublished: (words: string) => string;
  readonly eitherOrder: (one: string, other: string) => string;
  readonly otherOrder: (order: "dmy" | "mdy" | "ymd") => string;
  readonly noOrder: string;
  readonly publishedOutside: string;
  readonly incomplete: string;
  readonly dayNumber: string;
  readonly monthName: string;
  readonly nestedSpan: string;
  readonly unreadPublished: string;
  readonly didYouMean: (texts: readonly string[]) => string;
  /** Of a number of five digits: the day it is in a spreadsheet, and the one where days are counted from 1904. */
  readonly serialNumber: (day: string, from1904: string) => string;
}

/** Months as English names them, for messages and for reading. */
export const monthNames: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const dateMessages: DateMessages = {
  expected: (what, character, found) =>
    `expected ${what} at character ${character}, found ${found === "" ? "the end" : `“${found}”`}`,
  end: "nothing more",
  date: "a date such as 2022, 2022-10 or 2022-10-21",
  year: "a year of four digits",
  yearDigits: "a hyphen or the end after a year of four digits (a longer year is led by Y)",
  longYear: "a year of more than four digits after Y",
  exponent: "a power of ten without leading zero after E",
  significant: (most) => `a number of significant digits from 1 to ${most} after S`,
  month: "a month from 01 to 12, or a season, quarter, third or half from 21 to 41,",
  day: "a day from 01 to 31",
  hyphen: "a hyphen",
  hour: "an hour from 00 to 23",
  minute: "a minute from 00 to 59",
  second: "a second from 00 to 59",
  fraction: "digits after the decimal point",
  offset: "an offset such as Z, +02 or -04:30",
  noSuchOffset: "clocks are from 12 hours behind UTC to 14 hours ahead",
  zoneName: "a time zone such as [Europe/Kyiv]",
  comma: (close) => `a comma or ${close}`,
  element: "a date",
  negativeZero: "year 0 has no sign: it is written 0000 and means 1 BC",
  yearTooFar: "a year is at most 1,000,000,000,000,000 before or after year 0",
  seasonWithDay: "a season, quarter, third or half of a year has no day",
  longYearWithMonth: "a year led by Y, or with significant digits, has no month",
  timeOfPart: "only a full date without X, ?, ~ and % can have a time",
  weekDate: "week dates are not EDTF: expected a month",
  ordinalDate: "a day of the year is not EDTF: expected a month of two digits",
  duration: "durations are not EDTF: expected a date",
  setInInterval: "an end of an interval is one date, not a set",
  nestedSet: "a set holds dates, not sets",
  twoEnds: "an interval needs at least one date",
  daysInMonth: (month, year, days) => `${monthNames[month - 1]} ${year} has ${days} days`,
  noSuchDay: "no day of the calendar fits these digits",
  skippedDay: (zone) => `the clocks of ${zone} skipped this day`,
  skippedTime: (zone, one, other) =>
    `the clocks of ${zone} skipped this time: expected an offset, or a time such as ${one} or ${other}`,
  repeatedTime: (zone, one, other) => `the clocks of ${zone} showed this time twice: ${one} and ${other}`,
  reversedRange: "the range ends before it starts",
  reversedInterval: "the interval ends before it starts",
  blank: "a date has no blank before or after it",
  empty: "expected a date, found nothing",
  unknownZone: (zone) => `“${zone}” is not a time zone: expected an IANA name such as Europe/Kyiv`,
  notADate: (found) => `expected a date such as 2022-10-21, October 2022 or mid-November 2022, found “${found}”`,
  tooLong: "expected a date of at most 200 characters in words",
  missingYear: "expected a year",
  missingMonth: "expected a month beside the day",
  noYearZero: "there is no year 0: 1 BC is followed by AD 1",
  partOfDay: "expected a month, year, decade or century after early, mid or late",
  otherWeekday: (weekday) => `this day is a ${weekdayNames[weekday - 1]}`,
  twoReadings: (read, other) => `read as ${read}; it could also mean ${other}`,
  missingPublished: (words) => `“${words}” is counted from the date of publication, and there is none`,
  eitherOrder: (one, other) =>
    `this is ${one} or ${other}: expected an order of day and month (dateOrder of read, or {"dateOrder": …} in the input)`,
  otherOrder: (order) =>
    `expected ${order === "dmy" ? "day, month and year" : order === "mdy" ? "month, day and year" : "year, month and day"} in this order`,
  noOrder: "no day of the calendar has these numbers",
  publishedOutside: "the date of publication does not fit the words, and is not used",
  dayNumber: "a day from 1 to 31",
  monthName: "the name of a month",
  nestedSpan:
    "a span does not lead from a year or month to a part of the same, or back: expected one date, or both ends in full",
  incomplete: "expected more words: the date is not complete",
  unreadPublished: "the date of publication could not be read, or has no first or last day",
  serialNumber: (day, from1904) =>
    `looks like a spreadsheet’s serial number: \`${day}\`? (\`${from1904}\` where days are counted from 1904)`,
  didYouMean: (texts) => `did you mean ${texts.map((text) => `\`${text}\``).join(" or ")}?`,
};
