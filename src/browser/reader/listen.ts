import { CARD, ZOOM } from "../picture/dom.ts";
import { placeAfter, stepOf, zoomKey, type Step } from "./keys.ts";
import { hide, keepBeside, mark, see, seek, show, stopOf, type Live } from "./live.ts";
import { eventsIn, stopAt, type Stop } from "../picture/stops.ts";
import { withLabel } from "../picture/whole-label.ts";
import { all, enlarged } from "../picture/window.ts";
import { zoomOf, type zoomButtons } from "./zoombar.ts";

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
  page.addEventListener(
    "focusin",
    (event) => {
      if (!isOutside(event)) return;
      live.focused = undefined;
      hide(live, false);
    },
    { signal },
  );
  page.addEventListener("click", (event) => isOutside(event) && hide(live, false), { signal });
  page.addEventListener("scroll", ({ target }) => keepBeside(live, target), { capture: true, passive: true, signal });
  const shifts = new ResizeObserver(() => keepBeside(live, null));
  shifts.observe(page.documentElement);
  signal.addEventListener("abort", () => shifts.disconnect());
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
  if (target.closest(`.${CARD}`) !== null) return clickInCard(live, target);
  const zoomButton = target.closest(`.${ZOOM}>button`);
  if (zoomButton !== null) return zoom(live, zoomOf(zoomButton), 0.5);
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
    show(live, stop, stop.events()[index]);
  } else if (part.matches('a[href^="#"]')) setTimeout(() => hide(live, false)); // after it was followed
}

function press(live: Live, event: KeyboardEvent): void {
  const stop = stopIn(live, event);
  const zooms = zoomKey(event);
  if (zooms !== undefined && (stop !== undefined || (event.target as Element).closest(`.${ZOOM}`) !== null)) {
    event.preventDefault();
    return stop === undefined ? zoom(live, zooms, 0.5) : zoom(live, zooms, placeOf(live, stop), stop.id);
  }
  if (stop === undefined) return;
  if (event.key === "Enter" || event.key === " ") toggle(live, stop);
  else {
    const step = stepOf(event, live.stage.prepared.direction);
    if (step === undefined) return;
    walk(live, stop, step);
  }
  event.preventDefault();
}

/** Takes the focus to another event; what is out of view comes into view. */
function walk(live: Live, from: Stop, step: Step): void {
  const { stops, whole, window } = live.stage;
  const at = stops.indexOf(from);
  const isBeyond = step === "first" || step === "last" || stops[at + (step === "next" ? 1 : -1)] === undefined;
  if (window === undefined || !isBeyond) {
    const to = stops[placeAfter(step, at, stops.length)] ?? from;
    see(live, withLabel(whole, live.window, to.id));
    return (stopOf(live, to.id) ?? to).element.focus();
  }
  const known = eventsIn(whole);
  const own = from.events().map((event) => known.indexOf(event));
  const next = known[placeAfter(step, step === "next" ? Math.max(...own) : Math.min(...own), known.length)];
  if (next === undefined) return;
  seek(live, next);
  stopOf(live, next.event.id)?.element.focus();
}

/** How many times larger a step makes the picture. */
const STEP = 2;

/**
 * Zooms by one step.
 *
 * @param at - about this share of what is in view
 * @param id - the event whose label is to stay in view
 */
function zoom(live: Live, to: keyof typeof zoomButtons, at: number, id?: string): void {
  const { whole } = live.stage;
  const { axis, prepared } = whole;
  const factor = { all: 0, larger: STEP, smaller: 1 / STEP }[to];
  const next = factor === 0 ? all(axis) : enlarged(axis, prepared.finest, live.window, factor, at);
  live.zoom(id === undefined ? next : withLabel(whole, next, id));
}

/** Where the first event of a stop lies, as a share of what is in view. */
function placeOf({ stage: { frame } }: Live, { first }: Stop): number {
  const { scale, length } = frame.axis;
  return Math.min(1, Math.max(0, first === undefined ? 0.5 : scale(first.time) / length));
}
