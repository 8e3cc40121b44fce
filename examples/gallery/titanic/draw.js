import { readFileSync } from "node:fs";
import { renderHTML } from "attested";

const names = ["events", "british-report", "senate-report", "rostron"];
const inputs = names.map((name) => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8")));
const figure = renderHTML(inputs, { id: "titanic", heading: 3, widths: [1120, 680, 360] });

// an element reads one text: the events, with the sources of all records
const [events, ...records] = inputs;
const json = JSON.stringify({ ...events, sources: records.flatMap(({ sources }) => sources) });

export const html = `
  <attested-timeline id-prefix="titanic" heading="3" widths="1120,680,360">
    ${figure}
    <script type="application/json">${json.replaceAll("<", "\\u003c")}</script>
  </attested-timeline>`;
