import type { DenseField, DenseLabel } from "./slots.ts";

const { max } = Math;

/** How far one side of the axis is filled. */
export interface Front {
  /** From where on each lane is free. */
  readonly free: readonly number[];
  /** From where on the next leader may stand. */
  readonly stem: number;
}

/** A side on which nothing stands. */
export function emptyOn({ lanes }: DenseField, side: 0 | 1): Front {
  return { free: Array.from({ length: lanes[side] }, () => 0), stem: 0 };
}

/** A front with one label more. */
export function after(
  { gap, stem: apart }: DenseField,
  { free }: Front,
  { lane, stem, start, length }: DenseLabel,
): Front {
  const left = free.slice();
  left[lane] = start + length + gap;
  for (let inner = 0; inner < lane; inner++) left[inner] = max(left[inner] ?? 0, stem + gap / 2);
  return { free: left, stem: stem + apart };
}

/** A label in a lane, as early as it may stand; `undefined` where it has no room. */
export function labelIn(
  { anchors, lengthOf, length: most, gap, lean }: DenseField,
  { free, stem: least }: Front,
  index: number,
  lane: number,
): DenseLabel | undefined {
  const anchor = anchors[index] ?? 0;
  const own = free[lane] ?? 0;
  let stem = max(least, anchor - lean, own);
  for (let inner = 0; inner < lane; inner++) stem = max(stem, (free[inner] ?? 0) - gap / 2);
  const length = lengthOf(index);
  const start = max(own, stem - length);
  if (stem > anchor + lean || start + length > most) return undefined;
  return { index, lane, anchor, stem, start, length };
}

/** Whether all that may stand behind the other front may stand behind this one. */
export function isWithin(front: Front, other: Front | undefined): boolean {
  return (
    other !== undefined && front.stem <= other.stem && front.free.every((end, lane) => end <= (other.free[lane] ?? 0))
  );
}

/**
 * The room that is taken on a side: the sum, over its lanes, of how far along the axis the next leader to each could stand.
 *
 * @param from - none will stand before this, in px
 * @param rooms - where the same is put of the lanes from each one outwards
 */
export function roomsOf({ gap }: DenseField, { free, stem }: Front, from: number, rooms: Float64Array): number {
  let earliest = max(stem, from);
  for (let lane = 0; lane < free.length; lane++) {
    const own = free[lane] ?? 0;
    rooms[lane] = max(earliest, own);
    earliest = max(earliest, own - gap / 2);
  }
  // summed up as with one label more: so that ways which take the same room take it to the last digit
  let sum = 0;
  for (let lane = 0; lane < free.length; lane++) sum += rooms[lane] ?? 0;
  for (let lane = free.length - 2; lane >= 0; lane--) rooms[lane] = (rooms[lane] ?? 0) + (rooms[lane + 1] ?? 0);
  return sum;
}

/** The room of the lanes up to that of one label more: its leader has the inner ones end where it stands. */
export function roomUpTo(
  { gap, stem: apart }: DenseField,
  lane: number,
  stem: number,
  end: number,
  from: number,
): number {
  const next = max(stem + apart, from);
  return lane * max(next, stem + gap / 2) + max(next, end + gap);
}

/** The room of the lanes beyond that of one label more. */
export function roomBeyond(
  { gap, stem: apart }: DenseField,
  { free }: Front,
  lane: number,
  stem: number,
  end: number,
  from: number,
): number {
  let [sum, earliest] = [0, max(stem + apart, from, end + gap / 2)];
  for (let outer = lane + 1; outer < free.length; outer++) {
    const own = free[outer] ?? 0;
    sum += max(earliest, own);
    earliest = max(earliest, own - gap / 2);
  }
  return sum;
}
