import { bodyOf, type Edges } from "../layout/marks/cut.ts";
import type { EndForm, MarkShape } from "../layout/marks/marks.ts";
import type { Plane } from "../layout/plane.ts";
import { DASHES, drawEnd, FADES, FADE_STEP, type MarkEnd } from "./ends.ts";
import { node, type SceneNode } from "./node.ts";
import { filled, outlined, paint, type MarkPaint } from "./paint.ts";
import { boxed, pair } from "./path.ts";
import { SEAM, seam, solidSymbol } from "./seam.ts";

/** How far a bracket reaches towards the axis, in px; upright, rows stand closer. */
export const TEETH = { horizontal: 6.5, vertical: 4.5 } as const;

/** From this length on a member is a cell, in px; a shorter one is a tooth. */
const CELL = 6;

/** Space between two cells that follow each other, in px. */
const BETWEEN = 2;

/**
 * Draws a bracket over the axis: a line with a tooth for each possibility that points at its date, or an open cell where
 * the possibility is wide. Where nothing is known of them, its ends alone have teeth. Nothing in it is filled, since
 * nothing between is claimed. Where each member is meant, they are symbols on a line instead.
 */
export function drawBracket(shape: MarkShape, across: number, on: Plane, by: MarkPaint): readonly SceneNode[] {
  const [from, to] = bodyOf(shape);
  const isRoomy = (to - from) / shape.members.length >= (shape.every ? 6 : 3);
  const inBody = shape.members.flatMap(([a, b]): readonly Edges[] => {
    const part = [Math.max(from, a), Math.min(to, b)] as const;
    return part[0] <= part[1] ? [part] : [];
  });
  const members = isRoomy ? inBody : [];
  return shape.every ? drawAll(shape, members, across, on, by) : drawOne(shape, members, across, on, by);
}

function drawOne(
  shape: MarkShape,
  members: readonly Edges[],
  across: number,
  on: Plane,
  by: MarkPaint,
): readonly SceneNode[] {
  const { type, ground } = by;
  const inner = across - TEETH[on.orientation];
  const [first, last] = [members[0], members.at(-1)];
  const body = bodyOf(shape);
  const from = first !== undefined && isDated(shape.fromEnd) ? near(first, 0) : body[0];
  const to = last !== undefined && isDated(shape.toEnd) ? near(last, 1) : body[1];
  const ends = [...(isDated(shape.fromEnd) ? [from] : []), ...(isDated(shape.toEnd) ? [to] : [])];
  const teeth = members.length > 0 ? members.flatMap((each) => (isCell(each) ? [] : [middle(each)])) : ends;
  const halo = node("rect", {
    ...boxed(on.box([shape.from - 1, shape.to + 1], [inner - 0.5, across + 2])),
    class: "attested-halo",
    fill: paint("ground", ground),
  });
  const stroke = (at: number): string => `M${pair(on.point(at, across))}L${pair(on.point(at, inner))}`;
  const line = `M${pair(on.point(from, across))}L${pair(on.point(to, across))}`;
  return [
    halo,
    ...members.filter(isCell).map(([a, b]) =>
      node("rect", {
        ...boxed(on.box([a + BETWEEN / 2, b - BETWEEN / 2], [inner, across])),
        ...outlined(type, ground, 1.2),
      }),
    ),
    node("path", { d: line, ...outlined(type, ground, 1.6, shape.uncertain ? DASHES : undefined) }),
    teeth.length > 0 &&
      node("path", { d: teeth.map(stroke).join(""), ...outlined(type, ground, members.length > 0 ? 2.4 : 1.6) }),
    ...drawBeyond({ form: shape.fromEnd, at: from, outwards: -1 }, across, on, by),
    ...drawBeyond({ form: shape.toEnd, at: to, outwards: 1 }, across, on, by),
  ].filter((part) => part !== false);
}

/** An end that is open or not known; a soft one goes on for a little, and fades. */
function drawBeyond(end: MarkEnd, across: number, on: Plane, by: MarkPaint): readonly SceneNode[] {
  const { form, at, outwards } = end;
  if (form === "cap") return [];
  if (form !== "soft") return drawEnd(end, across, on, by);
  return FADES.map((opacity, step) => {
    const [from, to] = [at + outwards * step * FADE_STEP, at + outwards * (step + 1) * FADE_STEP];
    return node("path", {
      d: `M${pair(on.point(from, across))}L${pair(on.point(to, across))}`,
      ...outlined(by.type, by.ground, 1.6),
      "stroke-opacity": opacity * 3,
    });
  });
}

function drawAll(
  shape: MarkShape,
  members: readonly Edges[],
  across: number,
  on: Plane,
  { type, ground }: MarkPaint,
): readonly SceneNode[] {
  const halo = node("rect", {
    ...boxed(on.box([shape.from - 1, shape.to + 1], [across - 4.5, across + 4.5])),
    class: "attested-halo",
    fill: paint("ground", ground),
  });
  const [from, to] = bodyOf(shape);
  const line = node("path", {
    d: `M${pair(on.point(from, across))}L${pair(on.point(to, across))}`,
    ...outlined(type, ground, 1.5, shape.uncertain ? DASHES : undefined),
  });
  return [
    halo,
    line,
    ...members.flatMap((each): readonly SceneNode[] => {
      if (!isCell(each)) return solidSymbol(type, 3.6, on.point(middle(each), across), ground);
      const edges = [each[0] + BETWEEN / 2, each[1] - BETWEEN / 2] as const;
      return [
        node("rect", { ...boxed(on.box(edges, [across - 2.5, across + 2.5])), ...filled(type, ground) }),
        ...seam(type, ground, on.box(edges, [across - SEAM / 2, across + SEAM / 2])),
      ];
    }),
  ];
}

function isDated(form: EndForm): boolean {
  return form === "cap" || form === "soft";
}

function isCell([from, to]: Edges): boolean {
  return to - from > CELL;
}

function middle([from, to]: Edges): number {
  return (from + to) / 2;
}

/** Where the line of a bracket ends at its first or last member. */
function near(member: Edges, end: 0 | 1): number {
  if (!isCell(member)) return middle(member);
  return member[end] + (end === 0 ? 1 : -1) * (BETWEEN / 2);
}
