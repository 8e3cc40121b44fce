// No text of the input becomes markup: what comes out is decided by the structure of the input alone.
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { read, renderHTML, renderSVG, type HTMLOptions, type Input } from "attested";
import { useBrowser } from "../browser/harness.ts";
import { codePoint } from "../codepoint.ts";
import { all, faults, find, parse, skeleton, textOf, type Element } from "../markup.ts";

/** What has broken out of markup, style sheets, scripts and addresses somewhere. */
const attacks: readonly string[] = [
  // markup
  String.raw`<script>alert(1)</script> | <img src=x onerror=alert(1)> | </text></svg><svg onload=alert(1)> | < | > | &`,
  String.raw`" | ' | " onclick="alert(1) | ' style='x:y | ]]> | <![CDATA[ | <!-- | --> | --!> | <?xml ?> | <!DOCTYPE x>`,
  String.raw`</style> | </script> | </title> | </textarea> | &lt; | &amp;lt; | &#60; | &#x3c; | &#0; | &nope;`,
  // styles, scripts, templates, Markdown, addresses
  String.raw`<style>*{}</style> | }*{color:red} | url(https://x.example/) | @import 'x'; | expression(alert(1)) | var(--x) | \3c`,
  "${1} | {{1}} | %s | __proto__ | constructor | ** | *a* | _ | [x](javascript:alert(1)) | [x](https://a.example/) | ` | \\",
  "javascript:alert(1) | java\tscript:alert(1) | data:text/html,<b> | vbscript:x | //x.example | https://x.example/",
  // characters
  "\0 | \x01 | \b | \v | \x1b | \x7f | \x85 | \ufeff | \ufffe | \uffff | \ud800 | \udc00 | \udbff\ud800 | \u200f | \u2028",
  "\u202e | \u202a | \u2066 | \u2069 | \u0301\u0302 | 😀 | 👨‍👩‍👧 | مرحبا | 漢字 | a\u0301",
]
  .flatMap((line) => line.split(" | "))
  .concat("\r", "\r\n", "\n", "\t", "\u00a0", " ");
const hostile = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...attacks) }, fc.string({ unit: codePoint, maxLength: 6 })),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(""));

/** Addresses whose scheme is not allowed, or hidden. */
const refused = fc.oneof(
  hostile.map((text) => `javascript:${text}`),
  fc.constantFrom(
    ..."javascript:alert(1)//https://a.example/ | JaVaScRiPt:x |  javascript:x | java\nscript:x | \x01javascript:x".split(
      " | ",
    ),
    ..."data:text/html,<script> | vbscript:x | file:///etc/passwd | //a.example/ | /a | #a | https: | http:// | mailto:".split(
      " | ",
    ),
    ..."https:\\\\a.example | https:javascript:x | blob:https://a.example/ | &#106;avascript:x | ht\ttps://a.example/".split(
      " | ",
    ),
    ..."view-source:https://a.example/ | https://a.example/\u202etxt".split(" | "),
  ),
);

/** The texts of an input in the order in which {@link inputOf} takes them, and the values that `read` must refuse. */
interface Texts {
  readonly texts: readonly string[];
  readonly refused: readonly string[];
}
const sizes = { texts: 60, refused: 8 };
const hostileTexts: fc.Arbitrary<Texts> = fc.record({
  texts: fc.array(hostile, { minLength: sizes.texts, maxLength: sizes.texts }),
  refused: fc.array(refused, { minLength: sizes.refused, maxLength: sizes.refused }),
});
const harmless: Texts = {
  texts: Array.from({ length: sizes.texts }, () => "word"),
  refused: Array.from({ length: sizes.refused }, () => "javascript:0"),
};

/** Characters that no address may hold; with one of them it is refused. */
const never = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069\s]/gu;

