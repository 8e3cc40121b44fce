import type { Key } from "./path.ts";
import {
  add,
  close,
  closerOf,
  fault,
  frame,
  mostFaults,
  type Scan,
  type SyntaxFault,
  takeKey,
  top,
  deepest,
} from "./scan.ts";
import { bare, commentEnd, isQuote, literalOf, scanText, spaceEnd } from "./token.ts";

/** A JSON text as values, with the way back to the text. */
interface ParsedJSON {
  readonly value: unknown;
  /** Whether the text has several values, of which `value` is the list. */
  readonly joined: boolean;
  readonly faults: readonly SyntaxFault[];
  /** The offset of a value or of its key; `undefined` where there is none such. */
  readonly offset: (keys: readonly Key[], part: "key" | "value") => number | undefined;
}

/**
 * Reads a JSON text (RFC 8259) and goes on after a fault: a missing comma, bracket or quote costs at most the value
 * in which it stands. Linear in the text, without recursion. Where there is no fault the value is that of `JSON.parse`.
 *
 * @param text - without byte order mark
 */
export function parseJSON(text: string): ParsedJSON {
  const root = frame([]);
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
  const alone = roots.length <= 1;
  if (scan.faultCount > mostFaults) {
    const found = String(scan.faultCount - mostFaults);
    scan.faults.push({ code: "more-faults", offset: scan.faults.at(-1)?.offset ?? 0, keys: [], found });
  }
  const value = alone ? roots[0] : roots;
  const start = (root.places as number[])[0] ?? 0;
  scan.places.set(roots, root.places);
  // Paths of faults lead through the list of roots.
  const faults = alone ? scan.faults.map((found) => ({ ...found, keys: found.keys.slice(1) })) : scan.faults;
  return {
    value,
    joined: !alone,
    faults,
    offset: (keys, part) => offsetOf(scan, value, alone ? start : 0, keys, part),
  };
}

/** Reads one token; false at the end of the text. */
function step(scan: Scan): boolean {
  scan.at = spaceEnd(scan.text, scan.at);
  const comment = commentEnd(scan.text, scan.at);
  if (comment !== undefined) {
    fault(scan, "comment-in-json", scan.at, scan.text.slice(scan.at, scan.at + 2));
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
    top(scan).expects = "key";
    takeKey(scan, last, keyOffset);
    top(scan).expects = "value";
    return;
  }
  fault(scan, "unexpected-text", offset, ":");
}

function closing(scan: Scan, char: "}" | "]", offset: number): void {
  if ((char === "}" ? scan.objects : scan.lists) === 0) {
    fault(scan, "stray-bracket", offset, char);
    return;
  }
  const mistaken = closerOf(top(scan)) !== char && isMistaken(scan, char);
  if (mistaken) fault(scan, "stray-bracket", offset, char);
  else closeUntil(scan, char, offset);
  const open = top(scan);
  if (open.expects === "colon" || (open.expects === "value" && !Array.isArray(open.value))) {
    fault(scan, "missing-value", offset, open.key);
  } else if (open.comma && open.expects !== "comma") {
    fault(scan, "trailing-comma", offset, ",");
  }
  close(scan);
}

/** Closes what was left open within the list or object that a bracket closes. */
function closeUntil(scan: Scan, char: "}" | "]", offset: number): void {
  while (closerOf(top(scan)) !== char) {
    fault(scan, "missing-bracket", offset, closerOf(top(scan)));
    close(scan);
  }
}

/** Whether a bracket of the wrong kind stands for the right one, by what comes after: `[{"a": 1], {"a": 2}]`. */
function isMistaken(scan: Scan, char: "}" | "]"): boolean {
  const next = char === "]" ? /\s*(?:,\s*)?\{/y : /\s*,\s*"[^"\n]*"\s*:/y;
  next.lastIndex = scan.at;
  return next.test(scan.text);
}

function opening(scan: Scan, char: "{" | "[", offset: number): void {
  const open = top(scan);
  const parent = scan.stack.at(-2);
  const inKey = !Array.isArray(open.value) && (open.expects === "key" || open.expects === "comma");
  if (inKey && char === "{" && parent !== undefined && Array.isArray(parent.value) && scan.stack.length > 2) {
    // An object among the keys of an object: the one before it was never closed.
    fault(scan, "missing-bracket", offset, "}");
    const separated = open.comma && open.expects === "key";
    close(scan);
    if (separated) top(scan).expects = "value";
    opening(scan, char, offset);
    return;
  }
  scan.at++;
  if (inKey && /[,:\]}]/.test(scan.text[spaceEnd(scan.text, scan.at)] ?? "")) {
    fault(scan, "stray-bracket", offset, char);
    return;
  }
  const kept = inKey ? undefined : (open.value as Record<string, unknown>)[open.key];
  const joined = open.expects === "value" && char === "[" && Array.isArray(kept) && !Array.isArray(open.value);
  const value = char === "{" ? {} : joined ? (kept as unknown[]) : [];
  if (inKey) fault(scan, "unexpected-text", offset, char);
  else add(scan, value, offset);
  if (char === "[") scan.lists++;
  else scan.objects++;
  const next = frame(value, joined ? scan.places.get(value) : undefined);
  if (scan.stack.length <= deepest) scan.places.set(value, next.places);
  scan.stack.push(next);
}

/** Reads what begins with neither a bracket nor a comma nor a colon: a text, a number, a literal, or anything else. */
function word(scan: Scan, char: string, offset: number): void {
  const open = top(scan);
  const inKey = !Array.isArray(open.value) && (open.expects === "key" || open.expects === "comma");
  if (isQuote(char)) {
    const token = scanText(scan.text, offset);
    scan.at = token.end;
    for (const found of token.faults) fault(scan, found.code, found.offset, found.found);
    if (inKey) takeKey(scan, token.value, offset);
    else single(scan, token.value, offset);
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

function bareValue(scan: Scan, found: string, offset: number): void {
  const literal = literalOf(found);
  if (!literal?.strict && !isAfterEnd(scan)) fault(scan, "unquoted-text", offset, found);
  single(scan, literal === undefined ? found : literal.value, offset);
}

function isAfterEnd(scan: Scan): boolean {
  return scan.stack.length === 1 && top(scan).expects === "comma";
}

/** Takes a value that is neither list nor object. After the first value at the top such a one is no event. */
function single(scan: Scan, found: unknown, offset: number): void {
  if (isAfterEnd(scan)) fault(scan, "unexpected-text", offset, String(found));
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
