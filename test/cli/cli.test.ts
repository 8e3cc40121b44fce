// The command as it is built, in a process of its own, in a folder of its own.
import { appendFileSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderHTML, renderSVG } from "attested";
import { readArguments } from "../../src/cli/arguments.ts";
import { Failure } from "../../src/cli/failure.ts";
import { readAll, readInputs } from "../../src/cli/input.ts";
import { checkLine, drawLine, report } from "../../src/cli/line.ts";
import { wantedOf } from "../../src/cli/settings.ts";
import { read } from "../../src/model/read.ts";
import { at, attested, copied, events, folder, root, type Run, table, text, write } from "./run.ts";

/** A picture's pixels, four bytes each. */
interface Pixels {
  readonly width: number;
  readonly data: Uint8Array;
}
const { PNG } = createRequire(import.meta.url)("pngjs") as { PNG: { sync: { read: (file: Uint8Array) => Pixels } } };

beforeAll(() => {
  write("events.json", events);
  write("more.csv", `\ufeff${table}`);
  write("wrong.json", events.replace('"dod"\n', '"dood"\n').replace("2022-10-21", "2022-13-21"));
  mkdirSync(at("documents"));
  write("documents/dod.html", "<p>Readout</p><p>They spoke on <i>Friday</i>, he said.</p>");
});

