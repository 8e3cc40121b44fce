import { FLAG, flagsOf } from "../../time/edtf/flags.ts";
import type { TimeScale } from "../../time/scale.ts";
import type { When } from "../../time/when.ts";
import type { SymbolName } from "../../model/timeline.ts";
import { TAIL } from "../axis/axis.ts";
import { isMoment } from "../prepare/finest.ts";
import type { PreparedEvent, PreparedMark } from "../prepare/prepare.ts";
import { EXTENTS } from "./outline.ts";

/** How one end of a mark is drawn. */
export type EndForm =
  /** A cap: the bound is known. */
  | "cap"
  /** It fades: the date is approximate. */
  | "soft"
  /** An arrow head: it is open. */
  | "open"
  /** A dotted stub with “?”: it is not known. */
  | "unknown"
  /** It runs out of the view. */
  | "beyond";

/** The shape of one mark, in px along the axis. */
export interface MarkShape {
  /** `symbol`: a date as fine as its symbol is wide; `range`: some time in a stretch; `span`: from – to; `bracket`: members or digits left open. */
  readonly form: "symbol" | "range" | "span" | "bracket";
  /** The mark itself, end forms included. */
  readonly from: number;
  readonly to: number;
  /** Of a span: the stretch that is certain, if there is any. */
  readonly core?: readonly [number, number] | undefined;
  /** Of a bracket: its ticks. */
  readonly members: readonly (readonly [number, number])[];
  /** Of a bracket: all its members are meant, not one of them. */
  readonly every: boolean;
  readonly fromEnd: EndForm;
  readonly toEnd: EndForm;
  /** `~`: drawn with soft edges. */
  readonly approximate: boolean;
  /** `?`: drawn with a dashed outline. */
  readonly uncertain: boolean;
  /** Of a span: which of its ends the doubt is about. */
  readonly doubtful: readonly [from: boolean, to: boolean];
  /** One reading among several, not the editor's. */
  readonly hollow: boolean;
  /** Where the label or bracket hangs. */
  readonly anchor: number;
  /** Half the size of its symbol. */
  readonly radius: number;
  /** How far its symbol may stand from the middle of its day or hour: any place within is as true. */
  readonly slack: number;
}

/** Thickness of a bar in px. */
export const BAR = 7;

/** Least distance between rows beside an upright axis, in px: symbols have their room along it, and rows are bars. */
export const UPRIGHT_ROW = 10;

/** The ground around a symbol is so much larger by its radius, in px. */
export const HALO = 1.8;

/** Half the size of the largest symbol, in px. */
export const LARGEST = 6.5;

/** How far a soft edge goes on beyond its end, in px. */
export const FADE = 10.5;

/** A span is a bar from this length on, in px; shorter ones are points at that scale. */
export const LEAST_BAR = 5;

/** A date of a day or finer stays a symbol until its day takes more of the axis than this: a day is what people call a date. */
const DAY_AS_SYMBOL = 1 / 8;

/** Length on the axis up to which a date that is no span is a symbol, in px. */
export function pointLimit(isFine: boolean, radius: number, length: number): number {
  return isFine ? Math.max(3 * radius, length * DAY_AS_SYMBOL) : 2.4 * radius;
}

/** Half the size of the symbol of an event, in px. */
export function radiusOf(importance: number): number {
  return importance >= 2 ? LARGEST : importance < 1 ? 4.2 : 5.2;
}

/** How far a mark reaches to the left and right of its middle as a symbol, or to the sides of an upright axis as a bar, in px. */
export function reachOf({ form, radius }: MarkShape, symbol: SymbolName): number {
  return form === "symbol" ? EXTENTS[symbol].beside * radius : BAR / 2 + 1;
}

/** From where to where a mark is drawn, with its soft edges, px along the axis. */
export function drawnOf({ from, to, fromEnd, toEnd }: MarkShape): readonly [from: number, to: number] {
  return [fromEnd === "soft" ? from - FADE : from, toEnd === "soft" ? to + FADE : to];
}

/** How far beside the middle of its bar a leader may leave it, in px. */
const BESIDE = 12;

