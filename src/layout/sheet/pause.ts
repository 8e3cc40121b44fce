import type { FramedEvent } from "../framed.ts";
import { outside } from "./outside.ts";
import { lettersOf, type TextLine } from "../text/type.ts";

/** Space between a word and a leader that pauses there, in px. */
const CLEAR = 1.5;

/** Has leaders pause where a word of the axis stands: a word is read at its tick, a line is followed across a gap. */
export function pausing(events: readonly FramedEvent[], words: readonly TextLine[]): readonly FramedEvent[] {
  const boxes = words.map(lettersOf);
  return events.map((event) => {
    if (event.label?.seat.side !== 1) return event; // there are no words over the axis
    const pieces = outside(event.label.leader, boxes, CLEAR);
    return pieces.length < 2 ? event : { ...event, label: { ...event.label, pieces } };
  });
}
