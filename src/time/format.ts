import type { DateNoun } from "../words/datephrases.ts";
import type { SomeMessages } from "../words/messages.ts";
import type {
  DateSet,
  Dated,
  DateTime,
  Expression,
  Interval,
  IntervalEnd,
  Part,
  Range,
  Relation,
} from "./expression.ts";
import { expectWhen } from "./expected.ts";
import { offsetOf, wallOf } from "./calendar/offset.ts";
import { checkedLocale, checkNames, oneOf } from "./options.ts";
import { sayPair } from "./say/plain.ts";
import { crossesEra, nounOf, qualify, sayUnit } from "./say/unit.ts";
import { sayTime, sayTimes } from "./say/time.ts";
import { sharing } from "./sharing.ts";
import { inPhrase, isCalendar, listsIn, styleOf } from "./say/style.ts";
import type { Style, StyleOptions } from "./say/style.ts";
import type { When } from "./when.ts";
import { isWhole, needsWords, plainIn } from "./worded.ts";
import { findZone, instantsOf } from "./calendar/zone.ts";

/** How a date is said. */
export interface FormatDateOptions {
  /**
   * BCP 47 language tag. A date that `Intl` can say by itself is in this language; one that needs words around it is
   * whole in the language of `messages`.
   *
   * @defaultValue the language of `messages`
   */
  readonly locale?: string | undefined;
  /**
   * The words around dates, such as `de` from `attested/locales/de`.
   *
   * @defaultValue English
   */
  readonly messages?: SomeMessages | undefined;
  /**
   * Calendar in which days are said, one that `Intl` knows: `persian`, `hebrew`, `buddhist`. Months and years are said in
   * the Gregorian one, with the era, where the calendar does not have the same.
   *
   * @defaultValue that of the `locale` (`fa-u-ca-persian`), else `gregory`
   */
  readonly calendar?: string | undefined;
  /** Zone in which times are shown, an IANA name or an offset (`+04:00`); without it as they were written. A date without a time is never re-zoned. */
  readonly zone?: string | undefined;
  /**
   * `short`: “21 Oct 2022”; `medium`: “21 October 2022”; `long`: with weekday, and what is uncertain said in words.
   *
   * @defaultValue "medium"
   */
  readonly length?: "short" | "medium" | "long" | undefined;
  /** Leave out this year where the words stay clear: “21 Oct”. */
  readonly omitYear?: number | undefined;
}

/**
 * Says a date in words, never more precisely than it was written; one given in words keeps them.
 *
 * @throws TypeError for what is no date that `parseDate` or `read` made, for an option that there is not, and for a value that it cannot have
 * @throws RangeError for a `locale` that is no language tag, an unknown zone, and a calendar that `Intl` does not know
 * @example
 * ```ts
 * import { formatDate, parseDate } from "attested";
 * const say = (text: string) => {
 *   const { when } = parseDate(text);
 *   return when && formatDate(when, { locale: "en-GB", length: "short", omitYear: 2022 });
 * };
 * say("2022-10-21"); // => "21 Oct"
 * say("mid-November 2022"); // => "mid-Nov"
 * say("1348~"); // => "c. 1348"
 * ```
 */
export function formatDate(when: When, options: FormatDateOptions = {}): string {
  expectWhen("formatDate", when);
  checkNames(options, names);
  oneOf("length", options.length, [undefined, "short", "medium", "long"]);
  if (options.locale !== undefined) checkedLocale(options.locale);
  return sayer(options)(when);
}

/** Every option. */
const names: Readonly<Record<keyof FormatDateOptions, true>> = {
  locale: true,
  messages: true,
  calendar: true,
  zone: true,
  length: true,
  omitYear: true,
};

/**
 * Says many dates as {@link formatDate} does, of which each then takes a fraction of the time; its options are the house's own, or checked.
 *
 * @throws RangeError for an unknown zone, and for a calendar that `Intl` does not know
 */
