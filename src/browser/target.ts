/**
 * The element that a program names.
 *
 * @throws TypeError where it names none
 */
export function elementOf(target: Element | string): Element {
  if (typeof target !== "string") {
    if (typeof target === "object" && target !== null && target.nodeType === 1) return target;
    throw new TypeError(`mount expects an element or a CSS selector of one, not ${describe(target)}`);
  }
  const found = query(target);
  if (found !== null) return found;
  throw new TypeError(`mount expects an element: nothing on the page matches ${JSON.stringify(target)}`);
}

function query(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    throw new TypeError(`mount expects a CSS selector, not ${JSON.stringify(selector)}`);
  }
}

function describe(value: unknown): string {
  return value === null || typeof value !== "object" ? String(value) : "an object that is no element";
}

/** The figure that stands in an element or is it: the one with the id, else the first. */
export function figureIn(element: Element, id: string | undefined): Element | null {
  if (element.matches("figure.attested-figure")) return element;
  const figures = [...element.querySelectorAll("figure.attested-figure")];
  return figures.find((figure) => figure.id === id) ?? figures[0] ?? null;
}

/** The document or shadow root that an element stands in. */
export function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}
