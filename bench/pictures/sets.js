// Five sets of events, each in a wide and in an upright picture: those of docs/pictures.md.
import { readdirSync, readFileSync } from "node:fs";
import { events, spans } from "../static/data.js";

const folder = new URL("../../seeds/", import.meta.url);
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .toSorted()
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

const WIDE = { width: 1200, orientation: "horizontal" };
const LOW = { ...WIDE, height: 600 };
const UPRIGHT = { width: 360, orientation: "vertical" };

const inputs = {
  seeds,
  uniform: events(100, "uniform"),
  clustered: events(1000, "clustered"),
  bursts: events(10_000, "clustered"),
  spans: spans(40),
};

/** Each set in each view; without titles and sources, so that heights tell of the labels. */
export const SETS = Object.entries(inputs).flatMap(([set, input]) =>
  Object.entries({ wide: set === "seeds" || set === "spans" ? WIDE : LOW, upright: UPRIGHT }).map(
    ([view, options]) => ({
      name: `set-${set}-${view}`,
      input,
      options: { ...options, heading: 0, references: "none" },
    }),
  ),
);
