// A project that has installed this package: what npm would publish, unpacked, and its dependencies beside it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pack } from "../scripts/pack.js";

/** The folder of the repository. */
export const root: string = fileURLToPath(new URL("../", import.meta.url));

/** What package.json says. */
export interface Package {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly sideEffects: readonly string[];
  readonly customElements: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** This package's own. */
export const own: Package = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Package;

/**
 * Makes an empty folder in which only this package and its dependencies can be imported.
 *
 * @returns its path; the caller removes it
 */
export function installed(): string {
  if (!existsSync(join(root, "dist/.stamp"))) throw new Error("dist is not built: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "attested-"));
  const at = join(folder, "node_modules/attested");
  mkdirSync(at, { recursive: true });
  execFileSync("tar", ["-xzf", pack(folder), "--strip-components=1", "-C", at]);
  for (const name of Object.keys(own.dependencies)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", name), link, "dir");
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  return folder;
}
