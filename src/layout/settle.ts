import { COUNT, countWidth, NOTES_GAP, rowPitch, type Band, type CountedEvents, type MarkedEvent } from "./band.ts";
import { noteRuns, type Block } from "./block.ts";
import type { FramedCount, FramedEvent, FramedLabel, NoteLine } from "./framed.ts";
import { reachOf } from "./marks.ts";
import type { Placement } from "./place.ts";
import type { Plane } from "./plane.ts";
import type { Prepared, PreparedEvent, PreparedMark } from "./prepare.ts";
import { type, type TextLine } from "./type.ts";

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
  const labels = new Map<PreparedEvent, { placement: Placement; block: Block }>();
  for (const [index, { event }] of found.candidates.entries()) {
    const placement = found.labelled.placements[index];
    const block = found.labelled.blocks[index];
    if (placement !== undefined && block !== undefined) labels.set(event, { placement, block });
  }
  return found.marked.map((marked) => {
    const label = labels.get(marked.event);
    const marks = marked.marks.map(({ mark, shape, row, notesAt }) => {
      const across = row * rowPitch(on.orientation === "vertical");
      const beside = across + reachOf(shape, marked.event.type.symbol) + NOTES_GAP;
      const notes = markNotes(prepared, on, mark, [notesAt, on.orientation === "vertical" ? beside : across]);
      return { mark, shape, across, notes };
    });
    return {
      event: marked.event,
      marks,
      ...(label !== undefined && { label: labelIn(on, marked, label, { edges, length: found.length }) }),
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
  return noteRuns(prepared, mark.notes, 0, 0).flatMap(
    ({ text, role, start, width: own, note }): readonly NoteLine[] => {
      if (note === undefined) return [];
      const [x, y] = isUpright ? on.point(at, across + start) : on.point(at + start, across);
      return [{ text, role, width: own, note, x, y: y + 3.5, anchor: on.mirrored ? "right" : "left" }];
    },
  );
}

/** Places a label's lines in its box. Text begins at the box's near edge along a horizontal axis, and beside an upright one. */
function labelIn(
  on: Plane,
  marked: MarkedEvent,
  { placement, block }: { readonly placement: Placement; readonly block: Block },
  { edges, length }: { readonly edges: readonly [number, number]; readonly length: number },
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
  const anchor = on.mirrored ? "right" : "left";
  const x = (start: number): number => (on.mirrored ? box.x + box.width - start : box.x + start);
  const lines: TextLine[] = [];
  const notes: NoteLine[] = [];
  for (const { text, role, start, baseline, width, note } of block.runs) {
    const line = { text, role, x: x(start), y: box.y + baseline, width, anchor } as const;
    if (note === undefined) lines.push(line);
    else notes.push({ ...line, note });
  }
  const foot = placement.leader[0]?.[0] ?? 0;
  const row = (marked.marks[0]?.row ?? 0) * rowPitch(on.orientation === "vertical");
  const from = foot < 0 || foot > length ? [] : [on.point(hangsAt(marked, foot), row)];
  const leader = [...from, ...placement.leader.map(([a, d]) => on.point(a, across(d)))];
  const seat = { side: placement.side, lane: placement.lane };
  return { box, lines, notes, leader, cut: block.cut, seat };
}

/** A leader this far beside its bar stands at its end, px. */
const ROUNDED = 0.5;

/** Where along the axis a leader leaves its mark: a symbol in its middle, a bar above where the leader goes. */
export function hangsAt({ marks: [first] }: MarkedEvent, foot: number): number {
  if (first === undefined) return foot;
  const { form, from, to, anchor } = first.shape;
  return form === "symbol" || foot < from - ROUNDED || foot > to + ROUNDED ? anchor : foot;
}

/** How far a count moves out of the way of a leader, and what it keeps from it and from the next count, in px. */
const ASIDE = 24;
const CLEAR = 3;

/**
 * Settles counts beyond the rows of marks, beside the leaders that pass there; where they leave no room, a count stands
 * where its events are, and interrupts them.
 */
export function settleCounts(prepared: Prepared, on: Plane, found: Band, edge: number): readonly FramedCount[] {
  const leaders = found.candidates.flatMap(({ anchor }, index) =>
    found.labelled.placements[index]?.side === 0 ? [anchor] : [],
  );
  const size = ({ events }: CountedEvents): number =>
    on.orientation === "horizontal" ? countWidth(prepared, events.length) : COUNT;
  let free = 0;
  return found.counts.map((count, index) => {
    const half = size(count) / 2;
    const next = found.counts[index + 1];
    const most = Math.min(found.length, next === undefined ? Infinity : next.along - size(next) / 2 - CLEAR) - half;
    const isFree = (at: number): boolean =>
      at >= free + half && at <= most && leaders.every((x) => Math.abs(x - at) > half + CLEAR);
    const by = shifts.find((shift) => isFree(count.along + shift)) ?? 0;
    free = count.along + by + half + CLEAR;
    return settleCount(prepared, on, { ...count, along: count.along + by }, edge);
  });
}

/** From 0 outwards to either side, in px. */
const shifts: readonly number[] = Array.from({ length: ASIDE + 1 }, (_, i) => (i % 2 === 0 ? i : -i - 1));

function settleCount(prepared: Prepared, on: Plane, count: CountedEvents, edge: number): FramedCount {
  const text = prepared.words.count(count.events.length);
  const width = countWidth(prepared, count.events.length);
  const across = on.orientation === "horizontal" ? COUNT : width;
  const [x, y] = on.point(count.along, edge + across / 2);
  return {
    events: count.events,
    box: { x: x - width / 2, y: y - COUNT / 2, width, height: COUNT },
    line: { text, role: "count", x, y: y + 4, width: prepared.measure(text, type.count), anchor: "middle" },
  };
}
