// The pages of examples/gallery and examples/uncertainty, as `npm run docs` builds them: dist, as the last build left it.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { read, type Input } from "attested";
import type { Page } from "playwright-core";
import { examples } from "../examples/gallery/examples.js";
import { groups } from "../examples/uncertainty/forms.js";
import { useBrowser } from "./browser/harness.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const out = `node_modules/.cache/gallery-${process.pid}`;
const open = useBrowser();

beforeAll(async () => {
  if (!existsSync(`${root}dist/.stamp`)) throw new Error("dist is not built: npm run build");
  mkdirSync(`${root}${out}`, { recursive: true });
  for (const name of ["gallery", "uncertainty"]) {
    // oxlint-disable-next-line no-await-in-loop -- both write the style sheet
    const { stderr } = await promisify(execFile)(process.execPath, [`examples/${name}/build.js`, out], { cwd: root });
    expect(stderr).toBe(""); // issues would stand there
  }
}, 120_000);
afterAll(() => rmSync(`${root}${out}`, { recursive: true, force: true }));

const textOf = (name: string): string => readFileSync(`${root}${out}/${name}`, "utf8");
const unescape = (markup: string): string =>
  markup.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
/** What can be copied from a page, as a reader gets it. */
const copied = (name: string): string[] =>
  [...textOf(name).matchAll(/<div [^>]*data-copy>[^]*?<code>([^]*?)<\/code>/g)].map(([, code = ""]) => unescape(code));

describe.each(examples)("the example $folder", ({ folder, files }) => {
  const at = `${root}examples/gallery/${folder}/`;

  test("reads without an issue, and every event says its source", async () => {
    const names = files.filter((name) => /\.(json|csv)$/.test(name));
    const inputs: Input[] =
      names.length > 0
        ? names.map((name) => readFileSync(at + name, "utf8"))
        : [((await import(`${at}timeline.js`)) as { default: Input }).default];
    const { timeline, issues } = read(inputs);
    expect(issues).toEqual([]);
    expect(timeline.events.length).toBeGreaterThan(2);
    expect(timeline.events.filter(({ citations }) => citations.length === 0)).toEqual([]);
    for (const { id, title, url } of timeline.sources) {
      expect(title).not.toBe("");
      expect([id, url ?? "https://"]).toEqual([id, expect.stringMatching(/^https:\/\//)]);
    }
  });

  test("stands on the page with every one of its files, to the letter", () => {
    expect(readdirSync(at).toSorted()).toEqual([...files].toSorted());
    for (const name of files) expect(copied("index.html")).toContain(readFileSync(at + name, "utf8").trimEnd());
    expect(textOf("index.html")).toContain(`id="${folder}-example"`);
  });
});

test("no two nodes of a page have one id", () => {
  for (const name of ["index.html", "uncertainty.html"]) {
    const ids = [...textOf(name).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  }
});

test("every form of uncertainty can be copied as it is written", () => {
  const dates = groups.flatMap(({ forms }) => forms.map(([date]) => date));
  expect(dates.length).toBeGreaterThan(40);
  expect(copied("uncertainty.html")).toEqual(expect.arrayContaining(dates));
});

const sidewards = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(["index.html", "uncertainty.html"])("%s", (name) => {
  test.each([1200, 360])("%i px wide, from the file system: nothing asked for, nothing amiss", async (width) => {
    const { page, errors, leaving } = await open({ file: `${out}/${name}`, width });
    expect(await sidewards(page)).toBe(0);
    expect(await page.locator(".copy").count()).toBe(copied(name).length);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await sidewards(page)).toBe(0);
    expect([errors, leaving]).toEqual([[], []]);
  });

  test("has nothing that axe finds, in light and dark; the pictures have tests of their own", async () => {
    const { page } = await open({ file: `${out}/${name}`, width: 1200 });
    await page.evaluate(() =>
      document.querySelectorAll("attested-timeline, figure, svg.attested").forEach((picture) => picture.remove()),
    );
    for (const scheme of ["light", "dark"] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one page, in one light after the other
      await page.emulateMedia({ colorScheme: scheme });
      // oxlint-disable-next-line no-await-in-loop -- one page, in one light after the other
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .options({ resultTypes: ["violations"], ...(scheme === "dark" && { runOnly: ["color-contrast"] }) })
        .analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))).toEqual(
        [],
      );
    }
  }, 60_000);

  test("is all there without script", async () => {
    const { page, errors } = await open({ file: `${out}/${name}`, width: 1000, script: false });
    expect(await page.locator(".copy").count()).toBe(0);
    const pictures = page.locator(".picture:not(.grey), .drawn");
    const heights = await pictures.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThanOrEqual(examples.length);
    expect(Math.min(...heights)).toBeGreaterThan(60);
    expect(errors).toEqual([]);
  });
});

test("a button copies what stands beside it", async () => {
  const { page } = await open({ path: `${out}/index.html`, width: 1200 });
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text: string) => document.body.setAttribute("data-copied", text) },
    });
  });
  await page.getByRole("button", { name: "Copy titanic/british-report.json" }).click();
  expect(await page.getByRole("button", { name: "Copied: titanic/british-report.json" }).count()).toBe(1);
  const text = readFileSync(`${root}examples/gallery/titanic/british-report.json`, "utf8").trimEnd();
  expect(await page.evaluate(() => document.body.getAttribute("data-copied"))).toBe(text);
});

test.each([true, false])("what is Arabic or Japanese is so in all its words; with script: %s", async (script) => {
  const { page } = await open({ file: `${out}/index.html`, width: 1200, script });
  for (const [folder, word] of [
    ["suez", "المصادر"],
    ["meiji", "出典"],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one picture after the other
    const text = await page.locator(`#${folder}-example .picture`).innerText();
    expect(text).toContain(word);
    expect(text).not.toMatch(/sources|events as a list|Undated/i);
  }
});

test("the timelines come alive: an event opens its card", async () => {
  const { page, errors } = await open({ file: `${out}/index.html`, width: 1200 });
  for (const [folder, words] of [
    ["meiji", "慶応3年10月14日"],
    ["suffrage", "Electoral Act 1893"],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one card after the other
    await page.locator(`#${folder}-example svg.attested:visible [tabindex="0"]`).first().press("Enter");
    // oxlint-disable-next-line no-await-in-loop -- one card after the other
    expect(await page.locator(`#${folder}-example dialog[open]`).textContent()).toContain(words);
  }
  expect(errors).toEqual([]);
});
