import type { Band } from "./band.ts";
import { placeAroundAgain } from "../labels/labels.ts";
import { footingOf } from "../marks/marks.ts";
import { besideFoot, freeFoot, leadersMet } from "./meetings.ts";
import type { Hanging } from "../place/again.ts";
import { APART } from "../place/gravity.ts";
import type { Room } from "../place/place.ts";
import type { PreparedEvent } from "../prepare/prepare.ts";
import { steadied } from "./steady.ts";
import { turnsIn } from "./turn.ts";
import { asideNumbers } from "./numbers.ts";
import { untangling, type Untangled } from "./untangle.ts";

/** That a leader no longer meets a mark is worth so much more displacement of labels, px. */
const WORTH = 200;
/** Ways to help one leader that are tried, and these times labels in all. */
const TRIED = 2;
const TRIED_IN_ALL = 400;
/** So often leaders go beside their marks: marks may then be better off in other rows, and leaders meet others. */
const ROUNDS = 3;
/** Bends that come to lie one above the other may take labels so much farther from the axis: less than a line, px, or this share. */
const DEEPER = 13;
const DEEPER_BY = 1 / 32;

/** Labels in their seats, and their marks in the rows that suit these. */
interface Seated {
  /** Before its marks were untangled. */
  readonly band: Band;
  readonly hangings: readonly Hanging[];
  readonly untangled: Untangled;
}

/** The same, and what it costs, px. */
interface Hung extends Seated {
  readonly cost: number;
}

/** Hangs labels anew, if they take hardly more depth than before and cost no more than so many px. */
type Hang = (hangings: readonly Hanging[], dearest?: number) => Hung | undefined;

/**
 * Takes leaders out of the way of other events' marks: marks change their rows, and where this does not help, labels go over
 * to the other side of a horizontal axis, and leaders leave their marks beside the middle. So do those that would run side
 * by side as one line, and such as take too small a step.
 *
 * @param mayTurn - whether labels may go over; those that stood somewhere before the data changed stay there
 */
export function mended(found: Band, room: Omit<Room, "length">, mayTurn = true): Band {
  return steadied(asideNumbers(clearOfMarks(found, room, mayTurn)), room);
}

function clearOfMarks(found: Band, room: Omit<Room, "length">, mayTurn: boolean): Band {
  if (found.crowd?.hasDots === true) return found;
  const { candidates, labelled, crowd, length } = found;
  const rowsOf = (band: Band): Untangled => untangling(band, Math.max(0, band.given[0] - band.labelled.depth[0]));
  const rowed = rowsOf(found);
  const isMet = crowd === undefined && metIn(rowed) > 0;
  if (!isMet && (crowd !== undefined || !runTogether(found))) return rowed.band;
  const depth = labelled.depth[0] + labelled.depth[1];
  const most = depth + Math.max(DEEPER, depth * DEEPER_BY);
  const hang: Hang = (hangings, dearest) => {
    const again = placeAroundAgain(candidates, labelled, hangings, { ...room, length }, dearest);
    if (again === undefined || again.depth[0] + again.depth[1] > most) return undefined;
    const band = { ...found, labelled: again };
    return { band, hangings, untangled: rowsOf(band), cost: again.cost };
  };
  const hangings = candidates.map(({ anchor }, i): Hanging => {
    return { seat: seatOf(labelled.placements[i]), foot: anchor, from: anchor, to: anchor };
  });
  const start = isMet && mayTurn && room.sides.length > 1 ? hang(hangings) : undefined;
  const best = start === undefined ? { band: found, hangings, untangled: rowed } : turned(start, hang);
  return aside(best, hang).untangled.band;
}

/** Has leaders leave their marks where they meet no others: within these, and if that does not do, beside them. */
function aside(start: Seated, hang: Hang): Seated {
  let best: Seated = hang(footed(start, freeFoot)) ?? start;
  let from = start;
  for (let round = 0; round < ROUNDS && metIn(best.untangled) > 0; round++) {
    const far = hang(footed(from, besideFoot));
    if (far === undefined || metIn(far.untangled) >= metIn(best.untangled)) break;
    best = from = far;
  }
  return best;
}

function seatOf(placement: Band["labelled"]["placements"][number]): Hanging["seat"] {
  return placement && { side: placement.side, lane: placement.lane };
}

/** Whether any two leaders of one side leave the axis so near to each other that they look like one. */
function runTogether({ labelled: { placements } }: Band): boolean {
  return ([0, 1] as const).some((side) => {
    const feet = placements
      .flatMap((one) => (one?.side === side ? [one.leader[0]?.[0] ?? 0] : []))
      .sort((a, b) => a - b);
    return feet.some((foot, i) => i > 0 && foot - (feet[i - 1] ?? 0) < APART);
  });
}

/** Has labels go over to the other side, for one leader that meets a mark after the other. */
function turned(start: Hung, hang: Hang): Hung {
  let best = start;
  const tried = new Set<string>();
  let left = TRIED_IN_ALL / start.hangings.length;
  while (left > 0) {
    const { leader, turns } = turnsIn(best.band, best.untangled.standing, best.hangings, tried);
    if (leader === undefined) break;
    tried.add(leader);
    let most = 0;
    let better: Hung | undefined;
    for (const turn of turns.slice(0, TRIED)) {
      left--;
      const one = hang(turn.hangings, best.cost + WORTH * turn.saved - most);
      const saved = one === undefined ? 0 : metIn(best.untangled) - metIn(one.untangled);
      const gain = one === undefined || saved <= 0 ? 0 : WORTH * saved - (one.cost - best.cost);
      if (gain > most) [most, better] = [gain, one];
    }
    best = better ?? best;
  }
  return best;
}

/** How many leaders meet marks. */
function metIn({ standing }: Untangled): number {
  return leadersMet(standing).length;
}

/** Lets leaders leave their marks anywhere, and those that meet others where they pass these. */
function footed({ hangings, untangled: { band, standing } }: Seated, footOf: typeof freeFoot): readonly Hanging[] {
  const footings = new Map(
    band.marked.flatMap(({ event, marks: [first] }) =>
      first === undefined ? [] : [[event, footingOf(first.shape, event.type.symbol)] as const],
    ),
  );
  const passing = new Map<PreparedEvent, number>();
  let now = standing;
  for (const [one] of leadersMet(standing)) {
    const foot = footOf(one, now, footings.get(one.event) ?? [NaN, NaN]);
    if (foot === undefined) continue;
    passing.set(one.event, foot);
    now = now.map((each) => (each === one ? { ...each, foot } : each));
  }
  return hangings.map((one, i) => {
    const event = band.candidates[i]?.event;
    const footing = event && footings.get(event);
    if (footing === undefined) return one;
    const foot = (event && passing.get(event)) ?? one.foot;
    return { ...one, foot, from: Math.min(foot, footing[0]), to: Math.max(foot, footing[1]) };
  });
}
