// mount as a program uses it, and the card as a reader does.
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { HTMLOptions, Subject } from "attested";
import * as here from "attested/browser";
import { useBrowser } from "./harness.ts";
import { openRoom, settled } from "./pages.ts";

const open = useBrowser();

const calls = {
  types: { call: "Phone call" },
  sources: [
    { id: "a", title: "First report", url: "https://example.com/a" },
    { id: "b", title: "Second report" },
  ],
  events: [
    { id: "one", date: "2022-02-18", type: "call", title: "First call", text: "It is **short**.", citations: ["a"] },
    {
      id: "two",
      title: "Second call",
      citations: [
        { source: "a", says: "2022-05-13", quote: "spoke on Friday", locator: "para. 2" },
        { source: "b", says: "2022-05-14", stance: "disputes" },
      ],
    },
    { id: "three", date: "2022-10-21", title: "Third call", citations: ["b"] },
  ],
} satisfies Subject;

/** Mounts one picture into the room of a page, as `window.view`. */
async function mounted(page: Page, subject: Subject, options: HTMLOptions = {}, room = 900): Promise<void> {
  await page.evaluate(
    ([what, how, width]) => {
      const place = document.querySelector("#room") as HTMLElement;
      place.style.width = `${width}px`;
      window.view = window.attested.mount(place, what, how);
    },
    [subject, { widths: [room], ...options }, room] as const,
  );
}

const focus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at?.closest("svg [data-event]")?.getAttribute("data-event") ?? at?.localName ?? "";
  });
const title = (page: Page): Promise<string | null> => page.locator("dialog[open] .attested-card-title").textContent();
const cards = (page: Page): Promise<number> => page.locator("dialog").count();

