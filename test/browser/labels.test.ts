// Law 2 on the glyphs that a browser really sets: labels keep clear of each other, of leaders, and within the picture.
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { useBrowser } from "./harness.ts";
import { openRoom, seeds } from "./pages.ts";

const open = useBrowser();

/** What the browser may set larger than the table of widths has it, in px. */
const SLACK = 0.5;

/** In the page: what touches what in the picture shown, in px of the picture. */
function faults(slack: number): { labels: number; faults: string[] } {
  const svg = [...document.querySelectorAll<SVGSVGElement>("svg.attested")].find(
    (each) => each.getClientRects().length > 0,
  );
  if (!svg) throw new Error("no picture is shown");
  const { width, height } = svg.viewBox.baseVal;
  const found: string[] = [];
  const labels = [...svg.querySelectorAll<SVGGElement>(".attested-label")].map((label) => ({
    event: label.closest("[data-event]")?.getAttribute("data-event") ?? "",
    boxes: [...label.querySelectorAll("text")].map((text) => ({ box: text.getBBox(), words: text.textContent })),
  }));
  for (const { event, boxes } of labels)
    for (const { box, words } of boxes)
      if (box.x < -slack || box.y < -slack || box.x + box.width > width + slack || box.y + box.height > height + slack)
        found.push(`out of the picture: ${event}: ${words}`);
  for (const [index, a] of labels.entries())
    for (const b of labels.slice(index + 1))
      for (const { box: one, words } of a.boxes)
        for (const { box: other, words: others } of b.boxes) {
          const x = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
          const y = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
          if (x > slack && y > slack) found.push(`on each other: ${a.event}: ${words} | ${b.event}: ${others}`);
        }
  for (const leader of svg.querySelectorAll<SVGPathElement>(".attested-leader")) {
    const own = leader.getAttribute("data-event");
    const length = leader.getTotalLength();
    const hit = new Set<string>();
    for (let at = 0; at <= length; at += 1) {
      const { x, y } = leader.getPointAtLength(at);
      for (const { event, boxes } of labels)
        for (const { box, words } of event === own ? [] : boxes)
          if (x > box.x + slack && x < box.x + box.width - slack && y > box.y + slack && y < box.y + box.height - slack)
            hit.add(`leader of ${own} through ${event}: ${words}`);
    }
    found.push(...hit);
  }
  return { labels: labels.length, faults: found };
}

async function drawnFor(page: Page, width: number): Promise<void> {
  await page.evaluate(
    (px) =>
      new Promise<void>((done) => {
        const undo = window.view.on("view", () => {
          undo();
          done();
        });
        (document.querySelector("#room") as HTMLElement).style.width = `${px}px`;
      }),
    width,
  );
}

test("the labels of the seeds keep clear at every width", async () => {
  const { page, errors } = await openRoom(open, { width: 1300 });
  await page.evaluate((inputs) => {
    const room = document.querySelector("#room") as HTMLElement;
    room.style.width = "640px";
    window.view = window.attested.mount(room, inputs, { widths: [640] });
  }, seeds);
  const events = await page.locator(".attested-list [data-event]").count();
  for (const width of [360, 680, 1120, 1200]) {
    await drawnFor(page, width);
    expect({ width, ...(await page.evaluate(faults, SLACK)) }).toEqual({ width, labels: events, faults: [] });
  }
  expect(errors).toEqual([]);
});

test.each([
  ["narrower", "-0.6px", "ltr"],
  ["wider", "1.2px", "ltr"],
  ["narrower", "-0.6px", "rtl"],
  ["wider", "1.2px", "rtl"],
] as const)("note numbers follow their words in a %s font (%s, %s)", async (_, spacing, direction) => {
  const { page, errors } = await openRoom(open, { width: 1300 });
  await page.addStyleTag({ content: `svg .attested-date { letter-spacing: ${spacing} }` });
  await page.evaluate(
    ([inputs, to]) => {
      const room = document.querySelector("#room") as HTMLElement;
      room.style.width = "1200px";
      window.view = window.attested.mount(room, inputs, { widths: [1200], direction: to });
    },
    [seeds, direction] as const,
  );
  const gaps = await page.evaluate(
    (isLeftward) =>
      [...document.querySelectorAll("svg .attested-label")].flatMap((label) => {
        const number = label.querySelector(".attested-number");
        const seen = [...label.querySelectorAll(".attested-date")].filter(
          (words) => getComputedStyle(words).visibility !== "hidden",
        );
        const words = seen.at(-1);
        if (!number || !words) return [];
        const [from, to] = [words.querySelector("tspan") ?? words, number].map((part) => part.getBoundingClientRect());
        if (!from || !to) return [];
        return [isLeftward ? from.left - to.right : to.left - from.right];
      }),
    direction === "rtl",
  );
  expect(gaps.length).toBeGreaterThan(20);
  expect(Math.min(...gaps)).toBeGreaterThan(2);
  expect(Math.max(...gaps)).toBeLessThan(6);
  expect(errors).toEqual([]);
});
