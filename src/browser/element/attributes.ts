import { settings } from "../../layout/prepare/options.ts";
import { suggester } from "../../model/nearest.ts";
import type { ReadOptions } from "../../model/read.ts";
import type { Timeline } from "../../model/timeline.ts";
import { widthsOf, type HTMLOptions } from "../../render/html.ts";
import { oneOf } from "../../time/options.ts";
import { parseDate } from "../../time/parse.ts";
import { isZone } from "../../time/calendar/zone.ts";
import { elementConsole as words } from "../../words/en/element.ts";

/** The options that the element takes as attributes, with one of `read`. A picture in a page has the width of its room. */
export type AttributeOptions = Omit<HTMLOptions, "width" | "measure" | "messages" | "onIssue"> &
  Pick<ReadOptions, "dateOrder">;

/** The attribute of each option. */
export const attributeOf: { readonly [Name in keyof AttributeOptions]-?: string } = {
  height: "height",
  maxHeight: "max-height",
  orientation: "orientation",
  extent: "extent",
  locale: "locale",
  calendar: "calendar",
  zone: "zone",
  folds: "folds",
  ages: "ages",
  theme: "theme",
  references: "references",
  heading: "heading",
  direction: "direction",
  widths: "widths",
  id: "id-prefix",
  dateOrder: "date-order",
};

/** The zone of what elements have read. */
const zones = new WeakMap<Element, string>();

/** Keeps the zone of what an element has read: an extent that is a date is one of it, where no attribute names another. */
export function keepZone(element: Element, { zone }: Timeline): void {
  zones.set(element, zone);
}

/**
 * The value that an attribute gives to an option; `undefined` where it stands not there, or holds no such value.
 *
 * @param onFault - told what a wrong value should have been
 */
export function optionOf<Name extends keyof AttributeOptions>(
  element: Element,
  name: Name,
  onFault: (reason: string) => void = () => undefined,
): AttributeOptions[Name] | undefined {
  const text = element.getAttribute(attributeOf[name])?.trim();
  if (text === undefined) return undefined;
  try {
    const zone = element.getAttribute("zone")?.trim() ?? "";
    const value = valueOf(name, text, isZone(zone) ? zone : zones.get(element));
    check(name, value);
    return value as AttributeOptions[Name]; // or the check would have thrown
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // it begins with the name of the option; a page has written that of the attribute
    onFault(reason.startsWith(`${name} `) ? attributeOf[name] + reason.slice(name.length) : reason);
    return undefined;
  }
}

/** @throws TypeError or RangeError for what is no value of the option */
function check(name: keyof AttributeOptions, value: unknown): void {
  if (name === "dateOrder") return void oneOf(name, value, ["dmy", "mdy", "ymd"]);
  const option = { [name]: value } as HTMLOptions;
  settings(option);
  widthsOf(option);
}

/** The options of a picture by all attributes; `undefined` stands for those that have none, so that an update takes them back. */
export function optionsOf(element: Element): Omit<AttributeOptions, "dateOrder"> {
  const names = Object.keys(attributeOf) as (keyof AttributeOptions)[];
  const ofPicture = names.filter((name) => name !== "dateOrder");
  return Object.fromEntries(ofPicture.map((name) => [name, optionOf(element, name, tellFault)]));
}

/** The one attribute that HTML has for other elements and that is nearly ours, `heading`: whoever loads late writes it on all. */
const LOADING = "loading";

/**
 * Tells the console of attributes that are nearly those of the element. Any other is somebody else's: HTML and frameworks
 * put theirs on every element.
 */
export function tellNearMisses(element: Element): void {
  const suggest = suggester();
  const own = ["src", ...Object.values(attributeOf)];
  for (const name of element.getAttributeNames()) {
    const isKnown = own.includes(name) || name === LOADING || !/^(?!data-)[a-z]/.test(name);
    const near = isKnown ? undefined : suggest(name, own);
    if (near !== undefined) console.warn(words.nearMiss(name, near));
  }
}

/** Tells the console that an attribute has a wrong value. */
export function tellFault(reason: string): void {
  console.warn(words.attribute(reason));
}

/**
 * A text as the value of an option, or as it is where it reads as none: the check of the option then says so.
 *
 * @throws RangeError for an extent, which has a form that the option has not
 */
function valueOf(name: keyof AttributeOptions, text: string, zone: string | undefined): unknown {
  switch (name) {
    case "height":
    case "maxHeight":
    case "heading":
      return numberOf(text);
    case "widths":
      return text.split(/[\s,]+/).map(numberOf);
    case "folds":
    case "ages":
      return ({ "": true, true: true, false: false } as Readonly<Record<string, boolean>>)[text] ?? text;
    case "extent":
      return extentOf(text, zone);
    default:
      return text;
  }
}

function numberOf(text: string): number | string {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Two times in ms, or a date: the stretch in which it may lie. */
function extentOf(text: string, zone: string = "utc"): readonly [number, number] {
  const times = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/.exec(text);
  if (times !== null) return [Number(times[1]), Number(times[2])];
  const { when } = parseDate(text, { zone });
  const [from, to] = [when?.start.earliest ?? NaN, when?.end.latest ?? NaN];
  if (!Number.isFinite(to - from)) throw new RangeError(words.extent(text));
  return [from, to];
}
