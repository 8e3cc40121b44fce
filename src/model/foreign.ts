import { issues as words } from "../words/en/issues.ts";
import { show, tagOf } from "./value.ts";

/** What an input would have to be got from, and how. */
interface Foreign {
  readonly found: string;
  readonly hint: string;
}

/** Texts that are longer name neither a file nor an address. */
const LONGEST_NAME = 2000;

/** What was given in the place of an input: where it is to be found, or a form that it has to be brought out of. */
export function foreignIn(value: unknown): Foreign | undefined {
  if (typeof value !== "string") {
    const kind = kindOfForeign(value);
    return kind && words.foreign[kind];
  }
  const text = value.trim();
  const kind = text.length > LONGEST_NAME ? undefined : nameIn(text);
  if (kind === undefined) return undefined;
  const { found, hint } = words.foreign[kind];
  return { found: `${found}, ${show(text)}`, hint };
}

function nameIn(text: string): "address" | "file" | undefined {
  if (/^(?:https?|file|blob):\S+$/i.test(text)) return "address";
  return /^[^\r\n\t,;|{}[\]]+\.(?:json[lc5]?|csv|tsv|txt|ya?ml|xlsx?|ods)$/i.test(text) ? "file" : undefined;
}

function kindOfForeign(value: unknown): "bytes" | "promise" | "body" | "address" | undefined {
  const tag = tagOf(value);
  if (/^(?:\w+Array|(?:Shared)?ArrayBuffer|DataView)$/.test(tag)) return "bytes";
  if (/^(?:Response|Request|Blob|File)$/.test(tag)) return "body";
  if (tag === "URL") return "address";
  return tag === "Promise" || isThenable(value) ? "promise" : undefined;
}

function isThenable(value: unknown): boolean {
  try {
    return typeof (value as { readonly then?: unknown } | undefined)?.then === "function";
  } catch {
    return false;
  }
}
