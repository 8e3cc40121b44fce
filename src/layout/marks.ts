import type { TimeScale } from "../time/scale.ts";
import type { When } from "../time/when.ts";
import type { PreparedEvent, PreparedMark } from "./prepare.ts";

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
  readonly fromEnd: EndForm;
  readonly toEnd: EndForm;
  /** `~`: drawn with soft edges. */
  readonly approximate: boolean;
  /** `?`: drawn with a dashed outline. */
  readonly uncertain: boolean;
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

/** Half the size of the largest symbol, in px. */
const LARGEST = 6.5;

/** Distance of symbols that stand side by side within one day, in px. */
const BESIDE = 2 * LARGEST + 2;

/** Length of the arrow or stub of an end that has no date, in px. */
export const TAIL = 34;

/** A date of a day or finer stays a symbol until its day takes more of the axis than this: a day is what people call a date. */
const DAY_AS_SYMBOL = 1 / 8;

const fine: ReadonlySet<string> = new Set(["day", "hour", "minute", "second", "millisecond"]);

/** Half the size of the symbol of an event, in px. */
export function radiusOf(importance: number): number {
  return importance >= 2 ? LARGEST : importance < 1 ? 4.2 : 5.2;
}

/**
 * Gives a date its shape on the axis.
 *
 * @param scale - from time to px along the axis
 * @param length - length of the axis in px
 */
export function shapeOf(mark: PreparedMark, event: PreparedEvent, scale: TimeScale, length: number): MarkShape {
  const { when } = mark;
  const radius = radiusOf(event.event.importance);
  const anchor = scale(mark.time);
  const common = { approximate: when.approximate, uncertain: when.uncertain, hollow: mark.hollow, anchor, radius };
  const finite = Number.isFinite(when.start.earliest) && Number.isFinite(when.end.latest);
  const [from, to] = [scale(when.start.earliest), scale(when.end.latest)];
  const isUnit = when.shape === "point" && when.members === undefined && fine.has(when.grain);
  const limit = isUnit ? Math.max(3 * radius, length * DAY_AS_SYMBOL) : 2.4 * radius;
  if (finite && to - from <= limit)
    return {
      ...common,
      form: "symbol",
      from: anchor - radius,
      to: anchor + radius,
      members: [],
      fromEnd: "cap",
      toEnd: "cap",
      slack: isUnit ? Math.max(0, (to - from) / 2 - LARGEST) : 0,
    };
  const fromEnd = endForm(when, "from");
  const toEnd = endForm(when, "until");
  const edges = edgesOf(when, scale, anchor, length);
  const shape: MarkShape = {
    ...common,
    ...edges,
    form: when.shape === "span" ? "span" : when.unspecified || when.members !== undefined ? "bracket" : "range",
    members: (when.members ?? []).map((member) => [scale(member.earliest), scale(member.latest)] as const),
    fromEnd,
    toEnd,
    slack: 0,
  };
  return edges.from < 0 || edges.to > length ? clipped(shape, length) : shape;
}

/** The part of a bar or bracket that is in view; what lies outside as a whole stays as it is. */
function clipped(shape: MarkShape, length: number): MarkShape {
  const [from, to] = [Math.max(0, shape.from), Math.min(length, shape.to)];
  if (to <= from) return shape;
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
    anchor: Math.min(Math.max(shape.anchor, from), to),
  };
}

