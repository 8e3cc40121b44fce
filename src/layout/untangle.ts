import type { Band } from "./band.ts";
import type { PreparedEvent } from "./prepare.ts";
import type { MarkedEvent, StackedMark } from "./rows.ts";

/** Least space between marks of one row, in px. */
const APART = 2;
/** Note numbers beside a mark are no longer than this, in px. */
const NOTES = 60;
/** A leader this far beside a symbol still touches it, in px. */
const TOUCHING = 1;

/** A symbol, and the way on which the leader of its label leaves it. */
interface Stood {
  readonly event: PreparedEvent;
  readonly mark: StackedMark;
  /** 1: upwards, over the higher rows; −1: downwards, over the lower ones; 0: it has no label. */
  readonly way: -1 | 0 | 1;
  /** Where its leader is, px along the axis. */
  readonly foot: number;
  row: number;
}

/**
 * Symbols that stand one over the other along a horizontal axis change rows where a leader would else pass behind the symbol
 * of another event, and seem to hang on it: what is labelled above goes up, what is labelled below down to the axis. Only
 * rows are exchanged, so that no row is needed more.
 */
export function untangled(found: Band): Band {
  const symbols = symbolsIn(found);
  const stood = new Map(symbols.map((each) => [each.event, each]));
  let isChanged = false;
  for (const [i, one] of symbols.entries()) {
    for (let k = i + 1; k < symbols.length; k++) {
      const other = symbols[k];
      if (other === undefined || other.mark.shape.from > one.mark.shape.to + APART) break;
      if (one.row === other.row || faultsBetween(one, other) === 0) continue;
      const before = faultsOf(one, other, symbols);
      exchangeRows(one, other);
      const isBetter = faultsOf(one, other, symbols) < before;
      if (isBetter && fits(one, other, found, stood) && fits(other, one, found, stood)) isChanged = true;
      else exchangeRows(one, other);
    }
  }
  if (!isChanged) return found;
  const marked = found.marked.map((one): MarkedEvent => {
    const row = stood.get(one.event)?.row;
    return row === undefined ? one : { ...one, marks: one.marks.map((mark) => ({ ...mark, row })) };
  });
  return { ...found, marked };
}

/** The symbols that stand by themselves on a row, in order along the axis. */
function symbolsIn({ marked, candidates, labelled }: Band): readonly Stood[] {
  const placements = new Map(candidates.map(({ event }, i) => [event, labelled.placements[i]]));
  return marked
    .flatMap(({ event, marks: [mark, ...more] }): readonly Stood[] => {
      if (mark === undefined || more.length > 0 || event.marks.length > 1) return [];
      const { shape, rows, lift = 0, row } = mark;
      if (shape.form !== "symbol" || rows > 1 || lift > 0) return [];
      const placement = placements.get(event);
      const way = placement === undefined ? 0 : placement.side === 0 ? 1 : -1;
      return [{ event, mark, way, foot: placement?.leader[0]?.[0] ?? shape.anchor, row }];
    })
    .sort((a, b) => a.mark.shape.from - b.mark.shape.from);
}

function exchangeRows(one: Stood, other: Stood): void {
  [one.row, other.row] = [other.row, one.row];
}

/** How many leaders pass behind another symbol, of those of two symbols and of all others behind these two. */
function faultsOf(one: Stood, other: Stood, all: readonly Stood[]): number {
  return all.reduce((sum, each) => sum + faultsBetween(one, each) + (each === one ? 0 : faultsBetween(other, each)), 0);
}

/** How many of two leaders pass behind the other's symbol. */
function faultsBetween(one: Stood, other: Stood): number {
  return (isBehind(one, other) ? 1 : 0) + (isBehind(other, one) ? 1 : 0);
}

function isBehind({ way, foot, row }: Stood, { mark: { shape }, row: at }: Stood): boolean {
  return way * (at - row) > 0 && foot > shape.from - TOUCHING && foot < shape.to + TOUCHING;
}

/** Whether a symbol touches nothing on its new row; the one that it changed with has left it. */
function fits(
  { event, mark: { shape }, row }: Stood,
  gone: Stood,
  { marked }: Band,
  stood: ReadonlyMap<PreparedEvent, Stood>,
): boolean {
  return marked.every((one) => {
    if (one.event === event || one.event === gone.event) return true;
    return one.marks.every(({ mark: { notes }, shape: { from, to }, row: own, rows }) => {
      const first = stood.get(one.event)?.row ?? own;
      const room = notes.length > 0 ? NOTES : APART;
      return row < first || row >= first + rows || shape.from >= to + room || shape.to <= from - room;
    });
  });
}
