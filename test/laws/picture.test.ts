// Laws 2 and 3: nothing overlaps, crosses or sticks out; the same input gives the same picture.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderSVG } from "attested";
import type { Frame, FramedLabel } from "../../src/layout/framed.ts";
import type { Box } from "../../src/layout/plane.ts";
import type { Options } from "../../src/layout/prepare/options.ts";
import { faults, letters } from "./faults.ts";
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
      "captions",
      { ...sound, axis: { ...sound.axis, words: [{ ...sound.axis.words[0], text: "from here", role: "scale" }] } },
      /^“from here” does not begin at a break/,
    ],
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

describe("captions that say “from here” begin at their breaks, or all are said in the legend", () => {
  // dense months and empty decades, so that the axis folds several times
  const years = [1912, 1939, 1940, 1941, 1989, 1990, 2014];
  const inputOf = (shift: number, language: string, from: number): Events => ({
    language,
    events: years.slice(from).flatMap((year, k) =>
      Array.from({ length: k % 2 === 0 ? 2 : 6 }, (_, i) => ({
        id: `${k}-${i}`,
        date: new Date(Date.UTC(year + shift, (i * 3 + k) % 12, 1 + i)).toISOString().slice(0, 10),
        title: `Event ${k} ${i}`,
      })),
    ),
  });
  test.each(["en", "ja", "ar"])("%s", (language) => {
    let [here, elsewhere] = [0, 0];
    // all of them, and so few that there is room for what is said
    for (const [shift, from] of [0, 3, 8].flatMap((by) => [0, 3, 4].map((first) => [by, first] as const)))
      for (const width of [700, 1000, 1200, 1500, 1900]) {
        const found = framed(inputOf(shift, language, from), { width, orientation: "horizontal" });
        const said = found.axis.words.filter(({ role }) => role === "scale").length;
        expect(faults(found)).toEqual([]);
        const explained = found.legend.filter(({ key }) => key.kind === "break").length;
        const { length } = found.axis.breaks;
        expect([
          [length, 0],
          [0, Math.min(1, length)],
        ]).toContainEqual([said, explained]);
        here += said;
        elsewhere += explained;
      }
    expect(Math.min(here, elsewhere)).toBeGreaterThan(0);
  });
});

describe("no two labels overlap, no leader enters a label or crosses another, no word touches another, nothing sticks out", () => {
  const holds = (input: Events, options: Options, place: "file" | "page"): void => {
    const frame = framed(input, options, place);
    expect(faults(frame)).toEqual([]);
    const { height } = options;
    if (height === undefined) return;
    // What makes a picture higher than it should be is no label, but for one line of them.
    expect(frame.height).toBeGreaterThanOrEqual(height);
    if (frame.height === height) return;
    if (frame.orientation === "vertical") expect(labelled(frame)).toBeLessThanOrEqual(2);
    else for (const { label } of frame.events) expect([label?.seat.lane ?? 0, label?.seat.side ?? 0]).toEqual([0, 0]);
  };

  test("up to 15 events", () => {
    fc.assert(fc.property(inputs(15), views(140), places, holds), { seed: 21, numRuns: 30 });
  });

  test("up to 60 events", () => {
    fc.assert(fc.property(inputs(60), views(140), places, holds), { seed: 22, numRuns: 15 });
  });

  test("in a picture that is wider than was asked for, since words would have no room", () => {
    let labels = 0;
    fc.assert(
      fc.property(inputs(20), views(1), fc.integer({ min: 1, max: 140 }), places, (input, options, width, place) => {
        holds(input, { ...options, width }, place);
        labels += labelled(framed(input, { ...options, width }, place));
      }),
      { seed: 23, numRuns: 25 },
    );
    expect(labels).toBeGreaterThan(50);
  });

  test("in a stretch of time that cuts through the events", () => {
    const times = fc.tuple(fc.integer({ min: -800, max: 800 }), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(inputs(20), views(300), times, places, (input, options, [from, days], place) => {
        const start = Date.UTC(2022, 6, 1) + from * 86_400_000;
        const frame = framed(input, { ...options, extent: [start, start + days * 86_400_000] }, place);
        expect(faults(frame)).toEqual([]);
      }),
      { seed: 24, numRuns: 30 },
    );
  });

  test("by the days before and after such a stretch, each a symbol that has but the margin for it", () => {
    const extent = [Date.UTC(2022, 1, 1), Date.UTC(2022, 10, 1)] as const;
    const before = Array.from({ length: 14 }, (_, i) => `2022-01-${18 + i}`);
    const after = Array.from({ length: 14 }, (_, i) => `2022-11-${String(i + 1).padStart(2, "0")}`);
    for (const date of [...before, ...after, "[2021-12-20..2022-01-30]"])
      for (const orientation of ["horizontal", "vertical"] as const)
        for (const lane of [undefined, "A"]) {
          const events = [date, "2022-06-06"].map((each) => ({ date: each, title: "x", ...(lane && { lane }) }));
          const frame = framed({ events }, { width: 349, orientation, extent }, "page");
          expect([date, ...faults(frame)]).toEqual([date]);
        }
  });
});

