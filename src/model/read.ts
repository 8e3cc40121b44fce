import { canonicalZone, zoneOf } from "../time/calendar/zone.ts";
import { checkNames, oneOf } from "../time/options.ts";
import type { DateOrder } from "../time/prose/numeric.ts";
import type { DateResult } from "../time/result.ts";
import { issues as words } from "../words/en/issues.ts";
import { oneLine } from "./clean.ts";
import { compact } from "./compact.ts";
import type { BuildContext } from "./context.ts";
import { buildEvent } from "./event.ts";
import type { Input, InputAmong } from "./input.ts";
import type { Issue } from "./issue.ts";
import { at, say } from "./draft.ts";
import { mergeEvents, mergeSources, type PlacedReport } from "./merge.ts";
import { type Suggest, suggester } from "./nearest.ts";
import { open } from "./origin.ts";
import { ordersOf } from "./orders.ts";
import { type Part, type Placed, toParts } from "./parts.ts";
import { lanesOf } from "./lanes.ts";
import { gather } from "./report.ts";
import { sayRings } from "./rings.ts";
import { sealed } from "./seal.ts";
import { isSeveral } from "./several.ts";
import { buildSource } from "./source.ts";
import type { Source, Timeline } from "./timeline.ts";
import { typesOf } from "./types.ts";
import { elementsOf, show } from "./value.ts";
import { textsOf, zoneOfAll } from "./zone.ts";

/** How inputs are read. */
export interface ReadOptions {
  /**
   * Zone of dates without a zone, where no input states one: an IANA name, `"utc"`, or an offset such as `"+04:00"`.
   *
   * @defaultValue the zone or the offset that all times of day in the inputs state, where it is one; else `"utc"`
   */
  readonly zone?: string | undefined;
  /**
   * The order of day, month and year in dates of numbers alone, where an input states none.
   *
   * @defaultValue the first that another input states; where none does and both ways round are dates, it is an issue
   */
  readonly dateOrder?: DateOrder | undefined;
  /**
   * Names of the inputs, such as their files: where there are several, paths then lead from `inputs["events.json"]`.
   *
   * @defaultValue their indexes: `inputs[1]`
   */
  readonly names?: readonly string[] | undefined;
}

/** A timeline, and all that is to be said of what it was read from. */
export interface ReadResult {
  /** Validated, dated, merged. */
  readonly timeline: Timeline;
  /** In the order of the inputs, and in each in the order of its text. */
  readonly issues: readonly Issue[];
}

/**
 * Reads events and sources, checks them, and merges several inputs into one timeline.
 *
 * A text that begins with a bracket is JSON; any other is a table (CSV, with `,` `;` tab or `|` between its cells). An
 * array is a list of inputs if one of its elements is a text, a list, or an object with `events`, `sources`, `types` or `lanes`,
 * and no element is an event; else it is a list of events.
 *
 * Never throws on data. What is wrong is an issue, and the rest is read: every event is in the timeline, less the
 * fields that could not be read.
 *
 * @param input - one input, or several
 * @throws TypeError for an option that there is not, and for a value that it cannot have; RangeError if `zone` is no zone
 * @example
 * ```ts
 * import { read } from "attested";
 *
 * const { timeline, issues } = read(`date,title,source
 * 2022-10-21,Austin calls Shoigu,TASS
 * 2022-13-23,Shoigu calls back,TASS`);
 * timeline.events.map((event) => event.title); // => ["Austin calls Shoigu", "Shoigu calls back"]
 * issues.map(({ line, column, path }) => [line, column, path]); // => [[3, 6, "[1].date"]]
 * ```
 */
export function read(input: Input | readonly InputAmong[], options: ReadOptions = {}): ReadResult {
  checkNames(options, optionNames);
  oneOf("dateOrder", options.dateOrder, [undefined, "dmy", "mdy", "ymd"]);
  if (options.zone !== undefined) zoneOf(options.zone);
  const suggest = suggester();
  const found: (() => readonly Issue[])[] = [];
  const several = isSeveral(input);
  const inputs = several ? (elementsOf(input) ?? []) : [{ key: 0, value: input }];
  const parts = inputs.flatMap(({ key, value }, order) => {
    const origin = open(value, suggest);
    const { report, issues } = gather(origin);
    const name = options.names?.[key] ?? key;
    found.push(() => (several ? issues().map((issue) => underInput(issue, key, name)) : issues()));
    for (const fault of origin.faults) report(fault);
    return toParts(origin, order, report, suggest);
  });
  const timeline = assemble(parts, options, suggest);
  const issues = found.flatMap((list) => list());
  if (timeline.events.length === 0 && !issues.some(({ severity }) => severity === "error")) {
    const message = parts.every(({ timeline: { from } }) => from.table) ? words.noRows() : words.noEvents();
    issues.push({ severity: "warning", code: "no-events", path: "", value: undefined, message });
  }
  return { timeline: sealed(timeline), issues };
}

