import type { LabelBox, Placed, Room } from "../../src/layout/place/place.ts";

type Point = readonly [along: number, across: number];
interface Rectangle {
  readonly from: Point;
  readonly to: Point;
}

const { abs, ceil, hypot, max, min, sign } = Math;

const SLACK = 1e-6;
/** What is cut off the corners of bends. */
const CORNER = 3;

/**
 * Checks a placement by plain geometry, knowing nothing of lanes or of how it was found.
 *
 * @returns one sentence for each fault; empty where all is well
 */
export function audit(boxes: readonly LabelBox[], room: Room, placed: Placed): string[] {
  const faults: string[] = [];
  if (placed.placements.length !== boxes.length) faults.push("as many placements as boxes");
  for (const side of [0, 1] as const) {
    const shown = boxes.flatMap((box, i) => {
      const at = placed.placements[i];
      if (at?.side !== side) return [];
      const rectangle: Rectangle = {
        from: [at.start, at.distance],
        to: [at.start + box.length, at.distance + box.depth],
      };
      return [{ i, box, at, rectangle }];
    });
    if (shown.length > 0 && !room.sides.includes(side)) faults.push(`side ${side} may not be used`);
    if (placed.depth[side] > room.depth[side] + SLACK) faults.push(`side ${side} is deeper than the room`);
    for (const one of shown) {
      faults.push(...single(one.i, one.rectangle, one.box, one.at.leader, room, placed.depth[side]));
      if (one.at.lane < 0 || one.at.lane >= room.lanes) faults.push(`${one.i}: no such lane`);
    }
    for (const [k, a] of shown.entries()) {
      for (const b of shown.slice(k + 1)) {
        if (meets(a.rectangle, b.rectangle, room.gap, room.spacing)) faults.push(`labels ${a.i} and ${b.i} overlap`);
        if (enters(a.at.leader, b.rectangle)) faults.push(`leader ${a.i} enters label ${b.i}`);
        if (enters(b.at.leader, a.rectangle)) faults.push(`leader ${b.i} enters label ${a.i}`);
        if (farApart(a.at.leader, b.at.leader)) continue;
        if (crosses(a.at.leader, b.at.leader)) faults.push(`leaders ${a.i} and ${b.i} cross`);
        const straight = [a, b].every(({ at }) => at.leader.length === 2);
        const apart = distance(a.at.leader, b.at.leader);
        if (apart < (straight ? min(3, room.gap / 2) : 3) - 1e-3) {
          faults.push(`leaders ${a.i} and ${b.i} are ${apart} px apart`);
        }
      }
    }
  }
  return faults;
}

function single(
  i: number,
  { from, to }: Rectangle,
  box: LabelBox,
  leader: readonly Point[],
  room: Room,
  depth: number,
): string[] {
  const faults: string[] = [];
  if (!(from[0] >= -SLACK && to[0] <= room.length + SLACK)) faults.push(`${i}: out of the room along the axis`);
  if (!(from[1] >= room.spacing - SLACK)) faults.push(`${i}: too near the axis`);
  if (!(to[1] <= depth + SLACK)) faults.push(`${i}: deeper than the depth that is reported`);
  const first = leader[0];
  const last = leader.at(-1);
  if (first === undefined || abs(first[0] - box.anchor) > SLACK || first[1] !== 0)
    faults.push(`${i}: leader does not start at the anchor`);
  if (last === undefined || abs(last[1] - from[1]) > SLACK || last[0] < from[0] - SLACK || last[0] > to[0] + SLACK) {
    faults.push(`${i}: leader does not end at the label's near edge`);
  }
  const straight = leader.every(([along]) => along === first?.[0]);
  const inset = min(8, box.length / 2);
  if (last !== undefined && !straight) {
    const under = last[0] > from[0] + inset - 0.02 && last[0] < to[0] - inset + 0.02;
    if (!under) faults.push(`${i}: leader bends and meets the label's corner`);
    const before = leader.at(-2);
    if (before?.[0] !== last[0]) faults.push(`${i}: leader meets the label askew`);
    if (leader.slice(1).some(([along], k) => abs(along - (leader[k]?.[0] ?? 0)) < 1e-4 && along !== leader[k]?.[0])) {
      faults.push(`${i}: leader bends by less than can be seen`);
    }
  }
  for (const [k, point] of leader.entries()) {
    if (point[0] < -SLACK || point[0] > room.length + SLACK) faults.push(`${i}: leader leaves the room`);
    if (k > 0 && point[1] < (leader[k - 1]?.[1] ?? 0) - SLACK) faults.push(`${i}: leader turns back`);
  }
  if (enters(leader, { from, to })) faults.push(`${i}: leader enters its own label`);
  return faults;
}

/** Whether two rectangles overlap when they must keep `gap` along and `spacing` across. */
function meets(a: Rectangle, b: Rectangle, gap: number, spacing: number): boolean {
  return (
    a.from[0] < b.to[0] + gap - SLACK &&
    b.from[0] < a.to[0] + gap - SLACK &&
    a.from[1] < b.to[1] + spacing - SLACK &&
    b.from[1] < a.to[1] + spacing - SLACK
  );
}

