import {
  BESIDE,
  bySide,
  sideOf,
  slotIn,
  takeRoom,
  turnsOf,
  type DenseField,
  type DenseLabel,
  type DenseLabels,
  type Side,
  type Slot,
} from "./slots.ts";

const { abs, ceil, max, min } = Math;

/** Of so many events that promise most it is guessed anew; of those so many are measured, until one is nearly as good as was hoped, in px. */
const GUESSED = 12;
const MEASURED = 6;
const GOOD = 3;

/**
 * What costs as much as a px of room, by the px: a leader that leans, dots that meet, and the length of a label that keeps
 * nobody waiting.
 */
const LEANING = 0.1;
const MEETING = 0.5;
const LENGTH = 0.15;

/** About so many events are looked at before one of them is taken. */
const LOOKED = 512;

/** Events are looked at so far along the axis in search of a short label, in px. */
const AHEAD = 40;

/**
 * Fills lanes with labels on straight leaders. Of many more events than there is room for, one can be chosen that stands
 * where a leader may pass and whose label is as short as its place: so little room is lost, and nothing bends.
 *
 * A sweep along the axis fills the lanes in flights, from the outermost that is free inwards: each leader passes beside the
 * labels that were set before it, and those nearer to the axis begin behind it. The innermost label ends a flight; there a
 * short one is looked for. Which lane begins a flight is decided by the labels that it promises for the room it takes.
 * What matters more is set before what matters less, which fills the gaps that are left.
 *
 * @param stood - labels that are set already
 * @param isOpen - which events may get a label beside these; all by default
 */
export function dense(
  field: DenseField,
  stood: DenseLabels = [[], []],
  isOpen?: (index: number) => boolean,
): DenseLabels {
  const used = field.over.map((over) => over * UNDER);
  if (isOpen !== undefined) for (let index = 0; index < used.length; index++) if (!isOpen(index)) used[index] = BOTH;
  for (const { index } of stood.flat()) used[index] = BOTH;
  let shown = stood;
  // a second sweep fills what the first has passed over
  for (const tier of tiersOf(field).flatMap((each) => [each, each])) {
    const sides = bySide((side) => sideOf(field, side, shown[side]));
    sweep(field, tier, used, sides);
    shown = [merged(sides[0]), merged(sides[1])];
  }
  return shown;
}

function merged(side: Side | undefined): readonly DenseLabel[] {
  const { fixed = [], found = [] } = side ?? {};
  return [...fixed, ...found].sort((a, b) => a.stem - b.stem);
}

/** The events in groups of like weight, the heaviest first, each in order along the axis. */
function tiersOf(field: DenseField): readonly Int32Array[] {
  const { weights } = field;
  let above = Infinity;
  return turnsOf(field).map((limit) => {
    const tier = new Int32Array(weights.length);
    let size = 0;
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] ?? 0;
      if (weight >= limit && weight < above) tier[size++] = i;
    }
    above = limit;
    return tier.subarray(0, size);
  });
}

/** On which sides an event has no label any more: bits. */
const OVER = 1;
const UNDER = 2;
const BOTH: number = OVER | UNDER;

function bitOf({ side }: Side): number {
  return side === 0 ? OVER : UNDER;
}

/** Sets labels of a tier on both sides, always on that which has come less far. */
function sweep(field: DenseField, tier: Int32Array, used: Uint8Array, sides: readonly Side[]): void {
  const going = sides.filter(({ lanes }) => lanes > 0);
  const short = shortest(field, tier);
  while (going.length > 0) {
    const side = going.reduce((least, one) => (one.stem < least.stem ? one : least));
    if (!advance(field, tier, used, side, short)) going.splice(going.indexOf(side), 1);
  }
}

/** Where nothing fits, a lane is tried again so far on at the least, in px. */
const STEP = 2;

/** No label is shorter than this share of what was guessed of the shortest. */
const TRUSTED = 0.7;

/** A label that fits only if it is so much shorter than guessed is taken last, in px. */
const DOUBTFUL = 40;

/** Of so many labels it is guessed how short the shortest are, and one in so many is. */
const SAMPLE = 256;
const SHORT = 20;

/** How short those labels are that come along in every flight. */
function shortest({ guessOf }: DenseField, tier: Int32Array): number {
  const step = max(1, Math.floor(tier.length / SAMPLE));
  const sample = Float64Array.from({ length: ceil(tier.length / step) }, (_, i) => guessOf(tier[i * step] ?? 0));
  return sample.sort()[Math.floor(sample.length / SHORT)] ?? 0;
}

/** Sets one more label on a side, or goes on where none fits; tells whether the side goes on. */
function advance(field: DenseField, tier: Int32Array, used: Uint8Array, side: Side, short: number): boolean {
  const { anchors, gap, stem } = field;
  const ways: Way[] = [];
  const taken = side.free.reduce((most, end) => max(most, end), 0);
  const usual = side.lanes / ((side.lanes - 1) * stem + short + gap);
  for (let lane = 0; lane < side.lanes; lane++) {
    for (;;) {
      const slot = slotIn(field, side, lane, short * TRUSTED);
      const first = slot && nextFrom(anchors, tier, used, slot.first, bitOf(side));
      if (slot === undefined || first === undefined) break;
      const anchor = anchors[tier[first] ?? 0] ?? Infinity;
      if (anchor <= slot.last) {
        const done = max(taken, stemOf(field, slot, anchor) + lane * stem + short + gap);
        ways.push({ slot, first, promise: lane + 1 - (done - side.stem) * usual });
        break;
      }
      // where no event hangs there may be room again behind the next one
      side.tried[lane] = max(slot.from + STEP, anchor);
    }
  }
  ways.sort((one, other) => other.promise - one.promise);
  for (const way of ways) {
    const label = chosen(field, tier, used, side, way, short);
    if (label === undefined) continue;
    takeRoom(field, side, label, short);
    return true;
  }
  // each lane is tried again behind where all were looked at
  for (const { slot } of ways) side.tried[slot.lane] = max(slot.from + STEP, min(slot.last, slot.from + AHEAD));
  return ways.length > 0;
}

