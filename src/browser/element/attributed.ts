import { attributeOf, optionOf, type AttributeOptions } from "./attributes.ts";

/** Where there are no elements, as in Node.js, the module loads all the same. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** An element whose properties are the options that its attributes say: each follows the other. */
export class AttributedElement extends Base {
  /** Height of the picture in px. */
  get height(): AttributeOptions["height"] {
    return optionOf(this, "height");
  }
  set height(value: AttributeOptions["height"] | undefined) {
    reflect(this, attributeOf.height, value);
  }

  /** Greatest height in px that the picture takes by itself. */
  get maxHeight(): AttributeOptions["maxHeight"] {
    return optionOf(this, "maxHeight");
  }
  set maxHeight(value: AttributeOptions["maxHeight"] | undefined) {
    reflect(this, attributeOf.maxHeight, value);
  }

  /** Which way time runs. */
  get orientation(): AttributeOptions["orientation"] {
    return optionOf(this, "orientation");
  }
  set orientation(value: AttributeOptions["orientation"] | undefined) {
    reflect(this, attributeOf.orientation, value);
  }

  /** The stretch of time to show, half-open, in ms since the epoch; the attribute may also be a date: `2022-01/2022-06`. */
  get extent(): AttributeOptions["extent"] {
    return optionOf(this, "extent");
  }
  set extent(value: AttributeOptions["extent"] | undefined) {
    reflect(this, attributeOf.extent, value);
  }

  /** BCP 47 language of dates. */
  get locale(): AttributeOptions["locale"] {
    return optionOf(this, "locale");
  }
  set locale(value: AttributeOptions["locale"] | undefined) {
    reflect(this, attributeOf.locale, value);
  }

  /** Calendar in which days are said, one that `Intl` knows. */
  get calendar(): AttributeOptions["calendar"] {
    return optionOf(this, "calendar");
  }
  set calendar(value: AttributeOptions["calendar"] | undefined) {
    reflect(this, attributeOf.calendar, value);
  }

  /** Zone in which times are shown: an IANA name or an offset (`+04:00`). */
  get zone(): AttributeOptions["zone"] {
    return optionOf(this, "zone");
  }
  set zone(value: AttributeOptions["zone"] | undefined) {
    reflect(this, attributeOf.zone, value);
  }

  /** Whether an axis counts millennia back from today, “12 ka”; the attribute `ages="false"` names their years instead. */
  get ages(): AttributeOptions["ages"] {
    return optionOf(this, "ages");
  }
  set ages(value: AttributeOptions["ages"] | undefined) {
    reflect(this, attributeOf.ages, value);
  }

  /** Whether stretches with few events may be compressed; the attribute `folds="false"` forbids it. */
  get folds(): AttributeOptions["folds"] {
    return optionOf(this, "folds");
  }
  set folds(value: AttributeOptions["folds"] | undefined) {
    reflect(this, attributeOf.folds, value);
  }

  /** Light or dark colours, or as the page. */
  get theme(): AttributeOptions["theme"] {
    return optionOf(this, "theme");
  }
  set theme(value: AttributeOptions["theme"] | undefined) {
    reflect(this, attributeOf.theme, value);
  }

  /** How the sources stand under the picture. */
  get references(): AttributeOptions["references"] {
    return optionOf(this, "references");
  }
  set references(value: AttributeOptions["references"] | undefined) {
    reflect(this, attributeOf.references, value);
  }

  /** Level of the heading that the title becomes. */
  get heading(): AttributeOptions["heading"] {
    return optionOf(this, "heading");
  }
  set heading(value: AttributeOptions["heading"] | undefined) {
    reflect(this, attributeOf.heading, value);
  }

  /** Which way time and text run. */
  get direction(): AttributeOptions["direction"] {
    return optionOf(this, "direction");
  }
  set direction(value: AttributeOptions["direction"] | undefined) {
    reflect(this, attributeOf.direction, value);
  }

  /** The order of day, month and year in dates of numbers alone, where what is read states none. */
  get dateOrder(): AttributeOptions["dateOrder"] {
    return optionOf(this, "dateOrder");
  }
  set dateOrder(value: AttributeOptions["dateOrder"] | undefined) {
    reflect(this, attributeOf.dateOrder, value);
  }

  /** Widths in px of the pictures that stand without script; the attribute separates them by commas. */
  get widths(): AttributeOptions["widths"] {
    return optionOf(this, "widths");
  }
  set widths(value: AttributeOptions["widths"] | undefined) {
    reflect(this, attributeOf.widths, value);
  }

  /** Prefix of every id within it. @defaultValue that of the figure that stands in it, else the first of `attested`, `attested-2` … that is free */
  get idPrefix(): AttributeOptions["id"] {
    return optionOf(this, "id");
  }
  set idPrefix(value: AttributeOptions["id"] | undefined) {
    reflect(this, attributeOf.id, value);
  }
}

/** The names of the properties that say options. */
const properties = Object.keys(attributeOf).map((option) => (option === "id" ? "idPrefix" : option));

/** Has what a program set before the element was defined, and what stands in the way of its properties, go through them. */
export function upgrade(element: AttributedElement, others: readonly string[]): void {
  for (const name of [...others, ...properties]) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}

/** Sets an attribute to what a property was set to. */
export function reflect(element: Element, attribute: string, value: AttributeOptions[keyof AttributeOptions]): void {
  if (value === undefined || value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, String(value));
}
