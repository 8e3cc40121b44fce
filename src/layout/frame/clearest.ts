import type { Framed } from "../framed.ts";

/** Where leaders run farther than this, on average, another picture may be clearer, in px. */
const RUNNING = 20;

/** So many px of height are worth a px that leaders run less, on average; and so many that labels are large. */
const WORTH_A_RUN = 6;
const WORTH_LARGE = 120;

/** The clearer of two pictures: the other one is made only where leaders of the first run far, and has to show as much. */
export function clearest(first: Framed, make: () => Framed): Framed {
  if (runIn(first) <= RUNNING) return first;
  const other = make();
  const showsAsMuch = other.missing <= first.missing && other.shown >= first.shown && cutIn(other) <= cutIn(first);
  return showsAsMuch && costOf(other) < costOf(first) ? other : first;
}

function costOf(framed: Framed): number {
  return framed.height + WORTH_A_RUN * runIn(framed) + (framed.small === true ? WORTH_LARGE : 0);
}

/** How far leaders run along the axis, on average, in px; 0 where that is not known. */
export function runIn({ finished }: Framed): number {
  return finished?.().run ?? 0;
}

function cutIn({ finished }: Framed): number {
  return finished?.().cut ?? 0;
}
