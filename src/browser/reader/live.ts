import type { PreparedEvent } from "../../layout/prepare/prepare.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { distance, isSeenIn, keepDistance, type Distance } from "../card/afloat.ts";
import { cardId, openCard, redrawCard } from "../card/card.ts";
import { ACTIVE } from "../picture/dom.ts";
import type { Stage } from "../picture/stage.ts";
import type { Stop } from "../picture/stops.ts";
import { withLabel } from "../picture/whole-label.ts";
import { all, bringing, type Window } from "../picture/window.ts";

/** A mounted figure as it is at the moment. */
export interface Live {
  readonly figure: Element;
  readonly root: Document | ShadowRoot;
  stage: Stage;
  /** The part of its axis that is to come into view, before it is drawn. */
  window: Window;
  /** Draws another part of the axis with the next frame of the screen. */
  readonly zoom: (window: Window) => void;
  /** Draws it at once. */
  readonly zoomNow: (window: Window) => void;
  /** The one card that is open. */
  card?: OpenCard | undefined;
  /** Id of the stop that Tab leads to. @defaultValue the first */
  tabbed?: string | undefined;
  /** Id of the stop that has the focus, or lost it because its picture went out of sight. */
  focused?: string | undefined;
  /** Told of the event whose card opens, and of closing. */
  readonly select: (event: TimelineEvent | undefined) => void;
}

/** A card, and what it tells of. */
interface OpenCard {
  readonly dialog: HTMLDialogElement;
  /** Id of its event, or of the first of a count. */
  readonly id: string;
  /** Absent where it lists the events of a count. */
  readonly event?: PreparedEvent | undefined;
  /** How far it stands from its event. */
  readonly distance?: Distance | undefined;
}

/** The stop that is an event's own, or the count that it is part of. */
export function stopOf({ stage }: Live, id: string | undefined): Stop | undefined {
  return id === undefined ? undefined : stage.stops.find(({ holds }) => holds(id));
}

/** Brings an event into view with its label, where the picture has it. */
export function seek(live: Live, { time, event: { id } }: PreparedEvent): void {
  const { whole } = live.stage;
  const place = whole.axis.scale(time);
  if (place < 0 || place > whole.axis.length) return;
  see(live, withLabel(whole, bringing(whole.axis, live.window, place), id));
}

/** Draws a part of the axis at once, where another one is in view. */
export function see(live: Live, wanted: Window): void {
  const { whole, window } = live.stage;
  const drawn = window ?? all(whole.axis);
  if (wanted.from !== drawn.from || wanted.to !== drawn.to) live.zoomNow(wanted);
}

/**
 * Opens the card of a stop in place of any other: of a count that of one of its events, or the list of them. In a figure that
 * stands in no window, which has no top layer, none opens.
 */
export function show(live: Live, stop: Stop, chosen?: PreparedEvent): void {
  if (!isInWindow(live.figure)) return hide(live, false);
  live.card?.dialog.remove();
  live.tabbed = stop.id;
  const event = sole(stop) ?? chosen;
  const dialog = openCard(live.stage.frame, live.figure, stop, event);
  live.card = { dialog, id: event?.event.id ?? stop.id, event, distance: distance(dialog, stop.element) };
  mark(live);
  live.select(event?.event);
}

/**
 * Closes the card, if one is open.
 *
 * @param returns - whether the focus goes back to where the card was opened
 */
export function hide(live: Live, returns: boolean): void {
  const { card } = live;
  if (card === undefined) return;
  live.card = undefined;
  card.dialog.remove();
  mark(live);
  if (returns) stopOf(live, card.id)?.element.focus();
  live.select(undefined);
}

/**
 * Has the card keep to its event, and closes it when that was scrolled out of sight.
 *
 * @param scrolled - what was scrolled, if anything
 */
export function keepBeside(live: Live, scrolled: EventTarget | null): void {
  const { card } = live;
  const stop = card && stopOf(live, card.id);
  if (card === undefined || stop === undefined) return;
  keepDistance(card.dialog, stop.element, card.distance);
  if (isSeenIn(scrolled, stop.element)) return;
  hide(live, false);
  stop.element.focus({ preventScroll: true });
}

/** One stop takes part in the tab order; the one whose card is open says so. */
export function mark(live: Live): void {
  const { stops, svg, prepared } = live.stage;
  const current = stopOf(live, live.tabbed) ?? stops[0];
  const opened = live.card && stopOf(live, live.card.id);
  const elements = new Set<Element>(stops.map((stop) => stop.element));
  for (const former of svg.querySelectorAll("[aria-expanded]"))
    if (!elements.has(former))
      for (const name of ["tabindex", "aria-expanded", "aria-controls"]) former.removeAttribute(name);
  for (const stop of stops) {
    stop.leader?.toggleAttribute(ACTIVE, stop === opened || stop.id === live.focused);
    stop.element.setAttribute("tabindex", stop === current ? "0" : "-1");
    stop.element.setAttribute("aria-expanded", String(stop === opened));
    if (stop === opened) stop.element.setAttribute("aria-controls", cardId(prepared));
    else stop.element.removeAttribute("aria-controls");
  }
}

function isInWindow({ isConnected, ownerDocument }: Element): boolean {
  return isConnected && ownerDocument.defaultView !== null;
}

/** After a drawing: the focus stays with its event, and so does the card; without its event or a window it goes. */
export function settle(live: Live): void {
  const { card, focused, stage } = live;
  const stop = card && isInWindow(live.figure) ? stopOf(live, card.id) : undefined;
  if (card !== undefined && stop === undefined) hide(live, false);
  mark(live);
  if (card !== undefined && stop !== undefined) {
    const event = stop.events().find((each) => each.event.id === card.event?.event.id) ?? sole(stop);
    redrawCard(stage.frame, live.figure, stop, event, card.dialog);
    live.card = { ...card, event, distance: distance(card.dialog, stop.element) };
    live.select(event?.event);
  }
  const holder = stopOf(live, focused)?.element;
  if (holder !== undefined && live.root.activeElement !== holder) holder.focus({ preventScroll: true });
}

function sole({ count, first }: Stop): PreparedEvent | undefined {
  return count === 1 ? first : undefined;
}
