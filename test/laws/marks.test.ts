// No symbol meets another mark, by the outlines that are drawn.
import { describe, expect, test } from "@jest/globals";
import { events, spans } from "../../bench/static/data.js";
import type { Options } from "../../src/layout/prepare/options.ts";
import type { SymbolName } from "../../src/model/timeline.ts";
import { random } from "./fields.ts";
import { framed, type Events } from "./inputs.ts";
import { behindOthers, meeting, outlinesIn } from "./outlines.ts";

const symbols: readonly SymbolName[] = ["circle", "square", "diamond", "triangle", "cross", "star", "wye"];

/** Points in bursts and some spans, of seven types and three degrees of importance. */
function symbolic(count: number, seed: number): Events {
  const next = random(seed + 1);
  const points: Events["events"] = events(count, seed % 2 === 0 ? "uniform" : "clustered", seed);
  return {
    types: Object.fromEntries(symbols.map((symbol) => [symbol, { label: symbol, symbol }])),
    events: [...points, ...spans(seed % 8, seed)].map((event) => ({
      ...event,
      type: symbols[Math.floor(next() * (seed % 3 === 0 ? 7 : 4))],
      importance: Math.floor(next() * 4),
    })),
  };
}

const views: readonly (readonly [string, Options])[] = [
  ["wide", { width: 1200, orientation: "horizontal" }],
  ["narrower", { width: 680, orientation: "horizontal" }],
  ["upright", { width: 360, orientation: "vertical" }],
];

describe("no symbol meets another mark", () => {
  test.each(views)("%s", (_, view) => {
    const all = Array.from({ length: 18 }, (_none, seed) => framed(symbolic(8 + 3 * seed, seed), view));
    const frames = all.filter(({ axis }) => axis.room.dotted !== true); // dots of a crowd may touch
    expect(frames.length).toBeGreaterThan(14);
    expect(frames.flatMap(outlinesIn).length).toBeGreaterThan(500);
    expect(frames.map(meeting).map((each, seed) => [seed, each])).toEqual(frames.map((_frame, seed) => [seed, []]));
  });
});

describe("leaders leave their marks without passing behind others", () => {
  test("where four stand on each other: up, down, and to either side", () => {
    const ages = ["7 Ma", "3.2 Ma", "300 ka", "12 ka"].map((date, i) => ({
      date,
      title: `Human ${i}`,
      type: "humans",
    }));
    const types = { humans: { label: "Humans", symbol: "triangle" as const } };
    const deep = { types, events: [{ date: "4.5 Ga", title: "Earth" }, { date: "66 Ma", title: "Fall" }, ...ages] };
    let clear = 0;
    for (let width = 840; width <= 1200; width += 40) {
      const frame = framed(deep, { width, orientation: "horizontal" });
      expect(frame.events.filter(({ label }) => label !== undefined)).toHaveLength(6);
      if (behindOthers(frame).length === 0) clear++;
    }
    expect(clear).toBeGreaterThanOrEqual(8); // of 10
  });

  test("of points in bursts nearly all do", () => {
    const frames = Array.from({ length: 24 }, (_, seed) =>
      framed(symbolic(8 + seed, seed), { width: seed % 2 === 0 ? 680 : 1200, orientation: "horizontal" }),
    );
    const labels = frames.flatMap(({ events: all }) => all.filter(({ label }) => label !== undefined));
    expect(labels.length).toBeGreaterThan(400);
    expect(frames.flatMap(behindOthers).length).toBeLessThan(labels.length / 33);
  });
});
