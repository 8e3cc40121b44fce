import type { Agreement } from "../../evidence/agreement.ts";
import { references, type References } from "../../evidence/references.ts";
import type { PlainEvents } from "../../model/plain.ts";
import type { EventType, Lane, Source, Stance, SymbolName, Timeline, TimelineEvent } from "../../model/timeline.ts";
import { sayer, type FormatDateOptions } from "../../time/format.ts";
import type { Unit } from "../../time/calendar/interval.ts";
import type { Bounds, When } from "../../time/when.ts";
import { isSameLanguage, styleOf, type Style, type StyleOptions } from "../../time/say/style.ts";
import { complete } from "../../words/complete.ts";
import { picture, type PictureWords } from "../../words/en/picture.ts";
import type { SomeMessages } from "../../words/messages.ts";
import { inReadingOrder } from "./beginning.ts";
import { prepareEvent, type EventContext } from "./event.ts";
import { preparedEvents, type PreparedEvents } from "./events.ts";
import { judge, middleOf, type Judgements } from "./judge.ts";
import { guarded, measureByTable, type Measure } from "../text/measure.ts";
import type { Settings } from "./options.ts";
import { judgePlain } from "./plain.ts";
import { soleDay, soleYear } from "./sole.ts";
import { hasLeads } from "./weight.ts";

/** A type in use, with the key it has in this picture. */
export interface PreparedType extends EventType {
  /** Index into the palette. Absent: neutral. */
  readonly hue?: number;
  /** Its symbol, chosen or by order of first use. */
  readonly symbol: SymbolName;
}

/** A lane with its events. */
export interface PreparedLane {
  /** Absent: those that have none. */
  readonly lane: Lane | undefined;
  /** Indexes of its events, ascending. */
  readonly indexes: Uint32Array;
}

/** The number of a source beside a label. */
export interface Note {
  /** Number in the reference list. */
  readonly number: number;
  /** The source. */
  readonly source: Source;
  /** How it stands to the event. */
  readonly stance: Stance;
}

/** One date of an event that the picture marks. */
export interface PreparedMark {
  /** The date. */
  readonly when: When;
  /** Where its label or bracket hangs, in ms since the epoch; never infinite. */
  readonly time: number;
  /** Drawn hollow: one reading among several, not the editor's choice. */
  readonly hollow: boolean;
  /** Of a reading in a conflict: the numbers of the sources that hold it. */
  readonly notes: readonly Note[];
}

/** A dated event, with all that does not depend on the view. */
export interface PreparedEvent {
  /** Its place in time order, from 0. */
  readonly index: number;
  readonly event: TimelineEvent;
  readonly agreement: Agreement;
  /** The date drawn. */
  readonly when: When;
  /** Where its label hangs, in ms since the epoch; never infinite. */
  readonly time: number;
  /** The first is the one that its label belongs to. */
  readonly marks: readonly PreparedMark[];
  readonly type: PreparedType;
  /** The lane it belongs to, if it has one. */
  readonly lane?: Lane | undefined;
  /** Says the date line of its label. */
  readonly date: () => string;
  /** Says the date in full words, as aloud and in the card. */
  readonly dateInFull: () => string;
  readonly notes: readonly Note[];
}

/** What a timeline says beside its events. */
type Head = Omit<Timeline, "events">;

/** A timeline with its words said, its sources numbered and its events in time order: made once, framed for each view. */
export interface Prepared {
  readonly timeline: Head;
  readonly settings: Settings;
  readonly locale: string;
  readonly zone: string;
  readonly direction: "ltr" | "rtl";
  /** How dates are said: times in the zone that was asked for, else in that of the timeline; where it has none, as they were written. */
  readonly dates: FormatDateOptions & Pick<StyleOptions, "home">;
  /** How days are said where there is little room. */
  readonly days: Style;
  /** By id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The words that were given; English stands in for the others. */
  readonly messages: SomeMessages;
  /** Those of the picture, all of them. */
  readonly words: PictureWords;
  readonly measure: Measure;
  /** In time order. */
  readonly events: PreparedEvents;
  /** Whether the titles of the most important ones are larger. */
  readonly leads: boolean;
  /** Events that no date could be given; they stand in the list, not on the axis. */
  readonly undated: readonly TimelineEvent[];
  /** In the order of the timeline. */
  readonly types: readonly PreparedType[];
  /** The type of events that have none. */
  readonly untyped: PreparedType;
  /** In the order in which they are drawn; none where the timeline names none. */
  readonly lanes: readonly PreparedLane[];
  /** Whether labels name the lanes of their events, for want of room for lanes of their own. @defaultValue false */
  readonly namesLanes?: boolean;
  readonly references: References;
  /** The year that holds every date, if one does: labels leave it out. */
  readonly omitYear?: number;
  /** The unit of the most precise date: an axis names nothing finer. */
  readonly finest: Unit;
  /** From the first to the last finite bound of any date; absent where there is none. */
  readonly extent?: Bounds;
}

const symbols: readonly SymbolName[] = ["circle", "square", "diamond", "triangle", "cross", "star", "wye"];
/** A script that is named behind the language decides. */
const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b(?!-[a-z]{4}\b)|^[a-z]+-(?:Arab|Hebr|Thaa|Syrc|Nkoo)\b/i;

/**
 * Does everything that does not depend on the view: decides each event's date, says it in words, numbers the sources.
 *
 * @param input - a validated timeline, or a list of events of which there is nothing to say
 * @param chosen - checked options
 */
export function prepare(input: Timeline | PlainEvents, chosen: Settings): Prepared {
  return "events" in input ? prepareTimeline(input, chosen) : preparePlain(input, chosen);
}

