import type { Prepared, PreparedEvent } from "../layout/prepare.ts";
import { formatDate } from "../time/format.ts";
import { whenFromBounds } from "../time/bounds.ts";
import { civilFromDays, DAY, dayOfInstant, daysFromCivil } from "../time/civil.ts";
import type { Bounds, When } from "../time/when.ts";

/** What a screen reader says of an event: its date, title, type and sources, and whether they disagree. */
export function eventName(prepared: Prepared, event: PreparedEvent): string {
  const { words } = prepared;
  const parts = [words.eventName(event.dateInFull, event.event.title)];
  if (event.type.label !== "") parts.push(event.type.label);
  if (event.notes.length > 0) parts.push(words.eventSources(event.notes.map((note) => String(note.number)).join(", ")));
  if (event.agreement.conflict) {
    const dates = event.marks.map(({ when }) =>
      formatDate(when, { locale: prepared.locale, zone: prepared.zone, length: "medium" }),
    );
    parts.push(words.readings(dates.join("; ")));
  }
  return parts.join(". ");
}

/** What a picture as a whole is: its number of events, the time they cover, its number of sources. */
export function description(prepared: Prepared): string {
  const { words, extent, events, undated, references } = prepared;
  const style = { locale: prepared.locale, zone: prepared.zone, length: "medium" } as const;
  const dates = extent === undefined ? undefined : formatDate(spanOf(extent), style);
  const sources = references.entries.length > 0 ? words.sourceCount(references.entries.length) : undefined;
  const lead = words.description(words.events(events.length), dates, sources);
  return undated.length > 0 ? `${lead}, ${words.undated(undated.length)}` : lead;
}

/** From the first to the last day; over a millennium and more, from the first to the last year. */
function spanOf({ earliest, latest }: Bounds): When {
  const unit = (instant: number): Bounds => {
    const day = dayOfInstant(instant);
    if (latest - earliest < 1000 * 365 * DAY) return { earliest: day * DAY, latest: (day + 1) * DAY };
    const { year } = civilFromDays(day);
    return { earliest: daysFromCivil(year) * DAY, latest: daysFromCivil(year + 1) * DAY };
  };
  const last = unit(latest - 1);
  return whenFromBounds("span", unit(earliest), last.earliest < last.latest ? last : unit(earliest));
}
