import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { textFragment } from "../../src/evidence/fragment.ts";

const page = "https://example.org/page";
const to = (exact: string): string => textFragment(page, { exact }).slice(`${page}#:~:text=`.length);

describe("the examples of the draft", () => {
  test.each([
    [
      "https://example.com",
      { exact: "an example text fragment" },
      "https://example.com#:~:text=an%20example%20text%20fragment",
    ],
    [
      "https://example.com",
      { exact: "an example", prefix: "this is", suffix: "text fragment" },
      "https://example.com#:~:text=this%20is-,an%20example,-text%20fragment",
    ],
    ["https://example.org/#test", { exact: "foo" }, "https://example.org/#test:~:text=foo"],
    [
      "https://en.wikipedia.org/wiki/Cat#Characteristics",
      { exact: "Like almost […] the Felidae,", prefix: "Claws", suffix: "cats" },
      "https://en.wikipedia.org/wiki/Cat#Characteristics:~:text=Claws-,Like%20almost,the%20Felidae%2C,-cats",
    ],
  ])("%s %j", (url, quote, address) => {
    expect(textFragment(url, quote)).toBe(address);
  });
});

test.each([
  ["dash, comma, ampersand", "mid-November, R&D", "mid%2DNovember%2C%20R%26D"],
  ["a percent sign stands for itself", "100% of 5%2C", "100%25%20of%205%252C"],
  ["signs that would end the address", 'a#b?c"d<e>', "a%23b%3Fc%22d%3Ce%3E"],
  ["signs that end it in Markdown and in messages", "it's (so)", "it%27s%20%28so%29"],
  ["UTF-8", "Шойгу ✓ 🙂", "%D0%A8%D0%BE%D0%B9%D0%B3%D1%83%20%E2%9C%93%20%F0%9F%99%82"],
  ["half a surrogate pair", "a\uD83Db", "a%EF%BF%BDb"],
  ["blanks are one space, as on the page", "  two\n\twords\u00A0here ", "two%20words%20here"],
  ["an ellipsis is a gap", "the call … was short", "the%20call,was%20short"],
  ["three dots, too", "the call ... was ... short", "the%20call,short"],
  ["an insertion is a gap", "he [Shoigu] said", "he,said"],
  ["at the edges nothing is left of it", "[The] minister said …", "minister%20said"],
  ["a paragraph's end is a gap: an exact match cannot cross it", "one end.\n\nNew start", "one%20end.,New%20start"],
  ["a bracket that is not closed stays", "item [a", "item%20%5Ba"],
])("%s", (_, exact, text) => {
  expect(to(exact)).toBe(text);
});

describe("long quotes", () => {
  const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(" ");
  test("lead with their first and last six words", () => {
    expect(to(words(30))).toBe(
      "word0%20word1%20word2%20word3%20word4%20word5,word24%20word25%20word26%20word27%20word28%20word29",
    );
  });
  test("are whole up to 120 characters, and where a start and an end would overlap", () => {
    const eight = words(8);
    expect(to(eight)).toBe(eight.replaceAll(" ", "%20"));
  });
  test("of which little may stand in an address lead with fewer words", () => {
    const cyrillic = Array.from({ length: 12 }, (_, i) => `слово${"абвгдежзиклм"[i]}`);
    const [start, end] = [cyrillic.slice(0, 3), cyrillic.slice(-3)].map((part) => encodeURIComponent(part.join(" ")));
    expect(to(cyrillic.join(" "))).toBe(`${start},${end}`);
    const long = (letter: string): string => letter.repeat(99);
    expect(to(["a", "b", "c", "d"].map(long).join(" "))).toBe(`${long("a")},${long("d")}`);
  });
  test("without spaces lead with whole words of at most twelve characters, else with whole characters", () => {
    const said = "国防部长在电话中表示，局势正在迅速恶化，并且他对此深表关切，双方同意保持联系。";
    const [start = "", end = "", ...more] = to(said.repeat(4)).split(",").map(decodeURIComponent);
    expect(more).toEqual([]);
    expect([said.startsWith(start), said.endsWith(end)]).toEqual([true, true]);
    for (const { length } of [start, end]) expect([length > 6, length <= 12]).toEqual([true, true]);
    const accented = "e\u0301";
    expect(to(accented.repeat(80))).toBe([6, 6].map((count) => encodeURIComponent(accented.repeat(count))).join());
    expect(textFragment(page, { exact: `e${"\u0301".repeat(600)}` })).toBe(page);
  });
  test("context is cut to the words next to the quote", () => {
    const quote = { exact: "x", prefix: words(9), suffix: words(9) };
    expect(textFragment(page, quote)).toBe(
      `${page}#:~:text=word4%20word5%20word6%20word7%20word8-,x,-word0%20word1%20word2%20word3%20word4`,
    );
    const letters = textFragment(page, { exact: "x", prefix: "a".repeat(999), suffix: "b".repeat(999) });
    expect(letters).toBe(`${page}#:~:text=${"a".repeat(24)}-,x,-${"b".repeat(24)}`);
  });
});

