import { labelBlock } from "./block.ts";
import type { ColumnSetting } from "./fit.ts";
import { evenly } from "../place/evenly.ts";
import { LABEL_LINES, type Candidate } from "./labels.ts";
import type { Prepared } from "../prepare/prepare.ts";

/** Area of the smallest label that can be read, in px²: where even so many could not stand, each is measured. */
const LEAST_AREA = 70 * 34;

/** No more labels than these stand on so many px². */
export function mostLabels(area: number): number {
  return Math.ceil(area / LEAST_AREA);
}

/**
 * The events that could get a label at all, in their order: the most important ones as far as the room could hold them
 * by area alone, spread evenly over those that matter equally; then those that had a label before.
 *
 * @param area - px² that labels may take
 * @param setting - how they are set
 * @param deepest - no label can be higher, in px
 */
export function candidatesFor(
  prepared: Prepared,
  events: readonly Candidate[],
  area: number,
  setting: ColumnSetting,
  deepest: number,
): readonly Candidate[] {
  if (events.length * LEAST_AREA <= area) return events;
  const importance = (index: number): number => events[index]?.event.event.importance ?? 0;
  const spread = evenly(events.length);
  const order = events
    .map((_, index) => index)
    .sort((a, b) => importance(b) - importance(a) || (spread[a] ?? 0) - (spread[b] ?? 0));
  let left = area;
  const fit = order.findIndex((index) => {
    const event = events[index]?.event;
    if (event === undefined) return false;
    const block = labelBlock(prepared, event, { ...setting, lines: LABEL_LINES });
    left -= block.width * Math.min(block.height, deepest);
    return left < 0;
  });
  const end = fit < 0 ? order.length : Math.max(1, fit);
  const isKept = (index: number, rank: number): boolean => rank < end || events[index]?.before !== undefined;
  const spare = new Set(order.slice(end));
  return order
    .filter(isKept)
    .sort((a, b) => a - b)
    .flatMap((index): readonly Candidate[] => {
      const one = events[index];
      return one === undefined ? [] : spare.has(index) ? [{ ...one, spare: true }] : [one];
    });
}
