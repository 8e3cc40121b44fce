// The walls of the house: which folder may know which, and what pure code may touch.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { compile } from "./compile.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Each may import from itself and from those before it; `browser` and `cli` not from each other. */
const floors = ["words", "time", "model", "evidence", "layout", "scene", "render", "index.ts", "browser", "cli"];

/** The rooms of large floors: what runs in one needs only those before it. Files beside them are what the whole floor is for, or what all rooms share. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  time: ["calendar", "edtf", "prose", "say", "ticks"],
  layout: ["text", "prepare", "place", "axis", "labels", "marks", "crowd", "detail", "band", "sheet", "frame"],
  browser: ["picture", "card", "reader", "element"],
};

/** The packages that a folder may import; what is not named here imports none. */
const packages: Readonly<Record<string, readonly string[]>> = {
  time: ["luxon", "d3-array"],
  model: ["d3-dsv"],
  layout: ["d3-array"],
  scene: ["d3-shape"],
  cli: ["node:", "@resvg/resvg-js"],
};

/** Lines that a file may have; a longer one needs a reason here. */
const longest = 300;
const longer: Readonly<Record<string, string>> = {};

/** Files that hold sentences outside of words/, each with its reason. */
const wordy: Readonly<Record<string, string>> = {
  "model/schema.ts": "descriptions that an editor shows while a file is written; they are part of the schema",
};

/** Files that look for the machine's console, each with its reason. */
const printing: Readonly<Record<string, string>> = {
  "render/subject.ts": "issues that nobody asked for by onIssue are printed where there is a console, not swallowed",
};

/** One source file, read and parsed. */
interface Source {
  /** Its path within src/, with slashes. */
  readonly path: string;
  readonly floor: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** What it imports or re-exports, types included. */
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(join(root, "src"), { recursive: true })
  .map((path) => String(path).replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .toSorted()
  .map((path) => {
    const text = readFileSync(join(root, "src", path), "utf8");
    return {
      path,
      floor: path.split("/")[0] ?? "",
      text,
      tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true),
      imports: ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
    };
  });
const pure = sources.filter(({ floor }) => floor !== "browser" && floor !== "cli");
const isRelative = (name: string): boolean => name.startsWith(".");
const target = (from: string, name: string): string => normalize(join(dirname(from), name)).replaceAll("\\", "/");

/** What a file imports or re-exports when it runs: types are gone by then. */
function loaded(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier: from } = statement;
    const onlyTypes = ts.isExportDeclaration(statement) ? statement.isTypeOnly : statement.importClause?.isTypeOnly;
    return from && ts.isStringLiteral(from) && !onlyTypes ? [from.text] : [];
  });
}

