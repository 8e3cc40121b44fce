import { utcOffset } from "../words/datephrases.ts";
import { dateMessages } from "../words/en/dates.ts";
import { dateVocabulary } from "../words/en/datewords.ts";
import { dayOfInstant } from "./calendar/civil.ts";
import { readEDTF } from "./edtf/edtf.ts";
import { expectText, expectWhen } from "./expected.ts";
import type { Expression } from "./expression.ts";
import { extentOf } from "./calendar/extent.ts";
import type { FieldFault } from "./prose/fields.ts";
import type { Fault } from "./edtf/meaning.ts";
import { fromTo, nearestEDTF } from "./nearest.ts";
import type { DateOrder } from "./prose/numeric.ts";
import type { Days } from "./calendar/pattern.ts";
import { LONGEST_PROSE, readProse } from "./prose/prose.ts";
import { resolve } from "./edtf/resolve.ts";
import { serialDays } from "./serial.ts";
import { checkNames, oneOf } from "./options.ts";
import type { DateIssue, DateIssueCode, DateResult, Severity } from "./result.ts";
import { withShareCodes } from "./shares.ts";
import { timedOf } from "./prose/timed.ts";
import { writeExpression } from "./edtf/write.ts";
import type { When } from "./when.ts";
import { zoneOf } from "./calendar/zone.ts";
import type { Zone } from "./calendar/zone.ts";

/** How a date is read. */
export interface ParseDateOptions {
  /**
   * Zone of dates without an offset: an IANA name, `"utc"`, or an offset such as `"+04:00"`.
   *
   * @defaultValue "utc"
   */
  readonly zone?: string | undefined;
  /**
   * When the text was published: “on Friday” and “last week” are counted from it, and it bounds “earlier in October
   * 2022”. Read in `zone`; where it is no single day, what is counted from it is a range.
   */
  readonly published?: string | When | undefined;
  /**
   * The order of day, month and year in dates of numbers alone, such as “03/04/2022”; without it such a date is an
   * issue where both ways round are possible.
   */
  readonly dateOrder?: DateOrder | undefined;
}

/**
 * Reads a date: EDTF first (ISO 8601-2:2019, Annex A, levels 0 to 2), then ISO 8601 times, then English words.
 *
 * @returns the date, and what there is to say of it; without a date at least one issue is an error. Never throws on a text.
 * @throws TypeError for what is no text, for an option that there is not, and for a value that it cannot have; RangeError if `zone` is no zone
 * @example
 * ```ts
 * import { parseDate } from "attested";
 * const { when, issues } = parseDate("mid-November 2022");
 * when && new Date(when.start.earliest).toISOString(); // => "2022-11-11T00:00:00.000Z"
 * when && new Date(when.end.latest).toISOString(); // => "2022-11-21T00:00:00.000Z"
 * parseDate("2022-02-30").issues[0]?.message; // => "February 2022 has 28 days"
 * ```
 */
