import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { agreement } from "../src/evidence/agreement.ts";
import { read } from "../src/model/read.ts";
import { parseDate } from "../src/time/parse.ts";
import type { ReportInput, SourceInput, TimelineInput } from "../src/model/input.ts";

const folder = new URL("../seeds/", import.meta.url);

/** Paragraphs of each report: lines of its text that are not blank. The texts are not in the repository. */
const paragraphs: Readonly<Record<string, number>> = {
  "000_2e9113b6eb421441.json": 14,
  "001_26ec6e96fb9053a8.json": 14,
  "002_170843184dac5f5c.json": 21,
  "003_b2bb042301b567fe.json": 20,
  "004_4ebca540514b2b37.json": 18,
};

/** First and last possible day of each event, worked out by hand from the reports; of the two spans, first and last day. Empty: no bound. */
const days: Readonly<Record<string, string>> = {
  "meeting-january": "2022-01-01 2022-01-31",
  "call-february": "2022-02-18 2022-02-18",
  invasion: "2022-02-24 2022-02-24",
  "calls-unanswered": "2022-02-24 2022-05-13",
  "concern-kirby": "2022-03-21 2022-03-31",
  hotline: "2022-04-01 2022-04-30",
  moskva: "2022-02-24 2022-05-15",
  "warning-leaks": "2022-05-02 2022-05-15",
  "call-may": "2022-05-13 2022-05-13",
  "call-july": "2022-07-01 2022-07-31",
  mobilisation: "2022-02-24 2022-10-27",
  "threat-putin": " 2022-10-08",
  "remark-armageddon": " 2022-10-08",
  "exercise-nato": "2022-10-01 2022-10-24",
  bridge: " 2022-10-20",
  strikes: "2022-10-14 2022-10-21",
  "no-need-putin": "2022-10-10 2022-10-23",
  "call-friday": "2022-10-21 2022-10-21",
  "readout-russia": "2022-10-21 2022-10-21",
  "remarks-gavrilov": "2022-10-21 2022-10-27",
  "dam-warning": "2022-10-21 2022-10-21",
  "dam-accusation": "2022-10-21 2022-10-21",
  "call-reznikov": "2022-10-21 2022-10-21",
  "press-blinken": "2022-10-21 2022-10-21",
  "call-sunday": "2022-10-23 2022-10-23",
  "calls-allies-austin": "2022-10-23 2022-10-23",
  "calls-allies-shoigu": "2022-10-23 2022-10-23",
  "claim-dirty-bomb": "2022-10-23 2022-10-23",
  "answer-kuleba": "2022-10-23 2022-10-23",
  "answer-zelensky": "2022-10-23 2022-10-29",
  "denial-wallace": "2022-10-23 2022-10-29",
  "rejection-us": "2022-10-23 2022-10-24",
  "rejection-joint": "2022-10-23 2022-10-24",
  "assessment-institute": "2022-10-23 2022-10-29",
  "exercise-russia": "2022-10-24 ",
  "summit-g20": "2022-11-11 2022-11-20",
};

const records = Object.keys(paragraphs);
const list = load("events.json");
const events = list.events ?? [];
const sources = records.map(sourceOf);
const cases = records.flatMap((file) => reportsOf(file).map((report) => ({ file, event: report.event, report })));

function load(file: string): TimelineInput {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8")) as TimelineInput;
}

function sourceOf(file: string): SourceInput {
  const [source, ...more] = load(file).sources ?? [];
  if (!source || more.length > 0) throw new Error(`${file} should hold one source`);
  return source;
}

function reportsOf(file: string): readonly ReportInput[] {
  return sourceOf(file).reports ?? [];
}

