import { readFileSync } from "node:fs";
import { renderSVG } from "attested";

const json = readFileSync(new URL("events.json", import.meta.url), "utf8");

/** Files that stand beside the page. */
export const files = {
  "treaties.svg": renderSVG(json, { width: 1120 }),
  "treaties-narrow.svg": renderSVG(json, { width: 360 }),
};

export const html = `
  <picture>
    <source media="(max-width: 760px)" srcset="treaties-narrow.svg" />
    <img src="treaties.svg" alt="Eleven treaties as bars from 1963 to 2026; four are still in force" />
  </picture>`;
