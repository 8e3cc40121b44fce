import { componentsAt } from "../edtf/components.ts";
import type { CalendarDate, DateTime, LongYear } from "../expression.ts";
import type { FieldFault } from "./fields.ts";
import { NUMERIC, readNumeric } from "./numeric.ts";
import type { DateOrder } from "./numeric.ts";
import { scanExpression } from "../edtf/scanner.ts";

/** A word, number, sign or EDTF date of a date in words. */
export interface Token {
  readonly kind: "word" | "number" | "sign" | "date";
  /** In lower case; of a number without grouping. */
  readonly text: string;
  /** Where it starts, from 0. */
  readonly at: number;
  /** Whether it follows the one before without a blank. */
  readonly joined: boolean;
  /** Of a `date`. */
  readonly date?: CalendarDate | LongYear | DateTime;
  /** Of a `date` that is none. */
  readonly fault?: FieldFault;
}

const PATTERNS: readonly (readonly [Exclude<Token["kind"], "date">, RegExp])[] = [
  ["number", /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|\d+(?:\.\d+)?/y],
  ["word", /[\p{L}\p{M}]+(?:\.(?=\p{L}\.)\p{L})*\.?/uy],
  ["sign", /\+\/-|\S/uy],
];

/** A date with hyphens in it, which is read as EDTF. */
const DATE =
  /-?[\dX]{4}-[\dX]{2}(?:-[\dX]{2}(?:(?:T| (?=\d\d:))[\d:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?(?:\[[\w+\-/]+\])?)?)?[?~%]?(?![\p{L}\d-])/uy;

/** Takes a short text apart, from left to right. */
export function tokensOf(text: string, order: DateOrder | undefined): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let joined = false;
  while (at < text.length) {
    const token: readonly [Token, number] | undefined = /\s/.test(text[at] ?? "")
      ? undefined
      : (numericAt(text, at, joined, order) ?? dateAt(text, at, joined) ?? tokenAt(text, at, joined));
    if (token) tokens.push(token[0]);
    at = token ? token[1] : at + 1;
    joined = token !== undefined;
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  const own = new RegExp(pattern);
  own.lastIndex = at;
  return own.exec(text)?.[0];
}

function tokenAt(text: string, at: number, joined: boolean): readonly [Token, number] {
  for (const [kind, pattern] of PATTERNS) {
    const found = matchAt(pattern, text, at);
    if (found !== undefined) {
      const plain = kind === "number" ? found.replaceAll(",", "") : found.toLowerCase().replaceAll(".", "");
      return [{ kind, text: plain === "" ? found : plain, at, joined }, at + found.length];
    }
  }
  return [{ kind: "sign", text: text[at] ?? "", at, joined }, at + 1];
}

function numericAt(
  text: string,
  at: number,
  joined: boolean,
  order: DateOrder | undefined,
): readonly [Token, number] | undefined {
  const found = /\d/.test(text[at] ?? "") ? matchAt(NUMERIC, text, at) : undefined;
  if (found === undefined) return undefined;
  const date = readNumeric(found, at, order);
  return [
    { kind: "date", text: found, at, joined, ...("kind" in date ? { date } : { fault: date }) },
    at + found.length,
  ];
}

function dateAt(text: string, at: number, joined: boolean): readonly [Token, number] | undefined {
  const found = joined && /[\p{L}\d]/u.test(text[at - 1] ?? "") ? undefined : matchAt(DATE, text, at);
  if (found === undefined) return undefined;
  const scan = { text: found, wide: true, places: undefined, first: componentsAt(found, 0), at: 0, stop: undefined };
  const date = scanExpression(scan);
  if (date?.kind !== "date" && date?.kind !== "year" && date?.kind !== "datetime") return undefined;
  return [{ kind: "date", text: found, at, joined, date }, at + found.length];
}
