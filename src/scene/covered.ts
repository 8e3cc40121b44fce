import type { Prepared } from "../layout/prepare.ts";
import { covering, knownOf } from "../time/covering.ts";
import { formatDate } from "../time/format.ts";
import type { Bounds } from "../time/when.ts";

/**
 * In words from the first to the last date of some events, a sole one as it was written; `undefined` where none is known.
 *
 * @param indexes - which events
 */
export function coveredTime(prepared: Prepared, indexes: readonly number[]): string | undefined {
  const { dates } = prepared;
  const outer = outermost(prepared, indexes);
  const whens = outer
    .flatMap((index) => prepared.events.at(index).marks.map(({ when }) => when))
    .filter((when) => Number.isFinite(knownOf(when).earliest));
  const [any] = whens;
  if (any === undefined) return undefined;
  // what is open before a moment is before what begins with it, and of two that begin with it the finer one tells more
  const first = whens.reduce((a, b) =>
    (knownOf(b).earliest - knownOf(a).earliest || breadth(b.start) - breadth(a.start)) < 0 ? b : a,
  );
  const last = whens.reduce((a, b) =>
    (knownOf(a).latest - knownOf(b).latest || breadth(b.end) - breadth(a.end)) < 0 ? b : a,
  );
  const isSole =
    outer.length === indexes.length &&
    whens.every(({ text, start }) => text === any.text && start.earliest === any.start.earliest);
  const said = isSole ? any : { ...first, expression: covering(first, last, dates.zone) };
  return formatDate(said, { ...dates, length: "medium" });
}

/** The events among which the first and the last are: of plain ones columns tell which these are. */
function outermost({ events }: Prepared, indexes: readonly number[]): readonly number[] {
  const { plain, earliest, latest } = events;
  let from = Infinity;
  let to = -Infinity;
  for (const index of indexes) {
    if (plain[index] === 0) continue;
    from = Math.min(from, earliest[index] ?? Infinity);
    to = Math.max(to, latest[index] ?? -Infinity);
  }
  return indexes.filter((index) => plain[index] === 0 || earliest[index] === from || latest[index] === to);
}

/** How long an end of a date is, in ms; less than any other where it is open. */
function breadth({ earliest, latest }: Bounds): number {
  return latest - earliest === Infinity ? -1 : latest - earliest;
}
