import type { TimeScale } from "../time/scale.ts";
import { axisOf, paddedExtent, wholeScale, type Axis } from "./axis.ts";
import { settleAxis } from "./axisline.ts";
import { axisWords, settleWord, wordsDepth, type AxisWords } from "./axistext.ts";
import { labelled, type Band, type BandRoom, type MarkedAxis } from "./band.ts";
import { rowPitch } from "./rows.ts";
import type { Enlargement } from "./bins.ts";
import type { Column } from "./flow.ts";
import { bestFolded } from "./folded.ts";
import { formerOf } from "./former.ts";
import type { AxisRoom, Frame, Framed, FramedLane, View } from "./framed.ts";
import { bandRoom, keepsClear, MOST_LANES, MOST_ROWS, SPARE, USUAL_HEIGHT } from "./horizontal.ts";
import {
  allMarks,
  edgesOf,
  gridOf,
  joinLanes,
  lineOf,
  lanePartsOf,
  markLanes,
  missingInLanes,
  shareOut,
  withSpans,
  type LanePart,
  type SettledLane,
} from "./lanes.ts";
import { legend } from "./legend.ts";
import { once } from "./once.ts";
import { partsAround } from "./partsaround.ts";
import { plane, type Point } from "./plane.ts";
import type { Prepared } from "./prepare.ts";
import { settleCounts, settleEvents } from "./settle.ts";
import { settleSpans } from "./settlespans.ts";
import { columnOf, framedSheet, mostHeight, sheet, type Sheet } from "./sheet.ts";
import { axisIn, formerRows, spansIn, type WholeAxis } from "./spanrows.ts";
import { tighten } from "./tight.ts";
import { type } from "./type.ts";
import { bandWithin } from "./within.ts";

/** Space over the first lane, between a lane's upper edge and its heading, and under its last label, in px. */
const TOP = 6;
const OVER = 5;
const UNDER = 12;

/** Space that a lane keeps free over its marks, in which a column can stand when it is enlarged, in px. */
const LEAST_OVER = 18;

/** Height that each lane may have, where no other is given, in px. */
const LANE_HEIGHT = 150;

/** Most lines of a heading. */
const HEADING_LINES = 2;

/** Labels that stand over their marks in so few lanes, all of them, need not stand under them. */
const FEW_LANES = 2;

/**
 * Frames a view whose time runs along the width, with lanes below each other over one axis.
 *
 * @param lanes - most lanes of labels on one side of a line of marks
 */
export function horizontalLanes(prepared: Prepared, view: View, lanes: number = MOST_LANES): Framed {
  const plain = lanePartsOf(prepared, () => columnOf(prepared, view), HEADING_LINES);
  const around = sheet(prepared, view);
  const most = mostHeight(view, Math.max(USUAL_HEIGHT, LANE_HEIGHT * plain.length), around);
  const divided = spansIn(prepared);
  if (divided !== undefined) {
    // by the lengths of spans durations are compared, so they have one scale
    const unfolded = { ...prepared, settings: { ...prepared.settings, folds: false } };
    const parts = plain.map((part) => withSpans(prepared, part, divided));
    const framed = framedWith(parts, unfolded, view, { around, lanes, most });
    if (framed.missing === 0 && framed.frame.height <= most && holdsSpans(framed.frame)) {
      return { ...framed, frame: { ...framed.frame, prepared } };
    }
  }
  return framedWith(plain, prepared, view, { around, lanes, most });
}

/** Whether no label of a span is wider than the picture. */
function holdsSpans({ lanes = [], axis }: Frame): boolean {
  return lanes.every(({ spans }) => spans?.spans.every(({ block }) => block.width <= axis.length) !== false);
}