function endForm(when: When, end: "from" | "until"): EndForm {
  if (when[end] === "open") return "open";
  if (when[end] === "unknown") return "unknown";
  return when.approximate ? "soft" : "cap";
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
  let from = begins ? startEarliest : lastFinite(scale(when.start.latest), scale(when.end.earliest), endLatest) - TAIL;
  let to = ends ? endLatest : lastFinite(scale(when.end.earliest), scale(when.start.latest), startEarliest) + TAIL;
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

/** A mark to be stacked. */
export interface Stackable {
  readonly shape: MarkShape;
  readonly weight: number;
  /** Room that it needs before and behind itself, for note numbers, in px. */
  readonly before: number;
  readonly behind: number;
  /** The lowest row that it may take. */
  readonly lowest: number;
}

/** Where a mark stands: its row, 0 being the axis, and how far its symbol moved along it. */
export interface Stacked {
  readonly row: number;
  readonly shift: number;
}

/**
 * Stacks marks so that each can be seen and hit. Symbols come first, the greatest weight foremost, then bars; each takes
 * the lowest row where it touches no other. Symbols of one day stand side by side within it as far as it is wide, in the
 * order of the input. A row is a bitmap of px, so that marks can come in any order.
 *
 * @param marks - in time order
 * @param length - length of the axis in px; what lies outside is left out
 * @param rows - most rows
 * @returns one for each mark; `undefined` where it is outside or found no room
 */
export function stack(marks: readonly Stackable[], length: number, rows: number): readonly (Stacked | undefined)[] {
  const inView = marks.flatMap((mark, index) =>
    mark.shape.to >= 0 && mark.shape.from <= length ? [{ ...mark, index }] : [],
  );
  const heaviestFirst = inView.sort((a, b) => b.weight - a.weight || a.index - b.index);
  const symbols = heaviestFirst.filter(({ shape }) => shape.form === "symbol");
  const result = marks.map((): Stacked | undefined => undefined);
  const taken = rowsOfPixels(length, rows);
  const standing = takeEach(symbols, taken);
  for (const [i, { index }] of symbols.entries()) result[index] = standing[i];
  for (const [index, shift] of sideBySide(marks, result)) {
    const found = result[index];
    if (found !== undefined) result[index] = { row: found.row, shift };
  }
  const settle = (): readonly Uint8Array[] => {
    const pixels = rowsOfPixels(length, rows);
    for (const mark of symbols) {
      const found = result[mark.index];
      if (found !== undefined) pixels[found.row]?.fill(1, ...pixelsOf(mark, found.shift, length));
    }
    return pixels;
  };
  const bars = heaviestFirst.filter(({ shape }) => shape.form !== "symbol");
  // First fit by start needs the fewest rows; where even they are too many, the heaviest bars must come first.
  const byStart = [...bars].sort((a, b) => a.shape.from - b.shape.from || b.shape.to - a.shape.to || a.index - b.index);
  for (const order of [byStart, bars]) {
    const found = takeEach(order, settle());
    for (const [i, { index }] of order.entries()) result[index] = found[i];
    if (found.every((each) => each !== undefined)) break;
  }
  return result;
}

function rowsOfPixels(length: number, rows: number): readonly Uint8Array[] {
  return Array.from({ length: rows }, () => new Uint8Array(Math.ceil(length) + 4));
}

/** The half-open range of pixels that a mark takes, with half a px to its neighbours. */
function pixelsOf({ shape, before, behind }: Stackable, shift: number, length: number): [number, number] {
  const end = Math.ceil(length) + 3;
  const first = Math.min(end, Math.max(0, Math.floor(shape.from - before + shift - 0.5) + 1));
  return [first, Math.max(first, Math.min(end, Math.ceil(shape.to + behind + shift + 0.5) + 1)) + 1];
}

/** Takes a place for each mark in turn. What one tried in vain, no later one like it need try again. */
function takeEach(marks: readonly Stackable[], taken: readonly Uint8Array[]): readonly (Stacked | undefined)[] {
  const tried = new Map<string, number>();
  return marks.map((mark) => {
    const { shape, before, behind, lowest } = mark;
    const alike = [shape.from, shape.to, shape.slack, before, behind, lowest].join(" ");
    const shifts = shiftsOf(shape);
    const places = taken.length * shifts.length;
    for (let place = tried.get(alike) ?? lowest * shifts.length; place < places; place++) {
      const found = { row: Math.floor(place / shifts.length), shift: shifts[place % shifts.length] ?? 0 };
      if (!take(mark, found, taken)) continue;
      tried.set(alike, place + 1);
      return found;
    }
    tried.set(alike, places);
    return undefined;
  });
}

/** Takes the pixels of a place, if they are free. */
function take(mark: Stackable, { row, shift }: Stacked, taken: readonly Uint8Array[]): boolean {
  const pixels = taken[row] ?? new Uint8Array(4);
  const [first, end] = pixelsOf(mark, shift, pixels.length - 4);
  if (pixels.subarray(first, end).includes(1)) return false;
  pixels.fill(1, first, end);
  return true;
}

/** From the middle of the day outwards. */
function shiftsOf({ slack }: MarkShape): readonly number[] {
  const shifts = [0];
  for (let by = BESIDE; by <= slack; by += BESIDE) shifts.push(by, -by);
  return shifts;
}

/** Centres the symbols that share a day and a row, in the order of the input, unless one would then touch a neighbour. */
function sideBySide(marks: readonly Stackable[], found: readonly (Stacked | undefined)[]): ReadonlyMap<number, number> {
  const rows = new Map<number, number[]>();
  for (const [index, stacked] of found.entries())
    if (stacked !== undefined) rows.set(stacked.row, [...(rows.get(stacked.row) ?? []), index]);
  const shifts = new Map<number, number>();
  const anchor = (index: number): number => marks[index]?.shape.anchor ?? 0;
  for (const row of rows.values()) {
    row.sort((a, b) => anchor(a) - anchor(b) || a - b);
    for (let from = 0, to = 0; from < row.length; from = to) {
      while (to < row.length && anchor(row[to] ?? 0) === anchor(row[from] ?? 0)) to++;
      const reach = ((to - from - 1) / 2) * BESIDE + BESIDE / 2;
      const apart = [row[from - 1], row[to]].every(
        (other) =>
          other === undefined ||
          Math.abs(anchor(other) - anchor(row[from] ?? 0)) >= reach + BESIDE + (marks[other]?.shape.slack ?? 0),
      );
      for (let i = from; i < to; i++) if (apart) shifts.set(row[i] ?? 0, (i - from - (to - from - 1) / 2) * BESIDE);
    }
  }
  return shifts;
}
