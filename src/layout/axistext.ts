import type { Step, Unit } from "../time/interval.ts";
import type { Axis } from "./axis.ts";
import { baselineIn, type Column } from "./flow.ts";
import type { Plane } from "./plane.ts";
import type { Prepared } from "./prepare.ts";
import { remarks } from "./remark.ts";
import { type, type TextLine, type TextRole } from "./type.ts";

/** A word on the axis: where it stands along it, px, and on which line under it. */
export interface AxisWord {
  readonly text: string;
  readonly role: Extract<TextRole, "tick" | "period" | "scale">;
  /** Its near edge along the axis. */
  readonly start: number;
  readonly width: number;
  /** 0: ticks, 1: periods, 2: changes of scale. */
  readonly line: 0 | 1 | 2;
}

/** The words of an axis, and those remarks on its scale that found no room beside it. */
export interface AxisWords {
  readonly words: readonly AxisWord[];
  readonly unplaced: readonly string[];
}

/** Space kept on both sides of a leader that passes between words, and most overhang over the ends of the axis, in px. */
const CLEAR = 4;

/** Lines of words under an axis: ticks, periods, remarks. */
export const LINES = 3;

/**
 * Places the words of a horizontal axis between the leaders that pass through its lines. A tick's label stands under it
 * or close beside it, and is left out where a leader takes its place; a period's name moves on within its period.
 *
 * @param leaders - from where to where leaders go that cross the lines, px along the axis
 * @param column - as wide as the axis is long
 * @param lines - most lines of words. @defaultValue all three
 */
export function axisWords(
  prepared: Prepared,
  axis: Axis,
  leaders: readonly (readonly [from: number, to: number])[],
  column: Column,
  lines: number = LINES,
): AxisWords {
  const words: AxisWord[] = [];
  const length = column.width;
  const overhang = Math.min(CLEAR, column.left);
  const isFree = (line: number, start: number, width: number): boolean =>
    line < lines &&
    start >= -overhang &&
    start + width <= length + overhang &&
    leaders.every(([from, to]) => to < start - CLEAR || from > start + width + CLEAR) &&
    words.every(
      (word) => word.line !== line || word.start + word.width + 6 <= start || start + width + 6 <= word.start,
    );
  const measured = (text: string, role: AxisWord["role"]): number => prepared.measure(text, type[role]);

  for (const stretch of axis.stretches)
    for (const [index, tick] of stretch.ticks.fine.entries()) {
      if (tick.label === "") continue;
      const width = measured(tick.label, "tick");
      const at = axis.scale(tick.time);
      const next = stretch.ticks.fine[index + 1];
      // the name of a whole unit is true anywhere in it; that of a single day among weeks, or of an hour, only close by
      const cell = isInstant(stretch.ticks.step) || next === undefined ? 0 : axis.scale(next.time) - at;
      const shift = nearest(width / 2 + CLEAR + 2, Math.max(width / 2 + CLEAR + 2, cell - width / 2)).find((by) =>
        isFree(0, at - width / 2 + by, width),
      );
      if (shift !== undefined)
        words.push({ text: tick.label, role: "tick", start: at - width / 2 + shift, width, line: 0 });
    }
  const periods = axis.stretches.flatMap((stretch) => stretch.ticks.coarse.map((tick) => ({ tick, stretch })));
  let owesYear = false;
  for (const [index, { tick, stretch }] of periods.entries()) {
    const from = Math.max(stretch.from, axis.scale(tick.time));
    const next = periods[index + 1];
    const to = next === undefined ? length : Math.max(next.stretch.from, axis.scale(next.tick.time));
    const label = owesYear ? (tick.full ?? tick.label) : tick.label;
    const width = measured(label, "period");
    const start = firstFree(from, to - width, (at) => isFree(1, at, width));
    if (start !== undefined) words.push({ text: label, role: "period", start, width, line: 1 });
    // A name that found no room may have been the one with the year: then the next one says it.
    owesYear = start === undefined && (owesYear || tick.full === undefined);
  }
  const unplaced: string[] = [];
  for (const { here, dated, stretch, isLast } of remarks(prepared, axis, "horizontal")) {
    const width = measured(here, "scale");
    const fits = (at: number): boolean => isFree(2, at, width);
    const start =
      firstFree(stretch.from, stretch.to - width, fits) ??
      (isLast && fits(length - width) ? length - width : undefined);
    if (start === undefined) unplaced.push(dated);
    else words.push({ text: here, role: "scale", start, width, line: 2 });
  }
  return { words, unplaced };
}

/** Space between the axis and the first line of words under it, and after the last, in px. */
const ABOVE = 7;
const UNDER = 4;

function isInstant({ unit, count }: Step): boolean {
  return count > 1 || !namesUnit.has(unit);
}

/** Units that people name as a whole; an hour's name is that of its beginning. */
const namesUnit: ReadonlySet<Unit> = new Set(["day", "month", "year"]);

/** How far lines of words reach from the axis, in px. */
export function wordsDepth(lines: number): number {
  return ABOVE + lines * type.tick.leading + UNDER;
}

/** Settles a word under a horizontal axis in the picture. */
export function settleWord(on: Plane, word: AxisWord): TextLine {
  const [x, y] = on.point(word.start, -(ABOVE + word.line * type.tick.leading + baselineIn(word.role)));
  return { text: word.text, role: word.role, x, y, width: word.width, anchor: on.mirrored ? "right" : "left" };
}

/** Shifts from 0 outwards, in px. */
function nearest(back: number, forth: number): readonly number[] {
  const shifts = [0];
  for (let by = 2; by <= Math.max(back, forth); by += 2) {
    if (by <= forth) shifts.push(by);
    if (by <= back) shifts.push(-by);
  }
  return shifts;
}

function firstFree(from: number, to: number, isFree: (at: number) => boolean): number | undefined {
  for (let at = from; at <= to; at += 3) if (isFree(at)) return at;
  return undefined;
}
