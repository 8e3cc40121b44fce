// Rooms and inputs beyond all measure: an issue or a sensible picture, and laws 2 and 5 as everywhere.
import { describe, expect, test } from "@jest/globals";
import { renderSVG } from "attested";
import type { Options } from "../../src/layout/prepare/options.ts";
import { pictureFrame } from "../../src/scene/figure.ts";
import { labelFaults, markFaults, wordFaults } from "./faults.ts";
import { framed, partOf, type Events } from "./inputs.ts";

const many = (count: number, date: (i: number) => string): Events => ({
  events: Array.from({ length: count }, (_, i) => ({ id: `e${i}`, date: date(i), title: `Event number ${i}` })),
});

const DAY = 86_400_000;
const day = (i: number): string =>
  new Date(Date.UTC(2000, 0, 1) + ((i * 7919) % 5000) * DAY).toISOString().slice(0, 10);
const hundred = many(100, day);
const thousands = many(3000, day);

const lasting = (i: number, by: number): string => `${1500 + ((i * 37 + by * 11) % 400)}/${1950 + ((i + by) % 50)}`;
const sources = ["a", "b", "c"].map((id) => ({ id, title: `Report ${id}` }));
const disputed: Events = {
  sources,
  events: thousands.events.map((event, i) => ({
    ...event,
    date: lasting(i, 0),
    citations: ["a", "b", "c"].map((source, k) => ({ source, says: lasting(i, k) })),
  })),
};

const atOnce = many(10_000, () => "2022-10-21T12:00:00Z");
const inADay = many(10_000, () => "2022-10-21");

describe("beyond all measure", () => {
  test.each<[string, Events, Options]>([
    ["10,000 events at one instant", atOnce, {}],
    ["10,000 events at one instant, upright", atOnce, { width: 360 }],
    ["10,000 events at one instant, a million px upright", atOnce, { width: 360, height: 1e6 }],
    ["10,000 events on one day", inADay, { width: 1200, height: 600 }],
    ["a px", hundred, { width: 1, orientation: "horizontal" }],
    ["a px, upright", hundred, { width: 1, orientation: "vertical" }],
    ["a million px", hundred, { width: 1e6, orientation: "horizontal" }],
    ["a million px, upright", hundred, { width: 1e6, orientation: "vertical" }],
    ["1,000 events on one day in a million px", many(1000, () => "2022-10-21"), { width: 1e6, height: 600 }],
    ["10 px high", hundred, { width: 680, height: 10 }],
    ["10 px high, upright", hundred, { width: 360, height: 10 }],
    ["a million px high", hundred, { width: 680, height: 1e6 }],
    ["a crowd, 10 px high", thousands, { width: 1200, height: 10 }],
    ["a crowd, as low as its axis", thousands, { width: 1200, height: 120 }],
    ["a crowd, a lane too low", thousands, { width: 1200, maxHeight: 150 }],
    ["a crowd, 10 px high, upright", thousands, { width: 360, height: 10 }],
    ["a crowd in a px", thousands, { width: 1, orientation: "horizontal" }],
    ["a crowd in a px, upright", thousands, { width: 1, orientation: "vertical" }],
    ["thousands of spans whose sources disagree, upright", disputed, { width: 360, orientation: "vertical" }],
    ["a crowd in 60 px", thousands, { width: 60, height: 400, orientation: "horizontal" }],
    ["a crowd, letters of NaN px", thousands, { width: 680, measure: () => NaN }],
    ["a crowd, letters of endless width", thousands, { width: 680, measure: () => Infinity }],
    ["a crowd, letters of less than no width", thousands, { width: 680, measure: () => -5 }],
    ["letters of NaN px", hundred, { width: 680, measure: () => NaN }],
    ["letters of endless width", hundred, { width: 680, measure: () => Infinity }],
    ["letters of less than no width", hundred, { width: 680, measure: () => -5 }],
    ["one title of 5,000 letters", { events: [{ id: "w", date: "2022", title: "W".repeat(5000) }] }, { width: 300 }],
  ])("%s", (_, input, options) => {
    const frame = framed(input, options);
    const ids = new Set([...frame.events.map(({ event }) => event.event.id), ...counted(frame)]);
    expect(ids.size).toBe(input.events.length);
    if ((options.width ?? 680) > 300)
      expect([...labelFaults(frame), ...wordFaults(frame), ...markFaults(frame)]).toEqual([]);
    const svg = renderSVG(input, options);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg).toMatch(/^<svg .*<\/svg>$/s);
  });

  test("a week of events a century after another one: labels have room beside the dots", () => {
    const week = many(100, (i) => `2020-01-0${1 + (i % 7)}`);
    const frame = framed({ events: [...week.events, { id: "old", date: "1900", title: "Long ago" }] }, { width: 360 });
    expect(frame.events.filter(({ label }) => label !== undefined).length).toBeGreaterThan(10);
    expect(labelFaults(frame)).toEqual([]);
  });

  test.each([16, 30])(
    "bars without a row whose middle is out of view are counted where they reach into it: %s",
    (count) => {
      const bars = Array.from({ length: count }, (_, i) => ({
        id: `e${i}`,
        date: `${1900 + i}/${2000 + i}`,
        title: "King",
      }));
      const points =
        count === 16 ? [] : many(400, (i) => new Date(Date.UTC(1970, 0, 1 + i * 9)).toISOString().slice(0, 10)).events;
      const events = [...bars, ...points.map((event, i) => ({ ...event, id: `p${i}` }))];
      const extent = [Date.UTC(1970, 0), Date.UTC(1980, 0)] as const;
      const frame = framed({ events }, { width: 1000, orientation: "horizontal", maxHeight: 800, extent });
      const ids = [...frame.events.map(({ event }) => event.event.id), ...counted(frame)];
      expect(ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
      expect(markFaults(frame)).toEqual([]);
    },
  );

  test.each(["ethiopic", "persian", "hebrew"])(
    "enlarged at the ends of deep time, in years of another calendar: %s",
    (calendar) => {
      const events = ["Y-1E12", "4201-02", "2022-03-27"].map((date) => ({ date, title: "x" }));
      const whole = framed({ events }, { width: 280, calendar }, "page");
      for (const at of [0, 0.5, 1])
        for (let halvings = 1; halvings <= 46; halvings += 3)
          expect(labelFaults(partOf(whole, [at, halvings]))).toEqual([]);
    },
  );

  test("enlarged where one of two readings ends: its bar, all out of view, is endlessly long", () => {
    const whole = framed(
      {
        sources,
        events: [
          {
            title: "A reign",
            citations: [
              { source: "a", says: "1900/1949" },
              { source: "b", says: "1900/1955" },
            ],
          },
          { title: "A call", date: "2000" },
        ],
      },
      { width: 360, orientation: "vertical" },
      "page",
    );
    const from = whole.axis.scale(Date.UTC(1950, 0, 1));
    const to = from + whole.axis.length / 2 ** 40;
    const part = pictureFrame(whole.prepared, whole.width, { whole, from, to });
    expect(part.axis.scale(Date.UTC(1950, 0, 1))).toBe(0);
    expect(part.events.map(({ event }) => event.event.title)).toEqual(["A reign"]);
    expect(labelFaults(part)).toEqual([]);
  });

  test.each([0, -1, NaN, Infinity, 1e6 + 1])("a width of %s px is refused", (width) => {
    expect(() => renderSVG(hundred, { width })).toThrow(RangeError);
  });
});

function counted(frame: ReturnType<typeof framed>): string[] {
  return frame.counts.flatMap(({ members }) =>
    Array.from(members, (place) => frame.prepared.events.at(place).event.id),
  );
}
