// The command among files, disks, signals and terminals as they are.
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { platform } from "node:os";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { renderSVG } from "attested";
import { paintFor } from "../../src/cli/line.ts";
import { at, attested, copied, events, folder, program, run, type Run, table, text, write } from "./run.ts";

beforeAll(() => {
  write("events.json", events);
  write("more.csv", table);
  write("wrong.json", events.replace("2022-10-21", "2022-13-21"));
  write("many.json", JSON.stringify(Array.from({ length: 700 }, (_, i) => ({ date: `2022-13-${i}`, title: "x" }))));
});

/** A script that runs in the program before the program does; `fs` is node's. */
const before = (script: string): readonly string[] => {
  const all = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module"; ${script}; syncBuiltinESMExports();`;
  return ["--import", `data:text/javascript,${encodeURIComponent(all)}`];
};

/** A command line for a shell. */
const quoted = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(" ");

/** `attested` as part of a shell's line. */
const command = (...args: readonly string[]): string => quoted([process.execPath, program, ...args]);

const shell = (line: string): Promise<Run> => run("bash", ["-o", "pipefail", "-c", line]);

describe("the disk", () => {
  /** Makes one function of node:fs fail in the program, after `calls` calls that go well. */
  const failing = (name: string, code: string, calls: number, then = ""): readonly string[] => {
    return before(`const real = fs.${name}; let left = ${calls};
      fs.${name} = (...args) => { if (args[1] === "r" || left-- > 0) return real(...args); ${then}
        throw Object.assign(new Error("${code}"), { code: "${code}" }); }`);
  };
  const names = ["-o", "one.svg", "-o", "two.svg"];

  test.each<[what: string, node: readonly string[], line: string]>([
    [
      "full half-way",
      failing("writeFileSync", "ENOSPC", 1, "real(args[0], 'half');"),
      "two.svg: no space is left on the device",
    ],
    ["full when flushed", failing("fsyncSync", "EDQUOT", 1), "two.svg: the disk quota is used up"],
    ["failing as a device", failing("writeFileSync", "EIO", 0), "one.svg: the device failed to read or write"],
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

  test("a link to what is not there yet stays a link, and that is made", async () => {
    mkdirSync(at("deep"), { recursive: true });
    symlinkSync("deep/soon.svg", at("first.svg"));
    symlinkSync("first.svg", at("second.svg"));
    expect(await attested(["events.json", "-o", "second.svg"])).toEqual({ status: 0, out: "", err: "" });
    expect(text("deep/soon.svg")).toBe(renderSVG(events));
    const links = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink());
    expect(links.map(({ name }) => name)).toEqual(expect.arrayContaining(["first.svg", "second.svg"]));
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

  test("a file that may be written by all stays so, whatever the mask for new files", async () => {
    write("open.svg", "before");
    chmodSync(at("open.svg"), 0o666);
    const { status } = await shell(`umask 077; ${command("more.csv", "-o", "open.svg", "-o", "new.svg")}`);
    expect(status).toBe(0);
    expect([at("open.svg"), at("new.svg")].map((path) => statSync(path).mode & 0o777)).toEqual([0o666, 0o600]);
    expect(text("open.svg")).toBe(text("new.svg"));
  });

  test("a size that the system allows nobody to pass: half of a file is never seen", async () => {
    write("limited.html", "before");
    const entries = readdirSync(folder).toSorted();
    expect(await shell(`ulimit -f 8; ${command("events.json", "-o", "limited.html")}`)).toEqual({
      status: 2,
      out: "",
      err: "attested: limited.html: the file would be too large\n",
    });
    expect(text("limited.html")).toBe("before");
    expect(readdirSync(folder).toSorted()).toEqual(entries);
  });

  test("what may not be read or written is told before any work", async () => {
    mkdirSync(at("guarded/closed"), { recursive: true });
    chmodSync(folder, 0o755);
    chmodSync(at("guarded"), 0o777);
    chmodSync(at("guarded/closed"), 0o555);
    const guarded = copied("guarded");
    for (const name of ["secret.json", "locked.svg"]) write(`guarded/${name}`, events);
    chmodSync(at("guarded/secret.json"), 0o000);
    chmodSync(at("guarded/locked.svg"), 0o444);
    // to the administrator nothing is forbidden
    const node = before("if (process.getuid() === 0) process.setuid(65534)");
    const entries = readdirSync(at("guarded"), { recursive: true });
    const runs = [
      ["check", "guarded/secret.json"],
      ["more.csv", "-o", "guarded/locked.svg"],
      ["more.csv", "-o", "guarded/fine.svg", "-o", "guarded/closed/a.svg"],
    ].map((args) => attested(args, { node, program: guarded }));
    const line = (path: string): Run => ({ status: 2, out: "", err: `attested: ${path}: permission denied\n` });
    expect(await Promise.all(runs)).toEqual(
      ["guarded/secret.json", "guarded/locked.svg", "guarded/closed/a.svg"].map(line),
    );
    expect(text("guarded/locked.svg")).toBe(events);
    expect(readdirSync(at("guarded"), { recursive: true })).toEqual(entries);
  });

  test.each([
    ["on a full device", "-o /dev/full --format svg", "/dev/full"],
    ["into a full device", "> /dev/full", "<stdout>"],
  ])("%s", async (_, way, name) => {
    if (!existsSync("/dev/full")) return expect(platform()).not.toBe("linux");
    const line = `attested: ${name}: no space is left on the device\n`;
    expect(await shell(`${command("more.csv")} ${way}`)).toEqual({ status: 2, out: "", err: line });
  });

  test("pipes are written to, and can be written twice", async () => {
    const named = command("more.csv", "-o", "pipe", "-o", "pipe", "--format", "svg");
    const { status, out } = await shell(`mkfifo pipe; cat pipe & { exec 3>pipe; ${named}; }; exec 3>&-; wait`);
    expect(status).toBe(0);
    expect(out).toBe(renderSVG(table).repeat(2));
    expect(statSync(at("pipe")).isFIFO()).toBe(true);
  });

  test("what is read cannot be what standard output is", async () => {
    write("own.json", events);
    const [appended, replaced] = await Promise.all([
      shell(`${command("own.json")} >> own.json`),
      shell(`${command("-", "-o", "own.json", "--format", "svg")} < own.json`),
    ]);
    expect(appended).toEqual({
      status: 2,
      out: "",
      err: "attested: <stdout>: is an input, and would be overwritten\n",
    });
    expect(replaced).toEqual({
      status: 2,
      out: "",
      err: "attested: own.json: is an input, and would be overwritten\n",
    });
    expect(text("own.json")).toBe(events);
    expect(await shell(`${command("check", "-")} < .`)).toEqual({
      status: 2,
      out: "",
      err: "attested: <stdin>: is a folder\n",
    });
  });
});

describe("a reader that goes away", () => {
  test.each([
    ["a picture", ["more.csv"]],
    ["a long list", ["check", "many.json"]],
    ["help", ["--help"]],
  ])("%s: is no fault, and nothing is said of it", async (_, args) => {
    const all = await attested(args);
    const { status, out, err } = await shell(`${command(...args)} | head -c 10`);
    expect(all.out.length).toBeGreaterThan(1000);
    expect([status, out, err]).toEqual([all.status, all.out.slice(0, 10), all.err]);
  });
});

describe("signals", () => {
  const interrupt = "process.kill(process.pid, 'SIGINT')";

  test("while drawing: it ends at once, and nothing is there", async () => {
    const node = before(`const real = fs.readFileSync; fs.readFileSync = (...args) => {
      if (args[0] === "events.json") ${interrupt}; return real(...args); }`);
    const entries = readdirSync(folder).toSorted();
    expect(await attested(["events.json", "-o", "interrupted.svg"], { node })).toEqual({
      status: "SIGINT",
      out: "",
      err: "",
    });
    expect(readdirSync(folder).toSorted()).toEqual(entries);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"])("%s in the middle of a write: no part of a file stays", async (signal) => {
    const sent = interrupt.replace("SIGINT", signal);
    const node = before(`const real = fs.writeFileSync; let first = true; fs.writeFileSync = (file, data) => {
      if (!first) return real(file, data);
      first = false; real(file, data.slice(0, 100)); ${sent}; real(file, data.slice(100)); }`);
    for (const name of ["first.svg", "second.svg"]) rmSync(at(name), { force: true });
    const entries = readdirSync(folder);
    // standard output is open still when the signal counts
    const { status, err } = await attested(["more.csv", "-o", "first.svg", "-o", "second.svg", "-o", "-"], { node });
    expect(err).toBe("");
    expect([0, signal]).toContain(status);
    expect(readdirSync(folder).toSorted()).toEqual([...entries, "first.svg", "second.svg"].toSorted());
    for (const name of ["first.svg", "second.svg"]) expect(text(name)).toBe(renderSVG(table));
  });
});

describe("on a terminal", () => {
  /** What a terminal gets to see of a run. */
  async function terminal(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
    const line = `stty cols 80; ${quoted(words)} < /dev/null`;
    const args = platform() === "darwin" ? ["-q", "/dev/null", "sh", "-c", line] : ["-qec", line, "/dev/null"];
    return (await run("script", args, { env: { TERM: "xterm", ...env } })).out;
  }
  const node = [process.execPath, program];
  const counts = "attested: 2 events, 1 source: 0 errors, 0 warnings, 0 notices";

  test("work that takes more than a second says what it does, and takes that away; nothing is said elsewhere", async () => {
    // reading takes a while, during which the program can do nothing else
    const slow = before(`const real = fs.readFileSync; fs.readFileSync = (...args) => {
      if (args[0] === "events.json") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1700);
      return real(...args); }`);
    const slowly = [process.execPath, ...slow, program, "check", "events.json"];
    const [seen, dumb, file, pipe] = await Promise.all([
      terminal(slowly),
      terminal(slowly, { TERM: "dumb" }),
      terminal(["sh", "-c", `${quoted(slowly)} 2> said`]),
      attested(["check", "events.json"], { node: slow }),
    ]);
    const parts = seen.split("\r\u001b[K");
    expect(parts.length).toBeGreaterThan(2);
    expect([parts[0], parts.at(-1)]).toEqual(["", `${counts}\r\n`]);
    for (const part of parts.slice(1, -1)) expect(part).toMatch(/^reading … [1-9] s$/);
    expect(dumb).toBe(`${counts}\r\n`);
    expect([file, text("said")]).toEqual(["", `${counts}\n`]);
    expect(pipe).toEqual({ status: 0, out: "", err: `${counts}\n` });
  });

  test("severities have colours, by the rules of NO_COLOR and FORCE_COLOR; a file has none", async () => {
    const [list, none, forced, drawn] = await Promise.all([
      terminal([...node, "check", "wrong.json"]),
      terminal([...node, "check", "wrong.json"], { NO_COLOR: "1" }),
      terminal([...node, "check", "wrong.json"], { NO_COLOR: "1", FORCE_COLOR: "1" }),
      terminal([...node, "wrong.json", "-o", "coloured.svg"]),
    ]);
    const red = "\u001b[31mnot-edtf\u001b[39m";
    expect(list).toContain(`wrong.json:13:21 events[0].date ${red} Expected`);
    expect(none).not.toContain("\u001b[3");
    expect(none).toContain("wrong.json:13:21 events[0].date not-edtf Expected");
    expect(forced).toContain(red);
    expect(drawn).toContain("13:21 \u001b[31merror\u001b[39m events");
    expect(text("coloured.svg")).not.toContain("\u001b");
  });

  test("is no place for a PNG", async () => {
    const line = "attested: a PNG is not for a terminal: -o timeline.png writes a file\r\n";
    expect(await terminal([...node, "more.csv", "--format", "png"])).toContain(line);
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
  expect(isPainted(false, { FORCE_COLOR: "" })).toBe(false);
  expect(isPainted(true, { FORCE_COLOR: "", NO_COLOR: "1" })).toBe(false);
  expect(isPainted(true, { FORCE_COLOR: "false" })).toBe(false);
  expect(isPainted(true, { FORCE_COLOR: "0" })).toBe(false);
});
