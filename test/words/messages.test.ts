// The catalogues as wholes, and pictures in their words.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatDate, parseDate, renderHTML, renderSVG } from "attested";
import type { HTMLOptions, Input, Messages } from "attested";
import ar from "attested/locales/ar";
import de from "attested/locales/de";
import en from "attested/locales/en";
import es from "attested/locales/es";
import fr from "attested/locales/fr";
import ja from "attested/locales/ja";
import uk from "attested/locales/uk";

const all: readonly Messages[] = [ar, de, en, es, fr, ja, uk];
const others = all.filter((messages) => messages !== en);

/** What a catalogue holds, by path: a text, or a function. */
function leaves(value: unknown, path: string = ""): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null) return new Map([[path, value]]);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, `${path}.${key}`)]));
}

/** These are a matter of one language. */
const own = new Set([".dates.day", ".dates.monthBesideDay"]);
const paths = (messages: Messages): string[] =>
  [...leaves(messages).keys()].filter((path) => !own.has(path)).toSorted();

describe.each(all.map((messages) => [messages.language, messages] as const))("%s", (language, messages) => {
  test("has every word, and none is empty", () => {
    expect(paths(messages)).toEqual(paths(en));
    const empty = [...leaves(messages)].filter(([path, leaf]) => leaf === "" && path !== ".references.gap");
    expect(empty).toEqual([]);
  });

  test("has the functions where English has them", () => {
    const kinds = (of: Messages): unknown[] => paths(of).map((path) => typeof leaves(of).get(path));
    expect(kinds(messages)).toEqual(kinds(en));
  });

  test("says every number, and none with undefined in it", () => {
    const numbers = [0, 1, 2, 3, 5, 11, 21, 22, 101, 1000];
    const { picture, card, zoom } = messages;
    const said = numbers.map((n) => [
      picture.events(n),
      picture.sourceCount(n),
      picture.undated(n),
      picture.columnOf(picture.events(n), "A"),
      picture.inColumns(n),
      picture.legend.column(n),
      picture.list.all(n),
      picture.list.support(n),
      card.several(n),
      card.back(n),
      zoom.shown(n, 1000),
    ]);
    expect(said.flat().filter((text) => text === "" || /undefined|NaN/.test(text))).toEqual([]);
  });

  test("says every form of date, whatever its number", () => {
    const digit = fc.constantFrom(...Array.from("0123456789X"));
    const year = fc.tuple(digit, digit, digit, digit).map((digits) => digits.join(""));
    const date = fc
      .tuple(
        year,
        fc.constantFrom("", "-06", "-06-11", "-1X", "-21", "-30", "-35", "-39", "-41"),
        fc.constantFrom("", "?", "~", "%"),
      )
      .map((parts) => parts.join(""));
    const form = fc.oneof(
      date,
      fc.tuple(date, date).map(([a, b]) => `${a}/${b}`),
      date.map((a) => `${a}/..`),
      fc.tuple(date, date).map(([a, b]) => `[${a}..${b}]`),
      fc
        .tuple(fc.constantFrom("early", "mid", "late", "before", "by", "after", "c."), date)
        .map(([a, b]) => `${a} ${b}`),
      fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom("", " BC")).map(([n, era]) => `${n}th century${era}`),
      fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom("ka", "Ma", "BP")).map(([n, unit]) => `${n} ${unit}`),
    );
    fc.assert(
      fc.property(form, fc.constantFrom("short", "medium", "long"), (text, length) => {
        const { when } = parseDate(text);
        if (when === undefined) return;
        const words = formatDate(when, { messages, length: length as "short" });
        expect(words).not.toMatch(/undefined|NaN|Infinity|\[object|^$/);
        if (language !== "en") expect(words).not.toMatch(/uncertain|ongoing|between|century|before/);
      }),
      { seed: 4, numRuns: 150 },
    );
  });
});

