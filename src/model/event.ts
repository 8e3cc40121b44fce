import type { When } from "../time/when.ts";
import { issues as words } from "../words/en/issues.ts";
import { citationsOf, sayManyDates } from "./citations.ts";
import { oneLine } from "./clean.ts";
import { compact } from "./compact.ts";
import type { BuildContext } from "./context.ts";
import { readShaped } from "./dates.ts";
import { dataOf, fieldOf, say, textOf } from "./draft.ts";
import { importanceOf } from "./importance.ts";
import type { EventDraft, PlacedReport } from "./merge.ts";
import type { Source, TimelineEvent } from "./timeline.ts";
import { show } from "./value.ts";

/** Builds an event of what the inputs say of it. */
export function buildEvent(
  draft: EventDraft,
  reports: readonly PlacedReport[],
  sources: ReadonlyMap<string, Source>,
  context: BuildContext,
): TimelineEvent {
  const text = (name: string): string | undefined => textOf(draft, name);
  const shape = text("shape") as When["shape"] | undefined;
  const written = fieldOf(draft, "date");
  const claims = citationsOf(draft, reports, sources, written === undefined ? shape : undefined, context);
  const isRefused = Object.hasOwn(draft.first.value, "date"); // and was said to be
  if (written === undefined && !isRefused && !claims.some(({ says }) => says !== undefined)) {
    say(draft.first, "error", "missing-date", words.missingDate());
  }
  const stated = text("title");
  const title = stated ?? text("date") ?? claims.find(({ says }) => says !== undefined)?.says?.text ?? words.untitled;
  if (stated === undefined) say(draft.first, "warning", "missing-title", words.missingTitle(show(title)));
  sayManyDates(draft.first, title, claims);
  return compact<TimelineEvent>({
    id: draft.id,
    type: text("type"),
    date: readShaped(written, shape, context),
    title: oneLine(title),
    text: text("text"),
    annotation: text("annotation"),
    importance: importanceOf((fieldOf(draft, "importance")?.value as number | undefined) ?? 1),
    lane: text("lane"),
    citations: claims,
    data: dataOf(draft),
  });
}
