import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { asideWidth, asideWords } from "../../../src/layout/axis/aside.ts";
import { axisOf, BREAK, INSET, wholeScale, type Axis } from "../../../src/layout/axis/axis.ts";
import { paddedExtent } from "../../../src/layout/axis/extent.ts";
import { axisWords, singleLine, type AxisWord } from "../../../src/layout/axis/words.ts";
import type { Folds } from "../../../src/layout/axis/folds.ts";
import { TAIL } from "../../../src/layout/axis/axis.ts";
import { settings } from "../../../src/layout/prepare/options.ts";
import { prepare, type Prepared } from "../../../src/layout/prepare/prepare.ts";
import { remarks, scaleKey } from "../../../src/layout/axis/remark.ts";
import { read } from "../../../src/model/read.ts";
import type { Tick } from "../../../src/time/ticks/ticks.ts";
import type { Bounds } from "../../../src/time/when.ts";
import { polylinear } from "../../../src/time/scale.ts";

const DAY = 86_400_000;
const day = (text: string): number => Date.parse(text);

/** The axis of a whole picture. */
function axisFor(found: Prepared, extent: Bounds, length: number, division: Folds, upright: boolean): Axis {
  return axisOf(found, wholeScale(found, extent, length, division), length, upright);
}

function prepared(...dates: string[]): Prepared {
  return prepare(read(dates.map((date, i) => ({ id: `${i}`, date, title: "x" }))).timeline, settings());
}

describe("axisOf", () => {
  const events = prepared("2022-01-05", "2022-10-01", "2022-10-31");
  const extent = { earliest: day("2022-01-01"), latest: day("2022-11-01") };
  const whole = { breaks: [], shares: [1] };

  test("leaves an inset at both ends, more for the arrow of an open date, and less than the axis where that is short", () => {
    const at = (axis: Axis): number[] => [axis.scale(extent.earliest), axis.scale(extent.latest)];
    expect(at(axisFor(events, extent, 600, whole, false))).toEqual([INSET, 600 - INSET]);
    expect(at(axisFor(events, extent, 20, whole, false))).toEqual([5, 15]);
    expect(at(axisFor(prepared("before 2022-01-01", "2022-10-31"), extent, 600, whole, false))).toEqual([
      TAIL,
      600 - INSET,
    ]);
    expect(at(axisFor(prepared("2022-01-01", "2022-11-01/.."), extent, 600, whole, false))).toEqual([
      INSET,
      600 - TAIL,
    ]);
    // far from the ends an arrow has room enough
    expect(at(axisFor(prepared("before 2022-05-01", "2022-10-31"), extent, 600, whole, false))).toEqual([
      INSET,
      600 - INSET,
    ]);
  });

  test("gives each stretch its share, with a gap at each break and the factor of its scale", () => {
    const breaks = [day("2022-02-01"), day("2022-10-01")];
    const { scale, stretches } = axisFor(events, extent, 624, { breaks, shares: [0.2, 0.2, 0.6] }, false);
    expect(breaks.map(scale)).toEqual([132, 252]);
    expect(stretches.map(({ from, to }) => [from, to])).toEqual([
      [0, 132 - BREAK],
      [132 + BREAK, 252 - BREAK],
      [252 + BREAK, 624],
    ]);
    // 31 days on 120 px, 242 days on 120 px, 31 days on 360 px
    expect(stretches.map(({ factor }) => factor)).toEqual([
      undefined,
      expect.closeTo(31 / 242, 9),
      expect.closeTo((3 * 242) / 31, 9),
    ]);
    for (const { ticks, from, to } of stretches)
      for (const { time } of ticks.fine) {
        expect(scale(time)).toBeGreaterThanOrEqual(from - 1e-6);
        expect(scale(time)).toBeLessThanOrEqual(to + 1e-6);
      }
  });

  test("says each period once, across breaks too", () => {
    const breaks = [day("2022-02-01"), day("2022-10-01")];
    const { stretches } = axisFor(events, extent, 900, { breaks, shares: [0.2, 0.2, 0.6] }, false);
    const said = stretches.flatMap(({ ticks }) => ticks.coarse.map(({ label }) => label));
    expect(new Set(said).size).toBe(said.length);
    expect(said.join(" ")).toContain("2022");
  });

  test("says a day that a break divides once, though its second name would leave out the year", () => {
    const night = prepared("1912-04-15T00:40", "1912-04-15T02:20", "1912-04-15T08:00");
    const hours = { earliest: day("1912-04-15T00:30Z"), latest: day("1912-04-15T08:30Z") };
    const division = { breaks: [day("1912-04-15T03:00Z")], shares: [0.8, 0.2] };
    const { stretches } = axisFor(night, hours, 860, division, false);
    expect(stretches.length).toBe(2);
    expect(stretches.flatMap(({ ticks }) => ticks.coarse.map(({ label }) => label))).toEqual(["April 15, 1912"]);
  });

  test("without events has a scale and nothing to say", () => {
    expect(axisFor(prepared(), extent, 600, whole, false).stretches).toEqual([]);
  });
});

