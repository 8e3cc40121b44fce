import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { LabelBox, Placed, Room } from "../../src/layout/place/place.ts";
import { place } from "../../src/layout/place/place.ts";
import { audit } from "../layout/audit.ts";

/** Anchors spread out, in clusters, at a few places exactly, or all at one. */
function anchors(length: number, most: number): fc.Arbitrary<number[]> {
  const places = fc.double({ min: 0, max: length, noNaN: true });
  const list = (one: fc.Arbitrary<number>): fc.Arbitrary<number[]> => fc.array(one, { maxLength: most, size: "max" });
  return fc.oneof(
    list(places),
    list(
      fc
        .tuple(fc.integer({ min: 0, max: 3 }), fc.double({ min: 0, max: 40, noNaN: true }))
        .map(([c, x]) => (c / 4) * length + x),
    ),
    list(fc.integer({ min: 0, max: Math.floor(length / 30) }).map((c) => c * 30)),
    list(
      fc
        .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5 }))
        .map(([c, x]) => (c * Math.floor(length)) / 5 + x),
    ),
    places.chain((x) => list(fc.constant(x))),
  );
}

const rooms: fc.Arbitrary<Room> = fc.record({
  length: fc.integer({ min: 200, max: 1700 }),
  sides: fc.constantFrom<Room["sides"]>([0], [1], [0, 1]),
  lanes: fc.integer({ min: 1, max: 6 }),
  depth: fc.tuple(fc.integer({ min: 50, max: 550 }), fc.integer({ min: 50, max: 550 })),
  gap: fc.constantFrom(0, 4, 8, 12, 20),
  spacing: fc.constantFrom(4, 10, 14, 24),
  align: fc.constantFrom<0 | 1>(0, 1),
});

function instances(most: number): fc.Arbitrary<{ room: Room; boxes: LabelBox[] }> {
  return fc.tuple(rooms, fc.constantFrom(20, 80, 200, 2000)).chain(([room, longest]) =>
    anchors(room.length, most)
      .chain((at) =>
        fc.tuple(
          ...at.map((anchor) =>
            fc.record({
              anchor: fc.constant(anchor),
              length: fc.double({ min: 1, max: longest, noNaN: true }),
              depth: fc.constantFrom(8, 24, 40, 56),
              weight: fc.constantFrom(1, 1, 2, 5),
            }),
          ),
        ),
      )
      .map((boxes) => ({ room, boxes })),
  );
}

const weight = (boxes: readonly LabelBox[], { placements }: Placed): number =>
  boxes.reduce((sum, box, i) => sum + (placements[i] === undefined ? 0 : box.weight), 0);

function holds({ room, boxes }: { room: Room; boxes: LabelBox[] }): void {
  const placed = place(boxes, room);
  expect(audit(boxes, room, placed)).toEqual([]);
  const all = placed.placements.every((one) => one !== undefined);
  expect(placed.method === "subset").toBe(!all);
  if (placed.method === "straight") {
    for (const one of placed.placements) expect(one?.leader.length).toBe(2);
  }
}

describe("place: labels never overlap, leaders never cross or enter a label, all within the room", () => {
  test("for up to 25 boxes", () => {
    fc.assert(fc.property(instances(25), holds), { seed: 11, numRuns: 50 });
  });

  test("for up to 300 boxes", () => {
    fc.assert(fc.property(instances(300), holds), { seed: 12, numRuns: 4 });
  });
});

test("align 1 is the mirror image of align 0", () => {
  fc.assert(
    fc.property(instances(15), ({ room, boxes }) => {
      const { length } = room;
      const mirrored = boxes.map((box) => ({ ...box, anchor: length - box.anchor }));
      // What the subtraction rounds off is not at issue: begin with what comes back exactly.
      const exact = mirrored.map((box) => ({ ...box, anchor: length - box.anchor }));
      const left = place(exact, { ...room, align: 0 });
      const right = place(mirrored, { ...room, align: 1 });
      expect(right.method).toBe(left.method);
      for (const [i, one] of left.placements.entries()) {
        const other = right.placements[i];
        expect(other?.distance).toBe(one?.distance);
        if (one && other) expect(other.start).toBeCloseTo(length - one.start - (boxes[i]?.length ?? 0), 6);
      }
    }),
    { seed: 13, numRuns: 30 },
  );
});

test("the order of the input does not matter where boxes differ in anchor or weight", () => {
  fc.assert(
    fc.property(instances(15), ({ room, boxes }) => {
      const distinct = boxes.map((box, i) => ({ ...box, weight: box.weight + i / 100 }));
      const forth = place(distinct, room);
      const backwards: LabelBox[] = [];
      for (const box of distinct) backwards.unshift(box);
      const back = place(backwards, room).placements;
      expect(distinct.map((_, i) => back[distinct.length - 1 - i])).toEqual(forth.placements);
      expect(place(distinct, room)).toEqual(forth);
    }),
    { seed: 14, numRuns: 15 },
  );
});

test("what fits straight is straight; a room with more lanes shows no less", () => {
  fc.assert(
    fc.property(instances(10), ({ room, boxes }) => {
      const deep: Room = { ...room, depth: [10_000, 10_000] };
      const placed = place(boxes, deep);
      const more = place(boxes, { ...deep, lanes: deep.lanes + 1 });
      if (placed.method === "straight") expect(more.method).toBe("straight");
      if (placed.method === "bent") expect(more.method).not.toBe("subset");
      expect(weight(boxes, more)).toBeGreaterThanOrEqual(weight(boxes, placed));
    }),
    { seed: 15, numRuns: 30 },
  );
});
