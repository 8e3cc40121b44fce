import { issues as words } from "../words/en/issues.ts";
import { fieldNames } from "../words/fieldnames.ts";
import { citationColumns, plainName } from "./columns.ts";
import { folded, type Suggest } from "./nearest.ts";

const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  fieldNames.flatMap(([fields, names]) => names.split(" ").map((name) => [name, fields] as const)),
);

/** The fields that a name may mean: those that others call so, else itself. */
function meantBy(plain: string): readonly string[] {
  return synonyms.get(folded(plain)) ?? [plain];
}

/** What others call the two ends of a span. A letter is from one to another, too: these two are ends only where no date is. */
const starts: ReadonlySet<string> = new Set(["start", "startdate", "datestart", "from"]);
const ends: ReadonlySet<string> = new Set(["end", "enddate", "dateend", "until"]);
const lateEnd = "to";

/** Fields that tell of a source, and those that tell what it says: without them nothing shows who says so. */
const sourced: ReadonlySet<string> = new Set(["url", "archived"]);
const cited: ReadonlySet<string> = new Set(["citations", "source", ...citationColumns, ...sourced]);

/** A name that the format does not know, and what stands there. */
interface Named {
  readonly key: string;
  /** `undefined` of a column. */
  readonly value?: unknown;
}

/** What is to be said of such a name. */
export interface Stranger {
  /** A `warning` where what plainly was meant to be drawn is not. */
  readonly severity: "warning" | "notice";
  readonly hint: string | undefined;
  /** The field that is meant by it. */
  readonly field?: string | undefined;
}

/**
 * What to do about names that the format does not know.
 *
 * @param unknown - those that stand together
 * @param fields - the fields that the format has there
 * @param free - those of them that are not used
 * @param date - the value of `date` beside them
 */
export function strangersOf(
  unknown: readonly Named[],
  fields: readonly string[],
  free: readonly string[],
  suggest: Suggest,
  date?: unknown,
): readonly Stranger[] {
  const spans = fields.includes("date") ? spansOf(unknown, free.includes("date"), date) : undefined;
  return unknown.map(({ key, value }) => {
    const plain = plainName(key);
    const span = spans?.(plain, value);
    if (span !== undefined) return { severity: "warning", hint: span };
    const own = fields.find((name) => plainName(name) === plain);
    const meant = own === undefined ? meantBy(plain) : [own];
    const apart =
      own === undefined && fields.includes("citations") ? meant.find((field) => cited.has(field)) : undefined;
    if (apart !== undefined) {
      return { severity: "warning", hint: sourced.has(apart) ? words.belongsToSource() : words.belongsToCitation() };
    }
    const named = meant.find((name) => free.includes(name));
    const isLost = named !== undefined && cited.has(named);
    const field = named ?? suggest(key, free);
    return { severity: isLost ? "warning" : "notice", hint: words.didYouMean(field), field };
  });
}

/** Tells what to write for the ends of a span. */
function spansOf(
  unknown: readonly Named[],
  isUndated: boolean,
  date: unknown,
): (plain: string, value: unknown) => string | undefined {
  const byName = new Map(unknown.map(({ key, value }) => [plainName(key), value]));
  const begin = [...starts].find((name) => byName.has(name));
  const isPair = isUndated && begin !== undefined && [...ends, lateEnd].some((name) => byName.has(name));
  return (plain, value) => {
    if (ends.has(plain) || (isPair && plain === lateEnd)) {
      return words.spanIsOneDate(...plainSpan(date ?? byName.get(begin ?? ""), value));
    }
    return isPair && starts.has(plain) ? words.spanIsOneDate() : undefined;
  };
}

/** Two dates that make a span as they stand. */
function plainSpan(...dates: readonly unknown[]): readonly [] | readonly [string, string] {
  const [first, last] = dates.map((date) =>
    typeof date === "string" && /^\d{4}(?:-\d\d){0,2}$/.test(date) ? date : undefined,
  );
  return first !== undefined && last !== undefined && first <= last ? [first, last] : [];
}

/** Whether something may have to be said of a name as a warning. */
export function mayBeMissed(name: string): boolean {
  const plain = plainName(name);
  return ends.has(plain) || meantBy(plain).some((field) => cited.has(field));
}
