// An update moves as little as it can: labels keep side and lane where the picture is at most 5 % worse for it.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { frame } from "../../src/layout/frame/frame.ts";
import type { View } from "../../src/layout/framed.ts";
import { settings } from "../../src/layout/prepare/options.ts";
import { place, type LabelBox, type Placement, type Room } from "../../src/layout/place/place.ts";
import { prepare } from "../../src/layout/prepare/prepare.ts";
import type { EventInput } from "../../src/model/input.ts";
import { read } from "../../src/model/read.ts";
import { audit } from "../layout/audit.ts";
import { crowd, dataset, eventBy, framed, randomBy, seats, weigh } from "./datasets.ts";
import { faults } from "./faults.ts";
import { inputs } from "./inputs.ts";

const { abs, max } = Math;

const room: Room = { length: 900, sides: [0, 1], lanes: 8, depth: [400, 400], gap: 16, spacing: 13, align: 0 };

const boxes = (most: number): fc.Arbitrary<LabelBox[]> =>
  fc.array(
    fc.record({
      anchor: fc.oneof(fc.double({ min: 0, max: 900, noNaN: true }), fc.double({ min: 400, max: 500, noNaN: true })),
      length: fc.double({ min: 60, max: 165, noNaN: true }),
      depth: fc.constantFrom(33, 50, 67),
      weight: fc.constantFrom(1, 1, 1, 2, 4),
    }),
    { minLength: 2, maxLength: most, size: "max" },
  );

/** What a picture costs, measured on its leaders as they are drawn: run, bends, distance, lanes, and what is missing. */
function cost(all: readonly LabelBox[], placements: readonly (Placement | undefined)[]): number {
  let [sum, lanes, shown] = [0, 0, 0];
  for (const [i, at] of placements.entries()) {
    const { anchor, length, weight } = all[i];
    if (at === undefined) {
      sum += 1000 * weight;
      continue;
    }
    shown++;
    lanes = max(lanes, at.lane + 1);
    sum += 2 * at.lane + max(0, at.start - anchor, anchor - at.start - length);
    let running = false;
    for (const [k, [along]] of at.leader.entries()) {
      const run = k === 0 ? 0 : abs(along - at.leader[k - 1][0]);
      if (run > 0) sum += run + (running ? 0 : 16);
      running = run > 0;
    }
  }
  return sum + 24 * lanes * shown;
}

const seatOf = (at: Placement | undefined): Pick<LabelBox, "before" | "hidden"> =>
  at === undefined ? { hidden: true } : { before: { side: at.side, lane: at.lane } };

describe("labels that say where they were", () => {
  test("stay there as long as nothing changes, whatever was taken away before", () => {
    fc.assert(
      fc.property(boxes(30), fc.nat(29), (all, out) => {
        const first = place(all, room);
        const rest = all.map((box, i) => ({ ...box, ...seatOf(first.placements[i]) })).filter((_, i) => i !== out);
        const second = place(rest, room);
        const known = rest.map((box, i) => ({ ...box, ...seatOf(second.placements[i]) }));
        expect(place(known, room)).toEqual(second);
      }),
      { seed: 91, numRuns: 16 },
    );
  });

  test("cost at most 5 % more than a fresh picture, and break none of its laws", () => {
    fc.assert(
      fc.property(boxes(30), boxes(4), fc.nat(29), (all, more, out) => {
        const first = place(all, room);
        const left = all.map((box, i) => ({ ...box, ...seatOf(first.placements[i]) })).filter((_, i) => i !== out);
        const now = [...left, ...more];
        const kept = place(now, room);
        const fresh = place(
          now.map(({ anchor, length, depth, weight }) => ({ anchor, length, depth, weight })),
          room,
        );
        expect(audit(now, room, kept)).toEqual([]);
        expect(cost(now, kept.placements)).toBeLessThanOrEqual(1.05 * cost(now, fresh.placements) + 1e-6);
      }),
      { seed: 92, numRuns: 20 },
    );
  });

  test("do not keep what is new and matters more from being shown", () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ anchor: 3 * i, length: 120, depth: 50, weight: 1 }));
    const first = place(many, room);
    const stood = many.map((box, i) => ({ ...box, ...seatOf(first.placements[i]) }));
    const { placements } = place([...stood, { anchor: 451, length: 120, depth: 50, weight: 8 }], room);
    expect(placements.at(-1)).toBeDefined();
    const stayed = placements.filter(
      (at, i) => at && at.side === first.placements[i]?.side && at.lane === first.placements[i]?.lane,
    );
    expect(stayed.length).toBeGreaterThan(0.8 * first.placements.filter((at) => at !== undefined).length);
  });
});

