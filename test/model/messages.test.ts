// What the compiler says of a mistake: the first line, as an editor shows it.
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "@jest/globals";
import ts from "typescript";

/** A mistake, and what is said of it. */
const mistakes: readonly (readonly [name: string, code: string, message: string])[] = [
  [
    "event type",
    `defineTimeline({ types: { call: "Phone call", drill: "Exercise" }, events: [{ type: "cal", title: "A" }] })`,
    `Type '"cal"' is not assignable to type '"call" | "drill" | undefined'. Did you mean '"call"'?`,
  ],
  [
    "source id of a citation",
    `defineTimeline({ sources: [{ id: "dod" }, { id: "tass" }], events: [{ title: "A", citations: ["dodd"] }] })`,
    `Type '"dodd"' is not assignable to type '"dod" | "tass" | CitationInput<"dod" | "tass">'. Did you mean '"dod"'?`,
  ],
  [
    "source id of a citation in full",
    `defineTimeline({ sources: [{ id: "dod" }, { id: "tass" }], events: [{ title: "A", citations: [{ source: "dodd" }] }] })`,
    `Type '"dodd"' is not assignable to type '"dod" | "tass"'. Did you mean '"dod"'?`,
  ],
  [
    "source id that another is based on",
    `defineTimeline({ sources: [{ id: "dod", basedOn: ["tas"] }, { id: "tass" }] })`,
    `Type '"tas"' is not assignable to type '"dod" | "tass"'. Did you mean '"tass"'?`,
  ],
  [
    "field of an event",
    `defineTimeline({ events: [{ date: "1985", titel: "A" }] })`,
    `Object literal may only specify known properties, but 'titel' does not exist in type 'EventInput<string, string>'. Did you mean to write 'title'?`,
  ],
  [
    "field of a citation",
    `defineTimeline({ sources: [{ id: "dod" }], events: [{ title: "A", citations: [{ source: "dod", qoute: "x" }] }] })`,
    `Object literal may only specify known properties, but 'qoute' does not exist in type 'CitationInput<"dod">'. Did you mean to write 'quote'?`,
  ],
  [
    "number for text",
    `defineTimeline({ events: [{ date: 1985, title: "A" }] })`,
    `Type 'number' is not assignable to type 'string'.`,
  ],
  [
    "event without a title",
    `defineTimeline({ events: [{ date: "1985" }] })`,
    `Property 'title' is missing in type '{ date: string; }' but required in type 'EventInput<string, string>'.`,
  ],
  [
    "number for text in a bare list",
    `renderSVG([{ date: 2022, title: "A" }])`,
    `Type 'number' is not assignable to type 'string'.`,
  ],
  [
    "event without a title in a bare list",
    `read([{ date: "2022" }])`,
    `Property 'title' is missing in type '{ date: string; }' but required in type 'EventInput<string, string>'.`,
  ],
  [
    "field of an event in a bare list",
    `renderHTML([{ date: "2022", title: "A", symbol: "star" }])`,
    `Object literal may only specify known properties, and 'symbol' does not exist in type 'EventInput<string, string>'.`,
  ],
  [
    "stance of a citation in a bare list",
    `mount("#x", [{ date: "2022", title: "A", citations: [{ source: "a", stance: "support" }] }])`,
    `Type '"support"' is not assignable to type 'Stance | undefined'. Did you mean '"supports"'?`,
  ],
  [
    "name of an option",
    `renderSVG([], { widht: 680 })`,
    `Object literal may only specify known properties, but 'widht' does not exist in type 'Options'. Did you mean to write 'width'?`,
  ],
  [
    "name of an option for a page",
    `renderHTML([], { refrences: "list" })`,
    `Object literal may only specify known properties, but 'refrences' does not exist in type 'HTMLOptions'. Did you mean to write 'references'?`,
  ],
  [
    "value of an option",
    `renderSVG([], { theme: "drak" })`,
    `Type '"drak"' is not assignable to type '"auto" | "light" | "dark" | undefined'.`,
  ],
  [
    "level of a heading",
    `renderHTML([], { heading: 7 })`,
    `Type '7' is not assignable to type '0 | 1 | 2 | 3 | 4 | 5 | 6 | undefined'.`,
  ],
  [
    "option of a date",
    `parseDate("1985", { zon: "utc" })`,
    `Object literal may only specify known properties, but 'zon' does not exist in type 'ParseDateOptions'. Did you mean to write 'zone'?`,
  ],
];

/** Lines over the first mistake. */
const HEAD = 2;

let said: readonly string[] = [];
beforeAll(() => {
  const path = fileURLToPath(new URL("mistakes.ts", import.meta.url));
  const lines = [
    `import { defineTimeline, parseDate, read, renderHTML, renderSVG } from "../../src/index.ts";`,
    `import { mount } from "../../src/browser/index.ts";`,
    ...mistakes.map(([, code]) => `${code};`),
  ];
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
  };
  const disk = ts.createCompilerHost(options);
  const text = ts.createSourceFile(path, lines.join("\n"), ts.ScriptTarget.ES2022, true);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => name === path || disk.fileExists(name),
    getSourceFile: (name, ...rest) => (name === path ? text : disk.getSourceFile(name, ...rest)),
  };
  const program = ts.createProgram([path], options, host);
  const file = program.getSourceFile(path);
  said = program.getSemanticDiagnostics(file).map(({ start = 0, messageText }) => {
    const { line } = ts.getLineAndCharacterOfPosition(file as ts.SourceFile, start);
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0]}`;
  });
}, 60_000);

test.each(mistakes.map(([name, , message], index) => [name, `${index + HEAD}: ${message}`]))(
  "a wrong %s does not compile, and the message says what was meant",
  (_, message) => {
    const line = message.split(":")[0];
    expect(said.filter((each) => each.startsWith(`${line}: `))).toEqual([message]);
  },
);
