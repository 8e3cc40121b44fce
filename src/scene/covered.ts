import type { Prepared } from "../layout/prepare/prepare.ts";
import { covering, knownOf } from "../time/covering.ts";
import { sayer } from "../time/format.ts";
import { zoneShown } from "../time/say/time.ts";
import type { Bounds } from "../time/when.ts";

/**
 * In words from the first to the last date of some events, a sole one as it was written; `undefined` where none is known.
 *
 * @param groups - indexes of the events, in any number of lists: of a crowd they are too many to be copied
 */
export function coveredTime(prepared: Prepared, groups: readonly ArrayLike<number>[]): string | undefined {
  const { dates } = prepared;
  const { indexes, areAlike } = outermost(prepared, groups);
  const whens = indexes
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
    areAlike && whens.every(({ text, start }) => text === any.text && start.earliest === any.start.earliest);
  const said = isSole ? any : { ...first, end: last.end, expression: covering(first, last, zoneShown(dates)) };
  return sayer({ ...dates, length: "medium" })(said);
}

/** The events among which the first and the last are. */
interface Outermost {
  readonly indexes: readonly number[];
  /** Whether all that are not among them have the date of one that is. */
  readonly areAlike: boolean;
}

/** Of plain dates columns tell which is first and last, of equal ends the shorter one; all others are looked at. */
function outermost({ events: { plain, earliest, latest } }: Prepared, groups: readonly ArrayLike<number>[]): Outermost {
  const others: number[] = [];
  let first: number | undefined;
  let last: number | undefined;
  let [firstBegin, firstEnd, lastBegin, lastEnd] = [Infinity, Infinity, -Infinity, -Infinity];
  let areAlike = true;
  for (const group of groups) {
    for (let i = 0; i < group.length; i++) {
      const index = group[i] ?? 0;
      if (plain[index] === 0) {
        others.push(index);
        continue;
      }
      const begin = earliest[index] ?? Infinity;
      const end = latest[index] ?? -Infinity;
      // as long as all are alike, the first is as each of them
      if (first !== undefined && (begin !== firstBegin || end !== firstEnd)) areAlike = false;
      if (first === undefined || begin < firstBegin || (begin === firstBegin && end < firstEnd))
        [first, firstBegin, firstEnd] = [index, begin, end];
      if (last === undefined || end > lastEnd || (end === lastEnd && begin > lastBegin))
        [last, lastBegin, lastEnd] = [index, begin, end];
    }
  }
  const outer = [first, last].filter((index) => index !== undefined);
  return { indexes: [...new Set([...outer, ...others])], areAlike };
}

/** How long an end of a date is, in ms; less than any other where it is open. */
function breadth({ earliest, latest }: Bounds): number {
  return latest - earliest === Infinity ? -1 : latest - earliest;
}
