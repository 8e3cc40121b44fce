import type { Tick } from "../../time/ticks/ticks.ts";
import { INTO_BREAK, type Axis } from "./axis.ts";
import { addFullDays } from "./days.ts";
import type { Column } from "../text/flow.ts";
import type { Plane } from "../plane.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { nudged, type Passage } from "./nudge.ts";
import { remarks, scaleKey } from "./remark.ts";
import { baselineIn, type, type TextLine, type TextRole } from "../text/type.ts";

/** A word on the axis: where it stands along it, px, and on which line under it. */
export interface AxisWord {
  readonly text: string;
  readonly role: Extract<TextRole, "tick" | "period" | "scale">;
  /** Its near edge along the axis. */
  readonly start: number;
  readonly width: number;
  /** 0: ticks, 1: periods, 2: changes of scale. */
  readonly line: 0 | 1 | 2;
}

/** The words of an axis, and whether all remarks on its scale found room at their breaks. */
export interface AxisWords {
  readonly words: readonly AxisWord[];
  /** What a legend then says instead. */
  readonly unplaced: readonly string[];
}

/** Space between a leader and the words that make way for it, in px. */
const CLEAR = 4;

/** Space between two words of a line, in px. */
const GAP = 6;

/** How far from the end of its break a caption that says “from here” may begin, in px. */
const NEAR = 9;

/** Lines of words under an axis: ticks, periods, remarks. */
const LINES = 3;

/** What passes through the lines of words. */
interface Passing {
  /** From where to where leaders go that cross the lines, px along the axis. */
  readonly leaders: readonly Passage[];
  /** On how many lines of ticks and periods leaders pause at words; on the others words make way. */
  readonly pausing: number;
}

const NOTHING: Passing = { leaders: [], pausing: 2 };

/**
 * Places the words of a horizontal axis. A tick's label stands under it, and a period's name begins at its first tick:
 * only the end of the axis or a break moves the former, and that, another name or a leader the latter. Remarks begin at their breaks, or are said
 * elsewhere.
 *
 * @param column - as wide as the axis is long
 * @param lines - most lines of words. @defaultValue all three
 * @param passing - @defaultValue nothing
 */
export function axisWords(
  prepared: Prepared,
  axis: Axis,
  column: Column,
  lines: number = LINES,
  { leaders, pausing }: Passing = NOTHING,
): AxisWords {
  const words: AxisWord[] = [];
  const lay: Laying = {
    prepared,
    axis,
    length: column.width,
    words,
    isFree: (line, start, width) =>
      line < lines &&
      (line < Math.min(pausing, 2) ||
        leaders.every(([from, to]) => to < start - CLEAR || from > start + width + CLEAR)) &&
      words.every((word) => word.line !== line || areApart(word, { start, width })),
  };
  addTicks(lay, addPeriods(lay));
  words.sort((a, b) => a.start - b.start);
  words.splice(0, words.length, ...nudged(words, leaders, column.width));
  const isWhole = addRemarks(lay);
  return { words, unplaced: isWhole ? [] : scaleKey(prepared, axis) };
}

/** The words of an axis while they are laid, line by line. */
interface Laying {
  readonly prepared: Prepared;
  readonly axis: Axis;
  readonly length: number;
  /** Those that have their place; it grows. */
  readonly words: AxisWord[];
  /** Whether one would stand clear of these, and of leaders. */
  readonly isFree: (line: number, start: number, width: number) => boolean;
}

function widthOf({ prepared }: Laying, text: string, role: AxisWord["role"]): number {
  return prepared.measure(text, type[role]);
}

/** @returns the words of those periods that found room, by their ticks */
function addPeriods(lay: Laying): ReadonlyMap<Tick, AxisWord> {
  const { axis, length, words } = lay;
  const periods = axis.stretches.flatMap((stretch) => stretch.ticks.coarse.map((tick) => ({ tick, stretch })));
  const named = new Map<Tick, AxisWord>();
  let owesYear = false;
  for (const [index, { tick, stretch }] of periods.entries()) {
    const from = Math.max(stretch.from, axis.scale(tick.time));
    const next = periods[index + 1];
    const to = next === undefined ? length : Math.max(next.stretch.from, axis.scale(next.tick.time));
    const label = owesYear ? (tick.full ?? tick.label) : tick.label;
    const width = widthOf(lay, label, "period");
    // the last of a stretch may begin before its tick, so that it ends with it
    const isLast = next?.stretch !== stretch;
    const beyond = Math.max(to - GAP, stretch.to + INTO_BREAK);
    const last = (next === undefined ? length : isLast ? beyond : to) - width;
    const first = isLast ? Math.max(stretch.from, Math.min(from, last)) : from;
    const start = firstFree(first, last, (at) => lay.isFree(1, at, width));
    if (start !== undefined) {
      const word: AxisWord = { text: label, role: "period", start, width, line: 1 };
      words.push(word);
      named.set(tick, word);
    }
    // A name that found no room may have been the one with the year: then the next one says it.
    owesYear = start === undefined && (owesYear || tick.full === undefined);
  }
  return named;
}

