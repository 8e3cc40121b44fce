import type { TimeScale } from "../time/scale.ts";
import { axisOf, type Axis } from "./axis.ts";
import { binned, WHOLE, type Enlargement } from "./bins.ts";
import { candidatesFor, labelsAround, labelsBeside, type Candidate, type Labelled } from "./labels.ts";
import { FADE, reachOf, shapeOf, type EndForm, type MarkShape } from "./marks.ts";
import { noteRuns } from "./block.ts";
import { withLabels, type PartLabel } from "./enlarged.ts";
import type { Folds } from "./folds.ts";
import type { Room } from "./place.ts";
import type { Prepared, PreparedEvent, PreparedMark } from "./prepare.ts";
import type { Seat } from "./select.ts";
import { stack, type Stackable } from "./stack.ts";
import { type } from "./type.ts";

/** A mark on its row. */
export interface StackedMark {
  readonly mark: PreparedMark;
  readonly shape: MarkShape;
  /** 0 is the axis. */
  readonly row: number;
  /** Rows that it takes, from its own on. */
  readonly rows: number;
  /** Where its note numbers begin, px along the axis; upright, the middle of their line. */
  readonly notesAt: number;
}

/** An event with the marks that found a row; the first is the one its label hangs from. */
export interface MarkedEvent {
  readonly event: PreparedEvent;
  readonly marks: readonly StackedMark[];
}

/** Events that stand for each other in a count, for want of room. */
export interface CountedEvents {
  /** Middle of the count, px along the axis. */
  readonly along: number;
  readonly events: readonly PreparedEvent[];
}

/** An axis with its marks on rows, in axis coordinates: all of a band that the room for labels does not change. */
export interface MarkedAxis {
  readonly length: number;
  readonly axis: Axis;
  readonly marked: readonly MarkedEvent[];
  readonly counts: readonly CountedEvents[];
  /** Rows in use, counts not counted in. */
  readonly rows: number;
}

/** The timeline proper, in axis coordinates: scale, marks on rows, counts, and labels with their places. */
export interface Band extends MarkedAxis {
  readonly candidates: readonly Candidate[];
  readonly labelled: Labelled;
}

/** What an axis has for its room. */
export interface AxisSize {
  /** px along the axis. */
  readonly length: number;
  readonly upright: boolean;
  /** Most rows of marks. */
  readonly rows: number;
  /** What part of a whole axis it is. @defaultValue the whole */
  readonly part?: Enlargement | undefined;
}

/** What a band has for its room. */
export interface BandRoom extends AxisSize {
  /** Width at which labels are wrapped, in px. */
  readonly labelWidth: number;
  readonly room: Omit<Room, "length">;
  /** Of a part of a picture: its labels. */
  readonly labels?: readonly PartLabel[] | undefined;
  /** How it was before the data changed. @defaultValue there was nothing */
  readonly before?: Former | undefined;
}

/** A band as it was before the data changed. */
export interface Former {
  /** Seats of its labels by event id, of every event that it had. */
  readonly seats: ReadonlyMap<string, Seat | undefined>;
  /** How its axis was divided. */
  readonly folds: Folds;
}

/** Distance between the rows of marks, in px; upright, symbols have their room along the axis and rows are bars. */
export function rowPitch(upright: boolean): number {
  return upright ? 10 : 14;
}

/** Half the thickness of the axis zone on the side of the rows, in px: marks stand out by this much. */
const EDGE = 9;

/** How far rows of marks reach from the axis, in px. */
export function acrossOf(rows: number, upright: boolean): number {
  return (rows - 1) * rowPitch(upright) + EDGE;
}

/** Events without a label, those in counts among them. */
export function missingIn(prepared: Prepared, found: Band): number {
  return prepared.events.length - found.labelled.placements.filter((placement) => placement !== undefined).length;
}

/** Height of a count in px. */
export const COUNT = 14;

/** Least length along the axis of the bins whose events are counted together, and least space between two counts, in px. */
const COUNT_BIN = 30;
const COUNT_GAP = 2;

/** Width of a count of so many events, in px. */
export function countWidth(prepared: Prepared, events: number): number {
  return prepared.measure(prepared.words.count(events), type.count) + 6;
}