describe("starting", () => {
  test("loads only what a verb needs", async () => {
    const without = (...names: readonly string[]): string =>
      copied(`without-${names.join("-")}`, (file) => !names.some((name) => file.endsWith(`${name}.js`)));
    const [bare, noDrawing, noChecking] = [without("draw", "check", "input"), without("draw"), without("check", "de")];
    const [version, help, unknown, check, draw, german] = await Promise.all([
      attested(["--version"], { program: bare }),
      attested(["check", "--help"], { program: bare }),
      attested(["--widht=3"], { program: bare }),
      attested(["check", "events.json"], { program: noDrawing }),
      attested(["events.json"], { program: noChecking }),
      attested(["events.json", "--locale=de"], { program: noChecking }),
    ]);
    expect(version).toEqual({ status: 0, out: "9.8.7\n", err: "" });
    expect([help?.status, check?.status, draw?.status]).toEqual([0, 0, 0]);
    expect(unknown?.err).toContain("did you mean --width?");
    expect(german?.status).not.toBe(0);
  });

  test("asks the engine to keep what it makes of the program, before that is loaded, where it can", async () => {
    const node = [
      "--import",
      `data:text/javascript,import module from "node:module";
        module.enableCompileCache = () => console.error("kept");`,
    ];
    const without = copied("empty", (file) => !file.endsWith("program.js"));
    const [whole, empty] = await Promise.all([
      attested(["--version"], { node, program: copied("whole") }),
      attested(["--version"], { node, program: without }),
    ]);
    expect(whole).toEqual({ status: 0, out: "9.8.7\n", err: "kept\n" });
    expect(empty.err).toMatch(/^kept\n/);
  });
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

  test("takes the words of a language with the language: by --locale, else the input's; English where it has none", async () => {
    const of = (language: string): string =>
      JSON.stringify({ language, events: [{ date: "before 2022-10-21", title: "A" }] });
    const runs = await Promise.all([
      attested(["-", "--locale", "de-AT"], { input: of("en") }),
      attested(["-"], { input: of("uk") }),
      attested(["-"], { input: of("pl") }),
      attested(["-", "--calendar", "persian", "--locale", "en-GB"], { input: of("en") }),
      attested(["-", "--calendar", "klingon"], { input: of("en") }),
    ]);
    const dates = runs.map(({ out }) => />([^<>]*)<\/text><text class="attested-title"/.exec(out)?.[1]);
    expect(dates.slice(0, 3)).toEqual(["vor dem 21. Okt.", "до 21 жовт.", "before Oct 21"]);
    expect(dates[3]).toContain("before 29 Mehr 1401");
    expect([runs[4]?.status, runs[4]?.err]).toEqual([
      2,
      expect.stringContaining('--calendar must be one that Intl knows, such as "persian", not "klingon"'),
    ]);
    const listed = "they are English; there are ar, de, en, es, fr, ja, uk";
    expect(runs.slice(0, 4).map(({ status, err }) => [status, err])).toEqual([
      [0, ""],
      [0, ""],
      [0, `attested: there are no words in “pl”, so ${listed}\n`],
      [0, ""],
    ]);
  });

  test("gives a table the title and the line under it that it has no place for, and JSON others than its own", async () => {
    const titled = JSON.stringify({ title: "Two", description: "In autumn", events: [{ date: "2022", title: "A" }] });
    const said = ["--title", " Three <calls> ", "--description=-2 °C"];
    const [drawn, page, other, blank] = await Promise.all([
      attested(["-", ...said], { input: table }),
      attested(["-", ...said, "--format", "html"], { input: titled }),
      attested(["-", "--title=Three"], { input: titled }),
      attested(["-", "--title", " "], { input: table }),
    ]);
    const [event] = JSON.parse(titled).events;
    const withHead = (head: object, only: object): string => JSON.stringify({ ...head, events: [only] });
    const call = { date: "2022-11-02", title: "A third <call>" };
    const head = { title: "Three <calls>", description: "-2 °C" };
    expect(drawn).toEqual({ status: 0, out: renderSVG(withHead(head, call)), err: "" });
    expect(page?.err).toBe("");
    expect(page?.out).toContain(renderHTML(withHead(head, event), { heading: 1 }));
    expect(page?.out).toContain("<title>Three &lt;calls&gt;</title>");
    expect(other?.out).toBe(renderSVG(withHead({ title: "Three", description: "In autumn" }, event)));
    expect(blank).toEqual({ status: 2, out: "", err: "attested: --title needs a value\n" });
  });

  test("draws what the library draws where it has no words of the language: its dates, English words", async () => {
    const polish = JSON.stringify({ language: "pl", title: "Rozmowa", events: [{ date: "2022-10-21", title: "A" }] });
    const { out } = await attested(["-"], { input: polish });
    expect(out).toBe(renderSVG(polish));
    expect(out).toContain("21 paź");
  });

  test("says of a page in which language its title is: the input's; where that is not said, that of its words", async () => {
    const titled = { title: "Two calls", events: [{ date: "2022-10-21", title: "A" }] };
    const of = async (language: string | undefined, locale: string): Promise<string | undefined> => {
      const input = JSON.stringify({ ...titled, language });
      const { out } = await attested(["-", "--format", "html", "--locale", locale], { input });
      return /<html lang="([^"]*)"/.exec(out)?.[1];
    };
    const found = await Promise.all([of("en", "de"), of("it", "it"), of(undefined, "de-AT"), of(undefined, "it")]);
    expect(found).toEqual(["en", "it", "de-AT", "en"]);
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

  test.each([
    ["auto", "light dark"],
    ["light", "light"],
    ["dark", "dark"],
  ])("makes a page of the theme of its figure: %s", async (theme, scheme) => {
    const { out } = await attested(["-", "--format", "html", "--theme", theme], { input: events });
    expect(out).toContain(`:root { color-scheme: ${scheme}; }`);
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
    const png = await attested(["events.json", "-o", "missing.png"], { program: copied("alone") });
    expect(png.status).toBe(2);
    expect(png.err).toBe(
      "attested: PNG needs the package @resvg/resvg-js beside attested: npm install @resvg/resvg-js\n",
    );
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
  test("reads dates of numbers alone by the order that is given", async () => {
    write("numbers.csv", "date,title\n03/04/2022,x\n");
    const [none, dmy, wrong] = await Promise.all([
      attested(["check", "numbers.csv"]),
      attested(["numbers.csv", "--date-order", "dmy", "--format", "html"]),
      attested(["check", "numbers.csv", "--date-order", "european"]),
    ]);
    expect([none.status, none.out]).toEqual([
      1,
      expect.stringMatching(/^numbers\.csv:2:1 .*2022-03-04: expected an order of day and month \(--date-order\)/),
    ]);
    expect([dmy.status, dmy.out]).toEqual([0, expect.stringContaining("April 3, 2022")]);
    expect(wrong).toEqual({
      status: 2,
      out: "",
      err: "attested: --date-order must be dmy, mdy or ymd, not “european”\n",
    });
  });

  test("lists what is empty like all that is no JSON and no table", async () => {
    write("nothing.csv", "");
    write("blank.json", " \n");
    const runs = await Promise.all(
      ["nothing.csv", "blank.json"].map((name) => attested(["check", name, "--format", "json"])),
    );
    expect(runs.map(({ status, out }) => [status, JSON.parse(out)])).toEqual(
      ["nothing.csv", "blank.json"].map((file) => [
        1,
        [expect.objectContaining({ file, line: 1, column: 1, severity: "error", code: "empty-input" })],
      ]),
    );
    expect(await attested(["nothing.csv", "-o", "nothing.svg"])).toEqual({
      status: 2,
      out: "",
      err: "attested: nothing.csv:1:1: There is nothing in this input: expected events or sources.\n",
    });
  });

  test("takes a file without an event for a fault; drawing warns of it", async () => {
    write("key.json", '{"timeline": [{"date": "2022", "title": "x"}]}');
    write("one.json", '{"date": "2022", "title": "x"}');
    write("none.json", '{"events": []}');
    write("header.csv", "date,title\n");
    const names = ["key.json", "one.json", "none.json", "header.csv"];
    const checks = await Promise.all(names.map((name) => attested(["check", name])));
    expect(checks.map(({ status, out, err }) => [status, out.split("\n").at(-2), err.slice(0, 41)])).toEqual(
      names.map((name) => [
        1,
        expect.stringMatching(`^${name}:1:1 \\. no-events No .* holds an event: expected (?:\`events\`|rows)`),
        "attested: 0 events, 0 sources: 1 error, 0",
      ]),
    );
    const json = await attested(["check", "key.json", "--format", "json"]);
    expect(JSON.parse(json.out)).toContainEqual(expect.objectContaining({ severity: "error", code: "no-events" }));
    const draw = await attested(["key.json", "-o", "key.svg"]);
    expect([draw.status, draw.err]).toEqual([
      0,
      expect.stringMatching(
        /did you mean `events`.*\nkey\.json:1:1 warning \. No input holds an event: expected `events`/,
      ),
    ]);
  });

  test("says where an extent holds no event", async () => {
    write(
      "late.json",
      '{"sources": [{"id": "a"}], "events": [{"title": "x", "citations": [{"source": "a", "says": "2030"}]}]}',
    );
    const draw = (file: string, extent: string): Promise<Run> =>
      attested([file, "--extent", extent, "-o", "stretch.svg"]);
    const [none, some, edge, cited, empty] = await Promise.all([
      draw("events.json", "2030/2031"),
      draw("events.json", "2022"),
      draw("late.json", "2029"),
      draw("late.json", "2030-12"),
      draw("none.json", "2030"),
    ]);
    expect(none).toEqual({ status: 0, out: "", err: "attested: no event lies in --extent 2030/2031\n" });
    expect([some.err, cited.err]).toEqual(["", ""]);
    expect(edge.err).toBe("attested: no event lies in --extent 2029\n");
    expect(empty.err).not.toContain("--extent");
  });

  test("reads an extent in the zone that is shown: --zone, else that of the inputs", async () => {
    write("night.json", '{"zone": "America/New_York", "events": [{"date": "2022-10-21T22:00", "title": "Late"}]}');
    const draw = (file: string, ...args: string[]): Promise<Run> =>
      attested(["night.json", "-o", file, "--extent", "2022-10-21", ...args]);
    const [own, other] = await Promise.all([draw("night.svg"), draw("utc.svg", "--zone", "utc")]);
    expect([own.err, other.err]).toEqual(["", "attested: no event lies in --extent 2022-10-21\n"]);
    const midnight = Date.UTC(2022, 9, 21, 4); // in New York, in summer time
    expect(text("night.svg")).toBe(renderSVG(text("night.json"), { extent: [midnight, midnight + 24 * 3_600_000] }));
  });

  test("counts issues that are not listed one by one", async () => {
    write("many.csv", `date,title\n${"2022-13-01,x\n".repeat(1200)}`);
    const { status, out, err } = await attested(["check", "many.csv"]);
    expect(status).toBe(1);
    expect(out.split("\n").filter((line) => line.includes("more-issues"))).toEqual([
      expect.stringMatching(/^many\.csv:1002:6 .*200 more issues/),
    ]);
    expect(err).toMatch(/: 1,?200 errors, 0 warnings, /);
  });

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
    expect(hostile.out).toContain("hostile.csv:3:1 [1].date not-a-date ");
    expect(
      hostile.out
        .trimEnd()
        .split("\n")
        .every((line) => line.startsWith("hostile.csv:3:")),
    ).toBe(true);
  });
});

