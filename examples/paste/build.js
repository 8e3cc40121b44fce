// Writes paste.html: a page in one file that draws what is pasted into it, and that its own policy keeps off the network.
//
//   node examples/paste/build.js [output folder]
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { read, renderHTML } from "attested";
import { rollup } from "rollup";
import { still } from "./still.js";

const here = dirname(fileURLToPath(import.meta.url));
const file = (name) => readFileSync(join(here, name), "utf8");

/** The languages of dates on offer, each by its own name. */
const locales = "en-GB en-US ar cs de el es fa fi fr he hi hu it ja ko nl pl pt-BR ro ru sv tr uk zh-Hans".split(" ");

/** Sets the page. */
export async function pastePage() {
  const csv = file("gravitational-waves.csv").trim();
  const { timeline } = read(csv);
  const figure = renderHTML(timeline, still);
  const attested = readFileSync(fileURLToPath(import.meta.resolve("attested/standalone")), "utf8").trim();
  const script = await bundled("main.js");
  const style = file("page.css").trim();
  const figureStyles = samples().flatMap((sample) =>
    ["auto", "light", "dark"].map(
      (theme) => /<style>([^]*?)<\/style>/.exec(renderHTML(sample, { ...still, theme, onIssue() {} }))[1],
    ),
  );
  const json = file("gravitational-waves.json").trim().replaceAll("<", "\\u003c");
  const parts = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy([attested, script], [style, ...figureStyles])}">`,
    icon: `<link rel="icon" href="${icon}">`,
    style: `<style>${style}</style>`,
    csv: escape(csv),
    locales: locales.map(localeOption).join(""),
    figure,
    scripts: `<script type="application/json" id="json">${json}</script>
<script id="attested">${attested}</script>
<script>${script}</script>`,
  };
  return file("page.html").replace(/<!-- (\w+) -->/g, (_, name) => parts[name]);
}

/** Timelines of all the kinds for which a figure has rules of their own: with lanes, faint colours, events without a type. */
function samples() {
  const either = [false, true];
  return either.flatMap((lanes) =>
    either.flatMap((faint) =>
      either.map((untyped) => ({
        types: { kind: faint ? { label: "Kind", color: "#ffff00" } : "Kind" },
        events: [
          { date: "2020", title: "One", type: "kind", ...(lanes && { lane: "Lane" }) },
          ...(untyped ? [{ date: "2020", title: "Other" }] : []),
        ],
      })),
    ),
  );
}

/**
 * Nothing may be asked for, sent, framed or submitted, and no text may become markup: the page holds all that it is.
 * `data:` pictures come from the page itself: its icon is one.
 */
function policy(scripts, styles) {
  const hashes = (texts) => texts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${hashes(scripts).join(" ")}`,
    `style-src ${[...new Set(hashes(styles))].join(" ")}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** The page's own modules as one classic script; `attested` is the script that stands before it. */
async function bundled(name) {
  const bundle = await rollup({ input: join(here, name), external: /^attested/, onLog: refuse });
  const { output } = await bundle.generate({
    format: "iife",
    globals: { attested: "attested", "attested/browser": "attested" },
    generatedCode: "es2015",
  });
  // in texts and patterns, where alone they stand, a backslash changes nothing
  return output[0].code.trim().replace(/<(?=\/script|!--)/gi, "<\\");
}

function refuse(level, log) {
  throw new Error(log.message);
}

function localeOption(locale) {
  const name = new Intl.DisplayNames([locale], { type: "language" }).of(locale);
  return `<option value="${locale}" lang="${locale}" dir="auto">${escape(name)}</option>`;
}

/** Three marks on an axis. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 11.5h14" stroke="#8a8a8a" stroke-width="2"/><circle cx="4" cy="6" r="3" fill="#18497c"/><path d="M9 3h5v5H9z" fill="#961b27"/></svg>`,
)}`;

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = process.argv[2] ?? join(here, "../out");
  mkdirSync(out, { recursive: true });
  const page = await pastePage();
  writeFileSync(join(out, "paste.html"), page);
  console.log(`wrote ${relative(process.cwd(), join(out, "paste.html"))}, ${(page.length / 1024).toFixed(0)} kB`);
}
