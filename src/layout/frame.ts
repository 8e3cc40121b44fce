import type { Bounds } from "../time/when.ts";
import { paddedExtent, type Axis } from "./axis.ts";
import { axisWords, remarks, type AxisWord } from "./axistext.ts";
import { band, ROW, type Band, type CountedEvents, type MarkedEvent } from "./band.ts";
import { labelBlock, noteRuns, type Block } from "./block.ts";
import { baselineIn, paragraph, type Column, type Flow } from "./flow.ts";
import { footer, type ReferenceLine } from "./footer.ts";
import { LABEL_LINES, LABEL_WIDTH } from "./labels.ts";
import { legend, type LegendItem } from "./legend.ts";
import type { MarkShape } from "./marks.ts";
import { WIDE_FROM } from "./options.ts";
import type { Placement } from "./place.ts";
import { plane, type Box, type Plane, type Point } from "./plane.ts";
import type { Note, Prepared, PreparedEvent, PreparedMark } from "./prepare.ts";
import { type, type TextLine } from "./type.ts";

/** What part of a timeline to frame, and how large. */
export interface View {
  /** Width of the picture in px. */
  readonly width: number;
  /** Height in px; absent: the least that shows everything, up to `maxHeight`. */
  readonly height?: number | undefined;
  readonly maxHeight?: number | undefined;
  readonly orientation: "auto" | "horizontal" | "vertical";
  /** The stretch of time to show; absent: all dates. */
  readonly extent?: Bounds | undefined;
  /** Whether title and description are part of the picture. */
  readonly heading: boolean;
  readonly references: "notes" | "list" | "none";
}

/** A mark in its place: axis coordinates in its shape, its row's distance from the axis here. */
export interface FramedMark {
  readonly mark: PreparedMark;
  readonly shape: MarkShape;
  readonly across: number;
  /** Of a reading in a conflict: the numbers of its sources. */
  readonly notes: readonly NoteLine[];
}

/** A note number in its place. */
export interface NoteLine extends TextLine {
  readonly note: Note;
}

/** A label in its place. */
export interface FramedLabel {
  readonly box: Box;
  readonly lines: readonly TextLine[];
  readonly notes: readonly NoteLine[];
  /** From the mark to the label. */
  readonly leader: readonly Point[];
  /** Whether some of its title is left out. */
  readonly cut: boolean;
}

/** An event in the picture. */
export interface FramedEvent {
  readonly event: PreparedEvent;
  readonly marks: readonly FramedMark[];
  readonly label?: FramedLabel;
}

/** Several events that share one count for want of room. */
export interface FramedCount {
  readonly events: readonly PreparedEvent[];
  readonly box: Box;
  readonly line: TextLine;
}

/** The axis in its place. */
export interface FramedAxis {
  /** Its line, interrupted at breaks. */
  readonly line: readonly (readonly [Point, Point])[];
  readonly ticks: readonly (readonly [Point, Point])[];
  readonly words: readonly TextLine[];
  /** Where the scale changes. */
  readonly breaks: readonly Point[];
  /** Enlarged stretches. */
  readonly stretches: readonly Box[];
}

/** Everything that has a size in its place, in px: all that `draw` needs, and nothing about paint. */
export interface Frame {
  readonly prepared: Prepared;
  readonly width: number;
  readonly height: number;
  readonly orientation: "horizontal" | "vertical";
  readonly mirrored: boolean;
  /** Where the axis begins: with the two fields above it makes the {@link Plane} of the marks. */
  readonly origin: Point;
  readonly header: readonly TextLine[];
  readonly legend: readonly LegendItem[];
  readonly axis: FramedAxis;
  /** In time order. */
  readonly events: readonly FramedEvent[];
  readonly counts: readonly FramedCount[];
  readonly references: readonly ReferenceLine[];
  /** Said in place of the timeline where there is nothing to show. */
  readonly empty?: TextLine;
  /** y of the rule above the references. */
  readonly rule?: number;
}

