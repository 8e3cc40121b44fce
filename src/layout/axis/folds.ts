import type { Bounds } from "../../time/when.ts";

/** How a time axis is divided where its events are very unevenly spread: each stretch has one scale of its own. */
export interface Folds {
  /** Times at which the scale changes, ascending, within the extent. */
  readonly breaks: readonly number[];
  /** Share of the axis that each stretch gets, one more than there are breaks; they sum to 1. */
  readonly shares: readonly number[];
}

/** More would make a picture that nobody can read. */
const MOST_BREAKS = 4;

/** A change of scale below this factor is not worth its explanation. */
const LEAST_FACTOR = 3;

/** Fewer gaps than these may be short by chance, or by where in its day an event is marked: no stretch is enlarged for them. */
const LEAST_GAPS = 3;

/** Distinct instants considered; more are grouped, which moves a break by less than a 400th of the events. */
const MOST_INSTANTS = 400;

/**
 * How far into the emptier side a break may move to stand on a round date: as a share of the gap there, and of the denser
 * stretch, whose room is for its events.
 */
const SNAP_REACH = 0.25;
const SNAP_BEYOND = 1 / 8;

/** The room that folds may use. */
export interface FoldRoom {
  /** The log-likelihood that a further break must gain. */
  readonly price: number;
  /** Share of the axis below which no stretch falls. */
  readonly leastShare: number;
  /** The largest scale that is of use, in shares of the axis per ms: beyond it a day would only be empty. */
  readonly mostScale: number;
  /** Share of the axis that a break keeps from the event beside it, where a date lies there. */
  readonly clear: number;
  /** When what lasts begins and ends, in ms: a break keeps as far from them. */
  readonly lasting: readonly (readonly [begin: number, end: number])[];
  /** How far a break may move in any case, in ms: as far as the date beside it lasts. */
  readonly least: number;
  /** The roundest date within a closed interval from a time on that lies between, else the roundest of all; of several, the nearest. */
  readonly round: (near: number, far: number, clear: number) => number;
}

/**
 * Divides the axis where the spacing of events changes by a large factor.
 *
 * The gaps between neighbouring instants are taken as draws from a piecewise constant density; the best division into k
 * stretches maximises Σ n ln(n / duration) and is found exactly by dynamic programming (Bayesian Blocks: Scargle,
 * Norris, Jackson, Chiang 2013, ApJ 764:167). Each stretch then gets a share in proportion to its events, which
 * minimises the crowding Σ n² / share.
 *
 * @param times - ms since the epoch, ascending
 * @param extent - what the axis shows, half-open
 * @param room - what a stretch may take, and where breaks may stand
 * @returns no break where the spacing is even enough
 */
export function folds(times: ArrayLike<number>, extent: Bounds, room: FoldRoom): Folds {
  const gaps = gapsOf(times, extent);
  if (gaps.length < 3) return WHOLE;
  const found = bestPlan(gaps, 1, extent, room);
  // where the likeliest stretches are too small to be enlarged, those around them may be worth it
  return found === WHOLE ? bestPlan(gaps, LEAST_GAPS, extent, room) : found;
}

/** No break. */
const WHOLE: Folds = { breaks: [], shares: [1] };

/** The plan that is worth most, of the likeliest division for each number of breaks. */
function bestPlan(gaps: readonly Gap[], least: number, extent: Bounds, room: FoldRoom): Folds {
  let best = WHOLE;
  let bestWorth = -Infinity;
  for (const [k, { ends, fitness }] of bestDivisions(gaps, least).entries()) {
    const worth = fitness - room.price * k;
    if (worth <= bestWorth) continue;
    const plan = k === 0 ? WHOLE : planOf(gaps, ends, extent, room);
    if (plan === undefined) continue;
    best = plan;
    bestWorth = worth;
  }
  return best;
}

/** The time between two neighbouring instants, weighted by the events that stand at its ends. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

function gapsOf(times: ArrayLike<number>, extent: Bounds): readonly Gap[] {
  const group = Math.max(1, Math.ceil(times.length / MOST_INSTANTS));
  const instants: { time: number; events: number }[] = [];
  for (let i = 0; i < times.length; i += group) {
    const time = times[i] ?? 0;
    const events = Math.min(group, times.length - i);
    const last = instants.at(-1);
    if (last !== undefined && last.time === time) last.events += events;
    else if (time >= extent.earliest && time <= extent.latest) instants.push({ time, events });
  }
  return instants.slice(1).map((right, i) => {
    const left = instants[i] ?? right;
    return { from: left.time, to: right.time, weight: (left.events + right.events) / 2 };
  });
}

/**
 * For each number of breaks from 0: the index after the last gap of each stretch, and the log-likelihood reached.
 *
 * @param least - a stretch of fewer gaps is not denser than the whole
 */
