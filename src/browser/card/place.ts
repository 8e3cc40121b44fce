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
  const near = direction === "rtl" ? label.right - own.width + REACH : label.left - REACH;
  const left = clamp(near, room.left, room.right - own.width);
  const found = free(label, union(label, stop.leader?.getBoundingClientRect()), own, left).find(
    (at) =>
      at.left >= room.left &&
      at.left + own.width <= room.right &&
      at.top >= GAP &&
      at.top + own.height <= innerHeight - GAP,
  );
  const { top } = found ?? squeezed(card, label, own.height);
  style.left = `${Math.round((found?.left ?? left) - own.left)}px`;
  style.top = `${Math.round(top - own.top)}px`;
}

/** The places that hide nothing of the event, the best first: on the side of the label that is away from its mark, then beside. */
function free(label: DOMRect, event: Box, { width, height }: DOMRect, left: number): readonly Place[] {
  const below = { left, top: event.bottom + GAP };
  const above = { left, top: event.top - GAP - height };
  const top = clamp(label.top, GAP, innerHeight - GAP - height);
  const beside = [
    { left: event.right + GAP, top },
    { left: event.left - GAP - width, top },
  ];
  return event.bottom > label.bottom ? [above, ...beside, below] : [below, ...beside, above];
}

/** Where nothing is free: under or over the label, whichever has more room, and not much higher than that. */
function squeezed(card: HTMLElement, label: DOMRect, height: number): { readonly top: number } {
  const below = innerHeight - label.bottom - 2 * GAP;
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
