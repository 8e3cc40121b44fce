import { bodyOf, type Edges } from "../layout/marks/cut.ts";
import { BAR, HALO, symbolIn, type EndForm, type MarkShape } from "../layout/marks/marks.ts";
import type { Plane, Point } from "../layout/plane.ts";
import { DASHES, drawEnd, TINT } from "./ends.ts";
import { node, type Attributes, type SceneNode } from "./node.ts";
import { filled, outlined, paint, type MarkPaint } from "./paint.ts";
import { SEAM, seam, solidSymbol } from "./seam.ts";
import { boxed, translate, outlineOf, pair, symbolPath } from "./path.ts";

/** Thickness of the long sides of a tinted stretch, in px. */
const SIDE = 1;

/** How much of a bar shows that an end is in doubt, at the least, in px. */
const DOUBT = 10;

/** Draws a date that is as fine as its symbol. */
export function drawSymbol(shape: MarkShape, at: Point, by: MarkPaint): readonly SceneNode[] {
  const { type, ground } = by;
  // A soft symbol fades outwards from a smaller core, so that it takes no more room than a sharp one.
  const radius = shape.approximate ? shape.radius - 1.6 : shape.radius;
  const transform = translate(at);
  const path = (around: number, paints: Attributes): SceneNode =>
    node("path", { d: outlineOf(type.symbol, around), transform, ...paints });
  const blank = { class: "attested-halo", fill: paint("ground", ground) };
  const halo = path(shape.radius + HALO, blank);
  const isTinted = shape.uncertain && !shape.hollow;
  const soft = shape.approximate ? [3, 1.5].map((more) => path(radius + more, filled(type, ground, 0.25))) : [];
  if (!shape.hollow && !shape.uncertain) return [halo, ...soft, ...solidSymbol(type, radius, at, ground)];
  const edge = path(radius, outlined(type, ground, 1.7, shape.uncertain ? "2.6 1.8" : undefined));
  return [halo, ...soft, path(radius, blank), ...(isTinted ? [path(radius, filled(type, ground, TINT))] : []), edge];
}

/** Draws a stretch or a span. */
export function drawBar(shape: MarkShape, across: number, on: Plane, by: MarkPaint): readonly SceneNode[] {
  const { type, ground } = by;
  const half = BAR / 2;
  const rect = (from: number, to: number, extra: number, attributes: Attributes): SceneNode =>
    node("rect", { ...boxed(on.box([from, to], [across - half - extra, across + half + extra])), ...attributes });
  const halo = rect(shape.from - 1, shape.to + 1, 1.5, { class: "attested-halo", fill: paint("ground", ground) });
  const [from, to] = bodyOf(shape);
  const core = coreOf(shape, from, to);
  const parts: SceneNode[] = [halo];
  for (const { edges, doubtful } of possible(shape, [from, to], core)) {
    if (shape.hollow) continue;
    parts.push(rect(...edges, 0, filled(type, ground, doubtful ? TINT / 2 : TINT)));
    if (doubtful || core !== undefined || shape.form === "range") parts.push(sides(edges, doubtful, across, on, by));
  }
  if (core !== undefined)
    parts.push(
      rect(...core, 0, filled(type, ground, shape.hollow ? TINT : undefined)),
      ...seam(type, ground, on.box(core, [across - SEAM / 2, across + SEAM / 2])),
    );
  // it lasted, though at no time for certain
  else if (shape.form === "span" && !shape.hollow) parts.push(rect(from, to, 1 - half, filled(type, ground)));
  if (shape.hollow) parts.push(rect(from, to, -0.6, outlined(type, ground, 1.2, shape.uncertain ? DASHES : undefined)));
  parts.push(
    ...drawEnd({ form: shape.fromEnd, at: from, outwards: -1 }, across, on, by),
    ...drawEnd({ form: shape.toEnd, at: to, outwards: 1 }, across, on, by),
  );
  const within = symbolIn(shape, from, to);
  if (within !== undefined) {
    const at = on.point(within, across);
    parts.push(
      node("path", { ...symbolPath(type.symbol, 4.6, at), class: "attested-halo", fill: paint("ground", ground) }),
      ...solidSymbol(type, 3.1, at, ground),
    );
  }
  return parts;
}

/** The certain stretch; an end in doubt keeps it away, so that the doubt can be seen where the end itself is narrow. */
function coreOf({ core, doubtful, fromEnd, toEnd }: MarkShape, from: number, to: number): Edges | undefined {
  if (core === undefined) return undefined;
  const away = Math.min(DOUBT, (to - from) / 3);
  const isDoubted = (end: EndForm, at: 0 | 1): boolean => doubtful[at] && (end === "cap" || end === "soft");
  const edges = [
    Math.max(core[0], isDoubted(fromEnd, 0) ? from + away : from),
    Math.min(core[1], isDoubted(toEnd, 1) ? to - away : to),
  ] as const;
  return edges[0] < edges[1] ? edges : undefined;
}

/** What is possible without being certain: all of a bar, or what lies on both sides of its core. */
function possible(
  { uncertain, doubtful }: MarkShape,
  [from, to]: Edges,
  core: Edges | undefined,
): readonly { readonly edges: Edges; readonly doubtful: boolean }[] {
  if (core === undefined) return [{ edges: [from, to], doubtful: uncertain }];
  const before = { edges: [from, core[0]], doubtful: doubtful[0] } as const;
  const behind = { edges: [core[1], to], doubtful: doubtful[1] } as const;
  return [before, behind].filter(({ edges }) => edges[0] < edges[1]);
}

/** The long sides of a tinted stretch, dashed in doubt: a tint alone is too pale to be seen by everyone. */
function sides(
  [from, to]: Edges,
  doubtful: boolean,
  across: number,
  on: Plane,
  { type, ground }: MarkPaint,
): SceneNode {
  const half = BAR / 2 - SIDE; // on whole px, where the axis stands on them
  const d = [across + half, across - half].map((at) => `M${pair(on.point(from, at))}L${pair(on.point(to, at))}`);
  return node("path", { d: d.join(""), ...outlined(type, ground, SIDE, doubtful ? DASHES : undefined) });
}
