import { civilFromDays, daysFromCivil, daysInMonth } from "./civil.ts";
import type { Age, CalendarDate, LongYear, Part, Period, Remainder, Unit } from "./expression.ts";
import { possibilities, wholeYears, yearPattern, yearsOf } from "./pattern.ts";
import type { Days } from "./pattern.ts";
import type { Grain } from "./when.ts";

/** What a date covers in the calendar, before any zone. */
export interface Extent {
  readonly days: Days;
  readonly grain: Grain;
  /** Its possible days where they do not fill `days`. */
  readonly members?: readonly Days[];
  /** The best estimate. */
  readonly best?: Days;
}

/** What a date without a time covers; `undefined` where no day fits its digits. */
export function extentOf(date: Unit | Part | Remainder | Age): Extent | undefined {
  switch (date.kind) {
    case "date":
      return extentOfDate(date);
    case "year":
      return extentOfLongYear(date);
    case "period":
      return extentOfPeriod(date);
    case "age":
      return extentOfAge(date);
    case "part":
      return extentOfPart(date);
    default:
      return extentOfRemainder(date);
  }
}

/** Codes 21 to 41: first month, number of months, grain (ISO 8601-2:2019, 4.8; 21–24 meteorological, north). */
const SEASONS: readonly (readonly [first: number, months: number, grain: Grain])[] = [
  ...[3, 6, 9, 12].map((first) => [first, 3, "season"] as const),
  ...[3, 6, 9, 12].map((first) => [first, 3, "season"] as const),
  ...[9, 12, 3, 6].map((first) => [first, 3, "season"] as const),
  ...[1, 4, 7, 10].map((first) => [first, 3, "quarter"] as const),
  ...[1, 5, 9].map((first) => [first, 4, "third"] as const),
  ...[1, 7].map((first) => [first, 6, "half"] as const),
];

function extentOfDate(date: CalendarDate): Extent | undefined {
  const { year, month, season, day } = date;
  if (season !== undefined) return extentOfSeason(date, season);
  if (year.includes("X") || month?.includes("X") || day?.includes("X")) {
    const found = possibilities(date);
    return found && { days: found.hull, grain: grainOfPattern(date), ...(found.members && { members: found.members }) };
  }
  const y = Number(year);
  if (month === undefined) return { days: wholeYears(y, y), grain: "year" };
  const m = Number(month);
  if (day === undefined) {
    const first = daysFromCivil(y, m, 1);
    return { days: { first, next: first + daysInMonth(y, m) }, grain: "month" };
  }
  const first = daysFromCivil(y, m, Number(day));
  return { days: { first, next: first + 1 }, grain: "day" };
}

function extentOfSeason(date: CalendarDate, season: string): Extent | undefined {
  const found = SEASONS[Number(season) - 21];
  if (found === undefined) return undefined;
  const [month, months, grain] = found;
  const seasonOf = (year: number): Days => {
    const first = daysFromCivil(year, month, 1);
    return { first, next: addMonths(first, months) };
  };
  const pattern = yearPattern(date.year);
  const days = { first: seasonOf(pattern.low).first, next: seasonOf(pattern.high).next };
  if (pattern.count === 1) return { days, grain };
  const years = yearsOf(pattern);
  return { days, grain, ...(years && { members: years.map(seasonOf) }) };
}

/** The first of a month, some months after the first of another month. */
function addMonths(first: number, months: number): number {
  const { year, month } = civilFromDays(first);
  const count = year * 12 + month - 1 + months;
  const moved = Math.floor(count / 12);
  return daysFromCivil(moved, count - moved * 12 + 1, 1);
}

/** What is known of a date with `X`: `201X` a decade, `2004-XX` a year, `1985-04-XX` a month. */
function grainOfPattern({ year, month, day }: CalendarDate): Grain {
  if (day !== undefined && day !== "XX") return "day";
  if (month !== undefined && month !== "XX") return "month";
  const trailing = /X*$/.exec(year)?.[0].length ?? 0;
  return (["year", "decade", "century", "millennium"] as const)[trailing] ?? "millennium";
}

/** The year a long form names: `Y-17E7` is −170000000. */
export function yearOf({ digits, exponent = 0 }: LongYear): number {
  return Number(`${digits}e${exponent}`);
}

