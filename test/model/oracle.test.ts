// `read` against Ajv: what one finds in an input of nearly the right form, the other finds at the same place.
import { describe, expect, test } from "@jest/globals";
import { Ajv, type ErrorObject } from "ajv";
import fc from "fast-check";
import { formatted } from "../../src/model/format.ts";
import type { Issue } from "../../src/model/issue.ts";
import { type Key, writePath } from "../../src/model/path.ts";
import { read } from "../../src/model/read.ts";
import { definitionsAt, schema, type Schema } from "../../src/model/schema.ts";

const seed = 11;
const definitions = schema.definitions ?? {};
const definitionOf = (part: Schema): Schema =>
  part.$ref === undefined ? part : { ...definitions[part.$ref.slice(definitionsAt.length)], ...part };

/** What JSON Schema cannot say of a text, said by the predicates of the checker. Dates are parsed later, with what bounds them. */
const formats = ["link", "language", "zone"];
const ajv = new Ajv({ strict: true, allErrors: true, verbose: true });
for (const name of formats) ajv.addFormat(name, (text: string) => typeof formatted(name, text.trim()) === "string");
const validate = ajv.compile({
  ...schema,
  definitions: {
    ...definitions,
    ...Object.fromEntries(formats.map((name) => [name, { ...definitions[name], format: name }])),
  },
});

/** Codes of issues that tell of the form of an input, not of what it means. */
const structural = new Set([
  "wrong-type",
  "number-for-text",
  "text-for-number",
  "not-allowed",
  "out-of-range",
  "unknown-field",
  "unsafe-link",
  "bad-link",
  "bad-language",
  "unknown-zone",
  "bad-color",
  "bad-hash",
  "missing-title",
  "missing-id",
  "missing-source",
  "missing-event",
  "missing-exact",
  "missing-address",
]);

/** What is required, by the code that says it is missing. */
const required: Readonly<Record<string, string>> = {
  "missing-title": "title",
  "missing-id": "id",
  "missing-source": "source",
  "missing-event": "event",
  "missing-exact": "exact",
  "missing-address": "url",
};

/** A fault that Ajv finds: where, and what stands there. */
interface Found {
  readonly path: string;
  readonly keyword: string;
  readonly value: unknown;
}

/** What Ajv finds, without what only follows from it: of alternatives, those whose type is another one. */
function oracle(input: unknown): readonly Found[] {
  if (validate(input)) return [];
  const errors = validate.errors ?? [];
  const forks = new Set(errors.filter(({ keyword }) => keyword === "anyOf").map(({ instancePath }) => instancePath));
  const isLeaf = ({ keyword, instancePath, parentSchema }: ErrorObject): boolean => {
    if (keyword !== "anyOf") return keyword !== "type" || !forks.has(instancePath);
    const ofType = errors.filter((error) => error.keyword === "type" && error.instancePath === instancePath);
    return ofType.length === (parentSchema as Schema).anyOf?.length;
  };
  return errors.filter(isLeaf).map(({ instancePath, keyword, params, data }) => {
    const extra = keyword === "additionalProperties" ? [String(params["additionalProperty"])] : [];
    return { path: writePath([...keysIn(input, instancePath), ...extra]), keyword, value: data };
  });
}

/** The steps of a JSON Pointer. */
function keysIn(input: unknown, pointer: string): readonly Key[] {
  let at = input;
  return pointer
    .split("/")
    .slice(1)
    .map((token) => {
      const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
      const key = Array.isArray(at) ? Number(name) : name;
      at = (at as Record<Key, unknown>)[key];
      return key;
    });
}

/** Where `read` says nothing and Ajv does: deliberately, for these reasons. */
const passedOver: Readonly<Record<string, (found: Found, issues: readonly Issue[]) => boolean>> = {
  "null is nothing: programs write it for what they do not have": ({ value }) => value === null,
  "a blank text is nothing: so are empty cells of a form or a table": ({ value }) =>
    typeof value === "string" && value.trim() === "",
  "blanks around a name are dropped: they come with every paste": ({ keyword, value }) =>
    keyword === "enum" && typeof value === "string" && value !== value.trim(),
  "what is left out for another fault, which is named, is not looked into": ({ keyword, path }, issues) =>
    keyword === "required" &&
    issues.some(
      ({ code, path: other }) =>
        /^(unknown|missing)-(source|event)$|^conflicting-value$|^duplicate-event$/.test(code) &&
        path.startsWith(other.replace(/\.(?:source|event|id)$/, "")),
    ),
};

/** Where `read` says more than Ajv: deliberately, for these reasons. */
const saidBeyond: Readonly<Record<string, (issue: Issue, found: ReadonlySet<string>) => boolean>> = {
  "what is required and cannot be read is missing as well": ({ code, path }, found) =>
    found.has(`${path}.${required[code]}`),
  "a field that is data and looks like a misspelling is named": ({ code, message }) =>
    code === "unknown-field" && message.includes("it is kept as data"),
};

