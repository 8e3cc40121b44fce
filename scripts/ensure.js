// Installs and builds what is missing or out of date. Needs nothing but Node: it runs in a fresh clone.
import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...path) => join(root, ...path);
const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Gives up; {@link ensure} prints the lines. */
function stop(...lines) {
  throw new Error(lines.join("\n"), { cause: "stopped" });
}

/** Stops where Node.js is older than package.json's `engines` asks for. */
function checkNode() {
  const wanted = json(at("package.json")).engines.node.replace(">=", "");
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [leastMajor, leastMinor = 0] = wanted.split(".").map(Number);
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    stop(`Node.js ${wanted} or later is needed; this is ${process.versions.node} (${process.execPath}).`);
}

/** Whether node_modules holds what the lock file names; packages for other platforms may be missing. */
function isInstalled() {
  const hidden = at("node_modules", ".package-lock.json"); // written by npm when it is done
  if (!existsSync(hidden)) return false;
  const { "": _, ...wanted } = json(at("package-lock.json")).packages;
  const found = json(hidden).packages;
  return (
    Object.keys(found).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, { version, optional }]) =>
      path in found ? found[path].version === version : optional,
    )
  );
}

function install() {
  const start = performance.now();
  process.stdout.write("Installing what package-lock.json names … ");
  const npm = process.env.npm_execpath; // npm's own script, where npm started this
  const words = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const options = { cwd: root, encoding: "utf8" };
  const done = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync("npm", words, { ...options, shell: process.platform === "win32" });
  if (done.status === 0) return console.log(seconds(start));
  console.log("failed");
  const said = done.error?.message ?? `${done.stdout}${done.stderr}`;
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(said);
  stop(
    ...said.split("\n").filter((line) => !/^npm (warn|error +at )|^\s*$/.test(line)),
    "",
    offline
      ? "npm could not reach its registry. Installing needs the network once; afterwards nothing does."
      : "npm could not install; its own words are above. `npm ci` repeats the step.",
  );
}

/** Every file below the given paths, sorted. */
function filesBelow(...paths) {
  return paths
    .flatMap((path) =>
      existsSync(at(path))
        ? readdirSync(at(path), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => relative(root, join(entry.parentPath, entry.name)))
        : [],
    )
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/** A hash of everything that a build is made from. */
function fingerprint() {
  const files = [
    ...filesBelow("src"),
    "package.json",
    "package-lock.json",
    "rollup.config.js",
    "tsconfig.json",
    "tsconfig.build.json",
    "scripts/assets.js",
    "scripts/slim.js",
    "scripts/ensure.js",
    "scripts/manifest.js",
    "LICENSE",
  ];
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update("\0");
  return hash.digest("hex");
}

const stamp = at("dist", ".stamp");
const isBuilt = () => existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();

/** Runs one step of the build; its words are shown only where it fails. */
async function step(name, ...words) {
  const options = { cwd: root, env: { ...process.env, NO_COLOR: "1" }, maxBuffer: 1e8 };
  await promisify(execFile)(process.execPath, words, options).catch(({ message, stdout = "", stderr = "" }) =>
    stop(`${stdout}${stderr}`.trim() || message, "", `The build failed: ${name}.`),
  );
}

/** Writes all of dist into a folder; the two parts of the bundling beside each other. */
async function bundleInto(folder) {
  await step("writing type declarations", "node_modules/@typescript/native/bin/tsc", "-p", "tsconfig.build.json");
  const parts = ["modules", "programs"].map((part) => {
    const words = ["-c", "--configDist", folder, "--configPart", part, "--silent", "--failAfterWarnings"];
    return step(`bundling ${part}`, "node_modules/rollup/dist/bin/rollup", ...words);
  });
  await Promise.allSettled(parts); // where one fails, the other is not left running
  await Promise.all(parts);
}

/** Builds beside dist, then puts the new folder in its place, so that a reader never meets half a build. */
async function build() {
  const start = performance.now();
  process.stdout.write("Building dist … ");
  const made = fingerprint(); // before reading the sources: a change while building makes the build stale
  const next = at("build", "dist");
  for (const old of [next, at("build", "types")]) rmSync(old, { recursive: true, force: true });
  await bundleInto(next).catch((error) => {
    console.log("failed");
    throw error;
  });
  writeFileSync(join(next, ".stamp"), made);
  const last = at("build", "dist-before");
  rmSync(last, { recursive: true, force: true });
  if (existsSync(at("dist"))) renameSync(at("dist"), last);
  renameSync(next, at("dist"));
  rmSync(last, { recursive: true, force: true });
  console.log(seconds(start));
}

/** Whether a process runs; one of another user does too. */
function runs(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Does the work alone: where another process is at it, waits until that one is done. */
async function alone(work) {
  const lock = at("build", "ensure.lock"); // holds the process id of who works
  mkdirSync(at("build"), { recursive: true });
  for (let waited = 0; ; waited++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    if (holder > 0 && !runs(holder)) {
      rmSync(lock, { force: true }); // it was ended midway
      continue;
    }
    if (waited === 0) console.log("Waiting for another process that installs or builds …");
    if (waited > 3000) stop(`${lock} is held by process ${holder}; remove it if that is something else.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * Leaves node_modules and dist up to date, and prints a line for each thing it had to do.
 * Ends the process with status 1 and a message where that cannot be.
 *
 * @param {{rebuild?: boolean}} [options] - `rebuild`: build even where nothing changed
 */
export async function ensure({ rebuild = false } = {}) {
  try {
    checkNode();
    if (isInstalled() && isBuilt() && !rebuild) return;
    await alone(async () => {
      if (!isInstalled()) install();
      if (rebuild || !isBuilt()) await build();
    });
  } catch (error) {
    if (error.cause !== "stopped") throw error;
    console.error(error.message);
    process.exit(1);
  }
}
