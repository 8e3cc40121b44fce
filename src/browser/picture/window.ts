import type { FramedAxis } from "../../layout/framed.ts";
import { meanLength, type Unit } from "../../time/calendar/interval.ts";

/** The part of a whole axis that is in view, in px of it; 0 to its length is all of it. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** An axis as gestures see it: of the whole picture, never of a part. */
type WholeAxis = Pick<FramedAxis, "scale" | "length">;

/** All of an axis. */
export function all({ length }: WholeAxis): Window {
  return { from: 0, to: length };
}

/** Whether a window is so much as all of an axis. */
export function isAll({ from, to }: Window, { length }: WholeAxis): boolean {
  return from <= length * 1e-6 && to >= length * (1 - 1e-6);
}

/** A window of the finest unit of the dates is never smaller than so many of it. */
const LEAST_UNITS = 2;

/**
 * Makes a window smaller about a place that stays where it is.
 *
 * @param factor - how many times larger what it shows gets; less than 1: smaller
 * @param at - the place, as a share of the window: 0 is its begin, 1 its end
 */
export function enlarged(axis: WholeAxis, finest: Unit, window: Window, factor: number, at: number): Window {
  const size = window.to - window.from;
  const place = window.from + at * size;
  const least = Math.min(leastAt(axis, finest, place), size);
  const next = Math.min(Math.max(size / factor, least), axis.length);
  return within(axis, { from: place - at * next, to: place + (1 - at) * next });
}

/** Moves a window along, as far as the axis goes. */
export function moved(axis: WholeAxis, window: Window, shares: number): Window {
  const by = shares * (window.to - window.from);
  return within(axis, { from: window.from + by, to: window.to + by });
}

/** The window that shows a stretch of time, closed, in ms since the epoch, as far as the axis has it. */
export function showing(axis: WholeAxis, finest: Unit, [earliest, latest]: readonly [number, number]): Window {
  const [from, to] = [axis.scale(earliest), axis.scale(latest)];
  const lacking = Math.max(0, leastAt(axis, finest, (from + to) / 2) - (to - from)) / 2;
  return within(axis, { from: from - lacking, to: to + lacking });
}

/** The window of the same size with a place in its middle, where it is not well within already. */
export function bringing(axis: WholeAxis, window: Window, place: number): Window {
  const margin = (window.to - window.from) / 8;
  const isWell = place >= window.from + margin && place <= window.to - margin;
  return isWell ? window : moved(axis, window, (place - (window.from + window.to) / 2) / (window.to - window.from));
}

/** The stretch of time that a window of one axis shows, on another one. */
export function carried(window: Window, before: WholeAxis, after: WholeAxis): Window {
  const place = (px: number): number => after.scale(before.scale.invert(px));
  return within(after, { from: place(window.from), to: place(window.to) });
}

function leastAt({ scale, length }: WholeAxis, finest: Unit, place: number): number {
  const time = scale.invert(place);
  return Math.min(length, scale(time + LEAST_UNITS * meanLength({ unit: finest, count: 1 })) - scale(time));
}

function within({ length }: WholeAxis, { from, to }: Window): Window {
  const size = Math.min(to - from, length);
  const begin = Math.min(Math.max(from, 0), length - size);
  return { from: begin, to: begin + size };
}
