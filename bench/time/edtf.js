// Compares what is read of EDTF with the npm package `edtf`, explains each difference, and with `--record` writes the
// package's answers to test/time/edtf-package.tsv, which the tests hold ours against. Exits 1 for one without a reason.
import { readFileSync, writeFileSync } from "node:fs";
import edtf from "edtf";
import { parseEDTF } from "../../src/time/edtf/edtf.ts";
import { table } from "../measure.js";

const read = (url) => readFileSync(new URL(url, import.meta.url), "utf8");
const { version } = JSON.parse(read("../node_modules/edtf/package.json"));

/** The examples of the Library of Congress's specification, and odd forms beside them. */
const LISTED = read("./edtf.txt").trim().split(/\s+/);

/** Random texts of the grammar's parts, the same at each run. */
function generated(count) {
  let state = 20;
  const below = (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const one = (list) => list[below(list.length)];
  const digit = () => String(below(10));
  const two = (n) => String(n).padStart(2, "0");
  const year = () =>
    one(["", "", "", "-"]) + one(["19", "20", "18", "0"]).padEnd(2, "4") + digit() + one([digit(), "X"]);
  const month = () => one([two(1 + below(12)), two(1 + below(12)), "XX", "0X", "1X", "X1", String(21 + below(21))]);
  const day = () => one([two(1 + below(31)), two(1 + below(28)), "XX", "0X", "2X", "3X", "X1"]);
  const sign = () => one(["", "", "", "?", "~", "%"]);
  const date = () =>
    one([
      () => year() + sign(),
      () => `${year()}-${month()}${sign()}`,
      () => `${year()}-${month()}-${day()}${sign()}`,
    ])();
  const end = () => one([date, date, date, () => "..", () => ""])();
  const element = () => one([date, date, () => `${date()}..${date()}`])();
  const set = () => Array.from({ length: 1 + below(3) }, element).join(",");
  return Array.from({ length: count }, () =>
    one([date, date, () => `${end()}/${end()}`, () => `[${set()}]`, () => `{${set()}}`])(),
  );
}

/** `[earliest, latest)` of the hull in ms, or `refused`; JSON has no infinities. */
const boundsOf = (earliest, latest) => [earliest, latest].map((at) => (Number.isFinite(at) ? at : String(at)));

function theirs(text) {
  try {
    const { min, max } = edtf(text);
    return boundsOf(min ?? "unknown", max === null || max === undefined ? "unknown" : max + 1);
  } catch {
    return "refused";
  }
}

function ours(text) {
  const { when } = parseEDTF(text, { zone: "utc" });
  return when ? boundsOf(when.start.earliest, when.end.latest) : "refused";
}

/** Why the package differs, first that holds. Sections are those of the Library of Congress's “EDTF Specification”. */
const REASONS = {
  beyond: {
    section: "Level 1, Letter-prefixed calendar year; Level 2, Exponential year",
    why: "wrong: years beyond the range of JavaScript's Date have no bounds",
    holds: (text, their) => their.includes("NaN") || (/Y/.test(text) && their === "refused"),
  },
  significant: {
    section: "Level 2, Significant digits",
    why: "wrong: 1950S2 is some year from 1900 to 1999, not 1950; with an interval it is refused",
    holds: (text) => /S\d/.test(text),
  },
  time: {
    section: "Level 0, Date and Time",
    why: "other convention: a time is an instant, not the second or minute that is written; hours alone and 24:00 are read otherwise",
    holds: (text) => /T\d\d/.test(text),
  },
  unknown: {
    section: "Level 1, Extended Interval (L1)",
    why: "other convention: an unknown end has no bound, where ours is infinite and marked as unknown; an interval of two ends without a date is read",
    holds: (text) => /^\/|\/$|^\.\.\/\.\.$/.test(text),
  },
  number: {
    section: "Level 0, Date",
    why: "wrong: digits alone that are no year of four digits are read as ms since 1970 or as a decade",
    holds: (text) => /^\d+$/.test(text) && text.length !== 4,
  },
  season: {
    section: "Level 1, Seasons; Level 2, Sub-year groupings",
    why: "other convention: seasons are the quarters of the year, thirds overlap; in intervals, in sets, and with digits left open they are refused",
    holds: (text) => /[\dX]{4}[?~%]?-[?~%]?(?:2[1-9]|3\d|4[01])(?![\dX-])/.test(text),
  },
  combined: {
    section: "Level 2, Unspecified Digit; Level 2, Qualification",
    why: "narrower: X beside ?, ~ or % is refused, though the specification does not exclude it",
    holds: (text, their) => their === "refused" && /X/.test(text) && /[?~%]/.test(text),
  },
  signed: {
    section: "Level 2, Set representation; Level 2, Qualification",
    why: "narrower: ?, ~ and % are refused in a set, though the specification does not exclude them",
    holds: (text, their) => their === "refused" && /^[[{].*[?~%]/.test(text),
  },
  equal: {
    section: "Level 0, Time Interval",
    why: "wrong: an interval is refused whose ends are equal, or whose coarser end holds the other",
    holds: (text, their) => their === "refused" && text.includes("/"),
  },
  tens: {
    section: "Level 2, Unspecified Digit",
    why: "wrong: 3X is refused as the day of a month of 30 days",
    holds: (text, their) => their === "refused" && /-3X/.test(text),
  },
  negative: {
    section: "Level 2, Unspecified Digit; Level 1, Negative calendar year",
    why: "wrong: digits left open in a year before year 0 turn its ends round, or are read as one after it",
    holds: (text) => /(?:^|[[{,./])-\d*(?:X|\d-.*X)/.test(text),
  },
  set: {
    section: "Level 2, Set representation",
    why: "wrong: a range at the end of a set ends with the first unit of its last date; a set ends where its last date does",
    holds: (text) => /^[[{]/.test(text),
  },
  day: {
    section: "Level 0, Date; Level 2, Unspecified Digit",
    why: "wrong: a day that its month does not have is read as a day of the next month",
    holds: (text) => /-(?:29|30|31|3X|X1)$/.test(text),
  },
};

const texts = [...new Set([...LISTED, ...generated(400)])];
const verdicts = texts.map((text) => {
  const [their, own] = [theirs(text), ours(text)];
  if (JSON.stringify(their) === JSON.stringify(own)) return { text, bounds: their, verdict: "agrees" };
  const reason = Object.entries(REASONS).find(([, { holds }]) => holds(text, their, own))?.[0];
  return { text, bounds: their, verdict: reason ?? "unexplained", own };
});

const count = (verdict) => verdicts.filter((row) => row.verdict === verdict).length;
table([
  ["edtf " + version, "texts"],
  ["agrees", count("agrees")],
  ...Object.entries(REASONS).map(([name, { why }]) => [`${name}: ${why}`, count(name)]),
  ["unexplained", count("unexplained")],
]);
if (process.argv.includes("--all")) {
  const date = (at) => (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString().slice(0, 10) : String(at));
  const say = (bounds) => (bounds === "refused" ? bounds : bounds.map(date).join(" – "));
  console.log();
  table([
    ["", "reason", "edtf", "attested"],
    ...verdicts
      .filter(({ own }) => own)
      .map(({ text, verdict, bounds, own }) => [text, verdict, say(bounds), say(own)]),
  ]);
}
if (count("unexplained") > 0) {
  for (const row of verdicts) if (row.verdict === "unexplained") console.log(row.text, row.bounds, row.own);
  process.exitCode = 1;
} else if (process.argv.includes("--record")) {
  const reasons = Object.entries(REASONS).map(([name, { section, why }]) => [`# ${name}`, section, why]);
  const rows = verdicts.map(({ text, bounds, verdict }) => [
    text,
    ...(Array.isArray(bounds) ? bounds : ["", ""]),
    verdict,
  ]);
  const lines = [
    ["# Made by `npm run edtf -- --record` in bench/, from the answers of the npm package, edtf " + version],
    [
      "# text",
      "earliest ms, nothing where it is refused",
      "latest ms, excluded",
      "verdict: agrees, or the reason of a difference",
    ],
    ...reasons,
    ...rows,
  ];
  writeFileSync(
    new URL("../../test/time/edtf/edtf-package.tsv", import.meta.url),
    lines.map((line) => `${line.join("\t")}\n`).join(""),
  );
}
