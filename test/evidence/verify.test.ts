import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decodeEntities } from "../../src/evidence/entity.ts";
import { paragraphsOf } from "../../src/evidence/paragraphs.ts";
import { type Queries, search, type Span } from "../../src/evidence/search.ts";
import { tokensOf } from "../../src/evidence/token.ts";
import { documentNames, verify } from "../../src/evidence/verify.ts";
import { indexOf, nearestPlace } from "../../src/evidence/vicinity.ts";
import { quotesOf } from "../../src/model/quotes.ts";

/** The places of one list of words in another, tried one by one. */
function placesOf(text: readonly string[], part: readonly string[]): number[] {
  return [...text.keys()].filter((at) => part.every((key, offset) => text[at + offset] === key));
}

/** What `search` finds, by trying: each part at its first place after the one before. */
function tried(text: readonly string[], parts: readonly (readonly string[])[]): Span | undefined {
  let start: number | undefined;
  let end = 0;
  for (const part of parts) {
    const at = placesOf(text, part).find((place) => place >= end);
    if (at === undefined) return undefined;
    start ??= at;
    end = at + part.length;
  }
  return start === undefined ? undefined : { start, end };
}

describe("search", () => {
  const key = fc.constantFrom("a", "b", "c");
  const part = fc.array(key, { minLength: 1, maxLength: 4 });
  const queries: fc.Arbitrary<Queries> = fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), { maxLength: 12 });

  test("finds what trying finds", () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), queries, (text, asked) => {
        expect(search(text, asked)).toEqual(asked.map((parts) => tried(text, parts)));
      }),
      { seed: 11, numRuns: 600 },
    );
  });

  // to try each place for each would take minutes
  test("finds none of 300 nearly repeated parts in 100,000 words, and those that are whole at once", () => {
    const text = Array.from({ length: 100_000 }, () => "a");
    const asked = Array.from({ length: 300 }, (_, i) => [[...Array.from({ length: i + 100 }, () => "a"), "b"], ["a"]]);
    const whole = [[text.slice(0, 400)], [text.slice(0, 99_999), ["a"]]];
    const spans = search(text, [...asked, ...whole]);
    expect(spans.slice(0, asked.length).every((span) => span === undefined)).toBe(true);
    expect(spans.slice(asked.length)).toEqual([
      { start: 0, end: 400 },
      { start: 0, end: 100_000 },
    ]);
  });
});

describe("nearestPlace", () => {
  const words =
    "the minister met his colleague on friday and the two spoke for an hour about the war in the east".split(" ");
  test("is where most of the rare words stand together", () => {
    const span = nearestPlace(indexOf(words), ["the", "two", "talked", "for", "an", "hour"]);
    expect(words.slice(span?.start, span?.end).join(" ")).toBe("the two spoke for an hour");
  });
  test("is nowhere where too little is shared", () => {
    expect(nearestPlace(indexOf(words), ["a", "quite", "different", "hour"])).toBeUndefined();
  });
});

describe("tokens", () => {
  const keys = (text: string): string =>
    tokensOf(text)
      .map((token) => token.key)
      .join("|");
  test.each([
    ["“Follow‑up” — call…", `"Follow-up" - call...`],
    ["«п’ять»", `"п'ять"`],
    ["ﬁve ＡＢ", "five AB"],
    ["Cafe\u0301", "Café"],
    ["he said—and left", "he said -- and left"],
  ])("%s and %s are the same", (one, other) => expect(keys(one)).toBe(keys(other)));
  test("case, accents and words are not", () => {
    expect(new Set(["call", "Call", "cáll", "calls"].map(keys)).size).toBe(4);
  });
  test("scripts without spaces part at each character", () => {
    expect(keys("国防部长call了")).toBe("国|防|部|长|call|了");
  });
});

