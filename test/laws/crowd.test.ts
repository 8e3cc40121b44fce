// Pictures of thousands of events: what holds for all others holds for them, and what matters most is named.
import { describe, expect, test } from "@jest/globals";
import { renderSVG, type Options } from "attested";
import { events } from "../../bench/static/data.js";
import { pictureFrame } from "../../src/scene/figure.ts";
import { faults } from "./faults.ts";
import { framed } from "./inputs.ts";

const views: readonly Options[] = [
  { width: 1200, height: 600 },
  { width: 760, maxHeight: 420, direction: "rtl" },
  { width: 360 },
  { width: 1200, height: 200, orientation: "vertical" },
];

describe.each([
  ["uniform", 1000],
  ["clustered", 1000],
  ["clustered", 10_000],
] as const)("%s, %s events", (spread, count) => {
  test.each(views)("%j", (view) => {
    for (const seed of [1, 2, 3]) {
      const frame = framed(events(count, spread, seed), view);
      expect(faults(frame)).toEqual([]);
      const counted = frame.counts.reduce((sum, { members }) => sum + members.length, 0);
      expect(counted + frame.events.length).toBe(count);
      for (const { label } of frame.events) expect(label).toBeDefined();
      if (view.height !== undefined) expect(frame.height).toBe(view.height);
    }
  });
});

test("numbers add up in the markup, and in words", () => {
  const svg = renderSVG(events(1000, "uniform"), { width: 1200, height: 600 });
  const counted = [...svg.matchAll(/data-count="(\d+)"/g)].map(([, number]) => Number(number));
  const sum = counted.reduce((all, number) => all + number, 0);
  expect(sum + [...svg.matchAll(/<g class="attested-event /g)].length).toBe(1000);
  expect(svg).toContain(`, ${sum} in columns`);
  const said = [...svg.matchAll(/<title>(\d+) events?, /g)].map(([, number]) => Number(number));
  expect(said.reduce((all, number) => all + number, 0)).toBe(sum);
});

test("of a few events that matter more than a thousand others all are named, of many nearly all", () => {
  const shares = [10, 30].map((heavy) => {
    let named = 0;
    for (const seed of [1, 2, 3, 4]) {
      const list = events(1000, "uniform", seed).map((event, i) => ({
        ...event,
        importance: (i * 7919) % 1000 < heavy ? 3 : 1,
      }));
      const frame = framed(list, { width: 1200, height: 600 });
      named += frame.events.filter(({ event, label }) => event.event.importance > 1 && label !== undefined).length;
    }
    return named / (4 * heavy);
  });
  expect(shares[0]).toBe(1);
  expect(shares[1]).toBeGreaterThan(0.95);
});

test("a part of the picture counts in the same columns wherever it is moved", () => {
  const whole = framed(events(1000, "uniform"), { width: 1200, height: 600 }, "page");
  const { length } = whole.axis;
  const at = (from: number): Map<number, number> =>
    new Map(
      pictureFrame(whole.prepared, whole.width, { whole, from, to: from + length / 4 }).counts.map(
        ({ earliest, latest }) => [earliest, latest],
      ),
    );
  const one = at(length / 3);
  let same = 0;
  for (const [earliest, latest] of at(length / 3 + 40)) {
    const known = one.get(earliest);
    if (known === undefined) continue;
    expect(latest).toBe(known);
    same++;
  }
  expect(same).toBeGreaterThan(40);
});
