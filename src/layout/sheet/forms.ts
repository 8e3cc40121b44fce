import type { When } from "../../time/when.ts";
import { simpleIn, type Simple } from "../../time/simple.ts";
import type { MarkedAxis } from "../band/band.ts";
import { bodyOf } from "../marks/cut.ts";
import type { EndForm, MarkShape } from "../marks/marks.ts";
import type { Prepared } from "../prepare/prepare.ts";

/** A form of mark that a legend explains. */
export type LegendForm =
  | "some"
  | "span"
  | "within"
  | "ends"
  | "approximate"
  | "uncertain"
  | "open"
  | "openBefore"
  | "openAfter"
  | "beganEarlier"
  | "goesOn"
  | "startUnknown"
  | "unknown"
  | "oneOf"
  | "allOf"
  | "unspecified"
  | "conflict"
  | "column";

/** Marks that are no symbols: a stretch, a span that lasted for certain or only possibly, one of several dates, or all of them. */
export type BarForm = "range" | "span" | "possible" | "bracket" | "set";

/** A form, and what the marks are that have it: symbols, bars of the kind that shows most, or both. */
export interface FormKey {
  readonly kind: "form";
  readonly form: LegendForm;
  readonly of: readonly ("symbol" | BarForm)[];
  /** Of columns: each is of one event. */
  readonly single?: boolean;
}

export function isBar({ form }: MarkShape): boolean {
  return form !== "symbol";
}

/** Those that show most of their type first. */
export const BAR_FORMS: readonly BarForm[] = ["range", "span", "possible", "bracket", "set"];

export function barForm({ form, core, every }: MarkShape): BarForm {
  if (form === "bracket") return every ? "set" : "bracket";
  return form === "range" ? "range" : core === undefined ? "possible" : "span";
}

/** A mark with what decides which forms it has. */
interface Formed {
  readonly shape: MarkShape;
  readonly when: When;
  /** It is one of several readings. */
  readonly isReading: boolean;
}

/** The forms of marks in use, and what is said of each. */
export function formKeys(
  prepared: Prepared,
  found: Pick<MarkedAxis, "marked" | "counts">,
): readonly { readonly key: FormKey; readonly text: string }[] {
  const all = found.marked.flatMap(({ event, marks }) =>
    marks.map(({ shape, mark }): Formed => ({ shape, when: mark.when, isReading: event.agreement.conflict })),
  );
  const having = (test: (each: Formed) => boolean): readonly Formed[] => all.filter(test);
  const tinted = having(({ shape }) => shape.form === "range" && shape.fromEnd !== "open" && shape.toEnd !== "open");
  const open = having(
    ({ shape }) => !isSpan(shape) && !shape.every && (shape.fromEnd === "open" || shape.toEnd === "open"),
  );
  const isOpen = (end: "fromEnd" | "toEnd"): boolean => open.some(({ shape }) => shape[end] === "open");
  const [isBefore, isAfter] = [isOpen("fromEnd"), isOpen("toEnd")];
  const whose = (end: "fromEnd" | "toEnd", form: EndForm): readonly Formed[] =>
    having(({ shape }) => isSpan(shape) && shape[end] === form);
  const brackets = having(({ shape }) => shape.form === "bracket");
  const inUse: Readonly<Record<LegendForm, readonly Formed[]>> = {
    some: tinted,
    span: having(({ shape }) => isSpan(shape) && shape.core !== undefined && hasDatedEnds(shape)),
    within: having(({ shape }) => isSpan(shape) && shape.core === undefined && !shape.hollow && hasDatedEnds(shape)),
    ends: having(({ shape }) => hasTintedEnd(shape)),
    approximate: having(({ shape }) => shape.approximate),
    uncertain: having(({ shape }) => shape.uncertain),
    open: isBefore && isAfter ? open : [],
    openBefore: isBefore && !isAfter ? open : [],
    openAfter: isAfter && !isBefore ? open : [],
    beganEarlier: whose("fromEnd", "open"),
    goesOn: whose("toEnd", "open"),
    startUnknown: whose("fromEnd", "unknown"),
    unknown: whose("toEnd", "unknown"),
    oneOf: brackets.filter(({ when, shape }) => !when.unspecified && !shape.every),
    allOf: brackets.filter(({ shape }) => shape.every),
    unspecified: brackets.filter(({ when }) => when.unspecified),
    conflict: having(({ isReading }) => isReading),
    column: [],
  };
  const { legend: words } = prepared.words;
  const order = Object.keys(inUse) as readonly Exclude<LegendForm, "column">[];
  const keys = order.flatMap((form) => {
    const marks = inUse[form];
    if (marks.length === 0) return [];
    const text = form === "unspecified" ? words.unspecified(unstated(marks.map(({ when }) => when))) : words[form];
    return [{ key: { kind: "form", form, of: kindsOf(marks) } as const, text }];
  });
  if (found.counts.length === 0) return keys;
  const most = found.counts.reduce((highest, { members }) => Math.max(highest, members.length), 0);
  const column: FormKey = { kind: "form", form: "column", of: [], single: most === 1 };
  return [...keys, { key: column, text: words.column(most) }];
}

/** What a legend shows of marks: a symbol, a bar, or both. */
function kindsOf(marks: readonly Formed[]): FormKey["of"] {
  const shapes = marks.map(({ shape }) => shape);
  const forms = new Set(shapes.filter(isBar).map(barForm));
  return [
    ...(shapes.every(isBar) ? [] : ["symbol" as const]),
    ...BAR_FORMS.filter((form) => forms.has(form)).slice(0, 1),
  ];
}

/** It lasted: what is open goes on there. */
function isSpan({ form }: MarkShape): boolean {
  return form === "span";
}

function hasDatedEnds({ fromEnd, toEnd }: MarkShape): boolean {
  return [fromEnd, toEnd].every((end) => end !== "open" && end !== "unknown");
}

/** A tinted end as long as this is seen as one, in px: of a shorter one the stroke of the cap and the edge of what is solid leave too little. */
const TOLD = 5;

/** Whether a span shows that its start or its end lies somewhere in a stretch; a doubt about that is shown otherwise. */
function hasTintedEnd(shape: MarkShape): boolean {
  const { form, hollow, core, doubtful } = shape;
  if (form !== "span" || hollow || core === undefined) return false;
  const [from, to] = bodyOf(shape);
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
