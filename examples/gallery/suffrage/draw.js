import { readFileSync } from "node:fs";
import { renderHTML } from "attested";

const csv = readFileSync(new URL("events.csv", import.meta.url), "utf8");
const figure = renderHTML(csv, { id: "suffrage", heading: 0, widths: [1120, 680, 360], locale: "en-GB" });

export const html = `
  <attested-timeline id-prefix="suffrage" heading="0" widths="1120,680,360" locale="en-GB">
    ${figure}
    <script type="text/csv">${csv}</script>
  </attested-timeline>`;
