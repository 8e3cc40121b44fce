import { CROWD_EASE, EASE, isSame } from "../place/keep.ts";
import { formerOf, isDividedAlike, type Former } from "./former.ts";
import type { Frame } from "../framed.ts";

/** A frame, and what tells whether it may stand in for another. */
export interface Weighed {
  /** Made when it is asked for. */
  readonly frame: () => Frame;
  /** Height of it in px. */
  readonly height: number;
  /** Events without a label. */
  readonly missing: number;
  /** By how many px it is too high. */
  readonly over: number;
  /** What it costs its reader beside its height, in px. */
  readonly effort: number;
  /** How much the events matter that have labels. */
  readonly shown: number;
  /** Whether labels are missing for want of room, as in a crowd: then what counts is how many there are. */
  readonly isCrowd: boolean;
}

/**
 * The frame of an update. The labels that stood are kept in the room and on the scale that they had, and in those of the
 * fresh picture; of what is hardly worse than this, that is taken which moves the fewest.
 *
 * The same data again change nothing: what was taken once is then tried first, and as good as it was. So that this holds, a
 * picture gives way to the fresh one where that moves none of its labels.
 *
 * @param keep - lays out what stood in the room and on the scale of a frame, if these will do
 */
export function updated(
  before: Frame,
  fresh: Weighed,
  keep: (former: Former, like: Frame) => Weighed | undefined,
): Frame {
  const now = fresh.frame();
  if (before.orientation !== now.orientation) return now;
  const former = formerOf(before);
  const after = formerOf(now);
  if (movesNothing(former, after)) return now;
  const stood = [...former.seats].filter(([id]) => after.knew(id));
  let [best, most] = [now, -1];
  for (const like of [before, now]) {
    const kept = keep(former, like);
    if (kept === undefined || !isHardlyWorse(kept, fresh)) continue;
    const frame = kept.frame();
    const { seats } = formerOf(frame);
    const stay = stood.filter(([id, seat]) => isSame(seats.get(id), seat)).length;
    if (stay > most) [best, most] = [frame, stay];
    if (stay === stood.length) break;
  }
  return movesNothing(formerOf(best), after) ? now : best;
}

/** Whether a frame has all labels of another in their seats, as far as their events are still there, and its folds. */
function movesNothing({ seats, folds }: Former, fresh: Former): boolean {
  if (!isDividedAlike(folds, fresh.folds)) return false;
  return [...seats].every(([id, seat]) => {
    const own = fresh.seats.get(id);
    return own === undefined ? !fresh.knew(id) : isSame(own, seat);
  });
}

/** How much higher a picture may be for keeping labels where they were: a lane of labels, or two in a high one. */
const HEIGHT_EASE = 0.15;

/** Whether a picture may stand in for the fresh one. */
function isHardlyWorse(kept: Weighed, fresh: Weighed): boolean {
  if (kept.over > Math.max(0, fresh.over) || kept.height > (1 + HEIGHT_EASE) * fresh.height) return false;
  if (fresh.isCrowd) return kept.shown >= (1 - CROWD_EASE) * fresh.shown;
  const showsAll = fresh.missing > 0 || kept.missing === 0;
  return showsAll && kept.shown >= (1 - EASE) * fresh.shown && kept.effort <= (1 + EASE) * fresh.effort;
}
