// Law 5, from the input to the picture: every dated event stands there once, by a mark or in a column; the others are named.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderSVG } from "attested";
import { frame as frameOf } from "../../src/layout/frame/frame.ts";
import type { Frame } from "../../src/layout/framed.ts";
import { settings, type Options } from "../../src/layout/prepare/options.ts";
import { prepare } from "../../src/layout/prepare/prepare.ts";
import { read } from "../../src/model/read.ts";
import { description } from "../../src/scene/names.ts";
import { labelFaults, markFaults, wordFaults } from "./faults.ts";
import { framed, inputs, views, type Events } from "./inputs.ts";

/** The ids in a picture: those with a mark, and those in columns. */
function shown({ prepared, counts, events }: Frame): string[] {
  for (const { marks } of events) expect(marks.length).toBeGreaterThan(0);
  const counted = counts.flatMap(({ members }) => Array.from(members, (index) => prepared.events.at(index)));
  return [...events.map(({ event }) => event), ...counted].map(({ event }) => event.id);
}

function holds(input: Events, options: Options): Frame {
  const frame = framed(input, options);
  const undated = frame.prepared.undated.map((event) => event.id);
  const found = [...shown(frame), ...undated];
  expect(new Set(found)).toEqual(new Set(input.events.map(({ id }) => id)));
  expect(found).toHaveLength(input.events.length);
  if (undated.length > 0)
    expect(description(frame.prepared)).toContain(
      undated.length === 1 ? "1 event without a date" : `${undated.length} events without a date`,
    );
  return frame;
}

describe("every event is in the picture once, or named as undated", () => {
  test("up to 60 events of any date", () => {
    fc.assert(
      fc.property(inputs(60), views(1), (input, options) => void holds(input, options)),
      { seed: 41, numRuns: 10 },
    );
  });

  const titles = (date: (i: number) => string, n: number): Events => ({
    events: Array.from({ length: n }, (_, i) => ({
      id: `e${i}`,
      date: date(i),
      title: `Event ${i}`,
      importance: i % 4,
    })),
  });
  const random = (i: number): number => (((i + 1) * 48271 * 48271) % 2147483647) / 2147483647;
  const day = (i: number): string =>
    new Date(Date.UTC(1900, 0, 1 + Math.floor(random(i) * 40_000))).toISOString().slice(0, 10);

  // so many that to try each place for each would take minutes
  test.each<[string, number, Events]>([
    ["1,200 at one instant", 680, titles(() => "2022-10-23T12:00:00Z", 1200)],
    ["1,500 that are open", 360, titles(() => "../2022-10-23", 1500)],
    ["1,500 at random", 1200, titles(day, 1500)],
    ["500 spans at random", 680, titles((i) => [day(2 * i), day(2 * i + 1)].sort().join("/"), 500)],
  ])("%s, %s px", (_, width, input) => {
    const frame = holds(input, { width });
    expect([...labelFaults(frame), ...wordFaults(frame), ...markFaults(frame)]).toEqual([]);
  });

  test("each has its own element in the markup; columns say how many", () => {
    fc.assert(
      fc.property(inputs(30), views(300), (input, options) => {
        const svg = renderSVG(input, { ...options, onIssue: () => undefined });
        const frame = framed(input, options);
        const groups = [...svg.matchAll(/<g class="attested-event [^"]*" data-event="(e\d+)"/g)].map(
          (found) => found[1],
        );
        expect(groups).toEqual(frame.events.map(({ event }) => event.event.id));
        const counted = [...svg.matchAll(/data-count="(\d+)"/g)].map((found) => Number(found[1]));
        expect(counted).toEqual(frame.counts.map(({ members }) => members.length));
      }),
      { seed: 42, numRuns: 15 },
    );
  });
});

test("in a stretch of time stand the events that it holds, and none that lies far out of it", () => {
  fc.assert(
    fc.property(
      inputs(30),
      views(300),
      fc.integer({ min: -500, max: 500 }),
      fc.integer({ min: 5, max: 300 }),
      (input, options, from, days) => {
        const chosen = settings(options);
        const prepared = prepare(read(input).timeline, chosen);
        const start = Date.UTC(2022, 6, 1) + from * 86_400_000;
        const extent = { earliest: start, latest: start + days * 86_400_000 };
        const frame = frameOf(prepared, { ...chosen, extent, heading: true, margin: 18 });
        const ids = shown(frame);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { event, time, when } of prepared.events) {
          if (time >= extent.earliest && time <= extent.latest) expect(ids).toContain(event.id);
          const length = extent.latest - extent.earliest;
          if (when.end.latest < extent.earliest - length || when.start.earliest > extent.latest + length)
            expect(ids).not.toContain(event.id);
        }
      },
    ),
    { seed: 43, numRuns: 20 },
  );
});
