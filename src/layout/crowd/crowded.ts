import type { TimeScale } from "../../time/scale.ts";
import { rowPitch, type AxisSize, type MarkedEvent } from "../marks/rows.ts";
import { binsOf, mostInBin, pointsIn, rowsNeeded, type Bin, type Crowd } from "./crowd.ts";
import { LARGEST, LEAST_BAR, pointLimit, radiusOf } from "../marks/marks.ts";
import { reorder } from "../prepare/events.ts";
import { ascending } from "../prepare/order.ts";
import { DAY } from "../../time/calendar/civil.ts";
import type { Prepared } from "../prepare/prepare.ts";

/** Points that would need more rows than these are counted in columns, if they are many. */
const STACKED_ROWS = 5;
const FEW = 100;

/** Height of the highest column, and most height of one event in it, which shows behind a dot on the axis, in px. */
const TALLEST = 36;
const MOST_UNIT = 10;

/** What dots and columns keep from each other and from what lies beyond them, in px. */
export const APART = 2;

/** Marks on rows, and how far they reach from the first one's middle, in px. */
interface Stacked {
  readonly marked: readonly MarkedEvent[];
  readonly reach: number;
}

/** An axis with more events than it can mark one by one. */
export interface CrowdedAxis {
  readonly numbers: Crowd;
  /** Which event each of them is about, where they are in another order than the events. */
  readonly order?: Uint32Array | undefined;
  /** 1 for what is counted, by event. */
  readonly counted: Uint8Array;
  /** Whether what gets a label becomes a dot, and is not counted. */
  readonly hasDots: boolean;
  /** Half the size of a dot, in px. */
  readonly dot: number;
  /** Where columns stand, and their height for each event, in px. */
  readonly base: number;
  readonly unit: number;
  /** No column is higher, in px: more are counted at the edge of a view than in any bin of the whole. */
  readonly tallest: number;
  /** How far all that reaches from the axis, in px; farther where dots lie on dots. */
  readonly reach: number;
  readonly stacked: Stacked;
}

/** Events that share a column, those of a lane by what they are among all: with its place along the axis, where it stands and its height, in px. */
export interface Column extends Bin {
  readonly from: number;
  readonly to: number;
  readonly base: number;
  readonly height: number;
}

/** The points at a scale, and whether they are too many to be stacked. */
export function pointsAt(
  prepared: Prepared,
  scale: TimeScale,
  { length, dotted }: AxisSize,
): { readonly points: Uint8Array; readonly areMany: boolean } {
  const numbers = prepared.events.crowd();
  const radius = radiusOf(1);
  const points = pointsIn(numbers, scale, [
    pointLimit(false, radius, length),
    pointLimit(true, radius, length),
    LEAST_BAR,
  ]);
  if (prepared.events.length <= FEW && dotted !== true) return { points, areMany: false };
  const room = { width: 2 * LARGEST, cell: prepared.finest === "day" ? DAY : 0 };
  return { points, areMany: rowsNeeded(numbers, points, scale, room) > (dotted === true ? 1 : STACKED_ROWS) };
}

/**
 * An axis on which points are counted in columns, unless they have labels; what is stacked stands over them.
 *
 * @param counted - 1 for what is not stacked, by event
 * @param missed - places of the bars in view that found no row
 */
export function crowdedAxis(
  prepared: Prepared,
  scale: TimeScale,
  { rows, upright, length }: AxisSize,
  counted: Uint8Array,
  missed: readonly number[],
  stacked: Stacked,
): CrowdedAxis {
  const crowd = prepared.events.crowd();
  const tallest = Math.min(TALLEST, rows * rowPitch(upright));
  const unit = unitOf(mostInBin(crowd, counted, scale), tallest);
  const over = stacked.marked.length > 0 ? HALF_ROW + stacked.reach : 0;
  const dot = prepared.events.length > SPACIOUS ? DOT : LARGE_DOT;
  const reach = tallest + 2 * dot + 3 * APART + over;
  const numbers = atEdges(crowd, scale, length, missed);
  return { ...numbers, counted, hasDots: true, dot, base: OVER_AXIS, unit, tallest, reach, stacked };
}

