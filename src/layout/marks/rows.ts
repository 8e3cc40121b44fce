import type { Axis } from "../axis/axis.ts";
import { noteRuns } from "../labels/block.ts";
import { FADE, isOnAxis, reachOf, shapeOf, type EndForm, type MarkShape } from "./marks.ts";
import type { Prepared, PreparedEvent, PreparedMark } from "../prepare/prepare.ts";
import { stack, type Stackable } from "./stack.ts";

/** A mark on its row. */
export interface StackedMark {
  readonly mark: PreparedMark;
  readonly shape: MarkShape;
  /** 0 is the axis. */
  readonly row: number;
  /** How much higher than its row it stands, in px: on columns, or clear of the rows below. */
  readonly lift?: number;
  /** Rows that it takes, from its own on. */
  readonly rows: number;
  /** Where its note numbers begin, px along the axis; upright, the middle of their line. `undefined` where there is no room. */
  readonly notesAt: number | undefined;
  /** How far these go along a horizontal axis, in px. */
  readonly notesWidth?: number | undefined;
}

/** An event with the marks that found a row; the first is the one its label hangs from. */
export interface MarkedEvent {
  readonly event: PreparedEvent;
  readonly marks: readonly StackedMark[];
}

/** What an axis has for its room. */
export interface AxisSize {
  /** px along the axis. */
  readonly length: number;
  readonly upright: boolean;
  /** Most rows of marks. */
  readonly rows: number;
}

/** Least distance between the rows of marks, in px; upright, symbols have their room along the axis and rows are bars. */
export function rowPitch(upright: boolean): number {
  return upright ? 10 : 14;
}

/** Half the thickness of the axis zone on the side of the rows, in px: marks stand out by this much. */
const EDGE = 9;

/** How far rows of marks reach from the axis, in px. */
export function acrossOf(rows: number, upright: boolean): number {
  return (rows - 1) * rowPitch(upright) + EDGE;
}

/** Marks on their rows, and what found none. */
interface Stacks {
  readonly marked: readonly MarkedEvent[];
  /** Events in view without a mark. */
  readonly missed: ReadonlySet<PreparedEvent>;
  /** What was stacked, and for each mark in view that found no row, of all readings, what it was to be stacked with. */
  readonly groups: readonly MarkGroup[];
  readonly lacking: readonly MarkGroup[];
}

/**
 * Stacks the marks of events. Dates go before the numbers that say whose they are: beside an upright axis, where numbers
 * take rows, the least important and the latest events do without until all dates near them have room.
 *
 * @param events - in time order
 * @returns those that are in view: with their marks, or without any for want of room
 */
export function stackMarks(
  prepared: Prepared,
  events: readonly PreparedEvent[],
  axis: Axis,
  size: AxisSize,
): Pick<Stacks, "marked" | "missed"> {
  const bare = new Set<PreparedEvent>();
  const whole = stackAll(prepared, events, axis, size, bare);
  for (let found = whole; ; found = stackAll(prepared, events, axis, size, bare)) {
    const next = nextBare(found, bare.size >= MANY_BARE);
    if (next.size === 0) return found.lacking.length < whole.lacking.length ? found : whole;
    for (const event of next) bare.add(event);
  }
}

/** Once so many events do without their numbers, it is no longer tried with one less of those near a mark. */
const MANY_BARE = 12;

/** Of the events whose numbers take rows near a mark that found none, those that can best do without. */
function nextBare({ groups, lacking }: Stacks, areMany: boolean): ReadonlySet<PreparedEvent> {
  const numbered = groups.filter(({ rows }) => rows > 1).sort((a, b) => b.weight - a.weight);
  const next = new Set<PreparedEvent>();
  for (const { shape } of new Set(lacking)) {
    const near = numbered.filter((group) => group.shape.from <= shape.to && group.shape.to >= shape.from);
    for (const { event } of areMany ? near : near.slice(-1)) next.add(event);
  }
  return next;
}

