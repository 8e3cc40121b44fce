// Files, pages, styles, commands and links that the documentation shows are tried: dist, as the last build left it.
import { execFile } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { read as readTimeline } from "attested";
import type { Page } from "playwright-core";
import { blocks, links, pages, read, type Block } from "./blocks.ts";
import { useBrowser } from "./browser/harness.ts";
import { openRoom } from "./browser/pages.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const local = `test/.doctest/${process.pid}-docs`;
const bin = join(root, local, "bin");

/** What readers have before they start, where a page does not give them a file of this name. */
const given: Readonly<Record<string, string>> = {
  "events.json": `{"sources": [{"id": "dod", "title": "Readout"}],
    "events": [{"id": "call-1", "date": "2022-02-18", "title": "Austin and Shoigu speak"},
               {"id": "call-2", "date": "2022-10-23", "title": "Shoigu calls back", "citations": [{"source": "dod", "quote": "a call"}]}]}`,
  "events.csv": "id,date,title\ncall-2,2022-10-23,Shoigu calls back\n",
  "reports.json": `{"sources": [{"id": "tass", "title": "TASS", "reports": [{"event": "call-2", "says": "2022-10-23"}]}]}`,
};

const all = pages.map((path) => ({ path, folder: `${local}/${path.replace(/\W/g, "_")}`, found: blocks(read(path)) }));
const of = (language: string): { at: string; folder: string; block: Block }[] =>
  all.flatMap(({ path, folder, found }) =>
    found
      .filter((block) => block.language === language)
      .map((block) => ({ at: `${path}:${block.line}`, folder, block })),
  );

/** A folder for each page: what readers have, the package installed, and the files that the page tells them to write. */
function setUp(): void {
  mkdirSync(bin, { recursive: true });
  for (const [name, shift] of [
    ["attested", ""],
    ["npx", "shift; "],
  ] as const) {
    const program = `#!/bin/sh\n${shift}exec "${process.execPath}" "${root}dist/cli.js" "$@"\n`;
    writeFileSync(join(bin, name), program);
    chmodSync(join(bin, name), 0o755);
  }
  const inter = `${root}node_modules/@expo-google-fonts/inter/`;
  for (const { folder, found } of all) {
    const here = join(root, folder);
    mkdirSync(join(here, "node_modules"), { recursive: true });
    symlinkSync(root, join(here, "node_modules/attested"));
    for (const name of ["sources", "documents"]) {
      mkdirSync(join(here, name));
      writeFileSync(join(here, name, "dod.txt"), "They had a call.\n");
    }
    for (const weight of ["400Regular/Inter_400Regular", "600SemiBold/Inter_600SemiBold", "700Bold/Inter_700Bold"])
      copyFileSync(`${inter}${weight}.ttf`, join(here, `${weight.split("/")[1]?.replace(/_\d+/, "-")}.ttf`));
    cpSync(`${root}dist/attested.standalone.js`, join(here, "attested.standalone.js"));
    cpSync(`${root}dist/locales`, join(here, "locales"), { recursive: true });
    for (const [name, text] of Object.entries(given)) writeFileSync(join(here, name), text);
    for (const { file, code } of found) if (file !== undefined) writeFileSync(join(here, file), code);
  }
}
beforeAll(setUp);
afterAll(() => rmSync(join(root, local), { recursive: true, force: true }));

const isTimeline = (value: unknown): boolean =>
  Array.isArray(value) || (typeof value === "object" && value !== null && ("events" in value || "sources" in value));

test.each([...of("json"), ...of("csv")])("$at is an input without a fault", ({ block: { language, code } }) => {
  if (language === "json" && !isTimeline(JSON.parse(code))) return;
  const { timeline, issues } = readTimeline(code);
  expect(issues.filter(({ severity }) => severity !== "notice")).toEqual([]);
  expect(timeline.events.length + timeline.sources.length).toBeGreaterThan(0);
});

/** Commands that are not run here: they need the network, or are this repository's own and run by others. */
const elsewhere = /^(node scripts\/|npm (install|i|ci|init|start|test|run|pack)\b|curl |bash \.ci\/run|UPDATE=1 npm )/;

/** Runs one line as a shell would. */
async function shell(line: string, folder: string): Promise<{ status: number; said: string }> {
  const env = { ...process.env, PATH: `${bin}:${process.env["PATH"]}`, NODE_OPTIONS: "" };
  return promisify(execFile)("bash", ["-c", line], { cwd: join(root, folder), env }).then(
    ({ stderr }) => ({ status: 0, said: stderr }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ status: code, said: stderr }),
  );
}

describe("commands", () => {
  const shown = of("sh").map(({ at, folder, block }) => ({
    at,
    folder,
    lines: block.code.split("\n").filter((line) => line !== "" && !line.startsWith("#") && !elsewhere.test(line)),
  }));
  test.each(shown.filter(({ lines }) => lines.length > 0))(
    "$at runs",
    async ({ lines, folder }) => {
      for (const line of lines) {
        // oxlint-disable-next-line no-await-in-loop -- one line needs what the one before has written
        const { status, said } = await shell(line.replace(/\s+#.*$/, ""), folder);
        // what is found in an input is not a fault of the command
        const most = /attested (check|verify)/.test(line) ? 1 : 0;
        expect([line, status <= most ? 0 : status, said]).toEqual([line, 0, expect.any(String)]);
      }
    },
    60_000,
  );

  test("that are scripts of this package exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = of("sh").flatMap(({ block }) =>
      [...block.code.matchAll(/^(?:UPDATE=1 )?npm (?:run )?([\w:-]+)/gm)].map(([, script = ""]) => script),
    );
    expect(named).toEqual(expect.arrayContaining(["start", "test"]));
    expect(
      named.filter((script) => !["install", "i", "ci", "init", "pack"].includes(script) && !(script in scripts)),
    ).toEqual([]);
  });
});