/** From where to where each line of a label reaches, with the numbers raised behind it. */
function linesOf({ lines, notes }: FramedLabel): (readonly [number, number])[] {
  const rows = new Map<number, Box[]>();
  for (const line of [...lines, ...notes]) {
    const row = [...rows.keys()].find((y) => Math.abs(y - line.y) <= 5) ?? line.y;
    rows.set(row, [...(rows.get(row) ?? []), letters(line)]);
  }
  return [...rows.values()].map((row) => [
    Math.min(...row.map(({ x }) => x)),
    Math.max(...row.map(({ x, width }) => x + width)),
  ]);
}

test("every line of a label begins or ends with it, or begins where its leader ends", () => {
  const is = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;
  fc.assert(
    fc.property(inputs(30), views(300), (input, options) => {
      const { events, mirrored } = framed(input, { ...options, orientation: "horizontal" });
      for (const { event, label } of events) {
        if (label === undefined) continue;
        const { box, leader } = label;
        const foot = leader.at(-1)?.[0] ?? NaN;
        for (const [from, to] of linesOf(label)) {
          const isFlush = is(from, box.x) || is(to, box.x + box.width) || is(mirrored ? to : from, foot);
          expect([event.event.id, isFlush || [from, to, box, foot]]).toEqual([event.event.id, true]);
        }
      }
    }),
    { seed: 25, numRuns: 60 },
  );
});

/** The seeds as their files stand: name and text. */
const seeds = new URL("../../seeds/", import.meta.url);
const files = readdirSync(seeds)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, readFileSync(new URL(name, seeds), "utf8")] as const);

describe("the seeds", () => {
  const texts = files.map(([, text]) => text);
  const count = texts.flatMap((text) => (JSON.parse(text) as { events?: unknown[] }).events ?? []).length;

  test.each([360, 680, 1120, 1200])("are all labelled at %s px, in a file and in a page", (width) => {
    for (const place of ["file", "page"] as const) {
      const frame = framed(texts, { width }, place);
      expect(count).toBeGreaterThanOrEqual(20);
      expect(labelled(frame)).toBe(count);
      expect(frame.counts).toEqual([]);
      expect(faults(frame)).toEqual([]);
    }
  });
});

/** Where everything is, by event; without what names a year or numbers a source. */
function geometry(frame: Frame, nameOf: (id: string) => string = (id) => id): unknown {
  return {
    size: [frame.width, frame.height, frame.orientation],
    axis: [frame.axis.line, frame.axis.ticks, frame.axis.breaks, frame.axis.stretches],
    legend: frame.legend.map(({ line, x, y }) => [line.text, x, y]),
    events: frame.events.map(({ event, label, marks }) => ({
      id: nameOf(event.event.id),
      marks: marks.map(({ across, shape: { from, to, form, hollow } }) => [form, hollow, from, to, across]),
      box: label?.box,
      leader: label?.leader,
      lines: label?.lines.map(({ text, x, y }) => [text, x, y]),
      notes: label?.notes.length,
    })),
  };
}

/** The greatest difference of two numbers that stand in one place; infinite where anything else differs. */
function difference(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b ? 0 : Infinity;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Math.max(
    0,
    ...[...keys].map((key) => difference((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])),
  );
}

