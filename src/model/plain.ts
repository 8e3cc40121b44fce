import { DAY } from "../time/calendar/civil.ts";
import { TOLD_TYPES } from "./types.ts";
import { offsetOf } from "../time/calendar/offset.ts";
import { recall } from "../time/calendar/recall.ts";
import { isOffset } from "../time/calendar/zone.ts";
import { parseDate } from "../time/parse.ts";
import { plainForm, plainStart } from "../time/plain.ts";
import { sharedZone } from "../time/shared.ts";
import type { When } from "../time/when.ts";
import { oneLine, trimmed, withoutForbidden } from "./clean.ts";
import { slug, uniqueIds } from "./id.ts";
import { importanceOf } from "./importance.ts";
import { mayBeMissed } from "./stranger.ts";
import type { TimelineEvent } from "./timeline.ts";

/**
 * A list of events of which `read` would say nothing and merge nothing: each has a title and a date that is read without
 * remark, and neither sources nor fields of its own. All of it is taken over once; of most events nothing more is made.
 */
export interface PlainEvents {
  readonly length: number;
  /** In which dates without a time were read: the offset that all times state, else `utc`. */
  readonly zone: string;
  /** As they were written. */
  readonly dates: readonly string[];
  /** When each starts at the earliest, in ms since the epoch; may be infinite. */
  readonly starts: Float64Array;
  /** The number of characters of each date, by which `plainForm` tells its form; 0 where it is among `whens`. */
  readonly forms: Uint8Array;
  /** The dates of other forms than `plainStart` reads, by the index of their event. */
  readonly whens: ReadonlyMap<number, When>;
  /** 1 for all where it is left out. */
  readonly importance: Float64Array | undefined;
  /** Index of the type of each, −1 for none; none for all where it is left out. */
  readonly types: Int32Array | undefined;
  /** The types by first use. */
  readonly typeIds: readonly string[];
  readonly titles: readonly string[];
  /** The number of characters of each title, as it was written. */
  readonly letters: Int32Array;
  /** The ids that were written, by the index of their event. */
  readonly ids: ReadonlyMap<number, string>;
  /** Other texts of events that have them. */
  readonly texts: ReadonlyMap<number, Texts>;
}

type Texts = Partial<Record<"text" | "annotation", string>>;

/** A list while it is read. */
interface Draft {
  readonly strict: boolean;
  readonly dates: string[];
  readonly length: number;
  readonly starts: Float64Array;
  readonly forms: Uint8Array;
  readonly whens: Map<number, When>;
  importance: Float64Array | undefined;
  types: Int32Array | undefined;
  readonly typeIds: Map<string, number>;
  readonly titles: string[];
  readonly letters: Int32Array;
  readonly ids: Map<number, string>;
  readonly texts: Map<number, Texts>;
  /** Dates that were read before, by their text. */
  readonly known: Map<string, When>;
  /** Whether fields that the format does not know are no more than one's own, by their names. */
  readonly own: Map<string, boolean>;
}

/**
 * Takes over a list of plain events, bare or as the `events` of an object that has nothing else.
 *
 * @param input - anything
 * @param strict - whether notices are of interest: then nothing passes of which one would be made
 * @returns `undefined` where it is no such list. Never throws
 */
export function readPlain(input: unknown, strict: boolean): PlainEvents | undefined {
  try {
    const list = listIn(input);
    return Array.isArray(list) && list.length > 0 ? readList(list, strict) : undefined;
  } catch {
    return undefined; // an object that cannot be read is said to be so by those who look at each
  }
}

/** The list that is an input, or all that is in it. */
function listIn(input: unknown): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
  const names = Object.keys(input);
  return names.length === 1 && names[0] === "events" ? (input as { readonly events: unknown }).events : undefined;
}

function readList(list: readonly unknown[], strict: boolean): PlainEvents | undefined {
  const { length } = list;
  const draft: Draft = {
    strict,
    dates: [],
    length,
    starts: new Float64Array(length),
    forms: new Uint8Array(length),
    whens: new Map(),
    importance: undefined,
    types: undefined,
    typeIds: new Map(),
    titles: [],
    letters: new Int32Array(length),
    ids: new Map(),
    texts: new Map(),
    known: new Map(),
    own: new Map(),
  };
  for (let i = 0; i < length; i++) if (!readEvent(draft, list[i], i)) return undefined;
  if (new Set(draft.ids.values()).size < draft.ids.size) return undefined;
  if (strict && draft.typeIds.size > TOLD_TYPES) return undefined;
  const zone = zoneIn(draft);
  if (zone === undefined) return undefined;
  if (zone !== "utc") moveTo(zone, draft);
  return { ...draft, zone, typeIds: [...draft.typeIds.keys()] };
}

/** The zone of all dates; `undefined` where it is one whose clocks jump, in which days are not of one length. */
function zoneIn({ forms, known }: Draft): string | undefined {
  if (known.size === 0) return "utc";
  // times of these forms have either no offset or that of UTC
  for (let i = 0; i < forms.length; i++) if (forms[i] !== 0 && plainForm(forms[i] ?? 0).grain !== "day") return "utc";
  const zone = sharedZone(Array.from(known.values(), ({ expression }) => expression)) ?? "utc";
  return zone === "utc" || isOffset(zone) ? zone : undefined;
}

