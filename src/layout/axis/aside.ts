import type { Tick } from "../../time/ticks/ticks.ts";
import { shortNames, type Axis } from "./axis.ts";
import { addFullDays } from "./days.ts";
import { TICK } from "./line.ts";
import type { AxisWord } from "./words.ts";
import type { Plane } from "../plane.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { baselineIn, type, type TextLine } from "../text/type.ts";

/** Space between an upright axis and the words beside it, in px. */
const GAP = TICK + 4;

/**
 * Places the words of an upright axis beside it, in one column: a period's name over its first tick. Periods come
 * first, in short words where one of them is too wide, then their first ticks, then what still finds room.
 *
 * @param length - length of the axis in px
 * @param room - width of the column in px; wider words are left out
 * @param easy - width in px beyond which names are said in short words
 */
export function asideWords(
  prepared: Prepared,
  axis: Axis,
  length: number,
  room: number,
  easy: number = room,
): readonly AxisWord[] {
  const line = type.tick.leading;
  const at = (time: number): number => axis.scale(time) - line / 2;
  /** Adds a word where it is free; says whether only its width forbids that. */
  const add = (words: AxisWord[], text: string, role: "tick" | "period", start: number): boolean => {
    const isFree = start >= -line && start <= length && words.every((word) => Math.abs(word.start - start) >= line);
    if (text === "" || !isFree) return false;
    const width = prepared.measure(text, type[role]);
    if (GAP + width > room) return true;
    words.push({ text, role, start, width, line: 0 });
    return false;
  };
  const named = (coarse: readonly Tick[]): Named => {
    const words: AxisWord[] = [];
    const times = new Set<number>();
    let lacksWidth = false;
    let owesYear = false;
    for (const tick of coarse) {
      const known = words.length;
      const text = owesYear ? (tick.full ?? tick.label) : tick.label;
      if (add(words, text, "period", Math.max(-line, at(tick.time) - line))) lacksWidth = true;
      // A name that found no room may have been the one with the year: then the next one says it.
      owesYear = words.length === known && (owesYear || tick.full === undefined);
      if (words.length > known) times.add(tick.time);
    }
    return { words, times, lacksWidth };
  };
  const coarse = axis.stretches.flatMap((stretch) => stretch.ticks.coarse);
  const long = named(coarse);
  const { words, times } =
    long.lacksWidth || asideWidth(prepared, long.words) > easy
      ? named(axis.stretches.flatMap((stretch) => shortNames(prepared, stretch)))
      : long;
  const isNamed = ({ time }: Tick): boolean => times.has(time);
  const fine = addFullDays(prepared, axis, isNamed, true, (text, time) => {
    const known = words.length;
    add(words, text, "tick", at(time));
    return words.length > known;
  });
  const firsts = new Set(coarse.map((tick) => tick.time));
  for (const tick of fine) if (firsts.has(tick.time)) add(words, tick.label, "tick", at(tick.time));
  for (const tick of fine) if (!firsts.has(tick.time)) add(words, tick.label, "tick", at(tick.time));
  // a name that the end of the axis moves down leaves its number the next line
  for (const tick of fine) if (times.has(tick.time)) add(words, tick.label, "tick", Math.max(0, at(tick.time)));
  return words;
}

/** Names of periods that found room. */
interface Named {
  readonly words: AxisWord[];
  /** Where those periods begin. */
  readonly times: ReadonlySet<number>;
  /** Whether one is too wide for the column. */
  readonly lacksWidth: boolean;
}

/** Width of the column that words beside an upright axis need, in px; the same for every year, so that none sets labels otherwise than another. */
export function asideWidth(prepared: Prepared, words: readonly AxisWord[]): number {
  const widest = words.reduce(
    (most, { text, role, width }) => Math.max(most, width, prepared.measure(text.replace(/\d{4}/, "0000"), type[role])),
    20,
  );
  return Math.ceil(GAP + widest);
}

/** Settles a word beside an upright axis in the picture. */
export function settleAside(on: Plane, word: AxisWord): TextLine {
  const [x, y] = on.point(word.start + baselineIn(word.role), -GAP);
  return { text: word.text, role: word.role, x, y, width: word.width, anchor: on.mirrored ? "left" : "right" };
}
