import type { Band } from "./band.ts";
import { symbolIn } from "../marks/marks.ts";
import type { PreparedEvent } from "../prepare/prepare.ts";
import { cleared, extentOf } from "../marks/clearance.ts";
import type { MarkedEvent, StackedMark } from "../marks/rows.ts";

/** Least space between marks of one row, in px. */
const APART = 2;
/** A leader this near to a symbol, to a number or to the end of a bar seems to hang on it, in px. */
const TOUCHING = 3;
/** Half the size of the symbol within a bar, in px. */
const SMALL = 3;

/** What it costs that a leader seems to hang on the mark of another event, and that it crosses its bar. */
const MET = 1000;
const CROSSED = 80;
/** What it costs that a mark leaves the row that it was given, and each row by which it is then farther from the axis. */
const MOVED = 1;
const RAISED = 150;
/** Symbols leave their rows where leaders meet marks, not where they only cross bars. */
const LEAST_FOR_SYMBOLS = MET / 2;

/** More marks than these are not moved for one leader. */
const MOST_MOVED = 6;

/** The marks that an event has on one row. */
interface Standing {
  readonly event: PreparedEvent;
  readonly marks: readonly StackedMark[];
  /** What they take of their row, numbers and joining lines included, px along the axis. */
  readonly from: number;
  readonly to: number;
  /** The lowest row that they may take. */
  readonly lowest: number;
  /** 1: the leader of its label leaves it upwards, over the higher rows; −1: downwards, over the lower ones; 0: it has none. */
  readonly way: -1 | 0 | 1;
  /** Where that leader is, px along the axis. */
  readonly foot: number;
  /** Those with which it cannot share a row. */
  readonly near: Standing[];
  /** Marks that its leader meets where it comes by, and leaders that meet it. */
  readonly meetings: Meeting[];
  row: number;
}

/** A leader that meets a mark where it leads over that mark's row. */
interface Meeting {
  readonly leader: Standing;
  readonly mark: Standing;
  readonly cost: number;
}

/**
 * Marks along a horizontal axis change rows where a leader would else pass behind the symbol, the number or the end of
 * another event's mark, and seem to hang on it, or cross a bar without need.
 *
 * Two rows exchange a mark and what is in its way, what is in the way of that, and so on (a Kempe chain); so no two marks
 * meet, and no row is needed more. Of all exchanges that help a leader the best is taken, until none does.
 */
export function untangled(found: Band): Band {
  if (found.crowd?.hasDots === true) return found;
  const standing = standingIn(found);
  noteMeetings(standing);
  let isChanged = false;
  for (const one of standing) {
    for (let best = bestFor(one, found.rows); best !== undefined; best = bestFor(one, found.rows)) {
      exchangeRows(best);
      isChanged = true;
    }
  }
  if (!isChanged) return found;
  const rows = new Map(standing.flatMap(({ marks, row }) => marks.map((mark) => [mark, row] as const)));
  const marked = found.marked.map((one): MarkedEvent => ({
    ...one,
    marks: one.marks.map((mark) => ({ ...mark, row: rows.get(mark) ?? mark.row, lift: 0 })),
  }));
  // other symbols are neighbours now; labels keep their distance from what the rows took before
  return { ...found, marked: cleared(marked, extentOf(found.marked).lift, false) };
}

/** All marks by event and row, in order along the axis. */
function standingIn({ marked, candidates, labelled, rows }: Band): readonly Standing[] {
  const placements = new Map(candidates.map(({ event }, i) => [event, labelled.placements[i]]));
  const over = Math.min(1, rows - 1);
  return marked
    .flatMap(({ event, marks: all }) => {
      const placement = placements.get(event);
      return [...new Set(all.map(({ row }) => row))].map((row): Standing => {
        const marks = all.filter((mark) => mark.row === row);
        const hangs = placement !== undefined && all[0]?.row === row;
        return {
          event,
          marks,
          from: Math.min(...marks.map(({ shape, notesAt = Infinity }) => Math.min(shape.from, notesAt))),
          to: Math.max(...marks.map((mark) => Math.max(mark.shape.to, endOfNumbers(mark)))),
          lowest: event.marks.length > 1 || marks.some(({ shape }) => shape.form === "bracket") ? over : 0,
          way: !hangs ? 0 : placement.side === 0 ? 1 : -1,
          foot: placement?.leader[0]?.[0] ?? NaN,
          near: [],
          meetings: [],
          row,
        };
      });
    })
    .sort((a, b) => a.from - b.from);
}

