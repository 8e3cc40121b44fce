import { polylinear } from "../../time/scale.ts";
import type { Enlargement } from "../axis/bins.ts";
import { inReadingOrder } from "../prepare/beginning.ts";
import { labelBlock } from "../labels/block.ts";
import type { Frame, Framed, Part, View } from "../framed.ts";
import { USUAL_HEIGHT } from "./band-room.ts";
import { clearest } from "./clearest.ts";
import { effortOf } from "./effort.ts";
import { horizontal as horizontalPlain, horizontalPart } from "./horizontal.ts";
import { horizontalLanes, horizontalLanesOfSpans, horizontalLanesPart } from "./horizontal-lanes.ts";
import { horizontalSpans, horizontalSpansPart } from "./horizontal-spans.ts";
import { LABEL_LINES, LABEL_WIDTH } from "../labels/labels.ts";
import { WIDE_FROM } from "../prepare/options.ts";
import { once } from "../once.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { emptyAxis } from "../sheet/sheet.ts";
import { rowedIn } from "../marks/rowed.ts";
import { LEAST_WIDTH } from "../prepare/width.ts";
import { upright as uprightWhole, uprightPart } from "./upright.ts";
import { uprightLanes, uprightLanesPart } from "./upright-lanes.ts";

/** From this width on an upright picture leaves most of the room empty, in px. */
const SPACIOUS = 960;

/**
 * An upright picture is not so many times as high as a horizontal one; where it is less wide, if the leaders of that one are as
 * hard to follow as they may be, and if they are straight.
 */
const EMPTY = 1.5;
const EMPTY_EASY = 1;

/** Of so many events a few more could not be named, though the sources took less room. */
const MANY = 200;

/** So few labels may be large in a closer picture, where they would all be small. */
const FEW = 40;

/** More lanes than this on one side of a horizontal axis are harder to read than an upright picture. */
const READABLE_LANES = 3;

/**
 * The same of a picture that was horizontal before the data changed, the first two as shares of what they else are: so it stays,
 * with one lane more. Else an event that comes and goes would turn it each time.
 */
const EMPTY_STILL = 3 / 4;
const FOLLOWED_STILL = 5 / 4;
const READABLE_STILL = 4;

/**
 * Frames one view: everything gets its place. A view that is too narrow for words is framed wider.
 *
 * @param prepared - what `prepare` made
 * @param view - what to show, and how large
 */
export function frame(prepared: Prepared, view: View): Frame {
  const framed = framedOf(prepared, { ...view, width: Math.max(LEAST_WIDTH, view.width) });
  const events = [...framed.events].sort((one, other) => inReadingOrder(one.event, other.event));
  return { ...framed, events, ...(view.part === undefined && emptyAxis(framed)) };
}

function framedOf(prepared: Prepared, view: View): Frame {
  const { part, before } = view;
  if (part !== undefined) return enlarged(part.whole.prepared, view, part);
  const fresh = framedAfresh(prepared, view);
  return before === undefined ? fresh.frame() : fresh.since(before);
}

/**
 * Frames a view as if nothing had stood there before. Of that counts only which way time ran: where it may run either way, a
 * horizontal picture turns later than it would be upright afresh.
 */
function framedAfresh(prepared: Prepared, view: View): Framed {
  const usual = framedAsIs(prepared, view);
  const isBounded = (view.height ?? view.maxHeight) !== undefined;
  const isWhole = usual.missing === 0;
  const most = isWhole ? (usual.small === true ? FEW : 0) : usual.shown > 0 ? MANY : Infinity;
  if (!isBounded || prepared.events.length > most) return usual;
  const low = framedAsIs(prepared, { ...view, low: true });
  if (isWhole) return low.missing === 0 && low.small !== true ? low : usual;
  return low.missing === 0 || low.shown > usual.shown ? low : usual;
}

function framedAsIs(prepared: Prepared, view: View): Framed {
  const { orientation, width, height } = view;
  const hasLanes = prepared.lanes.length > 0 && prepared.events.length > 0;
  const ways: Ways = hasLanes
    ? { horizontal: horizontalLanes, upright: uprightLanes, rows: horizontalLanesOfSpans }
    : { horizontal: horizontalWhole, upright: uprightWhole, rows: horizontalSpans };
  if (orientation === "vertical") return ways.upright(prepared, view);
  if (orientation === "horizontal") return ways.horizontal(prepared, view);
  if (width < WIDE_FROM && (height ?? Infinity) > width)
    return rowsOfSpans(prepared, view, ways) ?? ways.upright(prepared, view);
  return height === undefined ? best(prepared, view, ways) : ways.horizontal(prepared, view);
}

