import { almanacRange } from "./almanac-ticks.ts";
import type { AxisWords } from "../../words/en/axis.ts";
import { axis } from "../../words/en/axis.ts";
import type { Bounds } from "../when.ts";
import { calendarInterval, isExtent, meanLength } from "../calendar/interval.ts";
import type { CalendarInterval, Step, Unit } from "../calendar/interval.ts";
import { almanacFor, coarseLabel, fineLabel, isSameParent, parentOf, wallAt } from "./label.ts";
import { coarseRow, fineRow, placesOf } from "./row.ts";
import { zoneOf } from "../calendar/zone.ts";

/** One place on the axis that is marked and named. */
export interface Tick {
  /** Ms since the epoch. */
  readonly time: number;
  /** Its words; empty where they have no room: then the tick is drawn without. One that its neighbour at a wall or a break leaves no room is a tick only where a parent is named. */
  readonly label: string;
  /** Of a coarse tick whose label leaves out the year, the label with it, such as “October 2022”. */
  readonly full?: string;
}

/** The parent label in force: what need not be said again. */
export interface Shown {
  /** The year last said by a coarse label. */
  readonly year: number;
}

/** The two rows of an axis: the ticks, and above each first one of them the parent it belongs to. */
export interface Ticks {
  /** Regular ticks, ascending. A label is centred at its tick. */
  readonly fine: readonly Tick[];
  /** The day, month or year that the fine ticks lie in, at the first fine tick of each; a label starts at its tick. Years and ages name themselves and have none. */
  readonly coarse: readonly Tick[];
  /** The distance of the fine ticks. */
  readonly step: Step;
  /** What a stretch that follows need not say again. */
  readonly shown?: Shown;
}

/** Space that labels have where there is room. */
export interface Air {
  /** Least distance between two fine labels, in px. */
  readonly gap: number;
  /** The same as a share of their mean width. */
  readonly share: number;
  /** Length of a parent on the axis from which on it has finer ticks in it, in px. */
  readonly parent: number;
}

/** How {@link ticks} chooses. */
export interface TickOptions {
  /** Length of the extent on the axis, in px; the scale within it is linear. */
  readonly pixels: number;
  /** `utc` or an IANA zone. */
  readonly zone: string;
  /** BCP 47 language of the labels; an unusable one gives English. */
  readonly locale: string;
  /** Least distance between two labels of one row, in px. */
  readonly gap: number;
  /**
   * What a row of labels that can be read at ease asks for; it has less only where it would else have less than two.
   * @defaultValue no more than the `gap`
   */
  readonly air?: Air;
  /** The room that a label takes along the axis, in px. */
  readonly measure: (text: string, tier: "fine" | "coarse") => number;
  /** What a stretch before this one has said. */
  readonly shown?: Shown | undefined;
  /**
   * How far labels may reach beyond the start and the end of the extent, in px.
   * @defaultValue `[Infinity, Infinity]`
   */
  readonly overhang?: readonly [before: number, after: number];
  /**
   * Whether the extent starts and ends at walls: a label that would reach farther than the overhang is set flush with it,
   * where that leaves it apart from its neighbours.
   * @defaultValue neither
   */
  readonly walls?: readonly [start: boolean, end: boolean];
  /**
   * Whether it starts and ends at breaks of the axis: these are walls whose overhang reaches into the break; names of parents are flush with them as the last resort.
   * @defaultValue neither
   */
  readonly breaks?: readonly [start: boolean, end: boolean];
  /**
   * No ticks finer than this while it has any: under dates that are known to the day, hours would claim too much.
   * @defaultValue `"millisecond"`
   */
  readonly finest?: Unit;
  /**
   * Whether steps of 1,000 years and more are ages: 12 ka, 66 Ma.
   * @defaultValue those of 10,000 years, and of 1,000 where all is older than 12 ka
   */
  readonly ages?: boolean | undefined;
  /**
   * The words that `Intl` does not have.
   * @defaultValue English
   */
  readonly words?: AxisWords;
}

/** The regular steps below a year, finest first. */
const CALENDAR: readonly (readonly [unit: Unit, counts: readonly number[]])[] = [
  ["millisecond", [1, 2, 5, 10, 20, 50, 100, 200, 500]],
  ["second", [1, 5, 15, 30]],
  ["minute", [1, 5, 15, 30]],
  ["hour", [1, 3, 6, 12]],
  ["day", [1, 2, 7, 10]],
  ["month", [1, 3, 6]],
];

