// The schema: one with the TypeScript types and the guide, sound by itself, and a help in editors.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import ts from "typescript";
import type { LanguageService } from "vscode-json-languageservice";
import { columns } from "../../src/model/columns.ts";
import { definitionsAt, schema, type Schema, structure } from "../../src/model/schema.ts";

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const definitions = schema.definitions ?? {};

test("is sound: strict Ajv compiles it, and it is nothing but data", () => {
  const ajv = new Ajv({ strict: true });
  expect(ajv.validateSchema(schema)).toBe(true);
  const validate = ajv.compile(schema);
  expect(validate([{ date: "2022-10-23", title: "The call" }])).toBe(true);
  expect(validate([{ date: "2022-10-23" }])).toBe(false);
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  // What is shipped is made of this file alone.
  expect(ts.preProcessFile(readFileSync(path("src/model/schema.ts"), "utf8")).importedFiles).toEqual([]);
});

test("says something of every record and field, and is else what `read` uses", () => {
  const silent = Object.entries(definitions).flatMap(([name, { description, properties = {}, type }]) => [
    ...(description === undefined && type === "object" ? [name] : []),
    ...Object.entries(properties).flatMap(([field, said]) => (said.description ? [] : [`${name}.${field}`])),
  ]);
  expect(silent).toEqual([]);
  const said = ["$schema", "title", "description", "default", "examples", "pattern"];
  const bare = (value: unknown, isSchema: boolean): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const fields = Object.entries(value).filter(([name]) => !(isSchema && said.includes(name)));
    return Object.fromEntries(
      fields.map(([name, part]) => [name, bare(part, !isSchema || !/^(definitions|properties)$/.test(name))]),
    );
  };
  expect(bare(schema, true)).toEqual(structure);
});

/** What a type or a schema lets pass, in one notation: the alternatives, each as text. */
type Notation = readonly string[];

const notation = (alternatives: readonly string[]): Notation => [...new Set(alternatives)].toSorted();
const fieldsIn = (fields: readonly string[]): string => `{ ${fields.toSorted().join("; ")} }`;

function ofSchema(part: Schema): Notation {
  if (part.$ref !== undefined) return ofSchema(definitions[part.$ref.slice(definitionsAt.length)] ?? {});
  if (part.anyOf !== undefined) return notation(part.anyOf.flatMap(ofSchema));
  if (part.enum !== undefined) return notation(part.enum.map((name) => JSON.stringify(name)));
  if (part.type === "array") return [`[${ofSchema(part.items ?? {}).join(" | ")}]`];
  if (part.type !== "object") return [String(part.type)];
  const { properties = {}, required = [], additionalProperties: others } = part;
  const fields = Object.entries(properties).map(
    ([name, field]) => `${name}${required.includes(name) ? "" : "?"}: ${ofSchema(field).join(" | ")}`,
  );
  if (typeof others === "object") fields.push(`*: ${ofSchema(others).join(" | ")}`);
  return [fieldsIn(fields)];
}

describe("the types", () => {
  const program = ts.createProgram([path("src/model/input.ts")], {
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    lib: ["lib.es5.d.ts"],
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path("src/model/input.ts"));

  function ofType(type: ts.Type): Notation {
    if (type.flags & ts.TypeFlags.TypeParameter) return ofType(checker.getBaseConstraintOfType(type) ?? type);
    if (type.flags & ts.TypeFlags.Substitution) return ofType((type as ts.SubstitutionType).baseType);
    if (type.isUnion()) return notation(type.types.flatMap(ofType));
    if (type.isStringLiteral()) return [JSON.stringify(type.value)];
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type as ts.TypeReference);
      return [`[${element === undefined ? "" : ofType(element).join(" | ")}]`];
    }
    if (!(type.flags & ts.TypeFlags.Object)) return [checker.typeToString(type)];
    const fields = type.getProperties().map((property) => {
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const found = checker.getTypeOfSymbol(property);
      return `${property.name}${isOptional ? "?" : ""}: ${ofType(isOptional ? checker.getNonNullableType(found) : found).join(" | ")}`;
    });
    // a mapped type over a parameter that is any text
    const mapped = type.symbol.declarations?.[0];
    const others =
      mapped !== undefined && ts.isMappedTypeNode(mapped) && mapped.type !== undefined
        ? checker.getTypeFromTypeNode(mapped.type)
        : undefined;
    if (others !== undefined) fields.push(`*: ${ofType(others).join(" | ")}`);
    return [fieldsIn(fields)];
  }

  function exported(name: string): Notation {
    const module = file && checker.getSymbolAtLocation(file);
    const symbol = module?.exports?.get(ts.escapeLeadingUnderscores(name));
    if (symbol === undefined) throw new Error(`no type ${name}`);
    return ofType(checker.getDeclaredTypeOfSymbol(symbol));
  }

  test.each([
    ["TimelineInput", "timeline"],
    ["EventInput", "event"],
    ["SourceInput", "source"],
    ["CitationInput", "citation"],
    ["ReportInput", "report"],
    ["EventTypeInput", "type"],
    ["ArchivedCopyInput", "archived"],
    ["DateInput", "date"],
  ])("%s and %s have the same fields, required and optional, of the same kinds", (type, name) => {
    expect(exported(type)).toEqual(ofSchema({ $ref: definitionsAt + name }));
  });

  test("Input is what the whole takes, or text", () => {
    expect(exported("Input")).toEqual(notation([...ofSchema(schema), "string"]));
  });
});

