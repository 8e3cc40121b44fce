/** Names and values of attributes; `undefined` leaves the attribute out. Numbers are written with at most two decimals. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element of the picture as plain data: it becomes a string (`render/`) or a DOM node (`browser/dom`) by the same rules. */
export interface SceneNode {
  /** Element name, such as `g`, `path`, `figure`. */
  readonly name: string;
  /** Its attributes, in the order in which they are written. */
  readonly attributes: Attributes;
  /** Child elements and texts; a text is never markup. */
  readonly children: readonly (SceneNode | string)[];
}

const NONE: SceneNode["children"] = [];

/**
 * Makes a node.
 *
 * @param name - element name
 * @param attributes - attributes in writing order
 * @param children - elements and texts; `undefined` and `false` are left out, adjacent texts are joined
 */
export function node(
  name: string,
  attributes: Attributes = {},
  children: readonly (SceneNode | string | undefined | false)[] = NONE,
): SceneNode {
  if (children.length === 0) return { name, attributes, children: NONE };
  const kept: (SceneNode | string)[] = [];
  for (const child of children) {
    if (child === undefined || child === false || child === "") continue;
    const last = kept.length - 1;
    if (typeof child === "string" && typeof kept[last] === "string") kept[last] += child;
    else kept.push(child);
  }
  return { name, attributes, children: kept };
}

/** Two decimals are finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
