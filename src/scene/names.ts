import type { Frame } from "../layout/framed.ts";
import { printable } from "../layout/printable.ts";
import type { PreparedEvents } from "../layout/events.ts";
import type { Prepared, PreparedEvent } from "../layout/prepare.ts";
import { formatDate } from "../time/format.ts";
import { sayPlain } from "../time/sayplain.ts";
import { sayClocks } from "../time/saytime.ts";
import { withoutYear } from "../time/style.ts";
import { whenFromBounds } from "../time/bounds.ts";
import { civilFromDays, DAY, dayOfInstant, daysFromCivil } from "../time/civil.ts";
import type { Bounds, Grain, When } from "../time/when.ts";
import { zoneOf } from "../time/zone.ts";

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

/** What a picture as a whole is: its number of events, the time they cover, its number of sources. */
export function description(prepared: Prepared): string {
  const { words, extent, events, undated, references } = prepared;
  const style = { ...prepared.dates, length: "medium" } as const;
  const dates = extent === undefined ? undefined : formatDate(spanOf(extent, events), style);
  const sources = references.entries.length > 0 ? words.sourceCount(references.entries.length) : undefined;
  const lead = words.description(words.events(events.length), dates, sources);
  const whole = undated.length > 0 ? words.description(lead, words.undated(undated.length), undefined) : lead;
  const lanes = prepared.timeline.lanes;
  if (lanes.length === 0) return whole;
  const named = lanes.slice(0, MOST_LANES).map(({ label }) => printable(label));
  return words.description(whole, words.lanes(lanes.length, named.join("; "), lanes.length - named.length), undefined);
}

/** Lanes that a description names before it says how many more there are. */
const MOST_LANES = 5;

/** The same of one picture of it: how many events are there only in columns. */
export function pictureDescription({ prepared, counts }: Frame): string {
  if (counts.length === 0) return description(prepared);
  const counted = counts.reduce((sum, { members }) => sum + members.length, 0);
  return prepared.words.description(description(prepared), prepared.words.inColumns(counted), undefined);
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

const months: ReadonlySet<Grain> = new Set(["month", "quarter", "season", "third", "half"]);
const years: ReadonlySet<Grain> = new Set(["year", "decade", "century", "millennium"]);

/** From the first to the last date, each as a day, month or year, no finer than it was written; over a millennium and more, as years. */
function spanOf({ earliest, latest }: Bounds, events: PreparedEvents): When {
  const firsts: When[] = [];
  const lasts: When[] = [];
  const { plain, earliest: starts, latest: ends } = events;
  for (let i = 0; i < plain.length; i++) {
    if (plain[i] === 1 && starts[i] !== earliest && ends[i] !== latest) continue;
    for (const { when } of events.at(i).marks) {
      if (when.start.earliest === earliest) firsts.push(when);
      if (when.end.latest === latest) lasts.push(when);
    }
  }
  const isLong = latest - earliest >= 1000 * 365 * DAY;
  const grains = (ending: readonly When[]): readonly Grain[] => (isLong ? ["year"] : ending.map(({ grain }) => grain));
  const first = unitAt(earliest, grains(firsts));
  const last = unitAt(latest - 1, grains(lasts));
  if (first.latest <= last.earliest) return whenFromBounds("span", first, last);
  const both = {
    earliest: Math.min(first.earliest, last.earliest),
    latest: Math.max(first.latest, last.latest),
  };
  return whenFromBounds("span", both, both);
}

/** The day, month or year that holds an instant: the finest in which a date there was written. */
function unitAt(instant: number, grains: readonly Grain[]): Bounds {
  const day = dayOfInstant(instant);
  const { year, month } = civilFromDays(day);
  const between = (from: number, to: number): Bounds => ({ earliest: from * DAY, latest: to * DAY });
  const isCoarse = grains.length > 0 && grains.every((grain) => months.has(grain) || years.has(grain));
  if (!isCoarse) return between(day, day + 1);
  if (grains.some((grain) => months.has(grain)))
    return between(daysFromCivil(year, month), daysFromCivil(year, month + 1));
  return between(daysFromCivil(year), daysFromCivil(year + 1));
}
