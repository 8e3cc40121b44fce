import { dateMessages } from "../words/en/dates.ts";
import { DAY } from "./civil.ts";
import { readEDTF } from "./edtf.ts";
import { expectText } from "./expected.ts";
import type { CalendarDate, Expression } from "./expression.ts";
import { extentOf } from "./extent.ts";
import type { FieldFault } from "./fields.ts";
import type { Fault } from "./meaning.ts";
import { nearestEDTF } from "./nearest.ts";
import { readProse } from "./prose.ts";
import { resolve } from "./resolve.ts";
import type { DateIssue, DateResult } from "./result.ts";
import { unitAt } from "./units.ts";
import type { When } from "./when.ts";
import { findZone } from "./zone.ts";
import type { Zone } from "./zone.ts";

export type { DateIssue, DateResult } from "./result.ts";

/** How a date is read. */
export interface ParseDateOptions {
  /**
   * IANA zone of dates without an offset.
   *
   * @defaultValue "utc"
   */
  readonly zone?: string;
  /** When the text was brought out: it bounds “earlier in October 2022”. */
  readonly published?: string | When;
}

/**
 * Reads a date: EDTF first (ISO 8601-2:2019, Annex A, levels 0 to 2), then ISO 8601 times, then English words.
 *
 * ```ts
 * import { parseDate } from "attested";
 * const { when, issues } = parseDate("mid-November 2022");
 * when && new Date(when.start.earliest).toISOString(); // => "2022-11-11T00:00:00.000Z"
 * when && new Date(when.end.latest).toISOString(); // => "2022-11-21T00:00:00.000Z"
 * parseDate("2022-02-30").issues[0]?.message; // => "February 2022 has 28 days"
 * ```
 *
 * @returns the date, and what there is to say of it; without a date at least one issue is an error. Never throws on a text.
 * @throws TypeError for what is no text
 */
export function parseDate(text: string, { zone: named = "utc", published }: ParseDateOptions = {}): DateResult {
  expectText("parseDate", text);
  const zone = findZone(named);
  if (zone === undefined)
    return failed(text, { code: "unknown-zone", at: 0, message: dateMessages.unknownZone(named) });
  const strict = readEDTF(text, zone, true);
  if (strict.when) return strict;
  if (text.trim() === "") return failed(text, { code: "empty", at: 0, message: dateMessages.empty });
  if (looksLikeEDTF(text) || /^-?\d{4}-\d\d-\d\d[Tt ]\d/.test(text))
    return { issues: strict.issues.map((issue) => withHint(issue, zone)) };
  if (text.trim() !== text) {
    const at = text.trimStart() === text ? text.trimEnd().length : 0;
    return hinted(failed(text, { code: "blank", at, message: dateMessages.blank }), zone);
  }
  return readWords(text, zone, published);
}

/** Whether only characters of EDTF stand in it, so that EDTF's own fault says more than that of words. */
function looksLikeEDTF(text: string): boolean {
  return /^[-+Y[{.?~%/\d][-+\dXYEST:.,/?~%[\]{}WZ]*$/.test(text) && !/^\d{4}-\d{4}$/.test(text);
}

function failed(text: string, { code, at, message }: FieldFault): DateResult {
  return { issues: [{ severity: "error", code, column: at + 1, value: text, message }] };
}

function hinted({ issues }: DateResult, zone: Zone): DateResult {
  return { issues: issues.map((issue) => withHint(issue, zone)) };
}

function withHint(issue: DateIssue, zone: Zone): DateIssue {
  if (issue.severity !== "error" || issue.hint !== undefined) return issue;
  const near = nearestEDTF(issue.value, (text) => readEDTF(text, zone, true).when !== undefined);
  return near.length === 0 ? issue : { ...issue, hint: dateMessages.didYouMean(near) };
}

function readWords(text: string, zone: Zone, published: string | When | undefined): DateResult {
  const notices: DateIssue[] = [];
  const day = published === undefined ? undefined : publicationDay(published, zone);
  const found = readProse(text, day);
  if ("fault" in found) return hinted(failed(text, found.fault), zone);
  const { expression, notice } = found;
  const warn = (code: string, at: number, message: string): void => {
    notices.push({ severity: "warning", code, column: at + 1, value: text, message });
  };
  if (notice) warn(notice.code, notice.at, notice.message);
  if (published !== undefined && day === undefined && expression.kind === "remainder") {
    warn("unread-published", 0, dateMessages.unreadPublished);
  }
  const bounded = withoutContradiction(expression);
  if (bounded !== expression) warn("published-outside", 0, dateMessages.publishedOutside);
  const faults: Fault[] = [];
  const when = resolve(bounded, zone, text, faults);
  const issues = faults.map(({ severity, code, message }) => ({ severity, code, column: 1, value: text, message }));
  return { ...(when && { when }), issues: [...issues, ...notices] };
}

/** The last day on which a text can have been brought out. */
function publicationDay(published: string | When, zone: Zone): CalendarDate | undefined {
  const when = typeof published === "string" ? parseDate(published, { zone: zone.name }).when : published;
  if (when === undefined || !Number.isFinite(when.end.latest)) return undefined;
  const last = when.end.latest - 1;
  const unit = unitAt(Math.floor((last + zone.offset(last)) / DAY), "day");
  return unit.kind === "date" ? unit : undefined;
}

/** Without a bound that leaves nothing of the unit: “earlier in October” in a text of September. */
function withoutContradiction(expression: Expression): Expression {
  if (expression.kind !== "remainder" || expression.bound === undefined) return expression;
  const whole = extentOf(expression.of)?.days;
  const bound = extentOf(expression.bound)?.days;
  if (whole === undefined || bound === undefined) return expression;
  const { kind, side, of } = expression;
  const fits = side === "earlier" ? bound.first >= whole.first : bound.first < whole.next;
  return fits ? expression : { kind, side, of };
}
