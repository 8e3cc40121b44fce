// <attested-timeline> as a page says it, in both forms of the script.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "@jest/globals";
import { read, renderHTML } from "attested";
import type { TimelineElement } from "attested/element";
import type { Page } from "playwright-core";
import { importMap, useBrowser, type Visit, type Visited } from "./harness.ts";
import { settled } from "./pages.ts";

const open = useBrowser();

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = `node_modules/.cache/element-${process.pid}`;
mkdirSync(`${root}${folder}`, { recursive: true });
afterAll(() => rmSync(`${root}${folder}`, { recursive: true, force: true }));

const calls = [
  { id: "one", date: "2022-02-18", title: "First call" },
  { id: "two", date: "2022-05-13", title: "Second call" },
  { id: "odd one%/ü", date: "2022-10-21T14:00Z", title: "Third call" },
];
const json = JSON.stringify(calls);
const csv = "id,date,title\none,2022-02-18,First call\ntwo,2022-05-13,Second call\n";
const faulty = `${csv}three,2022-13-01,A month too many\n`;
for (const [name, text] of Object.entries({ "calls.json": json, "calls.csv": csv, "faulty.csv": faulty }))
  writeFileSync(`${root}${folder}/${name}`, text);

const inline = (text: string, type = "application/json"): string => `<script type="${type}">${text}</script>`;
const timeline = (content: string, attributes = ""): string =>
  `<attested-timeline ${attributes}>${content}</attested-timeline>`;

