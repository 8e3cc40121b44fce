/** A fault within one text of a JSON document. */
interface TextFault {
  readonly code: "wrong-quotes" | "unclosed-text" | "bad-escape" | "control-character";
  readonly offset: number;
  readonly found: string;
}

/** One text (a JSON string) as read. */
interface TextToken {
  readonly value: string;
  /** The offset after its closing quote. */
  readonly end: number;
  readonly faults: readonly TextFault[];
}

/** The offset of the first character from `at` on that is not JSON's white space. */
export function spaceEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return end;
    end++;
  }
}

/** The offset after the comment that begins at `at`; `undefined` where none begins. */
export function commentEnd(text: string, at: number): number | undefined {
  if (text[at] !== "/") return undefined;
  const next = text[at + 1];
  if (next !== "/" && next !== "*") return undefined;
  const end = next === "/" ? text.indexOf("\n", at) : text.indexOf("*/", at + 2);
  if (end < 0) return text.length;
  return next === "/" ? end : end + 2;
}

/** The quotes that may close a text, by the one that opens it; only `"` is JSON. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "“": '”“"',
  "”": "”",
  "„": '“”"',
  "‘": "’",
};

/** Whether a text begins with this character. */
export function isQuote(char: string): boolean {
  return Object.hasOwn(closers, char);
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** What a line looks like on which a text cannot go on: a key, or a bracket. */
const structure = /[ \t]*(?:["'“][^"'“”\n]*["'”][ \t]*:|[}\]{[])/y;

/**
 * Reads the text that begins at `at` with its opening quote. Where a line ends within it, it is closed there if the
 * next line is one of JSON's structure; else it goes on, line break and all.
 */
export function scanText(text: string, at: number): TextToken {
  const open = text[at] ?? '"';
  const plain = open === '"' ? plainText(text, at) : undefined;
  if (plain !== undefined) return { value: plain, end: at + plain.length + 2, faults: none };
  const close = closers[open] ?? '"';
  const faults: TextFault[] = [];
  if (open !== '"') faults.push({ code: "wrong-quotes", offset: at, found: open });
  let value = "";
  let from = at + 1;
  let end = from;
  for (; end < text.length; end++) {
    const char = text.charAt(end);
    if (close.includes(char)) return { value: value + text.slice(from, end), end: end + 1, faults };
    if (char === "\\") {
      const escape = readEscape(text, end);
      if (escape.bad) faults.push({ code: "bad-escape", offset: end, found: text.slice(end, end + 2) });
      value += text.slice(from, end) + escape.value;
      end += escape.length - 1;
      from = end + 1;
    } else if (char < " ") {
      const breaks = char === "\n" || char === "\r";
      if (breaks && closesAt(text, end)) break;
      const again = faults.at(-1)?.code === "control-character";
      if (!again) faults.push({ code: "control-character", offset: end, found: char });
    }
  }
  faults.push({ code: "unclosed-text", offset: at, found: open });
  const lineEnd = Math.min(end, text.length);
  const raw = text.slice(from, lineEnd);
  // A comma at the end of the line belongs to the list, not to the text.
  const kept = raw.replace(/[ \t]{0,20}(?:,|[}\]][ \t]{0,20},?)[ \t]{0,20}$/, "");
  return { value: value + kept, end: lineEnd - raw.length + kept.length, faults };
}

const none: readonly TextFault[] = [];

/** The common text, without escapes and faults; `undefined` if it has any. */
function plainText(text: string, at: number): string | undefined {
  const end = text.indexOf('"', at + 1);
  if (end < 0) return undefined;
  const found = text.slice(at + 1, end);
  // oxlint-disable-next-line no-control-regex
  return /[\\\0-\x1F]/.test(found) ? undefined : found;
}

/** Whether the text should end with this line; also at the end of the last line. */
function closesAt(text: string, lineEnd: number): boolean {
  const next = text[lineEnd] === "\r" && text[lineEnd + 1] === "\n" ? lineEnd + 2 : lineEnd + 1;
  structure.lastIndex = next;
  return next >= text.length || structure.test(text);
}

function readEscape(text: string, at: number): { value: string; length: number; bad: boolean } {
  const char = text.charAt(at + 1);
  const hex = char === "u" ? text.slice(at + 2, at + 6) : "";
  if (/^[0-9a-fA-F]{4}$/.test(hex)) return { value: String.fromCharCode(parseInt(hex, 16)), length: 6, bad: false };
  const value = escapes[char];
  if (value !== undefined) return { value, length: 2, bad: false };
  // The backslash stands for itself: `C:\data`. A line break or quote after it is read as what it is.
  return { value: "\\", length: 1, bad: true };
}

/** The characters that belong to a word without quotes. */
export function bare(text: string, offset: number, inKey: boolean): string {
  const space = /[\s\u200B\uFEFF]+/y;
  const key = /[^\s,:{}[\]"]+/y;
  const literal = /(?:-?\d[\d.eE+-]*|[A-Za-z]+)(?=[\s,:{}[\]"]|$)/y;
  const rest = /[^\n\r,{}[\]"]+/y;
  for (const pattern of inKey ? [space, key] : [space, literal, rest]) {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    const match = pattern === space ? found : found?.trimEnd();
    if (match !== undefined && match !== "" && (pattern !== literal || literalOf(match) !== undefined)) return match;
  }
  return text.charAt(offset);
}

const literals: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["True", true],
  ["False", false],
  ["None", undefined],
  ["nil", undefined],
  ["undefined", undefined],
  ["NaN", undefined],
]);

/** What a word without quotes stands for; `strict` if it is JSON. */
export function literalOf(text: string): { readonly value: unknown; readonly strict: boolean } | undefined {
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return { value: Number(text), strict: true };
  if (!literals.has(text)) return undefined;
  return { value: literals.get(text), strict: text === "true" || text === "false" || text === "null" };
}
