import type { TimeScale } from "../../time/scale.ts";
import type { Bounds } from "../../time/when.ts";
import { asideWidth, asideWords, settleAside } from "../axis/aside.ts";
import { axisOf, wholeScale, type Axis } from "../axis/axis.ts";
import { extentIn } from "../axis/extent.ts";
import { lineOf, linesAt, settleAxis } from "../axis/line.ts";
import { labelled, type Band, type MarkedAxis } from "../band/band.ts";
import type { Enlargement } from "../axis/bins.ts";
import { acrossOf, rowPitch, type AxisSize } from "../marks/rows.ts";
import { xIn, type Column } from "../text/flow.ts";
import { bestFolded, foldedLike, merits, type LaneMaking, type MadeLanes } from "../band/folded.ts";
import { foldsOf, type Former } from "../band/former.ts";
import type { AtAxis, AxisRoom, Frame, Framed, FramedLane, View } from "../framed.ts";
import { BEFORE, BESIDE_AXIS, GUTTER, laneWidth, laneOffset, laneColumns } from "./lane-columns.ts";
import { allMarks, gridOf, joinLanes, markLanes, missingInLanes, type LanePart, type SettledLane } from "./lanes.ts";
import { legend } from "../sheet/legend.ts";
import { once } from "../once.ts";
import { partsBeside } from "../detail/beside.ts";
import { plane, type Point } from "../plane.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { scaleKey } from "../axis/remark.ts";
import { settleCounts, settleEvents } from "../band/settle.ts";
import { columnOf, framedSheet, sheet, type Sheet } from "../sheet/sheet.ts";
import { tighten } from "../sheet/tight.ts";
import { type } from "../text/type.ts";
import {
  uprightRoom,
  CHANNEL,
  clipOf,
  isCrowd,
  LEAST_LABEL,
  lengthFor,
  SPARE,
  tallestFor,
  TOP,
  upright,
  widestDates,
} from "./upright.ts";
import { updated, type Weighed } from "../band/update.ts";
import { bandWithin } from "../band/within.ts";

/** Least width of a lane, in px: marks, a leader, and a label of some eighteen characters. */
const LEAST_LANE = 145;

/** Space under a heading, in px. */
const UNDER_HEADING = 7;

/**
 * Frames a view whose time runs down the page, with lanes as columns side by side. Where these would be too narrow, all
 * events stand in one column and each label names its lane: so they are still read in the order of time.
 */
export function uprightLanes(prepared: Prepared, view: View): Framed {
  const around = sheet(prepared, view);
  const lanes = prepared.lanes.length;
  if (laneWidth(around.column, widestDates(around.column), lanes) < LEAST_LANE)
    return upright({ ...prepared, namesLanes: true }, view);
  const { column } = around;
  const framed = (tried: Found): Weighed => {
    const frame = framedLanes(prepared, view, around, tried);
    const missing = missingInLanes(prepared, tried.found);
    return { frame: () => frame, height: frame.height, missing, over: 0, ...merits(tried.found, { upright: true }) };
  };
  const freely = inRounds(prepared, view, around);
  const fresh = framed(freely);
  const keep = (before: Former, { axis, lanes: others = [] }: Frame): Weighed | undefined => {
    if (others.length !== lanes) return undefined;
    const reach = others.map(({ room }) => room.edges[0]);
    const beside: Beside = { left: axis.room.edges[1], reach, legend: freely.beside.legend };
    const { extent, size, making } = makingBeside(prepared, view, around, beside);
    const made = foldedLike(prepared, extent, size, foldsOf(axis), before, making);
    if (made === undefined) return undefined;
    const kept = triedWith(prepared, around, made);
    const dates = asideWidth(
      prepared,
      asideWords(prepared, kept.axis, kept.found[0]?.length ?? 0, widestDates(column)),
    );
    const fits = kept.found.every((own, i) => own.reach <= (reach[i] ?? 0)) && kept.key.height <= beside.legend;
    return fits && dates <= beside.left ? framed({ ...kept, beside }) : undefined;
  };
  return { ...fresh, since: (before) => updated(before, fresh, keep) };
}

