import { labelBlock, type Block, type BlockRoom } from "./block.ts";
import { column } from "./column.ts";
import { closeBlocks, fitBlocks, fitColumn, SPARE_LINES, WIDE_LINES, type ColumnSetting } from "./fit.ts";
import { once } from "../once.ts";
import { placeAgain, type Hanging } from "../place/again.ts";
import { mostWeight, place, type LabelBox, type Placed, type Placement, type Room } from "../place/place.ts";
import type { Prepared, PreparedEvent } from "../prepare/prepare.ts";
import type { Seat } from "../place/select.ts";
import { weightOf } from "../prepare/weight.ts";

/** An event that may get a label, and where its label hangs. */
export interface Candidate {
  readonly event: PreparedEvent;
  /** px along the axis. */
  readonly anchor: number;
  /** From where to where along an upright axis its leader may leave its mark, where that is no symbol; px. */
  readonly reach?: readonly [number, number] | undefined;
  /** Its seat before the data changed. */
  readonly before?: Seat | undefined;
  /** It was there before, and had none. */
  readonly hidden?: boolean | undefined;
  /** It had a seat, but is none of those that could get a label afresh. */
  readonly spare?: boolean;
  /** Which event it is, of the points of a crowded axis. */
  readonly point?: number;
}

/** Labels with their places. */
export interface Labelled extends Placed {
  /** One for each candidate. */
  readonly blocks: readonly Block[];
  /** Whether they are those of a part of a picture, where they may be on their way. @defaultValue false */
  readonly slides?: boolean;
}

/** Width at which labels beside a horizontal axis are wrapped, in px: 18 to 28 characters. */
export const LABEL_WIDTH = 162;

/** A label there may be so wide before a word of it is broken, or its title cut, in px: about 30 letters. */
const WORD_WIDTH = 240;

/**
 * Length along the axis that no label there exceeds, in px.
 *
 * @param length - of the axis, in px
 */
export function longestAround(width: number, length: number): number {
  return Math.max(width * DATE_EASE, wordWidthOn(length));
}

function wordWidthOn(length: number): number {
  return Math.min(WORD_WIDTH, length);
}

/** A date line beside a horizontal axis may be so much wider than the title: “between 24 Feb and 15 May” reads best whole. */
const DATE_EASE = 1.2;

/** Most lines of a title. */
export const LABEL_LINES = 3;

/** Depth in which labels over or under an axis may stand at the least, with the space that they keep from it, in px: two small lines. */
export const LEAST_DEPTH = 40;

/** In a column narrower than this, in px, there are no labels. */
const LEAST_WIDTH = 40;

/** How labels are set. */
interface Setting {
  /** Width at which they are wrapped, in px. */
  readonly width: number;
  /** Whether all are small. @defaultValue only where large ones have no room */
  readonly small?: boolean | undefined;
}

/** Sets labels over and under a horizontal axis, as if none had stood there before, and places them where these do. */
export function labelsAround(
  prepared: Prepared,
  candidates: readonly Candidate[],
  room: Room,
  setting: Setting,
): Labelled {
  if (candidates.every(({ before }) => before === undefined)) return freshAround(prepared, candidates, room, setting);
  const afresh = candidates.map((one): Candidate => ({ ...one, before: undefined, hidden: undefined }));
  return placeAround(candidates, freshAround(prepared, afresh, room, setting).blocks, room);
}

/** Larger labels may be so much fewer than small ones, as a share of what matters. */
export const NEARLY = 0.9;

/**
 * Sets labels with as much of their titles as all have room for. Where not even all small labels have room, those that are
 * shown are small if they are many more than they would else be, and cut sooner if they are more.
 */
function freshAround(
  prepared: Prepared,
  candidates: readonly Candidate[],
  room: Room,
  { width, small = false }: Setting,
): Labelled {
  const { length, sides, depth, spacing } = room;
  const deepest = Math.max(...sides.map((side) => depth[side])) - spacing;
  const size = { usual: roomAround(width, length, LABEL_LINES), widest: wordWidthOn(length), deepest };
  const events = candidates.map(({ event }) => event);
  const even = { ...size, usual: { ...size.usual, lead: false } };
  const long = once(() => fitBlocks(prepared, events, even, SPARE_LINES));
  const shorter = (): readonly Block[] =>
    events.map((event, i) => {
      const block = labelBlock(prepared, event, even.usual);
      return block.height > deepest ? (long()[i] ?? block) : block;
    });
  const leading = (): readonly Block[] => fitBlocks(prepared, events, size, SPARE_LINES);
  const large = [leading, long, () => fitBlocks(prepared, events, even, WIDE_LINES), shorter];
  const close = (): readonly Block[] => closeBlocks(prepared, events, size);
  const sets = small ? [close] : room.whole === true ? large : [...large, close];
  const tried: (readonly Block[])[] = []; // from the smallest on
  for (const set of sets) {
    const blocks = set();
    if (tried[0]?.every((block, i) => block === blocks[i]) === true) continue;
    tried.unshift(blocks);
    const all = placeAround(candidates, blocks, { ...room, whole: true });
    if (all.method !== "subset") return all;
  }
  return mostAround(candidates, tried, room);
}

