import type { Lane } from "../model/timeline.ts";
import type { TimeScale } from "../time/scale.ts";
import type { Bounds } from "../time/when.ts";
import type { ReferenceLine } from "./sheet/footer.ts";
import type { PartLabels } from "./detail/enlarged.ts";
import type { LegendItem } from "./sheet/legend.ts";
import type { MarkShape } from "./marks/marks.ts";
import type { LanePart } from "./frame/lanes.ts";
import type { Box, Line, Point } from "./plane.ts";
import type { SpanRows } from "./marks/span-rows.ts";
import type { Note, Prepared, PreparedEvent, PreparedMark, PreparedType } from "./prepare/prepare.ts";
import type { Seat } from "./place/select.ts";
import type { TextLine } from "./text/type.ts";

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
  /** Space left at both sides, in px. */
  readonly margin: number;
  /** Whether title and description are part of the picture. */
  readonly heading: boolean;
  readonly references: "notes" | "list" | "none";
  /** Whether what stands around the timeline takes as little height as it can. @defaultValue false */
  readonly low?: boolean | undefined;
  /** Whether events without a date are named under the picture. @defaultValue false */
  readonly undated?: boolean | undefined;
  /** The part of another frame to enlarge; all else is then as it is there. */
  readonly part?: Part | undefined;
  /** The frame of the same view before the data changed: what it had stays where that costs little. */
  readonly before?: Frame | undefined;
}

/** A part of the axis of a whole picture, in px of that axis. */
export interface Part {
  readonly whole: Frame;
  readonly from: number;
  readonly to: number;
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
  /** What is drawn of the leader. @defaultValue all of it */
  readonly pieces?: readonly (readonly Point[])[];
  /** Whether some of its title is left out. */
  readonly cut: boolean;
  /** Its side of the axis and its lane there. */
  readonly seat: Seat;
}

/** An event in the picture. */
export interface FramedEvent {
  readonly event: PreparedEvent;
  readonly marks: readonly FramedMark[];
  /** Where the line stands that joins its marks, px along the axis. @defaultValue they stand on one row, it runs through them */
  readonly joint?: number;
  readonly label?: FramedLabel;
}

/** Events without a label of their own that share a column over a crowded axis, or a row beside it. */
export interface FramedCount extends Bounds {
  /** Which of the prepared events, in time order, as indices. */
  readonly members: Int32Array;
  readonly box: Box;
  /** By type, from the axis outwards. */
  readonly parts: readonly { readonly type: PreparedType; readonly box: Box }[];
}

/** The room at an axis. */
export interface AxisRoom {
  /** Rows of marks. */
  readonly rows: number;
  /** Distance from the axis at which the room for labels begins, on each side, in px. */
  readonly edges: readonly [number, number];
  /** How deep that room is on each side, in px. */
  readonly depth: readonly [number, number];
  /** Along a horizontal axis: how deep labels might have been on each side, in px. */
  readonly given?: readonly [number, number];
  /** Whether points are dots where they would stand over each other. @defaultValue only where they are many */
  readonly dotted?: boolean | undefined;
}

/** A lane in its place. */
export interface FramedLane {
  /** Its events as if there were no others, and its heading. */
  readonly part: LanePart;
  /** Absent: that of the events that have none. */
  readonly lane: Lane | undefined;
  /** Its part of the picture: heading, labels, marks. */
  readonly box: Box;
  readonly heading: readonly TextLine[];
  /** Whether some of its name is left out. */
  readonly cut: boolean;
  /** The line on which its marks stand, interrupted at breaks. */
  readonly line: readonly Line[];
  /** Where that begins. */
  readonly origin: Point;
  readonly room: AxisRoom;
  /** Its spans, where they have rows of their own. */
  readonly spans?: SpanRows | undefined;
  /** Of a whole picture: the labels of its parts, made when a part is first asked for. */
  readonly parts?: (() => PartLabels) | undefined;
}

/** The axis in its place. */
export interface FramedAxis {
  /** From time to px along the axis. */
  readonly scale: TimeScale;
  /** In px. */
  readonly length: number;
  readonly room: AxisRoom;
  /** Its line, interrupted at breaks. */
  readonly line: readonly Line[];
  readonly ticks: readonly Line[];
  readonly words: readonly TextLine[];
  /** Where the scale changes. */
  readonly breaks: readonly Point[];
  /** Enlarged stretches. */
  readonly stretches: readonly Box[];
  /** Lines through the lanes at its ticks, interrupted where text stands. */
  readonly grid?: readonly Line[];
}

/** Everything that has a size in its place, in px: all that `draw` needs, and nothing about paint. */
export interface Frame {
  readonly prepared: Prepared;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly orientation: "horizontal" | "vertical";
  readonly mirrored: boolean;
  /** Where the axis begins: with the two fields above it makes the plane of the marks. */
  readonly origin: Point;
  readonly header: readonly TextLine[];
  readonly legend: readonly LegendItem[];
  readonly axis: FramedAxis;
  /** Where the timeline has lanes and the picture room for them. */
  readonly lanes?: readonly FramedLane[];
  /** Where most events are spans, and the picture is wide: which have rows under the axis, and the others on it. */
  readonly spans?: { readonly rows: SpanRows; readonly others: Prepared };
  /** In the order in which they are read. */
  readonly events: readonly FramedEvent[];
  readonly counts: readonly FramedCount[];
  readonly references: readonly ReferenceLine[];
  /** Said in place of the timeline where there is nothing to show. */
  readonly empty?: TextLine;
  /** y of the rule above the references. */
  readonly rule?: number;
  /** Of a part whose edges cut labels: what is seen of its events. */
  readonly clip?: Box;
  /** Of a whole picture: the labels of its parts, made when a part is first asked for. */
  readonly parts?: () => PartLabels;
}

/** What of a frame stands at its axis. */
export type AtAxis = Pick<
  Frame,
  "orientation" | "mirrored" | "origin" | "axis" | "lanes" | "spans" | "events" | "counts" | "empty"
>;

/** A frame, and how well it holds its events. */
export interface Framed {
  /** Made when it is asked for: of several only one is taken. */
  readonly frame: () => Frame;
  /** Height of it in px. */
  readonly height: number;
  /** Events without a label. */
  readonly missing: number;
  /** How much the events matter that have labels. */
  readonly shown: number;
  /** Whether these are set small. @defaultValue false */
  readonly small?: boolean;
  /** Along a horizontal axis without lanes: how far leaders run along it, on average, in px, and of how many labels something is left out. */
  readonly finished?: () => { readonly run: number; readonly cut: number };
  /** The frame of the same data where another stood before: of that, all stays that may. */
  readonly since: (before: Frame) => Frame;
}
