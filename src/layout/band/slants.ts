const { max } = Math;

/** A slant through a channel, from where it comes to where it goes along the axis, in px. */
export interface Slant {
  level: number;
  readonly line: number;
  /** How far from the one side of the channel it begins, and from the other it ends. */
  begin: number;
  end: number;
}

/** How far slants are apart across the channel, if it is wide enough, in px. */
const APART = 3;

/** How much nearer they come where it is not, down to the last at which that can be seen, in px. */
const NEARER = 0.8;
const LEAST = 0.01;

/**
 * Sets slants apart that are in one order at both sides of a channel: where some run side by side, each begins later or ends
 * earlier.
 *
 * @param width - of the channel, in px
 */
export function setApart(all: readonly Slant[], width: number): void {
  for (let first = 0, end = 1; first < all.length; first = end++) {
    while (areBeside(all[end - 1], all[end])) end++;
    const run = all.slice(first, end);
    if (run.every(({ level, line }) => line > level)) run.reverse();
    let apart = APART;
    while (apart > LEAST && !spread(run, width, apart)) apart *= NEARER;
    if (apart <= LEAST) for (const slant of run) slant.begin = slant.end = 0;
  }
}

/** Whether there is a place along the axis which both pass. */
function areBeside(one?: Slant, next?: Slant): boolean {
  return one !== undefined && next !== undefined && (one.line > next.level || next.line < one.level);
}

/** Sets slants apart of which each passes the one before it, on its outer side; whether the channel is wide enough for that. */
function spread(run: readonly Slant[], width: number, apart: number): boolean {
  for (const slant of run) slant.begin = slant.end = 0;
  // where one begins depends on where it ends, and the other way round: two rounds settle it
  for (let round = 0; round < 2; round++) {
    run.reduce((inner, outer) => {
      const share = (inner.level - outer.level) / (outer.line - outer.level);
      outer.begin = inset(share, inner.begin + apart, width - outer.end);
      return outer;
    });
    run.reduceRight((outer, inner) => {
      const share = (inner.line - outer.line) / (inner.line - inner.level);
      inner.end = inset(share, outer.end + apart, width - inner.begin);
      return inner;
    });
  }
  return run.every(({ begin, end }) => begin + end < width);
}

/** Where a line must begin to be as far aside as asked when it has gone a share of its way to a place. */
function inset(share: number, aside: number, to: number): number {
  return max(0, (aside - share * to) / (1 - share));
}
