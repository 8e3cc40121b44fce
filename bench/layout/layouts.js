// One interface to both layouts: boxes in, places out.
import labella from "labella";
import { place } from "../../src/layout/place/place.ts";

/** Least space between two labels along the axis, in px. */
const GAP = 4;

/** labella's, on both sides in turn, in as many layers as it takes by itself. Its leaders end in the middle of a label. */
export function byLabella({ boxes, length }) {
  const places = boxes.map(() => undefined);
  for (const side of [0, 1]) {
    const nodes = [];
    for (let i = side; i < boxes.length; i += 2) nodes.push(new labella.Node(boxes[i].anchor, boxes[i].length, i));
    const force = new labella.Force({ minPos: 0, maxPos: length, nodeSpacing: GAP });
    force.nodes(nodes).compute();
    for (const node of force.nodes()) {
      const start = node.currentPos - node.width / 2;
      places[node.data] = { side, lane: node.getLayerIndex(), start, end: node.currentPos };
    }
  }
  return places;
}

export function byAttested({ boxes, length }, lanes) {
  const room = { length, sides: [0, 1], lanes, depth: [1e4, 1e4], gap: GAP, spacing: 10, align: 0 };
  return place(boxes, room).placements.map(
    (one) => one && { side: one.side, lane: one.lane, start: one.start, end: one.leader.at(-1)[0] },
  );
}

/** Lanes in use on the side that has more. */
export function lanesOf(places) {
  return Math.max(...places.map((one) => (one === undefined ? 0 : one.lane + 1)));
}

/** Rounding allowed, px; labella's solver is content with less. */
const ROUNDED = 0.5;

/** Labels left out, labels that overlap the next of their lane, and labels that leave the axis. */
export function faults({ boxes, length }, places) {
  const shown = [...boxes.keys()].filter((i) => places[i] !== undefined);
  const ends = new Map();
  let [overlaps, outside] = [0, 0];
  for (const i of shown.toSorted((a, b) => places[a].start - places[b].start)) {
    const { side, lane, start } = places[i];
    const end = start + boxes[i].length;
    const key = `${side} ${lane}`;
    if (start < (ends.get(key) ?? -Infinity) - ROUNDED) overlaps++;
    if (start < -ROUNDED || end > length + ROUNDED) outside++;
    ends.set(key, end);
  }
  return { missing: boxes.length - shown.length, overlaps, outside };
}

/** How far leaders run along the axis, as mean and as root mean square, px. */
export function displacement({ boxes }, places) {
  const runs = places.map((one, i) => (one === undefined ? 0 : Math.abs(one.end - boxes[i].anchor)));
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean: mean(runs), rms: Math.sqrt(mean(runs.map((run) => run * run))) };
}
