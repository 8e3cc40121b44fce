// The laws of pictures hold for lanes as well: nothing overlaps, nothing leaves its lane, nothing vanishes.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Frame, FramedCount, FramedLane } from "../../src/layout/framed.ts";
import type { Options } from "../../src/layout/prepare/options.ts";
import { plane } from "../../src/layout/plane.ts";
import type { PreparedEvent } from "../../src/layout/prepare/prepare.ts";
import type { EventInput } from "../../src/model/input.ts";
import { pictureFrame } from "../../src/scene/figure.ts";
import { faults, labelFaults, letters, overlap, uncut, within } from "./faults.ts";
import { framed, inputs, views, type Events } from "./inputs.ts";

const { max, min } = Math;

const names = [
  "Amundsen",
  "Scott",
  "مسار",
  "A lane whose name goes on and on, ".repeat(9),
  "<script>alert(1)</script>",
];

/** Inputs whose events stand in lanes, stated or not, some in none; a lane may be empty. */
const laned = (most: number): fc.Arbitrary<Events> =>
  fc
    .tuple(
      inputs(most),
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.nat(6), { minLength: most, maxLength: most }),
      fc.boolean(),
    )
    .map(([input, lanes, of, isStated]) => ({
      ...input,
      ...(isStated && { lanes: names.slice(0, lanes) }),
      events: input.events.map((event, i): EventInput => {
        const name = names[of[i] % (lanes + 1)];
        return name === undefined ? event : { ...event, lane: name };
      }),
    }));

const counted = ({ prepared }: Frame, { members }: FramedCount): PreparedEvent[] =>
  Array.from(members, (index) => prepared.events.at(index));

const ids = (frame: Frame): string[] =>
  [...frame.events.map(({ event }) => event), ...frame.counts.flatMap((count) => counted(frame, count))]
    .map(({ event }) => event.id)
    .sort();

/** What lanes may not have: parts that leave their lane, lanes that overlap, headings or lines of the grid in labels. */
function laneFaults(frame: Frame): string[] {
  const { lanes = [], events, counts, axis } = frame;
  const found: string[] = [];
  const laneOf = (id: string | undefined): FramedLane | undefined => lanes.find(({ lane }) => lane?.id === id);
  for (const [i, one] of lanes.entries()) {
    for (const other of lanes.slice(i + 1)) if (overlap(one.box, other.box)) found.push(`lanes ${i} overlap`);
    for (const line of one.heading)
      if (!within(letters(line), { ...one.box, width: frame.width, x: 0 })) found.push("heading");
  }
  const isAcross = frame.orientation === "horizontal";
  for (const { event, label } of events) {
    const lane = laneOf(event.event.lane);
    if (lane === undefined) found.push(`${event.event.id} has no lane`);
    if (lane === undefined || label === undefined) continue;
    if (!within(label.box, lane.box, isAcross ? 1e-6 : 16)) found.push(`label ${event.event.id} leaves its lane`);
    for (const [x, y] of label.leader)
      if (!within({ x, y, width: 0, height: 0 }, lane.box, isAcross ? 1e-6 : 16))
        found.push(`leader ${event.event.id} leaves its lane`);
    for (const { heading } of lanes)
      if (heading.some((line) => overlap(letters(line), label.box))) found.push(`heading in label ${event.event.id}`);
    for (const [[x0, y0], [x1, y1]] of axis.grid ?? []) {
      const line = {
        x: min(x0, x1),
        y: min(y0, y1),
        width: max(0.01, Math.abs(x1 - x0)),
        height: max(0.01, Math.abs(y1 - y0)),
      };
      if (overlap(line, label.box)) found.push(`grid in label ${event.event.id}`);
    }
  }
  const on = plane(frame.orientation, frame.mirrored, frame.origin);
  for (const { event, marks } of events)
    for (const { across } of marks) {
      const [x, y] = on.point(0, across);
      const lane = laneOf(event.event.lane)?.box;
      const [place, from, size] = isAcross ? [y, lane?.y ?? 0, lane?.height ?? 0] : [x, lane?.x ?? 0, lane?.width ?? 0];
      if (place < from || place > from + size) found.push(`a mark of ${event.event.id} leaves its lane`);
    }
  for (const count of counts)
    if (lanes.length > 0) {
      const { box } = count;
      const [first, ...others] = counted(frame, count);
      const lane = laneOf(first.event.lane);
      if (others.some(({ event }) => event.lane !== first.event.lane)) found.push("a column of several lanes");
      if (lane !== undefined && isAcross && (box.y < lane.box.y || box.y + box.height > lane.box.y + lane.box.height))
        found.push("a column leaves its lane");
    }
  return found;
}

