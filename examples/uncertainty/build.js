// Writes the forms of uncertainty: every kind of date, in words, drawn, and drawn without colour.
//
//   node examples/uncertainty/build.js [output folder]
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { formatDate, parseDate, renderHTML, renderSVG } from "attested";
import { escape, page, panel, prose } from "../gallery/page.js";
import { groups, together } from "./forms.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = process.argv[2] ?? join(here, "../out/gallery");

/** What `parseDate` makes of a text; a text of this page that it cannot read is a fault. */
function whenOf(text, options) {
  const { when } = parseDate(text, options);
  if (when === undefined) throw new Error(`no date: ${text}`);
  return when;
}

function row([date, title, around, zone], id) {
  const { start, end } = whenOf(around);
  const draw = (suffix) =>
    renderSVG(
      { events: [{ id: "event", date, title }], ...(zone && { zone }) },
      {
        id: `${id}${suffix}`,
        width: 340,
        orientation: "horizontal",
        extent: [start.earliest, end.latest],
        heading: 0,
        references: "none",
        onIssue: () => {},
      },
    );
  return `
          <li class="form">
            <div class="written" data-copy>
              <p>${escape(title)}${zone ? `, in ${escape(zone)}` : ""}</p>
              <p class="date"><code>${escape(date)}</code></p>
            </div>
            <p class="said">${escape(formatDate(whenOf(date, zone && { zone }), { length: "long", zone }))}</p>
            <div class="drawn">${draw("")}</div>
            <div class="drawn grey" aria-hidden="true">${draw("-grey")}</div>
          </li>`;
}

const sections = groups.map(
  ({ title, text, forms }, g) => `
    <section class="example" aria-labelledby="group-${g}">
      <header>
        <h2 id="group-${g}">${escape(title)}</h2>
        <p>${prose(text)}</p>
      </header>
      <p class="form columns" aria-hidden="true"><span>Written</span><span>Said</span><span>Drawn</span><span>Without colour</span></p>
      <ul class="forms">${forms.map((form, index) => row(form, `form-${g}-${index}`)).join("")}
      </ul>
    </section>`,
);

const events = `[\n${together.map((event) => `  ${JSON.stringify(event)}`).join(",\n")}\n]`;

mkdirSync(out, { recursive: true });
writeFileSync(
  join(out, "uncertainty.html"),
  page({
    title: "Attested: the forms of uncertainty",
    description: "Every kind of uncertain date: as it is written, as it is said, and as it is drawn.",
    body: `
    <main>
      <header class="masthead">
        <p class="kicker"><a href="index.html">Gallery</a></p>
        <h1>The forms of uncertainty</h1>
        <p class="stand">A date in a source is seldom an instant. Each kind of date has a form of its own, in words and in the picture, that can be told from the others without colour.</p>
      </header>
      <section aria-labelledby="all">
        <h2 id="all">All in one picture</h2>
        <div class="picture">${renderHTML(events, { id: "together", heading: 0, widths: [1120, 680, 360], references: "none" })}</div>
        <div class="picture grey" aria-hidden="true">${renderSVG(events, { id: "together-grey", width: 1120, heading: 0, references: "none" })}</div>
        <div class="files"><div>${panel("events.json", events)}</div></div>
      </section>${sections.join("\n")}
    </main>`,
  }),
);
for (const name of ["gallery.css", "copy.js"]) copyFileSync(join(here, "../gallery", name), join(out, name));
copyFileSync(fileURLToPath(import.meta.resolve("attested/standalone")), join(out, "attested.standalone.js"));
const count = groups.reduce((sum, { forms }) => sum + forms.length, 0);
console.log(`wrote ${relative(process.cwd(), join(out, "uncertainty.html"))}: ${count} forms`);
