import { LARGEST, type MarkShape } from "./marks.ts";
import { isTaken, pixelsOf, rowsOfPixels, type Tier } from "./pixels.ts";
import { successions, type Ending } from "./ending.ts";

/** Distance of symbols that stand side by side within one day, in px. */
const BESIDE = 2 * LARGEST + 2;

/** A mark to be stacked. */
export interface Stackable {
  readonly shape: MarkShape;
  readonly weight: number;
  /** Room that it needs before and behind itself, for note numbers, in px. */
  readonly before: number;
  readonly behind: number;
  /** The lowest row that it may take. */
  readonly lowest: number;
  /** Rows that it takes, from its own on. */
  readonly rows: number;
  /** Of a bar that may touch others: where it ends, and where these may begin. */
  readonly ending?: Ending | undefined;
  /** What it takes of each of them, where that differs; from its own on. */
  readonly tiers?: readonly Tier[] | undefined;
}

/** Where a mark stands: its row, 0 being the axis, and how far its symbol moved along it. */
interface Stacked {
  readonly row: number;
  readonly shift: number;
}

/**
 * Stacks marks so that each can be seen and hit. Symbols come first, the greatest weight foremost, then bars; each takes
 * the lowest row where it touches no other; brackets stand over the axis, on which they would look like its ticks. Symbols
 * of one day stand side by side within it as far as it is wide, in the order of the input along the axis. Where bars follow each other,
 * these come first, on one row, if no more rows are needed then. A row is a bitmap of px, so that marks can come in any order.
 *
 * @param marks - in time order
 * @param length - length of the axis in px; what lies outside is left out
 * @param most - most rows
 * @returns one for each mark; `undefined` where it is outside or found no room
 */
export function stack(marks: readonly Stackable[], length: number, most: number): readonly (Stacked | undefined)[] {
  // a room a million px deep has no use for more rows than all marks on each other
  const rows = Math.min(
    most,
    marks.reduce((sum, mark) => sum + mark.rows, 1),
  );
  const symbols: Queued[] = [];
  const bars: Queued[] = [];
  for (const [index, mark] of marks.entries()) {
    const { shape, lowest } = mark;
    if (shape.to < 0 || shape.from > length) continue;
    if (shape.form === "symbol") symbols.push({ mark, index, lowest });
    else
      bars.push({ mark, index, lowest: shape.form === "bracket" ? Math.max(lowest, Math.min(1, rows - 1)) : lowest });
  }
  const heaviestFirst = (a: Queued, b: Queued): number => b.mark.weight - a.mark.weight || a.index - b.index;
  symbols.sort(heaviestFirst);
  bars.sort(heaviestFirst);
  const after = (runs: readonly (readonly Queued[])[]): Stacks => {
    const result = marks.map((): Stacked | undefined => undefined);
    const taken = rowsOfPixels(length, rows);
    for (const run of runs) takeTogether(run, taken, result);
    takeEach(symbols, taken, result);
    sideBySide(marks, result, taken);
    inInputOrder(marks, result, taken);
    const others = bars.filter(({ index }) => result[index] === undefined);
    // First fit by start needs the fewest rows; where even they are too many, the heaviest bars must come first.
    const byStart = [...others].sort(
      ({ mark: { shape: a }, index: i }, { mark: { shape: b }, index: k }) => a.from - b.from || b.to - a.to || i - k,
    );
    for (const order of [byStart, others]) {
      takeEach(
        order,
        taken.map((pixels) => pixels.slice()),
        result,
      );
      if (order.every(({ index }) => result[index] !== undefined)) break;
    }
    return result;
  };
  const usual = after([]);
  const inView = new Map(bars.map((bar) => [bar.index, bar]));
  // those beyond the view too, lest rows change where it moves
  const runs = successions(marks.flatMap(({ ending }, index) => (ending === undefined ? [] : [{ ...ending, index }])))
    .map((run) => run.flatMap(({ index }) => inView.get(index) ?? []))
    .filter(({ length: count }) => count > 0);
  if (runs.length === 0) return usual;
  const together = after(runs);
  const isWhole = [...symbols, ...bars].every(({ index }) => together[index] !== undefined);
  return isWhole && heightOf(marks, together) <= heightOf(marks, usual) ? together : usual;
}

