import { bisectLeft, bisectRight } from "d3-array";
import { meanLength } from "../../time/calendar/interval.ts";
import type { Bounds } from "../../time/when.ts";
import { INSET, wholeScale } from "../axis/axis.ts";
import { labelled, markAxis, type Band, type BandRoom, type MarkedAxis, labelledBand } from "./band.ts";
import { rowPitch, type AxisSize } from "../marks/rows.ts";
import { folds, type FoldRoom, type Folds } from "../axis/folds.ts";
import { roundDate } from "../axis/round.ts";
import type { Former } from "./former.ts";
import { placeAround, weighShown } from "../labels/labels.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { areMostlySpans } from "../marks/rowed.ts";
import type { Weighed } from "./update.ts";

/** Above this many events the true scale is kept: what could be freed is too little. */
const MOST_FOLDED = 2000;

/** Over more than 20,000 years, in ms, the emptiness is what the picture tells: the true scale is kept. */
const MOST_DEEP = 20_000 * meanLength({ unit: "year", count: 1 });

/** A stretch never gets less of the axis than this, in px, so that its ticks can be named. */
const LEAST_STRETCH = 76;

/** The strokes of a break keep this far from the mark beside them, in px. */
const CLEAR = 9;

/** A date stands in the middle of its unit, of which none is longer than the mean by more than is added here. */
const HALF_UNIT = 0.52;

/** Width and height that the finest unit of the dates is never enlarged beyond, in px. */
const MOST_WIDE = 88;
const MOST_UPRIGHT = 420;

/** In so great a share of pictures of events that are strewn evenly chance may fold an axis along the width. */
const CHANCE = 1 / 25;

/**
 * The log-likelihood that a break must gain. It grows with the number of events: among more of them chance finds more that are
 * near each other (Scargle et al. 2013, equation 21, and 4 for few). Upright it does not, and is less: labels in one column come
 * to stand at their marks by what chance has crowded, too.
 */
function priceOfBreak(events: number, upright: boolean): number {
  return upright ? 3 : Math.max(4, 4 - Math.log(73.53 * CHANCE * events ** -0.478));
}

/** How much better a folded axis must be, in px of the labels' depth, to be worth its explanation. */
const WORTH_A_FOLD = 12;

/** Where first guesses at two axes differ by more than this, in px of the labels' depth, they tell which is better. */
const TELLING = 100;

/** The axes that a whole picture may have, with their marks: made once, whatever room is left for its labels. */
export interface Axes {
  readonly straight: MarkedAxis;
  /** Folded where the events are dense; `undefined` where nothing is to be gained. Made when it is asked for. */
  readonly folded: () => MarkedAxis | undefined;
  /** Folded as another was; `undefined` where that cannot be. Made when it is asked for. */
  readonly like: (other: Folds) => MarkedAxis | undefined;
}

/** Makes the axes of a whole picture. */
export function axesFor(prepared: Prepared, extent: Bounds, size: AxisSize): Axes {
  const divided = (division: Folds): MarkedAxis =>
    markAxis(prepared, size, wholeScale(prepared, extent, size.length, division));
  let made: readonly [MarkedAxis | undefined] | undefined;
  const folded = (): MarkedAxis | undefined => {
    const division = divisionOf(prepared, extent, size);
    return division === undefined || division.breaks.length === 0 ? undefined : divided(division);
  };
  const straight = divided(UNFOLDED);
  const like = (other: Folds): MarkedAxis | undefined => {
    if (other.breaks.length === 0) return straight;
    return canFold(prepared, extent, other, size) ? divided(other) : undefined;
  };
  return { straight, folded: () => (made ??= [folded()])[0], like };
}

/** One scale. */
export const UNFOLDED: Folds = { breaks: [], shares: [1] };

/** Whether an axis may have more than one scale: not upright where most events are spans, which are compared by their lengths. */
function mayFold(prepared: Prepared, { upright }: Pick<AxisSize, "upright">): boolean {
  return prepared.settings.folds && !(upright && areMostlySpans(prepared));
}

/** Whether an axis can be divided so. */
function canFold(prepared: Prepared, { earliest, latest }: Bounds, { breaks }: Folds, size: AxisSize): boolean {
  return breaks.length === 0 || (mayFold(prepared, size) && breaks.every((time) => time > earliest && time < latest));
}