/** The differences between Ajv and `read`, those that are deliberate left out; notes the reasons of the others. */
function differences(input: unknown, reasons: Set<string>): readonly string[] {
  const found = oracle(input);
  const { issues } = read(JSON.stringify(input));
  const paths = new Set(found.map(({ path }) => path));
  const said = new Set(issues.map(({ path }) => path));
  const because = (fits: readonly (readonly [string, boolean])[]): boolean => {
    const reason = fits.find(([, fit]) => fit)?.[0];
    if (reason !== undefined) reasons.add(reason);
    return reason !== undefined;
  };
  return [
    ...found
      .filter(({ path }) => !said.has(path))
      .filter((fault) => !because(Object.entries(passedOver).map(([why, fits]) => [why, fits(fault, issues)])))
      .map(({ path, keyword }) => `only Ajv: ${keyword} at ${path}`),
    ...issues
      .filter(({ code, path }) => structural.has(code) && !paths.has(path))
      .filter((issue) => !because(Object.entries(saidBeyond).map(([why, fits]) => [why, fits(issue, paths)])))
      .map(({ code, path }) => `only read: ${code} at ${path}`),
  ];
}

/** Texts of the definitions that are more than a text. */
const samples: Readonly<Record<string, readonly string[]>> = {
  date: ["2022-10-21", "1985~", "2022-10-08/2022-10-21", "mid-November 2022", ""],
  link: ["https://example.org/a", "HTTP://example.org", "mailto:a@example.org", " https://example.org/a b "],
  language: ["en", "uk", "pt-BR", "zh-Hant-TW", " de "],
  zone: ["utc", "Z", "Europe/Kyiv", " America/New_York"],
  color: ["#9a6412", "#ABC", " #000 "],
  sha256: ["ab".repeat(32), "0".repeat(64)],
};

/** Values of a field that are nearly right, or only look so. */
const near: Readonly<Record<string, readonly unknown[]>> = {
  url: [
    "javascript:alert(1)",
    "example.org",
    "https://",
    "https:// a",
    "ftp://example.org",
    "mailto:nobody",
    "hTTps://a",
    "https://a\\b",
    ["https://example.org"],
  ],
  language: ["en_GB", "English", "en-", "e", "en-a-b", "enen", " DE ", "en\u0000"],
  zone: ["Mars/Olympus", "UTC+2", "europe/kyiv", " utc", "+02:00"],
  color: ["9a6412", "#9a641", "#9a64121", "#123456789", "#12G", "#abc ", "\u0000#abc", "red"],
  sha256: ["ab".repeat(31), "g".repeat(64), ` ${"AB".repeat(32)} `],
  stance: ["Supports", "denies", "mentions ", ["supports"]],
  shape: ["Span", "span\n", "line"],
  symbol: ["hexagon", "Wye", " star"],
  importance: [-1, -0.5, 0, "2", "-1", "1e999", "high", " 3 "],
};

const ids = fc.constantFrom("a", "b");

/** Inputs that the schema lets pass. */
function valid(part: Schema, field?: string): fc.Arbitrary<unknown> {
  const name = part.$ref?.slice(definitionsAt.length) ?? "";
  if (samples[name] !== undefined) return fc.constantFrom(...samples[name]);
  const { anyOf, enum: names, items, type, minimum, properties = {}, required: needed, ...rest } = definitionOf(part);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => valid(one, field)));
  if (names !== undefined) return fc.constantFrom(...names);
  if (field === "source" || field === "basis" || field === "event" || field === "citations") {
    if (type === "string") return ids;
  }
  if (type === "string") {
    const texts = fc.string({ unit: "grapheme", maxLength: 6 });
    return rest.pattern === undefined ? texts : texts.filter((found) => new RegExp(rest.pattern ?? "").test(found));
  }
  if (type === "number") return fc.double({ ...(minimum !== undefined && { min: minimum }), noNaN: true, max: 1e9 });
  if (items !== undefined) return fc.array(valid(items, field), { maxLength: 2 });
  const { additionalProperties: others } = rest;
  const fields = Object.fromEntries(Object.entries(properties).map(([key, found]) => [key, valid(found, key)]));
  const known = fc.record(fields, { requiredKeys: [...(needed ?? [])] });
  if (others === false) return known;
  const free = fc.dictionary(
    fc.string({ maxLength: 4 }).filter((key) => !Object.hasOwn(properties, key)),
    others === true ? fc.jsonValue({ maxDepth: 1 }) : valid(others ?? {}),
    { maxKeys: 2, noNullPrototype: true },
  );
  return fc.tuple(known, free).map(([own, more]) => ({ ...more, ...(own as object) }));
}