describe("words of an axis", () => {
  const extents = fc
    .tuple(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: -300_000, max: 30_000 }))
    .map(([days, from]) => ({ earliest: from * DAY, latest: (from + days) * DAY }));
  const cuts = fc.subarray([0.2, 0.4, 0.6, 0.8]);
  const axes = fc.tuple(extents, cuts, fc.integer({ min: 150, max: 1500 }));
  const axisOver = (
    upright: boolean,
    [{ earliest, latest }, at, length]: [{ earliest: number; latest: number }, number[], number],
    date = "2022-10-21",
  ) => {
    const found = prepared(date);
    const weights = [...at, 1].map((_, i) => 1 + (i % 2) * 6);
    const sum = weights.reduce((a, b) => a + b, 0);
    const division = {
      breaks: at.map((share) => earliest + share * (latest - earliest)),
      shares: weights.map((weight) => weight / sum),
    };
    return { found, length, axis: axisFor(found, { earliest, latest }, length, division, upright) };
  };
  const apart = (words: readonly AxisWord[], gap: number): boolean =>
    words.every((a, i) =>
      words
        .slice(i + 1)
        .every(
          (b) =>
            a.line !== b.line || a.start + a.width + gap <= b.start + 1e-6 || b.start + b.width + gap <= a.start + 1e-6,
        ),
    );

  /** A day as it is named where other stretches do not count days. */
  const monthDay = new Intl.DateTimeFormat("en", { month: "short", day: "numeric", timeZone: "UTC" });
  const isMonthDay = (text: string): boolean => /^[A-Z][a-z]+ \d+$/.test(text);
  const isNameOf = (text: string, { time, label, full }: Tick): boolean =>
    [label, full].includes(text) || (isMonthDay(text) && monthDay.format(time) === text);

  /** Whether a tick's word stands in its middle, or at the end of the axis, 11 px in the break or 1 px beside it that keep it from there. */
  const isAtTick = ({ text, start, width }: AxisWord, { scale, stretches }: Axis, length: number): boolean =>
    stretches.some(({ ticks, from, to, reach }, s) => {
      const ends = [s === 0 ? 0 : reach[0], s === stretches.length - 1 ? length : reach[1]] as const;
      if (s > 0) expect([1, -11]).toContain(Math.round(reach[0] - from));
      if (s < stretches.length - 1) expect([-1, 11]).toContain(Math.round(reach[1] - to));
      const [first, last] = width > ends[1] - ends[0] ? [0, length] : ends;
      return ticks.fine.some((tick) => {
        const wanted = scale(tick.time) - width / 2;
        return isNameOf(text, tick) && Math.abs(Math.max(first, Math.min(wanted, last - width)) - start) < 1e-6;
      });
    });

  test("stand at their ticks whatever passes, apart from each other and within the picture; remarks keep clear", () => {
    fc.assert(
      fc.property(axes, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (given, places) => {
        const { found, axis, length } = axisOver(false, given);
        const leaders = places.map((place) => [place * length, place * length] as const);
        const column = { left: 18, width: length, mirrored: false };
        const { words, unplaced } = axisWords(found, axis, column, 3, { leaders, pausing: 2 });
        expect(apart(words, 6)).toBe(true);
        for (const { start, width } of words) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start + width).toBeLessThanOrEqual(length + 1e-6);
        }
        const named = words.filter(({ line }) => line < 2);
        const alone = axisWords(found, axis, column).words.filter(({ line }) => line < 2);
        expect(named.map(({ text }) => text)).toEqual(alone.map(({ text }) => text));
        for (const [i, { role, start }] of named.entries())
          expect(Math.abs(start - alone[i].start)).toBeLessThanOrEqual(role === "period" ? 12 : 0);
        for (const word of named)
          if (word.line === 0) expect([word, isAtTick(word, axis, length)]).toEqual([word, true]);
        for (const { start, width } of words.filter(({ line }) => line === 2))
          for (const [x] of leaders) expect(x < start - 4 || x > start + width + 4).toBe(true);
        const unsaid = axis.stretches.length - 1 - words.filter(({ role }) => role === "scale").length;
        expect(unplaced).toHaveLength(Math.min(1, unsaid));
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  test("on an axis without breaks name every tick that has a word, and begin every period at its first tick", () => {
    fc.assert(
      fc.property(axes, (given) => {
        const [extent, , length] = given;
        const { found, axis } = axisOver(false, [extent, [], length]);
        const { words } = axisWords(found, axis, { left: 18, width: length, mirrored: false });
        const [{ ticks }] = axis.stretches;
        const names = (role: string): string[] => words.filter((word) => word.role === role).map(({ text }) => text);
        expect(names("tick")).toEqual(ticks.fine.flatMap(({ label }) => (label === "" ? [] : [label])));
        for (const { text, start } of words.filter(({ role }) => role === "period"))
          expect([text, ticks.coarse.some((tick) => tick.label === text && axis.scale(tick.time) === start)]).toEqual([
            text,
            true,
          ]);
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  /** How much of a date the name over ticks of a unit says: year, month or day, as characters of ISO 8601. */
  const saidOf = (unit: string): number => ({ annum: 0, year: 0, month: 4, day: 7 })[unit] ?? 10;

  /** Each name of an axis in reading order: of which instant it is, and how much of its date a reader has to know, or is told. */
  const namesOf = (words: readonly AxisWord[], axis: Axis, upright: boolean) =>
    words
      .filter(({ role }) => role !== "scale")
      .map(({ text, role, start, width }) => {
        // where a name ends just before a break, the next makes way by as much as nobody sees
        const place = upright ? start + 7.5 : role === "tick" ? start + width / 2 : start - 3;
        const all = axis.stretches.flatMap(({ ticks: { fine, coarse, step } }) =>
          (role === "tick" ? fine : coarse).map(({ time, label, full }) => ({
            time,
            label,
            ...(full !== undefined && { full }),
            step,
          })),
        );
        const same = all.filter((tick) => isNameOf(text, tick));
        // beside an upright axis periods may be shortened
        const [nearest] = (same.length > 0 ? same : all).toSorted(
          (a, b) => Math.abs(axis.scale(a.time) - place) - Math.abs(axis.scale(b.time) - place),
        );
        return {
          role,
          place: Math.round(place * 1000),
          text,
          iso: new Date(nearest.time).toISOString(),
          said: saidOf(nearest.step.unit),
        };
      })
      // a period that begins at a tick is read before that
      .toSorted((a, b) => a.place - b.place || (a.role === "period" ? -1 : 1));

  test.each([false, true])(
    "upright %s: no tick is read under the name of another period, whatever is folded",
    (upright) => {
      let [under, parents] = [0, 0];
      const recent = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 20_000 }));
      fc.assert(
        fc.property(recent, cuts, fc.integer({ min: 150, max: 1500 }), fc.nat(40), ([days, from], at, length, tilt) => {
          const { found, axis } = axisOver(
            upright,
            [{ earliest: from * DAY, latest: (from + days) * DAY }, at.map((share) => share + tilt / 1000), length],
            "2022-10-21T14:05",
          );
          const words = upright
            ? asideWords(found, axis, length, 120)
            : axisWords(found, axis, { left: 18, width: length, mirrored: false }).words;
          let name: { iso: string; said: number } | undefined;
          for (const each of namesOf(words, axis, upright)) {
            if (each.role === "period" || isMonthDay(each.text)) {
              // a day that says its month does not say the year
              if (each.role !== "period" && name !== undefined && name.said > 0)
                expect([each.text, each.iso.slice(0, 4)]).toEqual([each.text, name.iso.slice(0, 4)]);
              name = each;
              parents++;
            } else if (name !== undefined && each.said > 0) {
              const known = Math.min(each.said, name.said);
              expect([each.text, each.iso.slice(0, known)]).toEqual([each.text, name.iso.slice(0, known)]);
              under++;
            }
          }
        }),
        { seed: 5, numRuns: 300 },
      );
      expect(Math.min(under, parents)).toBeGreaterThan(300);
    },
  );

  test.each([false, true])(
    "upright %s: beside stretches of another unit the first day that is named says its month, and no other",
    (upright) => {
      let days = 0;
      const recent = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 20_000 }));
      fc.assert(
        fc.property(recent, cuts, fc.integer({ min: 150, max: 1500 }), ([span, from], at, length) => {
          const { found, axis } = axisOver(
            upright,
            [{ earliest: from * DAY, latest: (from + span) * DAY }, at, length],
            "2022-10-21T14:05",
          );
          const isMixed = new Set(axis.stretches.map(({ ticks }) => ticks.step.unit === "day")).size > 1;
          const words = upright
            ? asideWords(found, axis, length, 120)
            : axisWords(found, axis, { left: 18, width: length, mirrored: false }).words;
          const sorted = words.filter(({ role }) => role !== "scale").toSorted((a, b) => a.start - b.start);
          const full = sorted.filter(({ role, text }) => role === "tick" && isMonthDay(text));
          if (!isMixed) expect(full).toEqual([]);
          if (isMixed)
            for (const { ticks, from: begin, to } of axis.stretches.filter(
              ({ ticks: { step } }) => step.unit === "day",
            )) {
              const own = sorted.filter(({ start, width }) => {
                const middle = upright ? start + 7.5 : start + width / 2;
                return middle > begin - 4 && middle < to + 4;
              });
              const [first, ...others] = own.filter(({ role }) => role === "tick");
              if (first === undefined) continue;
              const before = sorted[sorted.indexOf(first) - 1];
              const isTold = upright && before?.role === "period";
              const texts = ticks.fine.map(({ time }) => monthDay.format(time));
              expect([first.text, isTold || texts.includes(first.text)]).toEqual([first.text, true]);
              const months = [first, ...others]
                .filter(({ text }) => isMonthDay(text))
                .map(({ text }) => text.slice(0, 3));
              expect(new Set(months).size).toBe(months.length);
              days++;
            }
        }),
        { seed: 6, numRuns: 300 },
      );
      expect(days).toBeGreaterThan(40);
    },
  );

  test("between years the first day says its month, which then stands under it only with its year", () => {
    const extent = { earliest: day("1990-01-01"), latest: day("2023-01-01") };
    const found = prepared("1990-06-01", "2018-08-14T11:36", "2018-08-19", "2022-07-07");
    const breaks = [day("2018-08-14"), day("2018-08-20")];
    const wordsOf = (shares: readonly number[], within = extent, at: readonly number[] = breaks) => {
      const axis = axisFor(found, within, 640, { breaks: at, shares }, false);
      const { words } = axisWords(found, axis, { left: 18, width: 640, mirrored: false });
      return ["tick", "period"].map((role) =>
        words
          .filter((word) => word.role === role)
          .toSorted((a, b) => a.start - b.start)
          .map(({ text }) => text),
      );
    };
    const [ticks, periods] = wordsOf([0.45, 0.35, 0.2]);
    expect(ticks.filter((text) => !/^\d{4}$/.test(text))).toEqual(["Aug 15", "16", "17", "18", "19"]);
    expect(periods).toEqual(["August 2018"]);
    // hours say the year before days do
    const days = { earliest: day("2018-08-14T06:00Z"), latest: day("2018-08-20") };
    const [[...numbers], names] = wordsOf([0.5, 0.5], days, [day("2018-08-14T18:00Z")]);
    expect(numbers.slice(-6)).toEqual(["Aug 15", "16", "17", "18", "19", "20"]);
    expect(names).toEqual(["August 14, 2018"]);
  });

  test("the first month of a year before a break has its year, or no name", () => {
    // 1948 began 20 px before a break and was named behind it, under May
    const dates = ["1945-07-17", "1949-08-14"];
    const found = prepared(...dates);
    const extent = { earliest: day("1945-07-01"), latest: day("1949-09-01") };
    let months = 0;
    for (let share = 0.15; share < 0.35; share += 0.002) {
      const axis = axisFor(found, extent, 1164, { breaks: [day("1948-04-01")], shares: [share, 1 - share] }, false);
      const { words } = axisWords(found, axis, { left: 18, width: 1164, mirrored: false });
      const names = namesOf(words, axis, false);
      const last = names.findLast(({ role, iso }) => role === "tick" && iso < "1948-04");
      const year = names.findLast(({ role, place }) => role === "period" && place <= (last?.place ?? 0));
      if (last?.said === 4)
        expect([months++, last.iso.slice(0, 4)]).toEqual([expect.any(Number), year?.iso.slice(0, 4)]);
      expect(names.filter(({ role }) => role === "period").map(({ text }) => text)).toContain("1948");
    }
    expect(months).toBeGreaterThan(20);
  });

  test("at the ends of a whole picture are flush with them, and the last number has its period", () => {
    const parentAt = (time: number, unit: string): string =>
      new Date(time).toISOString().slice(0, unit === "month" ? 4 : unit === "day" ? 7 : 10);
    let flush = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1500 }),
        fc.nat(20_000),
        fc.integer({ min: 560, max: 1500 }),
        (days, from, length) => {
          const found = prepared("2022-10-21");
          const extent = { earliest: from * DAY, latest: (from + days) * DAY };
          const axis = axisFor(found, extent, length, { breaks: [], shares: [1] }, false);
          const [{ ticks }] = axis.stretches;
          const { words } = axisWords(found, axis, { left: 18, width: length, mirrored: false });
          const last = ticks.fine.findLast(({ label }) => label !== "");
          const period = words.findLast(({ role }) => role === "period");
          const named = ticks.coarse.findLast(({ label, full }) => label === period?.text || full === period?.text);
          if (last === undefined || ticks.step.unit === "year") return;
          const { unit } = ticks.step;
          expect([last.label, named && parentAt(named.time, unit)]).toEqual([last.label, parentAt(last.time, unit)]);
          if (period !== undefined && Math.abs(period.start + period.width - length) < 1e-6) flush++;
        },
      ),
      { seed: 4, numRuns: 150 },
    );
    expect(flush).toBeGreaterThan(2);
  });

  test("name a month a little aside of its first day where a leader then passes, never by two or more", () => {
    const found = prepared("2021-10-04", "2021-10-27");
    const extent = { earliest: day("2021-10-04"), latest: day("2021-10-27") };
    const axis = axisFor(found, extent, 1164, { breaks: [], shares: [1] }, false);
    const column = { left: 18, width: 1164, mirrored: false };
    const nameAmong = (...places: readonly number[]): AxisWord | undefined =>
      axisWords(found, axis, column, 3, { leaders: places.map((at) => [at, at] as const), pausing: 3 }).words.find(
        ({ role }) => role === "period",
      );
    const { start, width } = nameAmong() ?? { start: NaN, width: NaN };
    expect(start).toBe(12);
    expect(nameAmong(start + width - 4)?.start).toBe(5); // 3 px before the leader
    expect(nameAmong(start + 4)?.start).toBe(19);
    // in the middle of the name it cannot be passed, nor where a second leader stands on the other side
    for (const places of [[start + width / 2], [start + 4, start + width + 5]])
      expect(nameAmong(...places)?.start).toBe(start);
  });

  test("make way on a line where leaders do not pause", () => {
    const { found, axis, length } = axisOver(false, [
      { earliest: day("2022-01-01"), latest: day("2022-12-10") },
      [],
      600,
    ]);
    const column = { left: 18, width: length, mirrored: false };
    const [year] = axisWords(found, axis, column).words.filter(({ line }) => line === 1);
    const leaders = [[year.start + 5, year.start + 5]] as const;
    const [moved] = axisWords(found, axis, column, 3, { leaders, pausing: 1 }).words.filter(({ line }) => line === 1);
    expect(moved.start).toBeGreaterThan(year.start + 5);
    expect(moved.text).toBe("2022");
  });

  test("of a year stand under the first days of its months, which name it once", () => {
    const { found, axis, length } = axisOver(false, [
      { earliest: day("2022-01-01"), latest: day("2022-12-10") },
      [],
      600,
    ]);
    const { words } = axisWords(found, axis, { left: 18, width: length, mirrored: false });
    const months = words.filter(({ role }) => role === "tick");
    expect(months.map(({ text }) => text).join(" ")).toBe("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
    for (const [month, { start, width }] of months.entries())
      expect(start + width / 2).toBeCloseTo(axis.scale(Date.UTC(2022, month)), 6);
    expect(words.filter(({ role }) => role === "period").map(({ text, line }) => [text, line])).toEqual([["2022", 1]]);
  });

  test("beside an upright axis stand apart, within the axis, and no wider than their column", () => {
    fc.assert(
      fc.property(axes, fc.integer({ min: 30, max: 120 }), (given, room) => {
        const { found, axis, length } = axisOver(true, given);
        const words = asideWords(found, axis, length, room);
        const tops = words.map(({ start }) => start).sort((a, b) => a - b);
        for (const [i, top] of tops.entries()) if (i > 0) expect(top - tops[i - 1]).toBeGreaterThanOrEqual(15);
        for (const { start, width } of words) {
          expect(start).toBeGreaterThanOrEqual(-15);
          expect(start).toBeLessThanOrEqual(length);
          expect(width).toBeLessThanOrEqual(room);
        }
        if (words.length > 0) expect(asideWidth(found, words)).toBeLessThan(Math.max(room, 29) + 4);
        // the column that they need holds the same words
        if (words.length > 0) expect(asideWords(found, axis, length, asideWidth(found, words))).toEqual(words);
      }),
      { seed: 3, numRuns: 30 },
    );
  });

  test("beside an upright axis number the first tick under the name of its month, however near to the end", () => {
    const found = prepared("1969-07-16", "1969-07-20", "1969-07-24");
    for (const hour of ["15", "18", "20", "23"]) {
      const extent = { earliest: day(`1969-07-14T${hour}:00Z`), latest: day("1969-07-26") };
      const axis = axisFor(found, extent, 190, { breaks: [], shares: [1] }, true);
      const words = asideWords(found, axis, 190, 120);
      expect(words.find(({ role }) => role === "period")?.text).toBe("July 1969");
      const first = words.find(({ text }) => text === "15");
      const place = axis.scale(day("1969-07-15"));
      expect([hour, Math.abs((first?.start ?? NaN) + 7.5 - place) <= 7.5]).toEqual([hour, true]);
    }
  });

  test("beside an upright axis name all periods in short words where one is too wide for its column", () => {
    const found = prepared("2022-09-05", "2022-11-17");
    const axis = axisFor(found, paddedExtent(found.extent, found.finest), 750, { breaks: [], shares: [1] }, true);
    const periods = (room: number, easy?: number): string[] =>
      asideWords(found, axis, 750, room, easy).flatMap(({ role, text }) => (role === "period" ? [text] : []));
    expect(periods(120)).toEqual(["September 2022", "October", "November"]);
    expect(periods(99)).toEqual(["Sep 2022", "Oct", "Nov"]);
    expect(periods(120, 99)).toEqual(["Sep 2022", "Oct", "Nov"]);
  });

  test("on one line name all periods, and the ticks that stand clear of them", () => {
    fc.assert(
      fc.property(axes, (given) => {
        const { found, axis, length } = axisOver(false, given);
        const both = axisWords(found, axis, { left: 18, width: length, mirrored: false });
        const words = singleLine(both);
        expect(new Set(words.map(({ line }) => line)).size).toBeLessThan(2);
        const named = (of: readonly AxisWord[]): string[] =>
          of.flatMap(({ role, text }) => (role === "period" ? [text] : []));
        expect(named(words)).toEqual(named(both.words));
        const [first, ...others] = words.toSorted((a, b) => a.start - b.start);
        let end = (first?.start ?? 0) + (first?.width ?? 0);
        for (const { start, width } of others) {
          expect(start).toBeGreaterThanOrEqual(end + 6);
          end = start + width;
        }
      }),
      { seed: 3, numRuns: 30 },
    );
  });
});

