import { legal } from "../../render/escape.ts";
import { round, type SceneNode } from "../../scene/node.ts";

const HTML = "http://www.w3.org/1999/xhtml";
const SVG = "http://www.w3.org/2000/svg";
const XMLNS = "http://www.w3.org/2000/xmlns/";

/** Marks the leader of the event that has the focus or whose card is open. */
export const ACTIVE = "data-active";

/** What readers and `mount` set on elements that stand: state of interaction, which no drawing takes away. */
const state = new Set(["open", "tabindex", "aria-controls", "aria-current", "aria-expanded", "aria-haspopup", ACTIVE]);

/** The classes of what stands within a figure and is no part of its drawing: the card, the buttons that zoom, headings that stay in view. */
export const CARD = "attested-card";
export const ZOOM = "attested-zoom";
export const HEADINGS = "attested-headings";

const guests = [CARD, ZOOM, HEADINGS];

/**
 * Makes the DOM of a scene: the same nodes that a browser makes of the scene's markup.
 *
 * @param parent - the namespace to stand in; `svg` and all below it are SVG anyway
 */
export function create(scene: SceneNode, document: Document, parent: string = HTML): Element {
  const namespace = scene.name === "svg" ? SVG : parent;
  const element = document.createElementNS(namespace, scene.name);
  for (const [name, value] of Object.entries(scene.attributes)) if (value !== undefined) set(element, name, value);
  for (const child of scene.children)
    element.append(typeof child === "string" ? legal(child) : create(child, document, namespace));
  return element;
}

/**
 * Makes an element that stands equal to a scene, and keeps its nodes: children are matched by `data-event` where they
 * have it, else by name, class and order; only what differs is touched. State of interaction and guests stay.
 *
 * @param element - of the scene's name
 * @param left - stands in the scene for what is to be left as it is
 */
export function patch(element: Element, scene: SceneNode, left?: SceneNode): void {
  patchAttributes(element, scene);
  const standing = [...element.childNodes].filter((child) => !isGuest(child));
  const found = matched(standing, scene.children);
  const kept = new Set(found);
  for (const child of standing) if (!kept.has(child)) child.remove();
  let next = drawn(element.firstChild);
  for (const [index, child] of scene.children.entries()) {
    const match = found[index];
    if (match === undefined) element.insertBefore(fresh(child, element), next);
    else {
      if (match === next) next = drawn(next.nextSibling);
      else element.insertBefore(match, next);
      if (child === left) continue;
      if (typeof child !== "string") patch(match as Element, child, left);
      else if (match.nodeValue !== legal(child)) match.nodeValue = legal(child);
    }
  }
}

function patchAttributes(element: Element, { attributes }: SceneNode): void {
  for (const name of element.getAttributeNames())
    if (attributes[name] === undefined && !state.has(name)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && element.getAttribute(name) !== written(value)) set(element, name, value);
}

function set(element: Element, name: string, value: string | number): void {
  if (name === "xmlns") element.setAttributeNS(XMLNS, name, written(value));
  else element.setAttribute(name, written(value));
}

function written(value: string | number): string {
  return typeof value === "number" ? String(round(value)) : legal(value);
}

function fresh(child: SceneNode | string, parent: Element): Node {
  return typeof child === "string"
    ? parent.ownerDocument.createTextNode(legal(child))
    : create(child, parent.ownerDocument, parent.namespaceURI ?? HTML);
}

/** For each child of the scene the node that stands for it, each node once. */
function matched(standing: readonly Node[], children: SceneNode["children"]): readonly (Node | undefined)[] {
  const free = new Map<string, Node[]>();
  for (const node of standing) {
    const likeness = keyOfNode(node);
    const alike = free.get(likeness);
    if (alike === undefined) free.set(likeness, [node]);
    else alike.push(node);
  }
  for (const alike of free.values()) alike.reverse();
  return children.map((child) => free.get(keyOfScene(child))?.pop());
}

function keyOfNode(node: Node): string {
  if (node.nodeType === 3) return "";
  if (!isElement(node)) return "#";
  return key(node.localName, node.getAttribute("data-event"), node.getAttribute("class"));
}

function keyOfScene(child: SceneNode | string): string {
  if (typeof child === "string") return "";
  const { "data-event": event, class: classes } = child.attributes;
  return key(child.name, event === undefined ? null : legal(String(event)), String(classes ?? ""));
}

function key(name: string, event: string | null, classes: string | null): string {
  return event === null ? `${name}.${classes?.split(" ", 1)[0] ?? ""}` : `${name}#${event}`;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The first node from here on that is no guest. */
function drawn(from: ChildNode | null): ChildNode | null {
  let node = from;
  while (node !== null && isGuest(node)) node = node.nextSibling;
  return node;
}

function isGuest(node: Node): boolean {
  return isElement(node) && guests.some((name) => node.classList.contains(name));
}