/** How an axis is best divided; `undefined` where it keeps its true scale. */
function divisionOf(prepared: Prepared, extent: Bounds, size: AxisSize): Folds | undefined {
  const { length, upright } = size;
  const isDeep = extent.latest - extent.earliest > MOST_DEEP;
  if (!mayFold(prepared, size) || isDeep) return undefined;
  const { times } = prepared.events;
  const inView = times.subarray(bisectLeft(times, extent.earliest), bisectRight(times, extent.latest));
  if (inView.length > MOST_FOLDED) return undefined;
  const axisLength = Math.max(LEAST_STRETCH, length - 2 * INSET);
  const finest = meanLength({ unit: prepared.finest, count: 1 });
  return folds(inView, extent, {
    price: priceOfBreak(inView.length, upright),
    leastShare: LEAST_STRETCH / axisLength,
    mostScale: (upright ? MOST_UPRIGHT : MOST_WIDE) / finest / axisLength,
    clear: CLEAR / axisLength,
    lasting: lastingOf(prepared),
    least: HALF_UNIT * finest,
    round: (near, far, clear) => roundDate(near, far, { zone: prepared.zone, finest: prepared.finest, clear }),
  });
}

/** When what lasts begins and ends, in ms since the epoch. */
function lastingOf({ events: { length, plain, at } }: Prepared): FoldRoom["lasting"] {
  const found: [number, number][] = [];
  for (let i = 0; i < length; i++)
    for (const { when } of plain[i] === 1 ? [] : at(i).marks)
      if (when.shape === "span") found.push([when.start.earliest, when.end.latest]);
  return found;
}

/**
 * Makes the band of a whole picture, with folds where they free room that the labels need. Along a horizontal axis its leaders
 * are still to be mended, and where not all labels find room, those that do are a draft, which {@link finishedBand} makes better.
 */
export function wholeBand(prepared: Prepared, axes: Axes, room: BandRoom): Band {
  if (axes.straight.crowd?.hasDots === true && !room.upright) return crowdBand(prepared, axes, room);
  const drafted: BandRoom = { ...room, room: { ...room.room, draft: true } };
  const guess = labelled(prepared, axes.straight, drafted);
  if (needsNoMore(guess) && !room.upright) return guess;
  const folded = axes.folded();
  const settled = (draft: Band): Band => (isPart(draft) ? draft : finishedBand(prepared, draft, room));
  if (folded === undefined) return settled(guess);
  const other = labelled(prepared, folded, drafted);
  const gain = costOf(guess, room) - costOf(other, room) - WORTH_A_FOLD;
  if (gain > TELLING) return settled(other);
  if (gain < -TELLING) return settled(guess);
  const [straight, bent] = [settled(guess), settled(other)];
  return costOf(bent, room) + WORTH_A_FOLD < costOf(straight, room) ? bent : straight;
}

/** An empty stretch that takes so much of a crowded axis is worth a fold, as a share. */
const EMPTY = 0.3;

/** Makes the band of a crowd, whose labels are set once: folded only where much of its axis is empty and that shows more. */
function crowdBand(prepared: Prepared, axes: Axes, room: BandRoom): Band {
  const straight = labelled(prepared, axes.straight, room);
  const folded = widestGap(axes.straight) > EMPTY * room.length ? axes.folded() : undefined;
  const other = folded && labelled(prepared, folded, room);
  return other !== undefined && shownWeight(other) > shownWeight(straight) ? other : straight;
}

/** How much the events matter that have labels. */
export function shownWeight({ candidates, labelled: found }: Band): number {
  return weighShown(candidates, found);
}

/** The longest stretch of an axis without a column, in px. */
function widestGap({ counts }: MarkedAxis): number {
  return counts.reduce((most, { from }, i) => Math.max(most, from - (counts[i - 1]?.to ?? from)), 0);
}

/** Whether some labels found no room. */
export function isPart({ labelled: { method }, crowd }: Band): boolean {
  return method === "subset" && crowd?.hasDots !== true;
}

/** Places the labels of a draft as well as can be. */
export function finishedBand(prepared: Prepared, draft: Band, { upright, length, room }: BandRoom): Band {
  const { candidates, labelled: drafted } = draft;
  if (upright || drafted.method === "straight") return draft;
  const placed = placeAround(candidates, drafted.blocks, { ...room, length });
  return labelledBand(prepared, draft, candidates, placed, draft.given);
}

