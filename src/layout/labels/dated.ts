import type { Word, Words } from "../text/words.ts";
import { wrapWords, type Line, type Wrapped } from "../text/wrap.ts";

/** Most lines of a date, and of one that is whole, or keeps its numbers, only so. */
const LINES = 2;
const NOTED_LINES = 3;

/** Behind which a date is best broken: between two dates, before a year or a time, anywhere. */
const BETWEEN = /–$/;
const JOINTS = [BETWEEN, /[,،、]$/, /$/];

/** The number of a day, or of two, which stands beside its month, before or behind it. */
const DAY = /^\p{N}{1,2}(?:er)?\.?(?:–\p{N}{1,2}\.?)?\??[,،]?(?:\s?–)?$/u;

/** What only the year or another date stands behind. */
const LAST = /[,،–]$/;

/** A month behind which its day may stand: where it is the other way round, months are small, or nothing is before the day. */
const MONTH = /^\p{Lu}\p{L}*\.?$/u;

/**
 * A date in lines, with room behind its last word for the numbers that belong to it.
 *
 * @param tails - how much room they want, in px, the most first; none is left where no way has any
 */
export function dateLines(all: Words, tails: readonly number[], width: number): readonly Line[] {
  const words = withDays(all, width);
  const { lines } =
    whole(words, LINES, width) ??
    whole(words, NOTED_LINES, width) ??
    whole(all, NOTED_LINES, width) ??
    wrapWords(words, { width, lines: NOTED_LINES });
  for (const tail of tails) {
    const parted = lines.length > 1 ? linesBefore(tail, words, BETWEEN, width) : undefined;
    if (parted !== undefined && parted.length <= lines.length) return parted;
    if ((lines.at(-1)?.width ?? 0) + tail <= width) return lines;
    for (const joint of JOINTS) {
      const noted = linesBefore(tail, words, joint, width);
      if (noted !== undefined) return noted;
    }
  }
  return lines;
}

/** Words in so many lines, if nothing of them is cut. */
function whole(words: Words, most: number, width: number): Wrapped | undefined {
  const wrapped = wrapWords(words, { width, lines: most });
  return wrapped.cut ? undefined : wrapped;
}

/** The same words, of which no day is parted from its month as far as a line has room for both. */
function withDays(all: Words, width: number): Words {
  const runs: Word[][] = [];
  let isBeforeMonth = false;
  for (const word of all.words) {
    const run = runs.at(-1) ?? [];
    const isDay = DAY.test(word.text);
    const isBehindMonth = isDay && MONTH.test(run.at(-1)?.text ?? "");
    const both = isBehindMonth || isBeforeMonth ? oneOf([...run, word]) : undefined;
    if (both !== undefined && both.width <= width) run.push(word);
    else runs.push([word]);
    isBeforeMonth = isDay && !isBehindMonth && !LAST.test(word.text);
  }
  return { ...all, words: runs.flatMap((run) => oneOf(run) ?? []) };
}

/** The same with what stands behind the last joint on one line; `undefined` where that has no room. */
function linesBefore(tail: number, all: Words, joint: RegExp, width: number): readonly Line[] | undefined {
  const { words } = all;
  let from = words.length - 1;
  while (from > 0 && !joint.test(words[from - 1]?.text ?? "")) from--;
  const last = oneOf(words.slice(Math.max(0, from)));
  if (last === undefined || last.width + tail > width) return undefined;
  const held = [...words.slice(0, from), { ...last, width: last.width + tail }];
  const { lines, cut } = wrapWords({ ...all, words: held }, { width, lines: NOTED_LINES });
  const end = lines.at(-1);
  // a word that is broken after all has lost its room
  if (cut || end?.text.includes(last.text) !== true) return undefined;
  return [...lines.slice(0, -1), { ...end, width: end.width - tail }];
}

function oneOf(words: readonly Word[]): Word | undefined {
  const last = words.at(-1);
  return (
    last && {
      ...last,
      text: words.slice(0, -1).reduce((text, word) => text + word.text + word.gap, "") + last.text,
      width: words.reduce((width, word) => width + word.width + word.gapWidth, -last.gapWidth),
    }
  );
}
