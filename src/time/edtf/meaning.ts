import { dateMessages } from "../../words/en/dates.ts";
import { DAY, civilFromDays, daysFromCivil } from "../calendar/civil.ts";
import type {
  DateSet,
  DateTime,
  Dated,
  Draft,
  Expression,
  Interval,
  IntervalEnd,
  Range,
  Relation,
} from "../expression.ts";
import { componentsOf, isOpen, leastOf } from "../calendar/component.ts";
import type { Component } from "../calendar/component.ts";
import { extentOf } from "../calendar/extent.ts";
import { offsetOf, wallOf, writeInstant } from "../calendar/offset.ts";
import { MOST_MEMBERS, possibilities } from "../calendar/pattern.ts";
import type { Days, Runs } from "../calendar/pattern.ts";
import { dayAfter, firstDay, grainOf } from "../calendar/season.ts";
import type { Bounds, EndKind, Grain } from "../when.ts";
import { findZone, instantsOf, readingsOfSkipped } from "../calendar/zone.ts";
import type { Zone } from "../calendar/zone.ts";
import type { DateIssueCode } from "../result.ts";

/** Something wrong with one part of an expression. */
export interface Fault {
  readonly severity: "error" | "warning";
  readonly code: DateIssueCode;
  /** The part it is about. */
  readonly about: Expression | IntervalEnd;
  readonly message: string;
}

/** What a part of an expression means. */
export interface Meaning {
  readonly bounds: Bounds;
  readonly grain: Grain;
  readonly from: EndKind;
  readonly until: EndKind;
  readonly members: readonly Bounds[] | undefined;
  readonly best: Bounds | undefined;
}

/** From fine to coarse. */
const RANK: Readonly<Record<Grain, number>> = {
  millisecond: 0,
  second: 1,
  minute: 2,
  hour: 3,
  day: 4,
  month: 5,
  quarter: 6,
  season: 7,
  third: 8,
  half: 9,
  year: 10,
  decade: 11,
  century: 12,
  millennium: 13,
};

export function coarser(a: Grain, b: Grain): Grain {
  return a === b || RANK[a] > RANK[b] ? a : b;
}

