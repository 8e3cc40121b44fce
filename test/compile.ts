// TypeScript's compiler, as the tests ask it.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Its threads check much of a project twice, and its memory is tidied often: less of both is less work. */
const options = { cwd: root, env: { ...process.env, GOGC: "400" } };

/**
 * Checks a project.
 *
 * @param project - its folder or its tsconfig.json; a relative one as from the root
 * @returns what the compiler prints: nothing where the project compiles
 */
export async function compile(project: string): Promise<string> {
  const words = ["node_modules/@typescript/native/bin/tsc", "-p", project, "--noEmit", "--singleThreaded"];
  const { stdout } = await promisify(execFile)(process.execPath, words, options).catch(
    (error: { stdout: string }) => error,
  );
  return stdout;
}
