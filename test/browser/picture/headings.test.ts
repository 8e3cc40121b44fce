// The headings of upright lanes, while a reader scrolls.
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { HTMLOptions, Subject } from "attested";
import { useBrowser } from "../harness.ts";
import { openRoom, settled } from "../pages.ts";

const open = useBrowser();

const lanes = ["The party of Amundsen", "Scott", "An expedition whose name takes more than the one line"];

/** Events in turns in one lane and the next, as many as make a picture higher than the window. */
const events: Subject = Array.from({ length: 60 }, (_, i) => ({
  id: `e${i}`,
  date: new Date(Date.UTC(1911, 0, 1 + 7 * i)).toISOString().slice(0, 10),
  title: `Event ${i} of an expedition to the south`,
  lane: lanes[i % lanes.length],
}));

async function mounted(page: Page, options: HTMLOptions = {}, room = 700): Promise<void> {
  await page.evaluate(
    ([what, how, width]) => {
      const place = document.querySelector("#room") as HTMLElement;
      place.style.width = `${width}px`;
      window.view = window.attested.mount(place, what, how);
    },
    [events, { widths: [room], orientation: "vertical", ...options }, room] as const,
  );
  await settled(page);
}

/** Left edges and tops of the headings in the window: those of the picture, and those that stay. */
const places = (page: Page): Promise<{ picture: number[][]; staying: number[][] }> =>
  page.evaluate(() => {
    const of = (selector: string): number[][] =>
      [...document.querySelectorAll(selector)].map((element) => {
        const { left, top } = element.getBoundingClientRect();
        return [left, top];
      });
    return {
      picture: of("svg.attested .attested-lane-heading"),
      staying: of(".attested-headings .attested-lane-heading"),
    };
  });

const scrollTo = async (page: Page, y: number): Promise<void> => {
  await page.evaluate((to) => window.scrollTo(0, to), y);
  await settled(page);
};

describe("headings of upright lanes", () => {
  test.each<HTMLOptions>([{}, { theme: "dark" }, { direction: "rtl" }])(
    "lie over those of the picture, and stay while it is scrolled: %j",
    async (options) => {
      const { page, errors } = await openRoom(open, { height: 500 });
      await mounted(page, options);
      const { picture, staying } = await places(page);
      expect(staying.length).toBeGreaterThan(lanes.length); // one has two lines
      expect(staying.length).toBe(picture.length);
      for (const [i, place] of staying.entries())
        for (const at of [0, 1]) expect(place[at]).toBeCloseTo(picture[i]?.[at] ?? NaN, 0);

      await scrollTo(page, 900);
      const scrolled = await places(page);
      expect(Math.max(...scrolled.picture.map(([, top]) => top ?? NaN))).toBeLessThan(0);
      for (const [i, [left, top]] of scrolled.staying.entries()) {
        expect(left).toBeCloseTo(picture[i]?.[0] ?? NaN, 0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThan(70);
      }
      expect(errors).toEqual([]);
    },
  );

  test("are seen when those of the picture are not", async () => {
    const { page } = await openRoom(open, { height: 500 });
    await mounted(page);
    const copy = page.locator(".attested-headings>svg");
    expect(await copy.isVisible()).toBe(false);
    await scrollTo(page, 900);
    expect(await copy.isVisible()).toBe(true);
    await page.evaluate(() => window.view.reveal([Date.UTC(1911, 2), Date.UTC(1911, 5)]));
    await settled(page);
    expect(await copy.isVisible()).toBe(true);
    await scrollTo(page, 0);
    expect(await copy.isVisible()).toBe(false);
  });

  test("go with the end of the picture: they do not stand over what follows it", async () => {
    const { page } = await openRoom(open, { height: 500 });
    await mounted(page);
    await page.evaluate(() => {
      document.querySelector(".attested-list")?.setAttribute("open", "");
    });
    const end = await page.evaluate(() => {
      const box = document.querySelector("svg.attested")?.getBoundingClientRect();
      return (box?.bottom ?? NaN) + scrollY;
    });
    await scrollTo(page, end + 50);
    const { staying } = await places(page);
    for (const [, top] of staying) expect(top).toBeLessThan(0);
  });

  test("stay with the figure when data and room change, and leave it as it was", async () => {
    const { page } = await openRoom(open);
    await mounted(page);
    const copies = (): Promise<number> => page.locator(".attested-headings").count();
    expect(await copies()).toBe(1);
    await page.evaluate(() => window.view.update(undefined, { theme: "light" }));
    expect(await copies()).toBe(1);
    await page.evaluate(() => window.view.update([{ date: "1911", title: "No lane" }]));
    expect(await copies()).toBe(0);
    await page.evaluate((what) => window.view.update(what), events);
    expect(await copies()).toBe(1);
    await page.evaluate(() => window.view.update(undefined, { orientation: "horizontal" }));
    expect(await copies()).toBe(0);
    await page.evaluate(() => window.view.update(undefined, { orientation: "vertical" }));
    await page.evaluate(() => window.view.destroy());
    expect(await copies()).toBe(0);
  });

  test("stay where a content security policy forbids styles", async () => {
    const { page } = await openRoom(open, { height: 500, policy: "style-src 'none'" });
    await mounted(page);
    await scrollTo(page, 900);
    const { staying } = await places(page);
    expect(staying.length).toBeGreaterThan(lanes.length);
    for (const [, top] of staying) expect(top).toBeGreaterThanOrEqual(0);
  });

  test("are not said twice, and do not catch the pointer", async () => {
    const { page } = await openRoom(open, { height: 500 });
    await mounted(page);
    await scrollTo(page, 900);
    expect(await page.locator(".attested-headings").getAttribute("aria-hidden")).toBe("true");
    const heading = page.locator(".attested-headings .attested-lane-heading").first();
    const box = await heading.boundingBox();
    if (box === null) throw new Error("there is no heading");
    const hit = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x, y)?.closest(".attested-headings") ?? null,
      [box.x + 3, box.y + 5] as const,
    );
    expect(hit).toBeNull();
  });
});
