import { polylinear, type TimeScale } from "../../time/scale.ts";
import { localeIn } from "../../time/ticks/label.ts";
import {
  isUnder,
  shortened,
  ticks,
  type Air,
  type Named,
  type Shown,
  type Tick,
  type TickOptions,
  type Ticks,
} from "../../time/ticks/ticks.ts";
import type { Bounds, When } from "../../time/when.ts";
import { axis as axisWords } from "../../words/en/axis.ts";
import { uncommon } from "../prepare/events.ts";
import type { Folds } from "./folds.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { type, type TextRole } from "../text/type.ts";

/** A stretch of the axis with one scale. */
export interface Stretch extends Bounds {
  /** Where it begins and ends along the axis, in px. */
  readonly from: number;
  readonly to: number;
  /** How many times larger its scale is than that of the stretch before it; less than 1 where it is smaller. */
  readonly factor?: number;
  readonly ticks: Ticks;
  /** From where to where words of its ticks may reach, in px. */
  readonly reach: readonly [number, number];
}

/** The scale of a picture, with its stretches and their ticks. */
export interface Axis {
  readonly scale: TimeScale;
  readonly stretches: readonly Stretch[];
}

/** Space left at both ends of the axis, so that marks at the ends are whole, in px. */
export const INSET = 12;

/** Length of the arrow or stub of an end that has no date, in px: an axis leaves room for it. */
export const TAIL = 34;

/** Half the space that a break takes on the axis, in px. */
export const BREAK = 7;

/** How far words may reach into a break, in px: a little over its middle. */
export const INTO_BREAK: number = BREAK + 4;

/** Nearer to the middle of a break its strokes would touch the words of ticks, in px. */
const STROKES = 8;

/** Least space between two tick labels, in px. */
const LABEL_GAP = 8;

/** Space that they have where there is room: along a line, and under each other. */
const AIR: Air = { gap: 12, share: 0.4, parent: 120 };
const AIR_UPRIGHT: Air = { gap: 18, share: 0, parent: 120 };

/**
 * Makes the scale of a whole picture.
 *
 * @param extent - what to show, half-open
 * @param length - length of the axis in px
 * @param division - where the scale changes
 */
export function wholeScale(prepared: Prepared, extent: Bounds, length: number, division: Folds): TimeScale {
  const [before, after] = insetsOf(prepared, extent, length);
  const places = [before];
  for (const share of division.shares) places.push((places.at(-1) ?? 0) + share * (length - before - after));
  return polylinear([extent.earliest, ...division.breaks, extent.latest], places);
}

/**
 * Makes the axis of a scale: its stretches in view, and their ticks. The outermost go on to the ends of the axis, beyond
 * the scale's own points: ticks there are true, though no mark is.
 *
 * @param scale - its inner points are the breaks; they may lie out of view
 * @param length - length of the axis in px
 */
export function axisOf(prepared: Prepared, scale: TimeScale, length: number, upright: boolean): Axis {
  if (prepared.events.length === 0) return { scale, stretches: [] };
  let shown: Shown | undefined;
  let said: string | undefined;
  const stretches = piecesOf(scale, length).map(({ walls, breaks, overhangs, ...piece }): Stretch => {
    const { from, to } = piece;
    const view = { earliest: scale.invert(from), latest: scale.invert(to) };
    const room = { pixels: to - from, shown, walls, breaks };
    const { found, overhang } = ticksOf(prepared, view, room, upright ? [] : overhangs);
    shown = found.shown ?? shown;
    const coarse = found.coarse.filter((tick, index) => index > 0 || inFull(tick) !== said);
    const [final] = found.coarse.slice(-1);
    if (final !== undefined) said = inFull(final);
    return { ...piece, reach: [from - overhang[0], to + overhang[1]], ticks: { ...found, coarse } };
  });
  return { scale, stretches };
}

/** A stretch before it has ticks. */
interface Piece extends Omit<Stretch, "ticks" | "reach"> {
  /** Whether the axis ends there, before and behind it: in a part of a picture it goes on beyond its ends. */
  readonly walls: readonly [boolean, boolean];
  /** Whether the scale changes there. */
  readonly breaks: readonly [boolean, boolean];
  /** How far words may reach beyond it: with the strokes of breaks kept clear, and over these. */
  readonly overhangs: readonly Overhang[];
}

