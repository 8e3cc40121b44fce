import { describe, expect, test } from "@jest/globals";
import type { Input } from "../../src/model/input.ts";
import { framed } from "../laws/inputs.ts";

const sources = ["p", "q", "r"].map((id) => ({ id, title: `The report of ${id}` }));

/** An event of which each source says another date. */
const disputed = (title: string, ...says: readonly string[]): object => ({
  title,
  citations: says.map((date, i) => ({ source: sources[i]?.id, says: date })),
});

/** Seven events within three months, nearly all of them disputed. */
const input = {
  sources,
  events: [
    disputed("The convoy leaves the city", "2022-03-02", "2022-03-04", "2022-03-09"),
    disputed("The bridge is blown up", "2022-03-03", "2022-03-12", "2022-03-20"),
    disputed("The general is killed", "2022-03-08", "2022-03-10", "2022-03-11"),
    disputed("Talks by the sea", "2022-03-29", "2022-03-28", "2022-03-30/2022-03-31"),
    disputed("Troops leave", "2022-04-06", "2022-04-02", "2022-04-06"),
    disputed("The siege", "2022-04-21/2022-05-17", "2022-04-21/2022-05-20", "2022-03-18/2022-05-17"),
    { title: "A mass grave is found", date: "2022-04-02" },
  ],
} as Input;

describe("where sources disagree, each date has a mark", () => {
  test.each([320, 360, 390, 420, 480, 768, 1200])("%i px wide", (width) => {
    const { events, counts } = framed(input, { width });
    expect(counts).toEqual([]);
    expect(events).toHaveLength(7);
    for (const { event, marks } of events)
      expect([event.event.title, marks.length]).toEqual([event.event.title, event.marks.length]);
  });

  test("with its numbers, where there is room for them: on a phone rather without", () => {
    const numbers = (width: number): number =>
      framed(input, { width }).events.reduce((sum, { marks }) => sum + marks.flatMap(({ notes }) => notes).length, 0);
    expect(numbers(1200)).toBeGreaterThan(17);
    expect(numbers(480)).toBe(numbers(1200));
    expect(numbers(320)).toBe(0);
  });

  test("upright, those that touch none share a row", () => {
    const { events } = framed(input, { width: 480 });
    const across = (title: string): number[] =>
      events
        .filter(({ event }) => event.event.title === title)
        .flatMap(({ marks }) => marks.map((mark) => mark.across));
    expect(new Set(across("The bridge is blown up")).size).toBe(1);
    expect(new Set(across("The general is killed")).size).toBeGreaterThan(1);
  });
});