describe("checking, for programs", () => {
  test("lists issues as JSON, one a line", async () => {
    const [wrong, right, several] = await Promise.all([
      attested(["check", "wrong.json", "--format", "json"]),
      attested(["check", "events.json", "--format=json"]),
      attested(["check", "events.json", "wrong.json", "--format=json"]),
    ]);
    expect([wrong.status, right.status, several.status]).toEqual([1, 0, 1]);
    expect(right.out).toBe("[]\n");
    expect(JSON.parse(wrong.out)).toEqual([
      {
        file: "wrong.json",
        line: 13,
        column: 21,
        severity: "error",
        code: "not-edtf",
        path: "events[0].date",
        message: expect.stringMatching(/^Expected a month from 01 to 12/),
      },
      {
        file: "wrong.json",
        line: 27,
        column: 9,
        severity: "error",
        code: "unknown-source",
        path: "events[1].citations[0]",
        message: expect.stringMatching(/^No source has the id “dood”/),
        hint: "did you mean `dod`?",
      },
    ]);
    expect(wrong.out.split("\n")).toHaveLength(5);
    // merged, the events stand a second time; each is told in its own file
    const found = JSON.parse(several.out) as readonly { readonly file: string; readonly path: string }[];
    expect(found.map(({ file, path }) => [file, path])).toContainEqual(["wrong.json", "events[0].date"]);
  });

  /** What steers terminals, breaks lines, or turns the reading direction. */
  // oxlint-disable-next-line no-control-regex
  const steering = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/u;
  const unpainted = (plain: string): string => plain;
  const character = fc.oneof(
    fc.constantFrom(
      ...Array.from("\u001b\u009b\n\r\t\0\u007f\u0085\u2028\u2029\u202e\u2067\u200f\u061c\ud800 \"'[]:\\,{}"),
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 2 }),
  );
  const hostile = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(""));
  const rows = fc.array(
    fc.record({
      date: hostile,
      title: hostile,
      id: hostile,
      citations: fc.array(hostile, { maxLength: 2 }),
      more: fc.dictionary(hostile, fc.constant(1), { maxKeys: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  );

  test("each issue is one line of the same fields, whatever the input and the file's name hold", () => {
    let count = 0;
    fc.assert(
      fc.property(rows, hostile, (found, name) => {
        const value = JSON.stringify({ events: found.map(({ more, ...event }) => ({ ...more, ...event })) });
        const inputs = [{ name, text: value }];
        const { issues } = read(value);
        const visibleName = /^.*?(?=:\d+:\d+ )/;
        for (const issue of issues) {
          count++;
          const line = checkLine(issue, inputs, unpainted);
          expect(line).not.toMatch(steering);
          const [code, severity] = [issue.code, issue.severity];
          expect(line.replace(visibleName, "")).toMatch(new RegExp(`^:\\d+:\\d+ \\S+ ${code} \\S`));
          const drawn = drawLine(issue, inputs, unpainted);
          expect(drawn).not.toMatch(steering);
          expect(drawn.replace(visibleName, "")).toMatch(new RegExp(`^:\\d+:\\d+ ${severity} \\S+ \\S`));
        }
        const listed = report(issues, inputs);
        expect(listed.replaceAll("\n", "")).not.toMatch(steering);
        const parsed = JSON.parse(listed) as readonly { readonly file: string; readonly path: string }[];
        expect(parsed.map(({ file, path }) => [file, path])).toEqual(issues.map(({ path }) => [name, path]));
      }),
      { seed: 20_221_023, numRuns: 400 },
    );
    expect(count).toBeGreaterThan(1000);
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
    const listed = await attested(["verify", "misquoted.json", "--documents", "documents", "--format", "json"]);
    expect(listed.status).toBe(1);
    expect(JSON.parse(listed.out)).toMatchObject([{ file: "misquoted.json", line: 18, code: "quote-not-found" }]);
  });

  test("a document that is no text is one error, and the others are read", async () => {
    const files: readonly (readonly [id: string, name: string, bytes: Buffer])[] = [
      ["binary", "binary.txt", Buffer.from([1, 0, 2, 3, 4, 5, 6])],
      ["latin", "latin.html", Buffer.from("<p>one\n<p>Caf\xe9", "latin1")],
      ["pdf", "pdf.txt", Buffer.from("%PDF-1.7")],
      ["office", "office.md", Buffer.from([0x50, 0x4b, 3, 4, 20, 0])],
      ["folder", "folder.txt", Buffer.alloc(0)],
      ["right", "right.txt", Buffer.from("They spoke.")],
    ];
    mkdirSync(at("mixed/folder.txt"), { recursive: true });
    for (const [id, name, bytes] of files) if (id !== "folder") write(`mixed/${name}`, bytes);
    const cited = files.map(([source]) => ({ source, quote: "They spoke." }));
    const sources = files.map(([id]) => ({ id }));
    const event = { date: "2022", title: "A call", citations: [...cited, { source: "pdf", quote: "Again." }] };
    write("mixed.json", JSON.stringify({ sources, events: [event] }));
    const { status, out, err } = await attested(["verify", "mixed.json", "--documents", "mixed"]);
    expect(status).toBe(1);
    const said = out.split("\n").map((line) => line.replace(/^mixed.json:\S+ events\[0\]\.citations/, ""));
    const unread = (id: string, at_: number, what: string): string =>
      `[${at_}].quote unreadable-document The document of the source “${id}” cannot be read: ${join("mixed", what)}.`;
    expect(said).toEqual([
      unread("binary", 0, "binary.txt: is not a text; save its text in UTF-8"),
      unread("latin", 1, "latin.html:2:7: is not UTF-8, perhaps Windows-1252; save it as UTF-8"),
      unread("pdf", 2, "pdf.txt: is a PDF; save its text in UTF-8"),
      unread("office", 3, "office.md: is an archive or a file of an office program; save its text in UTF-8"),
      unread("folder", 4, "folder.txt: is a folder"),
      "",
    ]);
    expect(err).toBe("attested: 1 of 7 quotes and wordings stand in the documents of their sources\n");
  });
});

describe("what cannot be used", () => {
  const unmarked = "is UTF-16 without a byte order mark; save it as UTF-8 (in Excel “CSV UTF-8”)";
  const utf16 = Buffer.from(`\ufeff${table}`, "utf16le");
  beforeAll(() => {
    mkdirSync(at("folder"));
    write("utf16.csv", utf16);
    write("utf16-unmarked.csv", utf16.subarray(2));
    write("utf16-cut.csv", utf16.subarray(0, 21));
    linkSync(at("events.json"), at("hard.svg"));
    symlinkSync("events.json", at("soft.svg"));
    write("both-marks.csv", Buffer.from("\ufeffdate,title\n2022,\ufffd Caf\xe9\n").subarray(0, -2));
    appendFileSync(at("both-marks.csv"), Buffer.from([0xe9, 0x0a]));
    write("latin1.csv", Buffer.from("date,title\n2022,Café\n", "latin1"));
    write("sheet.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 20, 0]));
    write("cut.json", '{"events": [\n  {"date": "2022", "title": "x"}');
    write("german.csv", "Datum;Titel\n2022;Das erste\n");
    write("prose.txt", "This is a story.\nIt goes on.");
  });

  test("is one line and exit status 2, and nothing is written", async () => {
    const both = ["events.json", "-o", "both.svg"];
    const cases: readonly (readonly [args: readonly string[], line: string])[] = [
      [[], "no input; - reads standard input. attested <inputs…> -o timeline.svg; attested --help tells more"],
      [
        ["chek", "events.json", "--theme", "blue"],
        "chek: there is no such file, and no such verb; did you mean check?",
      ],
      [["verfy", "--documents", "x"], "verfy: there is no such file, and no such verb; did you mean verify?"],
      [["lint", "events.json"], "lint: there is no such file, and no such verb; verbs are render, check, verify"],
      [["check", "utf16-unmarked.csv"], `utf16-unmarked.csv: ${unmarked}`],
      [["events.json", "-o", "events.json", "--format", "svg"], "events.json: is an input, and would be overwritten"],
      [["events.json", "-o", "hard.svg"], "hard.svg: is an input, and would be overwritten"],
      [["more.csv", "events.json", "-o", "soft.svg"], "soft.svg: is an input, and would be overwritten"],
      [[...both, "-o", "./both.svg"], "./both.svg: is to be written twice"],
      [["events.json", "-o", "-", "-o", "-"], "<stdout>: is to be written twice"],
      [["check", "events.json", "--format", "yaml"], "--format must be text or json, not “yaml”"],
      [["e\u001b[31m\n\u202e.json"], "e\\u001b[31m \\u202e.json: there is no such file"],
      [["--\u001b[2J"], "there is no option --\\u001b[2J; attested --help lists all"],
      [["events.json", "hard.svg"], "hard.svg: is a picture or a page, and no input; -o hard.svg writes it"],
      [["events.json", "new.html"], "new.html: is a picture or a page, and no input; -o new.html writes it"],
      [["more.csv", "cut.json", "-o", "both.html"], "cut.json:2:33: A closing `]` is missing here."],
      [
        ["german.csv", "-o", "both.html"],
        "german.csv:1:1: Expected JSON, or a table whose first row names its columns, such as date,title; found “Datum;Titel”. (did you mean `date` for `Datum`, `title` for `Titel`?)",
      ],
      [["--widht", "300", ...both], "there is no option --widht; did you mean --width?"],
      [["--theme", "blue", ...both], '--theme must be one of "auto", "light", "dark", not "blue"'],
      [[...both, "-o", "nowhere/a.svg"], "nowhere/a.svg: there is no folder nowhere"],
      [[...both, "-o", "folder", "--format", "svg"], "folder: is a folder"],
      [[...both, "-o", "a.pdf"], "a.pdf: a file ends in .svg, .html or .png, or --format says what it is"],
      [[...both, "--format", "png"], "both.svg: the ending is not that of --format png"],
      [["verify", "events.json"], "verify needs --documents <dir>, the folder with the text of each source"],
      [["--fragment", ...both], "--fragment is for HTML, and no output is"],
      [["events.json", "--widths", "900,360"], "--widths is for HTML, and no output is"],
      [["--scale", "3", ...both, "-o", "both.html"], "--scale is for PNG, and no output is"],
      [["--font", "Inter.ttf", ...both], "--font is for PNG, and no output is"],
    ];
    const entries = readdirSync(folder).toSorted();
    const runs = await Promise.all(cases.map(([args]) => attested(args)));
    expect(runs).toEqual(cases.map(([, line]) => ({ status: 2, out: "", err: `attested: ${line}\n` })));
    expect(readdirSync(folder).toSorted()).toEqual(entries);
  });

  test.each([
    ["event.json", ": there is no such file; did you mean events.json?"],
    ["folder", ": is a folder"],
    ["utf16-unmarked.csv", `: ${unmarked}`],
    ["utf16-cut.csv", ":1:10: is not UTF-16, though it begins so; save it as UTF-8"],
    ["both-marks.csv", ":2:11: is not UTF-8, perhaps Windows-1252; save it as UTF-8"],
    ["events.json/x", ": a part of the path is not a folder"],
    ["latin1.csv", ":2:9: is not UTF-8, perhaps Windows-1252; save it as UTF-8"],
    ["sheet.xlsx", ": is a spreadsheet or archive; save the table as CSV (UTF-8)"],
  ])("is no input: %s", async (name, line) => {
    await expect(readInputs([at(name)])).rejects.toThrow(new Failure(at(name) + line));
  });
  test("is no input: standard input twice, or what has no name", async () => {
    await expect(readInputs(["-", "-"])).rejects.toThrow(new Failure("standard input can be read only once"));
    await expect(readInputs(["events.json", ""])).rejects.toThrow(new Failure("the name of an input is empty"));
  });
  test("is a story", async () => {
    const inputs = await readInputs([at("prose.txt")]);
    expect(() => readAll(inputs, {})).toThrow(/^\S+prose\.txt:1:1: Expected JSON, or a table/);
  });

  test.each<[args: readonly string[], line: string]>([
    [["-x"], "there is no option -x; attested --help lists all"],
    [["check", "--lang", "de"], "there is no option --lang; attested --help lists all"],
    [["--out", "a.svg"], "there is no option --out; did you mean --output?"],
    [["--orient=vertical"], "there is no option --orient; did you mean --orientation?"],
    [["-v"], "there is no option -v; did you mean --version?"],
    [["--them", "dark", "events.json"], "there is no option --them; did you mean --theme?"],
    [["check", "--width=300"], "--width is no option of check"],
    [["-o", "--width", "300"], "-o needs a value"],
    [["--fragment=yes"], "--fragment takes no value"],
    [["--width", "wide"], "--width must be a number, not “wide”"],
    [["--widths", "900,,300"], "--widths must be a number, not “”"],
    [["--widths", "900,-300"], "--widths must be numbers of px, more than 0 and at most 1,000,000, not -300"],
    [["--direction", "up"], '--direction must be one of "ltr", "rtl", not "up"'],
    [["--max-height", "-5"], "--max-height must be more than 0 and at most 1,000,000 px, not -5"],
    [["--heading", "7"], "--heading must be one of 0, 1, 2, 3, 4, 5, 6, not 7"],
    [["--scale", "0"], "--scale must be more than 0 and at most 20, not “0”"],
    [["--locale", "x"], '--locale must be a BCP 47 tag such as "en" or "pt-BR", not "x"'],
    [
      ["--zone", "Mars"],
      "--zone must be utc, an IANA zone such as Europe/Kyiv or an offset such as +04:00, not “Mars”",
    ],
    [
      ["--extent", "2022/.."],
      "--extent must be a date or an interval with two ends, such as 2022-01/2022-06, not “2022/..”",
    ],
  ])("is no option: %j", (args, line) => {
    expect(() => wantedOf(readArguments(args))).toThrow(new Failure(line));
  });
});

describe("what is read as it was meant", () => {
  test("UTF-16 as Excel and PowerShell write it, and marks of byte order", async () => {
    const utf16 = Buffer.from(`\ufeffdate\ttitle\r\n2022-13\tCafé 😀\r\n`, "utf16le");
    write("little.txt", utf16);
    write("big.txt", Buffer.from(utf16).swap16());
    write("marked.json", '\ufeff{"events":[{"date":"2022-13","title":"Café"}]}');
    for (const name of ["little.txt", "big.txt"]) {
      const [input] = await readInputs([at(name)]);
      expect(input?.text).toBe("date\ttitle\r\n2022-13\tCafé 😀\r\n");
    }
    const { status, out } = await attested(["check", "little.txt", "marked.json"]);
    expect(status).toBe(1);
    // the thirteenth month is the sixth character of the date
    expect(out).toMatch(/^little\.txt:2:6 \S+ not-edtf .+\nmarked\.json:1:26 events\[0\]\.date not-edtf .+\n$/);
  });
});

describe("help", () => {
  test("fits a terminal, and its options are those that there are", async () => {
    const helps = ["-h", "check --help", "help render", "verify -h", "help"].map((line) => attested(line.split(" ")));
    const [all, check, render, verify, word] = await Promise.all(helps);
    const lines = [all, check, render, verify].flatMap((run) => run?.out.split("\n") ?? []);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect([all, check, render, verify].map((run) => [run?.status, run?.err])).toEqual(
      [0, 0, 0, 0].map((status) => [status, ""]),
    );
    expect(word).toEqual(all);
    const named = (run: typeof all): readonly RegExpMatchArray[] => [
      ...(run?.out.matchAll(/^ {2}(?:-\w, | {4})--([a-z-]+)( <)?/gm) ?? []),
    ];
    const names = (run: typeof all): readonly string[] => named(run).map(([, name = ""]) => name);
    expect(names(check)).toEqual(["date-order", "format", "help", "version"]);
    expect(names(verify)).toEqual(["date-order", "documents", "format", "help", "version"]);
    expect(new Set(names(all))).toEqual(new Set([...names(render), "documents"]));
    expect(names(render).length).toBeGreaterThan(20);
    for (const [verb, run] of Object.entries({ render, check, verify }))
      for (const [, name = "", value] of named(run)) {
        const given = value === undefined ? `--${name}` : `--${name}=1`;
        expect([...readArguments([verb, given]).values.keys()]).toEqual([name]);
      }
  });
});
