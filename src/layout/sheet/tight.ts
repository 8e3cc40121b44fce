import { RAISED } from "../labels/block.ts";
import type { Frame, FramedLabel, NoteLine } from "../framed.ts";
import type { TextLine } from "../text/type.ts";

/** A substitute font may be so much wider than the one measured. */
export const WIDER = 1.15;

/** Beyond this many lines a picture is no place for substitutes that differ so much, and every width is enforced. */
const MOST_LINES = 2000;

/** The note numbers that follow a date from left to right: they are of one text with it, and keep to it in any font. */
export function notesBehind(line: TextLine, notes: readonly NoteLine[]): readonly NoteLine[] {
  // a title may stand before them from right to left
  if (line.role === "title" || line.role === "strong" || line.role === "lead") return [];
  return notes.filter((note) => note.x > line.x && isBeside(line, note));
}

/** The note numbers that follow a date from right to left where it grows towards them in a wider font. */
export function notesLeftOf(line: TextLine, notes: readonly NoteLine[]): readonly NoteLine[] {
  return notes.filter((note) => line.anchor === "right" && note.x < line.x && isBeside(line, note));
}

function isBeside({ y }: TextLine, note: NoteLine): boolean {
  return Math.abs(note.y + RAISED - y) < 1e-3;
}

/** A line with the note numbers that follow it, as far as these reach. */
export function throughNotes(line: TextLine, notes: readonly NoteLine[]): TextLine {
  const left = notesLeftOf(line, notes).at(-1);
  if (left !== undefined) return { ...line, width: line.x - left.x + left.width };
  const last = notesBehind(line, notes).at(-1);
  if (last === undefined) return line;
  return line.anchor === "right"
    ? { ...line, x: last.x, width: line.width + last.x - line.x }
    : { ...line, width: last.x + last.width - line.x };
}

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
  return withLines(frame, ({ lines, notes }) =>
    lines.map((line) =>
      isFollowed(line, lines) || isTight(throughNotes(line, notes)) ? { ...line, tight: true } : line,
    ),
  );
}

/** A frame with other lines in its labels. */
function withLines(frame: Frame, linesOf: (label: FramedLabel) => readonly TextLine[]): Frame {
  const events = frame.events.map((event) => {
    const { label } = event;
    return label === undefined ? event : { ...event, label: { ...label, lines: linesOf(label) } };
  });
  return { ...frame, events };
}

/** Whether another text of its label stands behind a line. */
function isFollowed({ x, y, anchor }: TextLine, lines: readonly TextLine[]): boolean {
  return lines.some((other) => Math.abs(other.y - y) < 1e-3 && (anchor === "right" ? other.x < x : other.x > x));
}

/** Takes the marks of {@link tighten} back from lines that a font is known to have room for. */
export function loosen(frame: Frame, fits: (line: TextLine) => boolean): Frame {
  return withLines(frame, ({ lines }) =>
    lines.map((line) => (line.tight === true && fits(line) ? { ...line, tight: false } : line)),
  );
}
