import { civilFromDays, daysFromCivil } from "./civil.ts";
import { componentsOf } from "./component.ts";
import type { Age, CalendarDate, LongYear, Part, Period, Remainder, Unit } from "../expression.ts";
import { possibilities, wholeYears } from "./pattern.ts";
import { YEARS_OF_DIGITS, grainOf } from "./season.ts";
import type { Days, Runs } from "./pattern.ts";
import type { Grain } from "../when.ts";

/** What a date covers in the calendar, before any zone. */
interface Extent extends Days {
  readonly grain: Grain;
  /** Its possible days where they do not fill it. */
  readonly members: Runs | undefined;
  /** The best estimate. */
  readonly best: Days | undefined;
}

function extent({ first, next }: Days, grain: Grain, members?: Runs, best?: Days): Extent {
  return { first, next, grain, members, best };
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

function extentOfDate(date: CalendarDate): Extent | undefined {
  const [year, month, day] = componentsOf(date);
  const found = possibilities(year, month, day);
  return found && extent(found, grainOf(year, month, day), found.members);
}

/** The year a long form names: `Y-17E7` is −170000000. */
export function yearOf({ digits, exponent = 0 }: LongYear): number {
  return Number(exponent === 0 ? digits : `${digits}e${exponent}`);
}

function extentOfLongYear(date: LongYear): Extent {
  const year = yearOf(date);
  const exact = wholeYears(year, year);
  const size = Math.abs(year);
  let free = -(date.significant ?? Infinity);
  for (let rest = size; rest >= 1; rest /= 10) free++;
  if (free <= 0) return extent(exact, "year");
  const low = Math.floor(size / 10 ** free) * 10 ** free;
  const high = low + 10 ** free - 1;
  const days = year < 0 ? wholeYears(-high, -Math.max(low, 1)) : wholeYears(low, high);
  return extent(days, YEARS_OF_DIGITS[free] ?? "millennium", undefined, exact);
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
  return extent(wholeYears(first, last), period.unit === "hundred" ? "century" : period.unit);
}

const YEARS = { BP: 1, ka: 1e3, Ma: 1e6, Ga: 1e9 } as const;
/** The present of dates BP and ka (van der Plicht & Hogg 2006); beside an age in Ma it is nothing. */
const PRESENT = { BP: 1950, ka: 1950, Ma: 0, Ga: 0 } as const;

/**
 * The years an age covers: its error, or half a unit of its last digit, to either side. Of two that are rounded, the year
 * in which they would touch is that of the older one: 34.5 Ma is rounded to 35 Ma.
 */
function yearsOfAge({ value, error, unit }: Age): readonly [first: number, last: number, best: number] {
  const scale = YEARS[unit];
  const decimals = value.includes(".") ? value.length - value.indexOf(".") - 1 : 0;
  const zeros = decimals > 0 || unit !== "BP" ? 0 : (/0*$/.exec(value)?.[0].length ?? 0);
  const half = error === undefined ? (scale * 10 ** (zeros - decimals)) / 2 : Number(error) * scale;
  const best = Math.round(PRESENT[unit] - Number(value) * scale);
  const exact = error === undefined && half < 1;
  if (exact) return [best, best, best];
  const last = Math.floor(best + half);
  return [error === undefined ? Math.floor(best - half) + 1 : Math.ceil(best - half), last, best];
}

function extentOfAge(age: Age): Extent {
  const [first, last, best] = yearsOfAge(age);
  const span = last - first + 1;
  const grain = span <= 1 ? "year" : span <= 10 ? "decade" : span <= 100 ? "century" : "millennium";
  return extent(wholeYears(first, last), grain, undefined, wholeYears(best, best));
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
  const { grain } = whole;
  const bounds = cutsOf(whole, grain);
  if (bounds === undefined) return whole;
  const [start, middle, late, end] = bounds;
  if (part === "early") return extent({ first: start, next: middle }, grain);
  return part === "mid" ? extent({ first: middle, next: late }, grain) : extent({ first: late, next: end }, grain);
}

/** Where a unit is cut into early, mid and late: at days 11 and 21 of a month, May and September of a year, …. */
function cutsOf({ first, next }: Days, grain: Grain): readonly [number, number, number, number] | undefined {
  const { year, month } = civilFromDays(first);
  const after = (months: number): number => daysFromCivil(year, month + months);
  switch (grain) {
    case "month":
      return [first, first + 10, first + 20, next];
    case "year":
      return [first, after(4), after(8), next];
    case "season":
    case "quarter":
      return [first, after(1), after(2), next];
    case "half":
      return [first, after(2), after(4), next];
    case "decade":
    case "century":
    case "millennium": {
      const [middle, late, length] = THIRDS[grain];
      const start = civilFromDays(next).year - length;
      return [first, daysFromCivil(start + middle), daysFromCivil(start + late), next];
    }
    default:
      return undefined;
  }
}

function extentOfRemainder({ side, of, bound }: Remainder): Extent | undefined {
  const whole = extentOf(of);
  const day = bound && extentOf(bound);
  if (whole === undefined || day === undefined) return whole;
  const { first, next } = whole;
  const days =
    side === "earlier" ? { first, next: Math.min(next, day.next) } : { first: Math.max(first, day.first), next };
  return days.first < days.next ? extent(days, whole.grain) : whole;
}
