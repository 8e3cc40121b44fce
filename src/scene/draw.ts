import type { Frame, FramedCount, FramedEvent, FramedLabel, NoteLine } from "../layout/framed.ts";
import type { LegendItem } from "../layout/legend.ts";
import { BAR, type MarkShape } from "../layout/marks.ts";
import { plane, type Plane } from "../layout/plane.ts";
import type { Prepared, PreparedType } from "../layout/prepare.ts";
import { type, type TextLine, type TextRole } from "../layout/type.ts";
import { drawMark, pair, round, symbolPath } from "./mark.ts";
import { description, eventName } from "./names.ts";
import { node, type Attributes, type SceneNode } from "./node.ts";
import { filled, hueClass, paint, type Ground } from "./paint.ts";
import { style, type Place } from "./style.ts";
import type { PaintName } from "./theme.ts";

/** The fonts of a file: those of the reader's system. */
const FONTS = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** The class of each kind of text, and its paint. */
const textPaint: Readonly<Record<TextRole, readonly [className: string, paint: PaintName]>> = {
  heading: ["attested-heading", "ink"],
  description: ["attested-description", "quiet"],
  key: ["attested-key", "quiet"],
  date: ["attested-date", "ink"],
  note: ["attested-number", "quiet"],
  title: ["attested-title", "ink"],
  strong: ["attested-title", "ink"],
  annotation: ["attested-annotation", "quiet"],
  tick: ["attested-tick", "quiet"],
  period: ["attested-period", "ink"],
  scale: ["attested-scale", "quiet"],
  count: ["attested-count-text", "ink"],
  reference: ["attested-reference", "quiet"],
};

/**
 * Draws a frame as a scene: adds paint, names and roles; every size is the frame's.
 *
 * @param place - whether the picture is a file of its own, with a ground and its references in it, or part of a page
 */
export function draw(frame: Frame, place: Place): SceneNode {
  const { prepared, width, height } = frame;
  const { settings, timeline } = prepared;
  const ground: Ground = settings.theme === "dark" ? "dark" : "light";
  const on = plane(frame.orientation, frame.mirrored, frame.origin);
  const title = timeline.title ?? prepared.words.untitled;
  return node(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: `attested attested-${frame.orientation}`,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width: round(width),
      height: round(height),
      role: "graphics-document",
      "aria-roledescription": prepared.words.untitled.toLowerCase(),
      "aria-label": `${title}. ${description(prepared)}`,
      lang: prepared.locale,
      direction: "ltr",
      "font-family": FONTS,
    },
    [
      place === "file" && node("style", {}, [style(settings.theme, place)]),
      place === "file" &&
        node("rect", { class: "attested-ground", width: "100%", height: "100%", fill: paint("ground", ground) }),
      frame.header.length > 0 &&
        node(
          "g",
          { class: "attested-header" },
          frame.header.map((line) => text(line, prepared, ground)),
        ),
      frame.legend.length > 0 && drawLegend(frame, ground),
      drawAxis(frame, ground),
      // leaders lie under all marks, so that none is crossed out by another event's leader
      node(
        "g",
        { class: "attested-leaders" },
        frame.events.map((event) => event.label !== undefined && drawLeader(event.event.event.id, event.label, ground)),
      ),
      node(
        "g",
        { class: "attested-events" },
        frame.events.map((event) => drawEvent(event, on, prepared, ground, place)),
      ),
      ...frame.counts.map((count) => drawCount(count, prepared, ground)),
      frame.empty !== undefined && text(frame.empty, prepared, ground),
      frame.references.length > 0 && drawReferences(frame, ground),
    ],
  );
}

/**
 * A line of text. Its anchor is physical, so every picture's direction is `ltr`; text that runs to the left stands in an
 * isolate of its own (UAX 9), which orders it alike in browsers and in renderers that know no `direction`.
 */
