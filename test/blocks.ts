// The fenced blocks of Markdown and of doc comments, for the tests that run them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const root = new URL("../", import.meta.url);

/** The text of a file of the repository. */
export const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** The files below a folder whose names end so, as paths from the root. */
export const below = (folder: string, ending: string): string[] =>
  existsSync(new URL(folder, root))
    ? readdirSync(new URL(folder, root), { recursive: true })
        .map((path) => `${folder}${String(path).replaceAll("\\", "/")}`)
        .filter((path) => path.endsWith(ending))
        .toSorted()
    : [];

/** The pages that are written for readers. */
export const pages: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  ...below("docs/", ".md").filter((path) => !path.startsWith("docs/api/")),
];

/** A fenced block and where it stands. */
export interface Block {
  /** Line of its fence, counted from 1. */
  readonly line: number;
  /** `ts`, `sh` … */
  readonly language: string;
  /** The file that it is, where the line before it ends in the file's name and a colon. */
  readonly file: string | undefined;
  readonly code: string;
}

const fence = /^([ \t]*(?:\* ?)?)```(\w+)\n([^]*?)^[ \t]*(?:\* ?)?```/gm;

/** All blocks that name a language; in a doc comment their lines begin with ` * `. */
export function blocks(text: string): Block[] {
  return [...text.matchAll(fence)].map(({ index, 1: lead = "", 2: language = "", 3: code = "" }) => {
    const before = text.slice(0, index);
    return {
      line: before.split("\n").length,
      language,
      file: /`([\w.-]+\.\w+)`[^`\n]*:\s*$/.exec(before)?.[1],
      code: code
        .split("\n")
        .map((line) => (line.startsWith(lead) ? line.slice(lead.length) : line.trimStart().replace(/^\*/, "")))
        .join("\n"),
    };
  });
}

/** A link of a page that has no address of the web. */
export interface Link {
  /** The file, as a path from where the page's own path begins. */
  readonly target: string;
  readonly hash: string | undefined;
}

/** The links of a page, and its pictures, that lead to files. */
export function links(path: string, text: string): Link[] {
  const prose = text.replaceAll(/^```[^]*?^```/gm, "");
  return [...prose.matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, link = ""]) => {
    const [file = "", hash] = link.split("#");
    return { target: file === "" ? path : normalize(join(dirname(path), file)), hash };
  });
}
