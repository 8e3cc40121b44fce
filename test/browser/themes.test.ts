// Each picture and each figure has the theme that was asked for it, whatever else stands on the page.
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { Subject } from "attested";
import { contrast } from "../scene/contrast.ts";
import { useBrowser, type Visit, type Visited } from "./harness.ts";
import { openRoom, settled } from "./pages.ts";

const open = useBrowser();

const input = {
  title: "Calls",
  description: "Of two ministers.",
  sources: [{ id: "a", title: "First report", url: "https://example.com/a" }],
  events: [
    { id: "one", date: "2022-02-18", title: "First call", citations: ["a"] },
    { id: "two", date: "2022-10-21", title: "Second call" },
  ],
} satisfies Subject;

const themes = ["auto", "light", "dark"] as const;
const ways = ["file", "html", "mount", "taken over", "element"] as const;
type Theme = (typeof themes)[number];
type Way = (typeof ways)[number];

const ink = { light: "rgb(27, 27, 27)", dark: "rgb(236, 236, 236)" } as const;

/** Puts a box into the page for each picture, in order. */
async function put(page: Page, asked: readonly (readonly [Way, Theme])[]): Promise<void> {
  await page.evaluate(
    ([subject, all]) => {
      const { attested } = window;
      const room = document.querySelector("#room") as HTMLElement;
      for (const [index, [way, theme]] of all.entries()) {
        const box = Object.assign(document.createElement("div"), { className: "box" });
        room.append(box);
        const options = { theme, id: `own-${index}` };
        if (way === "file") box.innerHTML = attested.renderSVG(subject, options);
        if (way === "html") box.innerHTML = attested.renderHTML(subject, options);
        if (way === "taken over") box.innerHTML = attested.renderHTML(subject, { id: options.id });
        if (way === "mount" || way === "taken over") attested.mount(box, subject, options);
        if (way === "element") {
          const element = document.createElement("attested-timeline");
          element.setAttribute("theme", theme);
          Object.assign(element, { data: subject });
          box.append(element);
        }
      }
    },
    [input, asked] as const,
  );
  await settled(page);
}

/** The ink of each picture that is shown. */
const inks = (page: Page): Promise<readonly string[]> =>
  page.locator(".box").evaluateAll((boxes) =>
    boxes.map((box) =>
      [...box.querySelectorAll("svg.attested")]
        .filter((svg) => svg.getClientRects().length > 0)
        .map((svg) => getComputedStyle(svg.querySelector(".attested-title") as Element).fill)
        .join(),
    ),
  );

/** A page, with the element in it. */
async function openPage(visit: Visit & { readonly policy?: string } = {}): Promise<Visited> {
  const visited = await openRoom(open, visit);
  await visited.page.evaluate("import('attested/element')");
  return visited;
}

describe.each([false, true])("the reader prefers dark: %s", (dark) => {
  const all = ways.flatMap((way) => themes.map((theme) => [way, theme] as const));
  // a file follows the reader, a figure the page, which says nothing and so is light
  const expected = ([way, theme]: readonly [Way, Theme]): string =>
    ink[theme === "auto" ? (way === "file" && dark ? "dark" : "light") : theme];

  test.each([
    ["in one order", all],
    ["in the other", all.toReversed()],
  ])("pictures of all themes on one page, %s", async (_, asked) => {
    const { page, errors } = await openPage({ dark });
    await put(page, asked);
    expect(await inks(page)).toEqual(asked.map(expected));
    expect(errors).toEqual([]);
  });
});

test("one that changes its theme, or goes, changes no other", async () => {
  const { page } = await openPage();
  await put(page, [
    ["html", "auto"],
    ["file", "dark"],
    ["element", "light"],
  ]);
  await page.evaluate((subject) => {
    const box = Object.assign(document.createElement("div"), { className: "box" });
    document.querySelector("#room")?.prepend(box);
    window.view = window.attested.mount(box, subject, { theme: "dark" });
  }, input);
  const rest = [ink.light, ink.dark, ink.light];
  expect(await inks(page)).toEqual([ink.dark, ...rest]);
  for (const theme of ["light", "auto", "dark"] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await page.evaluate((next) => window.view.update(undefined, { theme: next }), theme);
    // oxlint-disable-next-line no-await-in-loop
    expect(await inks(page)).toEqual([ink[theme === "auto" ? "light" : theme], ...rest]);
  }
  await page.evaluate(() => window.view.destroy());
  expect(await inks(page)).toEqual(["", ...rest]);
});

