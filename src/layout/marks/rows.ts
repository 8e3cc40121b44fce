import type { Axis } from "../axis/axis.ts";
import { nextBare } from "./bare.ts";
import { bound, groupsIn, type MarkGroup } from "./groups.ts";
import { UPRIGHT_ROW, type MarkShape } from "./marks.ts";
import { isOnAxis } from "./shape.ts";
import type { Prepared, PreparedEvent, PreparedMark } from "../prepare/prepare.ts";
import { onceEach } from "../once.ts";
import { stack } from "./stack.ts";

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
  /** Most rows of marks with their note numbers, where marks alone take no more. @defaultValue `rows` */
  readonly numbered?: number;
  /** px beside these that rows may take to stand clear of each other. @defaultValue 0 */
  readonly spare?: number;
  /** Whether points are dots where they would stand over each other, and not only where they are many. @defaultValue false */
  readonly dotted?: boolean | undefined;
}

/** Least distance between the rows of marks, in px. */
export function rowPitch(upright: boolean): number {
  return upright ? UPRIGHT_ROW : 14;
}

/** How far from the axis a mark stands, in px. */
export function distanceOf({ row, lift = 0 }: Pick<StackedMark, "row" | "lift">, upright: boolean): number {
  return row * rowPitch(upright) + lift;
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

/** Events to be stacked, and what is stacked of each: with note numbers or without, its rows next to each other or wherever there is room. */
interface Stacking {
  readonly events: readonly PreparedEvent[];
  readonly axis: Axis;
  readonly groupsOf: (event: PreparedEvent, isNumbered: boolean, areBound: boolean) => readonly MarkGroup[];
}

/**
 * Stacks the marks of events. Dates go before the numbers that say whose they are: beside an upright axis, where numbers
 * take rows, the least important and the latest events do without until all dates near them have room, and their labels
 * a width at which they can be read.
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
  const stacking: Stacking = { events, axis, groupsOf: groupsOnce(prepared, axis, size) };
  const wide = mostStacked(stacking, size);
  const { numbered = size.rows } = size;
  if (rowsOf(wide) <= numbered) return wide;
  const bare = new Set(wide.groups.flatMap(({ event, isNumbered }) => (isNumbered ? [event] : [])));
  if (bare.size === 0) return wide;
  const rows = Math.max(numbered, rowsOf(stackAll(stacking, size, { bare, areBound: true })));
  if (rows === size.rows) return wide;
  const narrow = mostStacked(stacking, { ...size, rows });
  return narrow.lacking.length > wide.lacking.length ? wide : narrow;
}

function rowsOf({ marked }: Stacks): number {
  return marked.reduce(
    (most, { marks }) => marks.reduce((rows, mark) => Math.max(rows, mark.row + mark.rows), most),
    1,
  );
}

/** The same with as many rows as may be. */
function mostStacked(stacking: Stacking, size: AxisSize): Stacks {
  const tied = fewestLacking(stacking, size, true);
  const hasTied = tied.groups.some(({ tiers }) => tiers !== undefined);
  if (tied.lacking.length === 0 || !hasTied) return tied;
  const loose = fewestLacking(stacking, size, false);
  return loose.lacking.length < tied.lacking.length ? loose : tied;
}

/**
 * The same, with the rows of an event next to each other or wherever there is room.
 *
 * @param areBound - whether they are next to each other
 */
function fewestLacking(stacking: Stacking, size: AxisSize, areBound: boolean): Stacks {
  const bare = new Set<PreparedEvent>();
  const whole = stackAll(stacking, size, { bare, areBound });
  for (let found = whole; ; found = stackAll(stacking, size, { bare, areBound })) {
    const next = nextBare(found.groups, found.lacking, bare.size);
    if (next.size === 0) return found.lacking.length < whole.lacking.length ? found : whole;
    for (const event of next) bare.add(event);
  }
}

function stackAll(
  { events, axis, groupsOf }: Stacking,
  { length, rows }: AxisSize,
  { bare, areBound }: { readonly bare: ReadonlySet<PreparedEvent>; readonly areBound: boolean },
): Stacks {
  const groups = events.flatMap((event) => groupsOf(event, !bare.has(event), areBound));
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
      for (const { mark, shape, row, notesAt, notesWidth, rows: own } of group.marks) {
        if (!isOnAxis(shape, axis.scale, length)) continue;
        if (mark === event.marks[0]) inView = true;
        if (at === undefined) lacking.push(group);
        else {
          const notes = notesAt === undefined ? undefined : notesAt + at.shift;
          stacked.push({
            mark,
            shape: shifted(shape, at.shift),
            row: at.row + row,
            rows: own,
            notesAt: notes,
            notesWidth,
          });
        }
      }
    }
    if (stacked[0]?.mark === event.marks[0]) marked.push({ event, marks: stacked });
    else if (inView) missed.add(event);
  }
  return { marked, missed, groups, lacking };
}

/** Makes what is stacked of each event once, however often it is stacked; it depends on no number of rows. */
function groupsOnce(prepared: Prepared, axis: Axis, size: AxisSize): Stacking["groupsOf"] {
  const each = (numbered: boolean): Record<"bound" | "loose", (event: PreparedEvent) => readonly MarkGroup[]> => {
    const loose = onceEach((event: PreparedEvent) => groupsIn(prepared, event, axis, { ...size, numbered }));
    return { loose, bound: onceEach((event) => bound(loose(event), size.upright)) };
  };
  const [numbered, bare] = [each(true), each(false)];
  return (event, isNumbered, areBound) => (isNumbered ? numbered : bare)[areBound ? "bound" : "loose"](event);
}

function shifted(shape: MarkShape, by: number): MarkShape {
  return by === 0 ? shape : { ...shape, from: shape.from + by, to: shape.to + by, anchor: shape.anchor + by };
}
