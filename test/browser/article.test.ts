// The example's article, as a reader meets it: opened from disk, with and without script.
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { useBrowser } from "./harness.ts";
import { settled } from "./pages.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = `node_modules/.cache/article-${process.pid}`;
const file = `${folder}/article.html`;
const open = useBrowser();

beforeAll(async () => {
  mkdirSync(`${root}${folder}`, { recursive: true });
  await promisify(execFile)(process.execPath, ["examples/build.js", "seeds", folder], { cwd: root });
}, 120_000);
afterAll(() => rmSync(`${root}${folder}`, { recursive: true, force: true }));

const shown = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("svg.attested")]
      .map((svg) => svg.getBoundingClientRect().width)
      .filter((width) => width > 0),
  );

/** What axe has against a page, or a part of it, by all its rules or by one; `target-size` is off by default. */
async function violations(page: Page, part = "html", rule?: string): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true) // there are no frames
    .include(part)
    .options({
      resultTypes: ["violations"],
      ...(rule === undefined ? { rules: { "target-size": { enabled: true } } } : { runOnly: [rule] }),
    })
    .analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

const sidewards = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([1200, 680, 360])("%i px wide", (width) => {
  test("without script: one picture, in light and dark, nothing amiss", async () => {
    const { page, errors, leaving } = await open({ file, width, script: false });
    expect(await shown(page)).toHaveLength(1);
    expect(await sidewards(page)).toBe(0);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await shown(page)).toHaveLength(1);
    expect([errors, leaving]).toEqual([[], []]);
  });

  test("with script: one picture as wide as its room, in light and dark, with the card closed and open", async () => {
    const { page, errors, leaving } = await open({ file, width });
    const room = await page.locator("figure.attested-figure").evaluate((figure) => figure.clientWidth);
    expect(await shown(page)).toEqual([room]);
    expect(await sidewards(page)).toBe(0);
    // pictures that are not shown take axe's time and have nothing to find
    await page.evaluate(() =>
      document.querySelectorAll("svg.attested").forEach((svg) => svg.getClientRects().length === 0 && svg.remove()),
    );
    expect(await violations(page)).toEqual([]);
    await page.locator("svg.attested [tabindex='0']").press("Enter");
    expect(await page.locator("dialog[open]").count()).toBe(1);
    expect(await violations(page, "dialog")).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" }); // nothing but colours changes
    expect(await violations(page, "html", "color-contrast")).toEqual([]);
    expect(await sidewards(page)).toBe(0);
    const inside = await page.locator("dialog[open]").evaluate((card) => {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    });
    expect(inside).toBe(true);
    expect([errors, leaving]).toEqual([[], []]);
  }, 90_000); // axe takes its time
});

test.each([1200, 680, 360])("the script takes over the very nodes that stood there, %i px wide", async (width) => {
  const article = readFileSync(`${root}${file}`, "utf8");
  const remember = `<script>before = [...document.querySelectorAll("figure, figure *")];
    attributes = before.map((node) => node.getAttributeNames().map((name) => [name, node.getAttribute(name)]));</script>`;
  const { page } = await open({ html: article.replace(/<script>/, `${remember}$&`), width });
  const found = await page.evaluate(() => {
    const { before, attributes } = window as unknown as { before: Element[]; attributes: [string, string][][] };
    const svg = [...document.querySelectorAll("svg.attested")].find((each) => each.getClientRects().length > 0);
    // the buttons that zoom are a guest in the figure
    const now = [...document.querySelectorAll("figure, figure *")].filter((node) => !node.closest(".attested-zoom"));
    return {
      nodes: before.length,
      pictures: before.filter((node) => node.matches("svg.attested")).length,
      isUntouched: svg?.classList.contains("attested-at-1120"),
      gone: before.filter((node) => !node.isConnected).map((node) => node.outerHTML),
      isSame: now.length === before.length && now.every((node, index) => node === before[index]),
      changed: before.flatMap((node, index) =>
        (attributes[index] ?? []).flatMap(([name, value]) => (node.getAttribute(name) === value ? [] : [name])),
      ),
      events: now.filter((node) => node.matches(".attested-event")).every((node) => before.includes(node)),
    };
  });
  expect(found.nodes).toBeGreaterThan(1000);
  expect(found.pictures).toBe(3);
  expect(found.events).toBe(true);
  if (width === 1200) {
    expect(found).toMatchObject({ isUntouched: true, gone: [], isSame: true });
    // what is said of an event has moved to the button in it; a line that has room in the font of the page needs no width
    const changed = new Set(found.changed.filter((name) => !["textLength", "lengthAdjust"].includes(name)));
    expect([...changed].toSorted()).toEqual(["aria-label", "role"]);
  }
});