export function parseDate(text: string, options: ParseDateOptions = {}): DateResult {
  expectText("parseDate", text);
  checkNames(options, names);
  const { zone: named = "utc", published, dateOrder } = options;
  oneOf("dateOrder", dateOrder, [undefined, "dmy", "mdy", "ymd"]);
  if (published !== undefined && typeof published !== "string") expectWhen("published", published);
  const zone = zoneOf(named);
  const strict = readEDTF(text, zone, true);
  if (strict.when) {
    if (text.length === SEASON_LENGTH) return withOtherYears(strict);
    return text[DAY_LENGTH] === " " ? withOtherTime(strict, zone) : strict;
  }
  if (text.trim() === "") return failed(text, { code: "empty-date", at: 0, message: dateMessages.empty });
  const coded = text.length > LONGEST_PROSE ? text : withShareCodes(text);
  const { when, issues } = coded === text ? { issues: [] } : parseDate(coded, options);
  if (when) return { when: { ...when, text }, issues: issues.map((issue) => ({ ...issue, value: text })) };
  if (looksLikeEDTF(text) || /^-?\d{4}-\d\d-\d\d[Tt ]\d[^(]*$/.test(text)) return hinted(strict, zone, dateOrder);
  if (text.trim() !== text) {
    const at = text.trimStart() === text ? text.trimEnd().length : 0;
    return hinted(failed(text, { code: "surrounding-blank", at, message: dateMessages.blank }), zone, dateOrder);
  }
  return readWords(text, zone, options);
}

/** Every option. */
const names: Readonly<Record<keyof ParseDateOptions, true>> = { zone: true, published: true, dateOrder: true };

/** `2020-21` is a season; a longer or shorter date is none of these. */
const SEASON_LENGTH = 7;
/** Behind `2022-10-21` stands its time. */
const DAY_LENGTH = 10;
/** The season that ends in the next year. */
const WINTER = "24";

/** A season whose two digits are the year after is nearly always meant for two years: `2020-21`. */
function withOtherYears(result: DateResult): DateResult {
  const { text = "" } = result.when ?? {};
  const [, year = "", last = ""] = /^(\d{4})-(2[1-4])$/.exec(text) ?? [];
  if (year === "" || (Number(year) + 1) % 100 !== Number(last)) return result;
  const following = String(Number(year) + 1);
  const [season = ""] = [...dateVocabulary.seasons].find(([, code]) => code === last) ?? [];
  const read = `${season} ${year}${last === WINTER ? `–${last}` : ""}`;
  return withOther(result, read, `${year}–${following}`, `${year}/${following.padStart(4, "0")}`);
}

/** A time and its offset behind a blank, which ISO 8601 does not write, may be two times: `2022-10-21 09:00-10:00`. */
function withOtherTime(result: DateResult, zone: Zone): DateResult {
  const found = fromTo(result.when?.text ?? "");
  if (found === undefined || readEDTF(found.span, zone, true).when === undefined) return result;
  const { from, to, span } = found;
  return withOther(result, `${from} ${utcOffset(`-${to}`)}`, `${from}–${to}`, span);
}

/** @param near - the other reading, as EDTF */
function withOther(result: DateResult, read: string, other: string, near: string): DateResult {
  const { text: value = "" } = result.when ?? {};
  const message = dateMessages.twoReadings(read, other);
  const hint = dateMessages.didYouMean([near]);
  return { ...result, issues: [{ severity: "warning", code: "two-readings", column: 1, value, message, hint }] };
}

/** ISO 8601 has them in the place of a date, and of either end of an interval. */
const DURATION = /^(?:[-:\dTZ]+\/)?PT?\d/;

/** Whether only characters of EDTF stand in it, or a duration, so that EDTF's own fault says more than that of words. */
function looksLikeEDTF(text: string): boolean {
  if (DURATION.test(text)) return true;
  return (
    /^[-+Y[{.?~%/\d][-+\dXYEST:.,/?~%[\]{}WZ]*$/.test(text) &&
    !/^\d{4}-\d{4}$|\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}([./])\d{1,2}\2\d{1,2}/.test(text)
  );
}

function failed(text: string, { code, at, message, hint }: FieldFault): DateResult {
  return { issues: [{ severity: "error", code, column: at + 1, value: text, message, ...(hint && { hint }) }] };
}

function hinted({ issues }: DateResult, zone: Zone, order: DateOrder | undefined): DateResult {
  return { issues: issues.map((issue) => withHint(issue, zone, order)) };
}

function withHint(issue: DateIssue, zone: Zone, order: DateOrder | undefined): DateIssue {
  if (issue.severity !== "error" || issue.hint !== undefined) return issue;
  const serial = serialDays(issue.value);
  if (serial) return { ...issue, hint: dateMessages.serialNumber(...serial) };
  const isDate = (text: string): boolean => readEDTF(text, zone, true).when !== undefined;
  const timed = timedOf(issue.value, (text) => dayOf(text, order));
  const near = timed !== undefined && isDate(timed) ? [timed] : nearestEDTF(issue.value, isDate);
  return near.length === 0 ? issue : { ...issue, hint: dateMessages.didYouMean(near) };
}

/** The day that a text means, as EDTF, if it is sure to be one. */
function dayOf(text: string, order: DateOrder | undefined): string | undefined {
  const found = readProse(text, undefined, order);
  if ("fault" in found || found.expression.kind !== "date") return undefined;
  const { day, qualifiers } = found.expression;
  return day === undefined || qualifiers !== undefined ? undefined : writeExpression(found.expression);
}

function readWords(text: string, zone: Zone, { published, dateOrder }: ParseDateOptions): DateResult {
  const issues: DateIssue[] = [];
  const days = published === undefined ? undefined : publicationDays(published, zone);
  const found = readProse(text, days, dateOrder);
  const isUnread = published !== undefined && days === undefined;
  const say = (severity: Severity, code: DateIssueCode, at: number, message: string): void => {
    issues.push({ severity, code, column: at + 1, value: text, message });
  };
  if ("fault" in found) {
    const { fault } = found;
    const isMissing = fault.code === "missing-published";
    if (isUnread && isMissing) say("error", "unread-published", fault.at, dateMessages.unreadPublished);
    else issues.push(...hinted(failed(text, fault), zone, dateOrder).issues);
    return { issues };
  }
  const { expression, notice } = found;
  const faults: Fault[] = [];
  const bounded = withoutContradiction(expression);
  const when = resolve(bounded, zone, text, faults);
  for (const { severity, code, message } of faults) say(severity, code, 0, message);
  if (notice) say(notice.code === "before-or-after" ? "notice" : "warning", notice.code, notice.at, notice.message);
  if (isUnread && expression.kind === "remainder") say("warning", "unread-published", 0, dateMessages.unreadPublished);
  if (bounded !== expression) say("warning", "published-outside", 0, dateMessages.publishedOutside);
  return when ? { when, issues } : { issues };
}

/** The days on which a text can have been published; `undefined` where nothing bounds them. */
function publicationDays(published: string | When, zone: Zone): Days | undefined {
  const when = typeof published === "string" ? parseDate(published, { zone: zone.name }).when : published;
  if (when === undefined) return undefined;
  const { earliest } = when.start;
  const last = when.end.latest - 1;
  if (!Number.isFinite(last - earliest)) return undefined;
  return { first: dayOfInstant(earliest + zone.offset(earliest)), next: dayOfInstant(last + zone.offset(last)) + 1 };
}

/** Without a bound that leaves nothing of the unit: “earlier in October” in a text of September. */
function withoutContradiction(expression: Expression): Expression {
  if (expression.kind !== "remainder" || expression.bound === undefined) return expression;
  const whole = extentOf(expression.of);
  const bound = extentOf(expression.bound);
  if (whole === undefined || bound === undefined) return expression;
  const { kind, side, of } = expression;
  const fits = side === "earlier" ? bound.first >= whole.first : bound.first < whole.next;
  return fits ? expression : { kind, side, of };
}