/** Half the thickness of the axis zone on the label side, in px: marks stand out by this much. */
const EDGE = 9;
const TICK = 5;
/** Space between the axis and the first line of words under it. */
const WORDS_TOP = 7;
const BELOW_WORDS = 4;

/**
 * Frames one view: everything gets its place.
 *
 * @param prepared - what {@link prepare} made
 * @param view - what to show, and how large
 */
export function frame(prepared: Prepared, view: View): Frame {
  if (view.orientation === "vertical") return upright(prepared, view).frame;
  if (view.orientation === "auto" && view.width < WIDE_FROM) return upright(prepared, view).frame;
  const wide = horizontal(prepared, view);
  if (view.orientation === "horizontal" || view.height !== undefined) return wide.frame;
  if (wide.missing === 0 && wide.lanes <= 3) return wide.frame;
  const tall = upright(prepared, view);
  return tall.missing === 0 ? tall.frame : wide.frame;
}

interface Found {
  readonly frame: Frame;
  /** Events without a label. */
  readonly missing: number;
  /** Most lanes on one side. */
  readonly lanes: number;
}

function columnOf(prepared: Prepared, width: number): Column {
  const margin = width < 480 ? 12 : 18;
  return { left: margin, width: Math.max(1, width - 2 * margin), mirrored: prepared.direction === "rtl" };
}

/** Title and description. */
function headerOf(prepared: Prepared, view: View, column: Column): Flow {
  const { title, description } = prepared.timeline;
  const lines: TextLine[] = [];
  let height = 14;
  if (!view.heading) return { height: 4, lines };
  for (const [text, role] of [
    [title, "heading"],
    [description, "description"],
  ] as const) {
    if (text === undefined) continue;
    const part = paragraph(prepared, text, role, column, 6);
    lines.push(...part.lines.map((line) => ({ ...line, y: line.y + height })));
    height += part.height + 3;
  }
  return { height: lines.length > 0 ? height + 4 : height, lines };
}

/** Chooses the height that labels may take, when the rest of the picture takes `rest`. */
function labelDepth(view: View, rest: number, most: number): number {
  const height = view.height ?? view.maxHeight ?? most;
  return Math.max(0, height - rest);
}

function horizontal(prepared: Prepared, view: View): Found {
  const column = columnOf(prepared, view.width);
  const header = headerOf(prepared, view, column);
  const extent = paddedExtent(view.extent ?? prepared.extent);
  const feet = footer(prepared, column, view.references);
  const bottom = feet.height > 0 ? feet.height + 30 : 12;
  const wordLines = 3;
  const under = WORDS_TOP + wordLines * type.tick.leading + BELOW_WORDS;
  const rest = header.height + 2 * type.key.leading + bottom + under + EDGE + 3 * ROW + 24;
  const depth = labelDepth(view, rest, 1200);
  const found = band(prepared, {
    extent,
    length: column.width,
    upright: false,
    rows: rowsFor(view, 10),
    labelWidth: Math.min(LABEL_WIDTH, column.width),
    room: { sides: [0, 1], lanes: 8, depth: [depth / 2, depth / 2], gap: 16, spacing: 13, align: 0 },
  });
  const { placements } = found.labelled;
  const leaders = placements.flatMap((placement, index) =>
    placement?.side === 1 ? [found.candidates[index]?.anchor ?? 0] : [],
  );
  const text = axisWords(prepared, found.axis, leaders, column.width);
  const key = legend(prepared, found, column, text.unplaced);
  const above = aboveAxis(found);
  const usedLines = Math.max(1, ...text.words.map((word) => word.line + 1));
  const below = WORDS_TOP + usedLines * type.tick.leading + BELOW_WORDS;
  const top = header.height + key.height + 10;
  const base = top + found.labelled.depth[0] + above;
  const mirrored = prepared.direction === "rtl";
  const origin: Point = [mirrored ? column.left + column.width : column.left, base];
  const on = plane("horizontal", mirrored, origin);
  const end = base + below + found.labelled.depth[1];
  const rule = end + 14;
  const height = Math.ceil(feet.height > 0 ? rule + 8 + feet.height + 8 : end + 12);
  return {
    missing: missingIn(prepared, found),
    lanes: 1 + Math.max(-1, ...placements.map((placement) => placement?.lane ?? -1)),
    frame: {
      ...shared(prepared, view, column, on, origin, found, header, key.items, feet, rule),
      height: view.height === undefined ? height : Math.max(view.height, 1),
      axis: axisIn(
        on,
        found.axis,
        column.width,
        [-below + 2, above - 3],
        text.words.map((word) => wordIn(on, word)),
      ),
      events: eventsIn(prepared, on, found, [above, below]),
    },
  };
}