export function sayer(options: FormatDateOptions & Pick<StyleOptions, "home" | "omitDay">): (when: When) => string {
  const { calendar } = options;
  if (calendar !== undefined && !isCalendar(calendar))
    throw new RangeError(`calendar must be one that Intl knows, such as "persian", not ${JSON.stringify(calendar)}`);
  let bare: Style | undefined;
  let worded: Style | undefined;
  return (when) => {
    const { expression } = when;
    const style = needsWords(when, options.length)
      ? (worded ??= styleOf(options, true))
      : (bare ??= styleOf(options, false));
    return say(expression, when, style);
  };
}

function say(expression: Expression, when: When, given: Style): string {
  const style = crossesEra(when) ? { ...given, hasEras: true } : given;
  switch (expression.kind) {
    case "interval":
      return sayInterval(expression, when, style);
    case "set":
      return saySet(expression, style);
    case "relation":
      return sayRelation(expression, style);
    case "range":
      return sayBetween(expression, when, style);
    default:
      return isWhole(when, style.length)
        ? sayWhole(expression, when, style)
        : sayDated(expression, style, when.start.earliest);
  }
}

function sayWhole(date: Dated, { start, uncertain, approximate }: When, style: Style): string {
  const noun = uncertain || approximate ? "other" : nounOfDated(date, style);
  return style.phrases.whole(sayDated(date, inPhrase(style), start.earliest), noun);
}

/**
 * One date.
 *
 * @param instant - the first ms of a time without an offset of its own, where it is known
 */
function sayDated(date: Dated, style: Style, instant?: number): string {
  const { phrases } = style;
  switch (date.kind) {
    case "datetime":
      return sayTime(date, instantOf(date) ?? instant, style);
    case "part":
      return qualify((own) => sayPart(date, own), date.qualifier, style, "other");
    case "remainder":
      return phrases[date.side === "earlier" ? "earlierIn" : "laterIn"](
        sayUnit(date.of, inPhrase(style)),
        nounOf(date.of, style),
      );
    default:
      return sayUnit(date, style);
  }
}

function sayPart({ part, of }: Part, style: Style): string {
  return style.phrases[part](sayUnit(of, inPhrase(style)), nounOf(of, style));
}

/** The first ms of a time that names its offset or zone. */
function instantOf(time: DateTime): number | undefined {
  const [wall] = wallOf(time);
  if (time.offset !== undefined) return wall - offsetOf(time.offset);
  const zone = time.zone === undefined ? undefined : findZone(time.zone);
  return zone && instantsOf(wall, zone)[0];
}

function sayRelation({ relation, to }: Relation, style: Style): string {
  return style.phrases[relation](sayDated(to, inPhrase(style)), nounOfDated(to, style));
}

function nounOfDated(date: Dated, style: Style): DateNoun {
  if (date.kind === "datetime") return "day";
  return date.kind === "part" || date.kind === "remainder" ? "other" : nounOf(date, style);
}

function sayRange({ first, last }: Range, given: Style, instants: readonly [number?, number?] = []): string {
  const { phrases } = given;
  const style = inPhrase(given);
  if (first === undefined)
    return last === undefined ? phrases.unknown : phrases.by(sayDated(last, style), nounOfDated(last, style));
  if (last === undefined) return phrases.from(sayDated(first, style), nounOfDated(first, style));
  const [a, b] = [plainIn(first), plainIn(last)];
  const noun = nounOfDated(last, style);
  const and = phrases.and(noun);
  if (a && b) return phrases.between(sayPair(a, b, style, and), noun);
  return phrases.between(
    sayDated(first, sharing(first, last, style), instants[0]) + and + sayDated(last, style, instants[1]),
    noun,
  );
}

/** Some time between two dates, of which times of one day share it. */
function sayBetween(range: Range, { start, end }: When, style: Style): string {
  if (range.first?.kind !== "datetime" || range.last?.kind !== "datetime") return sayRange(range, style);
  const instants = [start.earliest, end.latest - wallOf(range.last)[1]] as const;
  return sayTimes(range.first, range.last, instants, style, true) ?? sayRange(range, style, instants);
}

