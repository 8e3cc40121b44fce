import type { TimeScale } from "../../time/scale.ts";
import { axisOf, wholeScale, type Axis } from "../axis/axis.ts";
import { extentIn } from "../axis/extent.ts";
import { lineOf, linesAt, settleAxis } from "../axis/line.ts";
import { axisWords, inOnePlace, settleWord, wordsDepth, type AxisWords } from "../axis/words.ts";
import type { Band, MarkedAxis } from "../band/band.ts";
import { rowPitch } from "../marks/rows.ts";
import type { Enlargement } from "../axis/bins.ts";
import { xIn, type Column } from "../text/flow.ts";
import { bestFolded, foldedLike, merits, type LaneMaking, type MadeLanes } from "../band/folded.ts";
import { foldsOf } from "../band/former.ts";
import type { AtAxis, AxisRoom, Frame, Framed, FramedLane, View } from "../framed.ts";
import { bandRoom, MOST_LANES, MOST_ROWS, rowedHeight, USUAL_HEIGHT } from "./band-room.ts";
import { partBand, SPARE } from "./part-band.ts";
import { laneHeight, LEAST_OVER, OVER, overMarks, placeLanes, placeLike } from "./lane-room.ts";
import {
  allMarks,
  edgesOf,
  gridOf,
  joinLanes,
  lanePartsOf,
  markLanes,
  missingInLanes,
  withSpans,
  type LanePart,
  type SettledLane,
} from "./lanes.ts";
import { legend } from "../sheet/legend.ts";
import { once } from "../once.ts";
import { partsAround } from "../detail/around.ts";
import { plane, type Point } from "../plane.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { settleCounts, settleEvents } from "../band/settle.ts";
import { settleSpans } from "../band/settle-spans.ts";
import { columnOf, framedSheet, mostHeight, sheet, type Sheet } from "../sheet/sheet.ts";
import { rowedIn, type SpansAndOthers } from "../marks/rowed.ts";
import { axisIn, type WholeAxis } from "../marks/span-label.ts";
import { formerRows } from "../marks/span-rows.ts";
import { tighten } from "../sheet/tight.ts";
import { type } from "../text/type.ts";
import { updated, type Weighed } from "../band/update.ts";

/** Space over the first lane, in px. */
const TOP = 6;

/** Height that each lane may have, where no other is given, in px. */
const LANE_HEIGHT = 150;

/** Most lines of a heading. */
const HEADING_LINES = 2;

/**
 * Frames a view whose time runs along the width, with lanes below each other over one axis.
 *
 * @param readable - so many lanes of labels on one side of each line of marks must hold all; else some have none
 */
export function horizontalLanes(prepared: Prepared, view: View, readable?: number): Framed {
  return (
    horizontalLanesOfSpans(prepared, view, rowedIn(prepared, false), readable) ??
    framedWith(plainLanes(prepared, view), prepared, view, roomIn(prepared, view, USUAL_HEIGHT), readable)
  );
}

