// The order in which events are read: in the list, in each picture and by its keys, and in the numbers of sources.
import { describe, expect, test } from "@jest/globals";
import { renderHTML, renderSVG } from "attested";
import fc from "fast-check";

/** Days from the first of 2020 on which something begins, and how many it lasts; no two begin on one. */
const stretches = fc.uniqueArray(fc.record({ from: fc.nat(3000), days: fc.nat(1500), point: fc.boolean() }), {
  minLength: 2,
  maxLength: 24,
  selector: ({ from }) => from,
});

const day = (days: number): string => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);

const timelines = stretches.map((all) => ({
  sources: all.map(({ from }) => ({ id: `s${from}`, title: `Source ${from}` })),
  events: all.map(({ from, days, point }) => ({
    id: `e${from}`,
    date: point ? day(from) : `${day(from)}/${day(from + 1 + days)}`,
    title: `Event ${from}`,
    citations: [`s${from}`],
  })),
}));

const ids = (markup: string, element: string): readonly number[] =>
  [...markup.matchAll(new RegExp(`<${element} [^>]*data-event="e(\\d+)"`, "g"))].map(([, id]) => Number(id));

const ascending = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

describe("events are read in the order in which they begin, however long they last", () => {
  test("in the list, and sources are numbered so", () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const html = renderHTML(timeline, { widths: [360] });
        const list = ids(html.slice(html.indexOf("<ol")), "li");
        expect(list).toEqual(ascending(timeline.events.map(({ id }) => Number(id.slice(1)))));
        const references = html.slice(html.lastIndexOf("<ol"));
        expect([...references.matchAll(/Source (\d+)/g)].map(([, source]) => Number(source))).toEqual(list);
      }),
      { numRuns: 40 },
    );
  });

  test.each([1200, 680, 360])("in a picture %d px wide", (width) => {
    fc.assert(
      fc.property(timelines, fc.boolean(), (timeline, hasLanes) => {
        const events = timeline.events.map((event, index) =>
          hasLanes ? { ...event, lane: `Lane ${index % 3}` } : event,
        );
        const drawn = ids(renderSVG({ ...timeline, events }, { width }), "g");
        expect(drawn.length).toBeGreaterThan(0);
        expect(drawn).toEqual(ascending(drawn));
      }),
      { numRuns: 40 },
    );
  });
});
