// The whole static picture, from an array of events to SVG of 1200 × 600 px, beside a floor and other packages: npm run static.
// `npm run static -- own` leaves the other packages out, `npm run static -- own 1000` all other numbers of events too.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median, table } from "../measure.js";
import { events, SPREADS } from "./data.js";
import { HEIGHT, WIDTH } from "./floor.js";
import { faultsOf, labelsIn } from "./labels.js";
import { MAKERS, MOST } from "./makers.js";

const OWN = ["floor", "attested"];
const COUNTS = [25, 1000, 10_000, 100_000];
const BUDGET = 2000; // ms for one number of events by one package
const [LEAST_TURNS, MOST_TURNS] = [5, 41];

const asked = process.argv.slice(2);
const names = asked.includes("own") ? OWN : Object.keys(MAKERS);
const counts = COUNTS.filter((count) => !asked.some(Number) || asked.includes(String(count)));
const makers = new Map();
for (const name of names) makers.set(name, await MAKERS[name]());

/** What is faulty is not timed, if it is ours; of the others, the faults are told. */
function check(name, list, svg) {
  const found = labelsIn(svg, new Set(list.map(({ title }) => title.split(" ", 1)[0])));
  const faults = faultsOf(found, WIDTH, HEIGHT);
  if (!OWN.includes(name)) return faults;
  if (faults.overlaps + faults.outside > 0) throw new Error(`${name}: ${JSON.stringify(faults)}`);
  if (name === "floor") {
    const counted = [...svg.matchAll(/data-count="(\d+)"/g)].reduce((sum, [, number]) => sum + Number(number), 0);
    if (counted !== list.length) throw new Error(`floor: ${counted} events of ${list.length}`);
  }
  return faults;
}

async function time(make, list) {
  const start = performance.now();
  await make(list);
  return performance.now() - start;
}

/** The medians of some makers in ms, taken in turns, so that what else the machine does meets all alike. */
async function measure(makes, list) {
  const warm = [];
  for (const make of makes) {
    let took = Infinity;
    for (let spent = 0, round = 0; round < 30 && (round < 2 || spent < BUDGET / 4); round++) {
      spent += took = await time(make, list);
    }
    warm.push(took);
  }
  const turns = warm.map((took) => Math.min(MOST_TURNS, Math.max(LEAST_TURNS, Math.floor(BUDGET / took))));
  const times = makes.map(() => []);
  for (let turn = 0; turn < Math.max(...turns); turn++) {
    for (const [i, make] of makes.entries()) if (turn < turns[i]) times[i].push(await time(make, list));
  }
  return times.map(median);
}

const rows = [["events", "by", "ms", "× floor", "÷ attested", "readable labels", "overlaps", "kB"]];
for (const spread of SPREADS) {
  for (const count of counts) {
    const list = events(count, spread);
    const able = names.filter((name) => count <= (MOST[name] ?? Infinity));
    const results = [];
    for (const name of able) {
      const svg = await makers.get(name)(list);
      results.push({ ...check(name, list, svg), size: svg.length });
    }
    const times = await measure(
      able.map((name) => makers.get(name)),
      list,
    );
    for (const [i, name] of able.entries()) {
      const { readable, overlaps, size } = results[i];
      rows.push([
        i === 0 ? `${count} ${spread}` : "",
        name,
        times[i].toPrecision(3),
        (times[i] / times[0]).toFixed(1),
        (times[i] / times[1]).toFixed(2),
        readable,
        overlaps,
        (size / 1000).toFixed(0),
      ]);
    }
  }
}
table(rows);

if (counts.includes(100_000)) {
  console.log("\nOne picture of 100,000 uniform events in a process of its own, the list of events among it:");
  const memory = [["", "most memory, MB", "ms, cold"]];
  for (const name of names.filter((each) => MOST[each] === undefined)) {
    const script = fileURLToPath(new URL("memory.js", import.meta.url));
    const { memory: most, took } = JSON.parse(execFileSync(process.execPath, [script, name, "100000", "uniform"]));
    memory.push([name, (most / 1e6).toFixed(0), took.toFixed(0)]);
  }
  table(memory);
}