test("the keyboard walks every event in the order of time, opens each card, and comes back", async () => {
  const { page, errors } = await open({ file, width: 1200 });
  await page.keyboard.press("Tab");
  const active = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.closest("[data-event]")?.getAttribute("data-event") ?? null);
  const order = await page.evaluate(() =>
    [...document.querySelectorAll(".attested-list [data-event]")].map((item) => item.getAttribute("data-event")),
  );
  expect(order.length).toBeGreaterThan(30);
  const walked: (string | null)[] = [];
  for (let step = 0; step < order.length; step++) {
    walked.push(await active());
    await page.keyboard.press("Enter");
    const card = page.locator("dialog[open]");
    expect(await card.count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.matches("dialog[open]"))).toBe(true);
    await page.keyboard.press("Escape");
    expect(await card.count()).toBe(0);
    expect(await active()).toBe(walked.at(-1));
    await page.keyboard.press(step % 2 === 0 ? "ArrowRight" : "ArrowDown");
  }
  expect(walked).toEqual(order);
  expect(await active()).toBe(order.at(-1));
  await page.keyboard.press("Home");
  expect(await active()).toBe(order[0]);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  expect(await active()).toBe(order.at(-2));
  const next = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press("Tab");
    next.push(await page.evaluate(() => document.activeElement?.className || document.activeElement?.localName));
  }
  expect(next).toEqual(["attested-zoom-all", "attested-zoom-out", "attested-zoom-in", "summary"]);
  for (let step = 0; step < 4; step++) await page.keyboard.press("Shift+Tab");
  expect(await active()).toBe(order.at(-2));
  expect(errors).toEqual([]);
});

test("resizing draws anew, keeps the nodes of events, the focus and the card", async () => {
  const { page, errors } = await open({ file, width: 1200 });
  await page.keyboard.press("Tab");
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
  await page.evaluate(() => {
    for (const [index, event] of document.querySelectorAll(".attested-event").entries())
      Object.assign(event, { mark: index });
  });
  const state = (): Promise<unknown> =>
    page.evaluate(() => {
      const svg = [...document.querySelectorAll("svg.attested")].find((each) => each.getClientRects().length > 0);
      const events = [...(svg?.querySelectorAll(".attested-event") ?? [])];
      return {
        marks: events.map((event) => (event as Element & { mark?: number }).mark),
        width: svg?.getBoundingClientRect().width,
        focus: document.activeElement?.closest("[data-event]")?.getAttribute("data-event"),
        room: document.querySelector("figure")?.clientWidth,
      };
    });
  const wide = (await state()) as { marks: number[]; width: number; focus: string; room: number };
  expect(wide.width).toBe(wide.room);
  for (const width of [400, 1000, 1200]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    const now = (await state()) as typeof wide;
    expect(now.width).toBe(now.room);
    expect(now.marks).toEqual(wide.marks);
    expect(now.focus).toBe(wide.focus);
  }
  await page.keyboard.press("Enter");
  for (const width of [400, 1200]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    expect(await page.evaluate(() => document.activeElement?.matches("dialog[open]"))).toBe(true);
    const [card, room] = await page.evaluate(() =>
      ["dialog[open]", "figure"].map((css) => document.querySelector(css)?.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(card?.left).toBeGreaterThanOrEqual(width < 480 ? 0 : (room?.left ?? 0));
    expect(card?.right).toBeLessThanOrEqual(width < 480 ? width : (room?.right ?? 0));
  }
  await page.keyboard.press("Escape");
  expect(((await state()) as typeof wide).focus).toBe(wide.focus);
  expect(errors).toEqual([]);
});