const markup = (body: string, head: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>A page</title>${head}<body style="margin: 0; font-family: sans-serif">${body}`;
const classic = `<script src="/dist/attested.standalone.js"></script>`;
const modules = `${importMap()}<script type="module">import "attested/element";</script>`;

/** Opens a page with a body, by default with the classic script in its head, which runs before the body is there. */
const openPage = async (
  body: string,
  { head = classic, ...visit }: Visit & { head?: string } = {},
): Promise<Visited> => {
  const visited = await open({ ...visit, html: markup(body, head) });
  await settled(visited.page);
  return visited;
};

/** Titles of the events that each element has drawn. */
const drawn = (page: Page): Promise<(string | null)[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("attested-timeline")].map((element) =>
      [...element.querySelectorAll(".attested-list strong")].map((title) => title.textContent),
    ),
  );
const ids = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll("figure.attested-figure")].map(({ id }) => id));
const titles = (page: Page): Promise<string[]> => page.locator("dialog[open] .attested-card-title").allTextContents();

describe("what is drawn", () => {
  test("a JSON or CSV file, a script within, or the property, in both forms of the script", async () => {
    const body =
      timeline("", `src="/${folder}/calls.json"`) +
      timeline("", `src="/${folder}/calls.csv"`) +
      timeline(inline(json)) +
      timeline(inline(csv, "text/csv")) +
      timeline("", "class=program");
    const three = calls.map(({ title }) => title);
    for (const head of [classic, modules]) {
      const { page, errors } = await openPage(
        `${body}<script>
        document.querySelector(".program").data = [{ date: "2022", title: "By a program" }]</script>`,
        { head },
      );
      await page.waitForFunction(() => document.querySelectorAll("figure").length === 5);
      expect(await drawn(page)).toEqual([three, three.slice(0, 2), three, three.slice(0, 2), ["By a program"]]);
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll("attested-timeline")].map((element) => [
          getComputedStyle(element).display,
          element.shadowRoot,
          [...element.querySelectorAll("svg.attested")].map((svg) => svg.clientWidth).filter((width) => width > 0),
        ]),
      );
      expect(seen).toEqual(Array.from({ length: 5 }, () => ["block", null, [1000]]));
      expect(errors).toEqual([]);
    }
  });

  test("several scripts within it, merged: a table gets its title from another", async () => {
    const head = inline(JSON.stringify({ title: "Three calls", events: [] }));
    const { page, errors } = await openPage(timeline(head + inline(csv, "text/csv")));
    await page.waitForSelector("figure");
    expect(await drawn(page)).toEqual([["First call", "Second call"]]);
    expect(await page.locator("figure .attested-heading").textContent()).toBe("Three calls");
    expect(errors).toEqual([]);
  });

  test("the property before the file, the file before the script; each change is followed, the last one wins", async () => {
    const { page, errors } = await openPage(timeline(inline(json), `src="/${folder}/calls.csv"`));
    await page.waitForSelector("figure");
    expect(await drawn(page)).toEqual([["First call", "Second call"]]);
    const svg = await page.evaluateHandle(() => document.querySelector("figure>svg.attested-at-room"));
    await page.evaluate(() => {
      const element = document.querySelector("attested-timeline") as TimelineElement;
      element.data = "date,title\n2022,Once";
      element.data = [{ date: "2021", title: "Twice" }];
    });
    await settled(page);
    expect(await drawn(page)).toEqual([["Twice"]]);
    expect(await svg.evaluate((node) => node?.isConnected)).toBe(true);
    await page.evaluate(() => {
      const element = document.querySelector("attested-timeline") as TimelineElement;
      element.data = undefined;
      element.removeAttribute("src");
    });
    await settled(page);
    expect(await drawn(page)).toEqual([calls.map(({ title }) => title)]);
    // an answer that comes late is not drawn over what was asked for since
    await page.route("**/late.json", async (route) => {
      await new Promise((done) => setTimeout(done, 100));
      await route.fulfill({ body: `[{"date": "2020", "title": "Late"}]` }).catch(() => undefined);
    });
    await page.evaluate(async () => {
      const element = document.querySelector("attested-timeline") as TimelineElement;
      element.src = "/late.json";
      await Promise.resolve();
      element.removeAttribute("src");
      await new Promise((done) => setTimeout(done, 200));
    });
    expect(await drawn(page)).toEqual([calls.map(({ title }) => title)]);
    expect(errors).toEqual([]);
  });

  test("is drawn again in an element that the page has emptied", async () => {
    const { page, errors } = await openPage(timeline("", `src="/${folder}/calls.csv"`));
    await page.waitForSelector("figure");
    const emptied = (then: "data" | "theme"): Promise<void> =>
      page.evaluate((what) => {
        const element = document.querySelector("attested-timeline") as TimelineElement;
        element.textContent = "";
        if (what === "theme") element.theme = "dark";
        else element.data = [{ date: "2021", title: "Anew" }];
      }, then);
    await emptied("theme");
    await page.waitForSelector("figure");
    expect(await drawn(page)).toEqual([["First call", "Second call"]]);
    await emptied("data");
    await settled(page);
    expect(await drawn(page)).toEqual([["Anew"]]);
    expect(await ids(page)).toEqual(["attested"]);
    expect(errors).toEqual([]);
  });

  test("from the file system, with the classic script and data within", async () => {
    const file = `${folder}/page.html`;
    const head = `<script src="../../../dist/attested.standalone.js"></script>`;
    writeFileSync(`${root}${file}`, markup(timeline(inline(json)) + timeline("", `src="calls.json"`), head));
    const { page, errors, leaving } = await open({ file });
    await page.waitForSelector(".attested-failure");
    expect(await drawn(page)).toEqual([calls.map(({ title }) => title), []]);
    expect(await page.locator(".attested-failure").allTextContents()).toEqual(["The timeline could not be loaded."]);
    expect(errors.join("\n")).toContain("put the data into the element, within a script");
    expect(leaving).toEqual([]);
  });

  test("under a policy that allows only what the page's own server sends", async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
    const { page, errors } = await open({
      html: markup(timeline(inline(json)) + timeline("", `src="/${folder}/calls.csv"`), policy + classic).replace(
        / style="[^"]*"/,
        "",
      ),
    });
    await page.waitForFunction(() => document.querySelectorAll("figure").length === 2);
    await page.locator("figure").first().locator(".attested-event[data-event=one] .attested-title:visible").click();
    expect(await titles(page)).toEqual(["First call"]);
    const styled = await page.evaluate(() =>
      ["dialog", "attested-timeline"]
        .map((css) => getComputedStyle(document.querySelector(css) as Element))
        .map(({ display, position }) => [display, position]),
    );
    expect(styled).toEqual([
      ["block", "absolute"],
      ["block", "static"],
    ]);
    expect(await page.locator("svg.attested:visible").count()).toBe(2);
    // the style element of each figure is refused, and given in another way
    expect(errors.filter((error) => !/inline style/.test(error))).toEqual([]);
  });
});

test("static markup within is adopted: the same nodes, its prefix, nothing moves", async () => {
  const figure = renderHTML(calls, { widths: [1000, 360], id: "defence" });
  const { page, errors } = await openPage(
    `<p>Before</p>${timeline(figure + inline(json), `widths="1000,360"`)}<p>After</p><script>
      window.kept = [...document.querySelectorAll("figure, figure *")];
      window.shift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
        .observe({ type: "layout-shift", buffered: true });</script>`,
  );
  await page.waitForSelector("figure [role=button]");
  const found = await page.evaluate(() => {
    const { kept, shift } = window as unknown as { kept: Element[]; shift: number };
    const now = new Set(document.querySelectorAll("figure, figure *"));
    return { gone: kept.filter((node) => !now.has(node)).length, many: kept.length > 50, shift };
  });
  expect(found).toEqual({ gone: 0, many: true, shift: 0 });
  expect(await ids(page)).toEqual(["defence"]);
  expect(await page.locator("details:visible").count()).toBe(1);
  expect(errors).toEqual([]);
});

describe("attributes and properties", () => {
  test("follow each other, and a picture follows them; what is taken back is as by default", async () => {
    const { page, errors } = await openPage(
      timeline(
        inline(json),
        `heading=4 locale=it zone=Europe/Kyiv theme=dark references=none folds=false
        orientation=vertical widths="900, 360" extent=2022-01/2022-06 max-height=900 direction=ltr`,
      ),
    );
    const found = await page.evaluate(() => {
      const element = document.querySelector("attested-timeline") as TimelineElement;
      const {
        heading,
        locale,
        zone,
        theme,
        references,
        folds,
        orientation,
        widths,
        extent,
        maxHeight,
        height,
        idPrefix,
      } = element;
      return {
        heading,
        locale,
        zone,
        theme,
        references,
        folds,
        orientation,
        widths,
        extent,
        maxHeight,
        height,
        idPrefix,
      };
    });
    expect(found).toEqual({
      heading: 4,
      locale: "it",
      zone: "Europe/Kyiv",
      theme: "dark",
      references: "none",
      folds: false,
      orientation: "vertical",
      widths: [900, 360],
      extent: [Date.UTC(2021, 11, 31, 22), Date.UTC(2022, 5, 30, 21)],
      maxHeight: 900,
      height: undefined,
      idPrefix: undefined,
    });
    const state = (): Promise<unknown> =>
      page.evaluate(() => {
        const figure = document.querySelector("figure") as Element;
        const svg = figure.querySelector("svg.attested-at-room") as Element;
        return [
          figure.id,
          svg.classList.contains("attested-vertical"),
          figure.querySelector(".attested-when")?.textContent,
        ];
      });
    expect(await state()).toEqual(["attested", true, "venerdì 18 febbraio 2022"]);
    await page.evaluate(() => {
      const element = document.querySelector("attested-timeline") as TimelineElement;
      element.orientation = "horizontal";
      element.locale = undefined;
      element.idPrefix = "mine";
      element.extent = [Date.UTC(2022, 0), Date.UTC(2023, 0)];
    });
    await settled(page);
    expect(await state()).toEqual(["mine", false, "Friday, February 18, 2022"]);
    const attributes = ["orientation", "locale", "id-prefix", "extent"];
    expect(
      await page.evaluate(
        (names) => names.map((name) => document.querySelector("attested-timeline")?.getAttribute(name)),
        attributes,
      ),
    ).toEqual(["horizontal", null, "mine", `${Date.UTC(2022, 0)},${Date.UTC(2023, 0)}`]);
    await page.evaluate(() => {
      for (const name of document.querySelector("attested-timeline")?.getAttributeNames() ?? [])
        document.querySelector("attested-timeline")?.removeAttribute(name);
    });
    await settled(page);
    expect(await state()).toEqual(["attested", false, "Friday, February 18, 2022"]);
    expect(errors).toEqual([]);
  });

  test("that hold no value of their option are left out, and the console says what was expected", async () => {
    const { page, errors } = await openPage(
      timeline(
        inline(json),
        `heading=9 zone=Nowhere extent=never folds=maybe theme=dark widths="wide" max-height=tall id-prefix=1a`,
      ),
    );
    expect(await drawn(page)).toEqual([calls.map(({ title }) => title)]);
    expect(errors.map((error) => /left out: ([\w-]+) must/.exec(error)?.[1])).toEqual([
      "max-height",
      "extent",
      "zone",
      "folds",
      "heading",
      "widths",
      "id-prefix",
    ]);
    expect(await page.evaluate(() => document.querySelector("attested-timeline")?.heading)).toBeUndefined();
  });

  test("that are nearly those it has are named once; what pages and frameworks put on any element is left alone", async () => {
    const globals =
      "accesskey aria-label autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint " +
      "exportparts hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role " +
      "slot spellcheck style tabindex title translate writingsuggestions xml:lang onclick onload onresize onscrollend";
    const ofOthers =
      "abbr accept action align allow alt as async autoplay border charset checked cite cols colspan content controls " +
      "coords data datetime decoding default defer dirname download face fetchpriority for form headers high href hreflang " +
      "integrity ismap kind label list loading loop low max maxlength media method min minlength multiple muted name " +
      "open optimum pattern ping placeholder poster preload readonly rel required reversed rows rowspan sandbox scope " +
      "selected shape size sizes span srcdoc srclang srcset start step summary target type usemap value wrap";
    const strange =
      "data-order data-v-7ba5bd90 data-zone :height @click v-if x-data hx-get _ngcontent-ng-c1 key colour";
    const { page, errors } = await openPage(
      timeline(inline(json), `${globals} ${ofOthers} ${strange}`) +
        timeline(inline(json), "heigth=300 maxHeight=300 date_order=dmy srcc=a.json width=600 theme=dark"),
    );
    await page.evaluate(() => {
      for (const element of document.querySelectorAll("attested-timeline")) element.theme = "light";
    });
    await settled(page);
    const told = (name: string, rest: string): string =>
      `attested: warning: attested-timeline has no attribute ${name}${rest}`;
    expect(errors).toEqual([
      told("heigth", "; did you mean height?"),
      told("maxheight", "; did you mean max-height?"),
      told("date_order", "; did you mean date-order?"),
      told("srcc", "; did you mean src?"),
      told("width", ": it is as wide as its box, which is for CSS to say"),
    ]);
  });

  test.each([
    ["2022-13", "a date that has both ends"],
    ["2022/..", "a date that has both ends"],
    ["5, 3", "two finite times in ms"],
  ])("extent=%j: the console says which forms the attribute has", async (extent, expected) => {
    const { page, errors } = await openPage(timeline(inline(json), `extent="${extent}"`));
    expect(await drawn(page)).toEqual([calls.map(({ title }) => title)]);
    expect(errors).toEqual([expect.stringContaining(`left out: extent must be ${expected}`)]);
    expect(await page.evaluate(() => document.querySelector("attested-timeline")?.extent)).toBeUndefined();
  });

  test("an extent that is a date is one of the zone that is shown: the attribute's, else that of the data", async () => {
    const kyiv = JSON.stringify({ zone: "Europe/Kyiv", events: calls });
    const { page, errors } = await openPage(timeline(inline(kyiv), `extent="2022-05"`));
    const extent = async (change: (element: TimelineElement) => void): Promise<readonly number[] | undefined> => {
      await page.locator("attested-timeline").evaluate(change);
      await settled(page);
      return page.locator("attested-timeline").evaluate((element: TimelineElement) => element.extent);
    };
    const may = (hours: number): number[] => [Date.UTC(2022, 4, 1, -hours), Date.UTC(2022, 5, 1, -hours)];
    expect(await extent(() => undefined)).toEqual(may(3));
    expect(await extent((element) => (element.zone = "+05:00"))).toEqual(may(5));
    expect(await extent((element) => (element.zone = undefined))).toEqual(may(3));
    expect(
      await extent((element) => (element.data = { zone: "America/New_York", events: [{ date: "2022", title: "A" }] })),
    ).toEqual(may(-4));
    expect(errors).toEqual([]);
  });

  test("an extent shows what lies in it by the zone of the data", async () => {
    const night = JSON.stringify({
      zone: "America/New_York",
      events: ["2022-10-20T22:00", "2022-10-21T22:00"].map((date) => ({ date, title: date })),
    });
    const { page } = await openPage(timeline(inline(night), `extent="2022-10-21"`));
    expect(await page.locator("svg .attested-title:visible").allTextContents()).toEqual(["2022-10-21T22:00"]);
  });

  test("words of another language are in list, card and buttons, and go when they are taken back", async () => {
    const { page, errors } = await openPage(timeline(inline(json)));
    const shown = async (): Promise<(string | null)[]> => {
      await settled(page);
      await page.evaluate(() => document.querySelector("attested-timeline")?.reveal("one"));
      return page.evaluate(() => [
        document.querySelector(".attested-list summary")?.textContent ?? null,
        document.querySelector(".attested-zoom-in")?.getAttribute("title") ?? null,
        document.querySelector("dialog .attested-close")?.getAttribute("aria-label") ?? null,
        document.querySelector("dialog .attested-card-date")?.textContent ?? null,
      ]);
    };
    const english = ["All 3 events as a list", "Zoom in (+)", "Close", "Friday, February 18, 2022"];
    expect(await shown()).toEqual(english);
    await page.evaluate(async (address) => {
      const { default: de } = (await import(address)) as { default: TimelineElement["messages"] };
      Object.assign(document.querySelector("attested-timeline") ?? {}, { messages: de });
    }, "/dist/locales/de.js");
    expect(await shown()).toEqual([
      "Alle 3 Ereignisse als Liste",
      "Vergrößern (+)",
      "Schließen",
      "Freitag, 18. Februar 2022",
    ]);
    await page.evaluate(() =>
      Object.assign(document.querySelector("attested-timeline") ?? {}, { messages: undefined }),
    );
    expect(await shown()).toEqual(english);
    expect(errors).toEqual([]);
  });

  test("the order of day and month: of a table that src names, and of what stands within, whenever it is said", async () => {
    const table = "date,title\n03.04.2022,Third of April\n";
    const { page, errors } = await openPage(
      `${timeline("", `src="data:text/csv,${encodeURIComponent(table)}" date-order="dmy"`)}
      ${timeline(`<script type="text/csv">${table}</script>`, `date-order=mdy`)}`,
    );
    const dates = (): Promise<string[]> => page.locator(".attested-when").allTextContents();
    await page.waitForFunction(() => document.querySelectorAll(".attested-when").length === 2);
    expect(await dates()).toEqual(["Sunday, April 3, 2022", "Friday, March 4, 2022"]);
    const said = await page.evaluate(() => {
      const [first, second] = document.querySelectorAll("attested-timeline");
      const before = [first?.dateOrder, second?.getAttribute("date-order")];
      if (first) first.dateOrder = "mdy";
      second?.setAttribute("date-order", "dmy");
      return before;
    });
    expect(said).toEqual(["dmy", "mdy"]);
    await page.waitForFunction(() => document.querySelector(".attested-when")?.textContent?.includes("March"));
    expect(await dates()).toEqual(["Friday, March 4, 2022", "Sunday, April 3, 2022"]);
    expect(errors).toEqual([]);
    await page.evaluate(() => document.querySelector("attested-timeline")?.setAttribute("date-order", "day first"));
    await settled(page);
    expect(errors[0]).toMatch(/an attribute of attested-timeline is left out: date-order .*"dmy".*"day first"/);
  });

  test("set before the script came are taken up", async () => {
    const { page, errors } = await openPage(
      `${timeline("")}<script>Object.assign(document.querySelector("attested-timeline"), { data: ${json}, heading: 0, idPrefix: "early" })</script>`,
      { head: modules },
    );
    await page.waitForSelector("figure");
    expect(await ids(page)).toEqual(["early"]);
    expect(await page.locator("attested-timeline").getAttribute("heading")).toBe("0");
    expect(errors).toEqual([]);
  });
});

describe("an event is brought into view, and its card opened", () => {
  const far = `<div style="height: 3000px"></div>`;
  const isSeen = (page: Page, id: string): Promise<boolean> =>
    page.locator(`svg:visible .attested-event[data-event="${id}"]`).evaluate((event) => {
      const { top, bottom } = event.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

  test("by the address, on load and when it changes, and by the same link again", async () => {
    const body = `<a id=odd href="#attested-event-odd%20one%25%2F%C3%BC">Third</a>
      <a id=two href="#attested-event-two">Second</a><a id=else href="#elsewhere">Elsewhere</a>${far}${timeline(inline(json))}${far}`;
    const { page, errors } = await openPage(`<script>location.hash = "attested-event-one"</script>${body}`);
    expect([await titles(page), await isSeen(page, "one")]).toEqual([["First call"], true]);
    for (const [link, title, id] of [
      ["odd", "Third call", calls[2]?.id ?? ""],
      ["two", "Second call", "two"],
      ["two", "Second call", "two"],
    ] as const) {
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator(`#${link}`).click();
      await page.waitForSelector("dialog[open]");
      expect([await titles(page), await isSeen(page, id)]).toEqual([[title], true]);
    }
    await page.locator("#else").click();
    await settled(page);
    expect([await titles(page), errors]).toEqual([[], []]);
  });

  test("by a link, by the address, back and forth: the list stays as it was", async () => {
    const events = JSON.stringify([...calls, { id: "never", date: "no day", title: "No call" }]);
    const { page, errors } = await openPage(
      `<a href="#attested-event-one">First</a> <a href="#attested-event-two">Second</a>
       <a href="#attested-event-never">None</a>${far}${timeline(inline(events))}${far}`,
    );
    const list = page.locator("details");
    const seen = async (): Promise<unknown[]> => {
      await settled(page);
      return [new URL(page.url()).hash, await titles(page), await list.evaluate((each) => each.hasAttribute("open"))];
    };
    const [one, two] = ["#attested-event-one", "#attested-event-two"];
    const routes: readonly (readonly [() => Promise<unknown>, string, string])[] = [
      [() => page.getByText("First", { exact: true }).click(), one, "First call"],
      [() => page.getByText("Second", { exact: true }).click(), two, "Second call"],
      [() => page.goBack(), one, "First call"],
      [() => page.goForward(), two, "Second call"],
      [() => page.evaluate((hash) => (location.hash = hash), one), one, "First call"],
    ];
    const length = await page.evaluate(() => history.length);
    for (const isOpen of [false, true]) {
      await list.evaluate((each, opened) => each.toggleAttribute("open", opened), isOpen);
      for (const [go, hash, title] of routes) {
        await page.evaluate(() => scrollTo(0, 0));
        await go();
        expect(await seen()).toEqual([hash, [title], isOpen]);
      }
      await page.locator("summary").click();
      expect(await seen()).toEqual([one, [], !isOpen]);
    }
    expect(await page.evaluate(() => history.length)).toBe(length + 5); // the first link of the second round led to where it was
    // what has no place in the picture is found in the list
    await page.getByText("None", { exact: true }).click();
    expect(await seen()).toEqual(["#attested-event-never", [], true]);
    await page.evaluate((hash) => history.replaceState(null, "", hash), one);
    await page.reload();
    await page.waitForSelector("dialog[open]");
    expect(await seen()).toEqual([one, ["First call"], false]);
    await page.locator("summary").click();
    expect(await seen()).toEqual([one, [], true]);
    expect(errors.filter((error) => !error.includes("no day"))).toEqual([]);
  });

  test("but a link that is clicked with a modifier opens where the browser opens it", async () => {
    const { page, errors } = await openPage(`<a href="#attested-event-one">First</a>${timeline(inline(json))}`);
    const [tab] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByText("First", { exact: true }).click({ modifiers: ["ControlOrMeta"] }),
    ]);
    await settled(page);
    expect([tab === page, new URL(page.url()).hash, await titles(page)]).toEqual([false, "", []]);
    expect(errors).toEqual([]);
  });

  test("by what is marked so anywhere in the page: of the first timeline that has it, and nothing else", async () => {
    const other = JSON.stringify([{ id: "other", date: "2020", title: "Of another" }, ...calls]);
    const { page, errors } = await openPage(
      `<button data-attested-event=two><b>Second</b></button><a href="#x" data-attested-event=other>Other</a>
       <button data-attested-event=nobody>Nobody</button>${far}${timeline(inline(json))}${timeline(inline(other))}`,
    );
    await page.locator("b").click();
    expect([await titles(page), await page.locator("#attested dialog").count(), await isSeen(page, "other")]).toEqual([
      ["Second call"],
      1,
      false,
    ]);
    expect(await page.evaluate(() => document.querySelector("dialog")?.contains(document.activeElement))).toBe(true);
    await page.locator("a[data-attested-event]").click();
    expect([await titles(page), await page.locator("#attested-2 dialog").count()]).toEqual([["Of another"], 1]);
    expect(new URL(page.url()).hash).toBe("");
    await page.locator("[data-attested-event=nobody]").press("Enter");
    expect([await titles(page), errors]).toEqual([[], []]);
  });

  test("by a program, which is told when there is none", async () => {
    const { page } = await openPage(timeline(inline(json)));
    const said = await page.evaluate(() => {
      const attempt = (element: TimelineElement, id: string): string => {
        try {
          return String(element.reveal(id));
        } catch (error) {
          return String(error);
        }
      };
      const element = document.querySelector("attested-timeline") as TimelineElement;
      return [
        attempt(element, "two"),
        attempt(element, "nobody"),
        attempt(document.createElement("attested-timeline"), "two"),
      ];
    });
    expect(said).toEqual([
      "undefined",
      'RangeError: reveal expects the id of an event; there is no "nobody"',
      "RangeError: reveal expects a timeline that is drawn; there is none yet",
    ]);
    expect(await titles(page)).toEqual(["Second call"]);
  });
});

