import type { SceneNode } from "../scene/node.ts";
import { escape, escapeAttribute } from "./escape.ts";

/** Elements of HTML that have no end tag. */
const empty = new Set(["br", "hr", "img", "meta", "link", "input"]);

/** Writes a scene as markup that reads the same as SVG, as XML and as HTML. Names are the program's own; all else is escaped. */
export function markup(scene: SceneNode): string {
  const parts: string[] = [];
  write(scene, parts);
  return parts.join("");
}

function write(scene: SceneNode, parts: string[]): void {
  parts.push("<", scene.name);
  for (const [name, value] of Object.entries(scene.attributes))
    if (value !== undefined) parts.push(" ", name, '="', escapeAttribute(String(value)), '"');
  if (empty.has(scene.name)) {
    parts.push(">");
    return;
  }
  parts.push(">");
  for (const child of scene.children) {
    if (typeof child !== "string") write(child, parts);
    // a style sheet is raw text in HTML, and is the program's own: it holds nothing of the input
    else parts.push(scene.name === "style" ? child : escape(child));
  }
  parts.push("</", scene.name, ">");
}