/** From where to where on a mark a leader may leave it, px along the axis: a symbol well within its outline, one of thin arms near its middle. */
export function footingOf(
  { form, from, to, anchor, radius }: MarkShape,
  symbol: SymbolName,
): readonly [number, number] {
  const within = symbol === "wye" ? radius / 3 : symbol === "diamond" ? radius / 2 : radius - 1;
  const beside = form === "symbol" ? within : BESIDE;
  return [Math.max(from, anchor - beside), Math.min(to, anchor + beside)];
}

/** Where the small symbol within a bar stands that means some time in a stretch, px along the axis; `undefined` where it has none. */
export function symbolIn({ form, anchor }: MarkShape, from: number, to: number): number | undefined {
  return form === "range" && to - from > 16 ? Math.min(Math.max(anchor, from + 8), to - 8) : undefined;
}

/** Gives a span its shape among bars: none is so short that it would be a symbol among them, as if it were of another kind. */
export function barOf(mark: PreparedMark, event: PreparedEvent, scale: TimeScale, length: number): MarkShape {
  return shapeOf(mark, event, scale, { length, upright: false }, -Infinity);
}

/**
 * Gives a date its shape on the axis.
 *
 * @param scale - from time to px along the axis
 * @param room - length of the axis in px, and whether it is upright
 * @param leastBar - length from which on a span is a bar, in px
 */
export function shapeOf(
  mark: PreparedMark,
  event: PreparedEvent,
  scale: TimeScale,
  { length, upright }: { readonly length: number; readonly upright: boolean },
  leastBar: number = LEAST_BAR,
): MarkShape {
  const { when, hollow } = mark;
  const { approximate, uncertain } = when;
  const radius = radiusOf(event.event.importance);
  const anchor = scale(mark.time);
  const isUnit = isMoment(when);
  const limit = when.shape === "span" ? leastBar : pointLimit(isUnit, radius, length);
  const [begin, end] = [scale(when.start.earliest), scale(when.end.latest)];
  const isPoint = Number.isFinite(begin) && Number.isFinite(end) && end - begin <= limit;
  const { form, from, to, core, members, fromEnd, toEnd, slack } = isPoint
    ? symbolOn(
        anchor,
        radius,
        EXTENTS[event.type.symbol],
        upright,
        isUnit ? Math.max(0, (end - begin) / 2 - LARGEST) : 0,
      )
    : barOn(when, scale, anchor, length);
  // written out: adding fields to a copied object is slow
  const shape: MarkShape = {
    form,
    from,
    to,
    core,
    members,
    every: when.choice === "all",
    fromEnd,
    toEnd,
    approximate,
    uncertain,
    doubtful: [flagged(when, "from", "uncertain"), flagged(when, "until", "uncertain")],
    hollow,
    anchor,
    radius,
    slack,
  };
  return form !== "symbol" && (from < 0 || to > length) ? clipped(shape, length) : shape;
}

/** What of a shape is otherwise of a symbol and of a bar. */
type Outline = Pick<MarkShape, "form" | "from" | "to" | "core" | "members" | "fromEnd" | "toEnd" | "slack">;

function symbolOn(
  anchor: number,
  radius: number,
  { beside, over, under }: (typeof EXTENTS)[SymbolName],
  upright: boolean,
  slack: number,
): Outline {
  return {
    form: "symbol",
    from: anchor - Math.max(1, upright ? over : beside) * radius,
    to: anchor + Math.max(1, upright ? under : beside) * radius,
    core: undefined,
    members: [],
    fromEnd: "cap",
    toEnd: "cap",
    slack,
  };
}

function barOn(when: When, scale: TimeScale, anchor: number, length: number): Outline {
  const { from, to, core } = edgesOf(when, scale, anchor, length);
  return {
    form: formOf(when),
    from,
    to,
    core: when.choice === "all" && when.members === undefined ? [from, to] : core,
    // an open one goes as far as its tail
    members: (when.members ?? []).map(
      ({ earliest, latest }) => [Math.max(from, scale(earliest)), Math.min(to, scale(latest))] as const,
    ),
    fromEnd: endForm(when, "from"),
    toEnd: endForm(when, "until"),
    slack: 0,
  };
}

/**
 * Whether a mark is on an axis. A symbol beyond the stretch that is shown has room there only as a whole: nothing of the
 * picture goes on behind the end of its axis.
 */
export function isOnAxis({ form, from, to, anchor }: MarkShape, { range }: TimeScale, length: number): boolean {
  const isBeyond = anchor < (range[0] ?? 0) || anchor > (range.at(-1) ?? length);
  return form === "symbol" && isBeyond ? from >= 0 && to <= length : to >= 0 && from <= length;
}

