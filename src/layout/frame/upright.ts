import type { TimeScale } from "../../time/scale.ts";
import { asideWidth, asideWords, settleAside } from "../axis/aside.ts";
import { axisOf } from "../axis/axis.ts";
import { extentIn } from "../axis/extent.ts";
import { settleAxis } from "../axis/line.ts";
import { labelled, missingIn, type Band, type BandRoom } from "../band/band.ts";
import type { Enlargement } from "../axis/bins.ts";
import { rowPitch } from "../marks/rows.ts";
import { xIn, type Column } from "../text/flow.ts";
import { axesFor, merits, wholeBand, type Axes } from "../band/folded.ts";
import { foldsOf, type Former } from "../band/former.ts";
import type { AtAxis, AxisRoom, Frame, Framed, View } from "../framed.ts";
import { dateColumn } from "../labels/date-column.ts";
import { fitColumn, heightOf, type ColumnSetting } from "../labels/fit.ts";
import { legend } from "../sheet/legend.ts";
import { once } from "../once.ts";
import { partsBeside } from "../detail/beside.ts";
import { plane, type Box, type Point } from "../plane.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { scaleKey } from "../axis/remark.ts";
import { settleCounts, settleEvents } from "../band/settle.ts";
import { columnOf, emptyLine, framedSheet, heightWith, mostHeight, sheet, type Sheet } from "../sheet/sheet.ts";
import { tighten } from "../sheet/tight.ts";
import { type } from "../text/type.ts";
import { updated, type Weighed } from "../band/update.ts";
import { bandWithin } from "../band/within.ts";

/** Space between the marks and their labels, in which leaders bend, in px. */
export const CHANNEL = 20;

/** Least space between two labels, in px. */
const GAP = 9;

/** What labels keep from each other, and from the marks. */
const SPACES = { gap: GAP, spacing: CHANNEL };

/** Space between the legend and the first tick, in px. */
export const TOP = 16;

/** Width that labels keep, however many rows of marks there are, in px. */
export const LEAST_LABEL = 110;

/** Width that they keep from note numbers beside marks, and from long names of months: some twenty letters, in px. */
const EASY_LABEL = 150;

/** Width that the column of dates may always take: a month with its year, in px. */
const LEAST_DATES = 108;

/** How much longer the axis is than its labels need, so that they can stay near their marks. */
const EASE = 1.06;

/** And at its ends, in px. */
const ENDS = 24;

/** Frames a view whose time runs down the page, with dates on one side of the axis and labels on the other. */
export function upright(prepared: Prepared, view: View): Framed {
  const around = sheet(prepared, view);
  const { column, header } = around;
  const framed = ({ found, beside, key }: Found): Weighed => {
    const top = header.height + key.height + TOP;
    const room = roomOf(column, beside);
    const end = top + found.length;
    const width = room.depth[0] - CHANNEL;
    const whole = { ...found, ...settingIn(prepared, width), scale: found.axis.scale, room: SPACES };
    return {
      frame: once(() =>
        tighten({
          ...framedSheet(prepared, view, around, key.items, end),
          ...settle(prepared, column, top, found, room),
          parts: once(() => partsBeside(prepared, whole)),
        }),
      ),
      height: heightWith(view, around, end),
      missing: missingIn(prepared, found),
      over: 0,
      ...merits([found], { upright: true }),
    };
  };
  const freely = inRounds(prepared, view, around);
  const fresh = framed(freely);
  const keep = (before: Former, { axis, lanes }: Frame): Weighed | undefined => {
    if (lanes !== undefined) return undefined;
    const { rows, edges } = axis.room;
    const beside: Beside = { left: edges[1], rows, reach: edges[0], legend: freely.beside.legend };
    const size = roomBeside(prepared, view, around, beside);
    const marks = axesIn(prepared, view, size).like(foldsOf(axis));
    if (marks === undefined) return undefined;
    const kept = labelled(prepared, marks, { ...size, before });
    const key = keyOf(prepared, column, kept);
    const dates = datesWidth(prepared, column, kept, beside.reach);
    const fits = kept.reach <= beside.reach && key.height <= beside.legend && dates <= beside.left;
    return fits ? framed({ found: kept, beside, key }) : undefined;
  };
  return { ...fresh, since: (before) => updated(before, fresh, keep) };
}