function stackAll(
  prepared: Prepared,
  events: readonly PreparedEvent[],
  axis: Axis,
  { length, rows, upright }: AxisSize,
  bare: ReadonlySet<PreparedEvent>,
): Stacks {
  const groups = events.flatMap((event) =>
    groupsOf(prepared, event, axis, { length, upright, numbered: !bare.has(event) }),
  );
  const found = stack(groups, length, rows);
  const marked: MarkedEvent[] = [];
  const missed = new Set<PreparedEvent>();
  const lacking: MarkGroup[] = [];
  for (let first = 0, end = 0; first < groups.length; first = end) {
    const event = groups[first]?.event;
    if (event === undefined) break;
    const stacked: StackedMark[] = [];
    let inView = false;
    for (let group = groups[end]; group?.event === event; group = groups[++end]) {
      const at = found[end];
      for (const { mark, shape, notesAt, notesWidth, rows: own } of group.marks) {
        if (!isOnAxis(shape, axis.scale, length)) continue;
        if (mark === event.marks[0]) inView = true;
        if (at === undefined) lacking.push(group);
        else {
          const notes = notesAt === undefined ? undefined : notesAt + at.shift;
          stacked.push({ mark, shape: shifted(shape, at.shift), row: at.row, rows: own, notesAt: notes, notesWidth });
        }
      }
    }
    if (stacked[0]?.mark === event.marks[0]) marked.push({ event, marks: stacked });
    else if (inView) missed.add(event);
  }
  return { marked, missed, groups, lacking };
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

/** How the marks of an event have their room. */
interface MarkRoom {
  readonly length: number;
  readonly upright: boolean;
  /** Whether their note numbers have room of their own. */
  readonly numbered: boolean;
}

/**
 * Where sources disagree, the marks of an event stand on one row over the axis, with nothing between them but the line
 * that joins them. Marks that would touch each other are stacked one by one; upright, where rows are dear, those that touch
 * none share one.
 */
function groupsOf(prepared: Prepared, event: PreparedEvent, axis: Axis, room: MarkRoom): readonly MarkGroup[] {
  const weight = event.event.importance;
  const groups = event.marks.map((mark): MarkGroup => {
    const shape = shapeOf(mark, event, axis.scale, room.length);
    const notes = notesRoom(prepared, mark, shape, reachOf(shape, event.type.symbol), room);
    const marks = [{ mark, shape, notesAt: notes.at, notesWidth: notes.width, rows: notes.rows }];
    const { before, behind, rows } = notes;
    return { event, marks, shape, before, behind, rows, weight, lowest: event.marks.length > 1 ? 1 : 0 };
  });
  if (groups.length < 2) return groups;
  const shared: [MarkGroup, ...MarkGroup[]][] = [];
  for (const group of [...groups].sort((a, b) => a.shape.from - b.shape.from)) {
    const row = shared.find((each) => isApart(each.at(-1), group));
    if (row === undefined) shared.push([group]);
    else row.push(group);
  }
  if (shared.length > 1 && !room.upright) return groups;
  // as they came: the label hangs from the first mark
  const first = (row: readonly MarkGroup[]): number => groups.findIndex((group) => row.includes(group));
  return shared.sort((a, b) => first(a) - first(b)).map((row) => joined(row, groups));
}

function isApart(last: MarkGroup | undefined, next: MarkGroup): boolean {
  return last === undefined || last.shape.to + last.behind + 2 <= next.shape.from - next.before;
}

/** Marks that share a row, in order along the axis, as one group, in which they come as they do among all. */
function joined(row: readonly [MarkGroup, ...MarkGroup[]], all: readonly MarkGroup[]): MarkGroup {
  const [first] = row;
  const last = row.at(-1) ?? first;
  if (first === last) return first;
  const shape: MarkShape = { ...first.shape, form: "range", to: last.shape.to, slack: 0 };
  const marks = all.filter((group) => row.includes(group)).flatMap((group) => group.marks);
  const rows = Math.max(...row.map((group) => group.rows));
  return { ...first, marks, shape, behind: last.behind, rows };
}

/** Space between a mark and its note numbers, and height of these, in px. */
export const NOTES_GAP = 4;
const NOTES_HEIGHT = 10;

/** So much more than marks keep from each other, they keep from numbers that are not theirs, in px. */
const NOTES_CLEAR = 3;

/** Where note numbers begin, how far they go along the axis, and what they take before and behind their mark with the space around them, in px, or in rows. */
interface NotesRoom {
  readonly at: number | undefined;
  readonly width: number;
  readonly before: number;
  readonly behind: number;
  readonly rows: number;
}

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
  { length, upright, numbered }: MarkRoom,
): NotesRoom {
  if (notes.length === 0 || !numbered) return { at: undefined, width: 0, before: 0, behind: 0, rows: 1 };
  const width = noteRuns(prepared, notes, 0, 0).reduce((sum, run) => sum + run.width, 0);
  if (upright) {
    const over = Math.max(0, (NOTES_HEIGHT - (to - from)) / 2);
    // the next mark may reach as far, and stays farther from the numbers than their own
    const rows = Math.ceil((2 * reach + 2 * NOTES_GAP + 1 + width) / rowPitch(true));
    return { at: anchor, width: 0, before: over, behind: over, rows };
  }
  const beyond = (end: EndForm): number => NOTES_GAP + (form === "symbol" ? 0 : end === "soft" ? FADE : 1);
  const [before, behind] = [beyond(fromEnd) + width, beyond(toEnd) + width];
  if (to + behind <= length) return { at: to + beyond(toEnd), width, before: 0, behind: behind + NOTES_CLEAR, rows: 1 };
  const room = Math.max(0, Math.min(before + NOTES_CLEAR, from));
  return { at: Math.max(0, from - before), width, before: room, behind: 0, rows: 1 };
}
