/** What most texts are made of throughout: nothing that is looked for below. */
const harmless = /^[ -~\xA0-\u058F\u2010-\u2027]*$/;
const surrogate = /[\uD800-\uDFFF]/;
const noncharacters = /\p{Noncharacter_Code_Point}/gu;
/** C0 and C1 controls but white space, deprecated format characters, byte order mark, interlinear annotation. */
// oxlint-disable-next-line no-control-regex
const controls = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\u206A-\u206F\uFEFF\uFFF9-\uFFFB]/g;
const directional = /[\u202A-\u202E\u2066-\u2069]/g;

const LEFT_TO_RIGHT_ISOLATE = "\u2066";
const RIGHT_TO_LEFT_ISOLATE = "\u2067";
export const RIGHT_TO_LEFT_EMBEDDING = "\u202B";
const LEFT_TO_RIGHT_MARK = "\u200E";
export const RIGHT_TO_LEFT_MARK = "\u200F";
const POP_ISOLATE = "\u2069";
export const POP_EMBEDDING = "\u202C";
const DEPTH = 16;

/** Embeddings and overrides, by the isolate that they become. */
const isolates: ReadonlyMap<string, string> = new Map([
  ["\u202A", LEFT_TO_RIGHT_ISOLATE],
  ["\u202B", RIGHT_TO_LEFT_ISOLATE],
  ["\u202D", LEFT_TO_RIGHT_ISOLATE],
  ["\u202E", RIGHT_TO_LEFT_ISOLATE],
]);

/**
 * Makes a text from outside fit to stand in a picture: it cannot reorder what surrounds it, and every character of it
 * may stand in XML.
 *
 * Bidirectional isolates are kept and balanced. Embeddings and overrides become isolates of the same direction, so that
 * a text is shown in its true order (UAX 9, 2.7 advises isolates; what overrides can be abused for: UTR 36, 2.6).
 * Control characters, which cannot be seen, go; half surrogates and noncharacters become U+FFFD. White space stays.
 */
export function printable(text: string): string {
  if (harmless.test(text)) return text;
  const clean = wellFormed(text).replace(noncharacters, "\uFFFD").replace(controls, "");
  const open: string[] = []; // what closes each
  const balanced = clean.replace(directional, (mark) => {
    if (mark !== POP_EMBEDDING && mark !== POP_ISOLATE) {
      if (open.length === DEPTH) return "";
      open.push(isolates.has(mark) ? POP_EMBEDDING : POP_ISOLATE);
      return isolates.get(mark) ?? mark;
    }
    // the end of an isolate also ends the embeddings within it; the end of an embedding never ends an isolate
    const at = mark === POP_ISOLATE ? open.lastIndexOf(mark) : open.at(-1) === mark ? open.length - 1 : -1;
    return at < 0 ? "" : POP_ISOLATE.repeat(open.splice(at).length);
  });
  return balanced + POP_ISOLATE.repeat(open.length);
}

/** Not by a regular expression: V8 takes time that grows with the square of the half surrogates. */
function wellFormed(text: string): string {
  if (!surrogate.test(text)) return text;
  return Array.from(text, (character) =>
    character.length === 1 && surrogate.test(character) ? "\uFFFD" : character,
  ).join("");
}

/** A letter of a script that runs to the left: in the blocks that Unicode keeps for them. */
const leftwardLetter = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const letters = /\p{L}/gu;

/** Whether most letters of a text run to the left: one name of another script, though it comes first, does not turn it. */
export function isLeftward(text: string): boolean {
  if (!leftwardLetter.test(text)) return false;
  const all = text.match(letters) ?? [];
  return 2 * all.filter((letter) => leftwardLetter.test(letter)).length > all.length;
}

/** Whether the first letter of a text runs to the left. */
export function beginsLeftward(text: string): boolean {
  return leftwardLetter.test(/\p{L}/u.exec(text)?.[0] ?? "");
}

/** Lets a line stand as a text that runs to the left, whatever stands around it. */
export function leftwardLine(line: string): string {
  // without a mark, a hyphen behind letters that run to the right would come to stand before them
  const isRightward = /\p{L}-$/u.test(line) && !leftwardLetter.test(line.at(-2) ?? "");
  const mark = isRightward ? LEFT_TO_RIGHT_MARK : "";
  return RIGHT_TO_LEFT_EMBEDDING + line + mark + POP_EMBEDDING;
}

/** Lets each line of a {@link printable} text stand by itself: what is open at the end of one is opened again in the next. */
export function isolateLines(lines: readonly string[]): string[] {
  let open = "";
  return lines.map((line) => {
    const opened = open + line;
    for (const [mark] of line.matchAll(directional)) open = mark === POP_ISOLATE ? open.slice(0, -1) : open + mark;
    return opened + POP_ISOLATE.repeat(open.length);
  });
}
