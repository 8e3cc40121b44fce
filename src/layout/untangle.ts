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
export function untangled<Found extends Band>(found: Found): Found {
  const stood = symbolsIn(found);
  const others = found.marked.flatMap(({ event, marks }) => marks.map((mark) => ({ event, mark })));
  let isChanged = false;
  for (const [i, one] of stood.entries()) {
    for (let k = i + 1; k < stood.length; k++) {
      const other = stood[k];
      if (other === undefined || other.mark.shape.from > one.mark.shape.to + APART) break;
      if (one.row === other.row || faultsBetween(one, other) === 0) continue;
      const near = stood.filter((each) => overlap(each.mark, one.mark) || overlap(each.mark, other.mark));
      const before = faultsIn(near);
      exchangeRows(one, other);
      if (faultsIn(near) < before && fits(one, other, others, stood) && fits(other, one, others, stood))
        isChanged = true;
      else exchangeRows(one, other);
    }
  }
  if (!isChanged) return found;
  const rows = new Map(stood.map(({ event, row }) => [event, row]));
  const marked = found.marked.map((one): MarkedEvent => {
    const row = rows.get(one.event);
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

function overlap({ shape: a }: StackedMark, { shape: b }: StackedMark): boolean {
  return a.from < b.to + APART && b.from < a.to + APART;
}

function faultsIn(stood: readonly Stood[]): number {
  return stood.reduce(
    (sum, one, i) => stood.slice(i + 1).reduce((all, other) => all + faultsBetween(one, other), sum),
    0,
  );
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
  { event, mark, row }: Stood,
  gone: Stood,
  others: readonly { readonly event: PreparedEvent; readonly mark: StackedMark }[],
  stood: readonly Stood[],
): boolean {
  const rows = new Map(stood.map((each) => [each.event, each.row]));
  return others.every((each) => {
    if (each.event === event || each.event === gone.event) return true;
    const first = rows.get(each.event) ?? each.mark.row;
    if (row < first || row >= first + each.mark.rows) return true;
    const room = each.mark.mark.notes.length > 0 ? NOTES : APART;
    return mark.shape.from >= each.mark.shape.to + room || mark.shape.to <= each.mark.shape.from - room;
  });
}
