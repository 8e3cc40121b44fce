import type { Frame, FramedLabel, FramedMark } from "../../src/layout/framed.ts";
import { BAR } from "../../src/layout/marks/marks.ts";
import { plane, type Box, type Point } from "../../src/layout/plane.ts";
import { ascent, descent, type, type TextLine } from "../../src/layout/text/type.ts";

const { abs, max, min, sign } = Math;

/** Rounding, px. */
const SLACK = 1e-6;

/** The rectangle of a line's letters: capitals above the baseline, descenders under it. */
export function letters({ anchor, role, width, x, y }: TextLine): Box {
  const { size } = type[role];
  const left = anchor === "left" ? x : anchor === "right" ? x - width : x - width / 2;
  return { x: left, y: y - ascent * size, width, height: (ascent + descent) * size };
}

/** Every line of text of a picture, each with a name for messages. */
export function textOf(frame: Frame): (readonly [name: string, line: TextLine])[] {
  const named = (name: string, lines: readonly TextLine[]) => lines.map((line) => [name, line] as const);
  return [
    ...named("header", frame.header),
    ...named(
      "legend",
      frame.legend.map((item) => item.line),
    ),
    ...named("axis", frame.axis.words),
    ...frame.events.flatMap(({ event, label, marks }) => [
      ...named(`label of ${event.event.id}`, [...(label?.lines ?? []), ...(label?.notes ?? [])]),
      ...marks.flatMap(({ notes }) => named(`mark of ${event.event.id}`, notes)),
    ]),
    ...named("reference", frame.references),
    ...named("empty", frame.empty === undefined ? [] : [frame.empty]),
  ];
}

/**
 * Looks for what no picture may have, by plain geometry that knows nothing of how the places were found.
 *
 * @returns one sentence for each fault; empty where all is well
 */
export function faults(frame: Frame): string[] {
  return [...outside(frame), ...labelFaults(frame), ...wordFaults(frame), ...markFaults(frame)];
}

/** A part of a picture without the labels that its edges cut. */
export function uncut(part: Frame): Frame {
  const { orientation, origin, axis, width, margin } = part;
  const isUpright = orientation === "vertical";
  const [from, to] = isUpright ? [origin[1], origin[1] + axis.length] : [margin, width - margin];
  const isCut = ({ x, y, width: w, height: h }: Box): boolean =>
    isUpright ? y < from || y + h > to : x < from || x + w > to;
  const isWhole = ({ box, leader }: FramedLabel): boolean =>
    !isCut(box) && leader.every(([x, y]) => !isCut({ x, y, width: 0, height: 0 }));
  const events = part.events.map((event) => {
    const { label, ...rest } = event;
    return label === undefined || isWhole(label) ? event : rest;
  });
  return { ...part, events };
}

/** Labels, leaders, text and marks that stick out of the picture. */
export function outside(frame: Frame): string[] {
  const whole: Box = { x: 0, y: 0, width: frame.width, height: frame.height };
  const found = textOf(frame).map(([name, line]): [string, Box] => [`${name} “${line.text}”`, letters(line)]);
  for (const { event, label } of frame.events) {
    if (label === undefined) continue;
    found.push([`the label of ${event.event.id}`, label.box]);
    for (const [x, y] of label.leader) found.push([`the leader of ${event.event.id}`, { x, y, width: 0, height: 0 }]);
  }
  const on = plane(frame.orientation, frame.mirrored, frame.origin);
  for (const { event, marks } of frame.events)
    for (const { across, shape } of marks)
      found.push([`a mark of ${event.event.id}`, on.box([shape.from, shape.to], [across - BAR / 2, across + BAR / 2])]);
  return found.flatMap(([name, box]) => {
    const edges = [
      ["left", -box.x],
      ["right", box.x + box.width - whole.width],
      ["top", -box.y],
      ["bottom", box.y + box.height - whole.height],
    ] as const;
    return edges.flatMap(([edge, by]) => (by <= SLACK ? [] : [`${name} sticks out at the ${edge} by ${by} px`]));
  });
}