/** How a picture is framed, with lanes or without. */
interface Ways {
  readonly horizontal: (prepared: Prepared, view: View, readable?: number) => Framed;
  readonly upright: (prepared: Prepared, view: View) => Framed;
  /** With rows for spans. */
  readonly rows: typeof horizontalSpans;
}

/** Frames a picture that may be as high as it needs: horizontal as long as that can be read well, else upright. */
function best(prepared: Prepared, view: View, ways: Ways): Framed {
  const { width, before } = view;
  const { horizontal, upright } = ways;
  const across = (): Framed => horizontal(prepared, view);
  const readable = (lanes: number): Framed | undefined => {
    if (!couldStandIn(lanes, prepared, view) && rowedIn(prepared, false).length === 0) return undefined;
    const wide = horizontal(prepared, view, lanes);
    return wide.missing === 0 ? wide : undefined;
  };
  const wide = readable(READABLE_LANES);
  if (wide !== undefined) return clearest(wide, across);
  const tall = upright(prepared, view);
  if (tall.missing > 0) return across();
  const deep = across();
  const most = deep.missing === 0 ? deep.height : Math.max(deep.height, view.maxHeight ?? USUAL_HEIGHT);
  const isNarrow = width < SPACIOUS;
  const effort = once(() => effortOf(deep));
  const isLower = (times: number): boolean => times * most <= tall.height;
  const isBetter = (empty: number, followed: number): boolean =>
    (!isNarrow || deep.missing === 0) &&
    isLower(empty * timesOf(width, 0)) && // else its leaders need not be looked at
    effort() <= followed * (isNarrow ? FOLLOWED : FOLLOWED_WIDE) &&
    isLower(empty * timesOf(width, effort()));
  if (isBetter(1, 1)) return deep;
  const rows = rowsOfSpans(prepared, { ...view, maxHeight: Math.min(tall.height, view.maxHeight ?? Infinity) }, ways);
  if (rows?.missing === 0 && rows.height <= tall.height) return rows;
  if (before?.orientation !== "horizontal") return tall;
  const still = isBetter(EMPTY_STILL, FOLLOWED_STILL) ? deep : undefined;
  return readable(READABLE_STILL) ?? still ?? tall;
}

/** How hard leaders may be to follow, in px; and where a picture is less wide, which has to name all, too. */
const FOLLOWED_WIDE = 60;
const FOLLOWED = 40;

/** How many times as high an upright picture may be. */
function timesOf(width: number, effort: number): number {
  return width < SPACIOUS ? EMPTY_EASY + ((EMPTY - EMPTY_EASY) * effort) / FOLLOWED : EMPTY;
}

/** Frames a narrow picture that is mostly of spans: each has its label on its row, where upright its leader would cross others. */
function rowsOfSpans(prepared: Prepared, view: View, { rows }: Ways): Framed | undefined {
  const most = view.before?.orientation === "horizontal" ? READABLE_STILL : READABLE_LANES;
  return rows(prepared, view, rowedIn(prepared, true), most);
}

/** Frames a picture without lanes: with spans under the axis where they are most of it, and all labels find room so. */
function horizontalWhole(prepared: Prepared, view: View, readable?: number): Framed {
  return (
    horizontalSpans(prepared, view, rowedIn(prepared, false), readable) ?? horizontalPlain(prepared, view, readable)
  );
}

/** Frames a part of a picture on the scale of the whole, enlarged: its folds stay where they are. */
function enlarged(prepared: Prepared, view: View, { whole, from, to }: Part): Frame {
  const { scale, length } = whole.axis;
  const part: Enlargement = { from, scale: length / (to - from) };
  const larger = polylinear(
    scale.domain,
    scale.range.map((place) => (place - from) * part.scale),
  );
  const isUpright = whole.orientation === "vertical";
  if (whole.spans !== undefined) return horizontalSpansPart(prepared, view, whole, whole.spans, part, larger);
  const [across, down] =
    whole.lanes === undefined ? [horizontalPart, uprightPart] : [horizontalLanesPart, uprightLanesPart];
  return (isUpright ? down : across)(prepared, view, whole, part, larger);
}

/** Whether so many lanes a side are as long as the labels together: if not, they need not be tried. */
function couldStandIn(lanes: number, prepared: Prepared, view: View): boolean {
  let room = 2 * lanes * view.width * Math.max(1, prepared.lanes.length);
  for (const event of prepared.events) {
    room -= labelBlock(prepared, event, { width: LABEL_WIDTH, lines: LABEL_LINES }).width;
    if (room < 0) return false;
  }
  return true;
}
