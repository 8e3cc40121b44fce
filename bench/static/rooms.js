// What pictures of a middling number of events are like, and take, by the room that they are given: npm run rooms.
// The ratio is to the picture of 1200 × 600 px of the same events.
import { renderSVG } from "../../dist/index.js";
import { markdown, median, table } from "../measure.js";
import { events } from "./data.js";
import { HEIGHT, WIDTH } from "./floor.js";
import { faultsOf, labelsIn } from "./labels.js";

const COUNTS = [25, 60, 100, 150, 300, 1000];
const TURNS = 9;
/** The first is what the others are held against. */
const ROOMS = [
  { width: WIDTH, height: HEIGHT },
  { width: 1200 },
  { width: 900 },
  { width: 680 },
  { width: 680, orientation: "vertical" },
  { width: 680, orientation: "horizontal" },
  { width: 680, height: HEIGHT },
  { width: 360 },
];

const print = process.argv.includes("--markdown") ? markdown : table;
const rows = [["options", "events", "way", "px", "readable labels", "ms", "ratio"]];
for (const count of COUNTS) {
  const list = events(count, "uniform");
  const first = new Set(list.map(({ title }) => title.split(" ", 1)[0]));
  const times = ROOMS.map(() => []);
  // in turns, so that what else the machine does meets all alike; the first two make the engine's code fast
  for (let turn = -2; turn < TURNS; turn++)
    for (const [i, room] of ROOMS.entries()) {
      const start = performance.now();
      renderSVG(list, room);
      if (turn >= 0) times[i].push(performance.now() - start);
    }
  const found = times.map(median);
  for (const [i, room] of ROOMS.entries()) {
    const svg = renderSVG(list, room);
    const [width, height] = /viewBox="0 0 (\d+) (\d+)/.exec(svg).slice(1).map(Number);
    const { readable } = faultsOf(labelsIn(svg, first), width, height);
    const options = Object.entries(room).map(([name, value]) => `${name} ${value}`);
    const way = svg.includes("attested-vertical") ? "upright" : "wide";
    const ratio = (found[i] / found[0]).toFixed(1);
    rows.push([options.join(", "), count, way, `${width} × ${height}`, readable, found[i].toFixed(0), ratio]);
  }
}
print(rows);
