import type { When } from "../../time/when.ts";
import { zoneName } from "../../time/calendar/zone.ts";
import { simpleIn, type Simple } from "../../time/simple.ts";
import { CLOCK } from "../prepare/clocks.ts";
import { uncommon } from "../prepare/events.ts";
import type { Column } from "../text/flow.ts";
import { textLine } from "../text/flow.ts";
import type { MarkedAxis } from "../band/band.ts";
import type { MarkShape } from "../marks/marks.ts";
import type { Prepared, PreparedType } from "../prepare/prepare.ts";
import { baselineIn, type, type TextLine } from "../text/type.ts";
import { wrap, type Line } from "../text/wrap.ts";

/** A form of uncertainty that a legend explains. */
export type LegendForm =
  | "some"
  | "span"
  | "ends"
  | "approximate"
  | "uncertain"
  | "open"
  | "openBefore"
  | "openAfter"
  | "unknown"
  | "oneOf"
  | "allOf"
  | "unspecified"
  | "conflict"
  | "conflictOfBars"
  | "conflictOfBoth"
  | "column";

/** Marks that are no symbols: a stretch, a span that lasted for certain or only possibly, one of several dates, or all of them. */
export type BarForm = "range" | "span" | "possible" | "bracket" | "set";

/** How a type is shown: by its symbol, or as a bar. */
export type TypeKey =
  | { readonly kind: "type"; readonly type: PreparedType }
  | { readonly kind: "bar"; readonly type: PreparedType; readonly form: BarForm; readonly uncertain: boolean };

/** What a legend item shows: a type by its symbol or as a bar, a form of mark, a break of the axis, or words alone. */
type LegendKey =
  | TypeKey
  | { readonly kind: "form"; readonly form: LegendForm }
  | { readonly kind: "break" }
  | { readonly kind: "words" };

/** An item of the legend in its place. */
export interface LegendItem {
  readonly key: LegendKey;
  /** Middle of the key, in px. */
  readonly x: number;
  readonly y: number;
  readonly line: TextLine;
}

/** Width that the key of an item takes, in px. */
export const KEY_WIDTH: Readonly<Record<LegendKey["kind"], number>> = {
  type: 13,
  bar: 20,
  form: 30,
  break: 16,
  words: 0,
};

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
    const middle = start + KEY_WIDTH[key.kind] / 2;
    const x = column.mirrored ? column.left + column.width - middle : column.left + middle;
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
  const keyWidth = KEY_WIDTH[key.kind];
  const words = keyWidth + (keyWidth > 0 ? KEY_GAP : 0);
  const room = { width: column.width - words, lines: MOST_LINES };
  const { lines } = wrap(text, { ...room, style: type.key, measure: prepared.measure });
  return { key, words, lines, width: Math.max(0, ...lines.map((line) => line.width)) };
}

type Wanted = { readonly key: LegendKey; readonly text: string };

/** A type that has more bars and brackets than symbols is shown as one: with its symbol in it where these may have room for that. */
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
    return form === undefined ? [] : [{ key: { kind: "bar", type: each, form, uncertain }, text }];
  });
}

function isBar({ form }: MarkShape): boolean {
  return form !== "symbol";
}

/** Those that show most of their type first. */
const BAR_FORMS: readonly BarForm[] = ["range", "span", "possible", "bracket", "set"];

function barForm({ form, core, every }: MarkShape): BarForm {
  if (form === "bracket") return every ? "set" : "bracket";
  return form === "range" ? "range" : core === undefined ? "possible" : "span";
}

function formKeys(prepared: Prepared, found: Drawn): readonly Wanted[] {
  const shapes = found.marked.flatMap(({ marks }) => marks.map(({ shape, mark }) => ({ shape, when: mark.when })));
  const some = (test: (each: (typeof shapes)[number]) => boolean): boolean => shapes.some(test);
  const isOpen = [some(({ shape }) => shape.fromEnd === "open"), some(({ shape }) => shape.toEnd === "open")] as const;
  const readings = found.marked.flatMap(({ event, marks }) => (event.agreement.conflict ? marks : []));
  const bars = readings.filter(({ shape }) => isBar(shape)).length;
  const isTinted = some(({ shape }) => shape.form === "range" && shape.fromEnd !== "open" && shape.toEnd !== "open");
  const inUse: Readonly<Record<LegendForm, boolean>> = {
    some: isTinted,
    span: some(({ shape }) => shape.form === "span"),
    // where a tint is explained already, it says the same of an end
    ends: !isTinted && some(({ shape }) => hasTintedEnd(shape)),
    approximate: some(({ shape }) => shape.approximate),
    uncertain: some(({ shape }) => shape.uncertain),
    open: isOpen[0] && isOpen[1],
    openBefore: isOpen[0] && !isOpen[1],
    openAfter: isOpen[1] && !isOpen[0],
    unknown: some(({ shape }) => shape.fromEnd === "unknown" || shape.toEnd === "unknown"),
    oneOf: some(({ shape, when }) => shape.form === "bracket" && !when.unspecified && !shape.every),
    allOf: some(({ shape }) => shape.form === "bracket" && shape.every),
    unspecified: some(({ shape, when }) => shape.form === "bracket" && when.unspecified),
    conflict: readings.length > 0 && bars === 0,
    conflictOfBars: bars > 0 && bars === readings.length,
    conflictOfBoth: bars > 0 && bars < readings.length,
    column: found.counts.length > 0,
  };
  const { legend: words } = prepared.words;
  const said = (form: LegendForm): string => {
    if (form === "column") return words.column(Math.max(...found.counts.map(({ members }) => members.length)));
    if (form === "conflictOfBars" || form === "conflictOfBoth") return words.conflict;
    if (form !== "unspecified") return words[form];
    return words.unspecified(unstated(shapes.flatMap(({ shape, when }) => (shape.form === "bracket" ? [when] : []))));
  };
  const order = Object.keys(inUse) as readonly LegendForm[];
  return order
    .filter((form) => inUse[form])
    .map((form) => ({
      key: { kind: "form", form },
      text: said(form),
    }));
}

/** A tinted stretch as long as this can be told from the solid bar beside it, in px. */
const TOLD = 1.8;

/** Whether a span shows that its start or its end lies somewhere in a stretch; a doubt about that is shown otherwise. */
function hasTintedEnd({ form, from, to, core = [to, to], fromEnd, toEnd, doubtful }: MarkShape): boolean {
  if (form !== "span" || fromEnd === "unknown" || toEnd === "unknown") return false;
  return (!doubtful[0] && core[0] - from >= TOLD) || (!doubtful[1] && to - core[1] >= TOLD);
}

/** The coarsest part that each date with digits left open leaves open. */
function unstated(dates: readonly When[]): readonly ("year" | "month" | "day")[] {
  const parts = new Set(
    dates
      .filter((when) => when.unspecified)
      .flatMap(({ expression }) => simpleIn(expression))
      .map(unstatedIn),
  );
  return (["year", "month", "day"] as const).filter((part) => parts.has(part));
}

function unstatedIn(date: Simple): "year" | "month" | "day" | undefined {
  if (date.kind !== "date") return undefined;
  return (["year", "month", "day"] as const).find((part) => date[part]?.includes("X"));
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
