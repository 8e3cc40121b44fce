import type { Frame } from "./framed.ts";
import type { TextLine } from "./type.ts";

/** A substitute font may be so much wider than the one measured. */
export const WIDER = 1.15;

/** Beyond this many lines a picture is no place for substitutes that differ so much, and every width is enforced. */
const MOST_LINES = 2000;

/** Marks the lines of labels that a wider font would run into a neighbour or out of the picture. */
export function tighten(frame: Frame): Frame {
  const boxes = frame.events.flatMap(({ label }) => (label === undefined ? [] : [label.box]));
  const isTight = (line: TextLine): boolean => {
    if (boxes.length > MOST_LINES) return true;
    const grown = line.width * WIDER + 4;
    const growsLeft = line.anchor === "right";
    const [from, to] = growsLeft ? [line.x - grown, line.x] : [line.x, line.x + grown];
    if (from < 0 || to > frame.width) return true;
    const end = growsLeft ? line.x - line.width : line.x + line.width;
    return boxes.some((box) => {
      const inLine = box.y < line.y + 4 && box.y + box.height > line.y - 11;
      const edge = growsLeft ? box.x + box.width : box.x;
      return inLine && (growsLeft ? edge <= end + 1 && edge > from : edge >= end - 1 && edge < to);
    });
  };
  return {
    ...frame,
    events: frame.events.map((event) => {
      if (event.label === undefined) return event;
      const lines = event.label.lines.map((line) => (isTight(line) ? { ...line, tight: true } : line));
      return { ...event, label: { ...event.label, lines } };
    }),
  };
}
