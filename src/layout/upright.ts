import { asideWidth, asideWords, settleAside } from "./axisaside.ts";
import { paddedExtent } from "./axis.ts";
import { settleAxis } from "./axisline.ts";
import { acrossOf, band, missingIn, rowPitch, type Band } from "./band.ts";
import { labelBlock } from "./block.ts";
import type { Framed, View } from "./framed.ts";
import { LABEL_LINES } from "./labels.ts";
import { legend } from "./legend.ts";
import { plane, type Point } from "./plane.ts";
import type { Prepared } from "./prepare.ts";
import { remarks } from "./remark.ts";
import { settleCount, settleEvents } from "./settle.ts";
import { emptyLine, framedSheet, sheet, type Sheet } from "./sheet.ts";
import { tighten } from "./tight.ts";
import { type } from "./type.ts";

/** Space between the marks and their labels, in which leaders bend, in px. */
const CHANNEL = 20;

/** Least space between two labels, in px. */
const GAP = 9;

/** Space between the legend and the first tick, in px. */
const TOP = 16;

/** Width that labels keep, however many rows of marks there are, in px. */
const LEAST_LABEL = 132;

/** How much longer the axis is than its labels need, so that they can stay near their marks. */
const EASE = 1.06;

/** Frames a view whose time runs down the page, with dates on one side of the axis and labels on the other. */
export function upright(prepared: Prepared, view: View): Framed {
  const around = sheet(prepared, view);
  const { column, header } = around;
  const { found, left } = settled(prepared, view, around);
  const words = asideWords(prepared, found.axis, found.length);
  const said = remarks(prepared, found.axis, "vertical").map((remark) => remark.dated);
  const key = legend(prepared, found, column, said);
  const mirrored = prepared.direction === "rtl";
  const top = header.height + key.height + TOP;
  const origin: Point = [mirrored ? column.left + column.width - left : column.left + left, top];
  const on = plane("vertical", mirrored, origin);
  const marks = acrossOf(found.rows, true);
  const frame = {
    ...framedSheet(prepared, view, around, key.items, top + found.length),
    orientation: on.orientation,
    mirrored,
    origin,
    axis: settleAxis(
      on,
      found.axis,
      [-left, marks],
      words.map((word) => settleAside(on, word)),
    ),
    events: settleEvents(prepared, on, found, [marks, left]),
    counts: found.counts.map((count) => settleCount(prepared, on, count, marks)),
    ...emptyLine(prepared, on, column),
  };
  return { frame: tighten(frame), missing: missingIn(prepared, found), lanes: 1 };
}

/**
 * The column of dates and the rows of marks leave the labels their width; that decides their height, that the length of
 * the axis, and that its ticks and rows. Two rounds settle it: widths change little.
 */
function settled(prepared: Prepared, view: View, around: Sheet): { readonly found: Band; readonly left: number } {
  const { column } = around;
  const widest = column.width / 4;
  let left = Math.min(64, widest);
  let rows = 2;
  let found = attempt(prepared, view, around, left, rows);
  for (let round = 0; round < 2; round++) {
    const needed = Math.min(asideWidth(asideWords(prepared, found.axis, found.length)), Math.max(widest, 64));
    if (needed === left && found.rows === rows) break;
    [left, rows] = [needed, found.rows];
    found = attempt(prepared, view, around, left, rows);
  }
  return { found, left };
}

function attempt(prepared: Prepared, view: View, around: Sheet, left: number, rows: number): Band {
  const { column, header, bottom } = around;
  const labelWidth = Math.max(40, column.width - left - acrossOf(rows, true) - CHANNEL);
  const rest = header.height + 4 * type.key.leading + TOP + bottom;
  const most = Math.max(60, (view.height ?? view.maxHeight ?? 12_000) - rest);
  const heights = prepared.events.map(
    (event) => labelBlock(prepared, event, labelWidth, labelWidth, LABEL_LINES).height + GAP,
  );
  const asked = Math.max(120, heights.reduce((sum, height) => sum + height, 0) * EASE + 24);
  return band(prepared, {
    extent: view.extent ?? paddedExtent(prepared.extent, prepared.finest),
    length: view.height === undefined ? Math.min(asked, most) : most,
    upright: true,
    rows: Math.max(2, Math.floor((column.width - left - LEAST_LABEL - CHANNEL) / rowPitch(true))),
    labelWidth,
    room: { sides: [0], lanes: 1, depth: [labelWidth + CHANNEL, 0], gap: GAP, spacing: CHANNEL, align: 0 },
  });
}
