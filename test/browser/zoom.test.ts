// Zoom and pan as a reader does them.
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { HTMLOptions, Subject } from "attested";
import { useBrowser } from "./harness.ts";
import { openRoom, settled } from "./pages.ts";

const open = useBrowser();

/** One event a day in 2022, some of them. */
const days: Subject = ["01-10", "02-18", "03-30", "05-13", "07-04", "08-20", "10-21", "10-23", "12-01"].map(
  (day, i) => ({
    id: `e${i}`,
    date: `2022-${day}`,
    title: `Event ${i}`,
  }),
);

async function mounted(page: Page, options: HTMLOptions = {}, room = 900, subject: Subject = days): Promise<void> {
  await page.evaluate(
    ([what, how, width]) => {
      const place = document.querySelector("#room") as HTMLElement;
      place.style.width = `${width}px`;
      window.view = window.attested.mount(place, what, how);
      window.seen = [];
      window.view.on("view", ({ extent }) => window.seen.push(extent));
    },
    [subject, { widths: [room], ...options }, room] as const,
  );
}

declare global {
  interface Window {
    /** What stretches of time were drawn, in order. */
    seen: (readonly [number, number])[];
  }
}

const last = (page: Page): Promise<readonly [number, number] | undefined> => page.evaluate(() => window.seen.at(-1));
const drawn = (page: Page): Promise<number> => page.evaluate(() => window.seen.length);
const svg = (page: Page) => page.locator("svg.attested");
const ids = (page: Page): Promise<string[]> =>
  page.locator("svg .attested-event").evaluateAll((all) => all.map((each) => each.getAttribute("data-event") ?? ""));
const shown = (page: Page): Promise<string> => page.locator(".attested-shown").innerText();
const isZoomed = (page: Page): Promise<boolean> => svg(page).evaluate((element) => "zoomed" in element.dataset);

/** What must not change while zooming: size of the picture, place of the axis and of what follows. */
const frame = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const box = (selector: string): number[] => {
      const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return [x, y, width, height].map(Math.round);
    };
    const axis = document.querySelector(".attested-axis .attested-line")?.getBoundingClientRect().y ?? 0;
    return [box("svg.attested"), Math.round(axis + scrollY), box(".attested-list").slice(1)];
  });

/** Turns the wheel over a place in the picture, with a key held or not. */
async function wheel(
  page: Page,
  at: readonly [number, number],
  by: readonly [number, number],
  key?: string,
): Promise<void> {
  await page.mouse.move(...at);
  if (key !== undefined) await page.keyboard.down(key);
  await page.mouse.wheel(...by);
  await settled(page);
  if (key !== undefined) await page.keyboard.up(key);
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  for (let step = 1; step <= 5; step++)
    await page.mouse.move(from[0] + ((to[0] - from[0]) * step) / 5, from[1] + ((to[1] - from[1]) * step) / 5);
  await settled(page);
  await page.mouse.up();
}

const DAY = 86_400_000;