/** Labels that overlap, text out of its label, leaders that enter a label or cross. */
export function labelFaults(frame: Frame): string[] {
  const found: string[] = [];
  const labels = frame.events.flatMap(({ event, label }) =>
    label === undefined ? [] : [{ id: event.event.id, label, reach: reachOf(label) }],
  );
  for (const { event, label, marks } of frame.events)
    if (label?.leader.length === 0 && !marks.every((mark) => adjoins(frame, mark, label.box)))
      found.push(`label ${event.event.id} has no leader and does not stand at its mark`);
  for (const [i, one] of labels.entries()) {
    found.push(...ownFaults(frame, one.id, one.label));
    for (const other of labels.slice(i + 1)) {
      if (!overlap(one.reach, other.reach)) continue;
      if (overlap(one.label.box, other.label.box)) found.push(`labels ${one.id} and ${other.id} overlap`);
      if (enters(one.label.leader, other.label.box)) found.push(`leader ${one.id} enters label ${other.id}`);
      if (enters(other.label.leader, one.label.box)) found.push(`leader ${other.id} enters label ${one.id}`);
      if (crosses(one.label.leader, other.label.leader)) found.push(`leaders ${one.id} and ${other.id} cross`);
    }
  }
  return found;
}

/** The rectangle around a label and its leader, which has no less than a px of any width. */
function reachOf({ box, leader }: FramedLabel): Box {
  const [xs, ys] = [0, 1].map((axis) => leader.map((point) => point[axis]));
  const [x, y] = [min(box.x, ...xs) - 0.5, min(box.y, ...ys) - 0.5];
  return { x, y, width: max(box.x + box.width, ...xs) + 0.5 - x, height: max(box.y + box.height, ...ys) + 0.5 - y };
}

/** The gap of an upright leader to its text, px. */
const CLEAR = 4;

/** A leader over a raised number ends so much sooner at the most, and is so far from all letters at the least, px. */
const RAISED = 3;
const OVER = 2.4;

/** Whether a leader all but touches the letters under it. */
function isOver([x, y]: Point, { x: left, y: top, width }: Box): boolean {
  return x > left && x < left + width && y > top - OVER && y < top + 1;
}

function ownFaults(frame: Frame, id: string, { box, leader, lines, notes }: FramedLabel): string[] {
  const found: string[] = [];
  for (const line of [...lines, ...notes])
    if (!within(letters(line), box, 2)) found.push(`“${line.text}” leaves its label ${id}`);
  for (const line of [...lines, ...notes])
    if (enters(leader, coreOf(letters(line)))) found.push(`leader ${id} runs through “${line.text}” of its label`);
  if (leader.length === 0) return found;
  const [x, y] = leader.at(-1) ?? [NaN, NaN];
  const [aside, over] = frame.orientation === "vertical" ? [CLEAR + SLACK, SLACK] : [SLACK, RAISED + SLACK];
  const near =
    x >= box.x - aside && x <= box.x + box.width + aside && y >= box.y - over && y <= box.y + box.height + SLACK;
  if (!near) found.push(`leader ${id} does not end at its label`);
  else if (frame.orientation === "horizontal" && !meetsText(leader, [...lines, ...notes]))
    found.push(`leader ${id} ends beside the text of its label`);
  if (frame.orientation === "horizontal")
    for (const line of [...lines, ...notes])
      if (isOver([x, y], letters(line))) found.push(`leader ${id} all but touches “${line.text}”`);
  return found;
}

/** A box without what of letters may stick out of their line. */
function coreOf({ y, height, ...along }: Box): Box {
  return { ...along, y: y + 2, height: height - 4 };
}

/** A leader may end so far beside the end of the line that it meets: it does not stand beside a line like a letter; px. */
const BESIDE = 16;

/** Whether a leader that comes from over or under a label ends where the next line before it has text. */
function meetsText(leader: readonly Point[], lines: readonly TextLine[]): boolean {
  const [x, y] = leader.at(-1) ?? [NaN, NaN];
  const isDown = (leader.at(-2)?.[1] ?? y) < y;
  const apart = (line: TextLine): number => (isDown ? line.y - y : y - line.y);
  const nearest = Math.min(...lines.map(apart).filter((distance) => distance > 0));
  const boxes = lines.filter((line) => Math.abs(apart(line) - nearest) < 6).map(letters);
  const [from, to] = [Math.min(...boxes.map((box) => box.x)), Math.max(...boxes.map((box) => box.x + box.width))];
  return x >= from - BESIDE - 0.5 && x <= to + BESIDE + 0.5;
}

