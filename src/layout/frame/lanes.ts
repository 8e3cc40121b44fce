import type { Axis } from "../axis/axis.ts";
import { markOn, type Band, type MarkedAxis } from "../band/band.ts";
import { acrossOf, type AxisSize } from "../marks/rows.ts";
import { someEvents } from "../prepare/events.ts";
import { textLine, type Column } from "../text/flow.ts";
import type { FramedCount, FramedEvent, FramedLane } from "../framed.ts";
import { outside } from "../sheet/outside.ts";
import type { Box, Line } from "../plane.ts";
import type { Prepared, PreparedEvent, PreparedLane } from "../prepare/prepare.ts";
import type { SpansAndOthers } from "../marks/rowed.ts";
import { markedSpan, packedRows } from "../marks/span-rows.ts";
import { baselineIn, lettersOf, type, type TextLine } from "../text/type.ts";
import { wrap } from "../text/wrap.ts";

/** One lane of a picture: its events as if there were no others, and its heading. */
export interface LanePart {
  readonly of: PreparedLane;
  readonly prepared: Prepared;
  /** Which of all events these are, ascending. */
  readonly indexes: Uint32Array;
  /** Those of the lane that have rows of their own, and are not among the others. */
  readonly spans?: readonly PreparedEvent[];
  readonly heading: LaneHeading;
}

/** The heading of a lane, with y from its own top. */
interface LaneHeading {
  readonly lines: readonly TextLine[];
  readonly height: number;
  readonly cut: boolean;
}

/** Space under a heading, in px. */
const UNDER_HEADING = 5;

const NO_HEADING: LaneHeading = { lines: [], height: 0, cut: false };

/** The lanes of a timeline, with headings set in columns. */
export function lanePartsOf(
  prepared: Prepared,
  columnOf: (index: number) => Column,
  most: number,
): readonly LanePart[] {
  return prepared.lanes.map((of, index) => ({
    of,
    prepared: { ...prepared, events: someEvents(prepared.events, of.indexes) },
    indexes: of.indexes,
    heading: headingOf(prepared, of, columnOf(index), most),
  }));
}

function headingOf(prepared: Prepared, { lane }: PreparedLane, column: Column, most: number): LaneHeading {
  if (lane === undefined) return NO_HEADING;
  const style = type.lane;
  const { lines, cut } = wrap(lane.label, { width: column.width, lines: most, style, measure: prepared.measure });
  const set = lines.map((line, index) =>
    textLine(column, 0, index * style.leading + baselineIn("lane"), { ...line, role: "lane" }),
  );
  return { lines: set, height: lines.length * style.leading + UNDER_HEADING, cut };
}

/** Divides a lane: its spans get rows. */
export function withSpans(prepared: Prepared, part: LanePart, { spans }: SpansAndOthers): LanePart {
  const all = new Set(spans);
  const indexes = part.of.indexes.filter((index) => !all.has(index));
  return {
    ...part,
    prepared: { ...prepared, events: someEvents(prepared.events, indexes) },
    indexes,
    spans: Array.from(part.of.indexes).flatMap((index) => (all.has(index) ? [prepared.events.at(index)] : [])),
  };
}

/** Stacks the marks of each lane on one axis. */
export function markLanes(
  parts: readonly LanePart[],
  size: AxisSize,
  axis: Axis,
  rows: ReadonlyMap<string, number> = new Map(),
): readonly MarkedAxis[] {
  return parts.map(({ prepared, spans }) => ({
    ...markOn(prepared, size, axis),
    ...(spans !== undefined && {
      spans: packedRows(prepared, { events: spans, scale: axis.scale, length: size.length }, rows),
    }),
  }));
}

/** How far the marks of a lane reach from the line on which they stand, on either side, in px; its rows of spans among them. */
export function edgesOf({ reach, spans, marked }: MarkedAxis): readonly [number, number] {
  const under = acrossOf(1, false) + (spans?.depth ?? 0);
  return spans !== undefined && marked.length === 0 ? [0, spans.depth] : [reach, under];
}

/** All marks of a picture, for its legend. */
export function allMarks(lanes: readonly MarkedAxis[]): Pick<MarkedAxis, "marked" | "counts"> {
  return {
    marked: lanes.flatMap(({ marked, spans }) => [...marked, ...(spans?.spans ?? []).map(markedSpan)]),
    counts: lanes.flatMap(({ counts }) => counts),
  };
}

/** Events of a picture that have no label, those in columns among them. */
export function missingInLanes(prepared: Prepared, lanes: readonly Band[]): number {
  let labels = 0;
  for (const { labelled, spans } of lanes) {
    labels += spans?.spans.length ?? 0;
    for (const placement of labelled.placements) if (placement !== undefined) labels++;
  }
  return prepared.events.length - labels;
}

/**
 * Shares room among those that need it: each gets what it needs where that is less than an equal share of what is left,
 * else such a share (max-min fairness).
 */
export function shareOut(needs: readonly number[], room: number): readonly number[] {
  const order = [...needs.keys()].sort((a, b) => (needs[a] ?? 0) - (needs[b] ?? 0));
  const shares = needs.map(() => 0);
  let left = Math.max(0, room);
  for (const [k, index] of order.entries()) {
    const share = Math.min(needs[index] ?? 0, left / (order.length - k));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

/** What stands in one lane. */
export interface SettledLane {
  readonly lane: FramedLane;
  readonly events: readonly FramedEvent[];
  readonly counts: readonly FramedCount[];
}

/** The events of lanes with their marks as far from the axis of the picture as they are, and the columns. */
export function joinLanes(
  lanes: readonly SettledLane[],
  offsetOf: (lane: FramedLane) => number,
): {
  readonly lanes: readonly FramedLane[];
  readonly events: readonly FramedEvent[];
  readonly counts: readonly FramedCount[];
} {
  const events = lanes.flatMap(({ lane, events: own }) => {
    const offset = offsetOf(lane);
    return own.map((one) => ({ ...one, marks: one.marks.map((mark) => ({ ...mark, across: mark.across + offset })) }));
  });
  return { lanes: lanes.map(({ lane }) => lane), events, counts: lanes.flatMap(({ counts }) => counts) };
}

/** Space between a line of the grid and text, in px, and the shortest piece of such a line that is drawn. */
const CLEAR = 3;
const SHORTEST = 20;

/**
 * Lines through the lanes at the ticks of the axis, cut where text stands.
 *
 * @param lines - whole, each parallel to an axis of the page
 */
export function gridOf(lines: readonly Line[], lanes: readonly SettledLane[]): readonly Line[] {
  const boxes = lanes.flatMap(({ lane, events, counts }): readonly Box[] => [
    ...lane.heading.map(lettersOf),
    ...events.flatMap(({ label, marks }) => [
      ...(label === undefined ? [] : [label.box]),
      ...marks.flatMap(({ notes }) => notes.map(lettersOf)),
    ]),
    ...counts.map(({ box }) => box),
  ]);
  return gridAround(lines, boxes);
}

/** Lines at the ticks of the axis, cut where they would touch boxes. */
export function gridAround(lines: readonly Line[], boxes: readonly Box[]): readonly Line[] {
  return lines
    .flatMap((line) => outside(line, boxes, CLEAR))
    .flatMap(([a, b]) =>
      a !== undefined && b !== undefined && Math.hypot(b[0] - a[0], b[1] - a[1]) >= SHORTEST ? [[a, b] as const] : [],
    );
}