describe("the address", () => {
  test("takes several quotes, each once", () => {
    expect(textFragment(page, { exact: "a" }, { exact: "b" }, { exact: "a" })).toBe(`${page}#:~:text=a&text=b`);
  });
  test("stops growing at 2,000 characters; without room for one quote it stays as it is", () => {
    const quotes = Array.from({ length: 100 }, (_, i) => ({ exact: `${i} ${"x".repeat(90)}` }));
    const address = textFragment(page, ...quotes);
    expect(address.length).toBeGreaterThan(1900);
    expect(address.length).toBeLessThanOrEqual(2000);
    const long = `${page}?${"q".repeat(1990)}`;
    expect(textFragment(long, { exact: "words" })).toBe(long);
  });
  test("loses a directive that it had, and keeps its fragment", () => {
    expect(textFragment(`${page}#part:~:text=old&text=older`, { exact: "new" })).toBe(`${page}#part:~:text=new`);
    expect(textFragment(`${page}?q=:~:#part`, { exact: "new" })).toBe(`${page}?q=:~:#part:~:text=new`);
    expect(textFragment(`${page}#`, { exact: "new" })).toBe(`${page}#:~:text=new`);
  });
  test("stays as it is without words, and where it is no page", () => {
    expect(textFragment(page)).toBe(page);
    expect(textFragment(page, { exact: " … [cut] " })).toBe(page);
    expect(textFragment("mailto:a@example.org", { exact: "a" })).toBe("mailto:a@example.org");
    expect(textFragment("javascript:alert(1)", { exact: "a" })).toBe("javascript:alert(1)");
  });
});

test("what a browser reads back is the quote: split by the draft's parser, decoded, found in the source", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(text, text, text, (exact, prefix, suffix) => {
      const address = textFragment(page, { exact, prefix, suffix });
      expect(() => new URL(address)).not.toThrow();
      if (address === page) return;
      const tokens = address.slice(`${page}#:~:text=`.length).split(",");
      if (tokens[0]?.endsWith("-")) tokens.shift();
      if (tokens.at(-1)?.startsWith("-")) tokens.pop();
      expect([1, 2]).toContain(tokens.length);
      const source = exact.replace(/\s+/gu, " ");
      for (const token of tokens) expect(source.includes(decodeURIComponent(token))).toBe(true);
      expect(address).not.toMatch(/[\s"'<>`]/);
    }),
    { seed: 4 },
  );
});

test("one directive never takes more than 900 characters", () => {
  const unit = fc.constantFrom(" ", "a", "字", "👩‍👩‍👧‍👦", "\u0301", "й", "%", "\uD800", "слово ", "word ");
  const text = fc.array(unit, { maxLength: 400, size: "max" }).map((units) => units.join(""));
  fc.assert(
    fc.property(text, text, text, (exact, prefix, suffix) => {
      expect(textFragment(page, { exact, prefix, suffix }).length).toBeLessThan(page.length + 900);
    }),
    { seed: 9, numRuns: 200 },
  );
});

// what grows with the square takes minutes here
test("200,000 signs without a word leave the address as it is; of as many words the ends are named", () => {
  for (const unit of ["[", "(", "\n ", ".", " ", "(. ", "[…", "…"])
    expect(textFragment(page, { exact: unit.repeat(200_000) })).toBe(page);
  expect(to("a-".repeat(200_000))).toMatch(/^(?:a%2D)+,(?:a%2D)+$/);
});
