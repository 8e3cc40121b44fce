import { two } from "../calendar/offset.ts";
import { LONGEST_PROSE } from "./prose.ts";

/** A day and a time behind it: “10/23/2022 14:00”, “October 21, 2022, 2 p.m.”, “2022-10-23 2pm”. */
const TIMED = /^(.+?)(?:,\s*|\s+)(?:at\s+)?(\d{1,2})(?::([0-5]\d)(?::([0-5]\d))?)?(?:\s*([ap])\.?m\.?)?$/i;

/**
 * A date in words with a time of day behind it, as ISO 8601 writes it; `undefined` where it is none, or of no one day.
 *
 * @param dayOf - the day that words mean, as EDTF
 */
export function timedOf(text: string, dayOf: (text: string) => string | undefined): string | undefined {
  if (text.length > LONGEST_PROSE) return undefined;
  const [, words = "", hours = "", minute, second, half] = TIMED.exec(text) ?? [];
  const written = Number(hours);
  if (half === undefined ? minute === undefined || written > 23 : written < 1 || written > 12) return undefined;
  const hour = half === undefined ? written : (written % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const day = dayOf(words);
  const time = [two(hour), minute ?? "00", ...(second === undefined ? [] : [second])].join(":");
  return day && `${day}T${time}`;
}