function framedWith(
  parts: readonly LanePart[],
  prepared: Prepared,
  view: View,
  { around, lanes, most }: { readonly around: Sheet; readonly lanes: number; readonly most: number },
): Framed {
  const { column, header } = around;
  const rows = Math.max(2, Math.min(MOST_ROWS, Math.floor(most / 2 / parts.length / rowPitch(false))));
  const size = { length: column.width, upright: false, rows };
  const extent = view.extent ?? paddedExtent(prepared.extent, prepared.finest);
  const axisFor = (scale: TimeScale): Axis => axisOf(prepared, scale, column.width, false);
  const former = formerOf(view.before, "horizontal");
  const found = bestFolded(prepared, extent, size, former?.folds, {
    mark: (division) => {
      const axis = axisFor(wholeScale(prepared, extent, column.width, division));
      return {
        axis,
        marks: markLanes(parts, size, axis, formerRows(view.before)),
        words: axisWords(prepared, axis, column),
      };
    },
    place: ({ axis, marks, words }, draft) => {
      const key = legend(prepared, allMarks(marks), column, words.unplaced);
      const fixed = header.height + key.height + TOP + axisDepth(axis, words) + around.bottom;
      const room = { ...bandRoom(column, rows, lanes, [0, 0]), before: former };
      return placeLanes(parts, marks, { ...room, room: { ...room.room, draft } }, most - fixed);
    },
  });
  const { axis, words } = found.marked;
  const key = legend(prepared, allMarks(found.bands), column, words.unplaced);
  const top = header.height + key.height + TOP;
  const settled = settle(column, axis, words, stacked(parts, found.bands, column, top));
  const end = settled.origin[1] + axisDepth(axis, words) - AXIS_GAP;
  return {
    frame: tighten({ ...framedSheet(prepared, view, around, key.items, end), ...settled }),
    missing: missingInLanes(prepared, found.bands),
  };
}

/** Space between the last lane and the axis, in px. */
const AXIS_GAP = 8;

/** Height that the axis takes under the lanes; a part of the picture may need a second line, and where it is folded a third, in px. */
function axisDepth(axis: Axis, { words }: AxisWords): number {
  return AXIS_GAP + wordsDepth(Math.max(axis.stretches.length > 1 ? 3 : 2, ...words.map((word) => word.line + 1)));
}

/** Gives each lane its labels: all of them where that fits, else as much of the height as a fair share allows. */
function placeLanes(
  parts: readonly LanePart[],
  marks: readonly MarkedAxis[],
  room: BandRoom,
  height: number,
): readonly Band[] {
  let left = height;
  for (const [i, { heading }] of parts.entries()) {
    const own = marks[i];
    if (own !== undefined) left -= heightOf(heading.height, edgesOf(own), [0, 0]);
  }
  const placed = (i: number, depth: number): Band | undefined => {
    const [part, own] = [parts[i], marks[i]];
    return part && own && placeLane(part.prepared, own, room, Math.max(0, depth));
  };
  const all = parts.flatMap((_, i) => placed(i, left) ?? []);
  const needs = all.map(({ labelled: { depth } }) => depth[0] + depth[1]);
  if (needs.reduce((sum, need) => sum + need, 0) <= left) return all;
  const shares = shareOut(needs, left);
  return all.map((own, i) => ((needs[i] ?? 0) <= (shares[i] ?? 0) ? own : (placed(i, shares[i] ?? 0) ?? own)));
}

/** Labels over the marks where these hold them all on straight leaders, else on both sides. */
function placeLane(prepared: Prepared, marks: MarkedAxis, of: BandRoom, depth: number): Band {
  const { room } = of;
  if (marks.spans !== undefined) {
    return labelled(prepared, marks, { ...of, room: { ...room, sides: [0], depth: [depth, 0] } });
  }
  const lanes = Math.min(room.lanes, FEW_LANES);
  const over = labelled(prepared, marks, {
    ...of,
    room: { ...room, sides: [0], lanes, depth: [depth, 0], draft: true },
  });
  if (over.labelled.method === "straight") return over;
  return labelled(prepared, marks, { ...of, room: { ...room, depth: [depth / 2, depth / 2] } });
}

/** Height of a lane, in px. */
function heightOf(heading: number, edges: readonly [number, number], depth: readonly [number, number]): number {
  return OVER + heading + overMarks(edges, depth) + edges[0] + edges[1] + depth[1] + UNDER;
}

/** Depth of the labels over the marks of a lane, and room for columns; none where there are but rows of spans. */
function overMarks(edges: readonly [number, number], depth: readonly [number, number]): number {
  return edges[0] === 0 ? 0 : Math.max(LEAST_OVER, depth[0]);
}

/** A lane in its place, before its events are settled. */
interface Standing {
  readonly found: Band;
  readonly lane: FramedLane;
}