function endOfNumbers({ notesAt = -Infinity, notesWidth = 0 }: StackedMark): number {
  return notesAt + notesWidth;
}

/** Notes what marks and leaders are in each other's way, if their rows were so; this does not change with their rows. */
function noteMeetings(standing: readonly Standing[]): void {
  for (const [i, one] of standing.entries()) {
    for (let k = i + 1; k < standing.length; k++) {
      const other = standing[k];
      if (other === undefined || other.from >= one.to + TOUCHING) break;
      if (other.from < one.to + APART) {
        one.near.push(other);
        other.near.push(one);
      }
      noteMeeting(one, other);
      noteMeeting(other, one);
    }
  }
}

function noteMeeting(leader: Standing, mark: Standing): void {
  if (leader.way === 0 || leader.event === mark.event) return;
  const cost = Math.max(...mark.marks.map((each) => costAt(leader.foot, each)));
  if (cost === 0) return;
  const meeting = { leader, mark, cost };
  leader.meetings.push(meeting);
  mark.meetings.push(meeting);
}

/** What it costs that a leader passes a mark. */
function costAt(foot: number, mark: StackedMark): number {
  const { form, from, to } = mark.shape;
  const isAt = (low: number, high: number): boolean => foot > low - TOUCHING && foot < high + TOUCHING;
  if (mark.notesAt !== undefined && isAt(mark.notesAt, endOfNumbers(mark))) return MET;
  if (!isAt(from, to)) return 0;
  const within = symbolIn(mark.shape, from, to) ?? NaN;
  const isTouched = form === "symbol" || isAt(from, from) || isAt(to, to) || isAt(within - SMALL, within + SMALL);
  return isTouched ? MET : CROSSED;
}

/** Marks that exchange two rows with each other. */
interface Exchange {
  readonly moved: ReadonlySet<Standing>;
  readonly rows: readonly [number, number];
}

/** The exchange that helps the leader of a mark most; `undefined` where none is needed or worth it. */
function bestFor(one: Standing, rows: number): Exchange | undefined {
  const inWay = one.meetings.filter((each) => each.leader === one && isMet(each)).map(({ mark }) => mark);
  if (inWay.length === 0) return undefined;
  let best: Exchange | undefined;
  let most = 0;
  for (const mark of [one, ...inWay]) {
    for (let row = 0; row < rows; row++) {
      const exchange = row === mark.row ? undefined : exchangeOf(mark, row);
      if (exchange === undefined) continue;
      const gain = gainOf(exchange);
      if (gain <= most) continue;
      most = gain;
      best = exchange;
    }
  }
  return best;
}

function isMet({ leader, mark }: Meeting): boolean {
  return leader.way * (mark.row - leader.row) > 0;
}

/** A mark takes another row: which marks then have to leave that row, and so on. `undefined` where that cannot be. */
function exchangeOf(first: Standing, row: number): Exchange | undefined {
  const moved = new Set([first]);
  for (const one of moved) {
    const to = one.row === row ? first.row : row;
    if (to < one.lowest || moved.size > MOST_MOVED) return undefined;
    for (const other of one.near) if (other.row === to) moved.add(other);
  }
  return { moved, rows: [first.row, row] };
}

function exchangeRows({ moved, rows: [a, b] }: Exchange): void {
  for (const one of moved) one.row = one.row === a ? b : a;
}

/** How much an exchange saves; 0 or less where it is not worth it. */
function gainOf(exchange: Exchange): number {
  const { moved, rows } = exchange;
  const before = costOf(moved);
  exchangeRows(exchange);
  const saved = before - costOf(moved);
  exchangeRows(exchange);
  const hasSymbol = [...moved].some(({ marks }) => marks.some(({ shape }) => shape.form === "symbol"));
  if (saved <= 0 || (hasSymbol && saved < LEAST_FOR_SYMBOLS)) return 0;
  const low = Math.min(...rows);
  const raised = [...moved].filter(({ row }) => row === low).length * (Math.max(...rows) - low);
  return saved - RAISED * raised - MOVED * moved.size;
}

/** What the leaders cost that meet some of these marks or belong to them. */
function costOf(moved: ReadonlySet<Standing>): number {
  let sum = 0;
  for (const one of moved) {
    for (const meeting of one.meetings) {
      const isCounted = meeting.leader === one || !moved.has(meeting.leader);
      if (isCounted && isMet(meeting)) sum += meeting.cost;
    }
  }
  return sum;
}
