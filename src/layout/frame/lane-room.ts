import { labelled, type Band, type BandRoom, type MarkedAxis } from "../band/band.ts";
import type { FramedLane } from "../framed.ts";
import { edgesOf, shareOut, type LanePart } from "./lanes.ts";
import { LEAST_DEPTH } from "../labels/labels.ts";
import type { Prepared } from "../prepare/prepare.ts";

/** Space between a lane's upper edge and its heading, and under its last label, in px. */
export const OVER = 5;
const UNDER = 12;

/** Space that a lane keeps free over its marks, in which a column can stand when it is enlarged, in px. */
export const LEAST_OVER = 18;

/** Labels that stand over their marks in so few lanes, all of them, need not stand under them. */
const FEW_LANES = 2;

/** Gives each lane its labels: all of them where that fits, else as much of the height as a fair share allows. */
export function placeLanes(
  parts: readonly LanePart[],
  marks: readonly MarkedAxis[],
  room: BandRoom,
  height: number,
): readonly Band[] {
  let left = height;
  for (const [i, { heading }] of parts.entries()) {
    const own = marks[i];
    if (own !== undefined) left -= laneHeight(heading.height, edgesOf(own), [0, 0]);
  }
  left = Math.max(left, parts.length * LEAST_DEPTH);
  const placed = (i: number, depth: number): Band | undefined => {
    const [part, own] = [parts[i], marks[i]];
    return part && own && placeLane(part.prepared, own, room, Math.max(0, depth));
  };
  const all = parts.flatMap((_, i) => placed(i, left) ?? []);
  const needs = all.map(({ labelled: { depth } }) => depth[0] + depth[1]);
  if (needs.reduce((sum, need) => sum + need, 0) <= left) return all;
  const shares = shareOut(needs, left);
  return all.map((own, i) => ((needs[i] ?? 0) <= (shares[i] ?? 0) ? own : (placed(i, shares[i] ?? 0) ?? own)));
}

/** Gives each lane its labels in the room, and on the sides, that they had in another picture. */
export function placeLike(
  parts: readonly LanePart[],
  marks: readonly MarkedAxis[],
  of: BandRoom,
  like: readonly FramedLane[],
): readonly Band[] {
  return parts.flatMap(({ prepared }, i): readonly Band[] => {
    const own = marks[i];
    if (own === undefined) return [];
    const [over, under] = like[i]?.room.given ?? [0, 0];
    const lanes = own.spans === undefined ? FEW_LANES : of.room.lanes;
    const isOver = under === 0 || own.spans !== undefined;
    const room = isOver ? onlyOver(of.room, over, lanes) : { ...of.room, depth: [over, under] as const };
    return [labelled(prepared, own, { ...of, room })];
  });
}

/** Labels over the marks where these hold them all on straight leaders, else on both sides. */
function placeLane(prepared: Prepared, marks: MarkedAxis, of: BandRoom, depth: number): Band {
  const { room } = of;
  if (marks.spans !== undefined) {
    return labelled(prepared, marks, { ...of, room: onlyOver(room, depth) });
  }
  const over = labelled(prepared, marks, { ...of, room: { ...onlyOver(room, depth, FEW_LANES), draft: true } });
  if (over.labelled.method === "straight") return over;
  if (depth < 2 * LEAST_DEPTH) return labelled(prepared, marks, { ...of, room: onlyOver(room, depth) });
  return labelled(prepared, marks, { ...of, room: { ...room, depth: [depth / 2, depth / 2] } });
}

/** Room for labels over the marks, and none under them. */
function onlyOver(room: BandRoom["room"], depth: number, lanes: number = room.lanes): BandRoom["room"] {
  return { ...room, sides: [0], lanes: Math.min(room.lanes, lanes), depth: [depth, 0] };
}

/** Height of a lane, in px. */
export function laneHeight(
  heading: number,
  edges: readonly [number, number],
  depth: readonly [number, number],
): number {
  return OVER + heading + overMarks(edges, depth) + edges[0] + edges[1] + depth[1] + UNDER;
}

/** Depth of the labels over the marks of a lane, and room for columns; none where there are but rows of spans. */
export function overMarks(edges: readonly [number, number], depth: readonly [number, number]): number {
  return edges[0] === 0 ? 0 : Math.max(LEAST_OVER, depth[0]);
}