/** `path: what` for each thing that a look at the nodes of a tree finds. */
function finds(among: readonly Source[], look: (node: ts.Node) => string | undefined): string[] {
  return among.flatMap(({ path, tree }) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const what = look(node);
      if (what !== undefined) {
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
        found.push(`${path}:${line + 1}: ${what}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

test("there is a house to look at", () => {
  expect(sources.length).toBeGreaterThan(20);
  expect([...new Set(sources.map(({ floor }) => floor))].filter((floor) => !floors.includes(floor))).toEqual([]);
});

describe("imports", () => {
  test("a folder knows only the folders before it", () => {
    const upward = sources.flatMap(({ path, floor, imports }) =>
      imports
        .filter((name) => isRelative(name))
        .map((name) => target(path, name).split("/")[0] ?? "")
        .filter((to) => floors.indexOf(to) > floors.indexOf(floor) || (floor === "cli" && to === "browser"))
        .map((to) => `${path} imports from ${to}`),
    );
    expect(upward).toEqual([]);
  });

  test("a room runs on those before it, and on what needs no room", () => {
    const roomOf = (path: string): string | undefined => {
      const [floor = "", room = "", file] = path.split("/");
      return file === undefined || !(floor in rooms) ? undefined : room;
    };
    const runs = new Map(
      sources.map(({ path, tree }) => [
        path,
        loaded(tree)
          .filter(isRelative)
          .map((name) => target(path, name)),
      ]),
    );
    const wrong = sources.flatMap(({ path, floor }) => {
      const order = rooms[floor] ?? [];
      const own = roomOf(path);
      if (own === undefined) return [];
      if (!order.includes(own)) return [`${path}: no such room`];
      return (runs.get(path) ?? [])
        .filter((to) => to.split("/")[0] === floor)
        .filter((to) => {
          const room = roomOf(to);
          return room === undefined
            ? (runs.get(to) ?? []).some((next) => next.split("/")[0] === floor && roomOf(next) !== undefined)
            : order.indexOf(room) > order.indexOf(own);
        })
        .map((to) => `${path} needs ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  test("a relative import names a file that is there, with its ending", () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => isRelative(name))
        .filter((name) => !/\.(ts|json)$/.test(name) || !existsSync(join(root, "src", target(path, name))))
        .map((name) => `${path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test("a folder imports only the packages that it may", () => {
    const packageOf = (name: string): string => (name.startsWith("node:") ? "node:" : name);
    const used = sources.flatMap(({ path, floor, imports }) =>
      imports.filter((name) => !isRelative(name)).map((name) => ({ path, floor, name: packageOf(name) })),
    );
    const foreign = used.filter(({ floor, name }) => !(packages[floor] ?? []).includes(name));
    expect(foreign.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
    const idle = Object.entries(packages).flatMap(([folder, may]) =>
      may
        .filter((name) => !used.some((one) => one.floor === folder && one.name === name))
        .map((name) => `${folder} does not use ${name}`),
    );
    expect(idle).toEqual([]);
  });

  test("package.json names the packages that are imported, and no others", () => {
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
      "dependencies" | "peerDependencies",
      Record<string, string>
    >;
    const used = sources.flatMap(({ imports }) =>
      imports.filter((name) => !isRelative(name) && !name.startsWith("node:")),
    );
    expect(Object.keys({ ...dependencies, ...peerDependencies }).toSorted()).toEqual([...new Set(used)].toSorted());
  });

  test("no file needs itself to be loaded", () => {
    const graph = new Map(
      sources.map(({ path, tree }) => [
        path,
        loaded(tree)
          .filter(isRelative)
          .map((name) => target(path, name)),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" → "));
      else if (!done.has(path)) for (const next of graph.get(path) ?? []) walk(next, [...way, path]);
      done.add(path);
    };
    for (const path of graph.keys()) walk(path, []);
    expect(circles).toEqual([]);
  });
});

/** What a file exports by its own statements: names, each with its line. */
function exported({ path, tree }: Source): { readonly name: string; readonly at: string }[] {
  return tree.statements.flatMap((one) => {
    const isExported = ts.canHaveModifiers(one) && ts.getModifiers(one)?.some(({ kind }) => kind === EXPORT);
    if (isExported !== true) return [];
    const declared = ts.isVariableStatement(one) ? [...one.declarationList.declarations] : [one];
    return declared.flatMap((each) => {
      const { name } = each as { readonly name?: ts.Node };
      const { line } = tree.getLineAndCharacterOfPosition(each.getStart(tree));
      return name && ts.isIdentifier(name) ? [{ name: name.text, at: `${path}:${line + 1}: ${name.text}` }] : [];
    });
  });
}
const EXPORT = ts.SyntaxKind.ExportKeyword;

/** What a file takes from others, as `path: name`; `*` is all of it. */
function taken(path: string, tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const take = (from: ts.Node | undefined, names: readonly string[]): void => {
    if (!from || !ts.isStringLiteral(from) || !isRelative(from.text)) return;
    found.push(...names.map((name) => `${target(path, from.text)}: ${name}`));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const names = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      const elements =
        names && (ts.isNamedImports(names) || ts.isNamedExports(names)) ? [...names.elements] : undefined;
      take(node.moduleSpecifier, elements?.map(({ name, propertyName }) => (propertyName ?? name).text) ?? ["*"]);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      take(node.arguments[0], ["*"]);
    else ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

test("what a file exports, another imports, be it a test", () => {
  // what begins with a dot other tests are writing
  const tests = readdirSync(join(root, "test"), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .flatMap((one) => {
      const within = one.isDirectory() ? readdirSync(join(root, "test", one.name), { recursive: true }) : [];
      return [one.name, ...within.map((path) => `${one.name}/${String(path).replaceAll("\\", "/")}`)];
    })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `../test/${path}`);
  const parsed = tests.map((path) => ({
    path,
    tree: ts.createSourceFile(path, readFileSync(join(root, "src", path), "utf8"), ts.ScriptTarget.ES2022, true),
  }));
  const used = new Set(
    [...sources, ...parsed].flatMap(({ path, tree }) => taken(path, tree).map((each) => each.replace("../src/", ""))),
  );
  const idle = sources
    .filter(({ path }) => !entries.includes(path) && !used.has(`${path}: *`))
    .flatMap((source) => exported(source).filter(({ name }) => !used.has(`${source.path}: ${name}`)));
  expect(used.size).toBeGreaterThan(100);
  expect(idle.map(({ at }) => at)).toEqual([]);
});

describe("files", () => {
  test(`none is longer than ${longest} lines without a reason`, () => {
    const long = sources.filter(({ text }) => text.trimEnd().split("\n").length > longest).map(({ path }) => path);
    expect(long.filter((path) => !(path in longer))).toEqual([]);
    expect(Object.keys(longer).filter((path) => !long.includes(path))).toEqual([]);
  });

  test("names are lower case, one word where one does", () => {
    expect(
      sources
        .map(({ path }) => path)
        .filter((path) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(path)),
    ).toEqual([]);
  });
});

describe("pure code", () => {
  test("asks neither the clock, nor chance, nor the machine it runs on", () => {
    const dotted = /^(Date\.now|Math\.random|DateTime\.(now|local|utc)|Settings\.\w+|Interval\.after|SystemZone\.\w+)$/;
    const outside = new Set([
      "globalThis",
      "window",
      "document",
      "process",
      "performance",
      "navigator",
      "console",
      "setTimeout",
      "queueMicrotask",
    ]);
    const quiet = pure.filter(({ path }) => !(path in printing));
    expect(
      finds(quiet, (node) => {
        if (ts.isPropertyAccessExpression(node) && dotted.test(node.getText())) return node.getText();
        if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length)
          return "new Date()";
        const isValue = ts.isIdentifier(node) && !isName(node);
        return isValue && outside.has(node.text) ? node.text : undefined;
      }),
    ).toEqual([]);
  });

  test("reads no date in the machine's zone", () => {
    const local = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/;
    const localInterval = /^time(Millisecond|Second|Minute|Hour|Day|Week|Month|Year|\w+day|Format|Ticks)s?$/;
    expect(
      finds(pure, (node) => {
        if (ts.isPropertyAccessExpression(node) && local.test(node.name.text)) return node.getText();
        return ts.isImportSpecifier(node) && localInterval.test(node.name.text) ? node.getText() : undefined;
      }),
    ).toEqual([]);
  });

  test("says and sorts words in no language of the machine", () => {
    expect(
      finds(pure, (node) => {
        if (ts.isNewExpression(node) && node.expression.getText().startsWith("Intl.") && !node.arguments?.length)
          return node.getText();
        if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
        const { text } = node.expression.name;
        const least = text === "localeCompare" ? 2 : /^toLocale\w+$/.test(text) ? 1 : 0;
        return node.arguments.length < least ? node.getText() : undefined;
      }),
    ).toEqual([]);
  });

  test("keeps no state between calls", () => {
    expect(
      finds(pure, (node) =>
        ts.isVariableStatement(node) &&
        ts.isSourceFile(node.parent) &&
        (node.declarationList.flags & ts.NodeFlags.Const) === 0
          ? node.getText().split("\n")[0]
          : undefined,
      ),
    ).toEqual([]);
  });

  test("leaves what a reader reads to words/", () => {
    const sentence = /(?:^|[^\w-])[A-Za-z]+,? [a-z]+,? [a-z]+/;
    const elsewhere = pure.filter(({ path, floor }) => floor !== "words" && !(path in wordy));
    expect(
      finds(elsewhere, (node) => {
        const isText =
          ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
        return isText && sentence.test(node.text) && !isThrown(node) ? JSON.stringify(node.text) : undefined;
      }),
    ).toEqual([]);
  });
});

/** Whether an identifier only names a field, a parameter or the like. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  return "name" in parent && parent.name === node;
}

/** Whether a text is for the programmer: part of an error that is thrown. */
function isThrown(node: ts.Node): boolean {
  for (let at = node.parent; at && !ts.isBlock(at); at = at.parent) if (ts.isThrowStatement(at)) return true;
  return false;
}

/** What programs import; all that stands in them is for others. */
const entries = ["index.ts", "browser/index.ts", "browser/element.ts"];

/** The files of values that an entry exports, with their names. */
function given(entry: string): { readonly name: string; readonly path: string }[] {
  const statements = sources.find(({ path }) => path === entry)?.tree.statements ?? [];
  return [...statements].flatMap((statement) => {
    if (ts.isClassDeclaration(statement)) return [{ name: statement.name?.text ?? "", path: entry }];
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return [];
    const { exportClause: names, moduleSpecifier: from } = statement;
    if (!names || !ts.isNamedExports(names) || !from || !ts.isStringLiteral(from)) return [];
    return names.elements.map(({ name }) => ({ name: name.text, path: target(entry, from.text) }));
  });
}

test("each function and class that programs import shows how it is used", () => {
  const all = entries.flatMap(given);
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(["read", "mount", "TimelineElement"]));
  const mute = all.filter(({ name, path }) => {
    const { tree } = sources.find((source) => source.path === path) ?? {};
    const declared = tree?.statements.find(
      (one) => (ts.isFunctionDeclaration(one) || ts.isClassDeclaration(one)) && one.name?.text === name,
    );
    return !(declared?.getFullText().split("*/")[0] ?? "").includes("* ```ts\n");
  });
  expect(mute).toEqual([]);
});

describe("types", () => {
  test.each(["tsconfig.json", "src/browser/tsconfig.json", "src/cli/tsconfig.json", "test/tsconfig.json"])(
    "%s compiles",
    async (project) => {
      expect(await compile(project)).toBe("");
    },
  );
});
