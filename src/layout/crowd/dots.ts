import { bisector } from "d3-array";
import type { TimeScale } from "../../time/scale.ts";
import type { Axis } from "../axis/axis.ts";
import { APART, columnsOf, HALF_ROW, type Column, type CrowdedAxis } from "./crowded.ts";
import type { Candidate, Labelled } from "../labels/labels.ts";
import { radiusOf, type MarkShape } from "../marks/marks.ts";
import { shapeOf } from "../marks/shape.ts";
import type { Prepared, PreparedEvent } from "../prepare/prepare.ts";
import type { MarkedEvent } from "../marks/rows.ts";
import { stackingOrder } from "./stacks.ts";

/** By how much half the size of a dot is larger whose event matters more, and the least reach of all, in px. */
const LARGER = 1;
const LEAST_REACH = 16;

/** A leader that begins no farther than this from the middle of its dot begins there, in px. */
const ROUNDED = 1e-6;

/** No dot stands farther from the axis than this, in px. */
const FARTHEST = 90;

/** What is drawn on a crowded axis: the events that have labels as dots, what is stacked, the others in columns. */
interface Drawn {
  readonly marked: readonly MarkedEvent[];
  readonly counts: readonly Column[];
  readonly reach: number;
}

/**
 * Draws the points of a crowded axis. A dot whose label hangs on the far side stands on the axis, the others on the
 * columns, so that their leaders cross none.
 *
 * @param found - the labels of candidates, of which those that are points tell which event they are
 */
export function drawPoints(
  prepared: Prepared,
  { axis: { scale }, length }: { readonly axis: Axis; readonly length: number },
  crowd: CrowdedAxis,
  candidates: readonly Candidate[],
  { placements }: Labelled,
): Drawn {
  const left = crowd.counted.slice();
  let dots: Dot[] = [];
  for (const [i, { event, point }] of candidates.entries()) {
    const placement = placements[i];
    if (point === undefined || placement === undefined) continue;
    left[point] = 0;
    const anchor = scale(event.time);
    if (anchor < 0 || anchor > length) continue;
    const { stems } = placement;
    const stem = stems.at(-1) ?? anchor;
    const isAside = Math.abs((stems[0] ?? anchor) - anchor) > ROUNDED;
    const radius = crowd.dot + (radiusOf(event.event.importance) > radiusOf(1) ? LARGER : 0);
    dots.push({ event, point, anchor, radius, side: placement.side, stem, isAside, level: 0 });
  }
  dots = [...stackedOn(dots, 1), ...stackedOn(dots, 0)];
  let counts = columnsOf(prepared, crowd, left, scale, length);
  level(dots, counts);
  while (crowd.hasDots && dots.some(isFar)) {
    // dots of one place on each other would take all room from the labels: what is too far out is counted; that raises
    // columns, and dots on them
    for (const { point } of dots.filter(isFar)) left[point] = 1;
    dots = dots.filter((dot) => !isFar(dot));
    counts = columnsOf(prepared, crowd, left, scale, length);
    level(dots, counts);
  }
  if (!crowd.hasDots) return { marked: crowd.stacked.marked, counts, reach: crowd.reach };
  const over = crowd.stacked.marked.length > 0 ? HALF_ROW + crowd.stacked.reach : 0;
  // where all are named, nothing is counted in any part of the picture
  const least = counts.length === 0 ? LEAST_REACH : crowd.reach - over;
  const reach = dots.reduce((most, dot) => Math.max(most, dot.level + dot.radius + 2 * APART), least);
  const lift = reach + HALF_ROW;
  const lifted = crowd.stacked.marked.map(({ event, marks }) => ({
    event,
    marks: marks.map((one) => ({ ...one, lift: lift + (one.lift ?? 0) })),
  }));
  const marked = [...lifted, ...dots.map((dot) => markedDot(dot, scale, length))];
  return { marked: marked.sort((a, b) => a.event.index - b.event.index), counts, reach: reach + over };
}

