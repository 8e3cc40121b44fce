import type { Severity } from "../time/result.ts";
import { issues as words } from "../words/en/issues.ts";
import { trimmed, withoutForbidden } from "./clean.ts";
import { formatted } from "./format.ts";
import type { IssueCode } from "./issue.ts";
import type { Suggest } from "./nearest.ts";
import type { Path } from "./path.ts";
import type { Report } from "./report.ts";
import { definitionsAt, type Schema, structure } from "./schema.ts";
import { strangersOf } from "./stranger.ts";
import { elementsOf, type Entry, fieldsOf, type Kind, kindOf, show, textForDate } from "./value.ts";

/** An element that passed a check, with the index at which it stood. */
export interface Item<T> {
  readonly index: number;
  readonly value: T;
}

/** What a check leaves of a `T`: every part may be missing, and is `undefined` where it was not as it should be; unknown fields are in `data`. */
export type Checked<T> = T extends string | number
  ? T
  : T extends readonly (infer Element)[]
    ? readonly Item<Checked<Element>>[]
    : { readonly [Field in keyof T]?: Checked<T[Field]> | undefined } & {
        readonly data?: Readonly<Record<string, unknown>>;
      };

/** What a check needs beside the value and its schema. */
interface CheckContext {
  readonly report: Report;
  readonly suggest: Suggest;
  /** Fields that are not named as unknown: columns of a table were looked at once, in its header. */
  readonly quiet: boolean;
  /** Names of fields that are data and nothing else, by where they stand: each is named once. */
  readonly own: Map<Schema, Set<string>>;
}

/**
 * Holds a value against a schema. A part that is not as it should be is reported and missing from what is returned;
 * elements carry their index, so that paths stay what they were. What is required and missing is the business of who knows the consequence.
 * Depth is bounded by the schema, so that cycles do no harm; each field is read once.
 */
export function check(schema: Schema, value: unknown, path: Path | undefined, context: CheckContext): unknown {
  const kind = kindOf(value);
  if (kind === "null") return undefined;
  const alternatives = schema.anyOf ?? [schema];
  const of = (wanted: Kind): Schema | undefined => alternatives.find((one) => definitionOf(one).type === wanted);
  const fitting = of(kind);
  if (fitting !== undefined) return checkAs(fitting, value, path, context);
  const texts = of("string");
  if ((kind === "number" || kind === "bigint") && texts !== undefined) {
    report(context, "warning", "number-for-text", path, value, words.numberForText(show(value)));
    return checkText(texts, String(value), path, context);
  }
  const numbers = of("number");
  if (typeof value === "string" && numbers !== undefined) return checkNumeral(numbers, value, path, context);
  const isById = typeof definitionOf(schema).additionalProperties === "object";
  const expected = isById
    ? words.typesById
    : words.or(alternatives.map((one) => words.kinds[definitionOf(one).type ?? "other"]));
  const hint = isById ? words.didYouMean(typesIn(value)) : texts && textForDate(value);
  report(context, "error", "wrong-type", path, value, words.wrongType(expected, show(value)), hint);
  return undefined;
}

/** So many types show how they are written. */
const SHOWN_TYPES = 3;

/** The texts of a list as types by their ids. */
function typesIn(value: unknown): string | undefined {
  const listed = kindOf(value) === "array" ? (elementsOf(value as object) ?? []) : [];
  const types = listed.flatMap(({ value: id }) =>
    typeof id === "string" ? [`${JSON.stringify(id)}: ${JSON.stringify(id)}`] : [],
  );
  const rest = types.length > SHOWN_TYPES ? ["…"] : [];
  return types.length === 0 ? undefined : `{${[...types.slice(0, SHOWN_TYPES), ...rest].join(", ")}}`;
}

function nameOf({ $ref }: Schema): string | undefined {
  return $ref?.slice(definitionsAt.length);
}

/** What a reference stands for; any other schema as it is. */
function definitionOf(schema: Schema): Schema {
  return structure.definitions?.[nameOf(schema) ?? ""] ?? schema;
}

function report(
  { report: take }: CheckContext,
  severity: Severity,
  code: IssueCode,
  path: Path | undefined,
  value: unknown,
  message: string,
  hint?: string,
): void {
  take({ severity, code, path, value, message, hint });
}

function checkAs(schema: Schema, value: unknown, path: Path | undefined, context: CheckContext): unknown {
  if (typeof value === "string") return checkText(schema, value, path, context);
  if (typeof value === "number") return checkNumber(schema, value, path, context);
  const definition = definitionOf(schema);
  return definition.type === "array"
    ? checkList(definition, value as object, path, context)
    : checkRecord(definition, value as object, path, context);
}

