/** A card in the top layer, over all that would cut it off, has its place in the page and not by its event. */
export type Distance = readonly [x: number, y: number];

/** Lifts an open card into the top layer, where the browser has one for what is not modal. */
export function lift(card: HTMLDialogElement): void {
  if (typeof card.showPopover !== "function" || isAfloat(card)) return;
  card.showPopover();
}

/** How far a card in the top layer stands from the label of its event, in px; none where it moves with it by itself. */
export function distance(card: HTMLElement, label: Element): Distance | undefined {
  const [left, top] = [parseFloat(card.style.left), parseFloat(card.style.top)];
  const view = card.ownerDocument.defaultView;
  if (view === null || Number.isNaN(left + top) || !isAfloat(card)) return undefined;
  const at = label.getBoundingClientRect();
  return [left - view.scrollX - at.left, top - view.scrollY - at.top];
}

/** Has a card keep its distance from its event, when a part of the page was scrolled or changed its size. */
export function keepDistance(card: HTMLElement, label: Element, kept: Distance | undefined): void {
  const now = distance(card, label);
  if (kept === undefined || now === undefined) return;
  card.style.left = `${parseFloat(card.style.left) + kept[0] - now[0]}px`;
  card.style.top = `${parseFloat(card.style.top) + kept[1] - now[1]}px`;
}

/** Whether a label can be seen in what was scrolled, if that holds it. */
export function isSeenIn(scrolled: EventTarget | null, label: Element): boolean {
  const view = label.ownerDocument.defaultView;
  if (view === null || !(scrolled instanceof view.Element && scrolled.contains(label))) return true;
  const [room, own] = [scrolled.getBoundingClientRect(), label.getBoundingClientRect()];
  return own.bottom > room.top && own.top < room.bottom && own.right > room.left && own.left < room.right;
}

function isAfloat(card: Element): boolean {
  return CSS.supports("selector(:popover-open)") && card.matches(":popover-open");
}
