import { two } from "../calendar/offset.ts";

/** “9:30”, “2 p.m.”, “14:00:05”, of its parts, as ISO 8601 writes it; `undefined` where it is no time of day. */
export function timeOf(
  hours: string,
  minute: string | undefined,
  second: string | undefined,
  half: string | undefined,
): string | undefined {
  const written = Number(hours);
  if (half === undefined ? minute === undefined || written > 23 : written < 1 || written > 12) return undefined;
  const hour = half === undefined ? written : (written % 12) + (half === "p" ? 12 : 0);
  return [two(hour), minute ?? "00", ...(second === undefined ? [] : [second])].join(":");
}
