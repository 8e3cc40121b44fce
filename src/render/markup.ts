import { round, type SceneNode } from "../scene/node.ts";
import { escape, escapeAttribute } from "./escape.ts";

/** Elements of HTML that have no end tag. */
const empty = new Set(["br", "hr", "img", "meta", "link", "input"]);

/** Writes a scene as markup that reads the same as SVG, as XML and as HTML. Names are the program's own; all else is escaped. */
export function markup({ name, attributes, children }: SceneNode): string {
  let written = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    written += ` ${key}="${typeof value === "number" ? round(value) : escapeAttribute(value)}"`;
  }
  if (empty.has(name)) return `${written}>`;
  written += ">";
  for (const child of children) {
    if (typeof child !== "string") written += markup(child);
    // a style sheet is raw text in HTML, and is the program's own: it holds nothing of the input
    else written += name === "style" ? child : escape(child);
  }
  return `${written}</${name}>`;
}
