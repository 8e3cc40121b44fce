import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseDate } from "../../src/time/parse.ts";
import { plainForm, plainStart } from "../../src/time/plain.ts";

const two = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, "0"));

/** What looks like a plain date: most are. */
const texts = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, "0")),
    two(13),
    two(32),
    fc.option(fc.tuple(fc.constantFrom("T", "T", "T", " ", "t"), two(24), two(60), two(60), fc.nat(999))),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom("", "Z", "Z", "z", "+00:00"),
  )
  .map(([year, month, day, time, parts, place]) => {
    const date = `${year}-${month}-${day}`;
    if (time === null) return date;
    const [sign, hour, minute, second, ms] = time;
    const clock = [hour, minute, second].slice(0, Math.min(3, parts)).join(":");
    return `${date}${sign}${clock}${parts > 3 ? `.${String(ms).padStart(3, "0")}` : ""}${place}`;
  });

test("a plain date is read as every date is", () => {
  let plain = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const start = plainStart(text);
      const { when, issues } = parseDate(text);
      if (Number.isNaN(start)) return;
      plain++;
      const { length, grain, placed } = plainForm(text.length);
      const bounds = { earliest: start, latest: start + length };
      expect(when).toMatchObject({ shape: "point", start: bounds, end: bounds, from: "dated", until: "dated", grain });
      expect(issues).toEqual([]);
      const { expression } = when ?? {};
      expect(expression?.kind === "datetime" && expression.offset === "Z").toBe(placed);
    }),
    { seed: 61, numRuns: 4000 },
  );
  expect(plain).toBeGreaterThan(1000);
});

test.each([
  ["2022-10-21", Date.UTC(2022, 9, 21)],
  ["0000-02-29", -62_162_121_600_000],
  ["2022-10-21T14:05", Date.UTC(2022, 9, 21, 14, 5)],
  ["2022-10-21T14:05:06Z", Date.UTC(2022, 9, 21, 14, 5, 6)],
  [new Date(1e12 + 7).toISOString(), 1e12 + 7],
])("%s starts at %s", (text, start) => expect(plainStart(text)).toBe(start));

test.each([
  "",
  "2022",
  "2022-10",
  "2022-02-29",
  "2022-13-01",
  "2022-10-21?",
  " 2022-10-21",
  "2022-10-21T",
  "2022-10-21T14",
  "2022-10-21T24:00",
  "2022-10-21T14:05:06.7",
  "2022-10-21T14:05+03:00",
  "2022-10-21T14:05:60Z",
  "2022-10-21/2022-10",
  "2022-10-21T14:05Z\n",
])("“%s” is not plain", (text) => expect(plainStart(text)).toBeNaN());