/** Makes the axis of a scale, and stacks the marks on it. */
export function markAxis(prepared: Prepared, room: AxisSize, scale: TimeScale): MarkedAxis {
  return markOn(prepared, room, axisOf(prepared, scale, room.length, room.upright));
}

/** Stacks the marks of events on an axis. */
export function markOn(prepared: Prepared, room: AxisSize, axis: Axis): MarkedAxis {
  const { length } = room;
  const { marked, missed } = stackMarks(prepared, axis, room);
  let rows = 1;
  for (const { marks } of marked) for (const mark of marks) rows = Math.max(rows, mark.row + mark.rows);
  return { length, axis, marked, counts: countsOf(prepared, missed, axis, room), rows };
}

/** Gives marks their labels, as far as there is room. */
export function labelled(prepared: Prepared, marks: MarkedAxis, of: BandRoom): Band {
  const { upright, room, labelWidth, labels, before } = of;
  if (labels !== undefined) return withLabels(marks, labels, room.depth);
  const { length } = marks;
  const all = marks.marked.map((marked): Candidate => ({
    event: marked.event,
    anchor: clamp(marked.marks[0]?.shape.anchor ?? 0, length),
    ...(before !== undefined && formerSeat(before, marked.event)),
  }));
  const depth = room.sides.reduce<number>((sum, side) => sum + Math.min(room.depth[side], 4000), 0);
  const candidates = candidatesFor(prepared, all, depth * length, labelWidth);
  return {
    ...marks,
    candidates,
    labelled: upright
      ? labelsBeside(prepared, candidates, labelWidth, length, room.gap, room.spacing)
      : labelsAround(prepared, candidates, { ...room, length }, labelWidth),
  };
}

function formerSeat({ seats }: Former, { event }: PreparedEvent): Pick<Candidate, "before" | "hidden"> {
  const before = seats.get(event.id);
  return { before, hidden: before === undefined && seats.has(event.id) };
}

function stackMarks(
  prepared: Prepared,
  axis: Axis,
  { length, rows, upright }: AxisSize,
): { readonly marked: readonly MarkedEvent[]; readonly missed: readonly PreparedEvent[] } {
  const groups: MarkGroup[] = [];
  for (const event of prepared.events) groups.push(...groupsOf(prepared, event, axis, length, upright));
  const found = stack(groups, length, rows);
  const isInView = ({ from, to }: MarkShape): boolean => to >= 0 && from <= length;
  const marked: MarkedEvent[] = [];
  const missed: PreparedEvent[] = [];
  for (let first = 0, end = 0; first < groups.length; first = end) {
    const event = groups[first]?.event;
    if (event === undefined) break;
    const stacked: StackedMark[] = [];
    let inView = false;
    for (; groups[end]?.event === event; end++) {
      const at = found[end];
      for (const { mark, shape, notesAt, rows: own } of groups[end]?.marks ?? []) {
        if (!isInView(shape)) continue;
        if (mark === event.marks[0]) inView = true;
        if (at !== undefined)
          stacked.push({ mark, shape: shifted(shape, at.shift), row: at.row, rows: own, notesAt: notesAt + at.shift });
      }
    }
    if (stacked[0]?.mark === event.marks[0]) marked.push({ event, marks: stacked });
    else if (inView) missed.push(event);
  }
  return { marked, missed };
}

function shifted(shape: MarkShape, by: number): MarkShape {
  return by === 0 ? shape : { ...shape, from: shape.from + by, to: shape.to + by, anchor: shape.anchor + by };
}

/** Marks of one event that are stacked as one. */
interface MarkGroup extends Stackable {
  readonly event: PreparedEvent;
  /** Each at its own place. */
  readonly marks: readonly Omit<StackedMark, "row">[];
}

/**
 * Where sources disagree, the marks of an event stand on one row over the axis, with nothing between them but the line
 * that joins them. Marks that would touch each other are stacked one by one.
 */