function words(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function numbers(locator: string | undefined): readonly number[] {
  return (locator?.match(/\d+/g) ?? []).map(Number);
}

describe("the records", () => {
  test("are one file for each report, and the list of events", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
    expect(files.sort()).toEqual([...records, "events.json"].sort());
  });

  test.each(records)("%s says of its report only what that states", (file) => {
    const source = sourceOf(file);
    expect(Object.keys(source).sort()).toEqual(
      ["id", "title", "language", "note", "reports", ...(file.startsWith("002") ? ["published"] : [])].sort(),
    );
    expect(source.published).toBe(file.startsWith("002") ? "2022-10-24" : undefined);
    expect(/^\[.*\]$/.test(source.title ?? "")).toBe(/title in brackets is ours/.test(source.note ?? ""));
  });

  test.each(cases)("$file on $event: quote, wording and place", ({ file, report }) => {
    const quote = typeof report.quote === "string" ? report.quote : "";
    for (const text of [quote, report.wording ?? ""]) {
      expect(words(text)).toBeGreaterThan(0);
      expect(words(text)).toBeLessThanOrEqual(8);
    }
    const places = numbers(report.locator);
    expect(report.locator).toMatch(places.length === 1 ? /^para\. \d+$/ : /^paras\. \d+, \d+$/);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(1);
    expect(places.at(-1)).toBeLessThanOrEqual(paragraphs[file] ?? 0);
  });

  test("give dates that can be read", () => {
    for (const file of records) {
      const { published } = sourceOf(file);
      for (const { event, says } of reportsOf(file)) {
        const { when, issues } = parseDate(says ?? "", published === undefined ? {} : { published });
        expect([event, says, issues, when?.text]).toEqual([event, says, [], says]);
      }
    }
  });

  test("give a named weekday the date of such a day", () => {
    const named = cases.flatMap(({ report }) => {
      const name = /\b(?:Friday|Sunday)\b/.exec(report.wording ?? "")?.[0];
      const day = /^\d{4}-\d\d-\d\d(?=~?$)/.exec(report.says ?? "")?.[0];
      return name === undefined || day === undefined ? [] : [{ name, day }];
    });
    expect(named.length).toBeGreaterThanOrEqual(10);
    for (const { name, day } of named) {
      expect([day, new Date(day).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" })]).toEqual([day, name]);
    }
  });

  test("tell of known events once, and take what they lack from another record", () => {
    const known = new Set(events.map((event) => event.id));
    for (const source of sources) {
      const told = (source.reports ?? []).map((report) => report.event);
      expect(told.filter((event) => !known.has(event))).toEqual([]);
      expect(new Set(told).size).toBe(told.length);
      const others = sources.filter((other) => other !== source).map((other) => other.id);
      for (const { event, basis } of source.reports ?? []) {
        if (basis !== undefined || source.published === undefined)
          expect([event, others]).toEqual([event, expect.arrayContaining([basis])]);
      }
    }
  });

  test("quote at most eight words in remarks, too", () => {
    const remarks = [...sources, ...cases.map(({ report }) => report)].map(({ note }) => note ?? "");
    const texts = events.flatMap(({ title, text }) => [title, text ?? ""]);
    const quoted = [...remarks, ...texts].flatMap((text) => text.match(/“[^”]*”/g) ?? []);
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((text) => words(text) > 8)).toEqual([]);
  });
});

describe("the events", () => {
  test("are at least 20, each with its own id, a known type and a short title", () => {
    expect(events.length).toBeGreaterThanOrEqual(20);
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
    for (const { type, title, text } of events) {
      expect(Object.keys(list.types ?? {})).toContain(type);
      expect(title).toMatch(/^[\p{Lu}].{4,58}[^.]$/u);
      if (text !== undefined) expect(text).toMatch(/^[\p{Lu}][^.]*\.$/u);
    }
  });

  test("are each attested by a report", () => {
    const attested = new Set(cases.map(({ event }) => event));
    expect(events.map((event) => event.id).filter((id) => id === undefined || !attested.has(id))).toEqual([]);
  });
});

describe("the agreed picture", () => {
  const inputs = [list, ...records.map(load)];
  const { timeline, issues } = read(inputs);
  const byId = new Map(timeline.sources.map((source) => [source.id, source]));
  const agreed = timeline.events.map((event) => ({ id: event.id, ...agreement(event, byId) }));

  test("takes every source, event and report, without an issue", () => {
    expect(issues).toEqual([]);
    expect(timeline.sources.map((source) => source.id)).toEqual(sources.map((source) => source.id));
    expect(timeline.events.map((event) => event.id)).toEqual(events.map((event) => event.id));
    expect(timeline.events.flatMap((event) => event.citations)).toHaveLength(cases.length);
  });

  test("dates every event where its reports agree, as worked out by hand", () => {
    expect(agreed.filter(({ decided }) => decided !== "agreement")).toEqual([]);
    expect(
      Object.fromEntries(
        agreed.map(({ id, when }) => [id, `${dayOf(when?.start.earliest)} ${dayOf(when?.end.latest, 1)}`]),
      ),
    ).toEqual(days);
    const spans = agreed.filter(({ when }) => when?.shape === "span").map(({ id }) => id);
    expect(spans).toEqual(["calls-unanswered", "strikes"]);
  });

  test("keeps the words of a date, and the doubt about it", () => {
    const texts = new Map(agreed.map(({ id, when }) => [id, when?.text]));
    expect(texts.get("exercise-nato")).toBe("earlier in October 2022");
    expect(texts.get("bridge")).toBe("before 2022-10-21");
    expect(agreed.filter(({ when }) => when?.approximate).map(({ id }) => id)).toEqual([
      "calls-unanswered",
      "hotline",
      "strikes",
      "dam-accusation",
      "call-reznikov",
      "press-blinken",
    ]);
  });

  test("is the same whatever the order of the files", () => {
    const turned = read(inputs.toReversed()).timeline;
    const sourcesById = new Map(turned.sources.map((source) => [source.id, source]));
    const dates = turned.events.map((event) => [event.id, agreement(event, sourcesById).when] as const);
    expect(new Map(dates)).toEqual(new Map(agreed.map(({ id, when }) => [id, when])));
  });
});

/** The UTC day of an instant; of an exclusive end, the day before. */
function dayOf(ms: number | undefined, back: 0 | 1 = 0): string {
  return ms === undefined || !Number.isFinite(ms) ? "" : new Date(ms - back).toISOString().slice(0, 10);
}
