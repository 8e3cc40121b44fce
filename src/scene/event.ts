import type { FramedEvent, FramedLabel, NoteLine } from "../layout/framed.ts";
import { printable } from "../layout/printable.ts";
import type { Plane } from "../layout/plane.ts";
import type { Drawing } from "./drawing.ts";
import { sourceId } from "./ids.ts";
import { drawMark } from "./mark.ts";
import { pair, round } from "./path.ts";
import { eventName } from "./names.ts";
import { node, type SceneNode } from "./node.ts";
import { hueClass, paint } from "./paint.ts";
import { text } from "./text.ts";

/** Draws an event: its marks, and its label over them. */
export function drawEvent({ event, marks, label }: FramedEvent, on: Plane, drawing: Drawing): SceneNode {
  const { prepared, ground } = drawing;
  const by = { type: event.type, ground };
  const [first] = marks;
  const joint =
    marks.length > 1 && first !== undefined
      ? marks.map(({ shape, across }) => pair(on.point((shape.from + shape.to) / 2, across))).join("L")
      : undefined;
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
        node("title", {}, [prepared.words.eventName(event.date(), printable(event.event.title))]),
      joint !== undefined &&
        node("path", {
          class: "attested-joint",
          d: `M${joint}`,
          fill: "none",
          stroke: paint("line", ground),
          "stroke-width": 1.2,
          "stroke-dasharray": "2 2",
        }),
      ...marks.map(({ shape, across, notes }) =>
        node("g", { class: "attested-mark" }, [
          ...drawMark(shape, across, on, by),
          ...(notes.length > 0 ? [drawNotesGround(notes, drawing)] : []),
          ...notes.map((note) => drawNote(note, drawing)),
        ]),
      ),
      label !== undefined && drawLabel(label, drawing),
    ],
  );
}

/** The ground on which the numbers of a mark can be read, since the line that joins the readings runs on under them. */
function drawNotesGround(notes: readonly NoteLine[], { ground }: Drawing): SceneNode {
  const edges = notes.flatMap(({ x, width, anchor }) => (anchor === "right" ? [x - width, x] : [x, x + width]));
  const [left, right] = [Math.min(...edges), Math.max(...edges)];
  return node("rect", {
    class: "attested-halo",
    x: round(left - 1),
    y: round((notes[0]?.y ?? 0) - 9),
    width: round(right - left + 2),
    height: 11,
    fill: paint("ground", ground),
  });
}

/** Straight lines stand on half px, where one of 1 px is sharp. */
function half(value: number): number {
  return Math.round(value - 0.5) + 0.5;
}

/** Draws leaders of an upright picture where they lead over bars. */
export function drawPasses(events: readonly FramedEvent[], on: Plane, { ground }: Drawing): SceneNode | false {
  const bars = events.flatMap(({ marks }) =>
    marks
      .filter(({ shape }) => shape.form !== "symbol")
      .map(({ shape: { from, to }, across }) => on.box([from, to], [across, across])),
  );
  const passes = events.flatMap(({ label }) => {
    const [[from, place] = [0, 0], [to] = [0]] = label?.leader ?? [];
    return bars
      .filter(({ x, y, height }) => (x - from) * (x - to) < 0 && y < place && y + height > place)
      .map(({ x }) => `M${round(x - 5)},${half(place)}h10`); // a bar with its ground
  });
  const d = passes.join("");
  return d !== "" && node("path", { class: "attested-over attested-leader", d, stroke: paint("line", ground) });
}

/** Draws a leader. */
export function drawLeader(id: string, label: FramedLabel, { ground }: Drawing): SceneNode {
  const d = `M${label.leader.map(([x, y]) => `${half(x)},${half(y)}`).join("L")}`;
  return node("path", {
    class: "attested-leader",
    "data-event": id,
    d,
    fill: "none",
    stroke: paint("line", ground),
    "stroke-width": 1,
  });
}

function drawLabel(label: FramedLabel, drawing: Drawing): SceneNode {
  const { x, y, width, height } = label.box;
  return node("g", { class: "attested-label" }, [
    node("rect", {
      class: "attested-target",
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
      fill: "none",
      "pointer-events": "all",
    }),
    ...label.lines.map((line) => text(line, drawing, { "aria-hidden": "true" })),
    ...label.notes.map((note) => drawNote(note, drawing)),
  ]);
}

/** A note number leads to its source in the reference list, where there is one. */
function drawNote(line: NoteLine, drawing: Drawing): SceneNode {
  const { prepared } = drawing;
  const number = text(line, drawing);
  if (prepared.settings.references === "none") return number;
  return node(
    "a",
    {
      class: "attested-note",
      href: `#${sourceId(prepared, line.note.number)}`,
      "aria-label": prepared.words.noteName(line.note.number, printable(line.note.source.title)),
    },
    [number],
  );
}
