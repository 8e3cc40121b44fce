import { LABEL_WIDTH } from "../labels/labels.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { type } from "../text/type.ts";

const { ceil, floor, max, min } = Math;

/** Lines of a title; of long ones. */
const LINES = 2;
const LONG_LINES = 3;

/** What titles are wrapped at, at the least and of those that have two lines, in px. */
const LEAST_WIDTH = 96;
const MOST_SHORT = 140;

/** What raised note numbers take over the date line, in scripts with deep letters, in px. */
const RAISED = 6;

/** Widths go in steps, px: so that one event more hardly ever changes how all others are set. */
const STEPS = 8;

/** Titles by which it is seen how long they are. */
const SAMPLE = 64;

/** How labels are set in a crowd: so that most titles are whole. */
interface CrowdSetting {
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
  const raised = prepared.references.entries.length > 0 ? RAISED : 0;
  const width = min(LABEL_WIDTH, max(LEAST_WIDTH, ceil(((usual / lines) * 1.25) / STEPS) * STEPS));
  return {
    width,
    lines,
    mayCut: usual > lines * width,
    depth: raised + type.smallDate.leading + lines * type.smallTitle.leading,
    letter: widths.reduce((total, one) => total + one, 0) / max(1, letters),
  };
}

/** How long dates are, in px: as long as some are. */
export function typicalDate(prepared: Prepared, points: Int32Array): number {
  const { events, measure } = prepared;
  return sampleOf(points, 4).reduce((most, point) => max(most, measure(events.at(point).date(), type.smallDate)), 0);
}

/** About how wide a title is in so many lines: broken where these are nearest to equal. */
export function titleWidth(title: string, lines: number, widthOf: (text: string) => number): number {
  if (lines !== 2) return (widthOf(title) / lines) * 1.15;
  const middle = title.length / 2;
  const [before, after] = [title.lastIndexOf(" ", middle), title.indexOf(" ", middle)];
  const at = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
  return at < 0 ? widthOf(title) : max(widthOf(title.slice(0, at)), widthOf(title.slice(at + 1)));
}
