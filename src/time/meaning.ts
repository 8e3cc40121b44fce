import { dateMessages } from "../words/en/dates.ts";
import { civilFromDays, daysInMonth, isLeapYear } from "./civil.ts";
import type { DateSet, DateTime, Dated, Expression, Interval, IntervalEnd, Range, Relation } from "./expression.ts";
import { extentOf } from "./extent.ts";
import { offsetOf, wallOf, writeInstant } from "./offset.ts";
import { MOST_MEMBERS } from "./pattern.ts";
import type { Days } from "./pattern.ts";
import { hasZone, instantsOf, readingsOfSkipped, startOfDay } from "./wall.ts";
import type { Bounds, EndKind, Grain } from "./when.ts";

/** Something wrong with one part of an expression. */
export interface Fault {
  readonly severity: "error" | "warning";
  readonly code: string;
  /** The part it is about. */
  readonly about: Expression | IntervalEnd;
  readonly message: string;
  readonly hint?: string;
}

/** What a part of an expression means. */
export interface Meaning {
  readonly bounds: Bounds;
  readonly grain: Grain;
  readonly from: EndKind;
  readonly until: EndKind;
  readonly members?: readonly Bounds[];
  readonly best?: Bounds;
}

/** From fine to coarse. */
const GRAINS: readonly Grain[] = [
  "millisecond",
  "second",
  "minute",
  "hour",
  "day",
  "month",
  "quarter",
  "season",
  "third",
  "half",
  "year",
  "decade",
  "century",
  "millennium",
];

export function coarser(a: Grain, b: Grain): Grain {
  return GRAINS.indexOf(a) >= GRAINS.indexOf(b) ? a : b;
}

export function meaningOf(part: Exclude<Expression, Interval>, zone: string, faults: Fault[]): Meaning | undefined {
  switch (part.kind) {
    case "datetime":
      return meaningOfTime(part, zone, faults);
    case "set":
      return meaningOfSet(part, zone, faults);
    case "range":
      return meaningOfRange(part, zone, faults);
    case "relation":
      return meaningOfRelation(part, zone, faults);
    default:
      return meaningOfDate(part, zone, faults);
  }
}

function boundsOfDays({ first, next }: Days, zone: string): Bounds {
  return { earliest: startOfDay(first, zone), latest: startOfDay(next, zone) };
}

function isPossible({ earliest, latest }: Bounds): boolean {
  return earliest < latest;
}

function meaningOfDate(part: Exclude<Dated, DateTime>, zone: string, faults: Fault[]): Meaning | undefined {
  const extent = extentOf(part);
  const bounds = extent && boundsOfDays(extent.days, zone);
  if (bounds === undefined || !isPossible(bounds)) {
    const message = extent ? dateMessages.skippedDay(zone) : dateMessages.noSuchDay;
    faults.push({ severity: "error", code: extent ? "skipped-day" : "no-such-day", about: part, message });
    return undefined;
  }
  const members = extent?.members?.map((days) => boundsOfDays(days, zone)).filter(isPossible);
  return {
    bounds,
    grain: extent?.grain ?? "day",
    from: "dated",
    until: "dated",
    ...(members && members.length > 1 && { members }),
    ...(extent?.best && { best: boundsOfDays(extent.best, zone) }),
  };
}

function meaningOfTime(time: DateTime, zone: string, faults: Fault[]): Meaning | undefined {
  const [wall, length, grain] = wallOf(time);
  const until = (earliest: number): Bounds => ({ earliest, latest: earliest + length });
  const dated = { grain, from: "dated", until: "dated" } as const;
  if (time.offset !== undefined) return { ...dated, bounds: until(wall - offsetOf(time.offset)) };
  const place = time.zone ?? zone;
  if (time.zone !== undefined && !hasZone(time.zone)) {
    faults.push({ severity: "error", code: "unknown-zone", about: time, message: dateMessages.unknownZone(time.zone) });
    return undefined;
  }
  const instants = instantsOf(wall, place);
  const [first, second] = instants;
  if (first !== undefined && second === undefined) return { ...dated, bounds: until(first) };
  const readings = first === undefined || second === undefined ? readingsOfSkipped(wall, place) : instants;
  const [one = "", other = ""] = readings.map((instant) => writeInstant(instant, place));
  if (first === undefined || second === undefined) {
    const message = dateMessages.skippedTime(place, one, other);
    faults.push({ severity: "error", code: "skipped-time", about: time, message });
    return undefined;
  }
  const message = dateMessages.repeatedTime(place, one, other);
  faults.push({ severity: "warning", code: "repeated-time", about: time, message });
  const apart = second >= first + length;
  return {
    ...dated,
    bounds: { earliest: first, latest: second + length },
    ...(apart && { members: [until(first), until(second)] }),
  };
}

