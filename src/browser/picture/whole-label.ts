import type { Frame } from "../../layout/framed.ts";
import type { Box } from "../../layout/plane.ts";
import { pictureFrame } from "../../scene/figure.ts";
import { isAll, moved, type Window } from "./window.ts";

/** A mark reaches so far from its place, in px. */
const MARK = 8;

/** Moves a window along until an event stands in it with its label, as far as there is room for both; else with its mark. */
export function withLabel(whole: Frame, window: Window, id: string): Window {
  if (isAll(window, whole.axis)) return window;
  const frame = pictureFrame(whole.prepared, whole.width, { whole, ...window });
  const found = frame.events.find(({ event }) => event.event.id === id);
  if (found?.label === undefined) return window;
  const { length, scale } = frame.axis;
  const place = scale(found.event.time);
  const [begin, end] = along(frame, found.label.box);
  const most = Math.max(place + MARK, Math.min(end, place - MARK + length));
  const least = Math.min(place - MARK, Math.max(begin, place + MARK - length));
  const by = most > length ? most - length : Math.min(least, 0);
  return by === 0 ? window : moved(whole.axis, window, by / length);
}

/** Where a box begins and ends along the axis, in px of what is in view. */
function along(
  { orientation, origin, mirrored }: Frame,
  { x, y, width, height }: Box,
): readonly [begin: number, end: number] {
  if (orientation === "vertical") return [y - origin[1], y + height - origin[1]];
  return mirrored ? [origin[0] - x - width, origin[0] - x] : [x - origin[0], x + width - origin[0]];
}