/** In less than this, weeks may name less than two days. */
const TWO_WEEKS = 2 * meanLength({ unit: "day", count: 7 });

/** The most ticks of an extent, however long its axis. */
const MOST = 200;

/** Fewer names than these do not show the scale. */
const LEAST_NAMES = 2;

/** So many steps show that labels touch, before a zone is asked for all others. */
const HEAD = 4;

/** Before about 10,000 BCE, in ms, even steps of 1,000 years are ages. */
const DEEP = -12_000 * meanLength({ unit: "year", count: 1 });

/**
 * Chooses the finest regular step whose labels have the room that is asked for, by measured widths, and names its ticks and their parents.
 * Steps: ms and years 1/2/5 × 10ᵏ; seconds and minutes 1/5/15/30; hours 1/3/6/12; days 1, 1/8/15/22, 1/11/21, and
 * 1/3/5/… where less than two weeks are shown; months 1/3/6. Steps of 10,000 years and more (of 1,000 where all is older than 12 ka) are ages: 12 ka, 66 Ma, 13.8 Ga.
 * Where no step has room for its labels, the first tick of the coarsest that has one stands alone.
 * An extent that is empty, reversed, not finite, or without px gives no ticks.
 *
 * @param extent - half-open, ms since the epoch
 * @param options - room, language and what was said before
 * @throws RangeError for an unknown zone
 */
export function ticks(extent: Bounds, options: TickOptions): Ticks {
  const { pixels, air, finest = "millisecond", ...others } = options;
  if (!isExtent(extent.earliest, extent.latest) || !(pixels > 0 && pixels < Infinity)) return nothing(options);
  const steps = stepsOf(extent, options.ages);
  const known = steps.filter((step) => meanLength(step) >= meanLength({ unit: finest, count: 1 }));
  const roomy = air && finestOf(known.filter(isRoomy(extent, pixels, air)), extent, options);
  const found = roomy ?? finestOf(known, extent, { pixels, ...others });
  if (found !== undefined) return found;
  for (const step of steps.slice().sort((a, b) => meanLength(b) - meanLength(a))) {
    const [first] = rangeOf(step, extent, options)(extent.earliest, extent.latest);
    if (first !== undefined) return rowsOf([first], step, extent, options) ?? nothing(options);
  }
  return nothing(options);
}

/** Whether a step gives two labels or more, in parents that are long enough for them. */
function isRoomy({ earliest, latest }: Bounds, pixels: number, air: Air): (step: Step) => boolean {
  const span = latest - earliest;
  return (step) => {
    const parent = parentOf(step.unit);
    const isLong = parent === undefined || meanLength({ unit: parent, count: 1 }) * pixels >= air.parent * span;
    return isLong && !isOddDays(step) && span >= LEAST_NAMES * meanLength(step);
  };
}

/** The ticks of the finest of some steps whose labels have the room that they ask for. */
function finestOf(steps: readonly Step[], extent: Bounds, options: TickOptions): Ticks | undefined {
  const span = extent.latest - extent.earliest;
  const narrowest = narrowestOf(extent, options);
  for (const step of steps) {
    const count = span / meanLength(step);
    if (count > MOST || options.pixels / count < narrowest(step)) continue;
    const range = rangeOf(step, extent, options);
    const head = range(extent.earliest, Math.min(extent.latest, extent.earliest + HEAD * meanLength(step)));
    if (fineRow(placesOf(head, extent, options), step, extent, options) === undefined) continue;
    const times = range(extent.earliest, extent.latest);
    const rows = times.length > 0 ? rowsOf(times, step, extent, options) : undefined;
    if (rows?.fine.some((tick) => tick.label !== "") === true) return rows;
  }
  return undefined;
}

function rangeOf(step: Step, extent: Bounds, { zone, locale }: TickOptions): CalendarInterval["range"] {
  const almanac = almanacFor(extent, locale);
  return almanac ? almanacRange(step, zone, almanac) : calendarInterval(step, zone).range;
}

/** The coarse ticks of an extent in short words, such as “Oct 2022”. */
export function shortened(
  extent: Bounds,
  { coarse, step }: Pick<Ticks, "coarse" | "step">,
  { zone, locale }: Pick<TickOptions, "zone" | "locale">,
): readonly Tick[] {
  const parent = parentOf(step.unit);
  if (parent === undefined) return coarse;
  const clocks = zoneOf(zone);
  const almanac = almanacFor(extent, locale);
  return coarse.map(({ time, full }) => {
    const wall = wallAt(time, clocks, almanac);
    const say = (year: boolean): string => coarseLabel(parent, wall, "short", year, locale);
    return full === undefined ? { time, label: say(true) } : { time, label: say(false), full: say(true) };
  });
}

