import { decodeEntities } from "./entity.ts";
import { plain } from "./token.ts";

/** How a document is written down. */
export type Format = "text" | "html" | "markdown";

/** What the ending of a file's name says; of several documents of one source the first here counts. */
export const formats: Readonly<Record<string, Format>> = {
  txt: "text",
  md: "markdown",
  html: "html",
  htm: "html",
};

/** The paragraphs of a document as a reader sees them, without markup; none is blank. The first is para. 1. */
export function paragraphsOf(original: string, format: Format): readonly string[] {
  const text = original.replace(/\r\n?/g, "\n");
  const blocks = format === "html" ? htmlBlocks(text) : format === "markdown" ? markdownBlocks(text) : textBlocks(text);
  return blocks.map(plain).filter((paragraph) => paragraph !== "");
}

/**
 * A line is a paragraph, as in text saved from a page. Where a program broke the lines, as in mails, a block between
 * blank lines is: then most lines that another follows end within a sentence.
 */
function textBlocks(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.trim());
  const followed = lines.filter((line, index) => line !== "" && (lines[index + 1] ?? "") !== "");
  const broken = followed.filter((line) => !/[.!?:…"'”’»)\]]$/.test(line));
  return broken.length * 2 > followed.length ? text.split(/\n[^\S\n]*\n/) : lines;
}

/** Elements that are no part of the text that is read. */
const hidden: ReadonlySet<string> = new Set(["script", "style", "template", "noscript", "title", "iframe", "object"]);

/** Elements within a line; any other begins a paragraph and ends one. */
const inline: ReadonlySet<string> = new Set(
  "a,abbr,acronym,b,bdi,bdo,big,cite,code,data,del,dfn,em,font,i,img,ins,kbd,label,mark,nobr,q,rp,rt,ruby,s,samp,small,span,strike,strong,sub,sup,time,tt,u,var,wbr".split(
    ",",
  ),
);

/** The text of HTML, parted at its block elements. One pass; a comment, script or tag that is never closed ends the text. */
function htmlBlocks(text: string): readonly string[] {
  const blocks: string[] = [];
  let pieces: string[] = [];
  let broken = false; // whether a line break was the last that was seen
  const add = (piece: string): void => {
    pieces.push(piece);
    if (piece.trim() !== "") broken = false;
  };
  const end = (): void => {
    blocks.push(pieces.join(""));
    pieces = [];
    broken = false;
  };
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("<", at);
    add(decodeEntities(text.slice(at, open < 0 ? undefined : open)));
    if (open < 0) break;
    at = open + 1;
    if (!/[a-z/!?]/i.test(text[at] ?? "")) {
      add("<");
      continue;
    }
    const isComment = text.startsWith("!--", at);
    const last = isComment ? text.indexOf("-->", at) : tagEnd(text, open);
    if (last < at) break;
    const close = isComment ? last + 2 : last;
    const name = isComment ? undefined : /^\/?([a-z][a-z0-9-]*)/i.exec(text.slice(at, at + 24))?.[1]?.toLowerCase();
    const opens = text[at] !== "/";
    at = close + 1;
    if (name === undefined || inline.has(name)) continue;
    if (hidden.has(name) && opens) {
      const rest = new RegExp(`</${name}`, "gi");
      rest.lastIndex = at;
      const found = rest.exec(text);
      if (found === null) break;
      at = found.index;
    } else if (name === "br" && !broken) {
      add("\n");
      broken = true;
    } else end();
  }
  end();
  return blocks;
}

/** Where the tag that begins at `open` ends: at the first `>` outside of a quoted value; −1 where it never does. */
function tagEnd(text: string, open: number): number {
  const sign = /=\s*(["'])|>/g;
  sign.lastIndex = open;
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    const [, quote] = found;
    if (quote === undefined) return found.index;
    const close = text.indexOf(quote, sign.lastIndex);
    if (close < 0) return -1;
    sign.lastIndex = close + 1;
  }
  return -1;
}

/** The text of Markdown: blocks parted by blank lines, and items of lists; links by their words, no signs of emphasis. */
function markdownBlocks(text: string): readonly string[] {
  const blocks: string[] = [];
  let block = "";
  for (const line of text.split("\n")) {
    const words = line.replace(/^[\s>]*(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+)?/, "");
    const isRule = /^[\s>]*(?:[-=*_~`]\s*){3,}/.test(line) && !/[\p{L}\p{N}]/u.test(line);
    const begins = words.trim() === "" || isRule || /^[\s>]*(?:#|[-*+]\s|\d{1,9}[.)]\s)/.test(line);
    if (begins) {
      blocks.push(block);
      block = "";
    }
    if (!isRule) block += `${words}\n`;
  }
  return [...blocks, block].flatMap((each) => htmlBlocks(inlineText(each)));
}

function inlineText(text: string): string {
  return text
    .replace(/!?\[([^\][]*)\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^\][]*\])/g, "$1")
    .replace(/<((?:https?|mailto):[^\s<>]*)>/g, "$1")
    .replace(/\\([!-/:-@[-`{-~])|\*{1,3}|`+|~~|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, "$1");
}
