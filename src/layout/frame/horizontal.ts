import type { TimeScale } from "../../time/scale.ts";
import { axisOf, paddedExtent } from "../axis/axis.ts";
import { settleAxis } from "../axis/line.ts";
import { axisWords, inOnePlace, settleWord, wordsDepth } from "../axis/words.ts";
import { labelled, missingIn, type Band, type BandRoom, type MarkedAxis } from "../band/band.ts";
import { deepest, type Drafted } from "./depth.ts";
import { besideAxis, depthOfWords, type BesideAxis } from "./beside.ts";
import type { Enlargement } from "../axis/bins.ts";
import { acrossOf, rowPitch } from "../marks/rows.ts";
import { CROWD_PITCH } from "../crowd/labels.ts";
import type { Column } from "../text/flow.ts";
import { axesFor, finishedBand, isPart, shownIn, weigh, wholeBand } from "../band/folded.ts";
import { mended } from "../band/mend.ts";
import { untangled } from "../band/untangle.ts";
import { foldsOf, type Former } from "../band/former.ts";
import type { AxisRoom, Frame, Framed, View } from "../framed.ts";
import { areSmall, LABEL_WIDTH, LEAST_DEPTH, spacedFor } from "../labels/labels.ts";
import { legend } from "../sheet/legend.ts";
import { once } from "../once.ts";
import { partsAround } from "../detail/around.ts";
import { pausing } from "../sheet/pause.ts";
import { plane, type Point } from "../plane.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { settleCounts, settleEvents } from "../band/settle.ts";
import { columnOf, emptyLine, framedSheet, heightWith, mostHeight, sheet, type Sheet } from "../sheet/sheet.ts";
import { tighten } from "../sheet/tight.ts";
import { type } from "../text/type.ts";
import { updated, type Weighed } from "../band/update.ts";
import { bandWithin } from "../band/within.ts";

/** Space over the topmost label, in px. */
const TOP = 10;

/** Height of a picture for which no other is asked, at the most, in px. */
export const USUAL_HEIGHT = 1200;

/** Most rows of marks on one axis, or in one lane. */
export const MOST_ROWS = 14;

/** How far the topmost row of marks reaches beyond its largest symbol, in px. */
const OVER_SYMBOL = 2.5;

/** Most lanes of labels on one side. */
export const MOST_LANES = 8;

/**
 * Frames a view whose time runs along the width, with labels over and under the axis.
 *
 * @param readable - so many lanes on one side must hold all labels; else none is placed
 */
export function horizontal(prepared: Prepared, view: View, readable?: number): Framed {
  const around = sheet(prepared, view);
  const most = mostHeight(view, USUAL_HEIGHT, around);
  const rows = mostRows(most);
  const extent = view.extent ?? paddedExtent(prepared.extent, prepared.finest);
  const axes = axesFor(prepared, extent, { length: around.column.width, upright: false, rows });
  const draftIn = (given: AxisRoom["depth"], bandIn: (size: BandRoom) => Band): Draft => {
    const size = bandRoom(around.column, rows, readable ?? MOST_LANES, given);
    const found = bandIn(size);
    return { ...attempt(prepared, view, around, size, found), found, size };
  };
  const isCrowd = axes.straight.crowd?.hasDots === true;
  const drafted = deepest({
    draft: (depth) =>
      draftIn(depth, ({ room: spaces, ...size }) =>
        wholeBand(prepared, axes, { ...size, room: { ...spaces, whole: readable !== undefined } }),
      ),
    room: isCrowd ? roomOfCrowd(prepared, view, around, axes.straight) : most - fixedHeight(around),
    // a picture without a word tells nothing: if need be, it is higher than was asked for
    least: view.low === true ? LEAST_DEPTH : 0,
    isCrowd,
  });
  const fresh = once(() => finished(prepared, view, around, drafted));
  const keep = (before: Former, { axis }: Frame): Attempt | undefined => {
    const marks = axes.like(foldsOf(axis));
    const { given } = axis.room;
    return marks && given && draftIn(given, (size) => labelled(prepared, marks, { ...size, before }));
  };
  const { height, missing, shown, small } = drafted;
  const since = (before: Frame): Frame => updated(before, fresh(), keep);
  return { frame: () => fresh().frame(), height, missing, shown, small, since };
}

