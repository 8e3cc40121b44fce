import type { Stop } from "../picture/stops.ts";

/** Space between a card and its event, and between it and the edges of the window, in px. */
const GAP = 8;
/** How far a card reaches out, so that its text stands under the text of the label, in px. */
const REACH = 16;
/** A card is not made lower than this for want of room in the window, in px. */
const LEAST_HEIGHT = 260;

/** A place for the upper left corner of a card, in px of the window. */
interface Place {
  readonly left: number;
  readonly top: number;
}

/**
 * Puts an open card beside its event, within the width of the figure: where label, leader and mark stay in sight, as
 * long as the window has room for that; else under or over the label, and lower than it would be. A card that the style
 * sheet fixes to the window stays there, and its event is brought out from under it.
 */
export function place(card: HTMLElement, figure: Element, stop: Stop, direction: "ltr" | "rtl"): void {
  const { style } = card;
  for (const property of ["left", "top", "max-height"]) style.removeProperty(property);
  const label = stop.element.getBoundingClientRect();
  if (getComputedStyle(card).position === "fixed") {
    if (label.bottom > card.getBoundingClientRect().top - GAP) stop.element.scrollIntoView({ block: "start" });
    return;
  }
  style.left = style.top = "0";
  const room = figure.getBoundingClientRect();
  const own = card.getBoundingClientRect();
  const high = card.ownerDocument.defaultView?.innerHeight ?? 0;
  const near = direction === "rtl" ? label.right - own.width + REACH : label.left - REACH;
  const left = clamp(near, room.left, room.right - own.width);
  const within = (at: Place): boolean =>
    at.left >= room.left && at.left + own.width <= room.right && at.top >= GAP && at.top + own.height <= high - GAP;
  const places = free(label, union(label, stop.leader?.getBoundingClientRect()), own, left, high).filter(within);
  const found = leastHiding(places, own, figure);
  const { top } = found ?? squeezed(card, label, own.height, high);
  style.left = `${Math.round((found?.left ?? left) - own.left)}px`;
  style.top = `${Math.round(top - own.top)}px`;
}

/**
 * The places that hide nothing of the event, the best first: on the side of the label that is away from its mark, then beside,
 * there also a little higher and a little farther away.
 *
 * @param high - height of the window in px
 */
function free(label: DOMRect, event: Box, { width, height }: DOMRect, left: number, high: number): readonly Place[] {
  const below = { left, top: event.bottom + GAP };
  const above = { left, top: event.top - GAP - height };
  const tops = [label.top, (event.top + event.bottom - height) / 2, event.bottom - height];
  const beside = [0, REACH, 2 * REACH].flatMap((away) =>
    [...new Set(tops.map((top) => clamp(top, GAP, high - GAP - height)))].flatMap((top) => [
      { left: event.right + GAP + away, top },
      { left: event.left - GAP - away - width, top },
    ]),
  );
  return event.bottom > label.bottom ? [above, ...beside, below] : [below, ...beside, above];
}

/** What a reader wants to see beside a card: words and marks, and of what stands under the picture each line. */
const CONTENT =
  ".attested-label,.attested-mark,.attested-axis text,.attested-legend>g,.attested-zoom,summary,.attested-sources li,.attested-heading,.attested-description";

/**
 * The first of those places where a card hides least: words that it cuts count as hidden, and the page around the figure as if
 * it were full of them.
 */
function leastHiding(places: readonly Place[], { width, height }: DOMRect, figure: Element): Place | undefined {
  if (places.length < 2) return places[0];
  const room = figure.getBoundingClientRect();
  const content = [...figure.querySelectorAll(CONTENT)].map(boxOf);
  const hidden = ({ left, top }: Place): number => {
    const own = { left, top, right: left + width, bottom: top + height };
    const outside = Math.max(0, height - Math.max(0, across(own, room)[1])) * width;
    return content.reduce((sum, each) => {
      const [wide, high] = across(own, each);
      return wide > 0 && high > 0 ? sum + each.width * each.height : sum;
    }, outside);
  };
  const costs = places.map(hidden);
  return places[costs.indexOf(Math.min(...costs))];
}

/** Where something stands in the window; of a paragraph only its words. */
function boxOf(element: Element): DOMRect {
  if ("ownerSVGElement" in element) return element.getBoundingClientRect();
  const words = element.ownerDocument.createRange();
  words.selectNodeContents(element);
  return words.getBoundingClientRect();
}

/** How far two boxes overlap. */
function across(a: Box, b: Box): readonly [wide: number, high: number] {
  return [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
}

/** Where nothing is free: under or over the label, whichever has more room, and not much higher than that. */
function squeezed(card: HTMLElement, label: DOMRect, height: number, high: number): { readonly top: number } {
  const below = high - label.bottom - 2 * GAP;
  const above = label.top - 2 * GAP;
  const isBelow = below >= Math.min(above, LEAST_HEIGHT);
  const lower = Math.min(height, Math.max(LEAST_HEIGHT, isBelow ? below : above));
  card.style.maxHeight = `${Math.floor(lower)}px`;
  return { top: isBelow ? label.bottom + GAP : label.top - GAP - lower };
}

type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

function union(a: Box, b: Box | undefined): Box {
  if (b === undefined) return a;
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