test("what cannot be loaded or read says so in its place, and comes when it can; a static picture stays", async () => {
  const { page, errors } = await openPage(
    timeline("", `src="/no-such-file.json"`) +
      timeline(inline("{nothing")) +
      timeline(renderHTML(calls, { id: "static" }), `src="/no-such-file.csv"`) +
      timeline(inline(faulty, "text/csv")) +
      timeline("", `src="javascript:alert(1)"`),
  );
  await page.waitForFunction(() => document.querySelectorAll(".attested-failure").length === 3);
  const three = calls.map(({ title }) => title);
  expect(await drawn(page)).toEqual([[], [], three, ["First call", "Second call", "A month too many"], []]);
  const notes = page.locator("attested-timeline>p");
  expect(await notes.allTextContents()).toEqual([
    "The timeline could not be loaded.",
    "The timeline could not be read.",
    "The timeline could not be loaded.",
  ]);
  for (const part of [
    "/no-such-file.json could not be loaded: the server answered 404",
    "/no-such-file.csv could not",
    "attested: error: (line 1, column 2)",
    "(line 4, column 12)",
  ])
    expect(errors.join("\n")).toContain(part);
  await page
    .locator("attested-timeline")
    .first()
    .evaluate((element, src) => element.setAttribute("src", src), `/${folder}/calls.json`);
  await page.waitForFunction(() => document.querySelectorAll("figure").length === 3);
  expect([(await drawn(page))[0], await notes.count()]).toEqual([three, 2]);
  await page
    .locator("attested-timeline")
    .first()
    .evaluate((element) => element.setAttribute("src", "/gone.json"));
  await page.waitForFunction(() => document.querySelectorAll("figure").length === 2);
  expect(await notes.count()).toBe(3);
});

