import type { Frame } from "../layout/framed.ts";
import { printable } from "../layout/text/printable.ts";
import { oneLine } from "../model/clean.ts";
import type { Prepared, PreparedEvent } from "../layout/prepare/prepare.ts";
import { sayer } from "../time/format.ts";
import { sayPlain } from "../time/say/plain.ts";
import { sayClocks } from "../time/say/time.ts";
import { withoutYear } from "../time/say/style.ts";
import { civilFromDays, DAY, dayOfInstant } from "../time/calendar/civil.ts";
import type { Bounds } from "../time/when.ts";
import { zoneOf } from "../time/calendar/zone.ts";
import { coveredTime } from "./covered.ts";

/** What a screen reader says of an event: its date, title, type and sources, and whether they disagree. */
export function eventName(prepared: Prepared, event: PreparedEvent): string {
  const { words } = prepared;
  const parts = [words.eventName(event.dateInFull(), printable(event.event.title))];
  if (event.type.label !== "") parts.push(oneLine(event.type.label));
  if (event.lane !== undefined) parts.push(oneLine(printable(event.lane.label)));
  if (event.notes.length > 0) parts.push(words.eventSources(event.notes.map((note) => String(note.number)).join(", ")));
  if (event.agreement.conflict) {
    const dates = event.marks.map(({ when }) => when).map(sayer({ ...prepared.dates, length: "medium" }));
    parts.push(words.readings(dates.join("; ")));
  }
  return parts.join(". ");
}

/** What a timeline as a whole is: its number of events, the time they cover, its number of sources, what is undated, its lanes. */
export function description(prepared: Prepared): string {
  return prepared.words.description(partsOf(prepared, [Int32Array.from(prepared.events.times.keys())]));
}

/** The same of one picture of it: of the events that it shows, and how many of them only in columns. */
export function pictureDescription({ prepared, events, counts }: Frame): string {
  const { words } = prepared;
  const columns = counts.map(({ members }) => members);
  const counted = sizeOf(columns);
  const said = partsOf(prepared, [events.map(({ event }) => event.index), ...columns]);
  return words.description(counted === 0 ? said : [...said, words.inColumns(counted)]);
}

/** The parts of a description, those that there are. */
function partsOf(prepared: Prepared, groups: readonly ArrayLike<number>[]): readonly string[] {
  const { words, undated, references, timeline } = prepared;
  const { lanes } = timeline;
  const named = lanes.slice(0, MOST_LANES).map(({ label }) => oneLine(printable(label)));
  return [
    words.events(sizeOf(groups)),
    coveredTime(prepared, groups),
    references.entries.length > 0 ? words.sourceCount(references.entries.length) : undefined,
    undated.length > 0 ? words.undated(undated.length) : undefined,
    lanes.length > 0 ? words.lanes(lanes.length, named.join("; "), lanes.length - named.length) : undefined,
  ].filter((part) => part !== undefined);
}

/** Lanes that a description names before it says how many more there are. */
const MOST_LANES = 5;

function sizeOf(groups: readonly ArrayLike<number>[]): number {
  return groups.reduce((sum, { length }) => sum + length, 0);
}

/** A stretch of the axis in whose column events are counted: its first and its last day, or times within one. */
export function stretchName({ zone, days }: Prepared, { earliest, latest }: Bounds): string {
  const [start, end] = [dayOfInstant(earliest), dayOfInstant(latest - 1)];
  const last = civilFromDays(end);
  // of years beyond four digits days are said, since the clocks of `Intl` do not reach all of them
  if (latest - earliest < DAY && Math.abs(last.year) <= 9999) {
    const { offset } = zoneOf(zone);
    return sayClocks(earliest + offset(earliest), latest + offset(latest), days);
  }
  if (start === end) return sayPlain(last, days);
  return days.phrases.range(sayPlain(civilFromDays(start), withoutYear(days, last.year)), sayPlain(last, days));
}
