// What dist holds beside code, made from the sources that the code is made from: the style sheet, the JSON Schema, the
// custom elements manifest.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { manifest } from "./manifest.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The modules of src/ whose values are written out; a style sheet of the browser's is what a function such as `cardStyle()` makes. */
function entry() {
  const from = (path) => JSON.stringify(join(root, "src", path));
  const files = readdirSync(join(root, "src/browser"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const sheets = files.flatMap((file) => {
    const text = readFileSync(join(root, "src/browser", file), "utf8");
    return [...text.matchAll(/^export function (\w+Style)\(\)/gm)].map(([, name]) => ({ file, name }));
  });
  return [
    `export { schema } from ${from("model/schema.ts")};`,
    `export { style, figureStyle, SHOWN_FROM } from ${from("scene/style.ts")};`,
    `export { paints, hues } from ${from("scene/theme.ts")};`,
    ...sheets.map(({ file, name }) => `import { ${name} } from ${from(`browser/${file}`)};`),
    `export const sheets = [${sheets.map(({ name }) => name).join()}];`,
  ].join("\n");
}

/** The values that a module exports; it may import packages, which are looked for from here. */
async function evaluate(code) {
  const folder = join(root, "build");
  const file = join(folder, `assets-${process.pid}.mjs`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, code);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}

/** Every custom property of the theme with its defaults, for light and for dark grounds. */
export function customProperties({ paints, hues }) {
  const named = Object.entries(paints).map(([name, paint]) => ({ name: `--attested-${name}`, ...paint }));
  return [...named, ...hues.map((paint, index) => ({ name: `--attested-hue-${index + 1}`, ...paint }))];
}

/**
 * Of the pictures of a figure the widest that fits is shown. Which widths a figure has, only its own `<style>` knows; here
 * a class such as `attested-at-680` is known by its tens. Pictures stand in the order of width.
 */
function choice(shownFrom) {
  const tens = Array.from({ length: 180 }, (_, index) => index + 20); // 200 to 1999 px
  return [
    ":where(.attested-figure>svg.attested~svg.attested){display:none}",
    ...tens.map((stem) => {
      const room = Math.round((10 * stem + 9) * shownFrom);
      const is = `[class*=attested-at-${stem}]`;
      return `@container attested (min-width:${room}px){:where(svg:has(~${is})){display:none}:where(svg${is}){display:block}}`;
    }),
  ];
}

/** The rules of `mount` for figures that are mounted: elsewhere nothing can be clicked, and a touch belongs to the page. */
function whereMounted(css) {
  const mounted = css.replace(/\.attested-figure(?![\w-])/g, "$&:has([role=button])");
  if (/:has\([^()]*\.attested-figure/.test(mounted)) throw new Error("`:has()` cannot stand within `:has()`");
  return mounted;
}

/** Two rules a line apart, so that a reader finds one. */
const lines = (css) => css.replace(/\}(?=[:@.])/g, "}\n");

/** All rules that static markup, `mount` and the element need, for pages that want a file. */
export function styleSheet(values, tag) {
  const { style, figureStyle, SHOWN_FROM, sheets } = values;
  const properties = customProperties(values);
  const widest = Math.max(...properties.map(({ name }) => name.length));
  const head = [
    "The rules of Attested in a file, for pages whose policy allows no style elements, or that want to load them once.",
    "Any rule of the page wins: all of these stand in :where(). A page may set these custom properties; the default for",
    "light and for dark grounds, as the color-scheme of the page says:",
    "",
    ...properties.map(({ name, light, dark }) => `  ${name.padEnd(widest)}  ${light}  ${dark}`),
    "",
    "Pictures without script are chosen by width from 200 to 1999 px; mount draws any.",
  ];
  const rules = [
    style(["auto", "light", "dark"], "page", { lanes: true, faint: true, untyped: true }),
    figureStyle([]),
    ...choice(SHOWN_FROM),
    `:where(${tag}){display:block}`,
    ...sheets.map((make) => whereMounted(make())),
  ];
  return `/*\n${head.map((line) => (line === "" ? " *" : ` * ${line}`)).join("\n")}\n */\n${rules.map(lines).join("\n")}\n`;
}

/** A rollup plugin: its bundle is what {@link entry} exports, and becomes the files that are made of it. */
export const assets = {
  name: "assets",
  resolveId: (id) => (id === "assets" ? id : null),
  load: (id) => (id === "assets" ? entry() : null),
  async generateBundle(_, bundle) {
    const [[file, { code }]] = Object.entries(bundle);
    delete bundle[file];
    const values = await evaluate(code);
    const elements = manifest(root, customProperties(values));
    const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
    const tag = elements.modules[0].declarations[0].tagName;
    const files = {
      "schema.json": json(values.schema),
      "schema.d.json.ts":
        "/** The format of a timeline, as JSON Schema. */\ndeclare const schema: { readonly [keyword: string]: unknown };\nexport default schema;\n",
      "attested.css": styleSheet(values, tag),
      "attested.css.d.ts": "// A style sheet has nothing to import; bundlers add it to the page.\nexport {};\n",
      "custom-elements.json": json(elements),
    };
    for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: "asset", fileName, source });
  },
};
