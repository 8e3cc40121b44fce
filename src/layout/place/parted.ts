import { slide } from "./slide.ts";

const { max, min } = Math;

/** One of several things on a line that keep apart from each other, in px along it. */
export interface Parting {
  /** Where it would best be, and between which places it may. */
  readonly target: number;
  readonly low: number;
  readonly high: number;
  /** How much it matters that it is there; > 0. @defaultValue 1 */
  readonly weight?: number;
  /** How far from it the next one would best be. */
  readonly apart: number;
}

/** How much nearer things come where their bounds hold them together, down to the last at which that can be seen. */
const NEARER = 0.95;
const LEAST = 0.005;
/** What does not fit by so little, px, may do so when it is set. */
const ROUNDED = 1e-3;

/**
 * Sets things apart that keep their order: as far as asked, or where their bounds leave less room, nearer, all of a run by
 * the same share.
 *
 * @param over - how far beyond their bounds they may be where these leave them no room at all
 */
export function parted(all: readonly Parting[], over = 0): readonly number[] {
  const found: number[] = [];
  for (let first = 0, end = 0; first < all.length; first = end) {
    let least = -Infinity; // one that may only be beyond the end of a later one takes that along
    do least = max(least, all[end]?.low ?? 0);
    while (++end < all.length && canPush(all[end - 1], all[end], least));
    found.push(...partedRun(all.slice(first, end), over));
  }
  return found;
}

/** Whether one thing, which is at least so far on, can push the next. */
function canPush(one: Parting | undefined, next: Parting | undefined, least: number): boolean {
  return one !== undefined && next !== undefined && next.low - max(one.high, least) < one.apart;
}

function partedRun(run: readonly Parting[], over: number): readonly number[] {
  for (const beyond of over > 0 ? [0, over] : [0])
    for (let share = 1; run.length > 1 && share > LEAST; share *= NEARER) {
      if (!canPart(run, share, beyond)) continue;
      const found = slide(
        run.map(({ target, low, high, weight = 1, apart }) => {
          return { target, low: low - beyond, high: high + beyond, weight, length: apart * share };
        }),
      );
      if (found !== undefined) return found;
    }
  let last = -Infinity;
  return run.map(({ target, low, high }) => (last = max(last, min(max(target, low), high))));
}

/** Whether things have room so far apart, but for rounding; told in a small part of the time that it takes to set them. */
function canPart(run: readonly Parting[], share: number, beyond: number): boolean {
  let least = -Infinity;
  for (const { low, high, apart } of run) {
    const at = max(least, low - beyond);
    if (at > high + beyond + ROUNDED) return false;
    least = at + apart * share;
  }
  return true;
}
