import type { Prepared } from "../layout/prepare.ts";
import { covering, knownOf } from "../time/covering.ts";
import { formatDate } from "../time/format.ts";
import type { Bounds, When } from "../time/when.ts";

/** In words from the first to the last date of some events, a sole one as it was written; `undefined` where none is known. */
export function coveredTime(prepared: Prepared, indexes: ArrayLike<number>): string | undefined {
  const { whens, isAll } = outermost(prepared, indexes);
  const [any] = whens;
  if (any === undefined) return undefined;
  const { dates } = prepared;
  const isSole = isAll && whens.every((when) => isSame(when, any));
  const first = whens.reduce((found, when) => (startsBefore(when, found) ? when : found));
  const last = whens.reduce((found, when) => (endsAfter(when, found) ? when : found));
  return formatDate(isSole ? any : covering(first, last, dates.zone), { ...dates, length: "medium" });
}

/** The dates among which the first and the last are, and whether these are all; of plain ones columns tell which are not. */
function outermost({ events }: Prepared, indexes: ArrayLike<number>): { whens: readonly When[]; isAll: boolean } {
  const { plain, earliest, latest, at } = events;
  let from = Infinity;
  let to = -Infinity;
  for (let i = 0; i < indexes.length; i++) {
    const index = indexes[i] ?? 0;
    if (plain[index] === 0) continue;
    from = Math.min(from, earliest[index] ?? Infinity);
    to = Math.max(to, latest[index] ?? -Infinity);
  }
  const whens: When[] = [];
  let isAll = true;
  for (let i = 0; i < indexes.length; i++) {
    const index = indexes[i] ?? 0;
    if (plain[index] === 0 || earliest[index] === from || latest[index] === to)
      for (const { when } of at(index).marks) whens.push(when);
    else isAll = false;
  }
  return { whens: whens.filter((when) => Number.isFinite(knownOf(when).earliest)), isAll };
}

function isSame(one: When, other: When): boolean {
  return one.text === other.text && one.start.earliest === other.start.earliest;
}

/** Of two that are known from the same moment on, what is open before it is first, then what is written finer. */
function startsBefore(one: When, other: When): boolean {
  const [a, b] = [knownOf(one).earliest, knownOf(other).earliest];
  return a === b ? breadth(one.start, -Infinity) < breadth(other.start, -Infinity) : a < b;
}

function endsAfter(one: When, other: When): boolean {
  const [a, b] = [knownOf(one).latest, knownOf(other).latest];
  return a === b ? breadth(one.end, Infinity) < breadth(other.end, Infinity) : a > b;
}

function breadth({ earliest, latest }: Bounds, open: number): number {
  return earliest === open || latest === open ? -1 : latest - earliest;
}
