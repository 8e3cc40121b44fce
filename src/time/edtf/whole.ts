import { daysInMonth } from "../calendar/civil.ts";
import { clockAt } from "./clock.ts";
import { PAIRS, componentsAt, isMonth } from "./components.ts";
import type { Components } from "./components.ts";
import { SIGN, digitsAt } from "../calendar/cursor.ts";
import type { CalendarDate, Interval } from "../expression.ts";
import { boundsOfDate, isPossible, meaningOfComponents } from "./meaning.ts";
import { spanOf, whenOf } from "./resolve.ts";
import { grainOf } from "../calendar/season.ts";
import type { When } from "../when.ts";
import type { Zone } from "../calendar/zone.ts";

/** The shortest way, for `YYYY`, `YYYY-MM` (or a season) and `YYYY-MM-DD`: these are most dates of most lists. */
export function whenOfDigits(text: string, zone: Zone): When | undefined {
  const { length } = text;
  if (length !== 10 && length !== 7 && length !== 4) return undefined;
  const year = digitsAt(text, 0, 4);
  const month = length > 4 && text.charCodeAt(4) === SIGN.hyphen ? digitsAt(text, 5, 2) : 0;
  const day = length > 7 && text.charCodeAt(7) === SIGN.hyphen ? digitsAt(text, 8, 2) : 0;
  if (year < 0 || (length > 4 && !isMonth(month))) return undefined;
  if (length > 7 && (month > 12 || day < 1 || day > daysInMonth(year, month))) return undefined;
  const bounds = boundsOfDate(year, month, day, zone);
  if (!isPossible(bounds)) return undefined;
  const date: CalendarDate = {
    kind: "date",
    year: text.slice(0, 4),
    month: month > 0 && month <= 12 ? PAIRS[month] : undefined,
    season: month > 12 ? PAIRS[month] : undefined,
    day: day > 0 ? PAIRS[day] : undefined,
    qualifiers: undefined,
  };
  return whenOf("point", "dated", "dated", grainOf(year, month, day), bounds, bounds, date, 0, text);
}

/** The short way for a text that is a date, a date with a time, or two dates with `/` between them, and nothing more. */
export function whenOfWhole(first: Components, zone: Zone, text: string, wide: boolean): When | undefined {
  if (first.end === text.length) return whenOfComponents(first, zone, text);
  const sign = text.charCodeAt(first.end);
  if (sign === SIGN.T) return whenOfClock(first, zone, text, wide);
  return sign === SIGN.slash ? whenOfPair(first, zone, text) : undefined;
}

/** A date that is the whole text, as most are: its bounds come from the numbers as they are read. */
function whenOfComponents({ date, year, month, day, flags }: Components, zone: Zone, text: string): When | undefined {
  const meaning = meaningOfComponents(year, month, day, zone);
  if (meaning === undefined || !isPossible(meaning.bounds)) return undefined;
  const { bounds, grain } = meaning;
  const when = whenOf("point", "dated", "dated", grain, bounds, bounds, date, flags, text);
  if (meaning.members) when.members = meaning.members;
  return when;
}

/** A time that is the whole text, where nothing is to be asked of a zone. */
function whenOfClock(date: Components, zone: Zone, text: string, wide: boolean): When | undefined {
  if (date.flags > 0 || date.day === 0) return undefined;
  const found = clockAt(text, date, wide);
  if (found?.end !== text.length || found.time.zone !== undefined) return undefined;
  if (found.ahead === undefined && zone.name !== "utc") return undefined;
  const earliest = found.wall - (found.ahead ?? 0);
  const bounds = { earliest, latest: earliest + found.length };
  return whenOf("point", "dated", "dated", found.grain, bounds, bounds, found.time, found.flags, text);
}

/** Two dates as the ends of a span. */
function whenOfPair(first: Components, zone: Zone, text: string): When | undefined {
  const last = componentsAt(text, first.end + 1);
  if (last?.end !== text.length) return undefined;
  const a = meaningOfComponents(first.year, first.month, first.day, zone);
  const b = meaningOfComponents(last.year, last.month, last.day, zone);
  if (a === undefined || b === undefined || !isPossible(a.bounds) || !isPossible(b.bounds)) return undefined;
  const interval: Interval = { kind: "interval", start: first.date, end: last.date };
  return spanOf(a, b, interval, first.flags | last.flags, text);
}
