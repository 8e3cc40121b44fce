import type { Bounds } from "../../time/when.ts";
import { zoneOf } from "../../time/calendar/zone.ts";
import type { Issue } from "../../model/issue.ts";
import { checkedLocale, checkNames, oneOf, show } from "../../time/options.ts";
import { isCalendar } from "../../time/say/style.ts";
import type { SomeMessages } from "../../words/messages.ts";
import type { Measure } from "../text/measure.ts";
import { WIDTH } from "./width.ts";

/** What can be chosen about a picture. Every field has a default. */
export interface Options {
  /** Width of the picture in px. @defaultValue 680 */
  readonly width?: number | undefined;
  /** Height of the picture in px; what does not fit becomes marks and counts. @defaultValue the least that shows everything, up to `maxHeight` */
  readonly height?: number | undefined;
  /**
   * Greatest height in px that the picture may take by itself.
   *
   * @defaultValue 1200, or 150 a lane where that is more; upright 12,000, or 2400 where that could not name all, which is from
   * 286 events on; 2400 for spans in rows below 560 px of width. What references take comes in addition
   */
  readonly maxHeight?: number | undefined;
  /**
   * `horizontal`: time runs along the width; `vertical`: it runs down. `auto`: below 560 px it runs down, but along the width
   * where most events are spans and rows of these name all. From 560 px on it runs along the width while at most three lanes a
   * side hold every label, or where upright would be twice as high as a horizontal one that holds them all, or from 960 px on
   * as one may be; below, one and a half times as high as one on leaders that can be followed; else down, where that holds every label. With a `height` it runs along the width, unless that is below 560 px
   * and less than the height.
   *
   * @defaultValue "auto"
   */
  readonly orientation?: "auto" | "horizontal" | "vertical" | undefined;
  /** The stretch of time to show, half-open, in ms since the epoch. @defaultValue all events */
  readonly extent?: readonly [from: number, to: number] | undefined;
  /**
   * BCP 47 language of dates and numbers. Where `messages` are of another language, a date that needs words around it is
   * said in that one.
   *
   * @defaultValue the input's `language` where `messages` are of the same or not given, else the language of `messages`; `en`
   */
  readonly locale?: string | undefined;
  /** The words of the picture, such as `de` from `attested/locales/de`; those that are left out are English. @defaultValue English */
  readonly messages?: SomeMessages | undefined;
  /**
   * Calendar of the axis, and in which days are said, one that `Intl` knows, such as `persian`. Dates that name a month or
   * a year are said in the Gregorian one, with the era, where the calendar does not have the same.
   *
   * @defaultValue that of the `locale`, else `gregory`
   */
  readonly calendar?: string | undefined;
  /** Zone in which instants are displayed, an IANA name or an offset (`+04:00`); a date without a time is never re-zoned. @defaultValue the input's `zone` */
  readonly zone?: string | undefined;
  /** Whether stretches with few events may be compressed where labels need the room. @defaultValue true */
  readonly folds?: boolean | undefined;
  /**
   * Whether an axis counts millennia back from today, “12 ka”, or names their years, “10,000 BC”.
   *
   * @defaultValue ages from steps of 10,000 years on, and where all is older than 12,000 years
   */
  readonly ages?: boolean | undefined;
  /** Colours: as the reader's system or page prefers, or always one of them. @defaultValue "auto" */
  readonly theme?: "auto" | "light" | "dark" | undefined;
  /** The sources under the picture: run in as `notes`, one a line as a `list`, or `none`. @defaultValue "list" */
  readonly references?: "notes" | "list" | "none" | undefined;
  /** Level of the HTML heading that the title becomes; 0 leaves title and description out. @defaultValue 2 */
  readonly heading?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /** Which way time and text run. @defaultValue that of the locale's script */
  readonly direction?: "ltr" | "rtl" | undefined;
  /** Prefix of every id in the markup, so that several pictures can share a page: letters, digits, `-` and `_`. @defaultValue "attested" */
  readonly id?: string | undefined;
  /** Measures text: px for a text in a style. @defaultValue a table of font metrics, so that every machine draws the same picture */
  readonly measure?: Measure | undefined;
  /**
   * Called with each issue of the input; never for a timeline that `read` made, which returned them beside it.
   *
   * @defaultValue prints errors and warnings to the console, where there is one
   */
  readonly onIssue?: ((issue: Issue) => void) | undefined;
}

/** Which way time runs: along the width, or down. */
export type Orientation = Exclude<NonNullable<Options["orientation"]>, "auto">;

/** Which colours: as the reader's system or page prefers, or always one of them. */
export type Theme = NonNullable<Options["theme"]>;

