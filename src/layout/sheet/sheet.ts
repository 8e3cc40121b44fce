import { footer, type Footer } from "./footer.ts";
import { paragraph, type Column, type Flow } from "../text/flow.ts";
import type { Frame, View } from "../framed.ts";
import type { LegendItem } from "./legend.ts";
import type { Plane, Point } from "../plane.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { ascent, type, type TextLine } from "../text/type.ts";

/** What stands around the timeline on the page: its column, what is over it, what is under it. */
export interface Sheet {
  readonly column: Column;
  readonly header: Flow;
  readonly footer: Footer;
  /** Height that the footer takes with its rule, or the margin where there is none, in px. */
  readonly bottom: number;
}

/** Space over and under the rule above the references, in px. */
const OVER_RULE = 14;
const UNDER_RULE = 8;
const MARGIN = 12;

/** Sets what stands around the timeline. */
export function sheet(prepared: Prepared, view: View): Sheet {
  const column = columnOf(prepared, view);
  const form = view.low === true && view.references === "list" ? "notes" : view.references;
  const feet = footer(prepared, column, form, view.undated);
  return {
    column,
    header: view.heading ? headerOf(prepared, column) : { height: 4, lines: [] },
    footer: feet,
    bottom: feet.height > 0 ? OVER_RULE + UNDER_RULE + feet.height + UNDER_RULE : MARGIN,
  };
}

/**
 * Greatest height of a picture in px: as is asked for; by itself a usual one, and what its references take.
 *
 * @param usual - without references, in px
 */
export function mostHeight({ height, maxHeight }: View, usual: number, { bottom }: Sheet): number {
  return height ?? maxHeight ?? usual + bottom - MARGIN;
}

/** The room between the margins. */
export function columnOf(prepared: Prepared, { width, margin, low = false }: View): Column {
  return { left: margin, width: Math.max(1, width - 2 * margin), mirrored: prepared.direction === "rtl", dense: low };
}

/** Title and description. */
function headerOf(prepared: Prepared, column: Column): Flow {
  const { title, description } = prepared.timeline;
  const lines: TextLine[] = [];
  let height = MARGIN;
  for (const [text, role] of [
    [title, "heading"],
    [description, "description"],
  ] as const) {
    if (text === undefined) continue;
    const part = paragraph(prepared, text, role, column, 6);
    lines.push(...part.lines.map((line) => ({ ...line, y: line.y + height })));
    height += part.height + 3;
  }
  return { height: lines.length > 0 ? height + 6 : MARGIN, lines };
}

/**
 * The height of a picture in px. One that is asked for and cannot hold title, axis, counts and references is exceeded: nothing
 * of them is cut off.
 *
 * @param end - where the timeline ends, in px from the top
 */
export function heightWith({ height = 0 }: View, { bottom }: Sheet, end: number): number {
  return Math.max(height, Math.ceil(end + bottom));
}

/**
 * The parts of a frame that are the same for both orientations.
 *
 * @param end - where the timeline ends, in px from the top
 */
export function framedSheet(
  prepared: Prepared,
  view: View,
  around: Sheet,
  legend: readonly LegendItem[],
  end: number,
): Pick<Frame, "prepared" | "width" | "height" | "margin" | "header" | "legend" | "references" | "rule"> {
  const { header, footer: feet } = around;
  const rule = end + OVER_RULE;
  return {
    prepared,
    width: view.width,
    margin: view.margin,
    height: heightWith(view, around, end),
    header: header.lines,
    legend: legend.map((item) => ({
      ...item,
      y: item.y + header.height,
      line: { ...item.line, y: item.line.y + header.height },
    })),
    references: feet.lines.map((line) => ({ ...line, y: line.y + rule + UNDER_RULE })),
    ...(feet.height > 0 && { rule }),
  };
}

/** How a picture without any event says so. */
export function emptyLine(prepared: Prepared, on: Plane, column: Column): Pick<Frame, "empty"> {
  if (prepared.events.length > 0) return {};
  const [, y]: Point = on.point(0, 0);
  const text = prepared.words.noEvents;
  const width = prepared.measure(text, type.description);
  return { empty: { text, role: "description", x: column.left + column.width / 2, y, width, anchor: "middle" } };
}

/** How far the words stand over an axis on which no event lies, or beside it, in px. */
const OVER_AXIS = 10;
const BESIDE_AXIS = 16;

/** How a picture says that no event lies in the stretch of time that it shows; upright, no grid goes through the words. */
export function emptyAxis({
  prepared,
  events,
  counts,
  empty,
  ...whole
}: Frame): Partial<Pick<Frame, "empty" | "axis">> {
  if (empty !== undefined || events.length + counts.length > 0) return {};
  const { orientation, mirrored, width, origin, axis, lanes } = whole;
  const text = prepared.words.noEvents;
  const line = { text, role: "description", width: prepared.measure(text, type.description) } as const;
  const [, y] = origin;
  if (orientation === "horizontal") return { empty: { ...line, x: width / 2, y: y - OVER_AXIS, anchor: "middle" } };
  const [begin] = lanes?.[0]?.origin ?? origin;
  const at = { x: begin + (mirrored ? -BESIDE_AXIS : BESIDE_AXIS), anchor: mirrored ? "right" : "left" } as const;
  const middle = y + (axis.length + ascent * type.description.size) / 2;
  return { empty: { ...line, ...at, y: middle }, axis: { ...axis, grid: [] } };
}
