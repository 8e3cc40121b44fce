import type { SymbolName } from "../../model/timeline.ts";
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
