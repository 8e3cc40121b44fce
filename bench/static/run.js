// The whole static picture, from an array of events to SVG of 1200 × 600 px, beside a floor and other packages: npm run static.
// `npm run static -- own` leaves the other packages out, `npm run static -- own 1000` all other numbers of events too;
// `npm run static -- --markdown` prints the tables of the two README.md.
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { markdown, median, table } from "../measure.js";
import { events, SPREADS } from "./data.js";
import { HEIGHT, WIDTH } from "./floor.js";
import { faultsOf, labelsIn } from "./labels.js";
import { MAKERS, MOST } from "./makers.js";

const OWN = ["floor", "attested"];
const COUNTS = [25, 1000, 10_000, 100_000];
const BUDGET = 2000; // ms for one number of events by one package
const [LEAST_TURNS, MOST_TURNS] = [5, 41];
const WARM_ROUNDS = 300; // an engine goes on making code faster for so long

const asked = process.argv.slice(2);
const names = asked.includes("own") ? OWN : Object.keys(MAKERS);
const counts = COUNTS.filter((count) => !asked.some(Number) || asked.includes(String(count)));
const print = asked.includes("--markdown") ? markdown : table;
const makers = new Map();
for (const name of names) makers.set(name, await begin(name));

/** Starts the process of a package. */
async function begin(name) {
  const maker = fork(fileURLToPath(new URL("turn.js", import.meta.url)), [name], { serialization: "advanced" });
  maker.on("exit", (code) => code === 0 || code === null || process.exit(1));
  await once(maker, "message");
  return maker;
}

/** What the process of a package answers. */
async function ask(maker, message) {
  maker.send(message);
  const [answer] = await once(maker, "message");
  return answer;
}

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

/** The medians of some makers in ms, taken in turns, so that what else the machine does meets all alike. */
async function measure(able) {
  const warm = [];
  for (const maker of able) {
    let took = Infinity;
    for (let spent = 0, round = 0; round < WARM_ROUNDS && (round < 2 || spent < BUDGET); round++) {
      spent += took = await ask(maker, {});
    }
    warm.push(took);
  }
  const turns = warm.map((took) => Math.min(MOST_TURNS, Math.max(LEAST_TURNS, Math.floor(BUDGET / took))));
  const times = able.map(() => []);
  for (let turn = 0; turn < Math.max(...turns); turn++) {
    for (const [i, maker] of able.entries()) if (turn < turns[i]) times[i].push(await ask(maker, {}));
  }
  return times.map(median);
}

/** What is measured of one list of events, by maker. */
async function results(count, spread) {
  const list = events(count, spread);
  const able = names.filter((name) => count <= (MOST[name] ?? Infinity));
  const found = [];
  for (const name of able) {
    const svg = await ask(makers.get(name), { count, spread });
    found.push({ name, count, spread, ...check(name, list, svg), size: svg.length });
  }
  const times = await measure(able.map((name) => makers.get(name)));
  return found.map((one, i) => ({ ...one, ms: times[i], floors: times[i] / times[0], ours: times[i] / times[1] }));
}

// one after the other, since they are timed
const measured = [];
for (const spread of SPREADS) for (const count of counts) measured.push(await results(count, spread));
for (const maker of makers.values()) maker.disconnect();

const grouped = (count) => count.toLocaleString("en");
const milliseconds = (ms) => (ms < 100 ? ms.toPrecision(2) : grouped(Math.round(ms)));

if (print === markdown) {
  const uniform = measured.flat().filter(({ spread }) => spread === SPREADS[0]);
  const cell = (name, count) => {
    const one = uniform.find((each) => each.name === name && each.count === count);
    return one === undefined ? "–" : `${milliseconds(one.ms)} ms, ${one.readable}`;
  };
  markdown([
    ["time, labels that can be read", ...counts.map((count) => `${grouped(count)} events`)],
    ...names.map((name) => [name, ...counts.map((count) => cell(name, count))]),
  ]);
  console.log();
}

print([
  ["events", "by", "ms", "× floor", "÷ attested", "readable labels", "overlaps", "kB"],
  ...measured.flatMap((found) =>
    found.map(({ name, count, spread, ms, floors, ours, readable, overlaps, size }, i) => [
      i === 0 ? `${grouped(count)} ${spread}` : "",
      name,
      milliseconds(ms),
      floors.toFixed(1),
      ours.toFixed(2),
      readable,
      overlaps,
      grouped(Math.round(size / 1000)),
    ]),
  ),
]);

if (counts.includes(100_000)) {
  console.log("\nOne picture of 100,000 uniform events in a process of its own, the list of events among it:\n");
  const memory = [["", "most memory, MB", "ms, cold"]];
  for (const name of names.filter((each) => MOST[each] === undefined)) {
    const script = fileURLToPath(new URL("memory.js", import.meta.url));
    const { memory: most, took } = JSON.parse(execFileSync(process.execPath, [script, name, "100000", "uniform"]));
    memory.push([name, grouped(Math.round(most / 1e6)), grouped(Math.round(took))]);
  }
  print(memory);
}
