// `npm run docs`: the pages of the interface in docs/api/, and the gallery with the forms of uncertainty in examples/out/gallery/.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

for (const program of [
  "node_modules/typedoc/bin/typedoc",
  "examples/gallery/build.js",
  "examples/uncertainty/build.js",
]) {
  const { status, error } = spawnSync(process.execPath, [program], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    stdio: "inherit",
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
