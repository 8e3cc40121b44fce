import { zoneName } from "../../time/calendar/zone.ts";
import { CLOCK } from "../prepare/clocks.ts";
import { uncommon } from "../prepare/events.ts";
import { textLine, xIn, type Column } from "../text/flow.ts";
import type { MarkedAxis } from "../band/band.ts";
import type { MarkShape } from "../marks/marks.ts";
import type { Prepared, PreparedType } from "../prepare/prepare.ts";
import { beginsLeftward } from "../text/printable.ts";
import { baselineIn, type, type TextLine } from "../text/type.ts";
import { measureWords } from "../text/words.ts";
import { wrapWords, type Line } from "../text/wrap.ts";
import { BAR_FORMS, barForm, formKeys, isBar, type BarForm, type FormKey } from "./forms.ts";

/** How a type is shown: by its symbol, or as a bar. */
export type TypeKey =
  | { readonly kind: "type"; readonly type: PreparedType }
  | {
      readonly kind: "bar";
      readonly type: PreparedType;
      readonly form: BarForm;
      readonly uncertain: boolean;
      /** Some of its marks are symbols, which the bar does not show. */
      readonly symbol: boolean;
    };

/** What a legend item shows: a type by its symbol or as a bar, a form of mark, a stretch between breaks of the axis, or words alone. */
type LegendKey = TypeKey | FormKey | { readonly kind: "break" } | { readonly kind: "words" };

/** An item of the legend in its place. */
export interface LegendItem {
  readonly key: LegendKey;
  /** Middle of the key, in px. */
  readonly x: number;
  readonly y: number;
  readonly line: TextLine;
}

const KEY_WIDTH: Readonly<Record<LegendKey["kind"], number>> = { type: 13, bar: 20, form: 30, break: 30, words: 0 };

/** What the symbol beside the bar of a type takes, in px. */
export const BESIDE_BAR = 16;

/** Width that the key of an item takes, in px. */
export function keyWidth(key: LegendKey): number {
  if (key.kind === "form" && key.form !== "conflict" && key.of.join() === "symbol") return KEY_WIDTH.type;
  return KEY_WIDTH[key.kind] + (key.kind === "bar" && key.symbol ? BESIDE_BAR : 0);
}

/** Most lines of an item that is wider than the column. */
const MOST_LINES = 4;

const KEY_GAP = 6;

/** Space between two items, and between two baselines, in px; and where the picture is low. */
const USUAL = { gap: 18, leading: type.key.leading };
const DENSE = { gap: 14, leading: 16 };

/** What a legend explains. */
type Drawn = Pick<MarkedAxis, "marked" | "counts">;

/**
 * Sets the legend: types in use, then the forms of uncertainty in use, then what else needs words. Types stand on lines of
 * their own, where that takes no line more.
 */
export function legend(
  prepared: Prepared,
  found: Drawn,
  column: Column,
  remarks: readonly string[],
): { readonly height: number; readonly items: readonly LegendItem[] } {
  const types = typeKeys(prepared, found);
  const wanted = [
    ...types,
    ...formKeys(prepared, found),
    ...noteKeys(prepared),
    ...zoneKeys(prepared, found),
    ...remarks.map((text) => ({ key: { kind: "break" } as const, text })),
  ].map((each) => setWords(prepared, each, column));
  const runIn = setItems(wanted, column, 0);
  const parted = setItems(wanted, column, types.length);
  return parted.height > runIn.height ? runIn : parted;
}

/** @param parting - the item that begins a line, if it is not the first */
function setItems(set: readonly SetWords[], column: Column, parting: number): ReturnType<typeof legend> {
  const items: LegendItem[] = [];
  let start = 0;
  let top = 0;
  const { gap, leading } = column.dense === true ? DENSE : USUAL;
  for (const [i, { key, words, lines, width }] of set.entries()) {
    if (start > 0 && (i === parting || start + words + width > column.width)) {
      start = 0;
      top += leading;
    }
    const middle = start + keyWidth(key) / 2;
    const x = xIn(column, middle);
    for (const [index, { text: said, width: wide }] of lines.entries()) {
      const y = top + index * leading;
      const baseline = y + (leading - type.key.leading) / 2 + baselineIn("key");
      const line = textLine(column, start + words, baseline, { text: said, width: wide, role: "key" });
      items.push({ key: index === 0 ? key : { kind: "words" }, x, y: y + leading / 2, line });
    }
    top += Math.max(0, lines.length - 1) * leading;
    start = lines.length > 1 ? column.width : start + words + width + gap;
  }
  return { height: items.length === 0 ? 0 : top + leading, items };
}

