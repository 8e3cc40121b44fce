import { expect, test } from "@jest/globals";
import { letters } from "../../laws/faults.ts";
import { framed } from "../../laws/inputs.ts";

const DAY = 86_400_000;

test.each(["ltr", "rtl"] as const)("names of ticks stand clear of the strokes of a break: %s", (direction) => {
  let breaks = 0;
  for (let width = 600; width <= 1200; width += 8) {
    const day = (from: string, days: number): string =>
      new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10);
    const far = ["1990-02-01", "1994-02-01", "1999-02-01"];
    const dates = [...far, ...Array.from({ length: 20 }, (_, i) => day("2006-03-01", i * (2 + (width % 7))))];
    const events = dates.map((date, i) => ({ id: `e${i}`, date, title: "Some words" }));
    const { axis } = framed({ events }, { width, orientation: "horizontal", direction });
    breaks += axis.breaks.length;
    for (const [x] of axis.breaks)
      for (const word of axis.words.filter(({ role }) => role === "tick")) {
        const box = letters(word);
        // two strokes 5 px apart that lean by 5 px reach down to the words on one side of their middle
        const [before, behind] = [x - 5.65 - (box.x + box.width), box.x - (x + 0.65)];
        expect([width, word.text, Math.max(before, behind) > 1]).toEqual([width, word.text, true]);
      }
  }
  expect(breaks).toBeGreaterThan(50);
});
