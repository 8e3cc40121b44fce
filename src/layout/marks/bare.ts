import { bisectLeft, bisectRight } from "d3-array";
import type { MarkShape } from "./marks.ts";

/** Marks of an event that are stacked as one. */
export interface Rowed<Event> {
  readonly event: Event;
  readonly shape: Pick<MarkShape, "from" | "to">;
  readonly weight: number;
  /** Whether note numbers take rows. */
  readonly isNumbered: boolean;
}

/** Once so many events do without their numbers, it is no longer tried with one less of those near a mark. */
const MANY_BARE = 12;

/** Nor where so many marks lack a row that one less near each would not do. */
const MANY_LACKING = 500;

/** Of the events whose numbers take rows near a mark that found none, those that can best do without. */
export function nextBare<Event>(
  groups: readonly Rowed<Event>[],
  lacking: readonly Rowed<Event>[],
  bare: number,
): ReadonlySet<Event> {
  const numbered = groups.filter(({ isNumbered }) => isNumbered);
  const found =
    bare >= MANY_BARE || lacking.length >= MANY_LACKING ? allNear(numbered, lacking) : leastNear(numbered, lacking);
  return new Set(found.map(({ event }) => event));
}

function allNear<Event>(numbered: readonly Rowed<Event>[], lacking: readonly Rowed<Event>[]): readonly Rowed<Event>[] {
  const begins = Float64Array.from(lacking, ({ shape }) => shape.from).sort();
  const ends = Float64Array.from(lacking, ({ shape }) => shape.to).sort();
  // some lie near where more have begun than have ended before
  return numbered.filter(({ shape: { from, to } }) => bisectRight(begins, to) > bisectLeft(ends, from));
}

function leastNear<Event>(
  numbered: readonly Rowed<Event>[],
  lacking: readonly Rowed<Event>[],
): readonly Rowed<Event>[] {
  const lightestFirst = [...numbered];
  lightestFirst.reverse();
  lightestFirst.sort((a, b) => a.weight - b.weight);
  return [...new Set(lacking)].flatMap(
    ({ shape: { from, to } }) => lightestFirst.find(({ shape }) => shape.from <= to && shape.to >= from) ?? [],
  );
}