describe("the card", () => {
  test("opens by pointer on mark and label, one at a time, and says what the sources say", async () => {
    const { page, errors } = await openRoom(open);
    await mounted(page, calls);
    await page.locator("[data-event=one] .attested-mark").first().click();
    expect(await title(page)).toBe("First call");
    const button = page.locator(".attested-event[data-event=one] [role=button]");
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    expect(await button.getAttribute("aria-controls")).toBe(await page.locator("dialog").getAttribute("id"));
    expect(await page.getByRole("dialog", { name: "First call" }).count()).toBe(1);
    await page.locator("[data-event=three] .attested-title").click();
    expect([await title(page), await cards(page)]).toEqual(["Third call", 1]);
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    expect(await button.getAttribute("aria-controls")).toBeNull();
    await page.locator(".attested-event[data-event=two] [role=button]").press("Enter");
    const text = await page.locator("dialog").innerText();
    for (const part of [
      "First report",
      "para. 2",
      "spoke on Friday",
      "Friday, May 13, 2022",
      "Date given: May 14, 2022. Disputes this.",
    ])
      expect(text).toContain(part);
    expect(await page.locator("dialog .attested-exact").getAttribute("href")).toBe(
      "https://example.com/a#:~:text=spoke%20on%20Friday",
    );
    expect(errors).toEqual([]);
  });

  test("closes by its button, Escape, its own event, a click elsewhere and the focus leaving; the focus goes back only from within", async () => {
    const { page } = await openRoom(open);
    await mounted(page, calls);
    await page.evaluate(() =>
      document.body.insertAdjacentHTML("beforeend", "<button id=after>After</button><p>Text</p>"),
    );
    const label = page.locator(".attested-event[data-event=three] .attested-title");
    await label.click();
    await page.getByRole("button", { name: "Close" }).click();
    expect([await cards(page), await focus(page)]).toEqual([0, "three"]);
    await label.click();
    await page.keyboard.press("Escape");
    expect([await cards(page), await focus(page)]).toEqual([0, "three"]);
    await label.click();
    await label.click();
    expect([await cards(page), await focus(page)]).toEqual([0, "three"]);
    await label.click();
    await page.locator("p").last().click();
    expect([await cards(page), await focus(page)]).toEqual([0, "body"]);
    await label.click();
    await page.locator("#after").focus();
    expect([await cards(page), await focus(page)]).toEqual([0, "button"]);
    await label.click();
    await page.locator("dialog .attested-source").click();
    await settled(page);
    expect(await cards(page)).toBe(0);
    expect(new URL(page.url()).hash).toBe("#attested-source-2");
  });

  test("shows a type as the legend does: by its symbol, or as a bar where the picture has only bars of it", async () => {
    const events = [
      { id: "point", date: "2022-02-18", type: "call", title: "A call" },
      { id: "bar", date: "2022-03/2022-09", type: "war", title: "A war" },
    ];
    const { page } = await openRoom(open);
    await mounted(page, { types: { call: "Call", war: "War" }, events });
    const keys = async (id: string): Promise<readonly [card: string[], legend: string[]]> => {
      await page.evaluate((which) => window.view.reveal(which), id);
      const namesIn = (selector: string): Promise<string[]> =>
        page.locator(selector).evaluateAll((all) => all.map((each) => each.localName));
      const nth = id === "point" ? 1 : 2;
      return [
        await namesIn("dialog[open] .attested-card-type>svg>*"),
        await namesIn(`.attested-legend>g:nth-child(${nth})>:not(text)`),
      ];
    };
    const [symbol, bar] = [await keys("point"), await keys("bar")];
    expect(symbol[0]).toEqual(["path"]);
    expect(symbol[1]).toEqual(["path"]);
    expect(bar[0].length).toBeGreaterThan(1);
    expect(bar[0]).toEqual(bar[1]);
  });

  test("note numbers lead to their sources, open no card and take no part in the tab order", async () => {
    const { page } = await openRoom(open);
    await mounted(page, calls);
    await page.locator(".attested-event[data-event=one] a.attested-note").click();
    expect(await cards(page)).toBe(0);
    expect(new URL(page.url()).hash).toBe("#attested-source-1");
    expect(await page.locator("svg a:not([tabindex='-1'])").count()).toBe(0);
  });

  test("of a count lists its events, each with a card of its own, and leads back", async () => {
    const { page, errors } = await openRoom(open);
    const many = Array.from({ length: 300 }, (_, index) => ({
      date: `2022-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`,
      title: `Event ${index}`,
    }));
    await mounted(page, many, { height: 300 }, 600);
    const count = page.locator(".attested-count:not([data-count='1'])").nth(1);
    const held = Number(await count.getAttribute("data-count"));
    expect(held).toBeGreaterThan(1);
    await count.focus();
    await page.keyboard.press("Space");
    expect(await title(page)).toBe(`${held} events`);
    expect(await page.locator("dialog .attested-choice").count()).toBe(held);
    const last = page.locator("dialog .attested-choice").last();
    const chosen = (await last.textContent()) ?? "";
    await last.click();
    expect(chosen).toContain(await title(page));
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("dialog");
    await page.locator("dialog .attested-back").click();
    expect(await title(page)).toBe(`${held} events`);
    await page.keyboard.press("Escape");
    expect(await count.evaluate((element) => element === document.activeElement)).toBe(true);
    // every event of the picture is reached, in its own place or in a count
    const reached = await page.evaluate(() => {
      const counted = [...document.querySelectorAll<SVGElement>(".attested-count")].map((each) =>
        Number(each.dataset["count"]),
      );
      return document.querySelectorAll(".attested-event").length + counted.reduce((sum, each) => sum + each, 0);
    });
    expect(reached).toBe(300);
    expect(errors).toEqual([]);
  });

  test("stands beside its event, within the figure and the window, and on narrow rooms at the window's bottom", async () => {
    const { page } = await openRoom(open, { width: 1000, height: 700 });
    await mounted(page, calls);
    for (const id of ["one", "two", "three"]) {
      await page.locator(`.attested-event[data-event=${id}] [role=button]`).press("Enter");
      const [card, room, ...parts] = await page.evaluate(
        (css) => css.map((each) => document.querySelector(each)?.getBoundingClientRect().toJSON() as DOMRect),
        [
          "dialog",
          "figure",
          `.attested-event[data-event=${id}] [role=button]`,
          `.attested-event[data-event=${id}] .attested-mark`,
          `.attested-leader[data-event=${id}]`,
        ],
      );
      if (!card || !room) throw new Error("no card");
      expect(card.left).toBeGreaterThanOrEqual(room.left);
      expect(card.right).toBeLessThanOrEqual(room.right);
      expect(card.top).toBeGreaterThanOrEqual(0);
      expect(card.bottom).toBeLessThanOrEqual(700);
      // clear of the label, its leader and its mark
      for (const part of parts) {
        const x = Math.min(card.right, part.right) - Math.max(card.left, part.left);
        const y = Math.min(card.bottom, part.bottom) - Math.max(card.top, part.top);
        expect(Math.min(x, y)).toBeLessThanOrEqual(0);
      }
    }
    await page.setViewportSize({ width: 360, height: 640 });
    await page.evaluate(() => ((document.querySelector("#room") as HTMLElement).style.width = "auto"));
    await settled(page);
    const sheet = await page.locator("dialog").boundingBox();
    expect(sheet).toMatchObject({ x: 0, width: 360 });
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(640);
    expect(sheet?.height).toBeLessThanOrEqual(0.6 * 640);
  });

  test("hides no other label where there is room beside it", async () => {
    const { page } = await openRoom(open, { width: 800, height: 700 });
    const calling = {
      title: "Keeping the line open",
      sources: calls.sources,
      events: [
        { id: "one", date: "2022-02-18", title: "Austin and Shoigu speak" },
        {
          id: "two",
          title: "Shoigu calls back",
          citations: [
            { source: "a", says: "2022-10-23", quote: "a follow up call" },
            { source: "b", says: "2022-10-24" },
          ],
        },
        { id: "three", date: "mid-November 2022", title: "A summit is planned" },
      ],
    };
    await mounted(page, calling, {}, 784);
    await page.locator(".attested-event[data-event=two] [role=button]").first().press("Enter");
    const [card, ...labels] = await page.evaluate(() =>
      [document.querySelector("dialog"), ...document.querySelectorAll(".attested-label")].map(
        (each) => each?.getBoundingClientRect().toJSON() as DOMRect,
      ),
    );
    if (!card) throw new Error("no card");
    expect(labels).toHaveLength(3);
    for (const label of labels) {
      const x = Math.min(card.right, label.right) - Math.max(card.left, label.left);
      const y = Math.min(card.bottom, label.bottom) - Math.max(card.top, label.top);
      expect(Math.min(x, y)).toBeLessThanOrEqual(0);
    }
  });

  test("takes no colour from elsewhere: forced colours, and a theme of its own", async () => {
    const { page } = await openRoom(open, { dark: true });
    await mounted(page, calls, { theme: "dark" });
    await page.locator(".attested-event[data-event=one] [role=button]").press("Enter");
    const ground = (): Promise<string> =>
      page.locator("dialog").evaluate((card) => getComputedStyle(card).backgroundColor);
    expect(await ground()).toBe("rgb(20, 22, 25)");
    await page.evaluate(() => window.view.update(undefined, { theme: "light" }));
    expect(await ground()).toBe("rgb(255, 255, 255)");
  });
});

