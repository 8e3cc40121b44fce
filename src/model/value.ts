import { issues as words } from "../words/en/issues.ts";
import { withoutForbidden } from "./clean.ts";

/** What a value is in terms of JSON; `bigint`, and `other` for what is no data: functions, symbols, revoked proxies. */
export type Kind = "string" | "number" | "boolean" | "bigint" | "object" | "array" | "null" | "other";

/** Never throws, whatever the value. `undefined` is nothing, as `null` is. */
export function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return "null";
  const type = typeof value;
  if (type === "object") {
    try {
      return Array.isArray(value) ? "array" : "object";
    } catch {
      return "other";
    }
  }
  return type === "string" || type === "number" || type === "boolean" || type === "bigint" ? type : "other";
}

/** A field or element of a foreign object, read once; `thrown` if reading it threw. */
export interface Entry<Name> {
  readonly key: Name;
  readonly value: unknown;
  readonly thrown: boolean;
}

function readEntry<Name extends string | number>(object: object, key: Name): Entry<Name> {
  try {
    return { key, value: (object as Record<string | number, unknown>)[key], thrown: false };
  } catch {
    return { key, value: undefined, thrown: true };
  }
}

/** What a path into a value leads to; `undefined` where it leads nowhere or reading throws. */
export function valueAt(value: unknown, keys: readonly (string | number)[]): unknown {
  let found = value;
  for (const key of keys) {
    const kind = kindOf(found);
    if (kind !== "object" && kind !== "array") return undefined;
    found = readEntry(found as object, key).value;
  }
  return found;
}

/** The own enumerable fields of an object; `undefined` if it does not tell them. */
export function fieldsOf(object: object): readonly Entry<string>[] | undefined {
  try {
    return Object.keys(object).map((key) => readEntry(object, key));
  } catch {
    return undefined;
  }
}

/** The elements that an array has, without its holes: `[,,,1]` has one, at 3. `undefined` if it does not tell them. */
export function elementsOf(list: object): readonly Entry<number>[] | undefined {
  try {
    const keys = Object.keys(list);
    // as many names as elements, and the last name is the last index: all of them are indexes, which come first
    const { length } = list as readonly unknown[];
    if (keys.length === length && keys[length - 1] === String(length - 1))
      return keys.map((_, index) => readEntry(list, index));
    return keys.filter((key) => /^(?:0|[1-9]\d*)$/.test(key)).map((key) => readEntry(list, Number(key)));
  } catch {
    return undefined;
  }
}

const longestShown = 60;

/** A value in a message: text in quotes, shortened; anything else by what it is. Never throws. */
export function show(value: unknown): string {
  const kind = kindOf(value);
  if (kind === "string") {
    const text = String(value)
      .slice(0, 4 * longestShown)
      .replace(/\s+/g, " ");
    return `“${text.length > longestShown ? `${withoutForbidden(text.slice(0, longestShown - 1))}…` : text}”`;
  }
  if (kind === "number" || kind === "boolean" || kind === "bigint") return String(value);
  return words.kinds[isDate(value) ? "date" : kind];
}

/** What the language calls an object, of whatever realm: `Date`, `Promise`. Never throws. */
export function tagOf(value: unknown): string {
  try {
    return Object.prototype.toString.call(value).slice("[object ".length, -1);
  } catch {
    return "";
  }
}

function isDate(value: unknown): value is Date {
  return tagOf(value) === "Date";
}

/** What to write for a JavaScript `Date`: the day that begins with it in UTC, as with what was made of a day's text, else the time. */
export function textForDate(value: unknown): string | undefined {
  if (!isDate(value)) return undefined;
  try {
    const [day = "", time = ""] = value.toISOString().split("T");
    if (day.length > "2022-10-21".length) return undefined;
    if (/^[0:.]+Z$/.test(time)) return words.didYouMean(day);
    return words.timeForDate(`${day}T${time.replace(/(?::00)?\.000/, "")}`);
  } catch {
    return undefined;
  }
}
