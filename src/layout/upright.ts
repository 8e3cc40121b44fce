import { asideWidth, asideWords, settleAside } from "./axisaside.ts";
import { paddedExtent } from "./axis.ts";
import { settleAxis } from "./axisline.ts";
import { acrossOf, countWidth, missingIn, rowPitch, type Band } from "./band.ts";
import { labelBlock } from "./block.ts";
import { foldedBand } from "./folded.ts";
import type { Framed, View } from "./framed.ts";
import { COLUMN_LINES } from "./labels.ts";
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
const LEAST_LABEL = 110;

/** Width that the column of dates may always take: a month with its year, in px. */
const LEAST_DATES = 108;

/** How much longer the axis is than its labels need, so that they can stay near their marks. */
const EASE = 1.06;

/** Frames a view whose time runs down the page, with dates on one side of the axis and labels on the other. */
export function upright(prepared: Prepared, view: View): Framed {
  const around = sheet(prepared, view);
  const { column, header } = around;
  const { found, beside, key } = settled(prepared, view, around);
  const { left, rows, counts } = beside;
  const words = asideWords(prepared, found.axis, found.length, left);
  const mirrored = prepared.direction === "rtl";
  const top = header.height + key.height + TOP;
  const origin: Point = [mirrored ? column.left + column.width - left : column.left + left, top];
  const on = plane("vertical", mirrored, origin);
  const marks = acrossOf(rows, true);
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
    events: settleEvents(prepared, on, found, [marks + counts, left]),
    counts: found.counts.map((count) => settleCount(prepared, on, count, marks)),
    ...emptyLine(prepared, on, column),
  };
  return { frame: tighten(frame), missing: missingIn(prepared, found) };
}

/** What stands beside an upright axis and over it, and takes room from the labels. */
interface Beside {
  /** Width of the column of dates in px. */
  readonly left: number;
  /** Rows of marks. */
  readonly rows: number;
  /** Width of the column of counts in px. */
  readonly counts: number;
  /** Height of the legend in px. */
  readonly legend: number;
}

/**
 * The column of dates, the rows of marks and the counts leave the labels their width; that decides their height, that the
 * length of the axis, and that its ticks and rows. A few rounds settle it: widths change little.
 */
function settled(
  prepared: Prepared,
  view: View,
  around: Sheet,
): { readonly found: Band; readonly beside: Beside; readonly key: ReturnType<typeof legend> } {
  const { column } = around;
  const widest = Math.min(column.width / 2, Math.max(column.width / 4, LEAST_DATES));
  const keyOf = (found: Band): ReturnType<typeof legend> => {
    const said = remarks(prepared, found.axis, "vertical").map((remark) => remark.dated);
    return legend(prepared, found, column, said);
  };
  let beside: Beside = { left: Math.min(64, column.width / 4), rows: 1, counts: 0, legend: 2 * type.key.leading };
  let found = attempt(prepared, view, around, beside);
  let key = keyOf(found);
  for (let round = 0; round < 3; round++) {
    const { axis, length, rows, counts } = found;
    const needed: Beside = {
      left: Math.min(asideWidth(asideWords(prepared, axis, length, widest)), widest),
      rows: Math.max(beside.rows, rows),
      // how long the axis is shows after the first round, and with that, what finds no row
      counts:
        round === 0 ? 0 : Math.max(beside.counts, ...counts.map(({ events }) => countWidth(prepared, events.length))),
      legend: Math.max(beside.legend, key.height),
    };
    if ((Object.keys(needed) as (keyof Beside)[]).every((part) => needed[part] === beside[part])) break;
    beside = needed;
    found = attempt(prepared, view, around, beside);
    key = keyOf(found);
  }
  return { found, beside, key };
}

function attempt(prepared: Prepared, view: View, around: Sheet, { left, rows, counts, legend: over }: Beside): Band {
  const { column, header, bottom } = around;
  const rest = column.width - left - CHANNEL - counts;
  const labelWidth = Math.max(1, rest - acrossOf(rows, true));
  const most = Math.max(60, (view.height ?? view.maxHeight ?? 12_000) - header.height - over - TOP - bottom);
  const heights = prepared.events.map(
    (event) => labelBlock(prepared, event, labelWidth, labelWidth, COLUMN_LINES).height + GAP,
  );
  const asked = Math.max(120, heights.reduce((sum, height) => sum + height, 0) * EASE + 24);
  return foldedBand(prepared, view.extent ?? paddedExtent(prepared.extent, prepared.finest), {
    length: view.height === undefined ? Math.min(asked, most) : most,
    upright: true,
    rows: Math.max(2, Math.floor((rest - LEAST_LABEL) / rowPitch(true))),
    labelWidth,
    room: { sides: [0], lanes: 1, depth: [labelWidth + CHANNEL, 0], gap: GAP, spacing: CHANNEL, align: 0 },
  });
}
