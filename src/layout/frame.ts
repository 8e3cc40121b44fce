import type { Frame, View } from "./framed.ts";
import { horizontal } from "./horizontal.ts";
import { WIDE_FROM } from "./options.ts";
import type { Prepared } from "./prepare.ts";
import { upright } from "./upright.ts";

/** More lanes than this on one side of a horizontal axis are harder to read than an upright picture. */
const MOST_LANES = 3;

/**
 * Frames one view: everything gets its place.
 *
 * @param prepared - what `prepare` made
 * @param view - what to show, and how large
 */
export function frame(prepared: Prepared, view: View): Frame {
  if (view.orientation === "horizontal") return horizontal(prepared, view).frame;
  if (view.orientation === "vertical" || view.width < WIDE_FROM) return upright(prepared, view).frame;
  const wide = horizontal(prepared, view);
  if (view.height !== undefined || (wide.missing === 0 && wide.lanes <= MOST_LANES)) return wide.frame;
  const tall = upright(prepared, view);
  return tall.missing === 0 ? tall.frame : wide.frame;
}
