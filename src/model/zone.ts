import type { Expression } from "../time/expression.ts";
import { sharedZone } from "../time/shared.ts";
import { type DateContext, parsed } from "./dates.ts";
import { at, fieldOf } from "./draft.ts";
import type { EventDraft, PlacedReport } from "./merge.ts";
import type { Placed } from "./parts.ts";

/** The zone that all times of day of events and citations state, where they state one and the same. */
export function zoneOfAll(
  events: readonly EventDraft[],
  reports: readonly PlacedReport[],
  context: Omit<DateContext, "zone">,
): string | undefined {
  return sharedZone(timed(events, reports, { ...context, zone: "utc" }));
}

/** Characters of which every date with a time of day has some: others need not be read twice. */
const TIME = /\d[T,\s]\s*\d/;

function* timed(
  events: readonly EventDraft[],
  reports: readonly PlacedReport[],
  context: DateContext,
): Generator<Expression> {
  for (const placed of textsOf(events, reports)) {
    if (typeof placed?.value !== "string" || !TIME.test(placed.value)) continue;
    const { when } = parsed(placed, context);
    if (when !== undefined) yield when.expression;
  }
}

/**
 * The texts of all dates of events and citations.
 *
 * @yields `undefined` where there is none
 */
export function* textsOf(
  events: readonly EventDraft[],
  reports: readonly PlacedReport[],
): Generator<Placed<unknown> | undefined> {
  for (const event of events) {
    yield fieldOf(event, "date");
    for (const citation of event.citations) if (typeof citation.value !== "string") yield at(citation, "says");
  }
  for (const report of reports) yield at(report, "says");
}
