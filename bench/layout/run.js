// Places the same labels with labella and with this package: npm run layout.
import { median, measure, table } from "../measure.js";
import { instance } from "./instances.ts";
import { byAttested, byLabella, displacement, faults, lanesOf } from "./layouts.js";

const SEEDS = [1, 2, 3, 4, 5].map((seed) => 17 * seed);
const classes = [25, 50, 100, 150, 1000].flatMap((count) =>
  [2, 3].flatMap((load) => ["uniform", "clustered"].map((spread) => [count, load, spread])),
);

const rows = [
  [
    "labels, load, spread",
    "lanes",
    "labella rms",
    "rms",
    "ratio",
    "labella mean",
    "mean",
    "ratio",
    "labella out",
    "labella ms",
    "ms",
    "times",
  ],
];
for (const [count, load, spread] of classes) {
  const found = SEEDS.slice(0, count > 500 ? 1 : SEEDS.length).map((seed) => one(instance(count, load, spread, seed)));
  const mid = (of) => median(found.map(of));
  const [theirs, ours] = [mid(({ times }) => times[0]), mid(({ times }) => times[1])];
  rows.push([
    `${count} × ${load} ${spread}`,
    mid(({ lanes }) => lanes),
    mid(({ theirs: { rms } }) => rms).toFixed(1),
    mid(({ ours: { rms } }) => rms).toFixed(1),
    mid((each) => each.ours.rms / each.theirs.rms).toFixed(2),
    mid(({ theirs: { mean } }) => mean).toFixed(1),
    mid(({ ours: { mean } }) => mean).toFixed(1),
    mid((each) => each.ours.mean / each.theirs.mean).toFixed(2),
    mid(({ wrong }) => wrong.outside),
    (theirs / 1000).toFixed(2),
    (ours / 1000).toFixed(2),
    (theirs / ours).toFixed(1),
  ]);
}
table(rows);

/** Both on one instance, in as many lanes; what is faulty is not timed. */
function one(given) {
  const places = byLabella(given);
  const lanes = lanesOf(places);
  const own = byAttested(given, lanes);
  const { missing, overlaps, outside } = faults(given, own);
  if (missing + overlaps + outside > 0) throw new Error(`faults: ${JSON.stringify({ missing, overlaps, outside })}`);
  const wrong = faults(given, places);
  if (wrong.missing + wrong.overlaps > 0) throw new Error(`labella's faults: ${JSON.stringify(wrong)}`);
  const times = measure([() => byLabella(given), () => byAttested(given, lanes)], 31);
  return { lanes, wrong, times, theirs: displacement(given, places), ours: displacement(given, own) };
}
