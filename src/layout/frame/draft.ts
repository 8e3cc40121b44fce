import { extentIn } from "../axis/extent.ts";
import { axisWords, inOnePlace, wordsDepth } from "../axis/words.ts";
import type { Band, BandRoom, MarkedAxis } from "../band/band.ts";
import { axesFor, type Axes, wholeBand } from "../band/folded.ts";
import { attempt, TOP, type Attempt } from "./attempt.ts";
import { bandRoom, MOST_LANES, mostRows, USUAL_HEIGHT } from "./band-room.ts";
import { better, fullest, balanced, type Depths } from "./depth.ts";
import { CROWD_PITCH } from "../crowd/labels.ts";
import type { AxisRoom, View } from "../framed.ts";
import { LEAST_DEPTH } from "../labels/labels.ts";
import { acrossOf } from "../marks/rows.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { legend } from "../sheet/legend.ts";
import { once } from "../once.ts";
import { mostHeight, type Sheet } from "../sheet/sheet.ts";
import { type } from "../text/type.ts";

/** A frame before its leaders are mended, which takes hardly more room, and before a draft of what fits is made better. */
export type Draft = Attempt & { readonly found: Band; readonly size: BandRoom };

/** The ways to mark events on one axis, and what is drafted on it. */
export interface Drafts {
  readonly axes: Axes;
  /** Drafts a picture with a band whose labels have some depth. */
  readonly draftIn: (given: AxisRoom["depth"], bandIn: (size: BandRoom) => Band) => Draft;
  /** The draft that shows the most with as many labels under the axis as over it. */
  readonly even: () => Draft;
  /** The draft whose labels are as deep as shows the most. */
  readonly best: () => Draft;
  /** The lowest draft that is better than something else, of labels in so much height, in px; `undefined` where none is. */
  readonly better: (isBetter: (draft: Draft) => boolean, height: number) => Draft | undefined;
}

/** What is asked of a picture beside its view. */
interface Asked {
  /** So many lanes on one side must hold all labels; else none is placed. */
  readonly readable: number | undefined;
  /** Whether points are dots where they would stand over each other. */
  readonly dotted: boolean;
  /** Whether all labels are set small. @defaultValue only where large ones have no room */
  readonly small?: boolean;
}

/** Most lanes of labels on one side of a crowd, whose leaders turn at their feet alone. */
const CROWD_LANES = 16;

/** The drafts of a picture whose events are marked in one way, each made when it is asked for. */
export function draftsIn(prepared: Prepared, view: View, around: Sheet, { readable, dotted, small }: Asked): Drafts {
  const most = mostHeight(view, USUAL_HEIGHT, around);
  const rows = mostRows(most);
  const extent = extentIn(prepared, view);
  const axes = axesFor(prepared, extent, { length: around.column.width, upright: false, rows, dotted });
  const close = view.height !== undefined || view.maxHeight !== undefined;
  const lanes = readable ?? (isCrowd(axes.straight) ? CROWD_LANES : MOST_LANES);
  const draftIn: Drafts["draftIn"] = (given, bandIn) => {
    const size = { ...bandRoom(around.column, rows, lanes, given), dotted, small, close };
    const found = bandIn(size);
    return { ...attempt(prepared, view, around, size, found), found, size };
  };
  const depthsIn = (height: number): Depths<Draft> => ({
    draft: (depth) =>
      draftIn(depth, ({ room: spaces, ...size }) =>
        wholeBand(prepared, axes, { ...size, room: { ...spaces, whole: readable !== undefined } }),
      ),
    // a picture without a word tells nothing: if need be, it is higher than was asked for
    least: view.low === true ? LEAST_DEPTH : 0,
    isCrowd: isCrowd(axes.straight),
    ...(isCrowd(axes.straight)
      ? roomOfCrowd(prepared, view, around, axes.straight, height)
      : { room: height - fixedHeight(around) }),
  });
  const even = once(() => balanced(depthsIn(most)));
  return {
    axes,
    draftIn,
    even,
    best: once(() => fullest(depthsIn(most), even())),
    better: (isBetter, height) => better(depthsIn(Math.min(height, most)), isBetter),
  };
}

function isCrowd({ crowd }: MarkedAxis): boolean {
  return crowd?.hasDots === true;
}

/** Symbols over each other give way to dots that name so many times more, or all: so much may a draft yet gain. */
const MORE = 1.07;

/** Of so few events, as a share, marks may stand over the dots of the others: leaders lead past them. */
const OVER_DOTS = 1 / 10;

function isMostlyDots({ crowd }: MarkedAxis, events: number): boolean {
  return crowd?.hasDots === true && crowd.stacked.marked.length <= OVER_DOTS * events;
}

/** Of fewer events than these, symbols over each other are taken in at a glance. */
const LEAST_DOTTED = 30;

/** A picture whose labels all have room is left for one of dots that is not higher than this share of it; where these are small. */
const LOWER = 3 / 4;
const HIGHER = 1.1;

/**
 * The better of two drafts: with symbols over each other, or with dots, where labels are small, and leaders turn at their feet
 * alone. Where leaders of symbols turn, dots are taken if they name all that these do, and more if these do not name all.
 */
export function bestOf({ events }: Prepared, stacked: Drafts, dotted: () => Drafts): Draft {
  const even = stacked.even();
  const { small, missing, shown, height, over, found } = even;
  if (isCrowd(found) || found.labelled.method === "straight") return stacked.best();
  if (events.length < LEAST_DOTTED || !isMostlyDots(dotted().axes.straight, events.length)) return stacked.best();
  const namesMore = (draft: Draft): boolean => draft.missing === 0 || (missing > 0 && draft.shown >= MORE * shown);
  const most = missing > 0 ? Infinity : (small ? HIGHER : LOWER) * height;
  const isBetter = (draft: Draft): boolean =>
    namesMore(draft) && draft.height <= most && draft.over <= Math.max(0, over);
  const other = dotted().better(isBetter, most);
  if (other === undefined || other.missing === 0) return other ?? stacked.best();
  const usual = stacked.best();
  return other.shown >= MORE * usual.shown ? other : usual;
}

/** So many lanes of both sides together read well, where no height is asked for. */
const READABLE = 10;

/** What the feet of their leaders take more than a lane, in px. */
const FEET = 14;

/** How much farther than columns and one dot on them dots on dots may reach: room that is left free, lest labels be set twice, in px. */
const DOTS_ON_DOTS = 8;

/** What stands beside labels, as far as it is known before there are any, in px: rows of marks, words and legend as they usually are. */
function fixedHeight({ header, bottom }: Sheet): number {
  return header.height + bottom + 2 * type.key.leading + TOP + acrossOf(4, false) + wordsDepth([], 3);
}

/** The depth for labels of a crowd: all that marks, words and legend leave, as far as these are known before there are labels. */
function roomOfCrowd(
  prepared: Prepared,
  view: View,
  { column, header, bottom }: Sheet,
  marks: MarkedAxis,
  most: number,
): Pick<Depths, "room" | "more"> {
  const { words, unplaced } = inOnePlace(axisWords(prepared, marks.axis, column));
  const key = legend(prepared, marks, column, unplaced);
  const fixed = header.height + key.height + TOP + marks.reach + DOTS_ON_DOTS + wordsDepth(words) + bottom;
  const asked = most - fixed;
  if (view.height !== undefined) return { room: asked };
  const room = Math.min(asked, READABLE * CROWD_PITCH + FEET);
  const isFew = prepared.events.length <= FEW;
  return { room, more: isFew ? { most: asked, step: CROWD_PITCH } : undefined };
}

/** Of no more events than these, all may be named. */
const FEW = 300;
