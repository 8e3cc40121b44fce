import { issues as words } from "../words/en/issues.ts";
import { isSealed } from "./seal.ts";
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

function kindOfForeign(value: unknown): Exclude<keyof typeof words.foreign, "file"> | undefined {
  const tag = tagOf(value);
  if (/^(?:\w+Array|(?:Shared)?ArrayBuffer|DataView)$/.test(tag)) return "bytes";
  if (/^(?:Response|Request|Blob|File)$/.test(tag)) return "body";
  if (/^(?:Map|Set|Generator|.* Iterator)$/.test(tag)) return "list";
  if (tag === "URL") return "address";
  if (tag === "Promise" || typeof fieldOf(value, "then") === "function") return "promise";
  return isSealed(fieldOf(value, "timeline")) ? "result" : undefined;
}

/** The value of a field, wherever it comes from; `undefined` where asking for it throws. */
function fieldOf(value: unknown, name: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  } catch {
    return undefined;
  }
}
