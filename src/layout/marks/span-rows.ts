import type { TimeScale } from "../../time/scale.ts";
import type { Enlargement } from "../axis/bins.ts";
import type { Block } from "../labels/block.ts";
import { inOneLine } from "../labels/inline.ts";
import { blockAround, LABEL_WIDTH } from "../labels/labels.ts";
import type { Frame } from "../framed.ts";
import { BAR, barOf, isOnAxis, type MarkShape } from "./marks.ts";
import { inReadingOrder } from "../prepare/beginning.ts";
import type { Prepared, PreparedEvent, PreparedMark } from "../prepare/prepare.ts";
import { mostAtOnce, packed, type OnRow, type Rows } from "./pack.ts";
import type { MarkedEvent } from "./rows.ts";

const { max, min } = Math;

/** Fewer spans than these stand with the points on the axis. */
const LEAST_SPANS = 2;

/** So do those that are a smaller share of the events; on the axis they are a stack where so many last at once. */
const MOSTLY = 1 / 2;
const MANY = 1 / 3;
const STACKED = 3;

/** More events than these are not looked at one by one. */
const MOST_EVENTS = 400;

/** Which events have rows of their own, and which stand on the axis; ascending. */
export interface SpansAndOthers {
  readonly spans: Uint32Array;
  readonly others: Uint32Array;
}

/**
 * Divides the events of a picture that is mostly of spans, each with one date, or in which many are that would be stacked on
 * the axis, where leaders of the lower ones pass behind the others; `undefined` where it is not.
 */
export function spansIn({ events }: Prepared): SpansAndOthers | undefined {
  const divided = divide(events);
  if (divided === undefined) return undefined;
  const { spans } = divided;
  const share = spans.length / events.length;
  const isStack = (): boolean =>
    mostAtOnce(Array.from(spans, events.at).map(({ when }) => ({ from: when.start.earliest, to: when.end.latest }))) >=
    STACKED;
  return share >= MOSTLY || (share >= MANY && isStack()) ? divided : undefined;
}

/** Whether most events of a picture are spans. */
export function areMostlySpans({ events }: Prepared): boolean {
  const divided = divide(events);
  return divided !== undefined && divided.spans.length >= MOSTLY * events.length;
}

function divide({ length, plain, at }: Prepared["events"]): SpansAndOthers | undefined {
  if (length < LEAST_SPANS || length > MOST_EVENTS) return undefined;
  const spans: number[] = [];
  const others: number[] = [];
  for (let i = 0; i < length; i++) (plain[i] === 0 && isSpan(at(i)) ? spans : others).push(i);
  if (spans.length < LEAST_SPANS) return undefined;
  return { spans: Uint32Array.from(spans), others: Uint32Array.from(others) };
}

function isSpan({ when, marks }: PreparedEvent): boolean {
  return when.shape === "span" && marks.length === 1;
}

