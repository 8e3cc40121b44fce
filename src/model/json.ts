import type { Key } from "./path.ts";
import { commentEnd, isQuote, scanText, spaceEnd } from "./token.ts";

/** The ways in which a text is not JSON. All are mended; `lossy` ones at the price of a part of the text. */
export type SyntaxCode =
  | "missing-comma"
  | "trailing-comma"
  | "extra-comma"
  | "missing-colon"
  | "missing-value"
  | "missing-bracket"
  | "stray-bracket"
  | "unquoted-text"
  | "wrong-quotes"
  | "unclosed-text"
  | "bad-escape"
  | "control-character"
  | "duplicate-key"
  | "joined-lists"
  | "too-deep"
  | "comment"
  | "several-values"
  | "unexpected-text"
  | "more-faults";

/** One fault in a JSON text. */
export interface SyntaxFault {
  readonly code: SyntaxCode;
  /** Where, in UTF-16 units from the start of the text. */
  readonly offset: number;
  /** The steps to the innermost value that holds it. */
  readonly keys: readonly Key[];
  /** What stands there. */
  readonly found: string;
}

/** Where the parts of each list (their offsets) and object (the offsets of its keys) stand. */
type Places = Map<object, number[] | Map<string, number>>;

/** A JSON text as values, with the way back to the text. */
export interface ParsedJSON {
  readonly value: unknown;
  readonly faults: readonly SyntaxFault[];
  /** The offset of a value or of its key; `undefined` where there is none such. */
  readonly offset: (keys: readonly Key[], part: "key" | "value") => number | undefined;
}

/** Deeper values are left out: nothing in the format is deeper than 8, and what is handed on must be safe to walk. */
const deepest = 64;

/** More faults are counted, not listed. */
const mostFaults = 200;

/** A list or object that is being read. */
interface Frame {
  readonly value: unknown[] | Record<string, unknown>;
  readonly places: number[] | Map<string, number>;
  readonly offset: number;
  expects: "value" | "comma" | "key" | "colon";
  /** Of an object: the key whose value comes. */
  key: string;
  keyOffset: number;
  /** Whether a comma is the last thing that stood in it. */
  comma: boolean;
}

interface Scan {
  readonly text: string;
  at: number;
  /** Where the last token ended: a missing comma belongs there. */
  end: number;
  readonly stack: Frame[];
  /** How many lists and objects are open. */
  lists: number;
  objects: number;
  readonly places: Places;
  readonly faults: SyntaxFault[];
  faultCount: number;
  deep: boolean;
}

/**
 * Reads a JSON text (RFC 8259) and goes on after a fault: a missing comma, bracket or quote costs at most the value
 * in which it stands. Linear in the text, without recursion. Where there is no fault the value is that of `JSON.parse`.
 *
 * @param text - without byte order mark
 */
export function parseJSON(text: string): ParsedJSON {
  const root = frame([], 0);
  const scan: Scan = {
    text,
    at: 0,
    end: 0,
    stack: [root],
    lists: 0,
    objects: 0,
    places: new Map(),
    faults: [],
    faultCount: 0,
    deep: false,
  };
  while (step(scan));
  const roots = root.value as unknown[];
  const single = roots.length <= 1;
  if (scan.faultCount > mostFaults) {
    const found = String(scan.faultCount - mostFaults);
    scan.faults.push({ code: "more-faults", offset: scan.faults.at(-1)?.offset ?? 0, keys: [], found });
  }
  const value = single ? roots[0] : roots;
  const start = (root.places as number[])[0] ?? 0;
  scan.places.set(roots, root.places);
  // Paths of faults lead through the list of roots.
  const faults = single ? scan.faults.map((found) => ({ ...found, keys: found.keys.slice(1) })) : scan.faults;
  return { value, faults, offset: (keys, part) => offsetOf(scan, value, single ? start : 0, keys, part) };
}

function frame(value: Frame["value"], offset: number): Frame {
  const list = Array.isArray(value);
  return {
    value,
    places: list ? [] : new Map(),
    offset,
    expects: list ? "value" : "key",
    key: "",
    keyOffset: 0,
    comma: false,
  };
}

function top(scan: Scan): Frame {
  return scan.stack.at(-1) as Frame;
}

/** Reads one token; false at the end of the text. */
function step(scan: Scan): boolean {
  scan.at = spaceEnd(scan.text, scan.at);
  const comment = commentEnd(scan.text, scan.at);
  if (comment !== undefined) {
    fault(scan, "comment", scan.at, scan.text.slice(scan.at, scan.at + 2));
    scan.at = comment;
    return true;
  }
  const offset = scan.at;
  const char = scan.text[offset];
  if (char === undefined) return finish(scan);
  if (char === "," || char === ":" || char === "}" || char === "]") {
    scan.at++;
    if (char === ",") comma(scan, offset);
    else if (char === ":") colon(scan, offset);
    else closing(scan, char, offset);
  } else if (char === "{" || char === "[") {
    opening(scan, char, offset);
  } else {
    word(scan, char, offset);
  }
  scan.end = scan.at;
  return true;
}

