// Labels leave out the day where all dates are of one: then the axis says it, in every view.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Frame } from "../../src/layout/framed.ts";
import type { Options } from "../../src/layout/prepare/options.ts";
import { framed, partOf } from "./inputs.ts";

/** Seconds of a day, not so near its ends that a part of the picture shows another day only. */
const times = fc.array(fc.integer({ min: 5400, max: 81_000 }), { minLength: 2, maxLength: 30 });
const languages = fc.constantFrom("en", "de", "fr", "es", "uk", "ja", "ar", "he", "fa-u-ca-persian");
const shapes = fc.record(
  {
    width: fc.constantFrom(320, 360, 480, 680, 1200),
    orientation: fc.constantFrom("auto" as const, "horizontal" as const, "vertical" as const),
    folds: fc.boolean(),
    height: fc.constantFrom(160, 240, 400),
  },
  { requiredKeys: ["width", "orientation", "folds"] },
);

/** Whether an axis names 3 March 2021, in long words or in short ones, with its year or without. */
function saysDay({ axis }: Frame, locale: string): boolean {
  const written = axis.words.map(({ text }) => text.replaceAll(/\s/g, " "));
  return (["long", "short"] as const).some((month) => {
    const format = new Intl.DateTimeFormat(`${locale}${locale.includes("-u-") ? "" : "-u-ca-gregory"}-nu-latn`, {
      month,
      day: "numeric",
      timeZone: "UTC",
    });
    const day = format.format(Date.UTC(2021, 2, 3)).replaceAll(/\s/g, " ");
    return written.some((text) => text.includes(day));
  });
}

/** Length of an axis that has room for the name of a day beside that of the next, in px. */
const LEAST = 100;

describe("where labels leave out the day, the axis says it", () => {
  test("in whole pictures and in enlarged parts, with lanes and without, in all languages", () => {
    fc.assert(
      fc.property(times, languages, shapes, fc.boolean(), (seconds, locale, shape: Options, hasLanes) => {
        const events = seconds.map((second, i) => ({
          id: `e${i}`,
          date: `${new Date(Date.UTC(2021, 2, 3) + second * 1000).toISOString().slice(0, 19)}Z`,
          title: "An event",
          ...(hasLanes && { lane: `${i % 2}` }),
        }));
        const whole = framed({ events }, { ...shape, locale });
        fc.pre(whole.axis.length >= LEAST);
        expect(saysDay(whole, locale)).toBe(true);
        for (const window of [
          [0, 1],
          [0.5, 2],
          [0.4, 4],
        ] as const)
          expect(saysDay(partOf(whole, window), locale)).toBe(true);
      }),
      {
        seed: 141,
        numRuns: 100,
        // the only tick of a part stands near its end
        examples: [[[5409, 5401], "en", { width: 320, orientation: "auto", folds: false, height: 160 }, false]],
      },
    );
  }, 60_000);
});
