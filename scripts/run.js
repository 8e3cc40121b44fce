import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Runs a Node.js program in the repository's folder, shows what it prints, and ends this process with its exit status.
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
  process.exit(status ?? 1);
}