export function meaningOf(part: Exclude<Expression, Interval>, zone: Zone, faults: Fault[]): Meaning | undefined {
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

function fault(faults: Fault[], code: DateIssueCode, about: Fault["about"], message: string): undefined {
  faults.push({ severity: "error", code, about, message });
  return undefined;
}

function boundsOfDays({ first, next }: Days, zone: Zone): Bounds {
  return { earliest: zone.instant(first * DAY), latest: zone.instant(next * DAY) };
}

export function isPossible({ earliest, latest }: Bounds): boolean {
  return earliest < latest;
}

function dated(bounds: Bounds, grain: Grain): Draft<Meaning> {
  return { bounds, grain, from: "dated", until: "dated", members: undefined, best: undefined };
}

function meaningOfDate(part: Exclude<Dated, DateTime>, zone: Zone, faults: Fault[]): Meaning | undefined {
  if (part.kind === "date") {
    const [year, month, day] = componentsOf(part);
    const meaning = meaningOfComponents(year, month, day, zone);
    if (meaning === undefined) return fault(faults, "no-such-day", part, dateMessages.noSuchDay);
    return isPossible(meaning.bounds) ? meaning : skippedDay(faults, part, zone);
  }
  const extent = extentOf(part);
  if (extent === undefined) return fault(faults, "no-such-day", part, dateMessages.noSuchDay);
  const bounds = boundsOfDays(extent, zone);
  if (!isPossible(bounds)) return skippedDay(faults, part, zone);
  const meaning = dated(bounds, extent.grain);
  meaning.members = extent.members && membersOf(extent.members, zone);
  if (extent.best) meaning.best = boundsOfDays(extent.best, zone);
  return meaning;
}

function skippedDay(faults: Fault[], part: Dated, zone: Zone): undefined {
  return fault(faults, "skipped-day", part, dateMessages.skippedDay(zone.name));
}

/** What the components of a date mean, as {@link componentsOf} gives them; `undefined` where no day fits. */
export function meaningOfComponents(
  year: Component,
  month: Component,
  day: Component,
  zone: Zone,
): Meaning | undefined {
  const grain = grainOf(year, month, day);
  if (!isOpen(year | month | day)) return dated(boundsOfDate(leastOf(year), month, day, zone), grain);
  const found = possibilities(year, month, day);
  if (found === undefined) return undefined;
  const meaning = dated(boundsOfDays(found, zone), grain);
  meaning.members = found.members && membersOf(found.members, zone);
  return meaning;
}

/** The bounds of a year, a month or season unless that is 0, a day unless that is 0. */
export function boundsOfDate(year: number, month: number, day: number, zone: Zone): Bounds {
  return {
    earliest: zone.instant(firstDay(year, month, day) * DAY),
    latest: zone.instant(dayAfter(year, month, day) * DAY),
  };
}

/** The bounds of runs of days in a zone; `undefined` where they are not several. */
function membersOf(runs: Runs, zone: Zone): readonly Bounds[] | undefined {
  const members: Bounds[] = [];
  for (let i = 0; i + 1 < runs.length; i += 2) {
    const earliest = zone.instant((runs[i] ?? 0) * DAY);
    const latest = zone.instant((runs[i + 1] ?? 0) * DAY);
    if (earliest < latest) members.push({ earliest, latest });
  }
  return members.length > 1 ? members : undefined;
}

function meaningOfTime(time: DateTime, zone: Zone, faults: Fault[]): Meaning | undefined {
  const [wall, length, grain] = wallOf(time);
  const from = (earliest: number): Bounds => ({ earliest, latest: earliest + length });
  if (time.offset !== undefined) return dated(from(wall - offsetOf(time.offset)), grain);
  const place = time.zone === undefined ? zone : findZone(time.zone);
  if (place === undefined) return fault(faults, "unknown-zone", time, dateMessages.unknownZone(time.zone ?? ""));
  const instants = instantsOf(wall, place);
  const [first, second] = instants;
  if (first !== undefined && second === undefined) return dated(from(first), grain);
  const readings = first === undefined ? readingsOfSkipped(wall, place) : instants;
  const [one = "", other = ""] = readings.map((instant) => writeInstant(instant, place));
  if (first === undefined || second === undefined) {
    return fault(faults, "skipped-time", time, dateMessages.skippedTime(place.name, one, other));
  }
  const message = dateMessages.repeatedTime(place.name, one, other);
  faults.push({ severity: "warning", code: "repeated-time", about: time, message });
  const meaning = dated({ earliest: first, latest: second + length }, grain);
  if (second >= first + length) meaning.members = [from(first), from(second)];
  return meaning;
}

function meaningOfRelation({ relation, to }: Relation, zone: Zone, faults: Fault[]): Meaning | undefined {
  const meaning = meaningOf(to, zone, faults);
  if (meaning === undefined) return undefined;
  const { earliest, latest } = meaning.bounds;
  const ends = relation === "before" || relation === "by";
  const cut = relation === "before" || relation === "from" ? earliest : latest;
  return {
    bounds: ends ? { earliest: -Infinity, latest: cut } : { earliest: cut, latest: Infinity },
    grain: meaning.grain,
    from: ends ? "open" : "dated",
    until: ends ? "dated" : "open",
    members: undefined,
    best: undefined,
  };
}

function meaningOfRange(range: Range, zone: Zone, faults: Fault[]): Meaning | undefined {
  const { first, last } = range;
  const start = first && meaningOf(first, zone, faults);
  const end = last && meaningOf(last, zone, faults);
  if ((first && !start) || (last && !end)) return undefined;
  const bounds = { earliest: start?.bounds.earliest ?? -Infinity, latest: end?.bounds.latest ?? Infinity };
  if (!isPossible(bounds) || (start && end && start.bounds.latest > end.bounds.latest)) {
    return fault(faults, "end-before-start", last ?? range, dateMessages.reversedRange);
  }
  return {
    bounds,
    grain: coarser(start?.grain ?? "millisecond", end?.grain ?? "millisecond"),
    from: start?.from ?? "open",
    until: end?.until ?? "open",
    members: undefined,
    best: undefined,
  };
}

/** Adds the years, months or days of a range whose ends are written alike; `false` where they are more than `most`. */
function addUnits(members: Bounds[], { first, last }: Range, zone: Zone, most: number): boolean {
  if (first?.kind !== "date" || last?.kind !== "date") return false;
  const [start, end] = [extentOf(first), extentOf(last)];
  if (start === undefined || end?.grain !== start.grain) return false;
  const { grain } = start;
  const count = members.length;
  const { year, month, day } = civilFromDays(start.first);
  const unitAt = (n: number): number => {
    if (grain === "year") return daysFromCivil(year + n);
    return grain === "month" ? daysFromCivil(year, month + n) : daysFromCivil(year, month, day + n);
  };
  if (grain !== "year" && grain !== "month" && grain !== "day") return false;
  for (let n = 0, at = start.first; at < end.next; n++) {
    const next = unitAt(n + 1);
    if (n >= most) {
      members.length = count;
      return false;
    }
    members.push({ earliest: zone.instant(at * DAY), latest: zone.instant(next * DAY) });
    at = next;
  }
  return true;
}

function meaningOfSet({ choice, elements }: DateSet, zone: Zone, faults: Fault[]): Meaning | undefined {
  const members: Bounds[] = [];
  let [earliest, latest] = [Infinity, -Infinity];
  let grain: Grain = "millisecond";
  let from: EndKind = "dated";
  let until: EndKind = "dated";
  for (const element of elements) {
    const meaning = meaningOf(element, zone, faults);
    if (meaning === undefined) return undefined;
    earliest = Math.min(earliest, meaning.bounds.earliest);
    latest = Math.max(latest, meaning.bounds.latest);
    grain = coarser(grain, meaning.grain);
    if (meaning.from === "open") from = "open";
    if (meaning.until === "open") until = "open";
    if (members.length > MOST_MEMBERS) continue;
    if (element.kind === "range" && addUnits(members, element, zone, MOST_MEMBERS - members.length)) continue;
    if (meaning.members) members.push(...meaning.members);
    else members.push(meaning.bounds);
  }
  const alone = choice === "one" && elements.length === 1 && elements[0]?.kind === "range";
  const apart = alone || members.length > MOST_MEMBERS ? [] : disjoint(members);
  const several = apart.length > 1 ? apart : undefined;
  return { bounds: { earliest, latest }, grain, from, until, members: several, best: undefined };
}

/** Ascending, those that overlap joined; sorts what is given. */
function disjoint(members: Bounds[]): readonly Bounds[] {
  const kept: Bounds[] = [];
  if (!isAscending(members)) members.sort((a, b) => a.earliest - b.earliest || a.latest - b.latest);
  for (const member of members) {
    const last = kept[kept.length - 1];
    if (last === undefined || member.earliest >= last.latest) kept.push(member);
    else kept[kept.length - 1] = { earliest: last.earliest, latest: Math.max(last.latest, member.latest) };
  }
  return kept;
}

function isAscending(members: readonly Bounds[]): boolean {
  let before = -Infinity;
  for (const { earliest } of members) {
    if (earliest <= before) return false;
    before = earliest;
  }
  return true;
}