describe("where there are no data", () => {
  const none = /attested-timeline has no data: expected .*`data`.*`src`.*application\/json/;
  const patience = 1500;

  test("the console says once what was expected, and the element is left as it is", async () => {
    const contents = {
      "nothing within": "",
      "a script of another type": inline(json, "text/json"),
      "a script that is no child": `<div>${inline(json)}</div>`,
      "data as text": json,
    };
    const found = await Promise.all(
      Object.entries(contents).map(async ([name, content]) => {
        const { page, errors } = await openPage(timeline(content));
        await page.waitForTimeout(patience);
        return [name, errors, await page.locator("attested-timeline").evaluate((element) => element.innerHTML)];
      }),
    );
    expect(found).toEqual(
      Object.entries(contents).map(([name, content]) => [name, [expect.stringMatching(none)], content]),
    );
  });

  test("nothing is said of a static picture, of data that come a little later, of an element that is gone", async () => {
    const { page, errors } = await openPage(
      `${timeline(renderHTML(calls))}${timeline("", "class=late")}${timeline("", "class=gone")}<script>
        addEventListener("load", () => setTimeout(() => {
          document.querySelector(".late").data = ${json};
          document.querySelector(".gone").remove();
        }, 200));</script>`,
    );
    await page.waitForTimeout(patience);
    expect(await page.locator(".late .attested-list li").count()).toBe(3);
    expect(errors).toEqual([]);
  });
});

