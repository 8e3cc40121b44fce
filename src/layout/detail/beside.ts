import { beginningsOf } from "../prepare/beginning.ts";
import { labelBlock, type Block } from "../labels/block.ts";
import { FIRST_LINE } from "../labels/column.ts";
import { detail } from "./detail.ts";
import {
  anchorsAt,
  isInView,
  isOn,
  shownIn,
  type PartLabel,
  type PartLabels,
  type ShownLabel,
  type WholeLabels,
} from "./enlarged.ts";
import { COLUMN_LINES, SPARE_LINES } from "../labels/fit.ts";
import type { Placement } from "../place/place.ts";
import type { Prepared, PreparedEvent } from "../prepare/prepare.ts";
import { type } from "../text/type.ts";

const { abs, max, min } = Math;

/** No label in a column is higher than this, px: its date of three lines, its title and an annotation. */
const DEEPEST = 3 * type.date.leading + SPARE_LINES * (type.lead.leading + type.annotation.leading);

/** How far a label that joins a column may be from its mark, in px; those of the whole may be as far as they are there. */
const NEAR = 24;

/**
 * The labels of parts of a picture whose time runs down the page: one column in the order of the marks, where those of the
 * whole stay for ever and others join between them.
 */
export function partsBeside(prepared: Prepared, whole: WholeLabels): PartLabels {
  const { length, width, dateColumn = 0, room } = whole;
  const { gap, spacing } = room;
  const shown = shownIn(whole);
  const { anchors, order } = inColumn(anchorsAt(beginningsOf(prepared.events), whole), shown);
  const ranks = new Map(Array.from(order, (index, rank) => [index, rank]));
  const blocks = new Map(shown.map(({ event, block }) => [event, block]));
  const offsets = new Map(
    shown.map(({ rank, placement: { start } }) => {
      const place = ranks.get(rank) ?? 0;
      return [place, start - (anchors[place] ?? 0)];
    }),
  );
  const eventAt = (rank: number): PreparedEvent => prepared.events.at(order[rank] ?? 0);
  const blockOf = (event: PreparedEvent): Block =>
    blocks.get(event) ?? labelBlock(prepared, event, { width, dateColumn, lines: COLUMN_LINES });
  const farthest = max(FIRST_LINE + NEAR, ...[...offsets.values()].map(abs));
  const joined = detail({
    anchors,
    weights: Float64Array.from(order, (index) => prepared.events.importance[index] ?? 0),
    slotOf: (rank) => {
      const known = offsets.get(rank);
      if (known === undefined && !isOn(prepared, whole, order[rank] ?? 0)) return undefined;
      const own = known ?? -FIRST_LINE;
      const [low, high] = [min(own, -FIRST_LINE - NEAR), max(own, -FIRST_LINE + NEAR)];
      return { length: blockOf(eventAt(rank)).height + gap, low, high, target: -FIRST_LINE };
    },
    reach: farthest + DEEPEST + gap,
    lanes: [1, 0],
    length,
    overhang: [0, gap],
    given: new Map([...offsets.keys()].map((rank) => [rank, 0])),
  });
  return ({ from, scale }) =>
    joined(from, scale, length)
      .flatMap(({ index: rank, offset }): readonly PartLabel[] => {
        const event = eventAt(rank);
        const block = blockOf(event);
        const anchor = ((anchors[rank] ?? 0) - from) * scale;
        const start = anchor + offset;
        const seat: Placement = { side: 0, lane: 0, start, distance: spacing, stems: [anchor], bends: [], leader: [] };
        return isInView(seat, block.height, length) ? [{ event, block, placement: seat }] : [];
      })
      .sort((a, b) => a.event.index - b.event.index);
}

/**
 * Anchors in the order of the column, and the events that they are of: those of spans come where these begin, and symbols
 * that share a day may stand in another order than their times, and their labels with them.
 */
function inColumn(
  anchors: Float64Array,
  shown: readonly ShownLabel[],
): { readonly anchors: Float64Array; readonly order: Uint32Array } {
  const order = Uint32Array.from(anchors, (_, index) => index);
  const column = [...shown].sort((a, b) => a.placement.start - b.placement.start);
  const isAscending = anchors.every((anchor, i) => i === 0 || anchor >= (anchors[i - 1] ?? 0));
  if (isAscending && column.every(({ rank }, i) => i === 0 || rank > (column[i - 1]?.rank ?? 0)))
    return { anchors, order };
  const moved = anchors.slice();
  const places = new Map(column.map(({ rank }, place) => [rank, place]));
  let last = 0;
  for (const { rank } of column) moved[rank] = last = max(last, moved[rank] ?? 0);
  const compare = (a: number, b: number): number =>
    (moved[a] ?? 0) - (moved[b] ?? 0) || (places.get(a) ?? 0) - (places.get(b) ?? 0) || a - b;
  order.sort(compare);
  return { anchors: Float64Array.from(order, (index) => moved[index] ?? 0), order };
}