function extentOfLongYear(date: LongYear): Extent {
  const year = yearOf(date);
  const exact = wholeYears(year, year);
  const size = String(Math.abs(year)).length;
  const free = size - (date.significant ?? size);
  if (free <= 0) return { days: exact, grain: "year" };
  const step = 10 ** free;
  const low = Math.floor(Math.abs(year) / step) * step;
  const days = year < 0 ? wholeYears(-(low + step - 1), -Math.max(low, 1)) : wholeYears(low, low + step - 1);
  return { days, best: exact, grain: (["decade", "century"] as const)[free - 1] ?? "millennium" };
}

const SPANS = { decade: 10, hundred: 100, century: 100, millennium: 1000 } as const;

/** First and last year of a period, astronomically counted: the 5th century BC is −499 to −400. */
export function yearsOfPeriod({ unit, number, era }: Period): readonly [first: number, last: number] {
  const span = SPANS[unit];
  const counted = unit === "century" || unit === "millennium";
  const low = counted ? (number - 1) * span + 1 : number;
  const high = low + span - 1;
  return era === "CE" ? [low, high] : [1 - high, 1 - Math.max(low, 1)];
}

function extentOfPeriod(period: Period): Extent {
  const [first, last] = yearsOfPeriod(period);
  return { days: wholeYears(first, last), grain: period.unit === "hundred" ? "century" : period.unit };
}

const YEARS = { BP: 1, ka: 1e3, Ma: 1e6, Ga: 1e9 } as const;
/** The present of dates BP and ka (van der Plicht & Hogg 2006); beside an age in Ma it is nothing. */
const PRESENT = { BP: 1950, ka: 1950, Ma: 0, Ga: 0 } as const;

/** The years an age covers: its error, or half a unit of its last digit, to either side. */
export function yearsOfAge({ value, error, unit }: Age): readonly [first: number, last: number, best: number] {
  const scale = YEARS[unit];
  const decimals = value.includes(".") ? value.length - value.indexOf(".") - 1 : 0;
  const zeros = decimals > 0 || unit !== "BP" ? 0 : (/0*$/.exec(value)?.[0].length ?? 0);
  const half = error === undefined ? (scale * 10 ** (zeros - decimals)) / 2 : Number(error) * scale;
  const best = Math.round(PRESENT[unit] - Number(value) * scale);
  const exact = error === undefined && half < 1;
  return exact ? [best, best, best] : [Math.ceil(best - half), Math.floor(best + half), best];
}

function extentOfAge(age: Age): Extent {
  const [first, last, best] = yearsOfAge(age);
  const span = last - first + 1;
  const grain = span <= 1 ? "year" : span <= 10 ? "decade" : span <= 100 ? "century" : "millennium";
  return { days: wholeYears(first, last), best: wholeYears(best, best), grain };
}

/** Offsets of the middle and the last third of a unit, in its own steps, and its length. */
const THIRDS = {
  decade: [4, 7, 10],
  century: [33, 66, 100],
  millennium: [333, 666, 1000],
} as const;

function extentOfPart({ part, of }: Part): Extent | undefined {
  const whole = extentOf(of);
  if (whole === undefined) return undefined;
  const { days, grain } = whole;
  const bounds = cutsOf(days, grain);
  if (bounds === undefined) return whole;
  const [start, middle, late, end] = bounds;
  if (part === "early") return { days: { first: start, next: middle }, grain };
  if (part === "mid") return { days: { first: middle, next: late }, grain };
  return { days: { first: late, next: end }, grain };
}

/** Where a unit is cut into early, mid and late: at days 11 and 21 of a month, May and September of a year, …. */
function cutsOf({ first, next }: Days, grain: Grain): readonly [number, number, number, number] | undefined {
  switch (grain) {
    case "month":
      return [first, first + 10, first + 20, next];
    case "year":
      return [first, addMonths(first, 4), addMonths(first, 8), next];
    case "season":
    case "quarter":
      return [first, addMonths(first, 1), addMonths(first, 2), next];
    case "half":
      return [first, addMonths(first, 2), addMonths(first, 4), next];
    case "decade":
    case "century":
    case "millennium": {
      const [middle, late, length] = THIRDS[grain];
      const year = civilFromDays(next).year - length;
      return [first, daysFromCivil(year + middle, 1, 1), daysFromCivil(year + late, 1, 1), next];
    }
    default:
      return undefined;
  }
}

function extentOfRemainder({ side, of, bound }: Remainder): Extent | undefined {
  const whole = extentOf(of);
  const day = bound && extentOf(bound)?.days;
  if (whole === undefined || day === undefined) return whole;
  const { first, next } = whole.days;
  const days =
    side === "earlier" ? { first, next: Math.min(next, day.next) } : { first: Math.max(first, day.first), next };
  return days.first < days.next ? { days, grain: whole.grain } : whole;
}
