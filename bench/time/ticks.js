// How long the ticks of an axis take: the first time that a zone is asked for (another zone each time), and again.
import { DAY, daysFromCivil } from "../../src/time/calendar/civil.ts";
import { ticks } from "../../src/time/ticks/ticks.ts";
import { median, table } from "../measure.js";

const year = (y) => daysFromCivil(y) * DAY;
const EXTENTS = {
  "1 ms": [year(2022) + 0.5, year(2022) + 1.5],
  "1 s": [year(2022), year(2022) + 1000],
  "1 min": [year(2022), year(2022) + 60_000],
  "1 hour": [year(2022), year(2022) + 3_600_000],
  "1 day": [Date.UTC(2024, 2, 10), Date.UTC(2024, 2, 11)],
  "1 week": [Date.UTC(2024, 9, 30), Date.UTC(2024, 10, 6)],
  "1 month": [Date.UTC(2024, 9, 15), Date.UTC(2024, 10, 15)],
  "100 days": [Date.UTC(2024, 7, 1), Date.UTC(2024, 10, 9)],
  "1 year": [year(2022), year(2023)],
  "10 years": [year(2010), year(2020)],
  "1 century": [year(1900), year(2000)],
  "10 ka": [year(-8000), year(2000)],
  "13.8 Ga": [year(-13.8e9), year(2000)],
};
const WIDTHS = [360, 680, 1600];
const measure = (text, tier) => text.length * (tier === "fine" ? 6.5 : 7);
const CENTURY_ZONE = "America/New_York";
const all = Intl.supportedValuesOf("timeZone").filter(
  (zone) => /^(?:America|Europe|Africa|Asia)\//.test(zone) && zone !== CENTURY_ZONE,
);

const run = ([earliest, latest], pixels, zone, locale = "en") => {
  const start = performance.now();
  const { fine } = ticks({ earliest, latest }, { pixels, zone, locale, gap: 8, measure });
  if (fine.length === 0) throw new Error("no ticks");
  return performance.now() - start;
};

// The words of the axis, once: Intl's formatters are made for a language, not for a zone.
for (const pixels of WIDTHS) for (const extent of Object.values(EXTENTS)) run(extent, pixels, "utc");

const rows = [["median (worst of the widths), ms", "first", "again"]];
let next = 0;
const SAMPLES = Math.floor(all.length / WIDTHS.length / Object.keys(EXTENTS).length);
for (const [name, extent] of Object.entries(EXTENTS)) {
  const found = WIDTHS.map((pixels) => {
    const zones = Array.from({ length: SAMPLES }, () => all[next++ % all.length]);
    const first = median(zones.map((zone) => run(extent, pixels, zone)));
    const again = median(zones.flatMap((zone) => Array.from({ length: 5 }, () => run(extent, pixels, zone))));
    return [first, again];
  });
  rows.push([name, ...[0, 1].map((i) => Math.max(...found.map((times) => times[i])).toFixed(2))]);
}
rows.push([
  `1 century in ${CENTURY_ZONE}`,
  ...[0, 1].map(() => run(EXTENTS["1 century"], 680, CENTURY_ZONE).toFixed(2)),
]);
for (const calendar of ["persian", "hebrew", "islamic-umalqura", "chinese"]) {
  for (const name of ["1 year", "1 month", "10 years", "1 century"]) {
    const times = [0, 1].map(() => run(EXTENTS[name], 680, "utc", `en-u-ca-${calendar}-nu-latn`).toFixed(2));
    rows.push([`${name}, ${calendar}`, ...times]);
  }
}
table(rows);
console.log(`\n${SAMPLES} zones for each extent and width of ${WIDTHS.join(", ")} px`);
