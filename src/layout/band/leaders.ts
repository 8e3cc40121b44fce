import type { Band } from "./band.ts";
import { FIRST_LINE } from "../labels/column.ts";
import type { Placement } from "../place/place.ts";
import type { PreparedEvent } from "../prepare/prepare.ts";
import { rowPitch, type StackedMark } from "../marks/rows.ts";
import { setApart, type Slant } from "./slants.ts";
import { slide } from "../place/slide.ts";

const { max, min } = Math;

/** Least distance of two leaders where they are level, in px; less where so many have no room beside the axis. */
const APART = 4;

/** What they keep from symbols that they go around, in px. */
const CLEAR = 2;

/** Across the channel: where slants end, and where leaders do, in px. */
const KNEE = 13;
const END = 16;

/** A leader begins so far inside the ends of its bar, where that is long enough: beside them the next bar may end, in px. */
const INSIDE = 6;

/** From where to where on a bar a leader may begin, px along the axis. */
export function footing(from: number, to: number): readonly [number, number] {
  const inside = min(INSIDE, (to - from) / 2);
  return [from + inside, to - inside];
}

/** How much less it matters where on a bar a leader begins. */
const LOOSE = 0.001;

/** A mark beside an upright axis. */
interface Standing {
  readonly from: number;
  readonly to: number;
  readonly across: number;
  /** Whether it is a stretch: a leader may begin anywhere on it. */
  readonly isBar: boolean;
}

/** A label, and the mark from which it is led to. */
interface Led extends Slant {
  readonly event: PreparedEvent;
  readonly mark: Standing;
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
    const mark = standing(marks.get(event), anchor);
    return start === undefined ? [] : [{ event, mark, line: start + FIRST_LINE, level: 0, begin: 0, end: 0 }];
  });
  labels.sort((a, b) => a.line - b.line);
  setLevels(labels, length);
  setApart(labels, KNEE);
  return new Map(
    labels.map(({ event, mark: { across }, line, level, begin, end }) => [
      event,
      [
        [level, across - edge],
        [level, begin],
        [line, KNEE - end],
        [line, END],
      ],
    ]),
  );
}

/** Finds where leaders are level: between the ends of the axis, or where a view cuts marks, beside these. */
function setLevels(labels: readonly Led[], length: number): void {
  const lows = outerEnds(labels, 1);
  const highs = outerEnds(labels, -1);
  const targets = labels.map(({ line, mark: { from, to, isBar } }) => {
    const [first, last] = footing(from, to);
    return isBar ? min(max(line, first), last) : (from + to) / 2;
  });
  const begin = min(0, ...targets);
  const end = max(length, ...targets);
  const apart = min(APART, (end - begin) / labels.length);
  let least = begin - apart;
  const places = labels.map(({ mark: { from, to, isBar } }, i) => {
    const [first, last] = isBar ? footing(from, to) : [-Infinity, Infinity];
    const room = end - (labels.length - 1 - i) * apart;
    const low = min(max(begin, first, lows[i] ?? -Infinity), room);
    least = max(low, least + apart);
    // order goes before what is in the way
    return {
      target: targets[i] ?? 0,
      length: apart,
      weight: isBar ? LOOSE : 1,
      low,
      high: max(min(last, room, highs[i] ?? Infinity), least),
    };
  });
  const levels = slide(places);
  for (const [i, label] of labels.entries()) label.level = levels?.[i] ?? 0;
}

/**
 * For each label, how far the symbols of those before it reach that stand on outer rows than its own mark, with what a
 * leader keeps from them.
 *
 * @param way - −1: of those after it, how far they reach back
 */
function outerEnds(labels: readonly Led[], way: 1 | -1): Float64Array {
  const found = new Float64Array(labels.length);
  const ends = new Map<number, number>(); // by row, of which there are few
  for (let n = 0; n < labels.length; n++) {
    const i = way === 1 ? n : labels.length - 1 - n;
    const label = labels[i];
    if (label === undefined) continue;
    const { from, to, across, isBar } = label.mark;
    let most = -Infinity;
    for (const [row, end] of ends) if (row > across) most = max(most, end);
    found[i] = way * most;
    if (!isBar) ends.set(across, max(ends.get(across) ?? -Infinity, way * (way === 1 ? to : from) + CLEAR));
  }
  return found;
}

/** How a mark stands; one that is not seen is taken for a point of the axis. */
function standing(mark: StackedMark | undefined, anchor: number): Standing {
  const { from, to, form } = mark?.shape ?? { from: anchor, to: anchor, form: "symbol" };
  return { from, to, across: (mark?.row ?? 0) * rowPitch(true) + (mark?.lift ?? 0), isBar: form !== "symbol" };
}
