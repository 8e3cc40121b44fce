import type { Band } from "./band.ts";
import { FIRST_LINE } from "../labels/column.ts";
import type { Placement } from "../place/place.ts";
import type { PreparedEvent } from "../prepare/prepare.ts";
import { footingOf } from "../marks/marks.ts";
import { distanceOf, type StackedMark } from "../marks/rows.ts";
import { parted } from "../place/parted.ts";
import { asideReadings, readingsIn, type Level, type ReadingsNear } from "./readings.ts";
import { setApart, type Slant } from "./slants.ts";

const { max, min } = Math;

/** Least distance of two leaders where they are level, in px; less where so many begin at one place. */
const APART = 4;

/** The same of a bar's and a symbol's, which may lead over that bar: nearer both would seem to be the bar's. */
const FROM_BAR = 8;

/** So far beyond its symbol a leader may turn, in px, to go around others. */
const AROUND = 24;

/** What they keep from symbols that they go around, in px. */
const CLEAR = 2;

/** Across the channel: where slants end, and where leaders do, in px. */
const KNEE = 13;
const END = 16;

/** So far beyond its mark a leader still begins at it, in px: half its own breadth, and that of an outline. */
const OVER = 1;

/** A leader begins so far inside the ends of its bar, where that is long enough: beside them the next bar may end, in px. */
const INSIDE = 6;

/** From where to where on a bar a leader may begin, px along the axis. */
export function footing(from: number, to: number): readonly [number, number] {
  const inside = min(INSIDE, (to - from) / 2);
  return [from + inside, to - inside];
}

/** Whether a leader that is level there begins at its mark, and need not go along the axis first. */
function isAt(level: number, [first, last]: readonly [number, number]): boolean {
  return level >= first - OVER && level <= last + OVER;
}

/** How much less it matters where on a bar a leader begins. */
const LOOSE = 0.001;

/** A mark beside an upright axis. */
interface Base {
  readonly from: number;
  readonly to: number;
  readonly across: number;
  /** Whether it is a stretch. */
  readonly isBar: boolean;
  /** Whether it is in view. */
  readonly isSeen: boolean;
  /** From where to where on it a leader may begin. */
  readonly footing: readonly [number, number];
}

/** A label, and the mark from which it is led to. */
interface Led extends Slant {
  readonly event: PreparedEvent;
  readonly mark: Base;
}

/**
 * Leads from the marks beside an upright axis to their labels, which stand in one column in about the order of their marks:
 * level over all other marks to the channel, and through this on a slant. From a bar they lead where they need no slant, if
 * it goes so far. No two meet: they leave their marks in the order of the labels, apart from each other, and go around
 * symbols that have labels on the side on which that order has them.
 *
 * @param edge - where the channel begins, in px from the axis
 * @returns by event; distances are counted from there
 */
export function leadersBeside(
  { candidates, labelled, marked, length }: Band,
  edge: number,
): ReadonlyMap<PreparedEvent, Placement["leader"]> {
  const marks = new Map(marked.map(({ event, marks: [first] }) => [event, first]));
  const labels = candidates.flatMap(({ event, anchor }, i): readonly Led[] => {
    const start = labelled.placements[i]?.start;
    const mark = baseOf(event, marks.get(event), anchor);
    return start === undefined ? [] : [{ event, mark, line: start + FIRST_LINE, level: 0, begin: 0, end: 0 }];
  });
  labels.sort((a, b) => a.line - b.line);
  setLevels(labels, length, readingsIn(marked, length));
  setApart(labels, KNEE);
  return new Map(
    labels.map(({ event, mark: { across, footing: on }, line, level, begin, end }) => [
      event,
      [
        ...(isAt(level, on) ? [] : [[min(max(level, on[0]), on[1]), across - edge] as const]),
        [level, across - edge],
        [level, begin],
        [line, KNEE - end],
        [line, END],
      ],
    ]),
  );
}

/** Nearer than this leaders rather pass behind symbols than around them, in px. */
const TOO_NEAR = 1.5;