/** Those of the labels that fit, set in the way that shows the most of them; the ways are from the smallest on. */
function mostAround(
  candidates: readonly Candidate[],
  [smallest = [], ...larger]: readonly (readonly Block[])[],
  room: Room,
): Labelled {
  let found = placeAround(candidates, smallest, room);
  let most = weighShown(candidates, found);
  for (const blocks of larger) {
    const least = most * (areSmall(found.blocks) && !areSmall(blocks) ? NEARLY : 1);
    if (mostWeight(boxesOf(candidates, blocks), room) < least) continue;
    const some = placeAround(candidates, blocks, room);
    const weight = weighShown(candidates, some);
    if (weight >= least) [found, most] = [some, weight];
  }
  return found;
}

/** How much the events matter that have labels. */
export function weighShown(candidates: readonly Candidate[], { placements }: Pick<Labelled, "placements">): number {
  return candidates.reduce(
    (sum, { event }, i) => sum + (placements[i] === undefined ? 0 : weightOf(event.event.importance)),
    0,
  );
}

/**
 * Sets the label of an event over or under a horizontal axis.
 *
 * @param length - of the axis, in px
 */
export function blockAround(
  prepared: Prepared,
  event: PreparedEvent,
  width: number,
  length: number,
  lines: number = LABEL_LINES,
): Block {
  return labelBlock(prepared, event, roomAround(width, length, lines));
}

function roomAround(width: number, length: number, lines: number): BlockRoom {
  return { width, dateWidth: width * DATE_EASE, wordWidth: wordWidthOn(length), lines };
}

/** Places labels that are set already over and under a horizontal axis. */
export function placeAround(candidates: readonly Candidate[], blocks: readonly Block[], room: Room): Labelled {
  return { ...place(boxesOf(candidates, blocks), spacedFor(blocks, room)), blocks };
}

/** Whether labels are set small. */
export function areSmall(blocks: readonly Block[]): boolean {
  return blocks.some(({ runs }) => runs[0]?.role === "smallDate");
}

/** What small labels keep from each other at the most, along the axis and across it, in px. */
const SMALL_GAP = 12;
const SMALL_SPACING = 10;

/** A room in which labels keep as much space as suits their size. */
export function spacedFor<Spaces extends Pick<Room, "gap" | "spacing">>(
  blocks: readonly Block[],
  room: Spaces,
): Spaces {
  if (!areSmall(blocks)) return room;
  return { ...room, gap: Math.min(room.gap, SMALL_GAP), spacing: Math.min(room.spacing, SMALL_SPACING) };
}

/** Labels in given seats, and what that costs, px. */
interface LabelledAgain extends Labelled {
  readonly cost: number;
}

/** Places them in the seats that are given, if that costs no more than so many px. */
export function placeAroundAgain(
  candidates: readonly Candidate[],
  { blocks }: Labelled,
  hangings: readonly Hanging[],
  room: Room,
  dearest?: number,
): LabelledAgain | undefined {
  const placed = placeAgain(boxesOf(candidates, blocks), hangings, spacedFor(blocks, room), dearest);
  return placed && { ...placed, blocks };
}

function boxesOf(candidates: readonly Candidate[], blocks: readonly Block[]): readonly LabelBox[] {
  return candidates.map(({ anchor, event, before, hidden, spare }, index) => {
    const { width: length, height: depth } = blocks[index] ?? { width: 1, height: 1 };
    return { anchor, length, depth, weight: weightOf(event.event.importance), before, hidden, spare };
  });
}

/**
 * Sets labels in a column beside an upright axis, and places them.
 *
 * @param length - length of the axis in px
 * @param gap - least space between two labels in px
 * @param distance - of the column from the marks, in px
 */
export function labelsBeside(
  prepared: Prepared,
  candidates: readonly Candidate[],
  setting: ColumnSetting,
  { length, gap, distance }: { readonly length: number; readonly gap: number; readonly distance: number },
): Labelled {
  const { width } = setting;
  const events = candidates.map(({ event }) => event);
  const blocks = fitColumn(prepared, events, setting, { length, gap });
  const tops = column(
    candidates.map(({ anchor, reach, event, before }, index) => ({
      anchor,
      reach,
      stood: before !== undefined,
      height: width < LEAST_WIDTH ? Infinity : (blocks[index]?.height ?? 1),
      weight: weightOf(event.event.importance),
    })),
    length,
    gap,
  );
  const placements = tops.map((start, index): Placement | undefined => {
    const anchor = candidates[index]?.anchor ?? 0;
    return start === undefined
      ? undefined
      : { side: 0, lane: 0, start, distance, stems: [anchor], bends: [], leader: [] };
  });
  return {
    placements,
    method: placements.includes(undefined) ? "subset" : "bent",
    depth: [distance + width, 0],
    blocks,
  };
}
