import type { issues } from "../words/en/issues.ts";
import type { Key } from "./path.ts";

/** The ways in which a text is not JSON. All are mended; `lossy` ones at the price of a part of the text. */
type SyntaxCode = keyof (typeof issues)["syntax"];

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

/** Deeper values are left out: nothing in the format is deeper than 8, and what is handed on must be safe to walk. */
export const deepest = 64;

/** More faults are counted, not listed. */
export const mostFaults = 200;

/** A list or object that is being read. */
interface Frame {
  readonly value: unknown[] | Record<string, unknown>;
  readonly places: number[] | Map<string, number>;
  expects: "value" | "comma" | "key" | "colon";
  /** Of an object: the key whose value comes. */
  key: string;
  keyOffset: number;
  /** Whether a comma is the last thing that stood in it. */
  comma: boolean;
}

export interface Scan {
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

/** Opens a list or object; `places` if it goes on after it was closed. */
export function frame(value: Frame["value"], places?: Frame["places"]): Frame {
  const list = Array.isArray(value);
  return {
    value,
    places: places ?? (list ? [] : new Map()),
    expects: list ? "value" : "key",
    key: "",
    keyOffset: 0,
    comma: false,
  };
}

export function top(scan: Scan): Frame {
  return scan.stack.at(-1) as Frame;
}

export function fault(scan: Scan, code: SyntaxCode, offset: number, found: string): void {
  if (++scan.faultCount > mostFaults) return;
  const keys: Key[] = [];
  for (const [depth, open] of scan.stack.entries()) {
    const inner = scan.stack[depth + 1];
    const key = Array.isArray(open.value) ? open.value.length - 1 : open.key;
    const names = inner === undefined && (code === "duplicate-key" || code === "joined-lists");
    const leads = inner !== undefined && (open.value as Record<Key, unknown>)[key] === inner.value;
    if (!names && !leads) break;
    keys.push(key);
  }
  scan.faults.push({ code, offset, keys, found });
}

export function closerOf(open: Frame): "]" | "}" {
  return Array.isArray(open.value) ? "]" : "}";
}

export function close(scan: Scan): void {
  const open = scan.stack.pop() as Frame;
  if (Array.isArray(open.value)) scan.lists--;
  else scan.objects--;
}

/** Puts a value where one is expected; a second value at the top makes a list of values. */
export function add(scan: Scan, value: unknown, offset: number): void {
  const open = top(scan);
  if (scan.stack.length > deepest) {
    if (!scan.deep && typeof value === "object") {
      scan.deep = true;
      fault(scan, "too-deep", offset, "");
    }
  } else if (Array.isArray(open.value)) {
    if (open.expects === "comma" && scan.stack.length === 1) {
      if (open.value.length === 1) fault(scan, "several-values", offset, scan.text.charAt(offset));
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
    const joined = Array.isArray(value) && object[open.key] === value;
    fault(scan, joined ? "joined-lists" : "duplicate-key", open.keyOffset, open.key);
  }
  // The plain assignment would set the prototype.
  if (open.key === "__proto__") {
    Object.defineProperty(object, open.key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[open.key] = value;
  }
  places.set(open.key, open.keyOffset);
}

export function takeKey(scan: Scan, key: string, offset: number): void {
  const open = top(scan);
  if (open.expects === "comma") fault(scan, "missing-comma", scan.end, ",");
  open.key = key;
  open.keyOffset = offset;
  open.expects = "colon";
}
