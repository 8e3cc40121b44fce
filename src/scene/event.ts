import type { FramedEvent, FramedLabel, NoteLine } from "../layout/framed.ts";
import { NOTE_GAP, RAISED } from "../layout/labels/block.ts";
import { POP_EMBEDDING, printable, RIGHT_TO_LEFT_EMBEDDING, RIGHT_TO_LEFT_MARK } from "../layout/text/printable.ts";
import { notesBehind, notesLeftOf, throughNotes } from "../layout/sheet/tight.ts";
import type { TextLine } from "../layout/text/type.ts";
import { symbolIn } from "../layout/marks/marks.ts";
import type { Plane } from "../layout/plane.ts";
import type { Drawing } from "./drawing.ts";
import { sourceId } from "./ids.ts";
import { drawMark } from "./mark.ts";
import { boxed, pair } from "./path.ts";
import { eventName } from "./names.ts";
import { node, type SceneNode } from "./node.ts";
import { hueClass, paint } from "./paint.ts";
import { text } from "./text.ts";

const { abs, min } = Math;

/** Draws an event: its marks, and its label over them. */
export function drawEvent(framed: FramedEvent, on: Plane, drawing: Drawing): SceneNode {
  const { event, marks, label } = framed;
  const { prepared, ground } = drawing;
  const by = { type: event.type, ground };
  return node(
    "g",
    {
      class: `attested-event ${hueClass(event.type)}`,
      "data-event": event.event.id,
      "data-type": event.type.id === "" ? undefined : event.type.id,
      role: "graphics-object",
      "aria-label": eventName(prepared, event),
    },
    [
      (label === undefined || label.cut) &&
        node("title", {}, [prepared.words.eventName(event.dateInFull(), printable(event.event.title))]),
      marks.length > 1 &&
        node("path", {
          class: "attested-joint",
          d: jointOf(framed, on),
          fill: "none",
          stroke: paint("line", ground),
          "stroke-width": 1.2,
          "stroke-dasharray": "2 2",
        }),
      ...marks.map(({ shape, across, notes }) =>
        node("g", { class: "attested-mark" }, [
          ...drawMark(shape, across, on, by),
          ...(notes.length > 0 ? [drawNotesGround(notes, drawing)] : []),
          ...notes.map((note) => drawNote(note, text(note, drawing), drawing)),
        ]),
      ),
      label !== undefined && drawLabel(label, drawing),
    ],
  );
}

/** The line that joins the marks of an event: through those of a row, and beside them from row to row. */
function jointOf({ marks, joint }: FramedEvent, on: Plane): string {
  const beside = joint === undefined ? [] : [joint];
  const rows = [...new Set(marks.map(({ across }) => across))].sort((a, b) => a - b);
  const through = rows.map((row) => {
    const own = marks.filter(({ across }) => across === row);
    const along = [...own.map(({ shape }) => (shape.from + shape.to) / 2), ...beside];
    return [on.point(Math.min(...along), row), on.point(Math.max(...along), row)];
  });
  const over = beside.map((along) => [on.point(along, rows[0] ?? 0), on.point(along, rows.at(-1) ?? 0)]);
  return [...through, ...over].map((line) => `M${line.map(pair).join("L")}`).join("");
}

/** The ground on which the numbers of a mark can be read, since the line that joins the readings runs on under them. */
function drawNotesGround(notes: readonly NoteLine[], { ground }: Drawing): SceneNode {
  const edges = notes.flatMap(({ x, width, anchor }) => (anchor === "right" ? [x - width, x] : [x, x + width]));
  const [left, right] = [Math.min(...edges), Math.max(...edges)];
  const box = { x: left - 1, y: (notes[0]?.y ?? 0) - 9, width: right - left + 2, height: 11 };
  return node("rect", { class: "attested-halo", ...boxed(box), fill: paint("ground", ground) });
}

/** Straight lines stand on half px, where one of 1 px is sharp. */
function half(value: number): number {
  return Math.round(value - 0.5) + 0.5;
}

/** A bar is cut by the leaders that lead over it no nearer to its ends and its symbol than this, in px. */
const CLEAR = 5;