/** Height of a line of a label, in px. */
const LINE = 17;

/** Whether a label stands over a mark, or beside one with its first line, as near as half a line of text is high. */
function adjoins({ orientation, mirrored, origin }: Frame, { shape, across }: FramedMark, box: Box): boolean {
  const on = plane(orientation, mirrored, origin);
  const mark = on.box([shape.from, shape.to], [across - BAR / 2, across + BAR / 2]);
  const gap = mark.y - (box.y + box.height);
  if (gap >= 0 && gap < 8 && box.x <= mark.x + mark.width && mark.x <= box.x + box.width) return true;
  const beside = Math.max(mark.x - (box.x + box.width), box.x - (mark.x + mark.width));
  return beside >= 0 && beside < 8 && mark.y >= box.y && mark.y + mark.height <= box.y + LINE;
}

/** Words of the axis, the legend and counts that touch what they may not. */
export function wordFaults(frame: Frame): string[] {
  const found: string[] = [];
  const words = frame.axis.words.map((line) => ({ text: line.text, box: letters(line) }));
  const key = [...frame.legend.map((item) => item.line), ...frame.header].map((line) => ({
    text: line.text,
    box: letters(line),
  }));
  const counts = frame.counts.map(({ box, members }) => ({ text: `column of ${members.length}`, box }));
  const labels = frame.events.flatMap(({ event, label }) =>
    label === undefined ? [] : [{ id: event.event.id, label }],
  );
  for (const [name, group] of Object.entries({
    words,
    key,
    counts,
    references: frame.references.map((line) => ({ text: line.text, box: letters(line) })),
  }))
    for (const [i, one] of group.entries())
      for (const other of group.slice(i + 1))
        if (overlap(one.box, other.box)) found.push(`${name} “${one.text}” and “${other.text}” overlap`);
  for (const word of words) {
    for (const other of [...key, ...counts])
      if (overlap(word.box, other.box)) found.push(`axis word “${word.text}” touches “${other.text}”`);
    for (const { id, label } of labels) {
      if (overlap(word.box, label.box)) found.push(`axis word “${word.text}” touches label ${id}`);
      if ((label.pieces ?? [label.leader]).some((piece) => enters(piece, word.box)))
        found.push(`leader ${id} enters axis word “${word.text}”`);
    }
  }
  if (frame.orientation === "horizontal") found.push(...tickFaults(frame), ...captionFaults(frame));
  for (const { text, box } of [...key, ...counts])
    for (const { id, label } of labels) if (overlap(box, label.box)) found.push(`“${text}” touches label ${id}`);
  return found;
}

/** Names of ticks that stand elsewhere, words that a mark hides, and leaders that pause for anything but a word. */
function tickFaults({ axis, events, margin, mirrored, orientation, origin, width }: Frame): string[] {
  const found: string[] = [];
  const on = plane(orientation, mirrored, origin);
  const marks = events.flatMap(({ event, marks: own }) =>
    own.map(({ across, shape }) => ({
      id: event.event.id,
      box: on.box([shape.anchor - shape.radius, shape.anchor + shape.radius], [across - BAR / 2, across + BAR / 2]),
    })),
  );
  for (const line of axis.words) {
    const box = letters(line);
    const middle = box.x + box.width / 2;
    const isAtEnd = box.x < margin + 0.01 || box.x + box.width > width - margin - 0.01;
    if (box.x < margin - 0.01 || box.x + box.width > width - margin + 0.01)
      found.push(`axis word “${line.text}” sticks out of the column of the text`);
    // beside a break it is clear of the strokes, or reaches 4 px over the middle, and still over its tick, or 1 px beside it
    const isAtBreak =
      axis.breaks.some(([x]) =>
        [8, -4].some((from) => abs(box.x - (x + from)) < 0.01 || abs(box.x + box.width - (x - from)) < 0.01),
      ) && axis.ticks.some(([[x]]) => x > box.x - 1.01 && x < box.x + box.width + 1.01);
    if (line.role === "tick" && !isAtEnd && !isAtBreak && !axis.ticks.some(([[x]]) => abs(x - middle) < 0.01))
      found.push(`axis word “${line.text}” stands beside its tick`);
    for (const mark of marks)
      if (overlap(mark.box, box)) found.push(`the mark of ${mark.id} hides axis word “${line.text}”`);
  }
  for (const { event, label } of events) {
    const pieces = label?.pieces ?? [];
    for (const [i, to] of pieces.slice(1).entries()) {
      const [[x1, y1], [x2, y2]] = [pieces[i].at(-1) ?? to[0], to[0]];
      // it keeps 1.5 px from the letters
      const gap = { x: min(x1, x2) - 2, y: min(y1, y2) - 2, width: abs(x2 - x1) + 4, height: abs(y2 - y1) + 4 };
      if (!axis.words.some((line) => overlap(gap, letters(line))))
        found.push(`leader ${event.event.id} pauses where no word stands`);
    }
  }
  return found;
}