function checkText(schema: Schema, value: string, path: Path | undefined, context: CheckContext): string | undefined {
  const clean = withoutForbidden(value);
  if (clean !== value) report(context, "notice", "removed-characters", path, value, words.removedCharacters());
  const text = trimmed(clean);
  if (text === "") return undefined;
  if (schema.enum?.includes(text) === false) {
    const near = context.suggest(text, schema.enum);
    const message = words.wrongType(words.or(schema.enum), show(value));
    report(context, "error", "not-allowed", path, value, message, words.didYouMean(near));
    return near?.toLowerCase() === text.toLowerCase() ? near : undefined;
  }
  const wrong = formatted(nameOf(schema), text);
  if (typeof wrong === "string") return wrong;
  report(context, "error", wrong.code, path, value, wrong.message, wrong.hint);
  return undefined;
}

function checkNumber(schema: Schema, value: number, path: Path | undefined, context: CheckContext): number | undefined {
  const minimum = schema.minimum ?? -Number.MAX_VALUE;
  if (Number.isFinite(value) && value >= minimum) return value;
  report(context, "error", "out-of-range", path, value, words.tooSmall(minimum, show(value)));
  return undefined;
}

function checkNumeral(
  schema: Schema,
  value: string,
  path: Path | undefined,
  context: CheckContext,
): number | undefined {
  const text = value.trim();
  if (text === "") return undefined;
  const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
  if (Number.isNaN(number)) {
    report(context, "error", "wrong-type", path, value, words.wrongType(words.kinds.number, show(value)));
    return undefined;
  }
  report(context, "warning", "text-for-number", path, value, words.textForNumber(show(value)));
  return checkNumber(schema, number, path, context);
}

function checkList(schema: Schema, value: object, path: Path | undefined, context: CheckContext): Item<unknown>[] {
  const elements = elementsOf(value);
  if (elements === undefined) report(context, "error", "unreadable-value", path, value, words.unreadable());
  const checked: Item<unknown>[] = [];
  for (const { key: index, value: element, thrown } of elements ?? []) {
    const at: Path = { parent: path, key: index };
    if (thrown) report(context, "error", "unreadable-value", at, undefined, words.unreadable());
    const found = thrown ? undefined : check(schema.items ?? {}, element, at, context);
    if (found !== undefined) checked.push({ index, value: found });
  }
  return checked;
}

function checkRecord(schema: Schema, value: object, path: Path | undefined, context: CheckContext): object {
  const fields = fieldsOf(value);
  if (fields === undefined) report(context, "error", "unreadable-value", path, value, words.unreadable());
  const known: Record<string, unknown> = {};
  const unknown: Entry<string>[] = [];
  const isById = schema.properties === undefined;
  for (const field of fields ?? []) {
    const part = fieldSchema(schema, field.key);
    const at: Path = { parent: path, key: field.key };
    if (field.thrown) report(context, "error", "unreadable-value", at, undefined, words.unreadable());
    else if (part === undefined) unknown.push(field);
    else {
      const found = check(part, field.value, at, context);
      // what was refused leaves its field behind, so that nobody calls it missing
      if (found !== undefined || isById || !isBlank(field.value)) define(known, field.key, found);
    }
  }
  if (!context.quiet && unknown.length > 0) nameStrangers(schema, known, unknown, path, context);
  if (schema.additionalProperties !== true) return known;
  const data: Record<string, unknown> = {};
  for (const field of unknown) define(data, field.key, field.value);
  known["data"] = data;
  return known;
}

/** Whether it is nothing, or text of which nothing is left when it is cleaned. */
function isBlank(value: unknown): boolean {
  return kindOf(value) === "null" || (typeof value === "string" && trimmed(withoutForbidden(value)) === "");
}

/** Sets a field whatever its name; the plain assignment would set the prototype. */
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function fieldSchema({ properties = {}, additionalProperties: others }: Schema, key: string): Schema | undefined {
  if (Object.hasOwn(properties, key)) return properties[key];
  return typeof others === "object" ? others : undefined;
}

/** Names the fields that the format does not know; one that is plainly a field of one's own only once. */
function nameStrangers(
  schema: Schema,
  known: Readonly<Record<string, unknown>>,
  unknown: readonly Entry<string>[],
  path: Path | undefined,
  { report: take, suggest, own }: CheckContext,
): void {
  const fields = Object.keys(schema.properties ?? {});
  const free = fields.filter((name) => !Object.hasOwn(known, name));
  const kept = schema.additionalProperties === true;
  const filled = kept ? unknown.filter(({ value }) => value !== undefined && value !== null && value !== "") : unknown;
  for (const [i, { severity, hint }] of strangersOf(filled, fields, free, suggest, known["date"]).entries()) {
    const { key, value } = filled[i] ?? { key: "" };
    if (kept && hint === undefined) {
      const named = own.get(schema) ?? new Set();
      own.set(schema, named);
      if (named.has(key)) continue;
      named.add(key);
    }
    const message = kept ? words.ownField(key) : words.unknownField(key);
    take({ severity, code: "unknown-field", path: { parent: path, key }, value, message, hint, part: "key" });
  }
}