/** What is written in a figure and its card, and the ground that it stands on, as hex. */
async function written(page: Page): Promise<readonly { readonly what: string; readonly ratio: number }[]> {
  const found = await page.evaluate(() => {
    const hex = (color: string): string =>
      `#${[...color.matchAll(/\d+/g)]
        .slice(0, 3)
        .map(([part]) => Number(part).toString(16).padStart(2, "0"))
        .join("")}`;
    const groundOf = (element: Element | null): string => {
      if (element === null) return "#ffffff";
      const { backgroundColor } = getComputedStyle(element);
      return backgroundColor === "rgba(0, 0, 0, 0)" ? groundOf(element.parentElement) : hex(backgroundColor);
    };
    const parts = [...document.querySelectorAll(".box :is(text,a,h2,h3,summary,p,output,li,span,strong)")];
    return parts
      .filter((part) => part.getClientRects().length > 0 && part.textContent.trim() !== "")
      .map((part) => {
        const style = getComputedStyle(part);
        const isSVG = part instanceof SVGElement;
        return {
          what: `${part.localName}.${part.getAttribute("class")} ${part.textContent.slice(0, 20)}`,
          color: hex(isSVG ? style.fill : style.color),
          ground: groundOf(isSVG ? part.closest("svg") : part),
        };
      });
  });
  return found.map(({ what, color, ground }) => ({ what, ratio: contrast(color, ground) }));
}

describe.each([
  ["light", "dark", "background:#fff;color:#222"],
  ["dark", "light", "background:#fff;color:#222"],
  ["light", "dark", "background:#111;color:#eee"],
  ["light", "light", "background:#111;color:#eee"],
  ["dark", "dark", "background:#111;color:#eee;color-scheme:dark"],
  ["dark", "light", "background:#111;color:#eee;color-scheme:dark"],
] as const)("where the reader prefers %s, theme %s in a box with %s", (reader, theme, box) => {
  test.each(["html", "mount", "taken over", "element"] as const)("all can be read: %s", async (way) => {
    const { page } = await openPage({ dark: reader === "dark" });
    await page.addStyleTag({ content: `.box{${box}}` });
    await put(page, [[way, theme]]);
    await page.evaluate(() => document.querySelector("details")?.setAttribute("open", ""));
    if (way !== "html") {
      await page.locator(".attested-event[data-event=one] [role=button]").press("Enter");
      expect(await page.locator(".attested-card a.attested-source").count()).toBe(1);
    }
    const found = await written(page);
    expect(found.length).toBeGreaterThan(12);
    expect(found.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });
});

test("the ground is that of the author's property, and takes no room from the picture", async () => {
  const { page } = await openPage();
  await page.addStyleTag({ content: ".box{--attested-ground:#102030;width:700px}" });
  await put(page, [
    ["mount", "auto"],
    ["mount", "dark"],
  ]);
  const found = await page.locator(".attested-figure").evaluateAll((figures) =>
    figures.map((figure) => ({
      ground: getComputedStyle(figure).backgroundColor,
      width: figure.querySelector("svg.attested-at-room")?.getAttribute("width"),
    })),
  );
  expect(found).toEqual([
    { ground: "rgba(0, 0, 0, 0)", width: "700" },
    { ground: "rgb(16, 32, 48)", width: "700" },
  ]);
});

test("on paper all are light, and none has a ground", async () => {
  const { page } = await openPage({ dark: true });
  await put(
    page,
    (["file", "html", "mount"] as const).flatMap((way) => themes.map((theme) => [way, theme] as const)),
  );
  await page.emulateMedia({ media: "print" });
  expect(new Set(await inks(page))).toEqual(new Set([ink.light]));
  const found = await page.locator(".attested-figure").evaluateAll((figures) =>
    figures.map((figure) => {
      const { backgroundColor, boxShadow } = getComputedStyle(figure);
      return [backgroundColor, boxShadow, getComputedStyle(figure.querySelector("a[href^=https]") as Element).color];
    }),
  );
  expect(found).toEqual(Array.from({ length: 6 }, () => ["rgba(0, 0, 0, 0)", "none", "rgb(27, 79, 143)"]));
});

describe("under a policy that allows no style elements", () => {
  const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'";
  const link = async (page: Page): Promise<void> => {
    await page.evaluate(
      () =>
        new Promise((loaded) => {
          const sheet = { rel: "stylesheet", href: "/dist/attested.css", onload: loaded };
          document.head.append(Object.assign(document.createElement("link"), sheet));
        }),
    );
  };

  test("with attested.css linked, each has its theme", async () => {
    const { page } = await openPage({ policy, dark: true });
    await link(page);
    await put(page, [
      ["file", "auto"],
      ["html", "auto"],
      ["html", "dark"],
      ["file", "light"],
      ["mount", "dark"],
      ["mount", "auto"],
    ]);
    expect(await inks(page)).toEqual([ink.dark, ink.light, ink.dark, ink.light, ink.dark, ink.light]);
    const [figure] = await page
      .locator(".attested-dark")
      .evaluateAll((figures) => figures.map((each) => getComputedStyle(each).backgroundColor));
    expect(figure).toBe("rgb(20, 22, 25)");
  });

  test.each([360, 700, 1200])("with attested.css linked, a static figure shows one picture: %i px", async (width) => {
    const { page } = await openPage({ policy, width });
    await link(page);
    await put(page, [["html", "auto"]]);
    expect(await inks(page)).toEqual([ink.light]);
  });
});
