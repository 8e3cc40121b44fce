import type {
  CalendarDate,
  DateSet,
  DateTime,
  Dated,
  Expression,
  IntervalEnd,
  LongYear,
  Period,
  Qualifier,
  Qualifiers,
  Range,
  Relation,
} from "../expression.ts";
import { extentOf } from "../calendar/extent.ts";
import { wallOf, writeInstant } from "../calendar/offset.ts";
import { timeAt, unitAt, unitsOf } from "../calendar/units.ts";
import type { UnitGrain } from "../calendar/units.ts";
import { expectWhen } from "../expected.ts";
import type { Grain, When } from "../when.ts";
import { findZone, instantsOf } from "../calendar/zone.ts";
import type { Zone } from "../calendar/zone.ts";

/**
 * Writes a date as EDTF (ISO 8601-2:2019, Annex A). What was read from EDTF comes out as it went in, or as another
 * form of the same meaning; words become the EDTF of what they mean: “mid-November 2022” is
 * `[2022-11-11..2022-11-20]`. A sign behind a time is ours, as `parseDate` reads it; an end of an interval that EDTF
 * cannot say becomes its outer bound: “late 1990s to 2005” is `1997/2005`.
 *
 * @throws TypeError for what is no date that `parseDate` or `read` made
 * @example
 * ```ts
 * import { parseDate, toEDTF } from "attested";
 * const { when } = parseDate("before 21 October 2022");
 * when && toEDTF(when); // => "[..2022-10-20]"
 * ```
 */
export function toEDTF(when: When): string {
  expectWhen("toEDTF", when);
  const { shape, expression } = when;
  return writeExpression(shape === "span" ? throughout(expression) : expression);
}

/** Whether days so far off are no whole numbers any more: then a unit is written itself, not its first and its last day. */
function isBeyond(day: number): boolean {
  return Math.abs(day) > Number.MAX_SAFE_INTEGER;
}

/** What lasted all of a unit, from its first day to its last. */
function throughout(expression: Expression): Expression {
  switch (expression.kind) {
    case "interval":
    case "range":
    case "set":
    case "relation":
      return expression;
    default: {
      const days = expression.kind === "datetime" ? undefined : extentOf(expression);
      if (expression.kind === "datetime" || days?.grain === "day" || days === undefined || isBeyond(days.first))
        return { kind: "interval", start: expression, end: expression };
      const sign = qualifierOf(expression);
      return { kind: "interval", start: unitAt(days.first, "day", sign), end: unitAt(days.next - 1, "day", sign) };
    }
  }
}

/** Writes an expression as EDTF. */
export function writeExpression(expression: Expression): string {
  switch (expression.kind) {
    case "interval":
      return `${writeEnd(expression.start, "first")}/${writeEnd(expression.end, "last")}`;
    case "set":
      return writeSet(expression);
    case "relation":
      return writeRange(rangeOfRelation(expression));
    default:
      return writePoint(expression);
  }
}

type Simple = CalendarDate | LongYear | DateTime;

/** What EDTF can say as one date, or as a range within a set. */
function simplify(date: Dated): Simple | Range {
  switch (date.kind) {
    case "date":
    case "year":
    case "datetime":
      return date;
    case "period":
      return patternOf(date) ?? unitsOfDated(date, date.qualifier);
    case "age":
      return unitsOfDated(date, date.qualifier);
    case "part":
      return unitsOfDated(date, date.qualifier);
    default:
      return unitsOfDated(date);
  }
}

function unitsOfDated(date: Exclude<Dated, DateTime>, qualifier?: Qualifier): Simple | Range {
  const extent = extentOf(date);
  return extent ? unitsOf(extent, "year", qualifier) : { kind: "range" };
}

/** A decade or a hundred years as digits with `X`. */
function patternOf({ unit, number, era, qualifier }: Period): CalendarDate | undefined {
  if (era === "BCE" || number > 9999 || (unit !== "decade" && unit !== "hundred")) return undefined;
  const digits = String(number).padStart(4, "0");
  const year = unit === "decade" ? `${digits.slice(0, 3)}X` : `${digits.slice(0, 2)}XX`;
  return { kind: "date", year, ...(qualifier && { qualifiers: { year: qualifier } }) };
}