/** An event that is a dot: where along the axis, how large, and how far from the axis, in px. */
interface Dot {
  readonly event: PreparedEvent;
  /** Which of the events. */
  readonly point: number;
  readonly anchor: number;
  readonly radius: number;
  readonly side: 0 | 1;
  /** Where its leader stands along the axis, in px. */
  readonly stem: number;
  /** Whether its leader begins beside its middle, since it passes others. */
  readonly isAside: boolean;
  level: number;
}

/**
 * Puts dots that lead to the far side on the axis, the others on the columns; of those that would meet, each farther out than
 * those before it.
 */
function level(dots: readonly Dot[], columns: readonly Column[]): void {
  const cells = new Map<number, Dot[]>();
  const widest = dots.reduce((most, { radius }) => Math.max(most, 2 * radius), 1);
  const cellOf = (anchor: number): number => Math.floor(anchor / widest);
  for (const dot of dots) {
    const cell = cellOf(dot.anchor);
    const near = [cell - 1, cell, cell + 1]
      .flatMap((each) => cells.get(each) ?? [])
      .filter((other) => Math.abs(other.anchor - dot.anchor) < apart(other, dot));
    const under = dot.side === 1 ? 0 : highest(columns, dot.anchor - dot.radius, dot.anchor + dot.radius);
    const outwards = dot.side === 1 ? -1 : 1;
    dot.level = under === 0 ? 0 : under + dot.radius + APART;
    near.sort((a, b) => outwards * (a.level - b.level));
    for (const other of near) {
      const beyond = outwards * (dot.level - other.level);
      const isOrdered = other.side === dot.side && (other.isAside || dot.isAside);
      const isIn = (isOrdered ? beyond : Math.abs(beyond)) < apart(other, dot);
      if (isIn) dot.level = other.level + outwards * apart(other, dot);
    }
    // what is too far out will be counted, and is in nobody's way
    if (isFar(dot)) continue;
    const here = cells.get(cell);
    if (here === undefined) cells.set(cell, [dot]);
    else here.push(dot);
  }
}

/** The dots of one side, each after those that are to stand nearer to the axis. */
function stackedOn(dots: readonly Dot[], side: 0 | 1): readonly Dot[] {
  const own = dots.filter((dot) => dot.side === side);
  if (!own.some(({ isAside }) => isAside)) return own;
  own.sort((a, b) => a.stem - b.stem || a.anchor - b.anchor);
  const size = own.reduce((least, { radius }) => Math.min(least, 2 * radius), Infinity);
  return stackingOrder(own, size).flatMap((index) => own[index] ?? []);
}

function isFar({ level: lift }: Dot): boolean {
  return Math.abs(lift) > FARTHEST;
}

/** How far the middles of two dots must be apart, in px. */
function apart(a: Dot, b: Dot): number {
  return a.radius + b.radius;
}

const endsAfter = bisector((column: Column) => column.to);

/** Height of the highest column between two places. */
function highest(columns: readonly Column[], from: number, to: number): number {
  let most = 0;
  for (let i = endsAfter.right(columns, from); i < columns.length; i++) {
    const column = columns[i];
    if (column === undefined || column.from >= to) break;
    most = Math.max(most, column.base + column.height);
  }
  return most;
}

/** A dot is as its mark, but smaller. */
function markedDot(dot: Dot, scale: TimeScale, length: number): MarkedEvent {
  const { event, anchor, radius, level: lift } = dot;
  const [mark] = event.marks;
  if (mark === undefined) return { event, marks: [] };
  const whole = shapeOf(mark, event, scale, { length, upright: false });
  const shape: MarkShape = {
    ...whole,
    form: "symbol",
    core: undefined,
    members: [],
    fromEnd: "cap",
    toEnd: "cap",
    from: anchor - radius,
    to: anchor + radius,
    anchor,
    radius,
    slack: 0,
  };
  return { event, marks: [{ mark, shape, row: 0, rows: 1, lift, notesAt: undefined }] };
}
