import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { cli as words } from "../words/en/cli.ts";
import { Failure, systemFailure } from "./failure.ts";

/** What is to stand in a file; `-` is standard output. */
export interface Output {
  readonly path: string;
  readonly data: string | Uint8Array;
}

/**
 * Looks whether all files can be written, before any work is done for them.
 *
 * @param inputs - files that are read, none of which may be overwritten
 * @throws Failure for a folder, a folder that is missing, what may not be written, an input, and what stands there twice
 */
export function checkTargets(paths: readonly string[], inputs: readonly string[]): void {
  for (const path of paths) if (path !== "-") checkTarget(path);
  const read = new Set(inputs.map((path) => identityOf(path, 0)));
  const written = new Set<string>();
  for (const path of paths) {
    const name = path === "-" ? words.stdout : path;
    const identity = identityOf(path, 1);
    if (identity === undefined) continue;
    if (read.has(identity)) throw new Failure(words.isInput(name));
    if (written.has(identity)) throw new Failure(words.twiceOutput(name));
    written.add(identity);
  }
}

function checkTarget(path: string): void {
  const found = statOf(path);
  if (found?.isDirectory()) throw new Failure(words.folder(path));
  const folder = dirname(path);
  const parent = statOf(folder);
  if (parent === undefined) throw new Failure(words.noFolder(path, folder));
  if (!parent.isDirectory()) throw new Failure(words.notFolder(folder));
  attempt(path, () => accessSync(found === undefined ? folder : path, constants.W_OK));
}

/**
 * What two names of one file have in common; `undefined` for devices and pipes, which can be written twice.
 *
 * @param standard - what `-` is: 0 for standard input, 1 for standard output
 */
function identityOf(path: string, standard: 0 | 1): string | undefined {
  const found = path === "-" ? fstatSync(standard) : statOf(path);
  if (found?.isFile()) return `${found.dev}:${found.ino}`;
  if (path === "-") return String(standard);
  return found === undefined && statOf(dirname(path)) ? join(realpathSync(dirname(path)), basename(path)) : undefined;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw systemFailure(path, error);
  }
}

/** A file that is written, but not yet in its place. */
interface Staged {
  readonly path: string;
  readonly temporary: string;
  readonly target: string;
}

/**
 * Writes files whole or not at all: each beside its place, and into it only when all of them are on the disk. Pipes and
 * devices, which have no place to be moved into, come first; standard output comes last.
 *
 * @throws Failure with what the system said; nothing is left behind
 */
export async function writeAll(outputs: readonly Output[]): Promise<void> {
  const files = outputs.filter(({ path }) => path !== "-");
  const isDevice = ({ path }: Output): boolean => statOf(path)?.isFile() === false;
  for (const { path, data } of files.filter(isDevice)) attempt(path, () => writeFileSync(path, data));
  finishBeforeSignals();
  const staged: Staged[] = [];
  try {
    for (const { path, data } of files.filter((output) => !isDevice(output))) staged.push(stage(path, data));
    for (const { path, temporary, target } of staged) attempt(path, () => renameSync(temporary, target));
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
  for (const { path, data } of outputs) if (path === "-") await print(data);
}

/**
 * From here on a signal ends the program only between two turns of its event loop. Files are written and moved within
 * one, so that no temporary file is left behind.
 */
function finishBeforeSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.kill(process.pid, signal));
}

function stage(path: string, data: string | Uint8Array): Staged {
  return attempt(path, () => {
    const mode = statOf(path)?.mode;
    const target = realPath(path);
    const temporary = join(dirname(target), `.attested-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`);
    const file = openSync(temporary, "wx", mode === undefined ? 0o666 : 0o600);
    try {
      if (mode !== undefined) fchmodSync(file, mode & 0o777);
      writeFileSync(file, data);
      fsyncSync(file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
    return { path, temporary, target };
  });
}

/** A link stays a link: what it leads to is replaced, or made. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
    return isLink === true ? realPath(resolve(dirname(path), readlinkSync(path))) : path;
  }
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw systemFailure(path, error);
  }
}

/**
 * Prints on standard output. Who reads it may stop reading, as `head` does: that is no fault.
 *
 * @throws Failure with what the system said
 */
export async function print(data: string | Uint8Array): Promise<void> {
  if (data.length === 0) return;
  const { stdout } = process;
  stdout.on("error", () => {}); // the callback has it too
  const error = await new Promise<Error | null | undefined>((done) => {
    stdout.write(data, done);
  });
  if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") throw systemFailure(words.stdout, error);
}