/** An input of one structure, with a text in every field that holds one. Letters around a text keep it from being empty. */
function inputOf(given: Texts): Input {
  const [texts, wrong] = [given.texts.values(), given.refused.values()];
  const text = (): string => `a${texts.next().value ?? ""}z`;
  const no = (): string => wrong.next().value ?? "";
  const ids = Array.from({ length: 8 }, (_, i) => `${i}${text()}`);
  const [first = "", second = "", call = "", drill = "", ...events] = ids;
  return {
    title: text(),
    description: text(),
    language: no(),
    zone: no(),
    types: { [call]: text(), [drill]: { label: text(), color: no(), symbol: no() as "star" } },
    sources: [
      {
        id: first,
        title: text(),
        publisher: `b${text()}`,
        author: [`c${text()}`, { family: text(), given: text() }],
        published: "2022-10-24",
        url: `https://a.example/?${text().replace(never, "")}`,
        archived: [no(), { url: "https://b.example/", date: "2022-11-01" }],
        note: text(),
      },
      { id: second, title: text(), url: no(), language: no(), basedOn: [first], note: text() },
    ],
    events: [
      {
        id: events[0] ?? "",
        type: call,
        date: "2022-10-21",
        title: text(),
        text: text(),
        annotation: text(),
        lane: text(),
        citations: [
          { source: first, says: "2022-10-21", wording: text(), quote: text(), locator: text(), note: text() },
          {
            source: second,
            stance: "disputes",
            quote: { exact: text(), prefix: text(), suffix: text() },
            basis: first,
          },
        ],
      },
      {
        id: events[1] ?? "",
        type: drill,
        title: text(),
        citations: [
          { source: first, says: "2022-10-25" },
          { source: second, says: "2022-10-29", wording: text() },
        ],
      },
      { id: events[2] ?? "", date: no(), title: text(), citations: [{ source: first, locator: text() }] },
    ],
  };
}

/** Every text as wide as the next, so that none wraps: the number of lines is the one thing that a text may decide. */
const even: HTMLOptions = { measure: () => 1, onIssue: () => {} };
const quiet: HTMLOptions = { onIssue: () => {} };

/** What a text may hold by its own choice: emphasis and links. */
function withoutInline(root: Element): Element {
  const isText = (root.attributes.get("class") ?? "") === "attested-text";
  const children = root.children.map((child) => (typeof child === "string" ? child : withoutInline(child)));
  return { ...root, children: isText ? [] : children };
}

const styleOf = (root: Element): string => find(root, "style").map(textOf).join("");

test.each([
  ["renderSVG", renderSVG],
  ["renderHTML", renderHTML],
] as const)("%s: the same elements and attributes as with harmless texts", (_, render) => {
  const expected = parse(render(inputOf(harmless), even));
  expect(all(expected).length).toBeGreaterThan(60);
  fc.assert(
    fc.property(hostileTexts, (texts) => {
      const root = parse(render(inputOf(texts), even));
      const [found, wanted] = [root, expected].map((each) => skeleton(withoutInline(each)).split("\n"));
      expect(found).toEqual(wanted);
      expect(styleOf(root)).toBe(styleOf(expected));
      expect(faults(root, "attested")).toEqual([]);
      for (const told of find(root, ".attested-text").flatMap(all))
        expect(["p", "strong", "em", "a"]).toContain(told.name);
    }),
    { seed: 81, numRuns: 20 },
  );
});

test("texts come out as they are: nothing is dropped, nothing is resolved", () => {
  fc.assert(
    fc.property(hostileTexts, (texts) => {
      const { timeline } = read(inputOf(texts));
      const root = parse(renderHTML(timeline, even));
      const legal = (text: string): string => text.replace(/\r\n?/g, "\n");
      const titles = find(root, "strong");
      for (const { title } of timeline.events) expect(titles.map(textOf)).toContain(legal(title));
      const cited = timeline.events.flatMap(({ citations }) => citations.flatMap(({ quote }) => quote?.exact ?? []));
      expect(find(root, "q").map(textOf)).toEqual(cited.map(legal));
      const events = find(root, "li").flatMap(({ attributes }) => attributes.get("data-event") ?? []);
      expect(new Set(events)).toEqual(new Set(timeline.events.map(({ id }) => legal(id))));
    }),
    { seed: 82, numRuns: 15 },
  );
});