/** Most rows of marks in a picture of a height in px. */
export function mostRows(height: number): number {
  return Math.max(1, Math.min(MOST_ROWS, Math.floor(height / 4 / rowPitch(false))));
}

/** So many lanes of both sides together read well, where no height is asked for. */
const READABLE = 10;

/** How much farther than columns and one dot on them dots on dots may reach: room that is left free, lest labels be set twice, in px. */
const DOTS_ON_DOTS = 8;

/** What stands beside labels, as far as it is known before there are any, in px: rows of marks, words and legend as they usually are. */
function fixedHeight({ header, bottom }: Sheet): number {
  return header.height + bottom + 2 * type.key.leading + TOP + acrossOf(4, false) + wordsDepth(3);
}

/** The depth for labels of a crowd: all that marks, words and legend leave, as far as these are known before there are labels. */
function roomOfCrowd(prepared: Prepared, view: View, { column, header, bottom }: Sheet, marks: MarkedAxis): number {
  const { words, unplaced } = inOnePlace(axisWords(prepared, marks.axis, column));
  const key = legend(prepared, marks, column, unplaced);
  const fixed = header.height + key.height + TOP + marks.reach + DOTS_ON_DOTS + depthOfWords(words) + bottom;
  const asked = (view.height ?? view.maxHeight ?? Infinity) - fixed;
  return view.height === undefined ? Math.min(asked, READABLE * CROWD_PITCH) : asked;
}

/** A frame, and what tells whether it is better than another. */
type Attempt = Weighed & Drafted;

/** The same before leaders are mended, which takes hardly more room, and before a draft of what fits is made better. */
type Draft = Attempt & { readonly found: Band; readonly size: BandRoom };

/** Frames what was drafted with all effort; as it was drafted where that would be higher than it may be. */
function finished(prepared: Prepared, view: View, around: Sheet, draft: Draft): Attempt {
  const { found, size } = filled(prepared, draft);
  const whole = mended(found, size.room);
  if (whole === draft.found) return draft;
  const framed = attempt(prepared, view, around, size, whole);
  const isHigher = framed.over > Math.max(0, draft.over);
  return isHigher ? attempt(prepared, view, around, size, untangled(draft.found)) : framed;
}

/** A band with more labels than its draft, in no more depth than it has and what the picture has left. */
function filled(prepared: Prepared, { found, size, depth, over }: Draft): Pick<Draft, "found" | "size"> {
  if (!isPart(found)) return { found, size };
  const spare = Math.max(0, -over) / 2;
  const room: BandRoom = { ...size, room: { ...size.room, depth: [depth[0] + spare, depth[1] + spare] } };
  const full = finishedBand(prepared, found, room);
  return shownIn(full) > shownIn(found) ? { found: full, size: room } : { found, size };
}