function text(line: TextLine, prepared: Prepared, ground: Ground, more: Attributes = {}): SceneNode {
  const { size, weight } = type[line.role];
  const [className, name] = textPaint[line.role];
  return node(
    "text",
    {
      class: className,
      x: round(line.x),
      y: round(line.y),
      "font-size": size,
      "font-weight": weight === 400 ? undefined : weight,
      "text-anchor": line.anchor === "left" ? undefined : line.anchor === "right" ? "end" : "middle",
      textLength: line.tight ? round(line.width) : undefined,
      lengthAdjust: line.tight ? "spacingAndGlyphs" : undefined,
      fill: paint(name, ground),
      ...more,
    },
    [prepared.direction === "rtl" ? `\u2067${line.text}\u2069` : line.text],
  );
}

function drawLegend(frame: Frame, ground: Ground): SceneNode {
  const { prepared } = frame;
  return node(
    "g",
    { class: "attested-legend" },
    frame.legend.map((item) =>
      node("g", { class: item.key.kind === "type" ? hueClass(item.key.type) : undefined }, [
        ...drawKey(item, ground, prepared),
        text(item.line, prepared, ground),
      ]),
    ),
  );
}

/** The colour of keys that stand for every type. */
const anyType: PreparedType = { id: "", label: "", hue: 0, symbol: "circle", color: "#767676" };

/** The key of a legend item is drawn by the same code as the marks it explains. */
function drawKey({ key, x, y }: LegendItem, ground: Ground, prepared: Prepared): readonly SceneNode[] {
  if (key.kind === "words") return [];
  if (key.kind === "break") return [breakMark([x, y], "horizontal", ground)];
  if (key.kind === "type")
    return [node("path", { ...symbolPath(key.type.symbol, 5, [x, y]), ...filled(key.type, ground) })];
  if (key.form === "count")
    return [
      text(
        { text: prepared.words.count(3), role: "count", x, y: y + 4, width: 16, anchor: "middle" },
        prepared,
        ground,
      ),
    ];
  const on = plane("horizontal", false, [x - 15, y]);
  const shape: MarkShape = {
    form: "range",
    from: 2,
    to: 28,
    members: [],
    fromEnd: "cap",
    toEnd: "cap",
    approximate: false,
    uncertain: false,
    hollow: false,
    anchor: 15,
    radius: 5,
    slack: 0,
  };
  const shapes: Readonly<Record<Exclude<typeof key.form, "count">, readonly MarkShape[]>> = {
    some: [shape],
    span: [{ ...shape, form: "span", core: [2, 28] }],
    approximate: [{ ...shape, fromEnd: "soft", toEnd: "soft", from: 11, to: 19 }],
    uncertain: [{ ...shape, uncertain: true }],
    open: [{ ...shape, fromEnd: "open" }],
    unknown: [{ ...shape, toEnd: "unknown" }],
    oneOf: [
      {
        ...shape,
        form: "bracket",
        members: [
          [4, 4],
          [15, 15],
          [26, 26],
        ],
      },
    ],
    unspecified: [{ ...shape, form: "bracket" }],
    conflict: [4, 26].map((anchor) => ({ ...shape, form: "symbol" as const, hollow: true, anchor, radius: 4 })),
  };
  const joint =
    key.form === "conflict"
      ? [
          node("path", {
            class: "attested-joint",
            d: `M${round(x - 11)},${round(y)}H${round(x + 11)}`,
            stroke: paint("line", ground),
            "stroke-width": 1.2,
            "stroke-dasharray": "2 2",
          }),
        ]
      : [];
  return [...joint, ...shapes[key.form].flatMap((each) => drawMark(each, 0, on, { type: anyType, ground }))];
}

function drawAxis(frame: Frame, ground: Ground): SceneNode {
  const { axis, prepared } = frame;
  const line = { class: "attested-line", fill: "none", stroke: paint("axis", ground) };
  return node("g", { class: "attested-axis", "aria-hidden": "true" }, [
    ...axis.stretches.map((box) =>
      node("rect", {
        class: "attested-stretch",
        x: round(box.x),
        y: round(box.y),
        width: round(box.width),
        height: round(box.height),
        fill: paint("stretch", ground),
      }),
    ),
    node("path", { ...line, d: axis.line.map(([a, b]) => `M${pair(a)}L${pair(b)}`).join(""), "stroke-width": 1.4 }),
    axis.ticks.length > 0 &&
      node("path", { ...line, d: axis.ticks.map(([a, b]) => `M${pair(a)}L${pair(b)}`).join("") }),
    ...axis.breaks.map((at) => breakMark(at, frame.orientation, ground)),
    ...axis.words.map((word) => text(word, prepared, ground)),
  ]);
}

