import { recall } from "../calendar/recall.ts";

/** What can be written of a date, as bits: one number names the fields of a format. */
export const FIELD = {
  weekday: 1,
  day: 2,
  month: 4,
  shortMonth: 8,
  year: 16,
  era: 32,
  hour: 64,
  /** An hour of two digits. */
  wideHour: 128,
  minute: 256,
  second: 512,
  tenths: 1024,
  hundredths: 2048,
  thousandths: 4096,
} as const;

/** A date in the proleptic Gregorian calendar; what is left out is the first. */
export interface Written {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** Ms since the day's 0:00. @defaultValue 0 */
  readonly clock?: number;
}

/** The options of `Intl` for fields, in UTC. */
export function optionsOf(fields: number): Intl.DateTimeFormatOptions {
  const has = (field: keyof typeof FIELD): boolean => (fields & FIELD[field]) > 0;
  const digits = has("tenths") ? 1 : has("hundredths") ? 2 : has("thousandths") ? 3 : undefined;
  return {
    timeZone: "UTC",
    ...(has("weekday") && { weekday: "long" }),
    ...(has("day") && { day: "numeric" }),
    ...(has("month") && { month: "long" }),
    ...(has("shortMonth") && { month: "short" }),
    ...(has("year") && { year: "numeric" }),
    ...(has("era") && { era: "short" }),
    ...(has("hour") && { hour: "numeric" }),
    ...(has("wideHour") && { hour: "2-digit" }),
    ...(has("minute") && { minute: "2-digit" }),
    ...(has("second") && { second: "2-digit" }),
    ...(digits !== undefined && { fractionalSecondDigits: digits }),
  };
}

/** Formats by language, then by fields: a key of both would have to be made for every date. */
const formats = new Map<string, Map<number, Intl.DateTimeFormat>>();

/** The format of `Intl` for fields in UTC; each is made once. */
export function formatOf(locale: string, fields: number): Intl.DateTimeFormat {
  const own = recall(formats, locale, () => new Map<number, Intl.DateTimeFormat>());
  return recall(own, fields, () => new Intl.DateTimeFormat(locale, optionsOf(soundFields(locale, fields))));
}

/** Of a month with its year, without a day: in Scottish Gaelic V8 cannot divide the short one into parts, and in Telugu the long one. */
const SHORT_FAILS = /^gd\b/i;
const LONG_FAILS = /^te\b.*-ca-(?!greg)/i;

/** The same fields, or such as V8 does not end the process at (“unreachable code” in `formatToParts`, Node.js 20). */
function soundFields(locale: string, fields: number): number {
  if ((fields & FIELD.year) === 0 || (fields & FIELD.day) > 0) return fields;
  if (SHORT_FAILS.test(locale)) return exchanged(fields, FIELD.shortMonth, FIELD.month);
  return LONG_FAILS.test(locale) ? exchanged(fields, FIELD.month, FIELD.shortMonth) : fields;
}

function exchanged(fields: number, field: number, other: number): number {
  return (fields & field) === 0 ? fields : (fields & ~field) | other;
}

/** A piece of what is written of a date. */
export type Part = Pick<Intl.DateTimeFormatPart, "type" | "value">;

/** A piece of what is written of two dates as one. */
export interface RangePart extends Part {
  readonly source: Intl.DateTimeRangeFormatPart["source"];
}