/** A day with its month: `Aug 15`. */
export function dayInFull(time: number, { zone, locale }: Pick<TickOptions, "zone" | "locale">): string {
  const almanac = almanacFor({ earliest: time, latest: time }, locale);
  return coarseLabel("day", wallAt(time, zoneOf(zone), almanac), "short", false, locale);
}

/** A name of a coarse row: of the period in which its tick lies. */
export interface Named {
  readonly time: number;
  readonly step: Step;
}

/**
 * Whether a fine tick that is read under a name lies in the period that this one says: in the same year, month or day,
 * whichever is the longer of what the name says and what the tick wants said. Years and ages want nothing.
 */
export function isUnder(tick: Named, name: Named, { zone, locale }: Pick<TickOptions, "zone" | "locale">): boolean {
  const [wanted, said] = [tick, name].map(({ step }) => parentOf(step.unit));
  const parent = (["year", "month", "day"] as const).find((unit) => unit === wanted || unit === said);
  if (wanted === undefined || parent === undefined) return true;
  const extent = { earliest: Math.min(tick.time, name.time), latest: Math.max(tick.time, name.time) };
  const almanac = almanacFor(extent, locale);
  const [own, other] = [tick, name].map(({ time }) => wallAt(time, zoneOf(zone), almanac));
  return own !== undefined && isSameParent(own, other, parent, almanac);
}

function nothing({ shown }: TickOptions): Ticks {
  return { fine: [], coarse: [], step: { unit: "millisecond", count: 1 }, ...(shown && { shown }) };
}

/** Whether a step is of every other day, whose distance changes with the month: only for where days have no room and weeks say too little. */
function isOddDays({ unit, count }: Step): boolean {
  return unit === "day" && count === 2;
}

/** The steps that may have a tick in an extent, finest first, up to twice its length. */
function stepsOf({ earliest, latest }: Bounds, ages: boolean | undefined): readonly Step[] {
  const longest = Math.max(2 * (latest - earliest), 1);
  const isShort = latest - earliest < TWO_WEEKS;
  const steps: Step[] = CALENDAR.flatMap(([unit, counts]) => counts.map((count) => ({ unit, count }))).filter(
    (step) => isShort || !isOddDays(step),
  );
  for (let ten = 1; ten <= 1e13; ten *= 10) {
    for (const count of [ten, 2 * ten, 5 * ten]) {
      const isDeep = count >= 10_000 || latest <= DEEP;
      const isAge = count >= 1000 && (ages ?? isDeep);
      steps.push({ unit: isAge ? "annum" : "year", count });
    }
  }
  return steps.filter((step) => meanLength(step) <= longest);
}

/** The px below which a step's labels touch for certain: no label of a step is half as wide as another. */
function narrowestOf(
  { earliest, latest }: Bounds,
  { zone, locale, gap, air, measure, words }: TickOptions,
): (step: Step) => number {
  const wall = wallAt(earliest, zoneOf(zone), almanacFor({ earliest, latest }, locale));
  return (step) => {
    const sample = fineLabel(step, { earliest, latest }, locale, words ?? axis)(wall);
    return Math.max(0, air?.gap ?? gap) + measure(sample, "fine") / 2;
  };
}

/** Both rows of a step, or `undefined` where labels would touch. */
function rowsOf(times: readonly number[], step: Step, extent: Bounds, options: TickOptions): Ticks | undefined {
  const places = placesOf(times, extent, options);
  const found = fineRow(places, step, extent, options);
  const parent = parentOf(step.unit);
  if (found === undefined) return undefined;
  const { fine, crowded } = found;
  const named = (coarse: readonly Tick[]): readonly Tick[] =>
    fine.filter(({ time }) => !crowded.has(time) || coarse.some((tick) => tick.time === time));
  if (parent === undefined) return { fine: named([]), coarse: [], step };
  const row = coarseRow(places, parent, almanacFor(extent, options.locale), options);
  if (row === undefined) return undefined;
  const { coarse, shown, until } = row;
  const own = named(coarse).map((tick) => (tick.time < until ? tick : { ...tick, label: "" }));
  return { fine: own, coarse, step, ...(shown && { shown }) };
}