/** Where marks stand, by their places in the input. */
type Stacks = readonly (Stacked | undefined)[];

function heightOf(marks: readonly Stackable[], found: Stacks): number {
  return marks.reduce((most, mark, i) => Math.max(most, (found[i]?.row ?? 0) + mark.rows), 0);
}

/** A mark in view, with its place in the input and the lowest row that it may take. */
interface Queued {
  readonly mark: Stackable;
  readonly index: number;
  readonly lowest: number;
}

/** What a mark takes of each of its rows. */
function tiersOf({ shape, before, behind, rows, tiers }: Stackable): readonly Tier[] {
  if (tiers !== undefined) return tiers;
  const tier: Tier = [shape.from - before, shape.to + behind];
  return rows === 1 ? [tier] : Array.from({ length: rows }, () => tier);
}

/** So many places are tried again faster than it is found out whether they were. */
const FEW_PLACES = 20;

/** Takes a place for each mark in turn. Of many that could be moved, what one tried in vain, no later one like it need try again. */
function takeEach(marks: readonly Queued[], taken: readonly Uint8Array[], found: (Stacked | undefined)[]): void {
  const tried = new Map<string, number>();
  for (const { mark, index, lowest } of marks) {
    const { shape } = mark;
    const tiers = tiersOf(mark);
    const shifts = shiftsOf(shape);
    const places = taken.length * shifts.length;
    const alike = places <= FEW_PLACES ? "" : [shape.slack, lowest, ...tiers].join(" ");
    let place = tried.get(alike) ?? lowest * shifts.length;
    found[index] = undefined;
    for (; place < places && found[index] === undefined; place++) {
      const row = Math.floor(place / shifts.length);
      const shift = shifts[place % shifts.length] ?? 0;
      if (isFree(tiers, { row, shift }, taken)) {
        fill(tiers, { row, shift }, taken);
        found[index] = { row, shift };
      }
    }
    if (alike !== "") tried.set(alike, place);
  }
}

/** Puts bars that follow each other on the lowest row that has room for all: they alone may share what they cover of each other. */
function takeTogether(run: readonly Queued[], taken: readonly Uint8Array[], found: (Stacked | undefined)[]): void {
  for (let row = Math.max(...run.map(({ lowest }) => lowest)); row < taken.length; row++) {
    const at = { row, shift: 0 };
    if (!run.every(({ mark }) => isFree(tiersOf(mark), at, taken))) continue;
    for (const { mark, index } of run) {
      fill(tiersOf(mark), at, taken);
      found[index] = at;
    }
    return;
  }
}

/** Whether tiers have room at a place. */
function isFree(tiers: readonly Tier[], { row, shift }: Stacked, taken: readonly Uint8Array[]): boolean {
  if (row + tiers.length > taken.length) return false;
  return tiers.every((tier, i) => !isTaken(taken[row + i], ...pixelsOf(tier, shift, lengthOf(taken))));
}

/** Takes the pixels of a place, or gives them back. */
function fill(tiers: readonly Tier[], { row, shift }: Stacked, taken: readonly Uint8Array[], value: 0 | 1 = 1): void {
  for (const [i, tier] of tiers.entries()) taken[row + i]?.fill(value, ...pixelsOf(tier, shift, lengthOf(taken)));
}

function lengthOf([pixels]: readonly Uint8Array[]): number {
  return (pixels?.length ?? 4) - 4;
}

const UNMOVED: readonly number[] = [0];

/** From the middle of the day outwards. */
function shiftsOf({ slack }: MarkShape): readonly number[] {
  if (slack < BESIDE) return UNMOVED;
  const shifts = [0];
  for (let by = BESIDE; by <= slack; by += BESIDE) shifts.push(by, -by);
  return shifts;
}