describe("buttons and keys", () => {
  test("zoom by two about the middle, step back, and show all; the picture keeps its size and the page its place", async () => {
    const { page, errors } = await openRoom(open);
    await mounted(page);
    const before = await frame(page);
    const button = (name: string) => page.getByRole("button", { name });
    expect(await button("Zoom out (−)").getAttribute("aria-disabled")).toBe("true");
    expect(await shown(page)).toBe("");
    await button("Zoom in (+)").click();
    await settled(page);
    const [from = 0, to = 0] = (await last(page)) ?? [];
    // 9 January to 2 December with an inset of 12 px at both ends: a half of it about the middle
    expect((to - from) / DAY).toBeCloseTo((326 * (898 / 874)) / 2, 0);
    expect(await shown(page)).toBe("4 of 9 events");
    expect(await isZoomed(page)).toBe(true);
    expect(await frame(page)).toEqual(before);
    await button("Zoom out (−)").click();
    await settled(page);
    expect([await shown(page), await isZoomed(page)]).toEqual(["", false]);
    await button("Zoom in (+)").click();
    await button("Zoom in (+)").click();
    await button("Show all (0)").click();
    await settled(page);
    expect(await ids(page)).toHaveLength(9);
    expect(await frame(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  test("about the event that has the focus, which keeps it; other keys and Ctrl with them stay the browser's", async () => {
    const { page } = await openRoom(open);
    await mounted(page);
    const event = page.locator(".attested-event[data-event=e6] [role=button]");
    await event.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press("+");
    await settled(page);
    expect(await event.evaluate((element) => element === document.activeElement)).toBe(true);
    const [from = 0, to = 0] = (await last(page)) ?? [];
    expect(from).toBeLessThan(Date.parse("2022-10-21"));
    expect(to).toBeGreaterThan(Date.parse("2022-10-23"));
    await page.keyboard.press("-");
    await settled(page);
    const wider = (await last(page)) ?? [0, 0];
    expect((wider[1] - wider[0]) / (to - from)).toBeCloseTo(2, 6);
    const count = await drawn(page);
    await page.keyboard.press("Control+-");
    await page.keyboard.press("x");
    await settled(page);
    expect(await drawn(page)).toBe(count);
    await page.keyboard.press("0");
    await settled(page);
    expect(await isZoomed(page)).toBe(false);
  });

  test.each<HTMLOptions>([{}, { direction: "rtl" }, { orientation: "vertical" }])(
    "keep the label of the event that has the focus in view, and its mark: %j",
    async (options) => {
      const titles = ["A first event with", "A long", "Some", "An event of which much is said", "The very last of all"];
      const long = [...titles, ...titles].map((title, i) => ({
        id: `e${i}`,
        date: `2022-${String(1 + i).padStart(2, "0")}-${i % 2 === 0 ? "02" : "28"}`,
        title: `${title} words about it`,
      }));
      const { page } = await openRoom(open);
      await mounted(page, options, 700, long);
      /** How far the label and the marks of the focused event reach out of the picture, in px. */
      const beyond = (): Promise<number[]> =>
        page.evaluate(() => {
          const own = document.activeElement?.closest(".attested-event");
          const room = document.querySelector("svg.attested")?.getBoundingClientRect() ?? new DOMRect();
          return [...(own?.querySelectorAll(".attested-label,.attested-mark") ?? [])].map((part) => {
            const { left, right, top, bottom } = part.getBoundingClientRect();
            return Math.max(room.left - left, right - room.right, room.top - top, bottom - room.bottom);
          });
        });
      const found: number[] = [];
      for (const id of ["e0", "e4", "e8", "e9"]) {
        await page.locator(`.attested-event[data-event=${id}] [role=button]`).focus();
        for (const key of ["+", "+", "+", "ArrowLeft", "-"]) {
          await page.keyboard.press(key);
          await settled(page);
          const parts = await beyond();
          expect(parts).toHaveLength(2);
          found.push(...parts);
        }
        await page.keyboard.press("0");
        await settled(page);
      }
      expect(Math.max(...found)).toBeLessThanOrEqual(2);
    },
  );

  test("arrow keys walk on to events out of view, and bring them into view", async () => {
    const { page } = await openRoom(open);
    await mounted(page);
    await page.evaluate(() => window.view.reveal([Date.parse("2022-05-01"), Date.parse("2022-07-31")]));
    expect(await ids(page)).toEqual(["e3", "e4"]);
    await page.locator(".attested-event[data-event=e4] [role=button]").focus();
    const focus = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.closest("[data-event]")?.getAttribute("data-event"));
    for (const [key, id] of [
      ["ArrowRight", "e5"],
      ["ArrowRight", "e6"],
      ["ArrowLeft", "e5"],
      ["Home", "e0"],
      ["End", "e8"],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await focus()]).toEqual([key, id]);
    }
    expect(await isZoomed(page)).toBe(true);
  });

  test("there are none where there is nothing to zoom, and they go with the view", async () => {
    const { page } = await openRoom(open);
    await mounted(page, {}, 900, [{ date: "2022-10-21", title: "Alone" }]);
    expect(await page.locator(".attested-zoom").count()).toBe(0);
    await page.evaluate((subject) => window.view.update(subject), days);
    expect(await page.locator(".attested-zoom").count()).toBe(1);
    await page.evaluate(() => window.view.destroy());
    expect(await page.locator(".attested-zoom").count()).toBe(0);
  });
});

describe("the pointer", () => {
  test("the wheel scrolls the page; with Ctrl or ⌘ it zooms about the pointer and the page stays", async () => {
    const { page } = await openRoom(open);
    await mounted(page);
    await page.evaluate(() => document.body.style.setProperty("padding-bottom", "200vh"));
    await wheel(page, [600, 200], [0, 120]);
    await page.waitForFunction(() => scrollY > 0);
    expect(await drawn(page)).toBe(0);
    await page.evaluate(() => scrollTo(0, 0));
    await settled(page);
    for (const key of ["Control", "Meta"]) {
      const before = (await last(page)) ?? (await page.evaluate(() => [0, 0] as const));
      const label = page.locator(".attested-event[data-event=e6] .attested-mark").first();
      const box = (await label.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const at = [box.x + box.width / 2, box.y + box.height / 2] as const;
      await wheel(page, at, [0, key === "Control" ? -30 : -300], key);
      const after = (await label.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      expect(Math.abs(after.x + after.width / 2 - at[0])).toBeLessThan(1);
      expect(await last(page)).not.toEqual(before);
    }
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });

  test("drags a part along, one drawing for each frame of the screen, and opens no card; all of it is not dragged", async () => {
    const { page, errors } = await openRoom(open);
    await mounted(page);
    const at = [450, 200] as const;
    await drag(page, at, [350, 200]);
    expect(await drawn(page)).toBe(0);
    await page.evaluate(() => window.view.reveal([Date.parse("2022-05-01"), Date.parse("2022-09-01")]));
    const [from = 0, to = 0] = (await last(page)) ?? [];
    const title = page.locator(".attested-event[data-event=e4] .attested-title").first();
    const box = (await title.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await drag(page, [box.x + 5, box.y + 5], [box.x + 95, box.y + 5]);
    const [next = 0, end = 0] = (await last(page)) ?? [];
    expect((from - next) / (to - from)).toBeCloseTo(90 / 898, 2);
    expect(end - next).toBeCloseTo(to - from, -3);
    expect(await page.locator("dialog").count()).toBe(0);
    // a click that moves less than a hand trembles opens it
    await page.locator(".attested-event[data-event=e4] .attested-title").first().click();
    expect(await page.locator("dialog[open]").count()).toBe(1);
    await page.keyboard.press("Escape");
    // beyond the end there is nothing
    for (let i = 0; i < 9; i++) await drag(page, [100, 200], [800, 200]);
    expect(((await last(page)) ?? [])[0]).toBeLessThan(Date.parse("2022-01-10"));
    expect(await ids(page)).toContain("e0");
    expect(errors).toEqual([]);
  });

  test("a swipe of a trackpad along the axis moves a part, and at the end is the browser's", async () => {
    const { page } = await openRoom(open);
    await mounted(page);
    await wheel(page, [450, 200], [200, 0]);
    expect(await drawn(page)).toBe(0);
    await page.evaluate(() => window.view.reveal([Date.parse("2022-05-01"), Date.parse("2022-09-01")]));
    const [from = 0] = (await last(page)) ?? [];
    await wheel(page, [450, 200], [90, 0]);
    const [next = 0, end = 0] = (await last(page)) ?? [];
    expect((next - from) / (end - next)).toBeCloseTo(90 / 898, 2);
  });

  test.each(["horizontal", "vertical"] as const)(
    "two fingers zoom a %s picture and the page stays; one finger down the page scrolls it",
    async (orientation) => {
      const { page } = await openRoom(open, { touch: true, width: 500, height: 700 });
      await mounted(page, { orientation }, 480);
      await page.evaluate(() => document.body.style.setProperty("padding-bottom", "200vh"));
      const session = await page.context().newCDPSession(page);
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly (readonly [number, number])[]) =>
        session.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: points.map(([x, y], id) => ({ x, y, id })),
        });
      const along = (by: number): [number, number] =>
        orientation === "horizontal" ? [240 + by, 250] : [200, 300 + by];
      await touch("touchStart", [along(-40), along(40)]);
      for (const by of [60, 80, 120]) {
        await touch("touchMove", [along(-by), along(by)]);
        await settled(page);
      }
      await touch("touchEnd", []);
      expect(await isZoomed(page)).toBe(true);
      const whole = 326 * DAY;
      const [from = 0, to = 0] = (await last(page)) ?? [];
      // three times as far apart
      expect(whole / (to - from)).toBeGreaterThan(2.7);
      expect(whole / (to - from)).toBeLessThan(3.1);
      expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([0, 1]);
      const count = await drawn(page);
      await session.send("Input.synthesizeScrollGesture", { x: 240, y: 400, yDistance: -200, speed: 2000 });
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
      expect(await drawn(page)).toBe(count);
      expect(await page.locator("dialog").count()).toBe(0);
    },
  );

  test("one finger along a horizontal part drags it", async () => {
    const { page } = await openRoom(open, { touch: true, width: 900 });
    await mounted(page, { orientation: "horizontal" }, 880);
    await page.evaluate(() => window.view.reveal([Date.parse("2022-05-01"), Date.parse("2022-09-01")]));
    const [from = 0] = (await last(page)) ?? [];
    const session = await page.context().newCDPSession(page);
    await session.send("Input.synthesizeScrollGesture", { x: 600, y: 200, xDistance: -200, speed: 2000 });
    await settled(page);
    expect(((await last(page)) ?? [])[0]).toBeGreaterThan(from);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  });

  test("right to left, the picture follows the hand", async () => {
    const { page } = await openRoom(open);
    await mounted(page, { direction: "rtl" });
    await page.evaluate(() => window.view.reveal([Date.parse("2022-05-01"), Date.parse("2022-09-01")]));
    const [from = 0] = (await last(page)) ?? [];
    await drag(page, [400, 200], [500, 200]);
    expect(((await last(page)) ?? [])[0]).toBeGreaterThan(from);
  });
});

describe("reveal", () => {
  test("brings an event out of view into the middle and opens its card; a stretch of time is shown as it is asked for", async () => {
    const { page } = await openRoom(open);
    await mounted(page);
    const may = [Date.parse("2022-05-01"), Date.parse("2022-06-01")] as const;
    await page.evaluate((extent) => window.view.reveal(extent), may);
    const [from = 0, to = 0] = (await last(page)) ?? [];
    expect([from, to].map((time) => Math.round(time / 1000))).toEqual(may.map((time) => time / 1000));
    expect(await ids(page)).toEqual(["e3"]);
    await page.evaluate(() => window.view.reveal("e7"));
    expect(await ids(page)).toContain("e7");
    expect(await page.locator("dialog[open] .attested-card-title").textContent()).toBe("Event 7");
    const now = (await last(page)) ?? [0, 0];
    expect((now[0] + now[1]) / 2 / DAY).toBeCloseTo(Date.parse("2022-10-23T12:00Z") / DAY, 1);
  });

  test("of what is in view draws nothing anew", async () => {
    const { page } = await openRoom(open);
    await mounted(page);
    await page.evaluate(() => window.view.reveal("e3"));
    expect(await page.locator("dialog[open]").count()).toBe(1);
    expect(await drawn(page)).toBe(0);
  });

  test("says what it expects", async () => {
    const { page } = await openRoom(open);
    await mounted(page);
    const said = (what: unknown): Promise<string> =>
      page.evaluate((asked) => {
        try {
          window.view.reveal(asked as string);
          return "nothing";
        } catch (error) {
          return String(error);
        }
      }, what);
    expect(await said("nobody")).toMatch(/RangeError: reveal expects the id of an event; there is no "nobody"/);
    for (const wrong of [[2, 1], [Number.NaN, 1], [1], 7, null])
      expect(await said(wrong)).toMatch(/Error: reveal .*(must be|expects)/);
  });
});

describe("what was zoomed", () => {
  test("shows the same stretch of time when its room changes and when it is updated", async () => {
    const { page } = await openRoom(open);
    await mounted(page);
    const may = [Date.parse("2022-05-01"), Date.parse("2022-07-01")] as const;
    await page.evaluate((extent) => window.view.reveal(extent), may);
    await page.evaluate(() => document.querySelector<HTMLElement>("#room")?.style.setProperty("width", "700px"));
    await page.waitForFunction(() => document.querySelector("svg.attested")?.getBoundingClientRect().width === 700);
    const hours = async (): Promise<number[]> => ((await last(page)) ?? []).map((time) => Math.round(time / 3_600_000));
    expect(await hours()).toEqual(may.map((time) => time / 3_600_000));
    await page.evaluate(() => window.view.update(undefined, { theme: "dark" }));
    expect(await hours()).toEqual(may.map((time) => time / 3_600_000));
    const more = [...(days as object[]), { id: "new", date: "2022-06-01", title: "New" }] as Subject;
    await page.evaluate((subject) => window.view.update(subject), more);
    expect(await hours()).toEqual(may.map((time) => time / 3_600_000));
    expect(await ids(page)).toEqual(["e3", "new"]);
  });

  test("is again what it was without script when the view ends: the same nodes, all events", async () => {
    const { page } = await openRoom(open);
    const same = await page.evaluate((subject) => {
      const place = document.querySelector("#room") as HTMLElement;
      place.style.width = "900px";
      place.innerHTML = window.attested.renderHTML(subject, { widths: [900] });
      const before = place.innerHTML;
      const picture = place.querySelector("svg.attested");
      const mark = place.querySelector("[data-event=e6]");
      const view = window.attested.mount(place, subject, { widths: [900] });
      view.reveal([Date.parse("2022-10-01"), Date.parse("2022-11-01")]);
      const kept = picture === place.querySelector("svg.attested") && mark === place.querySelector("[data-event=e6]");
      view.destroy();
      return [kept, place.innerHTML === before];
    }, days);
    expect(same).toEqual([true, true]);
  });

  test("keeps its card beside its event, and closes it when the event leaves the view", async () => {
    const { page } = await openRoom(open);
    await mounted(page);
    await page.evaluate(() => window.view.reveal("e6"));
    await page.evaluate(() => window.view.reveal([Date.parse("2022-10-01"), Date.parse("2022-11-01")]));
    expect(await page.locator("dialog[open]").count()).toBe(1);
    await page.evaluate(() => window.view.reveal([Date.parse("2022-05-01"), Date.parse("2022-06-01")]));
    expect(await page.locator("dialog").count()).toBe(0);
  });
});

test("the element tells what it shows", async () => {
  const { page } = await openRoom(open);
  await page.evaluate(async () => {
    await import("attested/element");
    window.seen = [];
    const element = document.createElement("attested-timeline");
    element.addEventListener("attested-view", ({ detail }) => window.seen.push(detail.extent));
    element.data = [
      { id: "a", date: "2022-02-18", title: "A" },
      { id: "b", date: "2022-10-21", title: "B" },
    ];
    document.body.append(element);
    await new Promise((done) => setTimeout(done, 100));
    element.reveal([Date.parse("2022-04-01"), Date.parse("2022-06-01")]);
  });
  expect(((await last(page)) ?? []).map((time) => Math.round(time / 1000))).toEqual([
    Date.parse("2022-04-01") / 1000,
    Date.parse("2022-06-01") / 1000,
  ]);
});

test("on paper all is drawn, in a width that fits, and on the screen it is as it was afterwards", async () => {
  const { page } = await openRoom(open, { width: 1100 });
  await mounted(page, { widths: [640, 360] }, 1000);
  await page.evaluate(() => window.view.reveal([Date.parse("2022-10-01"), Date.parse("2022-11-01")]));
  const state = (): Promise<unknown> => page.evaluate(() => document.querySelector("#room")?.innerHTML);
  const [zoomed, before, count] = [await last(page), await state(), await drawn(page)];
  await page.evaluate(() => {
    addEventListener("beforeprint", () => {
      const svgs = [...document.querySelectorAll("svg.attested")];
      document.body.dataset["printed"] = svgs.map((each) => each.getAttribute("width")).join();
    });
  });
  await page.pdf({ format: "A4" });
  const [[from, to] = [], ...after] = await page.evaluate((known) => window.seen.slice(known), count);
  expect(from).toBeLessThan(Date.parse("2022-01-10"));
  expect(to).toBeGreaterThan(Date.parse("2022-12-01"));
  expect(after).toEqual([zoomed]);
  expect(await page.evaluate(() => document.body.dataset["printed"])).toBe("360,640");
  expect(await state()).toBe(before);
});
