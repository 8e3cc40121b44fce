// Takes a picture of a page or an SVG file with the Chromium that the tests use.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { openBrowser } from "../test/browser/chromium.js";

const usage = `usage: node scripts/shot.js <page.html | picture.svg> <out.png> [options]
  --width 360        width of the window in CSS px (default 1000)
  --height 800       height of the window in CSS px (default 800)
  --scale 2          device pixels to a CSS px (default 1)
  --full             the whole page, not only the first window
  --dark             prefers-color-scheme: dark
  --no-script        JavaScript off
  --reduced-motion   prefers-reduced-motion: reduce
  --forced-colors    forced-colors: active
  --print            print style sheets
  --click <css>      click there first; may be given several times
  --press <key>      then press keys, such as Tab; may be given several times`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: "string", default: "1000" },
    height: { type: "string", default: "800" },
    scale: { type: "string", default: "1" },
    full: { type: "boolean", default: false },
    dark: { type: "boolean", default: false },
    "no-script": { type: "boolean", default: false },
    "reduced-motion": { type: "boolean", default: false },
    "forced-colors": { type: "boolean", default: false },
    print: { type: "boolean", default: false },
    click: { type: "string", multiple: true, default: [] },
    press: { type: "string", multiple: true, default: [] },
  },
});
const [from, to] = positionals;
if (!from || !to || positionals.length > 2) {
  console.error(usage);
  process.exit(2);
}

/** An SVG stands in a bare page, as wide as the window lets it. */
const bare = (svg) =>
  `<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><style>body{margin:0}svg{display:block;max-width:100%}</style>${svg.replace(/^<\?xml[^>]*>/, "")}`;

const { browser } = await openBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    deviceScaleFactor: Number(values.scale),
    javaScriptEnabled: !values["no-script"],
    colorScheme: values.dark ? "dark" : "light",
    reducedMotion: values["reduced-motion"] ? "reduce" : "no-preference",
    forcedColors: values["forced-colors"] ? "active" : "none",
    locale: "en-GB",
    timezoneId: "UTC",
  });
  page.on("console", (message) => console.error(`console.${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => console.error(`error on the page: ${error.message}`));
  if (values.print) await page.emulateMedia({ media: "print" });
  if (from.endsWith(".svg")) await page.setContent(bare(readFileSync(from, "utf8")));
  else await page.goto(pathToFileURL(resolve(from)).href);
  for (const target of values.click) await page.click(target);
  for (const key of values.press) await page.keyboard.press(key);
  await page.screenshot({ path: to, fullPage: values.full });
} finally {
  await browser.close();
}