describe("a user's copy of the seeds", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "seeds-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Writes changed copies, and frames what is read from them in the order of the folder. */
  function copy(
    change: (data: unknown, key: string) => unknown,
    rename: (name: string, i: number) => string,
    options: Options,
  ): Frame {
    const names = files.map(([name, text], i) => {
      const changed: unknown = JSON.parse(text, (key, value: unknown) => change(value, key));
      writeFileSync(join(folder, rename(name, i)), JSON.stringify(changed, null, 2));
      return rename(name, i);
    });
    const frame = framed(
      names.sort().map((name) => readFileSync(join(folder, name), "utf8")),
      options,
    );
    for (const name of names) rmSync(join(folder, name));
    return frame;
  }

  /** So much do numbers of notes and years differ in width, px. */
  const NUMBERS = 1;

  const same = (data: unknown): unknown => data;
  const plain = (name: string): string => name;
  const originals = new Map<number, Frame>();
  const originalAt = (width: number): Frame => {
    const known = originals.get(width) ?? copy(same, plain, { width });
    originals.set(width, known);
    return known;
  };
  const ids = new Set(["id", "event", "source", "basis", "basedOn", "translationOf"]);
  const renamed = (value: unknown, key: string): unknown =>
    ids.has(key) && typeof value === "string" ? `${9 - (value.length % 10)}-${value}` : value;
  const dates = new Set(["date", "says", "published", "accessed"]);
  const shifted =
    (years: number) =>
    (value: unknown, key: string): unknown =>
      dates.has(key) && typeof value === "string" ? value.replace(/\b2022\b/g, String(2022 + years)) : value;

  test.each([360, 680, 1200])("with other ids is the same picture, %s px", (width) => {
    const original = originalAt(width);
    const other = copy(renamed, plain, { width });
    expect(other.events[0].event.event.id).toMatch(/^\d-/);
    expect(
      difference(
        geometry(other, (id) => id.slice(2)),
        geometry(original),
      ),
    ).toBe(0);
  });

  test.each([360, 680, 1200])("in another order of files is the same picture, %s px", (width) => {
    const original = originalAt(width);
    const other = copy(same, (name, i) => `${9 - i}-${name}`, { width });
    expect(difference(geometry(other), geometry(original))).toBeLessThan(NUMBERS);
  });

  test.each([360, 680, 1200])("28 years later, when weekdays are the same, is the same picture, %s px", (width) => {
    const original = originalAt(width);
    const other = copy(shifted(28), plain, { width });
    expect(other.prepared.extent?.earliest).toBeGreaterThan(Date.UTC(2049, 0));
    expect(difference(geometry(other), geometry(original))).toBeLessThan(NUMBERS);
  });

  test.each([360, 680, 1200])("a year later has the same marks on the same rows, and every label, %s px", (width) => {
    const original = originalAt(width);
    const other = copy(shifted(1), plain, { width });
    const rows = (frame: Frame): unknown =>
      frame.events.map(({ event, label, marks }) => [
        event.event.id,
        label?.lines.map(({ text }) => text),
        marks.map(({ across, shape }) => [across, shape.form]),
      ]);
    expect(rows(other)).toEqual(rows(original));
    expect(labelled(other)).toBe(other.events.length);
  });
});

describe("the same input gives the same bytes", () => {
  test("again, and after other calls", () => {
    fc.assert(
      fc.property(inputs(12), inputs(12), views(200), (input, other, options) => {
        const quiet = { ...options, onIssue: () => undefined };
        const first = renderSVG(input, quiet);
        renderSVG(other, { ...quiet, width: 500, locale: "ja" });
        expect(renderSVG(structuredClone(input), quiet)).toBe(first);
      }),
      { seed: 31, numRuns: 8 },
    );
  });

  test("with events of different dates in any order", () => {
    const distinct = inputs(12).map((input) => {
      const days = input.events.map((event, i) => ({
        ...event,
        date: `2022-${String(1 + (i % 12)).padStart(2, "0")}-${String(3 + (i % 7)).padStart(2, "0")}`,
      }));
      return { ...input, events: days };
    });
    const shuffled = distinct.chain((input) =>
      fc.tuple(fc.constant(input), fc.shuffledSubarray([...input.events], { minLength: input.events.length })),
    );
    fc.assert(
      fc.property(shuffled, views(200), ([input, events], options) => {
        const quiet = { ...options, onIssue: () => undefined };
        expect(renderSVG({ ...input, events }, quiet)).toBe(renderSVG(input, quiet));
      }),
      { seed: 32, numRuns: 10 },
    );
  });
});
