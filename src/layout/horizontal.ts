import { paddedExtent } from "./axis.ts";
import { settleAxis } from "./axisline.ts";
import { axisWords, settleWord, wordsDepth } from "./axistext.ts";
import { acrossOf, COUNT, missingIn, rowPitch } from "./band.ts";
import { foldedBand } from "./folded.ts";
import type { Framed, View } from "./framed.ts";
import { LABEL_WIDTH } from "./labels.ts";
import { legend } from "./legend.ts";
import { plane, type Point } from "./plane.ts";
import type { Prepared } from "./prepare.ts";
import { settleCount, settleEvents } from "./settle.ts";
import { emptyLine, framedSheet, sheet, type Sheet } from "./sheet.ts";
import { tighten } from "./tight.ts";
import { type } from "./type.ts";

/** Space over the topmost label, in px. */
const TOP = 10;

/** Most rows of marks. */
const MOST_ROWS = 14;

/** Most lanes of labels on one side. */
const MOST_LANES = 8;

/**
 * Frames a view whose time runs along the width, with labels over and under the axis.
 *
 * @param lanes - most lanes of labels on one side
 */
export function horizontal(prepared: Prepared, view: View, lanes: number = MOST_LANES): Framed {
  const around = sheet(prepared, view);
  const most = view.height ?? view.maxHeight ?? 1200;
  let room =
    most - around.header.height - around.bottom - 2 * type.key.leading - TOP - acrossOf(4, false) - wordsDepth(3);
  let framed = attempt(prepared, view, around, room, lanes);
  // How high the rest is shows only when it is set: what is too much is taken from the labels.
  for (let round = 0; round < 5 && framed.over > 0 && room > 0; round++) {
    room = roomWithout(framed.over, framed.depth);
    framed = attempt(prepared, view, around, room, lanes);
  }
  return framed;
}

/** The depth for labels, of both sides together and for each of them half, that takes so much from what is used, in px. */
function roomWithout(over: number, depth: readonly [number, number]): number {
  const left = depth[0] + depth[1] - over;
  const shallow = Math.min(...depth);
  return 2 * Math.max(left / 2, left - shallow);
}

/** A frame, by how many px it is too high, and the depth of its labels on each side. */
interface Attempt extends Framed {
  readonly over: number;
  readonly depth: readonly [number, number];
}

/** Frames with so much depth for labels on both sides together, in px. */
function attempt(prepared: Prepared, view: View, around: Sheet, room: number, lanes: number): Attempt {
  const { column, header } = around;
  const depth = Math.max(0, room) / 2;
  const most = view.height ?? view.maxHeight ?? 1200;
  const found = foldedBand(prepared, view.extent ?? paddedExtent(prepared.extent, prepared.finest), {
    length: column.width,
    upright: false,
    rows: Math.max(1, Math.min(MOST_ROWS, Math.floor(most / 4 / rowPitch(false)))),
    labelWidth: Math.min(LABEL_WIDTH, column.width),
    room: { sides: [0, 1], lanes, depth: [depth, depth], gap: 16, spacing: 13, align: 0 },
  });
  const { placements } = found.labelled;
  const leaders = placements.flatMap((placement, index) =>
    placement?.side === 1 ? [found.candidates[index]?.anchor ?? 0] : [],
  );
  const text = axisWords(prepared, found.axis, leaders, column);
  const key = legend(prepared, found, column, text.unplaced);
  const marks = acrossOf(found.rows, false);
  const above = marks + (found.counts.length > 0 ? COUNT + 4 : 0);
  const below = wordsDepth(Math.max(1, ...text.words.map((word) => word.line + 1)));
  const mirrored = prepared.direction === "rtl";
  const base = header.height + key.height + TOP + found.labelled.depth[0] + above;
  const end = base + below + found.labelled.depth[1];
  const origin: Point = [mirrored ? column.left + column.width : column.left, base];
  const on = plane("horizontal", mirrored, origin);
  const frame = {
    ...framedSheet(prepared, view, around, key.items, end),
    orientation: on.orientation,
    mirrored,
    origin,
    axis: settleAxis(
      on,
      found.axis,
      [-below + 2, marks - 1],
      text.words.map((word) => settleWord(on, word)),
    ),
    events: settleEvents(prepared, on, found, [above, below]),
    counts: found.counts.map((count) => settleCount(prepared, on, count, marks)),
    ...emptyLine(prepared, on, column),
  };
  return {
    frame: tighten(frame),
    missing: missingIn(prepared, found),
    over: end + around.bottom - most,
    depth: found.labelled.depth,
  };
}
