import { describe, expect, test } from "@jest/globals";
import type { LabelBox, Placed, Placement, Room } from "../../../src/layout/place/place.ts";
import { place } from "../../../src/layout/place/place.ts";
import { audit } from "../audit.ts";

const box = (anchor: number, length = 100, weight = 1, depth = 30): LabelBox => ({ anchor, length, depth, weight });

const roomy: Room = {
  length: 400,
  sides: [0, 1],
  lanes: 3,
  depth: [300, 300],
  gap: 10,
  spacing: 20,
  align: 0,
};
const below: Room = { ...roomy, sides: [1], lanes: 1 };

const starts = ({ placements }: Placed): (number | undefined)[] => placements.map((one) => one?.start);
const shown = ({ placements }: Placed): boolean[] => placements.map((one) => one !== undefined);

describe("straight", () => {
  test("a label alone is a flag at its anchor, one spacing from the axis", () => {
    expect(place([box(50)], roomy)).toEqual({
      placements: [
        {
          side: 0,
          lane: 0,
          start: 50,
          distance: 20,
          stems: [50],
          bends: [],
          leader: [
            [50, 0],
            [50, 20],
          ],
        },
      ],
      method: "straight",
      depth: [50, 0],
    });
  });

  test("near the wall it slides along its leader", () => {
    expect(place([box(350)], roomy).placements[0]).toMatchObject({
      start: 300,
      leader: [
        [350, 0],
        [350, 20],
      ],
    });
  });

  test("align 1 hangs it from its far edge", () => {
    expect(place([box(350)], { ...roomy, align: 1 }).placements[0]?.start).toBe(250);
    expect(place([box(50)], { ...roomy, align: 1 }).placements[0]?.start).toBe(0);
  });

  test("uses the other side before it uses a second lane", () => {
    const placed = place([box(50), box(90)], roomy);
    expect(placed.method).toBe("straight");
    expect(new Set(placed.placements.map((one) => one?.side))).toEqual(new Set([0, 1]));
    expect(placed.placements.map((one) => one?.lane)).toEqual([0, 0]);
  });

  test("labels of different depth: what lies over a shallow one drops onto it", () => {
    // One side, anchors so near the wall that both labels must overlap along the axis: the second lane rests on the first.
    const placed = place([box(10, 100, 1, 15), box(30, 100, 1, 45)], { ...roomy, sides: [1] });
    expect(placed.method).toBe("straight");
    const inner = placed.placements.findIndex((one) => one?.lane === 0);
    const outer = placed.placements[1 - inner];
    expect(outer?.distance).toBe(20 + (inner === 0 ? 15 : 45) + 20);
  });
});

describe("bent", () => {
  test("two labels of one anchor on one line: one covers it, the other's leader parts from the common stem", () => {
    const placed = place([box(200, 100, 2), box(200)], below);
    // The heavier comes first. It can stay straight and give way until its end is at the anchor; so the other is displaced
    // by the gap alone: its leader leaves the stem half-way, at 10, and goes up 8 inside its corner.
    expect(starts(placed)).toEqual([100, 210]);
    expect(placed.placements[0]?.leader).toEqual([
      [200, 0],
      [200, 20],
    ]);
    expect(placed.placements[1]?.leader).toEqual([
      [200, 0],
      [200, 7],
      [203, 10],
      [215, 10],
      [218, 13],
      [218, 20],
    ]);
    expect(placed.method).toBe("bent");
  });

  test("an odd number: the middle one is straight, the others bend to both sides alike", () => {
    const placed = place([box(200), box(200), box(200)], below);
    const sorted = placed.placements.map((one) => one?.start ?? 0).sort((a, b) => a - b);
    expect((sorted[0] ?? 0) + (sorted[2] ?? 0)).toBeCloseTo(300, 1);
    expect(placed.placements.filter((one) => one?.leader.length === 2).length).toBe(1);
    expect(audit([box(200), box(200), box(200)], below, placed)).toEqual([]);
  });

  test("as many bends one above the other as need be push the whole lane out, by one track each", () => {
    const boxes = Array.from({ length: 8 }, () => box(0, 30));
    const placed = place(boxes, below);
    // One covers the anchor, seven turn right: six tracks of 4.25 between the first and the last, 5 px before and after.
    expect(new Set(placed.placements.map((one) => one?.distance))).toEqual(new Set([6 * 4.25 + 10]));
    expect(audit(boxes, below, placed)).toEqual([]);
  });

  test("labels stay in the order of their anchors, whatever the order of the input", () => {
    const anchors = [210, 190, 205, 200];
    const placed = place(
      anchors.map((anchor) => box(anchor, 90)),
      below,
    );
    const order = [...anchors.keys()].sort(
      (a, b) => (placed.placements[a]?.start ?? 0) - (placed.placements[b]?.start ?? 0),
    );
    expect(order.map((i) => anchors[i])).toEqual([190, 200, 205, 210]);
  });
});

