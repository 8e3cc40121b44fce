// The page into which a table is pasted: opened from disk, kept off the network by its own policy.
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { useBrowser, type Visited } from "./harness.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = `node_modules/.cache/paste-${process.pid}`;
const file = `${folder}/paste.html`;
const open = useBrowser();

beforeAll(async () => {
  mkdirSync(`${root}${folder}`, { recursive: true });
  await promisify(execFile)(process.execPath, ["examples/paste/build.js", folder], { cwd: root });
}, 120_000);
afterAll(() => rmSync(`${root}${folder}`, { recursive: true, force: true }));

const faulty = `date,title,source,url
2022-10-21,Austin calls Shoigu,TASS,https://example.org/1
2022-13-23,A month too many,TASS,javascript:alert(1)
03.04.2022,As a spreadsheet writes it,DoD,https://example.org/2
,No date,DoD,
2022-10-23,Shoigu calls back,DoD,https://example.org/2
`;
const sound = "date,title,source\n2022-10-21,Austin calls Shoigu,TASS\n2022-10-23,Shoigu calls back,TASS";

const issues = (page: Page): Locator => page.locator("#issues li");
const drawn = (page: Page, within = ".picture"): Promise<string[]> =>
  page.locator(`${within} .attested-list li[data-event] > strong`).allTextContents();

/** Waits for what is said of the input, and until its picture is drawn. */
async function said(page: Page, text: string | RegExp): Promise<void> {
  await page.locator("#summary").filter({ hasText: text }).waitFor({ timeout: 20_000 });
  await page.waitForFunction(() => document.getElementById("progress")?.textContent === "");
}

async function openPage(width = 1200): Promise<Visited> {
  const visited = await open({ file, width });
  await said(visited.page, "9 events, 9 sources; no issues.");
  return visited;
}

async function put(page: Page, text: string, expected: string | RegExp): Promise<void> {
  await page.fill("#text", text);
  await said(page, expected);
}

/** Drops files with these names and bytes onto the page. */
async function drop(
  page: Page,
  files: readonly (readonly [name: string, bytes: string | readonly number[]])[],
): Promise<void> {
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name, bytes] of all)
      dataTransfer.items.add(new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name));
    const target = document.getElementById("text");
    for (const type of ["dragenter", "dragover", "drop"])
      target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

const caret = (page: Page): Promise<{ line: number; column: number; selected: string; focused: boolean }> =>
  page.locator("#text").evaluate((area: HTMLTextAreaElement) => {
    const before = area.value.slice(0, area.selectionStart);
    return {
      line: before.split("\n").length,
      column: area.selectionStart - before.lastIndexOf("\n"),
      selected: area.value.slice(area.selectionStart, area.selectionEnd),
      focused: document.activeElement === area,
    };
  });

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true) // there are no frames
    .options({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })
    .analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

const sidewards = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([1200, 360])("%i px wide", (width) => {
  test("with the example, with faults and empty: nothing amiss, in light and dark", async () => {
    const { page, errors, leaving } = await openPage(width);
    expect(await drawn(page)).toHaveLength(9);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await put(page, faulty, "4 errors");
    expect(await violations(page)).toEqual([]);
    expect(await sidewards(page)).toBe(0);
    await page.click("#clear");
    await said(page, "Nothing to read yet.");
    await page.emulateMedia({ colorScheme: "light" });
    expect(await violations(page)).toEqual([]);
    expect(await page.locator("#empty").textContent()).toContain("Your timeline appears here");
    expect(await page.locator(".outputs button:enabled").count()).toBe(0);
    expect(await sidewards(page)).toBe(0);
    expect([errors, leaving]).toEqual([[], []]);
  }, 120_000); // axe takes its time

  test("the text stands beside or above the picture, in letters of at least 13 px", async () => {
    const { page } = await openPage(width);
    await put(page, faulty, "4 errors");
    const [data, view] = await Promise.all([".data", ".view"].map((part) => page.locator(part).boundingBox()));
    const isBeside = (view?.x ?? 0) >= (data?.x ?? 0) + (data?.width ?? 0);
    expect(isBeside).toBe(width === 1200);
    expect((view?.y ?? 0) >= (data?.y ?? 0) + (data?.height ?? 0)).toBe(width === 360);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("body *:not(.picture *, script, option, symbol *)")]
        .filter((part) => [...part.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim() !== ""))
        .filter((part) => Number.parseFloat(getComputedStyle(part).fontSize) < 12.99)
        .map((part) => part.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
  });
});

