import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../seeds/", import.meta.url);

/** The records that the example is built from, by file name. */
export const seeds: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
);