/** The same with rows for spans, in the first way in which no labels are missing, if there is one. */
export function horizontalLanesOfSpans(
  prepared: Prepared,
  view: View,
  ways: readonly SpansAndOthers[],
  readable?: number,
): Framed | undefined {
  for (const divided of ways) {
    const found = lanesDivided(prepared, view, divided, readable);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lanesDivided(
  prepared: Prepared,
  view: View,
  divided: SpansAndOthers,
  readable: number | undefined,
): Framed | undefined {
  // by the lengths of spans durations are compared, so they have one scale
  const unfolded = { ...prepared, settings: { ...prepared.settings, folds: false } };
  const parts = plainLanes(prepared, view).map((part) => withSpans(prepared, part, divided));
  const room = roomIn(prepared, view, rowedHeight(view));
  const framed = framedWith(parts, unfolded, view, room, readable);
  if (framed.missing > 0 || framed.height > room.most || !holdsSpans(framed.frame())) return undefined;
  const whole = (frame: Frame): Frame => ({ ...frame, prepared });
  return { ...framed, frame: () => whole(framed.frame()), since: (before) => whole(framed.since(before)) };
}

function plainLanes(prepared: Prepared, view: View): readonly LanePart[] {
  return lanePartsOf(prepared, () => columnOf(prepared, view), HEADING_LINES);
}

/** What stands around lanes, and how high all may be together, in px. */
interface LaneRoom {
  readonly around: Sheet;
  readonly most: number;
}

function roomIn(prepared: Prepared, view: View, usual: number): LaneRoom {
  const around = sheet(prepared, view);
  return { around, most: mostHeight(view, Math.max(usual, LANE_HEIGHT * prepared.lanes.length), around) };
}

/** Whether no label of a span is wider than the picture. */
function holdsSpans({ lanes = [], axis }: Frame): boolean {
  return lanes.every(({ spans }) => spans?.spans.every(({ block }) => block.width <= axis.length) !== false);
}

function framedWith(
  parts: readonly LanePart[],
  prepared: Prepared,
  view: View,
  { around, most }: LaneRoom,
  readable: number | undefined,
): Framed {
  const { column, header } = around;
  const whole = readable !== undefined;
  const rows = Math.max(2, Math.min(MOST_ROWS, Math.floor(most / 2 / parts.length / rowPitch(false))));
  const size = { length: column.width, upright: false, rows };
  const extent = extentIn(prepared, view);
  const axisFor = (scale: TimeScale): Axis => axisOf(prepared, scale, column.width, false);
  /** @param like - lanes whose labels had the room that these are to have */
  const making = (formerRow: ReadonlyMap<string, number>, like?: readonly FramedLane[]): LaneMaking<Marked> => ({
    mark: (division) => {
      const axis = axisFor(wholeScale(prepared, extent, column.width, division));
      const words = inOnePlace(axisWords(prepared, axis, column));
      return { axis, marks: markLanes(parts, size, axis, formerRow), words };
    },
    place: ({ axis, marks, words }, { draft, before }) => {
      const room = { ...bandRoom(column, rows, readable ?? MOST_LANES, [0, 0]), before };
      if (like !== undefined) return placeLike(parts, marks, room, like);
      const key = legend(prepared, allMarks(marks), column, words.unplaced);
      const fixed = header.height + key.height + TOP + axisDepth(axis, words) + around.bottom;
      return placeLanes(parts, marks, { ...room, room: { ...room.room, draft, whole } }, most - fixed);
    },
  });
  const framed = ({ marked: { axis, words }, bands }: MadeLanes<Marked>): Weighed => {
    const key = legend(prepared, allMarks(bands), column, words.unplaced);
    const top = header.height + key.height + TOP;
    const settled = settle(column, axis, words, stacked(parts, bands, column, top));
    const end = settled.origin[1] + axisDepth(axis, words) - AXIS_GAP;
    const frame = tighten({ ...framedSheet(prepared, view, around, key.items, end), ...settled });
    const { height } = frame;
    const missing = missingInLanes(prepared, bands);
    return { frame: () => frame, height, missing, over: height - most, ...merits(bands, size) };
  };
  const fresh = framed(bestFolded(prepared, extent, size, making(new Map())));
  const since = (before: Frame): Frame =>
    updated(before, fresh, (former, { axis, lanes: like = [] }) => {
      if (like.length !== parts.length) return undefined;
      const made = foldedLike(prepared, extent, size, foldsOf(axis), former, making(formerRows(before), like));
      return made && framed(made);
    });
  return { ...fresh, since };
}

/** An axis with its words, and the marks of each lane on it. */
interface Marked {
  readonly axis: Axis;
  readonly marks: readonly MarkedAxis[];
  readonly words: AxisWords;
}

/** Space between the last lane and the axis, in px. */
const AXIS_GAP = 8;

/** Height that the axis takes under the lanes; a part of the picture may need a second line, and where it is folded a third, in px. */
function axisDepth(axis: Axis, { words }: AxisWords): number {
  return AXIS_GAP + wordsDepth(words, axis.stretches.length > 1 ? 3 : 2);
}

/** A lane in its place, before its events are settled. */
interface PlacedLane {
  readonly found: Band;
  readonly lane: FramedLane;
}

/** Puts lanes below each other. */
function stacked(
  parts: readonly LanePart[],
  bands: readonly Band[],
  column: Column,
  top: number,
): readonly PlacedLane[] {
  const { labelWidth, room } = bandRoom(column, 1, 1, [0, 0]);
  let y = top;
  return parts.flatMap((part, i): readonly PlacedLane[] => {
    const found = bands[i];
    if (found === undefined) return [];
    const { heading } = part;
    const { depth } = found.labelled;
    const edges = edgesOf(found);
    const height = laneHeight(heading.height, edges, depth);
    const over = overMarks(edges, depth);
    const lane: FramedLane = {
      part,
      lane: part.of.lane,
      box: { x: column.left, y, width: column.width, height },
      heading: heading.lines.map((line) => ({ ...line, y: line.y + y + OVER })),
      cut: heading.cut,
      line: [],
      origin: [xIn(column, 0), y + OVER + heading.height + over + edges[0]],
      room: { rows: found.rows, edges, depth: [over, depth[1]], given: found.given },
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
  lanes: readonly PlacedLane[],
  whole: WholeAxis = { begin: 0, end: column.width },
): AtAxis {
  const { mirrored, width: length } = column;
  const boxes = lanes.map(({ lane }) => lane.box);
  const top = boxes[0]?.y ?? 0;
  const bottom = boxes.reduce((most, { y, height }) => Math.max(most, y + height), top);
  const origin: Point = [xIn(column, 0), bottom + AXIS_GAP];
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
  const lines = words.map((word) => settleWord(on, word));
  const framed = settleAxis(on, axis, [2 - wordsDepth(words), origin[1] - top], lines, { length, room });
  return {
    orientation: "horizontal",
    mirrored,
    origin,
    axis: { ...framed, grid: gridOf(linesAt(on, axis, [origin[1] - top, 0]), settled) },
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
  const lanes = (whole.lanes ?? []).map((lane): PlacedLane => {
    const { room, part: own } = lane;
    const spare = room.depth[0] > LEAST_OVER ? SPARE : room.depth[0];
    return { found: partBand(own.prepared, axis, column, room, lane.parts?.()(part), spare), lane };
  });
  const words = axisWords(prepared, axis, column);
  const lines = Math.round((whole.height - whole.origin[1]) / type.tick.leading);
  const fitting = { ...words, words: words.words.filter(({ line }) => line < lines) };
  return tighten({ ...whole, ...settle(column, axis, fitting, lanes, axisIn(part, whole.axis.length)) });
}