/** An axis on which all is stacked but what found no row: that is counted in columns over the rows. */
export function overfullAxis(
  prepared: Prepared,
  scale: TimeScale,
  { upright, length }: AxisSize,
  counted: Uint8Array,
  missed: readonly number[],
  stacked: Stacked,
): CrowdedAxis {
  const { numbers, order } = atEdges(prepared.events.crowd(), scale, length, missed);
  const tallest = rowPitch(upright);
  const unit = unitOf(mostInBin(numbers, inOrder(counted, order), scale), tallest);
  const base = stacked.reach - APART;
  return { numbers, order, counted, hasDots: false, dot: DOT, base, unit, tallest, reach: base + tallest, stacked };
}

/** The last place on an axis whose bin is surely in view, as a share of its length. */
const LAST = 1 - 1e-9;

/** Has events that reach into view, though their middles lie out of it, counted at its edge. */
function atEdges(
  crowd: Crowd,
  scale: TimeScale,
  length: number,
  missed: readonly number[],
): Pick<CrowdedAxis, "numbers" | "order"> {
  const [earliest, latest] = [scale.invert(0), scale.invert(length * LAST)];
  const moved = (place: number): number => Math.min(Math.max(crowd.times[place] ?? 0, earliest), latest);
  if (missed.every((place) => moved(place) === crowd.times[place])) return { numbers: crowd };
  const times = crowd.times.slice();
  for (const place of missed) times[place] = moved(place);
  const order = ascending(times, times);
  const spans = reorder(crowd.spans, order, new Float64Array(order.length));
  const kinds = inOrder(crowd.kinds, order);
  const types = reorder(crowd.types, order, new Int32Array(order.length));
  return { numbers: { times: reorder(times, order, new Float64Array(order.length)), spans, kinds, types }, order };
}

function inOrder(column: Uint8Array, order: Uint32Array | undefined): Uint8Array {
  return order === undefined ? column : reorder(column, order, new Uint8Array(order.length));
}

function unitOf(most: number, tallest: number): number {
  return Math.min(MOST_UNIT, tallest / Math.max(1, most));
}

/** What columns keep from the line of the axis, in px. */
const OVER_AXIS = 1;

/** Half the size of a dot: of many; of no more events than these, on whose dots leaders begin beside each other; in px. */
const DOT = 2.5;
const LARGE_DOT = 3.6;
const SPACIOUS = 200;

/** What the first row of stacked marks needs under its middle, in px. */
export const HALF_ROW: number = LARGEST + 1;

/** The columns in view of those events that are counted. */
export function columnsOf(
  prepared: Prepared,
  { numbers, order, base, unit, tallest }: CrowdedAxis,
  counted: Uint8Array,
  scale: TimeScale,
  length: number,
): readonly Column[] {
  const view = { earliest: scale.invert(0), latest: scale.invert(length) };
  const { indexes } = prepared.events;
  const columns: Column[] = [];
  for (const bin of binsOf(numbers, inOrder(counted, order), scale, prepared.types.length, view)) {
    const { earliest, latest, counts } = bin;
    const from = Math.max(0, scale(earliest));
    const to = Math.min(length, scale(latest));
    const places = order === undefined ? bin.members : bin.members.map((place) => order[place] ?? 0).sort();
    const members = indexes === undefined ? places : places.map((place) => indexes[place] ?? 0);
    const height = Math.min(tallest, Math.max(LEAST_HEIGHT, members.length * unit));
    if (from < to) columns.push({ earliest, latest, members, counts, from, to, base, height });
  }
  return columns;
}

/** Least height of a column in px. */
const LEAST_HEIGHT = 2;
