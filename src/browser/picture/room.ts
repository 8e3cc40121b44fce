import { SHOWN_FROM } from "../../scene/style.ts";

/** The width in whole px that a figure gives to its picture; 0 where it is not laid out. */
export function roomOf(figure: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(figure);
  return Math.max(0, Math.floor(figure.clientWidth - (parseFloat(paddingLeft) || 0) - (parseFloat(paddingRight) || 0)));
}

/**
 * Which of the pictures the figure's style sheet shows.
 *
 * @param widths - widths of the pictures, ascending, in px
 */
export function shownIn(room: number, widths: readonly number[]): number {
  const fitting = widths.filter((width) => Math.round(width * SHOWN_FROM) <= room);
  return Math.max(0, fitting.length - 1);
}

/** The widest that a scroll bar may be, in px. */
const SCROLL_BAR = 24;

/**
 * Has a figure drawn anew when its room has changed, once a frame at most.
 *
 * @param current - the room that it is drawn for, in px
 * @returns stops that
 */
export function follow(figure: Element, current: () => number, redraw: (room: number) => void): () => void {
  let before = { room: 0, window: 0 };
  let request = 0;
  const look = (): void => {
    request = 0;
    const room = roomOf(figure);
    const now = { room: current(), window: innerWidth };
    if (room === 0 || room === now.room) return;
    // A picture whose height brings a scroll bar, and without it would take it away, is not followed for ever.
    const isBar = room === before.room && now.window === before.window && Math.abs(room - now.room) <= SCROLL_BAR;
    if (isBar) return;
    before = now;
    redraw(room);
  };
  const observer = new ResizeObserver(() => {
    if (request === 0) request = requestAnimationFrame(look);
  });
  observer.observe(figure);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(request);
  };
}
