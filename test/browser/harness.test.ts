import { expect, test } from "@jest/globals";
import { origin, useBrowser } from "./harness.ts";

const open = useBrowser();

test("Chromium is the pinned one, and every family name draws in Inter, in the weights that are used", async () => {
  const { page, pinned } = await open({
    html: `<!doctype html><title>t</title><body style="font-family: Arial"><p>Attested</p>
      <p style="font: 500 16px sans-serif">Attested</p><p style="font: 600 16px Georgia, serif">Ångström, Жанна</p>`,
  });
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  await session.send("CSS.enable");
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "p" });
  const fonts = await Promise.all(
    nodeIds.map(async (nodeId) => (await session.send("CSS.getPlatformFontsForNode", { nodeId })).fonts),
  );
  expect(fonts.map((used) => used.map((font) => font.postScriptName))).toEqual([
    ["Inter-Regular"],
    ["Inter-Medium"],
    ["Inter-SemiBold"],
  ]);
  expect(pinned).toBe(true);
});

test("errors, missing files and requests that would leave the page are noticed, and nothing leaves", async () => {
  const { page, errors, leaving } = await open({
    html: `<!doctype html><title>t</title><link rel="stylesheet" href="/no-such-file.css">
      <img src="https://example.com/a.png"><script>console.warn("careful"); null.f();</script>`,
  });
  expect(leaving).toEqual(["https://example.com/a.png"]);
  expect(errors).toEqual(
    expect.arrayContaining([
      "careful",
      expect.stringContaining("Cannot read properties of null"),
      expect.stringContaining("404"),
      expect.stringContaining("ERR_FAILED"),
    ]),
  );
  expect(await page.locator("img").evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(0);
});

test("files of the repository are served and opened, with the reader's preferences", async () => {
  const served = await open({ path: "package.json", dark: true, width: 360 });
  expect(served.page.url()).toBe(`${origin}/package.json`);
  expect(await served.page.evaluate(() => [innerWidth, matchMedia("(prefers-color-scheme: dark)").matches])).toEqual([
    360,
    true,
  ]);
  const opened = await open({ file: "package.json", script: false });
  expect(await opened.page.textContent("body")).toContain('"name": "attested"');
  expect([served.errors, served.leaving, opened.errors, opened.leaving]).toEqual([[], [], [], []]);
});