describe("remarks say how the scale changes", () => {
  /** Stretches of so many days on so many px, from 1 January 2022. */
  function axis(...stretches: readonly (readonly [days: number, px: number])[]): Axis {
    const times = [day("2022-01-01")];
    const places = [0];
    for (const [days, px] of stretches) {
      times.push((times.at(-1) ?? 0) + days * DAY);
      places.push((places.at(-1) ?? 0) + px);
    }
    const rate = (i: number): number => (places[i + 1] - places[i]) / (times[i + 1] - times[i]);
    return {
      scale: polylinear(times, places),
      stretches: stretches.map((_, i) => ({
        earliest: times[i],
        latest: times[i + 1],
        from: places[i],
        to: places[i + 1],
        reach: [places[i], places[i + 1]] as const,
        ticks: { fine: [], coarse: [], step: { unit: "day", count: 1 } },
        ...(i > 0 && { factor: rate(i) / rate(i - 1) }),
      })),
    };
  }
  const events = prepared("2022-01-05", "2022-12-01");

  test("in both directions, rounded, in the unit that reads best", () => {
    // 273 days on 91 px, 30 days on 350 px, 1,800 days on 60 px
    const found = remarks(events, axis([273, 91], [30, 350], [1800, 60]));
    expect(found.map(({ text }) => text)).toEqual([
      "from here a day is 35 × as wide",
      "from here a year is 350 × narrower",
    ]);
  });

  test("large factors with two digits that count, as no eye measures more; small ones with one decimal", () => {
    // a day has 86 px, then a 30th of one, then 100
    const found = remarks(events, axis([10, 860], [2573, 2573 / 30], [20, 2000]));
    // 86 ÷ (1 ÷ 30) = 2,580; 100 ÷ (1 ÷ 30) = 3,000
    expect(found.map(({ text }) => text)).toEqual([
      "from here a year is 2,600 × narrower",
      "from here a day is 3,000 × as wide",
    ]);
    const [near, half] = remarks(events, axis([100, 100], [100, 9960 / 10], [100, 350]));
    expect([near?.text, half?.text]).toEqual(["from here a day is 10 × as wide", "from here a day is 2.8 × narrower"]);
  });

  const keyOf = (...stretches: (readonly [days: number, px: number])[]): readonly string[] =>
    scaleKey(events, axis(...stretches)).map((text) => text.replaceAll("\u00A0", " "));

  test("in a legend: what takes as much room beside one enlarged stretch, in the longest unit", () => {
    // 35 days are 1.15 months of 30.4 days, 350 days are 11.5
    expect(keyOf([273, 91], [30, 350], [1800, 60])).toEqual([
      "shaded: 1 day takes as much room as 1.1 months before and 11 months after",
    ]);
    // 7 × 12 months are 7 years; 17 days stay days; 3.5 × 1 hour stays an hour
    expect(keyOf([200, 84], [2000, 10])).toEqual(["shaded: 1 month takes as much room as 7 years after"]);
    expect(keyOf([100, 10], [100, 170])).toEqual(["shaded: 1 day takes as much room as 17 days before"]);
    expect(keyOf([100, 10], [1, 0.35])).toEqual(["shaded: 1 hour takes as much room as 3.5 hours before"]);
  });

  test("in a legend: by how much several are enlarged at most, against what is beside them", () => {
    expect(keyOf([100, 500], [100, 100], [100, 1200], [1000, 250])).toEqual(["shaded: time stretched up to 48 ×"]);
  });

  test("there are none without a break", () => {
    expect([remarks(events, axis([100, 100])), keyOf([100, 100])]).toEqual([[], []]);
  });
});