/** Frames a band with the labels in some room. */
function attempt(prepared: Prepared, view: View, around: Sheet, room: BandRoom, found: Band): Attempt {
  const { column, header } = around;
  const most = mostHeight(view, USUAL_HEIGHT, around);
  const beside = besideAxis(prepared, found, column);
  const { edges } = beside;
  const key = legend(prepared, found, column, beside.unplaced);
  const highest = header.height + key.height + TOP + found.labelled.depth[0] + edges[0];
  const needed = highest + edges[1] + found.labelled.depth[1];
  // a picture that is given more height than it needs stands in the middle of it
  const spare = view.height === undefined ? 0 : Math.max(0, most - needed - around.bottom);
  const base = highest + spare / 2;
  const end = needed + spare;
  const { room: spaces, labelWidth: width, length } = room;
  const axisRoom: AxisRoom = { rows: found.rows, edges, depth: found.labelled.depth, given: found.given };
  // a picture lives on, those among whom its labels were chosen need not
  const own = found.crowd === undefined ? spacedFor(found.labelled.blocks, spaces) : spaces;
  const whole = { ...found, labelsIn: undefined, scale: found.axis.scale, length, width, room: own };
  return {
    frame: once(() =>
      tighten({
        ...framedSheet(prepared, view, around, key.items, end),
        parts: once(() => partsAround(prepared, whole)),
        ...settled(prepared, column, base, found, axisRoom, beside),
      }),
    ),
    height: heightWith(view, around, end),
    missing: missingIn(prepared, found),
    over: needed + around.bottom - most,
    ...weigh([found], room),
    small: areSmall(found.labelled.blocks),
    depth: found.labelled.depth,
  };
}

/** What labels over and under a line of marks have for their room. */
export function bandRoom(column: Column, rows: number, lanes: number, depth: readonly [number, number]): BandRoom {
  return {
    length: column.width,
    upright: false,
    rows,
    labelWidth: Math.min(LABEL_WIDTH, column.width),
    room: { sides: [0, 1], lanes, depth, gap: 16, spacing: 13, align: 0 },
  };
}

/**
 * Settles the axis and all that hangs from it.
 *
 * @param base - y of the axis
 */
function settled(
  prepared: Prepared,
  column: Column,
  base: number,
  found: Band,
  room: AxisRoom,
  { words, under }: BesideAxis,
): Pick<Frame, "orientation" | "mirrored" | "origin" | "axis" | "events" | "counts" | "empty"> {
  const { mirrored } = column;
  const origin: Point = [mirrored ? column.left + column.width : column.left, base];
  const on = plane("horizontal", mirrored, origin);
  const below = plane("horizontal", mirrored, [origin[0], base + under]);
  const lines = words.map((word) => settleWord(below, word));
  return {
    orientation: on.orientation,
    mirrored,
    origin,
    axis: settleAxis(on, found.axis, [2 - room.edges[1], found.reach - 1], lines, { length: column.width, room }),
    events: pausing(settleEvents(prepared, on, found, room.edges), lines),
    counts: settleCounts(prepared, on, found),
    ...emptyLine(prepared, on, column),
  };
}

/** How far marks and counts may reach beyond the room that the whole picture has for them: most of the space that labels keep from it, in px. */
export const SPARE = 12;

/**
 * Whether marks and counts of a part of a picture reach no farther than they may, and not up to a label.
 *
 * @param edge - where the room for labels begins, in px from the axis
 * @param spare - how far beyond they may reach, in px
 */
export function keepsClear({ crowd, reach, labelled: { placements } }: Band, edge: number, spare: number): boolean {
  const near = placements.reduce(
    (least, placement) => (placement?.side === 0 ? Math.min(least, placement.distance) : least),
    spare,
  );
  return (crowd === undefined ? reach - OVER_SYMBOL : reach) <= edge + near;
}

/** Frames a part of a picture, enlarged: on the same axis, with the labels of the whole, each in the room that it has there. */
export function horizontalPart(
  prepared: Prepared,
  view: View,
  whole: Frame,
  part: Enlargement,
  scale: TimeScale,
): Frame {
  const column = columnOf(prepared, view);
  const { room } = whole.axis;
  const size = { ...bandRoom(column, room.rows + 1, MOST_LANES, room.depth), labels: whole.parts?.()(part) };
  const axis = axisOf(prepared, scale, column.width, false);
  const found = bandWithin(prepared, size, axis, (some) => keepsClear(some, room.edges[0], SPARE));
  const beside = besideAxis(prepared, found, column, { edge: room.edges[1], spare: SPARE });
  return tighten({ ...whole, ...settled(prepared, column, whole.origin[1], found, room, beside) });
}