/** Reads dates again that were read in UTC, but for times that state their offset. */
function moveTo(zone: string, { starts, forms, whens }: Draft): void {
  const ahead = offsetOf(zone);
  for (let i = 0; i < starts.length; i++) if (forms[i] !== 0) starts[i] = (starts[i] ?? 0) - ahead;
  const moved = new Map<When, When>();
  for (const [i, when] of whens) {
    if (when.expression.kind === "datetime") continue;
    const own = recall(moved, when, () => parseDate(when.text, { zone }).when ?? when);
    starts[i] = own.start.earliest;
    whens.set(i, own);
  }
}

/** Takes over one event; false where it is not plain. Each field is read once. */
function readEvent(draft: Draft, event: unknown, index: number): boolean {
  if (typeof event !== "object" || event === null || Array.isArray(event)) return false;
  const fields = event as Readonly<Record<string, unknown>>;
  const names = Object.keys(fields);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] ?? "";
    if (!takeField(draft, name, fields[name], index)) return false;
  }
  return draft.dates.length > index && draft.titles.length > index;
}

/** Takes over one field; false where there is something to be said of it. */
function takeField(draft: Draft, name: string, value: unknown, index: number): boolean {
  if (value === undefined || value === null) return true;
  switch (name) {
    case "date":
      return typeof value === "string" && takeDate(draft, value, index);
    case "title":
      if (typeof value !== "string" || !hasWords(value) || (draft.strict && withoutForbidden(value) !== value))
        return false;
      draft.titles.push(value);
      draft.letters[index] = value.length;
      return true;
    case "importance":
      if (typeof value !== "number" || !(value >= 0 && value < Infinity)) return false;
      draft.importance ??= new Float64Array(draft.length).fill(1);
      draft.importance[index] = importanceOf(value);
      return true;
    case "id":
    case "type":
    case "text":
    case "annotation":
      return typeof value === "string" && takeText(draft, name, value, index);
    default:
      return !meaningful.has(name) && (value === "" || (!draft.strict && isOwn(draft, name)));
  }
}

/** Whether it is the name of a field of which at most a notice is made. */
function isOwn({ own }: Draft, name: string): boolean {
  const found = own.get(name) ?? !mayBeMissed(name);
  own.set(name, found);
  return found;
}

/** Fields of which more is to be made, or that tell that it is no event but a timeline. */
const meaningful: ReadonlySet<string> = new Set(["citations", "shape", "lane", "events", "sources", "types", "lanes"]);

function takeDate(draft: Draft, value: string, index: number): boolean {
  const start = plainStart(value);
  draft.dates.push(value);
  if (!Number.isNaN(start)) {
    draft.starts[index] = start;
    draft.forms[index] = value.length;
    return true;
  }
  const text = withoutForbidden(value);
  if (draft.strict && text !== value) return false;
  let when = draft.known.get(text);
  if (when === undefined) {
    const read = parseDate(text.trim());
    if (read.when === undefined || read.issues.length > 0) return false;
    when = read.when;
    draft.known.set(text, when);
  }
  draft.starts[index] = when.start.earliest;
  draft.whens.set(index, when);
  return true;
}

/** Whether anything is left of a title when it is cleaned. */
function hasWords(title: string): boolean {
  const first = title.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || cleaned(title) !== "";
}

function takeText(draft: Draft, name: "id" | "type" | keyof Texts, value: string, index: number): boolean {
  const clean = withoutForbidden(value);
  if (draft.strict && clean !== value) return false;
  const text = trimmed(clean);
  if (text === "") return true;
  if (name === "id") draft.ids.set(index, text);
  else if (name === "type") {
    const type = draft.typeIds.get(text) ?? draft.typeIds.size;
    draft.typeIds.set(text, type);
    draft.types ??= new Int32Array(draft.length).fill(-1);
    draft.types[index] = type;
  } else draft.texts.set(index, { ...draft.texts.get(index), [name]: text });
  return true;
}

function cleaned(text: string): string {
  return trimmed(withoutForbidden(text));
}

/** The date of a plain event. */
export function plainWhen({ dates, whens, zone }: PlainEvents, index: number): When {
  const when = whens.get(index) ?? parseDate(dates[index] ?? "", { zone }).when;
  if (when === undefined) throw new RangeError(`there is no event ${index}`);
  return when;
}

/**
 * How long the time is, in ms from the epoch on, of whose events alone ids that are made can be alike. Each begins with its
 * date: with the day, and where all dates are of one form, with the same moment in the same characters.
 */
export function unitOfIds({ whens, ids, forms }: PlainEvents): number {
  if (whens.size > 0 || ids.size > 0) return Infinity;
  for (let i = 1; i < forms.length; i++) if (forms[i] !== forms[0]) return DAY;
  return 1;
}

/**
 * Makes the ids of events that have none, by their indexes.
 *
 * @param indexes - ascending; all events of a time as long as {@link unitOfIds}
 */
export function madeIds(plain: PlainEvents, indexes: Iterable<number>): ReadonlyMap<number, string> {
  const { dates, titles, ids } = plain;
  const makeId = uniqueIds([...ids.values()]);
  const made = new Map<number, string>();
  for (const index of indexes) {
    const words = [dates[index] ?? "", titles[index] ?? ""].map(cleaned);
    if (!ids.has(index)) made.set(index, makeId(slug(words, "event")));
  }
  return made;
}

/** An event as `read` would make it. */
export function plainEvent(plain: PlainEvents, index: number, id: string, date: When): TimelineEvent {
  const type = plain.typeIds[plain.types?.[index] ?? -1];
  return {
    id,
    ...(type !== undefined && { type }),
    date,
    title: oneLine(cleaned(plain.titles[index] ?? "")),
    ...plain.texts.get(index),
    importance: plain.importance?.[index] ?? 1,
    citations: [],
    data: {},
  };
}
