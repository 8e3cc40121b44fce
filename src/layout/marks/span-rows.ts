import type { TimeScale } from "../../time/scale.ts";
import { inOneLine } from "../labels/inline.ts";
import { blockAround, LABEL_WIDTH } from "../labels/labels.ts";
import type { Frame } from "../framed.ts";
import { BAR, type MarkShape } from "./marks.ts";
import { barOf, isOnAxis } from "./shape.ts";
import { inReadingOrder } from "../prepare/beginning.ts";
import type { Prepared, PreparedEvent, PreparedMark } from "../prepare/prepare.ts";
import { packed, type OnRow, type Rows } from "./pack.ts";
import { isSpan } from "./rowed.ts";
import { ownStretch } from "./ending.ts";
import type { MarkedEvent } from "./rows.ts";
import { BESIDE, BESIDE_SYMBOL, startOf, type SpanLabel } from "./span-label.ts";
import { type } from "../text/type.ts";

const { max, min } = Math;

/** A span on its row: bar, and label over it. */
interface SpanOnRow extends SpanLabel {
  /** Its one date. */
  readonly mark: PreparedMark;
  /** Its bar on the whole axis. */
  readonly shape: MarkShape;
  readonly row: number;
  /** From the first row's upper edge to the middle of the bar, in px. */
  readonly distance: number;
}

/** Spans on their rows, and how deep these are together, in px. */
export interface SpanRows {
  readonly spans: readonly SpanOnRow[];
  readonly depth: number;
}

/** Space over a label, between it and its bar, and under that, in px; bars may touch. */
const OVER = 2;
const LABEL_GAP = 2;
const UNDER = 6;

/** Space between a symbol or the label before it and what ends before these on their row, in px. */
const BEFORE_POINT = 10;

/** Most lines of a title. */
const LINES = 2;

/** Width at which the label of a span is wrapped where its row has room, in px: most dates and titles stand on one line. */
const ROW_WIDTH = 420;

/** Where rows of their own would be so many times as high, spans of one time and of another share theirs. */
const WASTEFUL = 2.5;

/** The same where points have rows too, which are many, and whose lengths are not to be compared. */
const WASTEFUL_MIXED = 7 / 6;

/** Events that are to have rows under an axis. */
interface Spans {
  readonly events: readonly PreparedEvent[];
  readonly scale: TimeScale;
  /** Length of the axis in px. */
  readonly length: number;
}

/**
 * The ways to put the spans of an axis on rows, the better one first: each has a row of its own, unless that wastes much
 * height, or they are packed.
 *
 * @param before - rows by event id
 */
export function rowsFor(prepared: Prepared, spans: Spans, before: ReadonlyMap<string, number>): readonly SpanRows[] {
  const own = ownRows(prepared, spans);
  const shared = packedRows(prepared, spans, before);
  const wasteful = spans.events.every(isSpan) ? WASTEFUL : WASTEFUL_MIXED;
  return own.depth < wasteful * shared.depth ? [own, shared] : [shared];
}

/** Gives each span a row, in the order in which they are read. */
function ownRows(prepared: Prepared, spans: Spans): SpanRows {
  const stretches = stretchesOf(prepared, spans, ROW_WIDTH);
  return onRows(new Map(stretches.map((each, row) => [each, row])));
}

/**
 * Puts the spans of an axis on few rows on which neither bars nor labels meet. Labels of one line or narrow ones, whichever
 * take less height.
 *
 * @param before - rows by event id
 */
export function packedRows(prepared: Prepared, spans: Spans, before: ReadonlyMap<string, number>): SpanRows {
  const within = (width: number): SpanRows => onRows(packed(stretchesOf(prepared, spans, width), before));
  const [long, narrow] = [within(ROW_WIDTH), within(LABEL_WIDTH)];
  return narrow.depth < long.depth ? narrow : long;
}

/** A span that is to have a row. */
interface Stretch extends OnRow, SpanLabel {
  readonly event: PreparedEvent;
  readonly mark: PreparedMark;
}

/** Sets the labels of spans that are on the axis, and finds what each takes of a row; in the order in which they are read. */
function stretchesOf(prepared: Prepared, { events, scale, length }: Spans, width: number): readonly Stretch[] {
  return [...events].sort(inReadingOrder).flatMap((event) =>
    event.marks.flatMap((mark): readonly Stretch[] => {
      // where an end is not known, the date may reach in and its bar not
      const shape = barOf(mark, event, scale, length);
      if (!isOnAxis(shape, scale, length)) return [];
      const isPoint = shape.form === "symbol";
      const behind = length - shape.to - BESIDE_SYMBOL;
      const most = min(width, isPoint ? max(shape.from - BESIDE_SYMBOL, behind) : length);
      const block = inOneLine(blockAround(prepared, event, most, length, LINES), most);
      const label = isPoint ? (block.width > behind ? "before" : "behind") : "over";
      const start = startOf({ event, block, label }, shape, scale, { begin: 0, end: length });
      const [begins, ends] = ownStretch(shape, mark.when, scale);
      const from = min(begins, start);
      const along = isPoint
        ? { from: from - BEFORE_POINT, to: max(shape.to, start + block.width) + BESIDE }
        : { from, to: max(ends, shape.from + block.width + BESIDE) };
      return [{ event, mark, block, label, shape, ...along }];
    }),
  );
}

/** How far the label of an event on a row reaches over the middle of its mark, in px. */
export function riseOf({ block, label }: Pick<SpanLabel, "block" | "label">): number {
  return label === "over" ? BAR / 2 + LABEL_GAP + block.height : type.title.leading / 2;
}

/** Spans as they stand on rows that are as high as their labels need. */
function onRows(taken: Rows<Stretch>): SpanRows {
  const over = new Float64Array(1 + max(-1, ...taken.values()));
  const under = new Float64Array(over.length);
  for (const [one, row] of taken) {
    over[row] = max(over[row] ?? 0, OVER + riseOf(one));
    under[row] = max(under[row] ?? 0, one.label === "over" ? BAR / 2 + UNDER : one.block.height - riseOf(one) + OVER);
  }
  let depth = 0;
  const distances = over.map((each, row) => {
    const distance = depth + each;
    depth = distance + (under[row] ?? 0);
    return distance;
  });
  const spans = Array.from(taken, ([{ event, mark, block, label, shape }, row]): SpanOnRow => {
    return { event, mark, block, label, shape, row, distance: distances[row] ?? 0 };
  });
  return { spans, depth };
}

/** The rows that spans have in a frame, by event id. */
export function formerRows(before: Frame | undefined): ReadonlyMap<string, number> {
  const all = [before?.spans?.rows, ...(before?.lanes ?? []).map(({ spans }) => spans)];
  return new Map(all.flatMap((rows) => (rows?.spans ?? []).map(({ event, row }) => [event.event.id, row] as const)));
}

/** A span as a mark among others. */
export function markedSpan({ event, mark, shape, row }: SpanOnRow): MarkedEvent {
  return { event, marks: [{ mark, shape, row, rows: 1, notesAt: undefined }] };
}
