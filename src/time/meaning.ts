import { dateMessages } from "../words/en/dates.ts";
import { DAY, civilFromDays, daysFromCivil } from "./civil.ts";
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
} from "./expression.ts";
import { extentOf } from "./extent.ts";
import { offsetOf, wallOf, writeInstant } from "./offset.ts";
import { MOST_MEMBERS } from "./pattern.ts";
import type { Days } from "./pattern.ts";
import type { Bounds, EndKind, Grain } from "./when.ts";
import { findZone, instantsOf, readingsOfSkipped } from "./zone.ts";
import type { Zone } from "./zone.ts";

/** Something wrong with one part of an expression. */
export interface Fault {
  readonly severity: "error" | "warning";
  readonly code: string;
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
  return a === b || GRAINS.indexOf(a) > GRAINS.indexOf(b) ? a : b;
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

function fault(faults: Fault[], code: string, about: Fault["about"], message: string): undefined {
  faults.push({ severity: "error", code, about, message });
  return undefined;
}

function boundsOfDays({ first, next }: Days, zone: Zone): Bounds {
  return { earliest: zone.instant(first * DAY), latest: zone.instant(next * DAY) };
}

function isPossible({ earliest, latest }: Bounds): boolean {
  return earliest < latest;
}

function dated(bounds: Bounds, grain: Grain): Draft<Meaning> {
  return { bounds, grain, from: "dated", until: "dated", members: undefined, best: undefined };
}

function meaningOfDate(part: Exclude<Dated, DateTime>, zone: Zone, faults: Fault[]): Meaning | undefined {
  const extent = extentOf(part);
  if (extent === undefined) return fault(faults, "no-such-day", part, dateMessages.noSuchDay);
  const bounds = boundsOfDays(extent.days, zone);
  if (!isPossible(bounds)) return fault(faults, "skipped-day", part, dateMessages.skippedDay(zone.name));
  const meaning = dated(bounds, extent.grain);
  if (extent.members) {
    const members: Bounds[] = [];
    for (const days of extent.members) {
      const member = boundsOfDays(days, zone);
      if (isPossible(member)) members.push(member);
    }
    if (members.length > 1) meaning.members = members;
  }
  if (extent.best) meaning.best = boundsOfDays(extent.best, zone);
  return meaning;
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
    return fault(faults, "reversed", last ?? range, dateMessages.reversedRange);
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

/** The years, months or days of a range whose ends are written alike; `undefined` where they are more than `most`. */
function unitsBetween({ first, last }: Range, most: number): readonly Days[] | undefined {
  if (first?.kind !== "date" || last?.kind !== "date") return undefined;
  const [start, end] = [extentOf(first), extentOf(last)];
  if (start === undefined || end?.grain !== start.grain) return undefined;
  const steps = { year: [1, 0, 0], month: [0, 1, 0], day: [0, 0, 1] }[start.grain as string];
  if (steps === undefined) return undefined;
  const [years = 0, months = 0, days = 0] = steps;
  const units: Days[] = [];
  for (let at = start.days.first; at < end.days.next; at = units[units.length - 1]?.next ?? Infinity) {
    if (units.length >= most) return undefined;
    const { year, month, day } = civilFromDays(at);
    units.push({ first: at, next: daysFromCivil(year + years, month + months, day + days) });
  }
  return units;
}

function meaningOfSet({ choice, elements }: DateSet, zone: Zone, faults: Fault[]): Meaning | undefined {
  let hull: Meaning | undefined;
  const members: Bounds[] = [];
  for (const element of elements) {
    const meaning = meaningOf(element, zone, faults);
    if (meaning === undefined) return undefined;
    hull = hull === undefined ? meaning : join(hull, meaning);
    if (members.length > MOST_MEMBERS) continue;
    const units = element.kind === "range" ? unitsBetween(element, MOST_MEMBERS - members.length) : undefined;
    if (units) for (const days of units) members.push(boundsOfDays(days, zone));
    else if (meaning.members) members.push(...meaning.members);
    else members.push(meaning.bounds);
  }
  if (hull === undefined) return undefined;
  const alone = choice === "one" && elements.length === 1 && elements[0]?.kind === "range";
  const apart = alone || members.length > MOST_MEMBERS ? [] : disjoint(members);
  return { ...hull, members: apart.length > 1 ? apart : undefined, best: undefined };
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
    members: undefined,
    best: undefined,
  };
}

/** Ascending, those that overlap joined. */
function disjoint(members: Bounds[]): readonly Bounds[] {
  const kept: Bounds[] = [];
  for (const member of members.sort((a, b) => a.earliest - b.earliest || a.latest - b.latest)) {
    const last = kept[kept.length - 1];
    if (last === undefined || member.earliest >= last.latest) kept.push(member);
    else kept[kept.length - 1] = { earliest: last.earliest, latest: Math.max(last.latest, member.latest) };
  }
  return kept;
}