function groupsOf(
  prepared: Prepared,
  event: PreparedEvent,
  axis: Axis,
  length: number,
  upright: boolean,
): readonly MarkGroup[] {
  const weight = event.event.importance;
  const groups = event.marks.map((mark): MarkGroup => {
    const shape = shapeOf(mark, event, axis.scale, length);
    const notes = notesRoom(prepared, mark, shape, reachOf(shape, event.type.symbol), { length, upright });
    const marks = [{ mark, shape, notesAt: notes.at, rows: notes.rows }];
    const { before, behind, rows } = notes;
    return { event, marks, shape, before, behind, rows, weight, lowest: event.marks.length > 1 ? 1 : 0 };
  });
  if (groups.length < 2) return groups;
  const ordered = [...groups].sort((a, b) => a.shape.from - b.shape.from);
  const apart = ordered.every(({ shape, before }, index) => {
    const last = ordered[index - 1];
    return last === undefined || last.shape.to + last.behind + 2 <= shape.from - before;
  });
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!apart || first === undefined || last === undefined) return groups;
  const shape: MarkShape = { ...first.shape, form: "range", from: first.shape.from, to: last.shape.to, slack: 0 };
  const marks = groups.flatMap((group) => group.marks);
  const rowsOf = Math.max(...groups.map((group) => group.rows));
  return [{ event, marks, shape, before: first.before, behind: last.behind, weight, lowest: 1, rows: rowsOf }];
}

/** Space between a mark and its note numbers, and height of these, in px. */
export const NOTES_GAP = 4;
const NOTES_HEIGHT = 10;

/**
 * The room of note numbers. Along a horizontal axis they stand behind their mark, before it where the axis ends, or on it
 * where it begins too; on an upright one beside it, over as many further rows as they are wide.
 *
 * @param reach - how far the mark reaches from its middle, in px
 */
function notesRoom(
  prepared: Prepared,
  { notes }: PreparedMark,
  { form, from, to, anchor, fromEnd, toEnd }: MarkShape,
  reach: number,
  { length, upright }: { readonly length: number; readonly upright: boolean },
): { readonly at: number; readonly before: number; readonly behind: number; readonly rows: number } {
  if (notes.length === 0) return { at: to, before: 0, behind: 0, rows: 1 };
  const width = noteRuns(prepared, notes, 0, 0).reduce((sum, run) => sum + run.width, 0);
  if (upright) {
    const over = Math.max(0, (NOTES_HEIGHT - (to - from)) / 2);
    // the next mark may reach as far, and stays farther from the numbers than their own
    const rows = Math.ceil((2 * reach + 2 * NOTES_GAP + 1 + width) / rowPitch(true));
    return { at: anchor, before: over, behind: over, rows };
  }
  const beyond = (end: EndForm): number => NOTES_GAP + (form === "symbol" ? 0 : end === "soft" ? FADE : 1);
  const [before, behind] = [beyond(fromEnd) + width, beyond(toEnd) + width];
  return to + behind > length
    ? { at: Math.max(0, from - before), before: Math.max(0, Math.min(before, from)), behind: 0, rows: 1 }
    : { at: to + beyond(toEnd), before: 0, behind, rows: 1 };
}

/** Counts in bins that stay put under a pan and nest under a zoom. */
function countsOf(
  prepared: Prepared,
  events: readonly PreparedEvent[],
  axis: Axis,
  { length, upright, part = WHOLE }: AxisSize,
): readonly CountedEvents[] {
  const sizeOf = (count: number): number => (upright ? COUNT : countWidth(prepared, count));
  const placeOf = (event: PreparedEvent): number => part.from + clamp(axis.scale(event.time), length) / part.scale;
  // as wide as the greatest count there could be, so that the bins do not depend on what is in view
  const least = Math.max(COUNT_BIN, sizeOf(prepared.events.length) + COUNT_GAP);
  return binned(events, placeOf, least, part.scale).map(({ from, to, items }) => {
    const half = sizeOf(items.length) / 2;
    const [first, last] = [from, to].map((place) => (place - part.from) * part.scale);
    return { along: middleIn(first ?? 0, last ?? 0, half, length), events: items };
  });
}

/** The middle of a bin; at the edge of the view its count stays whole, as long as its bin holds it. */
function middleIn(from: number, to: number, half: number, length: number): number {
  const inView = Math.min(Math.max((from + to) / 2, half), length - half);
  return Math.min(Math.max(inView, from + half), to - half);
}

function clamp(along: number, length: number): number {
  return Math.min(Math.max(along, 0), length);
}