function prepareTimeline(timeline: Timeline, chosen: Settings): Prepared {
  const sources = new Map(timeline.sources.map((source) => [source.id, source]));
  const used = new Set(timeline.events.map((event) => event.type));
  const types = preparedTypes(timeline.types.filter(({ id }) => used.has(id)));
  const indexOf = new Map(types.map(({ id }, index) => [id, index]));
  const judged = judge(timeline, sources, indexOf, chosen.zone ?? timeline.zone);
  const { plain, times } = judged.columns;
  const cited = Array.from(plain.keys())
    .filter((index) => plain[index] === 0)
    .map((index) => ({ ...judged.judgedAt(index), index, time: times[index] ?? 0 }))
    .sort(inReadingOrder);
  const numbered = references(
    timeline,
    cited.map(({ event }) => event),
  );
  return assemble(timeline, chosen, { sources, types, references: numbered }, judged);
}

function preparePlain(plain: PlainEvents, chosen: Settings): Prepared {
  const types = preparedTypes(plain.typeIds.map((id) => ({ id, label: id })));
  const timeline: Head = { zone: plain.zone, types, lanes: [], sources: [] };
  const evidence = { sources: new Map(), types, references: { entries: [], numberOf: new Map() } };
  return assemble(timeline, chosen, evidence, judgePlain(plain, chosen.zone ?? timeline.zone));
}

function assemble(
  timeline: Head,
  chosen: Settings,
  { sources, types, references: numbered }: Pick<Prepared, "sources" | "types" | "references">,
  { columns, judgedAt, titleAt, idAt, undated, extent, finest }: Judgements,
): Prepared {
  const { messages = {} } = chosen;
  const locale = chosen.locale ?? localeOf(timeline, chosen);
  const zone = chosen.zone ?? timeline.zone;
  const dates: Prepared["dates"] = {
    locale,
    messages,
    home: zone,
    ...(chosen.zone !== undefined && { zone: chosen.zone }),
    ...(chosen.calendar !== undefined && { calendar: chosen.calendar }),
  };
  const untyped = typeOfNone(types, columns.types);
  const omitYear = soleYear(extent, zone);
  const omitDay = columns.times.length > 1 ? soleDay([extent, chosen.extent], zone) : undefined;
  const context: EventContext = {
    sources,
    numberOf: numbered.numberOf,
    middle: middleOf(extent),
    laneOf: new Map(timeline.lanes.map((lane) => [lane.id, lane])),
    short: sayer({ ...dates, length: "short", ...(omitYear !== undefined && { omitYear }), omitDay }),
    long: sayer({ ...dates, length: "long" }),
  };
  const prepareAt = (index: number): PreparedEvent =>
    prepareEvent(index, judgedAt(index), types[columns.types[index] ?? -1] ?? untyped, context);
  const events = preparedEvents(columns, prepareAt, { titleAt, idAt });
  return {
    timeline,
    settings: chosen,
    locale,
    zone,
    direction: chosen.direction ?? (rightToLeft.test(locale) ? "rtl" : "ltr"),
    dates,
    days: styleOf({ ...dates, length: "short" }, false),
    sources,
    messages,
    words: complete(picture, messages.picture),
    measure: chosen.measure === undefined ? measureByTable : guarded(chosen.measure),
    events,
    leads: hasLeads(events.importance),
    undated,
    types,
    untyped,
    lanes: preparedLanes(timeline, events.length, (index) => judgedAt(index).event.lane),
    references: numbered,
    ...(omitYear !== undefined && { omitYear }),
    finest,
    ...(extent !== undefined && { extent }),
  };
}

/** The language of the input, unless words of another one are given. */
function localeOf({ language = "en" }: Head, { messages }: Settings): string {
  return messages?.language === undefined || isSameLanguage(language, messages.language) ? language : messages.language;
}

/** Types that some event has, each with a hue and a symbol that no other has while there are enough. */
function preparedTypes(inUse: readonly EventType[]): readonly PreparedType[] {
  const taken = new Set(inUse.map((type) => type.symbol));
  const free = symbols.filter((symbol) => !taken.has(symbol));
  const order = free.length > 0 ? free : symbols;
  let next = 0;
  return inUse.map((type, hue) => ({
    ...type,
    hue,
    symbol: type.symbol ?? order[next++ % order.length] ?? "circle",
  }));
}

/**
 * The type of events that have none: among others it may not look like one of theirs.
 *
 * @param indexes - of the types of all dated events
 */
function typeOfNone(types: readonly PreparedType[], indexes: Int32Array): PreparedType {
  const isAmongOthers = types.length > 0 && indexes.includes(-1) && indexes.some((index) => index >= 0);
  return { id: "", label: "", symbol: "circle", ...(!isAmongOthers && { hue: 0 }) };
}

/** Those without a lane come first: they are about all of them, or about none. */
function preparedLanes(
  { lanes }: Head,
  events: number,
  laneOf: (index: number) => string | undefined,
): readonly PreparedLane[] {
  if (lanes.length === 0) return [];
  const indexes = new Map<string | undefined, number[]>([[undefined, []]]);
  for (const { id } of lanes) indexes.set(id, []);
  for (let index = 0; index < events; index++) indexes.get(laneOf(index))?.push(index);
  const all = [undefined, ...lanes].map((lane) => ({ lane, indexes: Uint32Array.from(indexes.get(lane?.id) ?? []) }));
  return all.filter(({ lane, indexes: own }) => lane !== undefined || own.length > 0);
}
