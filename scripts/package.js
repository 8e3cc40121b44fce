// `npm run lint:package`: whether what is published can be found, read and typed by those who import it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { ensure } from "./ensure.js";
import { pack } from "./pack.js";

await ensure();
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "attested-pack-"));
try {
  const tarball = pack(folder);

  const bytes = readFileSync(tarball);
  const archive = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: archive }, level: "suggestion", strict: true });
  for (const message of messages) console.log(`publint: ${message.type}: ${formatMessage(message, pkg)}`);
  console.log(`publint: ${messages.length} found`);

  // what is no module has no types to be wrong
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const outside = Object.keys(exports).filter((path) => /\.(css|json)$/.test(path) || path === "./standalone");
  const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const words = [attw, tarball, "--profile", "esm-only", "--no-emoji", "--exclude-entrypoints", ...outside];
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: "inherit" });
  process.exitCode = status === 0 && messages.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
