import { agreement, type Agreement, type Reading } from "../evidence/agreement.ts";
import { references, type References } from "../evidence/references.ts";
import type { EventType, Source, Stance, SymbolName, Timeline, TimelineEvent } from "../model/timeline.ts";
import { formatDate, type FormatDateOptions } from "../time/format.ts";
import { civilFromDays, dayOfInstant } from "../time/civil.ts";
import type { Unit } from "../time/interval.ts";
import type { Bounds, When } from "../time/when.ts";
import { isSameLanguage } from "../time/style.ts";
import { picture, type PictureWords } from "../words/en/picture.ts";
import type { SomeMessages } from "../words/messages.ts";
import { finestOf } from "./finest.ts";
import { guarded, measureByTable, type Measure } from "./measure.ts";
import type { Settings } from "./options.ts";

/** A type in use, with the key it has in this picture. */
export interface PreparedType extends EventType {
  /** Index into the palette. */
  readonly hue: number;
  /** Its symbol, chosen or by order of first use. */
  readonly symbol: SymbolName;
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
  readonly event: TimelineEvent;
  readonly agreement: Agreement;
  /** The date drawn. */
  readonly when: When;
  /** Where its label hangs, in ms since the epoch; never infinite. */
  readonly time: number;
  /** The first is the one that its label belongs to. */
  readonly marks: readonly PreparedMark[];
  readonly type: PreparedType;
  /** Says the date line of its label. */
  readonly date: () => string;
  /** Says the date in full words, as aloud and in the card. */
  readonly dateInFull: () => string;
  readonly notes: readonly Note[];
}

/** A timeline with its words said, its sources numbered and its events in time order: made once, framed for each view. */
export interface Prepared {
  readonly timeline: Timeline;
  readonly settings: Settings;
  readonly locale: string;
  readonly zone: string;
  readonly direction: "ltr" | "rtl";
  /** How dates are said: instants in the zone that was asked for, else as they were written. */
  readonly dates: FormatDateOptions;
  /** By id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The words that were given; English stands in for the others. */
  readonly messages: SomeMessages;
  /** Those of the picture, all of them. */
  readonly words: PictureWords;
  readonly measure: Measure;
  /** In time order. */
  readonly events: readonly PreparedEvent[];
  /** Events that no date could be given; they stand in the list, not on the axis. */
  readonly undated: readonly TimelineEvent[];
  /** In the order of the timeline. */
  readonly types: readonly PreparedType[];
  readonly references: References;
  /** The year that holds every date, if one does: labels leave it out. */
  readonly omitYear?: number;
  /** The unit of the most precise date: an axis names nothing finer. */
  readonly finest: Unit;
  /** From the first to the last finite bound of any date; absent where there is none. */
  readonly extent?: Bounds;
}

const symbols: readonly SymbolName[] = ["circle", "square", "diamond", "triangle", "cross", "star", "wye"];
const untyped: PreparedType = { id: "", label: "", hue: 0, symbol: "circle" };
/** A script that is named behind the language decides. */
const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b(?!-[a-z]{4}\b)|^[a-z]+-(?:Arab|Hebr|Thaa|Syrc|Nkoo)\b/i;

/**
 * Does everything that does not depend on the view: decides each event's date, says it in words, numbers the sources.
 *
 * @param timeline - a validated timeline
 * @param chosen - checked options
 */
export function prepare(timeline: Timeline, chosen: Settings): Prepared {
  const { messages = {} } = chosen;
  const locale = chosen.locale ?? localeOf(timeline, chosen);
  const zone = chosen.zone ?? timeline.zone;
  const dates: FormatDateOptions = {
    locale,
    messages,
    ...(chosen.zone !== undefined && { zone: chosen.zone }),
    ...(chosen.calendar !== undefined && { calendar: chosen.calendar }),
  };
  const sources = new Map(timeline.sources.map((source) => [source.id, source]));
  const undated: TimelineEvent[] = [];
  const judged = timeline.events.flatMap((event): readonly Judged[] => {
    const found = agreement(event, sources, timeline.zone);
    if (found.when === undefined) undated.push(event);
    return found.when === undefined ? [] : [{ event, agreement: found, when: found.when }];
  });
  const extent = extentOf(judged);
  const middle = extent === undefined ? 0 : (extent.earliest + extent.latest) / 2;
  const dated = judged.map(({ event, agreement: found, when }) => ({
    event,
    agreement: found,
    when,
    time: anchorOf(when, middle),
  }));
  dated.sort((a, b) => a.time - b.time || compareBounds(a.when.start, b.when.start));
  const numbered = references(
    timeline,
    dated.map((each) => each.event),
  );
  const types = preparedTypes(timeline);
  const typeOf = new Map(types.map((type) => [type.id, type]));
  const omitYear = soleYear(extent);

  const short: FormatDateOptions = { ...dates, length: "short", ...(omitYear !== undefined && { omitYear }) };
  const long: FormatDateOptions = { ...dates, length: "long" };

  const events = dated.map(({ event, agreement: found, when, time }): PreparedEvent => {
    const notes = notesOf(event, found, sources, numbered.numberOf);
    return {
      event,
      agreement: found,
      when,
      time,
      marks: marksOf(when, found, notes, middle),
      type: (event.type === undefined ? undefined : typeOf.get(event.type)) ?? untyped,
      date: once(() => formatDate(when, short)),
      dateInFull: once(() => formatDate(when, long)),
      notes,
    };
  });

  return {
    timeline,
    settings: chosen,
    locale,
    zone,
    direction: chosen.direction ?? (rightToLeft.test(locale) ? "rtl" : "ltr"),
    dates,
    sources,
    messages,
    words: { ...picture, ...messages.picture },
    measure: chosen.measure === undefined ? measureByTable : guarded(chosen.measure),
    events,
    undated,
    types,
    references: numbered,
    ...(omitYear !== undefined && { omitYear }),
    finest: finestOf(events),
    ...(extent !== undefined && { extent }),
  };
}

