/** The name of the element. */
export const NAME = "attested-timeline";

/** Its attribute that says with what its ids begin. */
const ID_PREFIX = "id-prefix";

/** What elements begin their ids with, before they have drawn any. */
const reserved = new WeakMap<Element, string>();

/** Keeps a prefix for an element. */
export function reserve(element: Element, prefix: string): void {
  reserved.set(element, prefix);
}

/**
 * The first of `attested`, `attested-2` … with which no ids of a page begin.
 *
 * @param own - an element whose own prefix is not in its way
 */
export function freePrefix(root: Document | ShadowRoot, own?: Element): string {
  const others = [...root.querySelectorAll(NAME)].filter((other) => other !== own);
  const taken = new Set(others.flatMap((other) => [other.getAttribute(ID_PREFIX), reserved.get(other)]));
  const isFree = (prefix: string): boolean => !taken.has(prefix) && root.getElementById(prefix) === null;
  let [prefix, number] = ["attested", 1];
  while (!isFree(prefix)) prefix = `attested-${++number}`;
  return prefix;
}