describe("keys", () => {
  test("are mirrored where text runs to the left; with a modifier they are the browser's", async () => {
    const { page } = await openRoom(open);
    await mounted(page, calls, { direction: "rtl" });
    await page.keyboard.press("Tab");
    const walked = [await focus(page)];
    for (const key of [
      "ArrowLeft",
      "ArrowLeft",
      "ArrowLeft",
      "ArrowRight",
      "Control+ArrowLeft",
      "ArrowUp",
      "ArrowDown",
      "Home",
      "End",
    ]) {
      await page.keyboard.press(key);
      walked.push(await focus(page));
    }
    expect(walked).toEqual(["one", "two", "three", "three", "two", "two", "one", "two", "one", "three"]);
  });

  test("walk events in the order in which they begin, however long they last", async () => {
    const { page } = await openRoom(open);
    const war = { id: "war", date: "1914-07-28/1918-11-11", title: "War" };
    const ship = { id: "ship", date: "1915-05-07", title: "Lusitania" };
    const battle = { id: "battle", date: "1914-09-05/1914-09-12", title: "Marne" };
    await mounted(page, { events: [ship, battle, war] });
    await page.keyboard.press("Tab");
    const walked = [await focus(page)];
    for (let step = 0; step < 2; step++) {
      await page.keyboard.press("ArrowRight");
      walked.push(await focus(page));
    }
    expect(walked).toEqual(["war", "battle", "ship"]);
  });
});

