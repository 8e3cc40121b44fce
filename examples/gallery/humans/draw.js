import { renderHTML } from "attested";
import timeline from "./timeline.js";

const figure = renderHTML(timeline, { id: "humans", heading: 3, widths: [1120, 680, 360] });
const json = JSON.stringify(timeline);

export const html = `
  <attested-timeline id-prefix="humans" heading="3" widths="1120,680,360">
    ${figure}
    <script type="application/json">${json.replaceAll("<", "\\u003c")}</script>
  </attested-timeline>`;
