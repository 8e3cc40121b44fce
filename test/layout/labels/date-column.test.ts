import { describe, expect, test } from "@jest/globals";
import type { EventInput } from "../../../src/model/input.ts";
import type { FramedLabel } from "../../../src/layout/framed.ts";
import { framed } from "../../laws/inputs.ts";

const days = Array.from({ length: 12 }, (_, i) => String(2 * i + 1).padStart(2, "0"));

function events(title: (i: number) => string, date = (i: number) => `2022-03-${days[i]}`): EventInput[] {
  return days.map((_, i) => ({ date: date(i), title: title(i) }));
}

/** The labels of an upright picture. */
function labelsOf(input: Parameters<typeof framed>[0], width: number, options = {}): readonly FramedLabel[] {
  return framed(input, { width, orientation: "vertical", ...options }).events.flatMap(({ label }) => label ?? []);
}

const linesOf = ({ lines }: FramedLabel, role: string) => lines.filter((line) => line.role === role);

describe("dates beside their titles", () => {
  test("on one baseline, titles below each other, where there is room", () => {
    const labels = labelsOf({ events: events((i) => `The ministers speak, call ${i}`) }, 480);
    expect(labels).toHaveLength(12);
    const starts = labels.map((label) => {
      const [[date], [title]] = [linesOf(label, "date"), linesOf(label, "title")];
      expect(title?.y).toBeCloseTo(date?.y ?? 0);
      expect((date?.x ?? 0) + (date?.width ?? 0) + 11).toBeLessThan(title?.x ?? 0);
      expect(label.box.height).toBeLessThan(20);
      return title?.x;
    });
    expect(new Set(starts).size).toBe(1);
  });

  test("over them where the column is narrow, or labels would hardly be lower so", () => {
    const short = { events: events((i) => `The ministers speak, call ${i}`) };
    const long = {
      events: events(
        (i) => `Call ${i} of the ministers, of which the one and the other side tell another story, for once`,
      ),
    };
    const [narrow] = labelsOf(short, 240);
    const [wordy] = labelsOf(long, 340);
    for (const label of [narrow, wordy]) {
      if (label === undefined) throw new Error("no label");
      expect(linesOf(label, "title")[0]?.y).toBeGreaterThan((linesOf(label, "date")[0]?.y ?? 0) + 12);
    }
  });

  test("a column for most dates: of one that is much longer, the lines stand below each other", () => {
    const long = "[2022-03-25..2023-05-15]";
    const input = {
      events: events(
        (i) => `The ministers speak, call ${i}`,
        (i) => (i === 11 ? long : `2022-03-${days[i]}`),
      ),
    };
    const last = labelsOf(input, 480).at(-1);
    if (last === undefined) throw new Error("no label");
    expect(linesOf(last, "date").length).toBeGreaterThan(1);
    expect(linesOf(last, "title")[0]?.y).toBeCloseTo(linesOf(last, "date")[0]?.y ?? 0);
  });

  test("from right to left they stand on the right", () => {
    const [label] = labelsOf({ events: events((i) => `Call ${i}`) }, 480, { direction: "rtl" });
    if (label === undefined) throw new Error("no label");
    const [[date], [title]] = [linesOf(label, "date"), linesOf(label, "title")];
    expect(date?.anchor).toBe("right");
    expect((date?.x ?? 0) - (date?.width ?? 0)).toBeGreaterThan(title?.x ?? Infinity);
  });

  test("with an annotation under the title, not under the date", () => {
    const list = events((i) => `Call ${i}`).map((event) => ({ ...event, annotation: "told by both sides" }));
    const [label] = labelsOf({ events: list }, 480);
    if (label === undefined) throw new Error("no label");
    expect(linesOf(label, "annotation")[0]?.x).toBeCloseTo(linesOf(label, "title")[0]?.x ?? 0);
  });
});