describe("subset", () => {
  test("where not all fit, the heaviest stay", () => {
    const placed = place([box(100, 150, 1), box(150, 150, 3), box(200, 150, 2)], below);
    expect(placed.method).toBe("subset");
    expect(shown(placed)).toEqual([false, true, true]);
  });

  test("equal weights: the choice is spread over the axis", () => {
    const boxes = Array.from({ length: 40 }, (_, i) => box(i * 10, 90));
    const placed = place(boxes, below);
    const anchors = boxes.flatMap(({ anchor }, i) => (placed.placements[i] === undefined ? [] : [anchor]));
    expect(anchors.length).toBe(4);
    expect(Math.max(...anchors) - Math.min(...anchors)).toBeGreaterThan(200);
  });

  test("a box longer or deeper than the room, or out of it, is left out; the others are placed", () => {
    const boxes = [box(10, 401), box(20, 10, 1, 281), box(-1), box(401), box(30)];
    const placed = place(boxes, roomy);
    expect(shown(placed)).toEqual([false, false, false, false, true]);
    expect(placed.method).toBe("subset");
  });

  test("where all turn out to fit while some are chosen, it is none", () => {
    const ends = [box(0.6, 0.59), box(0, 1), box(0.09, 0.81), box(1, 0.7), box(0.37, 0.62), box(1, 0.69)];
    const boxes = [...ends, box(0.87, 0.54), box(0.4, 0.68)];
    const placed = place(boxes, { ...roomy, length: 1, lanes: 40, depth: [400, 400], gap: 0.001, spacing: 13 });
    expect(shown(placed)).toEqual(boxes.map(() => true));
    expect(placed.method).toBe("straight");
  });

  test("where all or none are wanted, none is placed unless all are", () => {
    const [near, other, far] = [box(100, 150), box(150, 150), box(300, 90)];
    const whole: Room = { ...below, whole: true };
    expect(place([near, other, far], below).method).toBe("subset");
    expect(place([near, other, far], whole)).toEqual({
      placements: [undefined, undefined, undefined],
      method: "subset",
      depth: [0, 0],
    });
    expect(place([near, far], whole)).toEqual(place([near, far], below));
    expect(shown(place([near, box(401)], whole))).toEqual([false, false]);
  });

  test("an anchor that rounding has put out of the room is at its edge", () => {
    const placed = place([box(400 + 1e-9), box(-1e-9)], roomy);
    expect(placed.placements.map((one) => one?.leader[0])).toEqual([
      [400, 0],
      [0, 0],
    ]);
  });

  test("the depth of each side is kept", () => {
    const room: Room = { ...roomy, depth: [50, 49] };
    const boxes = [box(100), box(110), box(120), box(300)];
    const placed = place(boxes, room);
    expect(placed.depth).toEqual([50, 0]);
    expect(audit(boxes, room, placed)).toEqual([]);
  });
});

describe("odd input", () => {
  const odd = [NaN, Infinity, -Infinity, 0, -5, 1e308, 5e-324];

  test("no number in a box or a room makes it throw, hang, or place a label badly", () => {
    for (const value of odd) {
      for (const field of ["anchor", "length", "depth", "weight"] as const) {
        const boxes = [{ ...box(50), [field]: value }, box(60), box(200)];
        const placed = place(boxes, roomy);
        expect(audit(boxes, roomy, placed)).toEqual([]);
        expect(shown(placed).slice(1)).toEqual([true, true]);
      }
      for (const field of ["length", "lanes", "gap", "spacing"] as const) {
        const placed = place([box(50), box(60)], { ...roomy, [field]: value });
        expect(placed.placements.length).toBe(2);
      }
      expect(place([box(50)], { ...roomy, depth: [value, value] }).placements.length).toBe(1);
    }
  });

  test("no boxes, no sides, no lanes", () => {
    expect(place([], roomy)).toEqual({ placements: [], method: "straight", depth: [0, 0] });
    expect(shown(place([box(50)], { ...roomy, sides: [] }))).toEqual([false]);
    expect(shown(place([box(50)], { ...roomy, lanes: 0 }))).toEqual([false]);
  });

  // to try each box against each, with each leader, would take minutes
  test("of ten thousand boxes at one anchor some are shown, without a fault, and no more than there is room for", () => {
    const boxes = Array.from({ length: 10_000 }, (_, i) => box(200, 20 + (i % 50), 1 + (i % 7)));
    const placed = place(boxes, roomy);
    expect(audit(boxes, roomy, placed)).toEqual([]);
    const count = shown(placed).filter(Boolean).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(2 * 3 * Math.floor((400 + 10) / (20 + 10))); // sides, lanes, the shortest with its gap
  });
});