/** How far what is cut at both ends of an axis goes on beyond them, and a ring of focus beyond the walls: as far as a symbol, in px. */
const EDGE = 7;

/** How far marks and counts may reach into the channel, in px. */
export const SPARE = 10;

/** Frames a part of a picture, enlarged: on an axis of the same length, with the labels of the whole in the room that they have there. */
export function uprightPart(prepared: Prepared, view: View, whole: Frame, part: Enlargement, scale: TimeScale): Frame {
  const column = columnOf(prepared, view);
  const { length, room } = whole.axis;
  const labels = whole.parts?.()(part);
  const size = { ...uprightRoom(length, room.rows + 1, room.depth[0] - CHANNEL), labels };
  const axis = axisOf(prepared, scale, length, true);
  const found = bandWithin(prepared, size, axis, ({ reach }) => reach <= room.edges[0] + SPARE);
  const parts = settle(prepared, column, whole.origin[1], found, { ...room, rows: found.rows });
  return tighten({ ...whole, ...parts, clip: clipOf(whole) });
}

/** What is seen of the events of a part of a picture. */
export function clipOf({ origin, axis, width }: Frame): Box {
  return { x: -EDGE, y: origin[1] - EDGE, width: width + 2 * EDGE, height: axis.length + 2 * EDGE };
}

/** The most that the column of dates takes of the width, in px. */
export function widestDates({ width }: Column): number {
  return Math.min(width / 2, Math.max(width / 4, LEAST_DATES));
}

/** Width of the column of dates in px, with short names where labels would else be narrow. */
function datesWidth(prepared: Prepared, column: Column, { axis, length }: Band, reach: number): number {
  const widest = widestDates(column);
  const easy = column.width - reach - CHANNEL - EASY_LABEL;
  return Math.min(asideWidth(prepared, asideWords(prepared, axis, length, widest, easy)), widest);
}

/** The room at the axis; labels have what is left of the width. */
function roomOf({ width }: Column, { left, rows, reach }: Beside): AxisRoom {
  return { rows, edges: [reach, left], depth: [Math.max(1, width - left - reach - CHANNEL) + CHANNEL, 0] };
}

/** What labels beside an upright line of marks have for their room. */
export function uprightRoom(length: number, rows: number, labelWidth: number): BandRoom {
  return {
    length,
    upright: true,
    rows,
    labelWidth,
    room: { sides: [0], lanes: 1, depth: [labelWidth + CHANNEL, 0], ...SPACES, align: 0 },
  };
}

/**
 * Settles the axis and all that hangs from it.
 *
 * @param top - y at which the axis begins
 */
function settle(prepared: Prepared, column: Column, top: number, found: Band, room: AxisRoom): AtAxis {
  const [near, left] = room.edges;
  const { mirrored } = column;
  const origin: Point = [xIn(column, left), top];
  const on = plane("vertical", mirrored, origin);
  const lines = asideWords(prepared, found.axis, found.length, left).map((word) => settleAside(on, word));
  return {
    orientation: on.orientation,
    mirrored,
    origin,
    axis: settleAxis(on, found.axis, [-left, near], lines, { length: found.length, room }),
    events: settleEvents(prepared, on, found, [near, left]),
    counts: settleCounts(prepared, on, found),
    ...emptyLine(prepared, on, column),
  };
}

/** What stands beside an upright axis and over it, and takes room from the labels. */
interface Beside {
  /** Width of the column of dates in px. */
  readonly left: number;
  /** Rows of marks. */
  readonly rows: number;
  /** How far marks reach from the axis, in px. */
  readonly reach: number;
  /** Height of the legend in px. */
  readonly legend: number;
}

/** A band, and what is beside it. */
interface Found {
  readonly found: Band;
  readonly beside: Beside;
  readonly key: ReturnType<typeof legend>;
}

/** So often labels try to come closer to their marks. */
const CLOSER = 2;

function keyOf(prepared: Prepared, column: Column, found: Band): Found["key"] {
  const said = scaleKey(prepared, found.axis);
  return legend(prepared, found, column, said);
}

/**
 * The column of dates, and the marks leave the labels their width; that decides their height, that the
 * length of the axis, and that its ticks and rows. A few rounds settle it: widths change little.
 */