function finish(scan: Scan): false {
  if (scan.stack.length > 1) fault(scan, "missing-bracket", scan.text.length, closerOf(top(scan)));
  while (scan.stack.length > 1) close(scan);
  return false;
}

function fault(scan: Scan, code: SyntaxCode, offset: number, found: string): void {
  if (++scan.faultCount > mostFaults) return;
  const keys: Key[] = [];
  for (const [depth, open] of scan.stack.entries()) {
    const inner = scan.stack[depth + 1];
    const key = Array.isArray(open.value) ? open.value.length - 1 : open.key;
    const names = inner === undefined && (code === "duplicate-key" || code === "joined-lists");
    if (!names && (open.value as Record<Key, unknown>)[key] !== inner?.value) break;
    if (!names && inner === undefined) break;
    keys.push(key);
  }
  scan.faults.push({ code, offset, keys, found });
}

function comma(scan: Scan, offset: number): void {
  const open = top(scan);
  if (scan.stack.length === 1) {
    fault(scan, "unexpected-text", offset, ",");
    return;
  }
  if (open.expects === "value" && !Array.isArray(open.value)) fault(scan, "missing-value", offset, open.key);
  else if (open.expects === "colon") fault(scan, "missing-value", offset, open.key);
  else if (open.expects !== "comma") fault(scan, "extra-comma", offset, ",");
  open.expects = Array.isArray(open.value) ? "value" : "key";
  open.comma = true;
}

function colon(scan: Scan, offset: number): void {
  const open = top(scan);
  const parent = scan.stack.at(-2);
  if (open.expects === "colon") {
    open.expects = "value";
    return;
  }
  const list = open.value;
  const last: unknown = Array.isArray(list) ? list.at(-1) : undefined;
  if (Array.isArray(list) && typeof last === "string" && parent !== undefined && !Array.isArray(parent.value)) {
    // A key in a list: the list before it was never closed.
    const keyOffset = (open.places as number[]).pop() ?? offset;
    list.pop();
    fault(scan, "missing-bracket", keyOffset, "]");
    close(scan);
    takeKey(scan, last, keyOffset);
    top(scan).expects = "value";
    return;
  }
  fault(scan, "unexpected-text", offset, ":");
}

function closerOf(open: Frame): "]" | "}" {
  return Array.isArray(open.value) ? "]" : "}";
}

function closing(scan: Scan, char: "}" | "]", offset: number): void {
  if ((char === "}" ? scan.objects : scan.lists) === 0) {
    fault(scan, "stray-bracket", offset, char);
    return;
  }
  const mistaken = closerOf(top(scan)) !== char && isMistaken(scan, char);
  if (mistaken) fault(scan, "stray-bracket", offset, char);
  while (!mistaken && closerOf(top(scan)) !== char) {
    fault(scan, "missing-bracket", offset, closerOf(top(scan)));
    close(scan);
  }
  const open = top(scan);
  if (open.expects === "colon" || (open.expects === "value" && !Array.isArray(open.value))) {
    fault(scan, "missing-value", offset, open.key);
  } else if (open.comma && open.expects !== "comma") {
    fault(scan, "trailing-comma", offset, ",");
  }
  close(scan);
}

/** Whether a bracket of the wrong kind stands for the right one, by what comes after: `[{"a": 1], {"a": 2}]`. */
function isMistaken(scan: Scan, char: "}" | "]"): boolean {
  const next = char === "]" ? /\s*,?\s*\{/y : /\s*,\s*"[^"\n]*"\s*:/y;
  next.lastIndex = scan.at;
  return next.test(scan.text);
}

function close(scan: Scan): void {
  const open = scan.stack.pop() as Frame;
  if (Array.isArray(open.value)) scan.lists--;
  else scan.objects--;
}

function opening(scan: Scan, char: "{" | "[", offset: number): void {
  const open = top(scan);
  const parent = scan.stack.at(-2);
  const inKey = !Array.isArray(open.value) && (open.expects === "key" || open.expects === "comma");
  if (inKey && char === "{" && parent !== undefined && Array.isArray(parent.value) && scan.stack.length > 2) {
    // An object among the keys of an object: the one before it was never closed.
    fault(scan, "missing-bracket", scan.end, "}");
    const hadComma = open.comma && open.expects === "key";
    close(scan);
    if (hadComma) top(scan).expects = "value";
    opening(scan, char, offset);
    return;
  }
  scan.at++;
  const kept = inKey ? undefined : (open.value as Record<string, unknown>)[open.key];
  const joined = open.expects === "value" && char === "[" && Array.isArray(kept) && !Array.isArray(open.value);
  const value = char === "{" ? {} : joined ? (kept as unknown[]) : [];
  const next = frame(value, offset);
  if (inKey) fault(scan, "unexpected-text", offset, char);
  else add(scan, value, offset);
  if (char === "[") scan.lists++;
  else scan.objects++;
  const places = joined ? (scan.places.get(value) ?? next.places) : next.places;
  if (scan.stack.length <= deepest) scan.places.set(value, places);
  scan.stack.push({ ...next, places });
}

