// What the tests in the browser open and draw.
import { readdirSync, readFileSync } from "node:fs";
import type * as pure from "attested";
import type * as browser from "attested/browser";
import type { Page } from "playwright-core";
import { importMap, type Visit, type Visited } from "./harness.ts";

declare global {
  interface Window {
    /** Everything that can be imported. */
    attested: typeof pure & typeof browser;
    /** The timeline that a test has mounted. */
    view: browser.View;
  }
}

const folder = new URL("../../seeds/", import.meta.url);

/** The inputs of the example. */
export const seeds: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .toSorted()
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

/** Opens a page with an empty `#room`, where `window.attested` has everything. */
export async function openRoom(
  open: (what: Visit) => Promise<Visited>,
  what: Visit & { readonly policy?: string } = {},
): Promise<Visited> {
  const { policy, ...visit } = what;
  const forbid = policy === undefined ? "" : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const visited = await open({
    ...visit,
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>A room</title>${importMap()}${forbid}
      <script type="module">import * as pure from "attested"; import * as browser from "attested/browser";
        window.attested = { ...pure, ...browser };</script>
      <body style="margin: 0; font-family: sans-serif"><main><h1>A room</h1><div id="room"></div></main>`,
  });
  await visited.page.waitForFunction(() => "attested" in window);
  return visited;
}

/** Waits until everything that was asked for in the coming frames is done. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}