function inRounds(prepared: Prepared, view: View, around: Sheet): Found {
  const { column } = around;
  let beside: Beside = { left: Math.min(64, column.width / 4), rows: 1, reach: 9, legend: 2 * type.key.leading };
  let found = attempt(prepared, view, around, beside);
  let key = keyOf(prepared, column, found);
  for (let round = 0; round < 3; round++) {
    const { rows, reach } = found;
    const farthest = Math.max(beside.reach, reach);
    const needed: Beside = {
      left: datesWidth(prepared, column, found, farthest),
      rows: Math.max(beside.rows, rows),
      reach: farthest,
      legend: Math.max(beside.legend, key.height),
    };
    if ((Object.keys(needed) as (keyof Beside)[]).every((part) => needed[part] === beside[part])) break;
    beside = needed;
    found = attempt(prepared, view, around, beside);
    key = keyOf(prepared, column, found);
  }
  // marks of an earlier round reached farther: what these leave free is for the labels
  for (let { rows, reach } = found, tries = 0; reach < beside.reach && tries < CLOSER; tries++) {
    const near = { ...beside, reach, rows };
    const wider = attempt(prepared, view, around, near);
    const widerKey = keyOf(prepared, column, wider);
    if (wider.reach <= reach && widerKey.height <= near.legend) return { found: wider, beside: near, key: widerKey };
    ({ rows, reach } = wider);
  }
  return { found, beside, key };
}

/** Height of a picture that no other is asked for, at the most, and where it could not name all events anyway, in px. */
const MOST_HEIGHT = 12_000;
const CROWD_HEIGHT = 2400;

/** Height of the lowest label, in px. */
const LEAST_HEIGHT = type.date.leading + type.title.leading + GAP;

/** Whether so many labels in a column would be higher than a picture may be. */
export function isCrowd(count: number): boolean {
  return count * LEAST_HEIGHT > MOST_HEIGHT;
}

/**
 * Height that a picture may have, in px.
 *
 * @param count - most events in one column
 */
export function tallestFor(view: View, count: number, around: Sheet): number {
  return mostHeight(view, isCrowd(count) ? CROWD_HEIGHT : MOST_HEIGHT, around);
}

/**
 * Length of an axis beside which all labels stand below each other, in px.
 *
 * @param most - beyond this, titles are cut sooner
 */
export function lengthFor(prepared: Prepared, setting: ColumnSetting, most: number): number {
  const room = { length: (most - ENDS) / EASE, gap: GAP };
  return heightOf(fitColumn(prepared, [...prepared.events], setting, room), GAP) * EASE + ENDS;
}

/** How labels of a width are set, in px. */
function settingIn(prepared: Prepared, width: number): ColumnSetting {
  return { width, dateColumn: dateColumn(prepared, width) };
}

function attempt(prepared: Prepared, view: View, around: Sheet, beside: Beside): Band {
  const room = roomBeside(prepared, view, around, beside);
  return wholeBand(prepared, axesIn(prepared, view, room), room);
}

function axesIn(prepared: Prepared, view: View, room: BandRoom): Axes {
  return axesFor(prepared, extentIn(prepared, view), room);
}

/** The room for labels that is left, and the length of the axis beside which they stand. */
function roomBeside(prepared: Prepared, view: View, around: Sheet, { left, reach, legend: over }: Beside): BandRoom {
  const { column, header, bottom } = around;
  const rest = column.width - left - CHANNEL;
  const labelWidth = Math.max(1, rest - reach);
  const setting = settingIn(prepared, labelWidth);
  const count = prepared.events.length;
  const most = Math.max(60, tallestFor(view, count, around) - header.height - over - TOP - bottom);
  const asked = isCrowd(count) ? most : Math.max(120, lengthFor(prepared, setting, most));
  const length = view.height === undefined ? Math.min(asked, most) : most;
  const rowsBeside = (label: number): number => Math.max(2, Math.floor((rest - label) / rowPitch(true)));
  const rows = rowsBeside(LEAST_LABEL);
  const spare = Math.max(0, rest - LEAST_LABEL - rows * rowPitch(true));
  return {
    ...uprightRoom(length, rows, labelWidth),
    dateColumn: setting.dateColumn,
    numbered: rowsBeside(EASY_LABEL),
    spare,
  };
}