/** Centres the symbols that share a day and a row, in the order of the input, unless one would then leave its day or touch a neighbour. */
function sideBySide(marks: readonly Stackable[], found: (Stacked | undefined)[], taken: readonly Uint8Array[]): void {
  for (const [row, pixels] of taken.entries()) {
    const length = pixels.length - 4;
    for (const tied of tiedIn(row, marks, found)) {
      const pitch = pitchOf(tied);
      const moved = tied.map((one, i) => ({ ...one, shift: (i - (tied.length - 1) / 2) * pitch }));
      const set = (each: readonly TiedMark[], value: number): void => {
        for (const { tier, shift } of each) pixels.fill(value, ...pixelsOf(tier, shift, length));
      };
      set(tied, 0);
      const fits = moved.every(
        ({ mark, tier, shift }) =>
          Math.abs(shift) <= mark.shape.slack &&
          (tied.length === 1 || mark.before + mark.behind === 0) &&
          !isTaken(pixels, ...pixelsOf(tier, shift, length)),
      );
      set(fits ? moved : tied, 1);
      if (fits) for (const { index, shift } of moved) found[index] = { row, shift };
    }
  }
}

/** A symbol that may change places with others. */
interface Movable {
  readonly index: number;
  readonly weight: number;
  readonly tiers: readonly Tier[];
  readonly at: Stacked;
}

/**
 * Has symbols that share a day change places, so that they follow each other along the axis as in the input; of those that
 * then stand over each other, the greatest weight comes first.
 */
function inInputOrder(marks: readonly Stackable[], found: (Stacked | undefined)[], taken: readonly Uint8Array[]): void {
  const days = new Map<string, Movable[]>();
  for (const [index, mark] of marks.entries()) {
    const { shape, weight, lowest, before, behind, rows } = mark;
    const at = found[index];
    if (at === undefined || shape.form !== "symbol" || shape.slack === 0 || rows > 1 || before + behind > 0) continue;
    const day = `${shape.anchor} ${lowest}`;
    const tied = days.get(day) ?? [];
    tied.push({ index, weight, tiers: tiersOf(mark), at });
    days.set(day, tied);
  }
  for (const tied of days.values()) {
    const places = tied.map(({ at }) => at).sort((a, b) => a.shift - b.shift || a.row - b.row);
    const moved = tied
      .map((one, i) => ({ ...one, shift: places[i]?.shift ?? 0 }))
      .sort((a, b) => a.shift - b.shift || b.weight - a.weight)
      .map((one, i): Movable => ({ ...one, at: places[i] ?? one.at }));
    if (moved.every(({ index, at }) => at === found[index])) continue;
    for (const { tiers, at } of tied) fill(tiers, at, taken, 0);
    // what is wider than others may have no room in their places
    const fits = moved.every(({ tiers, at }) => isFree(tiers, at, taken)) && areClear(moved);
    if (fits) for (const { index, at } of moved) found[index] = at;
    for (const { tiers, at } of fits ? moved : tied) fill(tiers, at, taken);
  }
}

/** Whether symbols that share rows do not touch. */
function areClear(symbols: readonly Movable[]): boolean {
  const inRows = [...symbols].sort((a, b) => a.at.row - b.at.row || a.at.shift - b.at.shift);
  return inRows.every(({ tiers: [tier], at }, i) => {
    const last = inRows[i - 1];
    if (tier === undefined || last?.at.row !== at.row) return true;
    return (last.tiers[0]?.[1] ?? 0) + last.at.shift <= tier[0] + at.shift;
  });
}

/** How far symbols of one day stand from each other, in px: the large ones of some types are wider than most. */
function pitchOf(tied: readonly TiedMark[]): number {
  return tied.slice(1).reduce((pitch, { mark }, i) => {
    const before = tied[i]?.mark.shape ?? mark.shape;
    return Math.max(pitch, before.to - mark.shape.from + 1);
  }, BESIDE);
}

interface TiedMark {
  readonly index: number;
  readonly mark: Stackable;
  /** What it takes of its one row. */
  readonly tier: Tier;
  readonly shift: number;
}

/** The symbols of a row by their days. */
function tiedIn(
  row: number,
  marks: readonly Stackable[],
  found: readonly (Stacked | undefined)[],
): Iterable<readonly TiedMark[]> {
  const days = new Map<number, TiedMark[]>();
  for (const [index, mark] of marks.entries()) {
    const at = found[index];
    if (at?.row !== row || mark.shape.form !== "symbol") continue;
    const [tier, another] = tiersOf(mark);
    if (tier === undefined || another !== undefined) continue;
    const one = { index, mark, tier, shift: at.shift };
    const day = days.get(mark.shape.anchor);
    if (day === undefined) days.set(mark.shape.anchor, [one]);
    else day.push(one);
  }
  return days.values();
}
