import { GUEST } from "./dom.ts";
import { placeAfter, stepOf } from "./keys.ts";
import { hide, mark, show, stopOf, type Live } from "./live.ts";
import { stopAt, type Stop } from "./stops.ts";

/** Answers the reader: pointer and keyboard on a figure, until the signal is aborted. */
export function listen(live: Live, signal: AbortSignal): void {
  const { figure } = live;
  const page = figure.ownerDocument;
  const isOutside = (event: Event): boolean => !event.composedPath().includes(figure);
  const onFigure = <Name extends keyof ElementEventMap | keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name & keyof HTMLElementEventMap]) => void,
  ): void => figure.addEventListener(name, listener as EventListener, { signal });
  onFigure("click", (event) => click(live, event));
  onFigure("keydown", (event) => press(live, event));
  onFigure("focusin", (event) => {
    live.focused = stopIn(live, event)?.id;
    live.tabbed = live.focused ?? live.tabbed;
    mark(live);
  });
  onFigure("focusout", ({ target }) => {
    // what went out of sight keeps its claim, until a drawing brings it back
    if ((target as Element).getClientRects().length === 0) return;
    live.focused = undefined;
    mark(live);
  });
  page.addEventListener("focusin", (event) => isOutside(event) && hide(live, false), { signal });
  page.addEventListener("click", (event) => isOutside(event) && hide(live, false), { signal });
  page.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || live.card === undefined) return;
      event.preventDefault();
      hide(live, true);
    },
    { signal },
  );
}

/** The stop whose button an event is sent to. */
function stopIn({ stage }: Live, { target }: Event): Stop | undefined {
  return stage.stops.find(({ element }) => element === target);
}

function click(live: Live, event: MouseEvent): void {
  const target = event.target as Element;
  if (target.closest(`.${GUEST}`) !== null) return clickInCard(live, target);
  const stop = stopAt(target, live.stage.svg, live.stage.stops);
  // a note number leads to its source
  if (stop === undefined || target.closest("a") !== null) hide(live, false);
  else toggle(live, stop);
}

function toggle(live: Live, stop: Stop): void {
  if (live.card !== undefined && stopOf(live, live.card.id) === stop) hide(live, true);
  else show(live, stop);
}

function clickInCard(live: Live, target: Element): void {
  const stop = stopOf(live, live.card?.id);
  const part = target.closest("button,a");
  if (stop === undefined || part === null) return;
  if (part.matches(".attested-close")) hide(live, true);
  else if (part.matches(".attested-back")) show(live, stop);
  else if (part.matches(".attested-choice")) {
    const index = [...(part.closest("ul")?.querySelectorAll(".attested-choice") ?? [])].indexOf(part);
    show(live, stop, stop.events[index]);
  } else if (part.matches('a[href^="#"]')) setTimeout(() => hide(live, false)); // after it was followed
}

function press(live: Live, event: KeyboardEvent): void {
  const stop = stopIn(live, event);
  if (stop === undefined) return;
  const { stops, prepared } = live.stage;
  if (event.key === "Enter" || event.key === " ") toggle(live, stop);
  else {
    const step = stepOf(event, prepared.direction);
    if (step === undefined) return;
    stops[placeAfter(step, stops.indexOf(stop), stops.length)]?.element.focus();
  }
  event.preventDefault();
}
