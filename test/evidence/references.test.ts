import de from "../../src/words/de/index.ts";
import es from "../../src/words/es/index.ts";
import fr from "../../src/words/fr/index.ts";
import uk from "../../src/words/uk/index.ts";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { describeReference } from "../../src/evidence/describe.ts";
import type { TextRun } from "../../src/evidence/describe.ts";
import { references } from "../../src/evidence/references.ts";
import type { Citation, Source, Timeline, TimelineEvent } from "../../src/model/timeline.ts";
import { parseEDTF } from "../../src/time/edtf/edtf.ts";
import { formatDate } from "../../src/time/format.ts";
import type { When } from "../../src/time/when.ts";

function date(text: string): When {
  const { when } = parseEDTF(text, { zone: "utc" });
  if (when === undefined) throw new Error(text);
  return when;
}
/** As it stands among other words: no line breaks in it. */
const said = (text: string): string =>
  formatDate(date(text), { locale: "en", zone: "utc", length: "medium" }).replaceAll(" ", "\u00A0");
const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  title: `Title of ${id}`,
  authors: [],
  archived: [],
  basedOn: [],
  data: {},
  ...more,
});
const cite = (id: string, exact?: string): Citation => ({
  source: id,
  stance: "supports",
  ...(exact !== undefined && { quote: { exact } }),
});
const event = (id: string, ...citations: readonly Citation[]): TimelineEvent => ({
  id,
  title: id,
  importance: 1,
  citations,
  data: {},
});
const timeline = (sources: readonly Source[], events: readonly TimelineEvent[]): Timeline => ({
  zone: "utc",
  types: [],
  lanes: [],
  sources,
  events,
});
const numbers = (all: ReadonlyMap<string, number>): string =>
  [...all].map(([id, number]) => `${id}${number}`).join(" ");

