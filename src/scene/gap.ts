import type { FramedEvent } from "../layout/framed.ts";
import { BAR } from "../layout/marks/marks.ts";
import type { Plane } from "../layout/plane.ts";
import type { Drawing } from "./drawing.ts";
import { node, type SceneNode } from "./node.ts";
import { paint } from "./paint.ts";
import { boxed } from "./path.ts";

/** Where the gap lies before the beginning of a bar, whose cap is on it, in px. */
const GAP = [-2.35, -0.85] as const;

/** Draws a gap before each bar that begins where another ends, lest two of one colour look like one. */
export function drawGaps(events: readonly FramedEvent[], on: Plane, { ground }: Drawing): readonly SceneNode[] {
  const bars = events
    .flatMap(({ marks }) => marks.filter(({ shape }) => shape.form === "span"))
    .sort((a, b) => a.across - b.across || a.shape.from - b.shape.from);
  return bars.flatMap(({ across, shape: { from } }, i) => {
    const before = bars[i - 1];
    if (before === undefined || before.across !== across || before.shape.to < from - 1) return [];
    const box = on.box([from + GAP[0], from + GAP[1]], [across - BAR / 2, across + BAR / 2]);
    return [node("rect", { class: "attested-halo", ...boxed(box), fill: paint("ground", ground) })];
  });
}
