/** An element as it stands in markup. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Char of XML 1.0, section 2.2, with the controls that XML discourages left out as well. */
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  (code >= 32 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff);

/**
 * Reads markup as a strict XML processor does, and more strictly: what this program has no reason to write (comments,
 * CDATA, processing instructions, doctypes, prefixes, entities beyond the five, carriage returns) is an error too.
 *
 * @throws SyntaxError that says where the markup is not well-formed
 */
export function parse(markup: string): Element {
  let at = 0;
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} at ${at}: ${JSON.stringify(markup.slice(Math.max(0, at - 40), at + 40))}`);
  };
  const take = (pattern: RegExp, what: string): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(markup)?.[0] ?? fail(`expected ${what}`);
    at += found.length;
    return found;
  };
  const plain = (text: string): string => {
    for (const character of text)
      if (!isCharacter(character.codePointAt(0) ?? 0)) fail(`character ${JSON.stringify(character)}`);
    if (text.includes("]]>")) fail("]]>");
    return text.replace(/&(?:#(\d+)|(\w+))?;?/g, (whole, number: string | undefined, name: string | undefined) => {
      if (!whole.endsWith(";")) fail("a bare &");
      const code = Number(number);
      if (number !== undefined) return isCharacter(code) ? String.fromCodePoint(code) : fail(`reference ${whole}`);
      return entities[name ?? ""] ?? fail(`entity ${whole}`);
    });
  };
  const name = /[A-Za-z][A-Za-z0-9-]*/y;
  const element = (): Element => {
    take(/</y, "<");
    const tag = take(name, "the name of an element");
    const attributes = new Map<string, string>();
    while (/\s/.test(markup[at] ?? "")) {
      take(/ /y, "one space");
      const key = take(name, "the name of an attribute");
      if (attributes.has(key)) fail(`attribute ${key} twice`);
      take(/="/y, '="');
      const value = take(/[^<"]*/y, "a value");
      if (/[\t\n]/.test(value)) fail("white space that XML makes a blank");
      attributes.set(key, plain(value));
      take(/"/y, '"');
    }
    take(/>/y, ">");
    const children: (Element | string)[] = [];
    while (!markup.startsWith("</", at)) {
      if (at >= markup.length) fail(`${tag} is not closed`);
      children.push(markup[at] === "<" ? element() : plain(take(/[^<]+/y, "text")));
    }
    take(/<\//y, "</");
    if (take(name, "a name") !== tag) fail(`expected the end of ${tag}`);
    take(/>/y, ">");
    return { name: tag, attributes, children };
  };
  const root = element();
  return at === markup.length ? root : fail("more than one root");
}

/** An element and all below it, in the order of the document. */
export function all(root: Element): readonly Element[] {
  return [root, ...root.children.flatMap((child) => (typeof child === "string" ? [] : all(child)))];
}

/** The elements of a class (`.attested-mark`) or of a name (`path`). */
export function find(root: Element, wanted: string): readonly Element[] {
  return all(root).filter(({ name, attributes }) =>
    wanted.startsWith(".") ? (attributes.get("class") ?? "").split(" ").includes(wanted.slice(1)) : name === wanted,
  );
}

/** All text below an element. */
export function textOf(root: Element): string {
  return root.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

const numeric = new Set(
  "x y x1 x2 y1 y2 cx cy r rx width height font-size font-weight textLength stroke-width fill-opacity stroke-opacity data-count".split(
    " ",
  ),
);
const number = String.raw`-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?`;
const forms: Readonly<Record<string, RegExp>> = {
  d: new RegExp(String.raw`^(?:[MLHVCQAZmlhvcqaz](?:[\s,]*${number})*)+$`),
  transform: new RegExp(`^translate\\(${number},${number}\\)$`),
  viewBox: new RegExp(`^0 0 ${number} ${number}$`),
  "stroke-dasharray": new RegExp(`^${number} ${number}$`),
  fill: /^(?:none|#[0-9a-f]{3}|#[0-9a-f]{6})$/i,
  stroke: /^(?:none|#[0-9a-f]{3}|#[0-9a-f]{6})$/i,
};

/**
 * What is wrong with a document whatever its texts say: values that are no numbers where numbers belong, ids that stand
 * twice or lack the prefix, links that lead nowhere or to a scheme that may run, elements within others that browsers
 * would tear apart.
 *
 * @returns one sentence for each fault; empty where all is well
 */
export function faults(root: Element, prefix: string): string[] {
  const found: string[] = [];
  const elements = all(root);
  const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
  const known = new Set(ids);
  if (known.size < ids.length) found.push(`ids stand twice: ${ids.filter((id, i) => ids.indexOf(id) < i).join(" ")}`);
  for (const id of ids) if (id !== prefix && !id.startsWith(`${prefix}-`)) found.push(`id ${id} lacks the prefix`);
  for (const { name, attributes } of elements)
    for (const [key, value] of attributes) {
      const here = `${name} ${key}="${value}"`;
      const form = forms[key] ?? (numeric.has(key) ? new RegExp(`^${number}%?$`) : undefined);
      if (form !== undefined && !form.test(value)) found.push(here);
      if (/^on|^style$|:/.test(key)) found.push(here);
      if (key === "aria-labelledby" && !known.has(value)) found.push(`${here} names nothing`);
      if (key === "href" && value.startsWith("#") && !known.has(value.slice(1))) found.push(`${here} leads nowhere`);
      // what a browser ignores in an address must not hide its scheme
      if (key === "href" && !/^(?:#|https?:\/\/[^/\s]|mailto:[^\s])/i.test(value)) found.push(here);
    }
  found.push(...nested(root, []));
  return found;
}

/** Elements that end an open paragraph, HTML 13.2.6.4.7. */
const blocks = new Set("details div dl figure h1 h2 h3 h4 h5 h6 li ol p section summary ul".split(" "));

function nested({ name, children }: Element, around: readonly string[]): string[] {
  const inside = [...around, name];
  const parent = around.at(-1);
  const found: string[] = [];
  if (name === "a" && around.includes("a")) found.push("a link within a link");
  if (blocks.has(name) && around.includes("p")) found.push(`${name} within p`);
  if (name === "li" && parent !== "ol" && parent !== "ul") found.push(`li within ${parent}`);
  if (["script", "iframe", "object", "embed", "image", "img", "foreignObject", "use", "link"].includes(name))
    found.push(`a ${name}`);
  return found.concat(children.flatMap((child) => (typeof child === "string" ? [] : nested(child, inside))));
}

/**
 * The names of elements and attributes, a line an element, without any text or value: what the structure alone decides.
 * Whether a width is enforced (`textLength`) depends on what stands beside a text, and is left out.
 */
export function skeleton({ name, attributes, children }: Element): string {
  const within = children.map((child) => (typeof child === "string" ? "" : skeleton(child))).join("");
  const names = [...attributes.keys()].filter((key) => key !== "textLength" && key !== "lengthAdjust");
  return `<${[name, ...names].join(" ")}>${within}</>\n`;
}
