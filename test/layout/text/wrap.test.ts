import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { measureByTable, type Measure, type TextStyle } from "../../../src/layout/text/measure.ts";
import { measureWords } from "../../../src/layout/text/words.ts";
import { wrap, wrapWords, type Wrapped } from "../../../src/layout/text/wrap.ts";
import { codePoint } from "../../codepoint.ts";

const style: TextStyle = { size: 13.5, weight: 400 };
const graphemes = (text: string): string[] =>
  Array.from(new Intl.Segmenter("en").segment(text), ({ segment }) => segment);

/** Every character is 1 px wide; what cannot be seen is 0. */
const counted: Measure = (text) => graphemes(text.replace(/[\u00AD\u200B\u2066-\u2069]/g, "")).length;
const set = (text: string, width: number, lines = 9, measure = counted): Wrapped =>
  wrap(text, { width, lines, style, measure });
const texts = (wrapped: Wrapped): string[] => wrapped.lines.map((line) => line.text);
const lines = (text: string, width: number, most = 9): string[] => texts(set(text, width, most));

describe("lines", () => {
  test("are as few as possible and about as wide as each other", () => {
    expect(lines("Shoigu calls Austin back", 20)).toEqual(["Shoigu calls", "Austin back"]);
    expect(lines("Foreign ministers of the Group of Seven meet in Bali", 24)).toEqual([
      "Foreign ministers",
      "of the Group of",
      "Seven meet in Bali",
    ]);
    expect(lines("Shoigu calls Austin back", 24)).toEqual(["Shoigu calls Austin back"]);
  });

  test("have the width of their text", () => {
    expect(set("Shoigu calls Austin back", 20)).toEqual({
      lines: [
        { text: "Shoigu calls", width: 12 },
        { text: "Austin back", width: 11 },
      ],
      cut: false,
    });
    const natural = measureByTable("Shoigu calls Austin back", style);
    const [line] = set("Shoigu calls Austin back", natural, 3, measureByTable).lines;
    expect(line?.text).toBe("Shoigu calls Austin back");
    expect(line?.width).toBeCloseTo(natural, 6);
  });

  test("do not leave a short word alone at the end", () => {
    expect(lines("aa bbbbbbbbbb ccc", 14)).toEqual(["aa", "bbbbbbbbbb ccc"]); // not 13 + 3, though that is narrower
    expect(lines("aaaaaaaa bbbbbbbbbbbb", 14)).toEqual(["aaaaaaaa", "bbbbbbbbbbbb"]); // cannot be helped
    expect(lines("aaaaaaaaaaaa bb", 12)).toEqual(["aaaaaaaaaaaa", "bb"]); // cannot be helped
  });

  test("come from a text whose white space is collapsed", () => {
    expect(lines("  one\n\ttwo\r\n\u2028 three\u0085 ", 100)).toEqual(["one two three"]);
    expect(lines("one\u3000two", 100)).toEqual(["one\u3000two"]);
    for (const blank of ["", " ", "\n\t", "\u200B", " \u200B "])
      expect(set(blank, 10)).toEqual({ lines: [], cut: false });
  });

  test("do not end at a space that holds", () => {
    expect(lines("about 10\u00A0km away", 8)).toEqual(["about", "10\u00A0km", "away"]);
    expect(lines("about 10\u202Fkm", 8)).toEqual(["about", "10\u202Fkm"]);
    expect(lines("1000\u00A0000\u00A0000", 8)).toEqual(["1000", "000\u00A0000"]); // unless what it holds is too wide
  });

  test("keep a mark that stands alone with the word it belongs to", () => {
    expect(lines("Qui ? Lui : « moi »", 7)).toEqual(["Qui ?", "Lui :", "« moi »"]);
    expect(lines("May – June", 6)).toEqual(["May –", "June"]);
    expect(lines("up 50 % today", 6)).toEqual(["up", "50 %", "today"]);
  });
});