describe("a view", () => {
  test("says what was wrong for the program that calls it", async () => {
    const { page } = await openRoom(open);
    const thrown = await page.evaluate((subject) => {
      const { mount } = window.attested;
      const message = (run: () => unknown): string => {
        try {
          run();
          return "nothing";
        } catch (error) {
          return String(error);
        }
      };
      const room = document.querySelector("#room") as HTMLElement;
      const wrong = [
        message(() => mount("#nowhere", subject)),
        message(() => mount("][", subject)),
        message(() => mount(null as unknown as Element, subject)),
        message(() => mount(room, subject, { width: -5 })),
        message(() => mount(room, subject, { widths: [] })),
      ];
      const empty = room.childNodes.length;
      const view = mount(room, subject);
      wrong.push(
        message(() => mount(room, subject)),
        message(() => view.reveal("none")),
        message(() => view.update(undefined, { theme: "blue" as "dark" })),
      );
      view.destroy();
      view.destroy();
      wrong.push(
        message(() => view.update()),
        message(() => view.reveal("one")),
        message(() => view.on("select", () => undefined)),
      );
      return { wrong, empty };
    }, calls);
    expect(thrown.empty).toBe(0);
    expect(thrown.wrong).toEqual([
      expect.stringMatching(/^TypeError: .*nothing on the page matches "#nowhere"/),
      expect.stringMatching(/^TypeError: .*selector.*"\]\["/),
      expect.stringMatching(/^TypeError: .*element.*null/),
      expect.stringMatching(/^RangeError: width .*-5/),
      expect.stringMatching(/^RangeError: widths/),
      expect.stringMatching(/^TypeError: .*mounted/),
      expect.stringMatching(/^RangeError: .*"none"/),
      expect.stringMatching(/^TypeError: theme .*"blue"/),
      ...["update", "reveal", "on"].map(() => expect.stringMatching(/^TypeError: .*destroyed/)),
    ]);
  });

  test("takes an option back where an update says undefined, its prefix too", async () => {
    const { page, errors } = await openRoom(open);
    const found = await page.evaluate((subject) => {
      const room = document.querySelector("#room") as HTMLElement;
      room.before(Object.assign(document.createElement("p"), { id: "attested" }));
      const view = window.attested.mount(room, subject, { theme: "dark" });
      const figure = room.querySelector("figure") as Element;
      const state = (): unknown[] => [figure.id, figure.querySelector("style")?.textContent.includes("scheme:dark")];
      const states = [state()];
      for (const options of [{ id: "mine" }, { heading: 3 as const }, { id: undefined, theme: undefined }]) {
        view.update(undefined, options);
        states.push(state());
      }
      return states;
    }, calls);
    expect(found).toEqual([
      ["attested-2", true],
      ["mine", true],
      ["mine", true],
      ["attested-2", false],
    ]);
    expect(errors).toEqual([]);
  });

  test("stands in a form whose fields have the names of methods, and in place of a figure with any id", async () => {
    const { page, errors } = await openRoom(open);
    const found = await page.evaluate((subject) => {
      const room = document.querySelector("#room") as HTMLElement;
      const names = ["matches", "querySelectorAll", "appendChild", "ownerDocument", "nodeType"];
      room.innerHTML = `<form>${names.map((name) => `<input name="${name}">`).join("")}</form>`;
      const form = room.firstElementChild as Element;
      window.attested.mount(form, subject, { widths: [680] });
      const drawn = room.querySelectorAll("form > figure > svg").length;
      room.innerHTML = window.attested.renderHTML(subject, { widths: [680] });
      (room.firstElementChild as Element).id = "2 figures";
      window.attested.mount(room, subject, { widths: [680] });
      return [drawn, room.querySelectorAll("figure > svg").length];
    }, calls);
    expect(found).toEqual([1, 1]);
    expect(errors).toEqual([]);
  });

  test("in the document of a frame has its events and cards, too", async () => {
    const { page, errors } = await openRoom(open);
    const found = await page.evaluate((subject) => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      frame.style.width = "800px";
      const { body } = frame.contentDocument as Document;
      const view = window.attested.mount(body, subject, { widths: [680] });
      view.reveal("one");
      return [body.querySelectorAll("[aria-expanded]").length, body.querySelectorAll("dialog").length];
    }, calls);
    expect(found).toEqual([3, 1]);
    expect(errors).toEqual([]);
  });

  test("in the document of a frame has its cards within the frame's window", async () => {
    const { page } = await openRoom(open, { height: 1000 });
    const event = { id: "long", date: "2022-10-21", title: "A call", text: "They spoke at length. ".repeat(30) };
    const bottom = await page.evaluate(
      (subject) => {
        const frame = document.body.appendChild(document.createElement("iframe"));
        Object.assign(frame.style, { width: "1000px", height: "300px" });
        const { body } = frame.contentDocument as Document;
        body.style.marginTop = "190px";
        window.attested.mount(body, subject, { widths: [900] }).reveal("long");
        const { bottom: edge = NaN } = body.querySelector("dialog")?.getBoundingClientRect() ?? {};
        // what is not in sight was scrolled there
        return edge + (frame.contentWindow?.scrollY ?? NaN);
      },
      [event],
    );
    expect(bottom).toBeLessThanOrEqual(300);
  });

  test("names what a view was asked for and does not know", async () => {
    const { page } = await openRoom(open);
    const thrown = await page.evaluate((subject) => {
      const view = window.attested.mount("#room", subject) as unknown as {
        on(name: string, listener: unknown): void;
        reveal(id: unknown): void;
      };
      const wrong = [
        () => view.on("nope", () => {}),
        () => view.on("toString", () => {}),
        () => view.on("view", 5),
        () => view.reveal(5),
      ];
      return wrong.map((call) => {
        try {
          call();
          return "nothing";
        } catch (error) {
          return String(error);
        }
      });
    }, calls);
    expect(thrown).toEqual([
      "TypeError: on expects select, view or issue, not nope",
      "TypeError: on expects select, view or issue, not toString",
      "TypeError: on expects a function, not 5",
      "TypeError: reveal expects the id of an event or two times, not 5",
    ]);
  });

  test("is mounted only where a figure would be seen", async () => {
    const { page } = await openRoom(open);
    const found = await page.evaluate((subject) => {
      const room = document.querySelector("#room") as HTMLElement;
      room.innerHTML =
        "<svg><g></g><foreignObject></foreignObject></svg><math><mi></mi></math><input><select></select><textarea></textarea>" +
        "<iframe></iframe><img><hr><canvas></canvas><video></video><template></template><p></p><details open></details><x-y></x-y>";
      return [...room.querySelectorAll("*")].map((element): string => {
        try {
          window.attested.mount(element, subject).destroy();
          return `${element.localName} holds one`;
        } catch (error) {
          return String(error);
        }
      });
    }, calls);
    const refused = (name: string): string =>
      `TypeError: mount expects an element that shows what stands in it, not <${name}>`;
    expect(found).toEqual([
      ...["svg", "g"].map(refused),
      "foreignObject holds one",
      ...["math", "mi", "input", "select", "textarea", "iframe", "img", "hr", "canvas", "video", "template"].map(
        refused,
      ),
      "p holds one",
      "details holds one",
      "x-y holds one",
    ]);
  });

  test("goes on while its place is out of the document, and opens no card there", async () => {
    const { page, errors } = await openRoom(open);
    const subject = { ...calls, events: [...calls.events, { id: "none", title: "Never dated" }] };
    await mounted(page, calls);
    const found = await page.evaluate(
      (given) => {
        const { view } = window;
        const room = document.querySelector("#room") as HTMLElement;
        const told: (string | undefined)[] = [];
        view.on("select", (event) => told.push(event?.id));
        view.reveal("one");
        room.remove();
        view.update({ ...given, events: given.events.slice(1) }, { onIssue: () => undefined });
        view.reveal("three");
        view.reveal("none");
        const out = [room.querySelectorAll("dialog").length, room.querySelectorAll("[role=button]").length];
        document.body.append(room);
        view.reveal("two");
        return { told, out, open: room.querySelectorAll("dialog:popover-open").length };
      },
      subject as unknown as typeof calls,
    );
    expect(found).toEqual({ told: ["one", undefined, "two"], out: [0, 2], open: 1 });
    expect(errors).toEqual([]);
  });

  test("tells every listener, though one of them throws, and reports that as the page does", async () => {
    const { page, errors } = await openRoom(open);
    await mounted(page, calls);
    const told = await page.evaluate(() => {
      const { view } = window;
      const heard: string[] = [];
      const fails = (): never => {
        throw new Error("a listener of the page");
      };
      window.addEventListener("error", (event) => {
        heard.push(event.message);
        event.preventDefault();
      });
      view.on("view", fails);
      view.on("view", () => heard.push("view"));
      view.on("issue", fails);
      view.on("issue", () => heard.push("issue"));
      view.update([{ date: "2022-13-01", title: "No such month" }], { onIssue: () => undefined });
      view.update(undefined, { theme: "dark" });
      return heard;
    });
    const thrown = "Uncaught Error: a listener of the page";
    expect(told).toEqual([thrown, "view", thrown, "issue", thrown, "view"]);
    expect(errors).toEqual([]);
  });

  test("is updated in place: events that stay keep their nodes, the card and the focus stay with them", async () => {
    const { page, errors } = await openRoom(open);
    await mounted(page, calls);
    await page.locator(".attested-event[data-event=three] [role=button]").press("Enter");
    const found = await page.evaluate((subject) => {
      const at = (id: string): Element | null => document.querySelector(`.attested-event[data-event=${id}]`);
      const before = ["one", "two", "three"].map(at);
      const { events, ...rest } = subject;
      const [first, , third] = events;
      const next = {
        ...rest,
        events: [{ date: "2021", id: "zero", title: "Before" }, third, { ...first, title: "The first call" }],
      };
      const said: unknown[] = [];
      window.view.on("view", ({ width, orientation }) => said.push(width, orientation));
      window.view.update(next, { widths: [900] });
      return {
        kept: ["one", "two", "three"].map((id, index) => at(id) === before[index]),
        name: at("one")?.querySelector("[role=button]")?.getAttribute("aria-label"),
        order: [...document.querySelectorAll(".attested-event")].map((each) => each.getAttribute("data-event")),
        card: document.querySelector("dialog .attested-card-title")?.textContent,
        focus: document.activeElement?.localName,
        said,
      };
    }, calls);
    expect(found).toEqual({
      kept: [true, false, true],
      name: expect.stringContaining("The first call"),
      order: ["zero", "one", "three"],
      card: "Third call",
      focus: "dialog",
      said: [900, "horizontal"],
    });
    await page.evaluate(() => window.view.update([{ id: "other", date: "2022", title: "Other" }]));
    expect(await cards(page)).toBe(0);
    expect(errors).toEqual([]);
  });

  test("keeps the focus with its event where the label that had it goes", async () => {
    const { page } = await openRoom(open);
    const many = Array.from({ length: 40 }, (_, index) => ({
      id: `e${index}`,
      date: `20${10 + (index % 40)}`,
      title: `Event ${index}`,
    }));
    await mounted(page, many, { height: 160 });
    const labelled = (): Promise<(string | null)[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll(".attested-event:has(.attested-label)")].map((event) =>
          event.getAttribute("data-event"),
        ),
      );
    const few = await labelled();
    await page.evaluate(() => window.view.update(undefined, { height: 600 }));
    const lost = (await labelled()).filter((id) => !few.includes(id));
    expect(lost.length).toBeGreaterThan(0);
    await page.locator(`.attested-event[data-event=${lost[0]}] [role=button]`).focus();
    await page.evaluate(() => window.view.update(undefined, { height: 160 }));
    const held = await page.evaluate(() => {
      const at = document.activeElement;
      return {
        role: at?.getAttribute("role"),
        tabindex: at?.getAttribute("tabindex"),
        name: at?.getAttribute("aria-label"),
      };
    });
    expect(held).toEqual({
      role: "button",
      tabindex: "0",
      name: expect.stringContaining(`Event ${lost[0]?.slice(1)}`) as unknown,
    });
    expect(await page.locator("svg [tabindex='0']").count()).toBe(1);
  });

  describe("where an event goes, the nearest in time takes its place", () => {
    const years = [2010, 2011, 2019, 2020, 2021];
    const subject = years.map((year) => ({ id: `y${year}`, date: `${year}`, title: `In ${year}` }));
    const without = (page: Page, ...ids: string[]): Promise<void> =>
      page.evaluate(([all, gone]) => window.view.update(all.filter(({ id }) => !gone.includes(id))), [
        subject,
        ids,
      ] as const);
    const tabbed = (page: Page): Promise<string | null | undefined> =>
      page.evaluate(() =>
        document.querySelector("svg [role=button][tabindex='0']")?.closest("[data-event]")?.getAttribute("data-event"),
      );
    const button = (id: string): string => `.attested-event[data-event=${id}] [role=button]`;

    test("in the tab order and with the focus", async () => {
      const { page } = await openRoom(open);
      await mounted(page, subject);
      await page.locator(button("y2011")).focus();
      await without(page, "y2011");
      expect([await focus(page), await tabbed(page)]).toEqual(["y2010", "y2010"]);
      await page.keyboard.press("ArrowRight");
      expect(await focus(page)).toBe("y2019");
      await without(page, "y2011", "y2019", "y2010");
      expect([await focus(page), await tabbed(page)]).toEqual(["y2020", "y2020"]);
    });

    test("in the tab order alone, where the focus is elsewhere", async () => {
      const { page } = await openRoom(open);
      await mounted(page, subject);
      await page.locator(button("y2020")).focus();
      await page.evaluate(() => (document.activeElement as HTMLElement | SVGElement).blur());
      await without(page, "y2020", "y2021");
      expect([await focus(page), await tabbed(page)]).toEqual(["body", "y2019"]);
    });

    test("with the focus, where it was in the card that goes; not in one that stays", async () => {
      const { page } = await openRoom(open);
      await mounted(page, subject);
      await page.locator(button("y2020")).press("Enter");
      expect(await focus(page)).toBe("dialog");
      await without(page, "y2010");
      expect([await focus(page), await cards(page)]).toEqual(["dialog", 1]);
      await without(page, "y2020");
      expect([await focus(page), await tabbed(page), await cards(page)]).toEqual(["y2019", "y2019", 0]);
    });

    test("and where none is left, it has it again when it comes back", async () => {
      const { page } = await openRoom(open);
      await mounted(page, subject);
      await page.locator(button("y2020")).focus();
      await without(page, ...subject.map(({ id }) => id));
      await page.evaluate((all) => window.view.update(all), subject);
      expect([await focus(page), await tabbed(page)]).toEqual(["y2020", "y2020"]);
    });
  });

  test("takes the focus from nothing else for an event that was out of sight when the focus went on", async () => {
    const { page } = await openRoom(open);
    await mounted(page, calls);
    await page.evaluate(() => document.querySelector("#room")?.after(document.createElement("input")));
    await page.locator(".attested-event[data-event=one] [role=button]").focus();
    await page.evaluate(() => window.view.reveal([Date.UTC(2022, 9), Date.UTC(2022, 10)]));
    await page.locator("input").focus();
    await page.evaluate((all) => window.view.update(all), calls);
    await page.evaluate(() => window.view.reveal([Date.UTC(2022, 0), Date.UTC(2022, 11)]));
    expect(await page.locator(".attested-event[data-event=one]").count()).toBe(1);
    expect(await focus(page)).toBe("input");
  });

  test("tells of selections and issues, and stops when asked", async () => {
    const { page } = await openRoom(open);
    const told = await page.evaluate(() => {
      const room = document.querySelector("#room") as HTMLElement;
      const issues: string[] = [];
      const subject = [
        { id: "a", date: "2022-13-41", title: "Wrong" },
        { id: "b", date: "2022-03", title: "Right" },
      ];
      const view = window.attested.mount(room, subject, { onIssue: ({ path }) => issues.push(`onIssue ${path}`) });
      const undoIssue = view.on("issue", ({ path }) => issues.push(`on ${path}`));
      const selected: (string | undefined)[] = [];
      const undo = view.on("select", (event) => selected.push(event?.id));
      view.reveal("b");
      (document.querySelector(".attested-close") as HTMLElement).click();
      undo();
      view.reveal("b");
      undoIssue();
      const count = issues.length;
      view.update([{ date: "2022-13-41", title: "Wrong" }]);
      return { issues: issues.slice(0, count), later: issues.slice(count), selected };
    });
    expect(told.issues.length).toBeGreaterThan(1);
    expect(told.issues.filter((each) => each.startsWith("onIssue")).map((each) => each.slice(8))).toEqual(
      told.issues.filter((each) => each.startsWith("on ")).map((each) => each.slice(3)),
    );
    expect(told.later.every((each) => each.startsWith("onIssue"))).toBe(true);
    expect(told.later.length).toBeGreaterThan(0);
    expect(told.selected).toEqual(["b", undefined]);
  });

  test("reveals an event in the picture by its card, and one without a date in the list", async () => {
    const { page } = await openRoom(open, { height: 300 });
    await page.evaluate((subject) => {
      const room = document.querySelector("#room") as HTMLElement;
      const undated = { ...subject, events: [...subject.events, { id: "never", title: "No date is known" }] };
      window.view = window.attested.mount(room, undated, { onIssue: () => undefined });
    }, calls);
    await page.evaluate(() => window.view.reveal("three"));
    expect(await title(page)).toBe("Third call");
    await page.evaluate(() => window.view.reveal("never"));
    const item = await page.locator(".attested-list li[data-event=never]").boundingBox();
    expect(item?.height).toBeGreaterThan(0);
    expect((item?.y ?? 0) + (item?.height ?? 0)).toBeLessThanOrEqual(301);
  });

  test("draws nothing in a room that is not laid out, and catches up when it is", async () => {
    const { page, errors } = await openRoom(open, { width: 1200 });
    await page.evaluate((subject) => {
      const room = document.querySelector("#room") as HTMLElement;
      room.style.display = "none";
      window.view = window.attested.mount(room, subject);
    }, calls);
    await page.evaluate(() => (document.querySelector("#room") as HTMLElement).style.removeProperty("display"));
    await settled(page);
    const width = (): Promise<(number | undefined)[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll("svg.attested")]
          .map((svg) => svg.getBoundingClientRect().width)
          .filter((px) => px > 0),
      );
    expect(await width()).toEqual([1200]);
    expect(errors).toEqual([]);
  });

  test("does not follow a scroll bar that its own height brings and takes away", async () => {
    const { page, errors } = await openRoom(open);
    await mounted(page, calls, {}, 800);
    await settled(page);
    const redrawn = await page.evaluate(async () => {
      const room = document.querySelector("#room") as HTMLElement;
      let count = 0;
      window.view.on("view", ({ width }) => {
        count++;
        room.style.width = width === 800 ? "785px" : "800px";
      });
      room.style.width = "785px";
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
      return count;
    });
    expect(redrawn).toBe(1);
    expect(errors).toEqual([]);
  });

  test("works where a policy forbids inline styles and eval, and shares one sheet with others in its root", async () => {
    const { page } = await openRoom(open, {
      policy: "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'",
    });
    const found = await page.evaluate((subject) => {
      const room = document.querySelector("#room") as HTMLElement;
      const host = room.appendChild(document.createElement("div"));
      const inner = host.attachShadow({ mode: "open" }).appendChild(document.createElement("div"));
      const at = room.appendChild(document.createElement("div"));
      const also = room.appendChild(document.createElement("div"));
      const { mount } = window.attested;
      const views = [mount(at, subject), mount(also, subject, { id: "also" }), mount(inner, subject, { id: "inner" })];
      const seen = [at, also, inner].map(
        (each) => [...each.querySelectorAll("svg.attested")].filter((svg) => svg.getClientRects().length > 0).length,
      );
      views.forEach((view) => view.reveal("one"));
      const card = inner.querySelector("dialog");
      const ground = card && getComputedStyle(card).backgroundColor;
      const shadow = inner.getRootNode() as ShadowRoot;
      const sheets = [document.adoptedStyleSheets.length, shadow.adoptedStyleSheets.length];
      views[0]?.destroy();
      const left = document.adoptedStyleSheets.length;
      views.forEach((view) => view.destroy());
      return {
        seen,
        ground,
        sheets,
        left,
        end: [document.adoptedStyleSheets.length, shadow.adoptedStyleSheets.length],
      };
    }, calls);
    // one for what mount adds, and for each figure one for what the policy forbade
    expect(found).toEqual({ seen: [1, 1, 1], ground: "rgb(255, 255, 255)", sheets: [3, 2], left: 2, end: [0, 0] });
  });

  test("that is destroyed answers nothing any more, and what it took over stands as it was", async () => {
    const { page, errors } = await openRoom(open);
    await page.evaluate((subject) => {
      const room = document.querySelector("#room") as HTMLElement;
      room.style.width = "700px";
      room.innerHTML = window.attested.renderHTML(subject, { widths: [900, 360] });
    }, calls);
    const before = await page.evaluateHandle(() => document.querySelector("#room figure")?.cloneNode(true));
    const isAsBefore = (): Promise<boolean> =>
      before.evaluate((copy) => document.querySelector("#room figure")?.isEqualNode(copy ?? null) ?? false);
    await page.evaluate((subject) => {
      window.view = window.attested.mount("#room", subject, { widths: [900, 360] });
      window.view.reveal("one");
    }, calls);
    await settled(page);
    await page.evaluate(() => window.view.destroy());
    expect(await isAsBefore()).toBe(true);
    await page.evaluate(() => ((document.querySelector("#room") as HTMLElement).style.width = "500px"));
    await settled(page);
    await page.locator(".attested-event[data-event=one] .attested-title:visible").click();
    await page.keyboard.press("Enter");
    expect(await isAsBefore()).toBe(true);
    expect(errors).toEqual([]);
  });

  test("leaves nothing behind: a hundred mounts and no node or listener more", async () => {
    const { page } = await openRoom(open);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    await session.send("HeapProfiler.enable");
    const counts = async (times: number): Promise<Record<string, number>> => {
      await page.evaluate(
        ([subject, repeat]) => {
          const room = document.querySelector("#room") as HTMLElement;
          for (let time = 0; time < repeat; time++) {
            const view = window.attested.mount(room, subject, { widths: [680] });
            view.on("select", () => undefined);
            view.reveal("one");
            view.destroy();
          }
        },
        [calls, times] as const,
      );
      await settled(page);
      await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return { nodes: of("Nodes"), listeners: of("JSEventListeners"), observers: of("ContextLifecycleStateObservers") };
    };
    const first = await counts(5);
    const last = await counts(100);
    expect(last["listeners"]).toBeLessThanOrEqual(first["listeners"] ?? 0);
    expect(last["nodes"]).toBeLessThanOrEqual((first["nodes"] ?? 0) + 5);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });
});