/** `[first..last]` of what stands before or after a date. */
export function rangeOfRelation({ relation, to }: Relation): Range {
  if (relation === "by") return { kind: "range", last: to };
  if (relation === "from") return { kind: "range", first: to };
  if (to.kind === "datetime") {
    const [wall, length] = wallOf(to);
    const place = {
      ...(to.offset !== undefined && { offset: to.offset }),
      ...(to.zone !== undefined && { zone: to.zone }),
      ...(to.qualifier !== undefined && { qualifier: to.qualifier }),
    };
    return relation === "before"
      ? { kind: "range", last: { ...timeAt(wall - 1, 1), ...place } }
      : { kind: "range", first: { ...timeAt(wall + length, 1), ...place } };
  }
  const extent = extentOf(to);
  if (extent === undefined) return { kind: "range" };
  const { first, next } = extent;
  const days = relation === "before" ? { first: -Infinity, next: first } : { first: next, next: Infinity };
  const units = unitsOf(days, unitGrainOf(extent.grain), qualifierOf(to));
  return units.kind === "range" ? units : { kind: "range", first: units };
}

/** The sign that holds for all of a date. */
function qualifierOf(date: Exclude<Dated, DateTime>): Qualifier | undefined {
  if (date.kind === "date") return date.qualifiers?.year;
  return date.kind === "remainder" ? undefined : date.qualifier;
}

function unitGrainOf(grain: Grain): UnitGrain {
  if (grain === "day") return "day";
  return grain === "month" || grain === "season" || grain === "quarter" || grain === "third" || grain === "half"
    ? "month"
    : "year";
}

function writePoint(point: Dated | Range): string {
  const simple = point.kind === "range" ? point : simplify(point);
  return simple.kind === "range" ? writeRange(simple) : writeSimple(simple);
}

function writeRange(range: Range): string {
  return `[${writeElement(range)}]`;
}

function writeSet({ choice, elements }: DateSet): string {
  const inner = elements.map(writeElement).join(",");
  return choice === "one" ? `[${inner}]` : `{${inner}}`;
}

function writeElement(element: Dated | Range): string {
  const simple = element.kind === "range" ? element : simplify(element);
  if (simple.kind !== "range") return writeSimple(simple);
  return `${writeRangeEnd(simple.first, "first")}..${writeRangeEnd(simple.last, "last")}`;
}

type Side = "first" | "last";

function writeRangeEnd(end: Dated | undefined, side: Side): string {
  if (end === undefined) return "";
  const simple = simplify(end);
  if (simple.kind !== "range") return writeSimple(simple);
  return writeRangeEnd(simple[side], side);
}

/** @param side - of a range, which EDTF cannot have here, the outer end */
function writeEnd(end: IntervalEnd, side: Side): string {
  switch (end.kind) {
    case "open":
      return "..";
    case "unknown":
      return "";
    case "relation":
      return writeRangeEnd(rangeOfRelation(end)[side], side);
    case "range":
      return writeRangeEnd(end[side], side);
    default:
      return writeRangeEnd(end, side);
  }
}

function writeSimple(date: Simple): string {
  switch (date.kind) {
    case "date":
      return writeDate(date);
    case "year":
      return writeLongYear(date);
    default:
      return writeTime(date);
  }
}

function writeLongYear({ digits, prefixed, exponent, significant, qualifier }: LongYear): string {
  const power = exponent === undefined ? "" : `E${exponent}`;
  const precision = significant === undefined ? "" : `S${significant}`;
  return `${prefixed ? "Y" : ""}${digits}${power}${precision}${qualifier ?? ""}`;
}

function writeTime(time: DateTime): string {
  const { minute, second, fraction, offset, zone } = time;
  const clock = [time.hour, minute, second].filter((part) => part !== undefined).join(":");
  const place = zone === undefined ? undefined : findZone(zone);
  return `${time.year}-${time.month}-${time.day}T${clock}${fraction === undefined ? "" : `.${fraction}`}${offset ?? (place ? offsetIn(time, place) : "")}${time.qualifier ?? ""}`;
}

/** The offset that a time has in the zone it names; none where the clocks repeat or skip it. */
function offsetIn(time: DateTime, zone: Zone): string {
  const [instant, second] = instantsOf(wallOf(time)[0], zone);
  if (instant === undefined || second !== undefined) return "";
  return /(?:Z|[+-]\d\d:\d\d)$/.exec(writeInstant(instant, zone))?.[0] ?? "";
}

function writeDate({ year, month, season, day, qualifiers }: CalendarDate): string {
  const second = month ?? season;
  const components = [year, ...(second === undefined ? [] : [second]), ...(day === undefined ? [] : [day])];
  if (qualifiers === undefined) return components.join("-");
  return writeQualified(components, qualifiers);
}

/** A sign after a component holds for all before it too, one in front of it for it alone. */
function writeQualified(components: readonly string[], { year, month, day }: Qualifiers): string {
  const signs = [year, month, day].slice(0, components.length);
  let shared = 0;
  while (shared + 1 < signs.length && signs[shared + 1] === year) shared++;
  return components
    .map((digits, i) => {
      const sign = signs[i] ?? "";
      if (i > shared) return sign + digits;
      return i === shared ? digits + sign : digits;
    })
    .join("-");
}