/** A timeline in which the ids that citations name are known, or a list of events. */
const inputs: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: valid({ $ref: `${definitionsAt}timeline` }).map(withIds) },
  { weight: 1, arbitrary: valid({ $ref: `${definitionsAt}events` }) },
);

function withIds(timeline: unknown): object {
  const { sources = [], events = [], ...rest } = timeline as Partial<Record<"sources" | "events", readonly object[]>>;
  const numbered = (list: readonly object[], first: string): readonly object[] =>
    list.map((one, i) => ({ ...one, id: i < 2 ? "ab"[i] : `${first}${i}` }));
  const more = (title: string): readonly object[] => [{ title }, { title }];
  return {
    ...rest,
    sources: numbered([...sources, ...more("S")], "s"),
    events: numbered([...events, ...more("E")], "e"),
  };
}

/** The steps to some value below the root: each number leads to one. */
function place(value: unknown, number: number): readonly Key[] {
  if (typeof value !== "object" || value === null) return [];
  const names = Object.keys(value);
  const name = names[number % names.length];
  if (name === undefined) return [];
  const key = Array.isArray(value) ? Number(name) : name;
  const rest = Math.floor(number / names.length);
  return rest % 8 === 0 ? [key] : [key, ...place((value as Record<Key, unknown>)[key], rest)];
}

const junk = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...Object.values(near).flat()) },
  { weight: 1, arbitrary: fc.constantFrom(null, true, 0, -1, 2022, "", " ", [], {}, ["a"], [null], { exact: 5 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** A change at the place of this number. */
interface Change {
  readonly at: number;
  readonly kind: "replace" | "spoil" | "pad" | "remove" | "add" | "misspell";
  readonly put: unknown;
  readonly name: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom(
    "replace" as const,
    "spoil" as const,
    "spoil" as const,
    "pad" as const,
    "remove" as const,
    "add" as const,
    "misspell" as const,
  ),
  put: junk,
  name: fc.constantFrom("locater", "titel", "id", "url", "exact", "x", "reports"),
});

/** The objects that hold a field of which there are values that are nearly right, each with its name. */
function nearMisses(value: unknown): readonly (readonly [Record<Key, unknown>, string])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    Object.hasOwn(near, name) ? [[value as Record<Key, unknown>, name] as const] : nearMisses(part),
  );
}

/** Replaces, takes out, puts in or misspells something at some place. */
function alter(input: unknown, { at, kind, put, name }: Change): void {
  if (kind === "spoil") {
    const all = nearMisses(input);
    const [fields, field] = all[at % all.length] ?? [{}, "url"];
    fields[field] = near[field]?.[at % (near[field]?.length ?? 1)];
    return;
  }
  const keys = place(input, at);
  const key = keys.at(-1);
  if (key === undefined) return;
  const holder = keys.slice(0, -1).reduce((value, step) => (value as Record<Key, unknown>)[step], input);
  const fields = holder as Record<Key, unknown>;
  if (kind === "replace") fields[key] = put;
  else if (kind === "pad") fields[key] = typeof fields[key] === "string" ? ` ${fields[key]}\n` : put;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (kind === "add") fields[name] = put;
  else {
    if (kind === "misspell") fields[`${key}s`] = fields[key];
    delete fields[key];
  }
}

function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

describe("the checker and Ajv", () => {
  const holds = (input: unknown): void => {
    const found = differences(input, new Set());
    must(found.length === 0, found.join("; "));
  };

  test("find nothing in what the schema lets pass", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        must(oracle(input).length === 0, "Ajv finds a fault");
        holds(input);
      }),
      { seed, numRuns: 200 },
    );
  });

  test("find the same in what was changed in up to three places", () => {
    let faulty = 0;
    fc.assert(
      fc.property(inputs, fc.array(change, { minLength: 1, maxLength: 3 }), (input, changes) => {
        const altered = JSON.parse(JSON.stringify(input)) as unknown;
        for (const one of changes) alter(altered, one);
        if (oracle(altered).length > 0) faulty++;
        holds(altered);
      }),
      { seed, numRuns: 1500 },
    );
    expect(faulty).toBeGreaterThan(800);
  });

  const title = "A";
  test.each<[reason: string, input: unknown]>([
    ["null is nothing", [{ title, text: null }]],
    ["a blank text is nothing", { language: " ", events: [{ title, shape: "" }] }],
    ["blanks around a name", [{ title, shape: "span\n" }]],
    ["what is left out for another fault", [{ title, citations: [{ source: "unknown", quote: {} }] }]],
    ["what is required and cannot be read", [{ title: {} }]],
    ["a field that is data and looks like a misspelling", [{ title, lan: "x" }]],
  ])("differ, and it is said why: %s", (reason, input) => {
    const given = new Set<string>();
    expect(differences(input, given)).toEqual([]);
    expect([...given]).toEqual([expect.stringMatching(`^${reason}`)]);
  });
});