function saySet({ choice, elements }: DateSet, style: Style): string {
  const { phrases, locale } = style;
  const run = choice === "one" ? sayRun : sayLasting;
  const distinct = listed(elements);
  const [only] = distinct;
  if (only && distinct.length === 1) {
    if (only.kind !== "range") return sayDated(only, style);
    if (choice === "one") return sayRange(only, style);
    return only.first && only.last ? phrases.all(run(only, style)) : run(only, style);
  }
  const last = distinct.at(-1);
  const all = distinct.map((element) => {
    const own = last && element !== last ? sharing(element, last, style) : style;
    return element.kind === "range" ? run(element, own) : sayDated(element, own);
  });
  return listsIn(locale, choice === "one" ? "disjunction" : "conjunction").format(all);
}

/** Each once, those without a first date last: in “by 1760 or 1770” they would seem to hold for all. */
function listed(elements: DateSet["elements"]): DateSet["elements"] {
  const distinct = [...new Map(elements.map((element) => [JSON.stringify(element), element])).values()];
  const isBehind = (element: Dated | Range): boolean => element.kind === "range" && element.first === undefined;
  return [...distinct.filter((element) => !isBehind(element)), ...distinct.filter(isBehind)];
}

/** A range within a set: “1670–1672”. */
function sayRun({ first, last }: Range, style: Style): string {
  if (first === undefined || last === undefined)
    return sayRange({ kind: "range", ...(first && { first }), ...(last && { last }) }, style);
  const [a, b] = [plainIn(first), plainIn(last)];
  if (a && b) return sayPair(a, b, { ...style, length: "short" });
  return style.phrases.range(sayDated(first, style), sayDated(last, style));
}

/** The same where all of the range is meant. */
function sayLasting(range: Range, style: Style): string {
  const { first, last } = range;
  if (first && last) return sayRun(range, style);
  const way = first ? "since" : "until";
  const date = first ?? last;
  return date ? style.phrases[way](sayDated(date, inPhrase(style)), nounOfDated(date, style)) : style.phrases.unknown;
}

function sayInterval({ start, end }: Interval, when: When, style: Style): string {
  if (start.kind !== "open" && start.kind !== "unknown" && end.kind !== "open" && end.kind !== "unknown") {
    const [a, b] = [plainIn(start), plainIn(end)];
    if (a && b) return sayPair(a, b, style);
    if (start.kind === "datetime" && end.kind === "datetime") {
      const instants = [instantOf(start) ?? when.start.earliest, instantOf(end) ?? when.end.earliest] as const;
      const words = sayTimes(start, end, instants, style);
      if (words !== undefined) return words;
    }
  }
  if (end.kind === "open" && isDated(start))
    return style.phrases.since(sayDated(start, inPhrase(style), when.start.earliest), nounOfDated(start, style));
  if (start.kind === "open" && isDated(end))
    return style.phrases.until(sayDated(end, inPhrase(style), when.end.earliest), nounOfDated(end, style));
  const first = sayEnd(start, when.start.earliest, sharing(start, end, style), style.phrases.openStart);
  const last = sayEnd(end, when.end.earliest, style, style.phrases.openEnd);
  return style.phrases.range(first, last);
}

/** Whether an end of an interval is a date by itself. */
export function isDated(end: IntervalEnd): end is Dated {
  return end.kind !== "open" && end.kind !== "unknown" && end.kind !== "range" && end.kind !== "relation";
}

function sayEnd(end: IntervalEnd, instant: number, style: Style, open: string): string {
  switch (end.kind) {
    case "open":
      return open;
    case "unknown":
      return style.phrases.unknown;
    case "range":
      return sayRange(end, style);
    case "relation":
      return sayRelation(end, style);
    default:
      return sayDated(end, style, instant);
  }
}
