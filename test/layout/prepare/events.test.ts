import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { CLOCK } from "../../../src/layout/prepare/clocks.ts";
import { settings } from "../../../src/layout/prepare/options.ts";
import { prepare, type Prepared } from "../../../src/layout/prepare/prepare.ts";
import type { Input } from "../../../src/model/input.ts";
import { read } from "../../../src/model/read.ts";
import { inputs } from "../../laws/inputs.ts";

const prepared = (input: Input, zone?: string): Prepared =>
  prepare(read(input).timeline, settings(zone === undefined ? {} : { zone }));

test("the columns say of each event what it says itself", () => {
  fc.assert(
    fc.property(inputs(30), (input) => {
      const { events, types } = prepared(input);
      for (const [i, event] of [...events].entries()) {
        expect(event).toBe(events.at(i));
        expect([event.index, event.time]).toEqual([i, events.times[i]]);
        expect([event.when.start.earliest, event.when.end.latest]).toEqual([events.earliest[i], events.latest[i]]);
        expect(event.event.importance).toBe(events.importance[i]);
        expect(types[events.types[i] ?? -1]?.id ?? "").toBe(event.type.id);
        if (events.plain[i] === 0) continue;
        expect(event.marks.map(({ when, hollow }) => [when, hollow])).toEqual([[event.when, false]]);
        expect([event.notes, event.agreement.conflict, event.when.members]).toEqual([[], false, undefined]);
      }
    }),
    { seed: 52, numRuns: 40 },
  );
});

test("plain are dates of a day or finer without reservation that nobody is cited for", () => {
  const plain = (date: string, citations: readonly string[] = []): number | undefined =>
    prepared({ sources: [{ id: "s", title: "S" }], events: [{ date, title: "x", citations }] }).events.plain[0];
  for (const date of ["2022-10-21", "2022-10-21T14:00Z", "[2022-10-21]"]) expect(plain(date)).toBe(1);
  // an hour is some time within it, as a stretch of days is
  for (const date of ["2022-10-21T14", "between 8 and 21 October 2022", "2022-10-21T14:00~"])
    expect(plain(date)).toBe(0);
  for (const date of ["2022-10", "2022-10-21?", "2022-10-21~", "2022-10-2X", "2022-10-21/2022-10-22", "2022-10-21/.."])
    expect(plain(date)).toBe(0);
  expect(plain("2022-10-21", ["s"])).toBe(0);
});

test("clocks tell whether there are times of day, whether they are placed, and whether elsewhere", () => {
  // that its time is of UTC keeps the picture there
  const others = [{ date: "2022-10-30T14:00Z", title: "y" }];
  const clocks = (date: string, zone?: string): number | undefined =>
    prepared([{ date, title: "x" }, ...others], zone).events.clocks[0];
  expect(clocks("2022-10-21")).toBe(0);
  expect(clocks("2022-10-21T14:00")).toBe(CLOCK.time);
  expect(clocks("2022-10-21T14:00Z")).toBe(CLOCK.time | CLOCK.placed);
  expect(clocks("2022-10-21T14:00+03:00")).toBe(CLOCK.time | CLOCK.placed | CLOCK.elsewhere);
  expect(clocks("2022-10-21T14:00+03:00", "Europe/Kyiv")).toBe(CLOCK.time | CLOCK.placed);
  expect(clocks("2022-10-21/2022-10-22T08:00+01:00")).toBe(CLOCK.time | CLOCK.placed | CLOCK.elsewhere);
});

test("there is no event beyond the first and the last", () => {
  const { events } = prepared([{ date: "2022", title: "x" }]);
  for (const index of [-1, 1, 0.5, NaN]) expect(() => events.at(index)).toThrow(RangeError);
});
