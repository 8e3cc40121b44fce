import { TICK } from "../axis/line.ts";
import type { FramedEvent } from "../framed.ts";
import { HALO } from "../marks/marks.ts";
import type { Point } from "../plane.ts";
import { outside } from "./outside.ts";
import { lettersOf, type TextLine } from "../text/type.ts";

/** Space between a word and a leader that pauses there, in px. */
const CLEAR = 1.5;

/**
 * Has leaders pause where a word of the axis stands: a word is read at its tick, a line is followed across a gap. Before the
 * last gap nothing is drawn that is shorter than a tick, and would be taken for one.
 */
export function pausing(events: readonly FramedEvent[], words: readonly TextLine[]): readonly FramedEvent[] {
  const boxes = words.map(lettersOf);
  return events.map((event) => {
    if (event.label?.seat.side !== 1) return event; // there are no words over the axis
    const all = outside(event.label.leader, boxes, CLEAR);
    if (all.length < 2) return event;
    const covered = HALO + Math.max(...event.marks.map(({ shape }) => shape.radius));
    const pieces = all.filter(
      (piece, index) => index === all.length - 1 || lengthOf(piece) - (index === 0 ? covered : 0) >= TICK,
    );
    return { ...event, label: { ...event.label, pieces } };
  });
}

function lengthOf(line: readonly Point[]): number {
  return line
    .slice(1)
    .reduce((sum, [x, y], i) => sum + Math.hypot(x - (line[i]?.[0] ?? x), y - (line[i]?.[1] ?? y)), 0);
}
