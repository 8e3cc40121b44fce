import type { TimeScale } from "../../time/scale.ts";
import { axisOf, type Axis } from "../axis/axis.ts";
import { beginningOf } from "../prepare/beginning.ts";
import { cleared, extentOf } from "../marks/clearance.ts";
import { crowdLabels, type CrowdLabels, type CrowdRoom } from "../crowd/labels.ts";
import { candidatesFor, mostLabels } from "../labels/candidates.ts";
import type { CrowdField } from "../crowd/entries.ts";
import { drawPoints } from "../crowd/dots.ts";
import { foremost } from "../crowd/foremost.ts";
import { labelsAround, labelsBeside, type Candidate, type Labelled } from "../labels/labels.ts";
import { columnsOf, crowdedAxis, overfullAxis, pointsAt, type Column, type CrowdedAxis } from "../crowd/crowded.ts";
import { withLabels, type PartLabel } from "../detail/enlarged.ts";
import type { Former } from "./former.ts";
import { footing } from "./leaders.ts";
import type { Room } from "../place/place.ts";
import type { Prepared, PreparedEvent } from "../prepare/prepare.ts";
import { acrossOf, rowPitch, stackMarks, type AxisSize, type MarkedEvent } from "../marks/rows.ts";
import type { SpanRows } from "../marks/span-rows.ts";
import { mended } from "./mend.ts";
import { untangled } from "./untangle.ts";

/** An axis with its marks on rows, in axis coordinates: all of a band that the room for labels does not change. */
export interface MarkedAxis {
  readonly length: number;
  readonly axis: Axis;
  readonly marked: readonly MarkedEvent[];
  /** Columns of events that have no mark of their own; the labels decide which. */
  readonly counts: readonly Column[];
  /** Rows in use. */
  readonly rows: number;
  /** How far marks reach from the axis, in px. */
  readonly reach: number;
  /** Where spans have rows of their own. */
  readonly spans?: SpanRows;
  /** Where there are more events than rows hold. */
  readonly crowd?: CrowdedAxis | undefined;
  /** Along a horizontal axis: the labels of that crowd in some room. */
  readonly labelsIn?: ((room: CrowdRoom, before?: Former) => CrowdLabels) | undefined;
}

/** The timeline proper, in axis coordinates: scale, marks on rows, columns, and labels with their places. */
export interface Band extends MarkedAxis {
  /** How deep its labels might be on each side, in px. */
  readonly given: readonly [number, number];
  readonly candidates: readonly Candidate[];
  readonly labelled: Labelled;
}

/** What a band has for its room. */
export interface BandRoom extends AxisSize {
  /** Width at which labels are wrapped, in px. */
  readonly labelWidth: number;
  /** Width of a column for the dates of labels beside an upright axis, in px; 0: they stand over the titles. @defaultValue 0 */
  readonly dateColumn?: number | undefined;
  /** Whether all labels along a horizontal axis are set small. @defaultValue only where large ones have no room */
  readonly small?: boolean | undefined;
  readonly room: Omit<Room, "length">;
  /** Whether labels of a crowd may stand as close as can be. @defaultValue false */
  readonly close?: boolean | undefined;
  /** Of a part of a picture: its labels. */
  readonly labels?: readonly PartLabel[] | undefined;
  /** How it was before the data changed. @defaultValue there was nothing */
  readonly before?: Former | undefined;
}

/** Events without a label, those in columns among them. */
export function missingIn(prepared: Prepared, found: Band): number {
  return prepared.events.length - found.labelled.placements.filter((placement) => placement !== undefined).length;
}

/** Makes the axis of a scale, and stacks the marks on it; where points are too many for that, they wait for their labels. */
export function markAxis(prepared: Prepared, room: AxisSize, scale: TimeScale): MarkedAxis {
  return markOn(prepared, room, axisOf(prepared, scale, room.length, room.upright));
}

/** How much of a row labels spare, so that symbols stand clear of each other where marks take all rows. */
const SPARE = 0.75;

/** Stacks the marks of events on an axis. */
export function markOn(prepared: Prepared, room: AxisSize, axis: Axis): MarkedAxis {
  const { length, upright } = room;
  const { points, areMany } = pointsAt(prepared, axis.scale, room);
  const places: number[] = [];
  for (let place = 0; place < points.length; place++) if (!areMany || points[place] === 0) places.push(place);
  const { marked: stacked, missed } = stackMarks(prepared, places.map(prepared.events.at), axis, room);
  const spare = (room.rows - extentOf(stacked).rows + SPARE) * rowPitch(upright);
  const marked = cleared(stacked, spare + (room.spare ?? 0), upright);
  const { rows, lift } = extentOf(marked);
  const reach = acrossOf(rows, upright) + lift;
  if (!areMany && missed.size === 0) return { length, axis, marked, counts: [], rows, reach };
  const counted = areMany ? points : new Uint8Array(points.length);
  const without = places.filter((place) => missed.has(prepared.events.at(place)));
  for (const place of without) counted[place] = 1;
  const crowd = (areMany ? crowdedAxis : overfullAxis)(prepared, axis.scale, room, counted, without, { marked, reach });
  const counts = columnsOf(prepared, crowd, counted, axis.scale, length);
  const marks = { length, axis, marked, counts, rows, reach: crowd.reach, crowd };
  return crowd.hasDots && !upright ? { ...marks, labelsIn: labelsOfCrowd(prepared, marks, crowd) } : marks;
}