function upright(prepared: Prepared, view: View): Found {
  const column = columnOf(prepared, view.width);
  const header = headerOf(prepared, view, column);
  const extent = paddedExtent(view.extent ?? prepared.extent);
  const feet = footer(prepared, column, view.references);
  const bottom = feet.height > 0 ? feet.height + 30 : 12;
  const left = Math.min(64, column.width / 4);
  const rows = rowsFor(view, 6);
  const spacing = 20;
  // The rows in use are known only when the marks are stacked, which needs the length, which needs the labels' width.
  const attempt = (rowsInUse: number): Band => {
    const labelWidth = Math.max(40, column.width - left - acrossOf(rowsInUse) - spacing);
    const heights = prepared.events.map((event) => labelBlock(prepared, event, labelWidth, LABEL_LINES).height);
    const asked = heights.reduce((sum, height) => sum + height + 12, 0) * 1.04 + 2 * ROW;
    const rest = header.height + 4 * type.key.leading + bottom;
    const length = Math.max(
      60,
      view.height === undefined ? Math.min(Math.max(160, asked), labelDepth(view, rest, 12_000)) : view.height - rest,
    );
    return band(prepared, {
      extent,
      length,
      upright: true,
      rows,
      labelWidth,
      room: { sides: [0], lanes: 1, depth: [labelWidth + spacing, 0], gap: 8, spacing, align: 0 },
    });
  };
  const first = attempt(2);
  const found = first.rows === 2 ? first : attempt(first.rows);
  const mirrored = prepared.direction === "rtl";
  const text = uprightWords(prepared, found.axis, found.length);
  const key = legend(prepared, found, column, remarks(prepared, found.axis, true));
  const top = header.height + key.height + 14;
  const origin: Point = [mirrored ? column.left + column.width - left : column.left + left, top];
  const on = plane("vertical", mirrored, origin);
  const rule = top + found.length + 14;
  const height = Math.ceil(feet.height > 0 ? rule + 8 + feet.height + 8 : top + found.length + 12);
  return {
    missing: missingIn(prepared, found),
    lanes: 1,
    frame: {
      ...shared(prepared, view, column, on, origin, found, header, key.items, feet, rule),
      height: view.height === undefined ? height : Math.max(view.height, 1),
      axis: axisIn(
        on,
        found.axis,
        found.length,
        [-left + 4, acrossOf(found.rows) - 3],
        text.map((word) => uprightWordIn(on, word)),
      ),
      events: eventsIn(prepared, on, found, [acrossOf(found.rows), left]),
    },
  };
}

function rowsFor(view: View, most: number): number {
  return view.height === undefined ? most : Math.max(1, Math.min(most, Math.floor(view.height / 60)));
}

/** How far rows of marks reach from the axis, in px. */
function acrossOf(rows: number): number {
  return (rows - 1) * ROW + EDGE;
}

function aboveAxis(found: Band): number {
  return acrossOf(found.rows) + (found.counts.length > 0 ? ROW + 4 : 0);
}

function missingIn(prepared: Prepared, found: Band): number {
  return prepared.events.length - found.labelled.placements.filter((placement) => placement !== undefined).length;
}

