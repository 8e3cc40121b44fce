import { frame } from "../../src/layout/frame/frame.ts";
import type { Frame, View } from "../../src/layout/framed.ts";
import { settings } from "../../src/layout/prepare/options.ts";
import { prepare } from "../../src/layout/prepare/prepare.ts";
import type { EventInput } from "../../src/model/input.ts";
import { read } from "../../src/model/read.ts";

/** Repeatable numbers from 0 to 1, by a generator of their own (mulberry32). */
export function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = "The ministers speak by phone about grain and agree to meet again in the capital next week".split(" ");

/** An event at some share of a year. */
export function eventBy(
  random: () => number,
  id: string,
  share: number,
  longest: number,
  importance: number,
): EventInput {
  const title = Array.from(
    { length: 3 + Math.floor(random() * longest) },
    () => words[Math.floor(random() * words.length)],
  );
  const date = new Date(Date.UTC(2022, 0, 1 + Math.floor(share * 365))).toISOString().slice(0, 10);
  return { id, date, title: title.join(" "), importance };
}

/** Data sets of 8 to 40 events of one year, thicker in one month. */
export function dataset(seed: number): EventInput[] {
  const random = randomBy(seed);
  return Array.from({ length: 8 + Math.floor(random() * 33) }, (_, i) => {
    const share = random() < 0.5 ? random() : 0.4 + 0.1 * random();
    const event = eventBy(random, `e${i}`, share, 7, 1);
    return { ...event, importance: random() < 0.2 ? 2 : 1 };
  });
}

/** Crowds of 300 to 900 events of one year, every other one in some weeks; a few matter more. */
export function crowd(seed: number): EventInput[] {
  const random = randomBy(seed);
  const weeks = Array.from({ length: 6 }, random);
  return Array.from({ length: 300 * (1 + (seed % 3)) }, (_, i) => {
    const week = weeks[i % weeks.length] ?? 0;
    const share = seed % 2 === 0 ? random() : Math.min(0.999, week * 0.95 + 0.05 * random() ** 2);
    return eventBy(random, `e${i}`, share, 3, i % 60 === 0 ? 3 : 1);
  });
}

export function framed(events: readonly EventInput[], width: number, before?: Frame, more: Partial<View> = {}): Frame {
  const orientation = more.orientation ?? "horizontal";
  const view = { width, orientation, heading: false, references: "none", margin: 1, before, ...more } as const;
  return frame(prepare(read(events).timeline, settings({ width, orientation })), view);
}

export const seats = ({ events }: Frame): Map<string, string> =>
  new Map(
    events.flatMap(({ event, label }) =>
      label === undefined ? [] : [[event.event.id, Object.values(label.seat).join()]],
    ),
  );

/** How much the events matter that are shown. */
export const weigh = (events: readonly EventInput[], shown: ReadonlyMap<string, string>): number =>
  events.reduce((sum, { id = "", importance = 1 }) => sum + (shown.has(id) ? importance : 0), 0);