/** A slot, the first event that could stand in it, and by how many labels a flight from there exceeds what is usual in its time. */
interface Way {
  readonly slot: Slot;
  /** Index into the tier. */
  readonly first: number;
  readonly promise: number;
}

/** Where the leader of an event stands that takes a slot: as early as it may lean, since what comes next begins behind it. */
function stemOf({ back }: DenseField, { from }: Slot, anchor: number): number {
  return max(from, anchor - back);
}

/** The first of a tier that is not used on a side, from a place on. */
function nextFrom(
  anchors: Float64Array,
  tier: Int32Array,
  used: Uint8Array,
  from: number,
  bit: number,
): number | undefined {
  let at = firstFrom(anchors, tier, from);
  while (at < tier.length && ((used[tier[at] ?? 0] ?? 0) & bit) !== 0) at++;
  return at < tier.length ? at : undefined;
}

/** The first of a tier from a place on. */
function firstFrom(anchors: Float64Array, tier: Int32Array, from: number): number {
  let [low, high] = [0, tier.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[tier[middle] ?? 0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The event for a slot by which least is lost: the room that its leader leaves unused, and that by which its label keeps the
 * next flight waiting.
 */
function chosen(
  field: DenseField,
  tier: Int32Array,
  used: Uint8Array,
  side: Side,
  { slot, first }: Way,
  short: number,
): DenseLabel | undefined {
  const { anchors, roughOf, guessOf, gap, lengthOf } = field;
  const bit = bitOf(side);
  const begins = slot.from + field.stem * slot.lane + short + gap;
  const ends = slot.lane < side.lane ? side.end : begins;
  const lossOf = (anchor: number, length: number): number => {
    const place = stemOf(field, slot, anchor);
    const end = max(slot.low, place - length) + length + gap;
    if (end - gap > slot.high) return Infinity;
    const late = slot.lane === 0 ? length - short : max(0, end - ends);
    const meets = max(0, BESIDE - (anchor - side.anchor));
    return place - slot.from + LEANING * abs(place - anchor) + MEETING * meets + LENGTH * (end - place) + late;
  };
  // what seems too long by a little may yet fit
  const hopeOf = (anchor: number, guess: number): number => {
    const loss = lossOf(anchor, guess);
    return loss <= DOUBTFUL ? loss : min(loss, lossOf(anchor, guess * TRUSTED) + DOUBTFUL);
  };
  const near = leastOf(GUESSED);
  let looked = 0;
  // of very many, some from everywhere: dots of which each is the next would all meet
  const step = max(1, ceil((firstFrom(anchors, tier, slot.from) - first) / LOOKED));
  for (let at = first; at < tier.length; at += step) {
    const index = tier[at] ?? 0;
    const anchor = anchors[index] ?? 0;
    const worst = near.losses[GUESSED - 1] ?? Infinity;
    if (anchor > slot.last || anchor - field.back - slot.from > (near.size === 0 ? Infinity : min(worst, AHEAD))) break;
    if (++looked > LOOKED && near.size > 0) break;
    if (((used[index] ?? 0) & bit) === 0) keep(near, index, hopeOf(anchor, roughOf(index)));
  }
  const hoped = leastOf(near.size);
  for (let i = 0; i < near.size; i++) {
    const index = near.indexes[i] ?? 0;
    keep(hoped, index, hopeOf(anchors[index] ?? 0, guessOf(index)));
  }
  let best: { readonly loss: number; readonly label: DenseLabel } | undefined;
  for (let i = 0; i < min(MEASURED, hoped.size); i++) {
    const index = hoped.indexes[i] ?? 0;
    if (best !== undefined && best.loss <= (hoped.losses[i] ?? 0) + GOOD) break;
    const anchor = anchors[index] ?? 0;
    const length = lengthOf(index);
    const loss = lossOf(anchor, length);
    if (loss === Infinity || loss >= (best?.loss ?? Infinity)) continue;
    const stem = stemOf(field, slot, anchor);
    best = { loss, label: { index, lane: slot.lane, anchor, stem, start: max(slot.low, stem - length), length } };
  }
  if (best === undefined) return undefined;
  used[best.label.index] = BOTH;
  return best.label;
}

/** Some events of the least losses, the least first; of equal ones that which was met first. */
interface Least {
  size: number;
  readonly indexes: Int32Array;
  readonly losses: Float64Array;
}

function leastOf(most: number): Least {
  return { size: 0, indexes: new Int32Array(most), losses: new Float64Array(most).fill(Infinity) };
}

/** Keeps an event as long as there are not so many of a smaller loss. */
function keep(few: Least, index: number, loss: number): void {
  const { indexes, losses } = few;
  if (!(loss < (losses[losses.length - 1] ?? -Infinity))) return;
  let at = min(few.size, losses.length - 1);
  for (; at > 0 && (losses[at - 1] ?? 0) > loss; at--) {
    losses[at] = losses[at - 1] ?? 0;
    indexes[at] = indexes[at - 1] ?? 0;
  }
  losses[at] = loss;
  indexes[at] = index;
  few.size = min(few.size + 1, losses.length);
}
