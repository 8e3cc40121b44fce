import { least } from "d3-array";
import { NEARLY } from "../labels/labels.ts";

/** What a draft with the labels in some depth tells of itself. */
export interface Drafted {
  /** Depth of the labels over and under the axis, in px. */
  readonly depth: readonly [number, number];
  /** By how much the picture is higher than it may be, in px; < 0 where it is lower. */
  readonly over: number;
  /** Events without a label. */
  readonly missing: number;
  /** How much the events matter that have labels. */
  readonly shown: number;
  /** Whether these are set small. */
  readonly small: boolean;
}

/** The room in which labels may be tried. */
export interface Depths<Draft extends Drafted = Drafted> {
  /** Drafts a picture whose labels may be so deep over and under the axis, in px. */
  readonly draft: (depth: readonly [number, number]) => Draft;
  /** What is left for labels of both sides, as far as it is known before there are any, in px. */
  readonly room: number;
  /** Depth of both sides that they have in any case where all are over the axis, in px. */
  readonly least: number;
  /** Whether they are those of a crowd, whose sides share one depth. */
  readonly isCrowd: boolean;
  /** More than that room, if it names nearly all, and from step to step. @defaultValue no more */
  readonly more?: { readonly most: number; readonly step: number } | undefined;
}

/** Where labels are missing, an odd number of lanes may hold more: this share of their depth is then over the axis. */
const UNEVEN = 2 / 5;

/** Where so many labels are missing, one lane more would hold few of them. */
const MANY = 1000;

/** How often what is too high is tried with less. */
const ROUNDS = 5;

/** The draft that shows the most with as many labels under the axis as over it. */
export function balanced<Draft extends Drafted>(depths: Depths<Draft>): Draft {
  return enough(depths, () => true) ?? fitted(depths, 1 / 2);
}

/**
 * The draft that shows the most: with as many labels under the axis as over it, else with more of them under it, else with all
 * over it.
 *
 * @param even - the first of these
 */
export function fullest<Draft extends Drafted>(depths: Depths<Draft>, even: Draft): Draft {
  if (even.missing === 0 || depths.isCrowd || even.missing > MANY) return even;
  const uneven = fitted(depths, UNEVEN);
  const two = uneven.over <= Math.max(0, even.over) && uneven.missing < even.missing ? uneven : even;
  if (two.depth[0] > 0 && two.depth[1] > 0) return two;
  const over = fitted(depths, 1);
  const isHigher = over.over > Math.max(0, two.over) && two.shown > 0;
  return !isHigher && over.shown > two.shown ? over : two;
}

/** The lowest draft with as many labels under the axis as over it that is better than something else; `undefined` where none is. */
export function better<Draft extends Drafted>(
  depths: Depths<Draft>,
  isBetter: (draft: Draft) => boolean,
): Draft | undefined {
  const found = enough(depths, isBetter) ?? fitted(depths, 1 / 2);
  return isBetter(found) ? found : undefined;
}

/** A lower picture that names so much of what a higher one does is better, as a share. */
const ENOUGH = 0.95;

/** One that names all is better, too, if its labels have no more depth than so many times that of one that does not. */
const WHOLE = 1.25;

/**
 * The draft that names nearly all in the least depth, if more than is usual does so.
 *
 * @param isBetter - what it has to be beside that: where the deepest is not, none that is lower is tried
 */
function enough<Draft extends Drafted>(depths: Depths<Draft>, isBetter: (draft: Draft) => boolean): Draft | undefined {
  const { room, more } = depths;
  if (more === undefined) return undefined;
  const depthAt = (steps: number): number => Math.min(room + steps * more.step, more.most);
  const all: Draft[] = [];
  const tried = (steps: number): Draft => {
    const draft = within(depths, depthAt(steps), 1 / 2);
    all.push(draft);
    return draft;
  };
  const most = Math.ceil((more.most - room) / more.step);
  const deep = tried(most);
  if (!isBetter(deep)) return deep;
  if (deep.shown < NEARLY * (deep.shown + deep.missing)) return undefined;
  const isEnough = (draft: Draft): boolean => draft.shown >= ENOUGH * deep.shown && isBetter(draft);
  const [step, found] = lowest(tried, [-1, most], deep, isEnough);
  if (isWhole(found)) return found;
  const limit = WHOLE * depthAt(step);
  const farther = Math.min(Math.floor((limit - room) / more.step), most);
  const far = farther < most ? tried(farther) : deep;
  if (isWhole(far)) lowest(tried, [step, farther], far, isWhole);
  // one that was tried on the way may name all, though one that is deeper does not
  const whole = all.filter((draft) => isWhole(draft) && isBetter(draft) && deepOf(draft) <= limit);
  return least(whole, deepOf) ?? found;
}

function isWhole({ missing }: Drafted): boolean {
  return missing === 0;
}

function deepOf({ depth }: Drafted): number {
  return depth[0] + depth[1];
}

/**
 * The first of the drafts from step to step that is as asked, and its step.
 *
 * @param steps - one that is not so, and one that is
 * @param last - the draft of the latter
 */
function lowest<Draft extends Drafted>(
  tried: (steps: number) => Draft,
  steps: readonly [number, number],
  last: Draft,
  isAsked: (draft: Draft) => boolean,
): readonly [number, Draft] {
  let [low, high] = steps;
  let found = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const draft = tried(middle);
    if (isAsked(draft)) [high, found] = [middle, draft];
    else low = middle;
  }
  return [high, found];
}

/** The draft of such a share of labels over the axis. */
function fitted<Draft extends Drafted>(depths: Depths<Draft>, above: number): Draft {
  const { room, isCrowd } = depths;
  const first = within(depths, room, above);
  const free = first.depth[0] + first.depth[1] - first.over;
  if (isCrowd || (first.missing === 0 && !first.small) || free <= room) return first;
  // what stands beside the labels takes less than was thought; in more room they may be set larger
  const larger = within(depths, free, above);
  const isBetter = larger.shown > first.shown || (first.small && larger.shown >= NEARLY * first.shown);
  return larger.over <= 0 && isBetter ? larger : first;
}

/** A draft within a depth of both sides: how high the rest is shows only when it is set, and what is too much is taken from the labels. */
function within<Draft extends Drafted>(
  { draft, isCrowd, ...depths }: Depths<Draft>,
  free: number,
  above: number,
): Draft {
  const atLeast = above === 1 ? depths.least : 0;
  const tried = (depth: number): Draft => draft([depth * above, depth * (1 - above)]);
  let left = Math.max(atLeast, free);
  let found = tried(left);
  for (let round = 0; round < ROUNDS && found.over > 0 && left > atLeast; round++) {
    const { depth, over } = found;
    left = Math.max(atLeast, isCrowd ? depth[0] + depth[1] - over : roomWithout(over, depth, above));
    found = tried(left);
  }
  return found;
}

/**
 * The depth for labels, of both sides together, that takes so much from what is used, in px.
 *
 * @param above - the share of the side over the axis
 */
function roomWithout(over: number, depth: readonly [number, number], above: number): number {
  const left = depth[0] + depth[1] - over;
  return Math.max(left, (left - depth[0]) / (1 - above), (left - depth[1]) / above);
}