/** Options that have a value where none is given, whatever the timeline. */
type Filled = {
  readonly [Name in "width" | "orientation" | "folds" | "theme" | "references" | "heading" | "id"]-?: NonNullable<
    Options[Name]
  >;
};

/** {@link Options} with the defaults that do not depend on the timeline filled in, all checked. */
export interface Settings extends Omit<Options, "extent" | keyof Filled>, Filled {
  readonly extent?: Bounds;
}

/** Below this width a picture stands upright by itself, in px. */
export const WIDE_FROM = 560;

/**
 * Checks options and fills in defaults.
 *
 * @throws TypeError or RangeError that names the option, what was given and what was expected: a wrong option is the programmer's error
 */
export function settings(options: Options = {}): Settings {
  checkNames<Options>(options, names);
  const { extent, ...rest } = options;
  const {
    orientation = "auto",
    folds = true,
    theme = "auto",
    references = "list",
    heading = 2,
    id = "attested",
  } = rest;
  return {
    ...rest,
    width: size("width", options.width, WIDTH),
    ...(options.height !== undefined && { height: size("height", options.height, 0) }),
    ...(options.maxHeight !== undefined && { maxHeight: size("maxHeight", options.maxHeight, 0) }),
    orientation: oneOf("orientation", orientation, ["auto", "horizontal", "vertical"]),
    ...(extent !== undefined && { extent: checkedExtent("extent", extent) }),
    ...(rest.locale !== undefined && { locale: checkedLocale(rest.locale) }),
    ...(rest.messages !== undefined && { messages: checkedMessages(rest.messages) }),
    ...(rest.calendar !== undefined && { calendar: checkedCalendar(rest.calendar) }),
    ...(rest.zone !== undefined && { zone: zoneOf(rest.zone).name }),
    ...(rest.direction !== undefined && { direction: oneOf("direction", rest.direction, ["ltr", "rtl"]) }),
    ...(rest.measure !== undefined && { measure: checkedFunction("measure", rest.measure) }),
    ...(rest.onIssue !== undefined && { onIssue: checkedFunction("onIssue", rest.onIssue) }),
    folds: oneOf("folds", folds, [true, false]),
    ...(rest.ages !== undefined && { ages: oneOf("ages", rest.ages, [true, false]) }),
    theme: oneOf("theme", theme, ["auto", "light", "dark"]),
    references: oneOf("references", references, ["notes", "list", "none"]),
    heading: oneOf("heading", heading, [0, 1, 2, 3, 4, 5, 6]),
    id: checkedId(id),
  };
}

/** Every option, those of HTML too. */
const names: Readonly<Record<keyof Options | "widths", true>> = {
  width: true,
  height: true,
  maxHeight: true,
  orientation: true,
  extent: true,
  locale: true,
  messages: true,
  calendar: true,
  zone: true,
  folds: true,
  ages: true,
  theme: true,
  references: true,
  heading: true,
  direction: true,
  id: true,
  measure: true,
  onIssue: true,
  widths: true,
};

function size(name: string, value: unknown, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value !== "number") throw new TypeError(`${name} must be a number of px, not ${show(value)}`);
  if (!(value > 0 && value <= 1e6))
    throw new RangeError(`${name} must be more than 0 and at most 1,000,000 px, not ${value}`);
  return value;
}

/** @throws RangeError that names what wants the extent */
export function checkedExtent(name: string, extent: readonly [number, number]): Bounds {
  const [earliest, latest] = Array.isArray(extent) ? extent : [];
  if (
    typeof earliest === "number" &&
    typeof latest === "number" &&
    Number.isFinite(latest - earliest) &&
    latest - earliest >= 1
  )
    return { earliest, latest };
  throw new RangeError(
    `${name} must be two finite times in ms since the epoch, the first at least 1 ms before the second, not ${show(extent)}`,
  );
}

function checkedCalendar(calendar: string): string {
  if (typeof calendar === "string" && isCalendar(calendar)) return calendar;
  throw new RangeError(`calendar must be one that Intl knows, such as "persian", not ${show(calendar)}`);
}

function checkedMessages(messages: SomeMessages): SomeMessages {
  if (typeof messages !== "object" || messages === null)
    throw new TypeError(`messages must be a catalogue such as attested/locales/de exports, not ${show(messages)}`);
  if (messages.language !== undefined) checkedLocale(messages.language, "messages.language");
  return messages;
}

function checkedFunction<T>(name: string, value: T): T {
  if (typeof value === "function") return value;
  throw new TypeError(`${name} must be a function, not ${show(value)}`);
}

function checkedId(id: string): string {
  if (typeof id === "string" && /^[A-Za-z][\w-]*$/.test(id)) return id;
  throw new TypeError(`id must begin with a letter and hold letters, digits, - and _ only, not ${show(id)}`);
}
