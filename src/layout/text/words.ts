import type { Measure, TextStyle } from "./measure.ts";
import { isLeftward, printable } from "./printable.ts";
import { segments } from "./segment.ts";

/** What a line ends in where a word is broken: every font has it, which is not so of U+2010. */
export const HYPHEN = "-";

/** A stretch of text that is not broken: a word, or a part of a word that is too wide for a line. */
export interface Word {
  /** Its text. It may hold soft hyphens, which are not to be shown. */
  readonly text: string;
  /** Width of the text in px. */
  readonly width: number;
  /** What stands between it and the next word on one line: a space, or nothing. */
  readonly gap: string;
  /** Width of the gap in px. */
  readonly gapWidth: number;
  /** Width of the hyphen that follows where a line ends with it, in px; 0 for none. */
  readonly hyphen: number;
  /** Whether a line that ends with it breaks a word where it has no joint. */
  readonly severed?: boolean | undefined;
  /** Whether a line that ends with it parts what belongs together, though not a word. */
  readonly held?: boolean | undefined;
}

/** A text cut into words and measured, to be wrapped at several widths. */
export interface Words {
  /** In the order of the text. */
  readonly words: readonly Word[];
  /** Measures a part of a word that has to be broken, in px. */
  readonly measure: (text: string) => number;
  /** Whether it is read from right to left. */
  readonly leftward: boolean;
}

/**
 * Cuts a text into words and measures each.
 *
 * White space is collapsed. Between Chinese and Japanese characters a line may end unless the next character may not
 * begin one or this one may not end one (JLREQ, 3.1.7 and 3.1.8; UAX 14), in Japanese preferably between words; Thai, Lao, Khmer and Burmese are divided by
 * a dictionary, Tibetan between syllables. A dash or a closing mark that stands alone holds to the word before it, an opening mark to the word
 * after it.
 */
export function measureWords(text: string, style: TextStyle, measure: Measure): Words {
  const width = (part: string): number => (part === "" ? 0 : measure(part, style));
  const space = width(" ");
  const words: Word[] = [];
  const whole = printable(text);
  const dividable = mayDivide.test(whole);
  for (const { text: chunk, gap } of chunks(whole)) {
    const parts = dividable ? chunk.split(ZERO_WIDTH_SPACE).flatMap(divide).filter(isNotEmpty) : [chunk];
    const isIdeographic = dividable && ideographic.test(chunk);
    const isJapanese = dividable && kana.test(chunk);
    parts.forEach((part, i) => {
      const after = i < parts.length - 1 ? "" : gap;
      words.push({
        text: part,
        width: width(part),
        gap: after,
        gapWidth: after === " " ? space : width(after),
        hyphen: 0,
        held: isIdeographic && i < parts.length - 1, // rather at a space of the writer's
        severed: isJapanese && i < parts.length - 1 && isWithinWord(part, parts[i + 1] ?? ""),
      });
    });
  }
  return { words, measure: width, leftward: isLeftward(whole) };
}

const ZERO_WIDTH_SPACE = "\u200B";
const isNotEmpty = (part: string): boolean => part !== "";

/** Characters that let a line end where there is no white space are among these; most texts have none of them. */
const mayDivide = /[\u0E00-\u109F\u1780-\u19FF\u200B\u2E80-\uFFFF]/;

/** White space at which a line may end; the others hold. */
const breakingSpaces = /[\t-\r \u0085\u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]+/g;
/** Those of them that have a width of their own. */
const fixedSpace = /[\u1680\u2000-\u200A\u205F\u3000]/;
const closing = /^[!?:;,.…)\]}»›%‰°/–—-]+$/;
const opening = /^[([{«‹¿¡„]+$/;

/** Cuts at white space; the last chunk has no gap. */
function chunks(text: string): { text: string; gap: string }[] {
  const found: { text: string; gap: string }[] = [];
  let holds = false;
  const add = (chunk: string, gap: string): void => {
    if (chunk === "") return;
    const last = found.at(-1);
    if (last !== undefined && (holds || closing.test(chunk))) {
      last.text += last.gap + chunk;
      last.gap = gap;
    } else found.push({ text: chunk, gap });
    holds = opening.test(chunk);
  };
  let start = 0;
  for (const { 0: spaces, index } of text.matchAll(breakingSpaces)) {
    add(text.slice(start, index), fixedSpace.exec(spaces)?.[0] ?? " ");
    start = index + spaces.length;
  }
  add(text.slice(start), "");
  const last = found.at(-1);
  if (last !== undefined) last.gap = "";
  return found;
}

const dictionaryScript = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ideographic =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u3001-\u30FF\u31C0-\u33FF\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]/u;
const neverStarts =
  /[\p{Pe}\p{Pf}\p{M}、。，．・：；！？!?,.:;'"‼⁇⁈⁉ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｰｧ-ｯ゛゜〜～‐゠…‥–—―%％‰℃°ๆฯ\-\u2069\u2060\u00A0\u202F\p{Emoji_Modifier}]|\u{200D}/u;
const neverEnds = /[\p{Ps}\p{Pi}$＄£￡¥￥€#＃@＠№\u2066-\u2068\u2060\u00A0\u202F]|\u{200D}/u;
const digit = /\p{Nd}/u;

/** Cuts a chunk where a line may end within it. */
function divide(chunk: string): string[] {
  if (dictionaryScript.test(chunk)) {
    return join(
      Array.from(segments(chunk, "word")),
      (before, after) => dictionaryScript.test(before) || dictionaryScript.test(after),
    );
  }
  if (ideographic.test(chunk)) {
    const mayPart = (before: string, after: string): boolean =>
      ideographic.test(before) || (ideographic.test(after) && !digit.test(before)); // "10月" holds
    return join(Array.from(chunk), mayPart);
  }
  return chunk.split(/(?<=\u0F0B)(?![\u0F0B-\u0F12])/u); // behind the point that ends a syllable of Tibetan
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const particle = /^\p{Script=Hiragana}/u;
const sameScript = /^(?:\p{Script=Han}{2}|[\p{Script=Katakana}ー]{2})$/u;

/** Whether two pieces of Japanese are likely of one word: what hiragana follow is bent by them, or has its particle in them. */
function isWithinWord(before: string, after: string): boolean {
  const last = Array.from(before).at(-1) ?? "";
  const first = String.fromCodePoint(after.codePointAt(0) ?? 0);
  return (particle.test(after) && !/\p{P}/u.test(last)) || sameScript.test(last + first);
}

/** Joins parts that a line end may not separate. */
function join(parts: readonly string[], mayPart: (before: string, after: string) => boolean): string[] {
  const joined: string[] = [];
  let before = "";
  for (const part of parts) {
    const first = String.fromCodePoint(part.codePointAt(0) ?? 0);
    const last = Array.from(before).at(-1) ?? "";
    if (before !== "" && mayPart(before, part) && !neverEnds.test(last) && !neverStarts.test(first)) joined.push(part);
    else joined.push((joined.pop() ?? "") + part);
    before = part;
  }
  return joined;
}
