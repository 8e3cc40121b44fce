import { monthNames, weekdayNames } from "../../words/en/dates.ts";
import { daysFromCivil, weekday } from "../calendar/civil.ts";
import { FIELD, type Part, type RangePart, type Written } from "./field.ts";

/** Fields that English is known to write without asking `Intl`: all but an era and a time of day. */
const KNOWN = FIELD.weekday | FIELD.day | FIELD.month | FIELD.shortMonth | FIELD.year;

const ENGLISH: ReadonlySet<string> = new Set(["en-u-ca-gregory-nu-latn", "en-US-u-ca-gregory-nu-latn"]);

/**
 * Whether dates are written here. The first answer of `Intl` takes a new process as long as all else that it does for a
 * small picture, since its data has to be loaded: most processes are spared that.
 */
export function isEnglish(locale: string, fields: number): boolean {
  return (fields & ~KNOWN) === 0 && ENGLISH.has(locale);
}

/** A date as American English has it: “Monday, January 8, 1990”. */
export function englishParts(fields: number, date: Written): readonly Part[] {
  const month = monthIn(fields, date);
  const parts: Part[] = [];
  const add = (type: Part["type"], value: string, gap: string): void => {
    if (parts.length > 0) parts.push({ type: "literal", value: gap });
    parts.push({ type, value });
  };
  const { year, month: of, day = 1 } = date;
  if (fields & FIELD.weekday) add("weekday", weekdayNames[weekday(daysFromCivil(year, of, day)) - 1] ?? "", "");
  if (month !== undefined) add("month", month, ", ");
  if (fields & FIELD.day) add("day", String(day), " ");
  if (fields & FIELD.year) add("year", String(year), fields & FIELD.day ? ", " : " ");
  return parts;
}

function monthIn(fields: number, { month = 1 }: Written): string | undefined {
  const name = monthNames[month - 1] ?? "";
  if (fields & FIELD.shortMonth) return name.slice(0, 3);
  return fields & FIELD.month ? name : undefined;
}

/** Between two dates, with thin spaces. */
export const ENGLISH_DASH = "\u2009–\u2009";

/** Two dates as one: “January 8 – 21, 1990”. */
export function englishRange(fields: number, first: Written, last: Written): readonly RangePart[] {
  const from = (source: RangePart["source"], parts: readonly Part[]): readonly RangePart[] =>
    parts.map((part) => ({ ...part, source }));
  const dash = from("shared", [{ type: "literal", value: ENGLISH_DASH }]);
  if (first.year !== last.year)
    return [
      ...from("startRange", englishParts(fields, first)),
      ...dash,
      ...from("endRange", englishParts(fields, last)),
    ];
  const isOfOneMonth = first.month === last.month;
  const own = fields & ~FIELD.year & ~(isOfOneMonth ? FIELD.month | FIELD.shortMonth : 0);
  const month = isOfOneMonth ? monthIn(fields, first) : undefined;
  const lead: readonly Part[] =
    month === undefined
      ? []
      : [
          { type: "month", value: month },
          { type: "literal", value: " " },
        ];
  const year = { type: "year", value: String(first.year) } as const;
  const gap = { type: "literal", value: fields & FIELD.day ? ", " : " " } as const;
  return [
    ...from("shared", lead),
    ...from("startRange", englishParts(own, first)),
    ...dash,
    ...from("endRange", englishParts(own, last)),
    ...from("shared", fields & FIELD.year ? [gap, year] : []),
  ];
}