/** Every option. */
const optionNames: Readonly<Record<keyof ReadOptions, true>> = { zone: true, dateOrder: true, names: true };

/** Leads a path from the input among several. */
function underInput(issue: Issue, input: number, name: string | number): Issue {
  const { path } = issue;
  const root = `inputs[${typeof name === "number" ? name : JSON.stringify(name)}]`;
  return { ...issue, input, path: path === "" || path.startsWith("[") ? root + path : `${root}.${path}` };
}

function assemble(parts: readonly Part[], options: ReadOptions, suggest: Suggest): Timeline {
  const heads = parts.map(({ timeline }) => timeline);
  const { drafts, reports } = mergeSources(parts.flatMap((part) => part.sources));
  const eventDrafts = mergeEvents(parts.flatMap((part) => part.events));
  const dateOrder = options.dateOrder ?? heads.find(({ from }) => from.dateOrder !== undefined)?.from.dateOrder;
  const orderIn = ordersOf(() => textsOf(eventDrafts, reports));
  const about = {
    dateOrder,
    orderIn,
    suggest,
    sourceIds: new Set(drafts.keys()),
    dates: new Map<string, DateResult>(),
  };
  const stated = heads.find((head) => head.from.zone !== undefined)?.from.zone ?? options.zone;
  const zone = canonicalZone(stated ?? zoneOfAll(eventDrafts, reports, about) ?? "utc");
  const context: BuildContext = { ...about, zone };
  const sources = new Map<string, Source>();
  for (const [id, draft] of drafts) sources.set(id, buildSource(draft, context));
  sayRings(drafts);
  const told = byEvent(reports, new Set(eventDrafts.map(({ id }) => id)), suggest);
  const orders = new Set(heads.map(({ from }) => from.dateOrder ?? dateOrder));
  const title = first(heads, "title");
  return compact<Timeline>({
    title: title && oneLine(title),
    description: first(heads, "description"),
    language: first(heads, "language"),
    zone,
    dateOrder: orders.size === 1 ? [...orders][0] : undefined,
    types: typesOf(heads, eventDrafts, suggest),
    lanes: lanesOf(heads, eventDrafts, suggest),
    sources: [...sources.values()],
    events: eventDrafts.map((draft) => buildEvent(draft, told.get(draft.id) ?? [], sources, context)),
  });
}

/** The first of the inputs' headings; another one is said to be another. */
function first(heads: readonly Part["timeline"][], name: "title" | "description" | "language"): string | undefined {
  let kept: string | undefined;
  for (const head of heads) {
    const found = head.value[name];
    kept ??= found;
    if (found === undefined || found === kept || kept === undefined) continue;
    say(at(head, name), "notice", "conflicting-value", words.conflictingValue(name, show(kept), show(found)));
  }
  return kept;
}

/** The reports by the event they tell of; those of no event are said to be. */
function byEvent(
  reports: readonly PlacedReport[],
  events: ReadonlySet<string>,
  suggest: Suggest,
): ReadonlyMap<string, readonly PlacedReport[]> {
  const told = new Map<string, PlacedReport[]>();
  for (const report of reports) {
    const id = report.value.event;
    const place: Placed<unknown> = id === undefined ? report : at(report, "event");
    if (id === undefined) say(place, "error", "missing-event", words.missingEvent());
    else if (events.has(id)) {
      const list = told.get(id) ?? [];
      told.set(id, list);
      list.push(report);
    } else {
      const near = suggest(id, events);
      const hint = words.didYouMean(near);
      say(place, "error", "unknown-event", words.unknownEvent(show(id)), hint);
    }
  }
  return told;
}
