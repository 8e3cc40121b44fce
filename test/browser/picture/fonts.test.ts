// A picture in the font of its page: what is set in a width, and what is left as it is.
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { useBrowser } from "../harness.ts";
import { openRoom, settled } from "../pages.ts";

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
    content: `${face("narrow", 0.8)} ${face("wide", 1.15)} #room { font-family: ${font}, sans-serif }`,
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
    await page.evaluate(() => document.fonts.ready);
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
      const load = async (font: string): Promise<number> => {
        const done = new Promise((resolve) => document.fonts.addEventListener("loadingdone", resolve, { once: true }));
        await document.fonts.load(font);
        await done;
        return count;
      };
      const before = await load("12px narrow");
      (document.querySelector("#room") as HTMLElement).style.fontFamily = "wide";
      return [before, await load("12px wide")];
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

test("what a page says of all its text changes no width of a picture, nor of headings that stay; its own rules do", async () => {
  const { page } = await openRoom(open, { width: 700 });
  await page.evaluate((subject) => {
    const room = document.querySelector("#room") as HTMLElement;
    const laned = subject.map((event, i) => ({ ...event, lane: `Lane ${i % 2}` }));
    window.view = window.attested.mount(room, laned, { widths: [700], orientation: "vertical" });
  }, events);
  const widths = (): Promise<number[]> =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll("svg.attested text, .attested-headings text")];
      return all.map((line) => line.getBoundingClientRect().width);
    });
  const before = await widths();
  expect(before.length).toBeGreaterThan(30);
  for (const css of [
    "letter-spacing: 0.1em; word-spacing: 0.3em",
    "text-transform: uppercase",
    "font-variant: small-caps; font-variant-numeric: tabular-nums",
    "font-weight: 700; font-style: italic; font-stretch: expanded",
    "font-size: 40px; font-size-adjust: 0.8; line-height: 4; text-indent: 3em; text-align: center; white-space: pre",
    "writing-mode: vertical-rl",
  ]) {
    await page.evaluate((rules) => {
      document.querySelector("style.page")?.remove();
      document.head.insertAdjacentHTML("beforeend", `<style class="page">figure { ${rules} }</style>`);
    }, css);
    expect([css, await widths()]).toEqual([css, before]);
  }
  await page.addStyleTag({ content: ".attested-title { letter-spacing: 2px }" });
  expect(await widths()).not.toEqual(before);
});

test("titles of sources are slanted only where their script has italics", async () => {
  const { page } = await openRoom(open, { width: 700 });
  const styles = await page.evaluate(() =>
    ["ar", "ja", "uk", "en"].map((language) => {
      const room = document.querySelector("#room") as HTMLElement;
      room.innerHTML = window.attested.renderHTML({
        language,
        sources: [{ id: "a", title: "T" }],
        events: [{ date: "2022", title: "x", citations: ["a"] }],
      });
      return getComputedStyle(room.querySelector("cite") as Element).fontStyle;
    }),
  );
  expect(styles).toEqual(["normal", "normal", "italic", "italic"]);
});
