import { dateVocabulary } from "../../words/en/datewords.ts";
import { mergeQualifiers } from "../calendar/cursor.ts";
import type { Qualifier } from "../expression.ts";
import { timeOf } from "./clock.ts";
import { LONGEST_PROSE } from "./prose.ts";

/** “at 9:30”, “2 p.m.”, “14:00:05”. */
const TIME =
  "(?:at\\s+)?(?<hours>\\d{1,2})(?::(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?)?(?:\\s*(?<half>[ap])\\.?m\\.?)?";

const TIMED: readonly RegExp[] = [
  // “October 21, 2022, 2 p.m.”, “2022-10-23 2pm”
  new RegExp(`^(?<words>.+?)(?:,\\s*|\\s+)${TIME}$`, "i"),
  // “3 p.m. May 13, 2023”, “at 9:30 on 21 October 2022”
  new RegExp(`^${TIME},?\\s+(?:on\\s+)?(?<words>.+)$`, "i"),
];

/**
 * A date in words with a time of day beside it, as ISO 8601 writes it, with the sign of its doubt; `undefined` where it is
 * none, or of no one day.
 *
 * @param dayOf - the day that words mean, as EDTF
 */
export function timedOf(text: string, dayOf: (text: string) => string | undefined): string | undefined {
  if (text.length > LONGEST_PROSE) return undefined;
  const all = text.split(/\s+/);
  const sign = all.map(doubtIn).reduce(mergeQualifiers, undefined);
  const plain = all.filter((word) => doubtIn(word) === undefined).join(" ");
  for (const form of TIMED) {
    const { words = "", hours = "", minute, second, half } = form.exec(plain)?.groups ?? {};
    const time = timeOf(hours, minute, second, half?.toLowerCase());
    const day = time && dayOf(words);
    if (day !== undefined) return `${day}T${time}${sign ?? ""}`;
  }
  return undefined;
}

/** The sign for a word such as “about” or “perhaps”. */
function doubtIn(word: string): Qualifier | undefined {
  const role = dateVocabulary.roles.get(word.toLowerCase().replace(/\.$/, ""));
  return role === "circa" ? "~" : role === "perhaps" ? "?" : undefined;
}
