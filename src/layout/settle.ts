import { COUNT, countWidth, rowPitch, type Band, type CountedEvents, type MarkedEvent } from "./band.ts";
import { noteRuns, type Block } from "./block.ts";
import type { FramedCount, FramedEvent, FramedLabel, NoteLine } from "./framed.ts";
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
      return { mark, shape, across, notes: markNotes(prepared, on, mark, notesAt, across) };
    });
    return {
      event: marked.event,
      marks,
      ...(label !== undefined && { label: labelIn(on, marked, label.placement, label.block, edges) }),
    };
  });
}

/** The numbers of a reading stand on its row, behind its mark; upright only where they are no wider than the row. */
function markNotes(prepared: Prepared, on: Plane, mark: PreparedMark, at: number, across: number): readonly NoteLine[] {
  const runs = noteRuns(prepared, mark.notes, 0, 0);
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const beside = on.orientation === "horizontal";
  if (!beside && width > rowPitch(true)) return [];
  return runs.flatMap(({ text, role, start, width: own, note }): readonly NoteLine[] => {
    if (note === undefined) return [];
    const [x, y] = beside ? on.point(at + start, across) : on.point(at + 5, across - width / 2 + start);
    return [{ text, role, width: own, note, x, y: y + 3.5, anchor: on.mirrored ? "right" : "left" }];
  });
}

/** Places a label's lines in its box. Text begins at the box's near edge along a horizontal axis, and beside an upright one. */
function labelIn(
  on: Plane,
  marked: MarkedEvent,
  placement: Placement,
  block: Block,
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
  const anchor = on.mirrored ? "right" : "left";
  const x = (start: number): number => (on.mirrored ? box.x + box.width - start : box.x + start);
  const lines: TextLine[] = [];
  const notes: NoteLine[] = [];
  for (const { text, role, start, baseline, width, note } of block.runs) {
    const line = { text, role, x: x(start), y: box.y + baseline, width, anchor } as const;
    if (note === undefined) lines.push(line);
    else notes.push({ ...line, note });
  }
  const first = marked.marks[0];
  const from =
    first === undefined ? [] : [on.point(first.shape.anchor, first.row * rowPitch(on.orientation === "vertical"))];
  const leader = [...from, ...placement.leader.map(([a, d]) => on.point(a, across(d)))];
  return { box, lines, notes, leader, cut: block.cut };
}

/** Settles a count beyond the rows of marks. */
export function settleCount(prepared: Prepared, on: Plane, count: CountedEvents, edge: number): FramedCount {
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
