import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseJSON } from "../../src/model/json.ts";
import type { Key } from "../../src/model/path.ts";

const seed = 20221023;

/** The codes of the faults with the text from where they are said to be. */
function faults(text: string): readonly string[] {
  return parseJSON(text).faults.map(({ code, offset }) => `${code} @ ${text.slice(offset, offset + 6)}`);
}

// Each value of a tree with the keys that lead to it.
function* leaves(value: unknown, keys: readonly Key[] = []): Generator<readonly [readonly Key[], unknown]> {
  yield [keys, value];
  if (typeof value !== "object" || value === null) return;
  const list = Array.isArray(value);
  for (const [key, part] of Object.entries(value)) yield* leaves(part, [...keys, list ? Number(key) : key]);
}

describe("sound JSON", () => {
  test("is read as JSON.parse reads it, without a fault, and every value is found again in the text", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 0, max: 3 }), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const parsed = parseJSON(text);
        expect(parsed.faults).toEqual([]);
        expect(JSON.stringify(parsed.value)).toBe(JSON.stringify(JSON.parse(text)));
        for (const [keys, part] of leaves(value)) {
          const offset = parsed.offset(keys, "value") ?? NaN;
          const written = JSON.stringify(part);
          if (typeof part === "object" && part !== null) expect(text[offset]).toBe(written[0]);
          else expect(text.slice(offset, offset + written.length)).toBe(written);
          const key = keys.at(-1);
          if (typeof key === "string") {
            const name = JSON.stringify(key);
            const at = parsed.offset(keys, "key") ?? NaN;
            expect(text.slice(at, at + name.length)).toBe(name);
          }
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  test("a path that leads nowhere has no offset", () => {
    const { offset } = parseJSON('{"a": [1]}');
    expect([offset(["b"], "value"), offset(["a", 1], "value"), offset(["a", 0, "b"], "value")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("a field named __proto__ is a field, and no prototype", () => {
    const value = parseJSON('{"__proto__": {"polluted": true}}').value as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value)).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

/** A text with some characters put in, taken out or replaced by those that matter to JSON. */
const mutated = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.array(
      fc.record({
        at: fc.nat(),
        remove: fc.integer({ min: 0, max: 2 }),
        put: fc.string({ unit: fc.constantFrom(...Array.from("[]{},:\"'\\/ \n-01eEtnu“”.")), maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((done, { at, remove, put }) => {
      const from = at % (done.length + 1);
      return done.slice(0, from) + put + done.slice(from + remove);
    }, text),
  );

test("a text has a fault if and only if JSON.parse refuses it or a field stands twice", () => {
  let [refused, accepted] = [0, 0];
  fc.assert(
    fc.property(mutated, (text) => {
      const parsed = parseJSON(text);
      let sound: unknown;
      try {
        sound = JSON.parse(text);
        accepted++;
      } catch {
        refused++;
        // An empty text is no JSON either; it is said elsewhere that there is nothing.
        if (/\S/.test(text)) expect(parsed.faults).not.toEqual([]);
        return;
      }
      if (parsed.faults.length === 0) expect(JSON.stringify(parsed.value)).toBe(JSON.stringify(sound));
      else
        expect(
          parsed.faults.map(({ code }) => code).filter((code) => !/duplicate-key|joined-lists/.test(code)),
        ).toEqual([]);
    }),
    { seed, numRuns: 800 },
  );
  expect(Math.min(refused, accepted)).toBeGreaterThan(30);
});

describe("a fault", () => {
  const cases: readonly (readonly [name: string, text: string, value: unknown, faults: readonly string[]])[] = [
    ["comma between elements", "[1 2]", [1, 2], ["missing-comma @  2]"]],
    ["comma between fields", '{"a": 1 "b": 2}', { a: 1, b: 2 }, ['missing-comma @  "b": ']],
    ["comma after the last", '{"a": [1,],}', { a: [1] }, ["trailing-comma @ ],}", "trailing-comma @ }"]],
    ["comma too many", "[1,,2]", [1, 2], ["extra-comma @ ,2]"]],
    ["colon", '{"a" 1}', { a: 1 }, ["missing-colon @  1}"]],
    ["value", '{"a": , "b": 2}', { b: 2 }, ['missing-value @ , "b":']],
    ["value and colon", '{"a", "b": 2}', { b: 2 }, ['missing-value @ , "b":']],
    ["value at the end", '{"b": 2, "a": }', { b: 2 }, ["missing-value @ }"]],
    ["brace of an element", '[{"a": 1, {"a": 2}]', [{ a: 1 }, { a: 2 }], ['missing-bracket @ {"a": ']],
    [
      "brace and comma of an element",
      '[{"a": 1 {"a": 2}]',
      [{ a: 1 }, { a: 2 }],
      ['missing-bracket @ {"a": ', 'missing-comma @  {"a":'],
    ],
    ["bracket of a list", '{"a": [1, 2, "b": 3}', { a: [1, 2], b: 3 }, ['missing-bracket @ "b": 3']],
    ["brackets at the end", '{"a": [1, {"b": 2', { a: [1, { b: 2 }] }, ["missing-bracket @ "]],
    ["bracket for a brace", '[{"a": 1], {"a": 2}]', [{ a: 1 }, { a: 2 }], ['stray-bracket @ ], {"a']],
    ["brace for a bracket", '{"a": [1}, "b": 2}', { a: [1], b: 2 }, ['stray-bracket @ }, "b"']],
    [
      "brace left out before a bracket",
      '{"a": [{"b": 1], "c": 2}',
      { a: [{ b: 1 }], c: 2 },
      ['missing-bracket @ ], "c"'],
    ],
    ["bracket that closes nothing", "[1]]", [1], ["stray-bracket @ ]"]],
    ["date without quotes", '{"date": 2022-10-21, "b": 2}', { date: "2022-10-21", b: 2 }, ["unquoted-text @ 2022-1"]],
    [
      "words without quotes",
      "{title: Shoigu calls}",
      { title: "Shoigu calls" },
      ["unquoted-text @ title:", "unquoted-text @ Shoigu"],
    ],
    ["number with a leading zero", "[007]", ["007"], ["unquoted-text @ 007]"]],
    ["Python's literals", "[True, None]", [true, undefined], ["unquoted-text @ True, ", "unquoted-text @ None]"]],
    ["single quotes", "{'a': 'b'}", { a: "b" }, ["wrong-quotes @ 'a': '", "wrong-quotes @ 'b'}"]],
    ["a word processor's quotes", "{“a”: “b”}", { a: "b" }, ["wrong-quotes @ “a”: “", "wrong-quotes @ “b”}"]],
    ["closing quote", '{"a": "b,\n"c": 1}', { a: "b", c: 1 }, ['unclosed-text @ "b,\n"c']],
    ["closing quote of the last field", '[{"a": "b},\n{"c": 1}]', [{ a: "b" }, { c: 1 }], ['unclosed-text @ "b},\n{']],
    ["line break in a text", '{"a": "b\nc"}', { a: "b\nc" }, ['control-character @ \nc"}']],
    ["escape", '["C:\\data"]', ["C:\\data"], ['bad-escape @ \\data"']],
    ["comment", "[1, // one\n 2 /* two */]", [1, 2], ["comment-in-json @ // one", "comment-in-json @ /* two"]],
    ["field twice", '{"a": 1, "a": 2}', { a: 2 }, ['duplicate-key @ "a": 2']],
    ["list twice", '{"a": [1], "b": 0, "a": [2]}', { a: [1, 2], b: 0 }, ['joined-lists @ "a": [']],
    ["several values", '{"a": 1}\n{"a": 2}', [{ a: 1 }, { a: 2 }], ['several-values @ {"a": ']],
    ["words after the end", "[1] end", [1], ["unexpected-text @ end"]],
    ["space that is none of JSON's", "[1,\u00A02]", [1, 2], ["control-character @ \u00A02]"]],
  ];
  test.each(cases)("%s", (_, text, value, expected) => {
    expect(parseJSON(text).value).toEqual(value);
    expect(faults(text)).toEqual(expected);
  });

  test("names the innermost value that holds it, and the field that stands twice", () => {
    const keys = (text: string): unknown => parseJSON(text).faults.map((fault) => fault.keys);
    expect(keys('{"events": [{"a": 1}, {"a": 1 "b": 2}]}')).toEqual([["events", 1]]);
    expect(keys('{"events": [{"a": 1}, {"a": 1, "a": 2}]}')).toEqual([["events", 1, "a"]]);
    expect(keys("[1] end")).toEqual([[]]);
  });

  test("costs at most the event in which it stands", () => {
    const events = [0, 1, 2, 3].map((i) => ({
      id: `e${i}`,
      date: "2022-10-21",
      citations: [{ source: "s", says: "2022" }, "t"],
    }));
    const lines = events.map((event) => JSON.stringify(event));
    const [first = ""] = lines;
    for (let at = 0; at < first.length; at++) {
      if (!'{}[],:"'.includes(first.charAt(at))) continue;
      for (const put of ["", "[", "]", "{", "}", ",", ":", '"']) {
        if (put === first[at]) continue;
        const damaged = (lines[1] ?? "").slice(0, at) + put + (lines[1] ?? "").slice(at + 1);
        const text = `{"events": [\n${[lines[0], damaged, lines[2], lines[3]].join(",\n")}\n], "title": "T"}`;
        const parsed = JSON.stringify(parseJSON(text).value);
        const lost = [lines[0], lines[2], lines[3]].filter((line) => !parsed.includes(line ?? ""));
        expect({ damaged, lost }).toEqual({ damaged, lost: [] });
        expect(faults(text)).not.toEqual([]);
      }
    }
  });
});

describe("hostile texts", () => {
  const size = 20_000; // what grows with the square takes minutes
  /** The faults of each: one a sign that does not belong, one a bracket that is missing at the end, one a stretch left out. */
  const hostile: readonly (readonly [string, string, number])[] = [
    ["nested lists", "[".repeat(size), 2],
    ["nested objects", '{"a":'.repeat(size), 2],
    ["nested and closed", "[".repeat(size) + "]".repeat(size), 1],
    ["closing brackets", `[${"]}".repeat(size)}`, 2 * size - 1],
    ["quotes", `[${'"'.repeat(size)}`, size / 2],
    ["quotes and line breaks", `[${'"\n'.repeat(size)}`, size],
    ["a text of line breaks", `["${"\n".repeat(size)}`, 3],
    ["a text of blanks", `["${" ".repeat(size)}\n]`, 1],
    ["a text of commas", `["${", ".repeat(size)}\n]`, 2],
    ["commas", `[${",".repeat(size)}`, size + 1],
    ["colons", `{${":".repeat(size)}`, size + 1],
    ["backslashes", `["${"\\".repeat(size + 1)}`, 3],
    ["comments", `[${"/**/".repeat(size)}`, size + 1],
    ["comments opened within comments", `[${"/*".repeat(size)}`, 3],
    ["words", `[${"a ".repeat(size)}`, 2],
    ["words among keys", `{${"a ".repeat(size)}`, size + 1],
    ["digits", `[${"1".repeat(size)}x`, 2],
    ["brackets that do not fit", `[${"{]".repeat(size)}`, 2 * size - 1],
    ["blanks after a bracket that does not fit", `[{"a": 1]${" ".repeat(5 * size)}x`, 2],
    ["fields", `{${Array.from({ length: size }, (_, i) => `"${i % 7}": [${i}]`).join()}}`, size - 7],
  ];
  test.each(hostile)("%s: each fault is listed or counted, and what is read is plain data", (_, text, count) => {
    const parsed = parseJSON(text);
    expect(parsed.faults.length).toBe(Math.min(count, 201));
    if (count > 200) expect(parsed.faults.at(-1)).toMatchObject({ code: "more-faults", found: String(count - 200) });
    expect(() => JSON.stringify(parsed.value)).not.toThrow();
  });

  test("what is deeper than 64 levels is left out and said once", () => {
    const text = "[".repeat(70) + "]".repeat(70);
    expect(faults(text)).toEqual(["too-deep @ [[[[[["]);
    expect(JSON.stringify(parseJSON(text).value)).toBe("[".repeat(64) + "]".repeat(64));
  });

  test("only a list is joined: of two equal values of another kind the later counts", () => {
    for (const value of ['"a"', "1", "null", "{}"])
      expect(faults(`{"k": ${value}, "k": ${value}}`)).toEqual([`duplicate-key @ "k": ${value.slice(0, 1)}`]);
    expect(faults('{"k": [], "k": []}')).toEqual(['joined-lists @ "k": [']);
  });

  test("faults beyond the two hundredth are counted", () => {
    const { faults: found } = parseJSON(`[${"1 ".repeat(300)}]`);
    expect(found).toHaveLength(201);
    expect(found.at(-1)).toMatchObject({ code: "more-faults", found: "99" });
  });
});
