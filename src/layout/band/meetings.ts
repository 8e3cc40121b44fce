import type { Band } from "./band.ts";
import { breaksOf } from "../axis/line.ts";
import { hidesBreak, type Edges } from "../marks/cut.ts";
import { jointBeside } from "../marks/joint.ts";
import { FADE, symbolIn } from "../marks/marks.ts";
import { takenBy } from "../marks/notes.ts";
import type { PreparedEvent } from "../prepare/prepare.ts";
import type { StackedMark } from "../marks/rows.ts";

/** Least space between marks of one row, in px. */
const APART = 2;
/** A leader this near to a symbol, to a number or to the end of a bar seems to hang on it, in px. */
const TOUCHING = 3;
/** So far beside the line that joins rows a leader may go along its row, to pass others, in px. */
const AROUND = 24;
/** Half the size of the symbol within a bar, in px. */
const SMALL = 3;

/**
 * What it costs that a leader seems to hang on the mark of another event, that it runs through its numbers or along the line
 * that joins its rows, that it crosses its bar, and that it runs through the other readings of its own.
 */
export const MET = 1000;
const NUMBERED = 900;
const CROSSED = 80;
const OWN = 600;

/** The marks that an event has on one row. */
export interface Standing {
  readonly event: PreparedEvent;
  readonly marks: readonly StackedMark[];
  /** What they take of their row, numbers and joining lines included, px along the axis. */
  readonly from: number;
  readonly to: number;
  /** The same with the space that other marks leave to them. */
  readonly taken: Edges;
  /** The lowest row that they may take. */
  readonly lowest: number;
  /** Where the line stands that joins the rows of its event, px along the axis. */
  readonly joint: number | undefined;
  /** 1: the leader of its label leaves it upwards, over the higher rows; −1: downwards, over the lower ones; 0: it has none. */
  way: -1 | 0 | 1;
  /** Where that leader is, px along the axis. */
  readonly foot: number;
  /** Those with which it cannot share a row. */
  readonly near: Standing[];
  /** Those of its event, itself among them. */
  readonly column: Standing[];
  /** Marks that its leader meets where it comes by, and leaders that meet it. */
  readonly meetings: Meeting[];
  row: number;
}

/** A leader that meets a mark where it leads over that mark's row. */
interface Meeting {
  readonly leader: Standing;
  readonly mark: Standing;
  readonly cost: number;
}

/** All marks by event and row, in order along the axis, with what marks and leaders are in each other's way. */
export function standingIn({ marked, candidates, labelled, rows, axis }: Band): readonly Standing[] {
  const placements = new Map(candidates.map(({ event }, i) => [event, labelled.placements[i]]));
  const over = Math.min(1, rows - 1);
  const breaks = breaksOf(axis.stretches);
  const isOver = ({ shape }: StackedMark): boolean => shape.form === "bracket" || hidesBreak(shape, breaks);
  const standing = marked
    .flatMap(({ event, marks: all }) => {
      const placement = placements.get(event);
      const rowed = [...new Set(all.map(({ row }) => row))];
      const joint = rowed.length > 1 ? jointBeside(all, false) : undefined;
      const joints = joint === undefined ? [] : [joint];
      const column: Standing[] = [];
      for (const row of rowed) {
        const marks = all.filter((mark) => mark.row === row);
        const taken = marks.map(takenBy);
        const hangs = placement !== undefined && all[0]?.row === row;
        column.push({
          event,
          marks,
          from: Math.min(...joints, ...marks.map(({ shape, notesAt = Infinity }) => Math.min(shape.from, notesAt))),
          to: Math.max(...joints, ...marks.map((mark) => Math.max(mark.shape.to, endOfNumbers(mark)))),
          taken: [
            Math.min(...joints, ...taken.map(([from]) => from)),
            Math.max(...joints, ...taken.map(([, to]) => to)),
          ],
          lowest: event.marks.length > 1 || marks.some(isOver) ? over : 0,
          joint,
          way: !hangs ? 0 : placement.side === 0 ? 1 : -1,
          foot: placement?.leader[0]?.[0] ?? NaN,
          near: [],
          column,
          meetings: [],
          row,
        });
      }
      return column;
    })
    .sort((a, b) => a.from - b.from);
  noteMeetings(standing);
  return standing;
}

function endOfNumbers({ notesAt = -Infinity, notesWidth = 0 }: StackedMark): number {
  return notesAt + notesWidth;
}

/** Notes what marks and leaders are in each other's way, if their rows were so; this does not change with their rows. */
function noteMeetings(standing: readonly Standing[]): void {
  for (const [i, one] of standing.entries()) {
    for (let k = i + 1; k < standing.length; k++) {
      const other = standing[k];
      if (other === undefined || other.from >= Math.max(one.to, one.taken[1]) + FADE + TOUCHING) break;
      if (other.taken[0] < one.taken[1] + APART) {
        one.near.push(other);
        other.near.push(one);
      }
      noteMeeting(one, other);
      noteMeeting(other, one);
    }
  }
}

function noteMeeting(leader: Standing, mark: Standing): void {
  if (leader.way === 0) return;
  const met = Math.max(...mark.marks.map((each) => costOver(leader.foot, each)));
  // over its own event's readings, or along these where it leaves its row, a leader still leads from that event
  const own = met > 0 || leader.foot < leader.from ? OWN : 0;
  const cost = leader.event === mark.event ? own : costAt(leader.foot, mark);
  if (cost === 0) return;
  const meeting = { leader, mark, cost };
  leader.meetings.push(meeting);
  mark.meetings.push(meeting);
}

