import type { TimeScale } from "../../time/scale.ts";
import { axisOf, wholeScale, type Axis } from "../axis/axis.ts";
import { extentIn } from "../axis/extent.ts";
import { linesAt, settleAxis } from "../axis/line.ts";
import {
  axisWords,
  singleLine,
  inOnePlace,
  linesWithin,
  settleWord,
  wordsDepth,
  type AxisWords,
} from "../axis/words.ts";
import { labelled, markOn, type Band } from "../band/band.ts";
import type { Enlargement } from "../axis/bins.ts";
import { someEvents } from "../prepare/events.ts";
import { xIn, type Column } from "../text/flow.ts";
import { UNFOLDED, merits } from "../band/folded.ts";
import { formerOf } from "../band/former.ts";
import type { AtAxis, AxisRoom, Frame, Framed, View } from "../framed.ts";
import { bandRoom, MOST_LANES, mostRows, rowedHeight } from "./band-room.ts";
import { partBand } from "./part-band.ts";
import { gridAround } from "./lanes.ts";
import { legend } from "../sheet/legend.ts";
import { once } from "../once.ts";
import { partsAround } from "../detail/around.ts";
import { plane, type Point } from "../plane.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { settleCounts, settleEvents } from "../band/settle.ts";
import { settleSpans } from "../band/settle-spans.ts";
import { columnOf, framedSheet, mostHeight, sheet } from "../sheet/sheet.ts";
import { axisIn, type WholeAxis } from "../marks/span-label.ts";
import { formerRows, markedSpan, rowsFor, type SpanRows } from "../marks/span-rows.ts";
import type { SpansAndOthers } from "../marks/rowed.ts";
import { tighten } from "../sheet/tight.ts";
import { type } from "../text/type.ts";
import { updated, type Weighed } from "../band/update.ts";

/** Rows deeper than this have the axis named under them as well, in px. */
const FAR = 300;

/** How much nearer these are to the rows than to an axis, in px. */
const TICKS_OVER = 4;

/** Height of those names, in px. */
const FOOT = type.tick.leading + 4;

/** Space over the topmost label, and between the words of the axis and the first row of spans, in px. */
const TOP = 10;
const UNDER_WORDS = 4;

/**
 * Frames a view whose time runs along the width, of which most events are spans: these have rows under the axis, each with its
 * label over its bar, and the others their labels over the axis. On one scale, by which durations are compared.
 *
 * @param ways - which have rows: the first way is taken in which the leaders of the others are straight, else the last that holds all
 * @param most - most lanes of labels over the axis
 * @returns nothing where labels would be missing
 */
export function horizontalSpans(
  prepared: Prepared,
  view: View,
  ways: readonly SpansAndOthers[],
  most: number = MOST_LANES,
): Framed | undefined {
  let best: { readonly fresh: Rowed; readonly divided: SpansAndOthers } | undefined;
  for (const divided of ways) {
    const fresh = weighed(prepared, view, divided, most, undefined);
    if (fresh !== undefined) best = { fresh, divided };
    if (fresh?.isStraight === true) break;
  }
  if (best === undefined) return undefined;
  const { fresh, divided } = best;
  // no room is shared out, so there is one way to keep what stood
  const since = (before: Frame): Frame =>
    updated(before, fresh, (_, like) => (like === before ? weighed(prepared, view, divided, most, before) : undefined));
  return { ...fresh, since };
}

/** A picture with rows, and whether all leaders over its axis are straight. */
interface Rowed extends Weighed {
  readonly isStraight: boolean;
}