describe("nothing leaves the machine", () => {
  test("the page's own policy refuses every way out, and text that would become markup", async () => {
    const { page, leaving } = await openPage();
    const stopped = new Map<string, string | undefined>();
    page.on("requestfailed", (request) => stopped.set(request.url(), request.failure()?.errorText));
    const outcome = await page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
        refused.push(effectiveDirective),
      );
      const fails = async (run: () => unknown): Promise<boolean> => {
        try {
          await run();
          return false;
        } catch {
          return true;
        }
      };
      const thrown = [
        await fails(() => fetch("https://example.org/")),
        await fails(() => fetch("data:text/plain,a")),
        await fails(() => fetch(location.href)),
        await fails(
          () =>
            new Promise((done, fail) => {
              const socket = new WebSocket("wss://example.org/");
              socket.addEventListener("open", done);
              socket.addEventListener("error", fail);
            }),
        ),
        await fails(() => (document.body.innerHTML = "<p>")),
        await fails(() => (document.body.appendChild(document.createElement("script")).textContent = "harmed = 1")),
        await fails(() => new Worker("worker.js")),
      ];
      navigator.sendBeacon("https://example.org/", "a");
      const add = (name: string, attributes: Record<string, string>): HTMLElement => {
        const made = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
        return document.body.appendChild(made);
      };
      add("img", { src: "https://example.org/a.png" });
      add("iframe", { src: "https://example.org/" });
      add("link", { rel: "stylesheet", href: "https://example.org/a.css" });
      add("link", { rel: "prefetch", href: "https://example.org/a" });
      add("video", { src: "https://example.org/a.mp4" });
      (add("form", { action: "https://example.org/" }) as HTMLFormElement).submit();
      add("style", {}).textContent = "@import 'https://example.org/b.css'";
      await new Promise((done) => setTimeout(done, 300));
      return { thrown, refused: [...new Set(refused)].toSorted() };
    });
    expect(outcome.thrown).toEqual([true, true, true, true, true, true, true]);
    expect(outcome.refused).toEqual(
      expect.arrayContaining([
        "connect-src",
        "form-action",
        "frame-src",
        "img-src",
        "media-src",
        "require-trusted-types-for",
        "style-src-elem",
      ]),
    );
    // what the browser was asked for, it refused by the policy, before the network
    expect(leaving.filter((url) => stopped.get(url) !== "csp")).toEqual([]);
  });

  test("nothing is stored: a reload brings the example, and asks first where somebody typed", async () => {
    const { page } = await openPage();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual([]);
    await page.locator("#text").press("End");
    await page.keyboard.type("secret");
    await page.reload();
    await said(page, "9 events");
    expect(asked).toEqual(["beforeunload"]);
    expect(await page.inputValue("#text")).not.toContain("secret");
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
    ]);
    expect(stored).toEqual([0, 0, "", 0]);
  });

  test("a picture of any kind has its rules", async () => {
    const { page, errors, leaving } = await openPage();
    for (const table of [
      "date,title,lane\n2022-10-21,One,First\n2022-10-22,Other,Second",
      "date,title,type\n2022-10-21,One,call\n2022-10-22,Other,",
      "date,title,type,lane\n2022-10-21,One,call,First\n2022-10-22,Other,,Second",
      "date,title\n2022-01/2022-03,One\n2022-02/2022-05,Other",
    ])
      await put(page, table, "2 events");
    await page.fill(
      "#text",
      '{"types": {"a": {"label": "A", "color": "#ffff00"}}, "events": [{"date": "2022", "title": "One", "type": "a"}]}',
    );
    await said(page, "1 event");
    expect([errors, leaving]).toEqual([[], []]);
  });

  test("what is pasted never becomes markup", async () => {
    const { page, errors, leaving } = await openPage();
    const hostile = `<img src=https://example.org/x onerror="window.harmed = 1">`;
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await put(
      page,
      `date,title,type,source,quote,${cell(hostile)}\n2022-10-21,${cell(hostile)},${cell(hostile)},${cell(hostile)},${cell(hostile)},a\n${cell(hostile)},</textarea><script>harmed = 1</script>,,,,`,
      "2 events",
    );
    await page.fill("#title", hostile);
    await page.waitForTimeout(500);
    await drop(page, [
      ["<img src=x onerror='harmed = 1'>.csv", sound],
      ["b.json", "{}"],
    ]);
    await said(page, "4 events"); // both take their place beside what was typed
    const found = await page.evaluate(() => [
      "harmed" in window,
      document.querySelectorAll("main img, main script, main [onerror]").length,
    ]);
    expect(found).toEqual([false, 0]);
    expect([errors, leaving]).toEqual([[], []]);
  });
});

