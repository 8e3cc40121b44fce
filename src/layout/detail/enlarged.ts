import type { TimeScale } from "../../time/scale.ts";
import type { Band, MarkedAxis } from "../band/band.ts";
import type { Enlargement } from "../axis/bins.ts";
import type { Block } from "../labels/block.ts";
import { drawPoints } from "../crowd/dots.ts";
import { placeOf } from "../prepare/events.ts";
import type { Candidate, Labelled } from "../labels/labels.ts";
import type { Placement, Room } from "../place/place.ts";
import type { Prepared, PreparedEvent } from "../prepare/prepare.ts";
import { type } from "../text/type.ts";

const { max, min } = Math;

/** A label in a part of a picture. */
export interface PartLabel {
  readonly event: PreparedEvent;
  readonly placement: Placement;
  readonly block: Block;
}

/** The labels that reach into a part of a picture, in order of time. */
export type PartLabels = (part: Enlargement) => readonly PartLabel[];

/** The labels of a whole picture, with what they were placed by. */
export interface WholeLabels {
  readonly scale: TimeScale;
  readonly length: number;
  readonly candidates: readonly Candidate[];
  readonly labelled: Labelled;
  /** Where they are only some of the events: the indexes of these among all, ascending. */
  readonly indexes?: Uint32Array | undefined;
  /** Width at which they are wrapped, in px. */
  readonly width: number;
  /** Beside an upright axis: width of a column for their dates, in px. @defaultValue 0: they stand over the titles */
  readonly dateColumn?: number | undefined;
  readonly room: Pick<Room, "gap" | "spacing">;
}

/** Where times are on the whole axis; what lies beyond its ends hangs from them. */
export function anchorsAt(times: Float64Array, { scale, length }: WholeLabels): Float64Array {
  return times.map((time) => min(max(scale(time), 0), length));
}

export function isOn({ events }: Prepared, { scale, length }: WholeLabels, index: number): boolean {
  const place = scale(events.times[index] ?? NaN);
  return place >= 0 && place <= length;
}

/** A label that the whole picture shows, and where among the events. */
export interface ShownLabel extends PartLabel {
  readonly rank: number;
}

/** The labels that the whole picture shows, in order of time. */
export function shownIn({ candidates, labelled, indexes }: WholeLabels): readonly ShownLabel[] {
  const ranks = indexes && new Map(Array.from(indexes, (index, rank) => [index, rank]));
  const found = candidates.flatMap(({ event }, i): readonly ShownLabel[] => {
    const [placement, block] = [labelled.placements[i], labelled.blocks[i]];
    const rank = ranks === undefined ? event.index : ranks.get(event.index);
    return placement === undefined || block === undefined || rank === undefined
      ? []
      : [{ event, rank, placement, block }];
  });
  return found.sort((a, b) => a.rank - b.rank);
}

/** Whether a label or its leader reaches into the view. */
export function isInView({ start, stems }: Placement, size: number, length: number): boolean {
  return min(start, ...stems) < length && max(start + size, ...stems) > 0;
}

/** Depth of a label with so many lines of title, in px. */
export function depthOf(lines: number): number {
  return type.date.leading + lines * type.title.leading;
}

/** Gives marks the labels of a part of a picture; some of these reach into it from marks that are out of view. */
export function withLabels(
  prepared: Prepared,
  marks: MarkedAxis,
  labels: readonly PartLabel[],
  depth: readonly [number, number],
): Band {
  const candidates = labels.map(({ event, placement }): Candidate => {
    const point = marks.crowd?.hasDots === true ? placeOf(prepared.events, event) : undefined;
    const anchor = placement.stems[0] ?? 0;
    return point !== undefined && marks.crowd?.counted[point] === 1 ? { event, anchor, point } : { event, anchor };
  });
  const found: Labelled = {
    placements: labels.map(({ placement }) => placement),
    blocks: labels.map(({ block }) => block),
    method: "subset",
    depth,
    slides: true,
  };
  const drawn = marks.crowd === undefined ? marks : drawPoints(prepared, marks, marks.crowd, candidates, found);
  const seen = new Set(drawn.marked.map(({ event }) => event));
  const beyond = labels.flatMap(({ event }) => (seen.has(event) ? [] : [{ event, marks: [] }]));
  const marked = [...drawn.marked, ...beyond].sort((a, b) => a.event.index - b.event.index);
  return { ...marks, ...drawn, marked, candidates, labelled: found, given: depth };
}
