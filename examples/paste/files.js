import { size } from "./element.js";

/** What a text field can still hold with ease, in bytes. */
const MOST = 20e6;

/**
 * How the files begin that are often dropped by mistake, and what to do instead.
 *
 * @type {[start: number[], remark: string][]}
 */
const others = [
  [
    [0x50, 0x4b, 3, 4],
    "is a workbook or another packed file. Open it, select the cells, copy them and paste them here; or save it as CSV.",
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "is an old Office file. Open it, select the cells, copy them and paste them here; or save it as CSV.",
  ],
  [[0x25, 0x50, 0x44, 0x46], "is a PDF. Copy its table into a spreadsheet, and from there to here."],
  [[0x89, 0x50, 0x4e, 0x47], "is a picture."],
  [[0xff, 0xd8, 0xff], "is a picture."],
  [[0x47, 0x49, 0x46, 0x38], "is a picture."],
  [[0x1f, 0x8b], "is compressed. Unpack it first."],
];

/**
 * Reads files as text.
 *
 * @returns the inputs, and a sentence on each file that could not be read or not for certain
 */
export async function readFiles(files) {
  const inputs = [];
  const remarks = [];
  for (const file of files) {
    const { text, remark } = await readFile(file);
    if (text !== undefined) inputs.push({ name: file.name, text });
    if (remark !== undefined) remarks.push(`${file.name} ${remark}`);
  }
  return { inputs, remarks };
}

async function readFile(file) {
  if (file.size > MOST)
    return { remark: `has ${size(file.size)}, more than this page shows. The command line reads it: attested check.` };
  try {
    return decoded(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { remark: "could not be read. Is it a folder?" };
  }
}

/** The text of bytes: UTF-8, UTF-16 with its mark, else Windows-1252, which spreadsheets of Western Europe still write. */
function decoded(bytes) {
  if (bytes.length === 0) return { remark: "is empty." };
  const known = others.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return { remark: known[1] };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes) };
  if (isBinary(bytes)) return { remark: "is no text: it holds bytes that no CSV or JSON has." };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder("windows-1252").decode(bytes),
      remark: "is not UTF-8. It was read as Windows-1252: look at letters with accents.",
    };
  }
}

/** Bytes below a blank, other than those of lines and tabs, stand in no text. */
function isBinary(bytes) {
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b)) return true;
  return false;
}
