import { readFileSync } from "node:fs";
import { renderHTML } from "attested";
import messages from "attested/locales/ar";

const json = readFileSync(new URL("events.json", import.meta.url), "utf8");
const figure = renderHTML(json, { id: "suez", messages, heading: 3, widths: [1120, 680, 360] });

export const html = `
  <attested-timeline id-prefix="suez" heading="3" widths="1120,680,360">
    ${figure}
    <script type="application/json">${json.replaceAll("<", "\\u003c")}</script>
  </attested-timeline>`;
