import type { Frame } from "../layout/framed.ts";
import { printable } from "../layout/text/printable.ts";
import type { Prepared, PreparedEvent } from "../layout/prepare/prepare.ts";
import { formatDate } from "../time/format.ts";
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
  if (event.type.label !== "") parts.push(event.type.label);
  if (event.lane !== undefined) parts.push(printable(event.lane.label));
  if (event.notes.length > 0) parts.push(words.eventSources(event.notes.map((note) => String(note.number)).join(", ")));
  if (event.agreement.conflict) {
    const dates = event.marks.map(({ when }) => formatDate(when, { ...prepared.dates, length: "medium" }));
    parts.push(words.readings(dates.join("; ")));
  }
  return parts.join(". ");
}

/** What a timeline as a whole is: its number of events, the time they cover, its number of sources. */
export function description(prepared: Prepared): string {
  return describe(prepared, [Int32Array.from(prepared.events.times.keys())]);
}

function describe(prepared: Prepared, groups: readonly ArrayLike<number>[]): string {
  const { words, undated, references } = prepared;
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const sources = references.entries.length > 0 ? words.sourceCount(references.entries.length) : undefined;
  const lead = words.description(words.events(count), coveredTime(prepared, groups), sources);
  const whole = undated.length > 0 ? words.description(lead, words.undated(undated.length), undefined) : lead;
  const lanes = prepared.timeline.lanes;
  if (lanes.length === 0) return whole;
  const named = lanes.slice(0, MOST_LANES).map(({ label }) => printable(label));
  return words.description(whole, words.lanes(lanes.length, named.join("; "), lanes.length - named.length), undefined);
}

/** Lanes that a description names before it says how many more there are. */
const MOST_LANES = 5;

/** The same of one picture of it: of the events that it shows, and how many of them only in columns. */
export function pictureDescription({ prepared, events, counts }: Frame): string {
  const columns = counts.map(({ members }) => members);
  const said = describe(prepared, [events.map(({ event }) => event.index), ...columns]);
  const counted = columns.reduce((sum, members) => sum + members.length, 0);
  if (counted === 0) return said;
  return prepared.words.description(said, prepared.words.inColumns(counted), undefined);
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
