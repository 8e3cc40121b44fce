// What is published, as a consumer meets it: the tarball of dist, as the last build left it.
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { promisify } from "node:util";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type OutputChunk, type Plugin, rollup, type RollupCache } from "rollup";
import ts from "typescript";
import { blocks, links, read } from "./blocks.ts";
import { compile } from "./compile.ts";
import { installed, own, root } from "./consumer.ts";
import { watch } from "./watch.ts";

const run = promisify(execFile);
const { exports, bin, dependencies, peerDependencies } = own;

/** The files of dist whose names end so. */
const built = (ending: string): string[] =>
  readdirSync(join(root, "dist"), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(ending));

/** What the command line is made of. */
const programFiles = built(".js").filter((path) => path === "cli.js" || path.startsWith(`cli${sep}`));

let consumer = "";
beforeAll(() => {
  consumer = installed();
}, 60_000);
afterAll(() => rmSync(consumer, { recursive: true, force: true }));

/** What a program in the consumer's folder prints. */
async function printed(code: string, ...options: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [...options, "--eval", code], { cwd: consumer });
  return stdout;
}

test("every address that package.json exports is there", () => {
  const targets = Object.values(exports)
    .flatMap((entry) => (typeof entry === "string" ? entry : Object.values(entry)))
    .flatMap((path) => ["ar", "de", "en", "es", "fr", "ja", "uk"].map((language) => path.replace("*", language)));
  expect(targets.length).toBeGreaterThan(4);
  expect(targets.filter((path) => !existsSync(join(consumer, "node_modules/attested", path)))).toEqual([]);
});

