import { expect, test } from "@jest/globals";
import { pausing } from "../../../src/layout/sheet/pause.ts";
import type { FramedEvent } from "../../../src/layout/framed.ts";
import type { Point } from "../../../src/layout/plane.ts";
import { framed } from "../../laws/inputs.ts";

const word = { text: "1985", role: "tick", x: 100, y: 50, width: 30, anchor: "left" } as const;
const [event] = framed([{ date: "1985", title: "One" }]).events;

function piecesOf(...leader: readonly Point[]): FramedEvent["label"] {
  const { label } = event;
  if (label === undefined) throw new Error("no label");
  return pausing([{ ...event, label: { ...label, leader, seat: { side: 1, lane: 0 } } }], [word])[0].label;
}

test("a leader through a word pauses there, and keeps a little clear of its letters", () => {
  // 12 px high: capitals rise 8.76 px over the baseline, descenders fall 2.88 px below
  expect(piecesOf([110, 20], [110, 80])?.pieces).toEqual([
    [
      [110, 20],
      [110, expect.closeTo(50 - 8.76 - 1.5, 6)],
    ],
    [
      [110, expect.closeTo(50 + 2.88 + 1.5, 6)],
      [110, 80],
    ],
  ]);
});

test("one that passes beside it, or ends before it, is drawn whole", () => {
  expect(piecesOf([98, 20], [98, 80])?.pieces).toBeUndefined();
  expect(piecesOf([110, 20], [110, 39])?.pieces).toBeUndefined();
});

test("its bends stay in its pieces", () => {
  const pieces = piecesOf([110, 20], [110, 60], [160, 60], [160, 80])?.pieces;
  expect(pieces?.length).toBe(2);
  expect(pieces?.[1].slice(1)).toEqual([
    [110, 60],
    [160, 60],
    [160, 80],
  ]);
});

test("what would be seen of it between its mark and a word is left out where that is shorter than a tick of the axis", () => {
  const radius = Math.max(...event.marks.map(({ shape }) => shape.radius));
  // the word begins at 50 − 8.76 − 1.5; a halo of 1.8 px stands around the mark
  const begin = 50 - 8.76 - 1.5 - radius - 1.8;
  expect(piecesOf([110, begin - 4.8], [110, 80])?.pieces).toEqual([
    [
      [110, expect.closeTo(50 + 2.88 + 1.5, 6)],
      [110, 80],
    ],
  ]);
  expect(piecesOf([110, begin - 5.2], [110, 80])?.pieces).toHaveLength(2);
  // before its label it is always seen
  expect(piecesOf([110, 20], [110, 55])?.pieces).toHaveLength(2);
});