test("the guide's tables name the fields of each definition, and no others", () => {
  const guide = readFileSync(path("docs/format.md"), "utf8").split("## Every field")[1]?.split("\n## ")[0] ?? "";
  const fieldsUnder = (heading: string): readonly string[] => {
    const table =
      guide.split(`### ${heading}\n`)[1]?.split(/\n### |\n\n(?!\|)(?=[^\n|]+\n\n\| Field \| What)/)[0] ?? "";
    const [rows = ""] = /(?:^\|.*\n)+/m.exec(table) ?? [];
    return [...rows.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
    );
  };
  const known = (...names: readonly string[]): readonly string[] => [
    ...new Set(names.flatMap((name) => Object.keys(definitions[name]?.properties ?? {}))),
  ];
  expect(fieldsUnder("Timeline").toSorted()).toEqual(known("timeline").toSorted());
  expect(fieldsUnder("Type").toSorted()).toEqual(known("type").toSorted());
  expect(fieldsUnder("Lane").toSorted()).toEqual(known("lane").toSorted());
  expect(fieldsUnder("Event").toSorted()).toEqual(known("event").toSorted());
  expect(fieldsUnder("Source").toSorted()).toEqual(known("source").toSorted());
  expect(fieldsUnder("Citation and report").toSorted()).toEqual(known("citation", "report").toSorted());
});

test("a column of a table is a field of events, citations or sources", () => {
  const fields = ["event", "citation", "source"].flatMap((name) => Object.keys(definitions[name]?.properties ?? {}));
  expect(columns.filter((column) => !fields.includes(column))).toEqual([]);
});

describe("in an editor", () => {
  const service: LanguageService = (
    createRequire(import.meta.url)("vscode-json-languageservice") as typeof import("vscode-json-languageservice")
  ).getLanguageService({});
  const { TextDocument } = createRequire(import.meta.url)(
    "vscode-json-languageservice",
  ) as typeof import("vscode-json-languageservice");
  service.configure({
    validate: true,
    schemas: [{ uri: "attested://schema", fileMatch: ["*"], schema: JSON.parse(JSON.stringify(schema)) }],
  });

  /** Opens a text in which `^` is where the cursor stands. */
  function open(marked: string) {
    const text = TextDocument.create("file:///events.json", "json", 1, marked.replace("^", ""));
    return { text, json: service.parseJSONDocument(text), at: text.positionAt(marked.indexOf("^")) };
  }

  async function proposed(marked: string): Promise<readonly string[]> {
    const { text, json, at } = open(marked);
    return ((await service.doComplete(text, at, json))?.items ?? []).map(({ label }) => label);
  }

  async function explained(marked: string): Promise<string> {
    const { text, json, at } = open(marked);
    return JSON.stringify((await service.doHover(text, at, json))?.contents ?? "");
  }

  async function faults(text: string): Promise<readonly string[]> {
    const { text: document, json } = open(text);
    const found = await service.doValidation(document, json);
    found.sort((a, b) => a.range.start.character - b.range.start.character);
    return found.map(
      ({ message, range }) => `${document.getText(range)}: ${typeof message === "string" ? message : message.value}`,
    );
  }

  const fieldsOf = (name: string): readonly string[] => Object.keys(definitions[name]?.properties ?? {});

  test.each([
    ["a timeline", "{^}", "timeline"],
    ["an event of a timeline", '{"events": [{^}]}', "event"],
    ["an event of a bare list", "[{^}]", "event"],
    ["a second event of a bare list", '[{"date": "2022", "title": "A"}, {^}]', "event"],
    ["a citation", '[{"date": "2022", "title": "A", "citations": ["dod", {^}]}]', "citation"],
    ["a citation's quote", '[{"title": "A", "citations": [{"source": "dod", "quote": {^}}]}]', "quote"],
    ["a type", '{"types": {"call": {^}}}', "type"],
    ["a source", '{"sources": [{^}]}', "source"],
    ["a report in a record of one source", '{"sources": [{"id": "dod", "reports": [{^}]}]}', "report"],
    ["an author", '{"sources": [{"id": "dod", "author": {^}}]}', "author"],
    ["one of several authors", '{"sources": [{"id": "dod", "author": ["A", {^}]}]}', "author"],
    ["a kept copy", '{"sources": [{"id": "dod", "archived": [{^}]}]}', "archived"],
  ])("the fields of %s are proposed", async (_, marked, name) => {
    expect((await proposed(marked)).toSorted()).toEqual(fieldsOf(name).toSorted());
  });

  test("a field that is there is not proposed again", async () => {
    expect(await proposed('[{"title": "A", ^}]')).toEqual(fieldsOf("event").filter((name) => name !== "title"));
  });

  test.each([
    ["stance", '[{"title": "A", "citations": [{"source": "dod", "stance": ^}]}]', ["supports", "disputes", "mentions"]],
    ["shape", '[{"title": "A", "shape": ^}]', ["point", "span"]],
    ["symbol", '{"types": {"call": {"symbol": ^}}}', definitions["type"]?.properties?.["symbol"]?.enum ?? []],
    ["date", '{"events": [{"title": "A", "date": ^}]}', definitions["date"]?.examples ?? []],
    ["zone", '{"zone": ^}', definitions["zone"]?.examples ?? []],
    ["importance", '[{"importance": ^}]', [1]],
  ])("values of %s are proposed", async (_, marked, values) => {
    const labels = await proposed(marked);
    expect(labels.toSorted()).toEqual(values.map((value) => JSON.stringify(value)).toSorted());
  });

  test.each([
    ["says", '[{"title": "A", "citations": [{"source": "dod", "sa^ys": "2022"}]}]', "The date that this source gives"],
    [
      "the value of says",
      '{"sources": [{"id": "a", "reports": [{"event": "b", "says": "20^22"}]}]}',
      "The date that this",
    ],
    ["importance", '[{"title": "A", "impor^tance": 2}]', "greater importance stay"],
    ["importance in a timeline", '{"events": [{"title": "A", "impor^tance": 2}]}', "greater importance stay"],
    ["author", '{"sources": [{"id": "a", "auth^or": [{"family": "B"}]}]}', "Who wrote it"],
    ["zone", '{"zo^ne": "utc"}', "Time zone in which dates without a zone are read"],
    ["the whole", "[^]", "A timeline, or a list of events"],
    ["an event", '[{"title": "A" ^}]', "kept as data"],
  ])("%s is explained", async (_, marked, words) => {
    expect(await explained(marked)).toContain(words);
  });

  test("a misspelt field and a value of the wrong kind are named where they stand, in every form", async () => {
    expect(await faults('[{"title": "A", "citations": [{"source": "dod", "locater": "para. 4"}]}]')).toEqual([
      '"locater": Property locater is not allowed.',
    ]);
    expect(await faults('{"evnts": [], "title": 5}')).toEqual([
      '"evnts": Property evnts is not allowed.',
      '5: Incorrect type. Expected "string".',
    ]);
    expect(await faults('[{"title": 1985, "importance": -1, "shape": "spam"}]')).toEqual([
      '1985: Incorrect type. Expected "string".',
      "-1: Value is below the minimum of 0.",
      '"spam": Value is not accepted. Valid values: "point", "span".',
    ]);
    expect(await faults('[{"date": "2022"}]')).toEqual(['{: Missing property "title".']);
    const url = '{"sources": [{"id": "a", "url": "javascript:alert(1)"}]}';
    expect(await faults(url)).toEqual([expect.stringMatching(/^"javascript:alert\(1\)": String does not match/)]);
  });

  test("the records and events of this repository are without a fault", async () => {
    const names = ["events", "000_2e9113b6eb421441", "003_b2bb042301b567fe"];
    for (const name of names) expect(await faults(readFileSync(path(`seeds/${name}.json`), "utf8"))).toEqual([]);
  });
});