/** The words of an item: how far they stand from where it begins, and how wide they are. */
interface SetWords {
  readonly key: LegendKey;
  readonly words: number;
  readonly lines: readonly Line[];
  readonly width: number;
}

function setWords(prepared: Prepared, { key, text }: Wanted, column: Column): SetWords {
  const own = keyWidth(key);
  const words = own + (own > 0 ? KEY_GAP : 0);
  const room = { width: column.width - words, lines: MOST_LINES };
  const measured = measureWords(text, type.key, prepared.measure);
  // what the program says runs as its own words do, though the name of a zone in it has more letters
  const isOwn = key.kind !== "type" && key.kind !== "bar";
  const { lines } = wrapWords(isOwn ? { ...measured, leftward: beginsLeftward(text) } : measured, room);
  return { key, words, lines, width: Math.max(0, ...lines.map((line) => line.width)) };
}

type Wanted = { readonly key: LegendKey; readonly text: string };

/**
 * A type that has more bars and brackets than symbols is shown as one: with its symbol in it where these may have room for
 * that, else beside it if some are symbols.
 */
function typeKeys(prepared: Prepared, found: Drawn): readonly Wanted[] {
  const shapes = new Map<string, MarkShape[]>(prepared.types.map(({ id }) => [id, []]));
  for (const { event, marks } of found.marked) for (const { shape } of marks) shapes.get(event.type.id)?.push(shape);
  return prepared.types.flatMap((each, index): readonly Wanted[] => {
    const { id, label: text } = each;
    const isCounted = found.counts.some(({ counts }) => (counts[index + 1] ?? 0) > 0);
    const own = shapes.get(id) ?? [];
    const bars = own.filter(isBar);
    if (isCounted || (own.length > 0 && 2 * bars.length <= own.length))
      return [{ key: { kind: "type", type: each }, text }];
    const forms = bars.map(barForm);
    const form = BAR_FORMS.find((one) => forms.includes(one));
    const uncertain = bars.every((shape) => shape.uncertain);
    const symbol = form !== "range" && bars.length < own.length;
    return form === undefined ? [] : [{ key: { kind: "bar", type: each, form, uncertain, symbol }, text }];
  });
}

/**
 * In which zone times are, where there are any and anyone said it: of times that nobody placed, such as those of a ship's
 * clock, nothing is claimed. Where the timeline has no zone, times of another offset are as they were written.
 */
function zoneKeys(prepared: Prepared, found: Drawn): readonly Wanted[] {
  const { clocks: all } = prepared.events;
  let clocks = 0;
  for (const { event } of found.marked) clocks |= all[event.index] ?? 0;
  for (const { members } of found.counts) for (let i = 0; i < members.length; i++) clocks |= all[members[i] ?? 0] ?? 0;
  const { zone } = prepared;
  const isChosen = prepared.settings.zone !== undefined;
  const isPlaced = (clocks & CLOCK.placed) > 0;
  if ((clocks & CLOCK.time) === 0 || (zone === "utc" && !isChosen && !isPlaced)) return [];
  const name = zoneName(zone);
  const { legend: words } = prepared.words;
  const asWritten = !isChosen && zone === "utc" && (clocks & CLOCK.elsewhere) > 0;
  return [{ key: { kind: "words" }, text: asWritten ? words.timesAsWritten(name) : words.times(name) }];
}

function noteKeys(prepared: Prepared): readonly Wanted[] {
  if (prepared.sources.size === 0) return [];
  const notes = uncommon(prepared.events).flatMap((event) => event.notes);
  const { legend: words } = prepared.words;
  const texts = [
    notes.length > 0 ? words.notes : "",
    notes.some((note) => note.stance === "disputes") ? words.disputes : "",
  ];
  return texts.filter((text) => text !== "").map((text) => ({ key: { kind: "words" }, text }));
}
