import type { Severity } from "../time/result.ts";
import { issues as words } from "../words/en/issues.ts";
import type { IssueCode } from "./issue.ts";
import type { Placed } from "./parts.ts";
import { show } from "./value.ts";

/** What one input says of a source or event, checked. */
type Fields = object & { readonly data?: Readonly<Record<string, unknown>> };

/** What all inputs say of one source or event; most stand in one input, and nothing is copied for these. */
export interface Draft {
  readonly id: string;
  readonly first: Placed<Fields>;
  /** The fields that were added to the first, by name. */
  added?: Map<string, Placed<unknown>>;
  /** The unknown fields that were added to the first. */
  addedData?: Map<string, unknown>;
}

/** Fields that are no matter of merging. */
const apart: ReadonlySet<string> = new Set(["id", "data", "reports", "citations"]);

/** A part of something placed, and its place. */
export function at(placed: Placed<unknown>, key: string | number): Placed<unknown> {
  const value: unknown = (placed.value as Record<string | number, unknown>)[key];
  return { value, path: { parent: placed.path, key }, from: placed.from };
}

/** Reports something of a place. */
export function say(
  { path, from }: Placed<unknown>,
  severity: Severity,
  code: IssueCode,
  message: string,
  hint?: string,
): void {
  from.report({ severity, code, path, message, hint });
}

/** A field of a draft, where it stands first. */
export function fieldOf({ first, added }: Draft, name: string): Placed<unknown> | undefined {
  const own = (first.value as Readonly<Record<string, unknown>>)[name];
  return own === undefined ? added?.get(name) : at(first, name);
}

/** A field that the schema holds to be text. */
export function textOf(draft: Draft, name: string): string | undefined {
  return fieldOf(draft, name)?.value as string | undefined;
}

/** The unknown fields of a draft. */
export function dataOf({ first, addedData }: Draft): Readonly<Record<string, unknown>> {
  const own = first.value.data ?? {};
  return addedData === undefined ? own : Object.fromEntries([...addedData, ...Object.entries(own)]);
}

/** Whether a draft and a further input say nothing different. */
export function agrees(draft: Draft, value: object): boolean {
  return Object.entries(value).every(([name, found]) => {
    const kept = apart.has(name) || found === undefined ? undefined : fieldOf(draft, name)?.value;
    return kept === undefined || isEqual(kept, found);
  });
}

/** Adds what a further input says; where it says something different, the first counts and it is said. */
export function addTo(draft: Draft, placed: Placed<Fields>): void {
  for (const [name, found] of Object.entries(placed.value)) {
    if (apart.has(name) || found === undefined) continue;
    const kept = fieldOf(draft, name)?.value;
    if (kept === undefined) (draft.added ??= new Map()).set(name, at(placed, name));
    else if (!isEqual(kept, found)) {
      const message = words.conflictingValue(name, show(kept), show(found));
      say(at(placed, name), "warning", "conflicting-value", message);
    }
  }
  const own = draft.first.value.data ?? {};
  for (const [name, found] of Object.entries(placed.value.data ?? {})) {
    const known = (draft.addedData ??= new Map<string, unknown>());
    const kept = Object.hasOwn(own, name) ? own[name] : known.get(name);
    if (!known.has(name)) known.set(name, found);
    if (kept !== found && isToken(kept) && isToken(found)) {
      say(at(placed, name), "notice", "conflicting-value", words.conflictingValue(name, show(kept), show(found)));
    }
  }
}

/** Whether a value of a field that is not known says something, and can be compared: what lists and objects of others hold is not looked at. */
function isToken(value: unknown): boolean {
  return value !== "" && ["string", "number", "boolean", "bigint"].includes(typeof value);
}

/** Whether two checked values say the same: they are plain data, the order of whose fields means nothing. */
function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  const [a, b] = [one, other] as readonly Readonly<Record<string, unknown>>[];
  return Object.keys({ ...a, ...b }).every((name) => isEqual(a?.[name], b?.[name]));
}
