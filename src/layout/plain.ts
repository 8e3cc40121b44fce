import { areIdsOfDays, madeIds, plainEvent, plainWhen, type PlainEvents } from "../model/plain.ts";
import { DAY } from "../time/civil.ts";
import { isPlacedPlain, plainUnit } from "../time/plain.ts";
import type { Bounds, Grain } from "../time/when.ts";
import { findZone } from "../time/zone.ts";
import { CLOCK, clocksOf } from "./clocks.ts";
import { anchorOf } from "./event.ts";
import { emptyColumns, isPlainDate, reordered, type EventColumns } from "./events.ts";
import { finestOf } from "./finest.ts";
import { extentOf, middleOf, type Judgements } from "./judge.ts";
import { ascending } from "./order.ts";

/**
 * Decides nothing, as nobody contradicts the dates of plain events: makes columns of them.
 *
 * @param zone - IANA zone of the picture
 */
export function judgePlain(plain: PlainEvents, zone: string): Judgements {
  const { whens, types, importance } = plain;
  const inInput: EventColumns = { ...emptyColumns(plain.length), types, importance };
  const grains = fillPlain(inInput, plain, zone);
  const extent = extentOfPlain(inInput, plain);
  const middle = middleOf(extent);
  for (const [i, when] of whens) {
    inInput.times[i] = anchorOf(when, middle);
    inInput.earliest[i] = when.start.earliest;
    inInput.latest[i] = when.end.latest;
    inInput.plain[i] = isPlainDate(when) ? 1 : 0;
    inInput.clocks[i] = clocksOf(when, zone);
    grains.add(when.grain);
  }
  const order = ascending(inInput.times, inInput.earliest);
  const columns = reordered(inInput, order);
  const idOf = idsIn(plain, columns, order);
  return {
    columns,
    judgedAt(index) {
      const place = order[index] ?? 0;
      const event = plainEvent(plain, place, plain.ids.get(place) ?? idOf(index));
      const when = plainWhen(plain, place);
      const found = { decided: "editor", conflict: false, contradicted: false, crowded: false } as const;
      return { event, agreement: { when, readings: [], disputedBy: [], ...found }, when };
    },
    undated: [],
    extent,
    finest: finestOf(grains),
  };
}

/** Fills in what the digits of dates tell; the grains of these. */
function fillPlain(
  { times, earliest, latest, plain, clocks }: EventColumns,
  of: PlainEvents,
  zone: string,
): Set<Grain> {
  const grains = new Set<Grain>();
  const { dates, starts } = of;
  const offset = findZone(zone)?.offset;
  for (let i = 0; i < of.length; i++) {
    const date = dates[i] ?? "";
    const start = starts[i] ?? NaN;
    if (Number.isNaN(start)) continue;
    const [length, grain] = plainUnit(date);
    grains.add(grain);
    times[i] = start + length / 2;
    earliest[i] = start;
    latest[i] = start + length;
    plain[i] = 1;
    if (length === DAY) continue;
    const placed = isPlacedPlain(date) ? CLOCK.placed | (offset?.(start) === 0 ? 0 : CLOCK.elsewhere) : 0;
    clocks[i] = CLOCK.time | placed;
  }
  return grains;
}

/** From the first to the last finite bound of any date. */
function extentOfPlain({ earliest, latest }: EventColumns, { starts, whens }: PlainEvents): Bounds | undefined {
  const others = extentOf([...whens.values()], []);
  let [first, last] = [others?.earliest ?? Infinity, others?.latest ?? -Infinity];
  for (let i = 0; i < starts.length; i++) {
    if (Number.isNaN(starts[i])) continue;
    first = Math.min(first, earliest[i] ?? first);
    last = Math.max(last, latest[i] ?? last);
  }
  return first <= last ? { earliest: first, latest: last } : undefined;
}

/** Gives ids that are made, those of a day together where they can be of no other: of many days, few are asked for. */
function idsIn(plain: PlainEvents, { earliest }: EventColumns, order: Uint32Array): (index: number) => string {
  const made = new Map<number, string>();
  const isOfDays = areIdsOfDays(plain);
  const dayAt = (index: number): number => (isOfDays ? Math.floor((earliest[index] ?? NaN) / DAY) : 0);
  return (index) => {
    const known = made.get(order[index] ?? 0);
    if (known !== undefined) return known;
    let [first, end] = [index, index + 1];
    while (first > 0 && dayAt(first - 1) === dayAt(index)) first--;
    while (end < order.length && dayAt(end) === dayAt(index)) end++;
    for (const [of, id] of madeIds(plain, order.slice(first, end).sort())) made.set(of, id);
    return made.get(order[index] ?? 0) ?? "";
  };
}