/** Labels for what is stacked and for points, in some room. */
function labelsOfCrowd(
  prepared: Prepared,
  marks: MarkedAxis,
  { counted, dot }: CrowdedAxis,
): NonNullable<MarkedAxis["labelsIn"]> {
  const { axis, length } = marks;
  const field = (): CrowdField => ({
    stacked: stackedIn(marks),
    ...pointsInView(counted, prepared.events.times, axis.scale, length),
  });
  return crowdLabels(prepared, field, { length, dot });
}

/** Gives marks their labels, as far as there is room. */
export function labelled(prepared: Prepared, marks: MarkedAxis, of: BandRoom): Band {
  const found = labelledOn(prepared, marks, of);
  if (of.upright || of.room.draft === true) return found;
  return of.labels === undefined ? mended(found, of.room, of.before === undefined) : untangled(found);
}

function labelledOn(prepared: Prepared, marks: MarkedAxis, of: BandRoom): Band {
  const { upright, room, labelWidth, dateColumn = 0, small, labels, before } = of;
  if (labels !== undefined) return withLabels(prepared, marks, labels, room.depth);
  const { length } = marks;
  if (marks.labelsIn !== undefined) {
    const { candidates, labelled: found } = marks.labelsIn({ ...room, close: of.close === true }, before);
    return labelledBand(prepared, marks, candidates, found, room.depth);
  }
  const area = length * room.sides.reduce<number>((sum, side) => sum + Math.min(room.depth[side], 4000), 0);
  const stacked = upright ? stackedBeside(marks) : stackedIn(marks);
  const all = candidatesOf(prepared, marks, stacked, area, before);
  const deepest = upright ? length : Math.max(...room.sides.map((side) => room.depth[side]));
  const setting = { width: labelWidth, dateColumn };
  const candidates = candidatesFor(prepared, all, area, setting, deepest);
  const found = upright
    ? labelsBeside(prepared, candidates, setting, { length, gap: room.gap, distance: room.spacing })
    : labelsAround(prepared, candidates, { ...room, length }, { width: labelWidth, small });
  return labelledBand(prepared, marks, candidates, found, room.depth);
}

/** What is stacked, as candidates for labels. */
function stackedIn({ length, marked, crowd }: MarkedAxis): readonly Candidate[] {
  return (crowd?.stacked.marked ?? marked).map(({ event, marks }) => ({
    event,
    anchor: clamp(marks[0]?.shape.anchor ?? 0, length),
  }));
}

/** The same beside an upright axis: what lasts has its label where it begins, or where else it reaches. */
function stackedBeside(marks: MarkedAxis): readonly Candidate[] {
  const { length, axis, marked, crowd } = marks;
  const stacked = crowd?.stacked.marked ?? marked;
  return stackedIn(marks).map((one, i): Candidate => {
    const first = stacked[i]?.marks[0];
    if (first === undefined || first.shape.form === "symbol") return one;
    const { mark, shape } = first;
    const [from, to] = [clamp(shape.from, length), clamp(shape.to, length)];
    const anchor = shape.form === "span" ? Math.min(Math.max(axis.scale(beginningOf(mark)), from), to) : one.anchor;
    return { ...one, anchor, reach: footing(from, to) };
  });
}

/** Puts labels to marks, and draws what depends on them: which points are dots, and which are counted. */
export function labelledBand(
  prepared: Prepared,
  marks: MarkedAxis,
  candidates: readonly Candidate[],
  found: Labelled,
  given: Band["given"],
): Band {
  const { crowd } = marks;
  const drawn = crowd === undefined ? {} : drawPoints(prepared, marks, crowd, candidates, found);
  return { ...marks, ...drawn, candidates, labelled: found, given };
}

function formerSeat({ seats, knew }: Former, { event }: PreparedEvent): Pick<Candidate, "before" | "hidden"> {
  const before = seats.get(event.id);
  return { before, hidden: before === undefined && knew(event.id) };
}

/** So many times more points are looked at than the room could hold. */
const CHOICE = 2;

/** The marks that are drawn, and of the points those that could have labels; in order of time. */
function candidatesOf(
  prepared: Prepared,
  marks: MarkedAxis,
  stackedMarks: readonly Candidate[],
  area: number,
  before?: Former,
): readonly Candidate[] {
  const former = (event: PreparedEvent): Pick<Candidate, "before" | "hidden"> =>
    before === undefined ? {} : formerSeat(before, event);
  const { length, axis, crowd } = marks;
  const stacked = stackedMarks.map((one): Candidate => ({ ...one, ...former(one.event) }));
  if (crowd?.hasDots !== true) return stacked;
  const { times, importance, at } = prepared.events;
  const { points: inView } = pointsInView(crowd.counted, times, axis.scale, length);
  // a label that was there may stay, wherever it is
  const chosen = before === undefined ? foremost(inView, importance, CHOICE * mostLabels(area)) : inView;
  const points = Array.from(chosen, (point): Candidate => {
    const event = at(point);
    return { event, anchor: axis.scale(event.time), point, ...former(event) };
  });
  return [...stacked, ...points].sort((one, other) => one.event.index - other.event.index);
}

/** Which of the counted events lie on the axis, and where. */
function pointsInView(
  counted: Uint8Array,
  times: Float64Array,
  scale: TimeScale,
  length: number,
): { readonly points: Int32Array; readonly anchors: Float64Array } {
  const points = new Int32Array(counted.length);
  const anchors = new Float64Array(counted.length);
  let size = 0;
  for (let i = 0; i < counted.length; i++) {
    if (counted[i] === 0) continue;
    const anchor = scale(times[i] ?? 0);
    if (!(anchor >= 0 && anchor <= length)) continue;
    points[size] = i;
    anchors[size++] = anchor;
  }
  return { points: points.subarray(0, size), anchors: anchors.subarray(0, size) };
}

function clamp(along: number, length: number): number {
  return Math.min(Math.max(along, 0), length);
}
