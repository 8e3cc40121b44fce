import { LABEL_WIDTH } from "./labels.ts";
import type { Prepared } from "./prepare.ts";
import { type } from "./type.ts";

const { ceil, floor, max, min } = Math;

/** Lines of a title; of long ones. */
const LINES = 2;
const LONG_LINES = 3;

/** What titles are wrapped at, at the least and of those that have two lines, in px. */
const LEAST_WIDTH = 96;
const MOST_SHORT = 140;

/** Widths go in steps, px: so that one event more hardly ever changes how all others are set. */
const STEPS = 8;

/** Titles by which it is seen how long they are. */
const SAMPLE = 64;

/** How labels are set in a crowd: so that most titles are whole. */
export interface CrowdSetting {
  readonly width: number;
  readonly lines: number;
  /** Depth of a label, in px. */
  readonly depth: number;
  /** Whether even so, most titles would have to be cut. */
  readonly mayCut: boolean;
  /** Mean width of a letter, in px. */
  readonly letter: number;
}

/** Some of the points, from everywhere. */
function sampleOf(points: Int32Array, size: number): readonly number[] {
  const step = max(1, floor(points.length / size));
  return Array.from({ length: min(size, points.length) }, (_, i) => points[i * step] ?? 0);
}

/** The width and lines at which half of the titles are whole. */
export function settingOf(prepared: Prepared, points: Int32Array): CrowdSetting {
  const { events, measure } = prepared;
  const titles = sampleOf(points, SAMPLE).map(events.titleAt);
  const widths = titles.map((title) => measure(title, type.smallTitle));
  const letters = titles.join("").length;
  const usual = widths.sort((a, b) => a - b)[floor(widths.length / 2)] ?? 0;
  const isLong = usual / LINES > MOST_SHORT / 1.25;
  const lines = isLong ? LONG_LINES : LINES;
  const width = min(LABEL_WIDTH, max(LEAST_WIDTH, ceil(((usual / lines) * 1.25) / STEPS) * STEPS));
  return {
    width,
    lines,
    mayCut: usual > lines * width,
    depth: type.smallDate.leading + lines * type.smallTitle.leading,
    letter: widths.reduce((total, one) => total + one, 0) / max(1, letters),
  };
}

/** How long dates are, in px: as long as some are. */
export function typicalDate(prepared: Prepared, points: Int32Array): number {
  const { events, measure } = prepared;
  return sampleOf(points, 4).reduce((most, point) => max(most, measure(events.at(point).date(), type.smallDate)), 0);
}

/**
 * About how wide a title is in so many lines: broken where these are nearest to equal.
 *
 * @param widthOf - tells how wide a part of it is, from one index to before another
 */
export function titleWidth(title: string, lines: number, widthOf: (from: number, end: number) => number): number {
  const { length } = title;
  if (lines !== 2) return (widthOf(0, length) / lines) * 1.15;
  const at = middleBlank(title);
  return at < 0 ? widthOf(0, length) : max(widthOf(0, at), widthOf(at + 1, length));
}

const BLANK = 0x20;

/** The blank nearest to the middle of a text; −1 where there is none. */
function middleBlank(text: string): number {
  const middle = text.length >> 1;
  const isOdd = text.length % 2 === 1; // then the nearer of two that are as many characters off is the later one
  for (let off = 0; off <= middle; off++) {
    const [nearer, other] = isOdd ? [middle + off, middle - off] : [middle - off, middle + off];
    if (text.charCodeAt(nearer) === BLANK) return nearer;
    if (text.charCodeAt(other) === BLANK) return other;
  }
  return -1;
}
