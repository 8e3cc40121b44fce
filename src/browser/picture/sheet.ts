interface Adopted {
  readonly sheet: CSSStyleSheet;
  users: number;
}

/** Which documents and shadow roots hold which sheet of ours, for how many mounts. */
const adopted = new WeakMap<Document | ShadowRoot, Map<string, Adopted>>();

/**
 * Gives a style sheet to a document or shadow root, once however often it is asked for. A constructed sheet is allowed
 * where a content security policy forbids style elements.
 *
 * @returns takes it away again, when the last who asked for it does
 */
export function adopt(root: Document | ShadowRoot, css: string): () => void {
  const sheets = adopted.get(root) ?? new Map<string, Adopted>();
  adopted.set(root, sheets);
  const entry = sheets.get(css) ?? { sheet: sheetIn(root, css), users: 0 };
  sheets.set(css, entry);
  entry.users += 1;
  if (entry.users === 1) root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    entry.users -= 1;
    if (entry.users > 0) return;
    sheets.delete(css);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
  };
}

/** A document takes only sheets of its own window. */
function sheetIn(root: Document | ShadowRoot, css: string): CSSStyleSheet {
  const { defaultView } = root.ownerDocument ?? root;
  const Sheet = defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * Where a content security policy has forbidden the style element of a figure, gives its rules to the page another way.
 *
 * @returns takes them away again
 */
export function allowStyle(figure: Element, root: Document | ShadowRoot): () => void {
  const style = figure.querySelector<HTMLStyleElement>(":scope>style");
  const isForbidden = style !== null && style.isConnected && style.sheet === null;
  return isForbidden ? adopt(root, style.textContent) : () => undefined;
}
