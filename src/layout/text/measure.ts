import { arabicJoined, isVirama, otherAdvance } from "./advance.ts";
import { metrics } from "./metrics.ts";

/** The font properties that decide how wide a text is. */
export interface TextStyle {
  /** Font size in px. */
  readonly size: number;
  /** Font weight: regular, semibold or bold. */
  readonly weight: 400 | 600 | 700;
}

/** Tells how wide a text is when set on one line, in px. */
export type Measure = (text: string, style: TextStyle) => number;

/**
 * How much the widths of semibold and bold text are enlarged. The font of the table, Inter, is 6 % wider than Arial and
 * Roboto at weight 400 and 2 % wider than Open Sans and Noto Sans; but a font without a semibold is set in its bold, and
 * Arial's bold is up to 2 % wider than Inter's semibold. Only fonts as wide as DejaVu Sans go beyond (5 % at 400, 13 % at 700).
 */
export const boldMargin = 1.02;

/**
 * Measures text by a table of the advance widths of the font Inter, the same on every machine.
 *
 * Latin, Greek and Cyrillic are exact to half a hundredth of an em a letter; only the digit 1 and the en dash are wider
 * than Inter's, as most fonts have them. Other scripts are averages of Noto Sans.
 * Chinese, Japanese and Korean characters are 1 em, an emoji 1.245 em however many code points it is made of,
 * combining and invisible characters 0. Kerning, which makes text slightly narrower, is left out.
 *
 * @returns px
 */
export const measureByTable: Measure = (text, { size, weight }) => {
  const boldness = weight === 400 ? 0 : weight === 600 ? 2 / 3 : 1;
  return size * (weight === 400 ? 1 : boldMargin) * sumOfAdvances(text, boldness);
};

/** No text is wider than this, in px: sums of widths stay exact. */
const MOST_WIDE = 1e6;

/**
 * Makes a measure safe: where it throws or gives no width from 0 to 1,000,000 px, the table's width is taken.
 *
 * @param measure - one that a user has supplied
 */
export function guarded(measure: Measure): Measure {
  return (text, style) => {
    try {
      const width: unknown = measure(text, style);
      if (typeof width === "number" && width >= 0 && width <= MOST_WIDE) return width;
    } catch {
      // the table answers instead
    }
    return measureByTable(text, style);
  };
}

const EMOJI = 1.245;
const VARIATION_SELECTOR_16 = 0xfe0f;
const ZERO_WIDTH_NON_JOINER = 0x200c;
const ZERO_WIDTH_JOINER = 0x200d;

const pictograph = /\p{Extended_Pictographic}|\p{Emoji_Presentation}/u;
const skinTone = /\p{Emoji_Modifier}/u;
const regionalIndicator = /\p{Regional_Indicator}/u;

/** In em. `boldness` is 0 at weight 400 and 1 at 700; the widths of Inter's 600 lie two thirds of the way between. */
function sumOfAdvances(text: string, boldness: number): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const advance = tableAdvance(text.charCodeAt(at), boldness);
    if (advance === undefined) return sumOfAny(text, boldness);
    sum += advance;
  }
  return sum;
}

/** The same, whatever the script. */
function sumOfAny(text: string, boldness: number): number {
  let sum = 0;
  let last = 0; // the last advance, which what follows may change
  let before = 0; // the code point it belongs to, or a joiner, non-joiner or virama after it
  let halfFlag = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    let advance = tableAdvance(code, boldness);
    let opensFlag = false;
    if (advance === undefined) {
      if (code === VARIATION_SELECTOR_16) {
        // "©" or "1" becomes an emoji
        if (last > 0) sum += EMOJI - last;
        last = EMOJI;
        continue;
      }
      if (regionalIndicator.test(character)) {
        opensFlag = !halfFlag;
        advance = opensFlag ? EMOJI : 0;
      } else if (pictograph.test(character) || skinTone.test(character)) {
        const continues = last === EMOJI && (before === ZERO_WIDTH_JOINER || skinTone.test(character));
        advance = continues ? 0 : EMOJI;
        before = code;
      } else {
        const joined = arabicJoined(before, code, boldness > 0);
        if (joined !== undefined) sum += joined - last;
        advance =
          tableAdvance(character.normalize("NFD").codePointAt(0) ?? 0, boldness) ??
          otherAdvance(character, code, before, boldness > 0);
      }
    }
    sum += advance;
    halfFlag = opensFlag;
    if (advance > 0) last = advance;
    if (advance > 0 || code === ZERO_WIDTH_JOINER || code === ZERO_WIDTH_NON_JOINER || isVirama(code)) before = code;
  }
  return sum;
}

/** The widths of the table at one of its two weights, by code point; 0 where it holds none. */
function widthsAt(weight: 1 | 2): Uint8Array {
  const widths = new Uint8Array(Math.max(...metrics.map(([first, widest]) => first + widest.length)));
  for (const run of metrics)
    widths.set(
      Array.from(run[weight], (width) => width.charCodeAt(0)),
      run[0],
    );
  return widths;
}

const regular = widthsAt(1);
const bold = widthsAt(2);

/** In em, of a character that the table of Inter holds. */
function tableAdvance(code: number, boldness: number): number | undefined {
  const light = regular[code] ?? 0;
  return light === 0 ? undefined : (light + boldness * ((bold[code] ?? 0) - light) - 16) / 100;
}
