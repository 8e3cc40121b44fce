import { DAY, daysFromCivil } from "../calendar/civil.ts";
import { ENGLISH_DASH, englishRange, isEnglish } from "./english.ts";
import { formatOf, type RangePart, type Written } from "./field.ts";
import { recall } from "../calendar/recall.ts";
import { isSameLanguage } from "./style.ts";
import { evened, learnt, numberIn, patternOf, textAt, type Place } from "./writer.ts";

/** How a language writes two dates as one, by the greatest unit in which they differ. */
interface Pattern {
  readonly places: readonly Place[];
  readonly sources: readonly RangePart["source"][];
}

/** A first and a last date, all of whose months and days have one digit; by that unit: year, month, day. */
const FIRST: Written = { year: 2001, month: 2, day: 3 };
const LAST: readonly [Written, Written, Written] = [
  { year: 2004, month: 5, day: 6 },
  { year: 2001, month: 5, day: 6 },
  { year: 2001, month: 2, day: 6 },
];

const patterns = new Map<string, Map<number, Pattern | "none">>();

/**
 * Two dates as one, as `formatRangeToParts` of `Intl` has them, which takes a hundred times as long. For years from 1 to
 * 9999 of the Gregorian calendar.
 *
 * @param fields - without an era
 * @param last - after the first, in a field that is written
 */
export function rangeParts(locale: string, fields: number, first: Written, last: Written): readonly RangePart[] {
  const unit = first.year !== last.year ? 0 : first.month !== last.month ? 1 : 2;
  const own = recall(patterns, locale, () => new Map<number, Pattern | "none">());
  const pattern = recall(own, fields * LAST.length + unit, () =>
    shown(partsAt(locale, fields, FIRST, LAST[unit]), LAST[unit]),
  );
  if (pattern === "none") return partsAt(locale, fields, first, last);
  const { places, sources } = pattern;
  const dateOf = dateIn(first, last);
  const parts: RangePart[] = [];
  for (const [index, place] of places.entries()) {
    const source = sources[index] ?? "shared";
    const value = textAt(place, dateOf({ source }));
    if (value === undefined) return learnt(places, partsAt(locale, fields, first, last), dateOf);
    parts.push({ type: place.type, value, source });
  }
  return parts;
}

/** What a sample shows, unless it writes for both a field in which they differ, as Persian does: of which, it does not tell. */
function shown(sample: readonly RangePart[], last: Written): Pattern | "none" {
  const isVague = sample.some(
    ({ type, source }) => source === "shared" && type !== "literal" && numberIn(type, FIRST) !== numberIn(type, last),
  );
  const places = isVague ? undefined : patternOf(sample, dateIn(FIRST, last));
  return places === undefined ? "none" : { places, sources: sample.map(({ source }) => source) };
}

function dateIn(first: Written, last: Written): (part: Pick<RangePart, "source">) => Written {
  return ({ source }) => (source === "endRange" ? last : first);
}

function partsAt(locale: string, fields: number, first: Written, last: Written): readonly RangePart[] {
  if (isEnglish(locale, fields)) return englishRange(fields, first, last);
  const [from = 0, to = 0] = [first, last].map(({ year, month, day }) => daysFromCivil(year, month, day) * DAY);
  return intlRange(locale, fields, from, to);
}

/** Two instants as one, as `Intl` has them: in English with the dash of its American form, on whose blanks engines differ. */
export function intlRange(
  locale: string,
  fields: number,
  from: number | Date,
  to: number | Date,
): readonly RangePart[] {
  const parts = evened(formatOf(locale, fields).formatRangeToParts(from, to));
  if (!isSameLanguage(locale, "en")) return parts;
  return parts.map((part) => (/^\s*–\s*$/.test(part.value) ? { ...part, value: ENGLISH_DASH } : part));
}
