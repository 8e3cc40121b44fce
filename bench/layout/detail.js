// Measures which labels an enlarged axis shows: times, and how steady and how full the views are. npm run detail.
import { detail } from "../../src/layout/detail/detail.ts";
import { activate } from "../../src/layout/place/greedy.ts";
import { fieldOf, GAP, plain, random, viewOf } from "../../test/laws/fields.ts";
import { table } from "../measure.js";

const LANES = 2;
const WIDTH = 1200;

const rows = [["labels", "prepared ms", "first view", "warm p50", "p99", "zoomed 2 % p50", "p95", "p99", "far jump"]];
for (const count of [100_000, 1_000_000])
  for (const spread of ["uniform", "clustered"]) rows.push([`${count} ${spread}`, ...times(plain(count, spread, 9))]);
table(rows);

console.log();
const shares = [
  [
    "labels, a frame",
    "zoomed 2 %: other lane, gone",
    "leap > 10 px",
    "moved 8 px: moved at all",
    "weight",
    "ten heaviest",
  ],
];
for (const count of [300, 3000])
  for (const spread of ["uniform", "clustered"])
    shares.push([`${count} ${spread}`, ...steadiness(plain(count, spread, 5))]);
table(shares);

function times(given) {
  const ms = (run) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  let shown;
  const prepared = ms(() => (shown = detail(fieldOf(given, LANES))));
  const first = ms(() => shown(0, 1, WIDTH));
  const warm = Array.from({ length: 1000 }, () => ms(() => shown(0, 1, WIDTH)));
  const next = random(1);
  let [scale, middle] = [1, WIDTH / 2];
  const cold = Array.from({ length: 1000 }, () => {
    scale *= 1.02;
    if (scale > given.anchors.length / 10) [scale, middle] = [1, next() * WIDTH];
    return ms(() => shown(inside(middle, scale), scale, WIDTH));
  });
  const far = ms(() => shown(inside(1100, given.anchors.length / 60), given.anchors.length / 60, WIDTH));
  const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * values.length)].toFixed(2);
  return [
    prepared.toFixed(0),
    first.toFixed(0),
    at(warm, 0.5),
    at(warm, 0.99),
    ...[0.5, 0.95, 0.99].map((share) => at(cold, share)),
    far.toFixed(0),
  ];
}

/** A view about a place, within the axis. */
function inside(middle, scale) {
  return Math.min(WIDTH - WIDTH / scale, Math.max(0, middle - WIDTH / scale / 2));
}

/** Shares of labels, in hundredths, over random views. */
function steadiness(given) {
  const shown = detail(fieldOf(given, LANES));
  const next = random(3);
  const sums = { labels: 0, lost: 0, leapt: 0, moved: 0, weight: [], ten: [] };
  for (let i = 0; i < 600; i++) {
    const scale = 2 ** (next() * Math.log2(given.anchors.length / 15));
    const from = inside(next() * WIDTH, scale);
    const larger = scale * 1.02;
    const begin = from + (WIDTH / scale - WIDTH / larger) * next();
    const view = viewOf(given, shown, from, scale);
    const zoomed = new Map(viewOf(given, shown, begin, larger).map((label) => [label.index, label]));
    const panned = new Map(viewOf(given, shown, from + 8 / scale, scale).map((label) => [label.index, label]));
    for (const { index, lane, offset } of view) {
      const anchor = (given.anchors[index] - begin) * larger;
      if (anchor < 0 || anchor > WIDTH) continue;
      sums.labels++;
      const after = zoomed.get(index);
      if (after?.lane !== lane) sums.lost++;
      else if (Math.abs(after.offset - offset) > 10) sums.leapt++;
      const same = panned.get(index);
      if (same !== undefined && (same.lane !== lane || Math.abs(same.offset - offset) > 1e-6)) sums.moved++;
    }
    compare(given, view, from, scale, sums);
  }
  const percent = (value) => ((100 * value) / sums.labels).toFixed(2);
  const mean = (values) => (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);
  return [percent(sums.lost), percent(sums.leapt), percent(sums.moved), mean(sums.weight), mean(sums.ten)];
}

/** Beside a layout made afresh for this view: the weight shown, and the ten heaviest that it shows. */
function compare({ anchors, widths, weights }, view, from, scale, sums) {
  const placeOf = (index) => (anchors[index] - from) * scale;
  const inView = [...anchors.keys()].filter((index) => placeOf(index) >= 0 && placeOf(index) <= WIDTH);
  if (inView.length < 12) return;
  const boxes = inView.map((i) => ({ anchor: placeOf(i), length: widths[i], depth: 30, weight: weights[i] }));
  const seats = activate({
    labels: boxes,
    lanes: [LANES, LANES],
    length: WIDTH,
    gap: GAP,
    deepest: [Infinity, Infinity],
  });
  const fresh = inView.filter((_, i) => seats[i] !== undefined);
  const own = new Set(view.map(({ index }) => index).filter((index) => placeOf(index) >= 0 && placeOf(index) <= WIDTH));
  const sum = (indices) => [...indices].reduce((total, index) => total + weights[index], 0);
  sums.weight.push(sum(own) / sum(fresh));
  const ten = fresh.toSorted((a, b) => weights[b] - weights[a]).slice(0, 10);
  sums.ten.push(ten.filter((index) => own.has(index)).length / ten.length);
}
