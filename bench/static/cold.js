// A new process that reads a file and writes a picture, ours by the command line beside the floor's: npm run cold.
// `npm run cold -- 31` takes as many turns.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, table } from "../measure.js";
import { events } from "./data.js";
import { HEIGHT, WIDTH } from "./floor.js";

const [turns = 21] = process.argv.slice(2).map(Number);
const COUNTS = [25, 1000];

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "attested-cold-"));
const output = join(folder, "out.svg");
const command = path("../../dist/cli.js");

/** What each process is started with, to draw a file. */
const STARTS = {
  "Node.js alone": () => ["-e", "0"],
  floor: (file) => [path("once.js"), file, output],
  "attested --version": () => [command, "--version"],
  attested: (file) => [command, file, "-o", output],
  [`attested, ${WIDTH} × ${HEIGHT} px`]: (file) => [
    command,
    file,
    "-o",
    output,
    `--width=${WIDTH}`,
    `--height=${HEIGHT}`,
  ],
};

function time(words) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${words.join(" ")}: ${stderr}`);
  return performance.now() - start;
}

const rows = [["events", "process", "ms", "× floor"]];
try {
  for (const count of COUNTS) {
    const file = join(folder, `${count}.json`);
    writeFileSync(file, JSON.stringify(events(count, "uniform")));
    const times = Object.fromEntries(Object.keys(STARTS).map((name) => [name, []]));
    // in turns, so that what else the machine does meets all alike; the first fills the caches of the system
    for (let turn = 0; turn <= turns; turn++)
      for (const [name, start] of Object.entries(STARTS)) {
        const took = time(start(file));
        if (turn > 0) times[name].push(took);
      }
    for (const [i, [name, took]] of Object.entries(times).entries())
      rows.push([i === 0 ? count : "", name, median(took).toFixed(1), (median(took) / median(times.floor)).toFixed(2)]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
table(rows);
