import type { Band } from "./band.ts";
import { placeAroundAgain } from "../labels/labels.ts";
import { footingOf } from "../marks/marks.ts";
import { freeFoot, leadersMet, standingIn } from "./meetings.ts";
import type { Hanging } from "../place/again.ts";
import { APART } from "../place/gravity.ts";
import type { Room } from "../place/place.ts";
import { turnsIn } from "./turn.ts";
import { asideNumbers } from "./numbers.ts";
import { untangled } from "./untangle.ts";

/** That a leader no longer meets a mark is worth so much more displacement of labels, px. */
const WORTH = 120;
/** Ways to help one leader that are tried, and these times labels in all. */
const TRIED = 2;
const TRIED_IN_ALL = 800;
/** Bends that come to lie one above the other may take labels so much farther from the axis, px: less than a line. */
const DEEPER = 13;

/** Labels in their seats, before their marks are untangled, and what they cost, px. */
interface Hung {
  readonly band: Band;
  readonly hangings: readonly Hanging[];
  readonly cost: number;
}

/** Hangs labels anew, if they take hardly more depth than before. */
type Hang = (hangings: readonly Hanging[]) => Hung | undefined;

/**
 * Takes leaders out of the way of other events' marks: marks change their rows, and where this does not help, labels go over
 * to the other side of a horizontal axis, and leaders leave their marks beside the middle. So do those that would run side
 * by side as one line.
 *
 * @param mayTurn - whether labels may go over; those that stood somewhere before the data changed stay there
 */
export function mended(found: Band, room: Omit<Room, "length">, mayTurn = true): Band {
  if (found.crowd?.hasDots === true) return found;
  const rowed = untangled(found);
  const { candidates, labelled, crowd, length } = found;
  if (crowd !== undefined || !(leadersMet(standingIn(rowed)).length > 0 || runTogether(found)))
    return asideNumbers(rowed);
  const most = labelled.depth[0] + labelled.depth[1] + DEEPER;
  const hang: Hang = (hangings) => {
    const again = placeAroundAgain(candidates, labelled, hangings, { ...room, length });
    if (again === undefined || again.depth[0] + again.depth[1] > most) return undefined;
    return { band: { ...found, labelled: again }, hangings, cost: again.cost };
  };
  const start = hang(
    candidates.map(({ anchor }, i) => ({
      seat: seatOf(labelled.placements[i]),
      foot: anchor,
      from: anchor,
      to: anchor,
    })),
  );
  if (start === undefined) return asideNumbers(rowed);
  const best = mayTurn && room.sides.length > 1 ? turned(start, hang) : start;
  return asideNumbers(untangled((hang(footed(best)) ?? best).band));
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
    const { leader, turns } = turnsIn(best.band, best.hangings, tried);
    if (leader === undefined) break;
    tried.add(leader);
    let most = 0;
    let better: Hung | undefined;
    for (const turn of turns.slice(0, TRIED)) {
      left--;
      const one = hang(turn.hangings);
      const gain = one === undefined ? 0 : WORTH * turn.saved - (one.cost - best.cost);
      if (gain > most) [most, better] = [gain, one];
    }
    if (better !== undefined && metIn(better) < metIn(best)) best = better;
  }
  return best;
}

/** How many leaders meet marks once these have changed their rows. */
function metIn({ band }: Hung): number {
  return leadersMet(standingIn(untangled(band))).length;
}

/** Lets leaders leave their marks anywhere, and those that meet others where they pass these. */
function footed({ band, hangings }: Hung): readonly Hanging[] {
  const marked = untangled(band);
  const standing = standingIn(marked);
  const footings = new Map(
    marked.marked.flatMap(({ event, marks: [first] }) =>
      first === undefined ? [] : [[event, footingOf(first.shape, event.type.symbol)] as const],
    ),
  );
  const passing = new Map(
    leadersMet(standing).map(([one]) => [one.event, freeFoot(one, standing, footings.get(one.event) ?? [NaN, NaN])]),
  );
  return hangings.map((one, i) => {
    const event = band.candidates[i]?.event;
    const footing = event && footings.get(event);
    if (footing === undefined) return one;
    const foot = (event && passing.get(event)) ?? one.foot;
    return { ...one, foot, from: Math.min(foot, footing[0]), to: Math.max(foot, footing[1]) };
  });
}
