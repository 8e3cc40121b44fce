import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { cli as words } from "../words/en/cli.ts";
import { Failure, systemFailure } from "./failure.ts";

/** What is to stand in a file; `-` is standard output. */
export interface Output {
  readonly path: string;
  readonly data: string | Uint8Array;
}

/**
 * Looks whether a file can be written there, before any work is done for it.
 *
 * @throws Failure where its folder is missing, or it is a folder itself
 */
export function checkTarget(path: string): void {
  if (path === "-") return;
  const found = statOf(path);
  if (found?.isDirectory()) throw new Failure(words.folder(path));
  if (found !== undefined) return;
  const folder = dirname(path);
  const parent = statOf(folder);
  if (parent === undefined) throw new Failure(words.noFolder(path, folder));
  if (!parent.isDirectory()) throw new Failure(words.notFolder(folder));
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
 * Writes files whole or not at all: each beside its place, and into it only when all of them are on the disk. Standard
 * output comes last.
 *
 * @throws Failure with what the system said; nothing is left behind
 */
export async function writeAll(outputs: readonly Output[]): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const { path, data } of outputs) {
      if (path === "-") continue;
      const found = statOf(path);
      if (found !== undefined && !found.isFile()) writeDevice(path, data);
      else staged.push(stage(path, data, found?.mode, staged.length));
    }
    for (const { path, temporary, target } of staged) attempt(path, () => renameSync(temporary, target));
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
  for (const { path, data } of outputs) if (path === "-") await print(data);
}

/** Pipes and devices have no place to be moved into. */
function writeDevice(path: string, data: string | Uint8Array): void {
  attempt(path, () => writeFileSync(path, data));
}

function stage(path: string, data: string | Uint8Array, mode: number = 0o666, number: number): Staged {
  return attempt(path, () => {
    const target = realPath(path);
    const temporary = join(dirname(target), `.attested-${process.pid}-${number}.tmp`);
    const file = openSync(temporary, "wx", mode & 0o777);
    try {
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

/** A link stays a link: what it leads to is replaced. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return path;
    throw error;
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
  const error = await new Promise<Error | null | undefined>((resolve) => {
    stdout.write(data, resolve);
  });
  if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") throw systemFailure(words.stdout, error);
}
