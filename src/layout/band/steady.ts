import type { Band } from "./band.ts";
import { CROWD_SPACES } from "../crowd/choice.ts";
import { spacedFor } from "../labels/labels.ts";
import { footingOf, symbolIn } from "../marks/marks.ts";
import { distanceOf, type StackedMark } from "../marks/rows.ts";
import { APART } from "../place/gravity.ts";
import { bentLeader } from "../place/leader.ts";
import type { Placement, Room } from "../place/place.ts";
import type { PreparedEvent } from "../prepare/prepare.ts";
import { INSET } from "../place/rack.ts";

const { abs, floor, max, min, sign } = Math;

/** A leader that goes aside by less than this looks as if it were badly drawn, in px. */
const STEP = 3;
/** What a leader keeps from marks of others, in px. */
const CLEAR = 3;
/** So much farther across than it goes itself a leader keeps from others: their bends, and its own, turn there; in px. */
const TURN = 5;
/** What stands along the axis is looked for in stretches of it, in px; what is that near stands in one of them or the next. */
const STRETCH = 64;
const NEAR = 24;

/** px along the axis. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A label with its leader, by its place among the candidates. */
interface Placed extends Stretch {
  readonly nth: number;
}

/** From where to where something may be, px along the axis. */
interface Way {
  readonly at: number;
  low: number;
  high: number;
}

/** What stands in the way of leaders. */
interface Around {
  readonly found: Band;
  /** As they are by now. */
  readonly placements: (Placement | undefined)[];
  /** Least space between labels, of which leaders keep half from them, in px. */
  readonly gap: number;
  /** Labels with their leaders, by their places among the candidates, on each side of the axis. */
  readonly labels: readonly ((at: number) => readonly Placed[])[];
  readonly marks: (at: number) => readonly Obstacle[];
  readonly hung: ReadonlyMap<PreparedEvent, readonly StackedMark[]>;
}

/** What no leader of another event should touch: a symbol, also with the leader that begins beside it, an end of a bar, numbers. */
interface Obstacle extends Stretch {
  readonly event: PreparedEvent;
  readonly across: number;
}

/**
 * Takes steps out of leaders along a horizontal axis that are so small that they look like a fault: what is before and
 * behind one comes to be straight, on the mark and under the label, where both have room for that.
 */
export function steadied(found: Band, room: Pick<Room, "gap" | "spacing">): Band {
  const { placements, blocks } = found.labelled;
  if (!placements.some((one) => one !== undefined && stepIn(one) !== undefined)) return found;
  const around = aroundIn(found, found.crowd?.hasDots === true ? CROWD_SPACES.gap : spacedFor(blocks, room).gap);
  for (const [nth, one] of placements.entries())
    if (one !== undefined) around.placements[nth] = steady(around, nth, one);
  return { ...found, labelled: { ...found.labelled, placements: around.placements } };
}

/** The first of the steps of a leader that is too small, from some on. */
function stepIn({ stems }: Placement, first = 0): number | undefined {
  const step = stems.findIndex((stem, i) => i >= first && abs((stems[i + 1] ?? Infinity) - stem) < STEP);
  return step < 0 ? undefined : step;
}

function steady(around: Around, nth: number, placement: Placement): Placement {
  let now = placement;
  for (let step = stepIn(now); step !== undefined;) {
    const before = freeWay(around, nth, now, step);
    const behind = freeWay(around, nth, now, step + 1);
    const [low, high] = [max(before.low, behind.low), min(before.high, behind.high)];
    if (low <= high) now = without(now, step, min(max(before.at, low), high));
    step = stepIn(now, low <= high ? 0 : step + 1);
  }
  return now;
}

/**
 * Leaders along a horizontal axis whose first step is too small for a corner, and which have no room to be straight: they lean
 * from their mark to where they would have turned, if no other leader leaves the axis between. By their places.
 */
export function leaningIn(
  placements: readonly (Placement | undefined)[],
): readonly (Placement["leader"] | undefined)[] {
  const found: (Placement["leader"] | undefined)[] = [];
  if (!placements.some((one) => one !== undefined && stepIn(one) === 0)) return found;
  for (const side of [0, 1]) {
    const own = [...placements.entries()].flatMap(([nth, one]) => (one?.side === side ? [{ ...one, nth }] : []));
    own.sort((a, b) => (a.stems[0] ?? 0) - (b.stems[0] ?? 0));
    for (const [i, { nth, stems, leader }] of own.entries()) {
      const [foot = 0, stem = foot] = stems;
      const way = sign(stem - foot);
      const next = own[i + way]?.stems[0] ?? way * Infinity;
      if (way === 0 || abs(stem - foot) >= STEP || way * (next - stem) < APART / 2) continue;
      found[nth] = leader.filter(([along], point) => point === 0 || along !== foot);
    }
  }
  return found;
}

/** A leader with one step less. */
function without(placement: Placement, step: number, at: number): Placement {
  const stems = [...placement.stems.slice(0, step), at, ...placement.stems.slice(step + 2)];
  const bends = placement.bends.filter((_, bend) => bend !== step);
  return { ...placement, stems, bends, leader: bentLeader(stems, bends, placement.distance) };
}