function bestDivisions(gaps: readonly Gap[], least: number): readonly { ends: readonly number[]; fitness: number }[] {
  const n = gaps.length;
  const most = Math.min(MOST_BREAKS, n - 1);
  const weights = new Float64Array(n + 1);
  for (const [i, gap] of gaps.entries()) weights[i + 1] = (weights[i] ?? 0) + gap.weight;
  const starts = Float64Array.from(gaps, (gap) => gap.from);
  const mean = (weights[n] ?? 0) / ((gaps[n - 1]?.to ?? 0) - (starts[0] ?? 0));
  // by number of breaks, and by its last gap: the best that a first part can reach, and where its last stretch begins
  const best = new Float64Array((most + 1) * n).fill(-Infinity);
  const cuts = new Int32Array((most + 1) * n);
  for (let j = 0; j < n; j++) {
    const end = gaps[j]?.to ?? 0;
    const weight = weights[j + 1] ?? 0;
    for (let i = 0; i <= j; i++) {
      const events = weight - (weights[i] ?? 0);
      const rate = events / (end - (starts[i] ?? 0));
      if (j - i + 1 < least && rate > mean) continue;
      const own = events * Math.log(rate);
      for (let k = Math.min(1, i); k <= Math.min(i, most); k++) {
        const value = (i === 0 ? 0 : (best[(k - 1) * n + i - 1] ?? 0)) + own;
        if (value <= (best[k * n + j] ?? 0)) continue;
        best[k * n + j] = value;
        cuts[k * n + j] = i;
      }
    }
  }
  return Array.from({ length: most + 1 }, (_, k) => {
    const ends = [n];
    for (let level = k; level > 0; level--) ends.unshift(cuts[level * n + (ends[0] ?? n) - 1] ?? 0);
    return { ends, fitness: best[k * n + n - 1] ?? -Infinity };
  });
}

/** Sets the breaks on round dates and shares the axis out; `undefined` where neighbours would differ by less than the least factor. */
function planOf(gaps: readonly Gap[], ends: readonly number[], extent: Bounds, room: FoldRoom): Folds | undefined {
  const starts = [0, ...ends.slice(0, -1)];
  const events = ends.map((end, s) => sum(gaps.slice(starts[s], end).map((gap) => gap.weight)));
  const durations = ends.map((end, s) => (gaps[end - 1]?.to ?? NaN) - (gaps[starts[s] ?? 0]?.from ?? NaN));
  const rate = events.map((n, s) => n / (durations[s] ?? NaN));
  const isTooSmall = (s: number): boolean => (ends[s] ?? 0) - (starts[s] ?? 0) < LEAST_GAPS;
  if (rate.some((_, s) => isPeak(rate, s) && isTooSmall(s))) return undefined;
  const sites = ends.slice(0, -1).map((end, s): Site => {
    const isDenserAfter = (rate[s] ?? 0) < (rate[s + 1] ?? 0);
    const { from, to } = gaps[isDenserAfter ? end - 1 : end] ?? { from: NaN, to: NaN };
    const [near, away] = isDenserAfter ? [to, from] : [from, to];
    const denser = isDenserAfter ? s + 1 : s;
    const beyond = Math.max(room.least, SNAP_BEYOND * (durations[denser] ?? NaN));
    const reach = Math.sign(away - near) * Math.min(SNAP_REACH * Math.abs(away - near), beyond);
    return { near, far: near + reach, denser, sparser: isDenserAfter ? s : s + 1 };
  });
  const first = divide(
    sites.map(({ near, far }) => room.round(near, far, near)),
    events,
    extent,
    room,
  );
  if (first === undefined) return undefined;
  // now that the scales are known, so is which break stands on the mark beside it
  const clear = sites.map(({ near, far, denser }) => {
    const least = room.clear / (first.scales[denser] ?? NaN);
    return near + Math.sign(far - near) * Math.min(least, Math.abs(far - near));
  });
  const breaks = sites.map((site, s) => {
    const { near, far } = site;
    const found = room.round(near, far, clear[s] ?? near);
    const edge = outermost(found, site, first.scales, room);
    if (edge === undefined) return found;
    // beyond its end the break may move as far again
    const beyond = room.round(edge, edge + far - near, edge + (clear[s] ?? near) - near);
    const isFree = room.lasting.flat().every((each) => !isAt(each, beyond, site, first.scales, room));
    return isFree ? beyond : found;
  });
  const found = breaks.every((time, s) => time === first.breaks[s]) ? first : divide(breaks, events, extent, room);
  const scales = found?.scales ?? [];
  const factors = scales.slice(1).map((scale, s) => Math.max(scale / (scales[s] ?? 1), (scales[s] ?? 1) / scale));
  if (found === undefined || factors.some((factor) => factor < LEAST_FACTOR)) return undefined;
  return { breaks: found.breaks, shares: found.shares };
}

