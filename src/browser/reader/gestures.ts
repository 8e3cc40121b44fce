import type { Frame } from "../../layout/framed.ts";
import type { Live } from "./live.ts";
import { enlarged, isAll, moved } from "../picture/window.ts";

/** How far a pointer moves before it drags, in px: less is a click. */
const SLOP = 4;

/** A pointer that is down, where it was last, in px of the window. */
interface Held {
  readonly type: string;
  x: number;
  y: number;
}

/**
 * Zooms and pans a figure by pointer and wheel until the signal is aborted: drag and two fingers; the wheel with Ctrl or
 * ⌘, which is also how a trackpad tells a pinch. The plain wheel and a vertical swipe stay the page's.
 */
export function gesture(live: Live, signal: AbortSignal): void {
  const { figure } = live;
  const held = new Map<number, Held>();
  let moves = false;
  const on = <Name extends "pointerdown" | "pointermove" | "pointerup" | "pointercancel" | "wheel" | "touchstart">(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
    options: AddEventListenerOptions = {},
  ): void => figure.addEventListener(name, listener as EventListener, { signal, ...options });

  on("pointerdown", ({ target, pointerId, pointerType, button, clientX, clientY }) => {
    if (button !== 0 || !live.stage.svg.contains(target as Element)) return;
    if (held.size === 0) moves = false;
    held.set(pointerId, { type: pointerType, x: clientX, y: clientY });
    if (held.size > 1) begin();
  });
  on("pointermove", ({ pointerId, clientX, clientY, buttons }) => {
    const pointer = held.get(pointerId);
    if (buttons === 0) held.delete(pointerId); // it was let go elsewhere
    if (pointer === undefined || buttons === 0) return;
    if (!moves) {
      if (held.size > 1 || !drags(live, pointer)) return;
      if (Math.hypot(clientX - pointer.x, clientY - pointer.y) < SLOP) return;
      begin();
    }
    const [before, distance] = middle();
    pointer.x = clientX;
    pointer.y = clientY;
    const [after, further] = middle();
    const { frame, svg, whole } = live.stage;
    const from = shareAt(frame, svg, before);
    const to = shareAt(frame, svg, after);
    const { axis, prepared } = whole;
    const panned = moved(axis, live.window, from - to);
    const factor = distance > 0 && further > 0 ? further / distance : 1;
    live.zoom(factor === 1 ? panned : enlarged(axis, prepared.finest, panned, factor, to));
  });
  for (const name of ["pointerup", "pointercancel"] as const)
    on(name, ({ pointerId }) => {
      if (!held.delete(pointerId) || held.size > 0 || !moves) return;
      moves = false;
      if (name === "pointerup") swallowClick(figure);
    });
  // else the browser takes two fingers for a scroll of the page
  on("touchstart", (event) => event.touches.length > 1 && held.size > 0 && event.preventDefault(), { passive: false });
  on("wheel", (event) => wheel(live, event), { passive: false });

  /** From now on it is no click: the pointers are the figure's, wherever they go. */
  function begin(): void {
    moves = true;
    for (const id of held.keys()) if (!figure.hasPointerCapture(id)) figure.setPointerCapture(id);
  }
  /** The middle of the pointers, and the distance of two of them. */
  function middle(): readonly [place: readonly [number, number], distance: number] {
    const [a = { x: 0, y: 0 }, b] = [...held.values()];
    if (b === undefined) return [[a.x, a.y], 0];
    return [[(a.x + b.x) / 2, (a.y + b.y) / 2], Math.hypot(a.x - b.x, a.y - b.y)];
  }
}

/** Whether a single pointer moves the picture: where all is in view there is nothing to move, and down a page a finger scrolls. */
function drags({ stage, window }: Live, { type }: Held): boolean {
  if (isAll(window, stage.whole.axis)) return false;
  return type === "mouse" || stage.frame.orientation === "horizontal";
}

function wheel(live: Live, event: WheelEvent): void {
  const { frame, svg, whole } = live.stage;
  if (!svg.contains(event.target as Element)) return;
  const { axis, prepared } = whole;
  const { deltaX, deltaY, deltaMode } = event;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    // lines and pages as pixels, and a pinch as strong as it feels (as in d3-zoom)
    const unit = deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002;
    const factor = 2 ** Math.max(-1, Math.min(1, -deltaY * unit * (event.ctrlKey ? 10 : 1)));
    const at = shareAt(frame, svg, [event.clientX, event.clientY]);
    return live.zoom(enlarged(axis, prepared.finest, live.window, factor, at));
  }
  // a swipe along the axis, which would scroll nothing that is higher than wide
  if (frame.orientation !== "horizontal" || Math.abs(deltaX) <= Math.abs(deltaY)) return;
  const next = moved(
    axis,
    live.window,
    ((frame.mirrored ? -deltaX : deltaX) * (deltaMode === 0 ? 1 : 16)) / axis.length,
  );
  if (next.from === live.window.from) return;
  event.preventDefault();
  live.zoom(next);
}

/** Where a place in the window lies along the axis, as a share of what is in view. */
function shareAt(
  { origin, axis, width, height, mirrored, orientation }: Frame,
  svg: Element,
  [x, y]: readonly [number, number],
): number {
  const box = svg.getBoundingClientRect();
  if (orientation === "vertical") return (((y - box.top) * height) / box.height - origin[1]) / axis.length;
  const along = ((x - box.left) * width) / box.width - origin[0];
  return (mirrored ? -along : along) / axis.length;
}

/** The click that ends a drag is none. */
function swallowClick(figure: Element): void {
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  figure.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => figure.removeEventListener("click", swallow, { capture: true }));
}