/** The language of the input, unless words of another one are given. */
function localeOf({ language = "en" }: Timeline, { messages }: Settings): string {
  return messages?.language === undefined || isSameLanguage(language, messages.language) ? language : messages.language;
}

/**
 * Where the label of a date hangs: the middle of what is possible, or the finite end of an open date, so that an
 * uncertain date does not claim an instant.
 */
export function anchorOf(when: When, fallback: number): number {
  const { earliest, latest } = when.best ?? { earliest: when.start.earliest, latest: when.end.latest };
  if (Number.isFinite(earliest) && Number.isFinite(latest)) return earliest + (latest - earliest) / 2;
  if (Number.isFinite(latest)) return latest;
  return Number.isFinite(earliest) ? earliest : fallback;
}

function compareBounds(a: Bounds, b: Bounds): number {
  return a.earliest === b.earliest ? 0 : a.earliest < b.earliest ? -1 : 1;
}

/** Says something when it is first asked for: of thousands of events, few are shown. */
function once(say: () => string): () => string {
  let said: string | undefined;
  return () => (said ??= say());
}

/** An event with what its sources say of its date, and the date to draw. */
interface Judged {
  readonly event: TimelineEvent;
  readonly agreement: Agreement;
  readonly when: When;
}

function extentOf(judged: readonly Judged[]): Bounds | undefined {
  let earliest = Infinity;
  let latest = -Infinity;
  const reach = (bound: number): void => {
    if (!Number.isFinite(bound)) return;
    if (bound < earliest) earliest = bound;
    if (bound > latest) latest = bound;
  };
  const reachAll = ({ start, end }: When): void => {
    reach(start.earliest);
    reach(start.latest);
    reach(end.earliest);
    reach(end.latest);
  };
  for (const { when, agreement: found } of judged) {
    reachAll(when);
    for (const reading of found.readings) reachAll(reading.when);
  }
  return earliest <= latest ? { earliest, latest } : undefined;
}

/** The calendar year that holds every date, so that labels need not repeat it. */
function soleYear(extent: Bounds | undefined): number | undefined {
  if (extent === undefined) return undefined;
  const first = civilFromDays(dayOfInstant(extent.earliest)).year;
  return first === civilFromDays(dayOfInstant(extent.latest - 1)).year ? first : undefined;
}

/** One mark where the sources agree. In a conflict one a reading: the editor's date first and solid, what contradicts it hollow. */
function marksOf(when: When, found: Agreement, notes: readonly Note[], middle: number): readonly PreparedMark[] {
  const single: PreparedMark = { when, time: anchorOf(when, middle), hollow: false, notes: [] };
  if (!found.conflict) return [single];
  const notesOfReading = (reading: Reading): readonly Note[] =>
    notes.filter((note) => reading.sources.includes(note.source.id));
  const hollow = (reading: Reading): PreparedMark => ({
    when: reading.when,
    time: anchorOf(reading.when, middle),
    hollow: true,
    notes: notesOfReading(reading),
  });
  const chosen = found.readings.filter((reading) => reading.chosen);
  const first =
    found.decided === "editor" ? [{ ...single, notes: chosen.flatMap(notesOfReading) }] : chosen.map(hollow);
  return [...first, ...found.readings.filter((reading) => !reading.chosen).map(hollow)];
}

/** A source cited several times for one event has one number; the stance that weighs most is shown, and a date that contradicts the one drawn is a dispute. */
function notesOf(
  event: TimelineEvent,
  found: Agreement,
  sources: ReadonlyMap<string, Source>,
  numberOf: ReadonlyMap<string, number>,
): readonly Note[] {
  if (event.citations.length === 0) return [];
  const readings = found.conflict ? found.readings : [];
  const agreeing = new Set(readings.filter((reading) => reading.chosen).flatMap((reading) => reading.sources));
  const otherwise = new Set(readings.flatMap((reading) => reading.sources).filter((id) => !agreeing.has(id)));
  const notes = new Map<number, Note>();
  for (const citation of event.citations) {
    const source = sources.get(citation.source);
    const number = numberOf.get(citation.source);
    if (source === undefined || number === undefined) continue;
    const disputes = otherwise.has(source.id) || notes.get(number)?.stance === "disputes";
    const stance = disputes ? "disputes" : citation.stance;
    notes.set(number, { number, source, stance });
  }
  return [...notes.values()].sort((a, b) => a.number - b.number);
}

/** Types that some event has, each with a hue and a symbol that no other has while there are enough. */
function preparedTypes(timeline: Timeline): readonly PreparedType[] {
  const used = new Set(timeline.events.map((event) => event.type));
  const inUse = timeline.types.filter((type) => used.has(type.id));
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