describe("paragraphs", () => {
  test("of HTML are its blocks, without what is not read", () => {
    const html = `<!doctype html><title>T</title><style>p{}</style><!-- <p>no --><body><h1 title="a>b">One &amp; two</h1>
      <p>Three <b>fo</b>ur,<br>five &#8220;six&#x201D;&nbsp;seven</p><script>if (a<b) "</p>"</script><div><p>Eight &lt;p&gt; 1 < 2</div>a<br>b<br><br>c<p>d<p unclosed`;
    expect(paragraphsOf(html, "html")).toEqual([
      "One & two",
      "Three four, five “six” seven",
      "Eight <p> 1 < 2",
      "a b",
      "c",
      "d",
    ]);
  });
  test("of Markdown are its blocks and items, without signs", () => {
    const markdown =
      "Head\n====\n\n## Sub *head*\nOne **two**\nthree [four](https://x.y 'z').\n\n> five_six _seven_ \\*\n\n- eight\n- nine `ten`\n\n---\n<b>eleven</b> &amp; 2 * 3";
    expect(paragraphsOf(markdown, "markdown")).toEqual([
      "Head",
      "Sub head One two three four.",
      "five_six seven *",
      "eight",
      "nine ten",
      "eleven & 2 3",
    ]);
  });
  test("a comment that never ends takes the rest of the page, wherever it begins", () => {
    expect(paragraphsOf("<!-- hidden", "html")).toEqual([]);
    expect(paragraphsOf("<p>One</p><!-- hidden <p>Two</p>", "html")).toEqual(["One"]);
  });

  test("of text are its lines, or its blocks where lines were broken", () => {
    expect(paragraphsOf("One.\r\nTwo!\n\n \nThree", "text")).toEqual(["One.", "Two!", "Three"]);
    expect(paragraphsOf("One goes on\nhere.\n\nTwo goes\non too.", "text")).toEqual([
      "One goes on here.",
      "Two goes on too.",
    ]);
  });
  // 20,000 times: to look for each end anew would take minutes
  test.each([
    ["<", "<", "<"],
    ["<!--", "", ""],
    ["<a b='", "", ""],
    ["<script>", "", ""],
    ["[a](", "[a](", "[a]("],
    ["&#", "&#", "&#"],
    ["<br>", "", ""],
    ["<br>x", "x", "x"],
    ["<p>", "", ""],
    ["*", "*", ""], // in Markdown a rule, as the next
    ["- ", "-", ""],
    ["> ", ">", ""],
  ])("of broken markup, %j 20,000 times, lose signs only and never what stands before", (piece, html, markdown) => {
    for (const [format, kept] of [
      ["html", html],
      ["markdown", markdown],
      ["text", piece.trim()],
    ] as const) {
      const read = paragraphsOf(`One\n\n${piece.repeat(20_000)}`, format).join("");
      expect(read.replaceAll(" ", "")).toBe(`One${kept.replaceAll(" ", "").repeat(20_000)}`);
    }
  });
  test("entities are those of browsers", () => {
    expect(decodeEntities("&eacute;&Eacute;&szlig;&#150;&#0;&#xD800;&unknown;&amp;lt; &copy 1")).toBe(
      "éÉß–\ufffd\ufffd&unknown;&lt; © 1",
    );
  });
});

describe("quotesOf", () => {
  test("tells where each stands, by hand, by source and in a table", () => {
    const json = `{"events": [{"id": "e", "date": "2022", "title": "x",
  "citations": ["s", {"source": "s", "quote": "one", "wording": "two"}, {"source": "s", "quote": {"exact": "three"}}]}],
 "sources": [{"id": "s", "reports": [{"event": "e", "quote": "four"}]}]}`;
    const table = "date,title,source,quote\n2022,x,S,five";
    const quoted = quotesOf([json, table]);
    expect(quoted.map(({ source, field, text, path }) => [source, field, text, path])).toEqual([
      ["s", "quote", "one", "events[0].citations[1].quote"],
      ["s", "wording", "two", "events[0].citations[1].wording"],
      ["s", "quote", "three", "events[0].citations[2].quote"],
      ["s", "quote", "four", "sources[0].reports[0].quote"],
      ["S", "quote", "five", "[0].quote"],
    ]);
    for (const { input, text, line = 0, column = 0 } of quoted) {
      const at = ([json, table][input] ?? "").split("\n")[line - 1]?.slice(column - 1);
      expect(at).toMatch(new RegExp(`^(?:"|\\{"exact": ")?${text}`));
    }
  });
});

/** What is found of quotes of one source, by its code and the paragraph it names. */
function found(document: string, ...quotes: string[]): string[] {
  const events = quotes.map((quote, i) => ({ date: "2022", title: `${i}`, citations: [{ source: "s", quote }] }));
  const placed = quotesOf([JSON.stringify({ sources: [{ id: "s" }], events })]);
  const { issues } = verify(placed, new Map([["s", { name: "s.txt", paragraphs: paragraphsOf(document, "text") }]]));
  return quotes.map((_, i) => {
    const issue = issues.find(({ path }) => path.startsWith(`events[${i}]`));
    const paragraph = /para\. (\d+)/.exec(`${issue?.message} ${issue?.hint}`)?.[1] ?? "";
    return issue === undefined ? "" : `${issue.code} ${paragraph}`.trim();
  });
}