describe("the ring around a label at the wall of the picture", () => {
  /** How far the ring reaches beyond a label, in px. */
  const REACH = 6;
  const events = [
    { id: "early", date: "2022-02-18", title: "The first call" },
    { id: "late", date: "2022-11-23", title: "The last call" },
  ];

  /** Pictures of the strips to the left and to the right of the picture, from so many px outside of it. */
  const strips = async (page: Page, from: number): Promise<Buffer[]> => {
    const box = await page.locator("svg.attested:visible").boundingBox();
    if (box === null) throw new Error("there is no picture");
    const { x, y, width, height } = box;
    const places = [x - from - REACH, x + width + from];
    return Promise.all(places.map((at) => page.screenshot({ clip: { x: at, y, width: REACH, height } })));
  };
  const changed = async (page: Page, from: number, id: string): Promise<boolean[]> => {
    const before = await strips(page, from);
    await page.locator(`svg:visible [data-event="${id}"] [role=button]`).focus();
    await page.keyboard.press("Shift"); // from now on it is the keyboard that is followed
    await settled(page);
    const after = await strips(page, from);
    return before.map((strip, side) => !strip.equals(after[side] ?? strip));
  };
  const inside = async (page: Page, options: HTMLOptions): Promise<void> => {
    await page.addStyleTag({ content: "#room { margin: 0 40px }" });
    await mounted(page, { events }, options);
  };

  test.each([
    ["ltr", [false, true]],
    ["rtl", [true, false]],
  ] as const)("is whole, %s: it reaches beyond the picture", async (direction, sides) => {
    const { page } = await openRoom(open);
    await inside(page, { direction });
    expect([await changed(page, 0, "late"), await changed(page, REACH, "late")]).toEqual([sides, [false, false]]);
  });

  test("surrounds what is painted, if only with nothing: Firefox outlines nothing else", async () => {
    const { page } = await openRoom(open);
    await inside(page, {});
    const fills = await page.evaluate(() =>
      [...document.querySelectorAll("svg [role=button]")].map((button) => getComputedStyle(button).fill),
    );
    expect(fills).toEqual(fills.map(() => "rgba(0, 0, 0, 0)"));
    expect(fills.length).toBeGreaterThan(1);
  });

  test("of a picture that is zoomed, labels are still cut at its wall", async () => {
    const { page } = await openRoom(open);
    await inside(page, {});
    const blank = await strips(page, REACH);
    await page.evaluate(() => window.view.reveal([Date.UTC(2022, 1, 20), Date.UTC(2022, 5, 1)]));
    await settled(page);
    const box = await page.locator("svg:visible [data-event=early] .attested-label").boundingBox();
    expect(box?.x).toBeLessThan(30);
    expect((await strips(page, REACH)).map((strip, side) => strip.equals(blank[side] ?? strip))).toEqual([true, true]);
  });
});

test("where there is no page, it says so, and what draws without one", () => {
  for (const target of ["#room", {} as Element])
    expect(() => here.mount(target, [])).toThrow(/^mount needs a page, .*renderHTML$/);
});