test("what only looks like a timeline that was read is read: nothing gets round the checks, nothing throws", () => {
  const base = { zone: "utc", types: [], sources: [], events: [] };
  const source = { id: "s", title: "S", archived: [], authors: [], basedOn: [], data: {} };
  const event = { id: "e", title: "E", importance: 1, citations: [{ source: "s", stance: "supports" }], data: {} };
  /** A source with a field that changes once it was read. */
  const turning = (name: string, first: string, later: string): object => {
    let reads = 0;
    return Object.defineProperty({ ...source }, name, { enumerable: true, get: () => (reads++ === 0 ? first : later) });
  };
  const revoked = Proxy.revocable<object>({}, {});
  revoked.revoke();
  const forged: readonly object[] = [
    { types: [] },
    { ...base, events: [{ title: "E", date: "2022-10-23" }] },
    { ...base, events: [null], sources: [null] },
    { ...base, sources: [{ ...source, url: "javascript:alert(1)" }], events: [event] },
    { ...base, sources: [{ ...source, archived: [{ url: "javascript:alert(1)" }] }], events: [event] },
    { ...base, types: [{ id: "t", label: "T", color: "url(https://x.example/)" }], events: [{ ...event, type: "t" }] },
    { ...base, events: [{ ...event, date: { shape: "point" } }] },
    { ...base, sources: [turning("url", "https://s.example/", "javascript:alert(1)")], events: [event] },
    new Proxy({}, { has: () => true, get: () => base }),
    revoked.proxy,
  ];
  for (const subject of forged) {
    const codes: string[] = [];
    const root = parse(renderHTML(subject, { onIssue: ({ code }) => codes.push(code) }));
    expect(faults(root, "attested")).toEqual([]);
    expect(codes.length).toBeGreaterThan(0);
  }
  const { timeline } = read(inputOf(harmless));
  const unread = (): never => {
    throw new Error("what read made was read again");
  };
  for (const made of [timeline, { ...timeline, title: "Another title" }])
    expect(find(parse(renderHTML(made, { onIssue: unread })), ".attested-event").length).toBeGreaterThan(1);
});

/** All that a picture and a figure are made of. */
const elements = new Set(
  "a cite details div em figure g h2 li ol p path q rect section span strong style summary svg text title tspan ul".split(
    " ",
  ),
);
const attributes = new Set(
  `aria-hidden aria-label aria-labelledby aria-roledescription class d data-count data-event data-lane data-type dir direction dx dy fill
  fill-opacity font-family font-size font-style font-weight height href id lang lengthAdjust pointer-events role rx stroke
  stroke-dasharray stroke-linecap stroke-opacity stroke-width text-anchor textLength transform viewBox width x xmlns y`.split(
    /\s+/,
  ),
);

test("in whatever lines they are set: only known elements and attributes, links to http, https and mailto", () => {
  const sample = styleOf(parse(renderSVG(inputOf(harmless), quiet)));
  fc.assert(
    fc.property(hostileTexts, fc.constantFrom(150, 360, 900), (texts, width) => {
      for (const render of [renderSVG, renderHTML]) {
        const root = parse(render(inputOf(texts), { ...quiet, width }));
        const found = all(root);
        expect(found.map(({ name }) => name).filter((name) => !elements.has(name))).toEqual([]);
        expect(found.flatMap((one) => [...one.attributes.keys()]).filter((name) => !attributes.has(name))).toEqual([]);
        expect(faults(root, "attested")).toEqual([]);
        if (render === renderSVG) expect(styleOf(root)).toBe(sample);
      }
    }),
    { seed: 83, numRuns: 12 },
  );
});

const open = useBrowser();
test("in a browser: read as XML and as HTML it is the same, nothing runs, nothing is asked for", async () => {
  const texts = fc.sample(hostileTexts, { seed: 84, numRuns: 10 });
  const documents = texts.flatMap((given) => [renderSVG(inputOf(given), quiet), renderHTML(inputOf(given), quiet)]);
  const { page, errors, leaving } = await open({
    html: `<!doctype html><title>t</title><script>window.alert = () => { throw new Error("alert") }</script><main></main>`,
  });
  const different = await page.evaluate((markups) => {
    const parser = new DOMParser();
    return markups.flatMap((text, index) => {
      const xml = parser.parseFromString(
        `<body xmlns="http://www.w3.org/1999/xhtml">${text}</body>`,
        "application/xml",
      );
      const html = parser.parseFromString(`<!doctype html><body>${text}`, "text/html");
      const main = document.querySelector("main");
      if (main !== null) main.innerHTML = text;
      const one = xml.documentElement.firstElementChild;
      const same = html.body.childNodes.length === 1 && one?.isEqualNode(html.body.firstElementChild) === true;
      return same ? [] : [index];
    });
  }, documents);
  expect(different).toEqual([]);
  const schemes = await page.evaluate((markups) => {
    const found = new Set<string>();
    for (const text of markups) {
      const { body } = new DOMParser().parseFromString(text, "text/html");
      for (const link of body.querySelectorAll("[href]"))
        found.add(new URL(link.getAttribute("href") ?? "", "about-attested:/").protocol);
    }
    return [...found].toSorted();
  }, documents);
  expect(schemes).toEqual(["about-attested:", "https:"]);
  expect([errors, leaving]).toEqual([[], []]);
});