test.each([
  [0, "0 подій", "لا أحداث"],
  [1, "1 подія", "حدث واحد"],
  [2, "2 події", "حدثان"],
  [3, "3 події", "3 أحداث"],
  [5, "5 подій", "5 أحداث"],
  [11, "11 подій", "11 حدثًا"],
  [21, "21 подія", "21 حدثًا"],
  [22, "22 події", "22 حدثًا"],
  [101, "101 подія", "101 حدث"],
])("%d events in Ukrainian and Arabic", (n, ukrainian, arabic) => {
  expect([uk.picture.events(n), ar.picture.events(n)]).toEqual([ukrainian, arabic]);
});

const input: Input = {
  title: "T",
  types: { call: "C" },
  sources: [
    {
      id: "a",
      title: "Report 5",
      author: "A. Author",
      publisher: "Daily 7",
      published: "2022-10-23",
      accessed: "2022-11-01",
    },
    { id: "b", title: "B", basedOn: "a" },
  ],
  events: [
    { date: "2022-01", title: "1" },
    { date: "2022-02-01/2022-02-09", title: "2" },
    { date: "2022-03-01~", title: "3" },
    { date: "2022-04-01?", title: "4" },
    { date: "2022-05-01/..", title: "5" },
    { date: "2022-06-01/", title: "6" },
    { date: "[2022-07-01,2022-07-11]", title: "7" },
    { date: "{2022-08-01,2022-08-11}", title: "8" },
    { date: "2022-09-XX", title: "9" },
    { date: "2022-10-01T14:00Z", title: "10" },
    {
      title: "11",
      type: "call",
      citations: [
        { source: "a", says: "2022-11-01", quote: "q", wording: "w" },
        { source: "b", says: "2022-12-01" },
      ],
    },
    { date: "nonsense", title: "12" },
  ],
};
const silent: HTMLOptions = { onIssue: () => undefined };

describe.each(others.map((messages) => [messages.language, messages] as const))(
  "a picture in %s",
  (language, messages) => {
    test("has its words, and none in English", () => {
      const markup = [renderSVG, renderHTML].map((render) => render(input, { ...silent, messages })).join("");
      const { legend } = messages.picture;
      for (const words of [legend.some, legend.span, legend.approximate, legend.conflict, messages.picture.sources])
        expect(markup).toContain(words);
      const shown = new Set(leaves(messages).values());
      const english = [...leaves({ picture: en.picture, references: en.references }).values()].filter(
        (text): text is string => typeof text === "string" && text.length > 3 && !shown.has(text),
      );
      expect(english.length).toBeGreaterThan(20);
      expect(english.filter((text) => markup.includes(`>${text}`) || markup.includes(`"${text}"`))).toEqual([]);
      expect(markup).toContain(`lang="${language}"`);
    });

    test("of no events says so", () => {
      expect(renderSVG({ events: [] }, { ...silent, messages })).toContain(messages.picture.noEvents);
    });
  },
);

describe("which language is taken", () => {
  const lang = (language: string | undefined, options: HTMLOptions): string | undefined =>
    / lang="([^"]*)"/.exec(
      renderSVG({ ...(language !== undefined && { language }), events: [] }, { ...silent, ...options }),
    )?.[1];

  test.each([
    [undefined, {}, "en"],
    ["de", {}, "de"],
    ["de-AT", { messages: de }, "de-AT"],
    ["en", { messages: de }, "de"],
    [undefined, { messages: de }, "de"],
    ["en", { messages: de, locale: "fr" }, "fr"],
  ] as const)("input %p with %j: %s", (language, options, found) => {
    expect(lang(language, options)).toBe(found);
  });

  test("without words of its language a picture has dates of Intl in it, and words around dates that are whole in English", () => {
    const svg = renderSVG(
      {
        language: "pl",
        events: [
          { date: "2022-10", title: "A" },
          { date: "2023-11~", title: "B" },
        ],
      },
      silent,
    );
    expect(svg).toContain("paź 2022");
    expect(svg).toContain("c. Nov 2023");
  });
});

