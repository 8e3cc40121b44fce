import { settleAxis } from "../axis/line.ts";
import { settleWord } from "../axis/words.ts";
import { missingIn, type Band, type BandRoom } from "../band/band.ts";
import { merits } from "../band/folded.ts";
import { settleCounts, settleEvents } from "../band/settle.ts";
import type { Weighed } from "../band/update.ts";
import { USUAL_HEIGHT } from "./band-room.ts";
import { besideAxis, type BesideAxis } from "./beside.ts";
import type { Drafted } from "./depth.ts";
import { partsAround } from "../detail/around.ts";
import type { AtAxis, AxisRoom, View } from "../framed.ts";
import { areSmall, spacedFor } from "../labels/labels.ts";
import { meanRun } from "../labels/run.ts";
import { once } from "../once.ts";
import { plane, type Point } from "../plane.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { legend } from "../sheet/legend.ts";
import { pausing } from "../sheet/pause.ts";
import { emptyLine, framedSheet, heightWith, mostHeight, type Sheet } from "../sheet/sheet.ts";
import { tighten } from "../sheet/tight.ts";
import { xIn, type Column } from "../text/flow.ts";

/** Space over the topmost label, in px. */
export const TOP = 10;

/** A frame, and what tells whether it is better than another. */
export type Attempt = Weighed &
  Drafted & {
    /** How far leaders run along the axis, on average, in px. */
    readonly run: number;
    /** Labels of which something is left out. */
    readonly cut: number;
  };

/** Frames a band with the labels in some room. */
export function attempt(prepared: Prepared, view: View, around: Sheet, room: BandRoom, found: Band): Attempt {
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
  const { dotted } = room;
  const axisRoom: AxisRoom = { rows: found.rows, edges, depth: found.labelled.depth, given: found.given, dotted };
  // a picture lives on, those among whom its labels were chosen need not
  const own = found.crowd === undefined ? spacedFor(found.labelled.blocks, spaces) : spaces;
  const whole = { ...found, labelsIn: undefined, scale: found.axis.scale, length, width, room: own };
  return {
    frame: once(() =>
      tighten({
        ...framedSheet(prepared, view, around, key.items, end),
        parts: once(() => partsAround(prepared, whole)),
        ...settleBand(prepared, column, base, found, axisRoom, beside),
      }),
    ),
    height: heightWith(view, around, end),
    missing: missingIn(prepared, found),
    over: needed + around.bottom - most,
    ...merits([found], room),
    small: areSmall(found.labelled.blocks),
    run: meanRun(found.labelled.placements),
    cut: found.labelled.blocks.filter(({ cut }, i) => cut && found.labelled.placements[i] !== undefined).length,
    depth: found.labelled.depth,
  };
}

/**
 * Settles the axis and all that hangs from it.
 *
 * @param base - y of the axis
 */
export function settleBand(
  prepared: Prepared,
  column: Column,
  base: number,
  found: Band,
  room: AxisRoom,
  { words, under }: BesideAxis,
): AtAxis {
  const { mirrored } = column;
  const origin: Point = [xIn(column, 0), base];
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
