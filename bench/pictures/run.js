// What the pictures of docs/pictures.md cost their reader, and what they cost in an earlier version: npm run pictures.
// `npm run pictures -- --markdown` prints the table of that page; `-- --record DIST/index.js` records the figures of
// another build as the earlier ones.
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { markdown, table } from "../measure.js";
import { figuresOf, rowOf } from "./figures.js";
import { SETS } from "./sets.js";

const EARLIER = new URL("earlier.json", import.meta.url);

const asked = process.argv.slice(2);
const recorded = asked.includes("--record") ? pathToFileURL(resolve(asked.at(-1))) : undefined;
const { renderSVG } = await import(recorded ?? "../../dist/index.js");
const figures = Object.fromEntries(
  SETS.map(({ name, input, options }) => [name, figuresOf(renderSVG(input, { ...options, onIssue: () => {} }))]),
);

if (recorded !== undefined) writeFileSync(EARLIER, `${JSON.stringify(figures, undefined, 2)}\n`);
else {
  const earlier = JSON.parse(readFileSync(EARLIER, "utf8"));
  const print = asked.includes("--markdown") ? markdown : table;
  print([
    ["", "labels", "px from label to mark", "leaders that turn", "height, px"],
    ...SETS.map(({ name }) => rowOf(name, earlier[name], figures[name])),
  ]);
}
