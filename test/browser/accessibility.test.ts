// What docs/accessibility.md says of a figure, asked of Chromium.
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { useBrowser } from "./harness.ts";
import { openRoom, settled } from "./pages.ts";

const open = useBrowser();

const input = {
  title: "Calls",
  types: { call: "Phone call" },
  sources: [
    { id: "a", title: "Readout" },
    { id: "b", title: "Agency" },
  ],
  events: [
    { id: "one", type: "call", date: "2022-02-18", title: "They speak", citations: ["a"] },
    {
      id: "two",
      type: "call",
      title: "A call back",
      citations: [
        { source: "a", says: "2022-10-23" },
        { source: "b", says: "2022-10-25" },
      ],
    },
  ],
};

const put = (page: Page, isMounted: boolean): Promise<void> =>
  page.evaluate(
    ([given, mounted]) => {
      const room = document.querySelector("#room") as HTMLElement;
      if (mounted) window.view = window.attested.mount(room, given);
      else room.innerHTML = window.attested.renderHTML(given, { widths: [600] });
    },
    [input, isMounted] as const,
  );

/** What Chromium hands to screen readers: a line for each node that has a name. */
async function tree(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes
    .filter(({ ignored, name }) => !ignored && name?.value)
    .map(({ role, name }) => `${role?.value}: ${name?.value}`)
    .join("\n")
    .replaceAll("\u2009", " "); // thin spaces around dashes
}

describe("the accessibility tree", () => {
  test("static: a named picture, events in words, the list, the sources", async () => {
    const { page } = await openRoom(open, { width: 800 });
    await put(page, false);
    const said = await tree(page);
    expect(said).toContain("figure: Calls");
    expect(said).toContain("Calls. 2 events, February 18 – October 25, 2022, 2 sources");
    expect(said).toContain("Friday, February 18, 2022: They speak. Phone call. source 1");
    expect(said).toContain("sources disagree: October 23, 2022; October 25, 2022");
    expect(said).toContain("link: Source 1: Readout");
    expect(said).toContain("All 2 events as a list");
    expect(said).toContain("StaticText: Sources");
    // regions are landmarks: of several timelines on a page, each would need another name
    expect(said).not.toContain("region:");
  });

  test("mounted: each event a button with its name, that opens a dialog named by its title", async () => {
    const { page } = await openRoom(open, { width: 800 });
    await put(page, true);
    const event = page.getByRole("button", { name: /^Friday, February 18, 2022: They speak/ });
    expect(await event.getAttribute("aria-expanded")).toBe("false");
    await event.press("Enter");
    expect(await event.getAttribute("aria-expanded")).toBe("true");
    expect(await page.getByRole("dialog", { name: "They speak" }).count()).toBe(1);
  });
});

test("on 320 px nothing scrolls sideways", async () => {
  const { page } = await openRoom(open, { width: 320 });
  await put(page, true);
  await settled(page);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond).toBe(0);
});

test("on paper it is light, without card and zoom buttons", async () => {
  const { page } = await openRoom(open, { width: 800, dark: true });
  await put(page, true);
  await page.evaluate(() => {
    document.documentElement.style.colorScheme = "light dark";
    window.view.reveal("one");
  });
  const seen = (): Promise<unknown> =>
    page.evaluate(() => ({
      ink: getComputedStyle(document.querySelector("svg .attested-title") as Element).fill,
      card: document.querySelector(".attested-card")?.getClientRects().length,
      zoom: document.querySelector(".attested-zoom")?.getClientRects().length,
    }));
  expect(await seen()).toEqual({ ink: "rgb(236, 236, 236)", card: 1, zoom: 1 });
  await page.emulateMedia({ media: "print" });
  expect(await seen()).toEqual({ ink: "rgb(27, 27, 27)", card: 0, zoom: 0 });
});

test("a picture a little higher than the paper is on one page with its heading", async () => {
  const { page } = await openRoom(open, { width: 800 });
  await page.evaluate((given) => {
    const high = window.attested.renderHTML(
      { ...given, description: "Of two." },
      {
        widths: [600],
        height: 1040,
        references: "none",
      },
    );
    document.body.innerHTML = high;
  }, input);
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test("with forced colours text and marks take the system's", async () => {
  const { page } = await openRoom(open, { width: 800, forcedColors: true });
  await put(page, true);
  const [title, mark, system] = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "CanvasText";
    const fill = (css: string): string => getComputedStyle(document.querySelector(css) as Element).fill;
    return [fill("svg .attested-title"), fill("svg .attested-mark .attested-fill"), getComputedStyle(probe).color];
  });
  expect([title, mark]).toEqual([system, system]);
});

test("with forced colours stretched time is shaded, in the legend too, and readings are joined in the colour of text", async () => {
  const { page } = await openRoom(open, { width: 800, forcedColors: true });
  const found = await page.evaluate(() => {
    const days = [1990, 2020].flatMap((year) => ["02", "09", "16", "23"].map((day) => `${year}-01-${day}`));
    const disputed = [days[1], days[2]].map((says, i) => ({ source: `s${i}`, says }));
    const events = days.map((date, i) => (i === 1 ? { title: "a", citations: disputed } : { title: "b", date }));
    const sources = disputed.map(({ source }) => ({ id: source, title: source }));
    const room = document.querySelector("#room") as HTMLElement;
    room.innerHTML = window.attested.renderHTML({ sources, events }, { widths: [800] });
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.cssText = "color:CanvasText;background:Canvas";
    const { color: text, backgroundColor: ground } = getComputedStyle(probe);
    const shades = [...document.querySelectorAll(".attested-stretch")].map((one) => getComputedStyle(one).fill);
    const joint = getComputedStyle(document.querySelector(".attested-event .attested-joint") as Element).stroke;
    const legend = document.querySelectorAll(".attested-legend .attested-stretch").length;
    return { text, ground, shades, joint, legend };
  });
  expect(found.legend).toBe(1);
  expect(found.shades.length).toBeGreaterThan(2);
  const [shade] = found.shades;
  expect(new Set(found.shades)).toEqual(new Set([shade]));
  const lightness = (color: string | undefined): number => {
    const [first = NaN] = (color?.match(/[\d.]+/g) ?? []).map(Number);
    return color?.startsWith("rgb") === true ? first / 255 : first;
  };
  // seen, and no more than seen
  expect(Math.abs(lightness(shade) - lightness(found.ground))).toBeGreaterThan(0.1);
  expect(Math.abs(lightness(shade) - lightness(found.text))).toBeGreaterThan(0.7);
  expect(found.joint).toBe(found.text);
});

test("with forced colours an event without a type is told from one that has the same symbol", async () => {
  const { page } = await openRoom(open, { width: 800, forcedColors: true });
  const fills = await page.evaluate(() => {
    const events = [
      { date: "2022-01-01", title: "a", type: "call" },
      { date: "2022-01-05", title: "b" },
    ];
    const room = document.querySelector("#room") as HTMLElement;
    room.innerHTML = window.attested.renderHTML({ events }, { widths: [600] });
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "GrayText";
    const marks = [...document.querySelectorAll("svg .attested-mark .attested-fill")];
    return [...marks.map((mark) => getComputedStyle(mark).fill), getComputedStyle(probe).color];
  });
  expect(fills).toHaveLength(3);
  expect(fills[1]).toBe(fills[2]);
  expect(fills[0]).not.toBe(fills[1]);
});
