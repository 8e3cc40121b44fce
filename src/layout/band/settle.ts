import type { Band } from "./band.ts";
import { NOTES_GAP } from "../marks/notes.ts";
import { distanceOf, type MarkedEvent } from "../marks/rows.ts";
import { alignedTo, topOf, type Aligned } from "./align.ts";
import { noteRuns, type Block, type BlockRun } from "../labels/block.ts";
import type { Column } from "../crowd/crowded.ts";
import type { FramedCount, FramedEvent, FramedLabel, NoteLine } from "../framed.ts";
import { leadersBeside } from "./leaders.ts";
import { jointBeside } from "../marks/joint.ts";
import { footingOf, reachOf } from "../marks/marks.ts";
import type { Placement } from "../place/place.ts";
import type { Plane } from "../plane.ts";
import type { Prepared, PreparedEvent, PreparedMark, PreparedType } from "../prepare/prepare.ts";
import { leaningIn } from "./steady.ts";
import type { TextLine } from "../text/type.ts";

/** A label that is set, and how its leader comes to it. */
interface Hanging {
  readonly placement: Placement;
  readonly block: Block;
  /** How much farther its leader goes than to its edge, in px. */
  readonly further: number;
  /** Whether that leans from its mark on. */
  readonly leans: boolean;
}

/**
 * Settles the events of a band in the picture: marks, labels and leaders get their px.
 *
 * @param edges - distance from the axis at which the room for labels begins, on each side
 */
export function settleEvents(
  prepared: Prepared,
  on: Plane,
  found: Band,
  edges: readonly [number, number],
): readonly FramedEvent[] {
  const leaders = on.orientation === "vertical" ? leadersBeside(found, edges[0]) : undefined;
  const leaning = leaders === undefined ? leaningIn(found.labelled.placements) : [];
  const labels = new Map<PreparedEvent, Hanging>();
  for (const [index, { event }] of found.candidates.entries()) {
    const placement = found.labelled.placements[index];
    const block = found.labelled.blocks[index];
    if (placement === undefined || block === undefined) continue;
    const { runs, further } = alignedIn(on, placement, block, found.labelled.slides === true);
    const leans = leaning[index] !== undefined;
    const leader = leaning[index] ?? leaders?.get(event) ?? placement.leader;
    labels.set(event, { placement: { ...placement, leader }, block: { ...block, runs }, further, leans });
  }
  return found.marked.map((marked) => {
    const label = labels.get(marked.event);
    const marks = marked.marks.map(({ mark, shape, notesAt, ...stacked }) => {
      const across = distanceOf(stacked, on.orientation === "vertical");
      const beside = across + reachOf(shape, marked.event.type.symbol) + NOTES_GAP;
      const isBeside = on.orientation === "vertical";
      const notes = notesAt === undefined ? [] : markNotes(prepared, on, mark, [notesAt, isBeside ? beside : across]);
      return { mark, shape, across, notes };
    });
    const isJoined = marked.marks.some(({ row }) => row !== marked.marks[0]?.row);
    return {
      event: marked.event,
      marks,
      ...(isJoined && { joint: jointBeside(marked.marks, on.orientation === "vertical") }),
      ...(label !== undefined && {
        label: hung(on, marked, labelIn(on, label, edges), label, found),
      }),
    };
  });
}

/** The numbers of a reading stand on its row behind its mark, or beside it where the axis is upright. */
function markNotes(
  prepared: Prepared,
  on: Plane,
  mark: PreparedMark,
  [at, across]: readonly [along: number, across: number],
): readonly NoteLine[] {
  const isUpright = on.orientation === "vertical";
  return noteRuns(prepared, mark.notes).flatMap(({ text, role, start, width: own, note }): readonly NoteLine[] => {
    if (note === undefined) return [];
    const [x, y] = isUpright ? on.point(at, across + start) : on.point(at + start, across);
    return [{ text, role, width: own, note, x, y: y + 3.5, anchor: on.mirrored ? "right" : "left" }];
  });
}

/**
 * Places a label's lines in its box. Text begins at the box's near edge along a horizontal axis, and beside an upright one.
 *
 * @param edges - distance from the axis at which the room for labels begins, on each side, in px
 */
export function labelIn(
  on: Plane,
  {
    placement,
    block,
    further = 0,
  }: { readonly placement: Placement; readonly block: Block; readonly further?: number },
  edges: readonly [number, number],
): FramedLabel {
  const sign = placement.side === 0 ? 1 : -1;
  const edge = edges[placement.side];
  const across = (distance: number): number => sign * (edge + distance);
  const along = on.orientation === "horizontal" ? block.width : block.height;
  const depth = on.orientation === "horizontal" ? block.height : block.width;
  const box = on.box(
    [placement.start, placement.start + along],
    [across(placement.distance), across(placement.distance + depth)],
  );
  const [near, far] = on.mirrored ? (["right", "left"] as const) : (["left", "right"] as const);
  const lines: TextLine[] = [];
  const notes: NoteLine[] = [];
  for (const { text, role, start, baseline, width, note, flush } of block.runs) {
    // what is flush at the far edge is held there, whatever the reader's font
    const place = flush === true ? start + width : start;
    const x = on.mirrored ? box.x + box.width - place : box.x + place;
    const line = { text, role, x, y: box.y + baseline, width, anchor: flush === true ? far : near };
    if (note === undefined) lines.push(line);
    else notes.push({ ...line, note });
  }
  const rise = riseOver(on, placement, block.runs) - further;
  const leader = ending(placement.leader, rise).map(([a, d]) => on.point(a, across(d)));
  const seat = { side: placement.side, lane: placement.lane };
  return { box, lines, notes, leader, cut: block.cut, seat };
}