/** Whether a stretch is enlarged against those beside it. */
function isPeak(rate: readonly number[], s: number): boolean {
  return rate.length > 1 && [rate[s - 1] ?? 0, rate[s + 1] ?? 0].every((beside) => beside < (rate[s] ?? 0));
}

/** Where a break may stand: between the event beside it and a time on the emptier side. */
interface Site {
  readonly near: number;
  readonly far: number;
  /** Index of the stretch of that event, and of the one on the other side. */
  readonly denser: number;
  readonly sparser: number;
}

/** The farthest end of what lasts in the denser stretch, or into it, that a break is too near to. */
function outermost(time: number, site: Site, scales: readonly number[], room: FoldRoom): number | undefined {
  const { near, far } = site;
  const sign = Math.sign(far - near);
  const ends = room.lasting
    .map(([begin, end]) => (sign > 0 ? end : begin))
    .filter((end) => isAt(end, time, site, scales, room) && sign * (far - end) >= 0);
  return ends.length === 0 ? undefined : sign * Math.max(...ends.map((end) => sign * end));
}

/** Whether a break at a time keeps less than it should from where something begins or ends. */
function isAt(
  edge: number,
  time: number,
  { near, far, denser, sparser }: Site,
  scales: readonly number[],
  { clear }: FoldRoom,
): boolean {
  const off = Math.sign(far - near) * (edge - time);
  return Math.abs(off) < clear / (scales[off < 0 ? denser : sparser] ?? NaN);
}

/** Shares the axis out among stretches of so many events; `undefined` where the breaks do not ascend. */
function divide(
  breaks: readonly number[],
  events: readonly number[],
  extent: Bounds,
  { leastShare, mostScale }: FoldRoom,
): (Folds & { readonly scales: readonly number[] }) | undefined {
  const edges = [extent.earliest, ...breaks, extent.latest];
  if (edges.some((edge, i) => i > 0 && !(edge > (edges[i - 1] ?? 0)))) return undefined;
  const total = sum(events);
  const durations = edges.slice(1).map((edge, s) => edge - (edges[s] ?? edge));
  const shares = shareOut(
    events.map((n) => n / total),
    leastShare,
    durations.map((duration) => Math.max(leastShare, mostScale * duration)),
  );
  return { breaks, shares, scales: shares.map((share, s) => share / (durations[s] ?? 0)) };
}

/**
 * Shares in proportion to what is asked, none below the least nor above its most, while that can be. Where the bounds add
 * more than they take, those that were raised are settled, else those that were lowered; the rest is shared out again
 * (CSS Flexible Box Layout, section 9.7).
 */
function shareOut(asked: readonly number[], least: number, most: readonly number[]): readonly number[] {
  if (sum(most) <= 1) return most.map((share) => share / sum(most));
  if (least * asked.length >= 1) return asked.map(() => 1 / asked.length);
  const settled = new Map<number, number>();
  for (;;) {
    const left = 1 - sum([...settled.values()]);
    const open = sum(asked.filter((_, s) => !settled.has(s)));
    const shares = asked.map((share, s) => settled.get(s) ?? (share / open) * left);
    const bounded = shares.map((share, s) => Math.min(Math.max(share, least), most[s] ?? share));
    const added = sum(bounded) - sum(shares);
    const moved = bounded.flatMap((share, s): [number, number][] => {
      const by = share - (shares[s] ?? share);
      return by !== 0 && by * added >= 0 ? [[s, share]] : [];
    });
    for (const [s, share] of moved) settled.set(s, share);
    if (moved.length === 0 || settled.size === asked.length) return bounded;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
