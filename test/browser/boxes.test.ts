// Where a figure stands: in boxes that ask what they hold how wide it would be, in those with a width of their own, and in those that cut off what reaches out.
import { describe, expect, test } from "@jest/globals";
import { renderHTML } from "attested";
import type { Page } from "playwright-core";
import { importMap, useBrowser } from "./harness.ts";
import { openRoom, settled } from "./pages.ts";

const open = useBrowser();

const events = [
  { id: "one", date: "2022-02-18", title: "The first call" },
  { id: "two", date: "2022-11-23", title: "The last call" },
];
const drawn = (id: string): string => renderHTML(events, { widths: [600, 360], id });
const data = `<script type="application/json">${JSON.stringify(events)}</script>`;

/** The ways into a page, and how wide each is by itself: as the widest of its pictures, without any 680 px. */
const kinds: readonly (readonly [markup: (id: string) => string, width: number])[] = [
  [(id) => `<div>${drawn(id)}</div>`, 600],
  [() => '<div class="mounted"></div>', 680],
  [() => `<attested-timeline>${data}</attested-timeline>`, 680],
  [(id) => `<attested-timeline widths="600,360">${drawn(id)}${data}</attested-timeline>`, 600],
];

/** Opens a page with a box for each kind; `@` is its place. */
async function openBoxes(boxes: readonly string[], css = ""): Promise<Page> {
  const places = boxes.flatMap((box, row) => kinds.map(([markup], i) => box.replace("@", markup(`f${row}-${i}`))));
  const { page } = await open({
    html: `<!doctype html><html lang="en"><title>Boxes</title>${importMap()}<style>body { margin: 0 } ${css}</style>
      ${places.join("")}
      <script type="module">
        import { mount } from "attested/browser";
        await import("attested/element");
        document.querySelectorAll(".mounted").forEach((place, index) => mount(place, ${JSON.stringify(events)}, { id: "m" + index }));
        for (const dialog of document.querySelectorAll("dialog")) dialog.showModal();
        document.body.dataset.done = "";
      </script>`,
  });
  await page.waitForSelector("[data-done]", { state: "attached" });
  return page;
}

/** Left edge and width of each figure and of the picture that it shows, at a width of the window. */
async function placesAt(page: Page, width: number): Promise<readonly (readonly number[])[]> {
  await page.setViewportSize({ width, height: 800 });
  await settled(page);
  return page.evaluate(() =>
    [...document.querySelectorAll("figure")].map((figure) => {
      const svg = [...figure.querySelectorAll(":scope>svg")].find((each) => each.getClientRects().length > 0);
      const [outer, inner] = [figure.getBoundingClientRect(), svg?.getBoundingClientRect()];
      return [outer.left, outer.width, inner?.width ?? 0];
    }),
  );
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("by itself a figure is as wide as the widest of its pictures", () => {
  test.each([
    ["in a row", '<div style="display: flex"><aside style="width: 80px">Aside</aside><main>@</main></div>'],
    ["in the middle of a column", '<div style="display: flex; flex-direction: column; align-items: center">@</div>'],
    ["in the middle of a grid", '<div style="display: grid; place-items: center">@</div>'],
    ["in a cell of a table", '<table cellspacing="0"><tr><td>A cell<td>@</table>'],
    ["as a float", '<div style="float: left">@</div><br style="clear: both">'],
    ["out of the flow", '<div style="position: absolute">@</div>'],
    ["in a dialog", '<dialog style="border: 0; padding: 0">@</dialog>'],
  ])("%s, and as narrow as the window has it", async (_, box) => {
    const page = await openBoxes([box]);
    const wide = await placesAt(page, 1000);
    expect(wide.map(([, width]) => width)).toEqual(kinds.map(([, width]) => width));
    expect(wide.map(([, , picture]) => picture)).toEqual(wide.map(([, width]) => width));
    const narrow = await placesAt(page, 360);
    for (const [, width = 0] of narrow) expect(width).toBeGreaterThan(240);
    expect(await overflow(page)).toBe(0);
  });
});

test("as a block it is as wide as it would be as a grid: so Firefox has it, which asks no tracks of a container", async () => {
  const page = await openBoxes(
    ['<div style="float: left">@</div><br style="clear: both">'],
    "figure { display: block }",
  );
  const wide = await placesAt(page, 1000);
  expect(wide.map(([, width]) => width)).toEqual(kinds.map(([, width]) => width));
  const narrow = await placesAt(page, 360);
  expect(narrow.map(([, width]) => width)).toEqual(kinds.map(() => 360));
  expect(await overflow(page)).toBe(0);
});

test("on paper each of several figures is a block without columns", async () => {
  const page = await openBoxes(["@"]);
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() =>
    [...document.querySelectorAll("figure")].map((figure) => {
      const { display, columnWidth } = getComputedStyle(figure);
      return [display, columnWidth];
    }),
  );
  expect(found).toEqual(kinds.map(() => ["block", "auto"]));
});