/** Whether a polyline has a point inside a rectangle (its edge is not inside). Liang–Barsky clipping. */
function enters(line: readonly Point[], { from, to }: Rectangle): boolean {
  return line.slice(1).some((b, k) => {
    const a = line[k] ?? b;
    let [enter, leave] = [0, 1];
    for (const axis of [0, 1] as const) {
      const delta = b[axis] - a[axis];
      const low = from[axis] + SLACK - a[axis];
      const high = to[axis] - SLACK - a[axis];
      if (abs(delta) < 1e-12) {
        if (low >= 0 || high <= 0) return false;
      } else {
        enter = max(enter, min(low / delta, high / delta));
        leave = min(leave, max(low / delta, high / delta));
      }
    }
    return enter < leave;
  });
}

/** Whether two leaders cannot come near one another: no stretch of the axis is beneath both, nor within 6 px. */
function farApart(a: readonly Point[], b: readonly Point[]): boolean {
  const reach = (line: readonly Point[]): [number, number] => {
    const along = line.map(([x]) => x);
    return [min(...along), max(...along)];
  };
  const [[from, to], [start, end]] = [reach(a), reach(b)];
  return to + 6 < start || end + 6 < from;
}

const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether two polylines change sides: segments cross in their insides, or the order of the lines along the axis turns over. */
function crosses(a: readonly Point[], b: readonly Point[]): boolean {
  for (let i = 1; i < a.length; i++) {
    for (let k = 1; k < b.length; k++) {
      const [p, q, r, s] = [a[i - 1], a[i], b[k - 1], b[k]];
      if (!p || !q || !r || !s) continue;
      const [t1, t2, t3, t4] = [turn(p, q, r), turn(p, q, s), turn(r, s, p), turn(r, s, q)];
      const [u1, u2, u3, u4] = [t1, t2, t3, t4].map((t) => (abs(t) < 1e-6 ? 0 : sign(t)));
      if ((u1 ?? 0) * (u2 ?? 0) < 0 && (u3 ?? 0) * (u4 ?? 0) < 0) return true;
    }
  }
  const heights = [...a, ...b]
    .map(([, across]) => across)
    .filter((y) => y <= min(a.at(-1)?.[1] ?? 0, b.at(-1)?.[1] ?? 0));
  const signs = new Set<number>();
  for (const y of heights.flatMap((height) => [height - 0.01, height + 0.01])) {
    const [x1, x2] = [alongAt(a, y), alongAt(b, y)];
    if (x1 !== undefined && x2 !== undefined && abs(x1 - x2) > 0.1) signs.add(sign(x1 - x2));
  }
  return signs.size > 1;
}

/** Where a polyline that never turns back is at a distance from the axis; undefined on a level stretch or beyond its end. */
function alongAt(line: readonly Point[], across: number): number | undefined {
  for (let k = 1; k < line.length; k++) {
    const [p, q] = [line[k - 1], line[k]];
    if (!p || !q || across < p[1] || across > q[1] || q[1] - p[1] < 1e-9) continue;
    return p[0] + ((q[0] - p[0]) * (across - p[1])) / (q[1] - p[1]);
  }
  return undefined;
}

/**
 * The least distance of two leaders. Leaders of neighbouring anchors (less than 6 px apart) come up side by side and part:
 * what lies
 * within 6 px of an anchor does not count up to the height at which both have moved aside, if they do.
 */
function distance(a: readonly Point[], b: readonly Point[]): number {
  const anchors = [a[0]?.[0] ?? 0, b[0]?.[0] ?? 0];
  const near = abs((anchors[0] ?? 0) - (anchors[1] ?? 0)) < 6;
  const both = [parts(a), parts(b)].filter((height) => height < Infinity);
  const parting = max(...both) + CORNER;
  const counts = ([along, across]: Point): boolean =>
    !near || across > parting || anchors.every((anchor) => abs(along - anchor) >= 6);
  const between = (from: readonly Point[], to: readonly Point[]): number =>
    samples(from, near)
      .filter(counts)
      .reduce((least, point) => min(least, toLine(point, to)), Infinity);
  return min(between(a, b), between(b, a));
}

/** The height from which on a leader is no longer at its anchor. */
function parts(line: readonly Point[]): number {
  const at = line.findIndex(([along], k) => k > 0 && along === line[k - 1]?.[0] && along !== line[0]?.[0]);
  return line[at - 1]?.[1] ?? Infinity;
}

/** The vertices of a polyline, and where asked points at every px of it. */
function samples(line: readonly Point[], dense: boolean): Point[] {
  return line.flatMap((to, k) => {
    const from = line[k - 1];
    if (!dense || from === undefined) return [to];
    const steps = ceil(hypot(to[0] - from[0], to[1] - from[1]));
    return Array.from({ length: steps }, (_, n): Point => {
      const t = (n + 1) / steps;
      return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    });
  });
}

function toLine(point: Point, line: readonly Point[]): number {
  return line.slice(1).reduce((least, to, k) => min(least, toSegment(point, line[k] ?? to, to)), Infinity);
}

function toSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : min(1, max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square));
  return hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}
