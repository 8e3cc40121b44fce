import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { after, emptyOn, labelIn, roomBeyond, roomsOf, roomUpTo, type Front } from "../../../src/layout/crowd/front.ts";
import { fieldOf } from "./fields.ts";

const fields = fc.record({
  places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 20 }),
  lengths: fc.array(fc.integer({ min: 10, max: 120 }), { minLength: 1, maxLength: 5 }),
  weights: fc.constant([1]),
  lanes: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constant(0)),
  length: fc.constant(600),
  lean: fc.integer({ min: 0, max: 80 }),
});

test("the room that one label more takes is that of the front with it, and no less than the lanes beyond it took before", () => {
  let seen = 0;
  fc.assert(
    fc.property(fields, fc.array(fc.nat({ max: 5 }), { minLength: 20, maxLength: 20 }), (given, lanes) => {
      const field = fieldOf(given);
      let front: Front = emptyOn(field, 0);
      for (const index of field.anchors.keys()) {
        const lane = (lanes[index] ?? 0) % given.lanes[0];
        const label = labelIn(field, front, index, lane);
        if (label === undefined) continue;
        const from = label.anchor - field.lean;
        const end = label.start + label.length;
        const [rooms, next] = [new Float64Array(given.lanes[0] + 1), new Float64Array(given.lanes[0] + 1)];
        const before = roomsOf(field, front, from, rooms);
        expect(rooms[0]).toBeCloseTo(before, 9);
        const upTo = roomUpTo(field, lane, label.stem, end, from);
        const beyond = roomBeyond(field, front, lane, label.stem, end, from);
        front = after(field, front, label);
        expect(upTo + beyond).toBeCloseTo(roomsOf(field, front, from, next), 9);
        expect(beyond).toBeGreaterThanOrEqual((rooms[lane + 1] ?? 0) - 1e-9);
        seen++;
      }
    }),
    { numRuns: 200, seed: 7 },
  );
  expect(seen).toBeGreaterThan(200);
});