test("every address but its own package.json has a line in the table of imports", () => {
  const addresses = Object.keys(exports).filter((path) => path !== "./package.json");
  const lines = [...read("README.md").matchAll(/^\| `(attested[^`]*)` \|/gm)].map(([, name]) => name);
  expect(lines.toSorted()).toEqual(addresses.map((path) => path.replace(/^\./, "attested")).toSorted());
});

test("every link of its pages, and every picture in them, is to a file of the package", () => {
  const folder = join(consumer, "node_modules/attested");
  const texts = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(".md"));
  expect(texts).toEqual(expect.arrayContaining(["README.md", "docs/README.md"]));
  const dead = texts.flatMap((path) =>
    links(path, readFileSync(join(folder, path), "utf8"))
      .filter(({ target }) => !existsSync(join(folder, target)))
      .map(({ target }) => `${path}: ${target}`),
  );
  expect(dead).toEqual([]);
});

test("type declarations stand on their own: no type of a dependency or of Node.js", () => {
  const outside = built(".d.ts").flatMap((path) => {
    const text = readFileSync(join(root, "dist", path), "utf8");
    const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(text, true, true);
    return [...importedFiles, ...typeReferenceDirectives]
      .filter(({ fileName }) => !fileName.startsWith("."))
      .map(({ fileName }) => `${path}: ${fileName}`);
  });
  expect(outside).toEqual([]);
});

test("every type that a declaration names can be imported, but for what a date is made of", () => {
  const parsed = (path: string, at: string): ts.SourceFile =>
    ts.createSourceFile(path, readFileSync(at, "utf8"), ts.ScriptTarget.ES2022, true);
  const types = (tree: ts.SourceFile): string[] =>
    tree.statements
      .filter((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one))
      .map(({ name }) => name.text);
  const dated = types(parsed("expression.ts", join(root, "src/time/expression.ts")));
  const entries = Object.keys(exports).flatMap((path) => /^\.(?:\/(browser|element))?$/.exec(path)?.[0] ?? []);
  expect(entries).toHaveLength(3);
  const offered = entries.flatMap((path) =>
    parsed(path, join(root, "dist", path === "." ? "index.d.ts" : `${path}.d.ts`))
      .statements.filter(ts.isExportDeclaration)
      .flatMap(({ exportClause: names }) => (names && ts.isNamedExports(names) ? [...names.elements] : []))
      .map(({ name }) => name.text),
  );
  const helpers = ["Word"]; // by which another is said in short
  const hidden = built(".d.ts")
    .flatMap((path) => types(parsed(path, join(root, "dist", path))))
    .filter((name) => ![...offered, ...dated, ...helpers].includes(name));
  expect(hidden).toEqual([]);
});

/** A consumer's programs: one that uses every address that has types, one with three faults. */
const programs = {
  "use.ts": `import * as pure from "attested";
    import * as browser from "attested/browser";
    import * as element from "attested/element";
    import "attested/attested.css";
    import de from "attested/locales/de";
    import schema from "attested/schema.json" with { type: "json" };
    export const all = [pure, browser, element, Object.keys(schema)];
    export const svg: string = pure.renderSVG([{ date: "1985", title: "One" }], { width: 680, messages: { ...de, card: { close: "Zu" } } });
    export const view: browser.View = browser.mount("#room", [], { theme: "dark" });
    document.querySelector("attested-timeline")?.addEventListener("attested-select", ({ detail }) => detail?.title);
    document.addEventListener("attested-view", ({ detail }) => detail.extent);
    window.addEventListener("attested-issue", ({ detail }) => detail.code);\n`,
  "wrong.ts": `import { renderSVG } from "attested";
    import "attested/nothing.css";
    renderSVG([], { widht: 680 });
    renderSVG(["1985"].map((day) => ({ date: new Date(day), title: day })));\n`,
};

/** What the compiler has against the consumer's files, each fault with its reasons. */
async function faultsOf(files: Readonly<Record<string, string>>, options: object): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(consumer, name), text);
  const compilerOptions = { strict: true, noEmit: true, types: [], lib: ["es2022", "dom"], ...options };
  writeFileSync(join(consumer, "tsconfig.json"), JSON.stringify({ compilerOptions, files: Object.keys(files) }));
  return (await compile(consumer)).split(/\n(?! )/).filter((fault) => fault.includes("error TS"));
}

describe.each(["nodenext", "bundler"])("a consumer's strict project, module resolution %s", (resolution) => {
  let faults: string[] = [];
  const isMeant = (fault: string): boolean => fault.includes("wrong.ts");
  beforeAll(async () => {
    faults = await faultsOf(programs, {
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      noUncheckedSideEffectImports: true,
      target: "es2022",
      module: resolution === "bundler" ? "esnext" : resolution,
      moduleResolution: resolution,
    });
  });

  test("compiles, with every address that has types", () => {
    expect(faults.filter((fault) => !isMeant(fault))).toEqual([]);
  });

  test("does not compile where an option, an address or an event is wrong, for a reason that can be read", () => {
    expect(faults.filter(isMeant)).toEqual([
      expect.stringContaining("'attested/nothing.css'"),
      expect.stringContaining("'widht' does not exist in type 'Options'. Did you mean to write 'width'?"),
      expect.stringMatching(
        /'EventInput<[^]*Types of property 'date' are incompatible[^]*'Date' is not assignable to type 'string'/,
      ),
    ]);
  });
});

test("JSX knows the element by the file that the documentation shows", async () => {
  const file = "attested-timeline.d.ts";
  const shown = blocks(read("docs/element.md")).find((block) => block.file === file)?.code ?? "";
  const types = `declare module "react" {
    export interface HTMLAttributes<T> { className?: string; onClick?: (event: T) => void }
    export type DetailedHTMLProps<Attributes, T> = Attributes & { ref?: (element: T | null) => void };
    export namespace JSX { interface IntrinsicElements { p: HTMLAttributes<HTMLElement> } }
  }\n`;
  const use = `import type { JSX } from "react";
    type Timeline = JSX.IntrinsicElements["attested-timeline"];
    export const right: Timeline = { src: "calls.json", widths: [900, 360], className: "wide", ref: (each) => each?.reveal("one") };
    export const wrong: Timeline = { hieght: 300 };\n`;
  const faults = await faultsOf(
    { [file]: shown, "react.d.ts": types, "use.ts": use },
    { module: "esnext", moduleResolution: "bundler" },
  );
  expect(faults).toEqual([expect.stringContaining("'hieght' does not exist")]);
});

test.each([
  ["nodenext", []],
  ["node20", []],
  ["node18", [expect.stringContaining("TS1471"), expect.stringContaining("TS1479")]],
])("a CommonJS project compiles where an ES module can be required: module %s", async (module, faults) => {
  const program = `import attested = require("attested");\nimport { read } from "attested";\nexport const svg = attested.renderSVG(read([]).timeline);\n`;
  expect(await faultsOf({ "use.cts": program }, { module })).toEqual(faults);
});

test("older resolution, which reads no exports, finds the types of every module: that of CommonJS before TypeScript 6", () => {
  const options = { moduleResolution: ts.ModuleResolutionKind.Node10 };
  const found = ["", "/browser", "/element", "/locales/de"].map((path) => {
    const { resolvedModule } = ts.resolveModuleName(`attested${path}`, join(consumer, "use.ts"), options, ts.sys);
    return resolvedModule?.resolvedFileName.replace(/^.*\/attested\//, "");
  });
  expect(found).toEqual(["dist/index.d.ts", "dist/browser.d.ts", "dist/element.d.ts", "dist/locales/de.d.ts"]);
});

test("every module can be required, since none awaits at its top", async () => {
  const code = `const { renderSVG } = require("attested");
    const { mount } = require("attested/browser");
    const { TimelineElement } = require("attested/element");
    const schema = require("attested/schema.json");
    console.log(renderSVG([{ date: "1985", title: "One" }]).includes(">One<"), typeof mount, typeof TimelineElement, schema.title);`;
  expect(await printed(code, "--input-type=commonjs")).toBe("true function function Attested timeline\n");
});

test("the JSON Schema and the manifest can be imported", async () => {
  const code = `import schema from "attested/schema.json" with { type: "json" };
    import elements from "attested/custom-elements.json" with { type: "json" };
    console.log(schema.title, elements.modules[0].declarations[0].tagName);`;
  expect(await printed(code, "--input-type=module")).toBe("Attested timeline attested-timeline\n");
});

test("in Node.js it loads what a picture needs, and nothing that is for browsers", async () => {
  const hook = `import { writeSync } from "node:fs";
    export async function load(url, context, next) { writeSync(1, url + "\\n"); return next(url, context); }`;
  const data = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
  const register = data(`import { register } from "node:module"; register(${JSON.stringify(data(hook))});`);
  const stdout = await printed(`import("attested")`, "--import", register);
  const loaded = stdout.split("\n").filter((url) => url !== "");
  const packages = loaded.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []);
  expect(loaded.some((url) => url.endsWith("/dist/index.js"))).toBe(true);
  expect(packages.filter((name) => /^d3-(selection|zoom|transition|drag|dispatch)$/.test(name))).toEqual([]);
  expect(loaded.filter((url) => url.includes("/dist/browser"))).toEqual([]);
  expect(loaded.filter((url) => url.startsWith("node:"))).toEqual([]);
});

test("the element's module loads where there are no elements, and registers none", async () => {
  const code = `import("attested/element").then(({ TimelineElement }) => console.log(typeof TimelineElement, typeof customElements))`;
  expect(await printed(code)).toBe("function undefined\n");
});

test("the modules import only dependencies of this package", () => {
  const imported = built(".js")
    .filter((path) => !path.includes("standalone") && !programFiles.includes(path))
    .flatMap((path) => ts.preProcessFile(readFileSync(join(root, "dist", path), "utf8"), true, true).importedFiles)
    .map(({ fileName }) => fileName)
    .filter((name) => !name.startsWith("."));
  expect(imported.length).toBeGreaterThan(0);
  expect([...new Set(imported)].filter((name) => !(name in dependencies))).toEqual([]);
});

describe("a bundle takes in only what it needs", () => {
  const patience = 90_000; // rollup on a busy machine
  /** Gives rollup the source maps of dist and of dependencies, so that its own tells which files a bundle comes from. */
  const withMaps: Plugin = {
    name: "with-maps",
    load: (id) =>
      existsSync(`${id}.map`) ? { code: readFileSync(id, "utf8"), map: readFileSync(`${id}.map`, "utf8") } : null,
  };
  const withSheets: Plugin = {
    name: "with-sheets",
    load: (id) => (id.endsWith(".css") ? "globalThis.styled = true;" : null),
  };
  let cache: RollupCache | undefined;
  const bundled = async (code: string): Promise<OutputChunk> => {
    const id = join(consumer, "entry.js");
    const entry: Plugin = {
      name: "entry",
      resolveId: (name) => (name === "entry" ? id : null),
      load: (path) => (path === id ? code : null),
    };
    const bundle = await rollup({
      input: "entry",
      plugins: [entry, nodeResolve({ browser: true }), withMaps, withSheets],
      onLog: () => undefined,
      ...(cache && { cache }),
    });
    ({ cache } = bundle);
    const { output } = await bundle.generate({ format: "es", sourcemap: "hidden" });
    expect(output.filter(({ type }) => type === "chunk")).toHaveLength(1);
    return output[0];
  };

  /** The sources of a bundle below a folder, as paths within it. */
  const sources = ({ map }: OutputChunk, folder: string): string[] =>
    (map?.sources ?? []).flatMap((path) => (path.includes(`/${folder}/`) ? path.split(`/${folder}/`).slice(-1) : []));
  const rooms = (chunk: OutputChunk): string[] => [
    ...new Set(sources(chunk, "attested/src").map((path) => path.split("/")[0] ?? "")),
  ];

  test(
    "{parseDate}: no layout, no model, of words those for dates, of luxon zones",
    async () => {
      const chunk = await bundled(`import { parseDate } from "attested"; console.log(parseDate("1985"));`);
      expect(rooms(chunk).toSorted()).toEqual(["time", "words"]);
      expect(sources(chunk, "attested/src/words/en").filter((file) => !file.startsWith("date"))).toEqual([]);
      expect(sources(chunk, "luxon/src").toSorted()).toEqual([
        "errors.js",
        "impl/regexParser.js",
        "impl/util.js",
        "zone.js",
        "zones/IANAZone.js",
        "zones/fixedOffsetZone.js",
      ]);
      const packages = Object.keys(chunk.modules).flatMap((id) => /node_modules\/([^/]+)\//.exec(id)?.[1] ?? []);
      expect(packages.filter((name) => !["attested", "luxon", "d3-array"].includes(name))).toEqual([]);
    },
    patience,
  );

  test("{toEDTF}: no words, no parser", async () => {
    const chunk = await bundled(`import { toEDTF } from "attested"; console.log(toEDTF);`);
    expect(rooms(chunk)).toEqual(["time"]);
    const time = sources(chunk, "attested/src/time");
    expect(time).toContain("edtf/write.ts");
    expect(time.filter((file) => /^(edtf\/scanner|prose\/)/.test(file))).toEqual([]);
  });

  test(
    "{renderSVG}: nothing that is for browsers",
    async () => {
      const chunk = await bundled(`import { renderSVG } from "attested"; console.log(renderSVG);`);
      expect(rooms(chunk)).toEqual(expect.arrayContaining(["layout", "model", "render", "scene", "time"]));
      expect(rooms(chunk)).not.toContain("browser");
      // the words of card and element are part of the one catalogue
      expect(sources(chunk, "attested/src/words/en").filter((file) => /^(cli|help|verify)/.test(file))).toEqual([]);
    },
    patience,
  );

  test(
    "an import for its effect alone keeps it: the registration, the rules; what has none is gone",
    async () => {
      const element = await bundled(`import "attested/element"; import "attested/attested.css";`);
      expect(element.code).toMatch(/customElements\?\.define\(/);
      expect(element.code).toContain("globalThis.styled = true");
      const nothing = await bundled(`import "attested"; import "attested/browser";`);
      expect(nothing.code.trim()).toBe("");
    },
    patience,
  );
});

test("source maps lead to sources that are in the package", () => {
  const sources = built(".js.map").flatMap((path) => {
    const at = join(consumer, "node_modules/attested/dist", path);
    const map = JSON.parse(readFileSync(at, "utf8")) as { sources: string[] };
    return map.sources.map((source) => join(dirname(at), source));
  });
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((source) => !existsSync(source))).toEqual([]);
});

describe("importing it touches no global and asks for nothing of a browser", () => {
  const watched = `${watch}
    const told = () => import("attested").then((all) => ({ ...seen(), exports: Object.keys(all).length }));`;
  const untouched = { read: [], changed: [], exports: 8 };

  test("in Node.js", async () => {
    // a program in a file: one in the command line gets globals of its own while it runs
    const file = join(consumer, "watch.js");
    writeFileSync(file, `${watched} console.log(JSON.stringify(await told()));`);
    const { stdout } = await run(process.execPath, [file], { cwd: consumer });
    expect(JSON.parse(stdout)).toEqual(untouched);
  });

  test("in a worker thread", async () => {
    const code = `const { Worker } = require("node:worker_threads");
      const worker = new Worker(${JSON.stringify(`${watched} told().then((what) => require("node:worker_threads").parentPort.postMessage(what))`)}, { eval: true });
      worker.once("message", (what) => console.log(JSON.stringify(what)));`;
    expect(JSON.parse(await printed(code, "--input-type=commonjs"))).toEqual(untouched);
  });

  test("the watch itself notices", async () => {
    const code = `${watch} typeof document; void globalThis.HTMLElement; Array.prototype.odd = 1; globalThis.odd = 2;
      console.log(JSON.stringify(seen()));`;
    expect(JSON.parse(await printed(code))).toEqual({
      read: ["document", "HTMLElement"],
      changed: ["globalThis.odd", "Array.prototype.odd"],
    });
  });
});

test("the command is a file that a shell starts, with everything beside it but what its user installs", () => {
  expect(bin).toEqual({ attested: "dist/cli.js" });
  expect(readFileSync(join(root, "dist/cli.js"), "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
  const imported = programFiles.flatMap((file) => importedBy(readFileSync(join(root, "dist", file), "utf8")));
  expect(imported).toContain("node:fs");
  const outside = imported.filter((name) => !name.startsWith("node:") && !name.startsWith("."));
  expect([...new Set(outside)]).toEqual(Object.keys(peerDependencies));
  const parts = imported.filter((name) => name.startsWith(".")).map((name) => name.replace(/^.*\//, ""));
  expect(programFiles.filter((file) => !parts.includes(basename(file)))).toEqual(["cli.js"]);
  expect(readFileSync(join(root, "dist/cli.licences.txt"), "utf8")).toMatch(/^luxon \d/m);
});

/** The names of what a module imports, when it is loaded or later. */
function importedBy(code: string): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const isImport = ts.isImportDeclaration(node);
    const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const name = isImport ? node.moduleSpecifier : isCall ? node.arguments[0] : undefined;
    if (name !== undefined) names.push(ts.isStringLiteral(name) ? name.text : name.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("module.js", code, ts.ScriptTarget.ES2022, true));
  return names;
}

test("the standalone script may stand within <script>, in a page of any encoding, and asks for nothing", () => {
  const script = readFileSync(join(root, "dist/attested.standalone.js"), "utf8");
  expect(script).not.toMatch(/<\/script|<!--|sourceMappingURL/i);
  expect(script).not.toMatch(/[^\0-\x7f]/);
  expect(script).not.toMatch(/\bimport\s*[("']|\brequire\(/);
  expect(script).not.toContain("areaStart"); // what every curve of d3-shape has; none is drawn
  const packages = readFileSync(join(root, "dist/attested.standalone.licences.txt"), "utf8");
  expect(packages).toMatch(/^luxon \d/m);
  expect(packages).toMatch(/Permission is hereby granted/);
});
