import { agreement, type Agreement } from "../../evidence/agreement.ts";
import type { Source, Timeline, TimelineEvent } from "../../model/timeline.ts";
import type { Unit } from "../../time/calendar/interval.ts";
import type { Bounds, Grain, When } from "../../time/when.ts";
import { clocksOf } from "./clocks.ts";
import { anchorOf } from "./event.ts";
import { emptyColumns, isPlainDate, reordered, type EventColumns } from "./events.ts";
import { finestOf } from "./finest.ts";
import { ascending } from "./order.ts";

/** An event with what its sources say of its date, and the date to draw. */
export interface Judged {
  readonly event: TimelineEvent;
  readonly agreement: Agreement;
  readonly when: When;
}

/** The events of a timeline with their dates decided. */
export interface Judgements {
  /** Of those that have a date, in time order. */
  readonly columns: EventColumns;
  /** The event at an index of the columns. */
  readonly judgedAt: (index: number) => Judged;
  /** Its title, and its id, without more. */
  readonly titleAt: (index: number) => string;
  readonly idAt: (index: number) => string;
  readonly undated: readonly TimelineEvent[];
  /** From the first to the last finite bound of any date. */
  readonly extent: Bounds | undefined;
  /** The unit of the most precise date. */
  readonly finest: Unit;
}

/** Where a date without a finite bound hangs: in the middle of all others. */
export function middleOf(extent: Bounds | undefined): number {
  return extent === undefined ? 0 : (extent.earliest + extent.latest) / 2;
}

/**
 * Decides which date of each event to draw.
 *
 * @param indexOf - the indexes of types, by id
 * @param zone - IANA zone of the picture
 */
export function judge(
  timeline: Timeline,
  sources: ReadonlyMap<string, Source>,
  indexOf: ReadonlyMap<string, number>,
  zone: string,
): Judgements {
  const events: TimelineEvent[] = [];
  const whens: When[] = [];
  /** Of those that are cited. */
  const agreements: (Agreement | undefined)[] = [];
  const undated: TimelineEvent[] = [];
  for (const event of timeline.events) {
    const found = event.citations.length === 0 ? undefined : agreement(event, sources, timeline.zone);
    const when = found === undefined ? event.date : found.when;
    if (when === undefined) {
      undated.push(event);
      continue;
    }
    events.push(event);
    whens.push(when);
    agreements.push(found);
  }
  const extent = extentOf(whens, agreements);
  const columns = columnsOf(events, whens, agreements, indexOf, middleOf(extent), zone);
  const order = ascending(columns.times, columns.earliest);
  return {
    columns: reordered(columns, order),
    judgedAt(index) {
      const place = order[index] ?? 0;
      const [event, when] = [events[place], whens[place]];
      if (event === undefined || when === undefined) throw new RangeError(`there is no event ${index}`);
      return { event, agreement: agreements[place] ?? agreement(event, sources, timeline.zone), when };
    },
    titleAt: (index) => events[order[index] ?? 0]?.title ?? "",
    idAt: (index) => events[order[index] ?? 0]?.id ?? "",
    undated,
    extent,
    finest: finestOf(grainsOf(whens, agreements)),
  };
}

function columnsOf(
  events: readonly TimelineEvent[],
  whens: readonly When[],
  agreements: readonly (Agreement | undefined)[],
  indexOf: ReadonlyMap<string, number>,
  middle: number,
  zone: string,
): EventColumns {
  const columns = emptyColumns(events.length);
  for (const [i, { type, title, importance }] of events.entries()) {
    const when = whens[i];
    if (when === undefined) continue;
    const found = agreements[i];
    let clocks = 0;
    for (const date of datesOf(when, found)) clocks |= clocksOf(date, zone);
    columns.times[i] = anchorOf(when, middle);
    columns.earliest[i] = when.start.earliest;
    columns.latest[i] = when.end.latest;
    columns.importance[i] = importance;
    columns.types[i] = type === undefined ? -1 : (indexOf.get(type) ?? -1);
    columns.plain[i] = found === undefined && isPlainDate(when) ? 1 : 0;
    columns.clocks[i] = clocks;
    columns.letters[i] = title.length;
  }
  return columns;
}

/** The dates that are marked: in a conflict the readings, that which the editor chose as the editor wrote it. */
function datesOf(when: When, found: Agreement | undefined): readonly When[] {
  if (found === undefined || !found.conflict) return [when];
  const isEditors = found.decided === "editor";
  const others = found.readings.filter(({ chosen }) => !isEditors || !chosen).map((reading) => reading.when);
  return isEditors ? [when, ...others] : others;
}

function* grainsOf(whens: readonly When[], agreements: readonly (Agreement | undefined)[]): Generator<Grain> {
  for (const [i, when] of whens.entries()) for (const { grain } of datesOf(when, agreements[i])) yield grain;
}

/** From the first to the last finite bound of any date. */
export function extentOf(whens: readonly When[], agreements: readonly (Agreement | undefined)[]): Bounds | undefined {
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
  for (const when of whens) reachAll(when);
  for (const found of agreements) if (found !== undefined) for (const reading of found.readings) reachAll(reading.when);
  return earliest <= latest ? { earliest, latest } : undefined;
}
