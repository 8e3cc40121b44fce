import { readFileSync } from "node:fs";
import { renderHTML } from "attested";

const csv = readFileSync(new URL("events.csv", import.meta.url), "utf8");
const figure = renderHTML(csv, {
  id: "elements",
  heading: 0,
  widths: [1120, 680, 360],
  height: 600,
  references: "notes",
});

export const html = `
  <attested-timeline id-prefix="elements" heading="0" widths="1120,680,360" height="600" references="notes">
    ${figure}
    <script type="text/csv">${csv}</script>
  </attested-timeline>`;
