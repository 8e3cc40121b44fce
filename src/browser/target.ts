/**
 * The element that a program names.
 *
 * @throws TypeError where it names none, and where there is no page
 */
export function elementOf(target: Element | string): Element {
  if (globalThis.document === undefined)
    throw new TypeError("mount needs a page, and there is no document here: use renderHTML");
  if (typeof target !== "string") {
    if (typeof target === "object" && target !== null && isElement(target)) return showing(target);
    throw new TypeError(`mount expects an element or a CSS selector of one, not ${describe(target)}`);
  }
  const found = query(target);
  if (found !== null) return showing(found);
  throw new TypeError(`mount expects an element: nothing on the page matches ${JSON.stringify(target)}`);
}

const HTML = "http://www.w3.org/1999/xhtml";

/** Elements of HTML of which nothing that stands in them is shown as it is. */
const CLOSED =
  "area,audio,base,br,canvas,col,datalist,embed,head,hr,iframe,img,input,link,meta,meter,noscript,object,optgroup,option,param,progress,script,select,source,style,template,textarea,title,track,video,wbr";

/** @throws TypeError for an element in which no figure would be seen: one of those, or one of SVG or MathML */
function showing(element: Element): Element {
  const isForeign = Reflect.get(Element.prototype, "namespaceURI", element) !== HTML;
  if (!Element.prototype.matches.call(element, isForeign ? ":not(foreignObject)" : CLOSED)) return element;
  const name = Reflect.get(Element.prototype, "localName", element);
  throw new TypeError(`mount expects an element that shows what stands in it, not <${name}>`);
}

/** Asks the getter of all nodes, of whichever window: the fields of a form stand before its own properties. */
function isElement(target: object): boolean {
  try {
    return Reflect.get(Node.prototype, "nodeType", target) === 1;
  } catch {
    return false;
  }
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
  if (Element.prototype.matches.call(element, "figure.attested-figure")) return element;
  const figures = [...Element.prototype.querySelectorAll.call(element, "figure.attested-figure")];
  return figures.find((figure) => figure.id === id) ?? figures[0] ?? null;
}

/** The id that a figure hands on, if ids can begin with it as those of `renderHTML` do. */
export function prefixOf(figure: Element | null): string | undefined {
  return figure !== null && /^[A-Za-z][\w-]*$/.test(figure.id) ? figure.id : undefined;
}

/** Puts a new figure at the end of an element. */
export function addTo(element: Element, make: (page: Document) => Element): Element {
  return Node.prototype.appendChild.call(element, make(pageOf(element))) as Element;
}

function pageOf(element: Element): Document {
  return Reflect.get(Node.prototype, "ownerDocument", element) as Document;
}

/** The document or shadow root that an element stands in. */
export function rootOf(element: Element): Document | ShadowRoot {
  const root = Node.prototype.getRootNode.call(element);
  return "host" in root ? (root as ShadowRoot) : pageOf(element);
}
