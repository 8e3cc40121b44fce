// What a reader sees move when the data change.
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { EventInput } from "attested";
import { useBrowser } from "../harness.ts";
import { openRoom, settled } from "../pages.ts";

const open = useBrowser();

const events: readonly EventInput[] = ["01-10", "03-30", "05-13", "08-20", "12-01"].map((day, i) => ({
  id: `e${i}`,
  date: `2022-${day}`,
  title: `Event ${i}`,
}));

async function mounted(page: Page): Promise<void> {
  await page.evaluate((what) => {
    const place = document.querySelector("#room") as HTMLElement;
    place.style.width = "900px";
    window.view = window.attested.mount(place, what, { widths: [900] });
  }, events);
  await settled(page);
}

/** What is moving: the class of each part, and its event. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => {
      const target = (effect as KeyframeEffect).target;
      const of = target?.closest("[data-event]")?.getAttribute("data-event");
      return target === null ? [] : [`${target.getAttribute("class") ?? ""} ${of ?? ""}`];
    }),
  );

const update = (page: Page, next: readonly EventInput[]): Promise<void> =>
  page.evaluate((what) => window.view.update(what), next);

describe("when the data change", () => {
  test("what stays slides to its new place, what is new fades in, and then all is as if drawn afresh", async () => {
    const { page, errors } = await openRoom(open, { reducedMotion: false });
    await mounted(page);
    const later = [...events.slice(0, 4), { id: "e4", date: "2023-03-01", title: "Event 4" }];
    await update(page, [...later, { id: "new", date: "2022-10-10", title: "New" }]);
    const parts = await moving(page);
    expect(parts).toContain("attested-mark e1");
    expect(parts).toContain("attested-label e1");
    expect(parts).toContain("attested-label new");
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    expect(await moving(page)).toEqual([]);
    const after = await page.locator("svg.attested").evaluate((svg) => svg.outerHTML);
    expect(after).not.toContain("translate(NaN");
    expect(errors).toEqual([]);
  });

  test("nothing moves where nothing changes, nor for readers who want less motion", async () => {
    const { page } = await openRoom(open, { reducedMotion: false });
    await mounted(page);
    await update(page, events);
    expect(await moving(page)).toEqual([]);

    const { page: calm } = await openRoom(open, { reducedMotion: true });
    await mounted(calm);
    await update(calm, events.slice(1));
    expect(await moving(calm)).toEqual([]);
  });

  test("a zoom is drawn at once", async () => {
    const { page } = await openRoom(open, { reducedMotion: false });
    await mounted(page);
    await page.evaluate(() => window.view.reveal([Date.UTC(2022, 2), Date.UTC(2022, 7)]));
    expect(await moving(page)).toEqual([]);
  });
});