/** Draws leaders of an upright picture where they lead over bars: these have a gap there, so that none seems to begin at them. */
export function drawPasses(events: readonly FramedEvent[], on: Plane, { ground }: Drawing): SceneNode | false {
  const bars = events.flatMap(({ marks }) =>
    marks
      .filter(({ shape }) => shape.form !== "symbol")
      .map(({ shape, across }) => ({
        ...on.box([shape.from, shape.to], [across, across]),
        within: symbolIn(shape, shape.from, shape.to),
      })),
  );
  const passes = events.flatMap(({ label }) => {
    const [[from, place] = [0, 0], [to] = [0]] = label?.leader ?? [];
    return bars
      .filter(({ x, y, height }) => (x - from) * (x - to) < 0 && y < place && y + height > place)
      .map(({ x, y, height, within = NaN }) => {
        const isClear = min(place - y, y + height - place) > CLEAR && !(abs(on.point(within, 0)[1] - place) < CLEAR);
        const [begin, at] = [x - 5, half(place)]; // a bar with its ground
        return { over: `M${pair([begin, at])}h10`, gap: isClear ? `M${pair([begin, at - 1.5])}h10v3h-10z` : "" };
      });
  });
  if (passes.length === 0) return false;
  const gaps = passes.map(({ gap }) => gap).join("");
  return node("g", {}, [
    gaps !== "" && node("path", { class: "attested-halo", d: gaps, fill: paint("ground", ground) }),
    node("path", {
      class: "attested-over attested-leader",
      d: passes.map(({ over }) => over).join(""),
      stroke: paint("line", ground),
    }),
  ]);
}

/** Draws a leader. */
export function drawLeader(id: string, label: FramedLabel, { ground }: Drawing): SceneNode {
  const pieces = label.pieces ?? [label.leader];
  const d = pieces.map((piece) => `M${piece.map(([x, y]) => `${half(x)},${half(y)}`).join("L")}`).join("");
  return node("path", {
    class: "attested-leader",
    "data-event": id,
    d,
    fill: "none",
    stroke: paint("line", ground),
    "stroke-width": 1,
  });
}

function drawLabel({ box, lines, notes }: FramedLabel, drawing: Drawing): SceneNode {
  const behind = lines.map((line) => notesBehind(line, notes));
  const left = lines.map((line) => (line.tight === true ? [] : notesLeftOf(line, notes)));
  const apart = notes.filter((note) => ![...behind, ...left].flat().includes(note));
  return node("g", { class: "attested-label" }, [
    node("rect", { class: "attested-target", ...boxed(box), fill: "none", "pointer-events": "all" }),
    ...lines.map((line, index) => drawLine(line, behind[index] ?? [], drawing)),
    ...lines.map((line, index) => drawNotesLeftOf(line, left[index] ?? [], drawing)),
    ...apart.map((note) => drawNote(note, text(note, drawing), drawing)),
  ]);
}

/** A line of a label, which its event says aloud, with the note numbers that follow it. */
function drawLine(line: TextLine, notes: readonly NoteLine[], drawing: Drawing): SceneNode {
  const hidden = { "aria-hidden": "true" };
  if (notes.length === 0) return text(line, drawing, hidden);
  const whole = text(throughNotes(line, notes), drawing);
  const raised = { dx: NOTE_GAP, dy: -RAISED };
  const own = { x: undefined, y: undefined, "text-anchor": undefined, "font-weight": 400 };
  const numbers = notes.map((note, index) => {
    const number = text(note, drawing, { ...own, ...(index === 0 && raised) });
    return drawNote(note, { ...number, name: "tspan" }, drawing);
  });
  return { ...whole, children: [node("tspan", hidden, whole.children), ...numbers] };
}

/**
 * The note numbers that follow a line from right to left: behind the same words, unseen. Of one text with the line they would
 * have to be shifted, which each browser does in an order of its own.
 */
function drawNotesLeftOf(line: TextLine, notes: readonly NoteLine[], drawing: Drawing): SceneNode | false {
  const [first] = notes;
  if (first === undefined) return false;
  const own = { x: undefined, y: undefined, "text-anchor": undefined };
  const unseen = { ...text(line, drawing, { ...own, visibility: "hidden", "aria-hidden": "true" }), name: "tspan" };
  const numbers = notes.map((note) => {
    const children = [note.text + RIGHT_TO_LEFT_MARK]; // lest two be one number, which runs to the right
    return drawNote(note, { ...text(note, drawing, own), name: "tspan", children }, drawing);
  });
  const gap = `${RIGHT_TO_LEFT_MARK}\u00A0`;
  const whole = text(first, drawing, { class: undefined, x: line.x });
  return { ...whole, children: [RIGHT_TO_LEFT_EMBEDDING, unseen, gap, ...numbers, POP_EMBEDDING] };
}

/** A note number leads to its source in the reference list, where there is one. */
function drawNote({ note }: NoteLine, number: SceneNode, { prepared }: Drawing): SceneNode {
  if (prepared.settings.references === "none") return number;
  return node(
    "a",
    {
      class: "attested-note",
      href: `#${sourceId(prepared, note.number)}`,
      "aria-label": prepared.words.noteName(note.number, printable(note.source.title)),
    },
    [number],
  );
}