/** What may be in the way of leaders of a band. */
function aroundIn(found: Band, gap: number): Around {
  const { candidates, marked, labelled } = found;
  const feet = new Map<PreparedEvent, number>();
  const sides: readonly Placed[][] = [[], []];
  for (const [nth, placed] of labelled.placements.entries()) {
    const event = candidates[nth]?.event;
    if (placed === undefined || event === undefined) continue;
    const { side, start, stems } = placed;
    feet.set(event, stems[0] ?? start);
    const end = start + (labelled.blocks[nth]?.width ?? 0);
    sides[side]?.push({ nth, from: min(start, ...stems), to: max(end, ...stems) });
  }
  return {
    found,
    placements: [...labelled.placements],
    gap,
    labels: sides.map(nearIn),
    marks: nearIn(
      marked.flatMap(({ event, marks }) => marks.flatMap((mark) => obstaclesOf(event, mark, feet.get(event)))),
    ),
    hung: new Map(marked.map(({ event, marks }) => [event, marks])),
  };
}

function obstaclesOf(event: PreparedEvent, mark: StackedMark, foot: number | undefined): readonly Obstacle[] {
  const { shape, notesAt, notesWidth = 0 } = mark;
  const { from, to } = shape;
  const [near = from, far = to] = foot === undefined ? [] : [min(foot, from), max(foot, to)];
  const inner = symbolIn(shape, from, to);
  const stretches: readonly (readonly [number, number])[] = [
    ...(shape.form === "symbol" ? [[near, far] as const] : [[from, from] as const, [to, to] as const]),
    ...(inner === undefined ? [] : [[inner, inner] as const]),
    ...(notesAt === undefined ? [] : [[notesAt, notesAt + notesWidth] as const]),
  ];
  return stretches.map(([begin, end]) => ({ event, across: distanceOf(mark, false), from: begin, to: end }));
}

/** Finds what stands near a place. */
function nearIn<T extends Stretch>(all: readonly T[]): (at: number) => readonly T[] {
  const stretches = new Map<number, T[]>();
  const stretchOf = (at: number): number => floor(at / STRETCH);
  for (const one of all) {
    for (let stretch = stretchOf(one.from - NEAR); stretch <= stretchOf(one.to + NEAR); stretch++) {
      const here = stretches.get(stretch);
      if (here === undefined) stretches.set(stretch, [one]);
      else here.push(one);
    }
  }
  return (at) => stretches.get(stretchOf(at)) ?? [];
}

/** Where one of the upright parts of a leader may be, all else being as it is. */
function freeWay(
  { found, placements, gap, labels, marks, hung }: Around,
  nth: number,
  own: Placement,
  part: number,
): Way {
  const { side, stems, bends, distance, start } = own;
  const at = stems[part] ?? 0;
  const way: Way = { at, low: -Infinity, high: Infinity };
  const [near, far] = [(bends[part - 1] ?? 0) - TURN, (bends[part] ?? distance) + TURN];
  if (part + 1 === stems.length) {
    const { width = 0 } = found.labelled.blocks[nth] ?? {};
    const inset = stems.length > 2 ? min(INSET - STEP, width / 2) : 0;
    within(way, start + inset, start + width - inset);
  }
  for (const { nth: other } of labels[side]?.(at) ?? []) {
    const placed = placements[other];
    if (other === nth || placed === undefined) continue;
    const { width = 0, height = 0 } = found.labelled.blocks[other] ?? {};
    if (placed.distance < far && placed.distance + height > near)
      keep(way, placed.start, placed.start + width, gap / 2);
    for (const [i, [to, end]] of placed.leader.entries()) {
      const [from, begin] = placed.leader[i - 1] ?? [to, end];
      if (min(begin, end) < far && max(begin, end) > near) keep(way, min(from, to), max(from, to), APART);
    }
  }
  if (part > 0) return way;
  const event = found.candidates[nth]?.event;
  const [mark, another] = (event && hung.get(event)) ?? [];
  if (event === undefined || mark === undefined || another !== undefined) return { at, low: at, high: at };
  const [first, last] = footingOf(mark.shape, event.type.symbol);
  within(way, first, last);
  const outwards = side === 0 ? 1 : -1;
  for (const { event: other, across, from, to } of marks(at)) {
    if (other !== event && outwards * (across - distanceOf(mark, false)) > 0) keep(way, from, to, CLEAR);
  }
  return way;
}

/** Narrows a way to a stretch, in which it may not be by now. */
function within(way: Way, from: number, to: number): void {
  way.low = max(way.low, min(from, way.at));
  way.high = min(way.high, max(to, way.at));
}

/** Keeps a way from a stretch, or no nearer to it than it is. */
function keep(way: Way, from: number, to: number, clear: number): void {
  if (to <= way.at) way.low = max(way.low, min(way.at, to + clear));
  else if (from >= way.at) way.high = min(way.high, max(way.at, from - clear));
  else way.low = way.high = way.at;
}
