// What is published, in a real browser: the style sheet in a page that allows no other, and what an import touches.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { renderHTML } from "attested";
import type { Page } from "playwright-core";
import { watch } from "../watch.ts";
import { importMap, origin, useBrowser } from "./harness.ts";
import { seeds } from "./pages.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const open = useBrowser();
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
const sheet = `<link rel="stylesheet" href="/dist/attested.css">`;
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
   <meta name="viewport" content="width=device-width"><title>A page</title>${head}</head><body><main><h1>A page</h1>${body}</main></body></html>`;

describe("attested.css", () => {
  const widths = [1120, 680, 360];
  const figure = renderHTML([...seeds], { widths });

  /** What the reader sees of each node of the figure but its style element. */
  const look = (visited: Page): Promise<unknown[]> =>
    visited.evaluate(() =>
      [...document.querySelectorAll("figure, figure *:not(style)")].map((node) => {
        const box = node.getBoundingClientRect();
        const { display, fill, stroke, color, opacity, fontSize, fontWeight, fontFamily, margin, padding, cursor } =
          getComputedStyle(node);
        const at = [box.left, box.top, box.width, box.height].map(Math.round);
        return [
          node.localName,
          ...at,
          display,
          fill,
          stroke,
          color,
          opacity,
          fontSize,
          fontWeight,
          fontFamily,
          margin,
          padding,
          cursor,
        ].join();
      }),
    );

  test.each([
    [1280, true],
    [760, false],
    [360, false],
  ])("alone makes static markup look as its own style element does, %i px wide, dark: %s", async (width, dark) => {
    const free = await open({ html: page("", figure), width, dark, script: false });
    const strict = await open({ html: page(policy + sheet, figure), width, dark, script: false });
    const bare = await open({ html: page(policy, figure), width, dark, script: false });
    const expected = await look(free.page);
    expect(expected.length).toBeGreaterThan(1000);
    expect(await look(strict.page)).toEqual(expected);
    expect(await look(bare.page)).not.toEqual(expected);
    const room = await free.page.locator("figure").evaluate((node) => node.clientWidth);
    const fitting = widths.find((each) => each * 0.88 <= room) ?? 360;
    const shown = strict.page.locator("svg.attested:visible");
    expect(await shown.evaluateAll((all) => all.map((svg) => svg.getAttribute("width")))).toEqual([String(fitting)]);
    expect(strict.errors.filter((error) => !/inline style/.test(error))).toEqual([]);
  });

  test("gives way to any rule of the page, and takes its custom properties", async () => {
    const own = `<link rel="stylesheet" href="data:text/css,.attested-title{fill:rgb(1,2,3)}:root{--attested-quiet:rgb(4,5,6)}">`;
    const { page: visited } = await open({ html: page(own + sheet, figure), width: 1280, script: false });
    const fills = await visited.evaluate(() =>
      [".attested-title", ".attested-tick"].map((css) => getComputedStyle(document.querySelector(css) as Element).fill),
    );
    expect(fills).toEqual(["rgb(1, 2, 3)", "rgb(4, 5, 6)"]);
  });

  test("has every rule that the element and mount give to a page", async () => {
    const data = `<script type="application/json">[{"date":"1985","title":"One"},{"date":"1986","title":"Two"}]</script>`;
    const head = `${policy}${sheet}<script src="/dist/attested.standalone.js"></script>`;
    const { page: visited } = await open({ html: page(head, `<attested-timeline>${data}</attested-timeline>`) });
    await visited.waitForSelector("figure [role=button]");
    const missing = await visited.evaluate(() => {
      const leaves = (rules: CSSRuleList, within = ""): string[] =>
        [...rules].flatMap((rule) =>
          "cssRules" in rule && !(rule instanceof CSSStyleRule) && (rule.cssRules as CSSRuleList).length > 0
            ? leaves(rule.cssRules as CSSRuleList, `${within}${rule.cssText.split("{")[0]}`)
            : [within + rule.cssText],
        );
      const [file] = [...document.styleSheets].filter(({ href }) => href?.endsWith("attested.css"));
      // the file says that a figure is mounted, which one that adopts a sheet is
      const known = new Set(
        (file === undefined ? [] : leaves(file.cssRules)).map((rule) => rule.replaceAll(':has([role="button"])', "")),
      );
      const adopted = document.adoptedStyleSheets
        .flatMap((each) => leaves(each.cssRules))
        .map((rule) => rule.replaceAll(':has([role="button"])', ""));
      // which pictures of a figure are shown, and how wide it would be, is said for its own widths
      const isChoice = (rule: string): boolean =>
        /svg.attested-at-\d|figure > \.attested-at-\d|#attested\.attested-figure\) \{/.test(rule);
      return {
        known: known.size,
        adopted: adopted.length,
        missing: adopted.filter((rule) => !known.has(rule) && !isChoice(rule)),
      };
    });
    expect(missing.adopted).toBeGreaterThan(50);
    expect(missing.known).toBeGreaterThan(missing.adopted);
    expect(missing.missing).toEqual([]);
  });
});

describe("importing attested touches no global", () => {
  const untouched = { read: [], changed: [], exports: 8 };

  test("of a page, and nothing in it", async () => {
    const { page: visited, errors } = await open({ html: page(importMap(), "") });
    const found = await visited.evaluate<object>(`(async () => {
      const markup = document.documentElement.outerHTML;
      ${watch}
      const exports = Object.keys(await import("attested")).length;
      const isAsItWas = document.documentElement.outerHTML === markup;
      return { ...seen(), exports, isAsItWas, sheets: document.adoptedStyleSheets.length };
    })()`);
    expect(found).toEqual({ ...untouched, isAsItWas: true, sheets: 0 });
    expect(errors).toEqual([]);
  });

  test("of a worker", async () => {
    // a worker has no import map: the names are resolved as a bundler would
    const { imports } = JSON.parse(importMap().replace(/<[^>]*>/g, "")) as { imports: Record<string, string> };
    const { page: visited, errors } = await open({ html: page("", "") });
    await visited.context().route(/\.m?js$/, (route) => {
      const code = readFileSync(`${root}${new URL(route.request().url()).pathname}`, "utf8");
      const body = code.replace(/(\bfrom\s*)["']([\w-]+)["']/g, (whole, from: string, name: string) =>
        name in imports ? `${from}"${imports[name]}"` : whole,
      );
      return route.fulfill({ body, contentType: "text/javascript" });
    });
    const program = `${watch} import("${origin}/dist/index.js").then((all) => {
      const what = { ...seen(), exports: Object.keys(all).length };
      postMessage({ ...what, svg: all.renderSVG([{ date: "1985", title: "One" }]).includes(">One<") });
    }).catch((error) => postMessage(String(error)));`;
    const found = await visited.evaluate((code) => {
      const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
      const worker = new Worker(address, { type: "module" });
      return new Promise((done) => worker.addEventListener("message", ({ data }) => done(data), { once: true }));
    }, program);
    expect(found).toEqual({ ...untouched, svg: true });
    expect(errors).toEqual([]);
  });
});