/** Ends a leader so much sooner, in px; where its last corner would else end behind that, it ends with the corner. */
function ending(leader: Placement["leader"], sooner: number): Placement["leader"] {
  const last = leader.at(-1);
  if (last === undefined) return leader;
  const stop = last[1] - sooner;
  return [...leader.slice(0, -1).filter(([, across], i) => i === 0 || across < stop), [last[0], stop]];
}

/** Beside a raised number a leader is as far from it as over it, in px. */
const BESIDE_NUMBER = 2;

/**
 * How much sooner the leader of a label ends over a raised number than over the date before it, in px: as much as that
 * reaches higher.
 */
function riseOver({ orientation }: Plane, { leader, side, start }: Placement, runs: readonly BlockRun[]): number {
  const [date] = runs;
  if (orientation === "vertical" || side === 0 || date === undefined) return 0;
  const at = (leader.at(-1)?.[0] ?? NaN) - start;
  const isMet = (run: BlockRun): boolean =>
    at > run.start - BESIDE_NUMBER && at < run.start + run.width + BESIDE_NUMBER;
  return runs.reduce((rise, run) => (run.note && isMet(run) ? Math.max(rise, topOf(date) - topOf(run)) : rise), 0);
}

/** The lines of a label; along a horizontal axis they are set so that its leader meets them. */
function alignedIn({ orientation }: Plane, { leader, side, start }: Placement, block: Block, slides: boolean): Aligned {
  const end = leader.at(-1);
  if (orientation === "vertical" || end === undefined) return { runs: block.runs, further: 0 };
  return alignedTo(block, side === 1, end[0] - start, slides);
}

/** A leader that goes along beside a horizontal axis keeps so far from it, in px: on the axis it would not be seen. */
const OFF_AXIS = 4;

/** Has the leader of a label begin at its mark, where that is in view; beside an upright axis it does. */
function hung(
  on: Plane,
  marked: MarkedEvent,
  label: FramedLabel,
  { placement: { leader, side }, leans }: Hanging,
  { length, crowd }: Pick<Band, "length" | "crowd">,
): FramedLabel {
  const foot = leader[0]?.[0] ?? 0;
  if (on.orientation === "vertical" || foot < 0 || foot > length) return label;
  const row = distanceOf(marked.marks[0] ?? { row: 0 }, false);
  const begin = hangsAt(marked, foot);
  // beside rows that are joined, and symbols and dots over each other, a leader first goes along its own
  const isBeside =
    begin !== foot && (marked.marks.length > 1 || marked.marks[0]?.lift !== undefined || isPast(marked, foot));
  const along = isBeside ? [edgeTo(marked, foot), foot] : [begin];
  // dots over each other leave no room for that
  const isOnAxis = row === 0 && isPast(marked, foot) && crowd?.hasDots !== true;
  const aside = isOnAxis ? (side === 0 ? OFF_AXIS : -OFF_AXIS) : row;
  const begins = along.map((at) => on.point(at, aside));
  return { ...label, leader: [...begins, ...(leans ? label.leader.slice(1) : label.leader)] };
}

/** A leader this far beside its bar stands at its end, px. */
const ROUNDED = 0.5;

/** Where along the axis a leader leaves its mark: a symbol in its middle, a bar above where the leader goes. */
export function hangsAt(marked: MarkedEvent, foot: number): number {
  const [from, to] = standingOf(marked, foot);
  return foot < from - ROUNDED || foot > to + ROUNDED ? (marked.marks[0]?.shape.anchor ?? foot) : foot;
}

/** Whether a place lies beside a symbol. */
function isPast({ marks: [first] }: MarkedEvent, foot: number): boolean {
  return first?.shape.form === "symbol" && (foot < first.shape.from || foot > first.shape.to);
}

/** Where one that goes along its row leaves its mark: behind a symbol it would cross another that leads on there. */
function edgeTo(marked: MarkedEvent, foot: number): number {
  const [from, to] = standingOf(marked, foot);
  return Math.min(Math.max(foot, from), to);
}

/** From where to where on its mark a leader may begin; where it goes, if it has none. */
function standingOf({ event, marks: [first] }: MarkedEvent, foot: number): readonly [number, number] {
  if (first === undefined) return [foot, foot];
  const { shape } = first;
  return shape.form === "symbol" ? footingOf(shape, event.type.symbol) : [shape.from, shape.to];
}

/** What columns keep from each other, in px. */
const BETWEEN = 1;

/**
 * Where a column stands along the axis: on whole px, so that edges are sharp and columns equal. What the end of a view or a
 * break of the axis leaves of one has a px of its own at the least.
 *
 * @param end - where the one before it ends
 */
export function columnAlong({ from, to }: Pick<Column, "from" | "to">, end: number): readonly [number, number] {
  const [first, last] = [Math.floor(from), Math.floor(to)];
  const begin = Math.max(last > first + BETWEEN ? first + BETWEEN : first, end);
  return [begin, Math.max(last, begin + 1)];
}

/** Settles columns on the axis, each divided by types. */
export function settleCounts(prepared: Prepared, on: Plane, found: Band): readonly FramedCount[] {
  const typeAt = (index: number): PreparedType => prepared.types[index - 1] ?? prepared.untyped;
  let end = -Infinity;
  return found.counts.map(({ earliest, latest, members, counts, from, to, base, height }) => {
    const along = columnAlong({ from, to }, end);
    [, end] = along;
    const parts: FramedCount["parts"][number][] = [];
    let below = 0;
    for (const [index, count] of counts.entries()) {
      if (count === 0) continue;
      const above = below + (height * count) / members.length;
      parts.push({ type: typeAt(index), box: on.box(along, [base + below, base + above]) });
      below = above;
    }
    return { earliest, latest, members, box: on.box(along, [base, base + height]), parts };
  });
}
