// A picture in the font of its page: what is set in a width, and what is left as it is.
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { useBrowser } from "./harness.ts";
import { openRoom, settled } from "./pages.ts";

const open = useBrowser();

/** A font that is so many times as wide as the one that is measured with. */
const face = (name: string, wide: number): string =>
  `@font-face { font-family: ${name}; src: url(/node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf); size-adjust: ${100 * wide}% }`;

/** Labels that crowd each other. */
const events = Array.from({ length: 14 }, (_, i) => ({
  id: `e${i}`,
  date: `2022-${String(1 + Math.floor(i / 2)).padStart(2, "0")}-${i % 2 === 0 ? "03" : "20"}`,
  title: `Report number ${i} of the ministry`,
}));

/** The lines of the picture that are in view: all, and how many of them are set in a width. */
const lines = (page: Page): Promise<{ all: number; held: number }> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("svg.attested .attested-label text")].filter(
      (line) => line.getClientRects().length > 0,
    );
    return { all: all.length, held: all.filter((line) => line.hasAttribute("textLength")).length };
  });

async function openIn(font: string, isMounted = true): Promise<Page> {
  const { page } = await openRoom(open, { width: 900 });
  await page.addStyleTag({
    content: `${face("narrow", 0.8)} ${face("wide", 1.3)} #room { font-family: ${font}, sans-serif }`,
  });
  await page.evaluate(
    ([subject, mounted]) => {
      const room = document.querySelector("#room") as HTMLElement;
      if (mounted) window.view = window.attested.mount(room, subject, { widths: [900] });
      else room.innerHTML = window.attested.renderHTML(subject, { widths: [900] });
    },
    [events, isMounted] as const,
  );
  return page;
}

describe("lines beside something are set in the width that they were laid out for", () => {
  test("without script in every font; mounted only where the font is wider", async () => {
    const still = await lines(await openIn("narrow", false));
    expect(still.held).toBeGreaterThan(3);
    expect(still.held).toBeLessThan(still.all);

    const page = await openIn("narrow");
    await page.evaluate(() => document.fonts.load("12px narrow"));
    await settled(page);
    expect(await lines(page)).toEqual({ all: still.all, held: 0 });
    await page.evaluate(() => window.view.reveal([Date.UTC(2022, 2, 1), Date.UTC(2022, 4, 1)]));
    expect((await lines(page)).held).toBe(0);
    await page.evaluate(() => window.view.destroy());
  });

  test("again when a font has come, and not for one that changes nothing", async () => {
    const page = await openIn("sans-serif");
    expect((await lines(page)).held).toBe(0); // the one that is measured with
    const drawn = await page.evaluate(async () => {
      let count = 0;
      window.view.on("view", () => count++);
      await document.fonts.load("12px narrow");
      await new Promise(requestAnimationFrame);
      const before = count;
      (document.querySelector("#room") as HTMLElement).style.fontFamily = "wide";
      await document.fonts.load("12px wide");
      await new Promise(requestAnimationFrame);
      return [before, count];
    });
    expect(drawn).toEqual([0, 1]);
    expect((await lines(page)).held).toBeGreaterThan(3);
    const overflowing = await page.evaluate(() => {
      const { right = 0 } = document.querySelector("svg.attested")?.getBoundingClientRect() ?? {};
      return [...document.querySelectorAll("svg.attested .attested-label text")].filter(
        (line) => line.getBoundingClientRect().right > right + 1,
      ).length;
    });
    expect(overflowing).toBe(0);
  });
});
