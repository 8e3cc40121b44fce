import type { Axis } from "./axis.ts";
import { spokenUnit } from "./axis.ts";
import type { Prepared } from "./prepare.ts";
import { type, type TextRole } from "./type.ts";

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

/** Space kept on both sides of a leader that passes between words, in px. */
const CLEAR = 4;

/**
 * Places the words of a horizontal axis between the leaders that pass through its lines. A tick's label stands under it
 * or close beside it, and is left out where a leader takes its place; a period's name moves on within its period.
 *
 * @param leaders - where leaders cross the lines, px along the axis
 * @param length - length of the axis in px
 */
export function axisWords(prepared: Prepared, axis: Axis, leaders: readonly number[], length: number): AxisWords {
  const words: AxisWord[] = [];
  const isFree = (line: number, start: number, width: number): boolean =>
    start >= -CLEAR &&
    start + width <= length + CLEAR &&
    leaders.every((x) => x < start - CLEAR || x > start + width + CLEAR) &&
    words.every(
      (word) => word.line !== line || word.start + word.width + 6 <= start || start + width + 6 <= word.start,
    );
  const measured = (text: string, role: AxisWord["role"]): number => prepared.measure(text, type[role]);

  for (const stretch of axis.stretches)
    for (const tick of stretch.ticks.fine) {
      if (tick.label === "") continue;
      const width = measured(tick.label, "tick");
      const middle = axis.scale(tick.time) - width / 2;
      const shift = nearest(width / 2 + CLEAR + 2).find((by) => isFree(0, middle + by, width));
      if (shift !== undefined) words.push({ text: tick.label, role: "tick", start: middle + shift, width, line: 0 });
    }
  const periods = axis.stretches.flatMap((stretch) => stretch.ticks.coarse.map((tick) => ({ tick, stretch })));
  for (const [index, { tick, stretch }] of periods.entries()) {
    const from = Math.max(stretch.from, axis.scale(tick.time));
    const next = periods[index + 1];
    const to = next === undefined ? length : Math.max(next.stretch.from, axis.scale(next.tick.time));
    const width = measured(tick.label, "period");
    const fits = (at: number): boolean => isFree(1, at, width);
    const start = firstFree(from, to - width, fits) ?? firstFree(from, length - width, fits);
    if (start !== undefined) words.push({ text: tick.label, role: "period", start, width, line: 1 });
  }
  const unplaced: string[] = [];
  for (const [index, remark] of remarks(prepared, axis, false).entries()) {
    const stretch = axis.stretches[index + 1];
    if (stretch === undefined) continue;
    const width = measured(remark, "scale");
    const start =
      firstFree(stretch.from, stretch.to - width, (at) => isFree(2, at, width)) ??
      (index === axis.stretches.length - 2 && isFree(2, length - width, width) ? length - width : undefined);
    if (start === undefined) unplaced.push(remark);
    else words.push({ text: remark, role: "scale", start, width, line: 2 });
  }
  return { words, unplaced };
}

/** Says of each break how the scale changes there. */
export function remarks(prepared: Prepared, axis: Axis, upright: boolean): readonly string[] {
  const { wider, narrower, taller, shorter, units } = prepared.words.scale;
  return axis.stretches.slice(1).map((stretch) => {
    const factor = stretch.factor ?? 1;
    const ratio = Math.max(factor, 1 / factor);
    const said = new Intl.NumberFormat(prepared.locale, { maximumFractionDigits: ratio < 10 ? 1 : 0 }).format(ratio);
    const say = factor > 1 ? (upright ? taller : wider) : upright ? shorter : narrower;
    return say(units[spokenUnit(stretch)], said);
  });
}

/** Shifts from 0 outwards, in px. */
function nearest(most: number): readonly number[] {
  const shifts = [0];
  for (let by = 2; by <= most; by += 2) shifts.push(by, -by);
  return shifts;
}

function firstFree(from: number, to: number, isFree: (at: number) => boolean): number | undefined {
  for (let at = from; at <= to; at += 3) if (isFree(at)) return at;
  return undefined;
}