test("the audit itself finds what leaves its lane", () => {
  const sound = framed(
    ["a", "b"].map((lane) => ({ id: lane, date: "2020-05-05", title: "One", lane })),
    {
      orientation: "horizontal",
    },
  );
  expect(laneFaults(sound)).toEqual([]);
  const [first, second] = sound.events;
  const swapped = [
    { ...second, event: first.event },
    { ...first, event: second.event },
  ];
  expect(laneFaults({ ...sound, events: swapped })).toEqual(
    ["a", "b"]
      .flatMap((id) => [`label ${id} leaves its lane`, ...[1, 2, 3].map(() => `leader ${id} leaves its lane`)])
      .concat(["a", "b"].map((id) => `a mark of ${id} leaves its lane`)),
  );
  const grid =
    first.label === undefined
      ? []
      : [
          [first.label.box.x + 3, 0],
          [first.label.box.x + 3, 999],
        ];
  expect(laneFaults({ ...sound, axis: { ...sound.axis, grid: [grid as never] } })).toContain("grid in label a");
});

const total = (input: Events, frame: Frame): number => input.events.length - frame.prepared.undated.length;

describe("a picture with lanes", () => {
  const holds = (input: Events, options: Options): void => {
    for (const place of ["file", "page"] as const) {
      const frame = framed(input, options, place);
      expect(faults(frame)).toEqual([]);
      if (frame.lanes !== undefined) expect(laneFaults(frame)).toEqual([]);
      expect(ids(frame).length).toBe(total(input, frame));
    }
  };

  test("has nothing that overlaps or leaves its lane, and holds every event, in any width", () => {
    fc.assert(fc.property(laned(24), views(240), holds), { seed: 301, numRuns: 30 });
  });

  test("holds many events", () => {
    fc.assert(fc.property(laned(80), views(300), holds), { seed: 302, numRuns: 6 });
  });

  test("keeps its lanes when a part of it is enlarged", () => {
    const windows = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1, max: 9, noNaN: true }));
    const pages = fc.record({
      width: fc.integer({ min: 400, max: 1300 }),
      orientation: fc.constantFrom("auto" as const, "horizontal" as const, "vertical" as const),
    });
    fc.assert(
      fc.property(laned(20), pages, windows, (input, view, [at, halvings]) => {
        const whole = framed(input, view, "page");
        const { length } = whole.axis;
        const size = length / 2 ** halvings;
        const from = at * (length - size);
        const part = pictureFrame(whole.prepared, whole.width, { whole, from, to: from + size });
        const beyond = /^(a )?(mark|count) .* sticks out|^marks .* overlap/;
        expect([...faults(uncut(part)), ...labelFaults(part)].filter((fault) => !beyond.test(fault))).toEqual([]);
        if (part.lanes !== undefined) expect(laneFaults(uncut(part))).toEqual([]);
        expect(part.lanes?.map(({ box, heading }) => [box, heading])).toEqual(
          whole.lanes?.map(({ box, heading }) => [box, heading]),
        );
        expect([part.width, part.height, part.axis.length]).toEqual([whole.width, whole.height, length]);
      }),
      { seed: 303, numRuns: 25 },
    );
  });

  test("is the picture without lanes where no event names one", () => {
    const plain = fc.sample(inputs(12), { seed: 304, numRuns: 5 });
    for (const input of plain) {
      const frame = framed(input, { width: 800 });
      expect(frame.lanes).toBeUndefined();
      expect(frame.axis.grid).toBeUndefined();
    }
  });
});