describe("hostile sizes end in a sensible picture", () => {
  const many = (count: number, length: (i: number) => number, at: (i: number) => number): LabelBox[] =>
    Array.from({ length: count }, (_, i) => box(at(i), length(i), 1 + (i % 3), 10 + (i % 4) * 15));
  const spread = (i: number): number => (i * 37) % 401;

  test.each<[string, LabelBox[], Partial<Room>]>([
    ["a room 10 px deep", many(200, () => 40, spread), { depth: [10, 10], spacing: 2 }],
    ["a room without depth", many(200, () => 40, spread), { depth: [0, 0] }],
    ["labels a million px long among others", many(60, (i) => (i % 2 === 0 ? 1e6 : 30), spread), {}],
    ["labels without length", many(60, (i) => (i % 2 === 0 ? 0 : 30), spread), {}],
    ["labels of NaN", many(60, (i) => (i % 2 === 0 ? NaN : 30), spread), {}],
    ["labels thinner than a hair", many(300, () => 1e-9, spread), {}],
    [
      "a room a million px long",
      many(
        300,
        () => 100,
        (i) => 2500 * i,
      ),
      { length: 1e6 },
    ],
    [
      "ten thousand at one instant, each as long as the room",
      many(
        10_000,
        () => 400,
        () => 0,
      ),
      {},
    ],
    ["two thousand in a room for ten, a hundred lanes allowed", many(2000, () => 90, spread), { lanes: 100 }],
  ])("%s", (_, boxes, change) => {
    const room: Room = { ...roomy, ...change };
    const placed = place(boxes, room);
    expect(audit(boxes, room, placed)).toEqual([]);
    const possible = boxes.some((one) => one.length > 0 && one.length <= room.length) && room.depth[0] > room.spacing;
    expect(shown(placed).includes(true)).toBe(possible && room.depth[0] - room.spacing >= 10);
  });
});

describe("the audit", () => {
  const boxes = [box(10), box(30), box(300)];
  const placed = place(boxes, { ...roomy, sides: [1] });
  const altered = (i: number, change: Partial<Placement>): Placed => ({
    ...placed,
    placements: placed.placements.map((one, k) => (one && k === i ? { ...one, ...change } : one)),
  });

  /** Points written as "along,across", parted by spaces. */
  const line = (points: string): Placement["leader"] =>
    points.split(" ").map((point): [number, number] => {
      const [along = NaN, across = NaN] = point.split(",").map(Number);
      return [along, across];
    });

  test("finds each kind of fault", () => {
    const room: Room = { ...roomy, sides: [1] };
    expect(audit(boxes, room, placed)).toEqual([]);
    const faults = (i: number, change: Partial<Placement>): string => audit(boxes, room, altered(i, change)).join("; ");
    const outer = placed.placements.findIndex((one) => one?.lane === 1);
    expect(faults(outer, { distance: 20 })).toMatch(/overlap/);
    expect(faults(2, { start: 350 })).toMatch(/out of the room/);
    expect(faults(2, { distance: 10 })).toMatch(/too near the axis/);
    expect(faults(2, { distance: 290 })).toMatch(/deeper than/);
    expect(faults(2, { side: 0 })).toMatch(/may not be used/);
    expect(faults(2, { leader: line("300,0 310,30 310,20") })).toMatch(/turns back.*enters its own label/);
    expect(faults(2, { leader: line("290,0 300,20") })).toMatch(/start at the anchor/);
    expect(faults(2, { leader: line("300,0 300,19") })).toMatch(/near edge/);
    expect(faults(2, { leader: line("300,0 300,10 5,10 5,15 310,15 310,20") })).toMatch(/cross/);
    expect(faults(2, { leader: line("300,0 300,10 12,10 12,15 310,15 310,20") })).toMatch(/ px apart/);
    expect(faults(2, { leader: line("300,0 300,30 60,30 60,90 310,90 310,20") })).toMatch(/enters label/);
    expect(faults(2, { leader: line("300,0 300,10 301,10 301,20") })).toMatch(/corner/);
  });
});
