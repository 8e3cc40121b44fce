// The command as it is built, in a process of its own, in a folder of its own.
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "@jest/globals";

export const root: string = fileURLToPath(new URL("../../", import.meta.url));
export const program: string = join(root, "dist/cli.js");

/** What a run printed, and its exit status or the signal that ended it. */
export interface Run {
  readonly status: number | string;
  readonly out: string;
  readonly err: string;
}

/** What is around a run. */
export interface Circumstances {
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Options of node itself. */
  readonly node?: readonly string[];
  readonly program?: string;
}

/** A folder that is there while the tests of a file run. */
export const folder: string = mkdtempSync(join(tmpdir(), "attested-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const at = (name: string): string => join(folder, name);
export const write = (name: string, data: string | Uint8Array): void => writeFileSync(at(name), data);
export const text = (name: string): string => readFileSync(at(name), "utf8");

/** Runs a program in the folder. */
export function run(file: string, args: readonly string[], { input = "", env }: Circumstances = {}): Promise<Run> {
  return new Promise((resolve) => {
    const { NO_COLOR: _, FORCE_COLOR: __, ...plain } = process.env;
    const options = { cwd: folder, env: { ...plain, ...env }, encoding: "utf8", maxBuffer: 1e8 } as const;
    const child = execFile(file, args, options, (error, out, err) =>
      resolve({ status: error === null ? 0 : (error.signal ?? Number(error.code)), out, err }),
    );
    child.stdin?.on("error", () => {}); // it may end before it reads
    child.stdin?.end(input);
  });
}

/** Runs `attested` in the folder. */
export function attested(args: readonly string[], around: Circumstances = {}): Promise<Run> {
  const { node = [], program: file = program } = around;
  return run(process.execPath, [...node, file, ...args], around);
}

/** Copies the program into a folder of its own, as a package of version 9.8.7; the file to start. */
export function copied(name: string, isCopied: (file: string) => boolean = () => true): string {
  mkdirSync(at(`${name}/dist`), { recursive: true });
  write(`${name}/package.json`, '{"type": "module", "version": "9.8.7"}');
  const options = { recursive: true, filter: isCopied };
  for (const part of ["cli.js", "cli"]) cpSync(join(root, "dist", part), at(`${name}/dist/${part}`), options);
  return at(`${name}/dist/cli.js`);
}

/** A timeline of two calls, with a quote. */
export const events: string = JSON.stringify(
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
/** A table of one more. */
export const table: string = "date,title\n2022-11-02,A third <call>\n";
