import { labelBlock, type Block } from "../labels/block.ts";
import { settingOf, titleWidth, typicalDate } from "./setting.ts";
import { entriesOf, type CrowdField } from "./entries.ts";
import { areFew } from "./fill.ts";
import type { Former } from "../band/former.ts";
import { LABEL_WIDTH, type Candidate } from "../labels/labels.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { leastWeight, type DenseField } from "./slots.ts";
import type { Stood } from "./stay.ts";
import { type } from "../text/type.ts";

const { max } = Math;

/** What labels of a crowd keep from each other along the axis, at the least across it, and leaders from each other, in px. */
export const CROWD_SPACES = { gap: 8, spacing: 3 } as const;
const STEM = 4;

/** A title that matters may be so wide before it is cut, in px. */
const WIDEST = 240;

/** A label there may be so wide before a word of it is broken, in px. */
const WORD_WIDTH = LABEL_WIDTH;

/** The date line may be as long as it is, in px. */
const DATE_WIDTH = 200;

/** The longest line of a title is about so many times longer than all would be if they were equal. */
const UNEVEN = 1.1;

/** What labels are chosen from, whatever lanes there are for them. */
export interface Choice {
  /** Depth of a label, in px. */
  readonly depth: number;
  readonly field: Omit<DenseField, "lanes" | "lean" | "back">;
  readonly at: (index: number) => Candidate;
  readonly setAt: (index: number) => Block | undefined;
  /** The labels of before the data changed, as far as their events are still there, and which events are new. */
  readonly since: (before: Former | undefined) => {
    readonly stood: readonly Stood[];
    readonly isNew: (index: number) => boolean;
  };
}

/**
 * Looks at all that could have labels.
 *
 * @param length - of the axis, in px
 */
export function choiceOf(prepared: Prepared, field: CrowdField, length: number): Choice {
  const setting = settingOf(prepared, field.points);
  const entries = entriesOf(prepared, field);
  const least = leastWeight(entries);
  const setAt = (index: number): Block | undefined => {
    const { event } = entries.at(index);
    const matters = areFew(entries) || (entries.weights[index] ?? 0) > least;
    const room = { dateWidth: DATE_WIDTH, wordWidth: WORD_WIDTH, lines: setting.lines, small: true };
    for (const width of matters ? [setting.width, LABEL_WIDTH, WIDEST] : [setting.width]) {
      const block = labelBlock(prepared, event, { ...room, width });
      const mayCut = setting.mayCut || (matters && width === WIDEST);
      if (block.height <= setting.depth && block.width <= length && (mayCut || !block.cut)) return block;
    }
    return undefined;
  };
  const date = typicalDate(prepared, field.points);
  const { letter, lines } = setting;
  const widthOf = (text: string): number => prepared.measure(text, type.smallTitle);
  return {
    depth: setting.depth,
    field: {
      anchors: entries.anchors,
      weights: entries.weights,
      over: entries.over,
      roughOf: (index) => max(date, (letter * entries.lettersAt(index) * UNEVEN) / lines),
      guessOf: foundOnce(entries.length, (index) => max(date, titleWidth(entries.titleAt(index), lines, widthOf))),
      lengthOf: foundOnce(entries.length, (index) => setAt(index)?.width ?? Infinity),
      length,
      gap: CROWD_SPACES.gap,
      stem: STEM,
    },
    at: entries.at,
    setAt,
    since: (before) => ({
      stood: [...(before?.seats ?? [])]
        .map(([id, { side, lane, lean, time }]): Stood => ({ index: entries.indexOf(id, time), side, lane, lean }))
        .filter(({ index }) => index >= 0)
        .sort((one, other) => one.index - other.index),
      isNew: (index) => before?.knew(entries.at(index).event.event.id) !== true,
    }),
  };
}

/** The number of each of so many things, which is found once: the sweep comes by again and again. */
function foundOnce(size: number, find: (index: number) => number): (index: number) => number {
  const found = new Float64Array(size); // of 0, nothing is known
  return (index) => {
    const known = found[index] ?? 0;
    return known === 0 ? (found[index] = find(index)) : known;
  };
}