const open = useBrowser();

test.each(of("html"))("$at is a page, or a part of one, in which all works", async ({ at, folder, block }) => {
  const file = `${folder}/page-${at.replace(/\W/g, "-")}.html`;
  const whole = block.code.startsWith("<!doctype html>");
  const script = block.code.includes("attested.standalone.js") ? "" : `<script src="attested.standalone.js"></script>`;
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title>${script}\n${block.code}`;
  writeFileSync(join(root, file), whole ? block.code : page);
  const { page: tab, errors, leaving } = await open({ path: file });
  const drawn = (): Promise<boolean[]> =>
    tab
      .locator("attested-timeline")
      .evaluateAll((elements) => elements.map((each) => each.querySelector("svg .attested-event") !== null));
  await tab
    .waitForFunction(() =>
      [...document.querySelectorAll("attested-timeline")].every((each) => each.querySelector("svg .attested-event")),
    )
    .catch(() => {}); // told below, with the errors
  expect({ errors, leaving, drawn: await drawn() }).toEqual({
    errors: [],
    leaving: [],
    drawn: (await drawn()).map(() => true),
  });
});

/** What is painted, and where: of each element of a figure the properties that a page may want to change. */
const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const properties = ["fill", "stroke", "strokeWidth", "color", "backgroundColor", "fontFamily", "fontStyle"];
    properties.push(
      "fontWeight",
      "display",
      "borderTopColor",
      "borderTopWidth",
      "borderTopLeftRadius",
      "textDecorationLine",
    );
    properties.push(
      "textTransform",
      "opacity",
      "listStyleType",
      "maxWidth",
      "marginTop",
      "marginBottom",
      "letterSpacing",
    );
    return [...document.querySelectorAll("figure.attested-figure, figure.attested-figure *")].map((element) => {
      const style = getComputedStyle(element) as unknown as Record<string, string>;
      return properties.map((property) => style[property]).join("|");
    });
  });

/** One declaration of a style sheet, in a sheet of its own. */
const declarations = (page: Page, css: string): Promise<{ rule: string; media: string }[]> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const split = (rules: CSSRuleList, media: string): { rule: string; media: string }[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSMediaRule) return split(rule.cssRules, rule.conditionText);
        if (!(rule instanceof CSSStyleRule)) return [];
        const written = rule.style.cssText.split(/;\s*/).filter((line) => line !== ""); // shorthands stay whole
        return written.map((line) => ({ rule: `${rule.selectorText} { ${line} }`, media }));
      });
    return split(sheet.cssRules, "");
  }, css);

/** Whatever the classes stand for: types with and without a colour, dates that disagree, a remark, a count, an open card. */
const everything = {
  title: "Everything",
  description: "All that can be styled",
  types: { call: "Call", drill: { label: "Drill", color: "#9a6412" } },
  sources: [
    { id: "a", title: "A", url: "https://a.example" },
    { id: "b", title: "B" },
  ],
  events: [
    {
      id: "one",
      type: "call",
      title: "One",
      text: "More of it",
      annotation: "A remark",
      importance: 3,
      citations: [
        { source: "a", says: "2022-02-01", quote: "so" },
        { source: "b", says: "2022-03-01" },
      ],
    },
    { id: "two", type: "drill", title: "Two", date: "2022-10", citations: ["a"] },
    ...Array.from({ length: 60 }, (_, i) => ({ id: `n${i}`, type: "call", date: "2022-06-01", title: `N ${i}` })),
  ],
};

test.each(of("css"))("$at: every line changes what is painted", async ({ block }) => {
  const { page } = await openRoom(open, { width: 900 });
  await page.evaluate((input) => {
    window.view = window.attested.mount("#room", input, { height: 300, onIssue: () => {} });
    window.view.reveal("one");
    document.head.append(Object.assign(document.createElement("style"), { id: "own" }));
  }, everything);
  const lines = await declarations(page, block.code);
  expect(lines.length).toBeGreaterThanOrEqual(block.code.split(";").length - 1);
  for (const { rule, media } of lines) {
    /* oxlint-disable no-await-in-loop -- one line after the other */
    await page.emulateMedia({
      media: media.includes("print") ? "print" : "screen",
      colorScheme: media.includes("dark") ? "dark" : "light",
      forcedColors: media.includes("forced-colors") ? "active" : "none",
    });
    const before = await painted(page);
    await page.evaluate((text) => document.getElementById("own")?.replaceChildren(text), rule);
    const after = await painted(page);
    await page.evaluate(() => document.getElementById("own")?.replaceChildren());
    /* oxlint-enable no-await-in-loop */
    expect([rule, before.some((style, index) => style !== after[index])]).toEqual([rule, true]);
  }
});

/** The name that GitHub gives a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");

const anchors = (path: string): Set<string> =>
  new Set([...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchor(heading)));

test.each(pages)("every link of %s within the repository leads somewhere", (path) => {
  const broken = links(path, read(path)).filter(
    ({ target, hash }) => !existsSync(join(root, target)) || (hash !== undefined && !anchors(target).has(hash)),
  );
  expect(broken).toEqual([]);
});

test("the index leads to every page", () => {
  const index = read("docs/README.md");
  const missing = pages.filter(
    (path) =>
      path.startsWith("docs/") && path !== "docs/README.md" && !index.includes(`(${path.slice("docs/".length)}`),
  );
  expect(missing).toEqual([]);
});
