import { FLAG, flagsOf } from "../../time/edtf/flags.ts";
import type { SymbolName } from "../../model/timeline.ts";
import type { TimeScale } from "../../time/scale.ts";
import type { When } from "../../time/when.ts";
import { TAIL } from "../axis/axis.ts";
import { isMoment } from "../prepare/finest.ts";
import type { PreparedEvent, PreparedMark } from "../prepare/prepare.ts";
import { LARGEST, LEAST_BAR, pointLimit, radiusOf, type EndForm, type MarkShape } from "./marks.ts";
import { EXTENTS } from "./outline.ts";

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
