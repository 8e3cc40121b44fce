// What examples/build.js makes of the seeds, and says while it does: dist, as the last build left it.
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { find, parse, textOf, type Element } from "./markup.ts";
import { seeds } from "./seeds.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "attested-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the example. */
async function build(from: string, to: string): Promise<{ status: number; said: string; warned: string }> {
  const run = promisify(execFile)(process.execPath, [join(root, "examples/build.js"), from, to], { cwd: root });
  return run.then(
    ({ stdout, stderr }) => ({ status: 0, said: stdout, warned: stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      status: code,
      said: stdout,
      warned: stderr,
    }),
  );
}

const textIn = (out: string, name: string): string => readFileSync(join(out, name), "utf8");
const files = ["article.html", "timeline-upright.svg", "timeline-wide.svg", "timeline.png", "timeline.svg"];

describe("from the seeds", () => {
  const out = join(folder, "out");
  let said = "";
  let page = "";
  let figure: Element;
  beforeAll(async () => {
    if (!existsSync(join(root, "dist/.stamp"))) throw new Error("dist is not built: npm run build");
    const run = await build(join(root, "seeds"), out);
    expect({ status: run.status, warned: run.warned }).toEqual({ status: 0, warned: "" });
    said = run.said;
    page = textIn(out, "article.html");
    figure = parse(/<figure [^]*<\/figure>/.exec(page)?.[0] ?? "");
  }, 60_000);

  test("it says what it read, what it found, how long it took, and what it wrote", () => {
    const events = (JSON.parse(seeds.get("events.json") ?? "") as { events: unknown[] }).events.length;
    const reports = [...seeds.values()].flatMap(
      (text) => (JSON.parse(text) as { sources?: { reports?: unknown[] }[] }).sources ?? [],
    );
    const citations = reports.reduce((sum, source) => sum + (source.reports?.length ?? 0), 0);
    expect(citations).toBeGreaterThan(40);
    const lines = said.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^read 6 inputs in seeds\/ +\d+ ms$/);
    expect(lines[1]).toBe(`  5 sources, ${events} events, ${citations} citations, 0 issues`);
    expect(lines.filter((line) => line.endsWith(" ms")).length).toBeGreaterThanOrEqual(6);
    for (const name of files)
      expect(lines.filter((line) => line.includes(`${name}, `) && / \d+ kB$/.test(line))).toHaveLength(1);
  });

  test("it writes pictures for wide and narrow, and one of pixels", () => {
    expect(readdirSync(out).toSorted()).toEqual(files);
    const widths = ["timeline.svg", "timeline-wide.svg", "timeline-upright.svg"].map((name) => {
      const svg = parse(textIn(out, name));
      expect(find(svg, ".attested-event")).toHaveLength(36);
      return [svg.attributes.get("width"), svg.attributes.get("class")];
    });
    expect(widths).toEqual([
      ["680", expect.stringMatching(/attested-(horizontal|vertical)/)],
      ["1200", "attested attested-horizontal attested-auto"],
      ["360", "attested attested-vertical attested-auto"],
    ]);
    const png = readFileSync(join(out, "timeline.png"));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(2400);
    expect(png.length).toBeGreaterThan(300_000); // without text a sixth of it is left
  });

  test("the article is one file that asks nobody for anything", () => {
    const outside = page.replaceAll(/(<script[^>]*>)[^]*?<\/script>/g, "$1").replaceAll(/<style>[^]*?<\/style>/g, "");
    expect(outside).not.toMatch(/<(?:link|img|iframe|object|embed|audio|video|source|image|use|base|form)\b/i);
    expect(outside).not.toMatch(/\s(?:src|srcset|data|poster|background|action|ping|manifest)=/i);
    for (const [, tag] of outside.matchAll(/<(\w+)[^>]*\shref="(?!#)[^"]*"/g)) expect(tag).toBe("a");
    for (const [, css = ""] of page.matchAll(/<style>([^]*?)<\/style>/g))
      expect(css).not.toMatch(/@import|url\(|https?:/i);
    expect([...page.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([
      ' type="application/json" id="inputs"',
      "",
      "",
    ]);
  });

  test("it holds the list twin, and pictures for wide and for narrow", () => {
    const pictures = find(figure, "svg").map(({ attributes }) => attributes.get("class") ?? "");
    expect(pictures.some((name) => name.includes("attested-horizontal"))).toBe(true);
    expect(pictures.some((name) => name.includes("attested-vertical"))).toBe(true);
    const { events } = JSON.parse(seeds.get("events.json") ?? "") as { events: { id: string; title: string }[] };
    const items = new Map(find(figure, "li").map((item) => [item.attributes.get("data-event"), item]));
    for (const { id, title } of events) {
      const item = items.get(id);
      expect(item && find(item, "strong").map(textOf)).toContain(title);
      expect(item && find(item, ".attested-citation").length).toBeGreaterThan(0);
    }
    expect(find(figure, ".attested-references").flatMap((list) => find(list, "li"))).toHaveLength(5);
  });

  test("its inline data is the inputs, and cannot end its script", () => {
    const inline = /<script type="application\/json" id="inputs">([^]*?)<\/script>/.exec(page)?.[1] ?? "";
    expect(inline).not.toContain("<");
    expect(JSON.parse(inline)).toEqual([...seeds.values()]);
  });
});

test("faults in inputs are told with path and line, and the rest is drawn", async () => {
  const from = join(folder, "faulty");
  const out = join(from, "out");
  cpSync(join(root, "seeds"), from, { recursive: true });
  const wrong = `{"date": "2022-13-45", "title": "A date that is none"}`;
  const kept = `{"date": "2022-10-09", "title": "Kept and drawn"}`;
  writeFileSync(join(from, "x.json"), `{\n  "events": [\n    ${wrong},\n    ${kept}\n  ]\n}`);
  writeFileSync(join(from, "y.json"), `{\n  "events": [\n    {"date": "2022-10-10", "title": "JSON breaks off"},,\n`);
  const { status, said, warned } = await build(from, out);
  expect({ status, warned }).toEqual({ status: 0, warned: "" });
  expect(said).toMatch(/^read 8 inputs/);
  expect(said).toMatch(/^ {2}error: inputs\["x\.json"\]\.events\[0\]\.date \(line 3\): .*“13”/m);
  expect(said).toMatch(/^ {2}warning: inputs\["y\.json"\]\.events \(line 3\): .*comma/m);
  expect(readdirSync(out).toSorted()).toEqual(files);
  const figure = parse(/<figure [^]*<\/figure>/.exec(textIn(out, "article.html"))?.[0] ?? "");
  const titles = ["A date that is none", "Kept and drawn", "JSON breaks off"];
  expect(find(figure, "strong").map(textOf)).toEqual(expect.arrayContaining(titles));
  expect(find(parse(textIn(out, "timeline.svg")), ".attested-event")).toHaveLength(38);
}, 60_000);

test("a folder that is not there is an error, said on stderr, with status 1", async () => {
  const { status, warned } = await build(join(folder, "none"), join(folder, "never"));
  expect(status).toBe(1);
  expect(warned).toContain("ENOENT");
});
