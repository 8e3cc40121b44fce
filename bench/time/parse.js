// How long a date takes to read, beside the npm packages `edtf` and `@edtf-ts/core`. All three read the same texts and
// give the hull's bounds; a package is timed only where its bounds are the right ones for every text of a form.
import { parse } from "@edtf-ts/core";
import edtf from "edtf";
import { parseDate } from "../../src/time/parse.ts";
import { measure, median, table } from "../measure.js";

const two = (n) => String(n).padStart(2, "0");
const year = (i) => 1800 + ((i * 37) % 200);
const month = (i) => two(1 + (i % 12));
const day = (i) => two(1 + ((i * 5) % 28));

/** Each form, as 64 texts of it; those the issue of speed is about, from TIME's vectors. */
const FORMS = {
  "1985-04-12": (i) => `${year(i)}-${month(i)}-${day(i)}`,
  1985: (i) => `${year(i)}`,
  "1985-04": (i) => `${year(i)}-${month(i)}`,
  "-0043-03-15": (i) => `-00${two(1 + i)}-${month(i)}-${day(i)}`,
  "1985-04-12T23:20:30Z": (i) => `${year(i)}-${month(i)}-${day(i)}T${two(i % 24)}:20:30Z`,
  "1985-04-12T23:20:30+04:30": (i) => `${year(i)}-${month(i)}-${day(i)}T${two(i % 24)}:20:30+04:30`,
  "1964/2008": (i) => `${year(i)}/${year(i) + 40}`,
  "2004-02-01/2005": (i) => `${year(i)}-${month(i)}-${day(i)}/${year(i) + 1}`,
  "1985/..": (i) => `${year(i)}/..`,
  "../1985-04": (i) => `../${year(i)}-${month(i)}`,
  "1985-04-12/": (i) => `${year(i)}-${month(i)}-${day(i)}/`,
  "1985?": (i) => `${year(i)}?`,
  "2004-06~": (i) => `${year(i)}-${month(i)}~`,
  "2004?-06-~11": (i) => `${year(i)}?-${month(i)}-~${day(i)}`,
  "201X": (i) => `${180 + (i % 20)}X`,
  "2004-XX": (i) => `${year(i)}-XX`,
  "1985-XX-XX": (i) => `${year(i)}-XX-XX`,
  "1985-04-XX": (i) => `${year(i)}-${month(i)}-XX`,
  "156X-12-25": (i) => `${150 + i}X-${month(i)}-${day(i)}`,
  "1560-X2": (i) => `${year(i)}-X2`,
  "1985-0X-31": (i) => `${year(i)}-0X-31`,
  "XXXX-12-XX": (i) => `XXXX-${month(i)}-XX`,
  "2001-21": (i) => `${year(i)}-${21 + (i % 4)}`,
  "2001-34": (i) => `${year(i)}-${33 + (i % 4)}`,
  "[1667,1668,1670..1672]": (i) => `[${year(i)},${year(i) + 1},${year(i) + 3}..${year(i) + 5}]`,
  "{1960,1961-12}": (i) => `{${year(i)},${year(i) + 1}-12}`,
  "[..1760-12-03]": (i) => `[..${year(i)}-${month(i)}-${day(i)}]`,
  "[1760-12..]": (i) => `[${year(i)}-${month(i)}..]`,
  "1950S2": (i) => `${year(i)}S2`,
  Y170000002: (i) => `Y1700000${two(i)}`,
  "Y-17E7": (i) => `Y-${1 + i}E7`,
};

const ours = (text) => {
  const { start, end } = parseDate(text).when;
  return [start.earliest, end.latest];
};
const PACKAGES = {
  edtf: (text) => {
    const { min, max } = edtf(text);
    return [min, max + 1];
  },
  "@edtf-ts/core": (text) => {
    const { success, value } = parse(text);
    return success ? [+value.min, +value.max + 1] : [];
  },
};

/** Whether a parser has these bounds for a text; to both packages a time is an instant: its first ms is compared. */
function agrees(read, text, [earliest, latest]) {
  try {
    const [min, max] = read(text);
    return min === earliest && (max === latest || (/T\d/.test(text) && max === min + 1));
  } catch {
    return false;
  }
}

const names = Object.keys(PACKAGES);
const forms = Object.entries(FORMS).map(([form, make]) => {
  const texts = Array.from({ length: 64 }, (_, i) => make(i));
  const timed = names.filter((name) => texts.every((text) => agrees(PACKAGES[name], text, ours(text))));
  const runs = [ours, ...timed.map((name) => PACKAGES[name])].map((read) => (i) => {
    const [min, max] = read(texts[i % 64]);
    if (!(min < max)) throw new Error(`${form}: not read`);
  });
  return { form, timed, runs };
});
for (let pass = 0; pass < 3; pass++) for (const { runs } of forms) measure(runs, 10); // compiled for all forms, as in use

const rows = [["median, µs", "attested", ...names.flatMap((name) => [name, "×"])]];
const all = [];
const least = Object.fromEntries(names.map((name) => [name, [Infinity, ""]]));
for (const { form, timed, runs } of forms) {
  const [own, ...others] = measure(runs);
  all.push(own);
  const cells = names.flatMap((name) => {
    const time = others[timed.indexOf(name)];
    if (time === undefined) return ["other bounds", ""];
    if (time / own < least[name][0]) least[name] = [time / own, form];
    return [time.toFixed(2), (time / own).toFixed(time / own < 20 ? 1 : 0)];
  });
  rows.push([form, own.toFixed(3), ...cells]);
}
table(rows);
console.log(`\nmedian of all forms ${median(all).toFixed(2)} µs, slowest ${Math.max(...all).toFixed(2)} µs`);
for (const name of names) {
  const [ratio, form] = least[name];
  console.log(`at least ${ratio.toFixed(1)} times as fast as ${name} (${form})`);
}
