import { DAY, HOUR, MINUTE, SECOND, civilFromDays, daysFromCivil } from "./civil.ts";
import { numberOf } from "./cursor.ts";
import type { DateTime } from "../expression.ts";
import type { Zone } from "./zone.ts";
import type { Grain } from "../when.ts";

/** Ms of the digits behind a decimal point of seconds. */
export function fractionOf(digits: string): number {
  return numberOf(digits.slice(0, 3).padEnd(3, "0"));
}

/** Ms that an offset as written (`Z`, `-04`, `+04:30`) is ahead of UTC. */
export function offsetOf(offset: string): number {
  if (offset === "Z") return 0;
  const minutes = numberOf(offset.slice(1, 3)) * 60 + numberOf(offset.slice(4, 6));
  return (offset.startsWith("-") ? -minutes : minutes) * MINUTE;
}

/**
 * No clocks were ever this far from UTC, in ms: those of Manila were 15 h 56 min behind until 1844, those of Alaska
 * 15 h 14 min ahead until 1867, before the two changed sides.
 */
export const FARTHEST: number = 16 * HOUR;

/** By then both had; since then clocks are from 12 h behind to 14 h ahead, in all of the time zone data. */
const CHANGED = 1868;

/** Whether clocks may have shown an offset, in ms, in a year: `14:00-16:00` is from two to four o'clock. */
export function isShown(ahead: number, year: number): boolean {
  return year < CHANGED ? Math.abs(ahead) < FARTHEST : ahead >= -12 * HOUR && ahead <= 14 * HOUR;
}

/** An offset of so many ms, to the minute, as it is written: `Z`, `-04:00`. */
export function writeOffset(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  const size = Math.abs(minutes);
  return minutes === 0 ? "Z" : `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A number with at least two digits. */
export function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** A year as EDTF writes it, within ±9999. */
export function writeYear(year: number): string {
  return (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
}

/** An instant in a zone with its offset, to the minute, or as much finer as it needs: `2024-11-03T01:30-04:00`. */
export function writeInstant(instant: number, zone: Zone): string {
  const minutes = Math.round(zone.offset(instant) / MINUTE);
  const wall = instant + minutes * MINUTE;
  const date = civilFromDays(Math.floor(wall / DAY));
  const rest = wall - Math.floor(wall / DAY) * DAY;
  const ms = rest % SECOND;
  const second = Math.floor(rest / SECOND) % 60;
  const fine = ms > 0 ? `:${two(second)}.${String(ms).padStart(3, "0")}` : second > 0 ? `:${two(second)}` : "";
  const clock = `${two(Math.floor(rest / HOUR))}:${two(Math.floor(rest / MINUTE) % 60)}${fine}`;
  return `${writeYear(date.year)}-${two(date.month)}-${two(date.day)}T${clock}${writeOffset(minutes * MINUTE)}`;
}

/** The wall time of a date with time as if it were UTC, and how long its unit is, in ms. */
export function wallOf(time: DateTime): readonly [wall: number, length: number, grain: Grain] {
  const { year, month, day, hour, minute, second, fraction } = time;
  const days = daysFromCivil(numberOf(year), numberOf(month), numberOf(day));
  const minutes = numberOf(hour) * 60 + (minute === undefined ? 0 : numberOf(minute));
  const wall = days * DAY + minutes * MINUTE + (second === undefined ? 0 : numberOf(second) * SECOND);
  if (fraction !== undefined) {
    return [wall + fractionOf(fraction), Math.max(1, 10 ** (3 - fraction.length)), "millisecond"];
  }
  if (second !== undefined) return [wall, SECOND, "second"];
  return minute === undefined ? [wall, HOUR, "hour"] : [wall, MINUTE, "minute"];
}
