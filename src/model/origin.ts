import { issues as words } from "../words/en/issues.ts";
import { parseJSON } from "./json.ts";
import type { SyntaxFault } from "./scan.ts";
import type { Suggest } from "./nearest.ts";
import { writePath } from "./path.ts";
import { type Fault, lineAndColumn, lineStarts, type Origin } from "./report.ts";
import { openTable } from "./sheet.ts";

/** Opens an input: objects as they are, JSON (what begins with a bracket) and tables by their text. */
export function open(input: unknown, suggest: Suggest): Origin {
  if (typeof input !== "string")
    return { value: input, locate: (keys) => ({ path: writePath(keys) }), faults: [], table: false };
  const text = input.replace(/^\uFEFF/, "");
  const opened = /^\s*(?:[[{]|\/[/*])/.test(text) ? openJSON(text) : openTable(text, suggest);
  const bad = text.indexOf("\uFFFD");
  if (bad < 0) return opened;
  const place = { path: "", ...lineAndColumn(lineStarts(text), bad) };
  const fault: Fault = {
    severity: "warning",
    code: "bad-encoding",
    path: undefined,
    value: text.slice(Math.max(0, bad - 10), bad + 10),
    message: words.badEncoding(),
    place,
  };
  return { ...opened, faults: [...opened.faults, fault] };
}

/** Faults that are mended without loss, and those that JSON allows or that only other programs mind. */
const mended: ReadonlySet<SyntaxFault["code"]> = new Set([
  "missing-comma",
  "trailing-comma",
  "extra-comma",
  "missing-colon",
  "unquoted-text",
  "wrong-quotes",
  "bad-escape",
  "control-character",
  "joined-lists",
  "comment-in-json",
  "several-values",
] as const);

function openJSON(text: string): Origin {
  const { value, joined, faults, offset } = parseJSON(text);
  let starts: readonly number[] | undefined;
  const position = (at: number): { readonly line: number; readonly column: number } => {
    starts ??= lineStarts(text);
    return lineAndColumn(starts, at);
  };
  return {
    value,
    joined,
    table: false,
    faults: faults.map((fault) => ({
      severity: mended.has(fault.code) ? "warning" : "error",
      code: fault.code,
      path: undefined,
      value: fault.found,
      message: words.syntax[fault.code](fault.found),
      place: { path: writePath(fault.keys), ...position(fault.offset) },
    })),
    locate(keys, part, within) {
      const at = offset(keys, part);
      const quote = at !== undefined && within > 0 ? 1 + within : 0;
      return { path: writePath(keys), ...(at !== undefined && position(at + quote)) };
    },
  };
}