/** @param before - a frame of which rows and labels keep their places where they can */
function weighed(
  prepared: Prepared,
  view: View,
  { spans, others }: SpansAndOthers,
  most: number,
  before: Frame | undefined,
): Rowed | undefined {
  const { width: length } = columnOf(prepared, view);
  const events = Array.from(spans, prepared.events.at);
  const on = { events, scale: scaleOf(prepared, view, length), length };
  const ways = rowsFor(prepared, on, formerRows(before));
  for (const rows of ways) {
    const found = weighedOn(prepared, view, rows, others, most, before);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Frames them on given rows. */
function weighedOn(
  prepared: Prepared,
  view: View,
  rows: SpanRows,
  rest: Uint32Array,
  most: number,
  before: Frame | undefined,
): Rowed | undefined {
  const around = sheet(prepared, view);
  const { column, header } = around;
  const length = column.width;
  const height = mostHeight(view, rowedHeight(view), around);
  const axis = axisOf(prepared, scaleOf(prepared, view, length), length, false);
  const others = { ...prepared, events: someEvents(prepared.events, rest) };
  const marks = markOn(others, { length, upright: false, rows: mostRows(height) }, axis);
  if (rows.spans.some(({ block }) => block.width > length)) return undefined;
  const words = inOnePlace(axisWords(prepared, axis, column));
  const marked = [...marks.marked, ...rows.spans.map(markedSpan)];
  const key = legend(prepared, { marked, counts: marks.counts }, column, words.unplaced);
  const under = depthOf(words) + rows.depth + (rows.depth > FAR ? FOOT : 0);
  const left = height - header.height - key.height - TOP - marks.reach - under - around.bottom;
  if (left < 0) return undefined;
  const { room, ...size } = bandRoom(column, mostRows(height), most, [0, 0]);
  const found = labelled(others, marks, {
    ...size,
    room: { ...room, sides: [0], depth: [left, 0], whole: before === undefined },
    before: before && formerOf(before),
  });
  const missing = found.labelled.placements.filter((placement) => placement === undefined).length + found.counts.length;
  if (missing > 0) return undefined;
  const depth = found.labelled.depth[0];
  const spare = view.height === undefined ? 0 : Math.max(0, left - depth);
  const base = header.height + key.height + TOP + depth + found.reach + spare / 2;
  const origin: Point = [xIn(column, 0), base];
  const edges = [found.reach, depthOf(words)] as const;
  const settled = settle(column, origin, {
    axis,
    words,
    found,
    room: { rows: found.rows, edges, depth: [depth, rows.depth] },
    spans: { rows, others },
    whole: { begin: 0, end: length },
  });
  const frame = tighten({
    ...framedSheet(prepared, view, around, key.items, base + under + spare / 2),
    ...settled,
    parts: once(() =>
      partsAround(others, { ...found, scale: axis.scale, length, width: size.labelWidth, room, indexes: rest }),
    ),
  });
  const shown = settled.events.filter(({ label }) => label !== undefined).length;
  return {
    frame: () => frame,
    height: frame.height,
    missing: prepared.events.length - shown,
    over: 0,
    ...merits([found], size),
    isStraight: found.labelled.method === "straight",
  };
}

function scaleOf(prepared: Prepared, view: View, length: number): TimeScale {
  return wholeScale(prepared, extentIn(prepared, view), length, UNFOLDED);
}

/** How far the words of the axis reach under it; a part of the picture may need a second line of them. */
function depthOf({ words }: AxisWords): number {
  return wordsDepth(words, 2) + UNDER_WORDS;
}

/** What stands at an axis that has spans under it. */
interface RowedAxis {
  readonly axis: Axis;
  readonly words: AxisWords;
  readonly found: Band;
  readonly room: AxisRoom;
  readonly spans: NonNullable<Frame["spans"]>;
  readonly whole: WholeAxis;
}

/** Settles the axis, what stands on it, and the rows under it with lines at its ticks. */
function settle(column: Column, origin: Point, { axis, words, found, room, spans, whole }: RowedAxis): AtAxis {
  const { width: length, mirrored } = column;
  const on = plane("horizontal", mirrored, origin);
  const [over, edge] = room.edges;
  const bars = settleSpans(on, spans.rows, axis.scale, { length, whole, edge });
  const events = [...settleEvents(spans.others, on, found, room.edges), ...bars];
  const below = plane("horizontal", mirrored, [origin[0], origin[1] + edge + spans.rows.depth - TICKS_OVER]);
  const feet = spans.rows.depth > FAR ? singleLine(words) : [];
  const lines = [...words.words.map((word) => settleWord(on, word)), ...feet.map((word) => settleWord(below, word))];
  const framed = settleAxis(on, axis, [2 - edge, over - 1], lines, { length, room });
  const boxes = bars.flatMap(({ label }) => (label === undefined ? [] : [label.box]));
  return {
    orientation: "horizontal",
    mirrored,
    origin,
    axis: { ...framed, grid: gridAround(linesAt(on, axis, [-edge, -edge - spans.rows.depth]), boxes) },
    spans,
    events,
    counts: settleCounts(spans.others, on, found),
  };
}

/** Frames a part of a picture of spans, enlarged: each stays on its row, and its label in view as long as its bar is. */
export function horizontalSpansPart(
  prepared: Prepared,
  view: View,
  whole: Frame,
  spans: NonNullable<Frame["spans"]>,
  part: Enlargement,
  scale: TimeScale,
): Frame {
  const column = columnOf(prepared, view);
  const { room, length } = whole.axis;
  const { rows, others } = spans;
  const axis = axisOf(prepared, scale, column.width, false);
  const found = partBand(others, axis, column, room, whole.parts?.()(part));
  const words = axisWords(prepared, axis, column, linesWithin(room.edges[1] - UNDER_WORDS));
  const at: RowedAxis = { axis, words, found, room, spans: { rows, others }, whole: axisIn(part, length) };
  return tighten({ ...whole, ...settle(column, whole.origin, at) });
}