/** What both orientations have alike. */
function shared(
  prepared: Prepared,
  view: View,
  column: Column,
  on: Plane,
  origin: Point,
  found: Band,
  header: Flow,
  items: readonly LegendItem[],
  feet: ReturnType<typeof footer>,
  rule: number,
): Omit<Frame, "height" | "axis" | "events"> {
  const none = prepared.events.length === 0;
  return {
    prepared,
    width: view.width,
    orientation: on.orientation,
    mirrored: on.mirrored,
    origin,
    header: header.lines,
    legend: items.map((item) => ({
      ...item,
      y: item.y + header.height,
      line: { ...item.line, y: item.line.y + header.height },
    })),
    counts: found.counts.map((count) => countIn(prepared, on, count, acrossOf(found.rows))),
    references: feet.lines.map((line) => ({ ...line, y: line.y + rule + 8 })),
    ...(feet.height > 0 && { rule }),
    ...(none && {
      empty: {
        text: prepared.words.noEvents,
        role: "description",
        x: column.left + column.width / 2,
        y: origin[1] - 18,
        width: prepared.measure(prepared.words.noEvents, type.description),
        anchor: "middle",
      },
    }),
  };
}

function axisIn(
  on: Plane,
  axis: Axis,
  length: number,
  zone: readonly [number, number],
  words: readonly TextLine[],
): FramedAxis {
  const { stretches } = axis;
  const scaleOf = (index: number): number => {
    const stretch = stretches[index];
    return stretch === undefined ? Infinity : (stretch.to - stretch.from) / (stretch.latest - stretch.earliest);
  };
  const enlarged = (index: number): boolean =>
    stretches.length > 1 &&
    [index - 1, index + 1].every((other) => stretches[other] === undefined || scaleOf(other) < scaleOf(index));
  return {
    line: stretches.map((stretch) => [on.point(stretch.from, 0), on.point(stretch.to, 0)] as const),
    ticks: stretches.flatMap((stretch) =>
      stretch.ticks.fine.map(({ time }) => [on.point(axis.scale(time), 0), on.point(axis.scale(time), -TICK)] as const),
    ),
    words,
    breaks: stretches.slice(1).map((stretch, s) => on.point((stretch.from + (stretches[s]?.to ?? 0)) / 2, 0)),
    stretches: stretches.flatMap((stretch, index) =>
      enlarged(index) && length > 0 ? [on.box([stretch.from, stretch.to], zone)] : [],
    ),
  };
}

function wordIn(on: Plane, word: AxisWord): TextLine {
  const [x, y] = on.point(word.start, -(WORDS_TOP + word.line * type.tick.leading + baselineIn(word.role)));
  return { text: word.text, role: word.role, x, y, width: word.width, anchor: on.mirrored ? "right" : "left" };
}

/** Ticks of an upright axis stand beside it; a period's name stands over its first tick. */
function uprightWords(prepared: Prepared, axis: Axis, length: number): readonly AxisWord[] {
  const words: AxisWord[] = [];
  const isFree = (from: number, to: number): boolean =>
    words.every((word) => word.start + type.tick.leading <= from || to <= word.start) &&
    from >= -type.tick.leading &&
    to <= length + type.tick.leading;
  const half = type.tick.leading / 2;
  const add = (text: string, role: "tick" | "period", start: number): void => {
    if (text !== "" && isFree(start, start + type.tick.leading))
      words.push({ text, role, start, width: prepared.measure(text, type[role]), line: 0 });
  };
  for (const stretch of axis.stretches) {
    const hasCoarse = new Set(stretch.ticks.coarse.map((tick) => tick.time));
    for (const tick of stretch.ticks.coarse)
      add(tick.label, "period", axis.scale(tick.time) - half - type.tick.leading);
    for (const tick of stretch.ticks.fine)
      if (hasCoarse.has(tick.time)) add(tick.label, "tick", axis.scale(tick.time) - half);
    for (const tick of stretch.ticks.fine)
      if (!hasCoarse.has(tick.time)) add(tick.label, "tick", axis.scale(tick.time) - half);
  }
  return words;
}

