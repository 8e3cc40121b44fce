import { describe, expect, test } from "@jest/globals";
import { events } from "../../bench/static/data.js";
import type { Frame } from "../../src/layout/framed.ts";
import { framed, partOf } from "../laws/inputs.ts";

/** A symbol that stands by itself, and the way on which its leader leaves it. */
interface Standing {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly across: number;
  /** 1: upwards; −1: downwards; 0: without a label. */
  readonly way: number;
  readonly foot: number;
}

function symbolsIn({ events: all, origin }: Frame): readonly Standing[] {
  return all.flatMap(({ event, label, marks: [mark, ...more] }): readonly Standing[] => {
    if (mark === undefined || more.length > 0 || mark.shape.form !== "symbol") return [];
    const { from, to, anchor } = mark.shape;
    const way = label === undefined ? 0 : label.box.y + label.box.height < origin[1] ? 1 : -1;
    const foot = (label?.leader[0]?.[0] ?? anchor + origin[0]) - origin[0];
    return [{ id: event.event.id, from, to, across: mark.across, way, foot }];
  });
}

const isBehind = (one: Standing, other: Standing): boolean =>
  one.way * (other.across - one.across) > 0 && one.foot > other.from && one.foot < other.to;

/** Pairs of symbols that stand one over the other, each labelled on the side of the other, with no third in their way. */
function entangled(frame: Frame): string[] {
  const symbols = symbolsIn(frame);
  const near = (one: Standing): readonly Standing[] =>
    symbols.filter(({ from, to }) => from < one.to + 3 && to > one.from - 3);
  return symbols.flatMap((one, i) =>
    symbols
      .slice(i + 1)
      .filter(
        (other) => isBehind(one, other) && isBehind(other, one) && new Set([...near(one), ...near(other)]).size === 2,
      )
      .map((other) => `${one.id} and ${other.id} hang on each other`),
  );
}

describe("symbols that stand one over the other", () => {
  /** Two of a day each, one more important, in either order, labelled on both sides of the axis. */
  const pairs = Array.from({ length: 8 }, (_, i) => {
    const date = `2022-${String(i + 3).padStart(2, "0")}-09`;
    const both = [
      { id: `a${i}`, date, title: "The first of this day, and its words", importance: i % 2 === 0 ? 2 : 1 },
      { id: `b${i}`, date, title: "The second of this day", importance: i % 3 === 0 ? 2 : 1 },
    ];
    return i % 4 < 2 ? both : both.toReversed();
  }).flat();

  test("are on the rows nearest to their labels", () => {
    const frame = framed({ events: pairs }, { width: 1100, orientation: "horizontal" });
    const symbols = new Map(symbolsIn(frame).map((one) => [one.id, one]));
    let stacked = 0;
    for (let i = 0; i < 8; i++) {
      const [one, other] = [symbols.get(`a${i}`), symbols.get(`b${i}`)];
      if (one === undefined || other === undefined) throw new Error(`pair ${i}`);
      if (one.across === other.across || one.way * other.way >= 0) continue;
      stacked++;
      expect(Math.sign(one.across - other.across)).toBe(one.way);
    }
    expect(stacked).toBeGreaterThan(3);
  });

  test("never hang each on the other, in parts of pictures neither", () => {
    let stacked = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const input = { events: events(30, seed % 2 === 0 ? "uniform" : "clustered", seed) };
      const whole = framed(input, { width: 900, orientation: "horizontal" }, "page");
      stacked += symbolsIn(whole).filter(({ across }) => across > 0).length;
      expect(entangled(whole)).toEqual([]);
      for (const share of [0.1, 0.5]) expect(entangled(partOf(whole, [share, 1]))).toEqual([]);
    }
    expect(stacked).toBeGreaterThan(20);
  });
});