const report = `Washington.
Secretary Austin spoke on Friday with his colleague, the Pentagon said.
He “rejected any pretext for Russian escalation” — and asked for a follow-up call.
They had not spoken since May 13.`;

describe("verify", () => {
  test.each([
    ["word for word, over white space", "spoke  on\nFriday", ""],
    ["other quotation marks and dashes", `'rejected any pretext for Russian escalation" -- and`, ""],
    ["the sentence's own signs at the ends", "“a follow-up call,”", ""],
    ["over paragraphs", "the Pentagon said. He “rejected", ""],
    ["with an ellipsis", "Secretary Austin … his colleague [...] not spoken since May 13", ""],
    ["with a letter in brackets", "[h]is colleague, the Pentagon", ""],
    ["with a remark in brackets", "He [Austin] “rejected", ""],
    ["no words", " … ", ""],
    ["parts in the wrong order", "had not spoken since May … Secretary Austin", "quote-not-found 4"],
    ["other case", "secretary austin SPOKE", "quote-differs 2"],
    ["other signs", "a follow up call", "quote-differs 3"],
    ["a word changed", "had not met since May 13", "quote-not-found 4"],
    ["a part of a word", "had not spok", "quote-not-found 4"],
    ["nothing of it", "Bananas ripen quickly", "quote-not-found"],
  ])("%s", (_, quote, expected) => {
    expect(found(report, quote)).toEqual([expected]);
  });

  test("any stretch of words is found, and not with a word put in", () => {
    const word = fc.constantFrom("he", "He", "said", "call", "“call”", "follow-up", "на", "п’ять", "1,5", "国防");
    const text = fc.array(word, { minLength: 3, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 3, max: 9 }), (words, from, length) => {
        const start = from % (words.length - 2);
        const part = words.slice(start, start + length);
        const other = [...part.slice(0, 1), "banana", ...part.slice(1)];
        const [same, none] = found(words.join(" "), part.join("\n").replaceAll("“", '"'), other.join(" "));
        expect([same, none?.split(" ")[0]]).toEqual(["", "quote-not-found"]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test("a source without document is said once, with the file that may be meant", () => {
    const citations = [
      { source: "dod", quote: "a" },
      { source: "dod", wording: "b" },
      { source: "a/b:c", quote: "d" },
    ];
    const placed = quotesOf([JSON.stringify([{ date: "2022", title: "x", citations }])]);
    const { issues, ...counts } = verify(placed, new Map(), ["dood.txt", "a_b_c.pdf"]);
    expect(counts).toEqual({ quotes: 3, found: 0 });
    expect(issues.map(({ severity, code, path, hint }) => [severity, code, path, hint])).toEqual([
      ["error", "missing-document", "[0].citations[0].quote", "did you mean dood.txt?"],
      ["error", "missing-document", "[0].citations[2].quote", "a_b_c.pdf is of a kind that is not read; save its text"],
    ]);
    expect(documentNames("a/b:c")).toEqual(["a_b_c", "a-b-c"]);
    expect(issues[0]?.message).toBe("No document of the source “dod”: expected dod.txt, .md, .html or .htm.");
  });

  test("a document may have the slug of its source for a name, unless two sources share it", () => {
    const run = (...sources: string[]): number => {
      const events = sources.map((source) => ({
        date: "2022",
        title: source,
        citations: [{ source, quote: "on Friday" }],
      }));
      return verify(
        quotesOf([JSON.stringify(events)]),
        new Map([["pentagon-readout", { name: "pentagon-readout.txt", paragraphs: [report] }]]),
      ).found;
    };
    expect(run("Pentagon readout")).toBe(1);
    expect(run("Pentagon readout", "Pentagon: Readout")).toBe(0);
    expect(run("Pentagon readout", "pentagon-readout")).toBe(1);
  });

  test("the words for a date are a warning", () => {
    const citations = [{ source: "s", wording: "on Monday" }];
    const placed = quotesOf([JSON.stringify([{ date: "2022", title: "x", citations }])]);
    const { issues } = verify(placed, new Map([["s", { name: "s.txt", paragraphs: [report] }]]));
    expect(issues.map(({ severity, code }) => [severity, code])).toEqual([["warning", "wording-not-found"]]);
  });
});
