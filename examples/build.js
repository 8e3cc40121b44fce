// Reads seeds/ and writes examples/out/: an article with its timeline, and the timeline as files of its own.
//
//   node examples/build.js [seeds folder] [output folder]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { read, renderHTML, renderSVG } from "attested";
import { article } from "./article.js";

const here = dirname(fileURLToPath(import.meta.url));
const seeds = process.argv[2] ?? join(here, "../seeds");
const out = process.argv[3] ?? join(here, "out");
const show = (path) => relative(process.cwd(), path) || ".";

/** Runs one step and says how long it took. */
function step(what, run) {
  const start = performance.now();
  const result = run();
  console.log(`${what.padEnd(54)} ${`${Math.round(performance.now() - start)} ms`.padStart(8)}`);
  return result;
}

const names = readdirSync(seeds)
  .filter((name) => name.endsWith(".json"))
  .sort();
const inputs = names.map((name) => readFileSync(join(seeds, name), "utf8"));
const { timeline, issues } = step(`read ${names.length} inputs in ${show(seeds)}/`, () => read(inputs, { names }));
const citations = timeline.events.reduce((sum, event) => sum + event.citations.length, 0);
console.log(
  `  ${timeline.sources.length} sources, ${timeline.events.length} events, ${citations} citations, ${issues.length} issues`,
);
for (const { severity, path, line, message, hint } of issues)
  console.log(
    `  ${severity}: ${path}${line === undefined ? "" : ` (line ${line})`}: ${message}${hint ? ` ${hint}` : ""}`,
  );

mkdirSync(out, { recursive: true });
const write = (name, data) => {
  writeFileSync(join(out, name), data);
  console.log(`  wrote ${show(join(out, name))}, ${(data.length / 1024).toFixed(0)} kB`);
};
for (const [name, width] of [
  ["timeline.svg", 680],
  ["timeline-wide.svg", 1200],
  ["timeline-upright.svg", 360],
])
  write(
    name,
    step(`draw ${width} px`, () => renderSVG(timeline, { width })),
  );
const wide = renderSVG(timeline, { width: 1200 });
write(
  "timeline.png",
  step("rasterise", () => {
    const font = join(here, "../node_modules/@expo-google-fonts/inter");
    const fontFiles = [
      "400Regular/Inter_400Regular.ttf",
      "600SemiBold/Inter_600SemiBold.ttf",
      "700Bold/Inter_700Bold.ttf",
    ];
    return new Resvg(wide, {
      fitTo: { mode: "zoom", value: 2 },
      font: {
        loadSystemFonts: false,
        fontFiles: fontFiles.map((file) => join(font, file)),
        defaultFontFamily: "Inter",
      },
    })
      .render()
      .asPng();
  }),
);
write(
  "article.html",
  step("set the article", () => {
    const script = readFileSync(fileURLToPath(import.meta.resolve("attested/standalone")), "utf8");
    return article({
      timeline,
      inputs,
      script,
      figure: renderHTML(timeline, { widths: [1120, 680, 360], heading: 0 }),
    });
  }),
);