test("it tells of the event that is chosen and of each issue, through its ancestors", async () => {
  const { page } = await openPage(
    `<script>window.told = [];
      document.addEventListener("attested-select", ({ detail }) => window.told.push(detail && detail.id));
      document.addEventListener("attested-issue", ({ detail }) => window.told.push(detail.path, detail.line));
    </script>${timeline("", `src="/${folder}/faulty.csv"`)}`,
  );
  await page.waitForSelector("figure");
  await page.locator(".attested-event[data-event=one] .attested-title:visible").click();
  await page.keyboard.press("Escape");
  const { issues } = read([faulty], { names: [`/${folder}/faulty.csv`] });
  expect(issues.map(({ line }) => line)).toEqual([4]);
  const told = await page.evaluate(() => (window as unknown as { told: unknown[] }).told);
  expect(told).toEqual([issues[0]?.path, 4, "one", null]);
});

test.each([
  ["", ["faint-on-dark", "faint-on-light"]],
  ["theme=light", ["faint-on-light"]],
  ["theme=dark", ["faint-on-dark"]],
])("%j: it tells of colours that are hard to see on a ground that it may have", async (attribute, expected) => {
  const faint = { types: { dark: { color: "#222222" }, light: { color: "#eeeeee" } }, events: calls };
  const { page, errors } = await openPage(
    `<script>window.told = [];
      document.addEventListener("attested-issue", ({ detail }) => window.told.push(detail.code));
    </script>${timeline(inline(JSON.stringify(faint)), attribute)}`,
  );
  const told = await page.evaluate(() => (window as unknown as { told: unknown[] }).told);
  expect([told, errors]).toEqual([expected, []]);
});

