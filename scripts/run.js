import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Runs a Node.js program in the repository's folder and shows what it prints; if it fails, this process ends as it did.
 *
 * @param {string[]} words - options of node, the program, its arguments
 */
export function run(...words) {
  const { status, signal, error } = spawnSync(process.execPath, words, {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    stdio: "inherit",
  });
  if (error) throw error;
  if (signal) process.kill(process.pid, signal);
  if (status !== 0) process.exit(status ?? 1);
}
