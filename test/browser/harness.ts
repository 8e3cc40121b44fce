// Pages of this repository in a real Chromium, without a server and without a way out.
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll } from "@jest/globals";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { openBrowser } from "./chromium.js";

/** The made-up origin: `/` is the repository's folder. */
export const origin = "http://attested.test";

const root = new URL("../../", import.meta.url);

/** What a page is to be, and how it is to be seen. */
export interface Visit {
  /** A file of the repository, such as `examples/out/article.html`, asked for over http. */
  readonly path?: string;
  /** A file of the repository, opened from the file system. */
  readonly file?: string;
  /** The markup of a page that stands nowhere; it may name the repository's files as `/dist/index.js`. */
  readonly html?: string;
  /** Width of the window in CSS px. @defaultValue 1000 */
  readonly width?: number;
  /** Height of the window in CSS px. @defaultValue 800 */
  readonly height?: number;
  /** Whether the reader prefers dark. @defaultValue false */
  readonly dark?: boolean;
  /** Whether scripts run. @defaultValue true */
  readonly script?: boolean;
  /** Whether the reader prefers less motion. @defaultValue true: tests do not wait for it */
  readonly reducedMotion?: boolean;
  /** Whether forced colours are on. @defaultValue false */
  readonly forcedColors?: boolean;
  /** Whether the screen is touched. @defaultValue false */
  readonly touch?: boolean;
  /** BCP 47 locale of the browser. @defaultValue "en-GB" */
  readonly locale?: string;
  /** IANA zone of the browser. @defaultValue "UTC" */
  readonly zone?: string;
}

/** An open page and what was noticed since. */
export interface Visited {
  /** Playwright's page. */
  readonly page: Page;
  /** Errors and warnings on the console, errors that nothing caught, files that were missing; it grows. */
  readonly errors: readonly string[];
  /** Addresses outside of the page's origin that were asked for; each was refused; it grows. */
  readonly leaving: readonly string[];
  /** Whether build and font are the pinned ones, so that widths and pixels may be relied on. */
  readonly pinned: boolean;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".csv": "text/csv",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
};

/** Answers a request from the repository's files. */
async function serve(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const file = fileURLToPath(new URL(`.${pathname}`, root));
  if (!existsSync(file) || !statSync(file).isFile()) return route.fulfill({ status: 404 });
  return route.fulfill({ path: file, contentType: types[extname(file)] ?? "application/octet-stream" });
}

async function visit(context: BrowserContext, { path, file, html }: Visit, pinned: boolean): Promise<Visited> {
  const errors: string[] = [];
  const leaving: string[] = [];
  const base = file === undefined ? `${origin}/` : root.href;
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !/^(data|blob|about):/.test(url)) leaving.push(url);
  });
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  await context.route(/^https?:/, (route) =>
    route.request().url().startsWith(`${origin}/`) ? serve(route) : route.abort(),
  );
  if (html !== undefined)
    await context.route(`${origin}/`, (route) =>
      route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }),
    );
  const page = await context.newPage();
  await page.goto(file === undefined ? `${origin}/${path ?? ""}` : new URL(file, root).href);
  return { page, errors, leaving, pinned };
}

/**
 * For the top of a test file: one Chromium for its tests, a fresh profile for each page, closed after each test.
 * Where no Chromium can be had, every test of the file fails with the reasons.
 *
 * @returns opens a page
 */
export function useBrowser(): (what: Visit) => Promise<Visited> {
  let browser: Browser | undefined;
  let pinned = false;
  let contexts: BrowserContext[] = [];
  beforeAll(async () => {
    ({ browser, pinned } = await openBrowser());
  }, 300_000);
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  });
  afterAll(() => browser?.close());
  return async (what) => {
    if (!browser) throw new Error("there is no browser");
    const context = await browser.newContext({
      viewport: { width: what.width ?? 1000, height: what.height ?? 800 },
      colorScheme: what.dark ? "dark" : "light",
      javaScriptEnabled: what.script ?? true,
      reducedMotion: (what.reducedMotion ?? true) ? "reduce" : "no-preference",
      forcedColors: what.forcedColors ? "active" : "none",
      hasTouch: what.touch ?? false,
      locale: what.locale ?? "en-GB",
      timezoneId: what.zone ?? "UTC",
    });
    contexts.push(context);
    return visit(context, what, pinned);
  };
}

/** The fields of a package.json that tell what an import of the package is. */
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports?: { readonly default?: string; readonly "."?: { readonly import?: string } };
  readonly module?: string;
  readonly main?: string;
}

/** An import map for a page's head: `attested`, `attested/browser`, `attested/element` and their dependencies, from dist and node_modules. */
export function importMap(): string {
  const imports: Record<string, string> = {
    attested: "/dist/index.js",
    "attested/browser": "/dist/browser.js",
    "attested/element": "/dist/element.js",
  };
  const read = (path: string): Manifest => JSON.parse(readFileSync(new URL(path, root), "utf8")) as Manifest;
  const add = (name: string): void => {
    if (imports[name]) return;
    const { exports, module, main, dependencies } = read(`node_modules/${name}/package.json`);
    const entry = exports?.["."]?.import ?? exports?.default ?? module ?? main; // luxon's `module` has 20 files, its `import` one
    imports[name] = posix.join("/node_modules", name, entry ?? "index.js");
    Object.keys(dependencies ?? {}).forEach(add);
  };
  Object.keys(read("package.json").dependencies ?? {}).forEach(add);
  return `<script type="importmap">${JSON.stringify({ imports })}</script>`;
}