/** Two slanted strokes across the axis where its scale changes. */
function breakMark([x, y]: readonly [number, number], orientation: Frame["orientation"], ground: Ground): SceneNode {
  const stroke = (shift: number): string =>
    orientation === "horizontal"
      ? `M${round(x + shift - 2.5)},${round(y + 7)}L${round(x + shift + 2.5)},${round(y - 7)}`
      : `M${round(x - 7)},${round(y + shift + 2.5)}L${round(x + 7)},${round(y + shift - 2.5)}`;
  return node("path", {
    class: "attested-break",
    d: stroke(-2.5) + stroke(2.5),
    fill: "none",
    stroke: paint("axis", ground),
    "stroke-width": 1.3,
  });
}

function drawEvent(framed: FramedEvent, on: Plane, prepared: Prepared, ground: Ground, place: Place): SceneNode {
  const { event, marks, label } = framed;
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
      label?.cut && node("title", {}, [event.event.title]),
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
          ...notes.map((note) => drawNote(note, prepared, ground, place)),
        ]),
      ),
      label !== undefined && drawLabel(label, prepared, ground, place),
    ],
  );
}

/** Straight parts stand on half px, where a line of 1 px is sharp. */
function drawLeader(id: string, label: FramedLabel, ground: Ground): SceneNode {
  const half = (value: number): number => Math.round(value - 0.5) + 0.5;
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

function drawLabel(label: FramedLabel, prepared: Prepared, ground: Ground, place: Place): SceneNode {
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
    ...label.lines.map((line) => text(line, prepared, ground, { "aria-hidden": "true" })),
    ...label.notes.map((note) => drawNote(note, prepared, ground, place)),
  ]);
}

/** A note number leads to its source in the reference list, where there is one. */
function drawNote(line: NoteLine, prepared: Prepared, ground: Ground, place: Place): SceneNode {
  const number = text(line, prepared, ground);
  if (place === "file" && prepared.settings.references === "none") return number;
  return node(
    "a",
    {
      class: "attested-note",
      href: `#${sourceId(prepared, line.note.number)}`,
      "aria-label": prepared.words.noteName(line.note.number, line.note.source.title),
    },
    [number],
  );
}

/** The id of a source in the reference list. */
export function sourceId(prepared: Prepared, number: number): string {
  return `${prepared.settings.id}-source-${number}`;
}

/** Titles that a count names before it says how many more there are. */
const MOST_TITLES = 5;

function drawCount(count: FramedCount, prepared: Prepared, ground: Ground): SceneNode {
  const titles = count.events.slice(0, MOST_TITLES).map(({ event }) => event.title);
  const said = prepared.words.countOf(count.events.length, titles.join("; "), count.events.length - titles.length);
  const { x, y, width, height } = count.box;
  return node("g", { class: "attested-count", "data-count": count.events.length, role: "img", "aria-label": said }, [
    node("title", {}, [said]),
    node("rect", {
      class: "attested-stretch",
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
      rx: BAR / 2,
      fill: paint("stretch", ground),
    }),
    text(count.line, prepared, ground),
  ]);
}

function drawReferences(frame: Frame, ground: Ground): SceneNode {
  const { prepared, references, rule, margin } = frame;
  return node("g", { class: "attested-references" }, [
    rule !== undefined &&
      node("path", {
        class: "attested-rule",
        d: `M${round(margin)},${round(rule)}H${round(frame.width - margin)}`,
        stroke: paint("line", ground),
        "stroke-width": 0.8,
      }),
    ...references.map((line) => {
      const number = line.source === undefined ? undefined : prepared.references.numberOf.get(line.source);
      const words = text(line, prepared, ground, {
        id: number === undefined ? undefined : sourceId(prepared, number),
        "font-style": line.italic ? "italic" : undefined,
        ...(line.href !== undefined && { fill: paint("link", ground) }),
      });
      return line.href === undefined ? words : node("a", { href: line.href }, [words]);
    }),
  ]);
}
