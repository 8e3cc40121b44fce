import { fstatSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Issue, IssueCode } from "../model/issue.ts";
import { suggester } from "../model/nearest.ts";
import { read, type ReadOptions, type ReadResult } from "../model/read.ts";
import { lineAndColumn, lineStarts } from "../model/report.ts";
import { cli as words } from "../words/en/cli.ts";
import type { Arguments } from "./arguments.ts";
import { Failure, systemFailure } from "./failure.ts";
import { messageOf } from "./line.ts";

/** A text that was read, and what it is called in messages. */
export interface Input {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads the inputs in their order; `-` is standard input.
 *
 * @throws Failure for a file that cannot be read or is no text
 */
export async function readInputs(paths: readonly string[]): Promise<readonly Input[]> {
  if (paths.length === 0) throw new Failure(`${words.noInput}. ${words.usage}`);
  if (paths.indexOf("-") !== paths.lastIndexOf("-")) throw new Failure(words.twiceStdin);
  if (paths.includes("")) throw new Failure(words.noName);
  const inputs: Input[] = [];
  for (const path of paths) {
    const name = path === "-" ? words.stdin : path;
    const bytes = path === "-" ? await readStdin() : readFile(path);
    inputs.push({ name, text: decode(bytes, name) });
  }
  return inputs;
}

/**
 * Reads a document of a source as text, in UTF-8 or marked as UTF-16.
 *
 * @throws Failure for one that cannot be read or is no text
 */
export function readDocument(path: string): string {
  return decode(readFile(path), path, words.documents);
}

/** Reads a file as it is. */
export function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const failure = systemFailure(path, error);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw failure;
    throw new Failure(failure.message + suggested(path));
  }
}

/** Names a file of the same folder that may be meant. */
function suggested(path: string): string {
  try {
    const near = suggester()(basename(path), readdirSync(dirname(path)));
    return near === undefined ? "" : words.didYouMean(near);
  } catch {
    return "";
  }
}

async function readStdin(): Promise<Uint8Array> {
  if (fstatSync(0).isDirectory()) throw new Failure(words.folder(words.stdin)); // it would read as empty
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  } catch (error) {
    throw systemFailure(words.stdin, error);
  }
  return Buffer.concat(chunks);
}

/** What files of other kinds begin with. */
const signatures: readonly (readonly [bytes: readonly number[], kind: "archive" | "pdf"])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "archive"],
  [[0xd0, 0xcf, 0x11, 0xe0], "archive"],
  [[0x1f, 0x8b], "archive"],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "pdf"],
];

/** What is said of a file that is no text. */
type Said = Pick<typeof words, "archive" | "pdf" | "notText" | "utf16">;

/** What Excel's “Unicode Text” and PowerShell write: UTF-16 that begins with a mark of its byte order. */
const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** Bytes in which zeros are looked for, to tell texts from other files. */
const looked = 1000;

function decode(bytes: Uint8Array, name: string, said: Said = words): string {
  const begins = ([start]: readonly [bytes: readonly number[], ...rest: unknown[]]): boolean =>
    start.every((byte, index) => bytes[index] === byte);
  const known = signatures.find(begins);
  if (known !== undefined) throw new Failure(said[known[1]](name));
  const marked = marks.find(begins);
  return marked === undefined ? decodeUTF8(bytes, name, said) : decodeAs(marked[1], bytes, name, words.notUTF16);
}

function decodeUTF8(bytes: Uint8Array, name: string, said: Said): string {
  const head = bytes.subarray(0, looked);
  const zeros = [...head.keys()].filter((index) => head[index] === 0);
  if (zeros.length > 0) {
    // ASCII in UTF-16 has a zero in every second byte
    const odd = zeros.filter((index) => index % 2 === 1).length;
    const isUTF16 = zeros.length * 3 > head.length && (odd === 0 || odd === zeros.length);
    throw new Failure(isUTF16 ? said.utf16(name) : said.notText(name));
  }
  return decodeAs("utf-8", bytes, name, words.notUTF8);
}

/** Decodes bytes strictly; what cannot be is told with its line and column. */
function decodeAs(encoding: string, bytes: Uint8Array, name: string, wrong: (place: string) => string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_ENCODING_INVALID_ENCODED_DATA") throw systemFailure(name, error);
    const text = validStart(encoding, bytes);
    const { line, column } = lineAndColumn(lineStarts(text), text.length);
    throw new Failure(wrong(`${name}:${line}:${column}`));
  }
}

/** The longest start of the bytes that is text, found by halving; a character that is cut off at its end is left out. */
function validStart(encoding: string, bytes: Uint8Array): string {
  let text = "";
  let [low, high] = [0, bytes.length + 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    try {
      text = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle;
    }
  }
  return text;
}

/** Issues by which a part of the text is lost; no picture is drawn of the rest. */
const fatal: ReadonlySet<IssueCode> = new Set([
  "empty-input",
  "unreadable-input",
  "missing-value",
  "missing-bracket",
  "stray-bracket",
  "unclosed-text",
  "unexpected-text",
]);

/**
 * How inputs are to be read, by the command line.
 *
 * @throws Failure for what is no order of dates
 */
export function readOptions({ values }: Arguments): ReadOptions {
  const asked = values.get("date-order")?.at(-1);
  if (asked === undefined) return {};
  const dateOrder = (["dmy", "mdy", "ymd"] as const).find((order) => order === asked);
  if (dateOrder === undefined) throw new Failure(words.unknownOrder(asked));
  return { dateOrder };
}

/**
 * Reads the inputs as one timeline.
 *
 * @throws Failure where an input is no JSON and no table, or is cut off
 */
export function readAll(inputs: readonly Input[], options: ReadOptions): ReadResult {
  const [first, ...more] = inputs.map(({ text }) => text);
  const found = read(more.length === 0 ? (first ?? "") : [first ?? "", ...more], options);
  const isFatal = ({ severity, code }: Issue): boolean => severity === "error" && fatal.has(code);
  const worst = found.issues.filter(isFatal);
  const [issue] = worst;
  if (issue === undefined) return found;
  const { input = 0, line = 1, column = 1 } = issue;
  const name = inputs[input]?.name ?? "";
  const rest = worst.length > 1 ? words.and(worst.length - 1, name) : "";
  throw new Failure(`${name}:${line}:${column}: ${messageOf(issue)}${rest}`);
}
