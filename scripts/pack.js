// The package as npm would publish it, from dist as it is.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Packs the repository; asks no network, builds nothing.
 *
 * @param {string} folder - where the tarball is to stand
 * @returns {string} its path
 */
export function pack(folder) {
  const words = ["pack", "--ignore-scripts", "--json", "--offline", "--pack-destination", folder];
  const npm = process.env.npm_execpath; // npm's own script, where npm started this
  const options = { cwd: root, encoding: "utf8" };
  const { status, stdout, stderr, error } = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync("npm", words, { ...options, shell: process.platform === "win32" });
  if (status !== 0) throw error ?? new Error(stderr);
  return join(folder, JSON.parse(stdout)[0].filename);
}
