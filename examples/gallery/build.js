// Writes the gallery: one page, the files that its examples draw, and what the page needs to come alive.
//
//   node examples/gallery/build.js [output folder]
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import nodeResolve from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
import { examples } from "./examples.js";
import { escape, page, panel, prose } from "./page.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = process.argv[2] ?? join(here, "../out/gallery");

const number = (index) => String(index + 1).padStart(2, "0");

const contents = examples
  .map(
    ({ folder, title, way }, index) => `
        <li><a href="#${folder}-example"><span class="number" aria-hidden="true">${number(index)}</span>${escape(title)}</a> <span class="way">${escape(way)}</span></li>`,
  )
  .join("");

const file = (folder, name) => panel(`${folder}/${name}`, readFileSync(join(here, folder, name), "utf8"));

function section({ folder, title, way, text, files }, html, index) {
  const [code, first, ...rest] = files;
  const more = rest.map(
    (name) => `
      <details><summary>${escape(name)}</summary>${file(folder, name)}
      </details>`,
  );
  return `
    <section id="${folder}-example" class="example" aria-labelledby="${folder}-name">
      <header>
        <p class="kicker"><span class="number" aria-hidden="true">${number(index)}</span>${escape(way)}</p>
        <h2 id="${folder}-name">${escape(title)}</h2>
        <p>${prose(text)}</p>
      </header>
      <div class="picture">${html}
      </div>
      <div class="files">
        <div>${file(folder, first)}${more.join("")}
        </div>
        <div>${file(folder, code)}
        </div>
      </div>
    </section>`;
}

mkdirSync(out, { recursive: true });
const write = (name, text) => writeFileSync(join(out, name), text);
const sections = [];
for (const [index, example] of examples.entries()) {
  const { html, files = {} } = await import(`./${example.folder}/draw.js`);
  for (const [name, text] of Object.entries(files)) write(name, text);
  sections.push(section(example, html, index));
}
write(
  "index.html",
  page({
    title: "Attested: gallery",
    description: "Timelines that show their sources, each with its input and its code.",
    scripts: ["words.js"],
    body: `
    <main>
      <header class="masthead">
        <h1>Gallery</h1>
        <p class="stand">Timelines that show their sources, each with the file it was made from and the lines that made it. All are drawn in Node.js and can be read without script; with it, their events open.</p>
        <nav aria-label="Timelines">
          <ol class="contents">${contents}
          </ol>
        </nav>
        <p><a href="uncertainty.html">The forms of uncertainty</a>: what every kind of date looks like, to copy.</p>
      </header>${sections.join("\n")}
    </main>`,
  }),
);
for (const name of ["gallery.css", "copy.js"]) copyFileSync(join(here, name), join(out, name));
// a page that is opened from the file system loads no modules
const words = await rollup({ input: join(here, "words.js"), plugins: [nodeResolve()] });
await words.write({ file: join(out, "words.js"), format: "iife" });
copyFileSync(fileURLToPath(import.meta.resolve("attested/standalone")), join(out, "attested.standalone.js"));
console.log(`wrote ${relative(process.cwd(), join(out, "index.html"))}: ${examples.length} timelines`);