describe("numbers", () => {
  const sources = ["a", "b", "c", "d"].map((id) => source(id));
  const late = event("late", cite("a"), cite("b"));
  const early = event("early", cite("c"), cite("b"), cite("c"));

  test("follow the first citation in the order in which events are drawn", () => {
    const found = references(timeline(sources, [late, early]), [early, late]);
    expect(numbers(found.numberOf)).toBe("c1 b2 a3 d4");
    expect(found.entries.map(({ number, source: { id }, cited }) => [number, id, cited])).toEqual([
      [1, "c", true],
      [2, "b", true],
      [3, "a", true],
      [4, "d", false],
    ]);
  });
  test("events that are not drawn come after", () => {
    expect(numbers(references(timeline(sources, [late, early]), [early]).numberOf)).toBe("c1 b2 a3 d4");
    expect(numbers(references(timeline(sources, [late, early]), []).numberOf)).toBe("a1 b2 c3 d4");
  });
  test("no sources, no entries; a citation of none that is there takes no number", () => {
    expect(references(timeline([], []), []).entries).toEqual([]);
    const found = references(timeline(sources, [event("e", cite("?"), cite("d"))]), []);
    expect(numbers(found.numberOf)).toBe("d1 a2 b3 c4");
  });
  test("every source has one number, from 1 without a gap, whatever is cited", () => {
    const ids = fc.constantFrom("a", "b", "c", "d", "x");
    const citations = fc.array(fc.array(ids, { maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(citations, (all) => {
        const events = all.map((cited, i) => event(`e${i}`, ...cited.map((id) => cite(id))));
        const { entries, numberOf } = references(timeline(sources, events), events);
        const inOrder = [...new Set([...all.flat(), "a", "b", "c", "d"])].filter((id) => id !== "x");
        expect(entries.map((entry) => entry.source.id)).toEqual(inOrder);
        expect(entries.map((entry) => entry.number)).toEqual([1, 2, 3, 4]);
        expect(entries.map((entry) => numberOf.get(entry.source.id))).toEqual([1, 2, 3, 4]);
        expect(entries.filter((entry) => entry.cited).length).toBe(new Set(all.flat().filter((id) => id !== "x")).size);
      }),
      { seed: 11 },
    );
  });
});

test("an entry leads to the words that are quoted from it, in the order in which they are drawn", () => {
  const a = source("a", { url: "https://example.org/a" });
  const events = [event("late", cite("a", "second")), event("early", cite("a", "first"), cite("a"))];
  const [late, early] = events;
  const [entry] = references(timeline([a], events), early && late ? [early, late] : []).entries;
  expect(entry?.href).toBe("https://example.org/a#:~:text=first&text=second");
  expect(references(timeline([a], []), []).entries[0]?.href).toBe("https://example.org/a");
  expect(references(timeline([source("b")], []), []).entries[0]).not.toHaveProperty("href");
  const many = { ...event("many"), citations: Array.from({ length: 20_000 }, (_, i) => cite("a", `word ${i}`)) };
  expect(references(timeline([a], [many]), []).entries[0]?.href?.length).toBeLessThan(2000);
});

test("what a source comes from is named by number, each once, ascending", () => {
  const sources = [source("a", { basedOn: ["c", "b", "c", "?"] }), source("b", { translationOf: "c" }), source("c")];
  const { entries } = references(timeline(sources, []), []);
  expect(entries.map(({ basedOn, translationOf }) => [basedOn, translationOf])).toEqual([
    [[2, 3], undefined],
    [[], 3],
    [[], undefined],
  ]);
});

describe("a reference as text", () => {
  const style = { locale: "en", zone: "utc" };
  const runsOf = (more: Partial<Source>, locale = "en"): readonly TextRun[] => {
    const others = ["x", "y", "z"].map((id) => source(id));
    const events = [event("e", cite("x"), cite("s"), cite("y"), cite("z"))];
    const found = references(timeline([source("s", more), ...others], events), events).entries[1];
    if (found === undefined) throw new Error("no entry");
    return describeReference(found, { ...style, locale });
  };
  const textOf = (more: Partial<Source>, locale?: string): string =>
    runsOf(more, locale)
      .map((run) => run.text)
      .join("");

  test("with everything", () => {
    const runs = runsOf({
      title: "Readout of the call",
      publisher: "US Department of Defense",
      authors: [{ given: "Ada", family: "Lovelace" }, { literal: "Press Office" }],
      published: date("2022-10-23"),
      accessed: date("2022-11-01"),
      url: "https://example.org/a",
      archived: [{ url: "https://archive.example/a", date: date("2022-11-02") }, { url: "https://archive.example/b" }],
      language: "de",
      basedOn: ["z", "x", "y"],
      translationOf: "x",
      note: "The page date is not used",
    });
    expect(runs).toEqual([
      { text: "Ada Lovelace and Press Office. " },
      { text: "Readout of the call", italic: true, href: "https://example.org/a", language: "de" },
      { text: `. US Department of Defense, ${said("2022-10-23")}. ` },
      { text: "Archived copy", href: "https://archive.example/a" },
      { text: `, ${said("2022-11-02")}. ` },
      { text: "Archived copy", href: "https://archive.example/b" },
      {
        text: `. Accessed ${said("2022-11-01")}. Based on 1, 3, and 4. Translation of 1. The page date is not used.`,
      },
    ]);
  });

  test.each<[what: string, more: Partial<Source>, text: string]>([
    [
      "a publisher leads where no author is known",
      { publisher: "TASS", published: date("2022") },
      "TASS. Title of s. 2022.",
    ],
    ["an unknown date is said", { publisher: "TASS" }, "TASS. Title of s. Undated."],
    [
      "also behind a publisher",
      { publisher: "TASS", authors: [{ literal: "A. B." }] },
      "A. B. Title of s. TASS, undated.",
    ],
    ["nothing is known", {}, "Title of s. Publisher unknown. Undated."],
    ["an address tells enough", { url: "https://example.org" }, "Title of s. Undated."],
    [
      "an author who is the publisher stands once",
      { publisher: "TASS", authors: [{ literal: "TASS" }] },
      "TASS. Title of s. Undated.",
    ],
    ["a publisher in place of a title stands once", { title: "TASS", publisher: "TASS" }, "TASS. Undated."],
    [
      "a title that ends itself",
      { title: "What happened?", publisher: "Acme Inc." },
      "Acme Inc. What happened? Undated.",
    ],
    ["a title in quotes that ends itself", { title: "“We did not.”", publisher: "A" }, "A. “We did not.” Undated."],
    [
      "what is left over at an end",
      { title: " Two\n lines, ", publisher: "Reuters: " },
      "Reuters. Two lines, Undated.",
    ],
    [
      "a title as it was given, with a mark of its own for a stop",
      { title: "a &lt;" },
      "a &lt; Publisher unknown. Undated.",
    ],
    ["a publisher with a mark left over in place of a title", { title: "TASS:", publisher: "TASS:" }, "TASS: Undated."],
    ["about then, which is no initial", { publisher: "A", published: date("1790~") }, "A. Title of s. c.\u00a01790."],
    [
      "from – to, closed up as in labels",
      { publisher: "A", published: date("1694/1812") },
      "A. Title of s. 1694–1812.",
    ],
    [
      "two days of a month",
      { publisher: "A", published: date("2022-02-03/2022-02-04") },
      "A. Title of s. February\u00a03–4,\u00a02022.",
    ],
    ["a family name alone", { authors: [{ family: "Li" }] }, "Li. Title of s. Undated."],
    [
      "the family name first, in its letters",
      { authors: [{ given: "小明", family: "王" }] },
      "王小明. Title of s. Undated.",
    ],
    ["blank names are none", { authors: [{ given: " " }, {}], publisher: "A" }, "A. Title of s. Undated."],
    [
      "many authors",
      { authors: ["A", "B", "C", "D"].map((literal) => ({ literal })) },
      "A and others. Title of s. Undated.",
    ],
    [
      "three authors",
      { authors: ["A", "B", "C"].map((literal) => ({ literal })) },
      "A, B, and C. Title of s. Undated.",
    ],
    ["a note of two sentences", { publisher: "A", note: "One. Two!" }, "A. Title of s. Undated. One. Two!"],
  ])("%s", (_, more, text) => {
    expect(textOf(more)).toBe(text);
  });

  test.each([
    ["es", es, "c.\u00a01790"],
    ["uk", uk, "бл.\u00a01790\u00a0р."],
    ["de", de, "Um\u00a01790"],
    ["fr", fr, "Vers\u00a01790"],
  ])("in %s “about then” is no initial either", (locale, messages, about) => {
    const [entry] = references(timeline([source("s", { published: date("1790~") })], []), []).entries;
    const runs = entry === undefined ? [] : describeReference(entry, { ...style, locale, messages });
    expect(runs.at(-1)?.text).toContain(`. ${about}`);
  });

  test("a locale that is none does not throw", () => {
    expect(textOf({ authors: [{ literal: "A" }, { literal: "B" }] }, "no locale!")).toMatch(/^A and B\. /);
  });

  test("never doubled punctuation or blanks, and every part is in it, for any texts", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "B", " ", ".", "?", ",", ":", "\n", ")", "”", "…"),
      maxLength: 12,
    });
    const word = text.map((rest) => `w${rest}`);
    fc.assert(
      fc.property(word, word, word, word, (title, publisher, literal, note) => {
        const line = textOf({ title, publisher, authors: [{ literal }], note });
        const own = [title, publisher, literal, note].join("");
        expect(line).not.toMatch(/\s\s|^\s|\s$|\n/);
        for (const doubled of ["..", ",.", ":.", "?.", "….", ",,"])
          if (!own.replace(/\s+/g, " ").includes(doubled)) expect(line.includes(doubled)).toBe(false);
        for (const part of [title, publisher, literal, note])
          expect(line).toContain(part.replace(/\s+/g, " ").replace(/[\s,:]+$/, ""));
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});
