// Writes src/layout/text/metrics.ts: the advance widths of Inter (a dev dependency), which `measureByTable` adds up.
// Run it after an update of the font: node scripts/metrics.js
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Runs of code points that the table holds; accented letters outside them are looked up by their base letter. */
const runs = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0xac], // Latin-1, without the soft hyphen
  [0xae, 0x17f], // Latin-1, Latin Extended-A
  [0x384, 0x3ce], // Greek
  [0x400, 0x45f], // Cyrillic
  [0x490, 0x4f9], // Cyrillic of other languages
  [0x2010, 0x2027], // dashes, quotes, dots
  [0x202f, 0x203a], // narrow space, per mille, primes
  [0x20a0, 0x20bf], // currencies
  [0x2190, 0x2193], // arrows
];

/**
 * Least widths in em, for what dates are made of: Inter alone sets its 1 narrower than its other digits, where Arial,
 * Roboto and most others give all digits one width; its en dash is narrow too.
 */
export const least = { 1: 0.56, "–": 0.56 };

/**
 * Reads the tables of a TrueType font that tell how far each character moves the pen (OpenType 1.9: head, hhea, hmtx,
 * and cmap in formats 4 and 12).
 *
 * @param {string | URL} path
 * @returns {(code: number) => number | undefined} advance of a code point in em
 */
export function readAdvances(path) {
  const font = readFileSync(path);
  const table = {};
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    table[font.toString("latin1", entry, entry + 4)] = font.readUInt32BE(entry + 8);
  }
  const unitsPerEm = font.readUInt16BE(table.head + 18);
  const numberOfHMetrics = font.readUInt16BE(table.hhea + 34);
  const glyphs = readCharacterMap(font, table.cmap);
  return (code) => {
    const glyph = glyphs.get(code);
    if (glyph === undefined) return undefined;
    return font.readUInt16BE(table.hmtx + 4 * Math.min(glyph, numberOfHMetrics - 1)) / unitsPerEm;
  };
}

function readCharacterMap(font, cmap) {
  const glyphs = new Map();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(at);
    const found = format === 12 ? segmentedCoverage(font, at) : format === 4 ? segmentMapping(font, at) : [];
    for (const [code, glyph] of found) if (glyph !== 0) glyphs.set(code, glyph);
  }
  return glyphs;
}

function* segmentedCoverage(font, at) {
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const entry = at + 16 + 12 * group;
    const first = font.readUInt32BE(entry);
    for (let code = first; code <= font.readUInt32BE(entry + 4); code++)
      yield [code, font.readUInt32BE(entry + 8) + code - first];
  }
}

function* segmentMapping(font, at) {
  const bytes = font.readUInt16BE(at + 6); // of each of the parallel arrays: ends, (pad), starts, deltas, offsets
  for (let entry = at + 14; entry < at + 14 + bytes; entry += 2) {
    const last = Math.min(font.readUInt16BE(entry), 0xfffe);
    const first = font.readUInt16BE(entry + bytes + 2);
    const delta = font.readUInt16BE(entry + 2 * bytes + 2);
    const offset = font.readUInt16BE(entry + 3 * bytes + 2);
    for (let code = first; code <= last; code++) {
      const glyph = offset === 0 ? code : font.readUInt16BE(entry + 3 * bytes + 2 + offset + 2 * (code - first));
      yield [code, glyph === 0 ? 0 : (glyph + delta) & 0xffff];
    }
  }
}

/** One printable ASCII character a width: its code less 16 is hundredths of an em, 0.16 to 1.10; 0.6 em where the font has none. */
function encode(advance, [first, last]) {
  let text = "";
  for (let code = first; code <= last; code++) {
    const em = Math.max(advance(code) ?? 0.6, least[String.fromCharCode(code)] ?? 0);
    const hundredths = Math.round(100 * em);
    text += String.fromCharCode(Math.min(126, Math.max(32, hundredths + 16)));
  }
  return text;
}

/** Where a weight of Inter is, such as "400Regular". */
export const interFile = (weight) =>
  new URL(`../node_modules/@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`, import.meta.url);

/** Where the table goes. */
export const tableFile = new URL("../src/layout/text/metrics.ts", import.meta.url);

/** The module that holds the table. */
export function tableModule() {
  const regular = readAdvances(interFile("400Regular"));
  const bold = readAdvances(interFile("700Bold"));
  const rows = runs.map((run) => {
    const [regularText, boldText] = [regular, bold].map((advance) => JSON.stringify(encode(advance, run)));
    return `[0x${run[0].toString(16)}, ${regularText}, ${boldText}],`;
  });
  return `// Written by scripts/metrics.js from the font Inter (SIL Open Font License 1.1), the digit 1 and the en dash widened; do not edit.

/**
 * Advance widths of runs of code points: the first code point, the widths at weight 400, those at weight 700. One
 * character a width: its code less 16 is hundredths of an em.
 */
// oxfmt-ignore
export const metrics: readonly (readonly [first: number, regular: string, bold: string])[] = [
  ${rows.join("\n  ")}
];
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(tableFile, tableModule());