function framedLanes(prepared: Prepared, view: View, around: Sheet, { found, beside, axis, key }: Found): Frame {
  const { column, header } = around;
  const lanes = prepared.lanes.length;
  const width = laneWidth(column, beside.left, lanes);
  const parts = laneColumns(prepared, column, beside.left);
  const heading = Math.max(0, ...parts.map((part) => part.heading.height));
  const top = header.height + key.height + TOP + heading + UNDER_HEADING;
  const length = found[0]?.length ?? 0;
  const columns = parts.flatMap((part, i): readonly LabelledLane[] => {
    const own = found[i];
    if (own === undefined) return [];
    const near = beside.reach[i] ?? 0;
    const room = { rows: own.rows, edges: [near, 0], depth: [Math.max(CHANNEL + 1, width - near), 0] } as const;
    const { labelWidth, room: spaces } = uprightRoom(length, 1, room.depth[0] - CHANNEL);
    const whole = { ...own, scale: axis.scale, width: labelWidth, room: spaces, indexes: part.of.indexes };
    return [{ part, found: own, room, parts: once(() => partsBeside(part.prepared, whole)) }];
  });
  const settled = settle(prepared, column, axis, { left: beside.left, top, length }, columns);
  return tighten({ ...framedSheet(prepared, view, around, key.items, top + length), ...settled });
}

/** Width of the column of dates, how far marks reach in each lane, and height of the legend, in px. */
interface Beside {
  readonly left: number;
  readonly reach: readonly number[];
  readonly legend: number;
}

/** The lanes of an axis of one length. */
interface Tried {
  readonly found: readonly Band[];
  readonly axis: Axis;
  readonly key: ReturnType<typeof legend>;
}

/** The same with what is beside them. */
interface Found extends Tried {
  readonly beside: Beside;
}

/**
 * Dates and marks leave the labels their width; that decides their height, that the length of the axis, and that dates, marks
 * and legend.
 */
function inRounds(prepared: Prepared, view: View, around: Sheet): Found {
  const { column } = around;
  const widest = widestDates(column);
  const reach = prepared.lanes.map(() => acrossOf(1, true));
  let beside: Beside = { left: Math.min(64, widest), reach, legend: 2 * type.key.leading };
  let tried = attempt(prepared, view, around, beside);
  for (let round = 0; round < 3; round++) {
    const { axis, found, key } = tried;
    const words = asideWords(prepared, axis, found[0]?.length ?? 0, widest);
    const needed: Beside = {
      left: Math.max(round === 0 ? 0 : beside.left, Math.min(asideWidth(prepared, words), widest)),
      reach: found.map(({ reach: own }, i) => Math.max(beside.reach[i] ?? 0, own)),
      legend: Math.max(beside.legend, key.height),
    };
    const isReached = needed.reach.every((own, i) => own === beside.reach[i]);
    if (isReached && needed.left === beside.left && needed.legend === beside.legend) break;
    beside = needed;
    tried = attempt(prepared, view, around, beside);
  }
  return { ...tried, beside };
}

function attempt(prepared: Prepared, view: View, around: Sheet, beside: Beside): Tried {
  const { extent, size, making } = makingBeside(prepared, view, around, beside);
  return triedWith(prepared, around, bestFolded(prepared, extent, size, making));
}

function triedWith(prepared: Prepared, { column }: Sheet, { marked: { axis }, bands }: MadeLanes<Marked>): Tried {
  const said = scaleKey(prepared, axis);
  return { found: bands, axis, key: legend(prepared, allMarks(bands), column, said) };
}

/** An axis, and the marks of each lane on it. */
interface Marked {
  readonly axis: Axis;
  readonly marks: readonly MarkedAxis[];
}