test("a column that has what is left of a row does not grow by its figure", async () => {
  const row = (column: string): string =>
    `<div style="display: grid; grid-template-columns: 200px ${column}"><aside></aside><main>@</main></div>`;
  const page = await openBoxes([row("1fr"), row("auto")]);
  for (const room of [900, 500]) {
    const places = await placesAt(page, room);
    expect(places.map(([left, width]) => [left, width])).toEqual(places.map(() => [200, room - 200]));
    expect(await overflow(page)).toBe(0);
  }
});

describe("the card in a box that cuts off what reaches out", () => {
  /** Mounts into a box of some style, and opens the card of the first event. */
  async function openCard(style: string): Promise<Page> {
    const { page } = await openRoom(open, { width: 1000, height: 800 });
    await page.addStyleTag({ content: "dialog::backdrop { background: black }" });
    await page.evaluate(
      ([css, subject]) => {
        const room = document.querySelector("#room") as HTMLElement;
        room.style.cssText = `margin: 40px; width: 700px; ${css}`;
        room.insertAdjacentHTML("beforebegin", '<p id="above"></p>');
        room.insertAdjacentHTML("afterend", '<div style="height: 2000px"></div>');
        window.view = window.attested.mount(room, subject, { widths: [700] });
        room.insertAdjacentHTML("beforeend", '<div style="height: 600px"></div>');
      },
      [style, events] as const,
    );
    await page.locator("svg [data-event=one] .attested-title").click();
    await settled(page);
    return page;
  }

  /** Whether all corners of the card are its own to the eye; where it and its label are. */
  const seen = (page: Page): Promise<{ whole: boolean; apart: readonly number[]; left: number; top: number }> =>
    page.evaluate(() => {
      const card = document.querySelector("dialog") as Element;
      const { left, top, right, bottom } = card.getBoundingClientRect();
      const label = document.querySelector("svg [data-event=one] .attested-label")?.getBoundingClientRect();
      const corners = [left + 6, right - 6].flatMap((x) => [top + 6, bottom - 6].map((y) => [x, y] as const));
      return {
        whole: corners.every(([x, y]) => card.contains(document.elementFromPoint(x, y))),
        apart: [left - (label?.left ?? 0), top - (label?.top ?? 0)].map(Math.round),
        left,
        top,
      };
    });

  test.each([
    "overflow: hidden; max-height: 150px",
    "overflow: auto; max-height: 150px",
    "contain: paint; max-height: 150px",
    "overflow: hidden; max-height: 150px; transform: translateZ(0)",
  ])("is whole: %s", async (style) => {
    const page = await openCard(style);
    const { whole, apart, top } = await seen(page);
    expect(whole).toBe(true);
    await page.evaluate(() => window.scrollBy(0, 50));
    await settled(page);
    const scrolled = await seen(page);
    expect([scrolled.apart, scrolled.top]).toEqual([apart, top - 50]);
    await page.evaluate(() => ((document.querySelector("#above") as HTMLElement).style.height = "90px"));
    await settled(page);
    const shifted = await seen(page);
    expect(shifted.apart).toEqual(apart);
    expect(shifted.top).toBeGreaterThan(scrolled.top + 50);
    const backdrop = await page.locator("dialog").evaluate((card) => getComputedStyle(card, "::backdrop").display);
    expect(backdrop).toBe("none");
  });

  test("goes along with what is scrolled, and closes when its event is out of sight", async () => {
    const page = await openCard("overflow: auto; height: 300px");
    const before = await seen(page);
    await page.evaluate(() => document.querySelector("#room")?.scrollBy(0, 30));
    await settled(page);
    const after = await seen(page);
    expect([after.apart, after.top]).toEqual([before.apart, before.top - 30]);
    await page.evaluate(() => document.querySelector("#room")?.scrollBy(0, 400));
    await settled(page);
    const left = await page.evaluate(() => ({
      cards: document.querySelectorAll("dialog").length,
      focus: document.activeElement?.closest("[data-event]")?.getAttribute("data-event"),
      scrolled: document.querySelector("#room")?.scrollTop,
    }));
    expect(left).toEqual({ cards: 0, focus: "one", scrolled: 430 });
  });
});
