import { madeIds, plainEvent, plainWhen, unitOfIds, type PlainEvents } from "../../model/plain.ts";
import { DAY } from "../../time/calendar/civil.ts";
import { plainForm } from "../../time/plain.ts";
import type { Bounds, Grain } from "../../time/when.ts";
import { findZone } from "../../time/calendar/zone.ts";
import { CLOCK, clocksOf } from "./clocks.ts";
import { anchorOf } from "./event.ts";
import { emptyColumns, isPlainDate, reorder, type EventColumns } from "./events.ts";
import { finestOf } from "./finest.ts";
import { extentOf, middleOf, type Judgements } from "./judge.ts";
import { ascending } from "./order.ts";

/**
 * Decides nothing, as nobody contradicts the dates of plain events: makes columns of them.
 *
 * @param zone - IANA zone of the picture
 */
export function judgePlain(plain: PlainEvents, zone: string): Judgements {
  const spans = spansOf(plain);
  const extent = extentOfPlain(plain, spans);
  const times = timesOf(plain, spans, middleOf(extent));
  const order = ascending(times, plain.starts);
  const columns = columnsOf(plain, order, times, spans, zone);
  const madeAt = idsIn(plain, columns, order);
  const idAt = (index: number): string => plain.ids.get(order[index] ?? 0) ?? madeAt(index);
  return {
    columns,
    judgedAt(index) {
      const place = order[index] ?? 0;
      const when = plainWhen(plain, place);
      const event = plainEvent(plain, place, idAt(index), when);
      const found = { decided: "editor", conflict: false, contradicted: false, crowded: false } as const;
      return { event, agreement: { when, readings: [], disputedBy: [], ...found }, when };
    },
    titleAt: (index) => plain.titles[order[index] ?? 0] ?? "",
    idAt,
    undated: [],
    extent,
    finest: finestOf(grainsOf(plain, spans)),
  };
}

/** How long the unit of dates is, in ms, by the number of their characters, of those that there are; 0 of others. */
function spansOf({ forms }: PlainEvents): Float64Array {
  const used = new Uint8Array(256);
  for (let i = 0; i < forms.length; i++) used[forms[i] ?? 0] = 1;
  return Float64Array.from(used, (isUsed, form) => (form > 0 && isUsed > 0 ? plainForm(form).length : 0));
}

function grainsOf({ whens }: PlainEvents, spans: Float64Array): readonly Grain[] {
  const written = [...spans.keys()].filter((form) => spans[form] !== 0).map((form) => plainForm(form).grain);
  return [...written, ...Array.from(whens.values(), ({ grain }) => grain)];
}

/** From the first to the last finite bound of any date. */
function extentOfPlain({ starts, forms, whens }: PlainEvents, spans: Float64Array): Bounds | undefined {
  const others = extentOf([...whens.values()], []);
  let earliest = others?.earliest ?? Infinity;
  let latest = others?.latest ?? -Infinity;
  for (let i = 0; i < starts.length; i++) {
    const form = forms[i] ?? 0;
    if (form === 0) continue;
    const start = starts[i] ?? 0;
    const end = start + (spans[form] ?? 0);
    if (start < earliest) earliest = start;
    if (end > latest) latest = end;
  }
  return earliest <= latest ? { earliest, latest } : undefined;
}

/** Where labels hang, in the order of the input. */
function timesOf({ starts, forms, whens }: PlainEvents, spans: Float64Array, middle: number): Float64Array {
  const times = new Float64Array(starts.length);
  for (let i = 0; i < times.length; i++) times[i] = (starts[i] ?? 0) + (spans[forms[i] ?? 0] ?? 0) / 2;
  for (const [i, when] of whens) times[i] = anchorOf(when, middle);
  return times;
}

/** The columns in time order. What is the same for all is not looked up for each. */
function columnsOf(
  { starts, forms, whens, importance, types, letters }: PlainEvents,
  order: Uint32Array,
  times: Float64Array,
  spans: Float64Array,
  zone: string,
): EventColumns {
  const columns = emptyColumns(order.length);
  reorder(times, order, columns.times);
  reorder(starts, order, columns.earliest);
  if (importance === undefined) columns.importance.fill(1);
  else reorder(importance, order, columns.importance);
  if (types === undefined) columns.types.fill(-1);
  else reorder(types, order, columns.types);
  columns.plain.fill(1);
  reorder(letters, order, columns.letters);
  const [span, ...spansToo] = new Set(spans.filter((length) => length > 0));
  if (whens.size === 0 && spansToo.length === 0 && span === DAY) {
    for (let i = 0; i < order.length; i++) columns.latest[i] = (columns.earliest[i] ?? 0) + DAY;
    return columns;
  }
  const offset = findZone(zone)?.offset;
  for (let i = 0; i < order.length; i++) {
    const place = order[i] ?? 0;
    const form = forms[place] ?? 0;
    const start = starts[place] ?? 0;
    const when = form === 0 ? whens.get(place) : undefined;
    columns.latest[i] = when?.end.latest ?? start + (spans[form] ?? 0);
    if (when !== undefined) {
      columns.plain[i] = isPlainDate(when) ? 1 : 0;
      columns.clocks[i] = clocksOf(when, zone);
    } else if (form !== DAY_FORM) {
      const elsewhere = zone === "utc" || offset?.(start) === 0 ? 0 : CLOCK.elsewhere;
      columns.clocks[i] = CLOCK.time | (isPlaced[form] === 1 ? CLOCK.placed | elsewhere : 0);
    }
  }
  return columns;
}

/** The number of characters of a day. */
const DAY_FORM = 10;

/** By the number of its characters, whether a date ends in `Z`. */
const isPlaced = Uint8Array.from({ length: 25 }, (_, form) => Number(plainForm(form).placed));

/** Gives ids that are made, together only those that can be alike: of many, few are asked for. */
function idsIn(plain: PlainEvents, { earliest }: EventColumns, order: Uint32Array): (index: number) => string {
  const made = new Map<number, string>();
  const unit = unitOfIds(plain);
  const unitAt = (index: number): number => (unit === Infinity ? 0 : Math.floor((earliest[index] ?? NaN) / unit));
  return (index) => {
    const known = made.get(order[index] ?? 0);
    if (known !== undefined) return known;
    let [first, end] = [index, index + 1];
    while (first > 0 && unitAt(first - 1) === unitAt(index)) first--;
    while (end < order.length && unitAt(end) === unitAt(index)) end++;
    for (const [of, id] of madeIds(plain, order.slice(first, end).sort())) made.set(of, id);
    return made.get(order[index] ?? 0) ?? "";
  };
}