/** A span on its row: bar, and label over it. */
export interface SpanOnRow {
  readonly event: PreparedEvent;
  /** Its one date. */
  readonly mark: PreparedMark;
  readonly block: Block;
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

/** Space over a label, between it and its bar, under that, and between two labels on one row, in px; bars may touch. */
const OVER = 2;
export const LABEL_GAP = 2;
const UNDER = 6;
const BESIDE = 20;

/** Most lines of a title. */
const LINES = 2;

/** Width at which the label of a span is wrapped where its row has room, in px: most dates and titles stand on one line. */
const ROW_WIDTH = 420;

/** Where rows of their own would be so many times as high, spans of one time and of another share theirs. */
const WASTEFUL = 2.5;

/**
 * The ways to put the spans of an axis on rows, the better one first: each has a row of its own, unless that wastes much
 * height, or they are packed.
 *
 * @param before - rows by event id
 */
export function rowsFor(
  prepared: Prepared,
  events: readonly PreparedEvent[],
  scale: TimeScale,
  length: number,
  before: ReadonlyMap<string, number>,
): readonly SpanRows[] {
  const own = ownRows(prepared, events, scale, length);
  const packed = packedRows(prepared, events, scale, length, before);
  return own.depth < WASTEFUL * packed.depth ? [own, packed] : [packed];
}

/** Gives each span a row, in the order in which they are read. */
function ownRows(prepared: Prepared, events: readonly PreparedEvent[], scale: TimeScale, length: number): SpanRows {
  const stretches = stretchesOf(prepared, events, scale, length, ROW_WIDTH);
  return onRows(new Map(stretches.map((each, row) => [each, row])));
}

/**
 * Puts the spans of an axis on few rows on which neither bars nor labels meet. Labels of one line or narrow ones, whichever
 * take less height.
 *
 * @param before - rows by event id
 */
export function packedRows(
  prepared: Prepared,
  events: readonly PreparedEvent[],
  scale: TimeScale,
  length: number,
  before: ReadonlyMap<string, number>,
): SpanRows {
  const within = (width: number): SpanRows => {
    return onRows(packed(stretchesOf(prepared, events, scale, length, width), before));
  };
  const [long, narrow] = [within(ROW_WIDTH), within(LABEL_WIDTH)];
  return narrow.depth < long.depth ? narrow : long;
}

/** A span that is to have a row. */
interface Stretch extends OnRow {
  readonly mark: PreparedMark;
  readonly block: Block;
}

/** Sets the labels of spans that are on the axis, and finds what each takes of a row; in the order in which they are read. */
function stretchesOf(
  prepared: Prepared,
  events: readonly PreparedEvent[],
  scale: TimeScale,
  length: number,
  width: number,
): readonly Stretch[] {
  const most = min(width, length);
  return [...events].sort(inReadingOrder).flatMap((event) =>
    event.marks.flatMap((mark): readonly Stretch[] => {
      // where an end is not known, the date may reach in and its bar not
      const shape = barOf(mark, event, scale, length);
      if (!isOnAxis(shape, scale, length)) return [];
      const block = inOneLine(blockAround(prepared, event, most, length, LINES), most);
      const start = startOf(event, shape, block.width, scale, { begin: 0, end: length });
      const from = min(shape.from, start);
      return [{ event, mark, block, shape, from, to: max(shape.to, shape.from + block.width + BESIDE) }];
    }),
  );
}

/** Spans as they stand on rows that are as high as their labels need. */
function onRows(taken: Rows<Stretch>): SpanRows {
  const ends = new Float64Array(1 + max(-1, ...taken.values()));
  for (const [{ block }, row] of taken) ends[row] = max(ends[row] ?? 0, OVER + block.height + LABEL_GAP + BAR + UNDER);
  for (let row = 1; row < ends.length; row++) ends[row] = (ends[row] ?? 0) + (ends[row - 1] ?? 0);
  const spans = Array.from(taken, ([{ event, mark, block, shape }, row]): SpanOnRow => {
    return { event, mark, block, shape, row, distance: (ends[row] ?? 0) - UNDER - BAR / 2 };
  });
  return { spans, depth: ends.at(-1) ?? 0 };
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

/** While so much of a label would be beyond the end of the axis, it goes over from the beginning of its bar to the end, in px. */
const TURN = 12;

/** Where the whole axis begins and ends, in px of the part that is in view. */
export interface WholeAxis {
  readonly begin: number;
  readonly end: number;
}

/** The whole axis, as it lies about a part of it. */
export function axisIn({ from, scale }: Enlargement, length: number): WholeAxis {
  return { begin: -from * scale, end: (length - from) * scale };
}

/**
 * Where the label of a span begins: over the beginning of its bar; where it would not end with the whole axis, so that it
 * ends with the bar; and as long as the bar goes on, in view, but clear of the label of the next.
 */
export function startOf(
  { when }: PreparedEvent,
  shape: MarkShape,
  width: number,
  scale: TimeScale,
  { begin, end }: WholeAxis,
): number {
  // an open one begins and ends with the axis, not with the view
  const begins = when.from === "open" ? begin : scale(when.start.earliest);
  const ends = when.until === "open" ? end : scale(when.end.latest);
  const from = max(begin, Number.isFinite(begins) ? min(begins, shape.from) : shape.from);
  const to = Number.isFinite(ends) ? max(ends, shape.to) : shape.to;
  const beyond = max(0, from + width - end);
  const overhang = end - begin < 2 * width ? 0 : from + width - min(to, end);
  return max(from - max(beyond, min(1, beyond / TURN) * overhang), min(0, to - width - BESIDE));
}