/** How lanes are made with what is beside them. */
function makingBeside(
  prepared: Prepared,
  view: View,
  around: Sheet,
  beside: Beside,
): { readonly extent: Bounds; readonly size: AxisSize; readonly making: LaneMaking<Marked> } {
  const { column, header, bottom } = around;
  const width = laneWidth(column, beside.left, prepared.lanes.length);
  const parts = laneColumns(prepared, column, beside.left);
  const heading = Math.max(0, ...parts.map((part) => part.heading.height)) + UNDER_HEADING;
  const widths = parts.map((_, i) => Math.max(1, width - (beside.reach[i] ?? 0) - CHANNEL));
  const over = header.height + beside.legend + TOP + heading;
  const count = Math.max(...parts.map((part) => part.prepared.events.length));
  const most = Math.max(60, tallestFor(view, count, around) - over - bottom);
  const asked = isCrowd(count)
    ? most
    : Math.max(120, ...parts.map((part, i) => lengthFor(part.prepared, { width: widths[i] ?? 1 }, most)));
  const length = view.height === undefined ? Math.min(asked, most) : most;
  const rows = Math.max(2, Math.floor((width - CHANNEL - LEAST_LABEL) / rowPitch(true)));
  const size: AxisSize = { length, upright: true, rows };
  const extent = extentIn(prepared, view);
  const making: LaneMaking<Marked> = {
    mark: (division) => {
      const axis = axisOf(prepared, wholeScale(prepared, extent, length, division), length, true);
      return { axis, marks: markLanes(parts, size, axis) };
    },
    place: ({ marks }, { before }) =>
      marks.map((own, i) => {
        const room = { ...uprightRoom(length, rows, widths[i] ?? 1), before };
        return labelled(parts[i]?.prepared ?? prepared, own, room);
      }),
  };
  return { extent, size, making };
}

/** A lane with its labels, and its room beside the line of its marks. */
interface LabelledLane {
  readonly part: LanePart;
  readonly found: Band;
  readonly room: AxisRoom;
  readonly parts?: FramedLane["parts"];
}

/** Settles the axis and the lanes beside it. */
function settle(
  prepared: Prepared,
  column: Column,
  axis: Axis,
  { left, top, length }: { readonly left: number; readonly top: number; readonly length: number },
  lanes: readonly LabelledLane[],
): AtAxis {
  const { mirrored } = column;
  const sign = mirrored ? -1 : 1;
  const origin: Point = [xIn(column, left), top];
  const on = plane("vertical", mirrored, origin);
  const width = laneWidth(column, left, lanes.length);
  const over = Math.max(0, ...lanes.map(({ part }) => part.heading.height)) + UNDER_HEADING;
  const settled = lanes.map(({ part, found, room, parts }, i): SettledLane => {
    const offset = laneOffset(column, left, lanes.length, i);
    const own = plane("vertical", mirrored, [origin[0] + sign * offset, top]);
    const { heading } = part;
    return {
      lane: {
        part,
        lane: part.of.lane,
        box: own.box([-over, length], [-BEFORE, width - BEFORE]),
        heading: heading.lines.map((line) => ({ ...line, y: line.y + top - UNDER_HEADING - heading.height })),
        cut: heading.cut,
        line: lineOf(own, axis),
        origin: own.point(0, 0),
        room,
        parts,
      },
      events: settleEvents(part.prepared, own, found, room.edges),
      counts: settleCounts(part.prepared, own, found),
    };
  });
  const far = BESIDE_AXIS + lanes.length * (width + GUTTER) - GUTTER - BEFORE;
  const room: AxisRoom = { rows: 1, edges: [0, left], depth: [far, 0] };
  const lines = asideWords(prepared, axis, length, left).map((word) => settleAside(on, word));
  const framed = settleAxis(on, axis, [-left, far], lines, { length, room });
  return {
    orientation: "vertical",
    mirrored,
    origin,
    axis: { ...framed, grid: gridOf(linesAt(on, axis, [0, far]), settled) },
    ...joinLanes(settled, ({ origin: [x] }) => Math.abs(x - origin[0])),
  };
}

/** Frames a part of a picture with lanes as columns, enlarged: each keeps its column; its labels give way to marks. */
export function uprightLanesPart(
  prepared: Prepared,
  view: View,
  whole: Frame,
  part: Enlargement,
  scale: TimeScale,
): Frame {
  const column = columnOf(prepared, view);
  const { length, room } = whole.axis;
  const [, left] = room.edges;
  const axis = axisOf(prepared, scale, length, true);
  const lanes = (whole.lanes ?? []).map((lane): LabelledLane => {
    const { part: own, room: before, parts: labelsIn } = lane;
    const labels = labelsIn?.()(part);
    const size = { ...uprightRoom(length, before.rows + 1, before.depth[0] - CHANNEL), labels };
    const found = bandWithin(own.prepared, size, axis, ({ reach }) => reach <= before.edges[0] + SPARE);
    return { part: own, found, room: before };
  });
  const settled = settle(prepared, column, axis, { left, top: whole.origin[1], length }, lanes);
  return tighten({ ...whole, ...settled, clip: clipOf(whole) });
}
