import { safeLink } from "../model/link.ts";
import { node, type SceneNode } from "./node.ts";

/**
 * The forms of inline Markdown that texts may have: strong, emphasis, links. No form holds another, so that one pass reads
 * all. As in CommonMark (2.4, 6.2, 6.3) none begins or ends with a blank, `_` does not divide a word, the parentheses of an
 * address are in pairs, and punctuation behind a backslash stands for itself.
 */
const forms =
  /\\([!-/:-@[-\u0060{-~])|\*\*(?=\S)([^*\n]{1,500})(?<=\S)\*\*|\*(?=\S)([^*\n]{1,500})(?<=\S)\*|(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{1,500})(?<=\S)_(?![\p{L}\p{N}_])|\[([^\][\n]{1,500})\]\(((?:[^()\s]|\([^()\s]{0,500}\)){1,2000})\)/gu;

/**
 * Turns a text with inline Markdown (emphasis and links) into nodes. What is no such form stays text; HTML is text;
 * a link whose address is not http, https or mailto stays as its words.
 */
export function inline(text: string): readonly (SceneNode | string)[] {
  const nodes: (SceneNode | string)[] = [];
  let from = 0;
  for (const match of text.matchAll(forms)) {
    const [whole, escaped, strong, starred, scored, words, address] = match;
    nodes.push(text.slice(from, match.index));
    from = match.index + whole.length;
    const emphasis = starred ?? scored;
    const href = address === undefined ? undefined : safeLink(address);
    if (escaped !== undefined) nodes.push(escaped);
    else if (strong !== undefined) nodes.push(node("strong", {}, [strong]));
    else if (emphasis !== undefined) nodes.push(node("em", {}, [emphasis]));
    else nodes.push(href === undefined ? (words ?? whole) : node("a", { href }, [words]));
  }
  nodes.push(text.slice(from));
  return nodes.filter((each) => each !== "");
}