function uprightWordIn(on: Plane, word: AxisWord): TextLine {
  const [x, y] = on.point(word.start + baselineIn(word.role), -TICK - 4);
  return { text: word.text, role: word.role, x, y, width: word.width, anchor: on.mirrored ? "left" : "right" };
}

function eventsIn(
  prepared: Prepared,
  on: Plane,
  found: Band,
  edges: readonly [number, number],
): readonly FramedEvent[] {
  const labels = new Map<PreparedEvent, { placement: Placement; block: Block }>();
  for (const [index, { event }] of found.candidates.entries()) {
    const placement = found.labelled.placements[index];
    const block = found.labelled.blocks[index];
    if (placement !== undefined && block !== undefined) labels.set(event, { placement, block });
  }
  return found.marked.map((marked) => {
    const label = labels.get(marked.event);
    const marks = marked.marks.map(({ mark, shape, row }) => ({
      mark,
      shape,
      across: row * ROW,
      notes: markNotes(prepared, on, mark, shape, row * ROW),
    }));
    return {
      event: marked.event,
      marks,
      ...(label !== undefined && { label: labelIn(on, marked, label.placement, label.block, edges) }),
    };
  });
}

function markNotes(
  prepared: Prepared,
  on: Plane,
  mark: PreparedMark,
  shape: MarkShape,
  across: number,
): readonly NoteLine[] {
  return noteRuns(prepared, mark.notes, 0, 0).flatMap(({ text, role, start, width, note }): readonly NoteLine[] => {
    if (note === undefined) return [];
    const beside = on.orientation === "horizontal";
    const [x, y] = beside ? on.point(shape.to + 4 + start, across) : on.point(shape.to + 8, across + start);
    return [{ text, role, width, note, x, y: y + 3.5, anchor: on.mirrored ? "right" : "left" }];
  });
}

/** Places a label's lines in its box. Text begins at the box's near edge along a horizontal axis, and beside an upright one. */
function labelIn(
  on: Plane,
  marked: MarkedEvent,
  placement: Placement,
  block: Block,
  edges: readonly [number, number],
): FramedLabel {
  const sign = placement.side === 0 ? 1 : -1;
  const edge = edges[placement.side];
  const across = (distance: number): number => sign * (edge + distance);
  const along = on.orientation === "horizontal" ? block.width : block.height;
  const depth = on.orientation === "horizontal" ? block.height : block.width;
  const box = on.box(
    [placement.start, placement.start + along],
    [across(placement.distance), across(placement.distance + depth)],
  );
  const anchor = on.mirrored ? "right" : "left";
  const x = (start: number): number => (on.mirrored ? box.x + box.width - start : box.x + start);
  const lines: TextLine[] = [];
  const notes: NoteLine[] = [];
  for (const { text, role, start, baseline, width, note } of block.runs) {
    const line = { text, role, x: x(start), y: box.y + baseline, width, anchor } as const;
    if (note === undefined) lines.push(line);
    else notes.push({ ...line, note });
  }
  const first = marked.marks[0];
  const from = first === undefined ? [] : [on.point(first.shape.anchor, first.row * ROW)];
  const leader = [...from, ...placement.leader.map(([a, d]) => on.point(a, across(d)))];
  return { box, lines, notes, leader, cut: block.cut };
}

function countIn(prepared: Prepared, on: Plane, count: CountedEvents, edge: number): FramedCount {
  const text = prepared.words.count(count.events.length);
  const width = prepared.measure(text, type.count);
  const [x, y] = on.point(count.along, edge + ROW / 2);
  return {
    events: count.events,
    box: { x: x - width / 2 - 3, y: y - ROW / 2, width: width + 6, height: ROW },
    line: { text, role: "count", x, y: y + 4, width, anchor: "middle" },
  };
}
