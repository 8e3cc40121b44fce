import type { Axis } from "../axis/axis.ts";
import { breaksOf } from "../axis/line.ts";
import type { Prepared, PreparedEvent } from "../prepare/prepare.ts";
import type { Rowed } from "./bare.ts";
import { hidesBreak } from "./cut.ts";
import { endingOf } from "./ending.ts";
import { JOINT, jointBeside } from "./joint.ts";
import { drawnOf, reachOf, type MarkShape } from "./marks.ts";
import { notesRoom, type MarkRoom } from "./notes.ts";
import type { Tier } from "./pixels.ts";
import type { StackedMark } from "./rows.ts";
import { shapeOf } from "./shape.ts";
import type { Stackable } from "./stack.ts";

/** Marks of one event that are stacked as one. */
export interface MarkGroup extends Stackable, Rowed<PreparedEvent> {
  readonly shape: MarkShape;
  /** Each at its own place, on a row counted from that of the group. */
  readonly marks: readonly StackedMark[];
}

/**
 * Where sources disagree, the marks of an event stand on as few rows over the axis as do, on each with nothing between them
 * but the line that joins them: those that would touch each other have rows of their own.
 */
export function groupsIn(prepared: Prepared, event: PreparedEvent, axis: Axis, room: MarkRoom): readonly MarkGroup[] {
  const weight = event.event.importance;
  const breaks = breaksOf(axis.stretches);
  const isDisputed = event.marks.length > 1;
  const groupsWith = (areBefore: boolean): readonly MarkGroup[] =>
    event.marks.map((mark): MarkGroup => {
      const shape = shapeOf(mark, event, axis.scale, room);
      const notes = notesRoom(prepared, mark, shape, reachOf(shape, event.type.symbol), { ...room, areBefore });
      const { at: notesAt, width: notesWidth, rows } = notes;
      const [begins, ends] = drawnOf(shape);
      const before = Math.max(notes.before, shape.from - begins);
      const behind = Math.max(notes.behind, ends - shape.to);
      const marks = [{ mark, shape, row: 0, notesAt, notesWidth, rows }];
      const ending = isDisputed ? undefined : endingOf(shape, mark.when, axis.scale);
      const lowest = isDisputed || (room.rows > 1 && hidesBreak(shape, breaks)) ? 1 : 0;
      return { event, marks, shape, before, behind, rows, weight, lowest, isNumbered: rows > 1, ending };
    });
  const groups = groupsWith(false);
  if (groups.length < 2) return groups;
  const rows = shared(groups);
  // those of one column stand on one side, the line that joins them on the other
  const areMixed =
    rows.length > 1 &&
    !room.upright &&
    groups.some(({ marks: [mark], shape }) => (mark?.notesAt ?? Infinity) < shape.from);
  if (!areMixed) return rows;
  const before = groupsWith(true);
  return numbersOf(before) < numbersOf(groups) ? rows : shared(before);
}

/** How many marks have their numbers. */
function numbersOf(groups: readonly MarkGroup[]): number {
  return groups.filter(({ marks: [mark] }) => mark?.notesAt !== undefined).length;
}

/** Has marks share rows; as they came: the label hangs from the first mark. */
function shared(groups: readonly MarkGroup[]): readonly MarkGroup[] {
  const rows: [MarkGroup, ...MarkGroup[]][] = [];
  for (const group of [...groups].sort((a, b) => a.shape.from - b.shape.from)) {
    const row = rows.find((each) => isApart(each.at(-1), group));
    if (row === undefined) rows.push([group]);
    else row.push(group);
  }
  const first = (row: readonly MarkGroup[]): number => groups.findIndex((group) => row.includes(group));
  return rows.sort((a, b) => first(a) - first(b)).map((row) => joined(row, groups));
}

/** Rows of one event as one group, with room for the line that joins them. */
export function bound(rows: readonly MarkGroup[], upright: boolean): readonly MarkGroup[] {
  const [first, another] = rows;
  if (first === undefined || another === undefined) return rows;
  const at = jointBeside(
    rows.flatMap(({ marks }) => marks),
    upright,
  );
  const marks: StackedMark[] = [];
  const tiers: Tier[] = [];
  const size = rows.reduce((sum, row) => sum + row.rows, 0);
  for (const { shape, before, behind, rows: own, marks: some } of rows) {
    // upright the first mark is the outermost, so that the leader that begins there passes no other
    const row = upright ? size - tiers.length - own : tiers.length;
    marks.push(...some.map((mark) => ({ ...mark, row })));
    const tier: Tier = [Math.min(shape.from - before, at - JOINT), Math.max(shape.to + behind, at + JOINT)];
    tiers.push(...Array.from({ length: own }, () => tier));
  }
  if (upright) tiers.reverse();
  const hasSymbol = marks.some(({ shape }) => shape.form === "symbol");
  const [from, to] = [Math.min(...tiers.map((tier) => tier[0])), Math.max(...tiers.map((tier) => tier[1]))];
  const shape: MarkShape = { ...first.shape, form: hasSymbol ? "symbol" : "range", from, to, slack: 0 };
  const isNumbered = rows.some((row) => row.isNumbered);
  return [{ ...first, marks, tiers, rows: tiers.length, shape, before: 0, behind: 0, isNumbered }];
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
  return { ...first, marks, shape, behind: last.behind, rows, isNumbered: rows > 1 };
}
