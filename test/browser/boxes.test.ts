// Where a figure stands: in boxes that ask what they hold how wide it would be, and in those with a width of their own.
import { describe, expect, test } from "@jest/globals";
import { renderHTML } from "attested";
import type { Page } from "playwright-core";
import { importMap, useBrowser } from "./harness.ts";
import { settled } from "./pages.ts";

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
