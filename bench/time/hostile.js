// How long hostile texts take: what grows with more than the length shows as a ratio well above 4. To be run with
// `--max-semi-space-size=64`, so that it is not the collection of garbage that is measured.
import { parseDate } from "../../src/time/parse.ts";
import { median, table } from "../measure.js";

/** Texts of about so many characters. */
const TEXTS = {
  "[[[[…": (n) => "[".repeat(n),
  "{[{[…": (n) => "{[".repeat(n / 2),
  "999…": (n) => "9".repeat(n),
  "Y999…": (n) => `Y${"9".repeat(n)}`,
  "Y1E999…": (n) => `Y1E${"9".repeat(n)}`,
  "///…": (n) => "/".repeat(n),
  "XXX…": (n) => "X".repeat(n),
  "a a a …": (n) => "a ".repeat(n / 2),
  "1,1,1,…": (n) => "1,".repeat(n / 2),
  "1/1/1/…": (n) => "1/".repeat(n / 2),
  "….111…Z": (n) => `1985-04-12T23:20:30.${"1".repeat(n)}Z`,
  "[2020,2020,…]": (n) => `[${"2020,".repeat(n / 5)}2021]`,
  "{2020..2021,…}": (n) => `{${"2020..2021,".repeat(n / 11)}2021}`,
  "[1000..9999,…]": (n) => `[${"1000..9999,".repeat(n / 11)}2021]`,
  "[X1X3-XX-3X,…]": (n) => `[${"X1X3-XX-3X,".repeat(n / 11)}2021]`,
  "[XXXX-02-29,…]": (n) => `[${"XXXX-02-29,".repeat(n / 11)}2021]`,
  "[XXX1-02-29,…]": (n) => `[${"XXX1-02-29,".repeat(n / 11)}2021]`,
  "[2020?-~06-%11,…]": (n) => `[${"2020?-~06-%11,".repeat(n / 14)}2021]`,
};

function time(text) {
  const start = performance.now();
  parseDate(text);
  return performance.now() - start;
}

/** Both sizes in turns, so that what else the machine does meets them alike. */
function times(make) {
  const [small, large] = [make(100_000), make(400_000)];
  const turns = Array.from({ length: 7 }, () => [time(small), time(large)]);
  return [0, 1].map((size) => median(turns.map((turn) => turn[size])));
}

const rows = [["median, ms", "100 kB", "400 kB", "×"]];
for (const [name, make] of Object.entries(TEXTS)) {
  time(make(1000));
  const [small, large] = times(make);
  rows.push([name, small.toFixed(3), large.toFixed(3), (large / small).toFixed(1)]);
}
table(rows);