/** Puts lanes below each other. */
function stacked(parts: readonly LanePart[], bands: readonly Band[], column: Column, top: number): readonly Standing[] {
  const { labelWidth, room } = bandRoom(column, 1, 1, [0, 0]);
  let y = top;
  return parts.flatMap((part, i): readonly Standing[] => {
    const found = bands[i];
    if (found === undefined) return [];
    const { heading } = part;
    const { depth } = found.labelled;
    const edges = edgesOf(found);
    const height = heightOf(heading.height, edges, depth);
    const over = overMarks(edges, depth);
    const lane: FramedLane = {
      part,
      lane: part.of.lane,
      box: { x: column.left, y, width: column.width, height },
      heading: heading.lines.map((line) => ({ ...line, y: line.y + y + OVER })),
      cut: heading.cut,
      line: [],
      origin: [column.mirrored ? column.left + column.width : column.left, y + OVER + heading.height + over + edges[0]],
      room: { rows: found.rows, edges, depth: [over, depth[1]] },
      spans: found.spans,
      parts: once(() =>
        partsAround(part.prepared, {
          ...found,
          scale: found.axis.scale,
          length: column.width,
          width: labelWidth,
          room,
          indexes: part.indexes,
        }),
      ),
    };
    y += height;
    return [{ found, lane }];
  });
}

/** Settles lanes that have their places, and the axis under them. */
function settle(
  column: Column,
  axis: Axis,
  { words }: AxisWords,
  lanes: readonly Standing[],
  whole: WholeAxis = { begin: 0, end: column.width },
): Pick<Frame, "orientation" | "mirrored" | "origin" | "axis" | "lanes" | "events" | "counts"> {
  const { mirrored, width: length } = column;
  const boxes = lanes.map(({ lane }) => lane.box);
  const top = boxes[0]?.y ?? 0;
  const bottom = boxes.reduce((most, { y, height }) => Math.max(most, y + height), top);
  const origin: Point = [mirrored ? column.left + column.width : column.left, bottom + AXIS_GAP];
  const on = plane("horizontal", mirrored, origin);
  const settled = lanes.map(({ found, lane }): SettledLane => {
    const { part } = lane;
    const own = plane("horizontal", mirrored, lane.origin);
    const { edges } = lane.room;
    const edge = edges[1] - (lane.spans?.depth ?? 0);
    const spans = lane.spans && settleSpans(own, lane.spans, axis.scale, { length, whole, edge });
    return {
      lane: { ...lane, line: edges[0] === 0 ? [] : lineOf(own, axis) },
      events: [...settleEvents(part.prepared, own, found, edges), ...(spans ?? [])],
      counts: settleCounts(part.prepared, own, found),
    };
  });
  const room: AxisRoom = { rows: 1, edges: [0, 0], depth: [origin[1] - top, 0] };
  const depth = wordsDepth(Math.max(1, ...words.map((word) => word.line + 1)));
  const lines = words.map((word) => settleWord(on, word));
  const framed = settleAxis(on, axis, [2 - depth, origin[1] - top], lines, { length, room });
  const grid = framed.ticks.map(
    ([[x]]) =>
      [
        [x, top],
        [x, origin[1]],
      ] as const,
  );
  return {
    orientation: "horizontal",
    mirrored,
    origin,
    axis: { ...framed, grid: gridOf(grid, settled) },
    ...joinLanes(settled, (lane) => origin[1] - lane.origin[1]),
  };
}

/** Frames a part of a picture with lanes, enlarged: each lane keeps its place and its height, each label its side. */
export function horizontalLanesPart(
  prepared: Prepared,
  view: View,
  whole: Frame,
  part: Enlargement,
  scale: TimeScale,
): Frame {
  const column = columnOf(prepared, view);
  const axis = axisOf(prepared, scale, column.width, false);
  const lanes = (whole.lanes ?? []).map((lane): Standing => {
    const { room, part: own } = lane;
    const size = { ...bandRoom(column, room.rows + 1, MOST_LANES, room.depth), labels: lane.parts?.()(part) };
    const spare = room.depth[0] > LEAST_OVER ? SPARE : room.depth[0];
    const found = bandWithin(own.prepared, size, axis, (some) => keepsClear(some, room.edges[0], spare));
    return { found, lane };
  });
  const words = axisWords(prepared, axis, column);
  const lines = Math.round((whole.height - whole.origin[1]) / type.tick.leading);
  const fitting = { ...words, words: words.words.filter(({ line }) => line < lines) };
  return tighten({ ...whole, ...settle(column, axis, fitting, lanes, axisIn(part, whole.axis.length)) });
}