describe("lanes", () => {
  const day = (n: number): string => new Date(Date.UTC(2020, 0, n)).toISOString().slice(0, 10);

  test("stand in the order that is stated, then in that of first use; what has none comes first", () => {
    const events = [
      { date: day(5), title: "A", lane: "b" },
      { date: day(1), title: "B", lane: "new" },
      { date: day(2), title: "C", lane: "a" },
      { date: day(3), title: "D" },
    ];
    const frame = framed({ lanes: ["a", { id: "b", label: "Bee" }, "none"], events }, { orientation: "horizontal" });
    expect(frame.lanes?.map(({ lane }) => lane?.label)).toEqual([undefined, "a", "Bee", "none", "new"]);
    const tops = frame.lanes?.map(({ box }) => box.y) ?? [];
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test("take the fewest rows for spans: as many as overlap at most", () => {
    let state = 7;
    const random = (n: number): number => (state = (state * 48271) % 2147483647) % n;
    for (let round = 0; round < 20; round++) {
      const spans = Array.from({ length: 12 }, () => {
        const from = 1 + random(300);
        return [from, from + 20 + random(80)] as const;
      });
      const events = spans.map(([a, b], i) => ({
        date: `${day(a)}/${day(b)}`,
        title: `S${i}`,
        lane: i % 2 ? "x" : "y",
      }));
      const frame = framed(events, { width: 1400, orientation: "horizontal", folds: false, maxHeight: 3000 });
      for (const [k, name] of ["y", "x"].entries()) {
        const own = spans.filter((_, i) => i % 2 === k);
        const most = max(...own.map(([at]) => own.filter(([a, b]) => a <= at && at <= b).length));
        const rows = new Set(
          frame.events
            .filter(({ event }) => event.event.lane === name)
            .flatMap(({ marks }) => marks.map(({ across }) => across)),
        );
        // bars of neighbouring days touch as drawn, and may so need one row more
        expect(rows.size).toBeGreaterThanOrEqual(most);
        expect(rows.size).toBeLessThanOrEqual(most + 1);
      }
    }
  });

  test("share the height by need: a lane with little keeps its labels where another must leave some out", () => {
    const crowd = Array.from({ length: 60 }, (_, i) => ({
      date: day(1 + 3 * i),
      title: `Event number ${i}`,
      lane: "crowd",
    }));
    const few = [20, 90, 160].map((n) => ({ date: day(n), title: "One of few", lane: "few" }));
    const frame = framed([...crowd, ...few], { width: 900, orientation: "horizontal", maxHeight: 600 });
    expect(frame.height).toBeLessThanOrEqual(600);
    const labels = (lane: string): number =>
      frame.events.filter(({ event, label }) => event.event.lane === lane && label !== undefined).length;
    expect(labels("few")).toBe(3);
    expect(labels("crowd")).toBeGreaterThan(8);
    expect(labels("crowd")).toBeLessThan(60);
  });

  test("are named in each label where they have no room as columns", () => {
    const events = ["Amundsen", "Scott"].map((lane, i) => ({ date: day(1 + 40 * i), title: "At the Pole", lane }));
    const frame = framed(events, { width: 360 });
    expect(frame.lanes).toBeUndefined();
    expect(frame.events.map(({ label }) => label?.lines.map(({ text }) => text))).toEqual([
      ["January 1", "Amundsen", "At the Pole"].map((text) => expect.stringContaining(text.slice(0, 3))),
      ["February 10", "Scott", "At the Pole"].map((text) => expect.stringContaining(text.slice(0, 3))),
    ]);
  });

  test("forty of them are a picture, each with its heading", () => {
    const events = Array.from({ length: 120 }, (_, i) => ({
      date: day(1 + ((i * 37) % 700)),
      title: `E${i}`,
      lane: `Lane ${i % 40}`,
    }));
    const frame = framed(events, { width: 960, orientation: "horizontal" });
    expect(frame.lanes?.map(({ heading }) => heading[0]?.text)).toEqual(
      Array.from({ length: 40 }, (_, i) => `Lane ${i}`),
    );
    expect(laneFaults(frame)).toEqual([]);
    expect(faults(frame)).toEqual([]);
    expect(ids(frame).length).toBe(120);
  });
});

test("columns of more events than could be named are as high as a crowd, not as all their labels", () => {
  const events = Array.from({ length: 900 }, (_, i) => ({
    date: new Date(Date.UTC(1990, 0, 1 + 11 * i)).toISOString().slice(0, 10),
    title: "A title of some words",
    lane: i % 3 === 0 ? "One" : "Other",
  }));
  const frame = framed({ events }, { width: 700, orientation: "vertical" });
  expect(frame.lanes).toHaveLength(2);
  expect(frame.height).toBeLessThanOrEqual(2400);
  expect(faults(frame)).toEqual([]);
});

test("a legend of many lines leaves the lanes so much less of the height", () => {
  const spans = ["1785-04-27/1785-12-25", "1786-10-07/1786-10-23~", "1788-05-23/1788-09-25", "1785-08-31/1785-09-23%"];
  const titles = ["x", "The delegates meet again in the capital to talk about grain and about the fleets"];
  const types = ["A statement of a ministry", "A strike of the harbour workers", "A call by telephone", "A meeting"];
  const events = [...spans, "/1785-07-05"].map((date, i) => ({
    id: `e${i}`,
    date,
    title: titles[i % 2],
    type: types[i % 4],
    lane: i === 4 ? "Scott" : "Amundsen",
  }));
  for (let maxHeight = 300; maxHeight < 440; maxHeight += 4) {
    const frame = framed({ events }, { width: 480, maxHeight, orientation: "vertical", references: "none" });
    expect(frame.lanes).toHaveLength(2);
    expect(frame.height).toBeLessThanOrEqual(maxHeight);
  }
});
