// The command as it is built, in a process of its own, in a folder of its own.
import { execFile, spawn } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { renderHTML, renderSVG } from "attested";
import { readArguments } from "../../src/cli/arguments.ts";
import { readAll } from "../../src/cli/draw.ts";
import { Failure } from "../../src/cli/failure.ts";
import { readInputs } from "../../src/cli/input.ts";
import { paintFor } from "../../src/cli/line.ts";
import { wantedOf } from "../../src/cli/settings.ts";

/** A picture's pixels, four bytes each. */
interface Pixels {
  readonly width: number;
  readonly data: Uint8Array;
}
const { PNG } = createRequire(import.meta.url)("pngjs") as { PNG: { sync: { read: (file: Uint8Array) => Pixels } } };

const root = fileURLToPath(new URL("../../", import.meta.url));
const program = join(root, "dist/cli.js");

/** What a run printed, and its exit status. */
interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

interface Circumstances {
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Options of node itself. */
  readonly node?: readonly string[];
  readonly program?: string;
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "attested-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const write = (name: string, data: string | Uint8Array): void => writeFileSync(at(name), data);
const text = (name: string): string => readFileSync(at(name), "utf8");

/** Runs `attested` in the folder. */
function attested(
  args: readonly string[],
  { input = "", env, node = [], program: file = program }: Circumstances = {},
) {
  return new Promise<Run>((resolve) => {
    const { NO_COLOR: _, FORCE_COLOR: __, ...plain } = process.env;
    const child = execFile(
      process.execPath,
      [...node, file, ...args],
      { cwd: folder, env: { ...plain, ...env }, encoding: "utf8" },
      (error, out, err) => resolve({ status: error === null ? 0 : Number(error.code), out, err }),
    );
    child.stdin?.on("error", () => {}); // it may end before it reads
    child.stdin?.end(input);
  });
}

const events = JSON.stringify(
  {
    title: "Two calls",
    sources: [{ id: "dod", title: "Readout of the call", published: "2022-10-23" }],
    events: [
      {
        id: "a",
        date: "2022-10-21",
        title: "Austin calls Shoigu",
        citations: [{ source: "dod", quote: "spoke on Friday" }],
      },
      { id: "b", date: "2022-10-23", title: "Shoigu calls back", citations: ["dod"] },
    ],
  },
  null,
  2,
);
const table = "date,title\n2022-11-02,A third <call>\n";

beforeAll(() => {
  write("events.json", events);
  write("more.csv", `\ufeff${table}`);
  write("wrong.json", events.replace('"dod"\n', '"dood"\n').replace("2022-10-21", "2022-13-21"));
  mkdirSync(at("documents"));
  write("documents/dod.html", "<p>Readout</p><p>They spoke on <i>Friday</i>, he said.</p>");
});

describe("drawing", () => {
  test("writes what the library draws, byte for byte: to files, to standard output, from standard input", async () => {
    const files = ["-o", "a.svg", "--output=b.html", "-o", "c.html", "--width", "480"];
    const [first, second, third] = await Promise.all([
      attested(["events.json", "more.csv", ...files, "--fragment"]),
      attested(["render", "-", "--no-folds", "--theme", "dark", "--extent", "2022-10", "--heading=0"], {
        input: events,
      }),
      attested(["-", "--format", "html", "--fragment", "--widths", "900,300"], { input: table }),
    ]);
    expect([first, second, third].map(({ status, err }) => [status, err])).toEqual([
      [0, ""],
      [0, ""],
      [0, ""],
    ]);
    expect(first?.out).toBe("");
    expect(text("a.svg")).toBe(renderSVG([events, table], { width: 480 }));
    expect(text("b.html")).toBe(renderHTML([events, table], { width: 480 }));
    expect(text("c.html")).toBe(text("b.html"));
    const extent = [Date.UTC(2022, 9, 1), Date.UTC(2022, 10, 1)] as const;
    expect(second?.out).toBe(renderSVG(events, { folds: false, theme: "dark", extent, heading: 0 }));
    expect(third?.out).toBe(renderHTML(table, { widths: [900, 300] }));
  });

  test("makes of HTML a page with the figure in it, that loads nothing and runs nothing", async () => {
    const title = "</title><script>alert(1)</script>";
    write("hostile.json", JSON.stringify({ title, language: 'en"><b', events: [{ date: "2022", title }] }));
    const { status } = await attested(["hostile.json", "-o", "page.html"]);
    expect(status).toBe(0);
    const page = text("page.html");
    expect(page).toMatch(/^<!doctype html>\n<html lang="/);
    expect(page).toContain("<title>&lt;/title&gt;&lt;script&gt;");
    expect(page).not.toMatch(/<script|<b>|<link|<img|@import|url\(|\ssrc=/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).toMatch(/<figure [\s\S]*<h1 [\s\S]*<\/figure>\n<\/body>\n<\/html>\n$/);
  });

  test("draws PNG, with text in it", async () => {
    const font = (name: string): string => join(root, "node_modules/@expo-google-fonts/inter", name);
    const fonts = ["--font", font("400Regular/Inter_400Regular.ttf"), "--font", font("700Bold/Inter_700Bold.ttf")];
    const [made, none] = await Promise.all([
      attested(["events.json", "-o", "a.png", "--scale", "1.5", "--references", "none", ...fonts]),
      attested(["events.json", "-o", "b.png", "--font", "more.csv"]),
    ]);
    expect(made).toEqual({ status: 0, out: "", err: "" });
    const png = PNG.sync.read(readFileSync(at("a.png")));
    expect(png.width).toBe(1020);
    // the title, at the top left, is the only thing there
    let dark = 0;
    for (let y = 0; y < 60; y++)
      for (let x = 0; x < 300; x++) if ((png.data[4 * (y * png.width + x)] ?? 255) < 100) dark++;
    expect(dark).toBeGreaterThan(200);
    expect(none).toEqual({
      status: 2,
      out: "",
      err: "attested: more.csv: no text can be set with this; expected a TTF or OTF font\n",
    });
  });

  test("says how to get PNG where its package is not installed", async () => {
    const alone = at("alone/dist");
    mkdirSync(alone, { recursive: true });
    writeFileSync(join(alone, "cli.js"), readFileSync(program));
    writeFileSync(at("alone/package.json"), '{"type": "module", "version": "9.8.7"}');
    const [png, version] = await Promise.all([
      attested(["events.json", "-o", "missing.png"], { program: join(alone, "cli.js") }),
      attested(["--version"], { program: join(alone, "cli.js") }),
    ]);
    expect(png.status).toBe(2);
    expect(png.err).toBe(
      "attested: PNG needs the package @resvg/resvg-js beside attested: npm install @resvg/resvg-js\n",
    );
    expect(version).toEqual({ status: 0, out: "9.8.7\n", err: "" });
  });

  test("tells issues on standard error and draws the rest", async () => {
    const [plain, coloured] = await Promise.all([
      attested(["more.csv", "wrong.json", "-o", "rest.svg"]),
      attested(["wrong.json"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }),
    ]);
    const lines = plain.err.trimEnd().split("\n");
    expect(plain.status).toBe(0);
    expect(lines[0]).toMatch(/^wrong\.json:13:21 error events\[0\]\.date .+ found “13”\.$/);
    expect(lines[1]).toMatch(/^wrong\.json:27:9 error events\[1\]\.citations\[0\] .+ \(did you mean `dod`\?\)$/);
    expect(lines).toHaveLength(2);
    expect(text("rest.svg")).toContain("A third &lt;call&gt;");
    expect(coloured.err).toContain(":13:21 \u001b[31merror\u001b[39m events[0].date ");
    expect(coloured.out).not.toContain("\u001b");
  });
});

describe("checking", () => {
  test("lists each issue, and is 1 where there is an error", async () => {
    write("hostile.csv", "date,title\n2022,fine\n\u001b[2J2022,x\n");
    const [wrong, right, hostile] = await Promise.all([
      attested(["check", "wrong.json"]),
      attested(["check", "events.json", "more.csv"]),
      attested(["check", "hostile.csv"]),
    ]);
    expect(wrong.status).toBe(1);
    expect(wrong.out).toMatch(
      /^wrong\.json:13:21 events\[0\]\.date [a-z-]+ .+\nwrong\.json:27:9 events\[1\]\.citations\[0\] unknown-source .+\n$/,
    );
    expect(wrong.err).toBe("attested: 2 events, 1 source: 2 errors, 0 warnings, 0 notices\n");
    expect(right).toEqual({
      status: 0,
      out: "",
      err: "attested: 3 events, 1 source: 0 errors, 0 warnings, 0 notices\n",
    });
    expect(hostile.out).not.toContain("\u001b");
    expect(
      hostile.out
        .trimEnd()
        .split("\n")
        .every((line) => line.startsWith("hostile.csv:3:")),
    ).toBe(true);
  });
});

describe("verifying", () => {
  test("looks quotes up, and is 1 where one is missing", async () => {
    write("misquoted.json", events.replace("spoke on Friday", "met on Friday, he said"));
    const [right, wrong, none] = await Promise.all([
      attested(["verify", "events.json", "--documents", "documents"]),
      attested(["verify", "misquoted.json", "--documents", "documents"]),
      attested(["verify", "events.json", "--documents", "nowhere"]),
    ]);
    expect(right).toEqual({
      status: 0,
      out: "",
      err: "attested: 1 of 1 quotes and wordings stand in the documents of their sources\n",
    });
    expect(wrong.status).toBe(1);
    expect(wrong.out).toBe(
      "misquoted.json:18:20 events[0].citations[0].quote quote-not-found “met on Friday, he said” does not stand in dod.html. (nearest, in para. 2: “on Friday, he said”)\n",
    );
    expect(none).toEqual({ status: 2, out: "", err: "attested: nowhere: there is no such folder\n" });
  });
});

describe("what cannot be used", () => {
  const utf16 = Buffer.from(`\ufeff${table}`, "utf16le");
  beforeAll(() => {
    mkdirSync(at("folder"));
    write("empty.csv", "");
    write("utf16.csv", utf16);
    write("utf16-unmarked.csv", utf16.subarray(2));
    write("latin1.csv", Buffer.from("date,title\n2022,Café\n", "latin1"));
    write("sheet.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 20, 0]));
    write("cut.json", '{"events": [\n  {"date": "2022", "title": "x"}');
    write("prose.txt", "This is a story.\nIt goes on.");
  });

  test("is one line and exit status 2, and nothing is written", async () => {
    const both = ["events.json", "-o", "both.svg"];
    const cases: readonly (readonly [args: readonly string[], line: string])[] = [
      [[], "no input; - reads standard input. attested <inputs…> -o timeline.svg; attested --help tells more"],
      [["chek", "events.json"], "chek: there is no such file; did you mean check?"],
      [["check", "utf16.csv"], "utf16.csv: is UTF-16; save it as UTF-8 (in Excel “CSV UTF-8”)"],
      [["more.csv", "cut.json", "-o", "both.html"], "cut.json:2:33: A closing `]` is missing here."],
      [["--widht", "300", ...both], "there is no option --widht; did you mean --width?"],
      [["--theme", "blue", ...both], '--theme must be one of "auto", "light", "dark", not "blue"'],
      [[...both, "-o", "nowhere/a.svg"], "nowhere/a.svg: there is no folder nowhere"],
      [[...both, "-o", "folder", "--format", "svg"], "folder: is a folder"],
      [[...both, "-o", "a.pdf"], "a.pdf: a file ends in .svg, .html or .png, or --format says what it is"],
      [[...both, "--format", "png"], "both.svg: the ending is not that of --format png"],
      [["verify", "events.json"], "verify needs --documents <dir>, the folder with the text of each source"],
    ];
    const entries = readdirSync(folder).toSorted();
    const runs = await Promise.all(cases.map(([args]) => attested(args)));
    expect(runs).toEqual(cases.map(([, line]) => ({ status: 2, out: "", err: `attested: ${line}\n` })));
    expect(readdirSync(folder).toSorted()).toEqual(entries);
  });

  test.each([
    ["event.json", ": there is no such file; did you mean events.json?"],
    ["folder", ": is a folder"],
    ["empty.csv", ": is empty"],
    ["utf16-unmarked.csv", ": is UTF-16; save it as UTF-8 (in Excel “CSV UTF-8”)"],
    ["latin1.csv", ":2:9: is not UTF-8, perhaps Windows-1252; save it as UTF-8"],
    ["sheet.xlsx", ": is a spreadsheet or archive; save the table as CSV (UTF-8)"],
  ])("is no input: %s", async (name, line) => {
    await expect(readInputs([at(name)])).rejects.toThrow(new Failure(at(name) + line));
  });
  test("is no input: standard input twice", async () => {
    await expect(readInputs(["-", "-"])).rejects.toThrow(new Failure("standard input can be read only once"));
  });
  test("is a story", async () => {
    const inputs = await readInputs([at("prose.txt")]);
    expect(() => readAll(inputs)).toThrow(/^\S+prose\.txt:1:1: Expected JSON, or a table/);
  });

  test.each<[args: readonly string[], line: string]>([
    [["-x"], "there is no option -x"],
    [["check", "--width=300"], "--width is no option of check"],
    [["-o", "--width", "300"], "-o needs a value"],
    [["--fragment=yes"], "--fragment takes no value"],
    [["--width", "wide"], "--width must be a number, such as 680, not “wide”"],
    [["--widths", "900,,300"], "--widths must be a number, such as 680, not “”"],
    [["--widths", "900,-300"], "--widths must be numbers of px, more than 0 and at most 1,000,000, not -300"],
    [["--max-height", "-5"], "--max-height must be more than 0 and at most 1,000,000 px, not -5"],
    [["--heading", "7"], "--heading must be one of 0, 1, 2, 3, 4, 5, 6, not 7"],
    [["--scale", "0"], "--scale must be more than 0 and at most 20, not “0”"],
    [["--locale", "x"], '--locale must be a BCP 47 tag such as "en" or "pt-BR", not "x"'],
    [["--zone", "Mars"], "--zone must be utc or an IANA zone such as Europe/Kyiv, not “Mars”"],
    [
      ["--extent", "2022/.."],
      "--extent must be a date or an interval with two ends, such as 2022-01/2022-06, not “2022/..”",
    ],
  ])("is no option: %j", (args, line) => {
    expect(() => wantedOf(readArguments(args))).toThrow(new Failure(line));
  });
});

describe("the disk", () => {
  /** Makes one function of node:fs fail in the program, after `calls` calls that go well. */
  const failing = (name: string, code: string, calls: number, before = ""): readonly string[] => {
    const script = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
      const real = fs.${name}; let left = ${calls};
      fs.${name} = (...args) => { if (args[1] === "r" || left-- > 0) return real(...args); ${before}
        throw Object.assign(new Error("${code}"), { code: "${code}" }); };
      syncBuiltinESMExports();`;
    return ["--import", `data:text/javascript,${encodeURIComponent(script)}`];
  };
  const names = ["-o", "one.svg", "-o", "two.svg"];

  test.each<[what: string, node: readonly string[], line: string]>([
    [
      "full half-way",
      failing("writeFileSync", "ENOSPC", 1, "real(args[0], 'half');"),
      "two.svg: no space is left on the device",
    ],
    ["full when flushed", failing("fsyncSync", "EDQUOT", 1), "two.svg: the disk quota is used up"],
    ["refusing a new file", failing("openSync", "EROFS", 0), "one.svg: the file system is read-only"],
  ])("%s: the files are what they were, and nothing else is there", async (_, node, line) => {
    write("one.svg", "before");
    rmSync(at("two.svg"), { force: true });
    const entries = readdirSync(folder).toSorted();
    expect(await attested(["events.json", ...names], { node })).toEqual({
      status: 2,
      out: "",
      err: `attested: ${line}\n`,
    });
    expect(text("one.svg")).toBe("before");
    expect(readdirSync(folder).toSorted()).toEqual(entries);
  });

  test("a link stays a link, a file keeps its mode", async () => {
    write("real.svg", "before");
    chmodSync(at("real.svg"), 0o600);
    symlinkSync("real.svg", at("link.svg"));
    expect(await attested(["events.json", "-o", "link.svg"])).toEqual({ status: 0, out: "", err: "" });
    expect(text("real.svg")).toBe(renderSVG(events));
    const link = readdirSync(folder, { withFileTypes: true }).find(({ name }) => name === "link.svg");
    expect(link?.isSymbolicLink()).toBe(true);
    expect(statSync(at("real.svg")).mode & 0o777).toBe(0o600);
  });

  /** A device that is always full; Linux has it. */
  const full = "/dev/full";
  test.each(existsSync(full) ? ["-o", "standard output"] : [])("%s on a full device", async (way) => {
    const named = way === "-o";
    const args = named ? ["-o", full, "--format", "svg"] : [];
    const out = named ? "ignore" : openSync(full, "w");
    const run = await new Promise<readonly [number | null, string]>((resolve) => {
      const child = spawn(process.execPath, [program, "events.json", ...args], {
        cwd: folder,
        stdio: ["ignore", out, "pipe"],
      });
      let err = "";
      child.stderr?.on("data", (data) => (err += data));
      child.on("close", (status) => resolve([status, err]));
    });
    if (typeof out === "number") closeSync(out);
    expect(run).toEqual([2, `attested: ${named ? full : "<stdout>"}: no space is left on the device\n`]);
  });

  test("a reader that goes away ends it quietly", async () => {
    const run = await new Promise<readonly [number | null, string]>((resolve) => {
      const child = spawn(process.execPath, [program, "-"], { cwd: folder });
      let err = "";
      child.stderr.on("data", (data) => (err += data));
      child.stdout.destroy();
      child.stdin.end(events);
      child.on("close", (status) => resolve([status, err]));
    });
    expect(run).toEqual([0, ""]);
  });
});

test("colour by the rules of NO_COLOR and FORCE_COLOR", () => {
  const isPainted = (isTTY: boolean, env: NodeJS.ProcessEnv): boolean => paintFor({ isTTY }, env)("x", "error") !== "x";
  expect(isPainted(true, {})).toBe(true);
  expect(isPainted(false, {})).toBe(false);
  expect(isPainted(true, { NO_COLOR: "1" })).toBe(false);
  expect(isPainted(true, { NO_COLOR: "" })).toBe(true);
  expect(isPainted(true, { TERM: "dumb" })).toBe(false);
  expect(isPainted(false, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(true);
  expect(isPainted(false, { FORCE_COLOR: "" })).toBe(true);
  expect(isPainted(true, { FORCE_COLOR: "0" })).toBe(false);
});

test("help fits a terminal, and its options are those that there are", async () => {
  const { status, out, err } = await attested(["verify", "-h"]);
  expect([status, err]).toEqual([0, ""]);
  expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  const named = [...out.matchAll(/^ {2}(?:-\w, | {4})--([a-z-]+)( <)?/gm)];
  expect(named.length).toBeGreaterThan(18);
  for (const [, name = "", value] of named) {
    const args = [...(name === "documents" ? ["verify"] : []), value === undefined ? `--${name}` : `--${name}=1`];
    expect([...readArguments(args).values.keys()]).toEqual([name]);
  }
});