test("several on a page have prefixes of their own, in the order of the page, whichever is drawn first", async () => {
  const { page, errors } = await openPage(
    timeline("", `src="/${folder}/calls.json"`) +
      timeline(inline(json)) +
      timeline(renderHTML(calls, { id: "attested-3" }) + inline(json)) +
      timeline(inline(json)) +
      timeline(inline(json), `id-prefix="attested-5"`) +
      timeline(inline(json)),
  );
  await page.waitForFunction(() => document.querySelectorAll("figure").length === 6);
  expect(await ids(page)).toEqual(["attested", "attested-2", "attested-3", "attested-4", "attested-5", "attested-6"]);
  await page.evaluate((text) => {
    const element = document.createElement("attested-timeline");
    document.body.prepend(element);
    const script = element.appendChild(document.createElement("script"));
    script.type = "application/json";
    script.textContent = text;
  }, json);
  await settled(page);
  expect((await ids(page))[0]).toBe("attested-7");
  const twice = await page.evaluate(() => {
    const all = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return all.filter((id, index) => all.indexOf(id) !== index);
  });
  expect([twice, errors]).toEqual([[], []]);
});

test("pictures that a program mounts beside it have prefixes of their own, too", async () => {
  const mounts = `<p class="a"></p><p class="b"></p><script>
    addEventListener("DOMContentLoaded", () => { for (const at of [".a", ".b"]) attested.mount(at, ${json}); });
  </script>`;
  const { page, errors } = await openPage(timeline("", `src="/${folder}/calls.json"`) + mounts);
  await page.waitForFunction(() => document.querySelectorAll("figure").length === 3);
  expect([await ids(page), errors]).toEqual([["attested", "attested-2", "attested-3"], []]);
});

