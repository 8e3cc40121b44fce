import type { Options } from "../layout/prepare/options.ts";
import { LEAST_WIDTH, WIDTH } from "../layout/prepare/width.ts";
import { figure } from "../scene/figure.ts";
import { markup } from "./markup.ts";
import { prepared, type Subject } from "./subject.ts";

/** What can be chosen about a timeline in a page. */
export interface HTMLOptions extends Options {
  /**
   * Widths in px for which a picture is drawn. The page shows the widest that its room allows.
   *
   * @defaultValue `[width, 360]`
   */
  readonly widths?: readonly number[] | undefined;
}

/**
 * Draws a timeline as part of a page: a `<figure>` with pictures for wide and narrow rooms, the events as a list, and
 * the references with links to the exact words. Complete without script, and adopted by `mount` where there is one.
 *
 * @param subject - what `read` made, or any input of it
 * @param options - size, language and look
 * @returns HTML without script
 * @throws TypeError or RangeError for a wrong option; never for what the input holds
 * @example
 * ```ts
 * import { renderHTML } from "attested";
 *
 * const html = renderHTML([{ date: "2022-10-23", title: "Shoigu calls Austin back" }], { heading: 3 });
 * html.startsWith("<figure "); // => true
 * ```
 */
export function renderHTML(subject: Subject, options: HTMLOptions = {}): string {
  const ready = prepared(subject, options);
  return markup(figure(ready, widthsOf(options)));
}

/** Whole px, ascending, each once. The narrowest is that of a phone, which every page may meet. */
export function widthsOf({ width = WIDTH, widths = [width, Math.min(width, 360)] }: HTMLOptions): readonly number[] {
  if (!Array.isArray(widths)) throw new TypeError(`widths must be a list of numbers of px, not ${String(widths)}`);
  for (const each of widths)
    if (!(typeof each === "number" && each > 0 && each <= 1e6))
      throw new RangeError(`widths must be numbers of px, more than 0 and at most 1,000,000, not ${String(each)}`);
  if (widths.length === 0) throw new RangeError("widths must hold at least one width");
  return [...new Set(widths.map((each) => Math.max(LEAST_WIDTH, Math.round(each))))].sort((a, b) => a - b);
}
