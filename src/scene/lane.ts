import type { Frame, FramedLane } from "../layout/framed.ts";
import { printable } from "../layout/text/printable.ts";
import type { Drawing } from "./drawing.ts";
import { pair } from "./path.ts";
import { node, round, type SceneNode } from "./node.ts";
import { paint } from "./paint.ts";
import { text } from "./text.ts";

/** Draws what stands behind the events of lanes: headings, the rules between them, the lines on which marks stand. */
export function drawLanes(
  lanes: readonly FramedLane[],
  orientation: Frame["orientation"],
  drawing: Drawing,
): SceneNode {
  return node(
    "g",
    { class: "attested-lanes" },
    lanes.map((lane) => drawLane(lane, orientation, drawing)),
  );
}

function drawLane(
  { lane, box, heading, cut, line }: FramedLane,
  orientation: Frame["orientation"],
  drawing: Drawing,
): SceneNode {
  const { ground } = drawing;
  const d = line.map(([a, b]) => `M${pair(a)}L${pair(b)}`).join("");
  return node("g", { class: "attested-lane", "data-lane": lane?.id }, [
    cut && lane !== undefined && node("title", {}, [printable(lane.label)]),
    orientation === "horizontal" &&
      node("path", {
        class: "attested-lane-rule",
        d: `M${round(box.x)},${round(box.y)}H${round(box.x + box.width)}`,
        stroke: paint("line", ground),
        "stroke-width": 0.8,
      }),
    d !== "" && node("path", { class: "attested-lane-line", d, fill: "none", stroke: paint("line", ground) }),
    ...heading.map((each) => text(each, drawing)),
  ]);
}