describe("a text that does not fit", () => {
  test("is cut after a word and ends in an ellipsis", () => {
    expect(set("one two three four", 8, 2)).toEqual({
      lines: [
        { text: "one two", width: 7 },
        { text: "three…", width: 6 },
      ],
      cut: true,
    });
    expect(lines("one, two, three", 9, 1)).toEqual(["one, two…"]);
    expect(lines("one (two three", 7, 1)).toEqual(["one…"]);
  });

  test("is cut within a word where not one fits", () => {
    expect(lines("incomprehensible matters", 8, 1)).toEqual(["incom…"]);
    expect(lines("a incomprehensible", 4, 2)).toEqual(["a", "inc…"]);
    expect(lines("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 2, 1)).toEqual(["👨‍👩‍👧…"]);
    expect(lines("wide", 1, 1)).toEqual(["…"]);
  });

  test("is broken within words first, where they have joints", () => {
    expect(lines("a mid-November", 8, 2)).toEqual(["a mid-", "November"]);
    expect(lines("in mid-November", 12, 3)).toEqual(["in", "mid-November"]); // no need
  });
});

describe("a word wider than the line", () => {
  test.each([
    ["soft hyphens", "Donau\u00ADdampf\u00ADschiff", 11, ["Donau-", "dampfschiff"]],
    ["soft hyphens that are not needed", "Donau\u00ADdampf schiff", 10, ["Donaudampf", "schiff"]],
    ["hyphens", "counter-intelligence", 12, ["counter-", "intelligence"]],
    ["slashes", "https://example.org/archive/page", 20, ["https://example.org/", "archive/page"]],
    ["zero-width spaces", "super\u200Bcali\u200Bfragi", 9, ["super", "califragi"]],
    ["syllables, with a hyphen", "Rindfleischsuppen", 9, ["Rind-", "fleisch-", "suppen"]],
    ["letters as readers see them", "e\u0301".repeat(6), 4, ["e\u0301e\u0301e\u0301-", "e\u0301e\u0301e\u0301"]],
    ["syllables of other alphabets", "Αντισυνταγματάρχη", 9, ["Αντι-", "συνταγ-", "ματάρχη"]],
    [
      "syllables, where a part is still too wide",
      "Donau\u00ADdampfschifffahrt",
      9,
      ["Donau-", "dampf-", "schiff-", "fahrt"],
    ],
    ["letters, where it has no syllables", "Schtschrwlnsk", 8, ["Schtsc-", "hrwlnsk"]],
    ["letters, but not before or behind few", "incomprehensible wonders", 15, ["incomprehen-", "sible wonders"]],
    ["letters, of which three go together", "abcdef ghij", 5, ["abc-", "def", "ghij"]],
    ["letters, with their marks", "“(incomprehensible)”,", 20, ["“(incompre-", "hensible)”,"]],
    ["letters one by one, where three are too many", "abc", 2, ["a-", "bc"]],
    ["letters without hyphen, where there is no room for it", "abc", 1, ["a", "b", "c"]],
    [
      "characters, where no hyphen may be added to an address",
      "https://example.org",
      9,
      ["https://", "examp", "le.org"],
    ],
    ["characters of an address without a scheme", "www.incomprehensible.org", 10, ["www.inco", "mprehens", "ible.org"]],
    ["characters of an address of mail", "incomprehensible@example", 12, ["incomprehens", "ible@example"]],
    ["digits", "12345678901234567890", 10, ["1234567890", "1234567890"]],
    ["characters of an identifier", "9f86d081884c7d659a2feaa0", 12, ["9f86d081884c", "7d659a2feaa0"]],
    ["Korean syllables", "대한민국임시정부수립", 6, ["대한민국임", "시정부수립"]],
    ["Arabic letters, which join", "المستشفيات", 5, ["\u202Bالمست\u202C", "\u202Bشفيات\u202C"]],
  ])("is broken at %s", (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test("is broken between any letters only where it would else be cut", () => {
    expect(lines("Rindfleischsuppen", 9, 2)).toEqual(["Rindflei-", "schsuppen"]);
  });

  test("is broken as seldom as the number of lines lets it", () => {
    expect(lines("bcdfghjklmnpqrstvwxzb vwxzb", 12)).toEqual(["bcdfghjklm-", "npqrstvwxzb", "vwxzb"]);
    expect(lines("abcdefghijkl\u00ADmnopqrstu", 14)).toEqual(["abcdefghijkl-", "mnopqrstu"]);
  });

  test("has the width of its hyphen too", () => {
    const [first, second] = set("Rindfleischsuppen", 90, 3, measureByTable).lines;
    expect(first?.text).toMatch(/^Rindf\p{L}+-$/u);
    for (const line of [first, second]) expect(line?.width).toBeCloseTo(measureByTable(line?.text ?? "", style), 6);
  });

  test("keeps numbers, dates and initials together while it can", () => {
    expect(lines("seen 2022-10-21 there", 11)).toEqual(["seen", "2022-10-21", "there"]);
    expect(lines("the F-16 and U.S. aid", 5)).toEqual(["the", "F-16", "and", "U.S.", "aid"]);
  });
});

describe("scripts without spaces", () => {
  test("a line of Japanese does not begin with a particle or within a word, where another way takes no more lines", () => {
    expect(lines("ペリー提督の黒船が浦賀沖に来航する", 12)).toEqual(["ペリー提督の黒船が", "浦賀沖に来航する"]);
    expect(lines("神仏分離と廃仏毀釈がはじまる", 8)).toHaveLength(2); // a line more is dearer
    expect(lines("神仏分離と廃仏毀釈がはじまる", 10)).toEqual(["神仏分離と", "廃仏毀釈がはじまる"]);
    expect(lines("カタカナ語と漢字", 5)).toEqual(["カタカナ", "語と漢字"]);
    // Chinese has no kana, and no words to be told by them
    expect(lines("黑船来航开国条约", 5)).toEqual(["黑船来航", "开国条约"]);
  });

  test("Japanese is rather broken at the writer's spaces", () => {
    expect(lines("九州新幹線 新八代―鹿児島中央", 10)).toEqual(["九州新幹線", "新八代―鹿児島中央"]);
    expect(lines("北海道新幹線 札幌延伸(見込み)", 12)).toEqual(["北海道新幹線", "札幌延伸(見込み)"]);
    expect(lines("北陸新幹線 金沢", 6)).toEqual(["北陸新幹線", "金沢"]);
  });

  test("no line of it begins with a dash or a hyphen", () => {
    for (const dash of "―—–‐゠〜～ー")
      for (let width = 4; width < 16; width++)
        for (const line of lines(`東海道新幹線が東京${dash}新大阪間で開業`, width))
          expect(line.startsWith(dash)).toBe(false);
  });

  test("Japanese does not begin a line with a closing mark, nor end one with an opening mark", () => {
    expect(lines("電話会談「誤算」", 5)).toEqual(["電話会談", "「誤算」"]);
    expect(lines("東京（日本）、", 5)).toEqual(["東京（日", "本）、"]);
    // no part of these is held together over more than 4 characters
    const part = fc.constantFrom(
      "漢",
      "字",
      "か",
      "「漢」",
      "（字）、",
      "ター",
      "10月",
      "字。",
      "かっ",
      "漢々",
      "「",
      "$5",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.integer({ min: 6, max: 20 }), (parts, width) => {
        const text = parts
          .join("")
          .replace(/「+(?!漢)/g, "")
          .replace(/「+$/, "");
        const found = lines(text, width, 99);
        expect(found.join("")).toBe(text);
        for (const line of found.slice(1)) expect(line).not.toMatch(/^[」）、。ーっ々]|^月/u);
        for (const line of found.slice(0, -1)) expect(line).not.toMatch(/[「（$]$|\d$/u);
      }),
      { seed: 3 },
    );
  });

  test("Chinese holds dashes, ellipses and Latin words together", () => {
    expect(lines("他说——好", 4)).toEqual(["他", "说——好"]);
    expect(lines("在NATO之后", 5)).toEqual(["在NATO", "之后"]);
  });

  test("Korean is broken at spaces", () => {
    expect(lines("국방부 장관 통화", 6)).toEqual(["국방부", "장관 통화"]);
  });

  test("Tibetan is broken between syllables, behind the point that ends one", () => {
    const title = "འབྲུག་རྒྱལ་ཁབ་ཀྱི་རྩ་ཁྲིམས་ཆེན་མོ";
    const found = lines(title, 12);
    expect(found.join("")).toBe(title);
    expect(found.length).toBeGreaterThan(1);
    for (const line of found.slice(0, -1)) expect(line.at(-1)).toBe("་");
  });

  test("Thai is broken between the words of the dictionary", () => {
    const text = "รัฐมนตรีกลาโหมรัสเซียโทรศัพท์ถึงรัฐมนตรีกลาโหมสหรัฐ";
    const boundaries = Array.from(
      new Intl.Segmenter("th", { granularity: "word" }).segment(text),
      ({ index }) => index,
    );
    for (const width of [10, 15, 25]) {
      const found = lines(text, width);
      expect(found.join("")).toBe(text);
      expect(found.length).toBeGreaterThan(1);
      let at = 0;
      for (const line of found) {
        expect(boundaries).toContain(at);
        at += line.length;
      }
    }
    // a text of many slices is divided as one is
    expect(measureWords(text.repeat(40), style, counted).words.length).toBe(
      40 * measureWords(text, style, counted).words.length,
    );
  });

  test("each line of a text that runs to the left does so by itself, though it begins with a name of Latin letters", () => {
    for (const text of ["IBM توقع اتفاقا سريا مع وزارة الدفاع!", "הסכם עם IBM בשווי 1,000 ש״ח (חשאי)!"]) {
      const found = lines(text, 16);
      expect(found.length).toBeGreaterThan(1);
      for (const line of found) expect(line).toMatch(/^\u202B[^\u202B\u202C]+\u202C$/);
    }
    const broken = lines("ארגון Kraftfahrzeughaftpflicht בברלין ובירושלים: פגישה ראשונה", 18);
    expect(broken.join()).toMatch(/Kraft[a-z]*-\u200E\u202C/); // the mark keeps the hyphen behind its letters
    expect(lines("Minister of صحة speaks, 1,000 – 2,000", 99)).toEqual(["Minister of صحة speaks, 1,000 – 2,000"]);
  });

  test("right-to-left text stays in logical order", () => {
    const text = "وزير الدفاع الروسي يتحدث هاتفيا مع نظيره الأمريكي";
    expect(
      lines(text, 25)
        .join(" ")
        .replace(/[\u202B\u202C]/g, ""),
    ).toBe(text);
    expect(lines(text, 25)).toHaveLength(2);
  });
});

describe("characters that steer", () => {
  test("become balanced isolates, in each line by itself", () => {
    expect(lines("see \u202Egnp.exe now", 99)).toEqual(["see \u2067gnp.exe now\u2069"]);
    expect(lines("\u2067one two\u2069 three", 7)).toEqual(["\u2067one two\u2069", "three"]);
    expect(lines("\u2067one two\u2069 three", 6)).toEqual(["\u2067one\u2069", "\u2067two\u2069", "three"]);
    expect(lines("a\u2069\u202Cb", 9)).toEqual(["ab"]);
    expect(lines("\u2068a\u202Bb\u2069c", 9)).toEqual(["\u2068a\u2067b\u2069\u2069c"]); // the end of an isolate ends what is in it
    expect(lines("\u202Aa\u202Cb", 9)).toEqual(["\u2066a\u2069b"]);
    expect(lines("\u2067a\u202Cb", 9)).toEqual(["\u2067ab\u2069"]); // the end of an embedding does not end an isolate
    expect(lines("\u2067one two three", 7, 1)).toEqual(["\u2067one…\u2069"]);
  });

  test("go where they cannot be seen, and are U+FFFD where they stood for something", () => {
    expect(lines("a\0b\u0007c\u009Fd\uFEFFe\u206Af\u00ADg", 99)).toEqual(["abcdefg"]);
    expect(lines("a\uD800b\uDC00c\uFFFEd\u{1FFFF}", 99)).toEqual(["a\uFFFDb\uFFFDc\uFFFDd\uFFFD"]);
    expect(lines("\u200Fعربي\u200E!", 99)).toEqual(["\u202B\u200Fعربي\u200E!\u202C"]);
  });
});

describe("for every text", () => {
  const word = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.string({
        unit: fc.constantFrom("a", "c", "e", "i", "l", "m", "n", "W"),
        minLength: 1,
        maxLength: 12,
      }),
    },
    fc.constantFrom(
      "漢字。",
      "「か",
      "สวัสดีครับ",
      "👨‍👩‍👧",
      "🇺🇦🇫🇷",
      "e\u0301\u0323",
      "سلام",
      "–",
      "« ",
      "\u2067",
      "\u2069",
      "\u202E",
      "\u200B",
      "10\u00A0km",
      "mid-November",
      "a/b",
      "\u0007",
      "\t",
      "\uD83D",
    ),
    fc.string({ unit: codePoint, maxLength: 5 }),
  );
  const text = fc
    .array(word, { maxLength: 14 })
    .chain((words) => fc.constantFrom(" ", "", "\n").map((gap) => words.join(gap)));
  const room = { width: fc.double({ min: 0, max: 300, noNaN: true }), most: fc.integer({ min: 1, max: 6 }) };
  const visible = (value: string): string =>
    value
      .replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, "\uFFFD")
      .replace(/[\p{Z}\p{Cc}\u00AD\u200B\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu, "");

  /** Hyphens of the text too: those that are added cannot be told from them. */
  const withoutHyphens = (value: string): string => visible(value).replaceAll("-", "");

  test("no line is wider than the room, unless it is one character", () => {
    fc.assert(
      fc.property(text, room.width, room.most, (value, width, most) => {
        const wrapped = set(value, width, most, measureByTable);
        expect(wrapped.lines.length).toBeLessThanOrEqual(most);
        for (const line of wrapped.lines) {
          const shown = graphemes(line.text).filter((grapheme) => measureByTable(grapheme, style) > 0);
          if (shown.length > 1) expect(line.width).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  test("the lines are the text, or its beginning and an ellipsis", () => {
    fc.assert(
      fc.property(text, room.width, room.most, (value, width, most) => {
        const wrapped = set(value, width, most, measureByTable);
        const shown = withoutHyphens(texts(wrapped).join(""));
        if (!wrapped.cut) expect(shown).toBe(withoutHyphens(value));
        else {
          expect(shown.endsWith("…")).toBe(true);
          expect(withoutHyphens(value).startsWith(shown.slice(0, -1))).toBe(true);
        }
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  test("each line keeps its direction to itself and stands in XML", () => {
    fc.assert(
      fc.property(text, room.width, (value, width) => {
        for (const line of lines(value, width, 9)) {
          expect(line).not.toMatch(/[\u202A-\u202E]|[\p{Cs}\p{Noncharacter_Code_Point}]/u);
          // oxlint-disable-next-line no-control-regex
          expect(line).not.toMatch(/[\0-\x1F\x7F-\x9F]/);
          let depth = 0;
          for (const [mark] of line.matchAll(/[\u2066-\u2069]/g)) {
            depth += mark === "\u2069" ? -1 : 1;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        }
      }),
      { seed: 6 },
    );
  });

  test("no character as readers see it is taken apart", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("👨‍👩‍👧", "🇺🇦", "e\u0301", "x", "👍🏽", "கி"), { maxLength: 20 }),
        fc.integer({ min: 2, max: 9 }),
        (parts, width) => {
          const whole = graphemes(parts.join(""));
          expect(
            lines(parts.join(""), width, 99)
              .flatMap(graphemes)
              .filter((one) => one !== "-"),
          ).toEqual(whole);
        },
      ),
      { seed: 7 },
    );
  });

  test("measured once, it wraps as if measured anew", () => {
    fc.assert(
      fc.property(text, room.width, room.most, (value, width, most) => {
        const words = measureWords(value, style, measureByTable);
        expect(wrapWords(words, { width, lines: most })).toEqual(set(value, width, most, measureByTable));
      }),
      { seed: 8 },
    );
  });

  test("a paragraph is filled, line by line", () => {
    const value = Array.from({ length: 300 }, (_, i) => "x".repeat(1 + (i % 7))).join(" ");
    const found = lines(value, 60, 99);
    expect(found.join(" ")).toBe(value);
    found.slice(0, -1).forEach((line, i) => {
      const next = found[i + 1]?.split(" ")[0] ?? "";
      expect(line.length).toBeLessThanOrEqual(60);
      expect(line.length + 1 + next.length).toBeGreaterThan(60);
    });
  });

  test("a room of no sense is the least room there can be", () => {
    for (const width of [NaN, -1, 0, -Infinity]) expect(lines("ab", width, 5)).toEqual(["a", "b"]);
    for (const most of [NaN, -1, 0, 0.5]) expect(lines("one two", 4, most)).toEqual(["one…"]);
    expect(lines("one two", Infinity, 2)).toEqual(["one two"]);
    expect(lines("one two", 3, Infinity)).toEqual(["one", "two"]);
  });
});

describe("balance", () => {
  /** Every way to set the words in lines that fit. */
  const ways = (widths: readonly number[], width: number): number[][] => {
    const found: number[][] = [];
    for (let breaks = 0; breaks < 2 ** (widths.length - 1); breaks++) {
      const split: number[][] = [[]];
      widths.forEach((value, i) => {
        split.at(-1)?.push(value);
        if ((breaks >> i) & 1) split.push([]);
      });
      const row = split.map((line) => line.reduce((a, b) => a + b) + line.length - 1);
      if (row.every((value) => value <= width)) found.push([...row, split.at(-1)?.length === 1 ? 1 : 0]);
    }
    return found;
  };

  test("is the best of all ways, tried one by one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 12, max: 30 }),
        (widths, width) => {
          const all = ways(widths, width).map((way) => ({ row: way.slice(0, -1), single: way.at(-1) === 1 }));
          const fewest = Math.min(...all.map(({ row }) => row.length));
          const short = (widths.reduce((a, b) => a + b) + widths.length - 1) / fewest / 2;
          const rated = all
            .filter(({ row }) => row.length === fewest)
            .map(({ row, single }) => {
              const widest = Math.max(...row);
              const orphan = fewest > 1 && single && (row.at(-1) ?? 0) < short ? 1 : 0;
              return { row, orphan, widest, slack: row.reduce((sum, value) => sum + (widest - value) ** 2, 0) };
            })
            .sort((a, b) => a.orphan - b.orphan || a.widest - b.widest || a.slack - b.slack);
          const best = rated[0];
          const found = set(widths.map((value) => "x".repeat(value)).join(" "), width, 9);
          const row = found.lines.map((line) => line.width);
          const [same] = rated.filter((way) => way.row.join() === row.join());
          expect({ ...same, row: [] }).toEqual({ ...best, row: [] });
        },
      ),
      { seed: 9, numRuns: 300 },
    );
  });

  test("stays in the lines' width when those lines are all the room there is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 12, max: 40 }),
        (widths, width) => {
          const value = widths.map((count) => "x".repeat(count)).join(" ");
          const first = set(value, width, 20);
          const widest = Math.max(...first.lines.map((line) => line.width));
          expect(set(value, widest, 20).lines.length).toBe(first.lines.length);
        },
      ),
      { seed: 10 },
    );
  });
});

describe("hostile texts", () => {
  /** Hyphens too: one is written where a word is cut at a soft hyphen. */
  const unseen = /[-\s\u00AD\u200B\u202A-\u202E\u2066-\u2069]/g;
  const many = 100_000; // what grows with the square takes minutes
  test.each([
    ["one word", "x".repeat(many)],
    ["spaces", " ".repeat(many)],
    ["spaces that hold", "\u00A0".repeat(many)],
    ["short words", "a ".repeat(many / 2)],
    ["soft hyphens", "ab\u00AD".repeat(many / 3)],
    ["only soft hyphens", "\u00AD".repeat(many)],
    ["slashes", "ab/".repeat(many / 3)],
    ["dashes", "- ".repeat(many / 2)],
    ["hyphens", "-".repeat(many)],
    ["brackets", "((( ".repeat(many / 8) + ") ".repeat(many / 4)],
    ["zero-width spaces", "\u200B".repeat(many)],
    ["zero-width joiners", "\u200D".repeat(many)],
    ["combining marks", `a${"\u0301".repeat(many)}`],
    ["overrides", "\u202E".repeat(many)],
    ["isolates", "\u2066\u2069".repeat(many / 2)],
    ["isolates and spaces", "\u2066 \u2069 ".repeat(many / 4)],
    ["Chinese", "漢".repeat(many / 3)],
    ["Thai", "สวัสดีครับ".repeat(many / 30)],
    ["Arabic", "سلام".repeat(many / 8)],
    ["families", "👨‍👩‍👧".repeat(many / 18)],
    ["flags", "🇺🇦".repeat(many / 8)],
    ["half surrogates", "\uD83D".repeat(many)],
  ])("100 kB of %s stand in three lines at most, none wider than the room, that begin as the text does", (_, value) => {
    for (const width of [150, 1e6]) {
      const wrapped = set(value, width, 3, measureByTable);
      expect(wrapped.lines.length).toBeLessThanOrEqual(3);
      for (const line of wrapped.lines) expect(line.width).toBeLessThanOrEqual(width);
      const [all, shown] = [value, texts(wrapped).join("")].map((text) =>
        text.replace(unseen, "").replace(/\uD83D(?![\uDC00-\uDFFF])/g, "\uFFFD"),
      );
      if (wrapped.cut) expect(all.startsWith(shown.replace(/…$/, ""))).toBe(true);
      else expect(shown).toBe(all);
    }
  });
});

describe("texts without end", () => {
  const kinds = [
    "a\u00AD",
    "a-",
    "aaa-",
    "a",
    "aeiou",
    "aa/",
    "e.g.",
    "x_",
    "a\u00A0",
    "漢",
    "あ漢",
    "สวัสดี",
    "( ",
    ". ",
  ];

  test.each(kinds.map((kind) => [JSON.stringify(kind), kind]))("begin as a shorter one does: %s", (_, kind) => {
    for (const [width, most] of [
      [40, 1],
      [200, 3],
      [640, 6],
    ] as const) {
      const [short, long] = [5_000, 20_000].map((count) => set(kind.repeat(count), width, most, measureByTable));
      expect(long).toEqual(short);
      expect(long?.cut).toBe(true);
    }
  });

  test("take time in proportion, however many lines there are", () => {
    for (const kind of kinds)
      expect(set(kind.repeat(40_000), 340, 1000, measureByTable).lines.length).toBeGreaterThan(100);
  }, 10_000);
});