describe("a picture of which one event is added or removed", () => {
  test("keeps far more labels in their places than a fresh one would, and its laws", () => {
    const share = { kept: 0, fresh: 0, all: 0 };
    for (let seed = 1; seed <= 20; seed++) {
      const events = dataset(seed);
      const fewer = events.filter((_, i) => i !== (7 * seed) % events.length);
      const [from, to] = seed % 2 === 0 ? [events, fewer] : [fewer, events];
      const width = [680, 960, 1200][seed % 3];
      const first = framed(from, width);
      const [kept, fresh] = [framed(to, width, first), framed(to, width)];
      expect(faults(kept)).toEqual([]);
      const stood = seats(first);
      for (const { id } of to) {
        if (!stood.has(id ?? "")) continue;
        share.all++;
        if (seats(kept).get(id ?? "") === stood.get(id ?? "")) share.kept++;
        if (seats(fresh).get(id ?? "") === stood.get(id ?? "")) share.fresh++;
      }
      expect(seats(framed(to, width, kept))).toEqual(seats(kept));
      expect(kept.height).toBeLessThanOrEqual(1.15 * fresh.height + 14);
    }
    expect(share.kept / share.all).toBeGreaterThan(0.8);
    expect(share.fresh / share.all).toBeLessThan(0.55);
  });

  test("of the same data changes nothing", () => {
    fc.assert(
      fc.property(inputs(25), fc.constantFrom("horizontal" as const, "vertical" as const), (input, orientation) => {
        const prepared = prepare(read(input).timeline, settings({ orientation }));
        const view = { width: 800, orientation, heading: false, references: "none", margin: 1 } as const;
        const first = frame(prepared, view);
        const second = frame(prepared, { ...view, before: first });
        expect(second.height).toBeCloseTo(first.height, 6);
        for (const [i, { label }] of second.events.entries()) {
          expect(label?.seat).toEqual(first.events[i].label?.seat);
          expect(label?.box.x ?? 0).toBeCloseTo(first.events[i].label?.box.x ?? 0, 6);
          expect(label?.box.y ?? 0).toBeCloseTo(first.events[i].label?.box.y ?? 0, 6);
        }
      }),
      { seed: 93, numRuns: 20 },
    );
  });

  test("keeps the labels of a crowd in their places, names what is new and matters, and shows hardly less", () => {
    const share = { kept: 0, fresh: 0, all: 0 };
    for (let seed = 1; seed <= 8; seed++) {
      const events = crowd(seed);
      const first = framed(events, 1200);
      expect(seats(framed(events, 1200, first))).toEqual(seats(first));
      const random = randomBy(100 + seed);
      const late = { ...eventBy(random, "late", 0, 3, 1), date: "2023-01-06" };
      const named = [...seats(first).keys()][Math.floor(random() * seats(first).size)];
      for (const now of [
        [...events, eventBy(random, "new", random(), 3, 1)],
        [...events, eventBy(random, "matters", random(), 3, 5)],
        [...events, late],
        events.filter(({ id }) => id !== named),
      ]) {
        const [kept, fresh] = [framed(now, 1200, first), framed(now, 1200)];
        expect(faults(kept)).toEqual([]);
        const shown = { kept: seats(kept), fresh: seats(fresh) };
        expect(shown.kept.has("matters")).toBe(shown.fresh.has("matters"));
        expect(weigh(now, shown.kept)).toBeGreaterThanOrEqual(0.875 * weigh(now, shown.fresh));
        for (const [id, seat] of seats(first)) {
          if (now.every((event) => event.id !== id)) continue;
          share.all++;
          if (shown.kept.get(id) === seat) share.kept++;
          if (shown.fresh.get(id) === seat) share.fresh++;
        }
      }
    }
    expect(share.kept / share.all).toBeGreaterThan(0.8);
    expect(share.fresh / share.all).toBeLessThan(0.65);
  });

  test.each<[string, number, Partial<View>]>([
    ["a crowd", 1000, {}],
    ["more than a column holds", 60, { height: 800 }],
    ["many in a high picture", 200, { height: 2000 }],
    ["in lanes", 300, { height: 1500 }],
  ])("keeps the labels that it shows upright, and hardly fewer: %s", (name, most, more) => {
    const share = { kept: 0, fresh: 0, all: 0 };
    for (let seed = 1; seed <= 6; seed++) {
      const laned = (event: EventInput, i: number): EventInput =>
        name === "in lanes" ? { ...event, lane: `lane ${i % 2}` } : event;
      const events = crowd(seed).slice(0, most).map(laned);
      const view = { ...more, orientation: "vertical" } as const;
      const first = framed(events, 640, undefined, view);
      const named = [...seats(first).keys()];
      expect([...seats(framed(events, 640, first, view)).keys()]).toEqual(named);
      const random = randomBy(100 + seed);
      for (const now of [
        [...events, laned(eventBy(random, "new", random(), 3, 1), seed)],
        [...events, laned(eventBy(random, "matters", random(), 3, 5), seed)],
        events.filter(({ id }) => id !== named[seed]),
      ]) {
        const [kept, fresh] = [framed(now, 640, first, view), framed(now, 640, undefined, view)];
        expect(faults(kept)).toEqual([]);
        const shown = { kept: seats(kept), fresh: seats(fresh) };
        expect(shown.kept.has("matters")).toBe(shown.fresh.has("matters"));
        expect(weigh(now, shown.kept)).toBeGreaterThanOrEqual(0.875 * weigh(now, shown.fresh));
        for (const id of named) {
          if (now.every((event) => event.id !== id)) continue;
          share.all++;
          if (shown.kept.has(id)) share.kept++;
          if (shown.fresh.has(id)) share.fresh++;
        }
      }
    }
    expect(share.kept / share.all).toBeGreaterThan(0.95);
    expect(share.fresh / share.all).toBeLessThan(0.7);
  });
});