/** The stretches of a scale that are in view. */
function piecesOf(scale: TimeScale, length: number): readonly Piece[] {
  const { domain: times, range: places } = scale;
  const last = times.length - 2;
  const rate = (s: number): number =>
    ((places[s + 1] ?? 0) - (places[s] ?? 0)) / ((times[s + 1] ?? 0) - (times[s] ?? 0));
  return times.slice(1).flatMap((end, s): readonly Piece[] => {
    const from = s === 0 ? 0 : Math.max(0, (places[s] ?? 0) + BREAK);
    const to = s === last ? length : Math.min(length, (places[s + 1] ?? 0) - BREAK);
    if (to <= from) return [];
    return [
      {
        earliest: Math.max(times[s] ?? end, scale.invert(0)),
        latest: Math.min(end, scale.invert(length)),
        from,
        to,
        walls: [s === 0 && from <= (places[0] ?? 0), s === last && (places[s + 1] ?? 0) <= to],
        breaks: [s > 0 && from > 0, s < last && to < length],
        overhangs: [BREAK - STROKES, INTO_BREAK].map((inner) => [s === 0 ? 0 : inner, s === last ? 0 : inner]),
        ...(s > 0 && { factor: rate(s) / rate(s - 1) }),
      },
    ];
  });
}

function inFull({ label, full = label }: Tick): string {
  return full;
}

/** The space at both ends: more where a date without an end must show there that it has none. */
function insetsOf(prepared: Prepared, { earliest, latest }: Bounds, length: number): readonly [number, number] {
  const reach = ((latest - earliest) * (TAIL - INSET)) / length;
  const near = (bound: number): boolean => bound >= earliest && bound <= latest;
  const opens = ({ start, end }: When): boolean =>
    start.earliest === -Infinity &&
    [start.latest, end.earliest, end.latest].some((bound) => near(bound) && bound < earliest + reach);
  const closes = ({ start, end }: When): boolean =>
    end.latest === Infinity &&
    [start.earliest, start.latest, end.earliest].some((bound) => near(bound) && bound > latest - reach);
  let [opensAny, closesAny] = [false, false];
  for (const { marks } of uncommon(prepared.events))
    for (const { when } of marks) {
      opensAny ||= opens(when);
      closesAny ||= closes(when);
    }
  return [Math.min(opensAny ? TAIL : INSET, length / 4), Math.min(closesAny ? TAIL : INSET, length / 4)];
}

/** The names of the periods of a stretch in short words. */
export function shortNames(prepared: Prepared, stretch: Stretch): readonly Tick[] {
  return shortened(stretch, stretch.ticks, languageOf(prepared));
}

/**
 * The fine ticks of an axis that may be named: not those that would be read under the name of another period, since their
 * own has no room.
 *
 * @param isNamed - whether a period's name stands at its first tick
 * @param full - times of the fine ticks that say their period themselves. @defaultValue none
 */
export function ticksUnder(
  prepared: Prepared,
  { stretches }: Axis,
  isNamed: (coarse: Tick) => boolean,
  full: ReadonlySet<number> = new Set(),
): readonly Tick[] {
  const language = languageOf(prepared);
  let last: Named | undefined;
  return stretches.flatMap(({ ticks: { fine, coarse, step } }) => {
    const named = new Set(coarse.filter(isNamed).map(({ time }) => time));
    return fine.filter(({ time }) => {
      if (named.has(time) || full.has(time)) last = { time, step };
      return last === undefined || isUnder({ time, step }, last, language);
    });
  });
}

/** In which zone and language ticks are named. */
export function languageOf({ zone, locale, settings }: Prepared): Pick<TickOptions, "zone" | "locale"> {
  return { zone, locale: localeIn(locale, settings.calendar) };
}

/** How far words may reach beyond a stretch, before and behind it, in px. */
type Overhang = NonNullable<TickOptions["overhang"]>;

const ANY: Overhang = [Infinity, Infinity];

/**
 * @param overhangs - how far words may reach beyond a stretch, the best first: where none has that room, one that is moved or
 * reaches into another stretch says more than none. None beside an upright axis
 */
function ticksOf(
  prepared: Prepared,
  extent: Bounds,
  room: Pick<TickOptions, "pixels" | "shown" | "walls" | "breaks">,
  overhangs: readonly Overhang[],
): { readonly found: Ticks; readonly overhang: Overhang } {
  const upright = overhangs.length === 0;
  const role = (tier: "fine" | "coarse"): TextRole => (tier === "fine" ? "tick" : "period");
  const options: TickOptions = {
    ...room,
    ...languageOf(prepared),
    words: { ...axisWords, ...prepared.messages.axis },
    gap: upright ? 2 : LABEL_GAP,
    air: upright ? AIR_UPRIGHT : AIR,
    // Upright, a label takes the height of its line, and the first tick of a parent has two lines.
    measure: (text, tier) =>
      upright ? type[role(tier)].leading * (tier === "fine" ? 1.2 : 2) : prepared.measure(text, type[role(tier)]),
    finest: prepared.finest,
    ages: prepared.settings.ages,
  };
  for (const overhang of overhangs) {
    const found = ticks(extent, { ...options, overhang });
    if (found.fine.some((tick) => tick.label !== "")) return { found, overhang };
  }
  const [, overhang = ANY] = overhangs;
  return { found: ticks(extent, options), overhang };
}
