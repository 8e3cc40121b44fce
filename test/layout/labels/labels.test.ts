import { describe, expect, test } from "@jest/globals";
import { blockAround, LABEL_WIDTH, longestAround } from "../../../src/layout/labels/labels.ts";
import type { Block } from "../../../src/layout/labels/block.ts";
import { settings } from "../../../src/layout/prepare/options.ts";
import { prepare } from "../../../src/layout/prepare/prepare.ts";
import { letters } from "../../laws/faults.ts";
import { framed } from "../../laws/inputs.ts";
import { read } from "../../../src/model/read.ts";

function around(title: string, { length = 1000, annotation = "", importance = 1 } = {}): Block {
  const event = { date: "2022-10-21", title, annotation, importance };
  const found = prepare(read({ events: [event] }).timeline, settings({}));
  return blockAround(found, found.events.at(0), Math.min(LABEL_WIDTH, length), length);
}

const linesOf = ({ runs }: Block): string[] => runs.filter(({ role }) => role !== "date").map(({ text }) => text);

describe("a label around the axis", () => {
  test("is as wide as its longest word, where that would else be broken", () => {
    const title = "Kraftfahrzeughaftpflichtversicherung gilt";
    expect(linesOf(around(title))).toEqual(title.split(" "));
    expect(around(title).width).toBeGreaterThan(LABEL_WIDTH);
    expect(linesOf(around("Urteil", { annotation: title }))).toEqual(["Urteil", ...title.split(" ")]);
  });

  test("is no wider for many words, or for one that may be broken at a joint", () => {
    for (const title of [
      "Foreign ministers of the Group of Seven meet in Bali",
      "Verteidigungsminister-Telefonkonferenz",
      "Verteidigungsminister\u00ADtelefonkonferenzen",
      "https://example.org/archive/of/calls",
    ])
      expect(around(title).width).toBeLessThanOrEqual(LABEL_WIDTH);
  });

  test("is a little wider where else one or two characters would stand alone in its last line", () => {
    const title = "東北地方太平洋沖地震が発生";
    expect(linesOf(around(title))).toEqual([title]);
    expect(linesOf(around(title, { importance: 2 }))).toEqual([title]); // which is set bolder
    expect(linesOf(around(title, { length: 165 }))).toHaveLength(2); // no room
    expect(linesOf(around(`${title}した模様`))).toHaveLength(2);
  });

  test("breaks what is wider than it may be, or than the axis is long", () => {
    const title = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
    for (const length of [100, 162, 200, 1000]) {
      const block = around(title, { length });
      expect(block.width).toBeLessThanOrEqual(Math.min(length, longestAround(LABEL_WIDTH, length)));
      expect(linesOf(block)[0]).toMatch(/-$/);
    }
    expect(linesOf(around(title))).toHaveLength(2);
  });
});

describe("lines of a label", () => {
  const apart = (title: string): number[] => {
    const lines = around(title).runs.filter(({ role }) => role === "title");
    return lines.slice(1).map(({ baseline }, i) => baseline - (lines[i]?.baseline ?? NaN));
  };

  // in em of Noto Sans, from the lowest point of what usually falls below the line to the highest of what rises above it
  test.each([
    ["Burmese", 1.52, "မြန်မာနိုင်ငံ လွတ်လပ်ရေးရရှိခဲ့သည်"],
    ["Khmer", 1.49, "នាយករដ្ឋមន្ត្រីកម្ពុជាបានជួបប្រជុំជាមួយប្រធានាធិបតី"],
    ["Tibetan", 1.6, "འབྲུག་རྒྱལ་ཁབ་ཀྱི་རྩ་ཁྲིམས་ཆེན་མོ་བོད་ལྗོངས"],
  ])("stand so far apart that what is stacked over and under letters does not meet: %s", (_, em, title) => {
    const found = apart(title);
    expect(found.length).toBeGreaterThan(0);
    for (const distance of found) expect(distance).toBeGreaterThan(13.5 * em);
  });

  test("are no farther apart where nothing is stacked", () => {
    for (const distance of apart("Foreign ministers of the Group of Seven meet in Bali")) expect(distance).toBe(17);
  });
});

test("numbers of sources that have no room behind the date stand clear of it on lines of their own", () => {
  const sources = Array.from({ length: 9 }, (_, i) => ({ id: `s${i}`, title: `S${i}` }));
  const citations = sources.map(({ id }) => ({ source: id, stance: "disputes" as const }));
  const events = [{ date: "2022-10-21T14:05", title: "Call", citations }];
  for (let width = 240; width < 420; width += 6) {
    const [{ label }] = framed({ sources, events }, { width, orientation: "vertical" }).events;
    const [date] = label?.lines ?? [];
    const notes = (label?.notes ?? []).map((note) => letters(note));
    if (date === undefined) throw new Error("no label");
    const { x, y, width: wide, height } = letters(date);
    const isClear = (note: { x: number; y: number }): boolean => note.x >= x + wide || note.y >= y + height - 0.5;
    expect([width, notes.length, notes.every(isClear)]).toEqual([width, 9, true]);
    const lines = [...new Set(notes.map((note) => note.y))];
    for (const [i, top] of lines.entries())
      if (i > 0) expect(top - (lines[i - 1] ?? 0)).toBeGreaterThan(notes[0]?.height ?? 0);
  }
});
