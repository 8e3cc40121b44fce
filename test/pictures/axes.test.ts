// Axes from a thousandth of a second to the age of the universe, in three zones: one picture to look at.
import { expect, test } from "@jest/globals";
import "../snapshot.ts";
import { axisOf } from "../../src/layout/axis/axis.ts";
import { settleAxis } from "../../src/layout/axis/line.ts";
import { axisWords, settleWord } from "../../src/layout/axis/words.ts";
import type { Frame } from "../../src/layout/framed.ts";
import { settings } from "../../src/layout/prepare/options.ts";
import { plane } from "../../src/layout/plane.ts";
import { prepare } from "../../src/layout/prepare/prepare.ts";
import { read } from "../../src/model/read.ts";
import { markup } from "../../src/render/markup.ts";
import { drawAxis } from "../../src/scene/axis.ts";
import { node, type SceneNode } from "../../src/scene/node.ts";
import { polylinear } from "../../src/time/scale.ts";

const YEAR = 365.2425 * 86_400_000;
const at = (text: string): number => Date.parse(text);
const ago = (years: number): number => at("2000-01-01") - years * YEAR;

/** What each axis shows, in the order of its length. The days are those on which New York's clocks go forward. */
const extents: Readonly<Record<string, readonly [number, number]>> = {
  "1 ms": [at("2022-03-13T07:00:00Z"), at("2022-03-13T07:00:00.001Z")],
  "2 s": [at("2022-03-13T06:59:59Z"), at("2022-03-13T07:00:01Z")],
  "5 min": [at("2022-03-13T06:58Z"), at("2022-03-13T07:03Z")],
  "6 h": [at("2022-03-13T04:00Z"), at("2022-03-13T10:00Z")],
  "3 days": [at("2022-03-12T00:00Z"), at("2022-03-15T00:00Z")],
  "5 weeks": [at("2022-02-20"), at("2022-03-27")],
  "14 months": [at("2021-11-15"), at("2023-01-15")],
  "30 years": [at("1883-05-01"), at("1913-05-01")],
  "400 years": [ago(2200), ago(1800)],
  "12 ka": [ago(12_000), ago(0)],
  "66 Ma": [ago(66e6), ago(0)],
  "13.8 Ga": [ago(13.8e9), ago(0)],
};
const zones = ["utc", "America/New_York", "Australia/Lord_Howe"];

const WIDTH = 760;
const ROW = 46;
const LEFT = 76;

interface Asked {
  readonly zone?: string;
  readonly locale?: string;
  readonly calendar?: string;
  /** Width of the picture in px. */
  readonly width?: number;
  /** Whether the axis runs from right to left. */
  readonly mirrored?: boolean;
}

/** One axis as a group at its own origin, and its words as they were placed. */
function axisAt([earliest, latest]: readonly [number, number], y: number, asked: Asked) {
  const { width = WIDTH, mirrored = false, ...options } = asked;
  const finest = latest - earliest < 10 * 86_400_000 ? "2022-03-13T07:00:00.0005Z" : "2022-03-13";
  const { timeline } = read({ zone: asked.zone ?? "utc", events: [{ date: finest, title: "x" }] });
  const prepared = prepare(timeline, settings(options));
  const length = width - LEFT - 24;
  const axis = axisOf(prepared, polylinear([earliest, latest], [0, length]), length, false);
  const { words } = axisWords(prepared, axis, { left: 0, width: length, mirrored });
  const on = plane("horizontal", mirrored, [mirrored ? width - LEFT : LEFT, y]);
  const room = { rows: 1, edges: [9, 40], depth: [0, 0] } as const;
  const lines = words.map((word) => settleWord(on, word));
  const frame = { axis: settleAxis(on, axis, [0, 0], lines, { length, room }), orientation: "horizontal" } as Frame;
  return { words, axis, scene: drawAxis(frame, { prepared, ground: "light" }) };
}

/** Each axis names a tick, no two words touch, and there is no year 0. */
function check(name: string, { words, axis }: Pick<ReturnType<typeof axisAt>, "words" | "axis">): void {
  expect([name, words.some(({ role }) => role === "tick")]).toEqual([name, true]);
  for (const [i, a] of words.entries())
    for (const b of words.slice(i + 1))
      if (a.line === b.line)
        expect(Math.max(a.start, b.start) - Math.min(a.start + a.width, b.start + b.width)).toBeGreaterThanOrEqual(4);
  expect(words.filter(({ text }) => /^0( |$)/.test(text) && !text.includes("today"))).toEqual([]);
  for (const { ticks } of axis.stretches) expect(ticks.fine.length).toBeGreaterThan(0);
}

function label(text: string, x: number, y: number, weight: number): SceneNode {
  return node("text", { x, y, "font-size": 12, "font-weight": weight, fill: "#1b1b1b" }, [text]);
}

function sheet(height: number, rows: readonly SceneNode[]): SceneNode {
  return node(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      "font-family": "Inter, sans-serif",
    },
    [node("rect", { width: "100%", height: "100%", fill: "#ffffff" }), ...rows],
  );
}

test("twelve extents in three zones", () => {
  const rows: SceneNode[] = [];
  let y = 0;
  for (const zone of zones) {
    y += 34;
    rows.push(label(zone, 12, y, 700));
    for (const [name, extent] of Object.entries(extents)) {
      y += ROW;
      const made = axisAt(extent, y - 12, { zone });
      rows.push(label(name, 12, y, 400), made.scene);
      check(name, made);
    }
  }
  expect(markup(sheet(y + 40, rows))).toMatchPicture("axes.svg");
});

/** Calendars whose years and months are not the Gregorian ones, in a language that uses them. */
const calendars: readonly Asked[] = [
  { calendar: "persian", locale: "fa", mirrored: true },
  { calendar: "persian", locale: "en" },
  { calendar: "islamic-umalqura", locale: "ar", mirrored: true },
  { calendar: "hebrew", locale: "he", mirrored: true },
  { calendar: "hebrew", locale: "en" },
  { calendar: "chinese", locale: "zh" },
];

test("five calendars at two widths", () => {
  const rows: SceneNode[] = [];
  let y = 0;
  for (const asked of calendars) {
    y += 34;
    rows.push(label(`${asked.calendar ?? ""}, ${asked.locale ?? ""}`, 12, y, 700));
    for (const width of [WIDTH, 400])
      for (const name of ["3 days", "5 weeks", "14 months", "30 years", "400 years"]) {
        y += ROW;
        const made = axisAt(extents[name] ?? [0, 1], y - 12, { ...asked, width });
        rows.push(label(name, asked.mirrored === true ? width - LEFT + 12 : 12, y, 400), made.scene);
        check(name, made);
      }
  }
  expect(markup(sheet(y + 40, rows))).toMatchPicture("calendars.svg");
});