describe("from text to picture", () => {
  test("what is typed is read once, when it has settled, and the picture's nodes are kept", async () => {
    const { page, errors } = await openPage();
    await put(page, sound, "2 events, 1 source; no issues.");
    expect(await drawn(page)).toEqual(["Austin calls Shoigu", "Shoigu calls back"]);
    const changes = await page.evaluateHandle(() => {
      const seen = { summaries: 0, same: document.querySelector(".picture [data-event]") };
      new MutationObserver(() => seen.summaries++).observe(document.querySelector("#summary") as Element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return seen;
    });
    await page.locator("#text").press("Control+End");
    await page.keyboard.type("\n2022-11-01,A third event,TASS");
    await said(page, "3 events, 1 source");
    expect(await drawn(page)).toHaveLength(3);
    expect(await changes.evaluate(({ summaries, same }) => [summaries, same?.isConnected])).toEqual([1, true]);
    expect(errors).toEqual([]);
  });

  test("cells of a spreadsheet, which come with tabs, and other forms", async () => {
    const { page, errors } = await openPage();
    await page.evaluate(() => document.querySelector<HTMLTextAreaElement>("#text")?.select());
    // what a spreadsheet hands over: the text with tabs, quoted where a cell has a line break
    await page.evaluate(
      (text) => document.execCommand("insertText", false, text),
      'Date\tTitle\tSource\n2022-10-21\tA call, with a comma\tTASS\n2022-10-23\t"Two\nlines"\tDoD',
    );
    await said(page, "2 events, 2 sources; no issues.");
    expect(await drawn(page)).toEqual(["A call, with a comma", "Two lines"]);
    await put(page, "\ufeffdate;title\r\n2022-10-21;A\r\n2022-13-01;B", "1 error");
    expect(await issues(page).textContent()).toContain("line 3, column 6");
    await put(page, '{"events": [\n  {"date": "2022-10-21" "title": "A"}\n]}', "1 event, 0 sources; 1 warning.");
    expect(await issues(page).textContent()).toContain("Warning · line 2, column 24");
    await put(page, "title,source\nA,TASS", "1 event, 1 source; 1 error.");
    expect(await issues(page).textContent()).toContain("the events have no place on the axis");
    await put(page, "Datum\tTitel\n2022-10-21\tA", "0 events, 0 sources; 1 error.");
    expect(await page.locator("#empty").textContent()).toContain("no event in it that could be drawn");
    await put(page, "  \n", "Nothing to read yet.");
    expect(await issues(page).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test("the example as JSON says the same as the one as CSV", async () => {
    const { page } = await openPage();
    const csv = await drawn(page);
    await page.click("#example-json");
    await said(page, "9 events, 9 sources; no issues.");
    await page.locator(".picture h3", { hasText: "Hearing gravitational waves" }).waitFor();
    expect(await drawn(page)).toEqual(csv);
    expect(await page.getAttribute("#title", "placeholder")).toBe("Hearing gravitational waves");
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await page.inputValue("#text")).toMatch(/^id,date/);
  });

  test("choices change the picture at once", async () => {
    const { page, errors } = await openPage();
    const picture = page.locator(".picture svg.attested:visible");
    expect(await picture.getAttribute("class")).toContain("attested-horizontal");
    await page.selectOption("#orientation", "vertical");
    await page.locator(".picture svg.attested-vertical:visible").waitFor();
    await page.selectOption("#locale", "de");
    await page.locator(".picture figure[lang=de]").waitFor();
    await page.selectOption("#theme", "dark");
    await page.fill("#title", "A title");
    await page.locator(".picture h3", { hasText: "A title" }).waitFor();
    const ink = await page
      .locator(".picture .attested-title")
      .first()
      .evaluate((text) => getComputedStyle(text).fill);
    expect(ink).toBe("rgb(236, 236, 236)");
    await page.selectOption("#width", "360");
    await page.waitForFunction(
      () => document.querySelector<SVGElement>(".picture svg.attested-at-room")?.getBoundingClientRect().width === 360,
    );
    await page.selectOption("#orientation", "");
    await page.selectOption("#theme", "");
    await page.selectOption("#locale", "");
    await page.locator(".picture figure[lang=en]").waitFor();
    expect(errors).toEqual([]);
  });

  test("far too many events are read and checked, and drawn on request", async () => {
    const { page, errors } = await openPage();
    const rows = Array.from({ length: 3500 }, (_, index) => `2022-13-01,Event ${index}`);
    await drop(page, [["many.csv", `date,title\n2022-01-01,A\n${rows.join("\n")}`]]);
    await said(page, "3,501 events, 0 sources; 3,500 errors.");
    expect(await issues(page).count()).toBe(200);
    expect(await page.locator("#issues .more").textContent()).toContain("3,300 more issues");
    expect(await page.getByRole("button", { name: "Draw 3,501 events" }).isVisible()).toBe(true);
    expect(await page.locator(".row").count()).toBeLessThan(60);
    await page.locator("#text").evaluate((area) => area.scrollTo(0, area.scrollHeight));
    await page.locator(".row .number", { hasText: "3502" }).waitFor();
    expect(errors).toEqual([]);
  });
});

describe("issues beside the lines", () => {
  test("each has its line marked by shape and words, and brings the caret there, by pointer and by key", async () => {
    const { page } = await openPage();
    await put(page, faulty, "4 errors");
    const marked = await page
      .locator(".row[data-severity]")
      .evaluateAll((rows) => rows.map((row) => [row.textContent, row.querySelector("use")?.getAttribute("href")]));
    expect(marked).toEqual([
      ["3", "#sign-error"],
      ["4", "#sign-error"],
      ["5", "#sign-error"],
    ]);
    const names = await page.locator("#issues button").evaluateAll((all) => all.map((each) => each.textContent));
    expect(names.map((name) => /^Error · line \d+, column \d+/.exec(name ?? "")?.[0])).toEqual([
      "Error · line 3, column 6",
      "Error · line 3, column 34",
      "Error · line 4, column 1",
      "Error · line 5, column 1",
    ]);
    await page.locator("#issues button").nth(1).click();
    expect(await caret(page)).toEqual({ line: 3, column: 34, selected: "javascript:alert(1)", focused: true });
    // both of its line; the browser tells of a caret that moved a little later
    await page.waitForFunction(() => document.querySelectorAll("#issues [aria-current=true]").length === 2);
    await page.locator("#issues button").nth(2).focus();
    await page.keyboard.press("Enter");
    expect(await caret(page)).toMatchObject({ line: 4, column: 1, selected: "03.04.2022", focused: true });
    await page.locator(".row[data-line='5'] .number").click();
    expect(await caret(page)).toMatchObject({ line: 5, column: 1, focused: true });
    await page.keyboard.press("ArrowUp"); // the list follows the caret
    await page.locator("#issues [aria-current=true]", { hasText: "line 4" }).waitFor();
  });

  test("a place far down and far to the right is brought into sight", async () => {
    const { page } = await openPage();
    const long = "x".repeat(400);
    const rows = Array.from({ length: 300 }, (_, index) => `${long},2022-10-21,Event ${index}`);
    await put(page, `text,date,title\n${rows.join("\n")}\n${long},2022-13-21,The fault`, "1 error");
    await page.locator("#issues button").click();
    expect(await caret(page)).toMatchObject({ line: 302, column: 407 });
    const view = await page.locator("#text").evaluate((area) => [area.scrollTop, area.scrollLeft, area.clientHeight]);
    expect(view[0]).toBeGreaterThan(300 * 20 - (view[2] ?? 0));
    expect(view[1]).toBeGreaterThan(1000);
    await page.locator(".row[data-line='302']").waitFor();
  });
});

describe("files", () => {
  test("several are merged, each with its issues; one can be taken out, and had back", async () => {
    const { page, errors } = await openPage();
    await drop(page, [
      ["events.csv", faulty],
      ["sources.json", '{"title": "Calls", "sources": [\n{"id": "TASS", "title": "TASS, 21 October", "tittle": 1}]}'],
    ]);
    await said(page, "5 events");
    expect(await page.locator("#told").textContent()).toContain(
      "Read: events.csv, sources.json; 2 inputs make one timeline.",
    );
    await page.locator(".picture h3", { hasText: "Calls" }).waitFor();
    const last = page.locator("#issues button", { hasText: "sources.json" }).last();
    await last.click();
    expect(await page.locator("#inputs [aria-current]").textContent()).toBe("sources.json");
    expect(await caret(page)).toMatchObject({ line: 2, focused: true });
    expect(await page.inputValue("#text")).toContain("tittle");
    await page.getByRole("button", { name: "Remove sources.json" }).click();
    await said(page, "4 errors.");
    expect(await page.locator("#inputs").isHidden()).toBe(true);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator("#inputs button", { hasText: "events.csv" }).click();
    expect(await page.inputValue("#text")).toBe(faulty);
    await page.setInputFiles("#files", { name: "more.csv", mimeType: "text/csv", buffer: Buffer.from(sound) });
    await said(page, "7 events");
    expect(await page.locator("#inputs li").count()).toBe(3);
    await page.click("#clear");
    await said(page, "Nothing to read yet.");
    expect(errors).toEqual([]);
  });

  test("the drop target shows while files are over the page, and text that is dragged is left alone", async () => {
    const { page } = await openPage();
    const over = (type: string, withFile: boolean): Promise<[boolean, boolean]> =>
      page.evaluate(
        ([name, has]) => {
          const dataTransfer = new DataTransfer();
          if (has) dataTransfer.items.add(new File(["a"], "a.csv"));
          else dataTransfer.setData("text/plain", "a");
          const event = new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true });
          document.body.dispatchEvent(event);
          return [event.defaultPrevented, document.getElementById("drop")?.hidden === false];
        },
        [type, withFile] as const,
      );
    expect(await over("dragover", false)).toEqual([false, false]);
    expect(await over("dragover", true)).toEqual([true, true]);
    expect(await over("dragleave", true)).toEqual([false, false]);
  });

  test("other encodings are read; what is no text is refused with a way out", async () => {
    const { page, errors } = await openPage();
    const told = page.locator("#told li");
    const utf16 = [0xff, 0xfe, ...Buffer.from(sound, "utf16le")];
    await drop(page, [["unicode.txt", utf16]]);
    await said(page, "2 events, 1 source; no issues.");
    await page.click("#clear");
    await drop(page, [["mark.csv", [0xef, 0xbb, 0xbf, ...Buffer.from("date,title\r\n2022-13-01,A\r\n")]]]);
    await said(page, "1 error");
    expect(await issues(page).textContent()).toContain("line 2, column 6");
    await page.click("#clear");
    await drop(page, [["excel.csv", [...Buffer.from("date,title\n2022-10-21,Caf"), 0xe9]]]);
    await said(page, "1 event, 0 sources; no issues.");
    expect(await drawn(page)).toEqual(["Café"]);
    expect(await told.last().textContent()).toContain("excel.csv is not UTF-8");
    const before = await page.inputValue("#text");
    await drop(page, [
      ["book.xlsx", [0x50, 0x4b, 3, 4, 20, 0]],
      ["picture.png", [0x89, 0x50, 0x4e, 0x47, 13, 10]],
      ["data.bin", [65, 0, 66]],
      ["nothing.csv", ""],
    ]);
    await told.filter({ hasText: "nothing.csv is empty." }).waitFor();
    expect(await told.allTextContents()).toEqual([
      expect.stringContaining("book.xlsx is a workbook"),
      "picture.png is a picture.",
      expect.stringContaining("data.bin is no text"),
      "nothing.csv is empty.",
    ]);
    expect(await page.inputValue("#text")).toBe(before);
    expect(errors).toEqual([]);
  });
});

describe("what is taken away", () => {
  const copied = async (page: Page, button: string, what: RegExp): Promise<string> => {
    await page.click(button);
    await page.locator("#said").filter({ hasText: what }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };

  test("SVG, HTML and embed code are copied as they are drawn", async () => {
    const { page, errors } = await openPage();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await put(page, sound, "2 events");
    await page.selectOption("#width", "520");
    await page.fill("#title", "Two calls");
    const svg = await copied(page, "#copy-svg", /^SVG copied, \d+ kB\.$/);
    expect(svg).toMatch(/^<svg [^>]*width="520"/);
    expect(svg).toContain(">Two calls<");
    const html = await copied(page, "#copy-html", /^HTML copied, \d+ kB\.$/);
    expect(html).toMatch(/^<figure /);
    expect(html).toContain("attested-at-520");
    await page.fill("#title", "");
    await page.selectOption("#orientation", "vertical");
    const embed = await copied(page, "#copy-embed", /^Embed code copied/);
    expect(embed).toBe(
      `<script src="attested.standalone.js"></script>\n<attested-timeline orientation="vertical">\n<script type="text/csv">\n${sound}\n</script>\n</attested-timeline>\n`,
    );
    const download = page.waitForEvent("download");
    await page.locator("#said button").click();
    const script = await (await download).path();
    expect(readFileSync(script, "utf8")).toBe(readFileSync(`${root}dist/attested.standalone.js`, "utf8").trim());
    expect(errors).toEqual([]);
  });

  test("the embed code draws the same elsewhere", async () => {
    const { page } = await openPage();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const elsewhere = async (title: string): Promise<void> => {
      const embed = await copied(page, "#copy-embed", /^Embed code copied/);
      const script = embed.replace("attested.standalone.js", "/dist/attested.standalone.js");
      const there = await open({
        html: `<!doctype html><meta charset="utf-8"><title>A page</title>${script}<p>After</p>`,
      });
      await there.page.locator("attested-timeline svg.attested:visible").waitFor();
      expect(await drawn(there.page, "attested-timeline")).toEqual(await drawn(page));
      expect(await there.page.locator("attested-timeline h2").allTextContents()).toEqual(title === "" ? [] : [title]);
      expect(await there.page.locator("body > p").count()).toBe(1);
      expect(there.errors).toEqual([]);
    };
    await put(page, '[{"date": "2022-10-21", "title": "</script><!--<script>"}]', "1 event");
    await elsewhere("");
    await put(page, "date,title\n2022-10-21,</script><!--<script>\n2022-10-22,B", "2 events");
    await elsewhere("");
    await page.fill("#title", "<b>Title</b>");
    await elsewhere("<b>Title</b>");
    await page.click("#clear");
    await drop(page, [
      ["a.csv", sound],
      ["b.json", '[{"date": "2022-11-01", "title": "Third"}]'],
    ]);
    await said(page, "3 events");
    await elsewhere("");
  }, 60_000);

  test("the SVG is downloaded under the name of its title", async () => {
    const { page } = await openPage();
    await page.fill("#title", "Hearing: gravitational waves!");
    const download = page.waitForEvent("download");
    await page.click("#download-svg");
    expect((await download).suggestedFilename()).toBe("Hearing-gravitational-waves.svg");
    expect(readFileSync(await (await download).path(), "utf8")).toMatch(/^<svg [^>]*width="680"[^]*<\/svg>$/);
    expect(await page.locator("#said").textContent()).toMatch(/downloaded, \d+ kB\.$/);
  });

  test("where the browser lets no page copy, the text is shown and selected", async () => {
    const { page } = await openPage();
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.click("#copy-svg");
    const field = page.locator("#by-hand-text");
    await field.waitFor();
    const selected = await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toMatch(/^<svg [^]*<\/svg>$/);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("copy-svg");
  });

  test("what a reader follows opens beside the page", async () => {
    const { page } = await openPage();
    const opened = page.waitForEvent("popup");
    await page.locator(".picture .attested-references a").first().click();
    await (await opened).close();
    expect(await page.locator("#text").count()).toBe(1);
  });
});

test("every control is reached by Tab, in the order of the page, and shows that it has the focus", async () => {
  const { page } = await openPage();
  await put(page, faulty, "4 errors");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.locator("h1").click();
  const reached: string[] = [];
  for (let step = 0; step < 24; step++) {
    await page.keyboard.press("Tab");
    const [name, isShown] = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const ring = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      const field = at.closest(".editor");
      return [
        at.id || at.textContent?.trim().slice(0, 16) || at.localName,
        ring || (field !== null && getComputedStyle(field).boxShadow !== "none"),
      ] as const;
    });
    if (name === "copy-embed") {
      reached.push(name);
      break;
    }
    expect([name, isShown]).toEqual([name, true]);
    reached.push(name);
  }
  const buttons = ["Error · line 3, ", "Error · line 3, ", "Error · line 4, ", "Error · line 5, "];
  const choices = ["title", "width", "orientation", "theme", "locale"];
  expect(reached).toEqual(
    ["choose", "example-csv", "example-json", "clear", "text", "issues"].concat(
      buttons,
      ["Columns and date", "Title and look"],
      choices,
      ["copy-svg", "download-svg", "copy-html", "copy-embed"],
    ),
  );
});