describe("words of one's own", () => {
  test("replace some of a language, or of English", () => {
    const mine = { ...de, picture: { ...de.picture, sources: "Belege" } };
    const svg = renderSVG(input, { ...silent, messages: mine });
    expect(svg).toContain(">Belege<");
    expect(svg).toContain(de.picture.legend.some);
    const few = renderSVG(input, {
      ...silent,
      messages: { picture: { sources: "Evidence" }, dates: { circa: (date) => `ca. ${date}` } },
    });
    expect(few).toContain(">Evidence<");
    expect(few).toContain("ca. Mar 1");
    expect(few).toContain(en.picture.legend.some);
  });

  test("replace some within a room of a room, at any depth", () => {
    const days = Array.from({ length: 12 }, (_, i) => ({ date: `2022-01-${i + 10}~`, title: `A long title of ${i}` }));
    const drawn = renderHTML([...days, { date: "2042-01-01?", title: "Far" }, { title: "Never" }], {
      ...silent,
      messages: {
        picture: {
          legend: { approximate: "near then" },
          list: { all: (n) => `The ${n}` },
          scale: { before: (time) => `${time} earlier`, after: (time) => `${time} later` },
        },
      },
    });
    const { legend, list } = en.picture;
    for (const words of [">near then<", "<summary>The 14</summary>", " later<"]) expect(drawn).toContain(words);
    for (const words of [legend.uncertain, list.undated, " takes as much room as "]) expect(drawn).toContain(words);
    for (const words of [legend.approximate, list.all(14), " after<"]) expect(drawn).not.toContain(words);
  });

  test.each([
    [null, "messages must be a catalogue such as attested/locales/de exports, not null"],
    ["de", 'messages must be a catalogue such as attested/locales/de exports, not "de"'],
    [{ language: "no language" }, 'messages.language must be a BCP 47 tag such as "en" or "pt-BR", not "no language"'],
  ])("%j is refused", (messages, message) => {
    expect(() => renderSVG([], { messages } as unknown as HTMLOptions)).toThrow(message);
  });

  test("are set in small letters as their language does", () => {
    const svg = renderSVG(input, { ...silent, messages: { language: "tr", picture: { untitled: "İş akışı" } } });
    expect(svg).toContain('aria-roledescription="iş akışı"');
  });

  test("are text, never markup", () => {
    const hostile = "</text><script>&\"'";
    const messages = { picture: { ...en.picture, sources: hostile, untitled: hostile, count: () => hostile } };
    for (const render of [renderSVG, renderHTML])
      expect(render(input, { ...silent, messages })).not.toContain("<script>");
  });
});

test("Arabic: a publisher in Latin letters is isolated, so that the date behind it stays whole; each line by itself", () => {
  const svg = renderSVG(input, { ...silent, messages: ar, width: 360 });
  expect(svg).toContain("\u2068Daily 7\u2069، 23\u00A0أكتوبر\u00A02022");
  const lines = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? "");
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    let depth = 0;
    for (const mark of line.match(/[\u2066-\u2069]/g) ?? []) {
      depth += mark === "\u2069" ? -1 : 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect([line, depth]).toEqual([line, 0]);
  }
});

describe("a picture in another calendar", () => {
  const events = [
    { date: "2022-10-21", title: "A" },
    { date: "2023-10", title: "B" },
  ];

  test("says days in it, and what it does not have with the era in which it was written", () => {
    const svg = renderSVG(events, { locale: "en-GB", calendar: "persian" });
    expect(svg).toMatch(/29 Mehr 1401/);
    expect(svg).toContain("Oct 2023 AD");
  });

  test("names the axis in it", () => {
    const buddhist = renderSVG(events, { locale: "en-GB", calendar: "buddhist" });
    expect(buddhist).toMatch(/class="attested-period"[^>]*>[^<]*256[56]/);
    expect(buddhist.replaceAll(/<[^>]*>/g, " ")).not.toMatch(/202[23]/);
    const persian = renderSVG(events, { locale: "en-GB", calendar: "persian" });
    expect(persian).toMatch(/class="attested-period"[^>]*>[^<]*140[12] AP/);
    expect(persian).not.toMatch(/class="attested-(?:period|tick)"[^>]*>[^<]*202[23]/);
  });

  test("is refused where Intl does not know it", () => {
    expect(() => renderSVG(events, { calendar: "klingon" })).toThrow(
      'calendar must be one that Intl knows, such as "persian", not "klingon"',
    );
  });
});
