// Pictures of thousands of events: what holds for all others holds for them, and what matters most is named.
import { describe, expect, test } from "@jest/globals";
import { renderSVG, type EventInput, type Input, type Options } from "attested";
import { events, randomBy } from "../../bench/static/data.js";
import { BAR } from "../../src/layout/marks/marks.ts";
import type { FramedEvent } from "../../src/layout/framed.ts";
import { plane } from "../../src/layout/plane.ts";
import { pictureFrame } from "../../src/scene/figure.ts";
import { faults, labelFaults, overlap, wordFaults } from "./faults.ts";
import { framed, partOf } from "./inputs.ts";

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

/** Earthquakes: of the number that are so strong, a tenth is stronger by one; how much each matters is its energy. */
function quakes(count: number, seed: number): Input {
  const random = randomBy(seed);
  return events(count, "uniform", seed).map((event) => ({
    ...event,
    importance: 10 ** (1.5 * (-Math.log10(1 - 0.99 * random()) - 0.5)),
  }));
}

test("however unevenly events matter, hardly any of the thirty that matter most is left out for others", () => {
  let [named, heaviest] = [0, 0];
  for (const [count, view] of [
    [200, { width: 1200, height: 600 }],
    [200, { width: 680, height: 600 }],
    [390, { width: 900, height: 500 }],
    [1000, { width: 1200, height: 600 }],
  ] as const)
    for (const seed of [1, 2, 3]) {
      const { events: shown, prepared } = framed(quakes(count, seed), view);
      const least = prepared.events.importance.toSorted().at(-30) ?? 0;
      const matter = prepared.events.importance.filter((each) => each >= least).length;
      heaviest += matter;
      named += shown.filter(({ event, label }) => event.event.importance >= least && label !== undefined).length;
    }
  expect(named / heaviest).toBeGreaterThan(0.92);
});

test("of events that matter nothing as many are named as of events that all matter something", () => {
  for (const [count, view] of [
    [90, { width: 680, height: 300 }],
    [200, { width: 900 }],
    [1000, { width: 1000, height: 500 }],
  ] as const) {
    const named = (importance: number): number =>
      framed(
        events(count, "uniform", 4).map((event) => ({ ...event, importance })),
        { orientation: "horizontal", ...view },
      ).events.length;
    expect([count, named(0)]).toEqual([count, named(1)]);
  }
});

test("leaders that go side by side along the axis stay apart, however many there are", () => {
  for (const [list, view] of [
    [quakes(200, 7), { width: 1200 }],
    [quakes(200, 8), { width: 1200, height: 900 }],
    [events(300, "uniform", 7), { width: 1200, height: 1200 }],
    [events(450, "uniform", 7), { width: 1200, height: 900 }],
    [events(1000, "clustered", 7), { width: 1200, height: 900 }],
  ] as const) {
    const runs = framed(list, view).events.flatMap(({ label }) =>
      (label?.leader ?? []).flatMap(([x, y], i, line) => {
        const [before, level] = line[i - 1] ?? [x, y];
        return y === level && Math.abs(x - before) > 8
          ? [{ from: Math.min(x, before), to: Math.max(x, before), y }]
          : [];
      }),
    );
    expect(runs.length).toBeGreaterThan(2);
    for (const [i, one] of runs.entries())
      for (const other of runs.slice(0, i))
        if (one.from < other.to && other.from < one.to) expect(Math.abs(one.y - other.y)).toBeGreaterThan(2.5);
  }
});

test("of bursts with nothing between them nearly every one has a name", () => {
  let [runs, nameless] = [0, 0];
  for (const count of [150, 1000, 10_000])
    for (const seed of [1, 2, 3]) {
      const { axis, events: shown, prepared } = framed(events(count, "clustered", seed), { width: 1200, height: 600 });
      const named = shown.filter(({ label }) => label !== undefined).map(({ event }) => axis.scale(event.time));
      const places = [...prepared.events.times].map((time) => axis.scale(time));
      const begins = places.filter((place, i) => i === 0 || place - places[i - 1] >= 16);
      runs += begins.length;
      for (const [i, begin] of begins.entries())
        if (!named.some((place) => place >= begin && place < (begins[i + 1] ?? Infinity))) nameless++;
    }
  expect(runs).toBeGreaterThan(100);
  expect(nameless / runs).toBeLessThan(0.04);
});

test("leaders seldom pass behind another event's dot, though dots stand over each other", () => {
  let [labels, met] = [0, 0];
  for (let seed = 0; seed < 12; seed++) {
    const spread = seed % 2 === 0 ? "uniform" : "clustered";
    const { origin, events: shown } = framed(events(80 + 20 * seed, spread, seed), {
      width: 1000 + 20 * seed,
      height: 640,
    });
    const dots = shown.flatMap(({ event, marks }) =>
      marks.map(({ shape, across }) => ({
        event,
        at: [origin[0] + shape.anchor, origin[1] - across],
        radius: shape.radius,
      })),
    );
    for (const { event, label } of shown) {
      const leader = label?.leader ?? [];
      labels++;
      const isMet = dots.some(({ event: other, at: [x, y], radius }) => {
        if (other === event) return false;
        return leader.slice(1).some(([bx, by], i) => {
          const [ax, ay] = leader[i];
          const square = (bx - ax) ** 2 + (by - ay) ** 2;
          const share =
            square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
          return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)) < radius - 0.3;
        });
      });
      if (isMet) met++;
    }
  }
  expect(labels).toBeGreaterThan(800);
  expect(met / labels).toBeLessThan(0.06);
});