/** Puts a value where one is expected; a second value at the top makes a list of values. */
function add(scan: Scan, value: unknown, offset: number): void {
  const open = top(scan);
  if (scan.stack.length > deepest) {
    if (!scan.deep && typeof value === "object") {
      scan.deep = true;
      fault(scan, "too-deep", offset, "");
    }
  } else if (Array.isArray(open.value)) {
    if (open.expects === "comma" && scan.stack.length === 1) {
      if (open.value.length === 1) fault(scan, "several-values", offset, "");
    } else if (open.expects === "comma") {
      fault(scan, "missing-comma", scan.end, ",");
    }
    open.value.push(value);
    (open.places as number[]).push(offset);
  } else {
    if (open.expects === "colon") fault(scan, "missing-colon", scan.end, ":");
    put(scan, open, value);
  }
  open.expects = "comma";
  open.comma = false;
}

function put(scan: Scan, open: Frame, value: unknown): void {
  const object = open.value as Record<string, unknown>;
  const places = open.places as Map<string, number>;
  if (places.has(open.key)) {
    fault(scan, object[open.key] === value ? "joined-lists" : "duplicate-key", open.keyOffset, open.key);
  }
  // The plain assignment would set the prototype.
  if (open.key === "__proto__") {
    Object.defineProperty(object, open.key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[open.key] = value;
  }
  places.set(open.key, open.keyOffset);
}

function takeKey(scan: Scan, key: string, offset: number): void {
  const open = top(scan);
  if (open.expects === "comma") fault(scan, "missing-comma", scan.end, ",");
  open.key = key;
  open.keyOffset = offset;
  open.expects = "colon";
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

/** Reads what begins with neither a bracket nor a comma nor a colon: a text, a number, a literal, or anything else. */
function word(scan: Scan, char: string, offset: number): void {
  const open = top(scan);
  const inKey = !Array.isArray(open.value) && (open.expects === "key" || open.expects === "comma");
  if (isQuote(char)) {
    const token = scanText(scan.text, offset);
    scan.at = token.end;
    for (const found of token.faults) fault(scan, found.code, found.offset, found.found);
    if (inKey) takeKey(scan, token.value, offset);
    else value(scan, token.value, offset);
    return;
  }
  const found = bare(scan.text, offset, inKey);
  scan.at = offset + found.length;
  if (/^[\s\u200B\uFEFF]/.test(found)) fault(scan, "control-character", offset, found);
  else if (!inKey) bareValue(scan, found, offset);
  else if (scan.text[spaceEnd(scan.text, scan.at)] !== ":") fault(scan, "unexpected-text", offset, found);
  else {
    fault(scan, "unquoted-text", offset, found);
    takeKey(scan, found, offset);
  }
}

/** The characters that belong to a word without quotes. */
function bare(text: string, offset: number, inKey: boolean): string {
  const space = /[\s\u200B\uFEFF]+/y;
  const key = /[^\s,:{}[\]"]+/y;
  const literal = /(?:-?\d[\d.eE+-]*|[A-Za-z]+)(?=[\s,:{}[\]"]|$)/y;
  const rest = /[^\n\r,{}[\]"]+/y;
  for (const pattern of inKey ? [space, key] : [space, literal, rest]) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text)?.[0].trimEnd();
    if (match !== undefined && match !== "" && (pattern !== literal || literalOf(match) !== undefined)) return match;
  }
  return text.charAt(offset);
}

function bareValue(scan: Scan, found: string, offset: number): void {
  const literal = literalOf(found);
  if (!literal?.strict) fault(scan, "unquoted-text", offset, found);
  value(scan, literal === undefined ? found : literal.value, offset);
}

/** What a word without quotes stands for; `strict` if it is JSON. */
function literalOf(word: string): { readonly value: unknown; readonly strict: boolean } | undefined {
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)) return { value: Number(word), strict: true };
  if (!literals.has(word)) return undefined;
  return { value: literals.get(word), strict: word === "true" || word === "false" || word === "null" };
}

/** Takes a value that is neither list nor object. After the first value at the top such a one is no event. */
function value(scan: Scan, found: unknown, offset: number): void {
  const open = top(scan);
  if (scan.stack.length === 1 && open.expects === "comma") fault(scan, "unexpected-text", offset, String(found));
  else add(scan, found, offset);
}

function offsetOf(
  scan: Scan,
  root: unknown,
  start: number,
  keys: readonly Key[],
  part: "key" | "value",
): number | undefined {
  let container = root;
  let offset: number | undefined = start;
  let isKey = false;
  for (const key of keys) {
    const places = scan.places.get(container as object);
    offset = Array.isArray(places) ? places[key as number] : places?.get(key as string);
    isKey = typeof key === "string";
    if (offset === undefined) return undefined;
    container = (container as Record<Key, unknown>)[key];
  }
  if (!isKey || part === "key") return offset;
  const colonAt = spaceEnd(scan.text, keyEnd(scan.text, offset));
  return scan.text[colonAt] === ":" ? spaceEnd(scan.text, colonAt + 1) : colonAt;
}

function keyEnd(text: string, offset: number): number {
  return isQuote(text.charAt(offset)) ? scanText(text, offset).end : offset + bare(text, offset, true).length;
}
