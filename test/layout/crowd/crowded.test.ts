import { expect, test } from "@jest/globals";
import { framed } from "../../laws/inputs.ts";

/** A dot on the axis reaches this far from it, in px: half its size, by which those that matter are larger, and its edge. */
const DOT = 6;

test.each([200, 600])("a column of one event can be seen beside a dot on the axis, %s px high", (height) => {
  const events = Array.from({ length: 180 }, (_, i) => ({
    date: String(1500 + Math.floor((i * 500) / 180) + (i % 7)),
    title: `Discovery ${i}`,
  }));
  const { counts, legend } = framed({ events }, { width: 1200, height, orientation: "horizontal" });
  const most = Math.max(...counts.map(({ members }) => members.length));
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(4);
  for (const { members, parts } of counts) {
    const tall = parts.reduce((sum, { box }) => sum + box.height, 0);
    expect(tall / members.length).toBeGreaterThan(DOT);
    expect(tall / members.length).toBeLessThanOrEqual(10);
  }
  const said = most === 1 ? "each column: an event without a label" : `${most} in the tallest`;
  expect(legend.some(({ line }) => line.text.endsWith(said))).toBe(true);
});
