import { axisWords, inOnePlace, linesWithin, wordsDepth, type AxisWords } from "../axis/words.ts";
import type { Band } from "../band/band.ts";
import type { Column } from "../text/flow.ts";
import type { Placement } from "../place/place.ts";
import type { Prepared } from "../prepare/prepare.ts";
import type { MarkedEvent } from "../marks/rows.ts";
import { hangsAt } from "../band/settle.ts";

/** What stands between a horizontal axis and the labels under it: words and remarks. */
export interface BesideAxis extends AxisWords {
  /** How far the marks push the words away from the axis, in px. */
  readonly under: number;
  /** How far marks and words reach from the axis, on each side, in px. */
  readonly edges: readonly [number, number];
}

/** The room that words have in a part of a picture. */
interface WordRoom {
  /** Where the room for labels begins, in px from the axis. */
  readonly edge: number;
  /** How far into that words may reach, in px. */
  readonly spare: number;
}

/** How far marks may reach under the axis before they come near the words there, in px. */
const FREE = 8;

/**
 * Places the words under an axis with its marks and labels.
 *
 * @param room - @defaultValue all that they need
 */
export function besideAxis(
  prepared: Prepared,
  found: Band,
  column: Column,
  { edge, spare }: WordRoom = { edge: Infinity, spare: 0 },
): BesideAxis {
  const deepest = found.marked.reduce(
    (most, { marks }) => marks.reduce((own, { lift = 0, shape }) => Math.max(own, shape.radius - lift), most),
    FREE,
  );
  const under = Math.min(deepest - FREE, edge === Infinity ? edge : spare);
  const marked = new Map(found.marked.map((each) => [each.event, each]));
  const leaders = found.candidates.flatMap(({ event }, index) => {
    const [placement, mark] = [found.labelled.placements[index], marked.get(event)];
    return placement?.side === 1 && mark !== undefined ? [reachIn(placement.leader, spare, mark)] : [];
  });
  const pausing = linesWithin(edge - under);
  const lines = linesWithin(edge + spare - under);
  const own = axisWords(prepared, found.axis, column, lines, { leaders, pausing });
  const text = edge === Infinity ? inOnePlace(own) : own; // of a part, no legend says the others
  return { ...text, under, edges: [found.reach, under + wordsDepth(text.words)] };
}

/** From where to where a leader goes along the axis, from its mark up to a distance from the words. */
function reachIn(leader: Placement["leader"], distance: number, mark: MarkedEvent): readonly [number, number] {
  const places = leader.flatMap(([along, across], index) => (index === 0 || across <= distance ? [along] : []));
  const all = [hangsAt(mark, places[0] ?? 0), ...places];
  return [Math.min(...all), Math.max(...all)];
}
