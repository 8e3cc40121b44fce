import { paddedExtent } from "./axis.ts";
import { settleAxis } from "./axisline.ts";
import { axisWords, settleWord, wordsDepth } from "./axistext.ts";
import { acrossOf, band, missingIn } from "./band.ts";
import type { Framed, View } from "./framed.ts";
import { LABEL_WIDTH } from "./labels.ts";
import { legend } from "./legend.ts";
import { plane, type Point } from "./plane.ts";
import type { Prepared } from "./prepare.ts";
import { COUNT, settleCount, settleEvents } from "./settle.ts";
import { emptyLine, framedSheet, sheet } from "./sheet.ts";
import { tighten } from "./tight.ts";
import { type } from "./type.ts";

/** Space over the topmost label, in px. */
const TOP = 10;

/** Most rows of marks. */
const MOST_ROWS = 14;

/** Rows of marks that are reckoned with before it is known how many there are. */
const USUAL_ROWS = 4;

/** Frames a view whose time runs along the width, with labels over and under the axis. */
export function horizontal(prepared: Prepared, view: View): Framed {
  const around = sheet(prepared, view);
  const { column, header } = around;
  const rest = header.height + 2 * type.key.leading + TOP + acrossOf(USUAL_ROWS, false) + wordsDepth(3) + around.bottom;
  const depth = Math.max(0, (view.height ?? view.maxHeight ?? 1200) - rest);
  const found = band(prepared, {
    extent: paddedExtent(view.extent ?? prepared.extent),
    length: column.width,
    upright: false,
    rows: view.height === undefined ? MOST_ROWS : Math.max(1, Math.min(MOST_ROWS, Math.floor(view.height / 60))),
    labelWidth: Math.min(LABEL_WIDTH, column.width),
    room: { sides: [0, 1], lanes: 8, depth: [depth / 2, depth / 2], gap: 16, spacing: 13, align: 0 },
  });
  const { placements } = found.labelled;
  const leaders = placements.flatMap((placement, index) =>
    placement?.side === 1 ? [found.candidates[index]?.anchor ?? 0] : [],
  );
  const text = axisWords(prepared, found.axis, leaders, column.width);
  const key = legend(prepared, found, column, text.unplaced);
  const marks = acrossOf(found.rows, false);
  const above = marks + (found.counts.length > 0 ? COUNT + 4 : 0);
  const below = wordsDepth(Math.max(1, ...text.words.map((word) => word.line + 1)));
  const mirrored = prepared.direction === "rtl";
  const base = header.height + key.height + TOP + found.labelled.depth[0] + above;
  const origin: Point = [mirrored ? column.left + column.width : column.left, base];
  const on = plane("horizontal", mirrored, origin);
  const frame = {
    ...framedSheet(prepared, view, around, key.items, base + below + found.labelled.depth[1]),
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
    lanes: Math.max(0, ...placements.map((placement) => (placement?.lane ?? -1) + 1)),
  };
}
