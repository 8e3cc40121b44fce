import type { Agreement, Reading } from "../../evidence/agreement.ts";
import type { Lane, Source, TimelineEvent } from "../../model/timeline.ts";
import type { When } from "../../time/when.ts";
import type { Judged } from "./judge.ts";
import { once } from "../once.ts";
import type { Note, PreparedEvent, PreparedMark, PreparedType } from "./prepare.ts";

/** What preparing one event needs to know of the whole. */
export interface EventContext {
  readonly sources: ReadonlyMap<string, Source>;
  /** The numbers of sources, by id. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** By id. */
  readonly laneOf: ReadonlyMap<string, Lane>;
  /** Where a date without a finite bound hangs, in ms since the epoch. */
  readonly middle: number;
  /** Say dates as labels do, and in full. */
  readonly short: (when: When) => string;
  readonly long: (when: When) => string;
}

/** Prepares one event: its marks, its notes, its words. */
export function prepareEvent(
  index: number,
  { event, agreement, when }: Judged,
  type: PreparedType,
  { sources, numberOf, laneOf, middle, short, long }: EventContext,
): PreparedEvent {
  const notes = notesOf(event, agreement, sources, numberOf);
  return {
    index,
    event,
    agreement,
    when,
    time: anchorOf(when, middle),
    marks: marksOf(when, agreement, notes, middle),
    type,
    lane: event.lane === undefined ? undefined : laneOf.get(event.lane),
    // of thousands of events, few are shown
    date: once(() => short(when)),
    dateInFull: once(() => long(when)),
    notes,
  };
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

/** One mark where the sources agree. In a conflict one a reading: the editor's date first and solid, what contradicts it hollow. */
function marksOf(when: When, found: Agreement, notes: readonly Note[], middle: number): readonly PreparedMark[] {
  const single: PreparedMark = { when, time: anchorOf(when, middle), hollow: false, notes: [] };
  if (!found.conflict) return [single];
  const notesIn = (...readings: readonly Reading[]): readonly Note[] =>
    notes.filter((note) => readings.some((reading) => reading.sources.includes(note.source.id)));
  const hollow = (reading: Reading): PreparedMark => ({
    when: reading.when,
    time: anchorOf(reading.when, middle),
    hollow: true,
    notes: notesIn(reading),
  });
  const chosen = found.readings.filter((reading) => reading.chosen);
  const first = found.decided === "editor" ? [{ ...single, notes: notesIn(...chosen) }] : chosen.map(hollow);
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
