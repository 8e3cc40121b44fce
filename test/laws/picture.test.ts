// Laws 2 and 3: nothing overlaps, crosses or sticks out; the same input gives the same picture.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderSVG } from "attested";
import type { Frame } from "../../src/layout/framed.ts";
import type { Options } from "../../src/layout/options.ts";
import { faults, labelFaults, letters, markFaults, wordFaults } from "./faults.ts";
import { framed, inputs, views, type Events } from "./inputs.ts";

const places = fc.constantFrom("file" as const, "page" as const);

const labelled = ({ events }: Frame): number => events.filter(({ label }) => label !== undefined).length;

describe("the audit itself finds what is put into a sound picture", () => {
  const sound = framed([
    { id: "a", date: "2022-10-03", title: "One", citations: ["s"] },
    { id: "b", date: "2022-10-21/2022-10-25", title: "Another" },
  ]);
  const withEvents = (change: (event: Frame["events"][number], i: number) => object): Frame => ({
    ...sound,
    events: sound.events.map((event, i) => ({ ...event, ...change(event, i) })),
  });
  const { label } = sound.events[0];
  if (label === undefined) throw new Error("no label");

  test.each<[string, Frame, RegExp]>([
    ["labels", withEvents(() => ({ label })), /^labels a and b overlap/],
    ["widths", { ...sound, width: 300 }, /sticks out at the right/],
    ["heights", { ...sound, height: label.box.y + 1 }, /label of a sticks out at the bottom/],
    [
      "words",
      { ...sound, axis: { ...sound.axis, words: [...sound.axis.words, sound.axis.words[0]] } },
      /^words .* overlap/,
    ],
    ["axis", { ...sound, axis: { ...sound.axis, words: [label.lines[0]] } }, /^axis word “Oct 3” touches label a/],
    [
      "bars",
      withEvents(() => ({
        marks: sound.events[1].marks.map((mark) => ({ ...mark, shape: { ...mark.shape, from: -30 } })),
      })),
      /^a mark of a sticks out at the left by 12 px/,
    ],
    ["marks", withEvents(() => ({ marks: sound.events[0].marks })), /^marks a and b overlap/],
    [
      "leaders",
      withEvents((_, i) =>
        i === 1
          ? {
              label: {
                ...sound.events[1].label,
                leader: [
                  [0, label.box.y + 5],
                  [600, label.box.y + 5],
                ],
              },
            }
          : {},
      ),
      /^leader b enters label a/,
    ],
  ])("%s", (_, frame, fault) => {
    expect(faults(sound)).toEqual([]);
    expect(faults(frame)).toContainEqual(expect.stringMatching(fault));
  });
});

describe("no two labels overlap, no leader enters a label or crosses another, no word touches another, nothing sticks out", () => {
  const holds = (input: Events, options: Options, place: "file" | "page"): void => {
    const frame = framed(input, options, place);
    expect(faults(frame)).toEqual([]);
    const { height } = options;
    if (height === undefined) return;
    // Only what is no label makes a picture higher than it should be.
    expect(frame.height).toBeGreaterThanOrEqual(height);
    if (frame.height > height) expect(labelled(frame)).toBeLessThanOrEqual(frame.orientation === "vertical" ? 2 : 0);
  };

  test("up to 15 events", () => {
    fc.assert(fc.property(inputs(15), views(140), places, holds), { seed: 21, numRuns: 60 });
  });

  test("up to 60 events", () => {
    fc.assert(fc.property(inputs(60), views(140), places, holds), { seed: 22, numRuns: 25 });
  });

  test("in a picture narrower than its words, all but that they stick out", () => {
    fc.assert(
      fc.property(inputs(20), views(1), fc.integer({ min: 1, max: 140 }), (input, options, width) => {
        const frame = framed(input, { ...options, width });
        expect([...labelFaults(frame), ...wordFaults(frame), ...markFaults(frame)]).toEqual([]);
      }),
      { seed: 23, numRuns: 40 },
    );
  });

  test("in a stretch of time that cuts through the events", () => {
    const times = fc.tuple(fc.integer({ min: -800, max: 800 }), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(inputs(20), views(300), times, (input, options, [from, days]) => {
        const start = Date.UTC(2022, 6, 1) + from * 86_400_000;
        const frame = framed(input, { ...options, extent: [start, start + days * 86_400_000] });
        expect(faults(frame)).toEqual([]);
      }),
      { seed: 24, numRuns: 40 },
    );
  });
});