/** How far from its break a caption that says “from here” may begin, px. */
const NEAR = 16;

/** Captions of a change of scale that do not begin behind a break of the axis. */
function captionFaults({ axis, mirrored }: Frame): string[] {
  return axis.words
    .filter(({ role, x }) => {
      const behind = axis.breaks.map(([at]) => (mirrored ? at - x : x - at));
      return role === "scale" && !behind.some((px) => px > 0 && px <= NEAR + SLACK);
    })
    .map(({ text }) => `“${text}” does not begin at a break`);
}

/** Marks of different events that overlap on a row, but bars of which one may end before the other begins, and events that stand more than once. */
export function markFaults(frame: Frame): string[] {
  const found: string[] = [];
  const rows = new Map<number, { id: string; from: number; to: number; begins: number; mayEnd: number }[]>();
  for (const { event, marks } of frame.events)
    for (const { across, shape, mark } of marks) {
      const row = rows.get(across) ?? [];
      rows.set(across, row);
      const { start, end } = mark.when;
      const [begins, mayEnd] = shape.form === "span" ? [start.earliest, end.earliest] : [-Infinity, Infinity];
      row.push({ id: event.event.id, from: shape.from, to: shape.to, begins, mayEnd });
    }
  for (const row of rows.values()) {
    for (const { id, from, to } of row) if (!(to > from && to - from < Infinity)) found.push(`mark ${id} has no size`);
    row.sort((a, b) => a.from - b.from);
    let reach: (typeof row)[number] | undefined;
    for (const mark of row) {
      const mayFollow = reach !== undefined && mark.begins >= reach.mayEnd;
      if (reach !== undefined && reach.id !== mark.id && mark.from < reach.to - SLACK && !mayFollow)
        found.push(`marks ${reach.id} and ${mark.id} overlap by ${reach.to - mark.from} px`);
      if (reach === undefined || mark.to > reach.to) reach = mark;
    }
  }
  return found;
}

export function within(inner: Box, outer: Box, slack: number = SLACK): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** Whether two rectangles have more in common than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width - SLACK &&
    b.x < a.x + a.width - SLACK &&
    a.y < b.y + b.height - SLACK &&
    b.y < a.y + a.height - SLACK
  );
}

/** Whether a polyline has a point inside a rectangle; its edge is not inside. */
function enters(line: readonly Point[], box: Box): boolean {
  const low: Point = [box.x + SLACK, box.y + SLACK];
  const high: Point = [box.x + box.width - SLACK, box.y + box.height - SLACK];
  return line.slice(1).some((to, k) => {
    const from = line[k];
    let [enter, leave] = [0, 1];
    for (const axis of [0, 1] as const) {
      const delta = to[axis] - from[axis];
      if (abs(delta) < 1e-12) {
        if (from[axis] <= low[axis] || from[axis] >= high[axis]) return false;
        continue;
      }
      const at = [(low[axis] - from[axis]) / delta, (high[axis] - from[axis]) / delta] as const;
      enter = max(enter, min(...at));
      leave = min(leave, max(...at));
    }
    return enter < leave;
  });
}

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number => {
  const value = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  return abs(value) < 1e-6 ? 0 : sign(value);
};

/** Whether segments of two polylines cross in their insides; a common stem or a touch does not count. */
function crosses(a: readonly Point[], b: readonly Point[]): boolean {
  return a
    .slice(1)
    .some((q, i) =>
      b
        .slice(1)
        .some((s, k) => turn(a[i], q, b[k]) * turn(a[i], q, s) < 0 && turn(b[k], s, a[i]) * turn(b[k], s, q) < 0),
    );
}