/** @param named - the words of periods, by their ticks */
function addTicks(lay: Laying, named: ReadonlyMap<Tick, AxisWord>): void {
  const { prepared, axis, length, words } = lay;
  const wordAt = (label: string, time: number): TickWord => {
    const width = widthOf(lay, label, "tick");
    const at = axis.scale(time);
    const wanted = at - width / 2;
    const [first, last] = roomAt(at, axis, length, width);
    const start = Math.max(first, Math.min(wanted, last - width));
    return { label, width, start, moved: Math.abs(start - wanted) };
  };
  const add = ({ label, width, start }: TickWord): boolean => {
    const hasRoom = label !== "" && width <= length && lay.isFree(0, start, width);
    if (hasRoom) words.push({ text: label, role: "tick", start, width, line: 0 });
    return hasRoom;
  };
  const isNamed = (period: Tick): boolean => named.has(period);
  const ticks = addFullDays(prepared, axis, isNamed, false, (text, time, month) => {
    const isAdded = add(wordAt(text, time));
    const name = month && named.get(month);
    // a month that stands with its day need not stand under it, if it does not say the year
    if (isAdded && name !== undefined && month?.full !== undefined && name.text !== month.full)
      words.splice(words.indexOf(name), 1);
    return isAdded;
  });
  // one that the end of the axis moves makes way for those that stand at their ticks
  const rest = ticks.map(({ label, time }) => wordAt(label, time));
  for (const word of rest.sort((a, b) => a.moved - b.moved)) add(word);
}

/** @returns whether all found room */
function addRemarks(lay: Laying): boolean {
  let isWhole = true;
  for (const { text, stretch } of remarks(lay.prepared, lay.axis)) {
    const width = widthOf(lay, text, "scale");
    const last = Math.min(stretch.from + NEAR, stretch.to - width);
    const start = firstFree(stretch.from, last, (at) => lay.isFree(2, at, width));
    if (start === undefined) isWhole = false;
    else lay.words.push({ text, role: "scale", start, width, line: 2 });
  }
  return isWhole;
}

/** The same with no remark at its break where not all have room there: what is said of one axis stands in one place. */
export function inOnePlace(text: AxisWords): AxisWords {
  if (text.unplaced.length === 0) return text;
  return { ...text, words: text.words.filter(({ line }) => line < 2) };
}

/** The words of an axis on one line: its periods, and those ticks that stand clear of them. */
export function singleLine({ words }: AxisWords): readonly AxisWord[] {
  const periods = words.filter(({ line }) => line === 1).map((word): AxisWord => ({ ...word, line: 0 }));
  return [...words.filter((word) => word.line === 0 && periods.every((period) => areApart(word, period))), ...periods];
}

/** Space between the axis and the first line of words under it, and after the last, in px. */
const ABOVE = 7;
const UNDER = 4;

/**
 * How far words reach from the axis, in px.
 *
 * @param least - so many lines are kept for them in any case
 */
export function wordsDepth(words: readonly AxisWord[], least: number = 1): number {
  return ABOVE + Math.max(least, ...words.map(({ line }) => line + 1)) * type.tick.leading + UNDER;
}

/** How many lines of words end within a distance from the axis, in px; one in any case. */
export function linesWithin(depth: number): number {
  return Math.max(1, Math.min(LINES, Math.floor((depth - ABOVE) / type.tick.leading)));
}

/** Settles a word under a horizontal axis in the picture. */
export function settleWord(on: Plane, word: AxisWord): TextLine {
  const [x, y] = on.point(word.start, -(ABOVE + word.line * type.tick.leading + baselineIn(word.role)));
  return { text: word.text, role: word.role, x, y, width: word.width, anchor: on.mirrored ? "right" : "left" };
}

/** The word of a tick, where it has room. */
interface TickWord extends Pick<AxisWord, "start" | "width"> {
  readonly label: string;
  /** How far it stands aside of its tick, in px. */
  readonly moved: number;
}

/** From where to where a tick's label may reach: into the breaks beside its stretch, or over them where it is wider than that. */
function roomAt(at: number, { stretches }: Axis, length: number, width: number): readonly [number, number] {
  const own = stretches.find(({ from, to }) => at >= from && at <= to);
  const [first, last] = own?.reach ?? [0, length];
  return width > last - first ? [0, length] : [first, last];
}

/** Whether two words of a line do not touch. */
function areApart(one: Pick<AxisWord, "start" | "width">, other: Pick<AxisWord, "start" | "width">): boolean {
  return one.start + one.width + GAP <= other.start || other.start + other.width + GAP <= one.start;
}

function firstFree(from: number, to: number, isFree: (at: number) => boolean): number | undefined {
  for (let at = from; at <= to; at += 3) if (isFree(at)) return at;
  return undefined;
}
