// What is published, as a consumer meets it: dist, as the last build left it.
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import ts from "typescript";

const root = fileURLToPath(new URL("../", import.meta.url));
const run = promisify(execFile);
const { exports, bin, dependencies, peerDependencies } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
) as {
  exports: Record<string, string | Record<string, string>>;
  bin: Record<string, string>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
};

/** The files of dist whose names end so. */
const built = (ending: string): string[] =>
  readdirSync(join(root, "dist"), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(ending));

/** A folder with a consumer's project in it: only this package and its dependencies can be imported. */
let consumer = "";
beforeAll(() => {
  if (!existsSync(join(root, "dist/.stamp"))) throw new Error("dist is not built: npm run build");
  consumer = mkdtempSync(join(tmpdir(), "attested-"));
  mkdirSync(join(consumer, "node_modules"));
  symlinkSync(root, join(consumer, "node_modules/attested"), "dir");
  writeFileSync(join(consumer, "package.json"), JSON.stringify({ type: "module" }));
});
afterAll(() => rmSync(consumer, { recursive: true, force: true }));

test("every address that package.json exports is there", () => {
  const targets = Object.values(exports).flatMap((entry) => (typeof entry === "string" ? entry : Object.values(entry)));
  expect(targets.length).toBeGreaterThan(4);
  expect(targets.filter((path) => !existsSync(join(root, path)))).toEqual([]);
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

test.each(["nodenext", "bundler"])("a consumer's strict project compiles, module resolution %s", async (resolution) => {
  writeFileSync(
    join(consumer, "use.ts"),
    `import * as pure from "attested";\nimport * as browser from "attested/browser";\nimport * as element from "attested/element";\nexport const all = [pure, browser, element];\ndocument.querySelector("attested-timeline")?.addEventListener("attested-select", ({ detail }) => detail?.title);\n`,
  );
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    types: [],
    lib: ["es2022", "dom"],
    target: "es2022",
    module: resolution === "bundler" ? "esnext" : resolution,
    moduleResolution: resolution,
  };
  writeFileSync(join(consumer, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["use.ts"] }));
  const tsc = join(root, "node_modules/@typescript/native/bin/tsc");
  const { stdout } = await run(process.execPath, [tsc, "-p", consumer]).catch((error: { stdout: string }) => error);
  expect(stdout).toBe("");
});

test("in Node.js it loads what a picture needs, and nothing that is for browsers", async () => {
  const hook = `import { writeSync } from "node:fs";
    export async function load(url, context, next) { writeSync(1, url + "\\n"); return next(url, context); }`;
  const data = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
  const register = data(`import { register } from "node:module"; register(${JSON.stringify(data(hook))});`);
  const { stdout } = await run(process.execPath, ["--import", register, "--eval", `import("attested")`], {
    cwd: consumer,
  });
  const loaded = stdout.split("\n").filter((url) => url !== "");
  const packages = loaded.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []);
  expect(loaded.some((url) => url.endsWith("/dist/index.js"))).toBe(true);
  expect(packages.filter((name) => /^d3-(selection|zoom|transition|drag|dispatch)$/.test(name))).toEqual([]);
  expect(loaded.filter((url) => url.includes("/dist/browser"))).toEqual([]);
  expect(loaded.filter((url) => url.startsWith("node:"))).toEqual([]);
});

test("the element's module loads where there are no elements, and registers none", async () => {
  const code = `import("attested/element").then(({ TimelineElement }) => console.log(typeof TimelineElement, typeof customElements))`;
  const { stdout } = await run(process.execPath, ["--eval", code], { cwd: consumer });
  expect(stdout).toBe("function undefined\n");
});

test("the modules import only dependencies of this package", () => {
  const imported = built(".js")
    .filter((path) => !path.includes("standalone") && path !== "cli.js")
    .flatMap((path) => ts.preProcessFile(readFileSync(join(root, "dist", path), "utf8"), true, true).importedFiles)
    .map(({ fileName }) => fileName)
    .filter((name) => !name.startsWith("."));
  expect(imported.length).toBeGreaterThan(0);
  expect([...new Set(imported)].filter((name) => !(name in dependencies))).toEqual([]);
});

test("the command is one file that a shell starts, with everything in it but what its user installs", () => {
  expect(bin).toEqual({ attested: "dist/cli.js" });
  const program = readFileSync(join(root, "dist/cli.js"), "utf8");
  expect(program.startsWith("#!/usr/bin/env node\n")).toBe(true);
  const imported: string[] = [];
  const visit = (node: ts.Node): void => {
    const isImport = ts.isImportDeclaration(node);
    const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const name = isImport ? node.moduleSpecifier : isCall ? node.arguments[0] : undefined;
    if (name !== undefined) imported.push(ts.isStringLiteral(name) ? name.text : name.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("cli.js", program, ts.ScriptTarget.ES2022, true));
  expect(imported).toContain("node:fs");
  const outside = imported.filter((name) => !name.startsWith("node:"));
  expect([...new Set(outside)]).toEqual(Object.keys(peerDependencies));
  expect(readFileSync(join(root, "dist/cli.licences.txt"), "utf8")).toMatch(/^luxon \d/m);
});

test("the standalone script may stand within <script>, in a page of any encoding, and asks for nothing", () => {
  const script = readFileSync(join(root, "dist/attested.standalone.js"), "utf8");
  expect(script).not.toMatch(/<\/script|<!--|sourceMappingURL/i);
  expect(script).not.toMatch(/[^\0-\x7f]/);
  expect(script).not.toMatch(/\bimport\s*[("']|\brequire\(/);
  const packages = readFileSync(join(root, "dist/attested.standalone.licences.txt"), "utf8");
  expect(packages).toMatch(/^luxon \d/m);
  expect(packages).toMatch(/Permission is hereby granted/);
});
