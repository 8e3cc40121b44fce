import { axis } from "../../words/en/axis.ts";
import type { Almanac } from "./almanac.ts";
import type { Step } from "../calendar/interval.ts";
import { almanacFor, coarseLabel, fineLabel, isSameParent, wallAt, yearOn } from "./label.ts";
import type { Parent, Wall } from "./label.ts";
import type { Shown, Tick, TickOptions } from "./ticks.ts";
import type { Bounds } from "../when.ts";
import { zoneOf } from "../calendar/zone.ts";

/** A tick before it has words. */
interface Place {
  readonly time: number;
  readonly wall: Wall;
  /** Px from the start of the extent. */
  readonly at: number;
}

/** Where ticks stand, and what the wall shows there. */
export function placesOf(
  times: readonly number[],
  extent: Bounds,
  { zone, pixels, locale }: TickOptions,
): readonly Place[] {
  const clocks = zoneOf(zone);
  const almanac = almanacFor(extent, locale);
  const { earliest, latest } = extent;
  return times.map((time) => ({
    time,
    wall: wallAt(time, clocks, almanac),
    at: ((time - earliest) / (latest - earliest)) * pixels,
  }));
}

/** Where a label begins, in px: at a wall that it would pass, flush with it; `undefined` where it has no room. */
function startOf(wanted: number, width: number, { pixels, overhang, walls }: TickOptions): number | undefined {
  const first = -(overhang?.[0] ?? Infinity);
  const last = pixels + (overhang?.[1] ?? Infinity) - width;
  if (wanted >= first && wanted <= last) return wanted;
  const isMoved = last >= first && walls?.[wanted < first ? 0 : 1] === true;
  return isMoved ? Math.min(Math.max(wanted, first), last) : undefined;
}

/** Which ends of an extent are walls or breaks. */
function endsOf({ walls, breaks }: TickOptions): readonly [boolean, boolean] {
  return [walls?.[0] === true || breaks?.[0] === true, walls?.[1] === true || breaks?.[1] === true];
}

/** Regular ticks, and which of them have no name because that would be flush with an end and touch the next. */
interface FineRow {
  readonly fine: readonly Tick[];
  readonly crowded: ReadonlySet<number>;
}

/** The fine row, or `undefined` where its labels at their ticks are too near to each other. */
export function fineRow(
  places: readonly Place[],
  step: Step,
  extent: Bounds,
  options: TickOptions,
): FineRow | undefined {
  const say = fineLabel(step, extent, options.locale, options.words ?? axis);
  const { gap, air } = options;
  // before a break that a label keeps clear of it would stand before the name of its own parent
  const [atStart, atEnd] = endsOf(options);
  const { walls, overhang } = options;
  const mayMove = walls?.[1] === true || (overhang?.[1] ?? 0) >= 0;
  const bounds = { ...options, walls: [atStart, atEnd && mayMove] as const };
  const fine: Tick[] = [];
  const crowded = new Set<number>();
  let last:
    | { readonly index: number; readonly end: number; readonly width: number; readonly isMoved: boolean }
    | undefined;
  for (const [index, { time, wall, at }] of places.entries()) {
    const label = say(wall);
    const width = options.measure(label, "fine");
    const wanted = at - width / 2;
    const start = startOf(wanted, width, bounds);
    fine.push({ time, label: "" });
    if (start === undefined) continue;
    const isRegular = air !== undefined && last?.isMoved === false && start === wanted;
    const space = isRegular ? Math.max(air.gap, (air.share * ((last?.width ?? 0) + width)) / 2) : gap;
    if (last !== undefined && !(start - last.end >= Math.max(0, space))) {
      const isMoved = start < wanted;
      if (!isMoved && !last.isMoved) return undefined;
      // of two labels that touch at an end of the axis, the one that stands at its tick stays
      const lost = isMoved ? time : (fine[last.index]?.time ?? time);
      crowded.add(lost);
      if (isMoved) continue;
      fine[last.index] = { time: lost, label: "" };
    }
    fine[index] = { time, label };
    last = { index, end: start + width, width, isMoved: start > wanted };
  }
  return { fine, crowded };
}

/** How many parents go without a name before the others, and what room these have, the best first. */
const ROOMS = [
  [0, "whole"],
  [1, "whole"],
  [0, "flush"],
  [0, "inside"],
  [0, "cut"],
  [1, "flush"],
  [1, "cut"],
] as const;

const LONG = ["long"] as const;
const LONG_OR_SHORT = ["long", "short"] as const;

/** Parents by name. */
interface CoarseRow {
  readonly coarse: readonly Tick[];
  readonly shown?: Shown;
  /** From here on, in ms, ticks are of a parent whose name has no room at the wall behind them. */
  readonly until: number;
}

/** The first tick of a parent. */
interface First extends Place {
  /** From where on a name is not read under the tick before it, of another parent, or where the extent starts. */
  readonly after: number;
}

/**
 * Names the parents: in long words, else in short ones, else without the first,
 * which may begin just before the second; else with the last one flush with the wall or the break; at last without it. A lone
 * parent is named before its first tick where the extent ends, though the axis goes on there: nothing else would say it.
 * Several days are named in full or not at all: where they have no room, ticks of whole days say more.
 */
export function coarseRow(
  places: readonly Place[],
  parent: Parent,
  almanac: Almanac | undefined,
  options: TickOptions,
): CoarseRow | undefined {
  const firsts = places.flatMap((place, i): readonly First[] => {
    const before = places[i - 1];
    const after = before === undefined ? 0 : before.at + Math.max(0, options.gap);
    return isSameParent(place.wall, before?.wall, parent, almanac) ? [] : [{ ...place, after }];
  });
  for (const [skip, room] of ROOMS) {
    const named = firsts.slice(skip);
    if (named.length === 0 || (room === "inside" && named.length > 1)) continue;
    for (const length of parent === "day" && named.length > 1 ? LONG : LONG_OR_SHORT) {
      const row = parentRow(named, parent, length, room, options);
      if (row !== undefined) return row;
    }
  }
  return undefined;
}

function parentRow(
  firsts: readonly First[],
  parent: Parent,
  length: "long" | "short",
  room: "whole" | "flush" | "cut" | "inside",
  options: TickOptions,
): CoarseRow | undefined {
  const { gap, locale, measure, walls } = options;
  const [atStart, atEnd] = endsOf(options);
  const flush = room === "whole" ? options : { ...options, walls: [atStart, atEnd || room === "inside"] as const };
  const coarse: Tick[] = [];
  let shown = options.shown;
  let end = -Infinity;
  for (const { time, wall, at, after } of firsts) {
    const isSaid = yearOn(wall) === shown?.year;
    if (isSaid && parent === "year") continue;
    const label = coarseLabel(parent, wall, length, !isSaid, locale);
    const width = measure(label, "coarse");
    const start = startOf(at, width, flush);
    const isApart = start !== undefined && start - end >= Math.max(0, gap);
    // a name that stood under a tick of the parent before it would name that too
    const isOwn = start === at || (start !== undefined && room !== "whole" && start >= after);
    if (!isApart || !isOwn) {
      if (start === at || room !== "cut") return undefined;
      if (walls?.[1] === true) return { coarse, ...(shown && { shown }), until: time };
      continue;
    }
    end = start + width;
    coarse.push({ time, label, ...(isSaid && { full: coarseLabel(parent, wall, "long", true, locale) }) });
    shown = { year: yearOn(wall) };
  }
  return { coarse, ...(shown && { shown }), until: Infinity };
}