test("what stands over the dots of others has its label over the axis, and its leader crosses none of theirs", () => {
  let led = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const random = randomBy(seed);
    const day = (n: number): string => new Date(Date.UTC(2017, 0, 1) + 86_400_000 * n).toISOString().slice(0, 10);
    const crowd = Array.from({ length: 120 }, (_, i): EventInput => {
      const at = Math.floor(random() * 3000);
      const title = "A call of the ministers".slice(0, 6 + Math.floor(random() * 17));
      const citations = ["a", "b"].map((source, k) => ({ source, date: day(at + 40 * k) }));
      return { title, date: i % 10 === 0 ? `${day(at)}/..` : day(at), ...(i % 10 === 1 && { citations }) };
    });
    const frame = framed(
      { sources: ["a", "b"].map((id) => ({ id, title: id })), events: [...crowd, { title: "First", date: "0100" }] },
      { width: 480 + Math.floor(random() * 280), orientation: "horizontal" },
    );
    expect(labelFaults(frame)).toEqual([]);
    const isDot = ({ marks }: FramedEvent): boolean => marks.length === 1 && marks[0].shape.form === "symbol";
    const dots = frame.events.filter(isDot).map(({ marks: [mark] }) => mark.shape.anchor);
    for (const { marks, label } of frame.events.filter((one) => !isDot(one))) {
      const isNear = dots.some((anchor) => Math.abs(anchor - marks[0].shape.anchor) < 40);
      if (!isNear || label === undefined) continue;
      led++;
      expect(label.box.y).toBeLessThan(frame.origin[1]);
    }
  }
  expect(led).toBeGreaterThan(15);
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

test("a column is as high wherever the picture is moved, and of few events too", () => {
  const whole = framed(events(180, "clustered"), { width: 1200, height: 400 }, "page");
  const { length } = whole.axis;
  const units = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7].flatMap((share) =>
    pictureFrame(whole.prepared, whole.width, { whole, from: share * length, to: (share + 0.25) * length }).counts.map(
      ({ box, members }) => Math.round((1000 * box.height) / members.length),
    ),
  );
  expect(units.length).toBeGreaterThan(20);
  expect([...new Set(units)]).toHaveLength(1);
});

test("a height that leaves no room for a label leaves the columns", () => {
  for (const height of [40, 90, 120]) {
    const frame = framed(events(1000, "uniform"), { width: 1200, height });
    expect(faults(frame)).toEqual([]);
    expect(frame.events).toEqual([]);
    expect(frame.counts.reduce((sum, { members }) => sum + members.length, 0)).toBe(1000);
  }
});

/** Some of them from – to: these stand over the columns. */
const withSpans = (count: number, every: number, years: number): Input =>
  events(count, "clustered", 1).map((event, i) => ({
    ...event,
    date:
      i % every === 3
        ? `${event.date.slice(0, 10)}/${Math.min(2020, Number(event.date.slice(0, 4)) + years)}-12-31`
        : event.date,
    importance: i % 50 === 3 ? 3 : 1,
  }));

const crowds: readonly (readonly [name: string, input: Input, view: Options])[] = [
  ["points", events(1000, "uniform"), { width: 1200, height: 600 }],
  ["spans in little room", withSpans(2000, 60, 3), { width: 1200, height: 260 }],
  ["spans", withSpans(600, 40, 2), { width: 1200, height: 600 }],
];

test.each(crowds)("no mark and no column of a part of a crowd stands on a label: %s", (_, input, view) => {
  const whole = framed(input, view, "page");
  const { length } = whole.axis;
  const on = plane(whole.orientation, whole.mirrored, whole.origin);
  for (const scale of [1.2, 1.5, 2, 3, 6, 12, 40])
    for (const at of [0, 0.2, 0.33, 0.5, 0.62, 0.83, 1]) {
      const size = length / scale;
      const from = at * (length - size);
      const part = pictureFrame(whole.prepared, whole.width, { whole, from, to: from + size });
      const labels = part.events.flatMap(({ label }) => (label === undefined ? [] : [label.box]));
      const marks = part.events.flatMap(({ marks: own }) =>
        own.map(({ across, shape: { form, from: start, to, radius } }) => {
          const half = form === "symbol" ? radius : BAR / 2;
          return on.box([start, to], [across - half, across + half]);
        }),
      );
      const touching = [...marks, ...part.counts.map(({ box }) => box)].filter((box) =>
        labels.some((label) => overlap(box, label)),
      );
      expect([scale, at, touching]).toEqual([scale, at, []]);
    }
});

test("columns that the end of a view cuts have their own px", () => {
  const dates = ["1612-01-10/1618-08-22", "1642-12-07/1644-08-17", "1660-06-05/1663-06-08", "1661-06-21/1669-04-01"];
  const all = [...dates, "2418-12-11/2687-11-09"].map((date, i) => ({ id: `e${i}`, date, title: "x" }));
  const says = { source: "s", says: "2056-11-16/2304-08-11" };
  const cited = all.map((event, i) => (i === 1 ? { ...event, citations: [says] } : event));
  const input = { sources: [{ id: "s", title: "A source" }], events: cited };
  const whole = framed(input, { width: 309, height: 65 }, "page");
  for (let at = 0; at <= 1; at += 1 / 256) expect(wordFaults(partOf(whole, [at, 0.15]))).toEqual([]);
});