/** Finds where leaders are level: between the ends of the axis, or where a view cuts marks, beside these. */
function setLevels(labels: readonly Led[], length: number, readings: ReadingsNear): void {
  const before = inWay(labels, 1);
  const after = inWay(labels, -1);
  const targets = labels.map(({ line, mark: { from, to, isBar, footing: on } }) => {
    const [first, last] = isBar ? footing(from, to) : on;
    return isBar ? min(max(line, first), last) : (first + last) / 2;
  });
  const [begin, end] = [min(0, ...targets), max(length, ...targets)];
  const waysIn = (goesAround: (i: number) => boolean): readonly Level[] =>
    labels.map(({ event, mark: { footing: on, across, isBar, isSeen } }, i): Level => {
      let [low, high] = on;
      // the order of what is seen may drive it into view, where it then comes from the edge
      if (!isSeen) [low, high] = [min(low, length), max(high, 0)];
      else if (goesAround(i)) {
        const aside = isBar ? 0 : AROUND;
        low = min(max(low - (after.isFree(i) ? aside : 0), before.end(i)), on[1]);
        high = max(on[0], min(high + (before.isFree(i) ? aside : 0), after.end(i)));
      }
      return {
        event,
        across,
        target: targets[i] ?? 0,
        low: max(begin, min(low, high)),
        high: min(end, max(low, high)),
        weight: isBar ? LOOSE : 1,
        apart: isBar === labels[i + 1]?.mark.isBar ? APART : FROM_BAR,
      };
    });
  const placed = (goesAround: (i: number) => boolean): readonly number[] => parted(waysIn(goesAround), OVER);
  const levels = placed(() => true);
  const isNear = (i: number): boolean => (levels[i + 1] ?? Infinity) - (levels[i] ?? -Infinity) < TOO_NEAR;
  const isFree = (i: number): boolean => !isNear(i) && !isNear(i - 1);
  const around = placed(isFree);
  // a symbol gone around may drive a bar's leader off its bar, where others cross it
  const isOff = labels.some(({ mark: { isBar, footing: on } }, i) => isBar && !isAt(around[i] ?? 0, on));
  const ways = waysIn(isOff ? () => false : isFree);
  const final = asideReadings(ways, isOff ? parted(ways, OVER) : around, readings, OVER);
  for (const [i, label] of labels.entries()) label.level = final[i] ?? 0;
}

/** What is in the way of the leaders of labels on one side of each. */
interface InWay {
  /** How far the symbols reach that stand on outer rows than its own mark, with what a leader keeps from them. */
  readonly end: (i: number) => number;
  /** 1 where no leader that begins on an inner row would be cut by one that first goes along the axis; else 0. */
  readonly isFree: (i: number) => 0 | 1;
}

/**
 * Looks at the labels before each.
 *
 * @param way - −1: after each
 */
function inWay(labels: readonly Led[], way: 1 | -1): InWay {
  const ends = new Float64Array(labels.length);
  const inner = new Float64Array(labels.length);
  const symbols = new Map<number, number>(); // by row, of which there are few
  const leaders = new Map<number, number>();
  const most = (of: ReadonlyMap<number, number>, isCounted: (row: number) => boolean): number => {
    let found = -Infinity;
    for (const [row, end] of of) if (isCounted(row)) found = max(found, end);
    return found;
  };
  const note = (of: Map<number, number>, row: number, end: number): unknown =>
    of.set(row, max(of.get(row) ?? -Infinity, end));
  for (let n = 0; n < labels.length; n++) {
    const i = way === 1 ? n : labels.length - 1 - n;
    const label = labels[i];
    if (label === undefined) continue;
    const { from, to, across, isBar, footing: on } = label.mark;
    ends[i] = way * most(symbols, (row) => row >= across);
    inner[i] = most(leaders, (row) => row < across);
    if (!isBar) note(symbols, across, way * (way === 1 ? to : from) + CLEAR);
    note(leaders, across, way * (way === 1 ? on[1] : on[0]) + (isBar ? 0 : AROUND));
  }
  return {
    end: (i) => ends[i] ?? 0,
    isFree: (i) => {
      const { footing: [first, last] = [0, 0] } = labels[i]?.mark ?? {};
      return (inner[i] ?? 0) <= (way * (first + last)) / 2 ? 1 : 0;
    },
  };
}

/** How a mark stands; one that is not seen is taken for a point of the axis. */
function baseOf({ type }: PreparedEvent, mark: StackedMark | undefined, anchor: number): Base {
  if (mark === undefined)
    return { from: anchor, to: anchor, across: 0, isBar: false, isSeen: false, footing: [anchor, anchor] };
  const { shape } = mark;
  const { from, to } = shape;
  const isBar = shape.form !== "symbol";
  const on = isBar ? ([from, to] as const) : footingOf(shape, type.symbol);
  return { from, to, across: distanceOf(mark, true), isBar, isSeen: true, footing: on };
}