test("measure is how wide texts are, and can be taken back", async () => {
  const { page } = await openPage(timeline(inline(json)));
  const [isOther, isUsual] = await page.evaluate(async () => {
    const element = document.querySelector("attested-timeline") as TimelineElement;
    const picture = (): Node | undefined => element.querySelector("svg")?.cloneNode(true);
    const usual = picture();
    element.measure = (text, { size }) => 2 * size * text.length;
    await Promise.resolve();
    const wide = picture();
    element.measure = undefined;
    await Promise.resolve();
    return [wide?.isEqualNode(usual ?? null), picture()?.isEqualNode(usual ?? null)];
  });
  expect([isOther, isUsual]).toEqual([false, true]);
});

describe("taken away", () => {
  test("it leaves nothing behind; a hundred times; and is drawn again when it comes back", async () => {
    const { page, errors } = await openPage(`<p>Text</p><main></main>`);
    const session = await page.context().newCDPSession(page);
    const counted = async (): Promise<{ nodes: number; listeners: number }> => {
      await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
      return { nodes: of("Nodes"), listeners: of("JSEventListeners") };
    };
    const rounds = (count: number): Promise<unknown> =>
      page.evaluate(
        async ([text, times]) => {
          const main = document.querySelector("main") as Element;
          for (let round = 0; round < times; round += 1) {
            const element = document.createElement("attested-timeline");
            element.data = text;
            main.append(element);
            await Promise.resolve();
            element.reveal("one");
            element.remove();
            await Promise.resolve();
            if (element.childNodes.length > 0) throw new Error("something is left within");
          }
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          return [document.adoptedStyleSheets.length, main.innerHTML, document.body.querySelectorAll("dialog").length];
        },
        [json, count] as const,
      );
    await session.send("Performance.enable");
    expect(await rounds(10)).toEqual([0, "", 0]);
    const before = await counted();
    expect(await rounds(100)).toEqual([0, "", 0]);
    const after = await counted();
    expect(after.listeners).toBe(before.listeners);
    expect(after.nodes - before.nodes).toBeLessThan(200); // one timeline has more
    const again = await page.evaluate(async (text) => {
      const element = document.createElement("attested-timeline");
      element.data = text;
      const counts: number[] = [];
      for (const act of [
        () => document.body.append(element),
        () => element.remove(),
        () => document.body.append(element),
      ]) {
        act();
        await Promise.resolve();
        counts.push(element.querySelectorAll("figure").length);
      }
      return counts;
    }, json);
    expect([again, errors]).toEqual([[1, 0, 1], []]);
  });

  test("a static picture stays as it was, and an answer that comes late is not drawn", async () => {
    const { page, errors } = await openPage(
      timeline(renderHTML(calls) + inline(json)) + timeline("", `src="/late.json"`),
    );
    const before = renderHTML(calls);
    await page.route("**/late.json", () => undefined);
    const left = await page.evaluate(async () => {
      const elements = [...document.querySelectorAll("attested-timeline")];
      for (const element of elements) element.remove();
      await Promise.resolve();
      await new Promise((done) => setTimeout(done, 50));
      return elements.map((element) => element.querySelector("figure")?.outerHTML);
    });
    const same = await page.evaluate(
      ([a, b]) => {
        const [one, two] = [a, b].map(
          (html) => Object.assign(document.createElement("div"), { innerHTML: html ?? "" }).firstChild,
        );
        return one?.isEqualNode(two ?? null);
      },
      [left[0], before],
    );
    expect([same, left[1]]).toEqual([true, undefined]);
    expect(errors.filter((error) => !error.includes("late.json") && !error.includes("404"))).toEqual([]);
  });

  test("moved within the page it keeps its nodes and the open card; moved to another root it has its style there", async () => {
    const { page, errors } = await openPage(`<main></main>${timeline(inline(json))}`);
    const kept = await page.evaluate(async () => {
      const element = document.querySelector("attested-timeline") as TimelineElement;
      element.reveal("two");
      const nodes = [element.querySelector("figure"), element.querySelector("dialog")];
      document.querySelector("main")?.append(element);
      await new Promise((done) => setTimeout(done, 50));
      return nodes.every((node) => node !== null && element.contains(node));
    });
    expect([kept, await titles(page)]).toEqual([true, ["Second call"]]);
    const within = await page.evaluate(async () => {
      const element = document.querySelector("attested-timeline") as TimelineElement;
      const shadow = (document.querySelector("main") as Element).attachShadow({ mode: "open" });
      shadow.append(element);
      await Promise.resolve();
      return [
        document.adoptedStyleSheets.length,
        shadow.adoptedStyleSheets.length,
        getComputedStyle(element).display,
        element.querySelectorAll("figure").length,
      ];
    });
    expect([within, errors]).toEqual([[0, 2, "block", 1], []]);
  });
});
