import type { Timeline } from "./timeline.ts";

/** Nobody else has this symbol, and JSON cannot carry it: what holds it was made by `read`, or is a copy of that. */
const seal: unique symbol = Symbol("read");

/** Marks a timeline as checked; a copy by `{...timeline}` stays so. */
export function sealed(timeline: Timeline): Timeline {
  const marked: Timeline & { readonly [seal]: true } = { ...timeline, [seal]: true };
  return marked;
}

/** Whether it is a timeline that `read` made. Never throws, whatever the value. */
export function isSealed(value: unknown): value is Timeline {
  if (typeof value !== "object" || value === null) return false;
  try {
    return (value as { readonly [seal]?: unknown })[seal] === true;
  } catch {
    return false;
  }
}
