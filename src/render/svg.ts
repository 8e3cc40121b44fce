import { frame } from "../layout/frame.ts";
import { settings, type Options } from "../layout/options.ts";
import { prepare } from "../layout/prepare.ts";
import type { Timeline } from "../model/timeline.ts";
import { draw } from "../scene/draw.ts";
import { markup } from "./markup.ts";

/** Writes a timeline as a file of its own. */
export function svg(timeline: Timeline, options: Options): string {
  const chosen = settings(options);
  const prepared = prepare(timeline, chosen);
  const { width, height, maxHeight, orientation, extent, references } = chosen;
  const framed = frame(prepared, {
    width,
    height,
    maxHeight,
    orientation,
    extent,
    references,
    heading: chosen.heading > 0,
  });
  return markup(draw(framed, "file"));
}