/** Days that follow each other, all of them meant, are as good as a span. */
function formOf(when: When): "span" | "bracket" | "range" {
  if (when.shape === "span") return "span";
  if (when.unspecified || when.members !== undefined) return "bracket";
  return when.choice === "all" ? "span" : "range";
}

/** The part of a bar or bracket that is in view; what lies outside as a whole stays as it is. */
function clipped(shape: MarkShape, length: number): MarkShape {
  const [from, to] = [Math.max(0, shape.from), Math.min(length, shape.to)];
  if (to <= from) return shape;
  const clear = Math.min(LARGEST, (to - from) / 2); // its symbol stays whole
  const { core, fromEnd, toEnd } = shape;
  const isDated = (form: EndForm): boolean => form === "cap" || form === "soft";
  const inView = (stretch: readonly [number, number]): readonly (readonly [number, number])[] => {
    const part = [Math.max(from, stretch[0]), Math.min(to, stretch[1])] as const;
    return part[0] <= part[1] ? [part] : [];
  };
  const [kept] = core === undefined ? [] : inView(core);
  return {
    ...shape,
    from,
    to,
    core: kept,
    members: shape.members.flatMap(inView),
    fromEnd: from > shape.from && isDated(fromEnd) ? "beyond" : fromEnd,
    toEnd: to < shape.to && isDated(toEnd) ? "beyond" : toEnd,
    anchor: Math.min(Math.max(shape.anchor, from + clear), to - clear),
  };
}

/** How an end of a date is drawn where it is in view. */
export function endForm(when: When, end: "from" | "until"): EndForm {
  if (when[end] === "open") return "open";
  if (when[end] === "unknown") return "unknown";
  return flagged(when, end, "approximate") ? "soft" : "cap";
}

/** Whether a doubt is about this end: those of a span are qualified one by one. */
function flagged(when: When, end: "from" | "until", flag: "approximate" | "uncertain"): boolean {
  const { expression } = when;
  if (expression.kind !== "interval") return when[flag];
  return (flagsOf(end === "from" ? expression.start : expression.end) & FLAG[flag]) > 0;
}

/** Where a bar begins and ends: an end without a date gets a tail of fixed length, a bar never is narrower than can be seen. */
function edgesOf(
  when: When,
  scale: TimeScale,
  anchor: number,
  length: number,
): { readonly from: number; readonly to: number; readonly core?: readonly [number, number] } {
  const startEarliest = scale(when.start.earliest);
  const endLatest = scale(when.end.latest);
  const begins = Number.isFinite(startEarliest);
  const ends = Number.isFinite(endLatest);
  const lastFinite = (...values: number[]): number => values.find(Number.isFinite) ?? anchor;
  const dated = (when.members ?? []).flatMap((each) => [each.earliest, each.latest]).filter(Number.isFinite);
  let from = begins ? startEarliest : lastFinite(scale(when.start.latest), scale(when.end.earliest), endLatest) - TAIL;
  let to = ends ? endLatest : lastFinite(scale(when.end.earliest), scale(when.start.latest), startEarliest) + TAIL;
  // of a set the tail begins at its outermost date
  if (!begins && dated.length > 0) from = scale(Math.min(...dated)) - TAIL;
  if (!ends && dated.length > 0) to = scale(Math.max(...dated)) + TAIL;
  if (!begins && !ends) [from, to] = [0, length];
  if (!begins && ends) from = Math.min(from, to - TAIL);
  if (begins && !ends) to = Math.max(to, from + TAIL);
  if (when.shape === "span") {
    // What is still going on goes on to the end of the axis.
    if (when.from === "open") from = Math.min(from, 0);
    if (when.until === "open") to = Math.max(to, length);
  }
  if (to - from < 4) [from, to] = [anchor - 2, anchor + 2];
  if (when.shape !== "span") return { from, to };
  const coreFrom = when.from === "open" ? from : lastFinite(scale(when.start.latest), from);
  const coreTo = when.until === "open" ? to : lastFinite(scale(when.end.earliest), to);
  const isKnown = when.from !== "unknown" && when.until !== "unknown" && coreTo > coreFrom;
  return isKnown ? { from, to, core: [Math.max(from, coreFrom), Math.min(to, coreTo)] } : { from, to };
}