/** How the lanes of a picture are made: the marks of all on a divided axis, and then their labels. */
export interface LaneMaking<Marked> {
  readonly mark: (division: Folds) => Marked;
  readonly place: (marked: Marked, how: { readonly draft: boolean; readonly before?: Former }) => readonly Band[];
}

/** The lanes of a picture. */
export interface MadeLanes<Marked> {
  readonly marked: Marked;
  readonly bands: readonly Band[];
}

/** Makes the lanes of a whole picture on one axis: with folds where they free room that labels need. */
export function bestFolded<Marked>(
  prepared: Prepared,
  extent: Bounds,
  size: AxisSize,
  { mark, place }: LaneMaking<Marked>,
): MadeLanes<Marked> {
  const cost = (bands: readonly Band[]): number => bands.reduce((sum, each) => sum + costOf(each, size), 0);
  const straight = mark(UNFOLDED);
  const guess = place(straight, { draft: true });
  const division = guess.every(needsNoMore) && !size.upright ? undefined : divisionOf(prepared, extent, size);
  const folded = division === undefined || division.breaks.length === 0 ? undefined : mark(division);
  const isFolded = folded !== undefined && cost(place(folded, { draft: true })) + WORTH_A_FOLD < cost(guess);
  const marked = isFolded ? folded : straight;
  return { marked, bands: place(marked, { draft: false }) };
}

/** Makes the lanes of a whole picture on an axis divided as another was, with the labels that stood; `undefined` where it cannot be. */
export function foldedLike<Marked>(
  prepared: Prepared,
  extent: Bounds,
  size: AxisSize,
  other: Folds,
  before: Former,
  { mark, place }: LaneMaking<Marked>,
): MadeLanes<Marked> | undefined {
  if (!canFold(prepared, extent, other, size)) return undefined;
  const marked = mark(other);
  return { marked, bands: place(marked, { draft: false, before }) };
}

/** Rows of marks that a reader takes in at a glance. */
const FEW_ROWS = 3;

/** Every label stands on a straight leader in at most two lanes a side: no fold could do better by much. */
function needsNoMore(found: Band): boolean {
  const { method, placements } = found.labelled;
  return (
    method === "straight" &&
    found.crowd === undefined &&
    found.rows <= FEW_ROWS &&
    placements.every((each) => each !== undefined && each.lane < 2)
  );
}

/** What tells whether a picture of some bands may stand in for another. */
export function merits(
  bands: readonly Band[],
  size: Pick<BandRoom, "upright">,
): Pick<Weighed, "effort" | "shown" | "isCrowd"> {
  const isShort = ({ crowd, labelled: { method } }: Band): boolean =>
    crowd?.hasDots === true || (size.upright && method === "subset");
  return {
    effort: bands.reduce((sum, band) => sum + effortOf(band, size), 0),
    shown: bands.reduce((sum, band) => sum + shownWeight(band), 0),
    isCrowd: bands.some(isShort),
  };
}

/** What an axis costs its reader, in px: the depth and the displacement of labels along it, and the effort of reading. */
function costOf(found: Band, size: Pick<BandRoom, "upright">): number {
  const { depth } = found.labelled;
  return effortOf(found, size) + (size.upright ? 0 : depth[0] + depth[1] + displacementOf(found));
}

/** What it takes to read an axis, in px: rows of marks, displacement of labels down it, and dearly each label or mark that is missing. */
function effortOf(found: Band, { upright }: Pick<BandRoom, "upright">): number {
  const { placements } = found.labelled;
  const missing = placements.reduce(
    (sum, placement, i) => sum + (placement === undefined ? (found.candidates[i]?.event.event.importance ?? 0) : 0),
    0,
  );
  const counted = found.counts.reduce((sum, { members }) => sum + members.length, 0);
  return 100 * (missing + counted) + (upright ? displacementOf(found) : 0) + rowPitch(upright) * found.rows;
}

/** A label no farther than this from its mark along the axis, in px, is beside it. */
const BESIDE = 40;

/** How far labels are from beside their marks along an axis, on average, in px. */
function displacementOf({ candidates, labelled: { placements } }: Band): number {
  const sum = placements.reduce((total, placement, i) => {
    const candidate = candidates[i];
    if (placement === undefined || candidate === undefined) return total;
    return total + Math.max(0, Math.abs(placement.start - candidate.anchor) - BESIDE);
  }, 0);
  return sum / Math.max(1, placements.length);
}
