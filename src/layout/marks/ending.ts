import type { TimeScale } from "../../time/scale.ts";
import type { When } from "../../time/when.ts";
import type { Edges } from "./cut.ts";
import { drawnOf, type MarkShape } from "./marks.ts";
import { endForm } from "./shape.ts";

/** So much of a bar may be covered by the next one, in px. */
const COVERED = 2;

/** Bars nearer than this look like one that goes on, in px. */
export const NEAR = 3;

/** Where a bar ends, px along the axis, and from where on another may begin. */
export interface Ending {
  readonly from: number;
  readonly to: number;
  readonly free: number;
}

/** Where a bar ends, though it be beyond the view; `undefined` of what is none. */
export function endingOf(shape: MarkShape, when: When, scale: TimeScale): Ending | undefined {
  if (shape.form !== "span") return undefined;
  const { start, end } = when;
  const from = Number.isFinite(start.earliest) ? scale(start.earliest) : shape.from;
  if (endForm(when, "until") !== "cap") return { from, to: shape.to, free: Infinity };
  const to = scale(end.latest);
  return { from, to, free: freeFrom(to, when, scale) };
}

/**
 * From where to where a mark has its row to itself, px along the axis: with its soft edges; but where a bar ends, one may begin
 * that begins no earlier than in the unit in which it ends, as who takes an office does on the day on which another leaves it.
 */
export function ownStretch(shape: MarkShape, when: When, scale: TimeScale): Edges {
  const [from, to] = drawnOf(shape);
  return [from, shape.form === "span" && shape.toEnd === "cap" ? freeFrom(to, when, scale) : to];
}

function freeFrom(to: number, { end }: When, scale: TimeScale): number {
  return Math.min(to, Math.max(scale(end.earliest), to - COVERED));
}

/**
 * Bars of which each begins where the one before ends.
 *
 * @returns the runs of two or more
 */
export function successions<T extends Ending>(bars: readonly T[]): readonly (readonly T[])[] {
  const ends = [...bars].sort((a, b) => a.to - b.to);
  const runs = new Map<T, T[]>();
  let next = 0;
  for (const bar of [...bars].sort((a, b) => a.from - b.from)) {
    while ((ends[next]?.to ?? Infinity) < bar.from - NEAR) next++;
    const before = ends[next];
    const run = before !== undefined && before.free <= bar.from ? runs.get(before) : undefined;
    if (run !== undefined) next++;
    const own = run ?? [];
    own.push(bar);
    runs.set(bar, own);
  }
  return [...new Set(runs.values())].filter(({ length }) => length > 1);
}