function meaningOfRelation({ relation, to }: Relation, zone: string, faults: Fault[]): Meaning | undefined {
  const meaning = meaningOf(to, zone, faults);
  if (meaning === undefined) return undefined;
  const { bounds, grain } = meaning;
  switch (relation) {
    case "before":
      return { grain, from: "open", until: "dated", bounds: { earliest: -Infinity, latest: bounds.earliest } };
    case "by":
      return { grain, from: "open", until: "dated", bounds: { earliest: -Infinity, latest: bounds.latest } };
    case "after":
      return { grain, from: "dated", until: "open", bounds: { earliest: bounds.latest, latest: Infinity } };
    default:
      return { grain, from: "dated", until: "open", bounds: { earliest: bounds.earliest, latest: Infinity } };
  }
}

function meaningOfRange(range: Range, zone: string, faults: Fault[]): Meaning | undefined {
  const { first, last } = range;
  const start = first && meaningOf(first, zone, faults);
  const end = last && meaningOf(last, zone, faults);
  if ((first && !start) || (last && !end)) return undefined;
  const bounds = { earliest: start?.bounds.earliest ?? -Infinity, latest: end?.bounds.latest ?? Infinity };
  if (!isPossible(bounds) || (start && end && start.bounds.latest > end.bounds.latest)) {
    faults.push({ severity: "error", code: "reversed", about: last ?? range, message: dateMessages.reversedRange });
    return undefined;
  }
  return {
    bounds,
    grain: coarser(start?.grain ?? "millisecond", end?.grain ?? "millisecond"),
    from: start?.from ?? "open",
    until: end?.until ?? "open",
  };
}

/** The single possibilities of an element of a set. */
function membersOf(element: Dated | Range, meaning: Meaning, zone: string, most: number): readonly Bounds[] {
  if (meaning.members) return meaning.members;
  if (element.kind !== "range") return [meaning.bounds];
  return unitsBetween(element, most)?.map((days) => boundsOfDays(days, zone)) ?? [meaning.bounds];
}

/** The years, months or days of a range whose ends are written alike; `undefined` where they are more than `most`. */
function unitsBetween({ first, last }: Range, most: number): readonly Days[] | undefined {
  if (first?.kind !== "date" || last?.kind !== "date") return undefined;
  const grain = extentOf(first)?.grain;
  const start = extentOf(first)?.days.first;
  const end = extentOf(last)?.days.next;
  if (start === undefined || end === undefined || grain !== extentOf(last)?.grain) return undefined;
  if (grain !== "year" && grain !== "month" && grain !== "day") return undefined;
  const units: Days[] = [];
  for (let at = start; at < end;) {
    if (units.length >= most) return undefined;
    const { year, month } = civilFromDays(at);
    const next =
      grain === "day" ? at + 1 : at + (grain === "month" ? daysInMonth(year, month) : isLeapYear(year) ? 366 : 365);
    units.push({ first: at, next });
    at = next;
  }
  return units;
}

function meaningOfSet(set: DateSet, zone: string, faults: Fault[]): Meaning | undefined {
  let hull: Meaning | undefined;
  const members: Bounds[] = [];
  for (const element of set.elements) {
    const meaning = meaningOf(element, zone, faults);
    if (meaning === undefined) return undefined;
    hull = hull === undefined ? meaning : join(hull, meaning);
    if (members.length <= MOST_MEMBERS) {
      members.push(...membersOf(element, meaning, zone, MOST_MEMBERS - members.length));
    }
  }
  if (hull === undefined) return undefined;
  const alone = set.choice === "one" && set.elements.length === 1 && set.elements[0]?.kind === "range";
  const apart = alone || members.length > MOST_MEMBERS ? [] : disjoint(members);
  const { bounds, grain, from, until } = hull;
  return { bounds, grain, from, until, ...(apart.length > 1 && { members: apart }) };
}

function join(a: Meaning, b: Meaning): Meaning {
  return {
    bounds: {
      earliest: Math.min(a.bounds.earliest, b.bounds.earliest),
      latest: Math.max(a.bounds.latest, b.bounds.latest),
    },
    grain: coarser(a.grain, b.grain),
    from: a.from === "open" ? a.from : b.from,
    until: a.until === "open" ? a.until : b.until,
  };
}

/** Ascending, those that overlap joined. */
function disjoint(members: readonly Bounds[]): readonly Bounds[] {
  const kept: Bounds[] = [];
  for (const member of members.slice().sort((a, b) => a.earliest - b.earliest || a.latest - b.latest)) {
    const last = kept.at(-1);
    if (last === undefined || member.earliest >= last.latest) kept.push(member);
    else kept[kept.length - 1] = { earliest: last.earliest, latest: Math.max(last.latest, member.latest) };
  }
  return kept;
}