/** What it costs that a leader passes a row of an event, or runs along the line that joins its rows. */
function costAt(foot: number, { joint = NaN, marks }: Standing): number {
  const joined = Math.abs(foot - joint) < TOUCHING ? NUMBERED : 0;
  return Math.max(joined, ...marks.map((mark) => costOver(foot, mark)));
}

/** What it costs that a leader passes a mark. */
function costOver(foot: number, mark: StackedMark): number {
  const { form, from, to } = mark.shape;
  const isAt = (low: number, high: number): boolean => foot > low - TOUCHING && foot < high + TOUCHING;
  const isIn = isAt(from, to);
  const within = symbolIn(mark.shape, from, to) ?? NaN;
  const isTouched = form === "symbol" || isAt(from, from) || isAt(to, to) || isAt(within - SMALL, within + SMALL);
  if (isIn && isTouched) return MET;
  if (mark.notesAt !== undefined && isAt(mark.notesAt, endOfNumbers(mark))) return NUMBERED;
  return isIn ? CROSSED : 0;
}

/** Those whose leaders seem to hang on marks of other events, or run through what belongs to these, each with one of these. */
export function leadersMet(standing: readonly Standing[]): readonly (readonly [leader: Standing, mark: Standing])[] {
  return standing.flatMap((one) => {
    const met = one.meetings.find((each) => each.leader === one && each.cost >= NUMBERED && isMet(each));
    return met === undefined ? [] : [[one, met.mark] as const];
  });
}

/** Whether a leader meets a mark as their rows are. */
export function isMet({ leader, mark }: Meeting): boolean {
  return leader.way * (mark.row - leader.row) > 0;
}

/**
 * The place nearest to where a leader leaves its mark at which it meets no other.
 *
 * @param within - from where to where it may be
 * @returns `undefined` where there is none
 */
export function freeFoot(one: Standing, standing: readonly Standing[], [from, to]: Edges): number | undefined {
  const inWay = standing.filter((mark) => {
    const [begin, end] = wayAside(mark);
    return (
      mark.event !== one.event &&
      one.way * (mark.row - one.row) > 0 &&
      Math.min(mark.from, begin) < to + TOUCHING &&
      Math.max(mark.to, end) > from - TOUCHING
    );
  });
  const isFree = (foot: number): boolean =>
    inWay.every((mark) => {
      const [begin, end] = wayAside(mark);
      return costAt(foot, mark) < NUMBERED && (foot <= begin || foot >= end);
    });
  const nearest = Math.min(Math.max(one.foot, from), to);
  return [nearest, ...inWay.flatMap((mark) => [mark.from - TOUCHING, mark.to + TOUCHING])]
    .filter((foot) => foot >= from && foot <= to && isFree(foot))
    .sort((a, b) => Math.abs(a - one.foot) - Math.abs(b - one.foot))[0];
}

/** From where to where a leader goes along its row, before it leaves that; nowhere where it leaves its mark at once. */
function wayAside({ from, to, foot, way }: Standing): Edges {
  if (way !== 0 && foot < from) return [foot - TOUCHING, to];
  return way !== 0 && foot > to ? [from, foot + TOUCHING] : [Infinity, -Infinity];
}

/** A place like that of {@link freeFoot}, or else one beside its symbol, or before the line that joins its rows, to which a leader first goes along its own. */
export function besideFoot(one: Standing, standing: readonly Standing[], within: Edges): number | undefined {
  const near = freeFoot(one, standing, within);
  if (near !== undefined) return near;
  const { from, to, joint } = one;
  const lone = isLone(one);
  const before = lone || joint === from ? freeFoot(one, standing, [from - AROUND, from - TOUCHING]) : undefined;
  const behind = lone ? freeFoot(one, standing, [to + TOUCHING, to + AROUND]) : undefined;
  // over its own marks it goes along too
  const isClear = (foot: number): boolean =>
    isVacant(one, standing, [Math.min(foot, from), Math.max(foot, to)]) &&
    isUnpassed(one, standing, [Math.min(foot, one.foot), Math.max(foot, one.foot)]);
  // leaders keep their order: beyond another's there is hardly a place
  const detour = (foot: number): number =>
    Math.abs(foot - one.foot) + (standing.some((other) => isBetween(other, one, foot)) ? AROUND : 0);
  return [before, behind]
    .filter((foot) => foot !== undefined && isClear(foot))
    .sort((a = 0, b = 0) => detour(a) - detour(b))[0];
}

/** Whether the foot of another leader of its side is between that of one and some place. */
function isBetween(other: Standing, one: Standing, place: number): boolean {
  return other.way === one.way && (other.foot - one.foot) * (place - other.foot) > 0;
}

/** Whether it is a symbol without numbers, which a leader may leave to either side. */
function isLone({ marks: [mark, another], column }: Standing): boolean {
  return mark?.shape.form === "symbol" && mark.notesAt === undefined && another === undefined && column.length === 1;
}

/** Whether no leader of another event passes a stretch of a mark's row. */
export function isUnpassed(one: Standing, standing: readonly Standing[], [from, to]: Edges): boolean {
  return standing.every(
    ({ event, way, row, foot }) =>
      event === one.event || way * (one.row - row) <= 0 || foot <= from - TOUCHING || foot >= to + TOUCHING,
  );
}

/** Whether a stretch of a mark's row is free of all other marks. */
export function isVacant(one: Standing, standing: readonly Standing[], [from, to]: Edges): boolean {
  return standing.every(
    (other) => other === one || other.row !== one.row || other.to + APART <= from || other.from >= to + APART,
  );
}
