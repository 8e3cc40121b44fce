import { frame } from "../layout/frame/frame.ts";
import type { Options } from "../layout/prepare/options.ts";
import { draw } from "../scene/draw.ts";
import { markup } from "./markup.ts";
import { prepared, type Subject } from "./subject.ts";

/**
 * Draws a timeline as an SVG file of its own, with title, legend, notes and references; no DOM is needed.
 *
 * @param subject - what `read` made, or any input of it
 * @param options - size, language and look
 * @returns SVG that is well-formed XML and HTML; the same bytes for the same input on every machine
 * @throws TypeError or RangeError for a wrong option; never for what the input holds
 * @example
 * ```ts
 * import { renderSVG } from "attested";
 *
 * const svg = renderSVG([{ date: "2022-10-23", title: "Shoigu calls Austin back" }], { width: 680 });
 * svg.startsWith("<svg "); // => true
 * ```
 */
export function renderSVG(subject: Subject, options: Options = {}): string {
  const ready = prepared(subject, options);
  const { width, height, maxHeight, orientation, extent, references, heading } = ready.settings;
  const framed = frame(ready, {
    width,
    height,
    maxHeight,
    orientation,
    extent,
    references,
    heading: heading > 0,
    undated: true,
    margin: width < 480 ? 12 : 18,
  });
  return markup(draw(framed, "file"));
}
